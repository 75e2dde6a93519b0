"""What a scope holds of each table, as one number: the server's half of a checksum.

A row's text is its columns in the form the replica keeps, joined by U+001F, with U+001E for null;
its hash are the first 64 bits of the text's MD5, and a table's sum is that of its rows, modulo
2^64. So the order of rows does not matter, and neither does how a database writes JSON. Measured
over 50,000 bookings: 0.25 s; the row as PostgreSQL prints it takes four times as long to make.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache

import orjson
from sqlalchemy import Boolean, Column, Connection
from sqlalchemy.orm import class_mapper

from core.ids import PLATFORM
from core.models import REPLICATED, Category, Replicated, Service
from core.models.columns import Instant, Json
from sync.protocol import checksum_text
from sync.server.scopes import NOTHING, Scope, ScopeKind, TableScope

_MODELS: dict[str, type[Replicated]] = {str(model.__tablename__): model for model in REPLICATED}
_SHARED = (Category, Service)
_NULL, _ZERO_NUMBER = "chr(30)", "'0'"


class ChecksumRepository:
    """Sums of one studio's tables, through a connection that sees one state throughout."""

    def __init__(self, connection: Connection, studio_id: str) -> None:
        self._connection = connection
        self._studio_id = studio_id

    def sums(self, scope: Scope, wanted: Mapping[str, Sequence[str]]) -> dict[str, str]:
        """For each table of `wanted`, the sum over the named columns: 16 hexadecimal digits.

        A table or column that this server does not know gets no sum, nor does one that is named
        twice: there is nothing to compare.
        """
        known = {
            table: tuple(columns)
            for table, columns in wanted.items()
            if table in _MODELS
            and columns
            and set(columns) <= _columns(_MODELS[table]).keys()
            and len(set(columns)) == len(columns)
        }
        return {table: self._sum(scope, table, columns) for table, columns in known.items()}

    def _sum(self, scope: Scope, table: str, columns: tuple[str, ...]) -> str:
        model = _MODELS[table]
        if scope.of(table).predicate == NOTHING:
            return checksum_text(0)
        realm = PLATFORM if model in _SHARED else self._studio_id
        values = {"realm": realm, **asdict(scope.parameters)}
        statement = _statement(scope.kind, model, columns)
        ((total,),) = self._connection.exec_driver_sql(statement, values).cursor.fetchall()
        return checksum_text(int(total))


@lru_cache(maxsize=256)
def _statement(kind: ScopeKind, model: type[Replicated], columns: tuple[str, ...]) -> str:
    held = Scope(kind, PLATFORM).of(str(model.__tablename__))
    described = _columns(model)
    parts = ",".join(_shown(described[name], held) for name in columns)
    row = f"concat_ws(chr(31),{parts})"
    return (
        f"SELECT coalesce(sum(('x'||left(md5({row}),16))::bit(64)::bigint),0)"
        f" FROM {model.__tablename__} WHERE studio_id = %(realm)s AND {held.predicate}"
    )


def _columns(model: type[Replicated]) -> dict[str, Column[object]]:
    return {column.name: column for column in class_mapper(model).columns}


def _shown(column: Column[object], held: TableScope) -> str:
    """A value's text as the device holds it, masked where the scope masks it."""
    value = _text(column)
    if column.name not in held.masks:
        return value
    mask = _masked(column, orjson.loads(held.masks[column.name]))
    if column.name in held.always_masked or held.unmasked == NOTHING:
        return mask
    return f"CASE WHEN {held.unmasked} THEN {value} ELSE {mask} END"


def _masked(column: Column[object], value: object) -> str:
    """What the device keeps of a mask; see `CachedColumn.zero` for a null that may not be one."""
    if isinstance(value, str):
        return f"'{value}'"
    if column.nullable:
        return _NULL
    if isinstance(column.type, Json):
        raise TypeError(f"a mask of null for {column.name}, which may not be null")
    return _ZERO_NUMBER if column.type.python_type in (int, bool) else "''"


def _text(column: Column[object]) -> str:
    name = f'"{column.name}"'
    match column.type:
        case Instant():
            written = f"(date_part('epoch',{name})*1000000)::bigint::text"
        case Boolean():
            written = f"{name}::int::text"
        case _:
            written = f"{name}::text"
    return f"coalesce({written},{_NULL})" if column.nullable else written
