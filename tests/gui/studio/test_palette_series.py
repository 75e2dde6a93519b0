"""A series typed into the palette: its lessons and their clashes are shown before Enter acts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.repositories.lessons import LessonLine
from desktop.actions.palette import BookingPreview, PreviewLesson
from desktop.actions.palette_series import SeriesChips
from desktop.actions.palette_view import CommandPalette
from desktop.design.theme import Theme
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.palette import StudioProvider
from desktop.widgets.text import Paragraph
from tests.builders.series import tuesdays
from tests.fixtures.studio_desk import Seat


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the palette lies over."""
    found = QWidget()
    found.resize(1440, 900)
    qtbot.addWidget(found)
    found.show()
    return found


def preview_of(seat: Seat, text: str) -> BookingPreview:
    """What typing `text` would book."""
    groups = StudioProvider(seat.desk).answer(text).groups
    return next(group.preview for group in groups if group.preview)


def of_ana(seat: Seat) -> list[LessonLine]:
    """Ana's lessons of half a year."""
    first, last = seat.studio.at(1, 0), tuesdays(seat.studio, 26)[-1]
    found = seat.desk.read(lambda rows: rows.lessons.between(first, last))
    return [line for line in found if line.student == "Ana Duarte"]


def test_ten_lessons_are_previewed_and_booked_by_enter(
    qtbot: QtBot, manager_seat: Seat, window: QWidget
) -> None:
    palette = CommandPalette(manager_seat.desk.theme, window, [StudioProvider(manager_seat.desk)])
    palette.open()
    QTest.keyClicks(palette.input, "ana tue 4pm piano 45m x10")
    (chips,) = palette.findChildren(SeriesChips)
    assert chips.accessibleName().startswith("Tue 10 Mar, Tue 17 Mar, Tue 24 Mar")
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    found = of_ana(manager_seat)
    assert [line.starts_at for line in found] == tuesdays(manager_seat.studio, 10)
    assert {(line.series_every, line.duration_min) for line in found} == {("weekly", 45)}
    assert manager_seat.said == ["Ana is booked for 10 lessons, weekly."]


def test_a_reason_that_names_its_day_is_told_without_it(theme: Theme, qtbot: QtBot) -> None:
    lessons = (
        PreviewLesson("Tue 15 Dec"),
        PreviewLesson("Tue 22 Dec", "Tuesday 22 December is closed."),
        PreviewLesson("Tue 29 Dec", "The room is taken at that time."),
    )
    qtbot.addWidget(chips := SeriesChips(theme, lessons))
    assert [each.text() for each in chips.findChildren(Paragraph)] == [
        "Tuesday 22 December is closed.",
        "Tue 29 Dec: The room is taken at that time.",
    ]


def test_clashes_are_told_and_left_out(manager_seat: Seat) -> None:
    ben = manager_seat.add_student("Ben Kaya")
    for day in (10, 24):
        manager_seat.book(day, 16, student_id=ben)
    preview = preview_of(manager_seat, "ana tue 4pm piano 45m x4")
    assert [(each.words, bool(each.refusal)) for each in preview.lessons] == [
        ("Tue 10 Mar", True),
        ("Tue 17 Mar", False),
        ("Tue 24 Mar", True),
        ("Tue 31 Mar", False),
    ]
    assert (preview.refusal, preview.summary, preview.confirm) == (
        "",
        "2 of 4 free",
        "Book 2 lessons",
    )
    preview.result.run()
    starts = tuesdays(manager_seat.studio, 4)
    assert [line.starts_at for line in of_ana(manager_seat)] == [starts[1], starts[3]]


def test_a_series_of_which_nothing_is_free_is_not_booked(manager_seat: Seat) -> None:
    ben = manager_seat.add_student("Ben Kaya")
    for day in (10, 17):
        manager_seat.book(day, 16, student_id=ben)
    preview = preview_of(manager_seat, "ana tue 4pm piano 45m x2")
    assert preview.refusal.startswith("Mara Lindqvist has a lesson at that time")
    preview.result.run()
    assert of_ana(manager_seat) == []


@pytest.mark.parametrize(
    ("words", "repeat", "last"),
    [
        (
            "every week until 31 mar",
            ("Repeat", "Weekly", "4 lessons, until Tue 31 Mar"),
            "Tue 31 Mar",
        ),
        ("fortnightly x3", ("Repeat", "Fortnightly", "3 lessons"), "Tue 7 Apr"),
        ("monthly x2", ("Repeat", "Monthly", "2 lessons"), "Fri 10 Apr"),
        ("weekly", ("Repeat", "Weekly", "10 lessons"), "Tue 12 May"),
    ],
)
def test_how_often_and_until_when_is_shown(
    manager_seat: Seat, words: str, repeat: tuple[str, str, str], last: str
) -> None:
    preview = preview_of(manager_seat, f"ana tue 4pm piano 45m {words}")
    field = preview.fields[3]
    assert (field.label, field.value, field.note) == repeat
    assert preview.lessons[-1].words == last


def test_the_form_is_filled_in_with_the_series(
    manager_seat: Seat, qtbot: QtBot, window: QWidget
) -> None:
    provider = StudioProvider(manager_seat.desk)
    asked: list[LessonDraft] = []
    provider.form_wanted.connect(asked.append)
    (group, *_) = provider.answer("ana tue 4pm piano 45m fortnightly until 7 apr").groups
    assert group.preview is not None
    assert group.preview.result.run_other is not None
    group.preview.result.run_other()
    (draft,) = asked
    dialog = LessonDialog(manager_seat.desk, draft, window)
    dialog.open()
    starts = [each.start for each in dialog.repeat.presenter.state.going]
    assert starts == tuesdays(manager_seat.studio, 5)[::2]
    assert dialog.confirm.text() == "Book 3 lessons"
