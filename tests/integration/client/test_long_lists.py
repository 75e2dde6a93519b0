"""A long list is read a little at a time, so that nothing has to go through all of it at once."""

import gc
from pathlib import Path

from core.repositories.lessons import LessonFilter, LessonList
from desktop.studio.lessons.values import by_day
from tests.benchmarks.bench_replica import deal, fill, replica_of
from tests.builders.studio import AT

ROWS, HELD_MOST = 6_000, 1_500
HISTORY = LessonFilter(LessonList.HISTORY)


def _held() -> int:
    """Pairs of an id and a start that the garbage collector has to go through."""
    pairs = (each for each in gc.get_objects() if type(each) is tuple and len(each) == 2)
    return sum(type(one) is str and len(one) == 36 for one, _ in pairs)


def test_a_long_history_is_not_held_whole_while_it_is_read(tmp_path: Path) -> None:
    dealt = deal(ROWS)
    with replica_of(dealt, tmp_path) as replica:
        fill(replica, dealt.bodies())
        with replica.read() as rows:
            before = _held()
            found = rows.lessons.dated_ids(HISTORY, AT)
            first = next(found)
            assert _held() - before < HELD_MOST
            listed = by_day((first, *found), "America/Halifax")
    assert listed.lessons > HELD_MOST
    assert len(listed.ids) == listed.lessons + len(listed.headings)
