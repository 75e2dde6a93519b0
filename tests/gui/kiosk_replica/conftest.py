"""One desk by two makers: in memory, and over a replica whose server answers at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.access.actor import Actor
from core.access.permissions import Role
from core.clock import CorrectedClock, FixedClock
from core.ids import PLATFORM, OfferingId
from core.models import Category
from core.mutations.base import Arguments, Intention
from core.repositories import begin_writing
from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import InlineJobs
from sync.client.broadcast import Broadcast
from sync.client.credentials import Credentials
from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.client.status import SyncPhase, SyncStatus
from tests.builders.replica import ToyServer, card_of, sync
from tests.builders.replica_file import Image
from tests.builders.studio import AT, actor_of, wish_for
from tests.gui.kiosk.fake_desk import FakeDesk, halifax

FRIDAY = date(2026, 3, 6)
FIVE = halifax(FRIDAY, 17)
"""Taken from the beginning, until 17:45."""


@dataclass
class ToyLink:
    """A line to the toy server that can be cut; an exchange is over before `wake` returns."""

    replica: Replica
    server: ToyServer
    actor: Actor
    status: SyncStatus = field(
        default_factory=lambda: SyncStatus(SyncPhase.UP_TO_DATE, last_contact=AT)
    )
    status_changed: Broadcast[SyncStatus] = field(default_factory=Broadcast)

    def wake(self) -> None:
        """Exchange, if the line is whole."""
        if self.status.is_connected:
            sync(self.replica, self.server, self.actor)

    def cut(self) -> None:
        """The network goes."""
        self._say(SyncStatus(SyncPhase.OFFLINE, waiting=0, since=self.replica.clock.now()))

    def mend(self) -> None:
        """The network comes back, and what waited is judged."""
        self._say(SyncStatus(SyncPhase.UP_TO_DATE))
        self.wake()

    def _say(self, status: SyncStatus) -> None:
        self.status = status
        self.status_changed.publish(status)


@dataclass
class Kiosk:
    """A replica desk with everything around it."""

    server: ToyServer
    replica: Replica
    clock: FixedClock
    link: ToyLink
    hub: ChangeHub
    desk: ReplicaDesk
    secrets: Credentials

    @property
    def mara(self) -> OfferingId:
        """Piano with Mara, from 9 to 18:45 every day."""
        return OfferingId(self.server.studio.offering_id)

    def elsewhere(self, wish: Arguments | Intention) -> None:
        """Somebody else does something; this kiosk hears of it at its next exchange."""
        self.server.act(wish)

    def book_elsewhere(self, start: datetime, minutes: int = 45, code: str = "Q7M42K") -> str:
        """Ana books with Mara at another desk; the booking's id."""
        wish = wish_for(self.server.studio, start, duration_min=minutes, code=code)
        self.elsewhere(wish)
        return wish.booking_id


@dataclass
class Front:
    """What the contract is tried on: a desk, and hands on the world around it."""

    desk: FrontDesk
    clock: FixedClock
    offering_id: OfferingId
    taken: datetime
    kiosk: Kiosk | None = None
    fake: FakeDesk | None = None

    def cut(self) -> None:
        """The network goes."""
        if self.kiosk is not None:
            self.kiosk.link.cut()
        if self.fake is not None:
            self.fake.change(is_online=False)

    def take_away(self, start: datetime) -> None:
        """Somebody takes Mara's time at another desk, and this screen has not heard of it: its
        hold has run out.
        """
        if self.kiosk is not None:
            self.clock.advance(timedelta(minutes=6))
            self.kiosk.book_elsewhere(start)
        if self.fake is not None:
            self.fake.lose_next = True

    def free_starts(self, day: date) -> list[datetime]:
        """What the week shows as free on that day, 45 minutes long."""
        week = self.desk.week(self.offering_id, 45, day)
        return [cell.start for cell in week.days[0].cells if cell.reason is None]


def furnish(server: ToyServer) -> None:
    """What the toy studio lacks: a shelf in the catalogue, a second instructor, a lesson."""
    studio = server.studio
    studio.add_instructor("Priya Raman")
    writing = begin_writing(server.session, 1)
    service = studio.rows.services.require(
        studio.rows.offerings.require(studio.offering_id).service_id
    )
    service.studio_id = PLATFORM
    studio.rows.categories.add(
        Category(id=service.category_id, studio_id=PLATFORM, slug="music", name="Music")
    )
    assert "category" in writing.touched
    server.session.commit()
    server.act(wish_for(studio, FIVE, duration_min=45, code="AAAAAA"))


@dataclass(frozen=True, slots=True)
class Beginning:
    """A furnished studio, and a kiosk that was enrolled in it and knows all that it may."""

    server: ToyServer
    actor: Actor
    device: Image


@cache
def beginning() -> Beginning:
    """What the kiosk of every test begins as a copy of: made anew it took as long as most tests."""
    server = ToyServer()
    server.keeps_refused = True
    furnish(server)
    actor = actor_of(Role.KIOSK, server.studio.studio_id, name="Front desk")

    def begin(replica: Replica) -> None:
        replica.adopt(card_of(actor))
        sync(replica, server, actor)

    return Beginning(server, actor, Image.of(begin))


@pytest.fixture
def kiosk(tmp_path: Path, qtbot: QtBot) -> Iterator[Kiosk]:
    """An enrolled kiosk that is in step with the toy server, at 14:20."""
    begun = beginning()
    server, actor = begun.server.twin(), begun.actor
    clock, path = server.clock, tmp_path / "replica.db"
    secrets = begun.device.laid(path)
    replica = open_replica(path, secrets, CorrectedClock(clock))
    link = ToyLink(replica, server, actor)
    sync(replica, server, actor)  # promises are given only after word from the server
    hub = ChangeHub()
    desk = ReplicaDesk(replica, link, hub, InlineJobs())
    yield Kiosk(server, replica, clock, link, hub, desk, secrets)
    desk.close()
    replica.close()


@pytest.fixture(params=["in memory", "over a replica"])
def front(request: pytest.FixtureRequest) -> Front:
    """The contract holds for the stand-in that the screens are tested with and for the real one."""
    if request.param == "in memory":
        fake = FakeDesk()
        mara = fake.teachers[0].offering_id
        return Front(fake, fake.clock, mara, halifax(FRIDAY, 18), fake=fake)
    made: Kiosk = request.getfixturevalue("kiosk")
    return Front(made.desk, made.clock, made.mara, FIVE, kiosk=made)
