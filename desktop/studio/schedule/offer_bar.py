"""What was refused only because of the hours, and the button that insists."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.calendar.week.state import DragKind
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE
from desktop.studio.schedule.state import Offer
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.shadow import Shadow
from desktop.widgets.text import Text

_ROOM = 24


class OfferBar(QWidget):
    """Floats at the foot of `over`. `insisted()`, `let_go()`: what a person decided."""

    insisted = Signal()
    let_go = Signal()

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.words = Text(theme)
        self.insist = Button(theme, "", Variant.ACCENT_PLAIN, in_row=True)
        self.cross = IconButton(theme, Icon.CLOSE, self.tr("Close"), Variant.GHOST)
        panel = QFrame()
        panel.setProperty("surface", "floating")
        row = QHBoxLayout(panel)
        row.setContentsMargins(SPACE.md, SPACE.xs, SPACE.xs, SPACE.xs)
        row.setSpacing(SPACE.sm)
        row.addWidget(self.words)
        row.addWidget(self.insist)
        row.addWidget(self.cross)
        self._panel = panel
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_ROOM, _ROOM, _ROOM, _ROOM)
        layout.addWidget(panel)
        self.insist.clicked.connect(self.insisted)
        self.cross.clicked.connect(self.let_go)
        over.installEventFilter(self)
        self.hide()

    def render_offer(self, offer: Offer | None) -> None:
        """Show what was refused, or nothing."""
        if offer is None:
            self.hide()
            return
        is_new = offer.proposal.kind is DragKind.CREATE
        self.words.set_text(offer.sentence)
        self.insist.setText(self.tr("Book anyway") if is_new else self.tr("Move anyway"))
        self.setAccessibleName(offer.sentence)
        if self.isHidden():
            self.show()
            self.insist.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        shadow = Shadow(self._theme.colors.shadow, RADIUS.card, self.devicePixelRatioF())
        shadow.cast(QPainter(self), QRectF(self._panel.geometry()))

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        self.adjustSize()
        self.move((over.width() - self.width()) // 2, over.height() - self.height())
        self.raise_()
