"""A studio in memory for each test."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from tests.builders import SomeStudio, some_studio
from tests.builders.engines import studio_engine


@pytest.fixture
def studio() -> Iterator[SomeStudio]:
    """Harbour Street, in an SQLite database of its own."""
    engine = studio_engine()
    with Session(engine, expire_on_commit=False) as session:
        yield some_studio(session)
    engine.dispose()
