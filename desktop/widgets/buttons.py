"""Buttons that know their variant and keep their icon in the tint of their words."""

from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from desktop.design.colors import Color, Colors
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE


class Variant(Enum):
    """How a button looks. One PRIMARY a screen; DANGER only in the dialog that does it."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    DANGER_PLAIN = "danger_plain"
    ACCENT_PLAIN = "accent_plain"
    GHOST = "ghost"
    LINK = "link"
    SEGMENT = "segment"
    CHOICE = "choice"


class Button(QPushButton):
    """A button with words, perhaps an icon before them."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        variant: Variant = Variant.PLAIN,
        icon: Icon | None = None,
        *,
        in_row: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._variant = variant
        self._icon = icon
        self._tip = ""
        self.setProperty("variant", variant.value)
        self.setProperty("dense", in_row)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_variant(self, variant: Variant) -> None:
        """Look like another variant."""
        if variant is not self._variant:
            self._variant = variant
            self.setProperty("variant", variant.value)
            self.style().unpolish(self)
            self.style().polish(self)
            self._on_theme_changed()

    def set_tip(self, tip: str) -> None:
        """Explain the button in its tooltip, while it is enabled."""
        self._tip = tip
        if self.isEnabled():
            self.setToolTip(tip)

    def set_refused(self, reason: str | None) -> None:
        """Disable the button and say why in its tooltip; None enables it again."""
        self.setEnabled(reason is None)
        self.setToolTip(self._tip if reason is None else reason)
        self.setAccessibleDescription(reason or "")

    def _on_theme_changed(self) -> None:
        if self._icon is None:
            return
        colors = self._theme.colors
        size, gap = self._theme.scaled(CONTROL.icon), SPACE.xxs
        self.setIconSize(QSize(size + gap, size))
        icon = QIcon()
        for mode, tint in (
            (QIcon.Mode.Normal, _ink(self._variant, colors)),
            (QIcon.Mode.Disabled, colors.text_disabled),
        ):
            icon.addPixmap(self._padded(self._icon, tint, size, gap), mode)
        self.setIcon(icon)

    def _padded(self, name: Icon, tint: Color, size: int, gap: int) -> QPixmap:
        """Return the icon with room beside it: Qt fixes the distance to the words at 4 px."""
        ratio = self.devicePixelRatioF()
        padded = QPixmap(round((size + gap) * ratio), round(size * ratio))
        padded.setDevicePixelRatio(ratio)
        padded.fill(Qt.GlobalColor.transparent)
        left = gap if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
        painter = QPainter(padded)
        painter.drawPixmap(left, 0, self._theme.pixmap(name, tint, size, ratio))
        painter.end()
        return padded


def _ink(variant: Variant, colors: Colors) -> Color:
    """Return what the words of `variant` are painted with."""
    inks = {
        Variant.PRIMARY: colors.on_accent,
        Variant.DANGER: colors.on_danger,
        Variant.DANGER_PLAIN: colors.danger,
        Variant.ACCENT_PLAIN: colors.accent,
        Variant.LINK: colors.accent,
    }
    return inks.get(variant, colors.text)


_MIRRORED = {
    Icon.CARET_LEFT: Icon.CARET_RIGHT,
    Icon.CARET_RIGHT: Icon.CARET_LEFT,
    Icon.ARROW_LEFT: Icon.ARROW_RIGHT,
    Icon.ARROW_RIGHT: Icon.ARROW_LEFT,
    Icon.UNDO: Icon.REDO,
    Icon.REDO: Icon.UNDO,
}
"""What shows a direction of time shows the other one to who reads from the right."""


class PaintedButton(QAbstractButton):
    """Base of buttons that paint themselves: no style sheet rule reaches them.

    Space and Enter press it, as they do a button with words. Subclasses override `paintEvent`
    and `sizeHint`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mirrored(self, box: QRect) -> QRect:
        """Return `box` where it stands in the reader's direction."""
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return box
        return QRect(self.width() - box.right() - 1, box.y(), box.width(), box.height())


class IconButton(QToolButton):
    """A square button with an icon only; `name` is its tooltip and accessible name."""

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        name: str,
        variant: Variant = Variant.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._is_mirrored = False
        self.setProperty("variant", variant.value)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_icon(self, icon: Icon) -> None:
        """Show another icon."""
        self._icon = icon
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        side = self._theme.grown(CONTROL.icon_button)
        self.setFixedSize(side, side)
        size = self._theme.scaled(CONTROL.icon)
        self.setIconSize(QSize(size, size))
        self._is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        shown = _MIRRORED.get(self._icon, self._icon) if self._is_mirrored else self._icon
        self.setIcon(self._theme.icon(shown))

    def showEvent(self, event: QShowEvent) -> None:
        """Point the other way where the reader's direction is another since it was drawn."""
        super().showEvent(event)
        if self._is_mirrored is not (self.layoutDirection() is Qt.LayoutDirection.RightToLeft):
            self._on_theme_changed()
