"""Which keys mean which action, and which of that a person chose."""

from collections.abc import Mapping
from functools import cache
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence


class ShortcutStore(Protocol):
    """Keeps the shortcuts a person changed; the settings of the device do."""

    def load(self) -> Mapping[str, str]:
        """Return action id to portable keys, only those that were changed."""
        ...

    def save(self, action_id: str, keys: str) -> None:
        """Keep other keys for an action; "" means none."""
        ...

    def forget(self, *action_ids: str) -> None:
        """Let these actions have the keys again that they came with."""
        ...


class InMemoryShortcuts:
    """A `ShortcutStore` that forgets; for tests and for a device that has no settings yet."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}

    def load(self) -> Mapping[str, str]:
        """Return what was saved."""
        return dict(self._keys)

    def save(self, action_id: str, keys: str) -> None:
        """Keep it until the program ends."""
        self._keys[action_id] = keys

    def forget(self, *action_ids: str) -> None:
        """Let these actions have the keys again that they came with."""
        for action_id in action_ids:
            self._keys.pop(action_id, None)


class ShortcutTaken(Exception):
    """The keys do something else already; `by` is the id of that action."""

    def __init__(self, keys: str, by: str) -> None:
        super().__init__(f"{keys} already means {by}")
        self.keys = keys
        self.by = by


class Keymap(QObject):
    """Keys by action id. A key means one action at most.

    What a person chose wins over what actions came with, in whatever order they are added: screens
    add theirs when they are first made, long after keys were chosen. `changed()`: some keys mean
    something else now. UI thread only.
    """

    changed = Signal()

    def __init__(self, store: ShortcutStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._chosen = dict(store.load())
        self._own: dict[str, str] = {}

    def add(self, action_id: str, keys: str) -> None:
        """Take an action in with the keys it comes with. Raises ShortcutTaken for two made alike.

        Two actions of one program that come with the same keys are a mistake in it; keys that a
        person chose are not.
        """
        alike = (other for other, own in self._own.items() if keys and _same(own, keys))
        other = next(alike, None)
        if other is not None:
            raise ShortcutTaken(keys, other)
        self._own[action_id] = keys

    def remove(self, action_id: str) -> None:
        """Let an action go; what was chosen for it is kept for when it comes back."""
        del self._own[action_id]

    def keys_of(self, action_id: str) -> str:
        """Return the portable keys of an action as they are now; "" where it has none."""
        own = self._own[action_id]
        if action_id in self._chosen:
            return self._chosen[action_id]
        return "" if self._chooser_of(own) else own

    def is_chosen(self, action_id: str) -> bool:
        """Return whether a person gave it other keys, or none."""
        return action_id in self._chosen

    @property
    def chosen_count(self) -> int:
        """Return how many of the actions here have keys that a person chose."""
        return sum(action_id in self._own for action_id in self._chosen)

    def holder_of(self, keys: str) -> str | None:
        """Return the action that `keys` mean now, or None."""
        return next((it for it in self._own if keys and _same(self.keys_of(it), keys)), None)

    def give(self, action_id: str, keys: str) -> None:
        """Give an action other keys, or none. Raises ShortcutTaken if they are in use."""
        self._refuse_taken(action_id, keys)
        self._choose(action_id, keys)
        self.changed.emit()

    def take(self, action_id: str, keys: str) -> None:
        """Give an action keys, whatever they meant before: that one is left without."""
        holder = self.holder_of(keys)
        if holder is not None and holder != action_id:
            self._choose(holder, "")
        self._choose(action_id, keys)
        self.changed.emit()

    def reset(self, action_id: str) -> None:
        """Give an action the keys it came with. Raises ShortcutTaken if they are in use."""
        self._refuse_taken(action_id, self._own[action_id])
        self._chosen.pop(action_id, None)
        self._store.forget(action_id)
        self.changed.emit()

    def reset_all(self) -> None:
        """Give every action the keys it came with."""
        self._store.forget(*self._chosen)
        self._chosen.clear()
        self.changed.emit()

    def _choose(self, action_id: str, keys: str) -> None:
        if keys == self._own[action_id]:
            self._chosen.pop(action_id, None)
            self._store.forget(action_id)
            return
        self._chosen[action_id] = keys
        self._store.save(action_id, keys)

    def _chooser_of(self, keys: str) -> str | None:
        """Who was given `keys` by a person; only actions that are here count."""
        here = (it for it in self._chosen if it in self._own and self._chosen[it])
        return next((it for it in here if keys and _same(self._chosen[it], keys)), None)

    def _refuse_taken(self, action_id: str, keys: str) -> None:
        holder = self.holder_of(keys)
        if holder is not None and holder != action_id:
            raise ShortcutTaken(keys, holder)


def _same(first: str, second: str) -> bool:
    return _sequence(first) == _sequence(second)


@cache
def _sequence(keys: str) -> QKeySequence:
    """Read as portable text: as text of this system Qt has the caps of all keys translated first,
    and each action is compared with all others.
    """
    return QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
