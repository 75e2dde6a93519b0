"""The main job in pictures: two kiosks without a network, one slot, and a decision.

Both kiosks record a wish for the same time. Back online exactly one is confirmed; the other is
found under Needs attention with three free times, and one click books the nearest. Afterwards each
kiosk tells the same truth when it is shown the ticket.
"""

from dataclasses import dataclass

from core.models import BookingState
from core.mutations.lessons import CancelBooking
from desktop.kiosk.values import LessonState
from desktop.studio.attention.view import AttentionView
from desktop.studio.shell.state import ScreenId
from desktop.tour.devices import Device
from desktop.tour.hands import click, only
from desktop.tour.kiosk_stops import (
    SUBJECT,
    book,
    fill_in,
    go_home,
    hold,
    look_up,
    open_week,
)
from desktop.tour.patience import NotReached
from desktop.tour.studio_stops import open_screen
from desktop.tour.walk import Guide

CHAPTERS = (
    "story-1-first-kiosk-offline",
    "story-2-second-kiosk-offline",
    "story-3-needs-attention",
    "story-4-rebooked",
    "story-5-first-kiosk-agrees",
    "story-6-second-kiosk-agrees",
)
FIRST, SECOND = "Nora Blanchard", "Ivo Petersen"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays: two kiosks and a Studio that sees what needs attention."""

    first: Device
    second: Device
    studio: Device


def tell(guide: Guide, cast: Cast) -> None:
    """Play it from the beginning to the end, and cancel both lessons when it is over."""
    with guide.noting(*CHAPTERS):
        codes = _record_both(guide, cast)
        _come_back(cast)
        _decide(guide, cast, codes[1])
        _agree(guide, cast, codes)
        _forget(cast, codes)


def _record_both(guide: Guide, cast: Cast) -> tuple[str, str]:
    """Both kiosks offline, at the same start of the same instructor; the tickets' codes."""
    for kiosk in (cast.first, cast.second):
        go_home(kiosk)
        kiosk.go_offline()
    cast.first.come_forward()
    shell = open_week(cast.first, SUBJECT)
    start = hold(cast.first, shell)
    who = shell.flow.profile.state.profile
    fill_in(cast.first, shell, FIRST)
    one = book(cast.first, shell)
    guide.show(cast.first, CHAPTERS[0], cast.first.window)
    cast.second.come_forward()
    shell = open_week(cast.second, SUBJECT)
    other_who = shell.flow.profile.state.profile
    if who is None or other_who is None or who.instructor != other_who.instructor:
        raise NotReached("the same instructor at both kiosks")
    hold(cast.second, shell, start)
    fill_in(cast.second, shell, SECOND)
    other = book(cast.second, shell)
    guide.show(cast.second, CHAPTERS[1], cast.second.window)
    return one, other


def _come_back(cast: Cast) -> None:
    """The first kiosk is back first, so the second one's customer has lost the time."""
    cast.first.come_back()
    cast.second.come_back()
    cast.studio.sync()


def _decide(guide: Guide, cast: Cast, code: str) -> None:
    """Open the lost time on the Studio and book the nearest free one."""
    studio = cast.studio
    with studio.station.replica.read() as rows:
        lost = [row.id for row in rows.bookings.all() if row.code == code]
        asked = [item.id for item in rows.attention.pending() if item.booking_id in lost]
    if len(asked) != 1 or _state(studio, lost[0]) is not BookingState.CONFLICT:
        raise NotReached(f"{SECOND} under Needs attention")
    studio.come_forward()
    open_screen(studio, ScreenId.ATTENTION)
    choose_item(studio, asked[0])
    guide.show(studio, CHAPTERS[2], studio.window)
    click(studio.window, "Book this and tell")
    studio.sync()
    if _state(studio, lost[0]) is not BookingState.CONFIRMED:
        raise NotReached(f"the lesson of {SECOND} being confirmed")
    guide.show(studio, CHAPTERS[3], studio.window)


def choose_item(device: Device, item_id: str) -> None:
    """Choose one of the items that wait."""
    shown = device.studio.window.screen_widget(ScreenId.ATTENTION)
    only(shown, AttentionView).list.chosen.emit(item_id)
    device.settle()


def _agree(guide: Guide, cast: Cast, codes: tuple[str, str]) -> None:
    """Show both tickets to the kiosks they came from."""
    for kiosk, code, chapter in zip((cast.first, cast.second), codes, CHAPTERS[4:], strict=True):
        kiosk.come_forward()
        kiosk.sync()
        shell = look_up(kiosk, code)
        lesson = shell.flow.lessons.state.lesson
        if lesson is None or lesson.state is not LessonState.CONFIRMED:
            raise NotReached(f"the ticket {code} being confirmed at {kiosk.name}")
        guide.show(kiosk, chapter, kiosk.window)


def _forget(cast: Cast, codes: tuple[str, str]) -> None:
    """Cancel what the story booked, so that it can be told again."""
    studio = cast.studio
    with studio.station.replica.read() as rows:
        ids = [row.id for row in rows.bookings.all() if row.code in codes]
    for booking_id in ids:
        studio.studio.desk.do(
            CancelBooking(
                booking_id=booking_id, reason="The tour is over", waiver="The tour is over"
            )
        )
    studio.settle()
    studio.sync()
    for kiosk in (cast.first, cast.second):
        go_home(kiosk)


def _state(device: Device, booking_id: str) -> BookingState:
    with device.station.replica.read() as rows:
        return rows.bookings.require(booking_id).state
