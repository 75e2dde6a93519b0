"""The schedule's week out of 100,000 bookings: read from the encrypted replica, then painted.

What is read is what the screen reads: lessons with names, open hours, blackouts, taken time and
what waits. The judge of drags is asked too, as it is at every place of a drag.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.state import DragKind, DragProposal
from desktop.calendar.words import TimeWords
from desktop.design.theme import SchemeChoice, Theme
from desktop.design.type import interface_family
from desktop.studio.lesson_dialogs.free_time import read_free_time
from desktop.studio.schedule.agenda import AgendaRead, Way, read_agenda
from desktop.studio.schedule.drawing import week_of
from desktop.studio.schedule.judging import DragJudge
from desktop.studio.schedule.months import MonthRead, read_month
from desktop.studio.schedule.reading import Asked, Pending, ScheduleRead, read_schedule
from desktop.studio.schedule.state import ViewMode
from sync.client.replica import Replica
from tests.benchmarks.bench_replica import Dealt, deal, fill, replica_of
from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.qt import the_application
from tests.builders.studio import AT

_ZONE = "America/Halifax"
_SIZE = (928, 788)
_ROWS = 200_400
_NOTHING = Pending(frozenset(), frozenset())


class Weeks:
    """Reads weeks of a filled replica, each time another one, as somebody who pages does."""

    def __init__(self, replica: Replica, shown: list[str]) -> None:
        self._replica = replica
        self._shown = frozenset(shown)
        self._numbers = count(2)

    def asked(self, weeks_ago: int) -> Asked:
        """A week of the past, of those shown."""
        monday = AT.date() - timedelta(days=AT.weekday() + 7 * weeks_ago)
        return Asked(monday, 7, self._shown, None, _ZONE, AT)

    def month(self) -> MonthRead:
        """Another month in the weeks that it touches, as the month's presenter reads them."""
        asked = self.asked(8 + next(self._numbers) % 100)
        month = asked.first.replace(day=1)
        asked = replace(asked, first=month - timedelta(days=month.weekday()))
        with self._replica.read() as rows:
            return read_month(rows, self._replica.actor(), asked, month, _NOTHING)

    def agenda(self) -> AgendaRead:
        """The endless list from another week on."""
        asked = self.asked(2 + next(self._numbers) % 100)
        with self._replica.read() as rows:
            return read_agenda(rows, self._replica.actor(), asked, _NOTHING, Way.AROUND, None)

    def read(self) -> ScheduleRead:
        """The next week back, as the screen's presenter reads it."""
        replica, asked = self._replica, self.asked(2 + next(self._numbers) % 100)
        waiting = frozenset(row for _, row in replica.waiting_rows())
        made_here = frozenset(row for _, row in replica.rows_made_here())
        with replica.read() as rows:
            return read_schedule(rows, replica.actor(), asked, Pending(waiting, made_here))


def _canvas(weeks: Weeks) -> WeekCanvas:
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    state = week_of(weeks.read(), ViewMode.WEEK, AT)
    canvas = WeekCanvas(state, Theme(SchemeChoice.LIGHT), words=words)
    canvas.resize(*_SIZE)
    canvas.show()
    QApplication.processEvents()
    return canvas


def _judging(replica: Replica, weeks: Weeks) -> Figure:
    """One place of a drag: everybody's time for the week in memory, no database."""
    read = weeks.read()
    last = read.asked.first + timedelta(days=6)
    with replica.read() as rows:
        free = read_free_time(rows, replica.actor(), _ZONE, read.asked.first, last)
    owned = frozenset(free.calendars)
    lines = {line.id: line for line in read.lines}
    judge = DragJudge(free, lines, (), None, owned, FixedClock(AT))
    line = read.lines[len(lines) // 2]
    start = line.starts_at + timedelta(minutes=15)
    end = start + (line.ends_at - line.starts_at)
    proposal = DragProposal(DragKind.MOVE, line.id, 0, start, end)
    return timed(lambda: judge(proposal), 200).figure(
        "schedule: verdict at one place of a drag", budget=2.0
    )


def _figures(replica: Replica, dealt: Dealt) -> list[Figure]:
    lessons = sum(1 for table, _ in dealt.rows if table == "booking")
    one, every = Weeks(replica, dealt.instructors[3:4]), Weeks(replica, dealt.instructors)
    canvas = _canvas(one)

    def show() -> None:
        canvas.set_state(week_of(one.read(), ViewMode.WEEK, AT))
        canvas.repaint()

    found = len(one.read().lines)
    note = f"{found} lessons a week, another week each time"
    return [
        timed(one.read, 200).figure(
            f"schedule: week of one instructor from {lessons:,} bookings, read",
            budget=5.0,
            note=note,
        ),
        timed(show, 100).figure("schedule: the same, read and painted", budget=16.0, note=note),
        timed(every.read, 40).figure(
            "schedule: week of all 12 instructors, read", note=f"{len(every.read().lines)} lessons"
        ),
        timed(every.month, 40).figure(
            "schedule: month of all 12 instructors, read",
            note=f"{sum(day.count for day in every.month().state.days)} lessons in its weeks",
        ),
        timed(every.agenda, 40).figure(
            "schedule: the endless list around a week, read",
            note=f"{len(every.agenda().state.lines)} lessons at first",
        ),
        _judging(replica, one),
    ]


def measure() -> list[Figure]:
    """Read and paint weeks of a studio with 100,000 bookings."""
    the_application().processEvents()
    interface_family(QGuiApplication.platformName())
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name:
        dealt = deal(_ROWS)
        with replica_of(dealt, Path(name)) as replica:
            fill(replica, dealt.bodies())
            return _figures(replica, dealt)
