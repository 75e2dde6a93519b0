"""Wishes about days that are closed whatever the hours say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from core.mutations.availability import AddBlackout, RemoveBlackout
from core.mutations.base import Arguments
from core.mutations.closures import CloseDays, Closure, ReopenDays
from tests.simulation.eyes import Eyes, Picks


def _add_blackout(eyes: Eyes, picks: Picks) -> Arguments:
    first = eyes.day(picks)
    return AddBlackout(
        blackout_id=eyes.fresh_or(picks, "blackout"),
        instructor_id=_whose(eyes, picks),
        first=first,
        last=first + timedelta(days=picks.number(2)),
        reason="away",
    )


def _remove_blackout(eyes: Eyes, picks: Picks) -> Arguments:
    return RemoveBlackout(blackout_id=picks.one(eyes.ids("blackout")))


def _close_days(eyes: Eyes, picks: Picks) -> Arguments:
    days = [eyes.day(picks) for _ in range(picks.one((1, 3)))]
    return CloseDays(
        instructor_id=_whose(eyes, picks),
        closures=[
            Closure(
                blackout_id=eyes.fresh_or(picks, "blackout"), first=day, last=day, reason="feast"
            )
            for day in days
        ],
    )


def _reopen_days(eyes: Eyes, picks: Picks) -> Arguments:
    ids = [picks.one(eyes.ids("blackout")) for _ in range(2)]
    return ReopenDays(instructor_id=_whose(eyes, picks), blackout_ids=ids)


def _whose(eyes: Eyes, picks: Picks) -> str | None:
    """Now and then the whole studio's."""
    return None if picks.seldom() else eyes.instructor(picks)


CLOSING: dict[str, tuple[int, Callable[[Eyes, Picks], Arguments]]] = {
    AddBlackout.name: (2, _add_blackout),
    RemoveBlackout.name: (2, _remove_blackout),
    CloseDays.name: (1, _close_days),
    ReopenDays.name: (1, _reopen_days),
}
"""How often each is wished for, and how."""
