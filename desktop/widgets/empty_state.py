"""What stands where there is nothing to show: why, and what to do next."""

from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.widgets.badges import Dress, Tone, draw_dress, dress_for
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.text import Paragraph, Text

_DISC = 56
_GLYPH = 24


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
    """An icon on a round tint."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tone = _USUAL[Emptiness.EMPTY]
        self.setFixedSize(_DISC, _DISC)
        theme.changed.connect(self.update)

    def show_icon(self, icon: Icon, tone: Tone) -> None:
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dress = dress_for(self._tone, self._theme.colors)
        draw_dress(painter, QRectF(self.rect()), _DISC / 2, Dress(dress.fill, dress.ink))
        drawn = self._theme.pixmap(self._icon, dress.ink, _GLYPH, self.devicePixelRatioF())
        corner = (_DISC - _GLYPH) // 2
        painter.drawPixmap(corner, corner, drawn)


_LINE = 460
"""Px of the longest line that is easy to follow."""


class EmptyState(QWidget):
    """Icon, title, a sentence, and one next step. `next_step()`: its button was pressed."""

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
