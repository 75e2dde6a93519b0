"""Help: whether somebody was called to this screen, and whether they come."""

from dataclasses import dataclass, replace

from desktop.kiosk.asking import Call
from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class CallingState:
    """`is_open`: the question stands on the screen; `call` is what has become of the last one."""

    is_open: bool = False
    call: Call = Call.NONE


class CallingPresenter(Presenter[CallingState]):
    """Asks before it calls: the button is in everybody's reach, a child's too."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(CallingState(), jobs)
        self._desk = desk
        desk.subscribe(self.refresh)

    @property
    def is_ringing(self) -> bool:
        """Whether a call is on its way; to look what became of one is no reason to wait."""
        return "call" in self._awaited

    def open(self) -> None:
        """Show the question."""
        self._show(replace(self.state, is_open=True))
        self.refresh()

    def close(self) -> None:
        """Put it away; a call that was made stands."""
        self._show(replace(self.state, is_open=False))

    def call(self, language: str) -> None:
        """Call somebody, once."""
        if not self.is_ringing and self.state.call is Call.NONE:
            self._awaited.pop("heard", None)  # the answer would tell of the time before the call
            self._ask("call", lambda: self._rung(language), self._on_heard)

    def refresh(self) -> None:
        """Look what has become of it."""
        if not self.is_ringing:
            self._ask("heard", self._desk.called, self._on_heard)

    def forget(self) -> None:
        """Close the question: a call is the screen's, and tells nothing of who made it."""
        super().forget()
        self.refresh()

    def _rung(self, language: str) -> Call:
        self._desk.call_staff(language)
        return self._desk.called()

    def _on_heard(self, call: Call) -> None:
        self._show(replace(self.state, call=call))
