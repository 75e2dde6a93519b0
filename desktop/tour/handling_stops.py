"""What is done to lessons where they stand: a month to go from, the list, copies, many at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.studio.lessons.rail import SavedRail
from desktop.studio.lessons.table import LessonTable
from desktop.studio.lessons.view import LessonsView
from desktop.studio.schedule.agenda_list import AgendaList
from desktop.studio.schedule.view import ScheduleView
from desktop.studio.shell.state import ScreenId
from desktop.tour.devices import Device
from desktop.tour.hands import begin_drag, choose_row, click, drop, only, press, type_into
from desktop.tour.patience import NotReached, breathe, until
from desktop.tour.studio_stops import a_lesson, open_screen, open_week
from desktop.tour.walk import Stop
from desktop.widgets.overlay import open_overlay

_CTRL, _LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
_ASIDE = QPointF(12, 30)
_CHOSEN = 4
_CARRIED_BY = 9
"""Rows: far enough to be another day, and not so near the edge that the list scrolls on."""


@contextmanager
def jump(device: Device) -> Iterator[QWidget]:
    """The month below the title."""
    open_week(device)
    device.studio.actions.run("schedule.jump")
    device.settle()
    yield device.window
    press(device.window, "Escape")


@contextmanager
def carried(device: Device) -> Iterator[QWidget]:
    """A lesson of the list on its way to another day; it is let go of again."""
    shown = open_screen(device, ScreenId.SCHEDULE)
    click(shown, "Agenda")
    device.settle()
    listed = only(shown, AgendaList)
    until(lambda: len(_in_sight(listed)) > _CARRIED_BY, "two days of the list")
    seen = _in_sight(listed)
    begin_drag(listed.viewport(), QPointF(seen[0]), QPointF(seen[_CARRIED_BY]))
    yield device.window
    listed.setFocus()
    press(device.window, "Escape")
    drop(listed.viewport(), QPointF(seen[0]))
    device.settle()  # the head of the screen may just be taking its controls elsewhere
    click(shown, "Week")
    device.settle()


def _in_sight(listed: AgendaList) -> list[QPoint]:
    """The middles of the rows that are wholly in sight; more come in above while it is read."""
    model, area = listed.lessons, listed.viewport().rect()
    boxes = [listed.visualRect(model.index(row)) for row in range(model.rowCount())]
    return [box.center() for box in boxes if area.contains(box)]


@contextmanager
def copied(device: Device) -> Iterator[QWidget]:
    """A lesson being booked once more, by dragging it with Ctrl held."""
    canvas = open_week(device)
    piece = a_lesson(device, canvas)
    start = canvas.rect_of(piece.card.id).center()
    QTest.mousePress(canvas, _LEFT, _CTRL, start.toPoint())
    for step in (_ASIDE, _ASIDE * 3, _ASIDE * 4):
        _carry(canvas, start + step)
    yield device.window
    press(canvas, "Escape")
    drop(canvas, start)


def _carry(widget: QWidget, place: QPointF) -> None:
    """Move the mouse with button and Ctrl held."""
    none, point = Qt.MouseButton.NoButton, widget.mapToGlobal(place)
    event = QMouseEvent(QEvent.Type.MouseMove, place, point, none, _LEFT, _CTRL)
    QApplication.sendEvent(widget, event)
    breathe()


@contextmanager
def menu(device: Device) -> Iterator[QWidget]:
    """What can be done with a lesson, from its menu."""
    canvas = open_week(device)
    piece = a_lesson(device, canvas)
    view = only(device.studio.window.screen_widget(ScreenId.SCHEDULE), ScheduleView)
    line = device.studio.desk.read(lambda rows: rows.lessons.line(piece.card.id))
    if line is None:
        raise NotReached("a lesson with a menu")
    shown = view.handling.menu_of(line)
    place = canvas.rect_of(piece.card.id).center().toPoint()
    shown.popup(canvas.mapToGlobal(place + QPoint(8, 8)))
    breathe()
    yield shown
    shown.close()


@contextmanager
def several(device: Device) -> Iterator[QWidget]:
    """Several lessons chosen, with what can be done with all of them."""
    _choose_several(device)
    yield device.window
    choose_row(_table(device), 1)
    device.settle()


@contextmanager
def cancelling_several(device: Device) -> Iterator[QWidget]:
    """Several lessons about to be cancelled, and what that comes to."""
    table = _choose_several(device)
    table.setFocus()
    press(device.window, "Del")
    device.settle()
    yield device.window
    press(device.window, "Escape")
    choose_row(table, 1)
    device.settle()


def _choose_several(device: Device) -> LessonTable:
    click(open_screen(device, ScreenId.LESSONS), "Upcoming")
    device.settle()
    table = _table(device)
    choose_row(table, 1)
    for _ in range(_CHOSEN):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    device.settle()
    return table


def _table(device: Device) -> LessonTable:
    return only(device.studio.window.screen_widget(ScreenId.LESSONS), LessonTable)


@contextmanager
def keeping(device: Device) -> Iterator[QWidget]:
    """A filter about to be kept under a name."""
    shown = open_screen(device, ScreenId.LESSONS)
    view = only(shown, LessonsView)
    type_into(view.search, "piano")
    press(view.search, "Return")
    device.settle()
    only(device.window, SavedRail).ask_for_name()
    device.settle()
    yield device.window
    press(device.window, "Escape")
    view.search.clear()
    device.settle()


@contextmanager
def statement(device: Device) -> Iterator[QWidget]:
    """What a student's lessons of this year come to."""
    open_screen(device, ScreenId.STUDENTS)
    device.studio.actions.run("students.statement")
    device.settle()
    asked = open_overlay(device.studio.window)
    if asked is None:
        raise NotReached("a student's statement")
    click(asked, "This year")
    device.settle()
    yield device.window
    press(device.window, "Escape")


@contextmanager
def own_name(device: Device) -> Iterator[QWidget]:
    """The name and the address of whoever works here."""
    click(open_screen(device, ScreenId.SETTINGS), "Name and email…")
    device.settle()
    yield device.window
    press(device.window, "Escape")


SCREENS = (
    Stop("schedule-jump", jump),
    Stop("schedule-list-drag", carried),
    Stop("schedule-copy", copied),
    Stop("schedule-menu", menu),
    Stop("lessons-several", several),
    Stop("lessons-several-cancel", cancelling_several),
    Stop("lessons-keep", keeping),
    Stop("students-statement", statement),
    Stop("settings-name", own_name),
)
