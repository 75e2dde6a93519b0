"""What a screen reader is told of a week, through Qt's own cache and C++ look-ups.

Events resolve their interface in C++ (`QAccessibleEvent.accessibleInterface` calls `child` of the
grid's interface through its virtual table), so these tests cross the border that a platform
bridge crosses. The last one does it for hundreds of dying widgets with the collector running.
"""

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.calendar.hours.painter import HoursPainter
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.sample import SELECTED, sample_day, sample_hours, sample_week
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme

NAME = QAccessible.Text.Name


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme) -> Iterator[WeekCanvas]:
    """The week of the look, with accessibility on, as it is when a screen reader runs."""
    QAccessible.setActive(True)
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    made = WeekCanvas(sample_week(), theme, words=words)
    qtbot.addWidget(made)
    made.resize(928, 788)
    made.show()
    yield made
    QAccessible.setActive(False)


def seen(canvas: WeekCanvas, lesson_id: str) -> QAccessibleInterface:
    """A lesson's interface, found as C++ finds it: by an event for the grid's child."""
    event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
    event.setChild(canvas.access_ids().index(lesson_id))
    return event.accessibleInterface()


def test_every_lesson_is_an_item_with_its_facts(canvas: WeekCanvas) -> None:
    week = QAccessible.queryAccessibleInterface(canvas)
    assert week.role() is QAccessible.Role.List
    assert week.childCount() == len(canvas.state.lessons)
    assert week.text(NAME) == "Monday, March 2 to Sunday, March 8, 42 lessons"
    assert week.child(0).text(NAME) == "Grace Kim, piano, Monday, March 2 10:00 to 11:00, completed"
    assert seen(canvas, SELECTED).text(NAME) == (
        "Maximiliane von Hohenstein-Oberreuter, piano, "
        "Thursday, March 5 15:00 to 16:00, confirmed, waiting to send"
    )
    assert (
        seen(canvas, "fri-13:30-Grace")
        .text(NAME)
        .endswith("confirmed, made offline, waiting to send")
    )
    assert seen(canvas, "thu-16:15-Ruby").text(NAME).endswith("lost its slot")


def test_items_of_a_hidden_week_are_hidden(canvas: WeekCanvas) -> None:
    item = seen(canvas, SELECTED)
    assert not item.state().invisible
    canvas.hide()
    assert item.state().invisible


def test_an_item_has_role_place_parent_and_help(canvas: WeekCanvas) -> None:
    item = seen(canvas, SELECTED)
    assert item.role() is QAccessible.Role.ListItem
    assert item.rect().topLeft() == canvas.mapToGlobal(
        canvas.rect_of(SELECTED).toAlignedRect().topLeft()
    )
    assert item.parent().object() is canvas
    assert "M to move" in item.text(QAccessible.Text.Help)


def test_chosen_focused_and_scrolled_away_are_told(qtbot: QtBot, canvas: WeekCanvas) -> None:
    canvas.activateWindow()
    qtbot.waitUntil(canvas.isActiveWindow)
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    chosen = seen(canvas, SELECTED).state()
    assert (chosen.selected, chosen.focused, chosen.offscreen) == (True, True, False)
    canvas.scroll_to(10_000)
    other = seen(canvas, "tue-09:30-Beatrice").state()
    assert (other.selected, other.focused, other.offscreen) == (False, False, True)


def test_the_lesson_under_a_point_is_found(canvas: WeekCanvas) -> None:
    middle = canvas.mapToGlobal(canvas.rect_of(SELECTED).center().toPoint())
    week = QAccessible.queryAccessibleInterface(canvas)
    found = week.childAt(middle.x(), middle.y())
    assert found.text(NAME).startswith("Maximiliane")
    assert week.indexOfChild(found) == canvas.access_ids().index(SELECTED)
    corner = canvas.mapToGlobal(QPoint(2, 2))
    assert week.childAt(corner.x(), corner.y()) is None


def test_the_day_view_names_the_instructor(canvas: WeekCanvas) -> None:
    canvas.set_state(sample_day())
    assert (
        seen(canvas, SELECTED)
        .text(NAME)
        .endswith("Thursday, March 5 15:00 to 16:00, Mara Lindqvist, confirmed, waiting to send")
    )


def test_a_lesson_that_went_leaves_nothing_behind(canvas: WeekCanvas) -> None:
    uid = QAccessible.uniqueId(seen(canvas, SELECTED))
    rest = tuple(card for card in canvas.state.lessons if card.id != SELECTED)
    canvas.set_state(replace(canvas.state, lessons=rest))
    assert QAccessible.accessibleInterface(uid) is None
    assert QAccessible.queryAccessibleInterface(canvas).childCount() == len(rest)


def test_weekly_hours_are_told_block_by_block(qtbot: QtBot, theme: Theme) -> None:
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    painter = HoursPainter(sample_hours(), theme, words)
    qtbot.addWidget(painter)
    painter.resize(896, 744)
    painter.show()
    hours = QAccessible.queryAccessibleInterface(painter)
    assert hours.text(NAME) == "Weekly hours"
    assert hours.child(0).text(NAME) == "Monday, 10:00 – 13:00, 3 h"
    assert hours.childCount() == 10


def test_interfaces_outlive_the_collector_and_die_with_their_week(
    qtbot: QtBot, theme: Theme
) -> None:
    QAccessible.setActive(True)
    left: list[int] = []
    for round_ in range(4):
        made = WeekCanvas(sample_week(), theme)
        ids = [QAccessible.uniqueId(seen(made, one)) for one in made.access_ids()[:12]]
        gc.collect(1)  # all of this week is young: nothing was collected since it was made
        for uid in ids:
            item = QAccessible.accessibleInterface(uid)
            assert item.isValid()
            assert item.text(NAME)
            assert item.parent().childCount() == len(made.state.lessons)
        made.set_state(replace(made.state, lessons=made.state.lessons[round_ * 5 :]))
        if round_ % 2:
            shiboken6.delete(made)
        else:
            made.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        left += [uid for uid in ids if QAccessible.accessibleInterface(uid) is not None]
    QAccessible.setActive(False)
    assert left == []
