"""The schedule shows a week, moves lessons about by hand and by keys, and says why not."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.availability import AddBlackout
from core.mutations.bookings import RescheduleBooking
from core.mutations.holds import HoldSlot
from core.mutations.lessons import CancelBooking, NoteBooking
from desktop.calendar.week.state import LessonState
from desktop.studio.lesson_dialogs import LessonDialog
from desktop.studio.schedule.state import ViewMode
from tests.builders.studio import actor_of, wish_for
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.schedule.hand import LEFT, Hand

pytestmark = pytest.mark.usefixtures("british")


def at(hand: Hand, day: int, hour: int, minute: int = 0) -> datetime:
    return hand.seat.studio.at(day, hour, minute)


def test_the_week_of_today_is_shown_with_its_number(manager: Hand) -> None:
    assert manager.view.header.title.text() == "2 – 8 March 2026"
    assert manager.view.header.detail.text() == "Week 10"
    QTest.mouseClick(manager.view.after, LEFT)
    assert manager.view.header.title.text() == "9 – 15 March 2026"
    QTest.mouseClick(manager.view.today, LEFT)
    assert manager.state.day == date(2026, 3, 5)


def test_dragging_a_lesson_moves_it_at_once_and_waits_to_be_sent(manager: Hand) -> None:
    booking_id = manager.seat.book(6, 10)
    manager.drag(booking_id, 2, 1)
    manager.seat.hub.flush()
    assert manager.seat.booking(booking_id).starts_at == at(manager, 7, 12)
    assert manager.state.week is not None
    (card,) = manager.state.week.lessons
    assert card.is_waiting
    assert not card.is_unjudged


def test_a_drop_on_another_lesson_is_refused_with_its_name(manager: Hand) -> None:
    first, second = manager.seat.book(6, 10), manager.seat.book(6, 13)
    verdicts = []
    manager.view.canvas.drop_refused.connect(lambda _p, verdict: verdicts.append(verdict))
    manager.drag(first, 2.5)
    (verdict,) = verdicts
    assert (verdict.headline, verdict.detail) == ("30 min too late", "Mara has Ana Duarte at 13:00")
    assert manager.seat.booking(first).starts_at == at(manager, 6, 10)
    assert manager.seat.booking(second).starts_at == at(manager, 6, 13)
    assert manager.state.offer is None


def test_outside_the_hours_only_after_insisting(manager: Hand) -> None:
    booking_id = manager.seat.book(6, 16)
    manager.drag(booking_id, 3)
    assert manager.seat.booking(booking_id).starts_at == at(manager, 6, 16)
    assert manager.view.offer.isVisible()
    assert manager.view.offer.words.text() == "19:00 is outside Mara Lindqvist’s hours."
    QTest.mouseClick(manager.view.offer.insist, LEFT)
    assert manager.seat.booking(booking_id).starts_at == at(manager, 6, 19)
    assert not manager.view.offer.isVisible()


def test_pulling_the_end_makes_a_lesson_longer(manager: Hand) -> None:
    booking_id = manager.seat.book(6, 10)
    manager.pull_end(booking_id, 0.5)
    booking = manager.seat.booking(booking_id)
    assert (booking.starts_at, booking.ends_at) == (at(manager, 6, 10), at(manager, 6, 11, 30))


def test_drawing_on_empty_time_asks_for_the_rest(manager: Hand) -> None:
    manager.draw(date(2026, 3, 6), 14, 15)
    dialog = manager.dialog(LessonDialog)
    assert isinstance(dialog, LessonDialog)
    state = dialog.presenter.state
    assert (state.pick.chosen, state.duration_min) == (at(manager, 6, 14), 60)


def test_a_lesson_taken_up_by_keys_lands_where_the_arrows_say(manager: Hand) -> None:
    booking_id = manager.seat.book(6, 10)
    manager.press(booking_id)
    canvas = manager.view.canvas
    QTest.keyClick(canvas, Qt.Key.Key_M)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert manager.seat.booking(booking_id).starts_at > at(manager, 6, 10)


def test_the_day_has_a_column_for_each_instructor_and_hands_lessons_over(manager: Hand) -> None:
    tomas, _ = manager.seat.add_instructor("Tomás Herrera")
    booking_id = manager.seat.book(5, 16)
    manager.presenter.show_mode(ViewMode.DAY)
    assert manager.state.week is not None
    titles = [column.title for column in manager.state.week.columns]
    assert titles == ["Mara Lindqvist", "Tomás Herrera"]
    manager.drag(booking_id, 0, 1)
    booking = manager.seat.booking(booking_id)
    assert (booking.instructor_id, booking.starts_at) == (tomas, at(manager, 5, 16))


def test_unticking_an_instructor_hides_their_lessons(manager: Hand) -> None:
    tomas, offering_id = manager.seat.add_instructor("Tomás Herrera")
    theirs = manager.seat.book(6, 12, offering_id=offering_id)
    assert theirs in manager.shown()
    QTest.mouseClick(manager.view.rail.checks[tomas], LEFT)
    assert theirs not in manager.shown()
    assert manager.view.rail.link.text() == "1 of 2"
    QTest.mouseClick(manager.view.rail.link, LEFT)
    assert theirs in manager.shown()


def test_an_instructor_sees_when_colleagues_are_busy_and_no_more(
    instructor_seat: Seat, qtbot: QtBot
) -> None:
    tomas, offering_id = instructor_seat.add_instructor("Tomás Herrera")
    theirs = instructor_seat.book(6, 12, offering_id=offering_id)
    mine = instructor_seat.book(6, 14)
    hand = Hand(instructor_seat, qtbot)
    assert hand.shown() == {mine: LessonState.CONFIRMED}
    hand.presenter.show_instructor(tomas, True)
    assert hand.shown() == {mine: LessonState.CONFIRMED, theirs: LessonState.BUSY}
    hand.press(theirs)
    assert hand.state.detail is None
    hand.drag(theirs, 2)
    assert hand.shown()[theirs] is LessonState.BUSY


def test_a_blackout_is_hatched_with_its_reason(manager: Hand) -> None:
    day = date(2026, 3, 7)
    wish = AddBlackout(
        blackout_id=new_id(), instructor_id=None, first=day, last=day, reason="Recital day"
    )
    manager.seat.elsewhere(wish)
    assert manager.state.week is not None
    (blackout,) = manager.state.week.blackouts
    assert (blackout.column, blackout.title) == (5, "Recital day")
    assert manager.state.week.open_time[5] == ()
    assert [change.column for change in manager.state.week.clock_changes] == [6]


def test_a_lesson_made_here_is_told_from_one_that_was_only_edited(manager: Hand) -> None:
    known = manager.seat.book(6, 10)
    wish = wish_for(manager.seat.studio, at(manager, 6, 13))
    manager.seat.here(wish)
    manager.seat.here(NoteBooking(booking_id=known, note="Scales"))
    assert manager.state.week is not None
    told = {card.id: (card.is_waiting, card.is_unjudged) for card in manager.state.week.lessons}
    assert told == {known: (True, False), wish.booking_id: (True, True)}
    manager.seat.sync()
    assert manager.state.week is not None
    assert not any(card.is_waiting for card in manager.state.week.lessons)


def test_a_move_from_elsewhere_is_shown_and_a_cancelled_lesson_goes(manager: Hand) -> None:
    booking_id = manager.seat.book(6, 10)
    manager.press(booking_id)
    manager.seat.elsewhere(
        RescheduleBooking(
            booking_id=booking_id,
            starts_at=at(manager, 7, 11),
            duration_min=60,
            moved_from=at(manager, 6, 10),
        )
    )
    assert manager.view.canvas.piece_of(booking_id) is not None
    assert manager.view.inspector.time.accessibleName().startswith("Saturday 7 March, 11:00")
    manager.seat.elsewhere(CancelBooking(booking_id=booking_id, reason="Ill"))
    assert manager.shown() == {}


def test_a_lesson_asked_for_by_another_screen_is_found_and_chosen(manager: Hand) -> None:
    booking_id = manager.seat.book(18, 10)
    manager.seat.desk.lesson_to_show.emit(booking_id)
    assert manager.state.day == date(2026, 3, 18)
    assert manager.state.detail is not None
    assert manager.state.detail.line.id == booking_id


def test_the_now_line_follows_the_clock(manager: Hand) -> None:
    manager.seat.clock.advance(timedelta(minutes=7))
    manager.presenter.tick()
    assert manager.state.week is not None
    assert manager.state.week.now == manager.seat.clock.now()


def test_a_hold_is_drawn_as_one_refuses_a_drop_and_lapses(manager: Hand) -> None:
    seat = manager.seat
    booking_id = seat.book(6, 10)
    kiosk = actor_of(Role.KIOSK, seat.studio.studio_id)
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=seat.studio.instructor_id,
        starts_at=at(manager, 6, 13),
        duration_min=60,
    )
    seat.server.act(hold, kiosk)
    seat.sync()
    assert manager.shown()[hold.hold_id] is LessonState.HELD
    manager.drag(booking_id, 3)
    assert seat.booking(booking_id).starts_at == at(manager, 6, 10)
    seat.clock.advance(timedelta(minutes=6))
    manager.presenter.refresh()
    assert hold.hold_id not in manager.shown()


def test_a_lesson_with_somebody_else_stands_in_the_student_s_way(manager: Hand) -> None:
    tomas, offering_id = manager.seat.add_instructor("Tomás Herrera")
    manager.seat.book(6, 13, offering_id=offering_id)
    mine = manager.seat.book(6, 10)
    manager.presenter.show_instructor(tomas, False)
    verdicts = []
    manager.view.canvas.drop_refused.connect(lambda _p, verdict: verdicts.append(verdict))
    manager.drag(mine, 3)
    (verdict,) = verdicts
    assert verdict.detail == "The student has another lesson at that time."
    assert manager.seat.booking(mine).starts_at == at(manager, 6, 10)


def test_tab_alone_reaches_the_header_the_week_and_the_inspector(manager: Hand) -> None:
    manager.press(manager.seat.book(6, 10))
    manager.window.activateWindow()
    manager.view.setFocus()
    reached = set()
    for _ in range(40):
        focused = manager.window.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    view = manager.view
    wanted = {view.before, view.today, view.after, view.new, view.canvas}
    wanted |= {view.inspector.close_button, view.inspector.note.edit}
    assert wanted | set(view.inspector.buttons.values()) <= reached


def test_a_new_lesson_is_on_the_days_that_are_shown(manager: Hand) -> None:
    manager.presenter.step(1)
    QTest.mouseClick(manager.view.new, LEFT)
    dialog = manager.dialog(LessonDialog)
    assert isinstance(dialog, LessonDialog)
    assert dialog.presenter.state.pick.chosen == at(manager, 9, 9)
