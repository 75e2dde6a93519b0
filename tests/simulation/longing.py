"""Wishes of those who wait for a time, or for a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from core.models import DayPart
from core.mutations.base import Arguments
from core.mutations.calls import WORTH_TELLING, CallStaff
from core.mutations.waitlist import (
    BookFromWaitlist,
    JoinWaitlist,
    LeaveWaitlist,
    OfferTime,
    RejoinWaitlist,
)
from tests.simulation.acts_of_people import create_student
from tests.simulation.eyes import Eyes, Picks
from tests.simulation.town import CODES, SERVICE

_WAITING = "left_at IS NULL AND booking_id IS NULL"


def _join(eyes: Eyes, picks: Picks) -> Arguments:
    if not eyes.knows_students:
        return create_student(eyes, picks)
    first = eyes.day(picks)
    lost = picks.one(eyes.ids("booking", "state = 'conflict'"))
    return JoinWaitlist(
        entry_id=eyes.fresh_or(picks, "waitlist_entry"),
        student_id=eyes.student(picks),
        service_id=SERVICE,
        instructor_id=None if picks.seldom(5) else eyes.instructor(picks),
        duration_min=picks.one((30, 60)),
        first_date=first,
        last_date=first + timedelta(days=picks.number(8)),
        parts=picks.one(([], [DayPart.EVENING], [DayPart.AFTERNOON, DayPart.MORNING])),
        lost_id=lost if picks.seldom(3) else None,
    )


def _leave(eyes: Eyes, picks: Picks) -> Arguments:
    return LeaveWaitlist(entry_id=picks.one(eyes.ids("waitlist_entry")))


def _rejoin(eyes: Eyes, picks: Picks) -> Arguments:
    gone = eyes.ids("waitlist_entry", f"NOT ({_WAITING})")
    return RejoinWaitlist(entry_id=picks.one(gone))


def _offer(eyes: Eyes, picks: Picks) -> Arguments:
    is_offer = not picks.seldom(3)
    return OfferTime(
        entry_id=picks.one(eyes.ids("waitlist_entry", _WAITING)),
        offering_id=picks.one(eyes.ids("offering")) if is_offer else None,
        starts_at=eyes.start(picks) if is_offer else None,
    )


def _book(eyes: Eyes, picks: Picks) -> Arguments:
    entry = picks.one(eyes.ids("waitlist_entry", _WAITING))
    return BookFromWaitlist(
        entry_id=entry,
        booking_id=eyes.fresh_or(picks, "booking"),
        student_id=eyes.text("waitlist_entry", "student_id", entry) or eyes.student(picks),
        offering_id=picks.one(eyes.ids("offering", "is_active")),
        starts_at=eyes.start(picks),
        duration_min=picks.one((30, 60)),
        code=picks.one(CODES),
    )


def _call(eyes: Eyes, picks: Picks) -> Arguments:
    late = WORTH_TELLING + timedelta(minutes=1) if picks.seldom(2) else timedelta()
    return CallStaff(called_at=eyes.now - late, language=picks.one(("en", "es", "")))


LONGING: dict[str, tuple[int, Callable[[Eyes, Picks], Arguments]]] = {
    JoinWaitlist.name: (4, _join),
    LeaveWaitlist.name: (1, _leave),
    RejoinWaitlist.name: (1, _rejoin),
    OfferTime.name: (1, _offer),
    BookFromWaitlist.name: (3, _book),
    CallStaff.name: (2, _call),
}
"""How often each is wished for, and how."""
