"""Waiting for the program to come to rest, without guessing how long that takes."""

import time
from collections.abc import Callable, Iterable
from threading import Barrier

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from desktop.bootstrap import Station
from desktop.design.turns import are_all_done
from desktop.runtime.jobs import Jobs

LONGEST_S = 120.0
"""A slow machine is no fault: what comes at last is shown."""
_TICK_MS = 10
_READERS = 2  # the threads of the "read" executor, see desktop.bootstrap
_ROUNDS = 3
"""An answer may ask again, and that answer once more; no screen does so oftener."""


class NotReached(Exception):
    """Something that the tour wanted to show is not there, or did not come."""


def until(is_so: Callable[[], bool], what: str, longest_s: float = LONGEST_S) -> None:
    """Process events until `is_so`. Raises `NotReached` naming `what` after `longest_s`."""
    give_up_at = time.monotonic() + longest_s
    tick = QTimer()
    tick.start(_TICK_MS)
    while not is_so():
        if time.monotonic() > give_up_at:
            raise NotReached(f"{what} did not come about in {longest_s:.0f} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    tick.stop()


def settle(stations: Iterable[Station]) -> None:
    """Return once reads and writes that were asked for are done and drawn.

    What the network does is not waited for: that has no end. Wait for its effect with `until`.
    """
    for _ in range(_ROUNDS):
        for station in stations:
            station.hub.flush()
            _drain(station.jobs, "write", 1)
            _drain(station.jobs, "read", _READERS)
        breathe()


def breathe() -> None:
    """Handle what waits in Qt, and delete what was left to be deleted."""
    for _ in range(4):
        QCoreApplication.processEvents()
        # Outside of a running loop these would wait for ever, and lie over what replaced them.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    until(are_all_done, "what is done in turns")


def _drain(jobs: Jobs, executor: str, threads: int) -> None:
    """Occupy every thread of an executor at once: what was queued before is done by then."""
    meeting = Barrier(threads, timeout=LONGEST_S)
    met: list[int] = []
    for _ in range(threads):
        jobs.run(meeting.wait, met.append, on=executor)
    until(lambda: len(met) == threads, f"the end of the {executor} jobs")
