"""The server's contract: what is committed is what is served, and every route says who may call."""

from pathlib import Path

from fastapi.routing import APIRoute

from core.access.permissions import Permission
from sync.server.app import ROUTERS
from sync.server.commands import openapi_text

_COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"


def _routes() -> list[APIRoute]:
    return [each for router in ROUTERS for each in router.routes if isinstance(each, APIRoute)]


def test_the_committed_contract_is_current() -> None:
    expected = openapi_text()
    assert _COMMITTED.read_text(encoding="utf-8") == expected, (
        "the contract changed: python -m sync.server openapi > docs/openapi.json"
    )


def test_every_route_declares_its_permission() -> None:
    known = {"anybody", "signed_in", *Permission}
    declared = {
        f"{each.methods} {each.path}": (each.openapi_extra or {}).get("x-permission")
        for each in _routes()
    }
    assert {path: who for path, who in declared.items() if who not in known} == {}


def test_every_route_declares_what_it_answers() -> None:
    silent = [
        each.path
        for each in _routes()
        if each.response_model is None and each.status_code != 204 and each.path != "/v1/live"
    ]
    assert silent == []


def test_every_route_under_the_current_version_may_answer_with_a_problem() -> None:
    for each in _routes():
        assert each.path.startswith("/v1/")
        assert {"4XX", "5XX"} <= set(each.responses)
