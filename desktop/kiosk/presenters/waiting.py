"""Wait: nothing is free, so somebody leaves word what would suit."""

from dataclasses import dataclass, replace

from core.ids import OfferingId
from core.models import DayPart
from desktop.kiosk.asking import Reach, WaitDraft
from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.form import clean
from desktop.kiosk.presenters.details import DetailsPresenter
from desktop.kiosk.presenters.presenter import Presenter
from desktop.runtime.jobs import JobRunner

SPANS = (7, 14, 28)
"""Days ahead that can be chosen."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What nothing was free for."""

    offering_id: OfferingId
    service: str
    instructor: str
    minutes: int


@dataclass(frozen=True, slots=True)
class WaitingState:
    """What would suit; `reach` once it was left."""

    wanted: Wanted | None = None
    is_anybody: bool = False
    days: int = SPANS[1]
    parts: frozenset[DayPart] = frozenset()
    reach: Reach | None = None


class WaitingPresenter(Presenter[WaitingState]):
    """Keeps what was chosen. Who it is stands in the details' form: typed once, kept everywhere."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner, details: DetailsPresenter) -> None:
        super().__init__(WaitingState(), jobs)
        self._desk = desk
        self._details = details

    def want(self, wanted: Wanted, *, is_anybody: bool = False) -> None:
        """Begin with this."""
        self._show(WaitingState(wanted, is_anybody))

    def choose_anybody(self, is_anybody: bool) -> None:
        """Any instructor who teaches it, or only this one."""
        self._show(replace(self.state, is_anybody=is_anybody))

    def choose_days(self, days: int) -> None:
        """How many days from today on."""
        self._show(replace(self.state, days=days))

    def toggle(self, part: DayPart) -> None:
        """A part of the day suits, or does not."""
        self._show(replace(self.state, parts=self.state.parts ^ {part}))

    def leave_word(self) -> None:
        """Leave it, where the form is complete; a second touch meanwhile does nothing."""
        state = self.state
        if self.is_busy or state.wanted is None or state.reach is not None:
            return
        if self._details.judge():
            draft = self._draft(state.wanted, state)
            self._ask("wait", lambda: self._desk.wait_for(draft), self._on_left)

    def _draft(self, wanted: Wanted, state: WaitingState) -> WaitDraft:
        form = self._details.state.form
        is_child = form.is_for_child
        return WaitDraft(
            offering_id=wanted.offering_id,
            minutes=wanted.minutes,
            name=clean(form.name),
            contact=self._details.contact(),
            days=state.days,
            is_anybody=state.is_anybody,
            parts=state.parts if len(state.parts) < len(DayPart) else frozenset(),
            child_name=clean(form.child_name) if is_child else "",
            child_age=int(clean(form.child_age)) if is_child else None,
        )

    def _on_left(self, reach: Reach) -> None:
        self._show(replace(self.state, reach=reach))
