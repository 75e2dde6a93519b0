"""Counts calls, and says which one is to fail."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Counts while `is_open`; call number `due` (from 1) is the one that fails, 0 fails none."""

    due: int = 0
    count: int = 0
    is_open: bool = False

    def begin(self, due: int) -> None:
        """Count from here on."""
        self.due, self.count, self.is_open = due, 0, True

    def end(self) -> bool:
        """Count no more; whether the call that was to fail was ever made."""
        self.is_open = False
        return 0 < self.due <= self.count

    def is_due(self) -> bool:
        """One more call: whether it is to fail."""
        if not self.is_open:
            return False
        self.count += 1
        return self.count == self.due
