"""Seven days side by side: starts to touch, and a word on each that is not free."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from desktop.design.tokens import KIOSK, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.surfaces import Label, Tone
from desktop.kiosk.controls.touch import TouchButton
from desktop.kiosk.controls.week_column import START, DayColumn
from desktop.kiosk.language import Speech
from desktop.kiosk.values import Cell, Week, WeekDay

DAYS = 7


class Bubble(QWidget):
    """Why a start is not free; points at it."""

    def __init__(self, look: KioskLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._points_right = False
        self._tip = 0
        self._why = Label(look, TYPE.kiosk_small, WEIGHT.strong, Tone.INVERSE)
        self._near = Label(look, TYPE.kiosk_small, tone=Tone.INVERSE)
        lines = QVBoxLayout(self)
        side, beak = look.px(SPACE.md + SPACE.xxs), look.px(SPACE.md)
        lines.setContentsMargins(side + beak, side, side + beak, side)
        lines.setSpacing(look.px(SPACE.xxs))
        for label in (self._why, self._near):
            label.setWordWrap(False)
            lines.addWidget(label)
        self.hide()

    def explain(self, beside: QRect, why: str, near: str) -> None:
        """Show it beside a place of the parent, on the side that has room."""
        self._why.say(why)
        self._near.say(near)
        self.setAccessibleName(f"{why}. {near}".strip())
        self.adjustSize()
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else self.rect()
        self._points_right = beside.right() + self.width() > room.right()
        left = beside.left() - self.width() if self._points_right else beside.right()
        left = max(0, min(left, room.width() - self.width()))
        top = beside.center().y() - self.height() // 2
        top = max(0, min(top, room.height() - self.height()))
        self._tip = beside.center().y() - top
        self.move(left, top)
        self.show()
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Touching it puts it away."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground and its beak."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        beak = self._look.px(SPACE.md)
        box = QRectF(self.rect()).adjusted(beak, 0, -beak, 0)
        shape = QPainterPath()
        radius = self._look.px(RADIUS.kiosk_control)
        shape.addRoundedRect(box, radius, radius)
        x, edge = (self.width(), box.right()) if self._points_right else (0, box.left())
        inward = -radius if self._points_right else radius
        tip = QPainterPath(QPointF(x, self._tip))
        tip.lineTo(edge + inward, self._tip - beak)
        tip.lineTo(edge + inward, self._tip + beak)
        painter.fillPath(shape.united(tip), self._look.colors.text.qt)


class WeekGrid(QWidget):
    """Draws a week. Signals: `touched(Cell)`."""

    touched = Signal(object)

    def __init__(self, look: KioskLook, speech: Speech) -> None:
        super().__init__()
        self._look = look
        self._speech = speech
        self._explained: Cell | None = None
        self._columns: list[DayColumn] = []
        self._shown: list[DayColumn] = []
        self._buttons: list[tuple[Cell, TouchButton]] = []
        self._height = self._most = 0
        self._reasons = self._closed = frozenset[str]()
        self._heights: dict[int, list[int]] = {}
        self._bubble = Bubble(look, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._redress)

    @property
    def buttons(self) -> tuple[tuple[Cell, TouchButton], ...]:
        """The starts, day by day."""
        return tuple(self._buttons)

    def show_week(self, week: Week | None, chosen: object, today: object) -> None:
        """Draw the days; `chosen` is the held start, `today` the date on the wall."""
        self._bubble.hide()
        days = week.days if week else ()
        self._most = self._most if week else 0
        while len(self._columns) < len(days):
            self._columns.append(DayColumn(self._look, self._speech, self))
            self._columns[-1].touched.connect(self.touched)
        self._shown = self._columns[: len(days)]
        for one, day in zip(self._shown, days, strict=True):
            one.show_day(day, chosen, today)
            one.show()
        for spare in self._columns[len(days) :]:
            spare.hide()
        self._buttons = [pair for one in self._shown for pair in one.buttons]
        self._heights.clear()
        across = self._days_that_fit(self.width())
        self._take_words(days)
        if across != self._days_that_fit(self.width()):
            self._most = 0  # the weeks before stood otherwise
        self._stand()

    def _take_words(self, days: tuple[WeekDay, ...]) -> None:
        """Whatever is said on these days, word by word: a line may end between two."""
        found = {cell.reason for day in days for cell in day.cells} - {None}
        told = [words.short_reason(self._speech, reason) for reason in found if reason]
        self._reasons = frozenset(word for each in told for word in each.split())
        is_closed = any(day.closed is not None for day in days)
        self._closed = frozenset(self._speech.say("Closed").split() if is_closed else ())

    def sizeHint(self) -> QSize:
        """As high as the days are at this width."""
        return QSize(self._look.px(KIOSK.target_min), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Of the rows of days below each other, and of the highest week that was shown before.

        What stands below the week does not jump about while somebody turns the weeks.
        """
        return max(self._most, self._natural_height(width))

    def _natural_height(self, width: int) -> int:
        rows = self._rows(width)
        return sum(rows) + self._look.px(SPACE.xl) * max(0, len(rows) - 1)

    def _rows(self, width: int) -> list[int]:
        """The heights of the rows; large text may need two. Layouts ask again and again."""
        if width not in self._heights:
            across = self._days_that_fit(width)
            wide = self._day_width(width, across)
            days = [one.height_at(wide) for one in self._shown]
            starts = range(0, len(days), across)
            self._heights[width] = [max(days[first : first + across]) for first in starts]
        return self._heights[width]

    def _stand(self) -> None:
        """Put the days side by side, by the way the language runs."""
        across = self._days_that_fit(self.width())
        wide = self._day_width(self.width(), across)
        rows, top = self._rows(self.width()), 0
        for place, one in enumerate(self._shown):
            row, column = divmod(place, across)
            if place and not column:
                top += rows[row - 1] + self._look.px(SPACE.xl)
            left = (self.width() - wide) * column // max(1, across - 1)
            room = QRect(left, top, wide, rows[row])
            one.stand(QStyle.visualRect(self.layoutDirection(), self.rect(), room))
        self._most = self.heightForWidth(self.width())
        if self._most != self._height:
            self._height = self._most
            self.updateGeometry()

    def _day_width(self, width: int, across: int) -> int:
        return max(1, (width - self._look.px(KIOSK.target_gap_min) * (across - 1)) // across)

    def chosen(self) -> TouchButton | None:
        """The start that is held, where the week has it."""
        return next((one for _, one in self._buttons if one.isChecked()), None)

    def mark(self, chosen: object) -> None:
        """Another start is held."""
        for cell, button in self._buttons:
            button.setChecked(cell.start == chosen)

    def explain(self, cell: Cell | None) -> None:
        """Say why a start is not free."""
        self._explained = cell
        places = [button for one, button in self._buttons if one == cell]
        if cell is None or cell.reason is None or not places:
            self._bubble.hide()
            return
        corner = places[0].mapTo(self, QPoint(0, 0))
        why = words.reason(self._speech, cell.reason, cell.start)
        near = words.nearest(self._speech, cell)
        self._bubble.explain(QRect(corner, places[0].size()), why, near)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The days share the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._most = 0  # of another width
        self._stand()
        self.explain(self._explained)

    def event(self, event: QEvent) -> bool:
        """A day became higher; the bubble goes with the start that it was placed beside."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._heights.clear()
            self._stand()
            if self._bubble.isVisible():
                self.explain(self._explained)
        return handled

    def _days_that_fit(self, width: int) -> int:
        """Seven where a start, and each word on a day, has room in one line of a day's width."""
        look = self._look
        needed = [look.metrics(START.step, START.weight).horizontalAdvance("00:00")]
        small, strong = (
            look.metrics(TYPE.kiosk_small),
            look.metrics(TYPE.kiosk_small, WEIGHT.strong),
        )
        needed += [small.horizontalAdvance(word) for word in self._reasons]
        needed += [strong.horizontalAdvance(word) for word in self._closed]
        room = self._day_width(width, DAYS) - 2 * look.px(SPACE.xs)
        return DAYS if room >= max(needed) else (DAYS + 1) // 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the nearest start that way."""
        focused = next((button for _, button in self._buttons if button.hasFocus()), None)
        if focused is None or event.key() not in _WAYS:
            super().keyPressEvent(event)
            return
        here = focused.mapTo(self, focused.rect().center())
        nearest = min(
            (button for _, button in self._buttons),
            key=lambda one: _distance(here, one.mapTo(self, one.rect().center()), event.key()),
        )
        there = nearest.mapTo(self, nearest.rect().center())
        if _distance(here, there, event.key()) < _FAR:
            nearest.setFocus(Qt.FocusReason.OtherFocusReason)

    def _redress(self) -> None:
        self._most = 0
        self._heights.clear()
        self._bubble.hide()


_WAYS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_FAR = 1 << 20


def _distance(here: QPoint, there: QPoint, key: int) -> int:
    """How far it is that way; what lies aside counts four times, what lies behind not at all."""
    x, y = _WAYS[Qt.Key(key)]
    step = there - here
    ahead = step.x() * x + step.y() * y
    aside = abs(step.x() * y) + abs(step.y() * x)
    return ahead + 4 * aside if ahead > 0 else _FAR
