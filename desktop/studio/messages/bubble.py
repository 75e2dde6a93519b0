"""One message, painted: bubble, words, and under it when, who and whether it was read."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.mutations.messages import Sign
from core.repositories.threads import MessageLine
from desktop.design.colors import Color
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, TYPE
from desktop.studio.messages.signs import ICONS, sign_words
from desktop.studio.messages.words import say
from desktop.widgets.accessible import say_role
from desktop.widgets.badges import Dress, draw_dress

_MOST_WIDTH = 460
_PAD_X = SPACE.sm + 2
_PAD_Y = SPACE.xs + 2
_DOT = 8
_KEPT_WIDTHS = 4


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message as it is drawn. `foot` stands under it; empty inside a group of messages.

    `is_found`: it has the words that are looked for. `is_sign_waiting`: what a student wrote was
    answered with a sign that was not sent yet.
    """

    message: MessageLine
    foot: str = ""
    is_waiting: bool = False
    is_read: bool = False
    is_being_edited: bool = False
    is_found: bool = False
    is_sign_waiting: bool = False

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What either side answered with, the student's first; one that both chose stands twice."""
        told = (self.message.student_sign, self.message.studio_sign)
        return tuple(Sign(each) for each in told if each in set(Sign))

    @property
    def words(self) -> str:
        """What stands in the bubble."""
        return say("Message deleted") if self.message.deleted_at else self.message.body

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        signs = " ".join(sign_words(sign) for sign in self.signs)
        told = (self.message.author, self.words, signs, self.foot, self.state)
        return ", ".join(filter(None, told))

    @property
    def state(self) -> str:
        """What became of it; empty for what a student wrote."""
        if self.message.is_from_student:
            return ""
        if self.is_waiting:
            return say("Not sent yet")
        return say("Read") if self.is_read else say("Delivered")


class MessageRow(QWidget):
    """A message across the column, at its side.

    `menu_wanted(id, place)`: its menu, at a global place. `edit_wanted(id)` and
    `delete_wanted(id)` come from F2 and Del.
    """

    menu_wanted = Signal(str, QPoint)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, theme: Theme, bubble: Bubble, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bubble = bubble
        self._laid: dict[int, list[QTextLayout]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring", "own")
        self.setAccessibleName(bubble.spoken)
        say_role(self, QAccessible.Role.ListItem)
        self.setToolTip(bubble.state)
        theme.changed.connect(self._on_theme_changed)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of bubble and foot at `width` px."""
        return self._bubble_box(width).height() + max(self._foot_height(), self._below())

    def sizeHint(self) -> QSize:
        width = self._theme.scaled(_MOST_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(CONTROL.button * 3), self._line() + 2 * _PAD_Y)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._ask_for_menu()
            case Qt.Key.Key_F2:
                self.edit_wanted.emit(self.bubble.message.id)
            case Qt.Key.Key_Delete:
                self.delete_wanted.emit(self.bubble.message.id)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._more_box().contains(event.position().toPoint()):
            self._ask_for_menu()
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.bubble.message.id, event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._bubble_box(self.width())
        self._paint_ground(painter, box)
        self._paint_words(painter, box)
        if self._foot_height():
            self._paint_foot(painter, box)
        if self.bubble.signs:
            self._paint_signs(painter, box)
        if self.underMouse() or self.hasFocus():
            size = self._theme.scaled(CONTROL.icon)
            muted = self._theme.colors.text_muted
            more = self._theme.pixmap(Icon.MORE, muted, size, self.devicePixelRatioF())
            center = self._more_box().center()
            painter.drawPixmap(center.x() - size // 2, center.y() - size // 2, more)

    def _ask_for_menu(self) -> None:
        corner = self.mapToGlobal(self._more_box().bottomLeft())
        self.menu_wanted.emit(self.bubble.message.id, corner)

    # -- parts -----------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, box: QRect) -> None:
        colors = self._theme.colors
        message = self.bubble.message
        fill, pen = colors.surface_raised, QPen(colors.border.qt, LINE.hairline)
        if message.deleted_at is not None:
            fill = colors.surface
        elif self.bubble.is_waiting:
            pen = QPen(colors.accent.qt, LINE.lesson_outline, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 2])
        elif not message.is_from_student:
            fill, pen = colors.accent_soft, QPen(Qt.PenStyle.NoPen)
        if self.bubble.is_found:
            fill, pen = colors.warning_soft, QPen(colors.warning_shape.qt, LINE.lesson_outline)
        if self.bubble.is_being_edited:
            pen = QPen(colors.accent.qt, LINE.input_focus)
        half = max(pen.widthF(), 1) / 2
        painter.setPen(pen)
        painter.setBrush(fill.qt)
        inner = QRectF(box).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, RADIUS.card, RADIUS.card)
        if self.hasFocus():
            painter.setPen(QPen(colors.accent.qt, LINE.focus_ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), RADIUS.card, RADIUS.card)

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        colors, is_gone = self._theme.colors, self.bubble.message.deleted_at is not None
        painter.setPen(colors.text_muted.qt if is_gone else colors.text.qt)
        slack = (self._line() - QFontMetrics(self._font()).height()) / 2
        top = box.top() + _PAD_Y + slack
        for layout in self._laid_out(box.width() - 2 * _PAD_X):
            for place in range(layout.lineCount()):
                line = layout.lineAt(place)
                line.draw(painter, QPointF(box.left() + _PAD_X, top - line.y()))
                top += self._line()

    def _paint_foot(self, painter: QPainter, box: QRect) -> None:
        colors, size = self._theme.colors, self._theme.scaled(CONTROL.icon_small)
        painter.setFont(self._theme.font(TYPE.caption))
        high = self._theme.scaled(TYPE.caption.line)
        line = QRect(SPACE.xxs, box.bottom() + 1 + SPACE.xxs, self.width() - 2 * SPACE.xxs, high)
        is_ours = not self.bubble.message.is_from_student
        is_right = is_ours is (self.layoutDirection() is Qt.LayoutDirection.LeftToRight)
        words = self.bubble.state if self.bubble.is_waiting else self.bubble.foot
        room = painter.fontMetrics().horizontalAdvance(words)
        painter.setPen(colors.text_muted.qt)
        mark = size + SPACE.xxs if is_ours and not self.bubble.message.deleted_at else 0
        if self.bubble.is_waiting:
            left = line.right() - room if is_right else line.left() + _DOT + SPACE.xs
            dot = left - _DOT - SPACE.xs if is_right else line.left()
            painter.drawText(QRect(left, line.top(), room + 1, high), 0, words)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.warning_shape.qt)
            painter.drawEllipse(QRect(dot, line.center().y() - _DOT // 2 + 1, _DOT, _DOT))
            return
        left = line.right() - room - mark if is_right else line.left() + mark
        painter.drawText(QRect(left, line.top(), room + 1, high), 0, words)
        if mark:
            at = line.right() - size + 1 if is_right else line.left()
            self._paint_ticks(painter, QPoint(at, line.center().y() - size // 2 + 1), size)

    def _paint_ticks(self, painter: QPainter, corner: QPoint, size: int) -> None:
        colors = self._theme.colors
        icon, tint = Icon.CHECK, colors.text_muted
        if self.bubble.is_read:
            icon, tint = Icon.CHECKS, colors.accent
        painter.drawPixmap(corner, self._theme.pixmap(icon, tint, size, self.devicePixelRatioF()))

    def _paint_signs(self, painter: QPainter, box: QRect) -> None:
        """A small pill over the lower edge, at the side that faces the middle."""
        theme, signs = self._theme, dict.fromkeys(self.bubble.signs)
        pill = self._signs_box(box)
        colors = theme.colors
        line = colors.warning_shape if self.bubble.is_sign_waiting else colors.border
        dress = Dress(colors.surface_raised, colors.text_muted, line)
        draw_dress(painter, QRectF(pill), pill.height() / 2, dress)
        size = theme.scaled(CONTROL.icon_small)
        at = pill.left() + SPACE.xs
        for sign in signs:
            tint = colors.danger if sign is Sign.HEART else colors.accent
            drawn = theme.pixmap(ICONS[sign], tint, size, self.devicePixelRatioF())
            painter.drawPixmap(at, pill.center().y() - size // 2 + 1, drawn)
            at += size + SPACE.xxs
        if len(signs) < len(self.bubble.signs):
            painter.setFont(theme.font(TYPE.caption))
            painter.setPen(colors.text_muted.qt)
            room = pill.adjusted(at - pill.left(), 0, 0, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), "2")

    # -- places ----------------------------------------------------------------------------------

    def _bubble_box(self, width: int) -> QRect:
        more = self._theme.scaled(CONTROL.icon) + SPACE.xs
        most = min(self._theme.scaled(_MOST_WIDTH), width - more)
        laid_out = self._laid_out(most - 2 * _PAD_X)
        lines = sum(layout.lineCount() for layout in laid_out)
        wide = max(
            layout.lineAt(place).naturalTextWidth()
            for layout in laid_out
            for place in range(layout.lineCount())
        )
        size = QSize(
            min(int(wide) + 2 + 2 * _PAD_X, most), max(lines, 1) * self._line() + 2 * _PAD_Y
        )
        is_ours = not self.bubble.message.is_from_student
        is_right = is_ours is (self.layoutDirection() is Qt.LayoutDirection.LeftToRight)
        return QRect(QPoint(width - size.width() if is_right else 0, 0), size)

    def _signs_box(self, box: QRect) -> QRect:
        theme, count = self._theme, len(dict.fromkeys(self.bubble.signs))
        size = theme.scaled(CONTROL.icon_small)
        figure = theme.scaled(TYPE.caption.size) if count < len(self.bubble.signs) else 0
        wide = 2 * SPACE.xs + count * size + (count - 1) * SPACE.xxs + figure
        high = theme.scaled(CONTROL.chip)
        is_left = box.left() <= 0
        left = box.right() - wide // 2 if is_left else box.left() - wide // 2
        left = max(0, min(left, self.width() - wide))
        return QRect(left, box.bottom() - high // 2, wide, high)

    def _below(self) -> int:
        """How far the signs reach below the bubble."""
        return self._theme.scaled(CONTROL.chip) // 2 + 1 if self.bubble.signs else 0

    def _more_box(self) -> QRect:
        box, side = self._bubble_box(self.width()), self._theme.scaled(CONTROL.icon) + SPACE.xxs
        is_left = box.right() >= self.width() - 1
        left = box.left() - side - SPACE.xxs if is_left else box.right() + SPACE.xxs
        return QRect(left, box.center().y() - side // 2, side, side)

    def _foot_height(self) -> int:
        has_foot = bool(self.bubble.foot) or self.bubble.is_waiting
        return self._theme.scaled(TYPE.caption.line) + SPACE.xxs if has_foot else 0

    def _font(self) -> QFont:
        return self._theme.font_for(self.bubble.words)

    def _line(self) -> int:
        return self._theme.scaled(TYPE.body.line)

    def _laid_out(self, width: int) -> list[QTextLayout]:
        """The words in lines of `width` px; kept, for a layout asks many times."""
        if width not in self._laid:
            if len(self._laid) > _KEPT_WIDTHS:
                self._laid.clear()
            self._laid[width] = self._lay_out(width)
        return self._laid[width]

    def _lay_out(self, width: int) -> list[QTextLayout]:
        laid_out = []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for part in self.bubble.words.split("\n"):
            layout = QTextLayout(part, self._font())
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width, 1))
            layout.endLayout()
            laid_out.append(layout)
        return laid_out

    def _on_theme_changed(self) -> None:
        self._laid.clear()
        self.updateGeometry()
        self.update()


class Divider(QWidget):
    """Words in the middle of a line: a day, or where the unread ones begin."""

    def __init__(
        self, theme: Theme, words: str, *, is_accent: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = words
        self._is_accent = is_accent
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(SPACE.xxl, self._theme.scaled(TYPE.caption.line) + SPACE.md)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        line: Color = colors.accent if self._is_accent else colors.border
        ink: Color = colors.accent if self._is_accent else colors.text_muted
        painter.setFont(self._theme.font_for(self.words, TYPE.caption))
        room = painter.fontMetrics().horizontalAdvance(self.words) + 2 * SPACE.sm
        middle, left = self.height() // 2, (self.width() - room) // 2
        painter.fillRect(0, middle, max(left, 0), LINE.hairline, line.qt)
        painter.fillRect(left + room, middle, self.width(), LINE.hairline, line.qt)
        painter.setPen(ink.qt)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
