"""Everything is reached from one place: each action, screen and person by the palette, and keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.actions.palette_rows import ResultRow
from desktop.actions.palette_view import CommandPalette
from desktop.studio.shell.rail import NavRow
from desktop.studio.shell.state import ScreenId, title_of
from desktop.studio.shortcuts.sheet import ShortcutSheet
from desktop.widgets.badges import KeyCap
from desktop.widgets.overlay import open_overlay
from tests.fixtures.studio_app import Studio

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(studio: Studio) -> ShortcutSheet:
    QTest.keyClick(studio.window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    studio.settle()
    sheet = open_overlay(studio.window)
    assert isinstance(sheet, ShortcutSheet)
    return sheet


def titles_for(palette: CommandPalette, words: str) -> list[str]:
    """What the palette answers when `words` stand in it."""
    palette.input.setText(words)
    return [row.result.title for row in palette.findChildren(ResultRow) if not row.isHidden()]


def test_the_palette_finds_every_action_screen_and_person(studio: Studio) -> None:
    assert "lessons.search" not in {action.id for action in studio.app.actions.actions}
    sheet = sheet_of(studio)
    assert "lessons.search" in sheet.rows, "the sheet lists screens that were never opened"
    sheet.dismiss()
    studio.seat.add_student("Zora Blau")
    names = [name for _, name in studio.seat.desk.read(lambda rows: rows.students.names())]
    assert "Zora Blau" in names
    actions = [action.title for action in studio.app.actions.actions]
    screens = [title_of(screen) for screen in ScreenId]
    palette = studio.palette()
    wanted = {
        **{title: title for title in (*actions, *names)},
        **{title: f"Go to {title}" for title in screens},
    }
    missing = {
        typed: title for typed, title in wanted.items() if title not in titles_for(palette, typed)
    }
    assert missing == {}


def test_every_screen_has_keys_of_its_own_in_the_order_of_the_rail(studio: Studio) -> None:
    """That they lead there is seen with every other action (`effects`)."""
    keys = [studio.app.actions.keys_of(f"go.{screen.value}") for screen in ScreenId]
    assert keys == [f"Ctrl+{place % 10}" for place in range(1, len(ScreenId) + 1)]


def test_other_keys_are_in_palette_tooltips_and_key_caps_at_once(studio: Studio) -> None:
    row = sheet_of(studio).rows["go.lessons"]
    studio.click(row.keys)
    QTest.keyClick(row.keys, Qt.Key.Key_L, CTRL)
    QTest.keyClick(row.keys, Qt.Key.Key_Escape)
    studio.app.actions.remap("palette.open", "Ctrl+Alt+K")
    studio.settle()
    (rail,) = [
        each for each in studio.window.findChildren(NavRow) if each.screen_id is ScreenId.LESSONS
    ]
    assert rail.toolTip() == "Go to Lessons (Ctrl L)"
    field = studio.app.window.top_bar.field
    assert [cap.text() for cap in field.findChildren(KeyCap)] == ["Ctrl Alt K"]
    studio.click(field)
    palette = open_overlay(studio.window)
    assert isinstance(palette, CommandPalette)
    titles_for(palette, "go to lessons")
    assert palette.chosen is not None
    assert palette.chosen.keys == "Ctrl+L"
    palette.dismiss()
    studio.press(Qt.Key.Key_L, CTRL)
    assert studio.app.presenter.state.screen is ScreenId.LESSONS
    account = studio.seat.desk.actor.account_id
    chosen = {"go.lessons": "Ctrl+L", "palette.open": "Ctrl+Alt+K"}
    assert studio.station.settings.current.shortcuts == {account: chosen}


def test_messages_that_nobody_wrote_yet_are_left_by_tab(studio: Studio) -> None:
    studio.press(Qt.Key.Key_6, CTRL)
    first = studio.window.focusWidget()
    assert first.isVisible(), "the keyboard is in a field that is not shown"
    studio.press(Qt.Key.Key_Tab)
    then = studio.window.focusWidget()
    assert then.isVisible()
    assert then is not first
