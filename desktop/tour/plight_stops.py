"""What befalls a visitor seldom: digits that two have, a time that was just lost, words that stand
further apart, a page that cannot be shown, and words in another language than the screen's.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtWidgets import QWidget

from core.ids import InstructorId
from desktop.kiosk.desk import BookOutcome, CheckedIn, Lost
from desktop.kiosk.flow import Page
from desktop.kiosk.language import FRENCH, SPANISH
from desktop.kiosk.values import BookingDraft, CheckInResult, Instructor, Reason
from desktop.kiosk.visiting import Arrival, WhichTeacher, WhichTime
from desktop.kiosk.window.shell import KioskShell
from desktop.tour.devices import Device
from desktop.tour.hands import click, touch, type_into
from desktop.tour.kiosk_stops import (
    SUBJECT,
    arrived,
    book,
    cancel,
    fill_in,
    free_starts,
    go_home,
    hold,
    look_up,
    open_week,
    search,
)
from desktop.tour.patience import NotReached, until
from desktop.tour.walk import Stop

LATE_MIN = 6
SPANISH_SUBJECT, WRITES_SPANISH = "Guitar", "Tomás"


@contextmanager
def which_time(device: Device) -> Iterator[QWidget]:
    """Two of today's lessons may be meant: when does it begin?"""
    with _meant_by_two(device) as shell:
        yield shell


@contextmanager
def which_teacher(device: Device) -> Iterator[QWidget]:
    """Both begin together: with whom is it?"""
    with _meant_by_two(device) as shell:
        touch(shell.pages.check_in.choices[0])
        until(lambda: bool(shell.flow.check_in.state.teachers), "the question with whom")
        device.settle()
        yield shell


@contextmanager
def _meant_by_two(device: Device) -> Iterator[KioskShell]:
    """Four digits that two share, as the desk answers to them on a full day: with all of its
    starts, and with all who teach.
    """
    shell, desk = go_home(device), device.kiosk.flow.desk
    usual, starts, teachers = desk.arrive, _starts(device), _teachers(device)

    def arrive(
        digits: str, start: datetime | None = None, teacher: InstructorId | None = None
    ) -> Arrival:
        del digits, teacher
        return WhichTime(starts) if start is None else WhichTeacher(teachers)

    desk.arrive = arrive  # type: ignore[method-assign]  # for this picture only
    touch(shell.pages.home.check_in)
    touch(shell.pages.check_in.other)
    type_into(shell.pages.check_in.digits.edit, "0148")
    until(lambda: bool(shell.flow.check_in.state.starts), "the question when")
    device.settle()
    yield shell
    desk.arrive = usual  # type: ignore[method-assign]  # as it was
    go_home(device)


@contextmanager
def lost(device: Device) -> Iterator[QWidget]:
    """Somebody was faster, when all was filled in: three times by it, the week, or a list."""
    shell, desk = open_week(device, SUBJECT), device.kiosk.flow.desk
    chosen = hold(device, shell)
    near = sorted(free_starts(shell), key=lambda start: abs(start - chosen))[1:4]
    fill_in(device, shell)
    click(shell, "Review")
    arrived(shell, Page.REVIEW)
    usual = desk.book

    def book(draft: BookingDraft) -> BookOutcome:
        del draft
        return Lost(Reason.TAKEN, tuple(sorted(near)))

    desk.book = book  # type: ignore[method-assign]  # for this picture only
    touch(shell.pages.review.book)
    until(lambda: shell.flow.holds.state.lost is not None, "the time being lost")
    device.settle()
    yield shell
    desk.book = usual  # type: ignore[method-assign]  # as it was
    go_home(device)


@contextmanager
def checked_in(device: Device) -> Iterator[QWidget]:
    """Somebody who comes a little late, and is told to go right in."""
    shell, desk = open_week(device, SUBJECT), device.kiosk.flow.desk
    hold(device, shell)
    fill_in(device, shell)
    code = book(device, shell)
    lesson = look_up(device, code).flow.lessons.state.lesson
    usual = desk.check_in

    def check_in(code: str) -> CheckedIn:
        del code
        return CheckedIn(CheckInResult.LATE, lesson, LATE_MIN)

    desk.check_in = check_in  # type: ignore[method-assign]  # for this picture only
    touch(go_home(device).pages.home.check_in)
    type_into(shell.pages.check_in.box.edit, code)
    until(lambda: shell.flow.check_in.state.outcome is not None, "the answer to a ticket")
    device.settle()
    yield shell
    desk.check_in = usual  # type: ignore[method-assign]  # as it was
    cancel(device, code)


@contextmanager
def in_spanish(device: Device) -> Iterator[QWidget]:
    """The same find for who reads Spanish, with an example that they can type."""
    shell = go_home(device)
    touch(shell.pages.home.book)
    shell.flow.speech.use(SPANISH)
    yield shell
    go_home(device)


@contextmanager
def in_french(device: Device) -> Iterator[QWidget]:
    """Everything once more before it is booked, in French and larger print."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    fill_in(device, shell)
    click(shell, "Review")
    arrived(shell, Page.REVIEW)
    shell.flow.speech.use(FRENCH)
    touch(shell.header.text_size)
    yield shell
    go_home(device)


@contextmanager
def unshowable(device: Device) -> Iterator[QWidget]:
    """What stands in place of a page that could not be drawn."""
    shell = go_home(device)
    touch(shell.pages.home.check_in)
    shell.pages.check_in.broken.emit()
    until(lambda: shell.pages.shown is shell.pages.sorry, "the way to the desk")
    yield shell
    go_home(device)


@contextmanager
def spaced(device: Device) -> Iterator[QWidget]:
    """The step of *Aa* in which letters and words stand further apart, over a week."""
    shell = open_week(device, SUBJECT)
    while not shell.look.is_spaced:
        touch(shell.header.text_size)
        device.settle()
    yield shell
    go_home(device)


@contextmanager
def other_tongue(device: Device) -> Iterator[QWidget]:
    """Somebody who wrote of themselves in Spanish, on a screen in English."""
    shell = search(device, SPANISH_SUBJECT)
    cards = shell.pages.results.cards
    known = [card for card in cards if card.hit.instructor.name.startswith(WRITES_SPANISH)]
    if not known:
        raise NotReached(f"{WRITES_SPANISH}, who teaches {SPANISH_SUBJECT}")
    click(known[0], "More times")
    device.settle()
    arrived(shell, Page.PROFILE)
    yield shell
    go_home(device)


def _starts(device: Device) -> tuple[datetime, ...]:
    day = device.wall.replace(minute=0, second=0, microsecond=0)
    return tuple(day.replace(hour=hour) for hour in range(9, 20))


def _teachers(device: Device) -> tuple[Instructor, ...]:
    with device.station.replica.read() as rows:
        found = [
            Instructor(InstructorId(one.id), one.name, one.hue) for one in rows.instructors.active()
        ]
    return tuple(sorted(found, key=lambda one: one.name))


SCREENS = (
    Stop("check-in-when", which_time),
    Stop("check-in-whom", which_teacher),
    Stop("checked-in", checked_in),
    Stop("spanish", in_spanish),
    Stop("french", in_french),
    Stop("lost", lost),
    Stop("spaced", spaced),
    Stop("unshowable", unshowable),
    Stop("other-tongue", other_tongue),
)
