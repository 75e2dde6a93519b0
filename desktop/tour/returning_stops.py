"""Those who come back to a kiosk, a kiosk that is closed, and setting one up.

Nothing is sent in the tour: who proves who they are does so to a stand-in of the server's answer,
with lessons that were really booked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from core.kiosk_settings import DAYS, KioskSettings
from core.signed_tickets import SignedTicket, signed_text, teacher_tag
from core.tickets import new_code
from desktop.kiosk.flow import Page
from desktop.kiosk.presenters.prove import CODE_DIGITS
from desktop.kiosk.values import Contact, Lesson
from desktop.kiosk.visiting import CodeSent, Person, Proven
from desktop.kiosk.window.shell import KioskShell
from desktop.studio.settings.kiosk_dialog import KioskDialog
from desktop.studio.shell.state import ScreenId
from desktop.tour.devices import Device
from desktop.tour.hands import click, touch, type_into
from desktop.tour.kiosk_stops import (
    SUBJECT,
    TELEPHONE,
    VISITOR,
    arrived,
    book,
    cancel,
    fill_in,
    go_home,
    hold,
    look_up,
    open_week,
)
from desktop.tour.patience import NotReached, until
from desktop.tour.studio_stops import open_screen
from desktop.tour.walk import Stop
from desktop.widgets.overlay import open_overlay

CHILDREN = ("Mia Larsen", "Nils Larsen")


class Post:
    """Answers as the server does to who types the code that came: any six digits here."""

    def __init__(self, shell: KioskShell, lessons: tuple[Lesson, ...]) -> None:
        self._shell = shell
        self._lessons = lessons

    def ask_code(self, contact: Contact, language: str) -> CodeSent:
        """One is on its way, as is always said."""
        until = self._shell.flow.clock.now() + timedelta(minutes=5)
        return CodeSent(f"{language}-{contact.phone}", until)

    def prove(self, visit_id: str, code: str) -> Proven:
        """The children of the tour's visitor, who take the lessons in turn."""
        contact = Contact(phone=TELEPHONE)
        people = tuple(
            Person(f"{visit_id}-{code}-{name}", name, VISITOR, contact) for name in CHILDREN
        )
        lessons = (
            replace(lesson, student_id=people[place % len(people)].id)
            for place, lesson in enumerate(self._lessons)
        )
        return Proven(people, tuple(lessons))


@contextmanager
def welcome(device: Device) -> Iterator[QWidget]:
    """A code is on its way, and three of its digits are typed."""
    shell = _asked(device, ())
    type_into(shell.pages.prove.code.edit, "042")
    yield shell
    go_home(device)


@contextmanager
def own(device: Device) -> Iterator[QWidget]:
    """All lessons of a family that proved to be reached by one telephone."""
    codes = [_booked(device) for _ in range(2)]
    shell = look_up(device, codes[0])
    lessons = [_opened(device, code) for code in codes]
    lessons.sort(key=lambda lesson: lesson.appointment.start)
    shell = _asked(device, tuple(lessons))
    type_into(shell.pages.prove.code.edit, "0" * CODE_DIGITS)
    device.settle()
    arrived(shell, Page.OWN)
    yield shell
    for code in codes:
        cancel(device, code)


@contextmanager
def moving(device: Device) -> Iterator[QWidget]:
    """Another time for a lesson, and the question before it is moved."""
    code = _booked(device)
    shell = look_up(device, code)
    click(shell, "Change time")
    device.settle()
    arrived(shell, Page.MOVING)
    free = [button for cell, button in shell.pages.moving.grid.buttons if cell.reason is None]
    if not free:
        raise NotReached("a free start to move to")
    touch(free[len(free) // 2])
    yield shell
    cancel(device, code)


@contextmanager
def digits(device: Device) -> Iterator[QWidget]:
    """Check in by the last digits of a telephone, three of them typed."""
    shell = go_home(device)
    touch(shell.pages.home.check_in)
    touch(shell.pages.check_in.other)
    type_into(shell.pages.check_in.digits.edit, "014")
    yield shell
    go_home(device)


@contextmanager
def elsewhere(device: Device) -> Iterator[QWidget]:
    """The ticket of another screen that has no network either, as a scanner types it."""
    shell = go_home(device)
    touch(shell.pages.home.check_in)
    with device.station.replica.read() as rows:
        salt, teacher = rows.studios.current().check_in_salt, rows.instructors.all()[0].id
    at = device.wall.replace(minute=0, second=0, microsecond=0) + timedelta(hours=2)
    tag = teacher_tag(teacher)
    ticket = SignedTicket(new_code(), at, minutes=45, teacher=tag, is_promised=False)
    type_into(shell.pages.check_in.box.edit, signed_text(salt, ticket))
    until(lambda: shell.flow.check_in.state.outcome is not None, "the answer to a ticket")
    device.settle()
    yield shell
    go_home(device)


@contextmanager
def closed(device: Device) -> Iterator[QWidget]:
    """A screen outside its hours: it still takes tickets."""
    shell = go_home(device)
    desk = device.kiosk.flow.desk
    usual = desk.settings
    following = (device.wall + timedelta(days=1)).weekday()
    hours = tuple((540, 1200) if day == following else None for day in range(DAYS))
    tomorrow = KioskSettings(opening=hours)
    desk.settings = lambda: tomorrow  # type: ignore[method-assign]  # for this picture only
    shell.pages.home.draw()
    yield shell
    desk.settings = usual  # type: ignore[method-assign]  # as it was
    go_home(device)


@contextmanager
def setting_up(device: Device) -> Iterator[QWidget]:
    """A manager sets a kiosk up, and reads what visitors will find."""
    open_screen(device, ScreenId.SETTINGS)
    click(device.window, "Set up")
    device.settle()
    dialog = open_overlay(device.window)
    if not isinstance(dialog, KioskDialog):
        raise NotReached("the dialog of a kiosk")
    dialog.languages["es"].toggle()
    next(iter(dialog.instructors.values())).toggle()
    yield device.window
    dialog.dismiss()


def _booked(device: Device) -> str:
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    fill_in(device, shell)
    return book(device, shell)


def _opened(device: Device, code: str) -> Lesson:
    lesson = look_up(device, code).flow.lessons.state.lesson
    if lesson is None:
        raise NotReached("the lesson of a ticket")
    return lesson


def _asked(device: Device, lessons: tuple[Lesson, ...]) -> KioskShell:
    shell = go_home(device)
    usual, shell.flow.prove.desk = shell.flow.prove.desk, Post(shell, lessons)
    touch(shell.pages.home.lessons)
    touch(shell.pages.lessons.other)
    type_into(shell.pages.prove.contact.edit, TELEPHONE)
    click(shell, "Send me a code")
    until(lambda: shell.flow.prove.state.sent is not None, "the code being sent")
    device.settle()
    shell.flow.wiped.connect(lambda: setattr(shell.flow.prove, "desk", usual))
    return shell


SCREENS = (
    Stop("welcome-back", welcome),
    Stop("all-my-lessons", own),
    Stop("moving", moving),
    Stop("check-in-digits", digits),
    Stop("check-in-elsewhere", elsewhere),
    Stop("closed", closed),
)
MANAGER_SCREENS = (Stop("settings-kiosk", setting_up),)
