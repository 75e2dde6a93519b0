"""A working day in the window, and no moment of it in which a key would have to wait."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sync.client.replica import Replica
from tests.benchmarks.bench_replica import deal, fill, replica_of
from tests.fixtures.heart import Heart, pace
from tests.fixtures.working_day import WorkingDay, working_day

ROWS = 2_000
MOST_MS = 400.0
"""Of a machine at its best: eight times the budget, as a screen is made but once. The figures
themselves are `make bench BENCH=stalls`.
"""


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path) -> Iterator[WorkingDay]:
    dealt = deal(ROWS)
    with replica_of(dealt, tmp_path) as replica:
        fill(replica, dealt.bodies())
        with working_day(replica, dealt, tmp_path) as made:
            yield made
    # The program had everything left out; what was here before it is to stay so.
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def test_nothing_of_a_working_day_holds_the_window_up(
    day: WorkingDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking: set[threading.Thread] = set()
    asked = Replica.waiting_rows

    def noted(replica: Replica) -> frozenset[tuple[str, str]]:
        asking.add(threading.current_thread())
        return asked(replica)

    monkeypatch.setattr(Replica, "waiting_rows", noted)
    before = pace()
    day.go_through(news=200)
    slowness = max(before, pace())
    longest = {each.act: each.busy_ms for each in day.heart.longest}
    assert {"drag", "a week back", "type", "200 rows of others"} <= longest.keys()
    assert max(longest.values()) < MOST_MS * slowness, (longest, slowness)
    assert asking
    assert threading.main_thread() not in asking, "of changes that wait there may be thousands"


def test_a_stretch_of_work_is_seen_by_the_heart_and_a_pause_is_not(qtbot: QtBot) -> None:
    heart = Heart()

    def toil() -> None:
        total = 0
        while heart.toil_ms < 30:
            total += 1

    heart.watch("work", toil)
    qtbot.wait(5)
    heart.watch("rest", lambda: qtbot.wait(40))
    heart.stop()
    found = {each.act: each for each in heart.longest}
    assert found["work"].busy_ms >= 30
    assert found["rest"].busy_ms < 30
