"""Every kind of mutation, as somebody at a device would wish it: mostly sensibly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import orjson

from core.ids import derived_id, new_id
from core.models import BookingState
from core.mutations.attention import ReopenAttention, ResolveAttention, RetryAttention
from core.mutations.availability import (
    ApplyToRange,
    CopyWeek,
    SetException,
    SetRules,
    SetWeek,
)
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking, RescheduleBooking
from core.mutations.dated_hours import DatedHours, RestoreDates
from core.mutations.erasing import EraseStudent
from core.mutations.holds import HoldSlot, ReleaseHold
from core.mutations.instructors import EditInstructor
from core.mutations.leases import ConfigureLeases, PromiseBooking, RequestLeases, RevokeLease
from core.mutations.lessons import CancelBooking, MoveState, NoteBooking
from core.mutations.merging import MergeStudents, PartStudents
from core.mutations.messages import (
    DeleteMessage,
    EditMessage,
    MarkRead,
    ReactToMessage,
    SendMessage,
    Sign,
)
from core.mutations.profile import EditOffering, EditProfile
from core.mutations.rebooking import ResolveConflict
from core.mutations.students import CreateStudent, UpdateStudent
from tests.simulation.acts_of_people import (
    NOTES,
    create_student,
    erase,
    merge,
    part,
    update_student,
)
from tests.simulation.closing import CLOSING
from tests.simulation.elsewhere import ELSEWHERE
from tests.simulation.eyes import Eyes, Picks
from tests.simulation.longing import LONGING
from tests.simulation.together import TOGETHER
from tests.simulation.town import CODES, SERVICE, identity
from tests.simulation.visiting import VISITING

Maker = Callable[[Eyes, Picks], Arguments]
_WINDOWS: tuple[list[list[int]], ...] = (
    [[480, 1320]],
    [[540, 720], [780, 1080]],
    [],
    [[600, 660], [660, 900]],
)
_STATES = tuple(BookingState)
_BODIES = NOTES


def _create(eyes: Eyes, picks: Picks) -> Arguments:
    if not eyes.knows_students:
        return create_student(eyes, picks)  # as a walk-in does who is not known at the kiosk
    holds = eyes.ids("occupancy", "kind = 'hold' AND holder = ?", eyes.device.seat.device_id)
    is_held = picks.seldom(3)
    hold = picks.one(holds)
    shown = eyes.value("occupancy", "starts_at", hold, None)
    starts_at = eyes.start(picks)
    offerings = eyes.ids("offering", "is_active")
    mine = eyes.device.replica.actor().instructor_id
    if mine is not None and not picks.seldom():
        offerings = eyes.ids("offering", "instructor_id = ?", mine)
    return CreateBooking(
        booking_id=eyes.fresh_or(picks, "booking"),
        student_id=eyes.student(picks),
        offering_id=picks.one(offerings),
        starts_at=eyes.instant(shown) if is_held and isinstance(shown, int) else starts_at,
        duration_min=45 if picks.seldom() else picks.one((30, 60)),
        code=picks.one(CODES),
        room_id=identity(eyes.studio, "room") if picks.seldom(3) else None,
        hold_id=hold if is_held and isinstance(shown, int) else None,
        allow_outside_hours=picks.seldom(3),
    )


def _promise(eyes: Eyes, picks: Picks) -> Arguments:
    """As a kiosk promises: inside a lease, and while it may be certain; else it asks."""
    me = eyes.device.seat.device_id
    lease = picks.one(eyes.ids("occupancy", "kind = 'lease' AND holder = ?", me))
    shown = eyes.value("occupancy", "starts_at", lease, None)
    who = eyes.text("occupancy", "instructor_id", lease)
    if not isinstance(shown, int):
        return RequestLeases()
    asked = _create(eyes, picks)
    if not (eyes.may_promise and isinstance(asked, CreateBooking)):
        return asked
    offerings = eyes.ids("offering", "is_active AND instructor_id = ?", who)
    return PromiseBooking(
        **asked.model_dump(exclude={"offering_id", "starts_at", "duration_min", "hold_id"}),
        offering_id=picks.one(offerings),
        starts_at=eyes.instant(shown),
        duration_min=eyes.minutes("occupancy", lease),
        lease_id=lease,
    )


def _request_leases(eyes: Eyes, picks: Picks) -> Arguments:
    me = eyes.device.seat.device_id
    held = eyes.ids("occupancy", "kind = 'lease' AND holder = ?", me)
    return RequestLeases(returned=[picks.one(held)] if picks.seldom(3) else [])


def _revoke_lease(eyes: Eyes, picks: Picks) -> Arguments:
    return RevokeLease(lease_id=picks.one(eyes.ids("occupancy", "kind = 'lease'")))


def _configure_leases(eyes: Eyes, picks: Picks) -> Arguments:
    del eyes
    return ConfigureLeases(starts=picks.one((0, 1, 2, 3)), window_min=picks.one((60, 180, 720)))


def _reschedule(eyes: Eyes, picks: Picks) -> Arguments:
    booking = eyes.booking(picks, "state IN ('requested', 'confirmed')")
    seen = eyes.starts_at(booking)
    return RescheduleBooking(
        booking_id=booking,
        starts_at=eyes.start(picks),
        duration_min=picks.one((30, 60)),
        moved_from=seen - timedelta(hours=1) if picks.seldom() else seen,
        instructor_id=picks.one(eyes.ids("instructor")) if picks.seldom(3) else None,
        allow_outside_hours=picks.seldom(3),
    )


def _resolve_conflict(eyes: Eyes, picks: Picks) -> Arguments:
    return ResolveConflict(
        booking_id=eyes.booking(picks, "state = 'conflict'"),
        starts_at=eyes.start(picks),
        allow_outside_hours=picks.seldom(3),
    )


def _hold(eyes: Eyes, picks: Picks) -> Arguments:
    mine = eyes.ids("occupancy", "kind = 'hold'")
    return HoldSlot(
        hold_id=picks.one(mine) if picks.seldom(3) else new_id(),
        instructor_id=eyes.instructor(picks),
        starts_at=eyes.start(picks),
        duration_min=picks.one((30, 60)),
    )


def _release(eyes: Eyes, picks: Picks) -> Arguments:
    return ReleaseHold(hold_id=picks.one(eyes.ids("occupancy", "kind <> 'lesson'")))


def _code(eyes: Eyes, picks: Picks, booking: str) -> str:
    known = eyes.text("booking", "code", booking)
    return known if known and not picks.seldom() else picks.one((*CODES, ""))


def _move_state(eyes: Eyes, picks: Picks) -> Arguments:
    booking = eyes.booking(picks, "state NOT IN ('cancelled', 'no_show')")
    seen = eyes.text("booking", "state", booking)
    return MoveState(
        booking_id=booking,
        state=picks.one(_STATES),
        seen=BookingState(seen) if seen else BookingState.CONFIRMED,
        code=_code(eyes, picks, booking),
    )


def _cancel(eyes: Eyes, picks: Picks) -> Arguments:
    booking = eyes.booking(picks, "state <> 'cancelled'")
    return CancelBooking(
        booking_id=booking,
        reason="ill",
        told_fee_minor=picks.one((None, 0, 3000)),
        waiver="a kindness" if picks.seldom() else "",
        is_undo=picks.seldom(),
        code=_code(eyes, picks, booking),
    )


def _note(eyes: Eyes, picks: Picks) -> Arguments:
    booking = eyes.booking(picks)
    return NoteBooking(
        booking_id=booking,
        note=picks.one(_BODIES),
        former=eyes.text("booking", "note", booking),
    )


def _set_week(eyes: Eyes, picks: Picks) -> Arguments:
    who, weekday = eyes.instructor(picks), picks.number(7)
    row = derived_id("weekly_hours", who, str(weekday))
    stands = orjson.loads(eyes.text("weekly_hours", "windows", row) or "[]")
    return SetWeek(
        instructor_id=who,
        days={weekday: picks.one(_WINDOWS)},
        base={weekday: [] if picks.seldom() else stands},
    )


def _set_exception(eyes: Eyes, picks: Picks) -> Arguments:
    return SetException(
        instructor_id=eyes.instructor(picks),
        on_date=eyes.day(picks),
        windows=picks.one((None, *_WINDOWS)),
        note="holiday",
    )


def _apply_to_range(eyes: Eyes, picks: Picks) -> Arguments:
    first = eyes.day(picks)
    return ApplyToRange(
        instructor_id=eyes.instructor(picks),
        first=first,
        last=first + timedelta(days=picks.number(4)),
        days={picks.number(7): picks.one(_WINDOWS), picks.number(7): picks.one(_WINDOWS)},
    )


def _copy_week(eyes: Eyes, picks: Picks) -> Arguments:
    monday = eyes.now.date() - timedelta(days=eyes.now.weekday())
    return CopyWeek(
        instructor_id=eyes.instructor(picks),
        from_monday=monday,
        to_monday=monday + timedelta(days=7),
    )


def _restore_dates(eyes: Eyes, picks: Picks) -> Arguments:
    day, was = eyes.day(picks), picks.one((None, *_WINDOWS))
    return RestoreDates(
        instructor_id=eyes.instructor(picks),
        dates=[DatedHours(on_date=day, windows=was)],
        base=[DatedHours(on_date=day, windows=picks.one((None, *_WINDOWS)))],
    )


def _set_rules(eyes: Eyes, picks: Picks) -> Arguments:
    rules: tuple[dict[str, int | bool | None], ...] = (
        {"approval_by_hand": True},
        {"approval_by_hand": False},
        {"buffer_after_min": 15},
        {"buffer_after_min": 0},
        {"max_lessons_day": 2},
        {"max_lessons_day": None},
        {"horizon_days": 4000},
        {"no_such_rule": 1},
    )
    return SetRules(instructor_id=eyes.instructor(picks), rules=picks.one(rules))


def _send(eyes: Eyes, picks: Picks) -> Arguments:
    return SendMessage(
        message_id=eyes.fresh_or(picks, "message"),
        student_id=eyes.student(picks),
        instructor_id=eyes.instructor(picks),
        body=picks.one(_BODIES),
    )


def _react(eyes: Eyes, picks: Picks) -> Arguments:
    sign = picks.one((Sign.HEART, Sign.SMILE, None))
    return ReactToMessage(message_id=picks.one(eyes.ids("message")), sign=sign)


def _edit_message(eyes: Eyes, picks: Picks) -> Arguments:
    return EditMessage(message_id=picks.one(eyes.ids("message")), body=picks.one(_BODIES))


def _delete_message(eyes: Eyes, picks: Picks) -> Arguments:
    return DeleteMessage(message_id=picks.one(eyes.ids("message")))


def _read(eyes: Eyes, picks: Picks) -> Arguments:
    return MarkRead(
        conversation_id=picks.one(eyes.ids("conversation")),
        read_up_to=eyes.now + timedelta(days=picks.number(3) - 1),
    )


def _edit_profile(eyes: Eyes, picks: Picks) -> Arguments:
    return EditProfile(
        instructor_id=eyes.instructor(picks),
        bio=picks.one(_BODIES),
        written_in=picks.one((None, "", "de", "fr-CA", "und")),
        experience_years=picks.number(30),
        languages=["de"],
    )


def _edit_instructor(eyes: Eyes, picks: Picks) -> Arguments:
    return EditInstructor(
        instructor_id=new_id() if picks.seldom() else eyes.instructor(picks),
        instructor_name=picks.one(("Mara", "Jonas", "Noor")),
    )


def _edit_offering(eyes: Eyes, picks: Picks) -> Arguments:
    return EditOffering(
        offering_id=new_id() if picks.seldom(2) else picks.one(eyes.ids("offering")),
        instructor_id=eyes.instructor(picks),
        service_id=SERVICE,
        rate_minor=picks.one((6000, 7200)),
        durations_min=picks.one(([30, 60], [30], [60, 30, 60])),
        is_active=not picks.seldom(),
    )


def _resolve(eyes: Eyes, picks: Picks) -> Arguments:
    items = eyes.ids("attention_item", "resolved_at IS NULL")
    return ResolveAttention(attention_id=picks.one(items), resolution="called")


def _reopen(eyes: Eyes, picks: Picks) -> Arguments:
    return ReopenAttention(attention_id=picks.one(eyes.ids("attention_item")))


def _retry(eyes: Eyes, picks: Picks) -> Arguments:
    items = eyes.ids("attention_item", "kind = 'quarantined' AND resolved_at IS NULL")
    return RetryAttention(attention_id=picks.one(items))


MAKERS: dict[str, tuple[int, Maker]] = {
    CreateBooking.name: (30, _create),
    RescheduleBooking.name: (10, _reschedule),
    ResolveConflict.name: (4, _resolve_conflict),
    **TOGETHER,
    **ELSEWHERE,
    HoldSlot.name: (8, _hold),
    ReleaseHold.name: (3, _release),
    MoveState.name: (8, _move_state),
    CancelBooking.name: (8, _cancel),
    NoteBooking.name: (3, _note),
    SetWeek.name: (3, _set_week),
    SetException.name: (2, _set_exception),
    ApplyToRange.name: (1, _apply_to_range),
    CopyWeek.name: (1, _copy_week),
    RestoreDates.name: (1, _restore_dates),
    **CLOSING,
    **LONGING,
    **VISITING,
    SetRules.name: (2, _set_rules),
    SendMessage.name: (5, _send),
    EditMessage.name: (2, _edit_message),
    DeleteMessage.name: (2, _delete_message),
    MarkRead.name: (2, _read),
    ReactToMessage.name: (2, _react),
    RequestLeases.name: (10, _request_leases),
    RevokeLease.name: (2, _revoke_lease),
    ConfigureLeases.name: (1, _configure_leases),
    PromiseBooking.name: (10, _promise),
    EditProfile.name: (2, _edit_profile),
    EditInstructor.name: (1, _edit_instructor),
    EditOffering.name: (2, _edit_offering),
    CreateStudent.name: (4, create_student),
    UpdateStudent.name: (3, update_student),
    MergeStudents.name: (3, merge),
    PartStudents.name: (2, part),
    ResolveAttention.name: (3, _resolve),
    ReopenAttention.name: (2, _reopen),
    RetryAttention.name: (1, _retry),
    EraseStudent.name: (0, erase),
}
"""How often each is wished for, compared with the others, and how. What has no weight is wished
for now and then in place of another: so no history is dealt anew but those in which it is.
"""
