"""A small card that offers something and waits: it covers nothing that is needed, and asks once."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SHADOW, SPACE, TYPE, WEIGHT
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.shadow import Shadow
from desktop.widgets.text import ElidedLabel, Paragraph

_WIDTH = 320


class Invite(QWidget):
    """At the foot of the trailing edge. `accepted()` or `declined()`; it is gone by then."""

    accepted = Signal()
    declined = Signal()

    def __init__(
        self, theme: Theme, window: QWidget, title: str, lead: str, accept: str, decline: str
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAccessibleName(f"{title}. {lead}")
        self.accept = Button(theme, accept, in_row=True)
        self.decline = Button(theme, decline, Variant.LINK, in_row=True)
        self._panel = QFrame()
        self._panel.setProperty("surface", "floating")
        self._lay_out(title, lead)
        self.accept.clicked.connect(self._on_accepted)
        self.decline.clicked.connect(self._on_declined)
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        self._shadow.cast(QPainter(self), QRectF(self._panel.geometry()))

    def _on_accepted(self) -> None:
        self.leave()
        self.accepted.emit()

    def _on_declined(self) -> None:
        self.leave()
        self.declined.emit()

    def leave(self) -> None:
        """Go away unanswered."""
        self.hide()
        self.deleteLater()

    def _lay_out(self, title: str, lead: str) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.xs)
        buttons.addWidget(self.accept)
        buttons.addWidget(self.decline)
        buttons.addStretch(1)
        inner = QVBoxLayout(self._panel)
        inner.setContentsMargins(SPACE.md, SPACE.sm, SPACE.md, SPACE.sm)
        inner.setSpacing(SPACE.xxs)
        inner.addWidget(ElidedLabel(self._theme, title, weight=WEIGHT.strong))
        inner.addWidget(Paragraph(self._theme, lead, TYPE.caption, tone="muted"))
        inner.addSpacing(SPACE.xs)
        inner.addLayout(buttons)
        blur = SHADOW.blur
        outer = QVBoxLayout(self)
        outer.setContentsMargins(blur, blur, blur, blur + SHADOW.offset_y)
        outer.addWidget(self._panel)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = round(_WIDTH * self._theme.text_scale) + 2 * SHADOW.blur
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else parent.width() - width
        self.setGeometry(left, parent.height() - height, width, height)

    def _on_theme_changed(self) -> None:
        self._shadow = Shadow(self._theme.colors.shadow, RADIUS.card, self.devicePixelRatioF())
        self._place()
