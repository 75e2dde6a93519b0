"""Refused changes and hours edited twice: what was typed is kept, and one click answers."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.mutations.availability import SetWeek
from core.mutations.bookings import RescheduleBooking
from core.mutations.lessons import NoteBooking
from core.mutations.students import UpdateStudent, details_of
from desktop.runtime.presenter import Screen
from desktop.studio.attention.cases import CaseView, ClashView, RefusedView, TextsView
from desktop.studio.attention.screen import build_attention
from desktop.studio.attention.values import (
    AttentionState,
    ClashingText,
    HoursClash,
    RefusedChange,
    TextsClash,
)
from desktop.studio.attention.view import AttentionView
from tests.builders.studio import wish_for
from tests.fixtures.studio_desk import Seat

MORNING, AFTERNOON, ALL_DAY = [[540, 720]], [[780, 1080]], [[540, 1080]]


def shown(qtbot: QtBot, seat: Seat) -> Screen[AttentionState]:
    """The screen in a window of its own."""
    screen = build_attention(seat.desk, None)
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    return screen


def case_of(screen: Screen[AttentionState]) -> CaseView | None:
    """The item on the right."""
    assert isinstance(screen.view, AttentionView)
    return screen.view.case


def refused_view(screen: Screen[AttentionState]) -> RefusedView:
    """A refused change on the right."""
    case = case_of(screen)
    assert isinstance(case, RefusedView)
    return case


def clash_view(screen: Screen[AttentionState]) -> ClashView:
    """Hours edited twice on the right."""
    case = case_of(screen)
    assert isinstance(case, ClashView)
    return case


def click(widget: QWidget) -> None:
    """A real click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def refuse_a_move(seat: Seat) -> str:
    """Ana's lesson is moved here to a time that Ben took elsewhere; the lesson's id."""
    seat.server.keeps_refused = True
    ben = seat.add_student("Ben Carter")
    lesson = seat.book(9, 10)
    at = seat.studio.at
    move = RescheduleBooking(
        booking_id=lesson, starts_at=at(9, 12), duration_min=60, moved_from=at(9, 10)
    )
    seat.here(move)
    seat.elsewhere(wish_for(seat.studio, at(9, 12), student_id=ben))
    return lesson


def clash(seat: Seat) -> None:
    """Monday is the morning elsewhere, and was the afternoon here."""
    mara = seat.studio.instructor_id
    seat.here(SetWeek(instructor_id=mara, days={0: AFTERNOON}, base={0: ALL_DAY}))
    seat.elsewhere(SetWeek(instructor_id=mara, days={0: MORNING}, base={0: ALL_DAY}))


def monday(seat: Seat) -> list[list[int]]:
    """Mara's hours on Mondays."""
    mara = seat.studio.instructor_id
    return seat.desk.read(lambda rows: rows.weekly_hours.of_instructor(mara)[0].windows)


def test_a_refused_move_shows_what_was_typed_and_why(qtbot: QtBot, manager_seat: Seat) -> None:
    refuse_a_move(manager_seat)
    screen = shown(qtbot, manager_seat)
    case = refused_view(screen).case
    assert isinstance(case, RefusedChange)
    assert case.reason == "Mara Lindqvist has a lesson at that time (12:00 – 13:00)."
    assert {fact.field: fact.value for fact in case.typed} == {
        "starts_at": "2026-03-09T12:00:00-03:00",
        "duration_min": "60",
    }


def test_one_click_moves_the_lesson_to_a_free_time_instead(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    lesson = refuse_a_move(manager_seat)
    screen = shown(qtbot, manager_seat)
    click(refused_view(screen).cards[0].button)
    assert manager_seat.booking(lesson).starts_at == manager_seat.studio.at(9, 11)
    manager_seat.hub.flush()
    assert case_of(screen) is None


def test_doing_it_again_while_the_time_is_taken_says_so_and_keeps_the_item(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    lesson = refuse_a_move(manager_seat)
    screen = shown(qtbot, manager_seat)
    click(refused_view(screen).again)
    assert screen.presenter.state.problem == (
        "Mara Lindqvist has a lesson at that time (12:00 – 13:00)."
    )
    assert refused_view(screen).isVisible()
    assert manager_seat.booking(lesson).starts_at == manager_seat.studio.at(9, 10)


def test_a_note_that_was_overtaken_is_written_again(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.server.keeps_refused = True
    lesson = manager_seat.book(6, 10)
    manager_seat.here(NoteBooking(booking_id=lesson, note="Bring the metronome."))
    manager_seat.elsewhere(NoteBooking(booking_id=lesson, note="Scales first."))
    screen = shown(qtbot, manager_seat)
    click(texts_view(screen).use)
    assert manager_seat.booking(lesson).note == "Bring the metronome."


def test_both_versions_of_a_day_stand_side_by_side(qtbot: QtBot, manager_seat: Seat) -> None:
    clash(manager_seat)
    screen = shown(qtbot, manager_seat)
    case = clash_view(screen).case
    assert isinstance(case, HoursClash)
    (day,) = case.days
    assert (day.weekday, day.theirs, day.yours) == (0, ((540, 720),), ((780, 1080),))


def test_using_mine_sets_the_hours(qtbot: QtBot, manager_seat: Seat) -> None:
    clash(manager_seat)
    screen = shown(qtbot, manager_seat)
    assert monday(manager_seat) == MORNING
    click(clash_view(screen).use)
    assert monday(manager_seat) == AFTERNOON
    manager_seat.hub.flush()
    assert case_of(screen) is None


def test_keeping_theirs_leaves_the_hours(qtbot: QtBot, manager_seat: Seat) -> None:
    clash(manager_seat)
    screen = shown(qtbot, manager_seat)
    click(clash_view(screen).keep)
    manager_seat.hub.flush()
    assert monday(manager_seat) == MORNING
    assert case_of(screen) is None
    (answered,) = screen.presenter.state.inbox.answered
    assert answered.resolution == "kept_theirs"


def texts_view(screen: Screen[AttentionState]) -> TextsView:
    """Words that two devices wrote, on the right."""
    case = case_of(screen)
    assert isinstance(case, TextsView)
    return case


def clash_over_notes(seat: Seat) -> None:
    """Ana's notes are written here while somebody else writes others."""
    ana = seat.studio.rows.students.require(seat.studio.student_id)
    before = details_of(ana)
    theirs = before.model_copy(update={"notes": "left-handed"})
    mine = before.model_copy(update={"notes": "shy"})
    seat.server.act(UpdateStudent(student_id=ana.id, seen=before, **theirs.model_dump()))
    seat.here(UpdateStudent(student_id=ana.id, seen=before, **mine.model_dump()))
    seat.sync()


def test_notes_written_twice_stand_side_by_side_and_both_can_be_kept(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    clash_over_notes(manager_seat)
    screen = shown(qtbot, manager_seat)
    view = texts_view(screen)
    case = screen.presenter.state.case
    assert isinstance(case, TextsClash)
    assert case.texts == (ClashingText("notes", "left-handed", "shy"),)
    click(view.both)
    manager_seat.sync()
    ana = manager_seat.studio.rows.students.require(manager_seat.studio.student_id)
    assert ana.notes == "left-handed\nshy"
    assert screen.presenter.state.inbox.open == ()


def test_what_was_typed_takes_the_place_of_what_stands(qtbot: QtBot, manager_seat: Seat) -> None:
    clash_over_notes(manager_seat)
    screen = shown(qtbot, manager_seat)
    click(texts_view(screen).use)
    manager_seat.sync()
    ana = manager_seat.studio.rows.students.require(manager_seat.studio.student_id)
    assert ana.notes == "shy"
    assert screen.presenter.state.inbox.answered[0].resolution == "used_text"


def test_a_lessons_two_notes_are_shown_and_the_one_that_stands_can_stay(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    manager_seat.server.keeps_refused = True
    lesson = manager_seat.book(9, 10)
    manager_seat.server.act(NoteBooking(booking_id=lesson, note="Theirs", former=""))
    manager_seat.here(NoteBooking(booking_id=lesson, note="Mine", former=""))
    manager_seat.sync()
    screen = shown(qtbot, manager_seat)
    case = screen.presenter.state.case
    assert isinstance(case, TextsClash)
    assert case.texts == (ClashingText("note", "Theirs", "Mine"),)
    click(texts_view(screen).keep)
    manager_seat.sync()
    assert manager_seat.studio.booking(lesson).note == "Theirs"
    assert screen.presenter.state.inbox.open == ()
