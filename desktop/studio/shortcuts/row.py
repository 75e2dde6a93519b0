"""One action in the sheet: its keys are a button that takes others."""

from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions.registry import Action, ActionRegistry, shown_keys
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE
from desktop.studio.shortcuts.pressed import moves_about, pressed_keys
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.text import ElidedLabel, Paragraph

_KEYS_WIDTH = 112


class KeysButton(Button):
    """Shows keys; pressed, it takes the next keys for its own.

    `recorded(keys)`: those were pressed, "" for Backspace, which takes the keys away. Esc and
    going elsewhere leave everything as it was.
    """

    recorded = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "", in_row=True)
        self._name = name
        self._keys = ""
        self.is_recording = False
        self.clicked.connect(self._on_clicked)

    def show_keys(self, keys: str) -> None:
        """Show these portable keys."""
        self._keys = keys
        self.rest()

    def rest(self) -> None:
        """Take no keys any more."""
        self.is_recording = False
        self.removeEventFilter(self)
        words = shown_keys(self._keys) or self.tr("none")
        self.setText(words)
        self.setAccessibleName(self.tr("{action}: {keys}").format(action=self._name, keys=words))
        self.set_variant(Variant.PLAIN if self._keys else Variant.GHOST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is pressed while recording, whatever it means elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_recording:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.rest()
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            self._record("")
        elif keys := pressed_keys(event):
            self._record(keys)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.is_recording:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.rest()

    def _record(self, keys: str) -> None:
        self.rest()
        self.recorded.emit(keys)

    def _on_clicked(self) -> None:
        self.is_recording = True
        self.installEventFilter(self)
        self.setText(self.tr("Press keys…"))
        self.setAccessibleName(self.tr("Press the keys for {action}").format(action=self._name))
        self.set_variant(Variant.SEGMENT)


class Clash(QWidget):
    """What is against the keys that were pressed, and the way out. Hidden until it is shown."""

    def __init__(self, theme: Theme, row: QWidget) -> None:
        super().__init__(row)
        self.hide()
        self.problem = Paragraph(theme, step=TYPE.caption, tone="danger")
        self.use = Button(theme, self.tr("Use them here"), in_row=True)
        self.leave = Button(theme, self.tr("Not now"), Variant.LINK, in_row=True)
        answers = QHBoxLayout()
        answers.setSpacing(SPACE.xs)
        answers.addStretch(1)
        answers.addWidget(self.leave)
        answers.addWidget(self.use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE.xs)
        layout.setSpacing(SPACE.xxs)
        layout.addWidget(self.problem)
        layout.addLayout(answers)


class KeyRow(QWidget):
    """Title, a way back where keys were chosen, the keys; under them a clash and the way out.

    Most rows never show more than the title and the keys, so the rest is made when it is wanted.
    """

    def __init__(self, theme: Theme, registry: ActionRegistry, action: Action) -> None:
        super().__init__()
        self._theme = theme
        self._registry = registry
        self._wanted = ""
        self._was_chosen = False
        self._is_clashing = False
        self.action = action
        self.keys = KeysButton(theme, action.title)
        self._row = QHBoxLayout()
        self._lay_out()
        self.keys.recorded.connect(self._on_recorded)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.render_keys()

    @cached_property
    def back(self) -> IconButton:
        """What gives the action its own keys again."""
        words = self.tr("Reset the shortcut of {action}").format(action=self.action.title)
        made = IconButton(self._theme, Icon.UNDO, words, Variant.GHOST)
        made.setFixedSize(self._side, self._side)
        made.clicked.connect(self._on_back)
        self._row.insertWidget(1, made)
        return made

    @cached_property
    def clash(self) -> Clash:
        """What is under the row after keys that it cannot just take."""
        made = Clash(self._theme, self)
        made.use.clicked.connect(self._on_use)
        made.leave.clicked.connect(self.render_keys)
        self._whole.addWidget(made)
        return made

    def render_keys(self) -> None:
        """Draw the keys as they are now; a clash that was shown is over."""
        self.keys.show_keys(self._registry.keys_of(self.action.id))
        is_chosen = self._registry.keymap.is_chosen(self.action.id)
        if is_chosen or self._was_chosen:
            self._was_chosen = True
            self.back.setVisible(is_chosen)
        if self._is_clashing:
            self._is_clashing = False
            self.clash.hide()

    def _on_recorded(self, keys: str) -> None:
        if keys and moves_about(keys):
            words = self.tr("{keys} is needed for navigation. Add Ctrl or Alt.")
            self._say(words.format(keys=shown_keys(keys)), can_take=False)
            return
        holder = self._registry.keymap.holder_of(keys)
        if holder is None or holder == self.action.id:
            self._registry.keymap.give(self.action.id, keys)
            return
        self._ask(keys, holder)

    def _on_back(self) -> None:
        keymap = self._registry.keymap
        holder = keymap.holder_of(self.action.shortcut)
        if holder is not None and holder != self.action.id:
            self._ask(self.action.shortcut, holder)
            return
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)
        keymap.reset(self.action.id)

    def _ask(self, keys: str, holder: str) -> None:
        self._wanted = keys
        words = self.tr("{keys} is already used by “{action}”, which would lose its shortcut.")
        title = self._registry.action(holder).title
        self._say(words.format(keys=shown_keys(keys), action=title), can_take=True)
        self.clash.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str, *, can_take: bool) -> None:
        self._is_clashing = True
        self.clash.problem.set_text(sentence)
        self.keys.setAccessibleDescription(sentence)
        self.clash.use.setVisible(can_take)
        self.clash.leave.setVisible(can_take)
        self.clash.show()

    def _on_use(self) -> None:
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)
        self._registry.keymap.take(self.action.id, self._wanted)

    @property
    def _side(self) -> int:
        return self._theme.grown(CONTROL.button_in_row)

    def _lay_out(self) -> None:
        self._row.setSpacing(SPACE.xxs)
        self._row.addWidget(ElidedLabel(self._theme, self.action.title), 1)
        self._row.addWidget(self.keys)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._row)

    def _on_theme_changed(self) -> None:
        self.keys.setFixedWidth(self._theme.scaled(_KEYS_WIDTH))
        if self._was_chosen:
            self.back.setFixedSize(self._side, self._side)
