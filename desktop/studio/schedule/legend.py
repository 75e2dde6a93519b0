"""What the marks in a week mean: only of those that are in it, and that no word explains."""

from collections.abc import Iterator
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.calendar.paint.ground import paint_dot, paint_hatch
from desktop.calendar.week.state import LessonCard, LessonState, WeekState
from desktop.design.colors import Color
from desktop.design.theme import Theme
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE
from desktop.widgets.badges import Dress, draw_dress
from desktop.widgets.text import Text

_SWATCH = (18, 12)


class Mark(Enum):
    """What may need a word."""

    REQUESTED = "requested"
    HELD = "held"
    RESERVED = "reserved"
    BUSY = "busy"
    BUFFER = "buffer"
    WAITING = "waiting"


_OF_STATE = {
    LessonState.REQUESTED: Mark.REQUESTED,
    LessonState.HELD: Mark.HELD,
    LessonState.RESERVED: Mark.RESERVED,
    LessonState.BUSY: Mark.BUSY,
}


def marks_in(week: WeekState) -> tuple[Mark, ...]:
    """The marks that a week has, in a fixed order."""
    found = {mark for card in week.lessons for mark in _marks_of(card)}
    if week.buffers:
        found.add(Mark.BUFFER)
    return tuple(mark for mark in Mark if mark in found)


def _marks_of(card: LessonCard) -> Iterator[Mark]:
    if card.state in _OF_STATE:
        yield _OF_STATE[card.state]
    if card.is_waiting or card.is_unjudged:
        yield Mark.WAITING


class Legend(QFrame):
    """One line under the week; gone where nothing needs explaining."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Mark, ...] = ()
        self.entries = {mark: _Entry(theme, mark, self._words(mark)) for mark in Mark}
        self.setAccessibleName(self.tr("Legend"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.md, SPACE.xxs, SPACE.md, SPACE.xxs)
        layout.setSpacing(SPACE.md)
        for entry in self.entries.values():
            entry.hide()
            layout.addWidget(entry)
        layout.addStretch(1)
        self.hide()

    def explain(self, week: WeekState | None) -> None:
        """Explain the marks of a week; of nothing, nothing."""
        marks = marks_in(week) if week is not None else ()
        if marks == self._shown:
            return
        self._shown = marks
        for mark, entry in self.entries.items():
            entry.setVisible(mark in marks)
        self.setVisible(bool(marks))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), LINE.hairline, self._theme.colors.border.qt)

    def _words(self, mark: Mark) -> str:
        return {
            Mark.REQUESTED: self.tr("Requested"),
            Mark.HELD: self.tr("Being booked"),
            Mark.RESERVED: self.tr("Reserved for the desk"),
            Mark.BUSY: self.tr("Busy elsewhere"),
            Mark.BUFFER: self.tr("Buffer around lessons"),
            Mark.WAITING: self.tr("Waiting to send"),
        }[mark]


class _Entry(QWidget):
    """A swatch and its word."""

    def __init__(self, theme: Theme, mark: Mark, words: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xxs + 2)
        layout.addWidget(_Swatch(theme, mark))
        self.words = Text(theme, words, TYPE.caption, tone="muted")
        layout.addWidget(self.words)


class _Swatch(QWidget):
    """A mark as the week draws it, small. Said by its word, so nothing to a screen reader."""

    def __init__(self, theme: Theme, mark: Mark) -> None:
        super().__init__()
        self._theme = theme
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(*_SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        colors, box = self._theme.colors, QRectF(self.rect())
        if self._mark is Mark.WAITING:
            paint_dot(painter, box.center(), colors.warning_shape, colors.surface)
            return
        fill, line = self._colors()
        draw_dress(painter, box, RADIUS.small, Dress(fill, colors.text, line))
        if self._mark in (Mark.RESERVED, Mark.BUFFER):
            paint_hatch(painter, box.adjusted(1, 1, -1, -1), colors.blackout_line, 0)

    def _colors(self) -> tuple[Color, Color]:
        colors = self._theme.colors
        if self._mark is Mark.REQUESTED:
            return colors.surface_raised, self._theme.tokens.hue_for(0).solid
        if self._mark is Mark.BUSY:
            return colors.surface_sunken, colors.border_control
        if self._mark is Mark.BUFFER:
            return colors.surface_raised, colors.border
        return colors.surface_raised, colors.border_strong
