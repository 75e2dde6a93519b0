"""Which lessons keep their student's clock: what a person answered to a change of the clocks."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desktop.device_settings import SettingsFile

MOST = 500
"""Answers that are kept; the oldest are about clocks that changed long ago."""


class ClockAnswers(QObject):
    """Keys of lessons that were answered for, kept by account on this device.

    An answer is about a lesson at a time: one that is moved is asked about anew. `changed()`:
    others are answered for. `drop_later` and `keep_later` may be called from any thread; all else
    is the UI thread's.
    """

    changed = Signal()
    _dropped = Signal(object)
    _kept = Signal(object)

    def __init__(
        self,
        settings: SettingsFile | None = None,
        account_id: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._account_id = account_id
        kept = settings.current.clock_answers.get(account_id, []) if settings is not None else []
        self._keys = tuple(kept)
        self._dropped.connect(self.drop)
        self._kept.connect(self.keep)

    @property
    def keys(self) -> frozenset[str]:
        """The lessons, by `MovedLesson.key`."""
        return frozenset(self._keys)

    def keep(self, keys: Iterable[str]) -> None:
        """These are answered for."""
        new = [key for key in keys if key not in self._keys]
        self._write((*self._keys, *new)[-MOST:])

    def drop(self, keys: Iterable[str]) -> None:
        """Ask about these again."""
        gone = set(keys)
        self._write(tuple(key for key in self._keys if key not in gone))

    def keep_later(self, keys: Iterable[str]) -> None:
        """`keep`, once the UI thread comes to it."""
        self._kept.emit(tuple(keys))

    def drop_later(self, keys: Iterable[str]) -> None:
        """`drop`, once the UI thread comes to it."""
        self._dropped.emit(tuple(keys))

    def _write(self, keys: tuple[str, ...]) -> None:
        if self._settings is not None:
            others = self._settings.current.clock_answers
            self._settings.change(clock_answers={**others, self._account_id: list(keys)})
        self._keys = keys
        self.changed.emit()
