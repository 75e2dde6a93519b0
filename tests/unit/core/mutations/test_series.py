"""Lessons that belong together: booked, moved and cancelled in one piece (booking rule 14)."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.access.permissions import Role
from core.errors import Conflict, Malformed, NotAllowed, NotFound, Rejected, StudioError
from core.ids import MutationId, derived_id, new_id
from core.models import AttentionKind, BookingState
from core.models.columns import to_microseconds
from core.mutations.availability import SetRules
from core.mutations.base import Context, Intention
from core.mutations.bookings import RescheduleBooking
from core.mutations.lessons import CancelBooking, MoveState, NoteBooking
from core.mutations.registry import kind
from core.mutations.series import CancelSeries, SeriesEnd
from core.mutations.series_moves import RescheduleSeries
from core.repositories import begin_writing
from core.repositories.batch import BatchRepositories
from core.scheduling.recurrence import shifted
from tests.builders import SomeStudio, actor_of, wish_for
from tests.builders.series import ZONE, booked, ends, series, to, tuesdays


def test_every_lesson_of_a_series_is_a_booking_of_its_own(studio: SomeStudio) -> None:
    starts = tuesdays(studio, 4)
    wish = series(studio, *starts, every="weekly", duration_min=45)
    studio.act(wish)
    found = booked(studio, wish)
    assert [(each.starts_at, each.state, each.price_minor) for each in found] == [
        (at, BookingState.CONFIRMED, 5400) for at in starts
    ]
    assert {(each.series_id, each.series_every) for each in found} == {(wish.series_id, "weekly")}
    assert studio.rows.series.ids(wish.series_id) == [each.booking_id for each in wish.lessons]
    taken = [studio.rows.occupancies.require(each.id) for each in found]
    assert [each.starts_at for each in taken] == starts


def test_what_was_taken_meanwhile_is_kept_in_conflict_and_holds_nothing_back(
    studio: SomeStudio,
) -> None:
    starts = tuesdays(studio, 3)
    winner = wish_for(studio, starts[1], student_id=studio.add_student("Ben"))
    studio.act(winner)
    wish = series(studio, *starts)
    studio.act(wish)
    first, lost, last = booked(studio, wish)
    assert [each.state for each in (first, lost, last)] == ["confirmed", "conflict", "confirmed"]
    assert lost.series_id == wish.series_id
    assert studio.rows.occupancies.find(lost.id) is None
    (item,) = studio.rows.attention.of_booking(lost.id)
    assert (item.kind, item.code, item.mutation) == (
        AttentionKind.LOST_SLOT,
        "taken",
        "booking.create",
    )
    assert len(item.alternatives) == 3


def test_a_series_of_which_nothing_is_free_is_refused_whole(studio: SomeStudio) -> None:
    starts = tuesdays(studio, 2)
    studio.act(series(studio, *starts, student_id=studio.add_student("Ben")))
    wish = series(studio, *starts)
    with pytest.raises(Rejected) as refused:
        studio.act(wish)
    assert refused.value.code == "taken"
    assert studio.rows.bookings.find(wish.lessons[0].booking_id) is None


def test_lessons_of_a_series_keep_the_rules_among_themselves(studio: SomeStudio) -> None:
    asked = {"instructor_id": studio.instructor_id}
    rules = {"max_lessons_day": 2, "buffer_after_min": 15}
    studio.act(SetRules.model_validate({**asked, "rules": rules}))
    starts = [studio.at(10, 10), studio.at(10, 11), studio.at(10, 12), studio.at(10, 15)]
    wish = series(studio, *starts)
    studio.act(wish)
    assert [each.state for each in booked(studio, wish)] == [
        *("confirmed", "conflict"),
        *("confirmed", "conflict"),
    ]
    codes = [studio.rows.attention.of_booking(wish.lessons[at].booking_id)[0].code for at in (1, 3)]
    assert codes == ["buffer", "limit_day"]


def test_an_instructor_books_series_for_herself_only_and_a_student_none(studio: SomeStudio) -> None:
    wish = series(studio, *tuesdays(studio, 2))
    other, _ = studio.add_instructor("Tomás Herrera")
    for actor in (
        actor_of(Role.INSTRUCTOR, studio.studio_id, other),
        actor_of(Role.STUDENT, studio.studio_id),
        actor_of(Role.KIOSK, studio.studio_id),
    ):
        with pytest.raises(NotAllowed):
            studio.act(wish, actor)
    studio.act(wish, actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id))


def test_lessons_wait_for_approval_where_the_instructor_approves_by_hand(
    studio: SomeStudio,
) -> None:
    studio.act(SetRules(instructor_id=studio.instructor_id, rules={"approval_by_hand": True}))
    wish = series(studio, *tuesdays(studio, 2))
    studio.act(wish)
    assert {each.state for each in booked(studio, wish)} == {BookingState.REQUESTED}


@pytest.mark.parametrize("wrong", ["twice", "same_time", "too_far", "none", "too_many"])
def test_a_series_that_cannot_be_meant_is_malformed(studio: SomeStudio, wrong: str) -> None:
    wish = series(studio, *tuesdays(studio, 2))
    arguments = wish.model_dump(mode="json")
    one, two = arguments["lessons"]
    arguments["lessons"] = {
        "twice": [one, {**two, "booking_id": one["booking_id"]}],
        "same_time": [one, {**two, "starts_at": one["starts_at"]}],
        "too_far": [one, {**two, "starts_at": "2190-01-01T10:00:00Z"}],
        "none": [],
        "too_many": [{**one, "booking_id": new_id()} for _ in range(261)],
    }[wrong]
    with pytest.raises(Malformed):
        kind("series.create", 1).parse(arguments)


def test_a_series_cannot_be_booked_twice(studio: SomeStudio) -> None:
    wish = series(studio, *tuesdays(studio, 2))
    studio.act(wish)
    with pytest.raises(Conflict):
        studio.act(wish)


def test_undoing_a_series_cancels_it_without_a_fee_and_undoing_that_books_it_anew(
    studio: SomeStudio,
) -> None:
    wish = series(studio, studio.at(6, 10), studio.at(13, 10))  # the first within the fee's hours
    undo = studio.act(wish).inverse
    assert isinstance(undo, Intention)
    studio.act(NoteBooking(booking_id=wish.lessons[1].booking_id, note="Scales"))
    redo = studio.act(undo).inverse
    assert [(each.state, each.fee_minor) for each in booked(studio, wish)] == [("cancelled", 0)] * 2
    assert isinstance(redo, Intention)
    studio.act(redo)
    anew = [studio.booking(derived_id("anew", each.booking_id)) for each in wish.lessons]
    told = [(each.starts_at, each.state, each.note, each.series_id) for each in anew]
    assert told == [
        (studio.at(6, 10), "confirmed", "", wish.series_id),
        (studio.at(13, 10), "confirmed", "Scales", wish.series_id),
    ]


def test_following_lessons_move_together_and_back(studio: SomeStudio) -> None:
    starts = tuesdays(studio, 4)
    wish = series(studio, *starts)
    studio.act(wish)
    later = [each.start for each in shifted(starts[1:], starts[1], studio.at(19, 11), ZONE)]
    undo = studio.act(to(wish, *later)).inverse
    assert [each.starts_at for each in booked(studio, wish)] == [starts[0], *later]
    assert isinstance(undo, Intention)
    studio.act(undo)
    assert [each.starts_at for each in booked(studio, wish)] == starts


@pytest.mark.parametrize("weeks", [1, -1])
def test_lessons_may_move_to_where_the_next_one_was(studio: SomeStudio, weeks: int) -> None:
    starts = [at + timedelta(weeks=3) for at in tuesdays(studio, 4)]
    wish = series(studio, *starts)
    studio.act(wish)
    studio.act(to(wish, *(at + timedelta(weeks=weeks) for at in starts)))
    taken = [studio.rows.occupancies.require(each.booking_id) for each in wish.lessons]
    assert [each.starts_at for each in taken] == [at + timedelta(weeks=weeks) for at in starts]


def test_a_lesson_that_cannot_move_stays_and_is_put_before_a_person(studio: SomeStudio) -> None:
    starts = tuesdays(studio, 3)
    wish = series(studio, *starts)
    studio.act(wish)
    there = [at + timedelta(hours=1) for at in starts]
    studio.act(wish_for(studio, there[1], student_id=studio.add_student("Ben")))
    studio.act(to(wish, *there))
    assert [each.starts_at for each in booked(studio, wish)] == [there[0], starts[1], there[2]]
    (item,) = studio.rows.attention.of_booking(wish.lessons[1].booking_id)
    assert (item.kind, item.code, item.mutation) == (
        AttentionKind.CHANGE_REJECTED,
        "taken",
        "booking.reschedule",
    )


def test_what_stays_stands_in_the_way_of_what_would_have_come_there(studio: SomeStudio) -> None:
    starts = tuesdays(studio, 3)
    wish = series(studio, *starts)
    studio.act(wish)
    beyond = starts[2] + timedelta(weeks=1)
    studio.act(wish_for(studio, beyond, student_id=studio.add_student("Ben")))
    with pytest.raises(Rejected) as refused:
        studio.act(to(wish, *(at + timedelta(weeks=1) for at in starts)))
    assert refused.value.code == "taken"
    assert [each.starts_at for each in booked(studio, wish)] == starts


def test_lessons_cannot_change_places(studio: SomeStudio) -> None:
    starts = tuesdays(studio, 2)
    wish = series(studio, *starts)
    studio.act(wish)
    with pytest.raises(Rejected) as refused:
        studio.act(to(wish, starts[1], starts[0]))
    assert refused.value.code == "taken"


def test_a_lesson_that_somebody_moved_meanwhile_stays_where_they_put_it(studio: SomeStudio) -> None:
    starts = tuesdays(studio, 2)
    wish = series(studio, *starts)
    studio.act(wish)
    theirs = RescheduleBooking(
        booking_id=wish.lessons[0].booking_id,
        starts_at=studio.at(11, 9),
        duration_min=60,
        moved_from=starts[0],
    )
    studio.act(theirs)
    studio.act(to(wish, *(at + timedelta(hours=1) for at in starts)))
    assert [each.starts_at for each in booked(studio, wish)] == [
        studio.at(11, 9),
        starts[1] + timedelta(hours=1),
    ]
    (item,) = studio.rows.attention.of_booking(wish.lessons[0].booking_id)
    assert item.code == "moved_meanwhile"


def test_a_series_goes_to_another_instructor_with_price_and_offering(studio: SomeStudio) -> None:
    other, offering = studio.add_instructor("Tomás Herrera")
    starts = tuesdays(studio, 2)
    wish = series(studio, *starts)
    studio.act(wish)
    studio.act(to(wish, *starts, instructor_id=other))
    assert {(each.instructor_id, each.offering_id) for each in booked(studio, wish)} == {
        (other, offering)
    }


def test_lessons_of_another_series_or_nobody_are_not_touched(studio: SomeStudio) -> None:
    one, two = (series(studio, *tuesdays(studio, 2, hour)) for hour in (10, 12))
    studio.act(one)
    studio.act(two)
    mixed = CancelSeries(
        series_id=one.series_id,
        lessons=[SeriesEnd(booking_id=each.booking_id) for each in (*one.lessons, *two.lessons)],
        reason="moved away",
    )
    with pytest.raises(Rejected) as refused:
        studio.act(mixed)
    assert refused.value.code == "other_series"
    with pytest.raises(NotFound):
        studio.act(mixed.model_copy(update={"lessons": [SeriesEnd(booking_id=new_id())]}))
    assert {each.state for each in booked(studio, one)} == {BookingState.CONFIRMED}


def test_cancelling_a_series_charges_each_lesson_by_itself(studio: SomeStudio) -> None:
    wish = series(studio, studio.at(5, 16), studio.at(6, 10), studio.at(12, 10))
    studio.act(wish)
    applied = studio.act(ends(wish))
    told = [(each.state, each.fee_minor, each.cancel_reason) for each in booked(studio, wish)]
    assert told == [("cancelled", fee, "moved away") for fee in (7200, 3600, 0)]
    assert applied.inverse is None  # money is due: new lessons would not pay it back


def test_fees_of_a_series_are_waived_with_a_reason_by_who_may(studio: SomeStudio) -> None:
    wish = series(studio, studio.at(5, 16), studio.at(6, 10))
    studio.act(wish)
    with pytest.raises(NotAllowed):
        studio.act(ends(wish, waiver="A fever"), actor_of(Role.FRONT_DESK, studio.studio_id))
    studio.act(ends(wish, waiver="A fever"))
    assert [each.fee_minor for each in booked(studio, wish)] == [0, 0]


def test_a_lesson_that_took_place_is_not_cancelled_with_the_rest(studio: SomeStudio) -> None:
    wish = series(studio, *tuesdays(studio, 3))
    studio.act(wish)
    first = wish.lessons[0].booking_id
    for seen, state in (("confirmed", "checked_in"), ("checked_in", "completed")):
        studio.act(MoveState(booking_id=first, state=BookingState(state), seen=BookingState(seen)))
    studio.act(ends(wish))
    assert [each.state for each in booked(studio, wish)] == ["completed", "cancelled", "cancelled"]
    (item,) = studio.rows.attention.of_booking(first)
    assert (item.code, item.mutation) == ("state", "booking.cancel")
    with pytest.raises(Rejected):
        studio.act(ends(wish).model_copy(update={"lessons": [SeriesEnd(booking_id=first)]}))


_STEPS = st.lists(st.integers(0, 9), min_size=1, max_size=4, unique=True)


@given(mine=_STEPS, others=_STEPS, targets=st.lists(st.integers(0, 9), min_size=4, max_size=4))
@settings(
    max_examples=settings().max_examples // 10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_batches_and_single_rows_make_the_same_of_a_series(
    studio: SomeStudio, mine: list[int], others: list[int], targets: list[int]
) -> None:
    """The server judges with rows that it remembers, the careful way with rows read anew; and in
    either nobody is ever in two places.
    """

    def at(step: int) -> datetime:
        return studio.at(10 + step % 5, 10 + 3 * (step // 5))

    ben = studio.add_student("Ben")
    wish = series(studio, *map(at, mine))
    steps = [
        series(studio, *map(at, others), student_id=ben),
        wish,
        to(wish, *(at(step) + timedelta(minutes=30) for step in targets[: len(mine)])),
        ends(wish),
    ]
    told = []
    for rows in (studio.rows, BatchRepositories(studio.session, studio.rows.studio_id)):
        seen: list[object] = []
        for number, step in enumerate(steps):
            begin_writing(studio.session)
            context = Context(rows, studio.manager, studio.now, MutationId(f"step {number}"))
            found = kind(step.name, 1)
            try:
                found.apply(context, found.parse(step.model_dump(mode="json")))
            except StudioError as error:
                seen.append(error.code)
            studio.session.flush()
            seen += [
                (each.id, to_microseconds(each.starts_at), str(each.state))
                for each in studio.rows.series.load(studio.rows.series.ids(wish.series_id)).values()
            ]
            _nobody_is_in_two_places(studio)
        told.append(sorted(map(str, seen)))
        studio.session.rollback()
    assert told[0] == told[1]


def _nobody_is_in_two_places(studio: SomeStudio) -> None:
    taken = studio.rows.occupancies.taken(
        "instructor_id", [studio.instructor_id], studio.at(1, 0), studio.at(31, 0)
    )
    for one, other in pairwise(taken):
        assert one.ends_at <= other.starts_at


def test_the_lesson_of_a_series_is_cancelled_and_moved_by_itself_as_any_other(
    studio: SomeStudio,
) -> None:
    starts = tuesdays(studio, 3)
    wish = series(studio, *starts)
    studio.act(wish)
    studio.act(CancelBooking(booking_id=wish.lessons[1].booking_id, reason="ill"))
    found = booked(studio, wish)
    assert [each.state for each in found] == ["confirmed", "cancelled", "confirmed"]


def test_what_could_not_be_taken_back_in_one_piece_has_no_inverse(studio: SomeStudio) -> None:
    """One of the lessons was moved by itself, further away than a series may reach."""
    starts = tuesdays(studio, 2)
    wish = series(studio, *starts)
    studio.act(wish)
    far = starts[1] + timedelta(days=26 * 366)
    away = RescheduleBooking(
        booking_id=wish.lessons[1].booking_id,
        starts_at=far,
        duration_min=60,
        moved_from=starts[1],
        allow_outside_hours=True,
    )
    studio.act(away)
    moves = to(wish, *(at + timedelta(hours=1) for at in starts)).lessons
    seen = [moves[0], moves[1].model_copy(update={"moved_from": far})]
    moved = studio.act(RescheduleSeries(series_id=wish.series_id, lessons=seen))
    assert moved.inverse is None
    there = starts[1] + timedelta(hours=1)
    studio.act(away.model_copy(update={"moved_from": there}))
    assert studio.act(ends(wish)).inverse is None
    assert {each.state for each in booked(studio, wish)} == {BookingState.CANCELLED}
