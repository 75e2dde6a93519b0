"""What is there when nothing is free, or somebody needs a person: at the kiosk and the desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from core.ids import new_id
from core.models import DayPart
from core.mutations.base import intend
from core.mutations.calls import call_id
from core.mutations.waitlist import JoinWaitlist, LeaveWaitlist
from desktop.kiosk.asking import Call
from desktop.kiosk.flow import Page
from desktop.kiosk.form import Field
from desktop.kiosk.window.shell import KioskShell
from desktop.studio.shell.state import ScreenId
from desktop.tour.devices import Device
from desktop.tour.hands import click, touch, type_into
from desktop.tour.kiosk_stops import (
    SUBJECT,
    TELEPHONE,
    VISITOR,
    arrived,
    go_home,
    open_week,
)
from desktop.tour.patience import NotReached, until
from desktop.tour.story import choose_item
from desktop.tour.studio_stops import open_screen
from desktop.tour.walk import Guide, Stop

CHAPTERS = (
    "kiosk-help-1-question",
    "kiosk-help-2-called",
    "kiosk-help-3-at-the-desk",
    "kiosk-help-4-on-the-way",
)


def tell(guide: Guide, kiosk: Device, studio: Device) -> None:
    """Somebody calls from a kiosk, and a manager answers."""
    with guide.noting(*CHAPTERS):
        kiosk.come_forward()
        shell = go_home(kiosk)
        touch(shell.header.help)
        guide.show(kiosk, CHAPTERS[0], kiosk.window)
        touch(shell.help.call)
        kiosk.sync()
        _until_call(shell, Call.HEARD)
        guide.show(kiosk, CHAPTERS[1], kiosk.window)
        studio.sync()
        called = call_id(kiosk.station.replica.actor().device_id or "")
        with studio.station.replica.read() as rows:
            pending = [item.id for item in rows.attention.pending()]
        if called not in pending:
            raise NotReached("the call under Needs attention")
        studio.come_forward()
        open_screen(studio, ScreenId.ATTENTION)
        choose_item(studio, called)
        guide.show(studio, CHAPTERS[2], studio.window)
        click(studio.window, "I’m on my way")
        studio.sync()
        kiosk.come_forward()
        kiosk.sync()
        _until_call(shell, Call.COMING)
        guide.show(kiosk, CHAPTERS[3], kiosk.window)
        go_home(kiosk)


def _until_call(shell: KioskShell, wanted: Call) -> None:
    until(lambda: shell.flow.calling.state.call is wanted, f"the call being {wanted}")


@contextmanager
def waiting(device: Device) -> Iterator[QWidget]:
    """What would suit, half filled in."""
    shell = _fill_in(device)
    yield shell
    go_home(device)


@contextmanager
def recorded(device: Device) -> Iterator[QWidget]:
    """A wish that is kept on the screen until there is a network; nobody hears of it."""
    shell = _fill_in(device)
    touch(shell.pages.waiting.leave)
    until(lambda: shell.flow.waiting.state.reach is not None, "the wish being recorded")
    device.settle()
    yield shell
    go_home(device)


@contextmanager
def waiting_list(device: Device) -> Iterator[QWidget]:
    """Somebody waits, and something is free for them now."""
    with device.station.replica.read() as rows:
        student = rows.students.names()[0][0]
        offering = rows.offerings.active()[0]
    entry, today = new_id(), device.wall.date()
    wish = JoinWaitlist(
        entry_id=entry,
        student_id=student,
        service_id=offering.service_id,
        duration_min=offering.durations_min[0],
        first_date=today,
        last_date=today + timedelta(days=13),
        parts=[DayPart.AFTERNOON, DayPart.EVENING],
    )
    device.station.replica.perform(intend(wish))
    device.sync()
    shown = open_screen(device, ScreenId.ATTENTION)
    choose_item(device, entry)
    yield shown
    _clear_list(device)


def _clear_list(device: Device) -> None:
    """Take everybody off whom the tour put there, so that it can be taken again."""
    with device.station.replica.read() as rows:
        listed = [entry.id for entry in rows.waitlist.waiting()]
    for entry in listed:
        device.station.replica.perform(intend(LeaveWaitlist(entry_id=entry)))
    device.sync()


def _fill_in(device: Device) -> KioskShell:
    shell = open_week(device, SUBJECT)
    touch(shell.pages.profile.wait)
    arrived(shell, Page.WAITING)
    page = shell.pages.waiting
    touch(page.anybody)
    touch(page.parts[DayPart.EVENING])
    type_into(page.who.all[Field.NAME].edit, VISITOR)
    type_into(page.who.all[Field.CONTACT].edit, TELEPHONE)
    shell.setFocus()
    device.settle()
    return shell


SCREENS = (Stop("waiting", waiting),)
OFFLINE_SCREENS = (Stop("waiting-recorded", recorded),)
MANAGER_SCREENS = (Stop("waiting-list", waiting_list),)
