"""What was written is told once, and only screens that show it read again."""

import threading
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.runtime.hub import ChangeHub, ChangeSet, merged, touches
from desktop.runtime.jobs import InlineJobs
from desktop.runtime.presenter import Presenter, Screen


@dataclass(frozen=True, slots=True)
class Count:
    """How often the presenter read."""

    reads: int = 0


class Counting(Presenter[Count]):
    """Counts its refreshes through the job runner."""

    tables = frozenset({"booking"})

    def refresh(self) -> None:
        self.run("count", lambda: self.state.reads + 1, self._take)

    def _take(self, reads: int) -> None:
        self.state = replace(self.state, reads=reads)


def counting_screen(qtbot: QtBot, hub: ChangeHub) -> Screen[Count]:
    screen = Screen(Counting(Count(), InlineJobs()), QWidget(), hub)
    qtbot.addWidget(screen)
    return screen


def test_changes_within_the_time_are_told_together(qtbot: QtBot) -> None:
    hub = ChangeHub()
    told: list[ChangeSet] = []
    hub.changed.connect(told.append)
    threads = [
        threading.Thread(target=hub.publish, args=({"booking": frozenset({name})},))
        for name in ("a", "b")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [{"booking": frozenset({"a", "b"})}]


def test_anything_in_a_table_swallows_single_ids() -> None:
    anything: ChangeSet = {"booking": frozenset()}
    one: ChangeSet = {"booking": frozenset({"a"}), "student": frozenset({"s"})}
    assert merged(anything, one) == {"booking": frozenset(), "student": frozenset({"s"})}
    assert merged(one, anything) == merged(anything, one)


def test_nothing_changed_is_not_told(qtbot: QtBot) -> None:
    hub = ChangeHub()
    with qtbot.assertNotEmitted(hub.changed):
        hub.publish({})
        hub.flush()


def test_only_the_tables_named_are_touched() -> None:
    assert touches({"booking": frozenset()}, {"booking", "student"})
    assert not touches({"message": frozenset({"m"})}, {"booking"})


def test_visible_screen_reads_again_when_its_table_changed(qtbot: QtBot) -> None:
    hub = ChangeHub()
    screen = counting_screen(qtbot, hub)
    screen.show()
    hub.publish({"booking": frozenset({"a"})})
    hub.publish({"message": frozenset({"m"})})
    hub.flush()
    hub.publish({"message": frozenset({"m"})})
    hub.flush()
    assert screen.presenter.state == Count(2)


def test_hidden_screen_is_stale_and_reads_once_when_shown(qtbot: QtBot) -> None:
    hub = ChangeHub()
    screen = counting_screen(qtbot, hub)
    screen.show()
    screen.hide()
    for _ in range(3):
        hub.publish({"booking": frozenset({"a"})})
        hub.flush()
    assert (screen.is_stale, screen.presenter.state) == (True, Count(1))
    screen.show()
    assert (screen.is_stale, screen.presenter.state) == (False, Count(2))


def test_equal_state_is_not_told(qtbot: QtBot) -> None:
    presenter = Counting(Count(4), InlineJobs())
    with qtbot.assertNotEmitted(presenter.state_changed):
        presenter.state = Count(4)
    with qtbot.waitSignal(presenter.state_changed):
        presenter.state = Count(5)
