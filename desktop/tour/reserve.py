"""What a kiosk keeps, in pictures: a manager's list, and a lesson confirmed without the network.

The tour is taken at any hour, so the kiosks keep starts of the next week meanwhile.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from core.mutations.base import intend
from core.mutations.leases import ConfigureLeases, Due, RevokeLease, due
from desktop.kiosk.desk import Confirmed
from desktop.kiosk.window.shell import KioskShell
from desktop.studio.shell.state import ScreenId
from desktop.tour.devices import Device
from desktop.tour.kiosk_stops import SUBJECT, book, cancel, fill_in, go_home, hold, open_week
from desktop.tour.patience import NotReached, until
from desktop.tour.studio_stops import open_screen
from desktop.tour.walk import Guide

CHAPTERS = ("manager-kept-for-kiosks", "kiosk-offline-firm-week", "kiosk-offline-confirmed")
AROUND_THE_CLOCK = ConfigureLeases(starts=1, window_min=7 * 24 * 60)
NOTHING = ConfigureLeases(starts=0, window_min=180)
USUAL = ConfigureLeases(starts=1, window_min=180)
_KEPT_S = 90


def tell(guide: Guide, kiosk: Device, studio: Device) -> None:
    """Take the pictures; the lesson is cancelled and the setting as it was afterwards."""
    with guide.noting(*CHAPTERS), keeping(kiosk, studio):
        _list(guide, studio)
        kiosk.come_forward()
        go_home(kiosk)
        with _cut_off(kiosk):
            shell = open_week(kiosk, SUBJECT)
            until(lambda: bool(_firm(shell)), "a start that can be confirmed without the network")
            guide.show(kiosk, CHAPTERS[1], kiosk.window)
            hold(kiosk, shell, _firm(shell)[0])
            fill_in(kiosk, shell)
            code = book(kiosk, shell)
            guide.show(kiosk, CHAPTERS[2], kiosk.window)
            is_confirmed = isinstance(shell.flow.review.state.outcome, Confirmed)
        cancel(kiosk, code)
        kiosk.sync()
        if not is_confirmed:
            raise NotReached("a lesson confirmed without the network")


@contextmanager
def _cut_off(kiosk: Device) -> Iterator[None]:
    kiosk.go_offline()
    try:
        yield
    finally:
        kiosk.come_back()


def _firm(shell: KioskShell) -> list[datetime]:
    buttons = shell.pages.profile.grid.buttons
    return [cell.start for cell, _ in buttons if cell.is_firm]


def _list(guide: Guide, studio: Device) -> None:
    """The manager's list, by a clock that goes on: what is kept lies ahead of the real present."""
    standing, studio.clock.instant = studio.clock.instant, None
    studio.come_forward()
    studio.sync()
    open_screen(studio, ScreenId.SETTINGS)
    studio.studio.desk.leases_to_show.emit()
    guide.show(studio, CHAPTERS[0], studio.window)
    studio.clock.instant = standing


@contextmanager
def keeping(kiosk: Device, studio: Device) -> Iterator[None]:
    """Let kiosks keep what the next week has, and wait until this one does.

    What is kept for others is taken from them first: kiosks that are long gone may have it, and
    then this one has nothing in the week that it shows.
    """
    try:
        _take_back(studio, kiosk.device_id)
        _set(studio, AROUND_THE_CLOCK)
        kiosk.sync()
        until(lambda: not _due(kiosk).is_lacking, "the kiosk keeping what it may", _KEPT_S)
        kiosk.sync()
        yield
    finally:
        _set(studio, NOTHING)
        kiosk.sync()
        until(lambda: not _due(kiosk).returned, "the kiosk giving all of it back", _KEPT_S)
        kiosk.sync()
        _set(studio, USUAL)
        kiosk.sync()


def _take_back(studio: Device, kiosk_id: str) -> None:
    replica = studio.station.replica
    studio.sync()
    with replica.read() as rows:
        others = [lease.id for lease in rows.leases.all_held() if lease.holder != kiosk_id]
    for lease_id in others:
        replica.perform(intend(RevokeLease(lease_id=lease_id)))


def _set(studio: Device, wish: ConfigureLeases) -> None:
    studio.station.replica.perform(intend(wish))
    studio.sync()


def _due(kiosk: Device) -> Due:
    replica = kiosk.station.replica
    with replica.read() as rows:
        return due(rows, str(replica.actor().device_id), replica.clock.now())
