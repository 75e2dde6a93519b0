"""The store of most histories: SQLite in memory, with backups."""

from __future__ import annotations

from core.clock import Clock
from core.ids import PLATFORM
from core.mutations.registry import kind
from sync.server.repositories.state import StateRepository
from tests.simulation.chance import SOURCE
from tests.simulation.disks import Image
from tests.simulation.server import Row
from tests.simulation.store.database import SqliteDatabase
from tests.simulation.town import furnish, settle_in

_FURNISHED: list[Image] = []


class MemoryStore:
    """One database; `begin` makes it as it was before anything happened."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.database = SqliteDatabase(clock)
        self.furnished: Image
        self._columns: dict[str, list[str]] = {}
        self._known: dict[str, tuple[int, list[tuple[object, ...]]]] = {}
        self._rows: dict[str, tuple[object, list[Row]]] = {}

    def begin(self) -> None:
        """Begin with the furnished town."""
        if not _FURNISHED:
            SOURCE.begin("the town")
            furnish(self.database)
            settle_in(self.database, kind)
            with self.database.transaction() as session:
                StateRepository(session).claim("INT")
            _FURNISHED.append(self.database.disk.image())
        self.furnished = _FURNISHED[0]
        self.database.disk.load(self.furnished)

    def rows(self, table: str) -> list[Row]:
        written = self.database.disk.drive.total_changes
        known = self._rows.get(table)
        if known is not None and known[0] == written:
            return known[1]
        found = self.database.disk.drive.execute(f"SELECT * FROM {table}")
        names = self._columns.setdefault(table, [each[0] for each in found.description])
        rows: list[Row] = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        self._rows[table] = written, rows
        return rows

    def commits(self) -> object:
        """Something that is another whenever rows were written."""
        return self._told(
            "SELECT epoch, (SELECT group_concat(version) FROM studio_version),"
            " (SELECT sum(judged) FROM replica) FROM server_state"
        )

    def heads(self, studio_id: str) -> tuple[str, tuple[int, int]]:
        """The epoch, and the versions of the studio and of the platform."""
        found = {
            str(owner): int(str(version))
            for owner, version in self._told("SELECT studio_id, version FROM studio_version")
        }
        ((epoch,),) = self._told("SELECT epoch FROM server_state")
        return str(epoch), (found.get(studio_id, 0), found[PLATFORM])

    def _told(self, query: str) -> list[tuple[object, ...]]:
        """The rows of a query between two transactions, asked again only after a row was written:
        most steps write nothing here, and are looked at all the same.
        """
        drive = self.database.disk.drive
        known = self._known.get(query)
        if known is None or known[0] != drive.total_changes:
            known = self._known[query] = drive.total_changes, drive.execute(query).fetchall()
        return known[1]

    def ledgers(self) -> list[tuple[str, int, int, int]]:
        """For each replica: how far it was judged, how many verdicts, the last one's sequence."""
        return list(
            self.database.disk.drive.execute(
                "SELECT id, judged, count(sequence), coalesce(max(sequence), 0) FROM replica"
                " LEFT JOIN verdict ON replica_id = id GROUP BY id"
            )
        )

    def crash_after(self, statements: int) -> None:
        self.database.disk.cut_after(statements)

    def calm(self) -> None:
        """Let it live after all."""
        self.database.disk.drive.left = None

    def restart(self) -> None:
        self.database.disk.restart()

    def backup(self) -> Image:
        """What a restore would bring back."""
        return self.database.disk.image()

    def restore(self, image: Image) -> None:
        """Go back to a backup, under a new epoch, as whoever restores is told to."""
        self.database.disk.load(image)
        with self.database.transaction() as session:
            StateRepository(session).begin_anew(self._clock.now())

    def outcomes(self) -> dict[str, set[str]]:
        """What was made of each mutation, under whichever identity."""
        found: dict[str, set[str]] = {}
        drive = self.database.disk.drive
        for identity, outcome in drive.execute("SELECT mutation_id, outcome FROM verdict"):
            found.setdefault(identity, set()).add(outcome)
        return found
