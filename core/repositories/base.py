"""What every repository can do, and the record of what a write transaction did."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

from sqlalchemy import Result, Select, inspect
from sqlalchemy.orm.attributes import instance_state
from sqlalchemy.sql.elements import KeyedColumnElement
from sqlmodel import Session, col, select

from core.errors import NotFound
from core.ids import PLATFORM, StudioId
from core.models import Replicated

Row = TypeVar("Row", bound=Replicated)

ASK_VALUES = "ask_values"
"""In `Session.info`: the way to the values of a statement that is shorter than SQLAlchemy's."""


@dataclass(slots=True)
class Writing:
    """What one write transaction does; kept in `Session.info` by whoever opened it.

    `version` is the studio's new version, stamped on every row written (the server's part); None on
    a device, where rows keep the server's version. `touched` maps table names to row ids; `removed`
    lists (table, id) of rows deleted, from which the server makes tombstones.
    """

    version: int | None = None
    touched: dict[str, set[str]] = field(default_factory=dict)
    removed: list[tuple[str, str]] = field(default_factory=list)
    added: set[str] = field(default_factory=set)
    """Tables with new rows."""
    kept: dict[str, Replicated] = field(default_factory=dict)
    """Rows read by id, so that the session, which forgets what nobody holds, reads them once."""

    def touch(self, table: str, ids: Iterable[str]) -> None:
        """Note that rows of `table` were written."""
        self.touched.setdefault(table, set()).update(ids)


def begin_writing(session: Session, version: int | None = None) -> Writing:
    """Start the record of a write transaction on `session`; repositories add to it."""
    writing = Writing(version)
    session.info["writing"] = writing
    return writing


def writing_of(session: Session) -> Writing:
    """The record of the write transaction that `session` is in; a write without one is a bug."""
    writing = session.info.get("writing")
    if not isinstance(writing, Writing):
        raise RuntimeError("write outside a write transaction")
    return writing


def columns(model: type[Replicated], *names: str) -> list[KeyedColumnElement[object]]:
    """Columns of a table, for statements that read values and not rows."""
    return [inspect(model).local_table.c[name] for name in names]


def read_values(
    session: Session, statement: Select[*tuple[object, ...]], asked: Mapping[str, object]
) -> Result[*tuple[object, ...]]:
    """The rows of a statement that is a constant and reads values: around the ORM, which has no
    part in them. So what is pending is sent first, by hand.
    """
    session.flush()
    ask = session.info.get(ASK_VALUES) or session.connection().execute
    found = ask(statement, asked)
    if not isinstance(found, Result):
        raise TypeError("no rows")
    return found


class Repository(Generic[Row]):
    """Rows of one table, of one studio. Rows of other studios do not exist here.

    Reads return rows that belong to the session; writes are flushed by the session and committed
    by whoever opened the transaction, never here.
    """

    model: ClassVar[type[Replicated]]
    table: ClassVar[str]
    """The table's name."""

    def __init_subclass__(cls) -> None:
        """Name the table once: it is asked for several times a booking."""
        if "model" in cls.__dict__:
            cls.table = str(cls.model.__tablename__)

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def find(self, identity: str) -> Row | None:
        """The row, or None where the studio has none of that id."""
        row = self.session.identity_map.get((self.model, (identity,), None))
        if row is None or instance_state(row).expired:
            row = self.session.get(self.model, identity)
        if not isinstance(row, Replicated):
            return None
        if row.studio_id not in (self.studio_id, PLATFORM):
            self.session.expunge(row)  # nor may it stand in the way of a row of that id
            return None
        writing = self.session.info.get("writing")
        if isinstance(writing, Writing):
            writing.kept[identity] = row
        return row  # type: ignore[return-value]  # `model` is the Row of the subclass

    def require(self, identity: str) -> Row:
        """The row; `NotFound` where the studio has none of that id."""
        row = self.find(identity)
        if row is None:
            raise NotFound(self.table, identity)
        return row

    def all(self) -> Sequence[Row]:
        """Every row of the studio, in order of id. For small tables only."""
        model = self.model
        query = select(model).where(col(model.studio_id) == self.studio_id).order_by(col(model.id))
        return self.session.exec(query).all()  # type: ignore[return-value]  # as in `find`

    def add(self, row: Row) -> Row:
        """Insert a new row."""
        self.session.add(row)
        writing_of(self.session).added.add(self.table)
        return self.save(row)

    def save(self, row: Row) -> Row:
        """Declare that `row` was changed: stamps the version and records the touch."""
        writing = writing_of(self.session)
        if writing.version is not None and row.version != writing.version:
            row.version = writing.version
        writing.touch(self.table, (row.id,))
        return row

    def remove(self, row: Row) -> None:
        """Delete the row; devices that hold it are told."""
        writing = writing_of(self.session)
        writing.touch(self.table, (row.id,))
        writing.removed.append((self.table, row.id))
        self.session.delete(row)
