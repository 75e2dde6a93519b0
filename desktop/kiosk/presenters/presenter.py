"""What every presenter of the kiosk is: a frozen state, questions to the desk, and forgetting."""

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import StudioError
from desktop.runtime.jobs import Failure, JobRunner

_log = logging.getLogger(__name__)

S = TypeVar("S")
T = TypeVar("T")


class Presenter(QObject, Generic[S]):
    """Holds one page's state.

    Signals: `changed` after the state, `is_busy` or `trouble` changed. All of it lives on the UI
    thread. An answer that comes after `forget` belongs to somebody who has left: it is dropped, or
    handed to `late` where it has to be undone.
    """

    changed = Signal()

    def __init__(self, blank: S, jobs: JobRunner) -> None:
        super().__init__()
        self._blank = blank
        self._state = blank
        self._jobs = jobs
        self._visit = 0
        self._asked = 0
        self._awaited: dict[str, int] = {}
        self._trouble = ""
        self._shown = 0

    @property
    def state(self) -> S:
        """What the view draws."""
        return self._state

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return bool(self._awaited)

    @property
    def trouble(self) -> str:
        """The code of the last failure, empty where the last question was answered."""
        return self._trouble

    def forget(self) -> None:
        """Become as on the first day; answers still on their way no longer count."""
        self._visit += 1
        self._awaited.clear()
        self._trouble = ""
        self._show(self._blank)

    def _show(self, state: S) -> None:
        self._state = state
        self._tell()

    def _tell(self) -> None:
        self._shown += 1
        self.changed.emit()

    def _ask(
        self,
        topic: str,
        work: Callable[[], T],
        then: Callable[[T], None],
        late: Callable[[T], None] | None = None,
        missed: Callable[[], None] | None = None,
    ) -> None:
        """Ask the desk; of several questions on one topic only the last is answered. `missed` is
        called where it failed, once `trouble` says why.
        """
        self._asked += 1
        visit, number = self._visit, self._asked
        self._awaited[topic] = number
        self._trouble = ""

        def is_current() -> bool:
            return visit == self._visit and self._awaited.get(topic) == number

        def answered(result: T) -> None:
            if is_current():
                del self._awaited[topic]
                shown = self._shown
                then(result)
                if shown == self._shown:  # else the answer was told with what it changed
                    self._tell()
            elif late is not None:
                late(result)

        def failed(failure: Failure) -> None:
            error = failure.error
            if not isinstance(error, StudioError):
                _log.error("the front desk failed at %s", topic, exc_info=error)
            if is_current():
                del self._awaited[topic]
                self._trouble = error.code if isinstance(error, StudioError) else "bug"
                shown = self._shown
                if missed is not None:
                    missed()
                if shown == self._shown:
                    self._tell()

        self._jobs.run(work, answered, failed)
        self._tell()
