"""Live: a change is told to every stream of the studio, whichever process made it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Semaphore, Thread
from time import monotonic

import httpx
import pytest

from core.access.permissions import Role
from core.ids import PLATFORM, new_id
from core.models import Category
from sync.protocol import DeviceReport, SyncRequest, Typing
from sync.server.live import WORD_S, Hub, Listener
from sync.server.repositories.announcements import Changed, Closed, Typed, announcements
from tests.integration.server.house import Desk, House, Person, open_house, serving
from tests.plugin import PATIENCE_S

Said = Changed | Closed | Typed


class Stream:
    """A device's live stream, read in a thread of its own."""

    def __init__(self, address: str, person: Person) -> None:
        self.events: list[tuple[str, str]] = []
        self.status = 0
        self.has_ended = Event()
        self._news = Event()
        self._address = address
        self._person = person
        Thread(target=self._read, daemon=True).start()

    def wait_for(self, count: int) -> list[tuple[str, str]]:
        """The events so far, once there are `count`."""
        while len(self.events) < count and self._news.wait(PATIENCE_S):
            self._news.clear()
        return list(self.events)

    def _read(self) -> None:
        url = f"{self._address}/v1/live"
        with httpx.stream("GET", url, headers=self._person.headers, timeout=PATIENCE_S) as answer:
            self.status = answer.status_code
            name = ""
            for line in answer.iter_lines():
                if line.startswith("event:"):
                    name = line.removeprefix("event:").strip()
                elif line.startswith("data:"):
                    self.events.append((name, line.removeprefix("data:").strip()))
                    self._news.set()
        self.has_ended.set()


@contextmanager
def _opened(address: str, person: Person) -> Iterator[Stream]:
    stream = Stream(address, person)
    stream.wait_for(1)
    yield stream


def test_a_stream_says_where_the_studio_is_and_then_each_change(house: House) -> None:
    person, desk = house.person(Role.KIOSK), Desk(house.services, house.person(Role.MANAGER))
    with serving(house.services) as address, _opened(address, person) as stream:
        before = desk.ask(desk.request())["version"]
        desk.push(desk.wire_mutation(house.booking(house.clock.now() + timedelta(days=1))))
        assert isinstance(before, int)
        assert stream.wait_for(2) == [
            ("changed", f'{{"version":{before}}}'),
            ("changed", f'{{"version":{before + 1}}}'),
        ]


def test_a_change_made_in_one_server_arrives_at_a_stream_of_another(
    house: House, pg_url: str
) -> None:
    other = open_house(pg_url)
    person, desk = house.person(Role.MANAGER), Desk(house.services, house.person(Role.MANAGER))
    with serving(other.services) as address, _opened(address, person) as stream:
        desk.push(desk.wire_mutation(house.booking(house.clock.now() + timedelta(days=1))))
        assert len(stream.wait_for(2)) == 2


def test_another_studios_change_is_not_told_and_the_catalogues_is(
    house: House, pg_url: str
) -> None:
    person = house.person(Role.MANAGER)
    with serving(house.services) as address, _opened(address, person) as stream:
        other = open_house(pg_url).furnish()
        with house.services.database.writing(PLATFORM) as writing:
            writing.rows.categories.add(
                Category(id=new_id(), studio_id=PLATFORM, slug="music", name="Music")
            )
        first, second = stream.wait_for(2)
        assert second == first
        other.services.database.close()


def test_a_revoked_device_is_told_and_its_stream_ends(house: House) -> None:
    kiosk = house.person(Role.KIOSK)
    with serving(house.services) as address, _opened(address, kiosk) as stream:
        house.services.devices.revoke(house.studio_id, str(kiosk.actor.device_id))
        assert stream.has_ended.wait(PATIENCE_S)
        assert [name for name, _ in stream.events] == ["changed", "changed", "revoked"] or [
            name for name, _ in stream.events
        ] == ["changed", "revoked"]


def test_a_stream_lives_no_longer_than_its_token(house: House) -> None:
    person = house.person(Role.MANAGER)
    house.clock.advance(timedelta(minutes=14, seconds=59.5))
    with serving(house.services) as address, _opened(address, person) as stream:
        assert stream.has_ended.wait(PATIENCE_S)
        assert [name for name, _ in stream.events] == ["changed"]


def test_stopping_the_server_ends_its_streams(house: House) -> None:
    with (
        serving(house.services) as address,
        _opened(address, house.person(Role.KIOSK)) as stream,
    ):
        pass
    assert stream.has_ended.wait(PATIENCE_S)


def test_a_listener_that_is_slow_hears_only_the_newest() -> None:
    async def listen() -> list[int]:
        listener = Listener("studio", "device")
        for version in (3, 5, 4):
            listener.tell(version)
        listener.close()
        return [word.version async for word in listener.words()]

    assert asyncio.run(listen()) == [5]


def test_words_that_follow_closely_are_told_together_and_the_first_at_once() -> None:
    async def listen() -> list[tuple[int, int]]:
        hub = Hub("postgresql://nobody@127.0.0.1:1/nothing", lambda _: None)
        rests: list[tuple[float, Callable[[], None]]] = []
        loop = asyncio.get_running_loop()
        setattr(loop, "call_later", lambda *rest: rests.append(rest))  # noqa: B010 - typed as a method
        seen = []
        with hub.joined("studio", "one") as one, hub.joined("studio", "other") as other:
            for version in (3, 4, 5):
                hub.tell("studio", version)
                seen.append((one.version, other.version))
            while rests:
                length, is_over = rests.pop()
                assert length == 2 * WORD_S
                is_over()
                seen.append((one.version, other.version))
            hub.tell("studio", 6)
            seen.append((one.version, other.version))
        return seen

    assert asyncio.run(listen()) == [(3, 3), (3, 3), (3, 3), (5, 5), (5, 5), (6, 6)]


@pytest.mark.expected_log("live connection was lost")
def test_a_lost_connection_to_the_database_ends_the_streams() -> None:
    async def listen() -> bool:
        hub = Hub("postgresql://nobody@127.0.0.1:1/nothing", lambda _: None)
        with hub.joined("studio", "device") as listener:
            task = asyncio.create_task(hub.start())
            async with asyncio.timeout(PATIENCE_S):
                async for _ in listener.words():
                    pass
            task.cancel()
            await hub.stop()
        return listener.is_closed and hub.count == 0

    assert asyncio.run(listen())


def test_a_stream_that_came_before_anybody_listened_ends_so_that_its_device_pulls(
    pg_url: str,
) -> None:
    """What was announced between its first word and the listening, nobody heard."""

    async def listen() -> tuple[bool, bool]:
        hub = Hub(pg_url, lambda _: None)
        with hub.joined("studio", "early") as early:
            await hub.start()
            with hub.joined("studio", "late") as late:
                found = early.is_closed, late.is_closed
                await hub.stop()
        return found

    assert asyncio.run(listen()) == (True, False)


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Semaphore:
    """Says each time that nothing can be missed from now on. Who lost the database tries again at
    once.
    """
    begun = Semaphore(0)

    def noted(url: str, on_listening: Callable[[], None]) -> AsyncIterator[Said]:
        def begin() -> None:
            on_listening()
            begun.release()

        return announcements(url, begin)

    monkeypatch.setattr("sync.server.live._RECONNECT_S", 0.01)
    monkeypatch.setattr("sync.server.live.announcements", noted)
    return begun


@pytest.mark.expected_log("no announcement")
@pytest.mark.parametrize("channel", ["changed", "typing"])
def test_rubbish_that_is_announced_costs_no_stream_its_news(house: House, channel: str) -> None:
    person, desk = house.person(Role.MANAGER), Desk(house.services, house.person(Role.MANAGER))
    with serving(house.services) as address, _opened(address, person) as stream:
        with house.services.database.transaction() as session:
            session.connection().exec_driver_sql(f"NOTIFY {channel}, 'rubbish and more'")
        desk.push(desk.wire_mutation(house.booking(house.clock.now() + timedelta(days=1))))
        assert len(stream.wait_for(2)) == 2
        assert not stream.has_ended.is_set()


@pytest.mark.expected_log("live connection was lost")
def test_who_listens_is_listened_to_again_after_the_database_dropped_it(
    house: House, listening: Semaphore
) -> None:
    person, desk = house.person(Role.MANAGER), Desk(house.services, house.person(Role.MANAGER))
    dropping = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND query LIKE 'LISTEN%%'"
    )
    with serving(house.services) as address, _opened(address, person) as stream:
        assert listening.acquire(timeout=PATIENCE_S)
        with house.services.database.transaction() as session:
            assert session.connection().exec_driver_sql(dropping).scalars().all() == [True]
        assert stream.has_ended.wait(PATIENCE_S), "so that its device comes back, and pulls"
        assert listening.acquire(timeout=PATIENCE_S)
        assert _listeners(house, 1) == 1
        with _opened(address, person) as again:
            desk.push(desk.wire_mutation(house.booking(house.clock.now() + timedelta(days=1))))
            assert len(again.wait_for(2)) == 2


@pytest.mark.expected_log("listening failed")
def test_a_bug_in_telling_ends_the_streams_and_not_the_listening(
    house: House, listening: Semaphore, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, desk = house.person(Role.MANAGER), Desk(house.services, house.person(Role.MANAGER))
    real, has_failed = Hub.tell, Event()

    def fail_once(hub: Hub, studio_id: str, version: int) -> None:
        if has_failed.is_set():
            return real(hub, studio_id, version)
        has_failed.set()
        raise ZeroDivisionError("a bug")

    with serving(house.services) as address, _opened(address, person) as stream:
        assert listening.acquire(timeout=PATIENCE_S)
        monkeypatch.setattr(Hub, "tell", fail_once)
        desk.push(desk.wire_mutation(house.booking(house.clock.now() + timedelta(days=1))))
        assert stream.has_ended.wait(PATIENCE_S)
        assert listening.acquire(timeout=PATIENCE_S)
        assert _listeners(house, 1) == 1
        with _opened(address, person) as again:
            desk.push(desk.wire_mutation(house.booking(house.clock.now() + timedelta(days=2))))
            assert len(again.wait_for(2)) == 2


def test_a_database_that_went_without_a_word_is_given_up(house: House) -> None:
    with house.services.database.transaction() as session:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        asked = driver.info.get_parameters()
    waits = [int(asked[f"keepalives_{each}"]) for each in ("idle", "interval", "count")]
    assert waits[0] + waits[1] * waits[2] <= 60
    assert 0 < int(asked["tcp_user_timeout"]) <= 60_000


def _listeners(house: House, count: int) -> int:
    """How many listen, once those who were dropped have gone and there are `count`."""
    query = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND query LIKE 'LISTEN%%'"
    )
    give_up_at = monotonic() + PATIENCE_S
    found = -1
    while found != count and monotonic() < give_up_at:
        with house.services.database.transaction() as session:
            found = session.connection().exec_driver_sql(query).scalar_one()
    return found


def test_who_types_is_told_to_those_who_may_read_it_and_to_nobody_else() -> None:
    async def listen() -> list[str]:
        hub = Hub("postgresql://nobody@127.0.0.1:1/nothing", lambda _: None)
        with (
            hub.joined("studio", "own", lambda _: True) as own,
            hub.joined("studio", "desk", lambda _: True) as desk,
            hub.joined("studio", "other", lambda who: who == "tomas") as other,
            hub.joined("elsewhere", "far", lambda _: True) as far,
        ):
            typed = Typed(
                studio_id="studio",
                device_id="own",
                student_id="ana",
                instructor_id="mara",
                name="Morgan",
            )
            hub.tell_typed(typed)
            hub.tell_typed(typed.model_copy(update={"name": "Mara"}))
            told = []
            for name, listener in (("own", own), ("desk", desk), ("other", other), ("far", far)):
                listener.close()
                told += [
                    f"{name} hears {word.typed.name}"
                    async for word in listener.words()
                    if word.typed
                ]
            return told

    assert asyncio.run(listen()) == ["desk hears Mara"]


def test_what_is_typed_reaches_the_other_devices_and_is_kept_nowhere(house: House) -> None:
    manager, desk = house.person(Role.MANAGER), house.person(Role.FRONT_DESK)
    with serving(house.services) as address, _opened(address, desk) as stream:
        typing = Typing(student_id=house.students[0], instructor_id=house.instructors[0])
        said = SyncRequest(replica_id=new_id(), report=DeviceReport(typing=typing))
        kind = {"Content-Type": "application/json"}
        url = f"{address}/v1/sync"
        answer = httpx.post(url, content=said.model_dump_json(), headers=manager.headers | kind)
        assert answer.status_code == 200
        # The device's report is news as well, and may come before.
        heard = [data for event, data in stream.wait_for(2) if event == "typing"] or [
            data for event, data in stream.wait_for(3) if event == "typing"
        ]
    assert house.students[0] in heard[0]
