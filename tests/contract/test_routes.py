"""Every route, called with everything its schema allows: no failure that nobody foresaw."""

from collections.abc import Iterator
from typing import Protocol

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from core.access.permissions import Role
from sync.server.app import application
from tests.integration.server.house import House, Person, open_house, serving
from tests.plugin import PATIENCE_S

CHECKS: list[object] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_QUICK = settings(
    max_examples=12,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
_CONTRACT = application(None).openapi()
_SCHEMA = schemathesis.openapi.from_dict(_CONTRACT)
OPERATIONS = [(path, method) for path, methods in _CONTRACT["paths"].items() for method in methods]
ENDLESS = "/v1/live"


class _Call(Protocol):
    """One call that Schemathesis made up; its own type is generic in types it does not publish."""

    def call(self, *, base_url: str, headers: dict[str, str], timeout: int) -> object:
        """The answer of the server there."""

    def validate_response(self, response: object, *, checks: list[object]) -> None:
        """Raise for an answer that the schema does not allow."""


@pytest.fixture
def house(pg_url: str) -> Iterator[House]:
    found = open_house(pg_url).furnish()
    yield found
    found.services.database.close()


@pytest.fixture
def manager(house: House) -> Person:
    return house.person(Role.MANAGER)


@pytest.fixture
def address(house: House) -> Iterator[str]:
    with serving(house.services) as address:
        yield address


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_a_route_keeps_to_its_contract(
    path: str, method: str, address: str, manager: Person
) -> None:
    headers = {} if path == ENDLESS else manager.headers

    @_QUICK
    @given(case=_SCHEMA[path][method].as_strategy())
    def call(case: _Call) -> None:
        response = case.call(base_url=address, headers=headers, timeout=int(PATIENCE_S))
        case.validate_response(response, checks=CHECKS)

    call()
