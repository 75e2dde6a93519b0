"""The table of lessons: its columns, its headings, and how its cells are painted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.models import BookingState
from core.money import Money
from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.elsewhere import differs, place_of, reader_zone
from desktop.studio.lessons.values import (
    DayRow,
    LessonRow,
    TableRow,
    heading_of,
    is_heading_id,
)
from desktop.studio.say import clock_time, day_words, money
from desktop.widgets.badges import Tone
from desktop.widgets.row_cache import Column, RowCacheModel

Index = QModelIndex | QPersistentModelIndex

TIME, STUDENT, SERVICE, INSTRUCTOR, WHERE, PRICE, STATE = range(7)
HEADING = 32
_HEADING = Qt.ItemFlag.NoItemFlags
_LESSON = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)


class StateMark(NamedTuple):
    """How a state is shown: a chip where it has a tone, else quiet words."""

    words: str
    tone: Tone | None
    icon: Icon | None


def state_mark(state: BookingState) -> StateMark:
    """The words, tone and icon of a state (look, "Lesson card")."""
    say = QCoreApplication.translate
    marks = {
        BookingState.REQUESTED: StateMark(say("Lesson", "Requested"), Tone.OUTLINE, Icon.WAITING),
        BookingState.CONFIRMED: StateMark(say("Lesson", "Confirmed"), None, None),
        BookingState.CHECKED_IN: StateMark(say("Lesson", "Here"), Tone.POSITIVE, Icon.CHECK_CIRCLE),
        BookingState.COMPLETED: StateMark(say("Lesson", "Completed"), None, Icon.CHECK),
        BookingState.NO_SHOW: StateMark(say("Lesson", "No-show"), None, Icon.NO_SHOW),
        BookingState.CANCELLED: StateMark(say("Lesson", "Cancelled"), None, Icon.CLOSE),
        BookingState.CONFLICT: StateMark(say("Lesson", "Lost slot"), Tone.DANGER, Icon.ATTENTION),
    }
    unknown = StateMark(say("Lesson", "Unknown"), Tone.OUTLINE, Icon.WARNING)
    return marks.get(state, unknown)


def is_unmarked(line: LessonLine, now: datetime) -> bool:
    """Whether a lesson is over of which nobody said yet whether it took place."""
    return line.state is BookingState.CONFIRMED and line.ends_at <= now


def line_mark(line: LessonLine, now: datetime) -> StateMark:
    """The mark of a lesson's state; of one that is over that it still has to be marked."""
    if is_unmarked(line, now):
        return StateMark(unmarked_words(), Tone.OUTLINE, None)
    return state_mark(line.state)


def unmarked_words() -> str:
    """What a lesson is called that is over and was not marked."""
    return QCoreApplication.translate("Lesson", "Not marked")


def lessons_words(count: int) -> str:
    """`1 lesson`, `1,240 lessons`."""
    say = QCoreApplication.translate
    if count == 1:
        return say("Lessons", "1 lesson")
    return say("Lessons", "{count} lessons").format(count=QLocale().toString(count))


def heading_words(row: DayRow, today: date) -> tuple[str, str]:
    """The day over its lessons, and quieter how many they are; `today` is the studio's."""
    say = QCoreApplication.translate
    count = lessons_words(row.count)
    if row.day == today:
        return say("Lessons", "Today"), f"{day_words(row.day)} · {count}"
    if row.day == today + timedelta(days=1):
        return say("Lessons", "Tomorrow"), f"{day_words(row.day)} · {count}"
    return day_words(row.day, with_year=row.day.year != today.year), count


def minutes_words(minutes: int) -> str:
    """`60 min`."""
    return QCoreApplication.translate("Lessons", "{minutes} min").format(minutes=minutes)


class LessonModel(RowCacheModel[TableRow]):
    """Lessons by id, with a heading before each day, which cannot be chosen."""

    def __init__(self, desk: StudioDesk, parent: QObject) -> None:
        is_elsewhere = differs(reader_zone(), desk.zone, desk.clock.now())
        place = place_of(desk.zone) if is_elsewhere else ""
        columns = _columns(ZoneInfo(desk.zone), place, desk.clock.now)
        super().__init__(columns, self._fetch_rows, parent)
        self._desk = desk

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What Qt may do with a cell: nothing, in a heading."""
        # Asked for each cell that is painted: what Qt would say is not asked for again.
        return _HEADING if self.is_heading(index.row()) else _LESSON

    def is_heading(self, row: int) -> bool:
        """Whether that row is a day's heading."""
        return 0 <= row < self.rowCount() and is_heading_id(self.id_at(row))

    def lesson_at(self, row: int) -> LessonLine | None:
        """The lesson in that row; None for a heading."""
        found = self.row_at(row)
        return found.line if isinstance(found, LessonRow) else None

    def _fetch_rows(self, ids: Sequence[str]) -> list[TableRow | None]:
        """A page by primary key: proven under 5 ms for 64 rows among 100,000."""
        headings = {row_id: heading_of(row_id) for row_id in ids}
        lessons = [row_id for row_id, heading in headings.items() if heading is None]
        waiting = self._desk.waiting_among("booking", lessons)
        lines = self._desk.read(lambda rows: rows.lessons.lines(lessons))
        found: list[TableRow | None] = []
        for row_id, heading in headings.items():
            line = lines.get(row_id)
            row = LessonRow(line, row_id in waiting) if line else None
            found.append(heading or row)
        return found


def _columns(zone: ZoneInfo, place: str, now: Callable[[], datetime]) -> list[Column[TableRow]]:
    """`place` names whose times they are, where the reader's clock shows others."""
    say = QCoreApplication.translate
    time = say("Lessons", "Time")
    time = say("Lessons", "Time in {place}").format(place=place) if place else time
    return [
        replace(
            _column(time, 124, lambda line: _times(line, zone)),
            spoken=lambda row: _spoken_time(row, zone, now),
        ),
        _column(say("Lessons", "Student"), 300, lambda line: line.student, tone="strong"),
        _column(say("Lessons", "Lesson"), 206, lambda line: line.service),
        _column(say("Lessons", "Instructor"), 170, lambda line: line.instructor),
        _column(say("Lessons", "Location"), 104, lambda line: line.room, tone="muted"),
        _column(say("Lessons", "Price"), 84, _price, is_number=True),
        _column(say("Lessons", "Status"), 0, lambda line: line_mark(line, now()).words),
    ]


def _column(
    title: str,
    width: int,
    words: Callable[[LessonLine], str],
    *,
    tone: str = "",
    is_number: bool = False,
) -> Column[TableRow]:
    def of_row(row: TableRow) -> str:
        return words(row.line) if isinstance(row, LessonRow) else ""

    return Column(title, of_row, width, is_number, tone=lambda row: tone)


def _spoken_time(row: TableRow, zone: ZoneInfo, now: Callable[[], datetime]) -> str:
    """Of a heading, all of it: it is painted over the cells of its row, none of which has it."""
    if isinstance(row, LessonRow):
        return _times(row.line, zone)
    return ", ".join(heading_words(row, now().astimezone(zone).date()))


def _times(line: LessonLine, zone: ZoneInfo) -> str:
    start = line.starts_at.astimezone(zone)
    return f"{clock_time(start)}, {minutes_words(line.duration_min)}"


def _price(line: LessonLine) -> str:
    """What is due: the fee of a cancelled lesson, else the price."""
    is_cancelled = line.state is BookingState.CANCELLED
    return money(Money(line.fee_minor if is_cancelled else line.price_minor, line.currency))
