"""Notices when what waits does not get on, whatever it hangs on."""

from collections.abc import Callable
from concurrent.futures import Future
from enum import StrEnum

STALL_S = 60.0
"""No progress for so long, although something waits and attempts are made, is a stall."""


class Stall(StrEnum):
    """What does not get on."""

    CONNECTION = "connection"
    """No verdict came, and no part of a pull: nobody answers, or answers lead nowhere."""
    DISK = "disk"
    """The replica's writer does not come to the end of what it is doing."""


class Watchdog:
    """Looked after every few seconds, by the timer's thread: whatever hangs, that one does not.

    `beat` has the writer do nothing, after all that is queued; its future tells that it did.
    """

    def __init__(self, beat: Callable[[], "Future[None]"], monotonic: Callable[[], float]) -> None:
        self._beat = beat
        self._monotonic = monotonic
        self._moved_at = self._begun_at = monotonic()
        self._beating: Future[None] | None = None

    def moved(self) -> None:
        """Something got on."""
        self._moved_at = self._monotonic()

    def look(self, waiting: int, *, is_trying: bool) -> Stall | None:
        """What has stalled, told again every minute. Without changes waiting, or without anybody
        trying to send them, only the writer can.
        """
        now = self._monotonic()
        if self._beating is None or self._beating.done():
            self._begun_at, self._beating = now, self._beat()
        elif now - self._begun_at >= STALL_S:
            self._begun_at = now
            return Stall.DISK
        if waiting == 0:
            self._moved_at = now
        if now - self._moved_at < STALL_S or not is_trying:
            return None
        self._moved_at = now
        return Stall.CONNECTION
