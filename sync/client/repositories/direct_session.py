"""A session that takes the short way for what nearly every mutation does.

Measured on the encrypted replica, per call: looking for a row that is not there takes 0.21 ms
through the ORM and 0.06 ms here, reading one that is 0.42 ms and 0.11 ms, sending a new lesson
0.45 ms and 0.10 ms. A booking does all of them, some four times, and is to be durable within
1.5 ms.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, Result, Select, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import LoaderCallableStatus, configure_mappers
from sqlalchemy.orm.attributes import instance_state, manager_of_class
from sqlmodel import Session, SQLModel

from core.models import Replicated
from core.repositories.base import ASK_VALUES
from sync.client.database import driver_of
from sync.client.repositories.short_way import asked_again

_DIALECT = sqlite.dialect()
_MOST_ROWS = 4000
_Bound = Callable[[object], object] | None
_Read = Callable[[object], object] | None


@dataclass(frozen=True, slots=True)
class _Insertion:
    """How rows of one model are written: a statement, and each column's way to the driver."""

    statement: str
    columns: tuple[tuple[str, _Bound], ...]

    def values(self, row: SQLModel) -> tuple[object, ...] | None:
        """The row's values in order; None where the row does not carry them all."""
        held = row.__dict__
        try:
            return tuple(
                held[name] if bound is None else bound(held[name]) for name, bound in self.columns
            )
        except KeyError:
            return None


@dataclass(frozen=True, slots=True)
class _Reading:
    """How a row of one model is read: a statement, and each column's way from the driver."""

    statement: str
    columns: tuple[tuple[str, _Read], ...]

    def row(self, model: type[Replicated], values: tuple[object, ...]) -> Replicated:
        """The row that these values are, as the ORM makes one that it has read."""
        told = zip(self.columns, values, strict=True)
        row: Replicated = manager_of_class(model).new_instance()
        row.__dict__.update(
            {name: value if read is None else read(value) for (name, read), value in told}
        )
        return row


@cache
def _reading(model: type[Replicated]) -> _Reading:
    # The ORM does this at the first statement of its own, which may come after a booking.
    configure_mappers()
    table = SQLModel.metadata.tables[str(model.__tablename__)]
    columns = tuple(
        (each.name, each.type.result_processor(_DIALECT, None)) for each in table.columns
    )
    names = ", ".join(name for name, _ in columns)
    return _Reading(f"SELECT {names} FROM {table.name} WHERE id = ?", columns)


@cache
def _insertion(model: type[Replicated]) -> _Insertion:
    table = SQLModel.metadata.tables[str(model.__tablename__)]
    columns = tuple((each.name, each.type.bind_processor(_DIALECT)) for each in table.columns)
    names = ", ".join(name for name, _ in columns)
    marks = ", ".join("?" * len(columns))
    return _Insertion(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", columns)


class DirectSession(Session):
    """Behaves as any session does. For one connection of the replica, and its models only."""

    def __init__(self, connection: Connection) -> None:
        # A guest in the writer's transaction: it never commits it.
        super().__init__(connection, expire_on_commit=False, join_transaction_mode="rollback_only")
        self._driver = driver_of(connection)
        self.info[ASK_VALUES] = self.values
        self._held: list[object] = []

    def values(
        self, statement: Select[*tuple[object, ...]], asked: Mapping[str, object]
    ) -> Result[*tuple[object, ...]]:
        """The rows of a statement that reads values. What is pending has been sent before."""
        found = asked_again(self._driver, statement, asked)
        return self.connection().execute(statement, asked) if found is None else found

    def find(self, model: type[Replicated], identity: str) -> object | None:
        """The row of that id, or None; as `get`, which asks here first."""
        key = (model, (identity,), None)
        if key not in self.identity_map:
            self.flush()
        if key in self.identity_map:
            return super().get(model, identity)
        reading = _reading(model)
        values = self._driver.execute(reading.statement, (identity,)).fetchone()
        if values is None:
            return None
        row = reading.row(model, values)
        state = instance_state(row)
        state.key, state.session_id = key, self.hash_key
        self.identity_map._add_unpresent(state, key)
        self.hold(row)
        return row

    def hold(self, row: object) -> None:
        """Keep a row: by itself a session has it only as long as somebody else does."""
        if len(self._held) >= _MOST_ROWS:
            self._held.clear()
        self._held.append(row)

    def get(self, entity, ident, **options):  # type: ignore[no-untyped-def]  # the parent's signature is half a page
        """The row of that id, or None."""
        if options or not isinstance(ident, str) or not issubclass(entity, Replicated):
            return super().get(entity, ident, **options)
        return self.find(entity, ident)

    def flush(self, objects: Sequence[object] | None = None) -> None:
        """Send what is pending to the database."""
        if objects is None and not self._deleted:
            if self._new:
                self._insert()
            self._update()
        super().flush(objects)

    def close(self) -> None:
        """Let go of everything at once, and leave nothing to the garbage collector: see
        `ReadingSession`.
        """
        super().close()
        self.info.clear()
        self._held.clear()

    def _insert(self) -> None:
        """Write new rows, a statement a table; what cannot go this way stays pending."""
        written = set()
        waiting: dict[type[Replicated], list[tuple[object, ...]]] = {}
        for state, row in self._new.items():
            values = _insertion(type(row)).values(row) if isinstance(row, Replicated) else None
            if values is not None:
                waiting.setdefault(type(row), []).append(values)
                written.add(state)
        for model, rows in waiting.items():
            self._driver.executemany(_insertion(model).statement, rows)
        self._register_persistent(written)

    def _update(self) -> None:
        """Write what was changed; what cannot go this way stays changed."""
        for state in [*self.identity_map._modified]:
            row = state.obj()
            changed = _changed(row, state.committed_state) if isinstance(row, Replicated) else None
            if isinstance(row, Replicated) and changed is not None:
                if changed:
                    self._driver.execute(*_update_of(row, changed))
                state._commit_all(state.dict, self.identity_map)
                self._register_altered({state})


@event.listens_for(DirectSession, "loaded_as_persistent")
def _hold(session: DirectSession, row: object) -> None:
    """Of the class: to listen to one session takes as long as most mutations."""
    session.hold(row)


def _changed(row: Replicated, was: Mapping[str, object]) -> list[str] | None:
    """The columns that have another value now; None where that cannot be told from here."""
    held = row.__dict__
    if "id" in was or not (was.keys() <= held.keys() and "id" in held):
        return None
    if any(isinstance(value, LoaderCallableStatus) for value in was.values()):
        return None
    return [name for name, value in was.items() if held[name] != value]


def _update_of(row: Replicated, changed: Sequence[str]) -> tuple[str, list[object]]:
    """The statement that writes these columns, and its values."""
    bounds = dict(_insertion(type(row)).columns)
    held = row.__dict__
    values = [
        held[name] if (bound := bounds[name]) is None else bound(held[name]) for name in changed
    ]
    places = ", ".join(f"{name} = ?" for name in changed)
    return f"UPDATE {row.__tablename__} SET {places} WHERE id = ?", [*values, row.id]
