"""A studio, a client, and a server around them."""

from collections.abc import Iterator

import httpx
import pytest

from tests.integration.server.house import House, open_house, serving
from tests.plugin import PATIENCE_S


@pytest.fixture
def house(pg_url: str) -> Iterator[House]:
    """A furnished studio, without HTTP; the clock stands still at `house.AT`."""
    found = open_house(pg_url).furnish(instructors=2, students=3)
    yield found
    found.services.database.close()


@pytest.fixture
def http(house: House) -> Iterator[httpx.Client]:
    """A client of a real HTTP server around the house."""
    with (
        serving(house.services) as address,
        httpx.Client(base_url=address, timeout=PATIENCE_S) as client,
    ):
        yield client
