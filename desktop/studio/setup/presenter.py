"""The guide's state and intents: each saves one thing at once, as a mutation."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from core.access.permissions import Permission
from core.ids import new_id
from core.models.columns import from_microseconds
from core.money import Money
from core.mutations.availability import SetWeek
from core.mutations.base import Arguments
from core.mutations.instructors import EditInstructor
from core.mutations.profile import EditOffering
from core.repositories import Repositories
from desktop.bootstrap import Station
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import StudioDesk
from desktop.studio.say import money
from desktop.studio.settings.words import why_not
from desktop.studio.setup.state import Code, SetupState, Step, Teacher
from sync.protocol import PairingCode


@dataclass(frozen=True, slots=True)
class OfferWish:
    """A service at an hour's price, for some instructors. `durations_min` are what is offered."""

    service_id: str
    rate_minor: int
    durations_min: tuple[int, ...]
    teacher_ids: tuple[str, ...]


class SetupPresenter(Presenter[SetupState]):
    """Reads how far the studio is, and takes the next thing down."""

    tables = frozenset({"instructor", "offering", "weekly_hours", "device", "service", "staff"})

    def __init__(self, desk: StudioDesk, station: Station) -> None:
        super().__init__(SetupState(), desk.jobs)
        self._desk = desk
        self._station = station
        self._is_placed = False

    @property
    def may_set_up(self) -> bool:
        """Return whether who is signed in looks after the studio."""
        actor = self._desk.actor
        return actor.may(Permission.MANAGE_STUDIO) and actor.may(Permission.MANAGE_STAFF)

    def refresh(self) -> None:
        """Read how far it is."""
        self.run("facts", lambda: self._desk.read(self._read), self._show)

    def go(self, step: Step) -> None:
        """Show a step."""
        self.state = replace(self.state, step=step, problem="")

    def go_on(self) -> None:
        """Show the next step; the last stays."""
        steps = list(Step)
        self.go(steps[min(steps.index(self.state.step) + 1, len(steps) - 1)])

    def say(self, sentence: str) -> None:
        """Say what is missing before anything can be saved."""
        self.state = replace(self.state, problem=sentence)

    def left_of(self, code: Code) -> timedelta | None:
        """Return how long a code is still good; None while there is none."""
        return code.expires_at - self._desk.clock.now() if code.expires_at is not None else None

    def add_instructor(self, name: str, *, is_me: bool) -> None:
        """Take down who teaches."""
        if not name.strip():
            self.say(self.tr("Type a name first."))
            return
        wish = EditInstructor(instructor_id=new_id(), instructor_name=name.strip(), is_me=is_me)
        self._do(wish, self.refresh)

    def offer(self, wish: OfferWish) -> None:
        """Let instructors offer a service; who offers it already gets the new price."""
        if not wish.teacher_ids or not wish.durations_min:
            self.say(self.tr("Choose who teaches it and how long lessons last."))
            return
        known = self._desk.read(lambda rows: _offerings_of(rows, wish))
        left = list(wish.teacher_ids)

        def one_more() -> None:
            if not left:
                self.refresh()
                return
            teacher_id = left.pop(0)
            offering = EditOffering(
                offering_id=known.get(teacher_id) or new_id(),
                instructor_id=teacher_id,
                service_id=wish.service_id,
                rate_minor=wish.rate_minor,
                durations_min=list(wish.durations_min),
            )
            self._do(offering, one_more)

        one_more()

    def keep_hours(self, weekdays: tuple[int, ...], since_min: int, until_min: int) -> None:
        """Give everybody who keeps no hours yet these, on those weekdays (0 is Monday)."""
        if not weekdays or until_min <= since_min:
            self.say(self.tr("Choose at least one day, and an end after the start."))
            return
        days = {weekday: [[since_min, until_min]] for weekday in weekdays}
        left = [teacher.id for teacher in self.state.teachers if not teacher.has_hours]

        def one_more() -> None:
            if not left:
                self.refresh()
                return
            base: dict[int, list[list[int]]] = {weekday: [] for weekday in weekdays}
            wish = SetWeek.model_validate(
                {"instructor_id": left.pop(0), "days": days, "base": base}
            )
            self._do(wish, one_more)

        one_more()

    def ask_code(self) -> None:
        """Ask the server for a code that lets one kiosk in."""
        self.state = replace(self.state, code=Code())
        account = self._station.engine.account
        self.run("code", account.pairing_code, self._on_code, self._on_no_code, on="network")

    def _do(self, wish: Arguments, then: Callable[[], None]) -> None:
        self.state = replace(self.state, problem="")
        self._desk.do(wish, None, lambda _: then(), self._on_refused)

    def _on_refused(self, sentence: str) -> None:
        self.say(sentence)
        self.refresh()

    def _on_code(self, code: PairingCode) -> None:
        until = from_microseconds(code.expires_at)
        self.state = replace(self.state, code=Code(code.code, until))

    def _on_no_code(self, failure: Failure) -> None:
        sentence = why_not(failure.error)
        if sentence is None:
            raise failure.error
        self.state = replace(self.state, code=Code(problem=sentence))

    def _read(self, rows: Repositories) -> SetupState:
        actor, studio, replica = self._desk.actor, rows.studios.current(), self._desk.replica
        offers: dict[str, list[str]] = {}
        for offering in rows.offerings.active():
            price = money(Money(offering.rate_minor, offering.currency))
            told = f"{offering.service_name}, {price}"
            offers.setdefault(offering.instructor_id, []).append(told)
        place = rows.staff.of_account(actor.account_id) if actor.account_id else None
        is_teacher = actor.instructor_id is not None or bool(place and place.instructor_id)
        return SetupState(
            teachers=tuple(
                Teacher(
                    one.id,
                    one.name,
                    tuple(offers.get(one.id, ())),
                    any(day.windows for day in rows.weekly_hours.of_instructor(one.id)),
                )
                for one in rows.instructors.active()
            ),
            services=tuple((one.id, one.name) for one in rows.services.in_order()),
            has_kiosk=any(one.kind == "kiosk" and not one.is_revoked for one in rows.devices.all()),
            currency=studio.currency,
            own_name="" if is_teacher else actor.name,
            is_read=True,
            is_card_old=actor.instructor_id is None and is_teacher and not replica.waiting(),
        )

    def _show(self, read: SetupState) -> None:
        """What was read, at the step that is shown; the first time at the first one open."""
        if read.is_card_old:
            account = self._station.engine.account
            self.run("card", account.renew_card, _renewed, _not_renewed, on="network")
        step = self.state.step if self._is_placed else read.first_open or Step.KIOSK
        self._is_placed = True
        self.state = replace(read, step=step, code=self.state.code, problem=self.state.problem)


def _renewed(_: None) -> None:
    """Whoever asks who sits here is answered anew from now on."""


def _not_renewed(failure: Failure) -> None:
    """Offline it waits until the tokens are renewed, which they are every quarter of an hour."""
    if why_not(failure.error) is None:
        raise failure.error


def _offerings_of(rows: Repositories, wish: OfferWish) -> dict[str, str]:
    """Who offers the service already: offering ids by instructor."""
    found = {
        teacher_id: rows.offerings.of_service(teacher_id, wish.service_id)
        for teacher_id in wish.teacher_ids
    }
    return {teacher_id: one.id for teacher_id, one in found.items() if one is not None}
