"""A QR code, sharp at every scale: whole device pixels to a module, white around it."""

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.tokens import KIOSK, TOKENS, Scheme

QUIET_MODULES = KIOSK.qr_quiet_modules
"""White modules on every side (ISO/IEC 18004 asks for four)."""


class QrCode(QWidget):
    """Dark on white in every scheme: many readers take nothing else."""

    def __init__(self, module: int = KIOSK.qr_module, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._module = module
        self._payload = ""
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def modules(self) -> int:
        """Modules on a side, the white ones not counted; 0 while it shows nothing."""
        return len(self._rows)

    def show_payload(self, payload: str, name: str = "") -> None:
        """Draw a text, error correction M (15 %); nothing for an empty one."""
        self.setAccessibleName(name)
        if payload == self._payload:
            return  # a page is drawn several times while it stands, and a code takes long to make
        self._payload = payload
        self._rows = ()
        if payload:
            code = segno.make(payload, error="m", micro=False)
            self._rows = tuple(bytes(row) for row in code.matrix)
        self.updateGeometry()
        self.update()

    def use_module(self, module: int) -> None:
        """Logical pixels to a module."""
        self._module = module
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The code and its quiet zone."""
        side = self._module * (self.modules + 2 * QUIET_MODULES) if self._rows else 0
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the white first, then each dark module in whole device pixels."""
        if not self._rows:
            return
        painter = QPainter(self)
        light = TOKENS[Scheme.LIGHT].colors
        painter.fillRect(self.rect(), light.surface_raised.qt)
        ratio = self.devicePixelRatioF()
        side = min(self.width(), self.height()) * ratio
        module = int(side // (self.modules + 2 * QUIET_MODULES)) / ratio
        start = (min(self.width(), self.height()) - module * self.modules) / 2
        start = round(start * ratio) / ratio
        painter.setPen(Qt.PenStyle.NoPen)
        for row, line in enumerate(self._rows):
            for column, dark in enumerate(line):
                if dark:
                    place = QRectF(start + column * module, start + row * module, module, module)
                    painter.fillRect(place, light.text.qt)
