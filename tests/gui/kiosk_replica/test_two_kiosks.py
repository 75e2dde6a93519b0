"""Two kiosks in one lobby: one slot, two fingers, with and without a network."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.clock import CorrectedClock
from core.models import BookingState
from core.tickets import normalise_code
from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.desk import NotHeld, Requested
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.form import Field
from desktop.kiosk.language import Speech
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.values import CheckInResult, Reason
from desktop.kiosk.window.shell import KioskShell
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import InlineJobs
from sync.client.opening import open_replica
from tests.builders.replica import card_of, credentials, sync
from tests.builders.studio import actor_of
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk.lobby import DENSITY, UPRIGHT, Beat, Paper, PinsInMemory
from tests.gui.kiosk_replica.conftest import Kiosk, ToyLink

FRIDAY = date(2026, 3, 6)
WANTED = halifax(FRIDAY, 10, 30)


@dataclass
class Screen:
    """One kiosk with its window."""

    kiosk: Kiosk
    shell: KioskShell

    @property
    def flow(self) -> Flow:
        """The way through it."""
        return self.shell.flow

    def open_week(self) -> None:
        """Mara's week, an hour long as the studio's."""
        instructor = self.kiosk.server.studio.instructor_id
        self.flow.profile.open(instructor, self.kiosk.mara, 45, WANTED)  # type: ignore[arg-type]  # ids are text there
        self.flow.go(Page.PROFILE)
        QApplication.processEvents()

    def touch(self, start: datetime) -> None:
        """Touch that start in the week."""
        found = [key for cell, key in self.shell.pages.profile.grid.buttons if cell.start == start]
        found[0].click()
        QApplication.processEvents()

    def reason(self, start: datetime) -> Reason | None:
        """Why the start is not free, as the week shows it."""
        cells = [cell for cell, _ in self.shell.pages.profile.grid.buttons if cell.start == start]
        return cells[0].reason

    def fill_in(self, name: str) -> None:
        """Who it is."""
        self.flow.go(Page.DETAILS)
        self.flow.details.write(Field.NAME, name)
        self.flow.details.write(Field.CONTACT, "902 425 0148")

    def book(self) -> None:
        """From the form to what comes of it."""
        hold = self.flow.holds.state.hold
        assert hold is not None
        self.flow.go(Page.REVIEW)
        self.flow.review.book(self.flow.details.draft(hold, "en"))
        QApplication.processEvents()


def standing(kiosk: Kiosk, app: QApplication) -> KioskShell:
    """A window over a kiosk's desk."""
    speech = Speech(app, kiosk.desk.studio().zone)
    flow = Flow(kiosk.desk, InlineJobs(), kiosk.clock, speech, PinsInMemory(), Paper())
    look = KioskLook(Theme(SchemeChoice.LIGHT), DENSITY)
    shell = KioskShell(flow, look, app, Beat(), density=DENSITY)
    shell.resize(*UPRIGHT)
    shell.show()
    return shell


@pytest.fixture
def second(kiosk: Kiosk, tmp_path: Path, qtbot: QtBot) -> Iterator[Kiosk]:
    """Another kiosk of the same studio."""
    server, secrets = kiosk.server, credentials()
    replica = open_replica(tmp_path / "second.db", secrets, CorrectedClock(kiosk.clock))
    actor = actor_of(Role.KIOSK, server.studio.studio_id, name="First floor")
    replica.adopt(card_of(actor))
    link = ToyLink(replica, server, actor)
    sync(replica, server, actor)
    hub = ChangeHub()
    desk = ReplicaDesk(replica, link, hub, InlineJobs())
    yield Kiosk(server, replica, kiosk.clock, link, hub, desk, secrets)
    desk.close()
    replica.close()


@pytest.fixture
def screens(kiosk: Kiosk, second: Kiosk, qapp: QApplication) -> Iterator[tuple[Screen, Screen]]:
    """Both with their windows, at Mara's week."""
    pair = Screen(kiosk, standing(kiosk, qapp)), Screen(second, standing(second, qapp))
    for one in pair:
        one.open_week()
    yield pair
    for one in pair:
        one.shell.retire()
        one.shell.close()
        one.shell.deleteLater()
    QApplication.processEvents()


def test_who_comes_second_is_told_at_once_with_three_ways_on_and_keeps_what_was_typed(
    screens: tuple[Screen, Screen],
) -> None:
    first, other = screens
    other.fill_in("Karin Ek")
    other.open_week()
    first.touch(WANTED)
    assert first.flow.holds.state.hold is not None
    other.touch(WANTED)
    lost = other.flow.holds.state.lost
    assert isinstance(lost, NotHeld)
    assert lost.reason is Reason.HELD
    assert len(other.shell.pages.profile.lost.starts) == 3
    assert WANTED not in lost.nearest
    assert other.flow.details.state.form.name == "Karin Ek"
    other.shell.pages.profile.lost.starts[0].click()
    taken = other.flow.holds.state.hold
    assert taken is not None
    assert taken.appointment.start == lost.nearest[0]


def test_offline_both_record_and_one_of_them_is_told_of_three_others(
    screens: tuple[Screen, Screen],
) -> None:
    first, other = screens
    for one, name in ((first, "Nora"), (other, "Ivo")):
        one.kiosk.link.cut()
        one.touch(WANTED)
        one.fill_in(name)
        one.book()
        assert isinstance(one.flow.review.state.outcome, Requested)
    first.kiosk.link.mend()
    other.kiosk.link.mend()
    rows = first.kiosk.server.studio.rows.bookings.all()
    about = [row for row in rows if row.starts_at == WANTED]
    states = {row.state: row for row in about}
    assert set(states) == {BookingState.CONFIRMED, BookingState.CONFLICT}
    lost = states[BookingState.CONFLICT].lost_to
    assert lost is not None
    assert len(lost["alternatives"]) == 3  # type: ignore[arg-type]  # a list of starts


def test_a_ticket_made_offline_is_known_offline_at_the_other_screen_and_checks_nobody_in(
    screens: tuple[Screen, Screen],
) -> None:
    first, other = screens
    for one in screens:
        one.kiosk.link.cut()
    first.touch(WANTED)
    first.fill_in("Nora")
    first.book()
    outcome = first.flow.review.state.outcome
    assert isinstance(outcome, Requested)
    scanned = outcome.ticket.qr_payload
    other.flow.go(Page.CHECK_IN)
    for end in range(1, len(scanned) + 1):  # sign by sign, as a scanner types
        if other.flow.check_in.state.outcome is None:
            other.flow.check_in.write(scanned[:end])
    QApplication.processEvents()
    answer = other.flow.check_in.state.outcome
    assert answer is not None
    assert answer.result is CheckInResult.ELSEWHERE
    assert answer.recorded is not None
    assert answer.recorded.starts_at == WANTED
    assert answer.recorded.instructor is not None
    assert answer.recorded.instructor.name == "Mara Lindqvist"
    said = "\n".join(one.text() for one in other.shell.findChildren(QLabel))
    assert "Requested on another screen, not yet confirmed" in said
    assert other.kiosk.replica.waiting() == 0

    forged = scanned[:20] + ("A" if scanned[20] != "A" else "B") + scanned[21:]
    assert other.kiosk.desk.check_in(forged).result is CheckInResult.NOT_FOUND
    assert other.kiosk.desk.check_in(normalise_code(scanned)).result is CheckInResult.NOT_FOUND
    assert first.kiosk.desk.check_in(scanned).result is CheckInResult.NOT_CONFIRMED
