"""Programs of different ages over HTTP: each does what both know, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import httpx
import orjson
import pytest
from pydantic import JsonValue

from core.access.permissions import Role
from core.ids import new_id
from core.mutations import registry
from core.mutations.registry import kind
from sync.client.answers import Answer
from sync.client.transport import Outdated, ServerOutdated
from sync.protocol import SyncRequest
from tests.builders.replica import TABLES, dump
from tests.evolution.conftest import Town
from tests.evolution.devices import KEY, Device
from tests.integration.client.test_opening import plain_connection
from tests.plugin import PATIENCE_S


def speaks(patched: pytest.MonkeyPatch, side: str, newest: int, oldest: int) -> None:
    """Make one side a program that pulls by other protocols."""
    modules = ["sync.server.exchange"] if side == "server" else ["sync.client.exchanges"]
    for module in modules:
        patched.setattr(f"{module}.PROTOCOL", newest)
        patched.setattr(f"{module}.OLDEST_PROTOCOL", oldest)
    if side == "device":
        patched.setattr("sync.client.rounds.PROTOCOL", newest)


def protocols_asked(device: Device, patched: pytest.MonkeyPatch) -> list[int]:
    """Listens: the protocol of each exchange from here on."""
    told: list[int] = []
    way = device.transport.exchange

    def listen(request: SyncRequest, token: str) -> Answer:
        told.append(request.protocol)
        return way(request, token)

    patched.setattr(device.transport, "exchange", listen)
    return told


def assert_in_step(town: Town, device: Device) -> None:
    """The device holds what a fresh one of the same role would."""
    fresh = town.seat(f"fresh {new_id()}", Role.MANAGER)
    for table in TABLES:
        if table not in ("staff", "device"):
            assert dump(device.replica, table) == dump(fresh.replica, table), table


def test_a_device_too_old_to_pull_sends_all_the_same_and_catches_up_once_it_is_updated(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = town.seat("desk", Role.MANAGER)
    mine = desk.perform(town.lesson(9))
    town.elsewhere(town.lesson(10, student=1))
    with monkeypatch.context() as newer:
        speaks(newer, "server", newest=3, oldest=2)
        with pytest.raises(Outdated):
            desk.rounds.run()
        assert desk.outcomes(mine) == {mine[0]: ["applied", ""]}
        assert len(town.rows("booking")) == 2
        assert len(dump(desk.replica, "booking")) == 1, "what was done here is still to be seen"
        late = desk.perform(town.lesson(11))
        with pytest.raises(Outdated):
            desk.rounds.run()
        assert desk.outcomes(late) == {late[0]: ["applied", ""]}
    desk.rounds.run()
    assert len(dump(desk.replica, "booking")) == 3
    assert desk.replica.waiting_rows() == frozenset()
    assert_in_step(town, desk)


def test_a_newer_device_takes_up_the_protocol_of_an_older_server(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = town.seat("desk", Role.MANAGER)
    town.elsewhere(town.lesson(10, student=1))
    speaks(monkeypatch, "device", newest=3, oldest=1)
    monkeypatch.setattr(desk.replica.exchanges, "_protocol", 3)
    told = protocols_asked(desk, monkeypatch)
    mine = desk.perform(town.lesson(9))
    desk.rounds.run()
    desk.rounds.run()
    assert told == [3, 1, 1]
    assert desk.outcomes(mine) == {mine[0]: ["applied", ""]}
    assert_in_step(town, desk)


def test_a_server_too_old_to_be_pulled_from_takes_what_was_done(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = town.seat("desk", Role.MANAGER)
    with monkeypatch.context() as newer:
        speaks(newer, "device", newest=3, oldest=2)
        newer.setattr(desk.replica.exchanges, "_protocol", 3)
        mine = desk.perform(town.lesson(9))
        with pytest.raises(ServerOutdated):
            desk.rounds.run()
        assert desk.outcomes(mine) == {mine[0]: ["applied", ""]}
    desk.rounds.run()
    assert_in_step(town, desk)


def test_fields_that_a_newer_device_adds_are_left_alone(town: Town) -> None:
    desk = town.seat("desk", Role.MANAGER)
    desk.perform(town.lesson(9))
    body = orjson.loads(desk.replica.exchanges.next_request().model_dump_json(exclude_none=True))
    body["mutations"][0]["mood"] = body["mood"] = {"is": "new"}
    answer = httpx.post(
        town.url + "/v1/sync", headers=town.people["desk"].headers, json=body, timeout=PATIENCE_S
    ).json()
    assert [each["outcome"] for each in answer["verdicts"]] == ["applied"]
    desk.rounds.run()
    assert desk.replica.waiting() == 0
    assert_in_step(town, desk)


def test_a_change_by_a_later_program_survives_an_older_one_and_waits_for_the_server(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = town.seat("desk", Role.MANAGER)
    desk.perform(town.lesson(9), town.lesson(10, student=1))
    desk.close()
    told = as_later_program(town)
    desk = town.reopened("desk")
    with pytest.raises(ServerOutdated):
        desk.rounds.run()
    assert (desk.replica.waiting(), len(town.rows("booking"))) == (2, 0)
    waiting = orjson.loads(desk.replica.export_unsynced())["changes"]
    assert (waiting[0]["version"], waiting[0]["arguments"]) == (99, told)
    town.elsewhere(town.lesson(14))
    with pytest.raises(ServerOutdated):
        desk.rounds.run()
    assert len(dump(desk.replica, "booking")) == 2, "the other's lesson, and the one it knows here"

    heard: list[dict[str, JsonValue]] = []

    def from_99(arguments: dict[str, JsonValue]) -> dict[str, JsonValue]:
        heard.append(arguments)
        return {name: value for name, value in arguments.items() if name != "mood"}

    updated = replace(kind("booking.create", 1), upgrades=(from_99,))
    monkeypatch.setitem(registry._KNOWN, ("booking.create", 99), updated)
    desk.rounds.run()
    assert heard[-1] == told
    assert desk.replica.waiting() == 0
    assert sorted(str(row["state"]) for row in town.rows("booking").values()) == ["confirmed"] * 3
    assert_in_step(town, desk)


def as_later_program(town: Town) -> dict[str, JsonValue]:
    """Make the first waiting change one of a later program; what it says."""
    connection = plain_connection(town.folder / "desk" / "replica.db", KEY)
    (said,) = connection.execute("SELECT arguments FROM outbox ORDER BY position").fetchone()
    told: dict[str, JsonValue] = {**orjson.loads(said), "mood": {"of": ["late", 3, None, 0.5]}}
    connection.execute(
        "UPDATE outbox SET version = 99, arguments = ? WHERE position ="
        " (SELECT min(position) FROM outbox WHERE outcome IS NULL)",
        (orjson.dumps(told).decode(),),
    )
    connection.close()
    return told
