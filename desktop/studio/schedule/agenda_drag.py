"""A lesson of the endless list in the hand: over which day it is, and how that is drawn."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from desktop.design.theme import Theme
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.say import short_day
from desktop.studio.schedule.agenda_model import MOVABLE, AgendaModel
from desktop.widgets.badges import Dress, draw_dress

_EDGE = 48
_FRAME_MS = 16
_STEP = 10


class AgendaDrag(QObject):
    """Follows one press from a row to the day it is dropped on. `day` is where it is held now."""

    def __init__(self, shown: QAbstractItemView, lessons: AgendaModel, theme: Theme) -> None:
        super().__init__(shown)
        self._list = shown
        self._lessons = lessons
        self._theme = theme
        self._pressed: QPoint | None = None
        self._under: str | None = None
        self._held: str | None = None
        self._at = QPoint()
        self.day: date | None = None
        self._scrolling = QTimer(self, interval=_FRAME_MS)
        self._scrolling.timeout.connect(self._on_scroll)

    @property
    def is_held(self) -> bool:
        """Whether a lesson is in the hand."""
        return self._held is not None

    def press(self, event: QMouseEvent) -> None:
        """Remember where it began."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            line = self._lessons.line(self._list.indexAt(self._pressed).row())
            # Its id, for more may be read in above before the hand moves.
            self._under = line.id if line is not None else None

    def move(self, event: QMouseEvent) -> bool:
        """Take hold, or carry on; False where nothing is in the hand."""
        self._at = event.position().toPoint()
        if self._held is None and not self._take_hold():
            return False
        self._hold_over()
        return True

    def release(self) -> tuple[str, date] | None:
        """Let go: what was held and the other day it is dropped on, if it is on one."""
        held, day = self._held, self.day
        own = self._lessons.row_of(held)
        is_elsewhere = day is not None and own >= 0 and self._lessons.day(own) != day
        self.cancel()
        return (held, day) if held is not None and day is not None and is_elsewhere else None

    def cancel(self) -> None:
        """Leave the lesson where it is."""
        self._scrolling.stop()
        self._pressed = self._held = self.day = None
        self._list.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Frame the day it is over, and say beside the hand where it would go."""
        held = self._lessons.row_of(self._held)
        if self.day is None or held < 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._theme.colors
        painter.setPen(QPen(colors.accent.qt, 2 * LINE.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(self._day_box(self.day)).adjusted(SPACE.xs, 2, -SPACE.xs, -2)
        painter.drawRoundedRect(box, RADIUS.card, RADIUS.card)
        self._paint_chip(painter, held, self.day)

    def _paint_chip(self, painter: QPainter, held: int, day: date) -> None:
        line = self._lessons.line(held)
        if line is None:
            return
        start, _end = self._lessons.times(held)
        who = line.student or line.service
        words = self.tr("{who}, {day} {time}").format(who=who, day=short_day(day), time=start)
        painter.setFont(self._theme.font_for("0", TYPE.caption, WEIGHT.strong))
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(words) + 2 * SPACE.sm, self._theme.scaled(28)
        left = min(self._at.x() + SPACE.sm, self._list.viewport().width() - width - SPACE.xs)
        chip = QRect(max(left, SPACE.xs), self._at.y() + SPACE.sm, width, height)
        colors = self._theme.colors
        draw_dress(painter, QRectF(chip), RADIUS.control, Dress(colors.accent, colors.on_accent))
        painter.setPen(colors.on_accent.qt)
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), words)

    def _day_box(self, day: date) -> QRect:
        """All rows of that day."""
        model, box = self._lessons, QRect()
        row = model.row_from(day)
        while 0 <= row < model.rowCount() and model.day(row) == day:
            box = box.united(self._list.visualRect(model.index(row)))
            row += 1
        return box

    def _take_hold(self) -> bool:
        line = self._lessons.line(self._lessons.row_of(self._under))
        if self._pressed is None or line is None or line.state not in MOVABLE:
            return False
        distance = QGuiApplication.styleHints().startDragDistance()
        if (self._at - self._pressed).manhattanLength() < distance:
            return False
        self._held = line.id
        return True

    def _hold_over(self) -> None:
        model = self._lessons
        row = self._list.indexAt(QPoint(SPACE.lg, self._at.y())).row()
        self.day = model.day(row) if row >= 0 else None
        height = self._list.viewport().height()
        is_near = self._at.y() < _EDGE or self._at.y() > height - _EDGE
        if is_near and not self._scrolling.isActive():
            self._scrolling.start()
        elif not is_near:
            self._scrolling.stop()
        self._list.viewport().update()

    def _on_scroll(self) -> None:
        bar = self._list.verticalScrollBar()
        bar.setValue(bar.value() + (-_STEP if self._at.y() < _EDGE else _STEP))
        self._hold_over()
