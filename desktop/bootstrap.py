"""The composition root: the only place that names concrete classes."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.clock import CorrectedClock, SystemClock
from desktop import REPLICA as REPLICA
from desktop import VERSION as VERSION
from desktop.design.mark import program_icon
from desktop.design.theme import Theme
from desktop.design.type import prepare_fonts
from desktop.device_settings import DeviceSettings, SettingsFile
from desktop.language import prepare_locale, wear
from desktop.runtime.collector import Collector
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import Jobs
from desktop.runtime.overrides import contain_overrides
from desktop.runtime.start import secrets_of
from sync.client.broadcast import ChangeSet
from sync.client.credentials import Credentials
from sync.client.engine import SyncEngine
from sync.client.http_transport import HttpTransport
from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.client.visitors import VisitorCalls

SETTINGS = "device.json"


@dataclass(frozen=True, slots=True)
class Station:
    """One device at work: a replica kept in step with the server, and what windows are made with.

    `folder` holds everything this device keeps. `visitors` is for kiosks, where there is a network.
    """

    folder: Path
    settings: SettingsFile
    replica: Replica
    engine: SyncEngine
    jobs: Jobs
    hub: ChangeHub
    theme: Theme
    visitors: VisitorCalls | None = None

    def close(self) -> None:
        """Finish what is queued, stop syncing, let go of the file. Never waits for the network."""
        self.engine.stop()
        self.jobs.close()
        self.replica.close()


def application(arguments: list[str]) -> QApplication:
    """The Qt application, with a face and a locale to write in. Make it before anything of Qt."""
    prepare_fonts()
    prepare_locale()
    contain_overrides()
    app = QApplication(arguments)
    app.setApplicationName("InstaInstru Studio")
    app.setApplicationVersion(VERSION)
    app.setWindowIcon(program_icon())
    Collector(app)
    return app


def open_station(
    app: QApplication,
    folder: Path,
    server: str | None = None,
    secrets: "Future[Credentials] | None" = None,
) -> Station:
    """Open the device that lives in `folder`, made there where it is new.

    `server` is remembered for the next time. `secrets` are what is already being looked for. Raises
    `Unavailable` for a keyring or disk that does not serve; nothing is left open then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    settings = SettingsFile(folder / SETTINGS)
    if server is not None:
        settings.change(server=server)
    wear(app, settings.current.language, settings.current.hour_format)
    theme = themed(app, settings.current)
    credentials = secrets_of(folder) if secrets is None else secrets.result()
    clock = CorrectedClock(SystemClock())
    replica = open_replica(folder / REPLICA, credentials, clock)
    return assemble(folder, settings, theme, replica, credentials)


def assemble(
    folder: Path,
    settings: SettingsFile,
    theme: Theme,
    replica: Replica,
    credentials: Credentials,
) -> Station:
    """Put a station together around an open replica."""
    transport = HttpTransport(settings.current.server, f"instainstru/{VERSION}")
    engine = SyncEngine(replica, transport, credentials, SystemClock(), app_version=VERSION)
    hub = ChangeHub()
    replica.changed.subscribe(lambda changes: hub.publish(_told(changes)))
    jobs = Jobs(
        {
            "read": ThreadPoolExecutor(2, thread_name_prefix="read"),
            "write": ThreadPoolExecutor(1, thread_name_prefix="write"),
            "network": ThreadPoolExecutor(1, thread_name_prefix="network"),
        }
    )
    visitors = VisitorCalls(engine.account, transport)
    return Station(folder, settings, replica, engine, jobs, hub, theme, visitors)


def themed(app: QApplication, settings: DeviceSettings) -> Theme:
    """The theme as this device was set, applied."""
    theme = Theme(settings.scheme_choice, settings.text_scale, settings.is_motion_reduced)
    theme.apply(app)
    return theme


def _told(changes: ChangeSet) -> dict[str, frozenset[str]]:
    """A replica's change set as the hub takes it: an empty set means anything in the table."""
    replaced = dict.fromkeys(changes.replaced, frozenset[str]())
    return {**changes.rows, **replaced}
