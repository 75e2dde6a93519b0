"""One of many ids, however many, in one statement."""

from collections.abc import Sequence

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.dialects import postgresql
from sqlmodel import Session, SQLModel, col

from core.ids import StudioId, new_id
from core.models import Room
from core.repositories.among import among
from core.repositories.base import columns

NAMED = select(*columns(Room, "id", "name")).where(among(col(Room.id), "ids")).order_by("name")
IDS = sorted(new_id() for _ in range(3))


def found(ids: Sequence[str]) -> list[str]:
    """The names of the rooms with these ids, of the three that there are."""
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine, [SQLModel.metadata.tables["room"]])
    with Session(engine) as session:
        for identity, name in zip(IDS, ("Attic", "Barn", "Cellar"), strict=True):
            session.add(Room(id=identity, studio_id=StudioId("s"), name=name))
        session.flush()
        return [name for _, name in session.connection().execute(NAMED, {"ids": list(ids)})]


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        ([], []),
        (IDS[:1], ["Attic"]),
        (IDS[1:], ["Barn", "Cellar"]),
        ([*IDS, IDS[0], "elsewhere", 'quote"d'], ["Attic", "Barn", "Cellar"]),
    ],
    ids=["none", "one", "some", "more than there are"],
)
def test_rows_of_these_ids_are_found_once(ids: Sequence[str], names: list[str]) -> None:
    assert found(ids) == names


def test_postgresql_takes_the_ids_as_one_array() -> None:
    statement = str(NAMED.compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]  # SQLAlchemy's own
    assert "room.id = ANY (%(ids)s::UUID[])" in statement
