"""Words in one line of a painted row: shaped once, written many times.

A list that shows through a veil is painted again when the veil comes and when it goes, and shaping
its words took more than half of that.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextOption, QTransform

_MOST = 1024
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEADING = int(Qt.AlignmentFlag.AlignLeading | _MIDDLE)
_TRAILING = int(Qt.AlignmentFlag.AlignTrailing | _MIDDLE)

Shaped = tuple[QStaticText, float]
"""Words in their shape, and how wide they are in px."""


@lru_cache(maxsize=4 * _MOST)
def has_figures(words: str) -> bool:
    """Whether figures of one width become `words`; see `Theme.font_for`."""
    return "-" not in words and any(map(str.isdigit, words))


class Face:
    """A font, and what was written in it lately. UI thread only; a new look has faces of its own.

    Words that are read from the right are left to Qt, which knows in which order they stand.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._high = self._metrics.height()
        self._shaped: dict[str, Shaped] = {}
        self._shown: dict[tuple[str, int], str] = {}

    def width(self, words: str) -> float:
        """Return how wide `words` are, in px."""
        return self._shape(words)[1]

    def shown(self, words: str, room: int) -> str:
        """Return as much of `words` as fits into `room` px, with dots where it is not all."""
        if self.width(words) <= room:
            return words
        key = (words, room)
        found = self._shown.get(key)
        if found is None:
            if len(self._shown) >= _MOST:
                self._shown.clear()
            found = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            self._shown[key] = found
        return found

    def write(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        *,
        is_trailing: bool = False,
        is_mirrored: bool = False,
    ) -> None:
        """Write `words` with the painter's pen, in the middle of the height of `box`."""
        painter.setFont(self.font)
        if is_mirrored:
            painter.drawText(box, _TRAILING if is_trailing else _LEADING, words)
            return
        shaped, wide = self._shape(words)
        left = box.x() + box.width() - wide if is_trailing else float(box.x())
        painter.drawStaticText(QPointF(left, box.y() + (box.height() - self._high) / 2), shaped)

    def _shape(self, words: str) -> Shaped:
        found = self._shaped.get(words)
        if found is None:
            if len(self._shaped) >= _MOST:
                self._shaped.clear()
            shaped = QStaticText(words)
            shaped.setTextFormat(Qt.TextFormat.PlainText)
            shaped.setTextOption(_from_left())
            shaped.prepare(QTransform(), self.font)
            found = self._shaped[words] = (shaped, shaped.size().width())
        return found


def _from_left() -> QTextOption:
    """As a row reads: a name in Hebrew stands where any other does."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    return option
