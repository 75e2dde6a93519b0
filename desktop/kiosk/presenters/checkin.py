"""Check in with the code of the ticket."""

from dataclasses import dataclass, field, replace

from desktop.kiosk.desk import CheckedIn, FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.tickets import TypedCode, typed_code
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class CheckInState:
    """The code so far and, once asked, what it led to; `is_short`: asked for with signs missing."""

    typed: TypedCode = field(default_factory=TypedCode)
    outcome: CheckedIn | None = None
    is_short: bool = False


class CheckInPresenter(Presenter[CheckInState]):
    """Asks as soon as the code is complete."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(CheckInState(), jobs)
        self._desk = desk

    def write(self, text: str) -> None:
        """The code so far; asked for as soon as it is complete."""
        self._show(CheckInState(typed_code(text)))
        if self.state.typed.is_complete:
            self._look_up()

    def submit(self) -> None:
        """Ask, once: a scanner ends its code with Enter, and that is no second wish."""
        if self.is_busy or self.state.outcome is not None:
            return
        if self.state.typed.is_complete:
            self._look_up()
        else:
            self._show(replace(self.state, is_short=True))

    def again(self) -> None:
        """Try another code."""
        self.forget()

    def _look_up(self) -> None:
        code = self.state.typed.code
        self._ask("code", lambda: self._desk.check_in(code), self._on_outcome)

    def _on_outcome(self, outcome: CheckedIn) -> None:
        self._show(replace(self.state, outcome=outcome))
