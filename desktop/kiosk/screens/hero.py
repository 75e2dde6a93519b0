"""The blue that the first page begins with."""

from itertools import cycle

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.design.tokens import KIOSK, RADIUS, SPACE
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import hero_paint
from desktop.kiosk.controls.surfaces import Label

OVER_EDGE = 120
"""How far the choices reach into the blue."""
TEXT_THAT_NEEDS_ROOM = 1.4
"""From this text size on the greeting has the whole width to itself."""
BLOCK_WIDTH, BLOCK_PITCH, BLOCK_OVERHANG = 116, 130, 52
_BLOCKS = (
    (0, 112, ((132, 4), (84, 1), (190, 6), (200, 3))),
    (1, 56, ((104, 2), (190, 0), (110, 4), (150, 7))),
    (2, 120, ((130, 5), (76, 7), (200, 1), (120, 2))),
    (3, 72, ((170, 3), (120, 4), (140, 0), (130, 5))),
)
"""The lessons drawn on the blue: column, first top, then heights and hues."""


def _wide(label: Label) -> int:
    """As wide as its longest line, in pixels."""
    wrapped = Qt.TextFlag.TextWordWrap
    return label.fontMetrics().boundingRect(label.rect(), wrapped, label.text()).width()


class HeroBody(QWidget):
    """The blue, the lessons drawn on it, and the shadows of the cards that lie over its edge."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        self._cards: tuple[QWidget, ...] = ()
        self._words: tuple[Label, ...] = ()

    def spare(self, *words: Label) -> None:
        """Draw no lesson behind these: on a narrow screen there are fewer columns of them."""
        self._words = words

    def lift(self, *cards: QWidget) -> None:
        """Draw shadows under those of these that are shown; the blue ends a little below the top of
        the first.
        """
        self._cards = cards

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        places = [self._place_of(one) for one in self._cards if one.isVisibleTo(self)]
        edge = places[0].top() + look.px(OVER_EDGE)
        fill = hero_paint(look).fill
        if fill is not None:
            painter.fillRect(0, 0, self.width(), edge, fill.qt)
        painter.setClipRect(0, 0, self.width(), edge)
        self._draw_blocks(painter, edge)
        painter.setClipping(False)
        for place in places:
            look.cast_shadow(painter, QRectF(place), RADIUS.kiosk_card)

    def _draw_blocks(self, painter: QPainter, edge: int) -> None:
        look = self._look
        if look.text_scale > TEXT_THAT_NEEDS_ROOM:
            return
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, first, blocks in _BLOCKS:
            left = self.width() - look.px((4 - number) * BLOCK_PITCH - BLOCK_OVERHANG)
            if left < self._end_of_words():
                continue
            top = look.px(first)
            for height, hue in cycle(blocks):
                if top >= edge:
                    break
                box = QRectF(left, top, look.px(BLOCK_WIDTH), look.px(height))
                if is_rtl:
                    box.moveRight(self.width() - left)
                self._draw_block(painter, box, hue)
                top += look.px(height + SPACE.md)

    def _end_of_words(self) -> int:
        """From the side they begin at, in pixels."""
        return self._look.px(KIOSK.margin) + max((_wide(one) for one in self._words), default=0)

    def _draw_block(self, painter: QPainter, box: QRectF, number: int) -> None:
        hue = self._look.hue(number)
        shape = QPainterPath()
        radius = self._look.px(RADIUS.kiosk_control)
        shape.addRoundedRect(box, radius, radius)
        painter.fillPath(shape, hue.fill.qt)
        bar = QRectF(box)
        bar.setWidth(self._look.px(RADIUS.card))
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(bar, hue.solid.qt)
        painter.restore()

    def _place_of(self, card: QWidget) -> QRect:
        return QRect(card.mapTo(self, QPoint(0, 0)), card.size())
