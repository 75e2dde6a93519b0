"""Power losses while a small file is replaced: what its folder may be found with, step by step.

What was synced is there. Of a file that was not synced since it was written there may be nothing,
half of it or all; of a rename whose folder was not synced, the former name or the new one. That is
less than most file systems promise, and all that they have to.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class _Content:
    """What a file was given before it was renamed, and whether that was synced."""

    text: bytes
    is_synced: bool

    @property
    def found(self) -> set[bytes]:
        """What may be found of it."""
        half = len(self.text) // 2
        return {self.text} if self.is_synced else {b"", self.text[:half], self.text}


@dataclass
class FolderRecord:
    """What was done in a folder while `recording`; `found` after each step, and by `acknowledge`.
    The disk lies about syncs of what is `unsynced`: the "file", or the "folder".

    Each of `found` pairs how often something had been acknowledged with a text that the file may
    hold after a power loss then: any that stood under its name since the folder was synced.
    """

    path: Path
    unsynced: str = ""
    acknowledged: list[bytes] = field(default_factory=list)
    found: list[tuple[int, bytes]] = field(default_factory=list)
    _standing: list[_Content] = field(default_factory=list)
    _synced: dict[str, bytes] = field(default_factory=dict)

    def acknowledge(self) -> None:
        """What the file holds now was called kept."""
        self.acknowledged.append(self.path.read_bytes())
        self._lose_power()

    def lost(self) -> list[tuple[int, bytes]]:
        """What may be found though it is neither what was kept last nor what was to follow it."""
        return [
            (seen, text)
            for seen, text in self.found
            if text not in self.acknowledged[max(0, seen - 1) : seen + 1]
        ]

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Note each sync and each rename of the system's, done to this folder."""
        self._standing = [_Content(self.path.read_bytes(), is_synced=True)]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", self._on_sync)
            rename = os.replace

            def on_rename(source: Path, target: Path) -> None:
                text = source.read_bytes()
                rename(source, target)
                is_synced = self._synced.pop(source.name, None) == text
                self._standing.append(_Content(text, is_synced))
                self._lose_power()

            patch.setattr(os, "replace", on_rename)
            self.acknowledge()
            yield

    def _on_sync(self, handle: int) -> None:
        synced = Path(os.readlink(f"/proc/self/fd/{handle}"))
        if synced.is_dir() and self.unsynced != "folder":
            del self._standing[:-1]
        elif synced.is_file() and self.unsynced != "file":
            self._synced[synced.name] = synced.read_bytes()
        self._lose_power()

    def _lose_power(self) -> None:
        """Note what may be found if the plug is pulled now."""
        seen = len(self.acknowledged)
        self.found += [(seen, text) for each in self._standing for text in each.found]
