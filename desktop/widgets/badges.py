"""Small painted marks: avatar, status chip, count badge, key cap."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.design.colors import Color, Colors, Hue
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, TYPE, WEIGHT


class Tone(Enum):
    """What a mark says. OUTLINE is neutral with a line, SOLID is the accent filled."""

    NEUTRAL = "neutral"
    OUTLINE = "outline"
    ACCENT = "accent"
    SOLID = "solid"
    POSITIVE = "positive"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Dress:
    """The colours of a mark; `line` is None where it has no outline."""

    fill: Color
    ink: Color
    line: Color | None = None


def dress_for(tone: Tone, colors: Colors) -> Dress:
    """Return the colours of `tone` in a scheme."""
    dresses = {
        Tone.NEUTRAL: Dress(colors.surface_sunken, colors.text_muted),
        Tone.OUTLINE: Dress(colors.surface_raised, colors.text_muted, colors.border_control),
        Tone.ACCENT: Dress(colors.accent_soft, colors.accent),
        Tone.SOLID: Dress(colors.accent, colors.on_accent),
        Tone.POSITIVE: Dress(colors.positive_soft, colors.positive),
        Tone.WARNING: Dress(colors.warning_soft, colors.warning),
        Tone.DANGER: Dress(colors.danger_soft, colors.danger),
        Tone.INFO: Dress(colors.info_soft, colors.info),
    }
    return dresses[tone]


def initials_of(name: str) -> str:
    """Return the first letters of the first and last word of `name`, in capitals."""
    words = name.split()
    chosen = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in chosen).upper()


def draw_dress(painter: QPainter, box: QRectF, radius: float, dress: Dress) -> None:
    """Fill `box` with round corners and, where there is one, draw its outline inside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(dress.fill.qt)
    painter.setPen(Qt.PenStyle.NoPen)
    if dress.line is not None:
        half = LINE.hairline / 2
        painter.setPen(QPen(dress.line.qt, LINE.hairline))
        box = box.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, radius, radius)


class Avatar(QLabel):
    """Initials on a person's hue. Decoration: the name stands beside it, and is told once.

    `is_solid` is for who is here and now, the tint for who is past or a student. `size` in px.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        hue_index: int,
        size: int = 32,
        *,
        is_solid: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_person(name, hue_index, is_solid=is_solid)

    def show_person(self, name: str, hue_index: int, *, is_solid: bool = False) -> None:
        """Stand for another person."""
        self._initials = initials_of(name)
        self._hue_index = hue_index
        self._is_solid = is_solid
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hue = self._theme.tokens.hue_for(self._hue_index)
        draw_avatar(painter, self.rect(), self._initials, hue, self.font(), self._is_solid)

    def _on_theme_changed(self) -> None:
        side = self._theme.scaled(self._size)
        self.setFixedSize(side, side)
        self.update()


def draw_avatar(
    painter: QPainter, box: QRect, initials: str, hue: Hue, face: QFont, is_solid: bool
) -> None:
    """Paint an avatar into the square `box`; for delegates that have no widget a row."""
    ink = hue.on_solid if is_solid else hue.ink
    draw_dress(
        painter, QRectF(box), box.height() / 2, Dress(hue.solid if is_solid else hue.fill, ink)
    )
    sized = QFont(face)
    sized.setPixelSize(round(box.height() * 0.3) + 3)
    sized.setWeight(QFont.Weight(WEIGHT.strong))
    painter.setFont(sized)
    painter.setPen(ink.qt)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)


class StatusChip(QLabel):
    """A state in one word or two, 22 high, with an icon or a dot so that colour is not alone."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        icon: Icon | None = None,
        *,
        has_dot: bool = False,
        hue_index: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_dot = has_dot
        self._hue_index = hue_index
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(text, tone, icon)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_status(self, text: str, tone: Tone, icon: Icon | None = None) -> None:
        """Say another state."""
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + self._lead() + 2 * SPACE.xs, self._theme.grown(CONTROL.chip))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        dress = dress_for(self._tone, colors)
        if self._hue_index is not None:
            hue = self._theme.tokens.hue_for(self._hue_index)
            dress = Dress(hue.fill, hue.ink)
        draw_dress(painter, QRectF(self.rect()), RADIUS.control - 1, dress)
        self._draw_mark(painter, dress, colors)
        painter.setPen(dress.ink.qt)
        words = self._mirrored(self.rect().adjusted(SPACE.xs + self._lead(), 0, -SPACE.xs, 0))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())

    def _draw_mark(self, painter: QPainter, dress: Dress, colors: Colors) -> None:
        middle = self.height() // 2
        if self._has_dot:
            dot = self._mirrored(QRect(SPACE.xs, middle - 4, 8, 8))
            painter.setBrush(colors.warning_shape.qt)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(dot)
        elif self._icon is not None:
            size = self._theme.scaled(CONTROL.icon_small)
            box = self._mirrored(QRect(SPACE.xs - 1, middle - size // 2, size, size))
            drawn = self._theme.pixmap(self._icon, dress.ink, size, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), drawn)

    def _mirrored(self, box: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right() - 1)
        return box

    def _lead(self) -> int:
        """Return the room the dot or icon takes before the words."""
        if self._has_dot:
            return SPACE.sm
        return self._theme.scaled(CONTROL.icon_small) + 3 if self._icon is not None else 0

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TYPE.caption, WEIGHT.label))
        self.updateGeometry()
        self.update()


class CountBadge(QLabel):
    """How many, in a pill; hidden where there are none. `what` says of what, for screen readers."""

    def __init__(
        self,
        theme: Theme,
        what: str,
        tone: Tone = Tone.NEUTRAL,
        count: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._what = what
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.show_count(count)

    def show_count(self, count: int) -> None:
        """Show `count`; above 99 as "99+"."""
        self.setText("99+" if count > 99 else str(count))
        self.setAccessibleName(f"{self._what}: {count}")
        self.setVisible(count > 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = self._theme.grown(CONTROL.key_cap) - 2
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(max(words + SPACE.sm, height + 2), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dress = dress_for(self._tone, self._theme.colors)
        draw_dress(painter, QRectF(self.rect()), self.height() / 2, dress)
        painter.setPen(dress.ink.qt)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TYPE.caption, WEIGHT.strong))
        self.updateGeometry()
        self.update()


class KeyCap(QLabel):
    """A key, as it is printed on the keyboard."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        height = self._theme.grown(CONTROL.key_cap)
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(max(words + SPACE.sm, height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        dress = Dress(colors.surface, colors.text_muted, colors.border_control)
        draw_dress(painter, QRectF(self.rect()), RADIUS.small, dress)
        painter.setPen(dress.ink.qt)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TYPE.caption, WEIGHT.label))
        self.updateGeometry()
        self.update()


def beside_avatar(avatar: Avatar, *lines: QWidget) -> QHBoxLayout:
    """Lay out a person's head: the avatar, and beside its middle the name and what follows."""
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addStretch(1)
    for line in lines:
        names.addWidget(line)
    names.addStretch(1)
    head = QHBoxLayout()
    head.setSpacing(SPACE.sm)
    head.addWidget(avatar, 0, Qt.AlignmentFlag.AlignTop)
    head.addLayout(names, 1)
    return head
