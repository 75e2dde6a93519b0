"""The one button of the kiosk: painted from tokens, as tall as a finger needs."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.design.colors import Color
from desktop.design.icons import Icon
from desktop.design.tokens import LINE, TYPE
from desktop.kiosk.controls.cut import Cut, Shape, wrapped
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Paint, Role, button_paint

__all__ = ["SMALLEST_PX", "Shape", "TouchButton"]

_WRAP = int(Qt.TextFlag.TextWordWrap)
SMALLEST_PX = TYPE.lead.size
"""Text in a box that cannot grow is made smaller down to this, never cut before."""
_USUAL = Shape()
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_ALIKE = frozenset({Role.TIME, Role.FIRM_TIME, Role.NOT_FREE, Role.KEY, Role.KEY_QUIET})
"""Roles whose pictures are kept: many show the same, and none of them a visitor's own words."""


class TouchButton(QAbstractButton):
    """A button with a title, a caption and an icon on either side.

    The text wraps where it must. Focus comes by the keyboard only, so that a touched button does
    not take it from the field that is being filled.
    """

    def __init__(
        self,
        look: KioskLook,
        role: Role = Role.PLAIN,
        shape: Shape = _USUAL,
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
        self._least: QSize | None = None
        self._cut: Cut | None = None
        self._kind = 0
        self._leaves_arrows = False
        self.setProperty("ring", "own")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(_policy(shape))
        look.changed.connect(self._dress_anew)

    @property
    def caption(self) -> str:
        """The smaller text."""
        return self._caption

    def say(self, title: str, caption: str = "", name: str = "") -> None:
        """Show a text; `name` is what a screen reader says instead of it."""
        heard = name or f"{title} {caption}".strip()
        if heard != self.accessibleName():
            self.setAccessibleName(heard)
        if (title, caption) != (self.text(), self._caption):
            self.setText(title)
            self._caption = caption
            self._measure_anew()

    def wear(self, role: Role, trailing: Icon | None = None) -> None:
        """Become another kind of button."""
        if role is not self._role or trailing is not self._trailing:
            self._role, self._trailing = role, trailing
            self._dress_anew()

    def take_shape(self, shape: Shape) -> None:
        """Become another size, of the same kind: square stays square."""
        if shape is not self._shape:
            self._shape = shape
            self._dress_anew()

    def show_icon(self, icon: Icon | None) -> None:
        """Another icon before the text, or none."""
        if icon is not self._icon:
            self._icon = icon
            self._dress_anew()

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
        return self._hint

    def _measured(self) -> QSize:
        cut = self._cut or self._dress()
        if self._shape.is_square:
            return QSize(cut.height, cut.height)
        width = max(self._advances()) + cut.hair + cut.sides + 2 * cut.padding
        return QSize(max(width, cut.least), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A finger's width; the text wraps before it is cut."""
        if self._least is None:
            self._least = self._measured_least()
        return self._least

    def _measured_least(self) -> QSize:
        if self._shape.is_square:
            return self.sizeHint()
        cut = self._cut or self._dress()
        longest = max(self.text().split() or [""], key=len)
        word = cut.title_metrics.horizontalAdvance(longest) + cut.sides
        width = min(max(cut.least, word + 2 * cut.near), self.sizeHint().width())
        return QSize(width, cut.height)

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
        cut = self._cut or self._dress()
        inner = max(1, width - cut.sides - 2 * cut.near)
        height = wrapped(cut.title_metrics, self.text(), inner)
        if self._caption:
            height += wrapped(cut.caption_metrics, self._caption, inner)
        if self._shape.is_stacked and self._icon:
            height += cut.icon + cut.near
        return max(cut.height, height + 2 * cut.gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the text and the icons in the colours of the state."""
        if self._role in _ALIKE and not self.hasFocus():
            QPainter(self).drawPixmap(0, 0, self._face())
        else:
            self._draw(QPainter(self))

    def _face(self) -> QPixmap:
        """The picture of what it shows, painted where no other button has shown the same."""
        if self._cut is None:
            self._dress()
        ratio = self.devicePixelRatioF()
        shown = (
            *(self._kind, self.text(), self._caption, self.width(), self.height(), ratio),
            *(self.isEnabled(), self.isDown(), self.isChecked(), self.isRightToLeft()),
        )
        faces = self._look.faces
        picture = faces.find(shown)
        if picture is None:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self._draw(painter)
            painter.end()
            faces.keep(shown, picture)
        return picture

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cut = self._cut or self._dress()
        paint = button_paint(
            self._look, self._role, self.isEnabled(), self.isDown(), self.isChecked()
        )
        self._draw_box(painter, paint, cut.radius)
        self._draw_content(painter, paint, cut)

    def _draw_box(self, painter: QPainter, paint: Paint, radius: int) -> None:
        width = self._look.line(paint.line) if paint.border else 0
        if paint.fill or paint.border:
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

    def _draw_content(self, painter: QPainter, paint: Paint, cut: Cut) -> None:
        inner = self._content_rect(cut)
        if self._shape.is_stacked and self._icon:
            self._draw_stacked(painter, paint, cut, inner)
            return
        is_rtl = self.isRightToLeft()
        if self._trailing is not None and self._shape.is_left:
            self._draw_side(painter, self._trailing, paint.ink, inner, is_at_left=is_rtl)
        if not self._shape.is_left and cut.sides:
            width = min(inner.width(), self._natural_width(cut))
            inner.setLeft(inner.left() + (inner.width() - width) // 2)
            inner.setWidth(width)
        if self._icon is not None:
            self._draw_side(painter, self._icon, paint.ink, inner, is_at_left=not is_rtl)
        if self._trailing is not None and not self._shape.is_left:
            self._draw_side(painter, self._trailing, paint.ink, inner, is_at_left=is_rtl)
        if self.text():
            self._draw_text(painter, paint, cut, inner)

    def _draw_side(
        self, painter: QPainter, name: Icon, ink: Color, inner: QRect, *, is_at_left: bool
    ) -> None:
        """Draw an icon at one end of `inner`, and take its room from it."""
        cut = self._cut or self._dress()
        edge = inner.left() if is_at_left else inner.right() + 1 - cut.icon
        self._draw_icon(painter, name, ink, edge, inner)
        step = cut.icon + (cut.gap if self.text() else 0)
        inner.adjust(step, 0, 0, 0) if is_at_left else inner.adjust(0, 0, -step, 0)

    def _draw_stacked(self, painter: QPainter, paint: Paint, cut: Cut, inner: QRect) -> None:
        text = wrapped(cut.title_metrics, self.text(), inner.width())
        top = inner.top() + (inner.height() - cut.icon - cut.near - text) // 2
        left = inner.left() + (inner.width() - cut.icon) // 2
        if self._icon is not None:
            place = QRect(left, top, cut.icon, cut.icon)
            self._draw_icon(painter, self._icon, paint.ink, left, place)
        below = QRect(inner.left(), top + cut.icon + cut.near, inner.width(), text)
        painter.setPen(paint.ink.qt)
        painter.setFont(cut.title)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter) | _WRAP, self.text())

    def _draw_text(self, painter: QPainter, paint: Paint, cut: Cut, room: QRect) -> None:
        lead = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        side = lead if self._shape.is_left else Qt.AlignmentFlag.AlignHCenter
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute) | _WRAP
        font = cut.title
        if not _is_fitting(cut.title_metrics, self.text(), room):
            font = _smaller(font, self.text(), room)
        painter.setPen(paint.ink.qt)
        painter.setFont(font)
        if not self._caption:
            painter.drawText(room, flags | int(Qt.AlignmentFlag.AlignVCenter), self.text())
            return
        metrics = cut.title_metrics if font is cut.title else QFontMetrics(font)
        above = wrapped(metrics, self.text(), room.width())
        below = wrapped(cut.caption_metrics, self._caption, room.width())
        top = room.top() + (room.height() - above - below) // 2
        painter.drawText(QRect(room.left(), top, room.width(), above), flags, self.text())
        painter.setPen(paint.caption.qt)
        painter.setFont(cut.caption)
        place = QRect(room.left(), top + above, room.width(), below)
        painter.drawText(place, flags, self._caption)

    def _draw_icon(self, painter: QPainter, name: Icon, ink: Color, left: int, room: QRect) -> None:
        cut = self._cut or self._dress()
        name = _MIRRORED.get(name, name) if self.isRightToLeft() else name
        size = self._shape.icon_size * self._look.icon_growth
        picture = self._look.pixmap(name, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, room.top() + (room.height() - cut.icon) / 2), picture)

    def _content_rect(self, cut: Cut) -> QRect:
        side = 0 if self._shape.is_square else cut.padding
        if self.width() < self.sizeHint().width():
            side = min(side, cut.near)
        return self.rect().adjusted(side, 0, -side, 0)

    def _natural_width(self, cut: Cut) -> int:
        return max(self._advances()) + cut.hair + cut.sides if self.text() else cut.icon

    def _advances(self) -> tuple[int, int]:
        cut = self._cut or self._dress()
        below = cut.caption_metrics.horizontalAdvance(self._caption) if self._caption else 0
        return cut.title_metrics.horizontalAdvance(self.text()), below

    def _dress(self) -> Cut:
        """Look up what all buttons of its kind have in common."""
        icons = (self._icon is not None) + (self._trailing is not None)
        self._kind = self._look.faces.kind(self._role, self._shape, self._icon, self._trailing)
        self._cut = self._look.cut(self._shape, icons)
        return self._cut

    def _dress_anew(self) -> None:
        self._cut = None
        self._measure_anew()

    def _measure_anew(self) -> None:
        self._heights.clear()
        self._hint = self._least = None
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
    advance = metrics.horizontalAdvance(text)
    if advance <= room.width() and "\n" not in text:
        return metrics.height() <= room.height()
    widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    if widest > room.width():
        return False
    return wrapped(metrics, text, room.width(), advance) <= room.height()


def _policy(shape: Shape) -> QSizePolicy:
    fixed, flexible = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
    policy = QSizePolicy(fixed if shape.is_square else flexible, fixed)
    policy.setHeightForWidth(not shape.is_square)
    return policy


def _pen(color: Color | None, width: int) -> QPen:
    return QPen(color.qt, width) if color is not None else QPen(Qt.PenStyle.NoPen)
