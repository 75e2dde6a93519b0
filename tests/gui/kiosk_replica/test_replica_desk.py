"""What only the real desk can show: rows, other devices, and what the server says."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.access.actor import Actor
from core.access.permissions import Role
from core.clock import CorrectedClock
from core.errors import NotFound
from core.ids import InstructorId, OfferingId, ServiceId, new_id
from core.models import AttentionKind, BookingState, OccupancyKind
from core.mutations.availability import AddBlackout
from core.mutations.holds import HoldSlot
from core.mutations.lessons import CancelBooking
from desktop.kiosk.desk import Cancelled, Confirmed, Held, Lost, NotHeld, Requested
from desktop.kiosk.replica.booking import masked
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.values import (
    BookingDraft,
    CheckInResult,
    Contact,
    LessonState,
    Reason,
    SearchRequest,
    Wish,
)
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import InlineJobs
from sync.client.opening import open_replica
from tests.builders.replica import card_of, credentials, sync
from tests.builders.studio import actor_of
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk_replica.conftest import FRIDAY, Kiosk, ToyLink

THURSDAY = date(2026, 3, 5)
TEN = halifax(FRIDAY, 10)


def draft_at(kiosk: Kiosk) -> BookingDraft:
    """A booking by somebody who holds Friday 10:00."""
    outcome = kiosk.desk.take_hold(kiosk.mara, TEN, 45)
    assert isinstance(outcome, Held)
    return BookingDraft(outcome.hold, "Karin Ek", Contact(phone="+19024250148"), "en")


def test_a_hold_is_a_claim_that_the_server_has_too(kiosk: Kiosk) -> None:
    draft_at(kiosk)
    held = [row for row in kiosk.server.dump("occupancy") if row["kind"] == OccupancyKind.HOLD]
    assert len(held) == 1
    assert held[0]["holder"] == kiosk.link.actor.device_id


def test_a_hold_that_is_not_renewed_is_given_back(kiosk: Kiosk) -> None:
    hold = draft_at(kiosk).hold
    closed = AddBlackout(blackout_id=new_id(), instructor_id=None, first=FRIDAY, last=FRIDAY)
    kiosk.elsewhere(closed)
    assert kiosk.desk.renew_hold(hold.id) is None
    assert hold.id not in {str(row["id"]) for row in kiosk.server.dump("occupancy")}


def test_a_second_claim_leaves_one_on_the_server(kiosk: Kiosk) -> None:
    draft_at(kiosk)
    noon = halifax(FRIDAY, 12)
    assert isinstance(kiosk.desk.take_hold(kiosk.mara, noon, 45), Held)
    kinds = [row["kind"] for row in kiosk.server.dump("occupancy")]
    assert kinds.count(OccupancyKind.HOLD) == 1


def test_what_another_desk_holds_is_held(kiosk: Kiosk) -> None:
    other = actor_of(Role.KIOSK, kiosk.server.studio.studio_id)
    claim = HoldSlot(
        hold_id="0190a2b4-0000-7000-8000-00000000000a",
        instructor_id=kiosk.server.studio.instructor_id,
        starts_at=TEN,
        duration_min=45,
    )
    kiosk.server.act(claim, other)
    outcome = kiosk.desk.take_hold(kiosk.mara, TEN, 45)
    assert isinstance(outcome, NotHeld), "the server's word came before ours"
    assert outcome.reason is Reason.HELD
    assert TEN not in outcome.nearest


def test_a_start_that_is_held_stays_in_the_week_between_others(kiosk: Kiosk) -> None:
    quarter_past = halifax(FRIDAY, 10, 15)
    assert isinstance(kiosk.desk.take_hold(kiosk.mara, quarter_past, 45), Held)
    week = kiosk.desk.week(kiosk.mara, 45, FRIDAY)
    starts = [cell.start for cell in week.days[0].cells if cell.reason is None]
    assert quarter_past in starts
    gaps = [later - earlier for earlier, later in pairwise(starts)]
    assert min(gaps) >= timedelta(minutes=45)


def test_what_a_crash_left_held_is_given_back(kiosk: Kiosk) -> None:
    draft_at(kiosk)
    again = ReplicaDesk(kiosk.replica, kiosk.link, ChangeHub(), InlineJobs())
    again.release_leftovers()
    kinds = {row["kind"] for row in kiosk.server.dump("occupancy")}
    assert OccupancyKind.HOLD not in kinds
    again.close()


def test_a_lost_time_waits_for_the_desk_until_another_is_booked(kiosk: Kiosk) -> None:
    draft = draft_at(kiosk)
    kiosk.clock.advance(timedelta(minutes=6))
    kiosk.book_elsewhere(TEN)
    lost = kiosk.desk.book(draft)
    assert isinstance(lost, Lost)
    (item,) = kiosk.server.studio.rows.attention.pending()
    assert item.kind == AttentionKind.LOST_SLOT

    again = kiosk.desk.take_hold(kiosk.mara, lost.nearest[0], 45)
    assert isinstance(again, Held)
    outcome = kiosk.desk.book(BookingDraft(again.hold, draft.name, draft.contact, draft.language))
    assert isinstance(outcome, Confirmed)
    assert not kiosk.server.studio.rows.attention.pending()


def test_the_next_person_leaves_the_lost_time_of_the_last_alone(kiosk: Kiosk) -> None:
    draft = draft_at(kiosk)
    kiosk.clock.advance(timedelta(minutes=6))
    kiosk.book_elsewhere(TEN)
    lost = kiosk.desk.book(draft)
    assert isinstance(lost, Lost)
    again = kiosk.desk.take_hold(kiosk.mara, lost.nearest[0], 45)
    assert isinstance(again, Held)
    kiosk.desk.book(BookingDraft(again.hold, "Somebody Else", draft.contact, "en"))
    assert len(kiosk.server.studio.rows.attention.pending()) == 1
    students = kiosk.server.studio.rows.students.all()
    (other,) = [row for row in students if row.name == "Somebody Else"]
    assert kiosk.server.studio.rows.bookings.of_student(other.id)


def test_a_time_lost_before_booking_takes_nobody_down(kiosk: Kiosk) -> None:
    draft = draft_at(kiosk)
    kiosk.clock.advance(timedelta(minutes=6))
    kiosk.book_elsewhere(TEN)
    kiosk.link.wake()
    before = len(kiosk.server.dump("student"))
    assert isinstance(kiosk.desk.book(draft), Lost)
    kiosk.link.wake()
    assert len(kiosk.server.dump("student")) == before


def test_an_instructor_who_confirms_by_hand_makes_it_a_request(kiosk: Kiosk) -> None:
    instructor = kiosk.server.studio.rows.instructors.require(kiosk.server.studio.instructor_id)
    instructor.rules = {"approval_by_hand": True}
    kiosk.server.version += 1
    instructor.version = kiosk.server.version
    kiosk.server.session.commit()
    kiosk.link.wake()
    outcome = kiosk.desk.book(draft_at(kiosk))
    assert isinstance(outcome, Requested)
    assert outcome.is_for_instructor


def test_a_request_recorded_offline_is_confirmed_once_the_server_agrees(kiosk: Kiosk) -> None:
    kiosk.link.cut()
    outcome = kiosk.desk.book(draft_at(kiosk))
    assert isinstance(outcome, Requested)
    kiosk.link.mend()
    lesson = kiosk.desk.lesson(outcome.ticket.code)
    assert lesson is not None
    assert lesson.state is LessonState.CONFIRMED


def test_a_request_that_lost_says_so_to_its_owner(kiosk: Kiosk) -> None:
    kiosk.link.cut()
    outcome = kiosk.desk.book(draft_at(kiosk))
    assert isinstance(outcome, Requested)
    kiosk.book_elsewhere(TEN)
    kiosk.link.mend()
    lesson = kiosk.desk.lesson(outcome.ticket.code)
    assert lesson is not None
    assert lesson.state is LessonState.CONFLICT
    assert kiosk.desk.check_in(outcome.ticket.code).result is CheckInResult.LOST


def test_a_lesson_booked_elsewhere_checks_in_by_its_hash_alone(kiosk: Kiosk) -> None:
    booking_id = kiosk.book_elsewhere(TEN, code="Q7M42K")
    kiosk.server.masked["booking"] = {"code": "", "student_id": None}
    kiosk.link.wake()
    kiosk.clock.instant = TEN
    kiosk.link.cut()
    outcome = kiosk.desk.check_in("q7m 42k")
    assert outcome.result is CheckInResult.ON_TIME
    assert outcome.lesson is not None
    assert outcome.lesson.code == "Q7M42K"
    kiosk.server.masked.clear()
    kiosk.link.mend()
    assert kiosk.server.studio.booking(booking_id).state == BookingState.CHECKED_IN


def test_a_lesson_of_another_day_is_not_checked_in(kiosk: Kiosk) -> None:
    kiosk.book_elsewhere(TEN, code="Q7M42K")
    kiosk.link.wake()
    outcome = kiosk.desk.check_in("Q7M42K")
    assert outcome.result is CheckInResult.NOT_TODAY
    assert outcome.lesson is not None
    assert outcome.lesson.state is LessonState.CONFIRMED


def test_a_lesson_cancelled_elsewhere_meanwhile_is_not_checked_in(kiosk: Kiosk) -> None:
    booking_id = kiosk.book_elsewhere(TEN, code="Q7M42K")
    kiosk.link.wake()
    kiosk.elsewhere(CancelBooking(booking_id=booking_id, reason="ill"))
    kiosk.clock.instant = TEN
    assert kiosk.desk.check_in("Q7M42K").result is CheckInResult.CANCELLED


def test_cancelling_late_costs_the_whole_price(kiosk: Kiosk) -> None:
    kiosk.book_elsewhere(TEN, code="Q7M42K")
    kiosk.link.wake()
    kiosk.clock.instant = TEN - timedelta(hours=1)
    outcome = kiosk.desk.cancel("Q7M42K")
    assert isinstance(outcome, Cancelled)
    assert outcome.fee.amount == 5400


def test_a_lesson_that_has_begun_is_not_cancelled_here(kiosk: Kiosk) -> None:
    kiosk.book_elsewhere(TEN, code="Q7M42K")
    kiosk.link.wake()
    kiosk.clock.instant = TEN + timedelta(minutes=1)
    lesson = kiosk.desk.lesson("Q7M42K")
    assert lesson is not None
    assert not lesson.can_cancel


def test_a_day_off_is_closed_with_its_reason(kiosk: Kiosk) -> None:
    kiosk.elsewhere(
        AddBlackout(
            blackout_id="0190a2b4-0000-7000-8000-00000000000b",
            instructor_id=None,
            first=FRIDAY,
            last=FRIDAY,
            reason="Recital",
        )
    )
    kiosk.link.wake()
    week = kiosk.desk.week(kiosk.mara, 45, FRIDAY)
    assert (week.days[0].closed, week.days[0].cells) == ("Recital", ())
    assert week.days[1].closed is None


def test_times_that_are_over_are_not_shown(kiosk: Kiosk) -> None:
    week = kiosk.desk.week(kiosk.mara, 45, THURSDAY)
    assert week.days[0].cells[0].start >= kiosk.clock.now()
    assert not week.has_earlier


def test_search_keeps_to_the_hours_that_were_asked_for(kiosk: Kiosk) -> None:
    result = kiosk.desk.search(SearchRequest("piano tomorrow after 4"))
    starts = [start for hit in result.hits for start in hit.starts]
    assert starts
    assert all(halifax(FRIDAY, 16) <= start < halifax(FRIDAY, 18) for start in starts)
    assert result.asked_day == FRIDAY
    assert kiosk.desk.search(SearchRequest("piano not on monday")).asked_day is None


def test_who_is_not_free_then_is_named_with_the_wish_that_is_missed(kiosk: Kiosk) -> None:
    result = kiosk.desk.search(SearchRequest("piano tomorrow at 8pm under $20"))
    assert not result.hits
    assert {miss.wish for miss in result.outside} <= {Wish.TIME, Wish.PRICE}
    late = kiosk.desk.search(SearchRequest("piano tomorrow at 8pm"))
    assert [miss.wish for miss in late.outside] == [Wish.TIME, Wish.TIME]
    assert all(miss.hit.starts for miss in late.outside)


def test_words_that_mean_nothing_find_nobody(kiosk: Kiosk) -> None:
    result = kiosk.desk.search(SearchRequest("qwxyz"))
    assert (result.chips, result.hits, result.outside) == ((), (), ())


def test_a_name_finds_its_bearer_alone(kiosk: Kiosk) -> None:
    result = kiosk.desk.search(SearchRequest("priya"))
    assert [hit.instructor.name for hit in result.hits] == ["Priya Raman"]


def test_a_service_that_was_touched_is_searched_for(kiosk: Kiosk) -> None:
    (category,) = kiosk.desk.categories()
    (service,) = category.services
    result = kiosk.desk.search(SearchRequest(service_id=service.id))
    assert [chip.label for chip in result.chips] == ["Piano"]
    assert len(result.hits) == 2
    with pytest.raises(NotFound):
        kiosk.desk.search(SearchRequest(service_id=ServiceId("gone")))


def test_somebody_who_has_left_has_no_profile(kiosk: Kiosk) -> None:
    with pytest.raises(NotFound):
        kiosk.desk.profile(InstructorId("gone"))
    with pytest.raises(NotFound):
        kiosk.desk.week(OfferingId("gone"), 45, FRIDAY)


def test_a_change_elsewhere_is_told_and_seen(kiosk: Kiosk, qtbot: QtBot) -> None:
    told: list[str] = []
    kiosk.desk.subscribe(lambda: told.append("changed"))
    before = kiosk.desk.free_soon()[0].start
    kiosk.book_elsewhere(before, 60)
    kiosk.link.wake()
    kiosk.hub.publish({"occupancy": frozenset()})
    kiosk.hub.flush()
    assert told == ["changed"]
    mara = next(one for one in kiosk.desk.free_soon() if one.instructor.name.startswith("Mara"))
    assert mara.start >= before + timedelta(minutes=60)


def test_a_line_that_goes_is_told_on_the_ui_thread(kiosk: Kiosk, qtbot: QtBot) -> None:
    told: list[bool] = []
    kiosk.desk.subscribe(lambda: told.append(kiosk.desk.connection().is_online))
    kiosk.link.cut()
    assert told == []
    qtbot.waitUntil(lambda: told == [False])


def test_a_new_offering_is_found_after_the_catalogue_changed(kiosk: Kiosk) -> None:
    kiosk.server.version += 1
    _, offering_id = kiosk.server.studio.add_instructor("Aisha Okafor", 2)
    rows = kiosk.server.studio.rows
    for row in (
        rows.offerings.require(offering_id),
        *rows.instructors.all(),
        *rows.weekly_hours.all(),
    ):
        row.version = kiosk.server.version
    kiosk.server.session.commit()
    kiosk.link.wake()
    kiosk.hub.publish({"instructor": frozenset(), "offering": frozenset()})
    kiosk.hub.flush()
    names = [hit.instructor.name for hit in kiosk.desk.search(SearchRequest("piano")).hits]
    assert "Aisha Okafor" in names


def test_two_kiosks_at_one_slot_one_is_booked_and_one_is_told(
    kiosk: Kiosk, tmp_path: Path, qtbot: QtBot
) -> None:
    actor: Actor = actor_of(Role.KIOSK, kiosk.server.studio.studio_id, name="Back door")
    replica = open_replica(tmp_path / "other.db", credentials(), CorrectedClock(kiosk.clock))
    replica.adopt(card_of(actor))
    sync(replica, kiosk.server, actor)
    link = ToyLink(replica, kiosk.server, actor)
    other = ReplicaDesk(replica, link, ChangeHub(), InlineJobs())
    link.cut()
    kiosk.link.cut()
    here = draft_at(kiosk)
    there = other.take_hold(kiosk.mara, TEN, 45)
    assert isinstance(there, Held), "offline a kiosk holds only against itself"
    requested = other.book(BookingDraft(there.hold, "Ola Berg", Contact(email="o@b.example"), "en"))
    assert isinstance(requested, Requested)
    ours = kiosk.desk.book(here)
    assert isinstance(ours, Requested)
    link.mend()
    kiosk.link.mend()
    link.wake()
    states = [
        other.lesson(requested.ticket.code),
        kiosk.desk.lesson(ours.ticket.code),
    ]
    told = [lesson.state for lesson in states if lesson is not None]
    assert told == [LessonState.CONFIRMED, LessonState.CONFLICT]
    other.close()
    replica.close()


def test_contacts_are_recognisable_and_of_no_use(kiosk: Kiosk) -> None:
    assert masked(Contact(phone="+19024250148")) == "+1902 ••• ••48"
    assert masked(Contact(email="karin@example.com")) == "k•••@example.com"


def test_staff_read_out_nobodys_name(kiosk: Kiosk) -> None:
    kiosk.desk.book(draft_at(kiosk))
    told = " ".join(f"{line.name} {line.value}" for line in kiosk.desk.diagnostics())
    assert "Karin" not in told
    assert "Waiting" in told


def test_the_studio_is_told_with_its_country(kiosk: Kiosk) -> None:
    kiosk.desk.free_soon()
    studio = kiosk.desk.studio()
    assert (studio.name, studio.place, studio.region) == ("Harbour Street", "Halifax", "CA")
    assert studio.teaching_today == 2


def test_intentions_of_a_booking_are_the_students_and_the_lessons(kiosk: Kiosk) -> None:
    kiosk.link.cut()
    for_child = draft_at(kiosk)
    kiosk.desk.book(BookingDraft(for_child.hold, "Karin Ek", for_child.contact, "en", "Nils", 8))
    kiosk.link.mend()
    student = next(row for row in kiosk.server.studio.rows.students.all() if row.name == "Nils")
    assert (student.guardian_name, student.phone) == ("Karin Ek", "+19024250148")
    assert student.birth_year == 2018
    (lesson,) = kiosk.server.studio.rows.bookings.of_student(student.id)
    assert lesson.pays_at_desk
    assert lesson.channel == "desk"
