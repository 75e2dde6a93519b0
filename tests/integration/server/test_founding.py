"""Founding a studio, and taking another password."""

from datetime import timedelta

import httpx
import pytest
from sqlalchemy.pool import QueuePool

from core.access.permissions import Role
from core.errors import Rejected
from core.ids import PLATFORM
from sync.protocol import AccountChange, PasswordChange
from sync.server.identity.passwords import Passwords
from sync.server.repositories.identity import IdentityRepository
from tests.integration.server.house import PASSWORD, House, open_house, serving

WISH = {
    "studio_name": "Quay Music",
    "zone": "Europe/Lisbon",
    "currency": "EUR",
    "name": "Inês Prado",
    "email": " Ines@Example.org ",
    "password": "a long one indeed",
    "device_name": "Her laptop",
}


def found(http: httpx.Client, **more: object) -> httpx.Response:
    return http.post("/v1/studios", json={**WISH, **more})


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def bearer(session: dict[str, str]) -> dict[str, str]:
    return {"Authorization": f"Bearer {session['access_token']}"}


def test_who_founds_a_studio_manages_it_and_finds_the_services(
    http: httpx.Client, house: House
) -> None:
    response = found(http)
    assert response.status_code == 201
    session = response.json()
    actor = session["actor"]
    assert (actor["role"], actor["name"], actor["email"]) == (
        "manager",
        "Inês Prado",
        "ines@example.org",
    )
    assert actor["studio_id"] != house.studio_id
    assert http.get("/v1/devices", headers=bearer(session)).json()["total"] == 1
    with house.services.database.writing(PLATFORM) as writing:
        assert len(writing.rows.services.in_order()) > 200


def test_founding_again_after_a_lost_answer_makes_nothing_twice(http: httpx.Client) -> None:
    first, again = found(http).json()["actor"], found(http).json()["actor"]
    assert first["studio_id"] == again["studio_id"]
    assert code(found(http, password="another long one")) == (422, "email_taken")


@pytest.mark.parametrize(
    ("more", "status", "why"),
    [
        ({"password": "short"}, 422, "password_short"),
        ({"zone": "Mars/Olympus"}, 400, "zone"),
        ({"email": "nobody"}, 400, "email"),
        ({"email": "  "}, 400, "email"),
        ({"currency": "euro"}, 400, "malformed"),
        ({"studio_name": ""}, 400, "malformed"),
        ({"name": "a\nb"}, 400, "malformed"),
    ],
)
def test_what_has_to_be_typed_again_is_said(
    http: httpx.Client, more: dict[str, str], status: int, why: str
) -> None:
    assert code(found(http, **more)) == (status, why)


def test_an_address_founds_ten_studios_an_hour(http: httpx.Client, house: House) -> None:
    for _ in range(10):
        assert code(found(http, password="short")) == (422, "password_short")
    assert code(found(http)) == (429, "too_many")
    house.clock.advance(timedelta(minutes=59))
    assert found(http).status_code == 429
    house.clock.advance(timedelta(minutes=1))
    assert found(http).status_code == 201


def test_a_server_may_be_closed_to_new_studios(pg_url: str) -> None:
    house = open_house(pg_url, may_found_studios=False).furnish()
    with serving(house.services) as address, httpx.Client(base_url=address) as client:
        assert code(found(client)) == (422, "founding_closed")
    house.services.database.close()


def change(http: httpx.Client, session: dict[str, str], current: str, new: str) -> httpx.Response:
    body = {"current": current, "new": new}
    return http.post("/v1/me/password", json=body, headers=bearer(session))


def test_another_password_ends_the_logins_on_other_devices(
    http: httpx.Client, house: House
) -> None:
    house.person(Role.MANAGER, email="morgan@example.org")

    def sign_in(password: str) -> httpx.Response:
        body = {"email": "morgan@example.org", "password": password}
        return http.post("/v1/auth/sign-in", json=body)

    here, there = sign_in(PASSWORD).json(), sign_in(PASSWORD).json()
    assert code(change(http, here, "guess", "a new long one")) == (422, "password_wrong")
    assert code(change(http, here, PASSWORD, "short")) == (422, "password_short")
    assert change(http, here, PASSWORD, "a new long one").status_code == 204
    assert http.get("/v1/me", headers=bearer(here)).status_code == 200
    assert http.get("/v1/me", headers=bearer(there)).status_code == 401
    refreshed = http.post("/v1/auth/refresh", json={"refresh_token": there["refresh_token"]})
    assert refreshed.status_code == 401
    house.clock.advance(timedelta(minutes=1))
    assert sign_in(PASSWORD).status_code == 401
    assert sign_in("a new long one").status_code == 200


def test_another_name_and_address_are_one_s_own_for_who_knows_the_password(
    http: httpx.Client, house: House
) -> None:
    house.person(Role.INSTRUCTOR, email="morgan@example.org")
    house.person(Role.MANAGER, email="taken@example.org")

    def sign_in(email: str) -> httpx.Response:
        body = {"email": email, "password": PASSWORD}
        return http.post("/v1/auth/sign-in", json=body)

    session = sign_in("morgan@example.org").json()

    def change_me(**wish: str) -> httpx.Response:
        wish = {"name": "Morgan Vale", "email": "morgan@example.org", **wish}
        return http.put("/v1/me", json=wish, headers=bearer(session))

    assert change_me(name="  Morgan   Vale ").json()["name"] == "Morgan Vale"
    assert http.get("/v1/me", headers=bearer(session)).json()["name"] == "Morgan Vale"
    assert code(change_me(email="vale@example.org")) == (422, "password_wrong")
    assert code(change_me(email="taken@example.org", password=PASSWORD)) == (422, "email_taken")
    assert code(change_me(email="nobody", password=PASSWORD)) == (400, "email")
    changed = change_me(email=" Vale@Example.org", password=PASSWORD)
    assert changed.json()["email"] == "vale@example.org"
    assert sign_in("morgan@example.org").status_code == 401
    assert sign_in("vale@example.org").json()["actor"]["name"] == "Morgan Vale"
    with house.services.database.writing(house.studio_id) as writing:
        names = {each.name for each in writing.rows.staff.all()}
    assert "Morgan Vale" in names


def test_what_one_changes_is_one_s_own_though_the_address_is_somebody_elses_by_now(
    house: House,
) -> None:
    """Another process may believe the former address for as long as it remembers a token."""
    morgan = house.person(Role.MANAGER, email="morgan@example.org")
    sender = house.services.bearers.check(morgan.token)
    own = house.services.own_account
    moved = AccountChange(name="Morgan", email="vale@example.org", password=PASSWORD)
    own.change(sender, moved)
    house.person(Role.FRONT_DESK, email="morgan@example.org")
    own.change(sender, AccountChange(name="Morgan Vale", email="vale@example.org"))
    with pytest.raises(Rejected, match="password_wrong"):
        own.change(sender, AccountChange(name="Morgan", email="morgan@example.org"))
    with house.services.database.transaction() as session:
        identities = IdentityRepository(session)
        accounts = [identities.account_of(f"{each}@example.org") for each in ("morgan", "vale")]
    assert [each.name for each in accounts if each] == ["Somebody", "Morgan Vale"]


def test_nobody_waits_for_a_connection_while_a_password_is_compared(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes a tenth of a second of a processor, and a process has sixteen connections."""
    sender = house.services.bearers.check(house.person(Role.MANAGER).token)
    in_use: list[int] = []
    real = Passwords.matches

    def watched(passwords: Passwords, password: str, kept: str | None) -> bool:
        pool = house.services.database.engine.pool
        assert isinstance(pool, QueuePool)
        in_use.append(pool.checkedout())
        return real(passwords, password, kept)

    monkeypatch.setattr(Passwords, "matches", watched)
    change = PasswordChange(current=PASSWORD, new="another long one")
    house.services.sign_in.change_password(sender, change)
    assert in_use == [0]
