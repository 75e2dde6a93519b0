"""Where the Studio's window stood when it was closed, and back there at the next start."""

import base64
import binascii

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop.device_settings import SettingsFile


def keep_place(window: QWidget, settings: SettingsFile) -> None:
    """Remember place and size, and whether it was maximised."""
    place = base64.b64encode(window.saveGeometry().data()).decode()
    if place != settings.current.window_place:
        settings.change(window_place=place)


def take_place(window: QWidget, settings: SettingsFile) -> None:
    """Put it where it was, within the screens that there are now; before it is shown.

    What cannot be read, or was on a screen of quite another size, is not used: the window stands
    as a new one does.
    """
    try:
        place = base64.b64decode(settings.current.window_place, validate=True)
    except (binascii.Error, ValueError):
        return
    window.restoreGeometry(place)


def fill_small_screen(window: QWidget, room: QSize) -> None:
    """Maximise a window that `room`, in logical pixels, has no place for; before it is shown."""
    if window.width() > room.width() or window.height() > room.height():
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
