"""Seven days as students see them: painted, small, with a word for each time that is not free."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QEvent, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk.values import Cell, Week, WeekDay
from desktop.studio.profile.words import reason, say
from desktop.studio.say import clock_time
from desktop.widgets.badges import Dress, draw_dress

_MOST_ROWS = 9
_FREE, _TAKEN = 26, 36
_GAP = 4
_CENTRE = Qt.AlignmentFlag.AlignCenter


class WeekView(QWidget):
    """Draws a `Week`; the whole sentence about a time is its tooltip."""

    def __init__(self, theme: Theme, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zone = ZoneInfo(zone)
        self._week: Week | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_week(self, week: Week | None) -> None:
        """Show these days; a screen reader hears each day's times."""
        if week != self._week:
            self._week = week
            days = week.days if week else ()
            self.setAccessibleName("; ".join(self._sentence(day) for day in days))
            self._on_theme_changed()

    def sizeHint(self) -> QSize:
        tallest = max((self._height(day) for day in self._days()), default=self._px(_FREE))
        return QSize(SPACE.xxl * 7, self._head() + tallest)

    def minimumSizeHint(self) -> QSize:
        return QSize(SPACE.xl * 7, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self._told_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), found, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, day in enumerate(self._days()):
            column = self._column(at)
            self._paint_head(painter, day, column)
            if not day.cells:
                box = QRect(column.left(), self._head(), column.width(), self._px(_FREE))
                self._put(painter, day.closed or say("closed"), box, is_muted=True)
            for cell, box in self._places(day, column):
                self._paint_cell(painter, cell, box)
            self._paint_more(painter, day, column)

    def _paint_head(self, painter: QPainter, day: WeekDay, column: QRect) -> None:
        high, line = self._px(TYPE.caption.line), self._px(TYPE.body.line)
        name = QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
        box = QRect(column.left(), 0, column.width(), high)
        self._put(painter, name, box, is_muted=True)
        number = QLocale().toString(QDate(day.day.year, day.day.month, day.day.day), "d")
        painter.setFont(self._theme.font_for(number, TYPE.body, WEIGHT.strong))
        painter.setPen(self._theme.colors.text.qt)
        painter.drawText(QRect(column.left(), high, column.width(), line), _CENTRE, number)

    def _paint_cell(self, painter: QPainter, cell: Cell, box: QRect) -> None:
        colors = self._theme.colors
        time = clock_time(cell.start.astimezone(self._zone))
        if cell.reason is None:
            draw_dress(painter, QRectF(box), RADIUS.small, Dress(colors.accent_soft, colors.accent))
            self._put(painter, time, box, is_muted=False)
            return
        fill = Dress(colors.surface_sunken, colors.text_muted)
        draw_dress(painter, QRectF(box), RADIUS.small, fill)
        half = box.height() // 2
        self._put(painter, time, box.adjusted(0, 2, 0, -half), is_muted=True)
        self._put(painter, reason(cell.reason), box.adjusted(0, half - 2, 0, 0), is_muted=True)

    def _paint_more(self, painter: QPainter, day: WeekDay, column: QRect) -> None:
        more = len(day.cells) - _MOST_ROWS
        if more > 0:
            high = self._px(TYPE.caption.line)
            top = self._head() + self._height(day) - high
            words = f"+{more}"
            self._put(
                painter, words, QRect(column.left(), top, column.width(), high), is_muted=True
            )

    def _put(self, painter: QPainter, words: str, box: QRect, *, is_muted: bool) -> None:
        colors = self._theme.colors
        weight = WEIGHT.text if is_muted else WEIGHT.label
        painter.setFont(self._theme.font_for(words, TYPE.caption, weight))
        painter.setPen((colors.text_muted if is_muted else colors.accent).qt)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _CENTRE, shown)

    def _places(self, day: WeekDay, column: QRect) -> list[tuple[Cell, QRect]]:
        top, found = self._head(), []
        for cell in day.cells[:_MOST_ROWS]:
            high = self._px(_FREE if cell.reason is None else _TAKEN)
            found.append((cell, QRect(column.left(), top, column.width(), high)))
            top += high + _GAP
        return found

    def _told_at(self, x: int, y: int) -> str:
        for at, day in enumerate(self._days()):
            for cell, box in self._places(day, self._column(at)):
                if box.contains(x, y):
                    return self._told(cell)
        return ""

    def _told(self, cell: Cell) -> str:
        time = clock_time(cell.start.astimezone(self._zone))
        if cell.reason is None:
            return say("{time}: free").format(time=time)
        return say("{time}: {why}").format(time=time, why=reason(cell.reason))

    def _sentence(self, day: WeekDay) -> str:
        name = QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.LongFormat)
        told = ", ".join(self._told(cell) for cell in day.cells)
        return f"{name}: {told or day.closed or say('closed')}"

    def _days(self) -> tuple[WeekDay, ...]:
        return self._week.days if self._week is not None else ()

    def _column(self, at: int) -> QRect:
        count = max(len(self._days()), 1)
        width = (self.width() - (count - 1) * _GAP) / count
        place = count - 1 - at if self.isRightToLeft() else at
        return QRect(round(place * (width + _GAP)), 0, round(width), self.height())

    def _height(self, day: WeekDay) -> int:
        shown = day.cells[:_MOST_ROWS]
        cells = [self._px(_FREE if cell.reason is None else _TAKEN) + _GAP for cell in shown]
        more = self._px(TYPE.caption.line) if len(day.cells) > _MOST_ROWS else 0
        return max(sum(cells) + more, self._px(_FREE))

    def _head(self) -> int:
        return self._px(TYPE.caption.line) + self._px(TYPE.body.line) + SPACE.xs

    def _px(self, size: int) -> int:
        return round(size * self._theme.text_scale)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
