"""Waiting for a time: who may, what suits, and what comes of it."""

from datetime import date, datetime, timedelta

import pytest

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import Malformed, NotAllowed, NotFound, Rejected
from core.ids import MutationId, new_id
from core.models import BookingState, DayPart, WaitlistEntry
from core.mutations.anew import anew
from core.mutations.availability import AddBlackout, SetException
from core.mutations.base import Context, Intention, intend
from core.mutations.bookings import keep_as_conflict
from core.mutations.lessons import CancelBooking
from core.mutations.merging import MergeStudents
from core.mutations.waitlist import (
    BookFromWaitlist,
    JoinWaitlist,
    LeaveWaitlist,
    OfferTime,
)
from core.mutations.waitlist_times import OpenTime, OpenTimes
from core.repositories import begin_writing
from tests.builders import SomeStudio, actor_of, wish_for

TOMORROW = date(2026, 3, 6)
ZONE = "America/Halifax"


def joining(studio: SomeStudio, **more: object) -> JoinWaitlist:
    """Ana waits for half an hour of piano with anybody, tomorrow."""
    values: dict[str, object] = {
        "entry_id": new_id(),
        "student_id": studio.student_id,
        "service_id": studio.rows.offerings.require(studio.offering_id).service_id,
        "duration_min": 30,
        "first_date": TOMORROW,
        "last_date": TOMORROW,
    }
    return JoinWaitlist.model_validate({**values, **more})


def joined(studio: SomeStudio, **more: object) -> WaitlistEntry:
    """The entry."""
    wish = joining(studio, **more)
    studio.act(wish)
    return studio.rows.waitlist.require(wish.entry_id)


def times(studio: SomeStudio, entry: WaitlistEntry) -> tuple[OpenTime, ...]:
    """What suits it now."""
    context = Context(studio.rows, studio.manager, studio.now, MutationId(new_id()))
    return OpenTimes(context, ZONE).of(entry)


def booking(studio: SomeStudio, entry: WaitlistEntry, start: datetime) -> BookFromWaitlist:
    """That time for who waits."""
    wish = wish_for(studio, start, duration_min=entry.duration_min)
    return BookFromWaitlist(**wish.model_dump(), entry_id=entry.id)


def inverse(studio: SomeStudio, wish: BookFromWaitlist | LeaveWaitlist | JoinWaitlist) -> Intention:
    """Do it; what takes it back."""
    back = studio.act(wish).inverse
    assert back is not None
    return back


@pytest.mark.parametrize("role", [Role.KIOSK, Role.FRONT_DESK, Role.MANAGER])
def test_the_desk_and_its_kiosk_put_people_on_the_list(studio: SomeStudio, role: Role) -> None:
    actor = actor_of(role, studio.studio_id)
    wish = joining(studio, parts=[DayPart.EVENING, DayPart.MORNING])
    studio.act(wish, actor)
    (entry,) = studio.rows.waitlist.waiting()
    assert (entry.id, entry.origin_device_id) == (wish.entry_id, actor.device_id)
    assert entry.parts == ["morning", "evening"]
    assert len(studio.rows.waitlist.waiting()) == 1


def test_an_instructor_has_nothing_to_do_with_the_list(studio: SomeStudio) -> None:
    teacher = actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id)
    with pytest.raises(NotAllowed):
        studio.act(joining(studio), teacher)


@pytest.mark.parametrize("role", [Role.KIOSK, Role.INSTRUCTOR])
def test_only_the_desk_takes_people_off(studio: SomeStudio, role: Role) -> None:
    entry = joined(studio)
    with pytest.raises(NotAllowed):
        studio.act(LeaveWaitlist(entry_id=entry.id), actor_of(role, studio.studio_id, new_id()))
    assert entry.is_waiting


def test_dates_that_end_before_they_begin_are_no_wish(studio: SomeStudio) -> None:
    with pytest.raises(ValueError, match="before the first"):
        joining(studio, last_date=TOMORROW - timedelta(days=1))


def test_nobody_waits_for_what_does_not_exist(studio: SomeStudio) -> None:
    for field in ("student_id", "service_id", "instructor_id"):
        with pytest.raises(NotFound):
            studio.act(joining(studio, **{field: new_id()}))
    wish = joining(studio)
    studio.act(wish)
    with pytest.raises(Rejected, match="exists"):
        studio.act(wish)


def test_what_suits_is_what_can_be_booked(studio: SomeStudio) -> None:
    studio.add_instructor("Priya Raman")
    entry = joined(studio, parts=[DayPart.AFTERNOON], last_date=TOMORROW + timedelta(days=1))
    studio.act(wish_for(studio, studio.at(6, 12), student_id=studio.add_student("Bo")))
    found = times(studio, entry)
    told = [(each.instructor.name, each.start) for each in found]
    assert told == [
        ("Priya Raman", studio.at(6, 12)),
        ("Mara Lindqvist", studio.at(6, 13)),
        ("Mara Lindqvist", studio.at(7, 12)),
    ]
    wish = booking(studio, entry, found[1].start)
    studio.act(wish)
    assert studio.booking(wish.booking_id).state == BookingState.CONFIRMED


def test_nothing_suits_while_the_day_is_closed_or_over_or_somebody_else_teaches(
    studio: SomeStudio,
) -> None:
    other, _ = studio.add_instructor("Priya Raman")
    entry = joined(studio, instructor_id=other)
    assert {each.instructor.id for each in times(studio, entry)} == {other}
    studio.act(SetException(instructor_id=other, on_date=TOMORROW, windows=[]))
    assert times(studio, entry) == ()
    studio.act(SetException(instructor_id=other, on_date=TOMORROW, windows=None))
    studio.now += timedelta(days=3)
    assert times(studio, entry) == ()


def test_a_length_that_nobody_teaches_has_no_times(studio: SomeStudio) -> None:
    assert times(studio, joined(studio, duration_min=90)) == ()


def test_a_lesson_from_the_list_ends_the_wait_and_taking_it_back_begins_it_anew(
    studio: SomeStudio,
) -> None:
    entry = joined(studio)
    wish = booking(studio, entry, studio.at(6, 10))
    back = inverse(studio, wish)
    assert (entry.booking_id, list(studio.rows.waitlist.waiting())) == (wish.booking_id, [])
    studio.act(back)
    assert entry.is_waiting
    assert studio.booking(wish.booking_id).state == BookingState.CANCELLED
    once_more = anew(intend(wish))
    assert once_more is not None
    studio.act(once_more)
    assert not entry.is_waiting


def test_two_who_give_the_same_person_a_time_make_one_lesson(studio: SomeStudio) -> None:
    entry = joined(studio)
    studio.act(booking(studio, entry, studio.at(6, 10)))
    with pytest.raises(Rejected, match="decided"):
        studio.act(booking(studio, entry, studio.at(6, 15)))
    assert (
        studio.rows.occupancies.of_student(studio.student_id, studio.at(6, 14), studio.at(6, 18))
        == []
    )


def test_who_lost_the_race_for_a_freed_time_waits_on(studio: SomeStudio) -> None:
    entry = joined(studio)
    studio.act(wish_for(studio, studio.at(6, 10), student_id=studio.add_student("Bo")))
    with pytest.raises(Rejected, match="taken"):
        studio.act(booking(studio, entry, studio.at(6, 10)))
    assert entry.is_waiting


def test_leaving_can_be_taken_back_and_joining_too(studio: SomeStudio) -> None:
    wish = joining(studio)
    off = inverse(studio, wish)
    entry = studio.rows.waitlist.require(wish.entry_id)
    on = studio.act(off).inverse
    assert not entry.is_waiting
    assert studio.act(off).inverse is None
    assert on is not None
    studio.act(on)
    assert entry.is_waiting


def test_an_offer_is_seen_by_colleagues_and_keeps_nothing(studio: SomeStudio) -> None:
    entry = joined(studio)
    told = OfferTime(entry_id=entry.id, offering_id=studio.offering_id, starts_at=studio.at(6, 10))
    back = studio.act(told).inverse
    assert (entry.offered_start, entry.offered_by) == (studio.at(6, 10), "Morgan")
    studio.act(wish_for(studio, studio.at(6, 10), student_id=studio.add_student("Bo")))
    assert back is not None
    studio.act(back)
    assert (entry.offered_start, entry.offered_by, entry.offered_at) == (None, "", None)


def conflict(studio: SomeStudio) -> str:
    """A lesson of Ana's that lost its time."""
    studio.act(wish_for(studio, studio.at(6, 10), student_id=studio.add_student("Bo")))
    wish = wish_for(studio, studio.at(6, 10))
    begin_writing(studio.session)
    context = Context(studio.rows, studio.manager, studio.now, MutationId(new_id()))
    refused = Rejected("taken", obstacle={"busy_id": ""})
    keep_as_conflict(context, wish, refused)
    studio.session.commit()
    return wish.booking_id


def test_a_lesson_that_lost_its_time_can_wait_for_another(studio: SomeStudio) -> None:
    lost = conflict(studio)
    entry = joined(studio, lost_id=lost)
    assert entry.is_waiting
    assert studio.booking(lost).state == BookingState.CANCELLED
    assert studio.booking(lost).fee_minor == 0
    assert not studio.rows.attention.pending()
    (item,) = studio.rows.attention.answered(studio.now)
    assert item.resolution == "waitlisted"


def test_a_lesson_that_stands_is_not_called_off_by_the_list(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    with pytest.raises(Rejected, match="state"):
        studio.act(joining(studio, lost_id=wish.booking_id))
    assert studio.booking(wish.booking_id).state == BookingState.CONFIRMED


def test_a_kiosk_calls_off_nothing_by_the_list(studio: SomeStudio) -> None:
    kiosk: Actor = actor_of(Role.KIOSK, studio.studio_id)
    lost = conflict(studio)
    with pytest.raises(NotAllowed):
        studio.act(joining(studio, lost_id=lost), kiosk)


def test_times_are_looked_for_for_who_somebody_was_merged_into(studio: SomeStudio) -> None:
    twice = studio.add_student("Anna Duarte")
    entry = joined(studio, student_id=twice, instructor_id=studio.instructor_id)
    _, offering = studio.add_instructor("Priya Raman")
    studio.act(wish_for(studio, studio.at(6, 9), offering_id=offering))
    assert times(studio, entry)[0].start == studio.at(6, 9)
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twice))
    assert times(studio, entry)[0].start == studio.at(6, 10)


def test_who_has_cancelled_what_came_of_the_list_waits_no_more(studio: SomeStudio) -> None:
    entry = joined(studio)
    wish = booking(studio, entry, studio.at(6, 10))
    studio.act(wish)
    studio.act(CancelBooking(booking_id=wish.booking_id, reason="ill"))
    assert not entry.is_waiting


def test_arguments_are_checked_at_the_edge(studio: SomeStudio) -> None:
    wrong = intend(joining(studio))
    wrong.arguments["parts"] = ["night"]
    with pytest.raises(Malformed):
        studio.act(wrong)


def test_who_is_erased_waits_no_more(studio: SomeStudio) -> None:
    joined(studio)
    kept = joined(studio, student_id=studio.add_student("Bo"))
    writing = begin_writing(studio.session)
    studio.rows.students.remove(studio.rows.students.require(studio.student_id))
    studio.session.commit()
    assert [entry.id for entry in studio.rows.waitlist.all()] == [kept.id]
    assert {table for table, _ in writing.removed} == {"student", "waitlist_entry"}


def test_a_time_in_the_last_of_four_weeks_is_found_and_none_twice(studio: SomeStudio) -> None:
    entry = joined(studio, last_date=TOMORROW + timedelta(days=27))
    closed = AddBlackout(
        blackout_id=new_id(),
        instructor_id=None,
        first=TOMORROW,
        last=TOMORROW + timedelta(days=23),
    )
    studio.act(closed)
    found = [each.start for each in times(studio, entry)]
    assert found == [studio.at(30, 9), studio.at(31, 9), studio.at(31, 9) + timedelta(days=1)]
