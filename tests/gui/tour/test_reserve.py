"""What the tour does to the demo studio's leases: as a fresh one before, as it was afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import cast

import pytest

from core.mutations.base import Intention
from core.mutations.leases import ConfigureLeases, Due, RevokeLease
from core.scheduling.leases import Lease
from desktop.tour import reserve
from desktop.tour.devices import Device

START = datetime(2026, 11, 23, 15, tzinfo=UTC)


@dataclass
class Studio:
    """A device of the tour, as far as leases are concerned: what it knows, and what it did."""

    device_id: str
    held: list[Lease] = field(default_factory=list)
    done: list[object] = field(default_factory=list)
    synced: int = 0

    @property
    def station(self) -> SimpleNamespace:
        """Where the replica is."""
        return SimpleNamespace(replica=self)

    @contextmanager
    def read(self) -> Iterator[SimpleNamespace]:
        """The rows."""
        yield SimpleNamespace(leases=SimpleNamespace(all_held=lambda: self.held))

    def perform(self, wish: Intention) -> None:
        """Note what was done."""
        self.done.append(wish)

    def sync(self) -> None:
        """Nobody else is there."""
        self.synced += 1


def lease(identity: str, holder: str) -> Lease:
    return Lease(identity, "mara", holder, START, START)


def take_no_picture(kiosk: Studio, studio: Studio) -> None:
    with reserve.keeping(cast("Device", kiosk), cast("Device", studio)):
        assert studio.done == [reserve.AROUND_THE_CLOCK]
        raise RuntimeError("no picture")


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kiosk that has and gives back at once what it is to."""
    monkeypatch.setattr(reserve, "_due", lambda _: Due())
    monkeypatch.setattr(reserve, "intend", lambda arguments: arguments)


@pytest.mark.usefixtures("settled")
def test_kiosks_that_are_long_gone_keep_nothing_from_the_tour_s_own() -> None:
    old, own, older = (f"{n:036}" for n in range(3))
    held = [lease(old, "gone"), lease(own, "kiosk"), lease(older, "lost")]
    studio, kiosk = Studio("studio", held), Studio("kiosk")
    with reserve.keeping(cast("Device", kiosk), cast("Device", studio)):
        revoked = [one.lease_id for one in studio.done if isinstance(one, RevokeLease)]
    assert revoked == [old, older]


@pytest.mark.usefixtures("settled")
def test_the_studio_s_setting_is_as_it_was_though_a_picture_failed() -> None:
    studio, kiosk = Studio("studio"), Studio("kiosk")
    with pytest.raises(RuntimeError, match="no picture"):
        take_no_picture(kiosk, studio)
    assert studio.done == [reserve.AROUND_THE_CLOCK, reserve.NOTHING, reserve.USUAL]
    assert isinstance(studio.done[-1], ConfigureLeases)
