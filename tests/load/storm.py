"""Kiosks that lost the server come back all at once, while as many more only listen."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg

from sync.protocol import ActorCard
from tests.load.fleet import Told, parade
from tests.load.place import Place, place
from tests.load.streams import Heard, Listeners

DRAINED_S = 30.0
"""The budget of quality.md for 200 kiosks with 20 changes each, on two cores."""
_PROCESSES = 4
COME_AGAIN = "Busy busy"
"""What a device is told whose turn would be too long in coming; nothing of it was judged."""
SLOT_TAKEN_TWICE = """
    SELECT count(*) FROM occupancy AS one JOIN occupancy AS other
        ON one.instructor_id = other.instructor_id AND one.id < other.id
        AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at
"""
_OUTCOMES = "SELECT outcome, count(*) FROM verdict GROUP BY outcome"
_STATES = "SELECT state, count(*) FROM booking GROUP BY state"
_TAKEN = """
    SELECT id::text, instructor_id::text, (extract(epoch FROM starts_at) * 1000000)::bigint,
        (extract(epoch FROM ends_at) * 1000000)::bigint
    FROM occupancy WHERE studio_id = %s
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the report; `is_good` is None where nothing was asked of it."""

    name: str
    value: str
    is_good: bool | None = None


def storm(
    kiosks: int, changes: int, streams: int, studios: int, say: Callable[[str], None]
) -> list[Fact]:
    """Let them come; the facts, each with its verdict."""
    with (
        tempfile.TemporaryDirectory(prefix="instainstru-kiosks-") as folder,
        place(studios, kiosks, instructors=10) as at,
    ):
        say(f"{kiosks} kiosks in {studios} studio(s) are let in; {streams} streams open")
        listeners = Listeners(at.url, [each.token for each in at.passes], streams)
        listeners.open()
        told = parade(Path(folder), at, _PROCESSES, changes)
        return _facts(at, told, listeners.close(), kiosks * changes)


def _facts(at: Place, told: list[Told], heard: Heard, least: int) -> list[Fact]:
    began = min(each.began for each in told)
    ends = sorted(end - began for each in told for end in each.drained_at)
    came_to: Counter[str] = sum((each.came_to for each in told), Counter())
    made = sum(each.made for each in told)
    booked = [one for each in told for one in each.booked]
    waiting = sum(each.waiting for each in told)
    trouble = {name: n for name, n in came_to.items() if name not in ("answered", COME_AGAIN)}
    with at.connect() as rows:
        outcomes: dict[str, int] = dict(rows.execute(_OUTCOMES).fetchall())
        states: dict[str, int] = dict(rows.execute(_STATES).fetchall())
        row = rows.execute(SLOT_TAKEN_TWICE).fetchone()
        twice = row[0] if row else -1
        apart = strangers(at, rows, [item for each in told for item in each.views.items()])
    return [
        Fact("changes made offline", str(made), made >= least),
        Fact("half of the kiosks drained", f"{ends[len(ends) // 2]:.1f} s"),
        Fact("all drained", f"{ends[-1]:.1f} s", ends[-1] <= DRAINED_S),
        Fact("slowest exchange", f"{max(each.slowest_s for each in told):.1f} s"),
        Fact("exchanges answered", str(came_to["answered"])),
        Fact("exchanges told to come again", str(came_to[COME_AGAIN])),
        Fact("exchanges given up, or failed", str(trouble or "none"), not trouble),
        Fact("changes still waiting", str(waiting), waiting == 0),
        Fact("verdicts", str(outcomes), sum(outcomes.values()) == made),
        Fact("lessons, by state", str(states), sum(states.values()) == len(set(booked))),
        Fact("slots taken twice", str(twice), twice == 0),
        Fact("kiosks that do not agree with the server", str(apart), apart == 0),
        Fact(
            "live streams opened, refused, lost",
            f"{heard.opened}, {heard.refused}, {heard.lost}",
            heard.refused == heard.lost == 0,
        ),
        Fact("events heard on them", str(heard.events), heard.events > 0),
    ]


def strangers(
    at: Place, rows: psycopg.Connection, views: list[tuple[str, dict[str, tuple[str, int, int]]]]
) -> int:
    """How many of these views, by "studio.kiosk", hold other taken time than the studio's rows."""
    cards = {each.studio: ActorCard.model_validate_json(each.card) for each in at.passes}
    truth = {studio: _taken(rows, card.studio_id) for studio, card in cards.items()}
    return sum(view != truth[int(name.partition(".")[0])] for name, view in views)


def _taken(rows: psycopg.Connection, studio_id: str) -> dict[str, tuple[str, int, int]]:
    found = rows.execute(_TAKEN, (studio_id,)).fetchall()
    return {row[0]: (row[1], int(row[2]), int(row[3])) for row in found}
