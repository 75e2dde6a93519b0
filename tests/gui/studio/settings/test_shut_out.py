"""Devices that are shut out do not stand for ever between those at work."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.studio.settings.devices_card import DevicesCard
from tests.gui.studio.settings.test_settings import Room, enrol, press, room

__all__ = ["room"]


def names(card: DevicesCard) -> list[str]:
    """Who is listed, in order."""
    return [row.line.name for row in card.rows]


def test_those_shut_out_are_counted_and_listed_for_whoever_asks(room: Room) -> None:
    enrol(room.seat, "Lobby")
    card = room.view.devices
    assert card.former.isHidden()
    enrol(room.seat, "Old tablet", is_revoked=True)
    assert (names(card), card.former.text()) == (["Lobby"], "Removed: 1")
    QTest.keyClick(card.former, Qt.Key.Key_Space)
    assert names(card) == ["Lobby", "Old tablet"]
    press(card.former)
    assert names(card) == ["Lobby"]
