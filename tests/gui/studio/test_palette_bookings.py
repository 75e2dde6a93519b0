"""What the palette understands of the studio, typed into the real palette."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.repositories.lessons import LessonLine
from desktop.actions.palette import BookingPreview
from desktop.actions.palette_view import CommandPalette
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.palette import StudioProvider
from tests.fixtures.studio_desk import Seat


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the palette lies over."""
    found = QWidget()
    found.resize(1440, 900)
    qtbot.addWidget(found)
    found.show()
    return found


def preview_of(seat: Seat, text: str) -> BookingPreview | None:
    """What typing `text` would book."""
    groups = StudioProvider(seat.desk).answer(text).groups
    return next((group.preview for group in groups if group.preview), None)


def lessons(seat: Seat) -> list[LessonLine]:
    """Every lesson of the week."""
    at = seat.studio.at
    return seat.desk.read(lambda rows: rows.lessons.between(at(1, 0), at(20, 0)))


def test_enter_books_what_was_typed(qtbot: QtBot, manager_seat: Seat, window: QWidget) -> None:
    manager_seat.book(3, 10, allow_outside_hours=True)
    palette = CommandPalette(manager_seat.desk.theme, window, [StudioProvider(manager_seat.desk)])
    palette.open()
    QTest.keyClicks(palette.input, "ana tue 4pm piano 45m")
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    booked = lessons(manager_seat)[-1]
    assert booked.starts_at == manager_seat.studio.at(10, 16)
    assert (booked.student, booked.duration_min) == ("Ana Duarte", 45)
    assert manager_seat.said == ["Ana Duarte is booked: Tue 10 Mar, 16:00."]


def test_somebody_who_reads_spanish_books_in_it(
    qtbot: QtBot, manager_seat: Seat, window: QWidget
) -> None:
    manager_seat.book(3, 10, allow_outside_hours=True)
    palette = CommandPalette(manager_seat.desk.theme, window, [StudioProvider(manager_seat.desk)])
    palette.open()
    former = QLocale()
    QLocale.setDefault(QLocale("es"))
    try:
        QTest.keyClicks(palette.input, "ana mar 16h piano 45m cada semana 2 veces")
        QTest.keyClick(palette.input, Qt.Key.Key_Return)
    finally:
        QLocale.setDefault(former)
    at = manager_seat.studio.at
    assert [lesson.starts_at for lesson in lessons(manager_seat)[-2:]] == [at(10, 16), at(17, 16)]


@pytest.mark.parametrize(("locale", "month"), [("en_US", 4), ("en_GB", 6), ("fr_FR", 6)])
def test_a_day_in_numbers_is_the_readers(manager_seat: Seat, locale: str, month: int) -> None:
    manager_seat.book(3, 10, allow_outside_hours=True)
    former = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        preview = preview_of(manager_seat, "ana 4/6 4pm piano 45m")
        assert preview is not None
        assert QLocale().monthName(month).lower() in preview.result.title.lower()
    finally:
        QLocale.setDefault(former)


def test_the_preview_says_how_the_words_were_understood(manager_seat: Seat) -> None:
    manager_seat.book(3, 10, allow_outside_hours=True)
    preview = preview_of(manager_seat, "ana tue 4pm piano 45m")
    assert preview is not None
    assert preview.result.title == "Tuesday 10 March, 16:00 – 16:45"
    assert preview.result.detail.startswith("Piano for Ana Duarte with Mara Lindqvist")
    assert [(field.label, field.value, field.note) for field in preview.fields] == [
        ("Student", "Ana Duarte", ""),
        ("Day", "Tue 10 Mar", "in 5 days"),
        ("Time", "16:00", "45 min"),
        ("Lesson", "Piano", "Mara, as before"),
    ]
    assert preview.refusal == ""


def test_a_time_that_is_taken_says_why_and_does_not_book(manager_seat: Seat) -> None:
    ben = manager_seat.add_student("Ben Carter")
    manager_seat.book(10, 16, student_id=ben)
    preview = preview_of(manager_seat, "ana tue 4pm piano")
    assert preview is not None
    assert preview.refusal == "Mara Lindqvist has a lesson at that time (16:00 – 17:00)."
    preview.result.run()
    assert manager_seat.refused == [preview.refusal]
    assert len(lessons(manager_seat)) == 1


def test_the_nearest_free_times_are_one_key_away_from_one_that_is_taken(
    qtbot: QtBot, manager_seat: Seat, window: QWidget
) -> None:
    ben = manager_seat.add_student("Ben Carter")
    manager_seat.book(10, 14, student_id=ben)
    palette = CommandPalette(manager_seat.desk.theme, window, [StudioProvider(manager_seat.desk)])
    palette.open()
    QTest.keyClicks(palette.input, "ana tue 2pm piano 60m")
    groups = StudioProvider(manager_seat.desk).answer("ana tue 2pm piano 60m").groups
    assert [result.title for result in groups[1].results] == [
        "Tue 10 Mar, 13:00 – 14:00",
        "Tue 10 Mar, 15:00 – 16:00",
        "Tue 10 Mar, 12:45 – 13:45",
    ]
    QTest.keyClick(palette.input, Qt.Key.Key_Down)
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    booked = lessons(manager_seat)[0]
    assert (booked.student, booked.starts_at) == ("Ana Duarte", manager_seat.studio.at(10, 13))


def test_two_of_one_name_are_both_offered(manager_seat: Seat) -> None:
    manager_seat.add_student("Ana Castellanos")
    groups = StudioProvider(manager_seat.desk).answer("ana tue 4pm piano").groups
    others = [result.title for group in groups[1:2] for result in group.results]
    preview = groups[0].preview
    assert preview is not None
    assert preview.fields[0].is_doubtful
    assert {preview.fields[0].value, *others} == {"Ana Duarte", "Ana Castellanos"}


def test_a_name_alone_finds_the_student_and_opens_the_next_lesson(manager_seat: Seat) -> None:
    lesson = manager_seat.book(6, 10)
    (group,) = StudioProvider(manager_seat.desk).answer("dua").groups
    (result,) = group.results
    assert (result.title, result.detail) == ("Ana Duarte", "Student · next lesson Fri 6 Mar, 10:00")
    asked: list[str] = []
    manager_seat.desk.lesson_requested.connect(asked.append)
    result.run()
    assert asked == [lesson]


def test_without_a_time_the_form_is_offered(manager_seat: Seat) -> None:
    provider = StudioProvider(manager_seat.desk)
    wanted: list[LessonDraft] = []
    provider.form_wanted.connect(wanted.append)
    result = provider.answer("ana piano").groups[0].results[0]
    result.run()
    assert wanted == [LessonDraft(student_id=manager_seat.studio.student_id)]


def test_an_instructor_books_only_with_themselves(instructor_seat: Seat) -> None:
    instructor_seat.add_instructor("Wei-Lin Chen", position=-1)
    preview = preview_of(instructor_seat, "ana tue 4pm piano")
    assert preview is not None
    assert preview.fields[3].note.startswith("Mara")


def test_a_new_student_can_be_found_at_once(manager_seat: Seat) -> None:
    provider = StudioProvider(manager_seat.desk)
    assert provider.answer("zora").groups == ()
    manager_seat.add_student("Zora Blum")
    assert provider.answer("zora").groups[0].results[0].title == "Zora Blum"
