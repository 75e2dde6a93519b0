"""What stands where there is nothing to show: why, and what to do next."""

from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.widgets.badges import Dress, Tone, draw_dress, dress_for
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.line_drawing import HEIGHT, WIDTH, Parts, drawing_of
from desktop.widgets.text import Paragraph, Text

_DISC = 56
_GLYPH = 24
_STRONG = 2.0
_QUIET = 1.25
_LARGE_TEXT = 1.5
"""From this text scale on the words need the room of the drawing: the disc stands there."""


class Emptiness(Enum):
    """Why there is nothing: none yet, not read yet, it failed, or it needs the network."""

    EMPTY = "empty"
    LOADING = "loading"
    ERROR = "error"
    OFFLINE = "offline"


_USUAL = {
    Emptiness.EMPTY: (Icon.EMPTY, Tone.NEUTRAL),
    Emptiness.LOADING: (Icon.WAITING, Tone.NEUTRAL),
    Emptiness.ERROR: (Icon.WARNING, Tone.DANGER),
    Emptiness.OFFLINE: (Icon.OFFLINE, Tone.WARNING),
}


class _Disc(QWidget):
    """A small drawing, or an icon on a round tint where there is none or the text is large."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tone = _USUAL[Emptiness.EMPTY]
        self._parts: Parts | None = None
        theme.changed.connect(self._dress)
        self._dress()

    def show_icon(self, icon: Icon, tone: Tone) -> None:
        self._icon, self._tone = icon, tone
        self._dress()

    def _dress(self) -> None:
        is_large = self._theme.text_scale >= _LARGE_TEXT
        is_plain = is_large or self._tone is Tone.DANGER
        self._parts = None if is_plain else drawing_of(self._icon)
        if self._parts:
            self.setFixedSize(WIDTH, HEIGHT)
        else:
            self.setFixedSize(_DISC, _DISC)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._parts:
            self._draw(painter, self._parts)
            return
        dress = dress_for(self._tone, self._theme.colors)
        draw_dress(painter, QRectF(self.rect()), _DISC / 2, Dress(dress.fill, dress.ink))
        drawn = self._theme.pixmap(self._icon, dress.ink, _GLYPH, self.devicePixelRatioF())
        corner = (_DISC - _GLYPH) // 2
        painter.drawPixmap(corner, corner, drawn)

    def _draw(self, painter: QPainter, parts: Parts) -> None:
        colors = self._theme.colors
        filled, strong, quiet = parts
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_ends = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.fillPath(filled, colors.accent_soft.qt)
        painter.setPen(QPen(colors.border_strong.qt, _QUIET, *round_ends))
        painter.drawPath(quiet)
        painter.setPen(QPen(colors.accent.qt, _STRONG, *round_ends))
        painter.drawPath(filled)
        painter.drawPath(strong)


_LINE = 460
"""Px of the longest line that is easy to follow."""


class EmptyState(QWidget):
    """Drawing, title, a sentence, and one next step. `next_step()`: its button was pressed."""

    next_step = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._disc = _Disc(theme)
        self._title = Text(theme, step=TYPE.lead, weight=WEIGHT.strong)
        self._theme = theme
        self._sentence = Paragraph(theme, tone="muted")
        self._button = Button(theme, "", Variant.PLAIN)
        self._button.clicked.connect(self.next_step)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.lg, SPACE.lg, SPACE.lg, SPACE.lg)
        layout.setSpacing(SPACE.xs)
        layout.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._disc, 0, centre)
        layout.addSpacing(SPACE.xs)
        layout.addWidget(self._title, 0, centre)
        # Between stretches: a widget that is narrower than its cell stands at the cell's left edge.
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._sentence)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addSpacing(SPACE.xs)
        layout.addWidget(self._button, 0, centre)
        layout.addStretch(3)
        theme.changed.connect(self._limit)
        self._limit()

    def say(
        self,
        why: Emptiness,
        title: str,
        sentence: str = "",
        step: str = "",
        icon: Icon | None = None,
    ) -> None:
        """Say why there is nothing; `step` is the button's words, empty where there is no step."""
        usual, tone = _USUAL[why]
        self._disc.show_icon(icon or usual, tone)
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        self._button.setText(step)
        self._button.setVisible(bool(step))
        self.setAccessibleName(f"{title}. {sentence}")

    def _limit(self) -> None:
        self._sentence.setMaximumWidth(self._theme.scaled(_LINE))
