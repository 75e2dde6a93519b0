"""Setting a studio up by mouse and keyboard: each step is saved at once, and taken up again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.ids import PLATFORM, new_id
from core.models import Staff
from core.repositories import Repositories, begin_writing
from desktop.studio.coach.invite import Invite
from desktop.studio.coach.reception import Reception
from desktop.studio.setup.guide import SetupGuide
from desktop.studio.setup.pages import HoursPage, InstructorsPage, KioskPage, ServicesPage
from desktop.studio.setup.state import Step
from desktop.widgets.overlay import open_overlay
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import Seat


def empty(seat: Seat) -> None:
    """Take instructor and hours out of the small studio, as if it was founded a minute ago."""
    small = seat.studio
    begin_writing(small.session)
    mara = small.rows.instructors.require(small.instructor_id)
    mara.is_active = False
    small.rows.instructors.save(mara)
    for offering in small.rows.offerings.active():
        offering.is_active = False
        small.rows.offerings.save(offering)
    piano = small.rows.services.require(small.rows.offerings.require(small.offering_id).service_id)
    piano.studio_id = PLATFORM
    for row in [mara, piano, *small.rows.offerings.of_instructor(mara.id)]:
        row.version = 0
    small.session.commit()
    seat.server.stamp()
    seat.sync()


@pytest.fixture
def fresh(qtbot: QtBot, manager_seat: Seat, tmp_path: Path) -> Iterator[Studio]:
    """A new studio's manager, met by the guide."""
    empty(manager_seat)
    with studio_at(qtbot, manager_seat, tmp_path) as made:
        made.app.over.receive()
        made.settle()
        yield made


def guide(studio: Studio) -> SetupGuide:
    shown = open_overlay(studio.window)
    assert isinstance(shown, SetupGuide)
    return shown


def reception(studio: Studio) -> Reception:
    assert studio.app.over.reception is not None
    return studio.app.over.reception


def step(studio: Studio) -> Step:
    return reception(studio).setup.state.step


def names(rows: Repositories) -> list[str]:
    return [one.name for one in rows.instructors.active()]


def add_instructor(studio: Studio, name: str) -> None:
    page = guide(studio).pages[Step.INSTRUCTORS]
    assert isinstance(page, InstructorsPage)
    page.name.clear()
    QTest.keyClicks(page.name, name)
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    studio.settle()


def test_a_studio_is_set_up_from_the_first_instructor_to_the_kiosk_s_code(fresh: Studio) -> None:
    read = fresh.app.desk.read
    assert step(fresh) is Step.INSTRUCTORS
    assert not guide(fresh).on.isEnabled()
    add_instructor(fresh, "Noor Haddad")
    assert read(names) == ["Noor Haddad"]
    fresh.click(guide(fresh).on)
    services = guide(fresh).pages[Step.SERVICES]
    assert isinstance(services, ServicesPage)
    services.service.setCurrentText("piano")
    services.rate.setValue(54)
    fresh.click(services.add)
    (offering,) = read(
        lambda rows: [(o.rate_minor, o.durations_min) for o in rows.offerings.active()]
    )
    assert offering == (5400, [30, 60])
    fresh.click(guide(fresh).on)
    hours = guide(fresh).pages[Step.HOURS]
    assert isinstance(hours, HoursPage)
    fresh.click(hours.days[4])
    fresh.click(hours.keep)
    (noor,) = read(lambda rows: [one.id for one in rows.instructors.active()])
    week = read(lambda rows: {d.weekday: d.windows for d in rows.weekly_hours.of_instructor(noor)})
    assert week == {day: [[540, 1020]] for day in range(4)}
    fresh.click(guide(fresh).on)
    kiosk = guide(fresh).pages[Step.KIOSK]
    assert isinstance(kiosk, KioskPage)
    fresh.click(kiosk.ask)
    assert kiosk.code.text() == "482913"
    fresh.click(guide(fresh).on)
    assert open_overlay(fresh.window) is None
    assert fresh.seat.replica.waiting() == 3


def test_left_in_the_middle_it_goes_on_where_it_was_left(
    qtbot: QtBot, fresh: Studio, tmp_path: Path
) -> None:
    add_instructor(fresh, "Noor Haddad")
    fresh.click(guide(fresh).later)
    assert open_overlay(fresh.window) is None
    with studio_at(qtbot, fresh.seat, tmp_path) as again:
        again.app.over.receive()
        again.settle()
        assert open_overlay(again.window) is None, "once put off it only offers itself"
        invite = next(
            each
            for each in again.window.findChildren(Invite)
            if "bookable" in each.accessibleName()
        )
        assert "2 of 5 setup steps done." in invite.accessibleName()
        again.click(invite.accept)
        assert step(again) is Step.SERVICES


def test_who_says_that_is_me_teaches_as_soon_as_the_server_knows(fresh: Studio) -> None:
    seat = fresh.seat
    account = fresh.app.desk.actor.account_id
    begin_writing(seat.studio.session)
    seat.studio.rows.staff.add(
        Staff(
            id=new_id(),
            studio_id=seat.studio.studio_id,
            account_id=account,
            name="Morgan",
            role=Role.MANAGER,
        )
    )
    seat.studio.session.commit()
    seat.server.stamp()
    seat.sync()
    page = guide(fresh).pages[Step.INSTRUCTORS]
    assert isinstance(page, InstructorsPage)
    assert (page.name.text(), page.is_me.isChecked()) == ("Morgan", True)
    fresh.click(page.add)
    (mine,) = fresh.app.desk.read(lambda rows: [one.id for one in rows.instructors.active()])
    tokens = fresh.line.refresh_tokens
    for token, card in tokens.items():
        tokens[token] = card.model_copy(update={"instructor_id": mine})
    assert fresh.app.desk.actor.instructor_id is None
    seat.sync()
    # The toy server judges as somebody else: it is told who was meant.
    begin_writing(seat.studio.session)
    place = seat.studio.rows.staff.of_account(str(account))
    assert place is not None
    place.instructor_id, place.version = mine, 0
    seat.studio.session.commit()
    seat.server.stamp()
    seat.sync()
    fresh.settle()
    assert fresh.app.desk.actor.instructor_id == mine


def test_what_is_missing_is_said_and_nothing_is_saved(fresh: Studio) -> None:
    add_instructor(fresh, "   ")
    assert reception(fresh).setup.state.problem == "Type a name first."
    add_instructor(fresh, "Noor Haddad")
    fresh.click(guide(fresh).on)
    services = guide(fresh).pages[Step.SERVICES]
    assert isinstance(services, ServicesPage)
    services.service.setCurrentText("juggling with cats")
    fresh.click(services.add)
    assert reception(fresh).setup.state.problem == "Choose one of the services."
    services.service.setCurrentText("Piano")
    for box in services.durations.values():
        box.setChecked(False)
    fresh.click(services.add)
    problem = "Choose who teaches it and how long lessons last."
    assert reception(fresh).setup.state.problem == problem
    assert fresh.app.desk.read(lambda rows: list(rows.offerings.active())) == []


def test_a_studio_where_lessons_can_be_booked_is_not_bothered(studio: Studio) -> None:
    studio.app.over.receive()
    studio.settle()
    assert open_overlay(studio.window) is None
    studio.app.actions.run("setup.show")
    studio.settle()
    assert step(studio) is Step.KIOSK
