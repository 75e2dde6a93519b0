"""Check in with the code of the ticket, or with the last digits of one's telephone."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from core.ids import InstructorId
from core.tickets import DIGITS
from desktop.kiosk.desk import CheckedIn
from desktop.kiosk.form import digits_of
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.tickets import TypedCode, typed_code
from desktop.kiosk.values import Instructor
from desktop.kiosk.visiting import Arrival, DigitsClosed, WhichTeacher, WhichTime, WholeDesk
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class CheckInState:
    """The code so far and, once asked, what it led to; `is_short`: asked for with signs missing.

    `by_digits`: the digits of a telephone are asked for instead. `starts` are to be chosen from
    where several lessons may be meant, and `teachers` where several begin at the `start` that was
    chosen; `closed_until` where too many digits were tried.
    """

    typed: TypedCode = field(default_factory=TypedCode)
    outcome: CheckedIn | None = None
    is_short: bool = False
    by_digits: bool = False
    digits: str = ""
    starts: tuple[datetime, ...] = ()
    start: datetime | None = None
    teachers: tuple[Instructor, ...] = ()
    closed_until: datetime | None = None

    @property
    def is_choosing(self) -> bool:
        """Whether a further question stands on the screen."""
        return bool(self.starts or self.teachers)


class CheckInPresenter(Presenter[CheckInState]):
    """Asks as soon as the code, or the digits, are complete."""

    def __init__(self, desk: WholeDesk, jobs: JobRunner) -> None:
        super().__init__(CheckInState(), jobs)
        self._desk = desk

    def choose(self, *, by_digits: bool) -> None:
        """By the digits of a telephone, or by the ticket's code; what was typed is forgotten."""
        self._show(CheckInState(by_digits=by_digits))

    def write(self, text: str) -> None:
        """The code so far; asked for as soon as it is complete."""
        self._show(CheckInState(typed_code(text)))
        if self.state.typed.is_complete:
            self._look_up()

    def write_digits(self, text: str) -> None:
        """The digits so far; asked for as soon as there are four."""
        digits = digits_of(text)[:DIGITS]
        self._show(CheckInState(by_digits=True, digits=digits))
        if len(digits) == DIGITS:
            self._arrive(None)

    def choose_start(self, start: datetime) -> None:
        """When the lesson begins, where several were meant."""
        if not self.is_busy:
            self._show(replace(self.state, start=start))
            self._arrive(start)

    def choose_teacher(self, teacher: InstructorId) -> None:
        """With whom it is, where several begin together."""
        if not self.is_busy:
            self._arrive(self.state.start, teacher)

    def submit(self) -> None:
        """Ask, once: a scanner ends its code with Enter, and that is no second wish."""
        state = self.state
        if self.is_busy or state.outcome is not None or state.is_choosing:
            return
        if state.by_digits and len(state.digits) == DIGITS:
            self._arrive(None)
        elif state.typed.is_complete:
            self._look_up()
        else:
            self._show(replace(state, is_short=True))

    def again(self) -> None:
        """Try another code."""
        self._show(CheckInState(by_digits=self.state.by_digits))

    def _look_up(self) -> None:
        code = self.state.typed.asked
        self._ask("code", lambda: self._desk.check_in(code), self._on_outcome)

    def _arrive(self, start: datetime | None, teacher: InstructorId | None = None) -> None:
        digits = self.state.digits
        self._ask("code", lambda: self._desk.arrive(digits, start, teacher), self._on_arrival)

    def _on_outcome(self, outcome: CheckedIn) -> None:
        self._show(replace(self.state, outcome=outcome))

    def _on_arrival(self, arrival: Arrival) -> None:
        if isinstance(arrival, WhichTime):
            self._show(replace(self.state, starts=arrival.starts))
        elif isinstance(arrival, WhichTeacher):
            self._show(replace(self.state, starts=(), teachers=arrival.teachers))
        elif isinstance(arrival, DigitsClosed):
            self._show(CheckInState(by_digits=True, closed_until=arrival.until))
        else:
            self._show(replace(self.state, outcome=arrival, starts=(), teachers=()))
