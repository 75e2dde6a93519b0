"""Wishes of those who come back to a kiosk, and of managers who set it up."""

from __future__ import annotations

from collections.abc import Callable

from core.mutations.base import Arguments
from core.mutations.devices import ConfigureDevice
from core.mutations.visitors import Arrive, MoveOwn
from tests.simulation.eyes import Eyes, Picks
from tests.simulation.town import CODES

_OPENINGS: tuple[list[list[int] | None], ...] = ([], [[540, 1200]] * 5 + [None, None])


def _configure(eyes: Eyes, picks: Picks) -> Arguments:
    return ConfigureDevice.model_validate(
        {
            "device_id": picks.one(eyes.ids("device")),
            "languages": picks.one((["en", "es", "fr"], ["fr", "en"])),
            "language": picks.one(("en", "fr")),
            "hidden_instructors": [picks.one(eyes.ids("instructor"))] if picks.seldom(3) else [],
            "hold_min": picks.one((None, 2, 15)),
            "prints": picks.seldom(5),
            "opening": picks.one(_OPENINGS),
        }
    )


def _arrive(eyes: Eyes, picks: Picks) -> Arguments:
    """The students of the town have numbers that end with their own; of two out of three."""
    booking = eyes.booking(picks, "state = 'confirmed'")
    return Arrive(booking_id=booking, digits=picks.one(("0000", "0001", "4567")))


def _move_own(eyes: Eyes, picks: Picks) -> Arguments:
    booking = eyes.booking(picks, "state IN ('requested', 'confirmed')")
    known = eyes.text("booking", "code", booking)
    return MoveOwn(
        booking_id=booking,
        starts_at=eyes.start(picks),
        moved_from=eyes.starts_at(booking),
        code=known if known and not picks.seldom() else picks.one(CODES),
    )


VISITING: dict[str, tuple[int, Callable[[Eyes, Picks], Arguments]]] = {
    ConfigureDevice.name: (1, _configure),
    Arrive.name: (3, _arrive),
    MoveOwn.name: (3, _move_own),
}
"""How often each is wished for, and how."""
