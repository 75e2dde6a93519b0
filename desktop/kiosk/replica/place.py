"""Where the front desk works: the replica, the way to the server, the studio, the present."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

from core.clock import Clock
from core.ids import DeviceId
from core.scheduling.calendar import Asking, Channel
from desktop.kiosk.replica.catalogue import Catalogue
from desktop.kiosk.replica.leases import Firm, Leases
from desktop.kiosk.replica.timetable import Timetable
from sync.client.replica import Replica
from sync.client.status import SyncStatus
from sync.protocol import Verdict


class News(Protocol):
    """Where status changes are told; `SyncEngine.status_changed` is one."""

    def subscribe(self, subscriber: Callable[[SyncStatus], None]) -> Callable[[], None]:
        """Add a subscriber; the callable that is returned takes it away again."""
        ...


class Link(Protocol):
    """What the desk needs of the sync engine."""

    @property
    def status(self) -> SyncStatus:
        """The latest status."""
        ...

    @property
    def status_changed(self) -> News:
        """Publishes every new status, on a thread of its own."""
        ...

    def wake(self) -> None:
        """Sync now; returns at once."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """What every part of the desk is given. All of it may be used on any thread."""

    replica: Replica
    link: Link
    catalogue: Catalogue
    times: Timetable
    device_id: DeviceId | None
    leases: Leases

    @property
    def clock(self) -> Clock:
        """The time as the server would tell it."""
        return self.replica.clock

    def now(self) -> datetime:
        """The present instant."""
        return self.replica.clock.now()

    def zone(self) -> ZoneInfo:
        """The studio's."""
        return ZoneInfo(self.catalogue.current.studio.zone)

    def today(self) -> date:
        """The date on the studio's wall."""
        return self.now().astimezone(self.zone()).date()

    def midnight(self, day: date) -> datetime:
        """When a date begins in the studio, as an instant."""
        return datetime.combine(day, time(), self.zone()).astimezone(UTC)

    def asking(self, ignore: frozenset[str] = frozenset()) -> Asking:
        """Somebody at this desk asks; what this desk holds does not stand in their way."""
        return Asking(self.now(), Channel.DESK, holder=self.device_id, ignore_ids=ignore)

    def firm(self) -> Firm:
        """What can be confirmed although there is no network; nothing while there is."""
        return Firm(() if self.link.status.is_connected else tuple(self.leases.promisable()))

    def judged(self, mutation_id: str, within_s: float) -> Verdict | None:
        """The server's word on a change, waited for while it can be reached; else None at once."""
        self.link.wake()
        if not self.link.status.is_connected:
            return self.replica.verdict_of(mutation_id)
        return self.replica.wait_for_verdict(mutation_id, within_s)
