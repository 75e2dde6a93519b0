"""The engine agrees with the slow model, wherever clocks do odd things."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.hours import Blackout, DayHours, WeeklyHours, Window
from core.scheduling.rules import BookingRules
from core.scheduling.slots import (
    Cell,
    day_cells,
    nearest_starts,
    next_start,
    next_starts,
    open_starts,
    why_not,
)
from core.scheduling.together import WantedLesson, judge_together
from core.scheduling.zones import epoch_seconds
from tests.unit.core.scheduling.slow_model import SlowModel

_T = TypeVar("_T")
_MODEST = settings(
    max_examples=settings().max_examples // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
_SCENES = [
    ("Australia/Lord_Howe", date(2026, 10, 4)),  # half an hour forward
    ("Australia/Lord_Howe", date(2026, 4, 5)),  # half an hour back
    ("Africa/Casablanca", date(2026, 2, 15)),  # back for Ramadan
    ("Africa/Casablanca", date(2026, 3, 22)),
    ("Pacific/Apia", date(2011, 12, 30)),  # a date that never was
    ("America/Santiago", date(2026, 9, 6)),  # no midnight
    ("America/Santiago", date(2026, 4, 4)),  # 23:00 to 24:00 twice
    ("America/Halifax", date(2026, 3, 8)),
    ("America/Halifax", date(2026, 11, 1)),
    ("America/St_Johns", date(2010, 11, 7)),  # back at 00:01, into yesterday
    ("America/St_Johns", date(2011, 3, 13)),
    ("America/Havana", date(2026, 11, 1)),  # midnight twice
    ("Antarctica/Troll", date(2026, 3, 29)),  # two hours forward
    ("Asia/Kathmandu", date(1986, 1, 1)),  # a quarter of an hour forward
    ("Asia/Kathmandu", date(2026, 11, 21)),
    ("Europe/Paris", date(2026, 10, 25)),
]


@dataclass(frozen=True)
class Case:
    """A calendar, a question, and the date around which clocks may change."""

    calendar: InstructorCalendar
    asking: Asking
    minutes: int
    around: date

    @property
    def first(self) -> datetime:
        """The first instant asked about."""
        return _utc(self.around) - timedelta(hours=18)

    @property
    def last(self) -> datetime:
        """The instant up to which is asked."""
        return _utc(self.around) + timedelta(hours=40)


def _utc(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, tzinfo=UTC)


def _mostly(value: _T, other: st.SearchStrategy[_T]) -> st.SearchStrategy[_T]:
    return st.one_of(st.just(value), st.just(value), other)


_EDGES = st.one_of(
    st.sampled_from([0, 1, 30, 60, 90, 119, 120, 125, 150, 180, 540, 1_380, 1_410, 1_439]),
    st.integers(0, 1_439),
)
_SPANS = st.one_of(st.sampled_from([60, 240, 600, 1_438]), st.integers(1, 1_438))


@st.composite
def _windows(draw: st.DrawFn) -> Window:
    start, length = draw(_EDGES), draw(_SPANS)
    return Window(start, start + length)  # a minute longer, and 23:59 could make it too long


_DAY_HOURS: st.SearchStrategy[DayHours] = st.one_of(
    st.lists(_windows(), max_size=3).map(tuple), st.just((Window(0, 1_440),))
)
_NEAR = st.integers(-2, 3)
_RULES = st.builds(
    BookingRules,
    start_interval_min=st.sampled_from([15, 30, 60, 20, 7, 50]),
    buffer_before_min=_mostly(0, st.integers(0, 40)),
    buffer_after_min=_mostly(0, st.integers(0, 40)),
    notice_min=st.sampled_from([0, 120, 600]),
    walk_in_notice_min=st.sampled_from([0, 15]),
    horizon_days=st.sampled_from([1, 2, 90]),
    max_lessons_day=_mostly(None, st.integers(1, 4)),
    max_minutes_day=_mostly(None, st.integers(15, 300)),
    max_lessons_week=_mostly(None, st.integers(1, 8)),
    max_minutes_week=_mostly(None, st.integers(15, 600)),
    gap_saving=st.booleans(),
)
_STARTS = st.one_of(
    st.integers(-300, 560).map(lambda n: n * 300), st.integers(-1_500, 2_800).map(lambda n: n * 60)
)
_LENGTHS = st.sampled_from([15, 30, 45, 60, 90, 240, 7]).map(lambda minutes: minutes * 60)


@st.composite
def _busy(draw: st.DrawFn) -> Busy:
    """Busy time whose start is relative to the date's midnight, and whose expiry is to now."""
    start = draw(_STARTS)
    return Busy(
        start,
        start + draw(_LENGTHS),
        draw(_KINDS),
        draw(_NAMES),
        draw(_HOLDERS),
        draw(_EXPIRIES),
        draw(_BUFFERS),
        draw(_BUFFERS),
    )


_KINDS = st.sampled_from(BusyKind)
_NAMES = st.sampled_from(["a", "b", "c", "d", "e"])
_HOLDERS = st.sampled_from([None, "kiosk-1", "kiosk-2"])
_EXPIRIES = st.one_of(st.none(), st.integers(-120, 120))
_BUFFERS = _mostly(0, st.integers(0, 30))
_TIMETABLE = st.lists(_busy(), max_size=10)
_OTHERS: st.SearchStrategy[list[Busy]] = _mostly([], st.lists(_busy(), max_size=3))
_WEEK = st.tuples(_DAY_HOURS, _DAY_HOURS, _DAY_HOURS).map(
    lambda days: WeeklyHours((days[0], *(days[1],) * 3, *(days[2],) * 3))
)
_EXCEPTIONS = st.dictionaries(_NEAR, _DAY_HOURS, max_size=2)
_BLACKOUTS: st.SearchStrategy[list[int]] = _mostly([], st.lists(_NEAR, min_size=1, max_size=2))
_IGNORED: st.SearchStrategy[list[str]] = _mostly([], st.lists(_NAMES, min_size=1, max_size=2))
_ASKING = st.builds(
    Asking,
    st.builds(
        lambda seconds, micro: _utc(date(1970, 1, 1)) + timedelta(0, seconds, micro),
        st.integers(-60_000, 90_000),
        st.sampled_from([0, 1]),
    ),
    st.sampled_from(Channel),
    st.sampled_from([None, "kiosk-1"]),
    _IGNORED.map(frozenset),
    _OTHERS,
    _OTHERS,
    grid=_mostly(True, st.booleans()),
    allow_outside_hours=st.booleans(),
)


def _placed(around: date, now: datetime, drafts: Sequence[Busy]) -> list[Busy]:
    midnight, present = int(_utc(around).timestamp()), int(now.timestamp())
    return [
        replace(
            each,
            start=each.start + midnight,
            end=each.end + midnight,
            expires_at=None if each.expires_at is None else each.expires_at + present,
        )
        for each in drafts
    ]


@st.composite
def _cases(draw: st.DrawFn) -> Case:
    zone, around = draw(_SCENE)
    draft = draw(_ASKING)
    now = draft.now + (_utc(around) - _utc(date(1970, 1, 1)))
    days = {n: around + timedelta(days=n) for n in range(-2, 4)}
    calendar = InstructorCalendar(
        zone,
        draw(_WEEK),
        {days[n]: hours for n, hours in draw(_EXCEPTIONS).items()},
        [Blackout(days[n], days[n], "away") for n in draw(_BLACKOUTS)],
        draw(_RULES),
        _placed(around, now, draw(_TIMETABLE)),
    )
    asking = replace(
        draft,
        now=now,
        student_busy=_placed(around, now, draft.student_busy),
        room_busy=_placed(around, now, draft.room_busy),
    )
    return Case(calendar, asking, draw(_DURATIONS), around)


_SCENE = st.sampled_from(_SCENES)
_DURATIONS = st.sampled_from([15, 45, 60, 90, 480])


@given(_cases())
@_MODEST
def test_open_starts_are_the_slow_models(case: Case) -> None:
    model = SlowModel(case.calendar, case.around)
    expected = model.open_starts(case.first, case.last, case.minutes, case.asking)
    found = open_starts(case.calendar, case.minutes, case.first, case.last, case.asking)
    assert found == expected


@given(_cases(), st.lists(st.integers(0, 58 * 60 - 1), min_size=60, max_size=60))
@_MODEST
def test_reasons_are_the_slow_models(case: Case, minutes: Sequence[int]) -> None:
    model = SlowModel(case.calendar, case.around)
    for minute in minutes:
        start = case.first + timedelta(minutes=minute)
        expected = model.reasons(start, case.minutes, case.asking)
        found = why_not(case.calendar, start, case.minutes, case.asking)
        assert (start, {each.reason for each in found}) == (start, expected)


@given(_cases(), st.lists(st.tuples(st.integers(0, 58 * 12), st.booleans()), max_size=4))
@settings(_MODEST, max_examples=_MODEST.max_examples // 2)
def test_lessons_judged_together_are_judged_one_after_the_other(
    case: Case, wishes: Sequence[tuple[int, bool]]
) -> None:
    wanted = [
        WantedLesson("abcde"[at], case.first + timedelta(minutes=5 * step), case.minutes, is_anyway)
        for at, (step, is_anyway) in enumerate(wishes)
    ]
    told = judge_together(case.calendar, wanted, case.asking)
    rules, ignored = case.calendar.rules, case.asking.ignore_ids
    busy = [each for each in case.calendar.busy if each.id not in ignored]
    staying = replace(
        case.asking,
        ignore_ids=frozenset(),
        student_busy=[each for each in case.asking.student_busy if each.id not in ignored],
        room_busy=[each for each in case.asking.room_busy if each.id not in ignored],
    )
    buffers = rules.buffer_before_min, rules.buffer_after_min
    for each, obstacles in zip(wanted, told, strict=True):
        model = SlowModel(replace(case.calendar, busy=list(busy)), case.around)
        asking = replace(staying, allow_outside_hours=each.is_outside_allowed)
        expected = model.reasons(each.start, each.duration_min, asking)
        assert (each, {one.reason for one in obstacles}) == (each, expected)
        if not expected:
            start = epoch_seconds(each.start)
            end = start + each.duration_min * 60
            busy.append(Busy(start, end, BusyKind.LESSON, each.id, None, None, *buffers))


@given(_cases())
@_MODEST
def test_a_listed_start_is_a_start_of_the_grid_that_nothing_forbids(case: Case) -> None:
    dates = [case.around + timedelta(days=n) for n in (-1, 0, 1)]
    days = day_cells(case.calendar, case.minutes, dates[0], 3, case.asking)
    cells = [cell for day in days for cell in day.cells]
    listed = _listed(case, days[0].cells, days[-1].cells)
    assert [day.date for day in days] == dates
    assert [cell.start for cell in cells if cell.is_free] == listed
    assert all(
        cell.obstacles == why_not(case.calendar, cell.start, case.minutes, case.asking)
        for cell in cells
    )
    assert all((day.closed is None) == bool(day.cells) for day in days)


def _listed(case: Case, first: Sequence[Cell], last: Sequence[Cell]) -> list[datetime]:
    """What is listed within three dates of the calendar's own zone."""
    model = SlowModel(case.calendar, case.around)
    start = model.edge(case.around - timedelta(days=1), 0)
    end = model.edge(case.around + timedelta(days=1), 1_440)
    assert all(start <= cell.start < end for cell in (*first, *last))
    return open_starts(case.calendar, case.minutes, start, end, case.asking)


@given(_cases(), st.integers(1, 5))
@_MODEST
def test_next_starts_are_the_first_that_are_listed(case: Case, count: int) -> None:
    ahead = timedelta(days=20)
    ever = open_starts(
        case.calendar, case.minutes, case.asking.now, case.asking.now + ahead, case.asking
    )
    found = next_starts(case.calendar, case.minutes, case.asking, count, horizon=ahead)
    assert found == ever[:count]
    first = next_start(case.calendar, case.minutes, case.asking, horizon=ahead)
    assert first == (ever[0] if ever else None)


@given(_cases(), st.integers(-3_000, 3_000))
@_MODEST
def test_nearest_starts_are_the_closest_that_are_listed(case: Case, minutes: int) -> None:
    wanted = _utc(case.around) + timedelta(minutes=minutes)
    near = replace(case.calendar.rules, horizon_days=1)
    calendar = replace(case.calendar, rules=near)
    reach = timedelta(days=2)
    end = wanted + reach + timedelta(seconds=1)
    ever = open_starts(calendar, case.minutes, wanted - reach, end, case.asking)
    ever.sort(key=lambda start: (abs(start - wanted), start))
    assert nearest_starts(calendar, wanted, case.minutes, case.asking) == ever[:3]
