"""Power losses: a session on a replica is recorded, and every disk it might have left is built.

What SQLite was told is on the disk (a sync) is there. Of what was written to a file since, any
part may be: nothing, all, the later without the earlier, half of a write. So it rests on the
replica's `synchronous=FULL`: each commit syncs the log before it is called saved, and each move of
the log syncs the file before the log is begun anew. And on two promises that are not tested here:
that a sync of the operating system reaches the platter, and that writing some bytes of a sector
leaves its other bytes alone (SQLite's "powersafe overwrite", which it takes for granted).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sync.client.database import ReplicaKey, driver_of
from sync.client.replica import Replica
from tests.builders.replica import ToyServer, book, credentials, manager_on, opened, sync
from tests.force.disk_record import Deed, DiskRecord, Step
from tests.force.outcome import Whole, raw_connection, rows_of

FILES = ("", "-wal")
_PAGES_OF_LOG = 24


@dataclass
class Session:
    """What was done on a replica, and what its file said each time that was acknowledged.

    `acknowledged` pairs the number of steps the disk had seen with all rows there were then.
    """

    path: Path
    key: ReplicaKey
    before: dict[str, bytes] = field(init=False)
    record: DiskRecord = field(init=False)
    acknowledged: list[tuple[int, Whole]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.record = DiskRecord(self.path)
        self.before = {
            suffix: file.read_bytes()
            for suffix in FILES
            if (file := self.path.with_name(self.path.name + suffix)).exists()
        }

    def acknowledge(self) -> None:
        """What was done up to here was called saved."""
        seen = len(self.record.steps)
        connection = raw_connection(self.path, self.key)
        self.acknowledged.append((seen, rows_of(connection)))
        connection.close()

    def may_be_found(self, at: int) -> list[Whole]:
        """What a power loss after step `at` may leave: all that was acknowledged, and at most the
        whole of what was under way.
        """
        last = max(number for number, (seen, _) in enumerate(self.acknowledged) if seen <= at)
        return [rows for _, rows in self.acknowledged[last : last + 2]]


def recorded(folder: Path, changes: int, synchronous: str = "FULL") -> Session:
    """A session with so many changes before a sync, one while it goes on and one after it, the log
    moved into the file every few pages, and a proper end.
    """
    server, secrets, path = ToyServer(), credentials(), folder / "replica.db"
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
    session = Session(path, secrets.replica_key())
    with session.record.recording(), opened(path, secrets) as replica:
        _tuned(replica, f"wal_autocheckpoint = {_PAGES_OF_LOG}", f"synchronous = {synchronous}")
        session.acknowledge()
        for number in range(changes):
            replica.perform(book(server, 9 + number))
            session.acknowledge()
        request = replica.exchanges.next_request()
        answer = server.exchange(request)
        replica.perform(book(server, 14))
        session.acknowledge()
        replica.exchanges.take(request, answer)
        session.acknowledge()
        sync(replica, server)
        session.acknowledge()
        replica.perform(book(server, 15))
        session.acknowledge()
    session.acknowledge()
    return session


def _tuned(replica: Replica, *pragmas: str) -> None:
    writer = replica.exchanges._writer

    def job() -> None:
        for pragma in pragmas:
            driver_of(writer._connection).execute(f"PRAGMA {pragma}").fetchall()

    writer._executor.submit(job).result()


Survival = Callable[[Sequence[Step]], Sequence[Step]]
"""Which of the steps that were not synced reached the disk."""


def _torn(steps: Sequence[Step]) -> Sequence[Step]:
    if not steps:
        return []
    *earlier, last = steps
    half = last.data[: len(last.data) // 2]
    return [*earlier, Step(last.deed, last.file, last.offset, half)]


SURVIVALS: dict[str, Survival] = {
    "nothing": lambda steps: [],
    "everything": lambda steps: steps,
    "all but the first": lambda steps: steps[1:],
    "the last only": lambda steps: steps[-1:],
    "every other": lambda steps: steps[::2],
    "the others": lambda steps: steps[1::2],
    "all, the last torn": _torn,
    "the last half, reversed": lambda steps: steps[len(steps) // 2 :][::-1],
}


@dataclass(frozen=True, slots=True)
class Disk:
    """What the disk holds after a power loss."""

    at: int
    survival: str
    files: dict[str, bytes]


def disks(session: Session, survivals: Callable[[], Sequence[str]]) -> Iterator[Disk]:
    """For a power loss after each step, a disk for each of `survivals`; equal ones once."""
    seen: set[tuple[int, int]] = set()
    durable = {suffix: bytearray(held) for suffix, held in session.before.items()}
    pending: list[Step] = []
    for at, step in enumerate([None, *session.record.steps]):
        if step is not None:
            _take(step, durable, pending)
        for survival in survivals():
            files = {suffix: bytearray(held) for suffix, held in durable.items()}
            for each in SURVIVALS[survival](pending):
                _do(each, files)
            acknowledged = sum(1 for number, _ in session.acknowledged if number <= at)
            content = tuple((suffix, bytes(held)) for suffix, held in sorted(files.items()))
            mark = (acknowledged, hash(content))
            if mark not in seen:
                seen.add(mark)
                yield Disk(at, survival, dict(content))


def _take(step: Step, durable: dict[str, bytearray], pending: list[Step]) -> None:
    """One more step: a sync makes durable what was done to its file."""
    if step.deed is not Deed.SYNC:
        pending.append(step)
        return
    for each in pending:
        if each.file == step.file:
            _do(each, durable)
    pending[:] = [each for each in pending if each.file != step.file]


def _do(step: Step, files: dict[str, bytearray]) -> None:
    if step.deed is Deed.DELETE:
        files.pop(step.file, None)
        return
    held = files.setdefault(step.file, bytearray())
    held.extend(bytes(max(0, step.offset - len(held))))
    if step.deed is Deed.TRUNCATE:
        del held[step.offset :]
    else:
        held[step.offset : step.offset + len(step.data)] = step.data


def assert_survived(disk: Disk, session: Session, folder: Path) -> None:
    """The disk can be opened, hangs together, and holds one of the states that may be found."""
    path = folder / "survivor.db"
    for suffix in (*FILES, "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    for suffix, content in disk.files.items():
        path.with_name(path.name + suffix).write_bytes(content)
    connection = raw_connection(path, session.key)
    try:
        checked = connection.execute("PRAGMA integrity_check").fetchall()
        found = rows_of(connection)
    finally:
        connection.close()
    assert checked == [("ok",)], disk.survival
    assert found in session.may_be_found(disk.at), (disk.at, disk.survival)
