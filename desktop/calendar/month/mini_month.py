"""A month small enough to stand beside something: its days, and which have something in them."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.design.tokens import LINE, SPACE, TYPE, WEIGHT
from desktop.widgets.badges import Dress, draw_dress

DAYS, WEEKS = 7, 6
_CELL = 34
_DOT = 4
_NOTCH = 120
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class MiniMonth(QWidget):
    """Six weeks around `day`, which arrows, Page keys and the wheel change.

    `day_chosen(date)`: a click, or Enter. `month_turned(date)`: another month is shown, by its
    first day; whoever listens says with `show_counts` how much is in its days.
    """

    day_chosen = Signal(object)
    month_turned = Signal(object)

    def __init__(
        self,
        theme: Theme,
        day: date,
        today: date,
        week_begins: int,
        words: TimeWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.day = day
        self._today = today
        self._week_begins = week_begins
        self._words = words
        self._counts: Mapping[date, int] = {}
        self._turned = 0
        self._hovered: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ring", "own")
        theme.changed.connect(self._on_theme_changed)
        self._name()

    @property
    def first(self) -> date:
        """The first of the days shown: that of the week in which the month begins."""
        start = self.day.replace(day=1)
        return start - timedelta(days=(start.isoweekday() - self._week_begins) % DAYS)

    def show_counts(self, counts: Mapping[date, int]) -> None:
        """Say how much is in each day; a day that is not named has nothing."""
        self._counts = counts
        self._name()
        self.update()

    def go(self, day: date) -> None:
        """Put the cursor on a day; turn the page where it is of another month."""
        former, self.day = self.day, day
        if (former.year, former.month) != (day.year, day.month):
            self._counts = {}
            self.month_turned.emit(day.replace(day=1))
        self._name()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._told()))
        self.update()

    def turn(self, months: int) -> None:
        """So many months on, on the same day of the month or its last."""
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + months, 12)
        last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
        self.go(date(year, month + 1, min(self.day.day, last)))

    def box_of(self, day: date) -> QRectF:
        """Where a day stands; empty where it is not shown."""
        at = (day - self.first).days
        if not 0 <= at < WEEKS * DAYS:
            return QRectF()
        week, column = divmod(at, DAYS)
        if self.isRightToLeft():
            column = DAYS - 1 - column
        side, wide = self._theme.scaled(_CELL), self.width() / DAYS
        return QRectF(column * wide, (week + 1) * side, wide, side)

    def sizeHint(self) -> QSize:
        side = self._theme.scaled(_CELL)
        return QSize(DAYS * side, (WEEKS + 1) * side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by days, Page keys by months, Home to today, Enter chooses."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            step = _ARROWS[key]
            is_turned = self.isRightToLeft() and abs(step) == 1
            self.go(self.day + timedelta(days=-step if is_turned else step))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-1 if key is Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_T):
            self.go(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the day that was clicked."""
        day = self._day_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and day is not None:
            self.go(day)
            self.day_chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._day_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Another month for each notch."""
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            step = -1 if self._turned > 0 else 1
            self._turned += step * _NOTCH
            self.turn(step)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_weekdays(painter)
        for at in range(WEEKS * DAYS):
            self._paint_day(painter, self.first + timedelta(days=at))
        painter.end()

    def _paint_weekdays(self, painter: QPainter) -> None:
        colors, side = self._theme.colors, self._theme.scaled(_CELL)
        painter.setPen(colors.text_muted.qt)
        for at in range(DAYS):
            day = self.first + timedelta(days=at)
            name = self._words.short_day(day)
            painter.setFont(self._theme.font_for(name, TYPE.caption, WEIGHT.label))
            box = self.box_of(day).translated(0, -side)
            shown = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(box, _CENTRE, shown)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        colors, box = self._theme.colors, self.box_of(day)
        side = min(box.width(), box.height()) - SPACE.xxs
        round_box = QRectF(0, 0, side, side)
        round_box.moveCenter(box.center())
        is_today, is_own = day == self._today, day.month == self.day.month
        ink = colors.text if is_own else colors.text_muted
        if is_today:
            draw_dress(painter, round_box, side / 2, Dress(colors.accent, colors.on_accent))
            ink = colors.on_accent
        elif day == self._hovered:
            draw_dress(painter, round_box, side / 2, Dress(colors.control_hover, colors.text))
        if day == self.day:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.accent.qt, LINE.focus_ring))
            grown = round_box.adjusted(-3, -3, 3, 3) if is_today else round_box
            painter.drawEllipse(grown)
        weight = WEIGHT.strong if is_today or day == self.day else WEIGHT.text
        painter.setFont(self._theme.font_for("1", TYPE.body, weight))
        painter.setPen(ink.qt)
        painter.drawText(box, _CENTRE, str(day.day))
        if self._counts.get(day):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush((colors.on_accent if is_today else colors.accent).qt)
            dot = QPointF(round_box.center().x(), round_box.bottom() - _DOT - 1)
            painter.drawEllipse(dot, _DOT / 2, _DOT / 2)

    def _day_at(self, point: QPointF) -> date | None:
        days = (self.first + timedelta(days=at) for at in range(WEEKS * DAYS))
        return next((day for day in days if self.box_of(day).contains(point)), None)

    def _told(self) -> str:
        day, count = self._words.full_day(self.day), self._counts.get(self.day, 0)
        if not count:
            return day
        return self.tr("{day}, lessons: {count}").format(day=day, count=count)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Month"))
        self.setAccessibleDescription(self._told())

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
