"""Everything that can be done, once: its words, its shortcut, and why it cannot be done now."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from desktop.actions.keymap import Keymap, ShortcutStore
from desktop.design.icons import Icon
from desktop.widgets.overlay import open_overlay


def _never_refused() -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    `id` is permanent, such as "lesson.cancel". `shortcut` is portable text ("Ctrl+K") and may
    be empty. `refused` returns why it cannot be done now, in words, or None.
    """

    id: str
    title: str
    run: Callable[[], None]
    shortcut: str = ""
    icon: Icon | None = None
    refused: Callable[[], str | None] = _never_refused


class ActionRegistry(QObject):
    """All actions of a window, in the order they were added.

    `changed()`: actions or shortcuts are others now. `refused(reason)`: someone tried what
    cannot be done; show the reason. `keymap` has their keys. UI thread only.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, store: ShortcutStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keymap = Keymap(store, self)
        self._actions: dict[str, Action] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self._window: QWidget | None = None
        self._buttons: list[tuple[QAbstractButton, str]] = []
        self.keymap.changed.connect(self._on_keys_changed)

    @property
    def actions(self) -> tuple[Action, ...]:
        """Return all actions."""
        return tuple(self._actions.values())

    def action(self, action_id: str) -> Action:
        """Return one of them. KeyError if there is none of that id."""
        return self._actions[action_id]

    def add(self, *actions: Action) -> None:
        """Take `actions` in. Raises ValueError for an id, ShortcutTaken for keys in use."""
        for action in actions:
            if action.id in self._actions:
                raise ValueError(f"two actions are called {action.id}")
            self.keymap.add(action.id, action.shortcut)
            self._actions[action.id] = action
        self._on_keys_changed()

    def rename(self, action_id: str, title: str) -> None:
        """Call an action otherwise, as "Undo" by what it would undo."""
        self._actions[action_id] = replace(self._actions[action_id], title=title)
        self._tell_buttons()

    def remove(self, *action_ids: str) -> None:
        """Let actions go, such as those of a screen that closed; unknown ids raise KeyError."""
        for action_id in action_ids:
            del self._actions[action_id]
            self.keymap.remove(action_id)
            shortcut = self._shortcuts.pop(action_id, None)
            if shortcut is not None:
                shortcut.setEnabled(False)
                shortcut.deleteLater()
        self._on_keys_changed()

    def keys_of(self, action_id: str) -> str:
        """Return the portable keys of an action as they are now; "" where it has none."""
        return self.keymap.keys_of(action_id)

    def tip_of(self, action_id: str) -> str:
        """Return the tooltip: what it does and its shortcut as this system writes it."""
        title, keys = self._actions[action_id].title, self.keys_of(action_id)
        return f"{title} ({shown_keys(keys)})" if keys else title

    def remap(self, action_id: str, keys: str) -> None:
        """Give an action other keys, or none. Raises ShortcutTaken if they are in use."""
        self.keymap.give(action_id, keys)

    def run(self, action_id: str) -> bool:
        """Do it, or tell why not; return whether it was done."""
        action = self._actions[action_id]
        reason = action.refused()
        if reason is not None:
            self.refused.emit(reason)
            return False
        action.run()
        return True

    def attach(self, window: QWidget) -> None:
        """Listen to the shortcuts in `window`; not while something covers it."""
        self._window = window
        self._on_keys_changed()

    def bind(self, button: QAbstractButton, action_id: str) -> None:
        """Let `button` do the action; its tooltip names the shortcut, or why it is refused."""
        self._buttons.append((button, action_id))
        button.clicked.connect(_Runner(self, action_id, button).run)
        self._tell_buttons()

    def refresh(self) -> None:
        """Look again at what is refused; call after the state of a screen changed."""
        self._tell_buttons()

    def _listen(self, action: Action) -> None:
        keys = self.keys_of(action.id)
        shortcut = self._shortcuts.get(action.id)
        if self._window is None or (shortcut is None and not keys):
            return
        if shortcut is None:
            shortcut = QShortcut(self._window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(_Runner(self, action.id, shortcut).run_uncovered)
            self._shortcuts[action.id] = shortcut
        shortcut.setKeys(_ways_to_press(keys))

    def is_covered(self) -> bool:
        """Return whether a dialog or the palette has the keyboard for itself."""
        return self._window is not None and open_overlay(self._window) is not None

    def _on_keys_changed(self) -> None:
        # Those that lost their keys first: two that listen to one key are told of neither.
        for action in sorted(self._actions.values(), key=lambda it: bool(self.keys_of(it.id))):
            self._listen(action)
        self._tell_buttons()
        self.changed.emit()

    def _tell_buttons(self) -> None:
        self._buttons = [pair for pair in self._buttons if isValid(pair[0])]
        for button, action_id in self._buttons:
            action = self._actions.get(action_id)
            reason = action.refused() if action is not None else ""
            button.setEnabled(reason is None)
            button.setToolTip(self.tip_of(action_id) if reason is None else reason)


class _Runner(QObject):
    """Runs one action for one button or shortcut: a method of a QObject, gone with its owner."""

    def __init__(self, registry: ActionRegistry, action_id: str, owner: QObject) -> None:
        super().__init__(owner)
        self._registry = registry
        self._action_id = action_id

    def run(self) -> None:
        self._registry.run(self._action_id)

    def run_uncovered(self) -> None:
        if not self._registry.is_covered():
            self._registry.run(self._action_id)


def _ways_to_press(keys: str) -> list[QKeySequence]:
    """The sequences that keys may arrive as: a sign such as `?` comes with Shift or without it.

    Which of the two depends on the platform's plug-in and the keyboard's layout.
    """
    if len(keys) == 1 and not keys.isalnum():
        return [QKeySequence(keys), QKeySequence(f"Shift+{keys}")]
    return [QKeySequence(keys)]


def shown_keys(keys: str) -> str:
    """Return portable keys ("Ctrl+K") as they stand on a key cap of this system ("Ctrl K")."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ").strip()
