"""Every list of the Studio out of the demo studio of six years, 100,000 lessons of all states.

Processor time of the reading thread, from the encrypted replica, each question as its screen asks
it. The budget of *quality* for a first page is held against each of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from time import thread_time

from core.insights.periods import Step
from core.models import BookingState
from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonList
from desktop.studio.attention.reading import Reader
from desktop.studio.insights.reading import Asked as AskedFigures
from desktop.studio.insights.reading import read_insights
from desktop.studio.insights.state import Choice, Wish
from desktop.studio.lessons.periods import Now, Period, narrowed
from desktop.studio.lessons.saved import FilterShelf
from desktop.studio.lessons.values import COUNTED_MOST, FIRST_PAGE, listed
from desktop.studio.schedule.agenda import Way, read_agenda
from desktop.studio.schedule.months import read_month
from desktop.studio.schedule.reading import Asked, Pending, read_schedule
from resources.demo import load_demo
from sync.client.replica import Replica
from sync.server.demo.people import instructor_id
from sync.server.demo.plan import Plan
from tests.benchmarks.figure import Figure, Timing, summarised
from tests.benchmarks.large_studio import large_studio
from tests.benchmarks.qt import the_application
from tests.builders.studio import AT

_RUNS, _BUDGET_MS = 9, 50.0
_NOTHING = Pending(frozenset(), frozenset())
_UPCOMING, _HISTORY = LessonList.UPCOMING, LessonList.HISTORY
_STATES = frozenset
Query = Callable[[Repositories], object]


def _spent(replica: Replica, query: Query) -> Timing:
    """Processor time of this thread, in milliseconds; the first run not counted."""
    samples = []
    for _ in range(_RUNS + 1):
        with replica.read() as rows:
            began = thread_time()
            query(rows)
            samples.append((thread_time() - began) * 1e3)
    return summarised(samples[1:])


def _now(zone: str) -> Now:
    today: date = AT.date()
    return Now(today, today - timedelta(days=today.weekday()), zone)


def _filters(plan: Plan) -> dict[str, LessonFilter]:
    """A list as somebody narrows it down."""
    now, own = _now(plan.zone), instructor_id(plan, next(iter(load_demo().studio.instructors)).key)
    history = LessonFilter(_HISTORY)
    found = {
        "upcoming": LessonFilter(),
        "history": history,
        "requests": LessonFilter(LessonList.REQUESTS),
        "lost": LessonFilter(LessonList.LOST),
        "upcoming, one instructor's": LessonFilter(instructor_id=own),
        "history, one instructor's": LessonFilter(_HISTORY, instructor_id=own),
        "upcoming, pays at the desk": LessonFilter(pays_at_desk=True),
        "history, pays at the desk": LessonFilter(_HISTORY, pays_at_desk=True),
        "history, one instructor's missed": LessonFilter(
            _HISTORY, instructor_id=own, states=_STATES({BookingState.NO_SHOW})
        ),
        "history, this month's missed": narrowed(
            replace(history, states=_STATES({BookingState.NO_SHOW})), Period.MONTH, now
        ),
        "history, this year": narrowed(history, Period.YEAR, now),
    }
    for which in (_UPCOMING, _HISTORY):
        for state in BookingState:
            found[f"{which.value}, {state.value}"] = LessonFilter(which, states=_STATES({state}))
        for words in ("piano", "violin theory", "olsen", "olsen piano", "K7M42Q", "zzz"):
            found[f"{which.value}, “{words}”"] = LessonFilter(which, text=words)
    return found


def _lessons(plan: Plan) -> Iterator[tuple[str, Query]]:
    zone = plan.zone

    def page(wanted: LessonFilter, limit: int | None) -> Query:
        return lambda rows: listed(rows, wanted, AT, zone, limit)

    for name, wanted in _filters(plan).items():
        yield f"lessons: {name}, first page", page(wanted, FIRST_PAGE)
    yield "lessons: history, all of it", page(LessonFilter(_HISTORY), None)
    kept, now = FilterShelf().filters, _now(zone)
    for each in kept:
        yield f"lessons: “{each.name}” counted", _counted(each.wanted(now))


def _others(replica: Replica, plan: Plan) -> Iterator[tuple[str, Query]]:
    zone, today, actor = plan.zone, AT.date(), replica.actor()
    monday = today - timedelta(days=today.weekday())
    asked = Asked(monday, 7, frozenset(_everybody(replica)), None, zone, AT)
    month = today.replace(day=1)
    its_weeks = replace(asked, first=month - timedelta(days=month.weekday()))
    own = instructor_id(plan, next(iter(load_demo().studio.instructors)).key)

    def students(rows: Repositories) -> object:
        return rows.rosters.lines(rows.rosters.ids("", FIRST_PAGE), AT)

    yield "students: first page, with last and next lesson", students
    yield "students: everybody read", lambda rows: rows.rosters.register()
    yield "messages: all threads", lambda rows: rows.threads.lines(None)
    yield "messages: one instructor's", lambda rows: rows.threads.lines(own)
    for words in ("olivia", "metronome", "zzz"):
        yield f"messages: “{words}”", _threads(words)
    yield "messages: who may be written to", lambda rows: rows.threads.unwritten(None)
    yield "messages: one such, “zzz”", lambda rows: rows.threads.unwritten(None, "zzz")
    yield "attention: all", lambda rows: Reader(rows, actor, AT, zone).inbox()
    yield "today: what was not read", _unread
    yield "schedule: week of all", lambda rows: read_schedule(rows, actor, asked, _NOTHING)
    yield (
        "schedule: month of all",
        lambda rows: read_month(rows, actor, its_weeks, month, _NOTHING),
    )
    yield (
        "schedule: the endless list",
        lambda rows: read_agenda(rows, actor, asked, _NOTHING, Way.AROUND, None),
    )
    rare = replace(
        asked, narrowing=replace(asked.narrowing, states=_STATES({BookingState.CONFLICT}))
    )
    yield (
        "schedule: the endless list, lost only",
        lambda rows: read_agenda(rows, actor, rare, _NOTHING, Way.AROUND, None),
    )
    for choice, step in ((Choice.TWELVE_WEEKS, Step.WEEK), (Choice.YEAR, Step.MONTH)):
        figures = AskedFigures(Wish(choice=choice, step=step), today, AT, zone, 0, None)
        yield f"insights: {choice.value}", partial(read_insights, asked=figures)


def _counted(wanted: LessonFilter) -> Query:
    return lambda rows: rows.lessons.count(wanted, AT, COUNTED_MOST)


def _threads(words: str) -> Query:
    return lambda rows: rows.threads.lines(None, words)


def _unread(rows: Repositories) -> object:
    threads = rows.conversations.of_instructor(None)
    return rows.messages.unread([thread.id for thread in threads])


def _everybody(replica: Replica) -> list[str]:
    with replica.read() as rows:
        return [each.id for each in rows.instructors.active()]


def measure() -> list[Figure]:
    """Each list of each screen."""
    the_application()
    with (
        tempfile.TemporaryDirectory(prefix="instainstru-bench-") as folder,
        large_studio(Path(folder)) as (replica, plan),
    ):
        asked = [*_lessons(plan), *_others(replica, plan)]
        return [_spent(replica, query).figure(name, budget=_BUDGET_MS) for name, query in asked]
