"""The short way to the driver, for statements that are asked again and again.

The repositories keep their statements as constants, and SQLAlchemy's way to the driver is longer
than most of them: a week of one instructor takes a third less without it. A statement that is met
again is worded once, for lists of each length, and goes straight to the driver from then on.
"""

from collections.abc import Callable, Mapping, Sequence, Sized
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from sqlalchemy import Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.sql.compiler import SQLCompiler
from sqlcipher3 import dbapi2

_DIALECT = sqlite.dialect()
_Convert = Callable[[object], object]
_Asked = Mapping[str, object]
_Constant = Select[*tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class _Mark:
    """What one mark of a statement stands for: something asked by name, or a constant."""

    name: str
    place: int | None
    """In the list of that name; None where it is no list."""
    constant: object
    convert: _Convert | None

    def value(self, asked: _Asked) -> object:
        """What the driver is given."""
        value = asked.get(self.name, self.constant)
        if self.place is not None and isinstance(value, Sequence):
            value = value[self.place]
        return value if self.convert is None else self.convert(value)


@dataclass(frozen=True, slots=True)
class _Wording:
    """A statement as SQLite takes it, for lists of certain lengths."""

    sql: str
    marks: tuple[_Mark, ...]


@dataclass(slots=True)
class _Known:
    """A statement that is asked again and again, and how its values are to be read."""

    compiled: SQLCompiler
    lists: tuple[str, ...]
    keys: SimpleResultMetaData
    converts: tuple[tuple[int, _Convert], ...]
    wordings: dict[tuple[int, ...], _Wording] = field(default_factory=dict)

    def wording(self, asked: _Asked) -> _Wording | None:
        """For lists as long as these; None where one is empty, which has a wording of its own."""
        lengths = tuple(_length(asked.get(name)) for name in self.lists)
        if not all(lengths):
            return None
        found = self.wordings.get(lengths)
        if found is None:
            found = self.wordings[lengths] = _worded(self.compiled, asked)
        return found

    def read(self, rows: Sequence[tuple[object, ...]]) -> Sequence[tuple[object, ...]]:
        """Rows as the columns' types say them."""
        if not self.converts:
            return rows
        told = []
        for row in rows:
            values = list(row)
            for place, convert in self.converts:
                values[place] = convert(values[place])
            told.append(tuple(values))
        return told


def _length(value: object) -> int:
    return len(value) if isinstance(value, Sized) else 0


def _worded(compiled: SQLCompiler, asked: _Asked) -> _Wording:
    state = compiled.construct_expanded_state(dict(asked))
    origins: dict[str, tuple[str, int | None]] = {
        each: (name, place)
        for name, parts in state.parameter_expansion.items()
        for place, each in enumerate(parts)
    }
    marks = []
    for each in state.positiontup or ():
        name, place = origins.get(each, (each, None))
        convert = compiled.binds[name].type.bind_processor(_DIALECT)
        constant = state.parameters[each] if name not in asked else None
        marks.append(_Mark(name, place, constant, convert))
    return _Wording(state.statement, tuple(marks))


def _known(statement: _Constant) -> _Known | None:
    """None for what gives rows of the session rather than values."""
    if any(each["expr"] is each.get("entity") for each in statement.column_descriptions):
        return None
    compiled = statement.compile(dialect=_DIALECT)
    columns = list(statement.selected_columns)
    converts: list[tuple[int, _Convert]] = []
    for place, column in enumerate(columns):
        convert = column.type.result_processor(_DIALECT, None)
        if convert is not None:
            converts.append((place, convert))
    return _Known(
        compiled,
        tuple(str(bind.key) for bind in compiled.binds.values() if bind.expanding),
        SimpleResultMetaData([str(column.key) for column in columns]),
        tuple(converts),
    )


_met: WeakKeyDictionary[_Constant, _Known | None] = WeakKeyDictionary()
"""By identity, which is what statements are told apart by; forgotten with the statement."""
_seen: WeakKeyDictionary[_Constant, bool] = WeakKeyDictionary()
"""Those met once: most are built for one question and never met again."""


def _again(statement: _Constant) -> _Known | None:
    """What is known of a statement from its second time on. From any thread: at worst two find out
    the same.
    """
    known = _met.get(statement)
    if known is None and statement not in _met:
        if statement not in _seen:
            _seen[statement] = True
            return None
        known = _met[statement] = _known(statement)
    return known


def asked_again(
    driver: dbapi2.Connection, statement: object, asked: object
) -> IteratorResult[*tuple[object, ...]] | None:
    """The values that a statement reads; None where it has to take the long way."""
    if not (isinstance(statement, Select) and isinstance(asked, Mapping) and asked):
        return None
    known = _again(statement)
    wording = None if known is None else known.wording(asked)
    if known is None or wording is None:
        return None
    rows = driver.execute(wording.sql, [mark.value(asked) for mark in wording.marks]).fetchall()
    return IteratorResult(known.keys, iter(known.read(rows)))
