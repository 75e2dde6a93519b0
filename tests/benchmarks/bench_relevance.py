"""How good the search is: its answers beside those of a person who knows the demo studio.

The answers of `judged_wishes` are turned into instructors by trying every offering, length and free
start, slowly and without the parser. *Precision*: how many of those shown are right, kin counted as
right. *Recall*: how many of the right ones are shown.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from statistics import mean
from time import perf_counter_ns

from core.models import Offering
from core.scheduling.pricing import lesson_price
from core.scheduling.slots import open_starts
from desktop.kiosk.replica.catalogue import Catalogue
from desktop.kiosk.replica.leases import Leases
from desktop.kiosk.replica.place import Place
from desktop.kiosk.replica.search import search
from desktop.kiosk.replica.timetable import Timetable
from desktop.kiosk.values import SearchRequest
from sync.client.status import SyncPhase
from tests.benchmarks.demo_desk import AwayLink, demo_replica
from tests.benchmarks.figure import Figure, summarised
from tests.benchmarks.judged_wishes import EVERYTHING, WISHES, Judged

_AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class _Judgement:
    shown: int
    fitting: int
    right: int
    found: int
    is_first_right: bool


def measure() -> list[Figure]:
    """Precision and recall over the judged wishes, and what a wish takes in this studio."""
    with _front_desk() as place:
        samples_ms, judged = [], []
        for wish in WISHES:
            began = perf_counter_ns()
            result = search(place, SearchRequest(wish.text))
            samples_ms.append((perf_counter_ns() - began) / 1e6)
            judged.append(_judge(place, wish, [hit.instructor.id for hit in result.hits]))
    shown = [each for each in judged if each.shown]
    wanted = [each for each in judged if each.right]
    count = f"{len(WISHES)} wishes judged by hand, demo studio"
    return [
        Figure("search: precision", "%", 100 * mean(each.fitting / each.shown for each in shown),
               note=count),
        Figure("search: recall", "%", 100 * mean(each.found / each.right for each in wanted),
               note=count),
        Figure("search: first answer is right", "%",
               100 * mean(each.is_first_right for each in wanted), note=count),
        summarised(samples_ms).figure("search: a wish at the kiosk, 12 instructors", budget=10.0),
    ]  # fmt: skip


def _judge(place: Place, wish: Judged, shown: list[str]) -> _Judgement:
    right = _who(place, wish, wish.right)
    fitting = right | _who(place, wish, wish.kin)
    return _Judgement(
        len(shown),
        len(fitting.intersection(shown)),
        len(right),
        len(right.intersection(shown)),
        bool(shown) and shown[0] in right,
    )


def _who(place: Place, wish: Judged, services: tuple[str, ...]) -> frozenset[str]:
    """Who has an offering that answers the wish, and a free start for it."""
    shelf = place.catalogue.current
    slugs = {row.id: row.slug for row in shelf.services.values()}
    named = _named(place, wish)
    return frozenset(
        offering.instructor_id
        for offering in shelf.offerings.values()
        if (services == EVERYTHING or slugs[offering.service_id] in services)
        and (named is None or offering.instructor_id == named)
        and _is_for(offering, wish)
        and any(_has_start(place, offering, minutes, wish) for minutes in _lengths(offering, wish))
    )


def _named(place: Place, wish: Judged) -> str | None:
    """The instructor whom the wish asks for."""
    teachers = place.catalogue.current.teachers.values()
    return next((row.id for row in teachers if row.name.split()[0].lower() == wish.who), None)


def _is_for(offering: Offering, wish: Judged) -> bool:
    youngest, oldest = offering.age_min or 0, offering.age_max or 150
    return (
        (wish.age is None or youngest <= wish.age <= oldest)
        and (wish.place is None or wish.place in offering.location_types)
        and (wish.level is None or wish.level in offering.levels)
        and (wish.hourly is None or offering.rate_minor <= wish.hourly)
    )


def _lengths(offering: Offering, wish: Judged) -> list[int]:
    return [
        minutes
        for minutes in offering.durations_min
        if wish.minutes in (None, minutes)
        and (wish.most is None or lesson_price(offering.rate_minor, minutes) <= wish.most)
    ]


def _has_start(place: Place, offering: Offering, minutes: int, wish: Judged) -> bool:
    zone, now = place.zone(), place.now()
    calendar = place.times.calendars([offering.instructor_id], now, now + _AHEAD)
    starts = open_starts(
        calendar[offering.instructor_id], minutes, now, now + _AHEAD, place.asking()
    )
    return any(_is_then(start.astimezone(zone), place, wish) for start in starts)


def _is_then(start: datetime, place: Place, wish: Judged) -> bool:
    minute = start.hour * 60 + start.minute
    day = (start.date() - place.today()).days
    return (not wish.days or day in wish.days) and wish.since <= minute < wish.until


@contextmanager
def _front_desk() -> Iterator[Place]:
    """The demo studio as its front desk asks it, connected."""
    with (
        tempfile.TemporaryDirectory(prefix="instainstru-bench-") as folder,
        demo_replica(Path(folder)) as replica,
    ):
        catalogue = Catalogue(replica.read)
        times = Timetable(replica, catalogue)
        link = AwayLink(SyncPhase.UP_TO_DATE)
        yield Place(replica, link, catalogue, times, None, Leases(replica, None))
        times.close()
