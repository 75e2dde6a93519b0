"""What every replicated row has."""

from copy import deepcopy
from functools import cache

from sqlalchemy import BigInteger
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

    id: str = Field(primary_key=True, sa_type=Id)
    studio_id: StudioId = Field(sa_type=Id)
    version: int = Field(default=0, sa_type=BigInteger)

    def __init__(self, **values: object) -> None:
        """Values are taken as they are, defaults fill the rest; what is no column is left out."""
        fields = _fields(type(self))
        if not values or not fields:
            # Without values: also how SQLModel begins a row that it validates.
            super().__init__(**values)
            return
        held = self.__dict__
        for name, (default, is_own) in fields.items():
            if name in values:
                held[name] = values[name]
            elif default is not _REQUIRED:
                held[name] = deepcopy(default) if is_own else default
        object.__setattr__(self, "__pydantic_fields_set__", fields.keys() & values.keys())

    def __setattr__(self, name: str, value: object) -> None:
        """Set a column, as SQLAlchemy watches it; anything else as SQLModel does."""
        if name in _fields(type(self)):
            object.__setattr__(self, name, value)
            self.__pydantic_fields_set__.add(name)
        else:
            super().__setattr__(name, value)


_REQUIRED = object()


@cache
def _fields(model: type[SQLModel]) -> dict[str, tuple[object, bool]]:
    """A table's columns in order, with their defaults and whether each row has a copy of its own.

    Empty for what is no table.
    """
    if not model.model_config.get("table"):
        return {}
    return {
        name: (
            _REQUIRED if field.is_required() else field.default,
            isinstance(field.default, list | dict),
        )
        for name, field in model.model_fields.items()
    }
