"""The schedule's words: ranges, week numbers, countdowns, what happened to a lesson."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from core.models.columns import to_microseconds
from desktop.calendar.words import ordered, written_day, written_span
from desktop.studio.say import day_words, short_day
from desktop.studio.schedule.state import HistoryLine, ScheduleState, ViewMode
from desktop.studio.schedule.words import (
    countdown,
    history_what,
    history_when,
    range_title,
    week_number,
)
from desktop.studio.weeks import Weeks, WeekStart

pytestmark = pytest.mark.usefixtures("british")

ZONE = "America/Halifax"
NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        (date(2026, 3, 2), "2 – 8 March 2026"),
        (date(2026, 3, 30), "30 Mar – 5 Apr 2026"),
        (date(2026, 12, 28), "28 Dec 2026 – 3 Jan 2027"),
    ],
)
def test_a_week_is_named_by_its_ends(first: date, title: str) -> None:
    assert range_title(ScheduleState(ViewMode.WEEK, first), first) == title


def test_a_day_is_named_in_full_and_shorter_where_text_is_large() -> None:
    day = date(2026, 3, 5)
    state = ScheduleState(ViewMode.DAY, day)
    assert range_title(state, day) == "Thursday 5 March 2026"
    assert range_title(state, day, is_short=True) == "Thu 5 Mar"


def test_the_week_number_is_that_of_the_thursday() -> None:
    assert week_number(date(2026, 12, 28)) == "Week 53"
    assert week_number(date(2027, 1, 3)) == "Week 1"


def test_the_week_begins_where_the_reader_begins_it() -> None:
    weeks = Weeks()
    assert weeks.first_of(date(2026, 3, 8)) == date(2026, 3, 2)
    QLocale.setDefault(QLocale("en_US"))
    assert weeks.first_of(date(2026, 3, 8)) == date(2026, 3, 8)
    weeks.choose(WeekStart.SATURDAY)
    assert weeks.first_of(date(2026, 3, 8)) == date(2026, 3, 7)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (NOW + timedelta(minutes=40), "in 40 min"),
        (NOW - timedelta(minutes=10), "now"),
        (NOW + timedelta(minutes=110), "in 1 h 50 min"),
        (NOW + timedelta(hours=18, minutes=40), "in 19 h"),
        (NOW - 3 * HOUR, "2 h ago"),
        (NOW + 25 * HOUR, "in 1 day"),
        (NOW + 80 * HOUR, "in 3 days"),
    ],
)
def test_a_countdown_says_when(start: datetime, words: str) -> None:
    assert countdown(start, start + HOUR, NOW) == words


def test_history_tells_times_states_and_who() -> None:
    moved = HistoryLine(
        NOW, "Mara Lindqvist", "moved", to_microseconds(NOW), to_microseconds(NOW + HOUR)
    )
    assert history_what(moved, ZONE) == "Thu 5 Mar 14:20 to 15:20, Mara"
    another_day = replace(moved, after=to_microseconds(NOW + 24 * HOUR))
    assert history_what(another_day, ZONE) == "Thu 5 Mar 14:20 to Fri 6 Mar 14:20, Mara"
    state = HistoryLine(NOW, "Mara Lindqvist", "state", "confirmed", "checked_in")
    assert history_what(state, ZONE) == "Here, Mara"
    cancelled = HistoryLine(NOW, "", "cancelled", "confirmed", "Ill")
    assert history_what(cancelled, ZONE) == "Cancelled: Ill"
    unknown = HistoryLine(NOW, "", "state", "confirmed", "a state of a newer program")
    waived = HistoryLine(NOW, "Mara Lindqvist", "fee_waived", 3600, "She is ill")
    assert history_what(waived, ZONE) == "Fee waived: She is ill, Mara"
    former = replace(waived, after="unrecorded")
    assert history_what(former, ZONE) == "Fee waived, Mara"
    assert history_what(unknown, ZONE) == "a state of a newer program"


def test_history_says_today_and_else_the_day() -> None:
    assert history_when(NOW, NOW, ZONE) == "Today 14:20"
    assert history_when(NOW - timedelta(days=3), NOW, ZONE) == "2 March"
    assert history_when(NOW - timedelta(days=90), NOW, ZONE) == "5 Dec 2025"


def test_where_the_month_comes_first_days_are_written_so() -> None:
    QLocale.setDefault(QLocale("en_US"))
    day = date(2026, 3, 5)
    assert day_words(day, with_year=True) == "Thursday, March 5, 2026"
    assert short_day(day) == "Thu, Mar 5"
    spans = [
        written_span(date(2026, 3, 2), date(2026, 3, 8), with_year=True),
        written_span(date(2026, 3, 2), date(2026, 3, 8), is_short=True),
        written_span(date(2026, 3, 30), date(2026, 4, 5), with_year=True),
        written_span(date(2026, 12, 28), date(2027, 1, 3), with_year=True),
    ]
    assert spans == [
        "March 2 – 8, 2026",
        "Mar 2 – 8",
        "Mar 30 – Apr 5, 2026",
        "Dec 28, 2026 – Jan 3, 2027",
    ]
    assert ordered("ddd d MMM yyyy", QLocale()) == "ddd, MMM d, yyyy"


@pytest.mark.parametrize(("name", "said"), [("en_GB", "5 March"), ("es_US", "5 de marzo")])
def test_elsewhere_the_day_comes_first(name: str, said: str) -> None:
    QLocale.setDefault(QLocale(name))
    assert written_day(date(2026, 3, 5), "d MMMM") == said
