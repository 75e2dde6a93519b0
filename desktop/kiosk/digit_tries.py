"""When four digits were typed that belong to nobody: kept, so that pulling the plug wins no sixth.

Weighed: the settings file, as the PIN's tries (it is changed by the UI thread, and this is a
worker's); the replica (a file that may be built anew, and one more table); a file of its own, of
five lines, in which no digit stands.
"""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from desktop.durable_file import replace_text

FILE = "digits.tries"
_log = logging.getLogger(__name__)


class DigitTries(Protocol):
    """Where the instants of the wrong tries outlive a restart. One thread at a time."""

    def wrong(self) -> Sequence[datetime]:
        """They, oldest first."""
        ...

    def keep(self, wrong: Sequence[datetime]) -> None:
        """Remember these and no others, before another try is taken."""
        ...


class TriesInMemory:
    """For a desk without a device: forgotten with it."""

    def __init__(self) -> None:
        self._wrong: tuple[datetime, ...] = ()

    def wrong(self) -> Sequence[datetime]:
        """They, oldest first."""
        return self._wrong

    def keep(self, wrong: Sequence[datetime]) -> None:
        """Remember these and no others."""
        self._wrong = tuple(wrong)


class TriesFile(TriesInMemory):
    """In a file, an instant a line. A disk that does not serve leaves the memory, and a line in the
    log: nobody is sent away for it.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        super().keep(_read(path))

    def keep(self, wrong: Sequence[datetime]) -> None:
        """Remember these, on the disk before this returns."""
        if tuple(wrong) == tuple(self.wrong()):
            return
        super().keep(wrong)
        try:
            replace_text(self._path, "".join(f"{each.isoformat()}\n" for each in wrong))
        except OSError as error:
            _log.warning("wrong digits cannot be kept: %s", error)


def _read(path: Path) -> list[datetime]:
    try:
        lines = path.read_text(encoding="utf-8").split()
        return [datetime.fromisoformat(line).astimezone(UTC) for line in lines]
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        _log.warning("%s cannot be read: %s", path.name, error)
        return []
