"""Glyphs of the icon font as Qt icons, in any tint.

The font is the one that qtawesome brings. Its code is not used: importing it imports every class
of Qt through a second binding, a tenth of a cold start and 20 MB for one of its eleven fonts.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

FONT = "phosphor-1.3.0.ttf"
"""The font's file; its name has its version."""
_GLYPHS = "phosphor-charmap-1.3.0.json"
_SHARE_OF_HEIGHT = 0.875
"""What a glyph takes of an icon's height; the rest is the font's own margin."""


class _Face(NamedTuple):
    family: str
    glyphs: dict[str, str]


@cache
def _face() -> _Face:
    """The font, known to Qt from now on, and which character is which glyph."""
    package = find_spec("qtawesome")
    folders = package.submodule_search_locations if package is not None else None
    if not folders:
        raise FileNotFoundError("the icon font comes with qtawesome, which is not installed")
    fonts = Path(folders[0]) / "fonts"
    number = QFontDatabase.addApplicationFont(str(fonts / FONT))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise FileNotFoundError(f"{fonts / FONT} cannot be read as a font")
    written = json.loads((fonts / _GLYPHS).read_text(encoding="utf-8"))
    return _Face(families[0], {name: chr(int(code, 16)) for name, code in written.items()})


class _GlyphEngine(QIconEngine):
    """Draws one character in one colour, in another where the icon is disabled."""

    def __init__(self, family: str, character: str, color: str, disabled: str) -> None:
        super().__init__()
        self._family, self._character = family, character
        self._color, self._disabled = QColor(color), QColor(disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont()
        font.setFamily(self._family)
        font.setPixelSize(round(_SHARE_OF_HEIGHT * rect.height()))
        painter.save()
        painter.setPen(self._disabled if mode is QIcon.Mode.Disabled else self._color)
        painter.setFont(font)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn


def glyph_icon(glyph: str, color: str, disabled: str) -> QIcon:
    """The glyph of that name (such as "house-bold") as an icon; colours as `#rrggbb`.

    UI thread, after QApplication exists. `KeyError` for a glyph that the font does not have.
    """
    face = _face()
    return QIcon(_GlyphEngine(face.family, face.glyphs[glyph], color, disabled))
