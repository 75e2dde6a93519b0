"""What is told when: once, in time, never in quiet hours, and again only where it was wished."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.studio.notifications.judging import judge, note_snoozed, note_told, quiet_end
from desktop.studio.notifications.memory import Memory
from desktop.studio.notifications.values import Kind, Occasion, Quiet, Told

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
ZONE = "America/Halifax"
NIGHT = Quiet(time(21), time(8))


def after(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def lesson(key: str = "lesson:1", starts_in: int = 30) -> Occasion:
    at = after(starts_in)
    return Occasion(key, Kind.LESSON, at - timedelta(minutes=10), at + timedelta(minutes=5))


def message(key: str = "message:1", sent: int = 0) -> Occasion:
    return Occasion(key, Kind.MESSAGE, after(sent), after(sent + 24 * 60))


def told_at(now: datetime, occasions: list[Occasion], told: Told) -> list[str]:
    return [each.key for each in judge(now, occasions, told, None, ZONE).tell]


def test_a_lesson_is_told_ten_minutes_before_and_not_again() -> None:
    told = Told(after(-60))
    judged = judge(NOW, [lesson()], told, None, ZONE)
    assert (judged.tell, judged.next_at) == ((), after(20))
    assert told_at(after(20), [lesson()], told) == ["lesson:1"]
    told = note_told(told, ["lesson:1"], after(20))
    assert told_at(after(21), [lesson()], told) == []


def test_a_lesson_that_was_moved_is_another_one() -> None:
    told = note_told(Told(after(-60)), ["lesson:1"], NOW)
    assert told_at(after(20), [lesson("lesson:1-moved")], told) == ["lesson:1-moved"]


def test_what_came_before_notices_began_is_old_news_but_a_lesson_to_come_is_not() -> None:
    told = Told(NOW)
    assert told_at(NOW, [message(sent=-5), lesson(starts_in=5)], told) == ["lesson:1"]


def test_what_is_over_is_not_told() -> None:
    assert told_at(NOW, [lesson(starts_in=-6), message(sent=-24 * 60)], Told(after(-9999))) == []


def test_a_snooze_brings_it_back_once() -> None:
    told = note_told(Told(after(-60)), ["lesson:1"], after(20))
    told = note_snoozed(told, "lesson:1", after(25))
    judged = judge(after(21), [lesson()], told, None, ZONE)
    assert (judged.tell, judged.next_at) == ((), after(25))
    assert told_at(after(25), [lesson()], told) == ["lesson:1"]
    assert told_at(after(26), [lesson()], note_told(told, ["lesson:1"], after(25))) == []


def test_quiet_hours_keep_silent_and_tell_at_their_end_what_is_still_worth_it() -> None:
    night = datetime(2026, 3, 6, 3, 0, tzinfo=UTC)  # 23:00 in Halifax
    came = Occasion("message:1", Kind.MESSAGE, night, night + timedelta(days=1))
    early = Occasion("lesson:1", Kind.LESSON, night, night + timedelta(hours=1))
    told = Told(night - timedelta(days=1))
    judged = judge(night, [came, early], told, NIGHT, ZONE)
    morning = datetime(2026, 3, 6, 12, 0, tzinfo=UTC)
    assert (judged.tell, judged.next_at) == ((), morning)
    assert [it.key for it in judge(morning, [came, early], told, NIGHT, ZONE).tell] == ["message:1"]


@pytest.mark.parametrize(
    ("quiet", "hour", "is_quiet"),
    [
        (NIGHT, 22, True),
        (NIGHT, 7, True),
        (NIGHT, 8, False),
        (NIGHT, 20, False),
        (Quiet(time(12), time(14)), 12, True),
        (Quiet(time(12), time(14)), 14, False),
        (Quiet(time(9), time(9)), 9, False),
    ],
)
def test_quiet_hours_follow_the_wall_clock(quiet: Quiet, hour: int, is_quiet: bool) -> None:
    at = datetime(2026, 3, 5, hour + 4, tzinfo=UTC) if hour < 20 else None
    at = at or datetime(2026, 3, 5, 20, tzinfo=UTC) + timedelta(hours=hour - 16)
    assert (quiet_end(at, quiet, ZONE) is not None) == is_quiet


@given(
    st.lists(st.integers(0, 600), max_size=12, unique=True),
    st.lists(st.integers(0, 600), min_size=1, max_size=40),
)
def test_nothing_is_told_twice_whatever_the_looks(dues: list[int], looks: list[int]) -> None:
    occasions = [message(f"message:{due}", due) for due in dues]
    told, said = Told(after(-1)), list[str]()
    for look in sorted(looks):
        keys = told_at(after(look), occasions, told)
        said += keys
        told = note_told(told, keys, after(look))
    assert len(said) == len(set(said))
    assert set(said) == {f"message:{due}" for due in dues if due <= max(looks)}


def test_the_memory_outlives_the_program_and_holds_no_name(tmp_path: Path) -> None:
    path = tmp_path / "notices.json"
    told = note_snoozed(note_told(Told(NOW), ["lesson:1"], NOW), "message:2", after(5))
    Memory(path).keep(told)
    assert Memory(path).load(after(60)) == told


@pytest.mark.expected_log("notices.json cannot be read, notices begin anew")
def test_a_memory_that_is_rubbish_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "notices.json"
    path.write_bytes(b'{"since": 5, "told": []')
    assert Memory(path).load(NOW) == Told(NOW)


@pytest.mark.expected_log("notices.json cannot be written")
def test_a_disk_that_refuses_is_logged_and_breaks_nothing(tmp_path: Path) -> None:
    Memory(tmp_path / "gone" / "notices.json").keep(Told(NOW))
