"""Nobody touches the screen any more: warn, then wipe. Counted in seconds by a heartbeat.

Weighed: restarting single-shot timers at each touch (two timers to keep in step, and tests that
wait); comparing instants (a corrected clock may jump); counting beats. Counting has no state but
one number, and a test beats as fast as it likes.
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance


@dataclass(frozen=True, slots=True)
class IdleRule:
    """Seconds of quiet, then seconds of warning (0: none), then the wipe."""

    quiet_s: int
    warning_s: int = 0


FORM = IdleRule(quiet_s=60, warning_s=30)
TICKET = IdleRule(quiet_s=20)
ATTRACT = IdleRule(quiet_s=60)
CHIMES_S = (30, 10, 5)
"""Seconds before the wipe at which the warning is heard as well: who looks away hears it, and three
are no nuisance to a lobby.
"""


class Heartbeat(Protocol):
    """Something with a signal `beat`, once a second."""

    @property
    def beat(self) -> SignalInstance:
        """The signal."""
        ...


class TimerHeartbeat(QObject):
    """Beats by Qt's timer. Signals: `beat`, once a second on the UI thread."""

    beat = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    @property
    def is_beating(self) -> bool:
        """Whether another beat will come."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Beat no more: a closed kiosk asks nothing, and draws nothing."""
        self._timer.stop()


class IdleWatch(QObject):
    """Counts quiet seconds under the rule of the page.

    Signals: `changed` after each count and each touch; `warned` when the warning begins; `chimed`
    when it is to be heard; `expired` when all must be wiped.
    """

    changed = Signal()
    warned = Signal()
    chimed = Signal()
    expired = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rule = ATTRACT
        self._quiet = 0

    @property
    def rule(self) -> IdleRule:
        """The rule in force."""
        return self._rule

    @property
    def seconds_left(self) -> int:
        """Until the wipe, the warning included."""
        return self._rule.quiet_s + self._rule.warning_s - self._quiet

    @property
    def is_warning(self) -> bool:
        """Whether the question stands on the screen."""
        return self._rule.warning_s > 0 and self._quiet >= self._rule.quiet_s

    def watch(self, rule: IdleRule) -> None:
        """Count anew, by this rule."""
        self._rule = rule
        self.stay()

    def touched(self) -> None:
        """Somebody is there; while the question stands it is what is touched."""
        if not self.is_warning and self._quiet:
            self.stay()

    def stay(self) -> None:
        """Count anew: the question was answered."""
        self._quiet = 0
        self.changed.emit()

    def beat(self) -> None:
        """A second has passed."""
        was_warning = self.is_warning
        self._quiet += 1
        if self.seconds_left <= 0:
            self._quiet = 0
            self.expired.emit()
            return
        if self.is_warning and not was_warning:
            self.warned.emit()
        if self.is_warning and self.seconds_left in CHIMES_S:
            self.chimed.emit()
        self.changed.emit()
