"""How a painted grid looks right now: scheme, type, direction, and the pictures kept for it."""

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from desktop.calendar.paint.text import GridText
from desktop.design.colors import Color
from desktop.design.icons import Icon, pixmap
from desktop.design.tokens import Tokens

_KEPT_SKINS = 160

SkinKey = tuple[str, int, int, int, bool]
"""State, hue, width and height in device pixels, dashed: all that a card's body depends on."""


class GridLook:
    """Everything paint code asks for that is not the week itself.

    One for each combination of scheme, face, text scale, direction and device pixel ratio; a
    change of any of them makes a new one, so nothing kept here can be stale.
    """

    def __init__(
        self, tokens: Tokens, family: str, text_scale: float, ratio: float, *, is_rtl: bool
    ) -> None:
        self.tokens = tokens
        self.colors = tokens.colors
        self.text = GridText(family, text_scale, is_rtl=is_rtl)
        self.text_scale = text_scale
        self.ratio = ratio
        self.is_rtl = is_rtl
        self._icons: dict[tuple[Icon, str, int], QPixmap] = {}
        self._skins: OrderedDict[SkinKey, QPixmap] = OrderedDict()

    def sized(self, pixels: float) -> float:
        """Return a size that grows with the text, in logical pixels."""
        return pixels * self.text_scale

    def crisp(self, value: float) -> float:
        """Return `value` moved to the nearest device pixel."""
        return round(value * self.ratio) / self.ratio

    def draw_icon(self, painter: QPainter, name: Icon, color: Color, box: QRectF) -> None:
        """Draw an icon filling the square `box`."""
        size = round(box.width())
        key = (name, color.hex, size)
        drawn = self._icons.get(key)
        if drawn is None:
            drawn = pixmap(name, color, size, self.ratio)
            self._icons[key] = drawn
        painter.drawPixmap(box.topLeft(), drawn)

    def skin(self, key: SkinKey) -> QPixmap | None:
        """Return a kept card body, or None if it is to be painted."""
        kept = self._skins.get(key)
        if kept is not None:
            self._skins.move_to_end(key)
        return kept

    def keep_skin(self, key: SkinKey, body: QPixmap) -> None:
        """Keep a card body for the next card of the same look and size; bounded."""
        self._skins[key] = body
        if len(self._skins) > _KEPT_SKINS:
            self._skins.popitem(last=False)

    def pixels(self, width: float, height: float) -> QSize:
        """Return a logical size in device pixels."""
        return QSize(round(width * self.ratio), round(height * self.ratio))

    def blank(self, width: float, height: float) -> QPixmap:
        """Return a pixmap of a logical size at the screen's ratio, not cleared."""
        made = QPixmap(self.pixels(width, height))
        made.setDevicePixelRatio(self.ratio)
        return made
