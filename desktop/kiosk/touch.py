"""The one button of the kiosk: painted from tokens, as tall as a finger needs."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.design.colors import Color
from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, RADIUS, SPACE, TYPE, WEIGHT, TypeStep
from desktop.kiosk.look import KioskLook
from desktop.kiosk.roles import Paint, Role, button_paint

_WRAP = int(Qt.TextFlag.TextWordWrap)
SMALLEST_PX = TYPE.lead.size
"""Text in a box that cannot grow is made smaller down to this, never cut before."""
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


@dataclass(frozen=True, slots=True)
class Shape:
    """What does not change with the state: sizes in reference pixels, and the type."""

    height: int = KIOSK.button
    padding: int = SPACE.lg
    step: TypeStep = TYPE.kiosk_caption
    caption_step: TypeStep = TYPE.kiosk_small
    weight: int = WEIGHT.strong
    icon_size: int = TYPE.kiosk_body.size
    is_left: bool = False
    is_stacked: bool = False
    is_square: bool = False


class TouchButton(QAbstractButton):
    """A button with a title, a caption and an icon on either side.

    The text wraps where it must. Focus comes by the keyboard only, so that a touched button does
    not take it from the field that is being filled.
    """

    def __init__(
        self,
        look: KioskLook,
        role: Role = Role.PLAIN,
        shape: Shape = Shape(),
        icon: Icon | None = None,
        trailing: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._shape = shape
        self._icon = icon
        self._trailing = trailing
        self._caption = ""
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._leaves_arrows = False
        self.setProperty("ring", "own")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(_policy(shape))
        look.changed.connect(self._measure_anew)

    @property
    def caption(self) -> str:
        """The smaller text."""
        return self._caption

    def say(self, title: str, caption: str = "", name: str = "") -> None:
        """Show a text; `name` is what a screen reader says instead of it."""
        self.setAccessibleName(name or f"{title} {caption}".strip())
        if (title, caption) != (self.text(), self._caption):
            self.setText(title)
            self._caption = caption
            self._measure_anew()

    def wear(self, role: Role, trailing: Icon | None = None) -> None:
        """Become another kind of button."""
        if (role, trailing) != (self._role, self._trailing):
            self._role, self._trailing = role, trailing
            self._measure_anew()

    def take_shape(self, shape: Shape) -> None:
        """Become another size, of the same kind: square stays square."""
        if shape != self._shape:
            self._shape = shape
            self._measure_anew()

    def leave_arrows(self) -> None:
        """Let the parent move the focus by the arrow keys."""
        self._leaves_arrows = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as well as the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif self._leaves_arrows and event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Wide enough for the text on one line, tall enough for a finger."""
        if self._hint is None:
            self._hint = self._measured()
        return QSize(self._hint)

    def _measured(self) -> QSize:
        if self._shape.is_square:
            side = self._look.px(self._shape.height)
            return QSize(side, side)
        title, caption = self._metrics()
        wide = [title.horizontalAdvance(self.text()), caption.horizontalAdvance(self._caption)]
        width = max(wide) + self._look.px(SPACE.xxs)
        width += self._sides() + 2 * self._look.px(self._shape.padding)
        return QSize(max(width, self._look.px(KIOSK.target_min)), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A finger's width; the text wraps before it is cut."""
        least = self._look.px(KIOSK.target_min)
        if self._shape.is_square:
            return self.sizeHint()
        longest = max(self.text().split() or [""], key=len)
        word = self._metrics()[0].horizontalAdvance(longest) + self._sides()
        padding = self._look.px(SPACE.xs)
        width = min(max(least, word + 2 * padding), self.sizeHint().width())
        return QSize(width, self._look.px(self._shape.height))

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return not self._shape.is_square

    def heightForWidth(self, width: int) -> int:
        """Of the wrapped text; never less than the shape's height."""
        # A layout asks for the same widths many times over, and wrapping text is slow.
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def _height_at(self, width: int) -> int:
        inner = self._text_width(width)
        title, caption = self._metrics()
        height = _wrapped(title, self.text(), inner)
        if self._caption:
            height += _wrapped(caption, self._caption, inner)
        if self._shape.is_stacked and self._icon:
            height += self._icon_px() + self._look.px(SPACE.xs)
        return max(self._look.px(self._shape.height), height + 2 * self._look.px(SPACE.sm))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the text and the icons in the colours of the state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint = self._paint()
        self._draw_box(painter, paint)
        self._draw_content(painter, paint)

    def _draw_box(self, painter: QPainter, paint: Paint) -> None:
        width = self._look.line(paint.line) if paint.border else 0
        radius = self._look.px(RADIUS.kiosk_control)
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(_pen(paint.border, width))
        painter.setBrush(paint.fill.qt if paint.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            self._draw_focus(painter, radius)

    def _draw_focus(self, painter: QPainter, radius: int) -> None:
        """Two rings inside the edge: one seen on the fill, one seen on the page."""
        colors = self._look.colors
        outer, inner = self._look.px(LINE.kiosk_focus), self._look.px(LINE.focus_gap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = outer / 2
        painter.setPen(QPen(colors.accent.qt, outer))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius
        )
        edge = outer + inner / 2
        painter.setPen(QPen(colors.surface.qt, inner))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius - outer, radius - outer
        )

    def _draw_content(self, painter: QPainter, paint: Paint) -> None:
        inner = self._content_rect()
        icon = self._icon_px()
        gap = self._look.px(SPACE.sm)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._shape.is_stacked and self._icon:
            self._draw_stacked(painter, paint, inner)
            return
        if self._trailing is not None and self._shape.is_left:
            edge = inner.left() if is_rtl else inner.right() + 1 - icon
            self._draw_icon(painter, self._trailing, paint.ink, edge, inner)
            inner.adjust(icon + gap, 0, 0, 0) if is_rtl else inner.adjust(0, 0, -icon - gap, 0)
        if not self._shape.is_left and self._sides():
            width = min(inner.width(), self._natural_width())
            inner.setLeft(inner.left() + (inner.width() - width) // 2)
            inner.setWidth(width)
        if self._icon is not None:
            edge = inner.right() + 1 - icon if is_rtl else inner.left()
            self._draw_icon(painter, self._icon, paint.ink, edge, inner)
            step = icon + (gap if self.text() else 0)
            inner.adjust(0, 0, -step, 0) if is_rtl else inner.adjust(step, 0, 0, 0)
        if self._trailing is not None and not self._shape.is_left:
            edge = inner.left() if is_rtl else inner.right() + 1 - icon
            self._draw_icon(painter, self._trailing, paint.ink, edge, inner)
            inner.adjust(icon + gap, 0, 0, 0) if is_rtl else inner.adjust(0, 0, -icon - gap, 0)
        self._draw_text(painter, paint, inner)

    def _draw_stacked(self, painter: QPainter, paint: Paint, inner: QRect) -> None:
        icon, gap = self._icon_px(), self._look.px(SPACE.xs)
        text = _wrapped(self._metrics()[0], self.text(), inner.width())
        top = inner.top() + (inner.height() - icon - gap - text) // 2
        left = inner.left() + (inner.width() - icon) // 2
        if self._icon is not None:
            self._draw_icon(painter, self._icon, paint.ink, left, QRect(left, top, icon, icon))
        below = QRect(inner.left(), top + icon + gap, inner.width(), text)
        painter.setPen(paint.ink.qt)
        painter.setFont(self._look.font(self._shape.step, self._shape.weight))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter) | _WRAP, self.text())

    def _draw_text(self, painter: QPainter, paint: Paint, room: QRect) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lead = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        side = lead if self._shape.is_left else Qt.AlignmentFlag.AlignHCenter
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute) | _WRAP
        title, caption = self._metrics()
        font = self._look.font(self._shape.step, self._shape.weight)
        if not _is_fitting(title, self.text(), room):
            font = _smaller(font, self.text(), room)
        painter.setPen(paint.ink.qt)
        painter.setFont(font)
        if not self._caption:
            painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignVCenter), self.text())
            return
        above = _wrapped(QFontMetrics(font), self.text(), room.width())
        below = _wrapped(caption, self._caption, room.width())
        top = room.top() + (room.height() - above - below) // 2
        painter.drawText(QRect(room.left(), top, room.width(), above), flags, self.text())
        painter.setPen(paint.caption.qt)
        painter.setFont(self._look.font(self._shape.caption_step))
        place = QRect(room.left(), top + above, room.width(), below)
        painter.drawText(place, flags, self._caption)

    def _draw_icon(self, painter: QPainter, name: Icon, ink: Color, left: int, room: QRect) -> None:
        ratio = self.devicePixelRatioF()
        size = self._shape.icon_size * self._look.icon_growth
        picture = self._look.pixmap(name, ink, size, ratio)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and name in _MIRRORED:
            picture = self._look.pixmap(_MIRRORED[name], ink, size, ratio)
        top = room.top() + (room.height() - self._icon_px()) / 2
        painter.drawPixmap(QPointF(left, top), picture)

    def _content_rect(self) -> QRect:
        side = 0 if self._shape.is_square else self._look.px(self._shape.padding)
        if self.width() < self.sizeHint().width():
            side = min(side, self._look.px(SPACE.xs))
        return self.rect().adjusted(side, 0, -side, 0)

    def _natural_width(self) -> int:
        title, caption = self._metrics()
        texts = [title.horizontalAdvance(self.text()) + self._look.px(SPACE.xxs)]
        if self._caption:
            texts.append(caption.horizontalAdvance(self._caption) + self._look.px(SPACE.xxs))
        sides = self._sides() if self.text() else self._icon_px()
        return (max(texts) if self.text() else 0) + sides

    def _text_width(self, width: int) -> int:
        return max(1, width - self._sides() - 2 * self._look.px(SPACE.xs))

    def _sides(self) -> int:
        if self._shape.is_stacked:
            return 0
        icon, gap = self._icon_px(), self._look.px(SPACE.sm)
        return sum(icon + gap for one in (self._icon, self._trailing) if one is not None)

    def _icon_px(self) -> int:
        return self._look.px(self._shape.icon_size * self._look.icon_growth)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        shape, look = self._shape, self._look
        return look.metrics(shape.step, shape.weight), look.metrics(shape.caption_step)

    def _paint(self) -> Paint:
        return button_paint(
            self._look, self._role, self.isEnabled(), self.isDown(), self.isChecked()
        )

    def _measure_anew(self) -> None:
        self._heights.clear()
        self._hint = None
        self.updateGeometry()
        self.update()


_MIRRORED = {
    Icon.ARROW_LEFT: Icon.ARROW_RIGHT,
    Icon.ARROW_RIGHT: Icon.ARROW_LEFT,
    Icon.CARET_LEFT: Icon.CARET_RIGHT,
    Icon.CARET_RIGHT: Icon.CARET_LEFT,
}


def _smaller(font: QFont, text: str, room: QRect) -> QFont:
    """The font as small as it must be in a box that cannot grow."""
    fitted = QFont(font)
    while fitted.pixelSize() > SMALLEST_PX:
        fitted.setPixelSize(fitted.pixelSize() - 1)
        if _is_fitting(QFontMetrics(fitted), text, room):
            break
    return fitted


def _is_fitting(metrics: QFontMetrics, text: str, room: QRect) -> bool:
    widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    return widest <= room.width() and _wrapped(metrics, text, room.width()) <= room.height()


def _policy(shape: Shape) -> QSizePolicy:
    fixed, flexible = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
    policy = QSizePolicy(fixed if shape.is_square else flexible, fixed)
    policy.setHeightForWidth(not shape.is_square)
    return policy


def _wrapped(metrics: QFontMetrics, text: str, width: int) -> int:
    if not text:
        return 0
    if "\n" not in text and metrics.horizontalAdvance(text) <= width:
        return metrics.height()  # what most texts need, and wrapping is ten times dearer
    return metrics.boundingRect(QRect(0, 0, max(1, width), 1 << 15), _WRAP, text).height()


def _pen(color: Color | None, width: int) -> QPen:
    return QPen(color.qt, width) if color is not None else QPen(Qt.PenStyle.NoPen)
