"""The warning of a clock change: the tour goes to where one is near."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from core.ids import new_id
from core.scheduling.zones import clock_changes, instant_at
from desktop.runtime.presenter import Screen
from desktop.studio.availability.clock_card import ClockCard
from desktop.studio.availability.presenter import AvailabilityPresenter
from desktop.studio.availability.state import MovedLesson
from desktop.studio.shell.state import ScreenId
from desktop.tour.devices import Device
from desktop.tour.hands import only
from desktop.tour.patience import NotReached, until
from desktop.tour.studio_stops import open_screen
from desktop.tour.walk import Stop

_BEFORE = timedelta(days=9)
_A_YEAR = timedelta(days=366)
_COMING = (("Harriet Bell", 2, time(15), 3), ("Siobhán Ní Bhriain", 4, time(17, 30), 1))
"""Who, how many days after the change, when by the studio's former clock, and how many lessons."""


@contextmanager
def clock_change(device: Device) -> Iterator[QWidget]:
    """Nine days before the clocks change, with lessons of two who keep a clock abroad.

    The demo has nobody abroad, and its lessons do not reach so far: the card, the date and the
    hours are the program's, whom it moves is laid before it.
    """
    shown = open_screen(device, ScreenId.AVAILABILITY)
    presenter = shown.presenter if isinstance(shown, Screen) else None
    if not isinstance(presenter, AvailabilityPresenter):
        raise NotReached("the hours' presenter")
    standing, device.clock.instant = device.clock.instant, _before_the_change(device)
    presenter.refresh()
    until(lambda: presenter.state.clock is not None, "a clock change that is near")
    notice = presenter.state.clock
    if notice is None:
        raise NotReached("a clock change that is near")
    zone, shift = ZoneInfo(device.studio.desk.zone), timedelta(minutes=notice.minutes)
    moved = tuple(each for at in _COMING for each in _moved(at, notice.day, shift, zone))
    presenter.state = replace(presenter.state, clock=replace(notice, moved=moved))
    only(shown, ClockCard).rows[0].theirs.setFocus()
    device.settle()
    yield device.window
    device.clock.instant = standing
    presenter.refresh()
    device.settle()


def _before_the_change(device: Device) -> datetime:
    today = device.wall.date()
    found = clock_changes(device.studio.desk.zone, today, today + _A_YEAR)
    return instant_at(found[0].instant) - _BEFORE


def _moved(
    coming: tuple[str, int, time, int], changed_on: date, shift: timedelta, zone: ZoneInfo
) -> Iterator[MovedLesson]:
    who, days, hour, count = coming
    series = new_id() if count > 1 else None
    for week in range(count):
        day = changed_on + timedelta(days=days, weeks=week)
        before = datetime.combine(day, hour, zone)
        after = datetime.combine(day, hour) + shift
        starts_at = after.replace(tzinfo=zone).astimezone(UTC)
        yield MovedLesson(
            new_id(), series, who, starts_at, 60, day, before, after.replace(tzinfo=zone)
        )


SCREENS = (Stop("availability-clock-change", clock_change),)
