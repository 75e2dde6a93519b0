"""How PostgreSQL writes a row as the JSON that travels: a list in the order of the columns.

Values have the form the replica keeps: instants as whole microseconds, booleans as 0 and 1, JSON
columns as text. Measured over 100,000 bookings: joining typed texts costs 0.7 s, json_build_array
0.9 s, reading columns and encoding them in Python 0.9 s and the interpreter's lock besides.
"""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import cast

import orjson
from sqlalchemy import Boolean, Column, Integer
from sqlalchemy.orm import class_mapper

from core.models import Replicated
from core.models.columns import Choice, Day, Id, Instant, Json, choice_of, from_microseconds
from sync.server.scopes import TableScope

Reader = Callable[[object], object]


def columns_of(model: type[Replicated]) -> list[str]:
    """The names of the columns, in the order a row lists them."""
    return [column.name for column in _columns(model)]


def rows_from(model: type[Replicated], document: str) -> list[list[object]]:
    """Rows in that form as the program keeps them: a list of such lists, in the same order."""
    rows: list[list[object]] = orjson.loads(document)
    for at, read in _readers(model):
        for row in rows:
            if row[at] is not None:
                row[at] = read(row[at])
    return rows


@cache
def named_row(model: type[Replicated]) -> str:
    """The statement for the document of the one row of an id; of no rows where there is none."""
    return (
        f"SELECT '['||{row_expression(model, (), 'true')}||']'"
        f" FROM {model.__tablename__} WHERE id = %s::uuid"
    )


def row_expression(model: type[Replicated], held: tuple[tuple[str, str], ...], whole: str) -> str:
    """SQL for one row's JSON, as text. `held` are masks; `whole` the condition that lifts them."""
    masks = dict(held)
    parts = [_masked(_value(column), masks.get(column.name), whole) for column in _columns(model)]
    return "'['||concat_ws(','," + ",".join(parts) + ")||']'"


def masks_of(held: TableScope) -> tuple[tuple[str, str], ...]:
    """A scope's masks in the form `row_expression` takes; an unliftable one ends in `!`."""
    return tuple(
        (column, value + ("!" if column in held.always_masked else ""))
        for column, value in sorted(held.masks.items())
    )


@cache
def _readers(model: type[Replicated]) -> tuple[tuple[int, Reader], ...]:
    """What turns a column's written values into the program's, for those that differ."""
    found = [(at, _reader(column)) for at, column in enumerate(_columns(model))]
    return tuple((at, read) for at, read in found if read is not None)


def _reader(column: Column[object]) -> Reader | None:
    match column.type:
        case Instant():
            return cast("Reader", from_microseconds)
        case Day():
            return cast("Reader", date.fromisoformat)
        case Choice() as choice:
            return cast("Reader", partial(choice_of, choice.choices))
        case Json():
            return cast("Reader", orjson.loads)
        case Boolean():
            return bool
        case _:
            return None


def _columns(model: type[Replicated]) -> list[Column[object]]:
    return list(class_mapper(model).columns)


def _masked(value: str, mask: str | None, whole: str) -> str:
    if mask is None:
        return value
    literal = "'" + mask.removesuffix("!") + "'"
    if mask.endswith("!") or whole == "false":
        return literal
    return f"CASE WHEN {whole} THEN {value} ELSE {literal} END"


def _value(column: Column[object]) -> str:
    """SQL for one value's JSON, as text, never null."""
    written = _written(column)
    return f"coalesce({written},'null')" if column.nullable else written


def _written(column: Column[object]) -> str:
    name = f'"{column.name}"'
    match column.type:
        case Id() | Day() | Choice():
            return f"'\"'||{name}::text||'\"'"
        case Instant():
            # Exact to the microsecond until the year 2106, and much faster than extract().
            return f"(date_part('epoch',{name})*1000000)::bigint::text"
        case Json():
            return f"to_json({name}::text)::text"
        case Boolean():
            return f"{name}::int::text"
        case Integer():
            return f"{name}::text"
        case _:
            return f"to_json({name})::text"
