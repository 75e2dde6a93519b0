"""Who waits for a time, and who waits at a kiosk: what the desk sees, and its one click."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.errors import Rejected
from core.ids import MutationId, new_id
from core.models import BookingState, DayPart, WaitlistEntry
from core.mutations.base import Context
from core.mutations.bookings import keep_as_conflict
from core.mutations.calls import CallStaff
from core.mutations.lessons import CancelBooking
from core.mutations.messages import SendMessage
from core.mutations.students import UpdateStudent
from core.mutations.waitlist import JoinWaitlist, LeaveWaitlist
from core.repositories import begin_writing
from desktop.device_settings import DeviceSettings
from desktop.studio.attention.cases import LostSlotView
from desktop.studio.attention.item_list import ItemRow
from desktop.studio.attention.screen import build_attention
from desktop.studio.attention.view import AttentionView
from desktop.studio.attention.waiting_views import CalledView, WaitingView
from desktop.studio.attention.waiting_words import line_detail
from desktop.studio.notifications.reading import read_occasions
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.text import Text
from tests.builders.studio import actor_of, wish_for
from tests.fixtures.studio_desk import Seat

FRIDAY = date(2026, 3, 6)


def joining(seat: Seat, **more: object) -> JoinWaitlist:
    """Ana waits for an hour of piano with Mara on Friday afternoon."""
    values: dict[str, object] = {
        "entry_id": new_id(),
        "student_id": seat.studio.student_id,
        "service_id": seat.studio.rows.offerings.require(seat.studio.offering_id).service_id,
        "instructor_id": seat.studio.instructor_id,
        "duration_min": 60,
        "first_date": FRIDAY,
        "last_date": FRIDAY,
        "parts": [DayPart.AFTERNOON],
    }
    return JoinWaitlist.model_validate({**values, **more})


@pytest.fixture
def shown(qtbot: QtBot, manager_seat: Seat) -> Iterator[AttentionView]:
    """The screen, before anything waits."""
    screen = build_attention(manager_seat.desk, None)
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    assert isinstance(screen.view, AttentionView)
    yield screen.view
    screen.close()


def waiting(view: AttentionView) -> WaitingView:
    """The person that is shown."""
    assert isinstance(view.case, WaitingView)
    return view.case


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_time_that_frees_is_offered_and_booked_by_one_click(
    shown: AttentionView, manager_seat: Seat
) -> None:
    seat = manager_seat
    bo = seat.add_student("Bo")
    lessons = [seat.book(6, hour, student_id=bo) for hour in range(12, 17)]
    wish = joining(seat)
    seat.elsewhere(wish)
    assert waiting(shown).cards == []
    assert not waiting(shown).offer.isVisible()
    seat.elsewhere(CancelBooking(booking_id=lessons[2], reason="ill"))
    (card,) = waiting(shown).cards
    click(card.button)
    seat.hub.flush()
    assert shown.case is None
    seat.sync()
    entry = seat.studio.rows.waitlist.require(wish.entry_id)
    assert entry.booking_id is not None
    booking = seat.studio.booking(entry.booking_id)
    assert (booking.starts_at, booking.state) == (seat.studio.at(6, 14), BookingState.CONFIRMED)


def test_an_offer_is_seen_at_the_other_desk_and_can_be_refused(
    shown: AttentionView, manager_seat: Seat
) -> None:
    manager_seat.elsewhere(joining(manager_seat))
    click(waiting(shown).offer)
    manager_seat.sync()
    (entry,) = manager_seat.studio.rows.waitlist.waiting()
    assert entry.offered_start == manager_seat.studio.at(6, 12)
    assert waiting(shown).refuse.isVisible()
    click(waiting(shown).refuse)
    manager_seat.sync()
    manager_seat.server.session.refresh(entry)
    assert entry.offered_start is None


def test_an_offer_goes_to_a_stranger_as_a_message_and_their_number_stands_in_the_list(
    shown: AttentionView, manager_seat: Seat
) -> None:
    seat = manager_seat
    stranger = seat.add_student("Kim Novak")
    reached = {"student_id": stranger, "student_name": "Kim Novak", "phone": "+19024250148"}
    seat.elsewhere(UpdateStudent.model_validate(reached))
    seat.elsewhere(joining(seat, student_id=stranger, instructor_id=None))
    (row,) = shown.findChildren(ItemRow)
    assert line_detail(row.line) == "Call +1 902-425-0148: Fri 6 Mar 12:00"
    click(waiting(shown).offer)
    seat.sync()
    assert seat.refused == []
    assert seat.said[-1] == "Kim gets a message about 12:00, Fri 6 Mar. Nothing is booked yet."
    rows = seat.studio.rows
    (message,) = rows.messages.all()
    (thread,) = rows.conversations.all()
    assert (thread.student_id, thread.instructor_id) == (stranger, seat.studio.instructor_id)
    assert message.body == (
        "A time has opened up for you: Piano with Mara Lindqvist, Fri 6 Mar at 12:00, 60 min. "
        "Let us know if you want it. It isn’t held for you until you do."
    )


def test_a_list_that_scrolls_keeps_its_headings_and_needs_no_bar_sideways(
    shown: AttentionView, manager_seat: Seat
) -> None:
    people = [manager_seat.studio.add_student(f"Somebody {number}") for number in range(16)]
    manager_seat.server.stamp()
    manager_seat.elsewhere(*(joining(manager_seat, student_id=each) for each in people))
    for _ in range(3):
        QCoreApplication.processEvents()
    texts = shown.findChildren(Text)
    heading = next(one for one in texts if one.text().startswith("Waiting for a time"))
    assert heading.contentsRect().height() >= heading.line_height()
    (scroll,) = (one for one in shown.findChildren(FittedScroll) if one.isAncestorOf(heading))
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().maximum() == 0


def test_nobody_writes_to_whom_they_have_nothing_to_do_with(manager_seat: Seat) -> None:
    seat = manager_seat
    stranger = seat.add_student("Kim Novak")
    wish = SendMessage(
        message_id=new_id(),
        student_id=stranger,
        instructor_id=seat.studio.instructor_id,
        body="Hello",
    )
    with pytest.raises(Rejected, match="no_lesson_together"):
        seat.here(wish)
    jun, _offering = seat.add_instructor("Jun Park")
    seat.elsewhere(joining(seat, student_id=stranger, instructor_id=jun))
    with pytest.raises(Rejected, match="no_lesson_together"):
        seat.here(wish)
    listed = joining(seat, student_id=stranger)
    seat.elsewhere(listed)
    seat.elsewhere(LeaveWaitlist(entry_id=listed.entry_id))
    with pytest.raises(Rejected, match="no_lesson_together"):
        seat.here(wish)


def test_who_waits_no_more_is_taken_off(shown: AttentionView, manager_seat: Seat) -> None:
    manager_seat.elsewhere(joining(manager_seat))
    click(waiting(shown).off)
    manager_seat.sync()
    assert not manager_seat.studio.rows.waitlist.waiting()
    assert shown.case is None


def test_a_lesson_that_lost_its_time_goes_on_the_list(
    shown: AttentionView, manager_seat: Seat
) -> None:
    studio = manager_seat.studio
    wish = wish_for(studio, studio.at(6, 10))
    begin_writing(studio.session, 5)
    context = Context(studio.rows, studio.manager, studio.now, MutationId(new_id()))
    keep_as_conflict(context, wish, Rejected("taken", obstacle={"busy_id": ""}))
    studio.session.commit()
    manager_seat.server.stamp()
    manager_seat.sync()
    assert isinstance(shown.case, LostSlotView)
    click(shown.case.wait)
    manager_seat.sync()
    entry: WaitlistEntry = studio.rows.waitlist.waiting()[0]
    assert entry.student_id == studio.student_id
    studio.session.refresh(studio.booking(wish.booking_id))
    assert studio.booking(wish.booking_id).state == BookingState.CANCELLED
    assert waiting(shown).person.student_id == studio.student_id


def test_somebody_at_a_kiosk_is_told_of_and_answered(
    shown: AttentionView, manager_seat: Seat
) -> None:
    seat, studio = manager_seat, manager_seat.studio
    kiosk = actor_of(Role.KIOSK, studio.studio_id, name="Lobby")
    studio.act(CallStaff(called_at=studio.now, language="es"), kiosk)
    seat.server.stamp()
    seat.sync()
    told = seat.desk.read(
        lambda rows: read_occasions(
            rows, seat.desk.actor, studio.now, "America/Halifax", DeviceSettings()
        )
    )
    (notice,) = [each for each in told.occasions if each.what == "called"]
    assert (notice.who, notice.over) == ("Lobby", studio.now + timedelta(minutes=15))
    assert isinstance(shown.case, CalledView)
    click(shown.case.come)
    seat.sync()
    (item,) = studio.rows.attention.answered(studio.now)
    studio.session.refresh(item)
    assert item.resolution == "on_the_way"


def test_an_instructor_sees_no_waiting_list(qtbot: QtBot, instructor_seat: Seat) -> None:
    studio = instructor_seat.studio
    studio.act(joining(instructor_seat))
    instructor_seat.server.stamp()
    instructor_seat.sync()
    screen = build_attention(instructor_seat.desk, None)
    qtbot.addWidget(screen)
    screen.show()
    assert isinstance(screen.view, AttentionView)
    assert screen.view.list.rows == []
