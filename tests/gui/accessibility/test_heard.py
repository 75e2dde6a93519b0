"""What a screen reader is told of the Studio: what each thing is, which is chosen, and once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from desktop.design.theme import Theme
from desktop.studio.notifications.banner import BannerHost
from desktop.studio.notifications.values import Kind, Occasion
from desktop.studio.notifications.words import Notice
from desktop.studio.shell.state import ScreenId
from desktop.widgets import accessible
from desktop.widgets.inputs import FormField
from desktop.widgets.toast import ToastHost
from tests.builders.studio import AT
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import seat_at
from tests.gui.accessibility.looking import heard

NAME = QAccessible.Text.Name


@pytest.fixture
def mara(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with seat_at(tmp_path / "mara.db", Role.INSTRUCTOR) as seat:
        seat.book(5, 15)
        with studio_at(qtbot, seat, tmp_path) as made:
            yield made


def of_role(root: QWidget, role: QAccessible.Role) -> list[QAccessibleInterface]:
    return [each for each in heard(root) if each.role() is role]


def test_the_rail_is_a_list_of_tabs_of_which_one_is_selected(mara: Studio) -> None:
    (rail,) = of_role(mara.window, QAccessible.Role.PageTabList)
    tabs = of_role(mara.window, QAccessible.Role.PageTab)
    assert rail.text(NAME) == "Navigation"
    assert len(tabs) == len(ScreenId)
    assert {tab.parent().text(NAME) for tab in tabs} == {"Navigation"}
    assert [tab.text(NAME) for tab in tabs if tab.state().selected] == ["Today"]


def test_a_screen_reader_presses_a_tab_as_a_hand_does(mara: Studio) -> None:
    tabs = {tab.text(NAME): tab for tab in of_role(mara.window, QAccessible.Role.PageTab)}
    tabs["Lessons"].actionInterface().doAction(QAccessibleActionInterface.pressAction())
    mara.settle()
    assert mara.app.presenter.state.screen is ScreenId.LESSONS
    assert tabs["Lessons"].state().selected
    assert not tabs["Today"].state().selected


def test_the_heads_of_the_rail_are_one_thing_each(mara: Studio) -> None:
    buttons = [
        each
        for each in of_role(mara.window, QAccessible.Role.Button)
        if each.parent().text(NAME) == "Navigation"
    ]
    assert [each.text(NAME) for each in buttons] == [
        "Harbour Street, Halifax · AST",
        "Mara Lindqvist",
    ]
    assert [each.childCount() for each in buttons] == [0, 0]


def test_one_of_several_is_no_check_box(mara: Studio) -> None:
    mara.app.go(ScreenId.LESSONS)
    mara.settle()
    (group,) = of_role(mara.window, QAccessible.Role.Grouping)
    parts = of_role(mara.window, QAccessible.Role.RadioButton)
    assert group.text(NAME) == "Which lessons"
    assert [part.text(NAME) for part in parts if part.state().checked] == ["Upcoming"]
    assert {part.parent().text(NAME) for part in parts} == {"Which lessons"}


def test_the_day_over_its_lessons_is_told_and_not_an_empty_cell(mara: Studio) -> None:
    mara.app.go(ScreenId.LESSONS)
    mara.settle()
    (table,) = of_role(mara.window, QAccessible.Role.Table)
    cells = [table.child(place).text(NAME) for place in range(table.childCount())]
    assert "Today, Thursday 5 March · 1 lesson" in cells


def test_whoever_comes_to_a_screen_is_told_where_they_are(mara: Studio) -> None:
    nameless = []
    for screen in ScreenId:
        mara.app.go(screen)
        mara.settle()
        held = QAccessible.queryAccessibleInterface(mara.window.focusWidget())
        if not held.text(NAME) or held.role() is QAccessible.Role.Client:
            nameless.append(screen)
    assert nameless == []


def test_what_is_written_into_stays_a_field(mara: Studio) -> None:
    mara.app.go(ScreenId.STUDENTS)
    mara.settle()
    held = QAccessible.queryAccessibleInterface(mara.window.focusWidget())
    assert held.role() is QAccessible.Role.EditableText
    mara.app.go(ScreenId.MESSAGES)
    mara.settle()
    names = [each.text(NAME) for each in of_role(mara.window, QAccessible.Role.Pane)]
    assert names == ["Messages"], "the screen, and not the field that has no words yet"


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader is asked to say, by itself."""
    told: list[str] = []

    def announcing(source: QObject, words: str) -> QAccessibleAnnouncementEvent:
        told.append(words)
        return QAccessibleAnnouncementEvent(source, words)

    monkeypatch.setattr(accessible, "QAccessibleAnnouncementEvent", announcing)
    QAccessible.setActive(True)
    yield told
    QAccessible.setActive(False)


def test_what_was_done_is_said_while_it_can_be_undone(
    qtbot: QtBot, theme: Theme, announced: list[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = ToastHost(theme, window)
    toast.offer("Moved Ana to Thu 15:00", lambda: None)
    toast.leave()
    assert announced == ["Moved Ana to Thu 15:00"]


def test_what_is_wrong_is_said_once_where_the_keyboard_is_already(
    qtbot: QtBot, theme: Theme, announced: list[str]
) -> None:
    field = FormField(theme, "Email", QLineEdit())
    qtbot.addWidget(field)
    field.show_error("Enter a valid email address.")
    field.show_error("Enter a valid email address.")
    field.show_error("")
    assert announced == ["Enter a valid email address."]


def test_a_notice_is_said(qtbot: QtBot, theme: Theme, announced: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    host = BannerHost(theme, window)
    occasion = Occasion("message:1", Kind.MESSAGE, AT, AT)
    host.show_notices([Notice(occasion, "Ana Duarte wrote", "Can we move to four?")])
    assert announced == ["Ana Duarte wrote. Can we move to four?"]
