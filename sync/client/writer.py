"""The one writer of a replica."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection, Engine

from core.errors import Unavailable
from sync.client.broadcast import Broadcast, Changes, ChangeSet
from sync.client.database import end_transaction, move_log, named_faults

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Transaction:
    """A write transaction under way: its connection, and what it has changed so far.

    What is put into `after_commit` is called on the writer's thread once it is durable, what is put
    into `after_rollback` when it is not to be, what is put into `at_leisure` once the job's result
    is out: nobody waits for that. One of them that fails is logged; it neither undoes what is
    durable nor keeps the others from their turn.
    """

    connection: Connection
    changes: Changes = field(default_factory=Changes)
    after_commit: list[Callable[[], None]] = field(default_factory=list)
    after_rollback: list[Callable[[], None]] = field(default_factory=list)
    at_leisure: list[Callable[[], None]] = field(default_factory=list)


class Writer:
    """Runs jobs one after the other on its own thread, each in one `BEGIN IMMEDIATE` transaction.

    A job that returns is durable; one that raises has changed nothing. What a commit changed is
    published, on the writer's thread, before the job's result is handed out. `has_met_damage` is
    set once a job ran into a page that cannot be read.
    """

    def __init__(self, engine: Engine, published: Broadcast[ChangeSet]) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="replica-writer")
        self._engine = engine
        self._published = published
        self.has_met_damage = False
        self._connection = self._executor.submit(self._connect).result()

    def submit(self, job: Callable[[Transaction], T]) -> "Future[T]":
        """Queue a job. Its future raises what it raised; `Unavailable` for a fault of the disk.

        `Unavailable("replica_closed")` once the replica was closed.
        """
        try:
            return self._executor.submit(self._run, job)
        except RuntimeError:
            raise Unavailable("replica_closed") from None

    def run(self, job: Callable[[Transaction], T]) -> T:
        """Queue a job and wait for it. Never from the writer's own thread."""
        return self.submit(job).result()

    def rest(self) -> None:
        """Nothing hurries just now: have housework done that would else delay a commit. Returns at
        once; nothing happens once the replica was closed.
        """
        self._queue_quietly(self._do_housework)

    def close(self) -> None:
        """Finish what is queued, then let go of the file. A second time does nothing."""
        self._executor.shutdown()
        self._connection.close()
        self._engine.dispose()

    def _queue_quietly(self, task: Callable[[], None]) -> None:
        with suppress(RuntimeError):
            self._executor.submit(_contained, task)

    def _connect(self) -> Connection:
        with named_faults():
            return self._engine.connect()

    def _do_housework(self) -> None:
        try:
            with named_faults():
                move_log(self._connection)
        except Unavailable as fault:
            _log.info("the log stays where it is: %s", fault)

    def _run(self, job: Callable[[Transaction], T]) -> T:
        transaction = Transaction(self._connection)
        try:
            with named_faults(), self._connection.begin():
                result = job(transaction)
        except BaseException as error:
            self.has_met_damage |= getattr(error, "code", "") == "replica_corrupt"
            _contained(lambda: end_transaction(self._connection))
            for undo in transaction.after_rollback:
                _contained(undo)
            raise
        for follow_up in transaction.after_commit:
            _contained(follow_up)
        for task in transaction.at_leisure:
            self._queue_quietly(task)
        changes = transaction.changes.sealed()
        if changes.rows or changes.replaced:
            self._published.publish(changes)
        return result


def _contained(task: Callable[[], None]) -> None:
    """Do what belongs to a job without being part of it: its fault is its own, and is logged."""
    try:
        task()
    except Exception:  # noqa: BLE001  # nobody asks a task of this kind how it went
        _log.exception("what follows a job failed")
