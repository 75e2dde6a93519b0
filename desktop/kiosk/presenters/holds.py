"""The one slot this screen may hold: taken, kept while somebody types, given back."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.clock import Clock
from core.ids import OfferingId
from desktop.kiosk.desk import FrontDesk, Held, HoldOutcome, Lost, NotHeld
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Hold, Reason
from desktop.runtime.jobs import Failure, JobRunner

_log = logging.getLogger(__name__)


RENEW_BELOW = timedelta(minutes=3)
"""A hold of five minutes is renewed by a touch once it has less than this left."""

_SET_BACK = timedelta(minutes=1)
"""A clock that shows so much less than when the hold was promised was set back meanwhile."""


@dataclass(frozen=True, slots=True)
class HoldState:
    """`hold` while a slot is claimed; `lost` after it could not be had.

    Where asking failed there is neither, and `trouble` says why.
    """

    hold: Hold | None = None
    lost: NotHeld | Lost | None = None


class HoldKeeper(Presenter[HoldState]):
    """Takes, renews and gives back the hold; the pages of a booking share it."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner, clock: Clock) -> None:
        super().__init__(HoldState(), jobs)
        self._desk = desk
        self._clock = clock
        self._asked_for: tuple[OfferingId, int] | None = None

    def take(self, offering_id: OfferingId, start: datetime, minutes: int) -> None:
        """Claim a slot; the one held before is given back by the desk."""
        self._asked_for = offering_id, minutes
        self._ask(
            "hold",
            lambda: self._desk.take_hold(offering_id, start, minutes),
            self._on_taken,
            late=self._give_back_late,
            missed=self._on_missed,
        )

    def take_instead(self, start: datetime) -> None:
        """Claim another start of the lesson that was asked for, held or lost."""
        if self._asked_for is not None:
            offering_id, minutes = self._asked_for
            self.take(offering_id, start, minutes)

    def lose(self, lost: Lost) -> None:
        """The booking found the slot gone."""
        self._show(replace(self.state, hold=None, lost=lost))

    def keep(self) -> None:
        """Somebody is busy with it: renew where little time is left."""
        hold = self.state.hold
        if hold is None or self.is_busy or self.time_left() > RENEW_BELOW:
            return
        self._renew(hold)

    def beat(self) -> None:
        """A second has passed; a hold that has run out is asked for again, and one is renewed of
        which a clock that was set back no longer tells what is left.
        """
        hold = self.state.hold
        if hold is None or self.is_busy:
            return
        if self._clock.now() < hold.promised_at - _SET_BACK:
            self._renew(hold)
        elif self.time_left() <= timedelta():
            appointment = hold.appointment
            self.take(appointment.offering_id, appointment.start, appointment.minutes)

    def time_left(self) -> timedelta:
        """Until the hold ends, never more than was promised; zero where nothing is held."""
        hold = self.state.hold
        if hold is None:
            return timedelta()
        left = min(hold.expires_at - self._clock.now(), hold.expires_at - hold.promised_at)
        return max(left, timedelta())

    def share_left(self) -> float:
        """The part of the promised time that is left, from 0 to 1."""
        hold = self.state.hold
        if hold is None:
            return 0.0
        return min(1.0, self.time_left() / (hold.expires_at - hold.promised_at))

    def keep_only(self, hold_id: str) -> None:
        """Give back a time that was taken while this one was being booked: nobody sees it held."""
        hold = self.state.hold
        if hold is not None and hold.id != hold_id:
            self._let_go(hold)

    def spend(self) -> None:
        """The hold became a booking: nothing is left to give back."""
        self._show(HoldState())

    def release(self) -> None:
        """Give the slot back, if one is held."""
        hold = self.state.hold
        if hold is not None:
            self._let_go(hold)
        super().forget()

    def forget(self) -> None:
        """Give back what is held and know nothing any more."""
        self._asked_for = None
        self.release()

    def _renew(self, hold: Hold) -> None:
        self._ask(
            "hold",
            lambda: self._desk.renew_hold(hold.id),
            self._on_renewed,
            missed=self._on_missed,
        )

    def _on_taken(self, outcome: HoldOutcome) -> None:
        if isinstance(outcome, Held):
            self._show(HoldState(hold=outcome.hold))
        else:
            self._show(replace(self.state, hold=None, lost=outcome))

    def _on_missed(self) -> None:
        """What was held is not asked for again each second."""
        hold = self.state.hold
        if hold is not None:
            self._let_go(hold)
        self._show(HoldState())

    def _on_renewed(self, hold: Hold | None) -> None:
        if hold is None:
            self._show(replace(self.state, hold=None, lost=NotHeld(Reason.TAKEN, ())))
        else:
            self._show(replace(self.state, hold=hold))

    def _give_back_late(self, outcome: HoldOutcome) -> None:
        if isinstance(outcome, Held):
            self._let_go(outcome.hold)

    def _let_go(self, hold: Hold) -> None:
        self._jobs.run(lambda: self._desk.release_hold(hold.id), _ignore, _leave_to_expiry)


def _ignore(_: None) -> None:
    """A released hold needs no more word."""


def _leave_to_expiry(failure: Failure) -> None:
    """A hold that could not be given back ends by itself within five minutes (server time)."""
    _log.warning("a hold was not given back: %s", failure.error)
