"""What the screens rely on, tried on the stand-in and on the real desk alike."""

from datetime import timedelta

import pytest

from core.tickets import normalise_code, qr_text, spoken_code
from desktop.kiosk.desk import (
    Cancelled,
    Confirmed,
    Held,
    Lost,
    NotCancelled,
    NotHeld,
    Requested,
)
from desktop.kiosk.values import (
    BookingDraft,
    CheckInResult,
    Contact,
    Hold,
    LessonState,
    Reason,
    SearchRequest,
    Ticket,
)
from tests.gui.kiosk_replica.conftest import FRIDAY, Front


def hold(front: Front, number: int = 0) -> Hold:
    """Hold one of Friday's free starts."""
    start = front.free_starts(FRIDAY)[number]
    outcome = front.desk.take_hold(front.offering_id, start, 45)
    assert isinstance(outcome, Held)
    return outcome.hold


def draft(held: Hold, name: str = "Karin Ek") -> BookingDraft:
    """Karin books for herself."""
    return BookingDraft(held, name, Contact(phone="+19024250148"), "en")


def booked(front: Front) -> Ticket:
    """Book one of Friday's free starts."""
    outcome = front.desk.book(draft(hold(front)))
    assert isinstance(outcome, Confirmed)
    return outcome.ticket


def test_a_free_start_is_held_for_five_minutes(front: Front) -> None:
    held = hold(front)
    assert held.expires_at - held.promised_at == timedelta(minutes=5)
    assert held.appointment.minutes == 45
    assert held.appointment.price.amount == 5400


@pytest.mark.parametrize("letters", ["pi", "Pian", "piano"])
def test_what_is_taught_is_offered_by_its_first_letters(front: Front, letters: str) -> None:
    assert [each.name for each in front.desk.suggest(letters)] == ["Piano"]


def test_what_nobody_teaches_is_not_offered(front: Front) -> None:
    assert front.desk.suggest("trapeze") == ()


def test_what_this_screen_holds_stays_free_for_it(front: Front) -> None:
    held = hold(front, 1)
    assert held.appointment.start in front.free_starts(FRIDAY)


def test_renewing_lets_the_hold_end_later(front: Front) -> None:
    held = hold(front)
    front.clock.advance(timedelta(minutes=2))
    renewed = front.desk.renew_hold(held.id)
    assert renewed is not None
    assert renewed.id == held.id
    assert renewed.expires_at == held.expires_at + timedelta(minutes=2)


def test_a_hold_that_was_given_back_cannot_be_renewed(front: Front) -> None:
    held = hold(front)
    front.desk.release_hold(held.id)
    assert front.desk.renew_hold(held.id) is None


def test_giving_back_a_hold_nobody_has_is_no_error(front: Front) -> None:
    front.desk.release_hold("0190a2b4-0000-7000-8000-000000000000")


def test_a_second_hold_gives_the_first_one_back(front: Front) -> None:
    first = hold(front)
    hold(front, 2)
    assert front.desk.renew_hold(first.id) is None


def test_a_taken_start_is_not_held_and_the_nearest_are_named(front: Front) -> None:
    outcome = front.desk.take_hold(front.offering_id, front.taken, 45)
    assert isinstance(outcome, NotHeld)
    assert outcome.reason is Reason.TAKEN
    assert len(outcome.nearest) == 3
    assert front.taken not in outcome.nearest


def test_the_week_says_why_and_what_is_free_close_by(front: Front) -> None:
    week = front.desk.week(front.offering_id, 45, FRIDAY)
    assert [day.day for day in week.days] == [FRIDAY + timedelta(days=n) for n in range(7)]
    (cell,) = [cell for cell in week.days[0].cells if cell.start == front.taken]
    assert cell.reason is Reason.TAKEN
    assert len(cell.nearest) == 2
    assert week.has_earlier
    assert week.has_later


def test_a_booking_that_the_server_took_is_confirmed(front: Front) -> None:
    held = hold(front)
    outcome = front.desk.book(draft(held))
    assert isinstance(outcome, Confirmed)
    ticket = outcome.ticket
    assert normalise_code(ticket.code) == ticket.code
    assert ticket.qr_payload == qr_text(ticket.code)
    assert ticket.appointment == held.appointment
    assert ticket.student == "Karin Ek"
    assert ticket.contact == "+1902 ••• ••48"
    assert ticket.terms.free_until == held.appointment.start - timedelta(hours=24)
    assert held.appointment.start not in front.free_starts(FRIDAY)


def test_a_lesson_for_a_child_is_the_childs(front: Front) -> None:
    held = hold(front)
    for_child = BookingDraft(held, "Karin Ek", Contact(email="k@ek.example"), "en", "Nils", 8)
    outcome = front.desk.book(for_child)
    assert isinstance(outcome, Confirmed)
    assert (outcome.ticket.student, outcome.ticket.age) == ("Nils", "8")


def test_without_the_server_a_booking_is_only_a_request(front: Front) -> None:
    front.cut()
    outcome = front.desk.book(draft(hold(front)))
    assert isinstance(outcome, Requested)
    assert not outcome.is_for_instructor
    known = front.desk.lesson(outcome.ticket.code)
    assert known is not None
    assert known.state is LessonState.REQUESTED


def test_a_slot_somebody_took_meanwhile_is_lost_with_three_ways_on(front: Front) -> None:
    held = hold(front)
    front.take_away(held.appointment.start)
    outcome = front.desk.book(draft(held))
    assert isinstance(outcome, Lost)
    assert outcome.reason is Reason.TAKEN
    assert len(outcome.nearest) == 3
    assert held.appointment.start not in outcome.nearest


def test_after_a_loss_the_same_person_books_another_time(front: Front) -> None:
    held = hold(front)
    front.take_away(held.appointment.start)
    lost = front.desk.book(draft(held))
    assert isinstance(lost, Lost)
    again = front.desk.take_hold(front.offering_id, lost.nearest[0], 45)
    assert isinstance(again, Held)
    assert isinstance(front.desk.book(draft(again.hold)), Confirmed)


def test_a_ticket_opens_its_lesson_however_it_is_typed(front: Front) -> None:
    ticket = booked(front)
    for typed in (ticket.code, spoken_code(ticket.code).lower(), ticket.qr_payload):
        lesson = front.desk.lesson(typed)
        assert lesson is not None
        assert lesson.state is LessonState.CONFIRMED
        assert lesson.appointment.start == ticket.appointment.start
        assert lesson.can_cancel


def test_an_unknown_code_opens_nothing(front: Front) -> None:
    booked(front)
    for typed in ("222222", "", "nonsense", "22222O"):
        assert front.desk.lesson(typed) is None
        assert front.desk.check_in(typed).result is CheckInResult.NOT_FOUND
        assert isinstance(front.desk.cancel(typed), NotCancelled)


@pytest.mark.parametrize(
    ("minutes", "result"),
    [(-30, CheckInResult.EARLY), (-3, CheckInResult.ON_TIME), (20, CheckInResult.LATE)],
)
def test_checking_in_says_how_early_on_time_or_late(
    front: Front, minutes: int, result: CheckInResult
) -> None:
    ticket = booked(front)
    front.clock.instant = ticket.appointment.start + timedelta(minutes=minutes)
    checked = front.desk.check_in(ticket.code)
    assert checked.result is result
    assert checked.lesson is not None
    assert checked.lesson.state is LessonState.CHECKED_IN
    assert checked.minutes == (0 if result is CheckInResult.ON_TIME else abs(minutes))


def test_checking_in_twice_says_so(front: Front) -> None:
    ticket = booked(front)
    front.clock.instant = ticket.appointment.start
    front.desk.check_in(ticket.code)
    assert front.desk.check_in(ticket.code).result is CheckInResult.ALREADY


def test_cancelling_costs_what_was_told_and_happens_once(front: Front) -> None:
    ticket = booked(front)
    known = front.desk.lesson(ticket.code)
    assert known is not None
    outcome = front.desk.cancel(ticket.code)
    assert isinstance(outcome, Cancelled)
    assert outcome.fee == known.fee
    assert outcome.is_final
    assert outcome.lesson.state is LessonState.CANCELLED
    assert isinstance(front.desk.cancel(ticket.code), NotCancelled)


def test_cancelling_without_the_server_is_not_final(front: Front) -> None:
    ticket = booked(front)
    front.cut()
    outcome = front.desk.cancel(ticket.code)
    assert isinstance(outcome, Cancelled)
    assert not outcome.is_final


def test_the_link_is_told_as_it_is(front: Front) -> None:
    assert front.desk.connection().is_online
    front.cut()
    assert not front.desk.connection().is_online


def test_free_soon_names_each_instructor_once_soonest_first(front: Front) -> None:
    soon = front.desk.free_soon()
    assert soon
    assert [one.start for one in soon] == sorted(one.start for one in soon)
    assert len({one.instructor.id for one in soon}) == len(soon)
    assert all(one.start >= front.clock.now() for one in soon)


def test_search_understands_and_lets_a_word_be_dropped(front: Front) -> None:
    result = front.desk.search(SearchRequest("piano tomorrow"))
    assert [chip.label for chip in result.chips] == ["Piano", "Tomorrow"]
    first = result.hits[0]
    assert first.is_soonest
    assert first.minutes == 45
    dropped = SearchRequest("piano tomorrow", without=frozenset({result.chips[1].key}))
    assert [chip.label for chip in front.desk.search(dropped).chips] == ["Piano"]


def test_an_empty_search_means_whoever_is_free_next(front: Front) -> None:
    result = front.desk.search(SearchRequest())
    assert result.chips == ()
    assert result.hits
    assert all(hit.starts for hit in result.hits)


def test_a_profile_has_every_length_with_its_price(front: Front) -> None:
    hit = front.desk.search(SearchRequest("piano")).hits[0]
    profile = front.desk.profile(hit.instructor.id)
    (offering,) = profile.offerings
    assert [choice.minutes for choice in offering.durations] == [30, 45, 60]
    assert offering.usual == 45
