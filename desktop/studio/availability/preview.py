"""What students see of the next seven days: a small table of times."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.availability.state import PreviewDay
from desktop.studio.say import clock_time
from desktop.widgets.badges import Dress, draw_dress

_ROWS = 4
_CELL = 21
_GAP = 5


class StartsPreview(QWidget):
    """Seven columns: weekday, date, the first four starts, and how many more. Painted."""

    def __init__(self, theme: Theme, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zone = ZoneInfo(zone)
        self._days: tuple[PreviewDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_days(self, days: tuple[PreviewDay, ...]) -> None:
        """Show these days; a screen reader hears each day's times."""
        self._days = days
        self.updateGeometry()
        self.setAccessibleName("; ".join(self._sentence(day) for day in days))
        self.update()

    def times(self, day: PreviewDay) -> list[str]:
        """A day's times as they are drawn: in order, they can do without morning and afternoon."""
        is_24_hour = TimeWords(QLocale()).is_24_hour
        form = "HH:mm" if is_24_hour else "h:mm"
        local = [start.astimezone(self._zone) for start in day.starts]
        return [QLocale().toString(QTime(each.hour, each.minute), form) for each in local]

    def sizeHint(self) -> QSize:
        scale = self._theme.text_scale
        head = (TYPE.caption.line + TYPE.body.line) * scale + SPACE.xs
        rows = max((len(day.starts) for day in self._days), default=_ROWS)
        more = TYPE.caption.line * scale if any(day.more for day in self._days) else 0
        cells = max(rows, 1) * (_CELL * scale + _GAP)
        return QSize(SPACE.xxl * 5, round(head + cells + more))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        count = self._fitting()
        width = (self.width() - (count - 1) * SPACE.xxs) / count
        for at, day in enumerate(self._days[:count]):
            place = count - 1 - at if self.isRightToLeft() else at
            self._paint_day(painter, day, round(place * (width + SPACE.xxs)), round(width))

    def _paint_day(self, painter: QPainter, day: PreviewDay, left: int, width: int) -> None:
        scale, colors = self._theme.text_scale, self._theme.colors
        caption, body = round(TYPE.caption.line * scale), round(TYPE.body.line * scale)
        name = QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
        self._put(painter, name, QRect(left, 0, width, caption), WEIGHT.text, is_muted=True)
        number = QLocale().toString(QDate(day.day.year, day.day.month, day.day.day), "d")
        painter.setFont(self._theme.font_for(number, TYPE.body, WEIGHT.strong))
        painter.setPen(colors.text.qt)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRect(left, caption, width, body), centre, number)
        top, cell = caption + body + SPACE.xs, round(_CELL * scale)
        if not day.starts:
            self._put(
                painter,
                self._nothing(day),
                QRect(left, top, width, cell),
                WEIGHT.text,
                is_muted=True,
            )
        for time in self.times(day):
            box = QRect(left, top, width, cell)
            dress = Dress(colors.accent_soft, colors.accent)
            draw_dress(painter, QRectF(box), RADIUS.small, dress)
            self._put(painter, time, box, WEIGHT.label, is_muted=False)
            top += cell + _GAP
        if day.more:
            box = QRect(left, top, width, caption)
            self._put(painter, f"+{day.more}", box, WEIGHT.text, is_muted=True)

    def _put(
        self, painter: QPainter, words: str, box: QRect, weight: int, *, is_muted: bool
    ) -> None:
        colors = self._theme.colors
        painter.setFont(self._theme.font_for(words, TYPE.caption, weight))
        painter.setPen((colors.text_muted if is_muted else colors.accent).qt)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _sentence(self, day: PreviewDay) -> str:
        words = QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.LongFormat)
        local = [start.astimezone(self._zone) for start in day.starts]
        times = ", ".join(clock_time(each) for each in local) or self._nothing(day)
        return f"{words}: {times}"

    def _fitting(self) -> int:
        """How many days have room for their times: fewer where text is large."""
        metrics = QFontMetrics(self._theme.font_for("00:00", TYPE.caption, WEIGHT.label))
        least = metrics.horizontalAdvance("00:00") + SPACE.xxs
        room = (self.width() + SPACE.xxs) // (least + SPACE.xxs)
        return max(min(len(self._days), room), 1)

    def _nothing(self, day: PreviewDay) -> str:
        return self.tr("closed") if day.is_closed else self.tr("full")

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
