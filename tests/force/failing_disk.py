"""A disk below the replica whose writes, syncs and truncations fail; SQLite does the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.force.disk_record import Deed, DiskRecord, Step
from tests.force.tally import Tally


class DiskFault(StrEnum):
    """What can be wrong with the disk."""

    FULL = "full disk"
    BROKEN = "I/O error"


_FULL: int = dbapi2.SQLITE_FULL
_BROKEN: dict[Deed, int] = {
    Deed.WRITE: dbapi2.SQLITE_IOERR | 3 << 8,
    Deed.SYNC: dbapi2.SQLITE_IOERR | 4 << 8,
    Deed.TRUNCATE: dbapi2.SQLITE_IOERR | 6 << 8,
}
"""sqlite.org/rescode.html: IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE."""


class FailingDisk:
    """While `installed`, what SQLite does to the disk is counted, and the one due fails."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.fault = DiskFault.FULL

    @property
    def kinds(self) -> int:
        """How many ways to fail there are."""
        return len(DiskFault)

    def be(self, number: int) -> str:
        """Fail in the way of that number, in rotation; its name."""
        self.fault = list(DiskFault)[number % len(DiskFault)]
        return self.fault

    @contextmanager
    def installed(self, path: Path) -> Iterator[None]:
        """The database at `path`, where it is opened inside, lies on the failing disk."""
        with _Disk(path, self).recording():
            yield

    def refusal(self, deed: Deed) -> int:
        """The code with which this step fails, or 0."""
        if not self.tally.is_due():
            return 0
        return _FULL if self.fault is DiskFault.FULL else _BROKEN[deed]


class _Disk(DiskRecord):
    def __init__(self, path: Path, failing: FailingDisk) -> None:
        super().__init__(path)
        self._failing = failing

    def note(self, step: Step) -> None:
        """Nothing is looked at afterwards."""

    def refusal(self, deed: Deed) -> int:
        return self._failing.refusal(deed)

    def waits(self) -> bool:
        return False
