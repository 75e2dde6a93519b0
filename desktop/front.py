"""What stands before the person: the door, and behind it the Studio or the kiosk."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.bootstrap import Station
from desktop.language import wear_anew
from desktop.runtime.collector import leave_out
from desktop.supervision.sign import Keeping
from desktop.welcome.demo_door import begin_demo
from desktop.welcome.sign_in import Enrol, SignIn, Welcome
from desktop.widgets.accessible import say_role
from desktop.window_place import fill_small_screen, keep_place, take_place

if TYPE_CHECKING:
    from desktop.kiosk.app import KioskApp
    from desktop.studio.app import StudioApp

SIGN_IN = "INSTAINSTRU_SIGN_IN"
PAIRING_CODE = "INSTAINSTRU_PAIRING_CODE"
_SIGNALS_MS = 200
_SYNC_MS = 600
"""Syncing begins so long after the first window had its first turn. By then it is painted, and what
was read for it as well; what syncing needs is read in from disk only then.
"""


_FIRST = {False: ("desktop.studio.app", "desktop.studio.today"), True: ("desktop.kiosk.app",)}


def load_screens(is_kiosk: bool) -> None:
    """Import what the kiosk, or the Studio, shows first; the other's screens are never needed.

    It takes time: do it while something else is waited for.
    """
    for name in _FIRST[is_kiosk]:
        import_module(name)


class Front(QObject):
    """Shows one window at a time, and starts syncing when somebody is let in. `room` is what a
    screen has for the Studio's window, in logical pixels; None where it need not fit.
    """

    def __init__(
        self,
        station: Station,
        *,
        is_kiosk: bool,
        is_windowed: bool = False,
        keeping: Keeping | None = None,
        room: QSize | None = None,
    ) -> None:
        super().__init__()
        self._room = room
        self._station = station
        self._is_kiosk = is_kiosk
        self._is_windowed = is_windowed
        self._keeping = keeping
        self._welcome: Welcome | None = None
        self.app: StudioApp | KioskApp | None = None
        self._timer = QTimer(self)
        self._is_closed = False

    @property
    def window(self) -> QWidget | None:
        """The window that is shown."""
        if self.app is not None:
            return self.app.window
        return self._welcome.door if self._welcome else None

    def open(self, environment: Mapping[str, str]) -> None:
        """Show the first window: the door where nobody was let in yet, else the screens."""
        replica = self._station.replica
        if replica.card is not None and replica.is_filled:
            self._enter()
            return
        welcome = Enrol(self._station) if self._is_kiosk else SignIn(self._station)
        self._receive(welcome)
        if replica.card is not None:
            welcome.fetch()
        elif isinstance(welcome, SignIn) and SIGN_IN in environment:
            email, _, password = environment[SIGN_IN].partition(" ")
            welcome.sign_in(email, password)
        elif isinstance(welcome, Enrol) and PAIRING_CODE in environment:
            welcome.enrol(
                QCoreApplication.translate("Welcome", "Front desk kiosk"),
                environment[PAIRING_CODE],
            )

    def come_forward(self) -> None:
        """Stand before all other windows, as large as it was: maximised, or over all the screen."""
        if (window := self.window) is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()

    def listen_to_signals(self) -> None:
        """Give Python a turn every now and then: a signal is handled between two of its steps."""
        self._timer.timeout.connect(self._on_turn)
        self._timer.start(_SIGNALS_MS)

    def quit(self) -> None:
        """Leave, whatever the window thinks of it: a kiosk's refuses to be closed by hand."""
        QCoreApplication.exit(0)

    def close(self) -> None:
        """Let go of the windows."""
        self._is_closed = True
        if self.app is not None and not self._is_kiosk:
            keep_place(self.app.window, self._station.settings)
        if self.app is not None:
            self.app.close()

    def _receive(self, welcome: Welcome) -> None:
        """Show one door in place of another."""
        former, self._welcome = self._welcome, welcome
        welcome.opened.connect(self._enter)
        welcome.door.language_chosen.connect(self._on_language_chosen)
        welcome.back_wanted.connect(self._on_back_wanted)
        if isinstance(welcome, SignIn):
            welcome.founding_wanted.connect(self._on_founding_wanted)
            welcome.demo_wanted.connect(self._on_demo_wanted)
        self._show(welcome.door)
        if former is not None:
            former.door.close()
            former.deleteLater()

    def _on_founding_wanted(self) -> None:
        # Read in here: few devices ever found a studio.
        from desktop.welcome.founding import Found

        self._receive(Found(self._station))

    def _on_back_wanted(self) -> None:
        self._receive(SignIn(self._station))

    def _on_language_chosen(self, language: str) -> None:
        """Say the same in another language, from here on and at every start."""
        settings, former = self._station.settings, self._welcome
        app = QCoreApplication.instance()
        if former is None or app is None:
            return
        settings.change(language=language)
        wear_anew(app, language, settings.current.hour_format)
        welcome = former.again()
        welcome.door.take_over(former.door)
        self._receive(welcome)
        welcome.door.languages.button(language).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_demo_wanted(self) -> None:
        if self._welcome is not None:
            self._welcome.door.note(begin_demo(self._station.folder))

    def _enter(self) -> None:
        app = self._made()
        self.app = app
        if self._welcome is not None:
            self._welcome.door.close()
            self._welcome = None
        self._show(app.window)
        # Counted from the first turn, before which a slow machine may take as long again.
        QTimer.singleShot(0, self, self._wait_to_sync)

    def _wait_to_sync(self) -> None:
        QTimer.singleShot(_SYNC_MS, self, self._begin_to_sync)

    def _begin_to_sync(self) -> None:
        if not self._is_closed:
            self._station.engine.start()

    def _made(self) -> "StudioApp | KioskApp":
        # Imported here because only one of the two is needed; see `load_screens`.
        if self._is_kiosk:
            from desktop.kiosk.app import KioskApp

            return KioskApp(self._station, is_windowed=self._is_windowed, keeping=self._keeping)
        from desktop.studio.app import StudioApp

        studio = StudioApp(self._station, self._zone())
        studio.made.connect(leave_out)
        return studio

    def _zone(self) -> str:
        with self._station.replica.read() as rows:
            return rows.studios.current().zone

    def _show(self, window: QWidget) -> None:
        say_role(window, QAccessible.Role.Window)
        if self._is_kiosk and not self._is_windowed:
            self._fill_screen(window)
            return
        if self.app is not None and not self._is_kiosk:
            take_place(window, self._station.settings)
            if self._room is not None:
                fill_small_screen(window, self._room)
        window.show()

    def _fill_screen(self, window: QWidget) -> None:
        from desktop.kiosk.window.display import Stand  # as `_made`: only a kiosk needs it

        app = cast("QGuiApplication", QCoreApplication.instance())
        Stand(window, app, self._station.settings.current.display).place()

    def _on_turn(self) -> None:
        """Nothing to do: the turn itself is what lets a pending signal in."""
