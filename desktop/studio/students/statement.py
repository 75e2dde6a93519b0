"""A student's statement: what their lessons of some months come to, as a page and as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from html import escape
from zoneinfo import ZoneInfo

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from core.models import BookingState
from core.money import Money
from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonLine, LessonList
from desktop.calendar.words import written_day, written_span
from desktop.design.tokens import TOKENS, Scheme
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.lessons.model import minutes_words, state_mark
from desktop.studio.say import clock_time, day_words, money, short_day
from desktop.studio.students.words import say

_MARGIN_MM = 18.0
_DPI = 300
_DUE = frozenset({BookingState.COMPLETED, BookingState.NO_SHOW, BookingState.CANCELLED})


class Span(StrEnum):
    """Which months."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    YEAR = "year"
    EVER = "ever"


@dataclass(frozen=True, slots=True)
class Statement:
    """Lessons that something is due for, by start; `unmarked` are over, and nobody has said yet
    whether they were held. `first` and `last` are None where there is no end on that side.
    """

    studio: str
    place: str
    student: str
    zone: str
    currency: str
    first: date | None
    last: date | None
    lines: tuple[LessonLine, ...]
    unmarked: int
    made_on: date

    @property
    def total(self) -> Money:
        """What all of it comes to."""
        return Money(sum(due_of(line).amount for line in self.lines), self.currency)


def days_of(span: Span, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of some months, counted from today."""
    month = today.replace(day=1)
    before = (month - timedelta(days=1)).replace(day=1)
    following = (month + timedelta(days=32)).replace(day=1)
    return {
        Span.THIS_MONTH: (month, following - timedelta(days=1)),
        Span.LAST_MONTH: (before, month - timedelta(days=1)),
        Span.YEAR: (date(today.year, 1, 1), date(today.year, 12, 31)),
        Span.EVER: (None, None),
    }[span]


def due_of(line: LessonLine) -> Money:
    """The price of a lesson that was held or missed, the fee of one that was cancelled."""
    is_cancelled = line.state is BookingState.CANCELLED
    return Money(line.fee_minor if is_cancelled else line.price_minor, line.currency)


def read_statement(
    rows: Repositories, student_id: str, span: Span, zone: str, now: datetime
) -> Statement:
    """What is due of a student's lessons in the studio's own currency (booking rules 10 and 12)."""
    today = now.astimezone(ZoneInfo(zone)).date()
    first, last = days_of(span, today)
    since = day_bounds(first, zone)[0] if first else None
    until = day_bounds(last, zone)[1] if last else None
    ids = [
        each
        for which in (LessonList.HISTORY, LessonList.CANCELLED)
        for each in rows.lessons.ids(
            LessonFilter(which, student_id=student_id, first=since, last=until), now
        )
    ]
    found = rows.lessons.lines(ids)
    studio = rows.studios.current()
    lines = sorted(found.values(), key=lambda line: line.starts_at)
    own = [line for line in lines if line.currency == studio.currency]
    student = rows.students.require(student_id)
    return Statement(
        studio=studio.name,
        place=studio.city,
        student=student.name,
        zone=zone,
        currency=studio.currency,
        first=first,
        last=last,
        lines=tuple(line for line in own if line.state in _DUE and due_of(line).amount),
        unmarked=sum(line.state not in _DUE for line in own),
        made_on=today,
    )


def period_words(statement: Statement) -> str:
    """`1 – 31 March 2026`, `1 Jan – 31 Dec 2026`, or that it is all there is."""
    if statement.first is None or statement.last is None:
        return say("All lessons")
    return written_span(statement.first, statement.last, with_year=True)


def statement_head() -> list[str]:
    """The names of the columns."""
    return [
        say("Date"),
        say("Time"),
        say("Lesson"),
        say("Instructor"),
        say("Length"),
        say("Status"),
        say("Amount"),
    ]


def statement_rows(statement: Statement) -> Iterator[Sequence[str]]:
    """A row a lesson, as people read them."""
    for line in statement.lines:
        start = line.starts_at.astimezone(ZoneInfo(statement.zone))
        yield [
            _date(start.date()),
            clock_time(start),
            line.service,
            line.instructor,
            minutes_words(line.duration_min),
            state_mark(line.state).words,
            money(due_of(line)),
        ]


def statement_cells(statement: Statement) -> Iterator[Sequence[str]]:
    """A row a lesson, as spreadsheets read them."""
    digits = statement.total.minor_digits
    for line in statement.lines:
        start = line.starts_at.astimezone(ZoneInfo(statement.zone))
        yield [
            start.date().isoformat(),
            start.strftime("%H:%M"),
            line.service,
            line.instructor,
            str(line.duration_min),
            state_mark(line.state).words,
            f"{due_of(line).amount / 10**digits:.{digits}f}",
        ]


def line_words(line: LessonLine, zone: str) -> tuple[str, str]:
    """`Thu 5 Mar`, and `Piano · Completed`."""
    day = short_day(line.starts_at.astimezone(ZoneInfo(zone)).date())
    return day, " · ".join((line.service, state_mark(line.state).words))


def statement_pdf(statement: Statement, family: str) -> bytes:
    """The page, or pages, as a PDF file. UI thread: fonts are Qt's."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    is_american = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4
    upright = QPageLayout.Orientation.Portrait
    unit = QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(QPageSize(size), upright, margins, unit))
    writer.setTitle(f"{say('Statement')} {statement.student}")
    writer.setCreator("InstaInstru Studio")
    document_of(statement, family).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def document_of(statement: Statement, family: str) -> QTextDocument:
    """The page as text that breaks over pages by itself."""
    document = QTextDocument()
    document.setDefaultFont(QFont(family, 10))
    document.setDocumentMargin(0)
    document.setHtml(_html(statement))
    return document


def _html(statement: Statement) -> str:
    colors = TOKENS[Scheme.LIGHT].colors
    muted, line, ink = colors.text_muted.hex, colors.border.hex, colors.text.hex
    last = len(statement_head()) - 1
    cell = f"padding:5px 8px 5px 0;border-bottom:1px solid {line}"

    def told(words: str, at: int, tag: str, style: str = "") -> str:
        side = "right" if at == last else "left"
        return f'<{tag} align="{side}" style="{cell};{style}">{escape(words)}</{tag}>'

    head = "".join(
        told(words, at, "th", f"color:{muted};font-weight:normal;font-size:8pt")
        for at, words in enumerate(statement_head())
    )
    rows = "".join(
        f"<tr>{''.join(told(words, at, 'td') for at, words in enumerate(row))}</tr>"
        for row in statement_rows(statement)
    )
    studio = " · ".join(filter(None, (statement.studio, statement.place)))
    made = say("Made on {day}.").format(day=day_words(statement.made_on, with_year=True))
    zone = say("Times in {zone}.").format(zone=statement.zone)
    return (
        f'<body style="color:{ink}">'
        f'<p style="color:{muted}">{escape(studio)}</p>'
        f'<h1 style="font-size:22pt;margin:0">{escape(say("Statement"))}</h1>'
        f'<p style="font-size:13pt;margin:6px 0 0 0">{escape(statement.student)}</p>'
        f'<p style="color:{muted};margin:2px 0 18px 0">{escape(period_words(statement))}</p>'
        f'<p></p><table width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>'
        f'<p align="right" style="font-size:14pt;margin-top:14px">{escape(say("Total"))} '
        f"<b>{escape(money(statement.total))}</b></p>"
        f'<p style="color:{muted};font-size:8pt">{escape(made)} {escape(zone)}</p></body>'
    )


def _date(day: date) -> str:
    return written_day(day, "d MMM yyyy")
