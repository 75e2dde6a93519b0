"""A thin line that runs out: how long something is still held, or shown."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.tokens import SPACE
from desktop.kiosk.controls.look import KioskLook


class TimeLine(QWidget):
    """A thin line that runs out; `share` from 0 to 1."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        """How much is left."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """As thin as the smallest space."""
        return QSize(self._look.px(SPACE.lg), self._look.px(SPACE.xs))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is left over what there was."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        c = self._look.colors
        painter.setBrush((c.grid if self._look.is_contrast else c.surface_sunken).qt)
        painter.drawRoundedRect(self.rect(), radius, radius)
        rest = QRectF(self.rect())
        rest.setWidth(self.width() * self._share)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rest.moveRight(self.width())
        painter.setBrush(c.accent.qt)
        painter.drawRoundedRect(rest, radius, radius)
