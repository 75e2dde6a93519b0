"""The students, by what a person does with them."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.models import AttentionKind, Device
from core.mutations.lessons import CancelBooking
from core.mutations.merging import MergeStudents
from core.mutations.students import CreateStudent, UpdateStudent
from core.repositories import begin_writing
from core.repositories.rosters import StudentCard
from desktop.runtime.presenter import Screen
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.students import build_students
from desktop.studio.students import presenter as presenter_module
from desktop.studio.students.erasing import EraseDialog
from desktop.studio.students.form import StudentForm
from desktop.studio.students.twice import TwiceDialog
from desktop.studio.students.values import StudentsState
from desktop.studio.students.view import StudentsView
from tests.fixtures.studio_desk import Seat


class Roll:
    """The screen in a window over somebody's desk."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.seat, self.window = seat, QWidget()
        qtbot.addWidget(self.window)
        self.screen: Screen[StudentsState] = build_students(seat.desk, None)
        self.screen.finish()
        self.screen.setParent(self.window)
        self.window.resize(1232, 844)
        self.screen.resize(1232, 844)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        seat.hub.flush()

    @property
    def view(self) -> StudentsView:
        assert isinstance(self.screen.view, StudentsView)
        return self.screen.view

    @property
    def names(self) -> list[str]:
        model = self.view.table.students
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def chosen(self) -> StudentCard:
        file = self.screen.presenter.state.file
        assert file is not None
        return file.card

    def click_row(self, name: str) -> None:
        table = self.view.table
        index = table.students.index(self.names.index(name), 1)
        place = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def search(self, text: str) -> None:
        self.view.search.setFocus()
        QTest.keyClicks(self.view.search, text)
        QTest.keyClick(self.view.search, Qt.Key.Key_Return)

    def dialog(self, kind: type[StudentForm]) -> StudentForm:
        (found,) = self.window.findChildren(kind)
        return found


def click(widget: QWidget) -> None:
    """A real click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def known(seat: Seat, name: str, **more: str | int) -> str:
    """Somebody who was taken down on another device."""
    wish = CreateStudent.model_validate({"student_id": new_id(), "student_name": name, **more})
    seat.elsewhere(wish)
    return wish.student_id


def card_of(seat: Seat, student_id: str) -> StudentCard:
    found = seat.desk.read(lambda rows: rows.rosters.card(student_id))
    assert found is not None
    return found


@pytest.fixture
def roll(qtbot: QtBot, manager_seat: Seat) -> Roll:
    """Ana, who has a lesson on Monday, and Chloé."""
    manager_seat.book(9, 15)
    known(manager_seat, "Chloé Bergeron", phone="+19025550162", guardian_name="Marie")
    return Roll(qtbot, manager_seat)


def test_everybody_is_listed_by_name_and_the_first_is_shown(roll: Roll) -> None:
    assert roll.names == ["Ana Duarte", "Chloé Bergeron"]
    assert roll.chosen.name == "Ana Duarte"
    assert roll.view.table.students.index(0, 4).data().startswith("Mon 9 Mar")
    assert len(roll.view.details.lessons) == 1


def test_a_number_finds_whose_it_is(roll: Roll) -> None:
    roll.search("902 555 0162")
    assert roll.names == ["Chloé Bergeron"]


def test_nobody_found_becomes_somebody_new(roll: Roll) -> None:
    roll.search("Nils Berg")
    assert roll.view.empty.accessibleName().startswith("No students found")
    click(roll.view.empty._button)
    form = roll.dialog(StudentForm)
    assert form.name.text() == "Nils Berg"
    click(form.confirm)
    roll.seat.hub.flush()
    assert roll.chosen.name == "Nils Berg"
    assert not form.isVisible()


def test_what_cannot_be_a_number_is_said_under_it_and_nothing_is_lost(roll: Roll) -> None:
    click(roll.view.add)
    form = roll.dialog(StudentForm)
    QTest.keyClicks(form.name, "Nils")
    QTest.keyClicks(form.phone, "12")
    QTest.keyClicks(form.year, "2999")
    click(form.confirm)
    assert form.isVisible()
    assert form.phone_field.error == "Enter a valid phone number."
    assert form.year_field.error
    assert form.name.text() == "Nils"


def test_a_change_keeps_what_somebody_else_changed_meanwhile(roll: Roll) -> None:
    roll.click_row("Chloé Bergeron")
    chloe = roll.chosen.id
    click(roll.view.details.edit)
    form = roll.dialog(StudentForm)
    form.guardian.clear()
    QTest.keyClicks(form.guardian, "Luc Bergeron")
    roll.seat.server.act(
        UpdateStudent(
            student_id=chloe,
            student_name="Chloé Bergeron",
            phone="+19025550177",
            guardian_name="Marie",
        )
    )
    click(form.confirm)
    roll.seat.sync()
    assert (roll.chosen.guardian, roll.chosen.phone) == ("Luc Bergeron", "+19025550177")


def test_notes_keep_themselves_when_the_keyboard_leaves(roll: Roll) -> None:
    notes = roll.view.details.notes
    notes.input.setFocus()
    QTest.keyClicks(notes.input, "has a cello")
    assert card_of(roll.seat, roll.chosen.id).notes == ""
    roll.view.search.setFocus()
    roll.seat.hub.flush()
    assert roll.chosen.notes == "has a cello"
    assert notes.status.text() == "Saved"


def test_notes_are_kept_before_another_student_is_shown(roll: Roll) -> None:
    ana = roll.chosen.id
    notes = roll.view.details.notes
    notes.input.setFocus()
    QTest.keyClicks(notes.input, "shy")
    roll.click_row("Chloé Bergeron")
    assert card_of(roll.seat, ana).notes == "shy"
    assert notes.input.toPlainText() == ""


def test_a_note_is_left_alone_by_whoever_only_reads_it(roll: Roll) -> None:
    ana = roll.chosen
    long = "Plays by ear.\n" * 300
    merged = known(roll.seat, "Anna Duarte", notes=long[:4000])
    roll.seat.server.act(UpdateStudent(student_id=ana.id, student_name=ana.name, notes="shy\n"))
    roll.seat.elsewhere(MergeStudents(kept_id=ana.id, merged_id=merged))
    before = card_of(roll.seat, ana.id).notes
    assert len(before) > 4000
    assert roll.chosen.notes == before
    roll.click_row("Chloé Bergeron")
    roll.click_row("Ana Duarte")
    assert card_of(roll.seat, ana.id).notes == before

    click(roll.view.details.edit)
    form = roll.dialog(StudentForm)
    form.guardian.setText("Inês")
    click(form.confirm)
    roll.seat.hub.flush()
    after = card_of(roll.seat, ana.id)
    assert (after.guardian, after.notes) == ("Inês", before)


def test_a_note_that_is_too_long_is_not_cut_but_said_to_be(roll: Roll) -> None:
    notes = roll.view.details.notes
    notes.input.setFocus()
    notes.input.setPlainText("x" * 4001)
    roll.view.search.setFocus()
    assert notes.status.text().startswith("Not saved")
    assert card_of(roll.seat, roll.chosen.id).notes == ""
    notes.input.setFocus()
    QTest.keyClick(notes.input, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(notes.input, Qt.Key.Key_Backspace)
    roll.view.search.setFocus()
    roll.seat.hub.flush()
    assert card_of(roll.seat, roll.chosen.id).notes == "x" * 4000


def test_a_note_that_others_wrote_meanwhile_is_put_beside_ones_own(roll: Roll) -> None:
    ana = roll.chosen
    notes = roll.view.details.notes
    notes.input.setFocus()
    QTest.keyClicks(notes.input, "mine")
    roll.seat.server.act(UpdateStudent(student_id=ana.id, student_name=ana.name, notes="theirs"))
    roll.view.search.setFocus()
    roll.seat.sync()
    assert roll.chosen.notes == "theirs"
    (item,) = roll.seat.studio.rows.attention.pending()
    assert item.kind is AttentionKind.EDIT_CONFLICT
    assert item.facts["fields"] == {"notes": {"theirs": "theirs", "yours": "mine"}}


def test_booking_begins_with_the_student_and_whom_they_know(roll: Roll) -> None:
    click(roll.view.details.book)
    (dialog,) = roll.window.findChildren(LessonDialog)
    student = dialog.presenter.state.student
    assert student is not None
    assert student.name == "Ana Duarte"


def test_a_message_goes_to_whoever_teaches_them(roll: Roll) -> None:
    asked: list[tuple[str, str]] = []
    roll.seat.desk.message_requested.connect(lambda *pair: asked.append(pair))
    click(roll.view.details.message)
    studio = roll.seat.studio
    assert asked == [(studio.student_id, studio.instructor_id)]
    roll.click_row("Chloé Bergeron")
    assert not roll.view.details.message.isEnabled()


def test_two_who_are_one_are_merged_and_parted_again(roll: Roll) -> None:
    twin = known(roll.seat, "Ana  duarte", email="ana@example.org")
    assert roll.view.twice.text() == "1 duplicate?"
    click(roll.view.twice)
    (dialog,) = roll.window.findChildren(TwiceDialog)
    click(dialog.grid.choices[1])
    click(dialog.confirm)
    roll.seat.hub.flush()
    assert roll.names == ["Ana  duarte", "Chloé Bergeron"] or twin == roll.chosen.id
    assert card_of(roll.seat, roll.seat.studio.student_id).merged_into_id == twin
    assert roll.view.twice.isHidden()


def test_a_file_has_everybody_who_is_listed(roll: Roll, tmp_path: Path) -> None:
    known(roll.seat, "=cmd|calc", email="odd@example.org")
    path = tmp_path / "students.csv"
    roll.view.export_to(str(path))
    told = path.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in told] == [
        "Name",
        "'=cmd|calc",
        "Ana Duarte",
        "Chloé Bergeron",
    ]
    assert told[3] == "Chloé Bergeron,+19025550162,,Marie,,,"


def test_an_instructor_sees_and_changes_whom_they_teach(
    qtbot: QtBot, instructor_seat: Seat
) -> None:
    instructor_seat.book(9, 15)
    roll = Roll(qtbot, instructor_seat)
    notes = roll.view.details.notes
    notes.input.setFocus()
    QTest.keyClicks(notes.input, "shy")
    roll.view.search.setFocus()
    roll.seat.sync()
    assert instructor_seat.studio.rows.students.require(roll.chosen.id).notes == "shy"


def test_a_student_is_erased_after_it_was_said_what_that_means(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    booking_id = manager_seat.book(5, 15)
    known(manager_seat, "Zoe Adams")
    roll = Roll(qtbot, manager_seat)
    click(roll.view.details.erase)
    (dialog,) = roll.window.findChildren(EraseDialog)
    assert dialog.problem.text() == "There are upcoming lessons. Cancel them first."
    click(dialog.confirm)
    assert roll.names == ["Ana Duarte", "Zoe Adams"]
    dialog.close_now()
    manager_seat.elsewhere(CancelBooking(booking_id=booking_id, reason="She moves away."))
    roll.view.details.erase.setFocus()
    QTest.keyClick(roll.view.details.erase, Qt.Key.Key_Space)
    dialog = roll.window.findChildren(EraseDialog)[-1]
    said: list[str] = []
    manager_seat.desk.said.connect(said.append)
    dialog.confirm.setFocus()
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
    manager_seat.hub.flush()
    assert said == ["Ana Duarte erased."]
    assert not dialog.isVisible()
    assert (roll.names, roll.chosen.name) == (["Zoe Adams"], "Zoe Adams")
    assert manager_seat.booking(booking_id).student_id is None
    manager_seat.sync()
    assert [each.name for each in manager_seat.studio.rows.students.all()] == ["Zoe Adams"]


def test_before_erasing_it_is_said_which_kiosk_may_not_have_sent_all(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    studio, now = manager_seat.studio, manager_seat.clock.now()
    begin_writing(studio.session)
    for name, kind, minutes, waiting in (
        ("Lobby", "kiosk", 1, 0),
        ("Cellar", "kiosk", 1, 3),
        ("Hall", "kiosk", 17, 0),
        ("Office", "desktop", 90, 1),
    ):
        studio.rows.devices.add(
            Device(
                id=new_id(),
                studio_id=studio.studio_id,
                name=name,
                kind=kind,
                enrolled_at=now - timedelta(days=9),
                last_seen_at=now - timedelta(minutes=minutes),
                waiting_changes=waiting,
            )
        )
    studio.session.commit()
    manager_seat.server.stamp()
    manager_seat.sync()
    roll = Roll(qtbot, manager_seat)
    click(roll.view.details.erase)
    (dialog,) = roll.window.findChildren(EraseDialog)
    assert dialog.unheard.text().startswith("Not heard from yet: Cellar, Hall. ")


def test_only_who_runs_the_studio_is_offered_to_erase(qtbot: QtBot, instructor_seat: Seat) -> None:
    assert Roll(qtbot, instructor_seat).view.details.erase.isHidden()


def test_of_very_many_duplicates_are_looked_for_when_asked(
    roll: Roll, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter_module, "_COMPARED_UNASKED", 1)
    known(roll.seat, "Ana duarte")
    assert roll.view.twice.text() == "Find duplicates"
    click(roll.view.twice)
    (dialog,) = roll.window.findChildren(TwiceDialog)
    assert dialog.cards is not None
    assert {card.name for card in dialog.cards} == {"Ana Duarte", "Ana duarte"}


def test_of_more_than_a_page_somebody_taken_down_elsewhere_is_found_as_one_types(
    qtbot: QtBot, manager_seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter_module, "FIRST_PAGE", 1)
    monkeypatch.setattr(presenter_module, "_PAINTED_MS", 0)
    known(manager_seat, "Chloé Bergeron", phone="+19025550162")
    roll = Roll(qtbot, manager_seat)
    qtbot.waitUntil(lambda: roll.screen.presenter.state.roster.is_whole)
    assert not roll.screen.presenter.has_more_to_read
    roll.search("bergeron chloe")
    assert roll.names == ["Chloé Bergeron"]
    known(manager_seat, "Zoé Chloë Bergeron")
    roll.seat.hub.flush()
    assert roll.names == ["Chloé Bergeron", "Zoé Chloë Bergeron"]


def test_it_says_that_it_counts_while_only_a_page_is_shown(
    qtbot: QtBot, manager_seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter_module, "FIRST_PAGE", 1)
    monkeypatch.setattr(presenter_module, "_PAINTED_MS", 3_600_000)
    known(manager_seat, "Chloé Bergeron", phone="+19025550162")
    roll = Roll(qtbot, manager_seat)
    assert roll.screen.presenter.has_more_to_read
    assert not roll.screen.presenter.state.roster.is_whole
