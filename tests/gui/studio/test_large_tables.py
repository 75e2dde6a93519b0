"""Tables at 200 % text in the least window: columns give way, and nothing is scrolled sideways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.people import shown_phone
from desktop.studio.lessons.table import LessonTable
from desktop.studio.say import phone_words
from desktop.studio.shell.state import ScreenId
from desktop.studio.students.table import StudentTable
from desktop.widgets.table import TableView
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import Seat
from tests.gui.accessibility.places import close

LEAST_WINDOW = (1024, 700)


@pytest.fixture
def studio(qtbot: QtBot, manager_seat: Seat, tmp_path: Path) -> Iterator[Studio]:
    """A manager's Studio with a lesson in it."""
    manager_seat.book(5, 15)
    with studio_at(qtbot, manager_seat, tmp_path, is_toured=True) as made:
        close(made)
        yield made


def columns(studio: Studio, screen: ScreenId, kind: type[TableView], scale: float) -> list[str]:
    """The heads of a table that can be seen, at that size of text."""
    studio.app.go(screen)
    studio.seat.desk.theme.scale_text(scale)
    studio.window.resize(*LEAST_WINDOW)
    studio.settle()
    (table,) = studio.window.findChildren(kind)
    assert table.horizontalScrollBar().maximum() == 0
    heads = [
        str(table.model().headerData(at, Qt.Orientation.Horizontal))
        for at in range(table.model().columnCount())
        if not table.isColumnHidden(at)
    ]
    studio.seat.desk.theme.scale_text(1.0)
    return heads


def test_in_a_list_of_lessons_who_when_and_how_stay(studio: Studio) -> None:
    assert columns(studio, ScreenId.LESSONS, LessonTable, 1.0)[-1] == "Status"
    assert columns(studio, ScreenId.LESSONS, LessonTable, 2.0)[1:] == ["Student", "Status"]


def test_in_a_list_of_students_the_name_stays(studio: Studio) -> None:
    assert columns(studio, ScreenId.STUDENTS, StudentTable, 1.0) == [
        "Student",
        "Phone",
        "Last lesson",
        "Next lesson",
    ]
    assert columns(studio, ScreenId.STUDENTS, StudentTable, 2.0) == ["Student"]


def test_a_number_keeps_its_plus_in_front_where_one_reads_from_the_right(
    qapp: QApplication,
) -> None:
    told = shown_phone("+19025550237")
    assert phone_words("+19025550237") == told
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert phone_words("+19025550237") == f"\u2066{told}\u2069"
        assert phone_words("") == ""
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
