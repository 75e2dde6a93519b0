"""What must hold at a kiosk, whatever was done to it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QAbstractButton, QApplication

from core.models import BookingState
from core.models.columns import to_microseconds
from desktop.kiosk.asking import Reach
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.desk import Requested
from desktop.kiosk.flow import Page
from desktop.kiosk.presenters.staff import Door
from tests.builders.replica import dump
from tests.gui.kiosk.conftest import left_behind
from tests.gui.kiosk.lobby import presenters_of, shown
from tests.gui.monkey.kiosk_hands import Stranger
from tests.gui.monkey.kiosk_world import KioskWorld

_GONE = {BookingState.CANCELLED.value, BookingState.CONFLICT.value}
_LONGEST_S = 92
"""A quiet minute, half a minute of warning, and a beat."""


class Judge:
    """Looks at the kiosk and says what is wrong."""

    def __init__(self, world: KioskWorld, stranger: Stranger) -> None:
        self._world = world
        self._stranger = stranger
        self._tickets: dict[str, bool] = {}
        self._cancelled: set[str] = set()
        self._moved: dict[str, datetime] = {}
        self._listed = 0
        self._reach: Reach | None = None
        flow = world.shell.flow
        flow.page_changed.connect(self._on_page)
        flow.lessons.changed.connect(self._on_lesson)
        flow.waiting.changed.connect(self._on_waiting)

    def at_each_step(self) -> list[str]:
        """What may not be even for a moment."""
        shell = self._world.shell
        found = [
            f"a window that is not the kiosk's: {one}"
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not shell
        ]
        if not shell.isVisible() or shell.isMinimized():
            found.append("the kiosk is out of sight")
        return [*found, *self._of_the_focus()]

    def at_rest(self) -> list[str]:
        """What must hold once every answer has come, wherever the stranger stands."""
        flow = self._world.shell.flow
        busy = [type(one).__name__ for one in presenters_of(flow) if one.is_busy]
        found = [f"{one} waits for ever" for one in busy]
        words = {"One moment…", "Searching…", "Un momento…", "Un instant…"}
        found += [
            f"{one.text()!r} stands there for ever"
            for one in shown(self._world.shell, QAbstractButton)
            if one.text() in words
        ]
        return [*found, *self._of_ways_on(), *self._of_bookings(), *self._of_promises()]

    def once_they_went(self) -> list[str]:
        """The stranger walks away: what must hold then. Nothing is left of them."""
        shell = self._world.shell
        flow = shell.flow
        self._world.beat(_LONGEST_S)
        self._world.rest()
        found = [] if flow.page is Page.HOME else [f"{flow.page} stays for ever"]
        over = (shell.help, shell.idle_warning, shell.staff_door)
        found += [f"{type(one).__name__} stays for ever" for one in over if one.isVisible()]
        if flow.speech.language != flow.speech.home or shell.look.text_scale > 1:
            found.append("language or print are the former visitor's")
        if shell.look.is_contrast or shell.dock.isVisible():
            found.append("contrast or keys are the former visitor's")
        found += self._of_traces() + self._of_holds() + self._of_bookings()
        self._stranger.typed.clear()
        return found

    def _of_traces(self) -> list[str]:
        shell = self._world.shell
        fields = [one for one in shell.findChildren(TouchEdit) if one.text()]
        found = [f"{one.accessibleName()} still says {one.text()!r}" for one in fields]
        found += [
            f"{type(one).__name__} still knows {one.state}"
            for one in presenters_of(shell.flow)
            if one not in (shell.flow.home, shell.flow.calling) and one.state != one._blank
        ]
        clipboard = QApplication.clipboard().text()
        held = "\n".join(
            (left_behind(shell), clipboard, repr(vars(self._world.kiosk.desk._guests)))
        )
        private = {*self._stranger.typed, "Ana Duarte"}
        private |= {code for code in self._tickets if code}
        return found + [f"{one!r} is still there" for one in sorted(private) if one in held]

    def _of_holds(self) -> list[str]:
        kiosk = self._world.kiosk
        device_id = kiosk.replica.actor().device_id
        with kiosk.replica.read() as rows:
            held = rows.occupancies.held_by(str(device_id))
        kept = [str(row["id"]) for row in kiosk.server.dump("occupancy")]
        return [
            f"a time is still held until {row.expires_at}, on the server too: {row.id in kept}"
            for row in held
            if row.expires_at is None or row.expires_at > kiosk.clock.now()
        ]

    def _of_the_focus(self) -> list[str]:
        """Keys go to what can be seen: never to what lies hidden, or under a question."""
        shell, focus = self._world.shell, QApplication.focusWidget()
        if focus is None or focus is shell:
            return []
        if not focus.isVisible() or not focus.isEnabled():
            return [f"the focus is in what cannot be used: {focus}"]
        for over in (shell.idle_warning, shell.staff_door, shell.help):
            if over.isVisible() and not over.isAncestorOf(focus):
                name = focus.accessibleName() or str(focus)
                return [f"keys go to {name!r} under {type(over).__name__}"]
            if over.isVisible():
                return []
        return []

    def _of_ways_on(self) -> list[str]:
        """Somewhere a finger leads on."""
        shell = self._world.shell
        if shell.flow.page is Page.HOME and shell.flow.staff.state.door is Door.SHUT:
            return []
        return [] if self._stranger.buttons() else [f"no way on from {shell.flow.page}"]

    def _of_bookings(self) -> list[str]:
        """Each lesson made here was told by a ticket, and each ticket is of a lesson made here."""
        kiosk = self._world.kiosk
        device_id = str(kiosk.replica.actor().device_id)
        here = {str(row["code"]): row for row in dump(kiosk.replica, "booking")}
        there = {str(row["code"]): row for row in kiosk.server.dump("booking")}
        made = {
            code: row
            for code, row in {**here, **there}.items()
            if row["origin_device_id"] == device_id
        }
        found = [
            f"a lesson was made and no ticket shown: {row['state']}"
            for code, row in made.items()
            if row["state"] not in _GONE and code not in self._tickets
        ]
        return found + [
            "a ticket was shown for no lesson" for code in self._tickets if code not in made
        ]

    def _of_promises(self) -> list[str]:
        """What the screen called done is done at the server."""
        server = self._world.kiosk.server
        there = {str(row["code"]): row for row in server.dump("booking")}
        found = [
            f"cancelled, as was said, and at the server it is {there[code]['state']}"
            for code in self._cancelled
            if there[code]["state"] not in _GONE
        ]
        found += [
            f"moved to {start}, as was said, and at the server it is {there[code]['starts_at']}"
            for code, start in self._moved.items()
            if there[code]["starts_at"] != to_microseconds(start)
        ]
        listed = len(server.dump("waitlist_entry"))
        if listed < self._listed:
            found.append(f"{self._listed} were told that they are on the list, {listed} are")
        return found

    def _on_lesson(self) -> None:
        state = self._world.shell.flow.lessons.state
        if state.cancelled is not None and state.cancelled.is_final:
            self._cancelled.add(state.cancelled.lesson.code)
        if state.moved is not None:
            code, start = state.moved.lesson.code, state.moved.lesson.appointment.start
            self._moved.pop(code, None)  # a move that is only recorded may come about, or not
            if state.moved.is_final:
                self._moved[code] = start

    def _on_waiting(self) -> None:
        reach = self._world.shell.flow.waiting.state.reach
        self._listed += reach is Reach.HEARD and self._reach is None
        self._reach = reach

    def _on_page(self) -> None:
        flow = self._world.shell.flow
        outcome = flow.review.state.outcome
        if flow.page is not Page.DONE or outcome is None:
            return
        ticket = outcome.ticket
        self._tickets[ticket.code] = isinstance(outcome, Requested)
        self._stranger.codes.append(ticket.code)
