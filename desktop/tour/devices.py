"""The tour's own devices: each with a folder, a cable, and windows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from core.clock import CorrectedClock, SystemClock
from desktop.bootstrap import REPLICA, SETTINGS, Station, assemble
from desktop.design.theme import Theme
from desktop.device_settings import SettingsFile
from desktop.front import Front
from desktop.kiosk.app import KioskApp
from desktop.runtime.presenter import Screen
from desktop.studio.app import StudioApp
from desktop.studio.shell.state import ScreenId
from desktop.tour.cable import Cable
from desktop.tour.patience import breathe, settle, until
from sync.client.credentials import open_credentials
from sync.client.opening import open_replica
from sync.client.status import SyncPhase

PASSPHRASE = {"INSTAINSTRU_KEYRING_PASSPHRASE": "tour"}
TIME_OF_DAY = time(14, 20)
_FRIDAY = 4


@dataclass(slots=True)
class StandingClock(CorrectedClock):
    """The corrected clock, until it is told to stand still.

    Pictures of a week want the same time of day at every tour. Only what is shown stands still:
    the server judges by its own clock, so what the tour changes must lie ahead of both.
    """

    instant: datetime | None = None

    def now(self) -> datetime:
        """The instant it stands at, or the corrected present."""
        # Zero-argument super() does not work in a dataclass with slots before Python 3.14.
        return self.instant or CorrectedClock.now(self)


@dataclass(slots=True)
class Device:
    """One device of the tour. `front` shows its window; `cable` is its way to the server."""

    name: str
    station: Station
    clock: StandingClock
    cable: Cable
    front: Front
    is_kiosk: bool

    @property
    def window(self) -> QWidget:
        """The window that is shown."""
        window = self.front.window
        assert window is not None
        return window

    @property
    def studio(self) -> StudioApp:
        """The Studio behind the door."""
        assert isinstance(self.front.app, StudioApp)
        return self.front.app

    @property
    def kiosk(self) -> KioskApp:
        """The kiosk behind the door."""
        assert isinstance(self.front.app, KioskApp)
        return self.front.app

    @property
    def device_id(self) -> str:
        """What the studio knows it by, once it was let in."""
        return str(self.station.replica.actor().device_id)

    @property
    def phase(self) -> SyncPhase:
        """What the engine says of the way to the server."""
        return self.station.engine.status.phase

    @property
    def wall(self) -> datetime:
        """What a clock on the studio's wall shows."""
        with self.station.replica.read() as rows:
            zone = ZoneInfo(rows.studios.current().zone)
        return self.clock.now().astimezone(zone)

    def settle(self) -> None:
        """Let reads, writes and drawing come to rest."""
        settle([self.station])
        while self._has_more_to_read:
            until(lambda: not self._has_more_to_read, "the whole list being asked for")
            settle([self.station])
        until(lambda: not self.station.theme.is_changing, "the new look")

    @property
    def _has_more_to_read(self) -> bool:
        """Whether the Studio's screen shows a first page, and counts the rest only in a moment."""
        if not isinstance(self.front.app, StudioApp):
            return False
        window = self.front.app.window
        shown = window.screen_widget(window.state.screen)
        return isinstance(shown, Screen) and shown.presenter.has_more_to_read

    def come_forward(self) -> None:
        """Be the only window: a touch cannot land in another one, and the focus is here."""
        for other in QApplication.topLevelWidgets():
            if other is not self.window and other.isWindow():
                other.hide()
        self.front.come_forward()
        until(self.window.isActiveWindow, f"the window of {self.name} coming forward")
        # In the corner, where Qt begins, the pointer hovers over what stands there.
        QCursor.setPos(self.window.mapToGlobal(QPoint(self.window.width() // 2, 2)))

    def stand_still(self) -> None:
        """Stop the clock at 14:20 in the studio, today or on the Monday that follows a weekend."""
        wall = self.wall
        zone, day = wall.tzinfo, wall.date()
        while day.weekday() > _FRIDAY:
            day += timedelta(days=1)
        self.clock.instant = datetime.combine(day, TIME_OF_DAY, zone)
        first = self.studio.window.screen_widget(ScreenId.TODAY)
        if isinstance(first, Screen):  # it opened with the day as it is
            first.presenter.refresh()

    def go_offline(self) -> None:
        """Pull the cable, and wait until the program has noticed."""
        self.cable.pull()
        self.station.engine.wake()
        until(lambda: self.phase is SyncPhase.OFFLINE, f"{self.name} noticing that it is offline")
        breathe()

    def come_back(self) -> None:
        """Plug the cable in, and wait until nothing is left to send."""
        self.cable.plug()
        self.sync()

    def sync(self) -> None:
        """Exchange now, and wait until this device and the server have nothing more to say."""
        before = self.station.replica.last_contact
        self.station.engine.wake()
        until(
            lambda: self.station.replica.last_contact != before and self.phase in _AT_REST,
            f"{self.name} and the server agreeing",
        )
        self.settle()


_AT_REST = (SyncPhase.UP_TO_DATE, SyncPhase.ATTENTION)


@contextmanager
def device(
    folder: Path, name: str, server: str, theme: Theme, *, is_kiosk: bool = False
) -> Iterator[Device]:
    """A new device in `folder`, its window closed and its file let go of afterwards."""
    home = folder / name
    home.mkdir(parents=True)
    cable = Cable(server)
    settings = SettingsFile(home / SETTINGS)
    settings.change(server=cable.url, is_motion_reduced=True)
    # Nothing comes up by itself over what a picture is taken of.
    settings.change(
        is_toured=True, notify_before_min=0, is_message_told=False, is_attention_told=False
    )
    clock = StandingClock(SystemClock())
    credentials = open_credentials(home, PASSPHRASE)
    replica = open_replica(home / REPLICA, credentials, clock)
    station = assemble(home, settings, theme, replica, credentials)
    front = Front(station, is_kiosk=is_kiosk, is_windowed=True)
    try:
        yield Device(name, station, clock, cable, front, is_kiosk)
    finally:
        front.close()
        station.close()
        cable.close()
        breathe()
