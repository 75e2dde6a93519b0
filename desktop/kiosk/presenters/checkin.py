"""Check in with the code of the ticket."""

from dataclasses import dataclass, replace

from desktop.kiosk.desk import CheckedIn, FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.tickets import CODE_LENGTH, code_letters
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class CheckInState:
    """The code so far and, once asked, what it led to."""

    code: str = ""
    outcome: CheckedIn | None = None

    @property
    def is_complete(self) -> bool:
        """Whether the code has all its letters."""
        return len(self.code) == CODE_LENGTH


class CheckInPresenter(Presenter[CheckInState]):
    """Asks as soon as the code is complete."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(CheckInState(), jobs)
        self._desk = desk

    def write(self, text: str) -> None:
        """The code so far; whatever no code contains is left out."""
        code = code_letters(text)[:CODE_LENGTH]
        if code == self.state.code:
            return
        self._show(CheckInState(code))
        if self.state.is_complete:
            self._ask("code", lambda: self._desk.check_in(code), self._on_outcome)

    def again(self) -> None:
        """Try another code."""
        self.forget()

    def _on_outcome(self, outcome: CheckedIn) -> None:
        self._show(replace(self.state, outcome=outcome))
