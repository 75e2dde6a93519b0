"""How PostgreSQL writes a row as the JSON that travels: a list in the order of the columns.

Values have the form the replica keeps: instants as whole microseconds, booleans as 0 and 1, JSON
columns as text. Measured over 100,000 bookings: joining typed texts costs 0.7 s, json_build_array
0.9 s, reading columns and encoding them in Python 0.9 s and the interpreter's lock besides.
"""

from sqlalchemy import Boolean, Column, Integer
from sqlalchemy.orm import class_mapper

from core.models import Replicated
from core.models.columns import Choice, Day, Id, Instant, Json
from sync.server.scopes import TableScope


def columns_of(model: type[Replicated]) -> list[str]:
    """The names of the columns, in the order a row lists them."""
    return [column.name for column in _columns(model)]


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
