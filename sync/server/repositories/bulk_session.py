"""A session that sends many new rows of a table in one statement, as one JSON document.

Measured over 1,000 bookings: a fifth of the server's time went into preparing and sending the
27 values of each row on their own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import cache
from itertools import chain
from operator import itemgetter

import orjson
from psycopg import Connection as DriverConnection
from psycopg import Error as DriverError
from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import InstanceState, class_mapper
from sqlalchemy.orm.attributes import instance_state, manager_of_class
from sqlmodel import Session, SQLModel

from core.ids import is_id
from core.models import Replicated
from sync.server.repositories.row_json import named_row, rows_from
from sync.server.repositories.trips import (
    Answer,
    Question,
    ask_together,
    driver_of,
    execute,
    named,
)

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
        f" SELECT {names} FROM json_populate_recordset(NULL::{table.name}, %s::json)"
    )
    return statement, columns, itemgetter(*columns)


class BulkSession(Session):
    """Behaves as any session does. For PostgreSQL, in one transaction."""

    def __init__(self, bind: Engine) -> None:
        super().__init__(bind, expire_on_commit=False)
        self._held: list[object] = []
        self._coming: dict[type[Replicated], dict[str, Mapping[str, object]]] = {}
        self._strangers: dict[tuple[type[Replicated], str], Replicated] = {}
        self._sending = ExitStack()
        self._ahead: DriverConnection | None = None

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

    def get(self, entity, ident, **options):  # type: ignore[no-untyped-def]  # the parent's signature is half a page
        """The row of that id, or None. What is not known yet is read as a batch reads: the ORM's
        way takes four times as long.
        """
        if options or not (issubclass(entity, Replicated) and isinstance(ident, str)):
            return super().get(entity, ident, **options)
        key = (entity, (ident,), None)
        if key not in self.identity_map:
            self.flush()
        if key in self.identity_map or not is_id(ident):
            return super().get(entity, ident)
        written = self.ask([(named_row(entity), (ident,))])[0]
        held = self.hold(entity, rows_from(entity, str(written[0][0]))) if written else [None]
        return held[0]

    def add(self, instance: object, *, _warn: bool = True) -> None:
        """Insert a row with the next flush. A new row of ours has nothing else that comes along."""
        state = instance_state(instance)
        if isinstance(instance, Replicated) and state.key is None:
            self._save_impl(state)
        else:
            super().add(instance, _warn=_warn)

    def bring(self, model: type[Replicated], values: Mapping[str, object]) -> None:
        """Insert a row with the next flush of which nothing is needed before but its values."""
        self._coming.setdefault(model, {})[str(values["id"])] = values

    def bring_row(self, row: Replicated) -> None:
        """The same for a row that somebody may want again: it is written as it then is."""
        self.bring(type(row), row.__dict__)
        self._strangers[type(row), row.id] = row

    def watch(self, row: Replicated) -> None:
        """Somebody is going to look at a row that was brought. What was sent already is the
        session's own from here on: what becomes of it is to be written as well.
        """
        key = type(row), row.id
        if key in self._strangers and row.id not in self._coming.get(key[0], {}):
            self._adopt([self._strangers.pop(key)])

    def take_back(self, model: type[Replicated], identity: str) -> Mapping[str, object] | None:
        """What was brought under that id and has not been sent; then it will not be."""
        return self._coming.get(model, {}).pop(identity, None)

    def send_ahead(self) -> None:
        """Begin to write what was brought. PostgreSQL does so while the caller goes on; whoever
        talks to it next waits, and is told what went wrong.
        """
        if self._coming:
            self._send(*self._documents(), *self._stamps())

    def say(self, statement: str, values: Mapping[str, object] | tuple[object, ...]) -> None:
        """Send a statement that has no answer to look at, ahead as well."""
        self._send((statement, values))

    def ask(
        self, questions: Sequence[Question], meanwhile: Callable[[], None] | None = None
    ) -> list[Answer]:
        """The answers, in one trip; `meanwhile` is run before they are waited for."""
        return ask_together(self.connection(), questions, meanwhile)

    def finish(self) -> None:
        """Send all that is pending for the last time, ahead: what was brought is not looked at
        again.
        """
        self._strangers.clear()
        if not self._deleted:
            self._send(*self._documents(), *self._news(), *self._stamps())
        self.flush()

    def flush(self, objects: Sequence[object] | None = None) -> None:
        """Send what is pending to the database: new rows first, for they were judged first."""
        if not (self._coming or self._strangers) and self._is_clean():
            return
        self._arrive()
        if self._coming or self._strangers:
            self._write_coming()
        if objects is None and not self._deleted:
            for question in chain(self._news(), self._stamps()):
                execute(self.connection(), *question)
        super().flush(objects)

    def commit(self) -> None:
        """Commit, in the trip of what was sent ahead; what that was refused for is raised here."""
        self.flush()
        if self._ahead is not None:
            with named():
                self._ahead.execute("COMMIT", prepare=False)
            self._arrive()
        super().commit()

    def close(self) -> None:
        """Let go of everything; what was sent ahead is given up with its transaction."""
        with suppress(DriverError):
            # Whatever gave the transaction up has been told, or is being told.
            self._sending.close()
        super().close()

    def _connection_for_bind(
        self,
        engine: Engine | Connection,
        execution_options: Mapping[str, object] | None = None,
        **more: object,
    ) -> Connection:
        """The connection, once it is free for a question."""
        self._arrive()
        return super()._connection_for_bind(engine, execution_options, **more)

    def _arrive(self) -> None:
        """Wait for what was sent ahead."""
        if self._ahead is not None:
            self._ahead = None
            with named():
                self._sending.close()

    def _send(self, *statements: Question) -> None:
        """Send statements and do not wait, where the database can be talked to like that."""
        if not statements:
            return
        if self._ahead is None:
            connection = self.connection()
            driver = driver_of(connection)
            if driver is None:
                for question in statements:
                    execute(connection, *question)
                return
            with named():
                self._sending.enter_context(driver.pipeline())
            self._ahead = driver
        with named():
            for statement, values in statements:
                self._ahead.execute(statement, values)

    def _write_coming(self) -> None:
        connection = self.connection()
        for question in self._documents():
            execute(connection, *question)
        self._adopt(self._strangers.values())
        self._strangers.clear()

    def _adopt(self, rows: Iterable[Replicated]) -> None:
        """Have rows as if the session had written them itself."""
        states = {instance_state(row) for row in rows}
        for state in states:
            self._save_impl(state)
        self._register_persistent(states)

    def _documents(self) -> Iterator[tuple[str, tuple[object, ...]]]:
        """What was brought, a statement and its document a table."""
        for model, rows in self._coming.items():
            statement, columns, values_of = _insertion(model)
            documents = [dict(zip(columns, values_of(row), strict=True)) for row in rows.values()]
            if documents:
                yield statement, (orjson.dumps(documents).decode(),)
        self._coming.clear()

    def _news(self) -> Iterator[tuple[str, tuple[object, ...]]]:
        """New rows, a statement a table; what cannot go this way stays pending. Whoever takes the
        last has the session take them for written.
        """
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
        for model, rows in waiting.items():
            yield _insertion(model)[0], (orjson.dumps(rows).decode(),)
        if written:
            self._register_persistent(written)

    def _stamps(self) -> Iterator[tuple[str, tuple[object, ...]]]:
        """What writes the version of rows that have nothing else to tell, a statement a table.

        A student whose lesson was booked is such a row: the lesson's instructor may see them now.
        """
        stamped: dict[tuple[str, int], list[InstanceState[Replicated]]] = {}
        for state in self.identity_map._modified:
            row = state.obj()
            if isinstance(row, Replicated) and state.committed_state.keys() == _ONLY_VERSION:
                stamped.setdefault((str(row.__tablename__), row.version), []).append(state)
        for (table, version), states in stamped.items():
            yield (
                f"UPDATE {table} SET version = %s WHERE id = ANY(%s::uuid[])",  # a table's name
                (version, array_of(state.dict["id"] for state in states)),
            )
            for state in states:
                state._commit_all(state.dict, self.identity_map)
            self._register_altered(states)


@event.listens_for(BulkSession, "loaded_as_persistent")
def _hold(session: BulkSession, row: object) -> None:
    """A session forgets rows that nobody refers to; the next item of a batch wants them again."""
    session._held.append(row)


def say(
    session: Session, statement: str, values: Mapping[str, object] | tuple[object, ...]
) -> None:
    """Send a statement that has no answer to look at; ahead, where the session can."""
    if isinstance(session, BulkSession):
        session.say(statement, values)
    else:
        execute(session.connection(), statement, values)
