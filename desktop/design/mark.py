"""The sign of the program for the system's windows, panels and trays: a week in three blocks."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from desktop.design.tokens import TOKENS, Scheme

_SIZES = (16, 24, 32, 48, 64, 128)
_UNIT = 28.0
_BLOCKS = ((6, 6, 7, 16, 1.0), (15, 6, 7, 7, 0.5), (15, 15, 7, 7, 1.0))
"""Left, top, width and height in 28ths of the sign, and how strong."""


def program_icon() -> QIcon:
    """Return the sign, the same in each scheme: it brings its own ground. UI thread."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_painted(size))
    return icon


def _painted(size: int) -> QPixmap:
    colors = TOKENS[Scheme.LIGHT].colors
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(size / _UNIT, size / _UNIT)
    _put(painter, QRectF(0, 0, _UNIT, _UNIT), 6.0, colors.accent.qt)
    for left, top, width, height, strength in _BLOCKS:
        ink = colors.on_accent if strength == 1.0 else colors.on_accent.faded(strength)
        _put(painter, QRectF(left, top, width, height), 1.5, ink.qt)
    painter.end()
    return picture


def _put(painter: QPainter, box: QRectF, radius: float, color: QColor) -> None:
    painter.setBrush(color)
    painter.drawRoundedRect(box, radius, radius)
