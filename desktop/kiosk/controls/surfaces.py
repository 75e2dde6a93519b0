"""What the pages are laid out with: labels, panels, cards that can be touched, avatars."""

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from desktop.design.colors import Color, Colors
from desktop.design.icons import Icon
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE, WEIGHT, TypeStep
from desktop.kiosk.controls.look import KioskLook
from desktop.widgets.accessible import say_role


class Tone(Enum):
    """The colour of text by what it says."""

    TEXT = auto()
    MUTED = auto()
    ACCENT = auto()
    POSITIVE = auto()
    WARNING = auto()
    DANGER = auto()
    HERO = auto()
    INVERSE = auto()


def tone_color(look: KioskLook, tone: Tone) -> Color:
    """The token of a tone."""
    c = look.colors
    if tone is Tone.HERO:
        return c.on_accent if look.scheme.value == "light" else c.text
    return {
        Tone.TEXT: c.text,
        Tone.MUTED: c.text_muted,
        Tone.ACCENT: c.accent,
        Tone.POSITIVE: c.positive,
        Tone.WARNING: c.warning,
        Tone.DANGER: c.danger,
        Tone.INVERSE: c.surface,
    }[tone]


class Side(Enum):
    """Where text stands in its room, by the way the language runs."""

    LEADING = auto()
    CENTRE = auto()
    TRAILING = auto()


class Label(QLabel):
    """Text of one step, weight and tone; wraps, and follows the look and the language's way."""

    def __init__(
        self,
        look: KioskLook,
        step: TypeStep = TYPE.kiosk_body,
        weight: int = WEIGHT.text,
        tone: Tone = Tone.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._step = step
        self._weight = weight
        self._tone = tone
        self._side = Side.LEADING
        self._worn: tuple[TypeStep, Color] | None = None
        self._least: QSize | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Within a button Qt would take the button's text colour instead of the tone's.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        look.changed.connect(self._dress_anew)
        self._align()
        self._dress()

    def say(self, text: str) -> None:
        """Show a text; nothing takes no room."""
        if text != self.text():
            self._least = None
            self.setText(text)
            self._dress()
        # Qt would look through the whole page for what may now be seen, also where nothing changed.
        if self.isHidden() == bool(text) and self.parentWidget() is not None:
            self.setVisible(bool(text))

    def tint(self, tone: Tone) -> None:
        """Another tone."""
        if tone is not self._tone:
            self._tone = tone
            self._dress()

    def set_step(self, step: TypeStep) -> None:
        """Another size."""
        self._step = step
        self._dress()

    def stand(self, side: Side) -> None:
        """At another side of its room."""
        self._side = side
        self._align()

    def minimumSizeHint(self) -> QSize:
        """The longest word: wrapped text must not make a page wider than the screen."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        if self._least is None:
            metrics = self.fontMetrics()
            words = self.text().split()
            longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
            self._least = QSize(longest, metrics.height())
        return self._least

    def changeEvent(self, event: QEvent) -> None:
        """Another language may run the other way; and what was hidden when the look changed wears
        the program's sheet last, which takes it back to the colours of before.
        """
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
        elif event.type() is QEvent.Type.StyleChange and self._is_taken_back():
            self._dress_anew()

    def _is_taken_back(self) -> bool:
        worn = self._worn
        return worn is not None and self.palette().windowText().color() != worn[1].qt

    def _align(self) -> None:
        """By the direction of the page; Qt would go by the letters of the text."""
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        is_left = (self._side is Side.LEADING) != is_rtl
        flag = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
        if self._side is Side.CENTRE:
            flag = Qt.AlignmentFlag.AlignHCenter
        self.setAlignment(flag | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _dress(self) -> None:
        """Put on what differs from what it wears: Qt dresses a widget anew each time it is told."""
        step, color = self._step, tone_color(self._look, self._tone)
        if not _has_digits(self.text()):
            # Tabular figures also set hyphens wide, which tears double names apart.
            step = replace(step, is_tabular=False)
        worn, self._worn = self._worn, (step, color)
        if worn is None or step != worn[0]:
            self._least = None
            self.setFont(self._look.font(step, self._weight))
        if worn is None or color != worn[1]:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.WindowText, color.qt)
            self.setPalette(palette)

    def _dress_anew(self) -> None:
        self._worn = None
        self._dress()
        self.updateGeometry()


def _has_digits(text: str) -> bool:
    return any(one.isdigit() for one in text)


class Picture(QWidget):
    """An icon of `size` reference pixels, larger beside larger text."""

    def __init__(
        self,
        look: KioskLook,
        icon: Icon,
        size: int,
        tone: Tone = Tone.MUTED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._size = size
        self._tone = tone
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_icon(self, icon: Icon, tone: Tone) -> None:
        """Another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._look.px(self._size * self._look.icon_growth)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        color = tone_color(self._look, self._tone)
        size = self._size * self._look.icon_growth
        picture = self._look.pixmap(self._icon, color, size, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, picture)


class Badge(QWidget):
    """An icon on a filled disc or rounded square: what kind of thing this is."""

    def __init__(
        self,
        look: KioskLook,
        icon: Icon,
        size: int,
        fill: str,
        ink: str,
        is_round: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._size = size
        self._fill = fill
        self._ink = ink
        self._is_round = is_round
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_icon(self, icon: Icon, fill: str, ink: str) -> None:
        """Another meaning; `fill` and `ink` are names of semantic colours."""
        self._icon, self._fill, self._ink = icon, fill, ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = named(self._look.colors, self._fill), named(self._look.colors, self._ink)
        radius = self.width() / 2 if self._is_round else self._look.px(RADIUS.kiosk_card)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._look.is_contrast and self._fill.endswith("soft"):
            painter.setPen(QPen(ink.qt, self._look.line(LINE.selection)))
        painter.setBrush(fill.qt)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        inner = self._size * (1 if self._size < SPACE.xxl else 0.4)
        size = round(inner if inner != self._size else self._size * 0.6)
        left = (self.width() - self._look.px(size)) / 2
        picture = self._look.pixmap(self._icon, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, left), picture)


def named(colors: Colors, name: str) -> Color:
    """A semantic colour by its name."""
    color = getattr(colors, name)
    if not isinstance(color, Color):
        raise TypeError(name)
    return color


class Avatar(QWidget):
    """Initials on the instructor's hue; never the hue alone."""

    def __init__(self, look: KioskLook, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._size = size
        self._initials = ""
        self._hue = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_person(self, initials: str, hue: int) -> None:
        """Whose it is."""
        self._initials, self._hue = initials, hue
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the initials."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hue = self._look.hue(self._hue)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue.solid.qt)
        painter.drawEllipse(self.rect())
        font = self._look.font(TYPE.kiosk_body, WEIGHT.strong)
        font.setPixelSize(max(1, round(self.height() * 0.36)))
        painter.setFont(font)
        painter.setPen(hue.on_solid.qt)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)


class Panel(QWidget):
    """A rounded ground for what belongs together; `fill` and `border` name semantic colours."""

    def __init__(
        self,
        look: KioskLook,
        fill: str = "surface_raised",
        border: str = "border",
        radius: int = RADIUS.kiosk_card,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._fill = fill
        self._border = border
        self._radius = radius
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._look.colors
        width = self._look.line(LINE.hairline) if self._border else 0
        if not self._border and self._look.is_contrast:
            width = self._look.line(LINE.hairline)
        border = named(colors, self._border or "border").qt
        painter.setPen(QPen(border, width) if width else Qt.PenStyle.NoPen)
        painter.setBrush(named(colors, self._fill).qt)
        edge = width / 2
        radius = self._look.px(self._radius)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius
        )


class CardButton(QAbstractButton):
    """A card that is taken as a whole: give it a layout of labels; `hue` draws the lesson bar.

    To a screen reader it is one button, by its accessible name: the labels are not told again.
    """

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hue: int | None = None
        say_role(self, QAccessible.Role.Button)
        # A button's own policy would neither shrink nor grow with the text inside.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setProperty("ring", "own")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self.update)

    def show_hue(self, hue: int) -> None:
        """Draw the bar of an instructor."""
        self._hue = hue
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as well as the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the bar, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._look.colors
        is_focused = self.hasFocus()
        width = self._look.px(LINE.kiosk_focus) if is_focused else self._look.line(LINE.hairline)
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = self._look.px(RADIUS.kiosk_card)
        border = c.accent if is_focused else c.border
        painter.setPen(QPen(border.qt, width))
        painter.setBrush((c.control_pressed if self.isDown() else c.surface_raised).qt)
        painter.drawRoundedRect(box, radius, radius)
        if self._hue is not None:
            self._draw_bar(painter, box, radius)

    def _draw_bar(self, painter: QPainter, box: QRectF, radius: int) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        bar = QRectF(box)
        bar.setWidth(self._look.px(SPACE.xs))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(box.right())
        painter.setClipPath(shape)
        painter.fillRect(bar, self._look.hue(self._hue or 0).solid.qt)
        painter.setClipping(False)
