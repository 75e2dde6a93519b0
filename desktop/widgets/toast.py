"""Toasts: what was just done, with ten seconds to take it back.

Only for things that are done. What a person must decide is an attention item, never a toast
that fades (product, "Words").
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SHADOW, SPACE
from desktop.widgets.accessible import announce
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.clearing import lowest_clear
from desktop.widgets.shadow import Shadow
from desktop.widgets.text import Text

_MOVES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
TOAST_MS = 10_000
"""How long undo is offered (interface, "Patterns")."""


class ToastHost(QWidget):
    """Shows one toast at a time at the foot of `window`; a newer one takes the older's place.

    It lies as low as it can without covering a button or a field. Time stands still while the
    pointer or the keyboard is on the toast. `gone()` is emitted when it left, by time, by its cross
    or by undo.
    """

    gone = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, duration_ms: int = TOAST_MS) -> None:
        super().__init__(window)
        self._theme = theme
        self._undo: Callable[[], None] | None = None
        self._words = Text(theme)
        self._button = Button(theme, self.tr("Undo"), Variant.LINK, Icon.UNDO)
        self._cross = IconButton(theme, Icon.CLOSE, self.tr("Close"), Variant.GHOST)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(duration_ms)
        self._timer.timeout.connect(self._on_time_over)
        self._button.clicked.connect(self._on_undo_pressed)
        self._cross.clicked.connect(self.leave)
        self._lay_out()
        self.hide()
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def words(self) -> str:
        """Return what the toast says now or said last."""
        return self._words.text()

    def offer(
        self, words: str, undo: Callable[[], None] | None = None, undo_words: str = ""
    ) -> None:
        """Say what was done; `undo` is called if the person takes it back in time.

        `undo_words` stand on the button where something else than "Undo" is meant.
        """
        self._words.set_text(words)
        self._button.setText(undo_words or self.tr("Undo"))
        self._undo = undo
        self._button.setVisible(undo is not None)
        self.setAccessibleName(words)
        self.show()
        self.raise_()
        self.settle()
        self._timer.start()
        announce(self, words)

    def settle(self) -> None:
        """Find a place again: what lies below is not what it was."""
        if self.isVisible():
            self._place()

    def leave(self) -> None:
        """Go away without undoing."""
        if self.isVisible():
            self._timer.stop()
            self._undo = None
            self.hide()
            self.gone.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.settle()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._shadow.cast(painter, QRectF(self._panel.geometry()))

    def _lay_out(self) -> None:
        self._panel = QFrame()
        self._panel.setProperty("surface", "floating")
        inner = QHBoxLayout(self._panel)
        inner.setContentsMargins(SPACE.md, SPACE.xs, SPACE.xs, SPACE.xs)
        inner.setSpacing(SPACE.xs)
        inner.addWidget(self._words)
        inner.addSpacing(SPACE.xs)
        inner.addWidget(self._button)
        inner.addWidget(self._cross)
        self._outer = QVBoxLayout(self)
        blur = SHADOW.blur
        self._outer.setContentsMargins(blur, blur, blur, blur + SHADOW.offset_y)
        self._outer.addWidget(self._panel)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        size = self.sizeHint().boundedTo(parent.size())
        place = QRect(QPoint(0, 0), size)
        place.moveBottom(parent.height() - 1)
        place.moveLeft((parent.width() - size.width()) // 2)
        margins = self._outer.contentsMargins()
        # The shadow's room takes clicks too: nothing that is clicked may lie under it.
        gap = max(SPACE.xs, margins.bottom())
        panel = lowest_clear(parent, self, place.marginsRemoved(margins), gap)
        self.setGeometry(panel.marginsAdded(margins))

    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatioF()
        self._shadow = Shadow(self._theme.colors.shadow, RADIUS.card, ratio)
        self.settle()

    def _on_time_over(self) -> None:
        focused = self.window().focusWidget()
        if self.isAncestorOf(focused):
            self._timer.start()
        else:
            self.leave()

    def _on_undo_pressed(self) -> None:
        undo = self._undo
        self.leave()
        if undo is not None:
            undo()
