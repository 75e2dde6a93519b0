"""Filters are kept under a name in the rail, with how many they find, and found there again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.models import BookingState
from core.mutations.lessons import MoveState
from desktop.studio.lessons import presenter as presenter_module
from desktop.studio.lessons import rail as rail_module
from desktop.studio.lessons.rail import FilterDialog, SavedRail
from desktop.studio.lessons.saved import FilterShelf, PersonalFilters
from desktop.studio.lessons.view import LessonsView
from desktop.studio.shell.state import ScreenId
from desktop.widgets.overlay import open_overlay
from tests.fixtures.studio_app import Studio


def rail(studio: Studio) -> SavedRail:
    """The rail, as somebody sees it who goes to Lessons."""
    studio.app.go(ScreenId.LESSONS)
    studio.settle()
    (found,) = studio.window.findChildren(SavedRail)
    return found


def told(studio: Studio) -> list[tuple[str, str, bool]]:
    """Each row: its words for a screen reader, and whether it is the one shown."""
    return [(row.text(), row.accessibleName(), row.isChecked()) for row in rail(studio).rows]


def name_it(studio: Studio, name: str) -> FilterDialog:
    """Type a name into the dialog, and press Enter."""
    dialog = open_overlay(studio.window)
    assert isinstance(dialog, FilterDialog)
    dialog.name.clear()
    QTest.keyClicks(dialog.name, name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    studio.settle()
    return dialog


def test_what_everybody_begins_with_is_counted_and_shown_by_a_click(studio: Studio) -> None:
    seat = studio.seat
    here, _other = seat.book(5, 15), seat.book(5, 16)
    arrived = MoveState(booking_id=here, state=BookingState.CHECKED_IN, seen=BookingState.CONFIRMED)
    seat.elsewhere(arrived)
    assert [(words, is_shown) for _text, words, is_shown in told(studio)] == [
        ("To confirm, 0", False),
        ("Pays at the desk, 0", False),
        ("Here now, 1", False),
        ("No-shows this month, 0", False),
    ]
    row = rail(studio).rows[2]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    studio.settle()
    (view,) = studio.window.findChildren(LessonsView)
    assert view.table.lessons.rowCount() == 2
    assert told(studio)[2] == ("Here now", "Here now, 1", True)


def test_nobody_waits_for_the_exact_number_of_very_many(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (rail_module, presenter_module):
        monkeypatch.setattr(module, "COUNTED_MOST", 2)
    for hour in (15, 16, 17):
        arrived = studio.seat.book(5, hour)
        wish = MoveState(
            booking_id=arrived, state=BookingState.CHECKED_IN, seen=BookingState.CONFIRMED
        )
        studio.seat.elsewhere(wish)
    studio.settle()
    assert told(studio)[2] == ("Here now", "Here now, 1+", False)


def test_a_filter_is_kept_renamed_and_deleted_by_keys_and_each_can_be_undone(
    studio: Studio,
) -> None:
    studio.seat.book(6, 10)
    shown = rail(studio)
    (view,) = studio.window.findChildren(LessonsView)
    assert shown.link.isHidden()
    QTest.keyClicks(view.search, "ana")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    studio.settle()
    studio.click(shown.link)
    assert name_it(studio, "here NOW").field.error == "Another filter already has this name."
    name_it(studio, "Ana's lessons")
    assert told(studio)[-1] == ("Ana's lessons", "Ana's lessons, 1", True)
    assert studio.app.undo.next is not None
    row = shown.rows[-1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F2)
    name_it(studio, "All of Ana")
    assert told(studio)[-1][0] == "All of Ana"
    QTest.keyClick(shown.rows[-1], Qt.Key.Key_Delete)
    studio.settle()
    assert told(studio)[-1][0] == "No-shows this month"
    for name in ("All of Ana", "Ana's lessons", "No-shows this month"):
        studio.app.undo.undo()
        studio.settle()
        assert told(studio)[-1][0] == name
    studio.app.undo.redo()
    studio.settle()
    account = studio.app.desk.actor.account_id or ""
    again = FilterShelf(PersonalFilters(studio.station.settings, account))
    assert [each.name for each in again.filters][-1] == "Ana's lessons"
    assert again.filters[-1].text == "ana"


def test_the_arrow_leads_from_what_was_typed_to_what_was_found(studio: Studio) -> None:
    booking_id = studio.seat.book(6, 10)
    rail(studio)
    (view,) = studio.window.findChildren(LessonsView)
    view.search.setFocus()
    QTest.keyClicks(view.search, "ana")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    studio.settle()
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    studio.settle()
    assert view.table.hasFocus()
    assert view.bar.isVisible()
    (line,) = [view.table.lessons.lesson_at(1)]
    assert line is not None
    assert line.id == booking_id


def test_a_filter_of_another_version_is_let_go_of(studio: Studio) -> None:
    store = PersonalFilters(studio.station.settings, "somebody")
    store.save(['{"name": "Old", "which": "no such list"}', '{"name": "Good"}'])
    assert [each.name for each in FilterShelf(store).filters] == ["Good"]
