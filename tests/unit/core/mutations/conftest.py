"""A studio in memory for each test."""

from collections.abc import Iterator

import pytest
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, SQLModel, create_engine

from core.models import REPLICATED
from tests.builders import SomeStudio, some_studio


@pytest.fixture
def studio() -> Iterator[SomeStudio]:
    """Harbour Street, in an SQLite database of its own."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    tables = [model.metadata.tables[str(model.__tablename__)] for model in REPLICATED]
    SQLModel.metadata.create_all(engine, tables=tables)
    with Session(engine, expire_on_commit=False) as session:
        yield some_studio(session)
    engine.dispose()
