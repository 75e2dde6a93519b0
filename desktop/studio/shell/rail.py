"""The rail: whose studio, which screen, what waits, who is here."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.shell.state import Badge, ScreenId, ScreenSpec, ShellState
from desktop.widgets.accessible import say_role
from desktop.widgets.badges import Avatar, Dress, Tone, draw_dress, dress_for
from desktop.widgets.buttons import PaintedButton
from desktop.widgets.text import ElidedLabel

_LOGO = 28
_ACCOUNT_AVATAR = 24
_BADGE_HEIGHT = 18
_HEAD_INSET = 6


class Logo(QWidget):
    """The sign of the program: a week in three blocks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(_LOGO, _LOGO)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        dress = Dress(colors.accent, colors.on_accent)
        draw_dress(painter, QRectF(self.rect()), RADIUS.control, dress)
        blocks = (
            (QRectF(6, 6, 7, 16), dress.ink),
            (QRectF(15, 6, 7, 7), dress.ink.faded(0.5)),
            (QRectF(15, 15, 7, 7), dress.ink),
        )
        for block, color in blocks:
            draw_dress(painter, block, 1.5, Dress(color, color))


class NavRow(PaintedButton):
    """One row of the rail: icon, title, badge. Collapsed it is the icon, its title a tooltip."""

    def __init__(self, theme: Theme, spec: ScreenSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(spec.title)
        self.setAccessibleName(spec.title)
        self.screen_id = spec.id
        self._theme = theme
        self._icon = spec.icon
        self._badge = Badge(spec.id, 0)
        self._is_collapsed = False
        self._tip = ""
        self.setCheckable(True)
        say_role(self, QAccessible.Role.PageTab)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_badge(self, badge: Badge) -> None:
        """Say how many wait; nothing is drawn for 0."""
        self._badge = badge
        waiting = self.tr("%n waiting", "", badge.count)
        self.setAccessibleDescription(waiting if badge.count else "")
        self.update()

    def collapse(self, is_collapsed: bool) -> None:
        """Show the icon only."""
        self._is_collapsed = is_collapsed
        self._show_tip()
        self._on_theme_changed()

    def show_tip(self, tip: str) -> None:
        """Say how to get here by keyboard."""
        self._tip = tip
        self._show_tip()

    def sizeHint(self) -> QSize:
        width = STUDIO.rail_collapsed - 2 * SPACE.xs - LINE.hairline
        return QSize(width, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        if self.isChecked() or self.underMouse():
            fill = colors.accent_soft if self.isChecked() else colors.control_hover
            draw_dress(painter, QRectF(self.rect()), RADIUS.control, Dress(fill, colors.text))
        size = self._theme.scaled(CONTROL.icon)
        tint = colors.accent if self.isChecked() else colors.text_muted
        icon_box = QRect(SPACE.xs, (self.height() - size) // 2, size, size)
        if self._is_collapsed:
            icon_box.moveLeft((self.width() - size) // 2)
        drawn = self._theme.pixmap(self._icon, tint, size, self.devicePixelRatioF())
        painter.drawPixmap(self.mirrored(icon_box).topLeft(), drawn)
        if self._is_collapsed:
            self._draw_badge_dot(painter, icon_box)
        else:
            self._draw_title(painter, icon_box.right() + SPACE.xs + 2)

    def _show_tip(self) -> None:
        self.setToolTip(self._tip or (self.text() if self._is_collapsed else ""))

    def _draw_title(self, painter: QPainter, left: int) -> None:
        colors = self._theme.colors
        badge_width = self._draw_badge(painter)
        weight = WEIGHT.strong if self.isChecked() else WEIGHT.text
        painter.setFont(self._theme.font(TYPE.body, weight))
        painter.setPen((colors.accent if self.isChecked() else colors.text).qt)
        room = QRect(left, 0, self.width() - left - SPACE.xs - badge_width, self.height())
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.mirrored(room), int(side), words)

    def _draw_badge(self, painter: QPainter) -> int:
        """Draw the count at the far end and return the room it takes."""
        if self._badge.count == 0:
            return 0
        face = self._theme.font(TYPE.caption, WEIGHT.strong)
        words = "99+" if self._badge.count > 99 else str(self._badge.count)
        height = self._theme.grown(_BADGE_HEIGHT)
        width = max(QFontMetrics(face).horizontalAdvance(words) + SPACE.sm, height + 2)
        box = QRect(self.width() - SPACE.xs - width, (self.height() - height) // 2, width, height)
        box = self.mirrored(box)
        tone = Tone.DANGER if self._badge.is_urgent else Tone.NEUTRAL
        dress = dress_for(tone, self._theme.colors)
        draw_dress(painter, QRectF(box), height / 2, dress)
        painter.setFont(face)
        painter.setPen(dress.ink.qt)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return width + SPACE.xs

    def _draw_badge_dot(self, painter: QPainter, icon_box: QRect) -> None:
        if self._badge.count:
            colors = self._theme.colors
            color = colors.danger if self._badge.is_urgent else colors.accent
            left = min(icon_box.right() - 3, self.width() - SPACE.xs)
            dot = QRectF(left, icon_box.top() - 3, SPACE.xs, SPACE.xs)
            draw_dress(painter, dot, 4, Dress(color, color))

    def _on_theme_changed(self) -> None:
        """As high as its line of words; collapsed, as its icon, so that all rows have room."""
        icon = self._theme.scaled(CONTROL.icon) + SPACE.xs
        bare = max(CONTROL.nav_row, icon)
        self.setFixedHeight(bare if self._is_collapsed else self._theme.grown(CONTROL.nav_row))
        self.update()


class Rail(QFrame):
    """The column at the leading edge.

    `screen_requested(ScreenId)`: a row was pressed. `studio_requested()`, `account_requested()`:
    the heads at the top and bottom were pressed.
    """

    screen_requested = Signal(object)
    studio_requested = Signal()
    account_requested = Signal()

    def __init__(
        self, theme: Theme, specs: Sequence[ScreenSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "base")
        self.setAccessibleName(self.tr("Navigation"))
        say_role(self, QAccessible.Role.PageTabList)
        self._rows = {spec.id: NavRow(theme, spec) for spec in specs}
        self._studio = _Head(theme, Logo(theme))
        self._avatar = Avatar(theme, "?", 0, _ACCOUNT_AVATAR, is_solid=True)
        self._account = _Head(theme, self._avatar)
        self._lower = QVBoxLayout()
        self._lower.setContentsMargins(0, 0, 0, 0)
        self._lower_widget: QWidget | None = None
        self._studio.clicked.connect(self.studio_requested)
        self._account.clicked.connect(self.account_requested)
        for row in self._rows.values():
            row.clicked.connect(self._on_row_clicked)
        self._lay_out()
        self.collapse(is_collapsed=False)

    def render_state(self, state: ShellState) -> None:
        """Draw `state`."""
        self._studio.say(state.studio, state.place)
        self._account.say(state.account, "")
        self._avatar.show_person(state.account, state.account_hue, is_solid=True)
        for screen, row in self._rows.items():
            row.setChecked(screen is state.screen)
            row.show_badge(state.badge_of(screen))

    def row_of(self, screen: ScreenId) -> NavRow | None:
        """Return the row of `screen`, or None where the rail has none."""
        return self._rows.get(screen)

    def show_tip(self, screen: ScreenId, tip: str) -> None:
        """Say how to get to `screen` by keyboard."""
        if screen in self._rows:
            self._rows[screen].show_tip(tip)

    def collapse(self, is_collapsed: bool) -> None:
        """Be 56 wide, icons only, or 208 (more where text is larger)."""
        growth = round((self._theme.text_scale - 1.0) * STUDIO.rail / 2)
        least = STUDIO.rail_collapsed + round((self._theme.text_scale - 1.0) * SPACE.sm)
        self.setFixedWidth(least if is_collapsed else STUDIO.rail + growth)
        self._studio.collapse(is_collapsed)
        self._account.collapse(is_collapsed)
        for row in self._rows.values():
            row.collapse(is_collapsed)
        if self._lower_widget is not None:
            self._lower_widget.setVisible(not is_collapsed)

    def show_lower(self, widget: QWidget | None) -> None:
        """Fill the lower half with what belongs to the screen; None empties it."""
        if self._lower_widget is not None:
            self._lower.removeWidget(self._lower_widget)
            self._lower_widget.hide()
        self._lower_widget = widget
        if widget is not None:
            self._lower.addWidget(widget)
            widget.setVisible(self.width() >= STUDIO.rail)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = 0 if is_mirrored else self.width() - LINE.hairline
        painter.fillRect(edge, 0, LINE.hairline, self.height(), self._theme.colors.border.qt)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xs, _HEAD_INSET, SPACE.xs + LINE.hairline, SPACE.xs)
        layout.setSpacing(2)
        layout.addWidget(self._studio)
        layout.addSpacing(SPACE.sm)
        for screen, row in self._rows.items():
            if screen is not ScreenId.SETTINGS:
                layout.addWidget(row)
        layout.addSpacing(SPACE.md)
        layout.addLayout(self._lower)
        layout.addStretch(1)
        if ScreenId.SETTINGS in self._rows:
            layout.addWidget(self._rows[ScreenId.SETTINGS])
        layout.addWidget(self._account)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, NavRow):
            # What is checked is decided by the state, not by the press.
            row.setChecked(not row.isChecked())
            self.screen_requested.emit(row.screen_id)


class _Head(PaintedButton):
    """A mark with one or two lines of words beside it; a button."""

    def __init__(self, theme: Theme, mark: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._is_collapsed = False
        self._name = ElidedLabel(theme, weight=WEIGHT.strong)
        self._detail = ElidedLabel(theme, step=TYPE.caption, tone="muted")
        say_role(self, QAccessible.Role.Button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(mark)
        self._layout.addLayout(words, 1)
        for part in (mark, self._name, self._detail):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._size_up)

    def say(self, name: str, detail: str) -> None:
        """Show `name`, and `detail` under it where there is any."""
        self._name.set_text(name)
        self._name.set_weight(WEIGHT.strong if detail else WEIGHT.text)
        self._detail.set_text(detail)
        self._detail.setHidden(not detail or self._is_collapsed)
        self.setAccessibleName(f"{name}, {detail}" if detail else name)
        self._size_up()

    def collapse(self, is_collapsed: bool) -> None:
        """Show the mark only."""
        self._is_collapsed = is_collapsed
        self._name.setHidden(is_collapsed)
        self._detail.setHidden(is_collapsed or not self._detail.text())
        self.setToolTip(self.accessibleName() if is_collapsed else "")
        side = 0 if is_collapsed else SPACE.xs
        self._layout.setContentsMargins(side, 0, side, 0)
        self._layout.setSpacing(0 if is_collapsed else SPACE.xs + 1)
        self._size_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            colors = self._theme.colors
            dress = Dress(colors.control_hover, colors.text)
            draw_dress(QPainter(self), QRectF(self.rect()), RADIUS.control, dress)

    def _size_up(self) -> None:
        lines = 2 if self._detail.text() else 1
        base = STUDIO.top_bar - 2 * _HEAD_INSET if lines == 2 else CONTROL.input_message
        growth = round(lines * TYPE.body.line * (self._theme.text_scale - 1.0))
        # One line is as high beside its mark as the mark alone; two have no need to be.
        self.setFixedHeight(base if self._is_collapsed and lines > 1 else base + growth)
