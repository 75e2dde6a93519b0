"""A session that sends many new rows of a table in one statement, as one JSON document.

Measured over 1,000 bookings: a fifth of the server's time went into preparing and sending the
27 values of each row on their own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter

import orjson
from sqlalchemy import Engine
from sqlalchemy.orm import InstanceState, class_mapper
from sqlalchemy.orm.attributes import instance_state, manager_of_class
from sqlmodel import Session, SQLModel

from core.models import Replicated

_ONLY_VERSION = {"version"}
Values = Callable[[Mapping[str, object]], tuple[object, ...]]


def array_of(ids: Iterable[str]) -> str:
    """Ids as PostgreSQL writes an array of them: a driver's own way looks at each."""
    return f"{{{','.join(ids)}}}"


@cache
def _keys(model: type[Replicated]) -> tuple[str, ...]:
    """The attributes of a row, in the order of the columns."""
    mapper = class_mapper(model)
    return tuple(mapper.get_property_by_column(column).key for column in mapper.columns)


@cache
def _insertion(
    model: type[Replicated],
) -> tuple[str, tuple[str, ...], Values]:
    """The statement, the columns that a row of the document has, and what takes them from one."""
    table = SQLModel.metadata.tables[str(model.__tablename__)]
    columns = tuple(column.name for column in table.columns)
    names = ", ".join(columns)
    statement = (
        f"INSERT INTO {table.name} ({names})"
        f" SELECT {names} FROM jsonb_populate_recordset(NULL::{table.name}, %s::jsonb)"
    )
    return statement, columns, itemgetter(*columns)


class BulkSession(Session):
    """Behaves as any session does. For PostgreSQL, in one transaction."""

    def __init__(self, bind: Engine) -> None:
        super().__init__(bind, expire_on_commit=False)
        self._held: list[SQLModel] = []

    def hold(self, model: type[Replicated], rows: Iterable[Sequence[object]]) -> list[Replicated]:
        """Take rows in that were read some other way, values in the order of the columns.

        The session has them as if it had read them, and keeps them until it is closed; a row that
        it has already stays as it is there.
        """
        manager, names = manager_of_class(model), _keys(model)
        held = []
        for values in rows:
            row: Replicated = manager.new_instance()
            row.__dict__.update(zip(names, values, strict=True))
            key = (model, (row.id,), None)
            if key in self.identity_map:
                row = self.identity_map[key]
            else:
                state = instance_state(row)
                state.key, state.session_id = key, self.hash_key
                self.identity_map._add_unpresent(state, key)
                self._held.append(row)
            held.append(row)
        return held

    def add(self, instance: object, *, _warn: bool = True) -> None:
        """Insert a row with the next flush. A new row of ours has nothing else that comes along."""
        state = instance_state(instance)
        if isinstance(instance, Replicated) and state.key is None:
            self._save_impl(state)
        else:
            super().add(instance, _warn=_warn)

    def flush(self, objects: Sequence[object] | None = None) -> None:
        """Send what is pending to the database: new rows first, for they were judged first."""
        if objects is None and not self._deleted:
            if self._new:
                self._insert()
            if self.identity_map._modified:
                self._stamp()
        super().flush(objects)

    def _insert(self) -> None:
        """Write new rows, a statement a table; what cannot go this way stays pending."""
        written = set()
        waiting: dict[type[Replicated], list[dict[str, object]]] = {}
        for state, row in self._new.items():
            if isinstance(row, Replicated):
                _, columns, values_of = _insertion(type(row))
                try:
                    values = values_of(row.__dict__)
                except KeyError:
                    continue
                document = dict(zip(columns, values, strict=True))
                waiting.setdefault(type(row), []).append(document)
                written.add(state)
        connection = self.connection()
        for model, rows in waiting.items():
            connection.exec_driver_sql(_insertion(model)[0], (orjson.dumps(rows).decode(),))
        self._register_persistent(written)

    def _stamp(self) -> None:
        """Write the version of rows that have nothing else to tell, a statement a table.

        A student whose lesson was booked is such a row: the lesson's instructor may see them now.
        """
        stamped: dict[tuple[str, int], list[InstanceState[Replicated]]] = {}
        for state in self.identity_map._modified:
            row = state.obj()
            if isinstance(row, Replicated) and state.committed_state.keys() == _ONLY_VERSION:
                stamped.setdefault((str(row.__tablename__), row.version), []).append(state)
        for (table, version), states in stamped.items():
            self.connection().exec_driver_sql(
                f"UPDATE {table} SET version = %s WHERE id = ANY(%s::uuid[])",  # a table's name
                (version, array_of(state.dict["id"] for state in states)),
            )
            for state in states:
                state._commit_all(state.dict, self.identity_map)
