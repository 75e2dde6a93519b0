"""Garbage dies on the UI thread."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.runtime.collector import MOST_NEW, PUT_OFF_MOST, Collector


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
    worker = threading.Thread(target=litter, args=(MOST_NEW // 3,))
    worker.start()
    worker.join()
    assert freed == []
    qtbot.waitUntil(lambda: freed != [])
    assert freed == [threading.main_thread()]


def test_the_interpreter_collects_again_once_it_is_stopped(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_what_a_worker_holds_for_a_while_is_not_gone_through(collector: Collector) -> None:
    freed: list[threading.Thread] = []
    held = [[number] for number in range(2 * MOST_NEW)]
    Loop(freed)
    collector.collect()
    assert freed == []
    held.clear()
    litter(1_000)
    collector.collect()
    assert freed == [threading.main_thread()]


def test_a_crowd_of_older_objects_is_waited_for_too(collector: Collector) -> None:
    held = [[number] for number in range(2 * MOST_NEW)]
    gc.collect(0)
    freed: list[threading.Thread] = []
    Loop(freed)
    for _ in range(12):  # the young eleven times, then what outlived one of those
        litter(1_000)
        collector.collect()
    assert freed == [threading.main_thread()], "the young are collected beside it"
    assert len(gc.get_objects(generation=1)) > len(held)


def test_a_crowd_that_stays_is_gone_through_after_a_minute(collector: Collector) -> None:
    freed: list[threading.Thread] = []
    held = [[number] for number in range(2 * MOST_NEW)]
    Loop(freed)
    for _ in range(PUT_OFF_MOST):
        collector.collect()
    assert freed == []
    collector.collect()
    assert freed == [threading.main_thread()]
    assert held


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
