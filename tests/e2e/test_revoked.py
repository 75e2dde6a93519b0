"""A kiosk that was shut out while it was away: what was done on it arrives, and it is empty."""

import httpx

from tests.e2e.conftest import PASSWORD, Town
from tests.e2e.test_agreement import tomorrow_at, walk_in
from tests.plugin import PATIENCE_S


def test_a_kiosk_that_was_revoked_and_killed_hands_over_and_forgets_everything(town: Town) -> None:
    kiosk, desk = town.kiosk("hall"), town.desk("desk", "morgan@example.com")
    kiosk.cable.pull()
    booked = walk_in(kiosk, town, "Hugo", tomorrow_at(10))
    with httpx.Client(base_url=town.url, timeout=PATIENCE_S) as client:
        sign_in = {"email": "morgan@example.com", "password": PASSWORD}
        token = client.post("/v1/auth/sign-in", json=sign_in).json()["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        devices = client.get("/v1/devices").json()["items"]
        (hall,) = (each["id"] for each in devices if each["kind"] == "kiosk")
        assert client.post(f"/v1/devices/{hall}/revoke").status_code == 204
    kiosk.kill_and_restart()
    assert kiosk.ask("sync")["waiting"] == 2
    kiosk.cable.plug()
    assert kiosk.ask("sync") == {"error": "replica_closed", "facts": {}}
    assert not (kiosk.folder / "replica.db").exists()
    desk.ask("sync")
    lesson = desk.ask("lessons")[booked]
    assert isinstance(lesson, dict)
    assert lesson["state"] == "confirmed"
    kiosk.kill_and_restart()
    assert kiosk.ask("sync")["waiting"] == 0
    assert kiosk.ask("lessons") == {"error": "not_signed_in", "facts": {}}
