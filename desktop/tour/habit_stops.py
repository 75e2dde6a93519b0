"""What comes up over the Studio: shortcuts, notices, the tour of newcomers, and the guide."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from desktop.studio.coach.marks import CoachMarks
from desktop.studio.setup.state import Step
from desktop.studio.shell.state import ScreenId
from desktop.studio.shortcuts.sheet import ShortcutSheet
from desktop.tour.devices import Device
from desktop.tour.hands import only, press, type_into
from desktop.tour.patience import until
from desktop.tour.studio_stops import open_screen
from desktop.tour.walk import Stop

_BEFORE_MIN = (30, 120)
"""Nothing is told twice: who has been told of the next lessons is told of those after them."""


@contextmanager
def shortcuts(device: Device) -> Iterator[QWidget]:
    """The sheet of shortcuts."""
    open_screen(device, ScreenId.TODAY)
    device.studio.actions.run("shortcuts.show")
    device.settle()
    yield device.window
    press(device.window, "Escape")


@contextmanager
def clash(device: Device) -> Iterator[QWidget]:
    """Keys that mean something else already, and the way out."""
    open_screen(device, ScreenId.TODAY)
    device.studio.actions.run("shortcuts.show")
    device.settle()
    sheet = only(device.window, ShortcutSheet)
    type_into(sheet.search, "lesson")
    row = sheet.rows["lessons.search"]
    row.keys.setFocus()
    row.keys.click()
    press(row.keys, "Ctrl+K")
    device.settle()
    yield device.window
    row.clash.leave.click()
    sheet.dismiss()


@contextmanager
def notice(device: Device) -> Iterator[QWidget]:
    """A lesson that is about to begin, told in the window."""
    open_screen(device, ScreenId.TODAY)
    device.studio.over.ring()
    bell = device.studio.over.bell
    assert bell is not None
    banners = bell.banners
    for minutes in _BEFORE_MIN:
        device.station.settings.change(notify_before_min=minutes)
        device.settle()
        if banners.banners:
            break
    until(lambda: bool(banners.banners), "a lesson to be told of")
    device.settle()
    yield device.window
    device.station.settings.change(notify_before_min=0)
    while banners.banners:
        banners.answer_newest("leave")


@contextmanager
def coached(device: Device) -> Iterator[QWidget]:
    """The tour of newcomers, at its second stop."""
    device.studio.over.receive()
    device.studio.actions.run("tour.show")
    marks = only(device.window, CoachMarks)
    marks.on.click()
    device.settle()
    yield device.window
    marks.dismiss()


@contextmanager
def guided(device: Device) -> Iterator[QWidget]:
    """The guide through a studio's set-up, at what is taught."""
    open_screen(device, ScreenId.TODAY)
    device.studio.over.receive()
    device.settle()
    device.studio.actions.run("setup.show")
    reception = device.studio.over.reception
    assert reception is not None
    reception.setup.go(Step.HOURS)
    device.settle()
    yield device.window
    press(device.window, "Escape")


SCREENS = (
    Stop("shortcuts", shortcuts),
    Stop("shortcuts-clash", clash),
    Stop("notice", notice),
    Stop("coach", coached),
)
MANAGER_SCREENS = (Stop("setup", guided),)
