"""A front that goes to the Schedule, and says when its first week stands on the screen."""

import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.front import Front

if TYPE_CHECKING:
    from desktop.runtime.presenter import Screen
    from desktop.studio.schedule.state import ScheduleState


class WatchedFront(Front):
    """Goes to the Schedule as soon as there is a window, and reports its first painted week."""

    def open(self, environment: Mapping[str, str]) -> None:
        # Imported here: reading in the screens is part of what is measured, in its own place.
        from desktop.calendar.week.canvas import WeekCanvas
        from desktop.runtime.presenter import Screen
        from desktop.studio.app import StudioApp
        from desktop.studio.shell.state import ScreenId

        super().open(environment)
        if not isinstance(self.app, StudioApp):
            raise SystemExit("nobody is signed in on this profile")
        self.app.go(ScreenId.SCHEDULE)
        screen = self.app.window.screen_widget(ScreenId.SCHEDULE)
        canvas = screen.findChild(WeekCanvas)
        if not isinstance(screen, Screen) or canvas is None:
            raise SystemExit("the Schedule has no week")
        self._watch = _Watch(screen, canvas, self)


class _Watch(QObject):
    """Waits for a paint of the week that shows what was read."""

    def __init__(self, screen: "Screen[ScheduleState]", canvas: QWidget, front: Front) -> None:
        super().__init__()
        self._screen = screen
        self._front = front
        self._is_told = False
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._is_told:
            week = self._screen.presenter.state.week
            if week is not None and week.lessons:
                self._is_told = True
                QTimer.singleShot(0, self._tell)  # the paint itself comes after this filter
        return False

    def _tell(self) -> None:
        week = self._screen.presenter.state.week
        used = getrusage(RUSAGE_SELF)
        print(
            json.dumps(
                {
                    "painted_ns": time.monotonic_ns(),
                    "cpu_s": used.ru_utime + used.ru_stime,
                    "peak_kb": _peak_kb(),
                    "lessons": len(week.lessons) if week is not None else 0,
                }
            ),
            flush=True,
        )
        self._front.quit()


def _peak_kb() -> int:
    """This program's own peak. Linux's `ru_maxrss` begins with that of the process that forked."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    peak = getrusage(RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
