"""The card that says when: in the instructor's hue, with a countdown."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE, TYPE, WEIGHT, TypeStep
from desktop.widgets.badges import Dress, draw_dress

_BAR = 4
_PAD = 12


class TimeCard(QWidget):
    """Times and day at the leading edge, countdown and length at the other; painted in a hue."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hue = 0
        self._times = self._day = self._until = self._length = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def say(self, hue: int, times: str, day: str, until: str, length: str) -> None:
        """Show other words in another hue; a screen reader hears all four."""
        self._hue = hue
        self._times, self._day, self._until, self._length = times, day, until, length
        self.setAccessibleName(", ".join((day, times, length, until)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        scale = self._theme.text_scale
        lines = TYPE.title.line + TYPE.body.line
        if self._is_stacked():
            lines += 2 * TYPE.body.line
        return QSize(SPACE.xxl, round(lines * scale) + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hue = self._theme.tokens.hue_for(self._hue)
        whole = QRectF(self.rect())
        draw_dress(painter, whole, RADIUS.card - 2, Dress(hue.solid, hue.ink))
        is_mirrored = self.isRightToLeft()
        painter.setClipRect(
            whole.adjusted(0, 0, -_BAR, 0) if is_mirrored else whole.adjusted(_BAR, 0, 0, 0)
        )
        draw_dress(painter, whole, RADIUS.card - 2, Dress(hue.fill, hue.ink))
        painter.setPen(hue.ink.qt)
        lead = _PAD + _BAR - 2
        inner = self.rect().adjusted(lead, _PAD, -_PAD, -_PAD)
        if is_mirrored:
            inner = self.rect().adjusted(_PAD, _PAD, -lead, -_PAD)
        for words, step, weight, row, is_end in self._rows(inner):
            painter.setFont(self._theme.font_for(words, step, weight))
            # Absolute: spans of time read from left to right in every script (as in the week).
            is_right = is_end is not is_mirrored
            side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
            side |= Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(row, int(side | Qt.AlignmentFlag.AlignVCenter), words)

    def _rows(self, inner: QRect) -> list[tuple[str, TypeStep, int, QRect, bool]]:
        scale = self._theme.text_scale
        title, body = round(TYPE.title.line * scale), round(TYPE.body.line * scale)
        top = QRect(inner.left(), inner.top(), inner.width(), title)
        second = QRect(inner.left(), top.bottom() + 1, inner.width(), body)
        if not self._is_stacked():
            return [
                (self._times, TYPE.title, WEIGHT.strong, top, False),
                (self._until, TYPE.body, WEIGHT.strong, top, True),
                (self._day, TYPE.body, WEIGHT.text, second, False),
                (self._length, TYPE.body, WEIGHT.text, second, True),
            ]
        third, fourth = second.translated(0, body), second.translated(0, 2 * body)
        return [
            (self._times, TYPE.title, WEIGHT.strong, top, False),
            (self._day, TYPE.body, WEIGHT.text, second, False),
            (self._length, TYPE.body, WEIGHT.text, third, False),
            (self._until, TYPE.body, WEIGHT.strong, fourth, False),
        ]

    def _is_stacked(self) -> bool:
        """Whether the two ends would meet: then everything stands in rows of its own."""
        return self._theme.text_scale > 1.3 or len(self._times) + len(self._until) > 26

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
