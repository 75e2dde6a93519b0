"""The top bar: the palette field, what can be undone, and the truth about sync."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.actions.registry import shown_keys
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, STUDIO
from desktop.studio.shell.state import ShellState
from desktop.widgets.badges import Dress, KeyCap, draw_dress
from desktop.widgets.buttons import Button, IconButton, PaintedButton, Variant
from desktop.widgets.sync_pill import SyncPill


class PaletteField(PaintedButton):
    """Looks like a field, is a button: pressing it opens the command palette."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(self.tr("Search, go to, or type a booking"))
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xs, 0, SPACE.xs, 0)
        layout.addStretch(1)
        self._key = KeyCap(theme, shown_keys("Ctrl+K"))
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._key)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_keys(self, keys: str) -> None:
        """Say which shortcut opens the palette, as "Ctrl+K"; nothing where none does."""
        self._key.setText(shown_keys(keys))
        self._key.setVisible(bool(keys))

    def sizeHint(self) -> QSize:
        width, height = STUDIO.palette_field
        return QSize(width, self._theme.grown(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(STUDIO.palette_field[0] // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        line = colors.border_control if self.underMouse() else colors.border
        dress = Dress(colors.surface_sunken, colors.text_muted, line)
        draw_dress(painter, QRectF(self.rect()), RADIUS.control, dress)
        size = self._theme.scaled(CONTROL.icon - 2)
        icon_box = QRect(SPACE.xs, (self.height() - size) // 2, size, size)
        left = icon_box.right() + SPACE.xs + 1
        room = self.width() - left - self._key.width() - 2 * SPACE.xs
        words = self.mirrored(QRect(left, 0, room, self.height()))
        drawn = self._theme.pixmap(Icon.SEARCH, dress.ink, size, self.devicePixelRatioF())
        painter.drawPixmap(self.mirrored(icon_box).topLeft(), drawn)
        painter.setFont(self._theme.font())
        painter.setPen(dress.ink.qt)
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width()
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, int(side), text)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.grown(STUDIO.palette_field[1]))
        self.setMaximumWidth(round(STUDIO.palette_field[0] * self._theme.text_scale))
        self.update()


class TopBar(QFrame):
    """56 high. Its intents: `palette_requested()`, `undo_requested()`, `redo_requested()`,
    `pill_clicked()`.
    """

    palette_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    pill_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "base")
        self.field = PaletteField(theme)
        self.pill = SyncPill(theme)
        self._undo = Button(theme, "", Variant.LINK, Icon.UNDO)
        self._undo_key = KeyCap(theme, shown_keys("Ctrl+Z"))
        self.redo = IconButton(theme, Icon.REDO, self.tr("Redo"), Variant.GHOST)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.md, 0, SPACE.md, LINE.hairline)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self.field, 3)
        layout.addStretch(1)
        layout.addWidget(self._undo)
        layout.addWidget(self._undo_key)
        layout.addWidget(self.redo)
        layout.addSpacing(SPACE.md)
        layout.addWidget(self.pill)
        self.field.clicked.connect(self.palette_requested)
        self._undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.pill.clicked.connect(self.pill_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def render_state(self, state: ShellState) -> None:
        """Draw `state`."""
        if state.sync != self.pill.state:
            self.pill.show_state(state.sync)
        self._undo.setText(self.tr("Undo “{what}”").format(what=state.undo))
        self._undo.setVisible(bool(state.undo))
        words = self.tr("Redo “{what}”").format(what=state.redo)
        self.redo.setAccessibleName(words)
        self.redo.setToolTip(f"{words} ({shown_keys('Ctrl+Shift+Z')})")
        self.redo.setVisible(bool(state.redo))
        self._undo_key.setVisible(bool(state.undo and self._undo_key.text()))

    def show_undo_keys(self, keys: str) -> None:
        """Say which shortcut takes back, as "Ctrl+Z"; nothing where none does."""
        self._undo_key.setText(shown_keys(keys))
        self._undo_key.setVisible(bool(keys) and not self._undo.isHidden())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        bottom = self.height() - LINE.hairline
        painter.fillRect(0, bottom, self.width(), LINE.hairline, self._theme.colors.border.qt)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.grown(STUDIO.top_bar))
