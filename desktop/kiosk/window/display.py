"""Which of several screens the kiosk fills, and keeping it there.

Weighed: always the first (a desktop's own monitor, where the tablet is the second); asking at every
start (nobody stands there at a restart by night); the one that was named, else the one that is
touched, else the first. The last needs no word where there is one touch screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QGuiApplication, QInputDevice, QPointingDevice, QScreen
from PySide6.QtWidgets import QWidget

_ROUNDING = 4
_GLANCE_MS = 1_000


@dataclass(frozen=True, slots=True)
class Display:
    """A screen by the name that the system gives it, and its place among the others."""

    name: str
    place: QRectF


def chosen(displays: Sequence[Display], wanted: str, touched: Sequence[QRectF]) -> int:
    """The place in `displays`, the system's first coming first, of the one to fill.

    `touched` are the areas of the touch panels. One over all screens at once, as the system has it
    that knows no better, says nothing. A wanted one that is not plugged in is not waited for.
    """
    for at, display in enumerate(displays):
        if wanted and display.name == wanted:
            return at
    for at, display in enumerate(displays):
        if any(_is_its_own(area, display.place) for area in touched):
            return at
    return 0


def _is_its_own(area: QRectF, place: QRectF) -> bool:
    """Whether a touch panel lies over this screen and no other: edges may differ by rounding."""
    corners = (
        area.topLeft() - place.topLeft(),
        area.bottomRight() - place.bottomRight(),
    )
    return all(gap.manhattanLength() <= _ROUNDING for gap in corners)


class Stand(QObject):
    """Shows its parent, a window, full screen where it belongs, and again whenever a screen comes
    or goes, or the desktop was shown in its place. It ends with the window, which it does not keep
    alive.
    """

    def __init__(self, window: QWidget, app: QGuiApplication, wanted: str) -> None:
        super().__init__(window)
        self._wanted = wanted
        self._is_missed = False
        app.screenAdded.connect(self.place)
        app.screenRemoved.connect(self.place)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_GLANCE_MS)

    def place(self) -> None:
        """Fill the screen that is right now."""
        window = self.parent()
        if not isinstance(window, QWidget):
            return
        screens = _first_first()
        displays = [Display(one.name(), QRectF(one.geometry())) for one in screens]
        screen = screens[chosen(displays, self._wanted, _touch_panels())]
        window.winId()  # makes the window of the system, which alone can be moved to a screen
        handle = window.windowHandle()
        if handle is not None:
            handle.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def look(self) -> None:
        """Come back where the window manager took it away without a word: *show desktop* does, and
        another work space. One that lies under another window is left alone: who works at a second
        screen would lose the keyboard each second.
        """
        window = self.parent()
        was_missed, self._is_missed = self._is_missed, False
        if not isinstance(window, QWidget) or not window.isVisible():
            return
        if not window.windowHandle().isExposed():
            self._is_missed = not was_missed  # one that was shown just now is on its way
            if was_missed:
                window.hide()  # only what is shown anew comes back: to ask for it is not enough
                self.place()
                window.activateWindow()


def _first_first() -> list[QScreen]:
    first = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda one: one is not first)


def _touch_panels() -> list[QRectF]:
    kind = QInputDevice.DeviceType.TouchScreen
    return [
        QRectF(one.availableVirtualGeometry())
        for one in QInputDevice.devices()
        if isinstance(one, QPointingDevice) and one.type() == kind
    ]
