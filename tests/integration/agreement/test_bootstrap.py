"""A first pull that is interrupted at every page goes on where it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.access.permissions import Role
from core.errors import Unavailable
from sync.client.account import Account
from sync.client.migrations.tables import CACHE
from sync.client.replica import Replica
from sync.client.repositories.cache import CacheRepository
from sync.client.repositories.staging import StagingRepository
from sync.client.repositories.state import StateRepository
from sync.client.rounds import Rounds
from sync.client.transport import Offline
from tests.builders.line import Line
from tests.builders.replica import credentials, dump, opened
from tests.integration.agreement.conftest import HouseServer
from tests.integration.server.house import Desk, House, open_house

_LIMIT = 7
_MOST_RUNS = 200


class Newcomer:
    """A device that has nothing yet; `again` closes its file and opens it as a new process."""

    def __init__(self, house: House, path: Path, role: Role = Role.MANAGER) -> None:
        self.path = path
        self.server = HouseServer(house, house.person(role), _LIMIT)
        card = house.services.bearers.check(self.server.person.token).card
        self.line = Line(self.server, {"me": card})
        self.secrets = credentials()
        self._open()
        self.account.sign_in("me", "right")

    def _open(self) -> None:
        self._context = opened(self.path, self.secrets, self.server.house.clock)
        self.replica: Replica = self._context.__enter__()
        self.account = Account(self.replica, self.line, self.secrets, self.server.house.clock)
        self.rounds = Rounds(self.replica, self.line, self.account)

    def again(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        self._context.__exit__(None, None, None)

    @property
    def pages(self) -> int:
        """How many pages have been put down since the pull began, as the server sees it."""
        return len({request.page for request in self.server.requests})

    def fill(self, between: Callable[[], None] = lambda: None) -> int:
        """Sync, beginning again whenever it breaks off, until the first checkpoint."""
        for runs in range(1, _MOST_RUNS):
            try:
                self.rounds.run()
            except Unavailable:
                between()
            else:
                return runs
        raise AssertionError("the first pull does not come to an end")


@pytest.fixture
def newcomer(house: House, tmp_path: Path) -> Iterator[Newcomer]:
    found = Newcomer(house, tmp_path / "new.db")
    yield found
    found.close()


@pytest.fixture
def whole(house: House, newcomer: Newcomer) -> Desk:
    """What the newcomer is to hold in the end, and how much that is."""
    desk = Desk(house.services, newcomer.server.person)
    desk.sync()
    return desk


def _count(desk: Desk) -> int:
    return sum(len(rows) for rows in desk.tables.values())


def _assert_same(newcomer: Newcomer, desk: Desk) -> None:
    desk.sync()
    for name in CACHE:
        held = {str(row["id"]): row for row in dump(newcomer.replica, name)}
        assert held == desk.tables.get(name, {}), name


def _cut_every_time(newcomer: Newcomer) -> None:
    """One exchange goes through, the next does not."""
    newcomer.line.faults = [None, Offline("cut")] * _MOST_RUNS


def test_the_network_goes_and_the_program_is_restarted_at_every_page(
    newcomer: Newcomer, whole: Desk
) -> None:
    _cut_every_time(newcomer)
    runs = newcomer.fill(newcomer.again)
    _assert_same(newcomer, whole)
    assert runs >= _count(whole) // _LIMIT, "it was interrupted at every page"
    # A page that was asked for ahead and got through is asked for again only where it was not kept.
    assert newcomer.server.rows <= _count(whole) + _LIMIT


def test_nothing_comes_twice_where_nothing_goes_wrong(newcomer: Newcomer, whole: Desk) -> None:
    assert newcomer.fill() == 1
    assert newcomer.server.rows == _count(whole)
    _assert_same(newcomer, whole)


def test_every_answer_is_lost_once(newcomer: Newcomer, whole: Desk) -> None:
    newcomer.line.before_exchange = lambda: newcomer.line.drops.extend(
        [Offline("lost")] * (newcomer.line.exchanges % 2)
    )
    newcomer.fill()
    _assert_same(newcomer, whole)
    assert newcomer.server.rows <= 2 * (_count(whole) + _LIMIT)


def test_the_server_is_restarted_at_every_page(
    newcomer: Newcomer, whole: Desk, house: House, pg_url: str
) -> None:
    before = house.services
    _cut_every_time(newcomer)

    def restart() -> None:
        house.services.database.close()
        house.services = open_house(pg_url, clock=house.clock).services

    newcomer.fill(restart)
    house.services.database.close()
    house.services = before
    _assert_same(newcomer, whole)
    assert newcomer.server.rows <= _count(whole) + _LIMIT


def test_somebody_writes_between_any_two_pages(
    newcomer: Newcomer, whole: Desk, house: House, desk: Desk
) -> None:
    written = 0

    def write() -> None:
        nonlocal written
        if written < 12:
            starts_at = house.clock.now().replace(hour=9) + timedelta(days=1, hours=written)
            wish = house.booking(starts_at, written % 2, written % 3)
            desk.push(desk.wire_mutation(wish))
            written += 1

    newcomer.line.before_exchange = write
    _cut_every_time(newcomer)
    newcomer.fill()
    before = _count(whole)
    _assert_same(newcomer, whole)
    assert _count(whole) > before
    # A lesson is three rows: itself, the time it takes, and its student, whom it concerns.
    assert newcomer.server.rows <= _count(whole) + 3 * written + 2 * _LIMIT


def test_the_token_expires_before_every_page(newcomer: Newcomer, whole: Desk) -> None:
    newcomer.line.before_exchange = lambda: (
        newcomer.line.expire_access() if newcomer.line.exchanges % 2 else None
    )
    assert newcomer.fill() == 1
    assert newcomer.line.refreshes >= newcomer.pages
    _assert_same(newcomer, whole)
    assert newcomer.server.rows <= _count(whole) + _LIMIT


@pytest.mark.parametrize(
    ("where", "step"),
    [
        (StagingRepository, "begin_anew"),
        (StagingRepository, "adopt"),
        (CacheRepository, "put"),
        (StateRepository, "save"),
    ],
)
def test_the_disk_fails_at_every_step_of_putting_pages_down(
    newcomer: Newcomer, whole: Desk, monkeypatch: pytest.MonkeyPatch, where: type, step: str
) -> None:
    real = getattr(where, step)
    failed: set[str | None] = set()

    def failing(*arguments: object) -> object:
        done = real(*arguments)
        staged = newcomer.replica.state.staged
        page = None if staged is None else staged.page
        if page not in failed:
            failed.add(page)
            raise Unavailable("disk_full")
        return done

    monkeypatch.setattr(where, step, failing)
    newcomer.fill()
    assert failed
    _assert_same(newcomer, whole)
    assert newcomer.server.rows <= _count(whole) + (2 * len(failed) + 1) * _LIMIT


@pytest.mark.parametrize("boundary", range(1, 5))
def test_the_scope_changes_at_a_page_and_the_pull_begins_once_more(
    house: House, tmp_path: Path, boundary: int
) -> None:
    kiosk = Newcomer(house, tmp_path / "kiosk.db", Role.KIOSK)
    whole = Desk(house.services, kiosk.server.person)
    whole.sync()

    def midnight() -> None:
        if kiosk.line.exchanges == boundary + 1:
            house.clock.advance(timedelta(days=1))

    kiosk.line.before_exchange = midnight
    try:
        assert kiosk.fill() == 1
        _assert_same(kiosk, whole)
        assert kiosk.server.rows <= 2 * _count(whole) + _LIMIT
    finally:
        kiosk.close()
