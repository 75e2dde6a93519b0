"""Which hours of the week are full: seven rows of cells, darker where more is booked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.insights.figures import Share
from core.insights.fullness import DAYS_A_WEEK, HOURS_A_DAY, WeekShares
from desktop.design.colors import Color, Colors
from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE, TYPE
from desktop.studio.insights import words
from desktop.studio.insights.readout import ReadChart
from desktop.widgets.badges import Dress, draw_dress

_GAP = 2
_LEVELS = 6
_FULL = 1000
_LEAST_HOURS = 8
_SWATCH = (14, 10)


def level_of(share: Share) -> int:
    """0 for nothing booked, then up to 5 for all or nearly all of it."""
    if not share.part:
        return 0
    permille = share.permille
    filled = _FULL if permille is None else min(permille, _FULL)
    return max(1, min(round(filled * (_LEVELS - 1) / _FULL), _LEVELS - 1))


def level_color(level: int, colors: Colors) -> Color:
    """The ground of a level: sunken for nothing, the accent at full strength for all."""
    if level == 0:
        return colors.surface_sunken
    return colors.accent.faded(level / (_LEVELS - 1))


class HeatChart(ReadChart):
    """Rows are weekdays in the reader's order, columns the hours in which anything is open."""

    def __init__(self, theme: Theme, week_start: int) -> None:
        super().__init__(theme)
        self.begin_on(week_start)
        self._week: WeekShares = ()
        self._hours = range(9, 17)

    def begin_on(self, week_start: int) -> None:
        """Begin with another weekday (0 is Monday); drawn with the next week that is shown."""
        self._days = tuple((week_start + at) % DAYS_A_WEEK for at in range(DAYS_A_WEEK))

    def show_week(self, name: str, week: WeekShares) -> None:
        """Draw another week."""
        self._week = week
        self._hours = hours_used(week)
        self.setAccessibleName(name)
        self.read_out(None)
        self.update()

    def grid(self) -> tuple[int, int]:
        """Return how many columns and rows there are."""
        return (len(self._hours), DAYS_A_WEEK) if self._week else (0, 0)

    def sentence(self, column: int, row: int) -> str:
        """Return what stands there, in words."""
        day, hour = self._days[row], self._hours[column]
        return words.cell_sentence(day, hour, self._week[day][hour])

    def box_of(self, column: int, row: int) -> QRectF:
        """Return where it is drawn."""
        names, foot = self._names(), self._foot()
        width = (self.width() - names) / len(self._hours)
        height = (self.height() - foot) / DAYS_A_WEEK
        place = len(self._hours) - 1 - column if self.isRightToLeft() else column
        left = (0 if self.isRightToLeft() else names) + place * width
        return QRectF(left + _GAP / 2, row * height + _GAP / 2, width - _GAP, height - _GAP)

    def sizeHint(self) -> QSize:
        return QSize(360, 168)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.scaled(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._week:
            return
        painter = QPainter(self)
        colors = self._theme.colors
        for row, day in enumerate(self._days):
            for column, hour in enumerate(self._hours):
                fill = level_color(level_of(self._week[day][hour]), colors)
                draw_dress(painter, self.box_of(column, row), RADIUS.small - 1, Dress(fill, fill))
        painter.setFont(self._theme.font(TYPE.caption))
        painter.setPen(colors.text_muted.qt)
        self._paint_names(painter)
        self.paint_mark(painter)

    def _paint_names(self, painter: QPainter) -> None:
        side = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for row, day in enumerate(self._days):
            box = self.box_of(0, row)
            left = self.width() - self._names() if self.isRightToLeft() else 0
            name = QRectF(left, box.top(), self._names(), box.height())
            painter.drawText(name, side, words.weekday_name(day))
        line = self._theme.scaled(TYPE.caption.line)
        for column in range(0, len(self._hours), 2):
            box = self.box_of(column, DAYS_A_WEEK - 1)
            below = QRectF(box.left(), self.height() - line, box.width() * 2, line)
            if self.isRightToLeft():
                below.moveRight(box.right())
            painter.drawText(below, side, f"{self._hours[column]:02}")

    def _names(self) -> int:
        return self._theme.scaled(40)

    def _foot(self) -> int:
        return self._theme.scaled(TYPE.caption.line) + SPACE.xxs


class HeatKey(QWidget):
    """The legend: from nothing to all, in the levels' own colours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        ends = self._end() * 2 + SPACE.xs
        return QSize(_LEVELS * (_SWATCH[0] + 2) + ends, self._theme.scaled(TYPE.caption.line))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        painter.setFont(self._theme.font(TYPE.caption))
        painter.setPen(colors.text_muted.qt)
        end = self._end()
        whole = self.rect()
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        ends = [words.percent(0), words.percent(_FULL)]
        least, most = reversed(ends) if self.isRightToLeft() else ends
        right = int(side | Qt.AlignmentFlag.AlignRight)
        painter.drawText(whole.adjusted(0, 0, end - whole.width(), 0), right, least)
        left = int(side | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(whole.adjusted(whole.width() - end, 0, 0, 0), left, most)
        for level in range(_LEVELS):
            place = _LEVELS - 1 - level if self.isRightToLeft() else level
            box = QRectF(
                end + SPACE.xxs + place * (_SWATCH[0] + 2),
                (self.height() - _SWATCH[1]) / 2,
                *_SWATCH,
            )
            draw_dress(painter, box, 2, Dress(level_color(level, colors), colors.text))

    def _end(self) -> int:
        """The room of the words at each end, in px."""
        metrics = QFontMetrics(self._theme.font(TYPE.caption))
        return metrics.horizontalAdvance(words.percent(_FULL)) + 2


def hours_used(week: WeekShares) -> range:
    """From the first hour that is open or booked on any day to the last; at least eight."""
    used = [
        hour
        for hour in range(HOURS_A_DAY)
        if any(row[hour].whole or row[hour].part for row in week)
    ]
    if not used:
        return range(9, 9 + _LEAST_HOURS)
    first = min(used[0], HOURS_A_DAY - _LEAST_HOURS)
    return range(first, max(used[-1] + 1, first + _LEAST_HOURS))
