"""Lessons that repeat: the form with every occurrence, and the shorthand of the palette."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from desktop.actions.palette_view import PaletteInput
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_dialogs.repeat_fields import RepeatFields
from desktop.tour.devices import Device
from desktop.tour.hands import choose_row, only, press, type_into
from desktop.tour.patience import until
from desktop.tour.walk import Stop

SERIES = "Ana tue 12:15pm piano 45m x10"


def _type(device: Device) -> None:
    press(device.window, "Ctrl+K")
    device.settle()
    type_into(only(device.window, PaletteInput), SERIES)
    device.settle()


@contextmanager
def repeating(device: Device) -> Iterator[QWidget]:
    """The form of ten lessons, with what is against them."""
    _type(device)
    press(device.window, "Ctrl+Return")
    device.settle()
    fields = only(only(device.window, LessonDialog), RepeatFields)
    until(lambda: fields.presenter.state.is_judged, "ten lessons that were looked at")
    if fields.list.rows.count():
        choose_row(fields.list.rows, 0)
    device.settle()
    yield device.window
    press(device.window, "Escape")


@contextmanager
def shorthand(device: Device) -> Iterator[QWidget]:
    """A series in the palette, with its lessons, before Enter books it."""
    _type(device)
    yield device.window
    press(device.window, "Escape")


SERIES_STOPS = (Stop("series-repeat", repeating), Stop("series-palette", shorthand))
