"""Signing in, staying signed in, pairing a kiosk, shutting a device out."""

from datetime import timedelta

import httpx
import pytest

from core.access.permissions import Role
from core.ids import new_id
from sync.server.identity.tokens import code_digest, new_pairing_code
from tests.integration.server.house import PASSWORD, Desk, House

EMAIL = "mara@example.org"


@pytest.fixture
def mara(house: House) -> str:
    house.person(Role.MANAGER, email=EMAIL)
    return EMAIL


def _sign_in(http: httpx.Client, **more: object) -> httpx.Response:
    body = {"email": EMAIL, "password": PASSWORD, **more}
    return http.post("/v1/auth/sign-in", json=body)


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


@pytest.mark.usefixtures("mara")
def test_signing_in_gives_tokens_and_says_who_one_is(http: httpx.Client, house: House) -> None:
    session = _sign_in(http, email=" MARA@example.org ", device_name="Desk 1").json()
    assert session["expires_in"] == 900
    assert session["actor"]["studio_id"] == house.studio_id
    me = http.get("/v1/me", headers=_bearer(session["access_token"])).json()
    assert me == session["actor"]
    assert (me["role"], "manage_devices" in me["permissions"]) == ("manager", True)


@pytest.mark.usefixtures("mara")
def test_a_device_that_signs_in_again_stays_the_same_device(http: httpx.Client) -> None:
    first = _sign_in(http).json()["actor"]["device_id"]
    assert _sign_in(http, device_id=first).json()["actor"]["device_id"] == first
    assert _sign_in(http, device_id=new_id()).json()["actor"]["device_id"] != first
    assert _sign_in(http, device_id="nonsense").json()["actor"]["device_id"] != first


@pytest.mark.usefixtures("mara")
def test_a_wrong_password_and_a_wrong_address_get_the_same_answer(http: httpx.Client) -> None:
    wrong, unknown = _sign_in(http, password="guess"), _sign_in(http, email="who@example.org")
    assert wrong.json() == unknown.json()
    assert _code(wrong) == (401, "credentials")


@pytest.mark.usefixtures("mara")
def test_the_sixth_sign_in_of_a_minute_waits(http: httpx.Client, house: House) -> None:
    codes = [_sign_in(http, password="guess").status_code for _ in range(5)]
    sixth = _sign_in(http)
    assert codes == [401] * 5
    assert _code(sixth) == (429, "too_many")
    assert sixth.headers["retry-after"] == "60"
    house.clock.advance(timedelta(seconds=60))
    assert _sign_in(http).status_code == 200


def _refreshed(http: httpx.Client, session: dict[str, str]) -> httpx.Response:
    return http.post("/v1/auth/refresh", json={"refresh_token": session["refresh_token"]})


@pytest.mark.usefixtures("mara")
def test_a_refresh_token_whose_successor_served_is_a_copy_and_ends_the_login(
    http: httpx.Client, house: House
) -> None:
    first = _sign_in(http).json()
    second = _refreshed(http, first).json()
    third = _refreshed(http, second).json()
    house.clock.advance(timedelta(seconds=1))
    assert _code(_refreshed(http, first)) == (401, "token_reused")
    assert _code(_refreshed(http, third)) == (401, "signed_out")
    headers = _bearer(third["access_token"])
    assert _code(http.get("/v1/me", headers=headers)) == (401, "signed_out")


@pytest.mark.usefixtures("mara")
def test_a_refresh_whose_answer_was_lost_can_be_asked_again_even_days_later(
    http: httpx.Client, house: House
) -> None:
    first = _sign_in(http).json()
    for _ in range(3):
        assert _refreshed(http, first).status_code == 200
        house.clock.advance(timedelta(days=3))
    got = _refreshed(http, first).json()
    assert _refreshed(http, got).status_code == 200


@pytest.mark.usefixtures("mara")
def test_of_two_who_hold_successors_of_one_token_the_second_ends_the_login(
    http: httpx.Client,
) -> None:
    first = _sign_in(http).json()
    honest, copied = _refreshed(http, first).json(), _refreshed(http, first).json()
    kept = _refreshed(http, honest).json()
    assert _code(_refreshed(http, copied)) == (401, "token_reused")
    assert _code(_refreshed(http, kept)) == (401, "signed_out")


@pytest.mark.usefixtures("mara")
def test_after_signing_out_the_tokens_are_worth_nothing(http: httpx.Client) -> None:
    session = _sign_in(http).json()
    headers = _bearer(session["access_token"])
    assert http.post("/v1/auth/sign-out", headers=headers).status_code == 204
    assert _code(http.get("/v1/me", headers=headers)) == (401, "signed_out")


def test_a_kiosk_is_let_in_by_a_code_once_and_until_it_is_revoked(
    http: httpx.Client, house: House
) -> None:
    manager = house.person(Role.MANAGER)
    code = http.post("/v1/devices/pairing-codes", headers=manager.headers).json()["code"]
    typed = code.lower().replace("-", " ")
    session = http.post("/v1/devices/enrol", json={"code": typed, "device_name": "Hall"}).json()
    again = http.post("/v1/devices/enrol", json={"code": code})
    kiosk = _bearer(session["access_token"])
    house.clock.advance(timedelta(days=400))
    assert (session["refresh_token"], session["expires_in"]) == (None, None)
    assert _code(again) == (422, "pairing_code")
    assert http.get("/v1/me", headers=kiosk).json()["role"] == "kiosk"
    assert http.post("/v1/sync", headers=kiosk, json={"replica_id": new_id()}).status_code == 200


def test_a_pairing_code_that_is_too_old_lets_nobody_in(http: httpx.Client, house: House) -> None:
    code = house.services.devices.pairing_code(house.studio_id, None).code
    house.clock.advance(timedelta(minutes=10))
    assert _code(http.post("/v1/devices/enrol", json={"code": code})) == (422, "pairing_code")


def test_devices_are_listed_renamed_and_shut_out(http: httpx.Client, house: House) -> None:
    manager, kiosk = house.person(Role.MANAGER), house.person(Role.KIOSK)
    path = f"/v1/devices/{kiosk.actor.device_id}"
    assert http.patch(path, headers=manager.headers, json={"name": "Aisle"}).status_code == 204
    page = http.get("/v1/devices?per_page=1", headers=manager.headers).json()
    assert (page["total"], page["has_next"], page["items"][0]["name"]) == (2, True, "Aisle")
    assert http.post(f"{path}/revoke", headers=manager.headers).status_code == 204
    assert _code(http.get("/v1/me", headers=kiosk.headers)) == (401, "device_revoked")
    listed = http.get("/v1/devices", headers=manager.headers).json()["items"]
    assert [each["is_revoked"] for each in listed] == [True, False]


def test_devices_are_the_managers_business_and_only_of_their_own_studio(
    http: httpx.Client, house: House
) -> None:
    teacher, manager = house.person(Role.INSTRUCTOR, 0), house.person(Role.MANAGER)
    assert _code(http.get("/v1/devices", headers=teacher.headers)) == (403, "not_allowed")
    path = f"/v1/devices/{new_id()}"
    assert _code(http.post(f"{path}/revoke", headers=manager.headers)) == (404, "not_found")
    assert _code(http.patch(path, headers=manager.headers, json={"name": "x"})) == (
        404,
        "not_found",
    )


def test_a_report_reaches_the_list_of_devices(http: httpx.Client, house: House) -> None:
    manager = house.person(Role.MANAGER)
    desk = Desk(house.services, manager)
    wish = house.booking(house.clock.now() + timedelta(days=1))
    report = {"waiting": 3, "app_version": "0.1"}
    mutations = [desk.wire_mutation(wish)]
    desk.ask(desk.request(mutations=mutations, report=report))
    (device,) = http.get("/v1/devices", headers=manager.headers).json()["items"]
    assert (device["waiting"], device["app_version"]) == (3, "0.1")


def test_a_code_is_the_same_however_it_is_typed() -> None:
    code = new_pairing_code()
    assert code_digest(code.shown.lower().replace("-", "  ")) == code.digest
    assert len(code.shown) == 9
