"""`among(column, ids)`: is the column's id one of many, however many, in one statement?

`IN` has a parameter for each: both databases' statements were then rendered, parsed and planned
anew at every call, which was a tenth of judging a batch.
"""

import orjson
from sqlalchemy import ARRAY, Boolean, ColumnElement, Dialect, Text, bindparam
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator


class Ids(TypeDecorator[list[str]]):
    """UUIDs, as a list of text in Python: uuid[] on PostgreSQL, a JSON array on SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> ARRAY[str] | Text:
        """The native type of the database at hand."""
        return ARRAY(UUID(as_uuid=False)) if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> object:
        """Text for SQLite; PostgreSQL's driver takes the list."""
        if value is None or dialect.name == "postgresql":
            return value
        return orjson.dumps(value).decode()


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True


@compiles(_Among, "postgresql")
def _on_postgresql(element: _Among, compiler: SQLCompiler, **options: bool) -> str:
    column, ids = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} = ANY ({ids})"


@compiles(_Among, "sqlite")
def _on_sqlite(element: _Among, compiler: SQLCompiler, **options: bool) -> str:
    column, ids = (compiler.process(each, **options) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({ids}))"


def among(column: Mapped[str] | Mapped[str | None], name: str) -> ColumnElement[bool]:
    """Whether the column's id is in the list that is given for parameter `name`."""
    return _Among(column, bindparam(name, type_=Ids()))
