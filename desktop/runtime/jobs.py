"""Work off the UI thread, and its result back on it.

A result travels by one queued Qt signal to a method of a QObject, because a lambda connected
to a signal would run on the sender's thread (architecture, "Processes and threads").
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

T = TypeVar("T")

_TURN_S = 0.008
"""A key that is pressed while answers come does not wait for all of them."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What a job raised. The receiver decides the words."""

    error: Exception


class Job:
    """A handle on one piece of work: `cancel()` means no answer will be delivered."""

    __slots__ = ("_future", "_owner", "is_cancelled")

    def __init__(self, owner: QObject | None = None) -> None:
        self.is_cancelled = False
        self._owner = owner
        self._future: Future[None] | None = None

    def cancel(self) -> None:
        """Drop the answer; work that has not begun is not begun. Safe to call twice."""
        self.is_cancelled = True
        if self._future is not None:
            self._future.cancel()

    @property
    def is_wanted(self) -> bool:
        """Return whether anybody is left to answer to: not cancelled, owner not deleted."""
        return not self.is_cancelled and (self._owner is None or isValid(self._owner))

    def carried_by(self, future: "Future[None]") -> None:
        """Remember who carries the work out, so that `cancel` can reach it."""
        self._future = future


class JobRunner(Protocol):
    """Runs work elsewhere and answers here. `Jobs` in the program, `InlineJobs` in tests."""

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        *,
        on: str = "read",
        token: tuple[QObject, str] | None = None,
    ) -> Job:
        """Run `work` on the executor named `on`; call `then` or `failed` on the UI thread.

        `token` is whose answer this is, such as `(self, "rows")`: a newer run with the same
        token makes the older answer stale, and stale answers are dropped.
        """
        ...


class _Tokens:
    """The newest job of each token. UI thread only."""

    def __init__(self) -> None:
        self._newest: dict[tuple[int, str], Job] = {}

    def renew(self, token: tuple[QObject, str] | None, job: Job) -> None:
        if token is None:
            return
        key = (id(token[0]), token[1])
        older = self._newest.get(key)
        if older is not None:
            older.cancel()
        self._newest[key] = job

    def retire(self, job: Job) -> None:
        for key, newest in list(self._newest.items()):
            if newest is job:
                del self._newest[key]


class _Answer:
    """A finished job on its way to the UI thread."""

    __slots__ = ("deliver", "job")

    def __init__(self, job: Job, deliver: Callable[[], None]) -> None:
        self.job = job
        self.deliver = deliver


class Jobs(QObject):
    """The one way to leave the UI thread.

    `executors` name where work may run: "read" (any thread) and "write" (the replica's single
    writer) at least. Made and used on the UI thread; `close()` at the end waits for what runs
    and drops what waits.
    """

    _answered = Signal(object)

    def __init__(self, executors: dict[str, Executor] | None = None) -> None:
        super().__init__()
        self._executors = executors or {
            "read": ThreadPoolExecutor(2, thread_name_prefix="read"),
            "write": ThreadPoolExecutor(1, thread_name_prefix="write"),
        }
        self._tokens = _Tokens()
        self._is_closed = False
        self._answers: deque[_Answer] = deque()
        # Begun anew for each turn: one that runs on is not heard while an answer is being given,
        # in a dialog that has an event loop of its own.
        self._delivery = QTimer(self, singleShot=True, interval=0)
        self._delivery.timeout.connect(self._deliver_more)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        *,
        on: str = "read",
        token: tuple[QObject, str] | None = None,
    ) -> Job:
        """Run `work` elsewhere; see `JobRunner.run`. Raises KeyError for an unknown executor.

        After `close` nothing is begun: a timer may tick once more while the program ends.
        """
        job = Job(token[0] if token else None)
        if self._is_closed:
            job.cancel()
            return job
        self._tokens.renew(token, job)
        job.carried_by(self._executors[on].submit(self._carry_out, job, work, then, failed))
        return job

    def close(self) -> None:
        """Stop taking work and wait for what runs; answers that arrive later are dropped."""
        self._is_closed = True
        for executor in self._executors.values():
            executor.shutdown(wait=True, cancel_futures=True)

    def _carry_out(
        self,
        job: Job,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None,
    ) -> None:
        """Run on the executor's thread. This is one of the three places that catch."""
        if job.is_cancelled:
            return
        self._answered.emit(_Answer(job, _outcome(work, then, failed)))

    def _on_answered(self, answer: _Answer) -> None:
        self._answers.append(answer)
        self._delivery.start()

    def _deliver_more(self) -> None:
        """Those that come together are not delivered at one stretch where they take long."""
        self._delivery.start()
        ends_at = perf_counter() + _TURN_S
        while self._answers and perf_counter() < ends_at:
            answer = self._answers.popleft()
            if not self._answers:
                self._delivery.stop()
            self._tokens.retire(answer.job)
            if answer.job.is_wanted:
                answer.deliver()


class InlineJobs:
    """The same contract without threads: `run` works and answers before it returns.

    For tests. With `is_held` set, answers wait until `release()`, so that stale and cancelled
    answers can be tested without sleeping.
    """

    def __init__(self, *, is_held: bool = False) -> None:
        self.is_held = is_held
        self._tokens = _Tokens()
        self._waiting: list[_Answer] = []

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        *,
        on: str = "read",
        token: tuple[QObject, str] | None = None,
    ) -> Job:
        """Run `work` now; see `JobRunner.run`. `on` is not looked at."""
        job = Job(token[0] if token else None)
        self._tokens.renew(token, job)
        self._waiting.append(_Answer(job, _outcome(work, then, failed)))
        if not self.is_held:
            self.release()
        return job

    def release(self) -> None:
        """Deliver what waits, oldest first."""
        while self._waiting:
            answer = self._waiting.pop(0)
            self._tokens.retire(answer.job)
            if answer.job.is_wanted:
                answer.deliver()


def _outcome(
    work: Callable[[], T],
    then: Callable[[T], None],
    failed: Callable[[Failure], None] | None,
) -> Callable[[], None]:
    """Do the work and return how to deliver what came of it."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - the job runner is where work's errors are caught
        failure = Failure(error)
        if failed is None:
            return lambda: _raise_again(failure)
        return lambda: failed(failure)
    return lambda: then(result)


def _raise_again(failure: Failure) -> None:
    """Nobody asked to be told: raise on the UI thread, where the crash handler shows it."""
    raise failure.error
