"""Typing a booking into the command palette, and finding people."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.models import BookingState
from desktop.actions.palette_view import CommandPalette
from desktop.studio.palette import StudioProvider
from desktop.studio.weeks import WeekStart
from tests.fixtures.studio_desk import Seat


def opened(qtbot: QtBot, seat: Seat) -> tuple[CommandPalette, QWidget]:
    """The palette over an empty window, with the field ready to type in."""
    window = QWidget()
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()
    palette = CommandPalette(seat.desk.theme, window, [StudioProvider(seat.desk, window)])
    palette.open()
    return palette, window


def typed(palette: CommandPalette, text: str) -> None:
    """Type as a person does."""
    field = palette.first_focus()
    assert field is not None
    QTest.keyClicks(field, text)


def test_shorthand_becomes_a_booking_with_one_key(qtbot: QtBot, manager_seat: Seat) -> None:
    palette, _window = opened(qtbot, manager_seat)
    typed(palette, "ana fri 10am piano 45m")
    chosen = palette.chosen
    assert chosen is not None
    assert chosen.title == "Friday 6 March, 10:00 – 10:45"
    field = palette.first_focus()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    first, last = manager_seat.studio.at(6, 0), manager_seat.studio.at(7, 0)
    lessons = manager_seat.desk.read(lambda rows: rows.lessons.between(first, last))
    assert [(line.student, line.state, line.duration_min) for line in lessons] == [
        ("Ana Duarte", BookingState.CONFIRMED, 45)
    ]


def test_a_taken_time_says_why_and_books_nothing(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(6, 10)
    palette, _window = opened(qtbot, manager_seat)
    provider = StudioProvider(manager_seat.desk)
    (group, *_others) = provider.answer("ana fri 10am piano 45m").groups
    assert group.preview is not None
    assert "10:00" in group.preview.refusal
    typed(palette, "ana fri 10am piano 45m")
    field = palette.first_focus()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    first, last = manager_seat.studio.at(6, 0), manager_seat.studio.at(7, 0)
    assert len(manager_seat.desk.read(lambda rows: rows.lessons.between(first, last))) == 1


def test_a_person_is_found_by_the_beginning_of_any_name(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(6, 10)
    provider = StudioProvider(manager_seat.desk)
    (group,) = provider.answer("dua").groups
    (result,) = group.results
    assert result.title == "Ana Duarte"
    assert result.run_other is not None
    with qtbot.waitSignal(manager_seat.desk.message_requested) as asked:
        result.run_other()
    assert asked.args == [manager_seat.studio.student_id, manager_seat.studio.instructor_id]


def test_rubbish_finds_nothing_and_breaks_nothing(manager_seat: Seat) -> None:
    provider = StudioProvider(manager_seat.desk)
    for text in ("", "   ", "🎹" * 50, "x" * 5000, "\u202eana", "fri", "ana 99:99"):
        assert all(group.preview is None for group in provider.answer(text).groups)


def test_a_day_that_is_typed_is_gone_to(qtbot: QtBot, manager_seat: Seat) -> None:
    palette, _window = opened(qtbot, manager_seat)
    gone: list[date] = []
    manager_seat.desk.day_requested.connect(gone.append)
    typed(palette, "20 march")
    chosen = palette.chosen
    assert chosen is not None
    assert (chosen.title, chosen.detail) == ("Friday 20 March 2026", "in 15 days")
    field = palette.first_focus()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert gone == [date(2026, 3, 20)]


def test_next_week_begins_where_the_persons_weeks_do(manager_seat: Seat) -> None:
    provider = StudioProvider(manager_seat.desk)
    titles = []
    for start in (WeekStart.MONDAY, WeekStart.SUNDAY):
        manager_seat.desk.weeks.choose(start)
        (group,) = provider.answer("next week").groups
        titles.append(group.results[0].title)
    assert titles == ["Monday 9 March 2026", "Sunday 8 March 2026"]
