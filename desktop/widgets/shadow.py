"""The one shadow, as a nine-patch: blurred once into a small picture, then stretched."""

import math
from functools import lru_cache

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from desktop.design.colors import Color
from desktop.design.tokens import SHADOW


class Shadow:
    """Casts the shadow of rounded boxes. One for each scheme and device pixel ratio."""

    def __init__(self, color: Color, radius: float, ratio: float) -> None:
        self._ratio = ratio
        self._spread = SHADOW.blur
        self._corner = math.ceil(self._spread + radius)
        image = _blurred_box(color, radius, self._spread, self._corner, ratio)
        self._patch = QPixmap.fromImage(image)

    @property
    def margins(self) -> QMargins:
        """How far the shadow reaches beyond its box: left, top, right, bottom."""
        out = self._spread
        return QMargins(out, max(out - SHADOW.offset_y, 0), out, out + SHADOW.offset_y)

    def cast(self, painter: QPainter, box: QRectF) -> None:
        """Paint the shadow of `box`, before the box itself."""
        out = self._spread
        whole = box.adjusted(-out, -out, out, out).translated(0, SHADOW.offset_y)
        corner = min(self._corner + out, whole.width() / 2, whole.height() / 2)
        edges_x = (whole.left(), whole.left() + corner, whole.right() - corner, whole.right())
        edges_y = (whole.top(), whole.top() + corner, whole.bottom() - corner, whole.bottom())
        side, cut = self._patch.width(), corner * self._ratio
        cuts = (0.0, cut, side - cut, float(side))
        for i in range(3):
            for j in range(3):
                target = QRectF(
                    edges_x[i], edges_y[j], edges_x[i + 1] - edges_x[i], edges_y[j + 1] - edges_y[j]
                )
                source = QRectF(cuts[i], cuts[j], cuts[i + 1] - cuts[i], cuts[j + 1] - cuts[j])
                if not target.isEmpty() and not source.isEmpty():
                    painter.drawPixmap(target, self._patch, source)


@lru_cache(maxsize=12)
def _blurred_box(color: Color, radius: float, spread: float, corner: int, ratio: float) -> QImage:
    """A rounded box with soft edges: nested boxes whose alphas add up along a Gaussian."""
    side = round((2 * (corner + spread) + 4) * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    reach = round(spread * ratio)
    for step in range(2 * reach):
        alpha = color.alpha * _share(step / (2 * reach))
        tint = QColor(color.hex)
        tint.setAlphaF(alpha)
        painter.setBrush(tint)
        inner = QRect(0, 0, side, side).adjusted(step, step, -step, -step)
        soft = max(radius * ratio + reach - step, radius * ratio * 0.5)
        painter.drawRoundedRect(QRectF(inner), soft, soft)
    painter.end()
    return image


def _share(way: float) -> float:
    """How dark the shadow is `way` (0 to 1) across its soft edge: a Gaussian's integral."""
    return 0.5 * (1 + math.erf((way - 0.5) * 3.2 / math.sqrt(2) * 1.25))
