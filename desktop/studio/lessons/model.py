"""The table of lessons: its columns, its headings, and how its cells are painted."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from core.models import BookingState
from core.money import Money
from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.values import DayRow, LessonRow, RowIds, TableRow, heading_of
from desktop.studio.say import clock_time, day_words, money, short_day
from desktop.widgets.badges import Dress, Tone, draw_dress, dress_for
from desktop.widgets.row_cache import Column, RowCacheModel
from desktop.widgets.table import RowDelegate, TableView

Index = QModelIndex | QPersistentModelIndex

TIME, STUDENT, SERVICE, INSTRUCTOR, WHERE, PRICE, STATE = range(7)
HEADING = 32
_BAR = (4, 18)
_DOT = 8


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
    return marks[state]


def lessons_words(count: int) -> str:
    """`1 lesson`, `1,240 lessons`."""
    say = QCoreApplication.translate
    if count == 1:
        return say("Lessons", "1 lesson")
    return say("Lessons", "{count} lessons").format(count=QLocale().toString(count))


def _minutes_words(minutes: int) -> str:
    return QCoreApplication.translate("Lessons", "{minutes} min").format(minutes=minutes)


class LessonModel(RowCacheModel[TableRow]):
    """Lessons by id, with a heading before each day, which cannot be chosen."""

    def __init__(self, desk: StudioDesk, parent: QObject) -> None:
        super().__init__(_columns(ZoneInfo(desk.zone)), self._fetch_rows, parent)
        self._desk = desk

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What Qt may do with a cell: nothing, in a heading."""
        if self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def is_heading(self, row: int) -> bool:
        """Whether that row is a day's heading."""
        return 0 <= row < self.rowCount() and heading_of(self.id_at(row)) is not None

    def lesson_at(self, row: int) -> LessonLine | None:
        """The lesson in that row; None for a heading."""
        found = self.row_at(row)
        return found.line if isinstance(found, LessonRow) else None

    def _fetch_rows(self, ids: Sequence[str]) -> list[TableRow | None]:
        """A page by primary key: proven under 5 ms for 64 rows among 100,000."""
        headings = {row_id: heading_of(row_id) for row_id in ids}
        lessons = [row_id for row_id, heading in headings.items() if heading is None]
        waiting = self._desk.waiting_rows()
        lines = self._desk.read(lambda rows: rows.lessons.lines(lessons))
        found: list[TableRow | None] = []
        for row_id, heading in headings.items():
            line = lines.get(row_id)
            row = LessonRow(line, ("booking", row_id) in waiting) if line else None
            found.append(heading or row)
        return found


def _columns(zone: ZoneInfo) -> list[Column[TableRow]]:
    say = QCoreApplication.translate
    return [
        _column(say("Lessons", "Time"), 124, lambda line: _times(line, zone)),
        _column(say("Lessons", "Student"), 306, lambda line: line.student, tone="strong"),
        _column(say("Lessons", "Lesson"), 150, lambda line: line.service),
        _column(say("Lessons", "Instructor"), 170, lambda line: line.instructor),
        _column(say("Lessons", "Where"), 104, lambda line: line.room, tone="muted"),
        _column(say("Lessons", "Price"), 84, _price, is_number=True),
        _column(say("Lessons", "State"), 0, lambda line: state_mark(line.state).words),
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


def _times(line: LessonLine, zone: ZoneInfo) -> str:
    start = line.starts_at.astimezone(zone)
    return f"{clock_time(start)}, {_minutes_words(line.duration_min)}"


def _price(line: LessonLine) -> str:
    """What is due: the fee of a cancelled lesson, else the price."""
    is_cancelled = line.state is BookingState.CANCELLED
    return money(Money(line.fee_minor if is_cancelled else line.price_minor, line.currency))


class LessonDelegate(RowDelegate):
    """Paints what is more than words: headings, times, hues, states."""

    def __init__(self, desk: StudioDesk, parent: QWidget) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._zone = ZoneInfo(desk.zone)
        self._today = desk.local_now().date()

    def mark_today(self, today: date) -> None:
        """Say which day is called today."""
        self._today = today

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell of `index` into `option.rect`."""
        row = _row_of(index)
        if isinstance(row, DayRow):
            box: QRect = option.rect
            self._paint_heading(painter, box, row)
        else:
            super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, box: QRect, index: Index, *, is_mirrored: bool) -> None:
        """Paint what is in the cell."""
        row = _row_of(index)
        column = index.column()
        if column == PRICE:
            box = box.adjusted(-SPACE.sm, 0, SPACE.sm if is_mirrored else 0, 0)
        if not isinstance(row, LessonRow) or column not in (TIME, SERVICE, STATE):
            super().paint_cell(painter, box, index, is_mirrored=is_mirrored)
        elif column == TIME:
            self._paint_time(painter, box, row.line, is_mirrored=is_mirrored)
        elif column == STATE:
            self._paint_state(painter, box, row, is_mirrored=is_mirrored)
        else:
            self._paint_hue(painter, box, row.line, is_mirrored=is_mirrored)
            room = SPACE.sm
            inner = box.adjusted(0, 0, -room, 0) if is_mirrored else box.adjusted(room, 0, 0, 0)
            super().paint_cell(painter, inner, index, is_mirrored=is_mirrored)

    def _paint_heading(self, painter: QPainter, box: QRect, row: DayRow) -> None:
        """Each cell paints its part of one line that runs over all columns."""
        colors = self._theme.colors
        painter.fillRect(box, colors.surface_sunken.qt)
        painter.fillRect(box.left(), box.bottom(), box.width(), LINE.hairline, colors.border.qt)
        view = self.parent()
        if not isinstance(view, QAbstractItemView):
            return
        whole = QRect(SPACE.md, box.top(), view.viewport().width() - 2 * SPACE.md, box.height())
        painter.save()
        painter.setClipRect(box)
        strong, quiet = self._heading_words(row)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font_for(strong, TYPE.caption, WEIGHT.strong))
        painter.setPen(colors.text.qt)
        painter.drawText(whole, int(side), strong)
        room = painter.fontMetrics().horizontalAdvance(strong) + SPACE.xs
        is_mirrored = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        whole = whole.adjusted(0, 0, -room, 0) if is_mirrored else whole.adjusted(room, 0, 0, 0)
        painter.setFont(self._theme.font_for(quiet, TYPE.caption))
        painter.setPen(colors.text_muted.qt)
        painter.drawText(whole, int(side), quiet)
        painter.restore()

    def _heading_words(self, row: DayRow) -> tuple[str, str]:
        say = QCoreApplication.translate
        count = lessons_words(row.count)
        if row.day == self._today:
            return say("Lessons", "Today"), f"{day_words(row.day)} · {count}"
        if row.day == self._today + timedelta(days=1):
            return say("Lessons", "Tomorrow"), f"{day_words(row.day)} · {count}"
        is_near = abs((row.day - self._today).days) < _THIS_YEAR
        return short_day(row.day) if is_near else day_words(row.day, with_year=True), count

    def _paint_time(
        self, painter: QPainter, box: QRect, line: LessonLine, *, is_mirrored: bool
    ) -> None:
        start: datetime = line.starts_at.astimezone(self._zone)
        time = clock_time(start)
        colors = self._theme.colors
        side = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(self._theme.font(TYPE.body, WEIGHT.strong))
        painter.setPen(colors.text.qt)
        painter.drawText(box, side, time)
        room = painter.fontMetrics().horizontalAdvance(time) + SPACE.xs
        rest = box.adjusted(-SPACE.sm, 0, -room, 0)
        if not is_mirrored:
            rest = box.adjusted(room, 0, SPACE.sm, 0)
        painter.setFont(self._theme.font(TYPE.body))
        painter.setPen(colors.text_muted.qt)
        painter.drawText(rest, side, _minutes_words(line.duration_min))

    def _paint_hue(
        self, painter: QPainter, box: QRect, line: LessonLine, *, is_mirrored: bool
    ) -> None:
        width, height = _BAR
        left = box.right() - width + 1 if is_mirrored else box.left()
        bar = QRectF(left, box.center().y() - height / 2, width, height)
        solid = self._theme.tokens.hue_for(line.hue).solid
        draw_dress(painter, bar, width / 2, Dress(solid, solid))

    def _paint_state(
        self, painter: QPainter, box: QRect, row: LessonRow, *, is_mirrored: bool
    ) -> None:
        mark = state_mark(row.line.state)
        colors = self._theme.colors
        step, weight = (TYPE.caption, WEIGHT.label) if mark.tone else (TYPE.body, WEIGHT.text)
        painter.setFont(self._theme.font_for(mark.words, step, weight))
        words = painter.fontMetrics().horizontalAdvance(mark.words)
        size = self._theme.scaled(CONTROL.icon_small) if mark.icon else 0
        gap = size + SPACE.xxs if size else 0
        pad = SPACE.xs if mark.tone else 0
        height = self._theme.grown(CONTROL.chip)
        chip = QRect(0, box.center().y() - height // 2, words + gap + 2 * pad, height)
        chip.moveLeft(box.right() - chip.width() if is_mirrored else box.left())
        dress = (
            dress_for(mark.tone, colors) if mark.tone else Dress(colors.surface, colors.text_muted)
        )
        if mark.tone:
            draw_dress(painter, QRectF(chip), RADIUS.control - 1, dress)
        if mark.icon:
            at = chip.right() - pad - size if is_mirrored else chip.left() + pad
            drawn = self._theme.pixmap(mark.icon, dress.ink, size, self._ratio())
            painter.drawPixmap(at, chip.center().y() - size // 2, drawn)
        painter.setPen(dress.ink.qt)
        inner = (
            chip.adjusted(pad, 0, -pad - gap, 0)
            if is_mirrored
            else chip.adjusted(pad + gap, 0, -pad, 0)
        )
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), mark.words)
        if row.is_waiting:
            self._paint_dot(painter, chip, is_mirrored=is_mirrored)

    def _ratio(self) -> float:
        """The table's own: asking the painter for its device wraps what dies with the frame."""
        view = self.parent()
        return view.devicePixelRatioF() if isinstance(view, QWidget) else 1.0

    def _paint_dot(self, painter: QPainter, chip: QRect, *, is_mirrored: bool) -> None:
        left = chip.left() - SPACE.xs - _DOT if is_mirrored else chip.right() + SPACE.xs
        color = self._theme.colors.warning_shape
        box = QRectF(left, chip.center().y() - _DOT / 2, _DOT, _DOT)
        draw_dress(painter, box, _DOT / 2, Dress(color, color))


_THIS_YEAR = 180
_STATE = 132
_LONG_MIN = 60
_LEAST_STUDENT = 140


def _row_of(index: Index) -> TableRow | None:
    model = index.model()
    found: TableRow | None = model.row_at(index.row()) if isinstance(model, LessonModel) else None
    return found


class LessonTable(TableView):
    """The table: headings are lower than lessons, and the arrow keys step over them."""

    def __init__(self, desk: StudioDesk, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("Lessons", "Lessons")
        super().__init__(desk.theme, name, parent=parent)
        self.lessons = LessonModel(desk, self)
        self._headings: tuple[int, ...] = ()
        self.painter_of_rows = LessonDelegate(desk, self)
        self.setItemDelegate(self.painter_of_rows)
        self.show_model(self.lessons)
        desk.theme.changed.connect(self._fit_headings)

    def show_rows(self, rows: RowIds, chosen: str) -> None:
        """Show other rows; the place and the chosen lesson stay where they can."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self._headings = rows.headings
        self.lessons.show_ids(rows.ids)
        self._fit_headings()
        if chosen:
            self.blockSignals(True)
            self.choose(chosen)
            self.blockSignals(False)
        bar.setValue(place)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        found = super().moveCursor(action, modifiers)
        is_up = action in _UPWARD
        row = found.row()
        while self.lessons.is_heading(row):
            if row == 0:
                is_up = False
            row += -1 if is_up else 1
        return self.lessons.index(row, max(found.column(), 0)) if row >= 0 else found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete or event.text().isalpha():
            event.ignore()  # letters do something with the row; see `KEYS` of the act bar
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_student()

    def _fit_student(self) -> None:
        """Where room is short, the student's column gives way before the state goes out of view."""
        widths = [self._theme.scaled(column.width) for column in self.lessons.columns]
        widths[TIME] = max(widths[TIME], self._time_width())
        self.setColumnWidth(TIME, widths[TIME])
        others = sum(widths) - widths[STUDENT] + self._theme.scaled(_STATE)
        room = self.viewport().width() - others
        most, least = widths[STUDENT], self._theme.scaled(_LEAST_STUDENT)
        self.setColumnWidth(STUDENT, min(max(room, least), most))

    def _time_width(self) -> int:
        """Room for the longest time in the reader's clock and the minutes beside it."""
        evening = datetime(2000, 1, 1, 22, 45)  # noqa: DTZ001 - a wall clock, not an instant
        metrics = QFontMetrics(self._theme.font(TYPE.body, WEIGHT.strong))
        words = clock_time(evening) + _minutes_words(_LONG_MIN)
        return metrics.horizontalAdvance(words) + SPACE.xs + 2 * SPACE.md - SPACE.sm

    def _fit_headings(self) -> None:
        height = self._theme.grown(HEADING)
        header = self.verticalHeader()
        for row in self._headings:
            header.resizeSection(row, height)


_UPWARD = frozenset(
    {
        QAbstractItemView.CursorAction.MoveUp,
        QAbstractItemView.CursorAction.MovePageUp,
        QAbstractItemView.CursorAction.MovePrevious,
    }
)
