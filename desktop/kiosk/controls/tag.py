"""A small word on a tint: a state, or why a card stands first."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.surfaces import named


class Tag(QWidget):
    """A word in `tone` on `tone_soft`, with an icon before it where one is given."""

    def __init__(
        self, look: KioskLook, text: str = "", tone: str = "positive", icon: Icon | None = None
    ) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self._tone = tone
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self.updateGeometry)

    def say(self, text: str, tone: str, icon: Icon | None = None) -> None:
        """Another word."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        if self.parentWidget() is not None:
            self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word, the icon and a little room."""
        metrics = QFontMetrics(self._font())
        width = metrics.horizontalAdvance(self._text) + 2 * self._look.px(SPACE.sm)
        if self._icon is not None:
            width += self._look.px(TYPE.kiosk_small.size + SPACE.xs)
        return QSize(width, metrics.height() + 2 * self._look.px(SPACE.xxs))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint, the icon, the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._look.colors
        ink = named(colors, "text_muted" if self._tone == "muted" else self._tone)
        soft = "surface_sunken" if self._tone == "muted" else f"{self._tone}_soft"
        width = self._look.line(LINE.selection) if self._look.is_contrast else 0
        painter.setPen(QPen(ink.qt, width) if width else Qt.PenStyle.NoPen)
        painter.setBrush(named(colors, soft).qt)
        edge = width / 2
        radius = self._look.px(RADIUS.control)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, radius, radius)
        self._draw_text(painter)

    def _draw_text(self, painter: QPainter) -> None:
        colors = self._look.colors
        ink = named(colors, "text_muted" if self._tone == "muted" else self._tone)
        side = self._look.px(SPACE.sm)
        room = self.rect().adjusted(side, 0, -side, 0)
        if self._icon is not None:
            size = TYPE.kiosk_small.size
            picture = self._look.pixmap(self._icon, ink, size, self.devicePixelRatioF())
            step = self._look.px(size + SPACE.xs)
            top = (self.height() - self._look.px(size)) // 2
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                painter.drawPixmap(room.right() + 1 - self._look.px(size), top, picture)
                room.adjust(0, 0, -step, 0)
            else:
                painter.drawPixmap(room.left(), top, picture)
                room.adjust(step, 0, 0, 0)
        painter.setPen(ink.qt)
        painter.setFont(self._font())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._text)

    def _font(self) -> QFont:
        return self._look.font(TYPE.kiosk_small, WEIGHT.label)
