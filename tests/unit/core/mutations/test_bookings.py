"""Booking, moving, losing and winning slots."""

from datetime import timedelta

import pytest

from core.access.permissions import Role
from core.errors import Conflict, Malformed, NotAllowed, NotFound, Rejected
from core.ids import MutationId, new_id
from core.models import BookingState, OccupancyKind
from core.models.columns import to_microseconds
from core.mutations.availability import SetRules
from core.mutations.base import Context
from core.mutations.bookings import (
    RescheduleBooking,
    keep_as_conflict,
)
from core.mutations.holds import HoldSlot, ReleaseHold
from core.mutations.lessons import CancelBooking, MoveState, NoteBooking
from core.mutations.rebooking import ResolveConflict
from core.mutations.registry import kind
from core.repositories import begin_writing
from tests.builders import SomeStudio, actor_of, wish_for


def test_a_booking_snapshots_price_and_takes_its_time(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10), duration_min=45)
    studio.act(wish)
    booking = studio.booking(wish.booking_id)
    taken = studio.rows.occupancies.require(wish.booking_id)
    assert (booking.state, booking.price_minor, booking.rate_minor) == ("confirmed", 5400, 7200)
    assert booking.ends_at - booking.starts_at == timedelta(minutes=45)
    assert (taken.starts_at, taken.ends_at) == (booking.starts_at, booking.ends_at)


def test_an_overlapping_lesson_is_refused_and_back_to_back_is_fine(studio: SomeStudio) -> None:
    studio.act(wish_for(studio, studio.at(6, 10)))
    other = studio.add_student("Ben")
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 10, 30), student_id=other))
    assert refused.value.code == "taken"
    studio.act(wish_for(studio, studio.at(6, 11), student_id=other))


def test_a_student_is_never_in_two_lessons_at_once(studio: SomeStudio) -> None:
    _, other_offering = studio.add_instructor("Tomás Herrera")
    studio.act(wish_for(studio, studio.at(6, 10)))
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 10, 30), offering_id=other_offering))
    assert refused.value.code == "student_busy"


def test_a_buffer_keeps_lessons_apart(studio: SomeStudio) -> None:
    studio.act(SetRules(instructor_id=studio.instructor_id, rules={"buffer_after_min": 15}))
    studio.act(wish_for(studio, studio.at(6, 10)))
    other = studio.add_student("Ben")
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 11), student_id=other))
    assert refused.value.code == "buffer"
    studio.act(wish_for(studio, studio.at(6, 11, 15), student_id=other))


@pytest.mark.parametrize(
    ("hour", "code"), [(8, "outside_hours"), (17.5, "outside_hours"), (20, "outside_hours")]
)
def test_a_lesson_outside_the_hours_is_refused(studio: SomeStudio, hour: float, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 0) + timedelta(hours=hour)))
    assert refused.value.code == code


def test_staff_may_book_outside_the_hours_when_they_say_so(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 20), allow_outside_hours=True)
    studio.act(wish)
    assert studio.booking(wish.booking_id).state == BookingState.CONFIRMED


def test_a_kiosk_may_not_book_outside_the_hours_whatever_it_says(studio: SomeStudio) -> None:
    kiosk = actor_of(Role.KIOSK, studio.studio_id)
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 20), allow_outside_hours=True), kiosk)
    assert refused.value.code == "outside_hours"


def test_approval_by_hand_makes_a_request_that_takes_the_slot(studio: SomeStudio) -> None:
    studio.act(SetRules(instructor_id=studio.instructor_id, rules={"approval_by_hand": True}))
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish, actor_of(Role.KIOSK, studio.studio_id))
    assert studio.booking(wish.booking_id).state == BookingState.REQUESTED
    assert studio.rows.occupancies.find(wish.booking_id) is not None
    studio.act(
        MoveState(
            booking_id=wish.booking_id, state=BookingState.CONFIRMED, seen=BookingState.REQUESTED
        )
    )
    assert studio.booking(wish.booking_id).state == BookingState.CONFIRMED


def test_only_offered_durations_can_be_booked(studio: SomeStudio) -> None:
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 10), duration_min=90))
    assert refused.value.code == "duration"


def test_the_same_booking_is_not_made_twice(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    with pytest.raises(Conflict):
        studio.act(wish)


def test_another_studios_student_does_not_exist(studio: SomeStudio) -> None:
    with pytest.raises(NotFound):
        studio.act(wish_for(studio, studio.at(6, 10), student_id=new_id()))


def test_an_instructor_books_only_into_their_own_week(studio: SomeStudio) -> None:
    other, _ = studio.add_instructor("Tomás Herrera")
    tomas = actor_of(Role.INSTRUCTOR, studio.studio_id, other)
    with pytest.raises(NotAllowed):
        studio.act(wish_for(studio, studio.at(6, 10)), tomas)


def test_a_hold_blocks_others_and_not_its_holder(studio: SomeStudio) -> None:
    ours, theirs = (actor_of(Role.KIOSK, studio.studio_id) for _ in range(2))
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=studio.instructor_id,
        starts_at=studio.at(6, 10),
        duration_min=60,
    )
    studio.act(hold, ours)
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 10)), theirs)
    assert refused.value.code == "held"
    studio.act(wish_for(studio, studio.at(6, 10), hold_id=hold.hold_id), ours)
    assert studio.rows.occupancies.find(hold.hold_id) is None


def test_a_hold_that_ran_out_blocks_nobody_and_is_cleared(studio: SomeStudio) -> None:
    ours, theirs = (actor_of(Role.KIOSK, studio.studio_id) for _ in range(2))
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=studio.instructor_id,
        starts_at=studio.at(6, 10),
        duration_min=60,
    )
    studio.act(hold, ours)
    studio.now += timedelta(minutes=5)
    studio.act(wish_for(studio, studio.at(6, 10)), theirs)
    assert studio.rows.occupancies.find(hold.hold_id) is None


def test_nobody_renews_or_releases_anothers_hold(studio: SomeStudio) -> None:
    ours, theirs = (actor_of(Role.KIOSK, studio.studio_id) for _ in range(2))
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=studio.instructor_id,
        starts_at=studio.at(6, 10),
        duration_min=60,
    )
    studio.act(hold, ours)
    with pytest.raises(NotAllowed):
        studio.act(ReleaseHold(hold_id=hold.hold_id), theirs)
    with pytest.raises(NotAllowed):
        studio.act(hold.model_copy(update={"starts_at": studio.at(6, 12)}), theirs)
    row = studio.rows.occupancies.require(hold.hold_id)
    assert (row.kind, row.starts_at) == (OccupancyKind.HOLD, studio.at(6, 10))


def test_moving_a_lesson_keeps_its_former_time_and_can_be_undone(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    applied = studio.act(
        RescheduleBooking(
            booking_id=wish.booking_id,
            starts_at=studio.at(6, 10, 30),
            duration_min=60,
            moved_from=studio.at(6, 10),
        )
    )
    moved = studio.booking(wish.booking_id)
    assert (moved.starts_at, moved.history[-1]["from"]) == (
        studio.at(6, 10, 30),
        to_microseconds(studio.at(6, 10)),
    )
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert studio.booking(wish.booking_id).starts_at == studio.at(6, 10)
    assert studio.rows.occupancies.require(wish.booking_id).starts_at == studio.at(6, 10)


def test_a_move_based_on_an_old_time_is_refused(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    with pytest.raises(Conflict) as refused:
        studio.act(
            RescheduleBooking(
                booking_id=wish.booking_id,
                starts_at=studio.at(6, 12),
                duration_min=60,
                moved_from=studio.at(6, 9),
            )
        )
    assert refused.value.code == "moved_meanwhile"


def test_the_loser_of_a_slot_is_kept_whole_with_winner_and_three_near_starts(
    studio: SomeStudio,
) -> None:
    winner = wish_for(studio, studio.at(6, 16, 30))
    studio.act(winner)
    loser_id = studio.add_student("Ruby Walsh")
    loser = wish_for(studio, studio.at(6, 16, 30), student_id=loser_id)
    kiosk = actor_of(Role.KIOSK, studio.studio_id, name="Front desk kiosk")
    with pytest.raises(Rejected) as refused:
        studio.act(loser, kiosk)
    begin_writing(studio.session)
    context = Context(studio.rows, kiosk, studio.now, MutationId(new_id()))
    keep_as_conflict(context, loser, refused.value)
    studio.session.commit()
    kept = studio.booking(loser.booking_id)
    (item,) = studio.rows.attention.pending()
    assert (kept.state, kept.student_id) == (BookingState.CONFLICT, loser_id)
    assert studio.rows.occupancies.find(loser.booking_id) is None
    assert item.alternatives == [
        to_microseconds(studio.at(6, hour, minute))
        for hour, minute in [(15, 30), (15, 15), (15, 0)]
    ]
    assert isinstance(item.facts["winner"], dict)
    assert item.facts["winner"]["student"] == "Ana Duarte"
    studio.act(ResolveConflict(booking_id=loser.booking_id, starts_at=studio.at(6, 15, 30)))
    assert studio.booking(loser.booking_id).state == BookingState.CONFIRMED
    assert studio.rows.attention.pending() == []


def test_cancelling_frees_the_time_and_charges_by_the_policy(studio: SomeStudio) -> None:
    fees = {}
    for hours_before in (25, 23, 11):
        studio.now = studio.at(6, 10) - timedelta(days=3)
        wish = wish_for(studio, studio.at(6, 10))
        studio.act(wish)
        studio.now = studio.at(6, 10) - timedelta(hours=hours_before)
        studio.act(CancelBooking(booking_id=wish.booking_id, reason="ill"))
        fees[hours_before] = studio.booking(wish.booking_id).fee_minor
        assert studio.rows.occupancies.find(wish.booking_id) is None
    assert fees == {25: 0, 23: 3600, 11: 7200}


def test_staff_charge_no_more_than_they_said(studio: SomeStudio) -> None:
    studio.now = studio.at(4, 10)
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    studio.now = studio.at(6, 9)
    studio.act(CancelBooking(booking_id=wish.booking_id, reason="ill", told_fee_minor=0))
    assert studio.booking(wish.booking_id).fee_minor == 0


def test_a_cancelled_lesson_never_comes_back(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    studio.act(CancelBooking(booking_id=wish.booking_id, reason="ill"))
    for state in set(BookingState) - {BookingState.CANCELLED}:
        with pytest.raises(Rejected):
            studio.act(
                MoveState(booking_id=wish.booking_id, state=state, seen=BookingState.CANCELLED)
            )


def test_no_mere_change_of_state_cancels_a_lesson_or_revives_one_that_lost(
    studio: SomeStudio,
) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    by_name = {"booking_id": wish.booking_id, "state": "cancelled", "seen": "confirmed"}
    with pytest.raises(Rejected) as refused:
        studio.act(MoveState.model_validate(by_name))
    assert refused.value.code == "state"

    rival = wish_for(studio, studio.at(6, 10), student_id=studio.add_student("Ben"))
    with pytest.raises(Rejected) as lost:
        studio.act(rival)
    begin_writing(studio.session)
    keep_as_conflict(
        Context(studio.rows, studio.manager, studio.now, MutationId(new_id())), rival, lost.value
    )
    studio.session.commit()
    by_name = {"booking_id": rival.booking_id, "state": "confirmed", "seen": "conflict"}
    with pytest.raises(Rejected) as refused:
        studio.act(MoveState.model_validate(by_name))
    assert refused.value.code == "state"


def test_check_in_is_taken_back_by_its_inverse(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    applied = studio.act(
        MoveState(
            booking_id=wish.booking_id,
            state=BookingState.CHECKED_IN,
            seen=BookingState.CONFIRMED,
            code=wish.code,
        ),
        actor_of(Role.KIOSK, studio.studio_id),
    )
    assert studio.booking(wish.booking_id).checked_in_at == studio.now
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert studio.booking(wish.booking_id).state == BookingState.CONFIRMED
    assert studio.booking(wish.booking_id).checked_in_at is None


def test_a_kiosk_touches_no_lesson_whose_code_it_was_not_shown(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    kiosk = actor_of(Role.KIOSK, studio.studio_id)
    checking_in = MoveState(
        booking_id=wish.booking_id, state=BookingState.CHECKED_IN, seen=BookingState.CONFIRMED
    )
    for attempt in (checking_in, CancelBooking(booking_id=wish.booking_id, reason="mine")):
        for code in ("", "AAAAAA"):
            with pytest.raises(NotAllowed):
                studio.act(attempt.model_copy(update={"code": code}), kiosk)
    assert studio.booking(wish.booking_id).state == BookingState.CONFIRMED


def test_a_note_written_over_unseen_words_is_refused(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10), note="Bring Clementi")
    studio.act(wish)
    with pytest.raises(Rejected) as refused:
        studio.act(NoteBooking(booking_id=wish.booking_id, note="Scales", former=""))
    assert refused.value.code == "note_changed"
    studio.act(NoteBooking(booking_id=wish.booking_id, note="Scales", former="Bring Clementi"))
    assert studio.booking(wish.booking_id).note == "Scales"


def test_rubbish_arguments_name_the_field(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    arguments = wish.model_dump(mode="json") | {"duration_min": "long"}
    with pytest.raises(Malformed) as refused:
        kind("booking.create", 1).parse(arguments)
    assert refused.value.facts["field"] == "duration_min"
