"""A start that is touched at one kiosk is grey at the other: a real server, its live stream, two
replicas and two windows.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.ids import InstructorId, OfferingId
from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.language import Speech
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.values import Reason
from desktop.kiosk.window.shell import KioskShell
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import InlineJobs
from sync.client.broadcast import ChangeSet
from sync.client.engine import SyncEngine
from tests.evolution.devices import device
from tests.gui.kiosk.lobby import DENSITY, UPRIGHT, Beat, Paper, PinsInMemory
from tests.integration.server.house import House, open_house, serving

A_DAY_S = 86_400
"""Nobody asks the server by themselves for so long: what is heard of is heard over the stream."""
MINUTES = 30


def told(changes: ChangeSet) -> dict[str, frozenset[str]]:
    """What a replica tells, as the hub takes it."""
    return {**changes.rows, **dict.fromkeys(changes.replaced, frozenset[str]())}


@contextmanager
def standing(house: House, url: str, path: Path, app: QApplication) -> Iterator[KioskShell]:
    """A kiosk in step with the server, listening to its stream, at the first instructor's week."""
    person = house.person(Role.KIOSK)
    with ExitStack() as stack:
        made = stack.enter_context(device(path, url, house.clock, {"access_token": person.token}))
        made.replica.adopt(house.services.bearers.check(person.token).card)
        made.rounds.run()
        engine = SyncEngine(made.replica, made.transport, made.credentials, house.clock)
        hub = ChangeHub()
        stack.callback(made.replica.changed.subscribe(lambda news: hub.publish(told(news))))
        desk = ReplicaDesk(made.replica, engine, hub, InlineJobs())
        stack.callback(desk.close)
        speech = Speech(app, desk.studio().zone)
        flow = Flow(desk, InlineJobs(), house.clock, speech, PinsInMemory(), Paper())
        look = KioskLook(Theme(SchemeChoice.LIGHT), DENSITY)
        shell = KioskShell(flow, look, app, Beat(), density=DENSITY)
        shell.resize(*UPRIGHT)
        shell.show()
        engine.start()
        stack.callback(engine.stop)
        offering, instructor = OfferingId(house.offerings[0]), InstructorId(house.instructors[0])
        flow.profile.open(instructor, offering, MINUTES)
        flow.go(Page.PROFILE)
        yield shell
        shell.retire()
        shell.close()
        shell.deleteLater()
        QApplication.processEvents()


def reason(shell: KioskShell, start: datetime) -> Reason | None:
    """Why the start is not free, as the week shows it."""
    cells = [cell for cell, _ in shell.pages.profile.grid.buttons if cell.start == start]
    assert cells, "the start is not among those that are shown"
    return cells[0].reason


def touch(shell: KioskShell, start: datetime) -> None:
    """Touch that start in the week."""
    found = [key for cell, key in shell.pages.profile.grid.buttons if cell.start == start]
    found[0].click()


Pair = tuple[KioskShell, KioskShell]


@pytest.fixture
def pair(
    pg_url: str, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Pair]:
    """Two kiosks of one studio."""
    monkeypatch.setattr("sync.client.schedule.POLL_S", A_DAY_S)
    house = open_house(pg_url).furnish()
    with ExitStack() as stack:
        url = stack.enter_context(serving(house.services))
        yield (
            stack.enter_context(standing(house, url, tmp_path / "one.db", qapp)),
            stack.enter_context(standing(house, url, tmp_path / "other.db", qapp)),
        )
    house.services.database.close()


def test_a_touched_start_is_held_on_the_other_screen_unasked_and_free_again_after(
    qtbot: QtBot, pair: Pair
) -> None:
    one, other = pair

    def are_online() -> bool:
        return all(shell.flow.desk.connection().is_online for shell in pair)

    qtbot.waitUntil(are_online)
    free = [cell.start for cell, _ in one.pages.profile.grid.buttons if cell.reason is None]
    wanted = free[len(free) // 2]

    touch(one, wanted)
    assert one.flow.holds.state.hold is not None
    qtbot.waitUntil(lambda: reason(other, wanted) is Reason.HELD)
    key = next(key for cell, key in other.pages.profile.grid.buttons if cell.start == wanted)
    assert key.caption == "held"
    one.flow.holds.release()
    qtbot.waitUntil(lambda: reason(other, wanted) is None)
