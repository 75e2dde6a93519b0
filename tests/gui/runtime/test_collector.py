"""Garbage dies on the UI thread."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from desktop.runtime.collector import EVERY_MS, PATIENCE, Collector, leave_out
from tests.plugin import PATIENCE_MS


class Loop:
    """Something that only the collector can free; tells which thread freed it."""

    def __init__(self, freed: list[threading.Thread]) -> None:
        self.itself = self
        self._freed = freed

    def __del__(self) -> None:
        self._freed.append(threading.current_thread())


@pytest.fixture
def collector(qapp: QObject) -> Iterator[Collector]:
    """A collector that takes the job from the interpreter; the tests' own has it afterwards."""
    gc.collect()
    gc.enable()
    made = Collector()
    yield made
    made.stop()
    made.deleteLater()
    gc.disable()


def litter(count: int) -> None:
    """Make garbage until the interpreter would have collected, had it been allowed to."""
    for _ in range(count):
        cycle: list[object] = []
        cycle.append(cycle)


def test_a_busy_worker_frees_nothing_and_the_ui_thread_does(
    qtbot: QtBot, collector: Collector
) -> None:
    freed: list[threading.Thread] = []
    Loop(freed)
    worker = threading.Thread(target=litter, args=(2_000,))
    worker.start()
    worker.join()
    assert freed == []
    qtbot.waitUntil(lambda: freed != [])
    assert freed == [threading.main_thread()]


def test_the_interpreter_collects_again_once_it_is_stopped(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_what_stays_is_left_out_and_what_just_died_is_not(collector: Collector) -> None:
    freed: list[threading.Thread] = []
    Loop(freed)
    stays = [[number] for number in range(1_000)]
    before = gc.get_freeze_count()
    try:
        leave_out()
        assert freed == [threading.main_thread()]
        assert gc.get_freeze_count() >= before + len(stays)
    finally:
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def test_it_is_done_in_a_turn_of_its_own(qtbot: QtBot, collector: Collector) -> None:
    freed: list[threading.Thread] = []
    freed_at_tick: list[int] = []
    (ticking,) = (each for each in collector.findChildren(QTimer) if each.interval() == EVERY_MS)
    ticking.timeout.connect(lambda: freed_at_tick.append(len(freed)))
    Loop(freed)
    litter(5_000)
    qtbot.waitUntil(lambda: freed != [], timeout=PATIENCE_MS)
    assert freed_at_tick[-1] == 0, "when the time comes, others have their turn first"


def test_what_a_thread_is_at_work_with_is_waited_for(qtbot: QtBot, collector: Collector) -> None:
    freed: list[threading.Thread] = []
    Loop(freed)
    at_work = [[number] for number in range(10_000)]
    collector.collect()
    assert freed == [], "they would all be gone through, and all stay"
    del at_work
    litter(1_000)
    collector.collect()
    assert freed == [threading.main_thread()]


def test_a_crowd_that_does_not_go_is_gone_through_in_the_end(
    qtbot: QtBot, collector: Collector
) -> None:
    freed: list[threading.Thread] = []
    Loop(freed)
    litter(10_000)
    for _ in range(PATIENCE):
        collector.collect()
        assert freed == []
    collector.collect()
    assert freed == [threading.main_thread()]
