"""The kiosk's screens, each reached as a visitor reaches it: by touching what it says."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.kiosk.flow import Page
from desktop.kiosk.form import Field
from desktop.kiosk.idle import FORM
from desktop.kiosk.printing.receipt import Receipt
from desktop.kiosk.window.shell import KioskShell
from desktop.tour.devices import Device
from desktop.tour.hands import click, only, touch, type_into
from desktop.tour.patience import NotReached, until
from desktop.tour.walk import Stop

SUBJECT = "Piano"
PREFERRED = "Mara"
SATURDAY = 5
VISITOR, TELEPHONE = "Maximiliane von Hohenstein-Oberreuter", "9024250148"
PIN = "274518"


def wish_on(wall: datetime) -> str:
    """The wish of the drawings, for the next day on which most people teach."""
    following = wall + timedelta(days=1)
    day = "tomorrow" if following.weekday() < SATURDAY else "monday"
    return f"piano for my 8 year old {day} after 4 under $80"


def shell_of(device: Device) -> KioskShell:
    """The kiosk's window."""
    window = device.window
    return window if isinstance(window, KioskShell) else only(window, KioskShell)


def go_home(device: Device) -> KioskShell:
    """As the next visitor finds it."""
    shell = shell_of(device)
    shell.flow.wipe()
    device.settle()
    return shell


def search(device: Device, wish: str) -> KioskShell:
    """Touch *Book a lesson* and say what one would like."""
    shell = go_home(device)
    touch(shell.pages.home.book)
    type_into(shell.pages.finder.box.edit, wish)
    click(shell, "Search")
    device.settle()
    arrived(shell, Page.RESULTS)
    return shell


def open_week(device: Device, wish: str) -> KioskShell:
    """Open the week of Mara, who confirms at once, or else of the first instructor found."""
    shell = search(device, wish)
    cards = shell.pages.results.cards
    if not cards:
        raise NotReached(f"anybody who teaches {wish!r}")
    known = [card for card in cards if card.hit.instructor.name.startswith(PREFERRED)]
    click((known or cards)[0], "More times")
    device.settle()
    arrived(shell, Page.PROFILE)
    return shell


def free_starts(shell: KioskShell) -> dict[datetime, QAbstractButton]:
    """What may be touched in the week that is shown."""
    return {
        cell.start: key for cell, key in shell.pages.profile.grid.buttons if cell.reason is None
    }


def hold(device: Device, shell: KioskShell, start: datetime | None = None) -> datetime:
    """Touch a free start: `start`, or the last but two of those shown. Which it was."""
    free = free_starts(shell)
    if not free:
        raise NotReached("a free start in the week that is shown")
    chosen = start or sorted(free)[max(0, len(free) - 3)]
    touch(free[chosen])
    until(lambda: shell.flow.holds.state.hold is not None, "the hold")
    device.settle()
    return chosen


def fill_in(device: Device, shell: KioskShell, name: str = VISITOR) -> None:
    """From the held time to the filled form."""
    click(shell, "Continue")
    arrived(shell, Page.DETAILS)
    type_into(shell.pages.details.fields[Field.NAME].edit, name)
    type_into(shell.pages.details.fields[Field.CONTACT].edit, TELEPHONE)
    device.settle()


def book(device: Device, shell: KioskShell) -> str:
    """From the form to the ticket; its code."""
    click(shell, "Review")
    arrived(shell, Page.REVIEW)
    touch(shell.pages.review.book)
    until(lambda: shell.flow.page is Page.DONE, "the ticket")
    device.settle()
    outcome = shell.flow.review.state.outcome
    if outcome is None:
        raise NotReached("a ticket")
    return outcome.ticket.code


def look_up(device: Device, code: str) -> KioskShell:
    """Open *My lessons* with a ticket's code."""
    shell = go_home(device)
    touch(shell.pages.home.lessons)
    type_into(shell.pages.lessons.box.edit, code)
    device.settle()
    return shell


def arrived(shell: KioskShell, page: Page) -> None:
    """Raise `NotReached` unless this page is shown."""
    if shell.flow.page is not page:
        raise NotReached(f"the page {page.name} (it is {shell.flow.page.name})")


@contextmanager
def home(device: Device) -> Iterator[QWidget]:
    """The first screen."""
    yield go_home(device)


@contextmanager
def find(device: Device) -> Iterator[QWidget]:
    """Find, with a few letters typed, and what they may mean."""
    shell = go_home(device)
    touch(shell.pages.home.book)
    type_into(shell.pages.finder.box.edit, "pia")
    until(lambda: bool(shell.pages.finder.suggested), "what three letters may mean")
    yield shell
    go_home(device)


@contextmanager
def subjects(device: Device) -> Iterator[QWidget]:
    """Find, with a category open."""
    shell = go_home(device)
    touch(shell.pages.home.book)
    device.settle()
    touch(shell.pages.finder.cards[0])
    yield shell
    go_home(device)


@contextmanager
def results(device: Device) -> Iterator[QWidget]:
    """Who fits a wish in words, and what was understood of it."""
    yield search(device, wish_on(device.wall))
    go_home(device)


@contextmanager
def nobody(device: Device) -> Iterator[QWidget]:
    """What a wish leads to that nobody can fulfil."""
    yield search(device, "trapeze")
    go_home(device)


@contextmanager
def profile(device: Device) -> Iterator[QWidget]:
    """The week, with a start held."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    yield shell
    go_home(device)


@contextmanager
def reason(device: Device) -> Iterator[QWidget]:
    """Why a grey start is not free."""
    shell = open_week(device, SUBJECT)
    grey = [key for cell, key in shell.pages.profile.grid.buttons if cell.reason is not None]
    if not grey:
        raise NotReached("a start that is not free")
    touch(grey[len(grey) // 2])
    yield shell
    go_home(device)


@contextmanager
def details(device: Device) -> Iterator[QWidget]:
    """The form, being filled in for a child, with the keyboard."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    click(shell, "Continue")
    touch(shell.pages.details.child)
    type_into(shell.pages.details.fields[Field.CHILD_NAME].edit, "Nils")
    yield shell
    go_home(device)


@contextmanager
def wrong_details(device: Device) -> Iterator[QWidget]:
    """The form with what cannot be."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    click(shell, "Continue")
    type_into(shell.pages.details.fields[Field.NAME].edit, "42")
    type_into(shell.pages.details.fields[Field.CONTACT].edit, "902 1")
    shell.setFocus()
    yield shell
    go_home(device)


@contextmanager
def review(device: Device) -> Iterator[QWidget]:
    """Everything once more before it is booked."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    fill_in(device, shell)
    click(shell, "Review")
    arrived(shell, Page.REVIEW)
    yield shell
    go_home(device)


@contextmanager
def confirmed(device: Device) -> Iterator[QWidget]:
    """A ticket; the lesson is cancelled again afterwards, at the kiosk."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    fill_in(device, shell)
    code = book(device, shell)
    yield shell
    cancel(device, code)


class SilentPrinter:
    """A printer that is there and takes nothing."""

    def is_there(self) -> bool:
        """Always."""
        return True

    def print(self, receipt: Receipt) -> bool:
        """Never."""
        return not receipt.qr_payload


@contextmanager
def printing(device: Device) -> Iterator[QWidget]:
    """A ticket that a printer would not take."""
    shell = open_week(device, SUBJECT)
    usual, shell.flow.printing.printer = shell.flow.printing.printer, SilentPrinter()
    hold(device, shell)
    fill_in(device, shell)
    code = book(device, shell)
    click(shell, "Print")
    device.settle()
    yield shell
    shell.flow.printing.printer = usual
    cancel(device, code)


@contextmanager
def found(device: Device) -> Iterator[QWidget]:
    """A lesson opened by its code: it can be booked again, or cancelled."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    fill_in(device, shell)
    code = book(device, shell)
    yield look_up(device, code)
    cancel(device, code)


@contextmanager
def lessons(device: Device) -> Iterator[QWidget]:
    """A lesson opened by its code, and the question before it is cancelled."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    fill_in(device, shell)
    code = book(device, shell)
    look_up(device, code)
    shell.flow.lessons.ask_to_cancel()
    yield shell
    cancel(device, code)


def cancel(device: Device, code: str) -> None:
    """Cancel a lesson by its code."""
    shell = look_up(device, code)
    shell.flow.lessons.ask_to_cancel()
    shell.flow.lessons.cancel()
    device.settle()
    go_home(device)


@contextmanager
def check_in(device: Device) -> Iterator[QWidget]:
    """Check in, half a code typed."""
    shell = go_home(device)
    touch(shell.pages.home.check_in)
    type_into(shell.pages.check_in.box.edit, "K7M4")
    yield shell
    go_home(device)


@contextmanager
def unknown_code(device: Device) -> Iterator[QWidget]:
    """Check in with a code that opens nothing."""
    shell = go_home(device)
    touch(shell.pages.home.check_in)
    type_into(shell.pages.check_in.box.edit, "ZZZZ99")
    yield shell
    go_home(device)


@contextmanager
def idle(device: Device) -> Iterator[QWidget]:
    """The question whether anybody is there, over what was typed."""
    shell = open_week(device, SUBJECT)
    hold(device, shell)
    fill_in(device, shell)
    for _ in range(FORM.quiet_s + 6):
        shell.flow.beat()
    if not shell.flow.idle.is_warning:
        raise NotReached("the warning of an idle screen")
    yield shell
    go_home(device)


@contextmanager
def staff_lock(device: Device) -> Iterator[QWidget]:
    """The pad that asks staff for their PIN."""
    shell = go_home(device)
    shell.flow.staff.knock()
    for digit in PIN[:3]:
        shell.flow.staff.press(digit)
    yield shell
    go_home(device)


SCREENS = (
    Stop("home", home),
    Stop("find", find),
    Stop("subjects", subjects),
    Stop("results", results),
    Stop("nobody", nobody),
    Stop("profile", profile),
    Stop("reason", reason),
    Stop("details", details),
    Stop("details-wrong", wrong_details),
    Stop("review", review),
    Stop("confirmed", confirmed),
    Stop("check-in", check_in),
    Stop("check-in-unknown", unknown_code),
    Stop("my-lessons", lessons),
    Stop("lesson-found", found),
    Stop("printer-silent", printing),
    Stop("idle", idle),
    Stop("staff-lock", staff_lock),
)
LYING_SCREENS = (
    Stop("home", home),
    Stop("find", find),
    Stop("results", results),
    Stop("profile", profile),
    Stop("details", details),
    Stop("review", review),
    Stop("confirmed", confirmed),
    Stop("printer-silent", printing),
    Stop("check-in", check_in),
    Stop("idle", idle),
)
OFFLINE_SCREENS = (
    Stop("home", home),
    Stop("results", results),
    Stop("review", review),
    Stop("request", confirmed),
)
# A kiosk that forgets its visitor wears its own scheme again, and each of these is dressed twice.
DARK_SCREENS = (Stop("home", home),)
CONTRAST_SCREENS = (Stop("home", home), Stop("profile", profile), Stop("idle", idle))
