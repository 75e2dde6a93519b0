"""Check in with the code of the ticket."""

from dataclasses import dataclass, field, replace

from desktop.kiosk.desk import CheckedIn, FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.tickets import TypedCode, typed_code
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class CheckInState:
    """The code so far and, once asked, what it led to."""

    typed: TypedCode = field(default_factory=TypedCode)
    outcome: CheckedIn | None = None


class CheckInPresenter(Presenter[CheckInState]):
    """Asks as soon as the code is complete."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(CheckInState(), jobs)
        self._desk = desk

    def write(self, text: str) -> None:
        """The code so far; asked for as soon as it is complete."""
        typed = typed_code(text)
        self._show(CheckInState(typed))
        if typed.is_complete:
            self._ask("code", lambda: self._desk.check_in(typed.code), self._on_outcome)

    def again(self) -> None:
        """Try another code."""
        self.forget()

    def _on_outcome(self, outcome: CheckedIn) -> None:
        self._show(replace(self.state, outcome=outcome))
