"""A device that was shut out is heard once more: nothing is lost, and nothing is told it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from core.access.permissions import Role
from core.ids import new_id
from core.models import BookingState
from core.mutations.students import UpdateStudent
from sync.client import exchanges
from sync.client.answers import Answer
from sync.client.engine import SyncEngine
from sync.client.status import SyncPhase
from sync.client.transport import Offline, Revoked, SignedOut
from sync.protocol import SyncRequest, Verdict
from tests.evolution.conftest import Town, said
from tests.evolution.devices import Device, device
from tests.integration.server.house import PASSWORD
from tests.plugin import PATIENCE_S


def revoke(town: Town, name: str) -> None:
    """A manager shuts the device out."""
    town.house.services.devices.revoke(town.house.studio_id, town.device_id(name))


def ask(town: Town, name: str, device: Device, path: str = "/v1/sync") -> httpx.Response:
    """What the device would send next, by hand."""
    body = device.replica.exchanges.next_request().model_dump_json(exclude_none=True)
    headers = town.people[name].headers
    return httpx.post(town.url + path, headers=headers, content=body, timeout=PATIENCE_S)


def lessons(town: Town) -> dict[str, str]:
    """The state of every lesson on the server."""
    return {key: str(row["state"]) for key, row in town.rows("booking").items()}


def wipes(town: Town, device: Device) -> SyncEngine:
    """The program around a device, at one attempt."""
    engine = SyncEngine(device.replica, device.transport, device.credentials, town.house.clock)
    engine.attempt()
    engine.stop()
    return engine


def test_what_waited_on_a_revoked_kiosk_is_taken_and_then_it_is_empty(
    town: Town, tmp_path: Path
) -> None:
    kiosk = town.seat("hall", Role.KIOSK)
    kiosk.perform(*town.walk_in(9), *town.walk_in(10))
    revoke(town, "hall")
    engine = wipes(town, kiosk)
    assert engine.status.phase is SyncPhase.REVOKED
    assert sorted(lessons(town).values()) == ["confirmed", "confirmed"]
    assert list((tmp_path / "hall").iterdir()) == []
    assert kiosk.credentials.tokens() is None


def test_a_revoked_device_is_told_nothing_and_heard_no_second_time(town: Town) -> None:
    desk = town.seat("desk", Role.MANAGER)
    desk.perform(town.lesson(9), town.lesson(10))
    town.elsewhere(town.lesson(9, student=1))
    revoke(town, "desk")
    for path in ("/v1/me", "/v1/devices"):
        told = httpx.get(town.url + path, headers=town.people["desk"].headers)
        assert (told.status_code, told.json()["code"]) == (401, "device_revoked")
    answer = ask(town, "desk", desk).json()
    assert answer["closed"] == "device_revoked"
    assert not {"changes", "cursor", "fingerprints"} & set(answer)
    assert [each["outcome"] for each in answer["verdicts"]] == ["applied", "applied"]
    assert [each["facts"] for each in answer["verdicts"]] == [{}, {}]
    assert sorted(lessons(town).values()) == ["confirmed", "confirmed", "conflict"]
    desk.perform(town.lesson(11))
    again = ask(town, "desk", desk)
    assert (again.status_code, again.json()["code"]) == (401, "device_revoked")
    assert len(lessons(town)) == 3
    with pytest.raises(Revoked):
        desk.rounds.run()


def test_a_hand_over_that_was_cut_goes_on_where_it_was_and_doubles_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanges, "MAX_MUTATIONS", 2)
    kiosk = town.seat("hall", Role.KIOSK)
    for hour in (9, 10, 11):
        kiosk.perform(*town.walk_in(hour))
    revoke(town, "hall")
    sent, way = [], kiosk.transport.exchange

    def cut(request: SyncRequest, token: str) -> Answer:
        sent.append(len(request.mutations))
        answer = way(request, token)
        if len(sent) == 2:
            raise Offline("cut")
        return answer

    monkeypatch.setattr(kiosk.transport, "exchange", cut)
    with pytest.raises(Offline):
        kiosk.rounds.run()
    assert kiosk.replica.waiting() == 4
    kiosk.close()
    kiosk = town.reopened("hall")
    with pytest.raises(Revoked):
        kiosk.rounds.run()
    assert kiosk.replica.waiting() == 0
    assert sorted(lessons(town).values()) == ["confirmed"] * 3


def test_killed_between_hand_over_and_wipe_it_wipes_at_the_next_contact(
    town: Town, tmp_path: Path
) -> None:
    kiosk = town.seat("hall", Role.KIOSK)
    kiosk.perform(*town.walk_in(9))
    revoke(town, "hall")
    with pytest.raises(Revoked):
        kiosk.rounds.run()
    kiosk.close()
    assert (tmp_path / "hall" / "replica.db").exists()
    engine = wipes(town, town.reopened("hall"))
    assert engine.status.phase is SyncPhase.REVOKED
    assert list((tmp_path / "hall").iterdir()) == []
    assert lessons(town).popitem()[1] == "confirmed"


def test_who_lost_their_place_is_heard_by_a_person_and_forgets_the_studio(
    town: Town, tmp_path: Path
) -> None:
    desk = town.seat("desk", Role.MANAGER)
    wish = UpdateStudent(student_id=town.house.students[0], student_name="Someone Else")
    desk.perform(town.lesson(9), said(wish))
    with town.house.services.database.writing(town.house.studio_id) as writing:
        place = writing.rows.staff.of_account(str(town.people["desk"].actor.account_id))
        assert place is not None
        place.is_active = False
        writing.rows.staff.save(place)
    engine = wipes(town, desk)
    assert engine.status.phase is SyncPhase.REVOKED
    assert list((tmp_path / "desk").iterdir()) == []
    items = town.rows("attention_item").values()
    assert sorted(str(each["mutation"]) for each in items) == ["booking.create", "student.update"]
    assert {each["code"] for each in items} == {"not_allowed"}
    assert town.rows("student")[town.house.students[0]]["name"] == "Secretive Person 0"
    assert ask(town, "desk", town.reopened("desk")).json()["code"] == "no_place"


def test_signed_out_by_a_manager_a_device_sends_what_waits_and_keeps_its_rows(town: Town) -> None:
    desk = town.seat("desk", Role.FRONT_DESK)
    desk.perform(town.lesson(9))
    town.house.services.devices.sign_out(town.house.studio_id, town.device_id("desk"))
    with pytest.raises(SignedOut):
        desk.rounds.run()
    assert desk.replica.waiting() == 0
    assert lessons(town).popitem()[1] == BookingState.CONFIRMED
    with desk.replica.read() as rows:
        assert len(rows.students.all()) == 3
    assert ask(town, "desk", desk).json()["code"] == "signed_out"


def test_signed_in_again_a_device_learns_what_was_refused_meanwhile(
    town: Town, tmp_path: Path
) -> None:
    town.house.person(Role.MANAGER, email="morgan@example.org")
    with device(tmp_path / "desk" / "replica.db", town.url, town.house.clock) as desk:
        card = desk.account.sign_in("morgan@example.org", PASSWORD)
        desk.rounds.run()
        done = desk.perform(town.lesson(9), town.lesson(10))
        town.elsewhere(town.lesson(9, student=1))
        told: list[Verdict] = []
        desk.replica.verdicts.subscribe(told.extend)
        town.house.services.devices.sign_out(town.house.studio_id, card.device_id)
        with pytest.raises(SignedOut):
            desk.rounds.run()
        nothing: dict[str, list[str]] = {each: ["", ""] for each in done}
        assert (desk.replica.waiting(), desk.outcomes(done), told) == (0, nothing, [])
        desk.replica.clock.correction = timedelta(days=366)  # its clock was put forward
        desk.account.sign_in("morgan@example.org", PASSWORD)
        desk.rounds.run()
        assert desk.outcomes(done) == {done[0]: ["rejected", "taken"], done[1]: ["applied", ""]}
        assert [each.id for each in told] == done
        assert desk.replica.waiting() == 0
    assert sorted(lessons(town).values()) == ["confirmed", "confirmed", "conflict"]


def test_a_person_whose_token_has_expired_meanwhile_refreshes_it_for_the_last_word(
    town: Town, tmp_path: Path
) -> None:
    town.house.person(Role.MANAGER, email="morgan@example.org")
    with device(tmp_path / "desk" / "replica.db", town.url, town.house.clock) as desk:
        card = desk.account.sign_in("morgan@example.org", PASSWORD)
        desk.rounds.run()
        desk.perform(town.lesson(9))
        town.house.clock.advance(timedelta(days=3))
        town.house.services.devices.revoke(town.house.studio_id, card.device_id)
        assert wipes(town, desk).status.phase is SyncPhase.REVOKED
    assert len(lessons(town)) == 1
    assert list((tmp_path / "desk").iterdir()) == []


def test_a_manager_signs_another_device_out(town: Town) -> None:
    town.seat("desk", Role.FRONT_DESK)
    manager = town.house.person(Role.MANAGER).headers
    path = f"{town.url}/v1/devices/{town.device_id('desk')}/sign-out"
    assert httpx.post(path, headers=town.people["desk"].headers).status_code == 403
    assert httpx.post(path, headers=manager).status_code == 204
    me = httpx.get(town.url + "/v1/me", headers=town.people["desk"].headers)
    assert me.json()["code"] == "signed_out"
    elsewhere = f"{town.url}/v1/devices/{new_id()}/sign-out"
    assert httpx.post(elsewhere, headers=manager).status_code == 404


def test_a_token_that_its_own_person_gave_up_hands_nothing_over(town: Town) -> None:
    desk = town.seat("desk", Role.MANAGER)
    desk.perform(town.lesson(9))
    headers = town.people["desk"].headers
    assert httpx.post(town.url + "/v1/auth/sign-out", headers=headers).status_code == 204
    answer = ask(town, "desk", desk)
    assert (answer.status_code, answer.json()["code"]) == (401, "signed_out")
    revoke(town, "desk")
    assert ask(town, "desk", desk).status_code == 401
    assert lessons(town) == {}
