"""The HTTP boundary: every failure is a problem, and nothing from outside does half of anything."""

import gzip
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import text

from core.access.permissions import Role
from core.ids import new_id
from sync.protocol import MAX_BODY_BYTES
from tests.integration.server.house import House, open_house, serving

_CANCELLED = text("SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(1)")


def _problem(response: httpx.Response) -> tuple[int, str]:
    assert response.headers["content-type"] == "application/problem+json"
    told = response.json()
    assert told["status"] == response.status_code
    assert told["detail"] or told["facts"]
    return response.status_code, told["code"]


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/v1/nothing", (404, "not_found")),
        ("GET", "/", (404, "not_found")),
        ("PUT", "/v1/operations/health", (405, "method_not_allowed")),
        ("GET", "/v1/me", (401, "token_missing")),
        ("POST", "/v1/sync", (401, "token_missing")),
        ("POST", "/v1/auth/sign-in", (400, "malformed")),
    ],
)
def test_every_failure_is_a_problem(
    http: httpx.Client, method: str, path: str, expected: tuple[int, str]
) -> None:
    assert _problem(http.request(method, path)) == expected


@pytest.mark.parametrize(
    "body",
    [b"\xff", b"[" * 100_000, b'{"email": "a@b.org", "password": ' + b"9" * 5000 + b"}"],
    ids=["no text", "deep", "a number of 5000 digits"],
)
def test_what_is_no_json_is_called_malformed_as_everywhere(http: httpx.Client, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = http.post("/v1/auth/sign-in", content=body, headers=headers)
    assert _problem(answer) == (400, "malformed")


def test_a_report_is_no_reason_to_refuse_what_came_with_it(
    http: httpx.Client, house: House
) -> None:
    person = house.person(Role.MANAGER)
    body = {"replica_id": new_id(), "report": {"app_version": "1\x00", "waiting": 0}}
    assert http.post("/v1/sync", headers=person.headers, json=body).status_code == 200


@pytest.mark.parametrize(
    "odd",
    [
        {"version": 10**25},
        {"made_at": -(10**25)},
        {"arguments": {"a": 10**25}},
        {"former": {"outcome": "rejected", "judged_at": 0, "facts": {"a": 10**25}}},
    ],
    ids=["version", "made at", "arguments", "former"],
)
def test_a_number_that_no_outbox_can_keep_is_malformed(
    http: httpx.Client, house: House, odd: dict[str, object]
) -> None:
    item: dict[str, object] = {"sequence": 1, "id": new_id(), "name": "student.create"}
    item |= {"version": 1, "made_at": 0, "arguments": {}, **odd}
    body = {"replica_id": new_id(), "mutations": [item]}
    answer = http.post("/v1/sync", headers=house.person(Role.MANAGER).headers, json=body)
    assert _problem(answer) == (400, "malformed")


def test_a_method_that_is_not_there_says_which_are(http: httpx.Client) -> None:
    assert http.put("/v1/operations/health").headers["allow"] == "GET"


def test_every_answer_carries_a_request_id_and_the_security_headers(http: httpx.Client) -> None:
    answer = http.get("/v1/operations/health", headers={"X-Request-Id": "abc-1"})
    assert answer.headers["x-request-id"] == "abc-1"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    strange = http.get("/v1/operations/health", headers={"X-Request-Id": "<script>"})
    assert "<" not in strange.headers["x-request-id"]


def test_health_and_readiness(http: httpx.Client, house: House) -> None:
    assert http.get("/v1/operations/health").json() == {"status": "ok", "environment": "INT"}
    ready = {"status": "ready", "epoch": house.services.epoch, "streams": 0}
    assert http.get("/v1/operations/ready").json() == ready
    # What watches a server often asks for the head alone.
    for path in ("/v1/operations/health", "/v1/operations/ready"):
        assert http.head(path).status_code == 200


def test_a_forged_token_is_refused(http: httpx.Client) -> None:
    answer = http.get("/v1/me", headers={"Authorization": "Bearer forged"})
    assert _problem(answer) == (401, "token_unknown")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_an_expired_token_is_refused(http: httpx.Client, house: House) -> None:
    person = house.person(Role.MANAGER)
    assert http.get("/v1/me", headers=person.headers).json()["role"] == "manager"
    house.clock.advance(timedelta(minutes=15))
    assert _problem(http.get("/v1/me", headers=person.headers)) == (401, "token_expired")


def test_a_body_of_ten_megabytes_is_refused_unread(http: httpx.Client, house: House) -> None:
    headers = house.person(Role.MANAGER).headers
    answer = http.post("/v1/sync", headers=headers, content=b"x" * 10_000_000)
    assert _problem(answer) == (413, "body_too_large")


def test_a_body_that_hides_its_length_is_refused_once_it_is_too_large(
    http: httpx.Client, house: House
) -> None:
    headers = house.person(Role.MANAGER).headers
    parts = (b"x" * 65536 for _ in range(MAX_BODY_BYTES // 65536 + 1))
    assert _problem(http.post("/v1/sync", headers=headers, content=parts)) == (
        413,
        "body_too_large",
    )


def test_a_compressed_body_that_explodes_is_refused(http: httpx.Client, house: House) -> None:
    headers = house.person(Role.MANAGER).headers | {"Content-Encoding": "gzip"}
    bomb = gzip.compress(b" " * 50_000_000)
    assert _problem(http.post("/v1/sync", headers=headers, content=bomb)) == (
        413,
        "body_too_large",
    )


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (b"", ""),
        (b"{", ""),
        (b"[]", ""),
        (b"\xff\xfe", ""),
        (b'{"replica_id": 3}', ""),
        (b'{"replica_id": "%s"}' % (b"0" * 36), ""),
        (b"{}", "br"),
        (b"{}", "gzip"),
        (gzip.compress(b"{}", mtime=0)[:-3], "gzip"),
    ],
    ids=[
        "empty",
        "torn",
        "list",
        "no text",
        "wrong type",
        "no id",
        "strange",
        "not gzip",
        "cut short",
    ],
)
def test_a_malformed_body_is_one_clear_problem(
    http: httpx.Client, house: House, body: bytes, encoding: str
) -> None:
    headers = house.person(Role.MANAGER).headers | {"Content-Encoding": encoding}
    answer = http.post("/v1/sync", headers=headers, content=body)
    assert answer.status_code == 400
    assert answer.json()["code"] in {"malformed", "encoding"}


def test_both_halves_of_an_exchange_may_be_compressed(pg_url: str) -> None:
    house = open_house(pg_url, compress_loopback=True).furnish()
    body = gzip.compress(b'{"replica_id": "%s"}' % new_id().encode())
    headers = house.person(Role.MANAGER).headers | {"Content-Encoding": "gzip"}
    with serving(house.services) as address, httpx.Client(base_url=address) as client:
        answer = client.post("/v1/sync", headers=headers, content=body)
        plain = client.post("/v1/sync", headers=headers | {"Accept-Encoding": ""}, content=body)
    assert (answer.headers["content-encoding"], answer.status_code) == ("gzip", 200)
    assert "content-encoding" not in plain.headers
    assert answer.json()["changes"] == plain.json()["changes"]


@pytest.mark.expected_log("request .* failed")
def test_what_nobody_foresaw_is_logged_and_told_without_its_insides(
    http: httpx.Client, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("the secret")

    headers = house.person(Role.MANAGER).headers
    monkeypatch.setattr("sync.server.identity.devices.DeviceRegister.known", fail)
    answer = http.get("/v1/devices", headers=headers)
    assert _problem(answer) == (500, "unexpected")
    assert "secret" not in answer.text


def test_a_database_that_is_away_is_a_503_that_says_when_to_come_back(
    http: httpx.Client, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    headers = house.person(Role.MANAGER).headers
    monkeypatch.setattr("sync.server.repositories.state._PING", _CANCELLED)
    answer = http.get("/v1/operations/ready", headers=headers)
    assert _problem(answer) == (503, "busy")
    assert answer.headers["retry-after"] == "1"


def test_a_name_that_cannot_be_stored_is_a_problem(http: httpx.Client, house: House) -> None:
    code = house.services.devices.pairing_code(house.studio_id, None).code
    body = {"code": code, "device_name": "K\x00osk"}
    assert _problem(http.post("/v1/devices/enrol", json=body)) == (400, "unstorable")
