"""Paints a month: weekdays, days with their load, and the first lessons of each."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop.calendar.month.geometry import MonthGeometry
from desktop.calendar.month.state import DAYS, MonthDay, MonthState
from desktop.calendar.paint.ground import paint_hatch, paint_pill
from desktop.calendar.paint.ink import brush, qcolor
from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import TextRole
from desktop.calendar.scale import wall_minute
from desktop.calendar.week.paint_lesson import LessonPainter
from desktop.calendar.week.state import LessonCard
from desktop.calendar.words import TimeWords
from desktop.design.tokens import LINE, RADIUS, SPACE

_NUMBER = (26, 22)
_BAR = (40, 4)
_EDGE = 3
_FULL = 0.95


def more_words(count: int) -> str:
    """`+3 more`."""
    return QCoreApplication.translate("MonthGrid", "+{count} more").format(count=count)


class MonthPainter:
    """Paints everything of a month that does not move."""

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self.look = look
        self.words = words
        self.lessons = LessonPainter(look, words)

    def paint(self, painter: QPainter, state: MonthState, place: MonthGeometry) -> None:
        """Paint the grid, then what stands in it."""
        painter.fillRect(QRectF(0, 0, place.width, place.height), qcolor(self.look.colors.surface))
        for at, day in enumerate(state.days):
            self._paint_ground(painter, state, place, at, day)
        self._paint_lines(painter, place)
        self._paint_weekdays(painter, state, place)
        for at, day in enumerate(state.days):
            self._paint_head(painter, state, place, at, day)
            self._paint_rows(painter, state, place, at, day)

    def paint_lesson(
        self, painter: QPainter, state: MonthState, card: LessonCard, box: QRectF
    ) -> None:
        """Paint one lesson's row: a bar in its hue, when, and who."""
        style = self.lessons.style_of(card)
        paint_pill(painter, box, style.fill, RADIUS.small)
        if style.line is not None:
            self.lessons.paint_outline(painter, box, style.line)
        bar = QRectF(box.left(), box.top(), _EDGE, box.height())
        if self.look.is_rtl:
            bar.moveRight(box.right())
        painter.fillRect(bar, qcolor(style.bar))
        minute = wall_minute(card.start, state.day_of(card), state.zone)
        clock, text = self.words.brief(minute), self.look.text
        room = box.adjusted(_EDGE + SPACE.xxs, 0, -SPACE.xxs, 0)
        if self.look.is_rtl:
            room = box.adjusted(SPACE.xxs, 0, -_EDGE - SPACE.xxs, 0)
        used = text.width(TextRole.ROW, clock) + SPACE.xxs
        text.leading(painter, TextRole.ROW, clock, room, style.text)
        names = room.adjusted(0, 0, -used, 0) if self.look.is_rtl else room.adjusted(used, 0, 0, 0)
        words = card.student if text.width(style.name_role, card.student) <= names.width() else ""
        row = (names.left(), names.top(), names.width(), names.height())
        text.put(
            painter,
            style.name_role,
            words or card.first_name,
            row,
            style.text,
            is_struck=style.is_struck,
        )

    def _paint_ground(
        self, painter: QPainter, state: MonthState, place: MonthGeometry, at: int, day: MonthDay
    ) -> None:
        colors = self.look.colors
        cell = place.cell(at)
        if day.closed:
            painter.fillRect(cell, qcolor(colors.blackout))
            paint_hatch(painter, cell, colors.blackout_line, 0)
        elif state.is_within(at) and (day.open_min or day.count):
            painter.fillRect(cell, qcolor(colors.surface_raised))
        else:
            painter.fillRect(cell, qcolor(colors.closed))

    def _paint_lines(self, painter: QPainter, place: MonthGeometry) -> None:
        line = qcolor(self.look.colors.border)
        for at in range(0, DAYS * place.weeks, DAYS):
            top = place.cell(at).top()
            painter.fillRect(QRectF(0, top - 1, place.width, LINE.hairline), line)
        for column in range(DAYS):
            rect = place.column_rect(column)
            height = place.height - place.head
            painter.fillRect(QRectF(rect.left(), place.head, LINE.hairline, height), line)

    def _paint_weekdays(self, painter: QPainter, state: MonthState, place: MonthGeometry) -> None:
        look = self.look
        for column in range(DAYS):
            day = state.days[column].day
            box = place.column_rect(column).adjusted(SPACE.xs, 0, -SPACE.xs, 0)
            box.setHeight(place.head)
            is_todays = day.isoweekday() == state.today.isoweekday()
            is_near = is_todays and state.place_of(state.today) is not None
            color = look.colors.accent if is_near else look.colors.text_muted
            role = TextRole.DAY_STRONG if is_near else TextRole.DAY
            words = self.words.long_weekday(day.isoweekday())
            if look.text.width(role, words) > box.width():
                words = self.words.short_day(day)
            look.text.leading(painter, role, words, box, color)

    def _paint_head(
        self, painter: QPainter, state: MonthState, place: MonthGeometry, at: int, day: MonthDay
    ) -> None:
        look, colors = self.look, self.look.colors
        head = place.cell_head(at).adjusted(SPACE.xxs, 2, -SPACE.xs, -2)
        number = self._leading(head, look.sized(_NUMBER[0]))
        is_today = day.day == state.today
        if is_today:
            paint_pill(painter, number, colors.accent)
        figure = self.words.locale.toString(day.day.day)
        ink = colors.text if state.is_within(at) else colors.text_muted
        color = colors.on_accent if is_today else ink
        look.text.centred(painter, TextRole.DAY_STRONG, figure, number, color)
        rest = head.adjusted(0, 0, -number.width() - SPACE.xxs, 0)
        if not look.is_rtl:
            rest = head.adjusted(number.width() + SPACE.xxs, 0, 0, 0)
        if day.closed:
            look.text.trailing(painter, TextRole.LABEL, day.closed, rest, colors.text_muted)
        elif day.booked_min:
            self._paint_load(painter, day, rest)

    def _paint_load(self, painter: QPainter, day: MonthDay, box: QRectF) -> None:
        """How much of the day is taken: a bar as long as the hours, filled as far as they are."""
        colors = self.look.colors
        width, height = (self.look.sized(size) for size in _BAR)
        if width > box.width():
            return
        top = box.center().y() - height / 2
        left = box.left() if self.look.is_rtl else box.right() - width
        track = QRectF(left, top, width, height)
        paint_pill(painter, track, colors.grid, height / 2)
        filled = max(width * day.load, height)
        part = QRectF(left, top, filled, height)
        if self.look.is_rtl:
            part.moveRight(track.right())
        is_full = day.load >= _FULL
        paint_pill(painter, part, colors.warning_shape if is_full else colors.accent, height / 2)

    def _paint_rows(
        self, painter: QPainter, state: MonthState, place: MonthGeometry, at: int, day: MonthDay
    ) -> None:
        shown = shown_lessons(day, place)
        for row, card in enumerate(shown):
            box = place.row(at, row)
            self.paint_lesson(painter, state, card, box)
            if card.id == state.selected_id:
                self.lessons.paint_selection(painter, box.adjusted(1, 1, -1, -1))
            if card.is_waiting or card.is_unjudged:
                self._paint_waiting(painter, box)
        if day.count > len(shown):
            words = more_words(day.count - len(shown))
            box = place.row(at, len(shown)).adjusted(_EDGE, 0, 0, 0)
            self.look.text.leading(painter, TextRole.LABEL, words, box, self.look.colors.text_muted)

    def _paint_waiting(self, painter: QPainter, box: QRectF) -> None:
        side = SPACE.xs
        left = box.left() - 2 if self.look.is_rtl else box.right() + 2 - side
        painter.setPen(qcolor(self.look.colors.surface_raised))
        painter.setBrush(brush(self.look.colors.warning_shape))
        painter.drawEllipse(QRectF(left, box.top() - 2, side, side))

    def _leading(self, box: QRectF, width: float) -> QRectF:
        left = box.right() - width if self.look.is_rtl else box.left()
        height = self.look.sized(_NUMBER[1])
        return QRectF(left, box.center().y() - height / 2, width, height)


def shown_lessons(day: MonthDay, place: MonthGeometry) -> tuple[LessonCard, ...]:
    """The lessons that a cell has room for, where need be one less to say that there are more."""
    rows = place.rows
    if day.count <= rows and len(day.lessons) == day.count:
        return day.lessons
    return day.lessons[: max(min(rows - 1, len(day.lessons)), 0)]
