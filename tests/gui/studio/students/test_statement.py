"""What a student's lessons come to, on paper and as a table."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.models import BookingState
from core.mutations.lessons import CancelBooking, MoveState
from desktop.studio.schedule.sharing import FileAsker
from desktop.studio.students.statement import Span, document_of, read_statement
from desktop.studio.students.statement_dialog import StatementDialog
from desktop.widgets.overlay import open_overlay
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.students.test_students import Roll

LEFT = Qt.MouseButton.LeftButton


class Answering(FileAsker):
    """Answers every question for a file with one in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: list[str] = []

    def save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        self.names.append(name)
        return self.folder / name


@pytest.fixture
def held(manager_seat: Seat) -> Seat:
    """Ana was there on Thursday, cancelled late once, and one lesson is over and not marked."""
    seat = manager_seat
    late, held = seat.book(5, 15), seat.book(5, 16)
    seat.book(5, 17)
    came = MoveState(booking_id=held, state=BookingState.CHECKED_IN, seen=BookingState.CONFIRMED)
    seat.elsewhere(CancelBooking(booking_id=late, reason="Ill"), came)
    done = MoveState(booking_id=held, state=BookingState.COMPLETED, seen=BookingState.CHECKED_IN)
    seat.elsewhere(done)
    seat.clock.instant = seat.studio.at(6, 9)
    return seat


def opened(roll: Roll) -> StatementDialog:
    QTest.mouseClick(roll.view.details.statement, LEFT)
    found = open_overlay(roll.window)
    assert isinstance(found, StatementDialog)
    return found


def test_the_dialog_says_what_is_due_and_what_is_not_marked(qtbot: QtBot, held: Seat) -> None:
    roll = Roll(qtbot, held)
    dialog = opened(roll)
    assert dialog.statement is not None
    assert [(line.state, str(line.starts_at.hour)) for line in dialog.statement.lines] == [
        (BookingState.CANCELLED, "19"),
        (BookingState.COMPLETED, "20"),
    ]
    assert dialog.total.text() == "Total"
    assert "144" in dialog.amount.text()
    assert dialog.unmarked.text().startswith("1 past lesson")
    buttons = dialog.span.findChildren(QPushButton)
    last_month = next(each for each in buttons if each.text() == "Last month")
    last_month.setFocus()
    QTest.keyClick(last_month, Qt.Key.Key_Space)
    assert dialog.total.text() == "Nothing is due in this period."
    assert not dialog.confirm.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_it_is_written_as_pages_and_as_a_table(qtbot: QtBot, held: Seat, tmp_path: Path) -> None:
    roll = Roll(qtbot, held)
    asker = Answering(tmp_path)
    roll.view.asker = asker
    QTest.mouseClick(opened(roll).confirm, LEFT)
    QTest.mouseClick(opened(roll).csv, LEFT)
    assert asker.names == ["Statement of Ana Duarte.pdf", "Statement of Ana Duarte.csv"]
    assert (tmp_path / asker.names[0]).read_bytes().startswith(b"%PDF-")
    text = (tmp_path / asker.names[1]).read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert [row[0:1] + row[5:] for row in rows] == [
        ["Date", "Status", "Amount"],
        ["2026-03-05", "Cancelled", "72.00"],
        ["2026-03-05", "Completed", "72.00"],
    ]
    assert held.said[-1] == "Ana Duarte’s statement saved as Statement of Ana Duarte.csv."


def test_the_page_names_who_what_and_how_much(held: Seat) -> None:
    student = held.studio.student_id
    found = held.desk.read(
        lambda rows: read_statement(rows, student, Span.EVER, held.desk.zone, held.desk.clock.now())
    )
    told = document_of(found, "Inter").toPlainText()
    for words in ("Harbour Street · Halifax", "Statement", "Ana Duarte", "All lessons", "144"):
        assert words in told
