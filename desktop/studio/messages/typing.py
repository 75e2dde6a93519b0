"""Who else writes to a student right now: said and heard by the live stream, kept nowhere."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE
from desktop.studio.messages.state import Pair
from desktop.studio.messages.words import first_name, say
from desktop.widgets.badges import Dress, draw_dress
from sync.client.broadcast import Broadcast
from sync.client.transport import Heard

SAID_EVERY_MS = 4_000
"""Somebody who goes on typing says so again after this long."""
HEARD_FOR_MS = 6_000
"""Longer than that nobody who went on typing would have been silent."""
_DOT = 5


class TypingWire(Protocol):
    """What says and hears it; the sync engine does."""

    @property
    def typing_heard(self) -> Broadcast[Heard]:
        """Publishes who else writes, on a thread of its own."""
        ...

    def say_typing(self, student_id: str, instructor_id: str) -> None:
        """Say that somebody here writes. From any thread; returns at once."""
        ...


class TypingLine(QObject):
    """Says what is typed here, and knows who types elsewhere. UI thread.

    `changed()`: somebody began or stopped. Without a wire nothing is said and nothing heard.
    """

    changed = Signal()
    _heard = Signal(object)

    def __init__(self, wire: TypingWire | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wire = wire
        self._said: Pair | None = None
        self._names: dict[Pair, str] = {}
        self._quiet = QTimer(self, singleShot=True, interval=SAID_EVERY_MS)
        self._fading = QTimer(self, singleShot=True, interval=HEARD_FOR_MS)
        self._fading.timeout.connect(self._on_faded)
        # By a signal: it is heard on the live stream's thread.
        self._heard.connect(self._on_heard)
        self._leave: Callable[[], None] = lambda: None
        if wire is not None:
            self._leave = wire.typing_heard.subscribe(self._heard.emit)

    def close(self) -> None:
        """Hear no more."""
        self._leave()

    def say(self, pair: Pair) -> None:
        """Somebody types here; said at most every four seconds."""
        if self._wire is None or (self._quiet.isActive() and pair == self._said):
            return
        self._said = pair
        self._quiet.start()
        self._wire.say_typing(*pair)

    def who(self, pair: Pair) -> str:
        """Who types into that conversation elsewhere; empty for nobody."""
        return self._names.get(pair, "")

    def forget(self, pair: Pair) -> None:
        """What was being typed has come."""
        if self._names.pop(pair, None) is not None:
            self.changed.emit()

    @Slot(object)
    def _on_heard(self, heard: Heard) -> None:
        self._names[heard.student_id, heard.instructor_id] = heard.name
        self._fading.start()
        self.changed.emit()

    @Slot()
    def _on_faded(self) -> None:
        self._names.clear()
        self.changed.emit()


class TypingMark(QWidget):
    """Three dots in a pill, and who it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def show_who(self, name: str) -> None:
        """Say who types; an empty name says that nobody does."""
        self._words = say("{name} is typing…").format(name=first_name(name)) if name else ""
        self.setAccessibleName(self._words)
        self.setVisible(bool(name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SPACE.xxl, self._theme.grown(CONTROL.chip) + SPACE.xs)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors, high = self._theme.colors, self._theme.grown(CONTROL.chip)
        wide = 3 * _DOT + 2 * SPACE.xxs + 2 * SPACE.xs
        is_mirrored = self.isRightToLeft()
        left = self.width() - SPACE.lg - wide if is_mirrored else SPACE.lg
        ground = Dress(colors.surface_sunken, colors.text_muted)
        draw_dress(painter, QRectF(left, 0, wide, high), high / 2, ground)
        dot = Dress(colors.text_muted, colors.text_muted)
        for place in range(3):
            at = left + SPACE.xs + place * (_DOT + SPACE.xxs)
            draw_dress(painter, QRectF(at, (high - _DOT) / 2, _DOT, _DOT), _DOT / 2, dot)
        painter.setFont(self._theme.font_for(self._words, TYPE.caption))
        painter.setPen(colors.text_muted.qt)
        metrics = painter.fontMetrics()
        room = metrics.horizontalAdvance(self._words)
        start = left - SPACE.xs - room if is_mirrored else left + wide + SPACE.xs
        painter.drawText(start, (high + metrics.ascent() - metrics.descent()) // 2, self._words)
