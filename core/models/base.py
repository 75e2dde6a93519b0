"""What every replicated row has."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from pydantic import ConfigDict
from sqlalchemy import BigInteger
from sqlalchemy.orm.attributes import manager_of_class
from sqlmodel import Field, SQLModel

from core.ids import StudioId
from core.models.columns import Id


class Replicated(SQLModel):
    """A row that devices hold copies of.

    `version` is the studio's counter at the commit that last wrote the row; 0 on a device means
    "not yet seen by the server". Only the server sets it.

    Making a row and setting a column do what SQLModel's own ways do, at a fifth of their cost:
    those were a third of a booking. Columns are SQLAlchemy's to watch; nothing here listens to the
    making of a row, so its first values are put where SQLAlchemy looks for them.
    """

    # Rows are never validated: what would do that is made where somebody asks for it first.
    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]  # SQLModel's own name for it is private

    id: str = Field(primary_key=True, sa_type=Id)
    studio_id: StudioId = Field(sa_type=Id)
    version: int = Field(default=0, sa_type=BigInteger)

    def __init__(self, **values: object) -> None:
        """Values are taken as they are, defaults fill the rest; what is no column is left out."""
        fields = _fields(type(self))
        if not values or not fields.names:
            # Without values: also how SQLModel begins a row that it validates.
            super().__init__(**values)
            return
        if not values.keys() <= fields.names:
            values = {name: value for name, value in values.items() if name in fields.names}
        self._fill(fields, values)

    @classmethod
    def made(cls, **values: object) -> Self:
        """The same row as from `__init__`, for values of which each is a column's. Half of making
        a row is what SQLAlchemy does around that, for those who listen.
        """
        row: Self = manager_of_class(cls).new_instance()
        row._fill(_fields(cls), values)
        return row

    def _fill(self, fields: "_Fields", values: Mapping[str, object]) -> None:
        held = self.__dict__
        held.update(fields.plain)
        for name, default in fields.own:
            if name not in values:
                held[name] = deepcopy(default)
        held.update(values)
        object.__setattr__(self, "__pydantic_fields_set__", fields.names & values.keys())

    def __setattr__(self, name: str, value: object) -> None:
        """Set a column, as SQLAlchemy watches it; anything else as SQLModel does."""
        if name in _fields(type(self)).names:
            object.__setattr__(self, name, value)
            self.__pydantic_fields_set__.add(name)
        else:
            super().__setattr__(name, value)


@dataclass(frozen=True, slots=True)
class _Fields:
    """A table's columns, and their defaults: `plain` ones, and those that each row has a copy of.

    Without names for what is no table.
    """

    names: frozenset[str] = frozenset()
    plain: Mapping[str, object] = field(default_factory=dict)
    own: tuple[tuple[str, object], ...] = ()


@cache
def _fields(model: type[SQLModel]) -> _Fields:
    if not model.model_config.get("table"):
        return _Fields()
    defaults = {
        name: described.default
        for name, described in model.model_fields.items()
        if not described.is_required()
    }
    own = {name: value for name, value in defaults.items() if isinstance(value, list | dict)}
    plain = {name: value for name, value in defaults.items() if name not in own}
    return _Fields(frozenset(model.model_fields), plain, tuple(own.items()))
