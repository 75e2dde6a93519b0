"""A segmented control: a few choices of which one stands out."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE, WEIGHT
from desktop.widgets.accessible import say_role
from desktop.widgets.buttons import Button, Variant


class _Segment(Button):
    """One segment. `stepped(+1 or -1)`: an arrow key asked for a neighbour."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ahead = Qt.Key.Key_Left if is_mirrored else Qt.Key.Key_Right
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if event.key() == ahead else -1)
        else:
            super().keyPressEvent(event)


class SegmentedControl(QFrame):
    """Choices side by side; Tab reaches the chosen one, the arrow keys move it.

    `options` are (key, words) in order. `chosen(key)` is emitted when a person chose another;
    not by `choose`.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[tuple[str, str]],
        chosen: str,
        icons: Sequence[Icon] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, _Segment] = {}
        self._group = QButtonGroup(self)
        self.setProperty("surface", "segmented")
        self.setAccessibleName(name)
        say_role(self, QAccessible.Role.Grouping)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for index, (key, words) in enumerate(options):
            icon = icons[index] if icons else None
            button = _Segment(theme, words, Variant.SEGMENT, icon)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # as the group is; this has it told as one of several
            button.setChecked(key == chosen)
            button.stepped.connect(self._on_stepped)
            self._group.addButton(button, index)
            self._buttons[key] = button
            layout.addWidget(button)
        self._keys = [key for key, _ in options]
        self._chosen = chosen
        self._group.idToggled.connect(self._on_toggled)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def key(self) -> str:
        """Return the key of what is chosen."""
        return self._chosen

    def button(self, key: str) -> Button:
        """The segment of a choice. Raises KeyError for an unknown key."""
        return self._buttons[key]

    def choose(self, key: str) -> None:
        """Choose without telling. Raises KeyError for an unknown key."""
        self._chosen = key
        self._buttons[key].setChecked(True)

    def offer(self, keys: Collection[str]) -> None:
        """Show these only; what is chosen stays shown, whether it is among them or not."""
        for key, button in self._buttons.items():
            button.setVisible(key in keys or key == self._chosen)

    def rename(self, key: str, words: str) -> None:
        """Put other words on a segment, such as a count beside its name."""
        self._buttons[key].setText(words)
        self._on_theme_changed()

    def _on_toggled(self, index: int, is_on: bool) -> None:
        key = self._keys[index]
        if is_on and key != self._chosen:
            self._chosen = key
            self.chosen.emit(key)

    def _on_stepped(self, step: int) -> None:
        shown = [key for key in self._keys if not self._buttons[key].isHidden()]
        place = (shown.index(self._chosen) + step) % len(shown)
        button = self._buttons[shown[place]]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.setChecked(True)

    def _on_theme_changed(self) -> None:
        """Keep segments as wide as their words are when chosen, so that nothing jumps."""
        self.setFixedHeight(self._theme.grown(CONTROL.segmented))
        metrics = QFontMetrics(self._theme.font(TYPE.body, WEIGHT.strong))
        for button in self._buttons.values():
            icon = 0 if button.icon().isNull() else button.iconSize().width() + SPACE.xxs
            words = metrics.horizontalAdvance(button.text())
            button.setMinimumWidth(words + icon + 2 * SPACE.sm + 2)
