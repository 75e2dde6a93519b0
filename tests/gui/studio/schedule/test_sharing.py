"""The schedule on paper and as a calendar, busy times brought in, and a second zone beside."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.interchange.reading import read_busy
from core.mutations.availability import SetRules
from core.mutations.external import ImportBusy, calendar_of, minute_of
from desktop.calendar.week.state import DragKind, DragProposal, LessonState
from desktop.studio.schedule.busy_dialog import BusyDialog
from desktop.studio.schedule.legend import Mark
from desktop.studio.schedule.state import ViewMode
from desktop.studio.schedule.zone_dialog import ZoneDialog
from tests.gui.studio.schedule.conftest import Watcher

LEFT = Qt.MouseButton.LeftButton
SCHOOL = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
X-WR-CALNAME:School
BEGIN:VEVENT
UID:1
SUMMARY:Dentist
DTSTART:20260306T100000
DTEND:20260306T120000
END:VEVENT
END:VCALENDAR
"""


def bring_in(watcher: Watcher, folder: Path, text: str = SCHOOL) -> BusyDialog:
    """Choose a file in the dialog, as a person does."""
    path = folder / "mara.ics"
    path.write_text(text.replace("\n", "\r\n"), encoding="utf-8")
    watcher.asker.path = path
    watcher.more("busy")
    dialog = watcher.shown(BusyDialog)
    assert isinstance(dialog, BusyDialog)
    QTest.mouseClick(dialog.choose, LEFT)
    return dialog


def test_busy_times_are_looked_at_brought_in_drawn_and_respected(
    watcher: Watcher, tmp_path: Path
) -> None:
    studio = watcher.seat.studio
    watcher.seat.book(6, 11)
    dialog = bring_in(watcher, tmp_path)
    assert dialog.name.text() == "School"
    assert dialog.summary.text() == (
        "1 busy time, on Friday 6 March 2026. One lesson overlaps them; it stays."
    )
    QTest.mouseClick(dialog.confirm, LEFT)
    watcher.seat.hub.flush()
    week = watcher.presenter.state.week
    assert week is not None
    (busy,) = [card for card in week.lessons if card.state is LessonState.BUSY]
    assert (busy.student, busy.start) == ("Busy (School)", studio.at(6, 10))
    assert watcher.view.body.legend.entries[Mark.BUSY].isVisible()
    wanted = DragProposal(DragKind.CREATE, None, 4, studio.at(6, 10), studio.at(6, 11))
    verdict = watcher.presenter.judge(wanted)
    assert not verdict.ok
    assert verdict.detail == "Mara is busy elsewhere, 10:00 – 12:00"
    assert "Dentist" not in repr(watcher.seat.replica.waiting_rows())
    watcher.seat.sync()
    held = watcher.seat.server.studio.rows.occupancies.all()
    assert len([row for row in held if row.holder]) == 1


def test_what_a_file_leaves_in_doubt_is_said_before_it_is_brought_in(
    watcher: Watcher, tmp_path: Path
) -> None:
    dialog = bring_in(watcher, tmp_path)
    assert not dialog.doubts.isVisible()
    strange = SCHOOL.replace("T10", "T09", 1).replace("DTSTART:", "DTSTART;TZID=Mars/Olympus:")
    backward = SCHOOL[SCHOOL.index("BEGIN:VEVENT") :].replace("T120000", "T080000")
    strange = strange.replace("END:VCALENDAR\n", backward.replace("UID:1", "UID:2"))
    (tmp_path / "mara.ics").write_text(strange, encoding="utf-16")
    QTest.mouseClick(dialog.choose, LEFT)
    assert dialog.doubts.isVisible()
    assert dialog.doubts.text() == (
        "The time zone “Mars/Olympus” isn’t known. Its times are read as America/Halifax time.\n"
        "1 event ends before it begins and was left out."
    )
    assert dialog.confirm.isEnabled()


def test_a_bad_file_is_one_sentence_and_changes_nothing(watcher: Watcher, tmp_path: Path) -> None:
    dialog = bring_in(watcher, tmp_path, "this is no calendar")
    assert dialog.problem.text() == "This file isn’t a readable calendar (.ics)."
    assert not dialog.confirm.isEnabled()
    watcher.asker.path = tmp_path / "gone.ics"
    QTest.mouseClick(dialog.choose, LEFT)
    assert dialog.problem.text() == "This file can’t be read."
    assert watcher.seat.desk.read(lambda rows: rows.agenda.calendars()) == []


def test_a_calendar_is_taken_out_again(watcher: Watcher, tmp_path: Path) -> None:
    mara = watcher.seat.studio.instructor_id
    start = minute_of(watcher.seat.studio.at(6, 10))
    watcher.seat.elsewhere(
        ImportBusy(
            instructor_id=mara, calendar_id=calendar_of(mara, "Home"), busy=[[start, start + 60]]
        )
    )
    week = watcher.presenter.state.week
    assert week is not None
    assert [card.student for card in week.lessons] == ["Busy elsewhere"]
    watcher.more("busy")
    dialog = watcher.shown(BusyDialog)
    assert isinstance(dialog, BusyDialog)
    (row,) = dialog.rows.values()
    assert row.title.text() == "Imported on another computer"
    QTest.mouseClick(row.remove, LEFT)
    watcher.seat.hub.flush()
    assert watcher.presenter.state.week is not None
    assert watcher.presenter.state.week.lessons == ()
    assert dialog.rows == {}


def test_what_an_instructor_gets_of_a_colleagues_calendar_is_when_alone() -> None:
    """The row that travels has no field that could tell more."""
    wish = ImportBusy(
        instructor_id=calendar_of("a", "b"), calendar_id=calendar_of("a", "c"), busy=[[0, 60]]
    )
    assert set(wish.model_dump()) == {"instructor_id", "calendar_id", "busy"}


def test_the_lessons_shown_are_saved_as_a_calendar(watcher: Watcher, tmp_path: Path) -> None:
    watcher.seat.book(5, 15)
    watcher.seat.book(12, 10)
    watcher.asker.path = tmp_path / "week.ics"
    watcher.more("export")
    since = datetime(2026, 3, 1, tzinfo=UTC)
    data = watcher.asker.path.read_bytes()
    found = read_busy(data, "UTC", since, since + timedelta(days=60))
    assert [start for start, _ in found.busy] == [watcher.seat.studio.at(5, 15)]
    assert watcher.seat.said[-1] == "Saved as week.ics."
    watcher.presenter.show_mode(ViewMode.MONTH)
    watcher.more("export")
    data = watcher.asker.path.read_bytes()
    assert len(read_busy(data, "UTC", since, since + timedelta(days=60)).busy) == 2


def test_a_place_that_cannot_be_written_is_told(watcher: Watcher, tmp_path: Path) -> None:
    watcher.seat.book(5, 15)
    watcher.asker.path = tmp_path / "nowhere" / "week.ics"
    watcher.more("export")
    watcher.asker.path = tmp_path / "nowhere" / "week.pdf"
    watcher.more("pdf")
    assert watcher.seat.refused == [
        "week.ics can’t be saved. Choose another folder.",
        "week.pdf can’t be saved. Choose another folder.",
    ]


def test_the_week_is_saved_as_a_page(watcher: Watcher, tmp_path: Path) -> None:
    watcher.seat.book(5, 15)
    watcher.asker.path = tmp_path / "week.pdf"
    watcher.more("pdf")
    assert watcher.asker.path.read_bytes().startswith(b"%PDF")
    assert [each.name for each in tmp_path.glob("week*")] == ["week.pdf"]
    watcher.presenter.show_mode(ViewMode.MONTH)
    assert not watcher.view.make_more().pdf.isEnabled()


def test_a_second_zone_is_chosen_on_the_screen_and_remembered(watcher: Watcher) -> None:
    narrow = watcher.view.canvas.place.ruler_width
    watcher.more("zone")
    dialog = watcher.shown(ZoneDialog)
    assert isinstance(dialog, ZoneDialog)
    dialog.zones.setCurrentText("Nowhere")
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.field.error
    dialog.zones.setCurrentText("europe/madrid")
    QTest.mouseClick(dialog.confirm, LEFT)
    assert watcher.view.canvas.place.ruler_width > narrow
    assert watcher.memory.zone() == "Europe/Madrid"
    watcher.view.after.click()
    assert watcher.view.canvas.state.second_zone is not None


def test_hours_grow_and_shrink_by_the_menu(watcher: Watcher) -> None:
    canvas = watcher.view.canvas
    watcher.more("zoom_in")
    watcher.more("zoom_in")
    assert canvas.zoom > 1.2
    watcher.more("zoom_out")
    assert 1.1 < canvas.zoom < 1.2
    canvas.pinch(1.5, 300)
    assert canvas.zoom > 1.6
    watcher.more("zoom_home")
    assert canvas.zoom == 1.0


def test_what_is_kept_free_around_lessons_is_drawn(watcher: Watcher) -> None:
    mara = watcher.seat.studio.instructor_id
    watcher.seat.elsewhere(SetRules(instructor_id=mara, rules={"buffer_after_min": 15}))
    watcher.seat.book(6, 10)
    week = watcher.presenter.state.week
    assert week is not None
    (buffer,) = week.buffers
    assert (buffer.column, buffer.span.start) == (4, watcher.seat.studio.at(6, 11))
    assert watcher.view.body.legend.entries[Mark.BUFFER].isVisible()
