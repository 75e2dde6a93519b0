"""Whose profile is shown, what is typed into it, and what is offered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject

from core.ids import new_id
from core.mutations.profile import EditOffering, EditProfile
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.profile import words
from desktop.studio.profile.reading import DAYS, Asked, ProfileRead, read_profile
from desktop.studio.profile.values import OfferingLine, ProfileState, Shown, Words
from desktop.studio.refusals import explain


class ProfilePresenter(Presenter[ProfileState]):
    """Shows one instructor as students see them; what is typed shows there before it is saved."""

    tables = frozenset(
        {
            *("instructor", "offering", "service", "studio", "occupancy"),
            *("weekly_hours", "day_exception", "blackout"),
        }
    )

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(ProfileState(), desk.jobs, parent)
        self._desk = desk
        self._drafts: dict[str, Words] = {}
        self._wanted = ""

    def refresh(self) -> None:
        """Read it all again; what is typed stays."""
        asked = Asked(self._wanted, self.state.shown, self._desk.clock.now(), self._desk.zone)
        self.run("profile", lambda: self._read(asked), self._on_read, self._on_failed)

    # -- looking ---------------------------------------------------------------------------------

    def choose(self, teacher_id: str) -> None:
        """Show somebody else; what was typed about the former waits for them."""
        self._wanted = teacher_id
        self.state = replace(self.state, shown=Shown(first=self.state.shown.first), problem="")
        self.refresh()

    def show_offering(self, offering_id: str) -> None:
        """Let the preview be of another subject."""
        self._show(replace(self.state.shown, offering_id=offering_id))

    def show_minutes(self, minutes: int) -> None:
        """Let the preview be of another length."""
        self._show(replace(self.state.shown, minutes=minutes))

    def turn(self, weeks: int) -> None:
        """Seven days on (1) or back (-1)."""
        first = self.state.shown.first
        if first is not None:
            self._show(replace(self.state.shown, first=first + timedelta(days=DAYS * weeks)))

    # -- writing ---------------------------------------------------------------------------------

    def write(self, draft: Words) -> None:
        """Keep what is typed, until it is saved or left."""
        if self.state.teacher is not None and self.state.can_edit:
            self._drafts[self.state.teacher.id] = draft
            self.state = replace(self.state, draft=draft, problem="")

    def leave(self) -> None:
        """Let what stands be in place of what was typed."""
        if self.state.teacher is not None:
            self._drafts.pop(self.state.teacher.id, None)
            self.state = replace(self.state, draft=self.state.kept, problem="")

    def save(self) -> None:
        """Let students read what was typed; can be undone."""
        state = self.state
        if state.teacher is None or not state.is_typed or state.is_saving:
            return
        teacher = state.teacher
        wish = EditProfile(
            instructor_id=teacher.id,
            bio=state.draft.bio.strip(),
            written_in=state.draft.written_in,
            experience_years=state.draft.years,
            languages=list(state.draft.languages),
        )
        self.state = replace(state, is_saving=True, problem="")

        def then() -> None:
            self._drafts.pop(teacher.id, None)
            self.state = replace(self.state, is_saving=False)
            self.refresh()

        done = words.done_profile(teacher.name)
        self._desk.do(wish, done, lambda _performed: then(), self._on_refused)

    def offer(
        self, offering: OfferingLine, then: Callable[[], None], failed: Callable[[str], None]
    ) -> None:
        """Add or change what is offered; a new one has no id yet."""
        self._edit(offering, words.done_offering(offering.service), then, failed)

    def retire(self, offering: OfferingLine) -> None:
        """Offer it no longer; can be undone."""
        done = words.done_retiring(offering.service)
        self._edit(replace(offering, is_active=False), done, self.refresh, self._on_refused)

    def offer_again(self, offering: OfferingLine) -> None:
        """Offer it as it was; can be undone."""
        done = words.done_offering(offering.service)
        self._edit(replace(offering, is_active=True), done, self.refresh, self._on_refused)

    # -- in between ------------------------------------------------------------------------------

    def _edit(
        self,
        offering: OfferingLine,
        done: Done,
        then: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        teacher = self.state.teacher
        if teacher is None:
            return
        wish = EditOffering(
            offering_id=offering.id or new_id(),
            instructor_id=teacher.id,
            service_id=offering.service_id,
            rate_minor=offering.rate_minor,
            durations_min=list(offering.durations_min),
            levels=list(offering.levels),
            age_min=offering.age_min,
            age_max=offering.age_max,
            location_types=list(offering.locations),
            description=offering.description,
            is_active=offering.is_active,
        )
        self._desk.do(wish, done, lambda _performed: then(), failed)

    def _show(self, shown: Shown) -> None:
        self.state = replace(self.state, shown=shown)
        self.refresh()

    def _read(self, asked: Asked) -> ProfileRead:
        desk = self._desk
        asked = replace(asked, waiting=desk.waiting_rows())
        return desk.read(lambda rows: read_profile(rows, desk.actor, asked))

    def _on_read(self, read: ProfileRead) -> None:
        teacher = read.teacher
        self._wanted = teacher.id if teacher is not None else ""
        self.state = replace(
            self.state,
            teachers=read.teachers,
            teacher=teacher,
            can_edit=read.can_edit,
            kept=read.kept,
            draft=self._drafts.get(self._wanted, read.kept),
            offerings=read.offerings,
            services=read.services,
            currency=read.currency,
            shown=read.shown,
            week=read.week,
            is_read=True,
        )

    def _on_refused(self, sentence: str) -> None:
        self.state = replace(self.state, is_saving=False, problem=sentence)

    def _on_failed(self, failure: Failure) -> None:
        reason = explain(failure.error, self._desk.zone)
        if reason is None:
            raise failure.error
        self.state = replace(self.state, problem=reason, is_read=True, is_saving=False)
