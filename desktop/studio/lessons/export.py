"""Lessons as a file: one a row, days and times in the studio's zone, which each row names."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.money import Money
from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonLine
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.model import line_mark

_CHUNK = 500


def head_cells() -> list[str]:
    """The file's first row."""
    return [
        _say("Date"),
        _say("Time"),
        _say("Zone"),
        _say("Minutes"),
        _say("Student"),
        _say("Lesson"),
        _say("Instructor"),
        _say("Location"),
        _say("Status"),
        _say("Price"),
        _say("Fee"),
        _say("Currency"),
        _say("Code"),
    ]


def told_lessons(
    rows: Repositories, desk: StudioDesk, wanted: LessonFilter
) -> Iterator[Sequence[str]]:
    """Every lesson of a list, in its order, read in chunks."""
    ids = rows.lessons.ids(wanted, desk.clock.now())
    for first in range(0, len(ids), _CHUNK):
        some = ids[first : first + _CHUNK]
        lines = rows.lessons.lines(some)
        now = desk.clock.now()
        yield from (_cells(lines[each], desk.zone, now) for each in some if each in lines)


def _cells(line: LessonLine, zone: str, now: datetime) -> Sequence[str]:
    start = line.starts_at.astimezone(ZoneInfo(zone))
    return [
        start.date().isoformat(),
        start.strftime("%H:%M"),
        zone,
        str(line.duration_min),
        line.student,
        line.service,
        line.instructor,
        line.room,
        line_mark(line, now).words,
        _amount(line.price_minor, line.currency),
        _amount(line.fee_minor, line.currency),
        line.currency,
        line.code,
    ]


def _amount(minor: int, currency: str) -> str:
    """A number that every spreadsheet takes for one."""
    digits = Money(minor, currency).minor_digits
    return f"{minor / 10**digits:.{digits}f}"


def _say(text: str) -> str:
    return QCoreApplication.translate("Lessons", text)
