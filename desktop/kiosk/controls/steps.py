"""Time, details, review: how far one has come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.look import KioskLook

DISC = 44


class Steps(QWidget):
    """Discs with words, and lines between them; what is done has a tick."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        self._words: tuple[str, ...] = ()
        self._here = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_steps(self, steps: tuple[str, ...], here: int) -> None:
        """The words, and which of them is now."""
        self._words, self._here = steps, here
        self.setAccessibleName(f"{steps[here]}, {here + 1} / {len(steps)}")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._look.px(KIOSK.window[0] // 2), self._look.tall(DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw step by step in reading order."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        disc, gap = look.px(DISC), look.px(SPACE.sm)
        font = look.font(TYPE.kiosk_caption, WEIGHT.text)
        metrics = QFontMetrics(look.font(TYPE.kiosk_caption, WEIGHT.strong))
        widths = [disc + gap + metrics.horizontalAdvance(word) for word in self._words]
        between = max(gap, (self.width() - sum(widths)) // max(1, len(widths) - 1))
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0
        for number, (word, width) in enumerate(zip(self._words, widths, strict=True)):
            box = QRectF(left, (self.height() - disc) / 2, disc, disc)
            text = QRectF(left + disc + gap, 0, width - disc - gap + 1, self.height())
            line = QRectF(
                left + width + gap * 1.5, self.height() / 2, between - gap * 3, LINE.selection
            )
            places = [self._mirrored(one) if is_rtl else one for one in (box, text, line)]
            self._draw_disc(painter, places[0], number)
            is_here = number == self._here
            painter.setFont(look.font(TYPE.kiosk_caption, WEIGHT.strong) if is_here else font)
            painter.setPen((look.colors.text if is_here else look.colors.text_muted).qt)
            painter.drawText(places[1], Qt.AlignmentFlag.AlignCenter, word)
            if number < len(widths) - 1 and line.width() > gap:
                painter.fillRect(places[2], look.colors.border_control.qt)
            left += width + between

    def _draw_disc(self, painter: QPainter, box: QRectF, number: int) -> None:
        look, c = self._look, self._look.colors
        is_done, is_here = number < self._here, number == self._here
        fill = c.positive_soft if is_done else c.accent if is_here else c.surface_sunken
        ink = c.positive if is_done else c.on_accent if is_here else c.text_muted
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill.qt)
        painter.drawEllipse(box)
        if is_done:
            size = TYPE.kiosk_caption.size
            picture = look.pixmap(Icon.CHECK, ink, size, self.devicePixelRatioF())
            inset = (box.width() - look.px(size)) / 2
            painter.drawPixmap(box.topLeft() + QRectF(0, 0, inset, inset).bottomRight(), picture)
            return
        font = look.font(TYPE.kiosk_small, WEIGHT.strong)
        font.setPixelSize(max(1, min(font.pixelSize(), round(box.height() * 0.6))))
        painter.setFont(font)
        painter.setPen(ink.qt)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _mirrored(self, box: QRectF) -> QRectF:
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())
