"""What a printed page says: frozen values, made of the week that is on screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.calendar.scale import MINUTES_A_DAY
from desktop.calendar.week.layout import PlacedLesson, place_lessons, wall_extent
from desktop.calendar.week.state import WeekState
from desktop.calendar.words import TimeWords
from desktop.studio.say import clock_time, day_words

if TYPE_CHECKING:  # the schedule prints, and so imports this
    from desktop.studio.schedule.state import InstructorMark

_FIRST, _LAST = 9, 18
"""The hours that are printed at least: a page with one lesson is still a day."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A day, or in a day's sheet an instructor: `title` strong, `detail` beside it.

    `open` are pairs of minutes, `closed` is why there are none.
    """

    title: str
    detail: str = ""
    hue: int | None = None
    is_today: bool = False
    open: tuple[tuple[float, float], ...] = ()
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. `hours` are the first and the last hour of its grid; `key` names hues."""

    title: str
    detail: str
    foot: str
    hours: tuple[int, int]
    columns: tuple[SheetColumn, ...]
    lessons: tuple[PlacedLesson, ...]
    key: tuple[tuple[str, int], ...]

    @property
    def is_upright(self) -> bool:
        """Whether the page stands: few instructors of one day; a week lies."""
        return len(self.columns) <= 3


def sheet_of(
    week: WeekState,
    title: str,
    studio: str,
    instructors: "Sequence[InstructorMark]",
    words: TimeWords,
    printed_at: datetime,
) -> Sheet:
    """The page of what is on screen. `printed_at` is the instant on the studio's wall."""
    lessons = place_lessons(week)
    shown = [mark for mark in instructors if mark.is_shown]
    printed = QCoreApplication.translate("Printing", "Printed {day}, {time}")
    return Sheet(
        title=title,
        detail=studio,
        foot=printed.format(day=day_words(printed_at.date(), with_year=True),
                            time=clock_time(printed_at)),
        hours=_hours(week, lessons),
        columns=tuple(_column(week, at, words) for at in range(week.column_count)),
        lessons=lessons,
        key=() if week.is_day_view else tuple((mark.name, mark.hue) for mark in shown),
    )  # fmt: skip


def _column(week: WeekState, at: int, words: TimeWords) -> SheetColumn:
    spans = week.open_time[at] if at < len(week.open_time) else ()
    closed = next((each.title for each in week.blackouts if each.column == at), "")
    opened = tuple(_clipped(*wall_extent(span, week, at)) for span in spans)
    if week.is_day_view:
        person = week.columns[at]
        return SheetColumn(person.title, "", person.hue_index, False, opened, closed)
    day = week.date_of(at)
    is_today = day == week.now.astimezone(week.zone).date()
    number = words.locale.toString(day.day)
    return SheetColumn(words.short_day(day), number, None, is_today, opened, closed)


def _clipped(top: float, bottom: float) -> tuple[float, float]:
    return max(top, 0.0), min(bottom, float(MINUTES_A_DAY))


def _hours(week: WeekState, lessons: Sequence[PlacedLesson]) -> tuple[int, int]:
    """From the first to the last hour in which anything is, and no less than a working day."""
    spans = [
        _clipped(*wall_extent(span, week, at))
        for at, spans in enumerate(week.open_time[: week.column_count])
        for span in spans
    ]
    spans += [(placed.top, placed.bottom) for placed in lessons if placed.card.state.is_lesson]
    first = min((int(top // 60) for top, _ in spans), default=_FIRST)
    last = max((int(-(-bottom // 60)) for _, bottom in spans), default=_LAST)
    return min(first, _FIRST), min(max(last, _LAST), 24)
