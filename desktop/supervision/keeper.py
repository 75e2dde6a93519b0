"""Keeps a kiosk alive: one process without a window, which starts the kiosk's and listens to it.

Weighed: the system's own service manager alone (it sees that a process ended, not that its screen
stands still, and assigned access on Windows has none); a thread within the kiosk (it dies with it);
a process beside. The service manager starts that one, and has nothing else to know.
"""

import logging
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.supervision.curtain import Curtain
from desktop.supervision.patience import Pace, Patience
from desktop.supervision.sign import LEFT, Ear, environment_with

KEEP = "--keep"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Life:
    """How one run ended: what staff are told of it, seconds, and whether it may rest."""

    cause: str
    lived_s: float
    is_left: bool = False


class Keeper:
    """Runs `command` until it ends by staff's will, or until `end`. Signal handlers call `end`."""

    def __init__(
        self,
        command: Sequence[str],
        pace: Pace | None = None,
        clock: Callable[[], float] = time.monotonic,
        ear: Ear | None = None,
        curtain: Curtain | None = None,
    ) -> None:
        self._command = list(command)
        self._curtain = curtain or Curtain()
        self._pace = pace or Pace()
        self._clock = clock
        self._ear = ear or Ear()
        self._is_ending = False
        self.pid: int | None = None

    def keep(self) -> int:
        """Blocks. 0 once staff left the kiosk or this was told to end."""
        patience, restarts, cause = Patience(self._pace), 0, ""
        try:
            while not self._is_ending:
                life = self._live(restarts, cause)
                if life.is_left or self._is_ending:
                    break
                wait = patience.after(life.lived_s)
                restarts, cause = restarts + 1, life.cause
                _log.warning("the kiosk %s; it is started again in %.0f s", cause, wait)
                if wait >= self._pace.curtain_s:
                    self._curtain.draw()
                self._rest(wait)
        finally:
            self._curtain.take_away()
            self._ear.close()
        return 0

    def end(self) -> None:
        """Ask the kiosk to close, and start it no more. From a signal handler or another thread."""
        self._is_ending = True

    def _live(self, restarts: int, cause: str) -> Life:
        keeping, began = self._ear.expect(restarts, cause), self._clock()
        with subprocess.Popen(self._command, env=environment_with(keeping)) as process:
            self.pid = process.pid
            try:
                end = self._watch(process, began)
            finally:
                self._finish(process)
                self.pid = None
        return Life(end, self._clock() - began, is_left=process.returncode == LEFT and not end)

    def _watch(self, process: "subprocess.Popen[bytes]", began: float) -> str:
        """Why it is over: "" where it ended well."""
        last, allowed = began, self._pace.start_s
        while not self._is_ending:
            if self._ear.hear(self._pace.glance_s):
                last, allowed = self._clock(), self._pace.silence_s
                self._curtain.take_away()
            code = process.poll()
            if code is not None:
                return "" if code == LEFT else f"ended with {code}"
            if self._clock() - last > allowed:
                process.kill()
                return "stood still"
        return ""

    def _finish(self, process: "subprocess.Popen[bytes]") -> None:
        """One that stands still does not listen; one that is asked to close has its time."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(self._pace.farewell_s)
            except subprocess.TimeoutExpired:
                process.kill()

    def _rest(self, seconds: float) -> None:
        until = self._clock() + seconds
        while not self._is_ending and (left := until - self._clock()) > 0:
            self._ear.hear(min(self._pace.glance_s, left))


def keep_program(arguments: Sequence[str], curtain: Sequence[str] = ()) -> int:
    """Keep the kiosk that these arguments start, until staff leave it or a signal comes. `curtain`
    are those that start what stands there during a long wait; none: nothing does.
    """
    shade = Curtain(command_again(curtain) if curtain else ())
    keeper = Keeper(command_again(arguments), curtain=shade)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: keeper.end())
    return keeper.keep()


def command_again(arguments: Sequence[str]) -> list[str]:
    """How this very program is started, not kept: from source, or as one packed file."""
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    )
    return [*program, *(each for each in arguments if each != KEEP)]
