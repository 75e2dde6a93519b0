"""What kiosks keep, as a manager sees it, sets it and takes it back."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.models import Device, Occupancy, OccupancyKind
from core.repositories import begin_writing
from desktop.studio.settings.leases import LeasesPresenter
from desktop.studio.settings.leases_card import LeasesCard, TakeBackDialog
from desktop.widgets.overlay import open_overlay
from tests.builders.studio import AT
from tests.fixtures.studio_desk import Seat


@dataclass
class Counter:
    """The card in a window, and what stands behind it."""

    seat: Seat
    window: QWidget
    card: LeasesCard
    presenter: LeasesPresenter

    def see(self) -> str:
        """Everything that can be read on the card."""
        labels = self.card.findChildren(QLabel)
        return "\n".join(one.accessibleName() or one.text() for one in labels if not one.isHidden())

    def ask_to_take_back(self) -> TakeBackDialog:
        """Press the button of the first row."""
        QTest.mouseClick(self.card.rows[0].take_back, Qt.MouseButton.LeftButton)
        dialog = open_overlay(self.window)
        assert isinstance(dialog, TakeBackDialog)
        return dialog


@pytest.fixture
def counter(qtbot: QtBot, manager_seat: Seat) -> Counter:
    """A manager who looks at what kiosks keep: nothing yet."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 700)
    presenter = LeasesPresenter(manager_seat.desk)
    presenter.setParent(window)
    card = LeasesCard(manager_seat.desk, presenter)
    QVBoxLayout(window).addWidget(card)
    window.show()
    return Counter(manager_seat, window, card, presenter)


def keep(seat: Seat, name: str, minutes_ago: int) -> str:
    """A kiosk that was in touch then, and keeps Mara's 15:00 for itself; the lease's id."""
    studio, start = seat.studio, seat.studio.at(5, 15)
    begin_writing(studio.session)
    seen = AT - timedelta(minutes=minutes_ago)
    kiosk = Device(
        id=new_id(),
        studio_id=studio.studio_id,
        name=name,
        kind="kiosk",
        enrolled_at=seen,
        last_seen_at=seen,
    )
    lease = Occupancy(
        id=new_id(),
        studio_id=studio.studio_id,
        instructor_id=studio.instructor_id,
        starts_at=start,
        ends_at=start + timedelta(minutes=45),
        kind=OccupancyKind.LEASE,
        holder=kiosk.id,
    )
    studio.rows.devices.add(kiosk)
    studio.rows.occupancies.add(lease)
    studio.session.commit()
    seat.server.stamp()
    seat.sync()
    return lease.id


def test_a_manager_sees_who_keeps_what_until_when_and_takes_it_back(counter: Counter) -> None:
    counter.presenter.refresh()
    assert "No kiosk has reserved times right now." in counter.see()
    lease_id = keep(counter.seat, "Front desk kiosk", minutes_ago=5)
    counter.presenter.refresh()
    seen = counter.see()
    assert "Front desk kiosk" in seen
    assert "1 time · last online today, 14:15" in seen
    assert "15:00 – 15:45  Mara Lindqvist" in seen
    assert "can be promised until 14:58" in seen
    assert "Offline" not in seen
    dialog = counter.ask_to_take_back()
    told = "\n".join(one.text() for one in dialog.findChildren(QLabel))
    assert "If it’s connected, it releases the time right away" in told
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert counter.card.rows == []
    assert counter.seat.said == [
        (
            "Mara’s time can be booked by anyone again. "
            "Front desk kiosk releases it as soon as it’s online."
        )
    ]
    counter.seat.sync()
    assert lease_id not in {row["id"] for row in counter.seat.server.dump("occupancy")}


def test_of_a_silent_kiosk_it_is_said_that_it_may_have_promised(counter: Counter) -> None:
    keep(counter.seat, "Back door", minutes_ago=75)
    counter.presenter.refresh()
    assert "last online today, 13:05" in counter.see()
    dialog = counter.ask_to_take_back()
    told = "\n".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Back door was last online today, 13:05, so it may already have promised" in told
    assert "Needs attention" in told
    QTest.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert len(counter.card.rows) == 1
    counter.seat.clock.advance(timedelta(hours=2))
    counter.presenter.refresh()
    assert "possibly promised by the kiosk" in counter.see()


def test_how_much_is_kept_is_set_here_and_reaches_the_kiosks(counter: Counter) -> None:
    counter.presenter.refresh()
    assert (counter.card.starts.key, counter.card.within.key) == ("1", "180")
    counter.presenter.keep_starts(2)
    counter.presenter.keep_within(240)
    counter.seat.sync()
    studio = counter.seat.studio.rows.studios.current()
    assert (studio.lease_starts, studio.lease_window_min) == (2, 240)
    counter.presenter.keep_starts(0)
    assert not counter.card.within.isEnabled()


def test_who_may_not_manage_devices_sees_nothing_of_it(qtbot: QtBot, desk_seat: Seat) -> None:
    presenter = LeasesPresenter(desk_seat.desk)
    card = LeasesCard(desk_seat.desk, presenter)
    qtbot.addWidget(card)
    keep(desk_seat, "Front desk kiosk", minutes_ago=5)
    presenter.refresh()
    assert card.isHidden()
    assert presenter.state.kiosks is None
