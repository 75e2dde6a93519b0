"""Wishes about time that is taken outside the studio."""

from __future__ import annotations

from collections.abc import Callable

from core.mutations.base import Arguments
from core.mutations.external import ImportBusy, RemoveBusy, calendar_of, minute_of
from tests.simulation.eyes import Eyes, Picks


def _import_busy(eyes: Eyes, picks: Picks) -> Arguments:
    """One of two calendars, by an instructor who may not be oneself; some last for days."""
    who = eyes.instructor(picks)
    start = minute_of(eyes.start(picks))
    length = picks.one((30, 60, 2880))
    return ImportBusy(
        instructor_id=who,
        calendar_id=calendar_of(who, picks.one(("Home", "School"))),
        busy=[[start + at * 180, start + at * 180 + length] for at in range(picks.one((0, 1, 3)))],
    )


def _remove_busy(eyes: Eyes, picks: Picks) -> Arguments:
    who = eyes.instructor(picks)
    return RemoveBusy(instructor_id=who, calendar_id=calendar_of(who, picks.one(("Home", "Away"))))


ELSEWHERE: dict[str, tuple[int, Callable[[Eyes, Picks], Arguments]]] = {
    ImportBusy.name: (1, _import_busy),
    RemoveBusy.name: (1, _remove_busy),
}
"""How often each is wished for, and how."""
