"""One read gives everything that the Insights screen shows."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.insights.figures import NOTHING, Lump, Share, Tally, summed, summed_by
from core.insights.fullness import booked_by_hour, open_by_hour, open_minutes, shares_of
from core.insights.periods import (
    Period,
    Step,
    bounds_of,
    edges_of,
    latest_months,
    latest_weeks,
    period_before,
    split,
)
from core.insights.returning import DEFAULT_WITHIN_WEEKS
from core.models import Booking, Instructor
from core.repositories import Repositories
from core.repositories.insights import By, Whose
from core.scheduling.hours import OpenHours
from desktop.studio.insights.state import Bar, Choice, Figures, Found, GroupLine, Report, Wish

WITHIN = timedelta(weeks=DEFAULT_WITHIN_WEEKS)
_WEEKS = {Choice.FOUR_WEEKS: 4, Choice.TWELVE_WEEKS: 12}
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted, when and where. `only`: the one instructor whose figures may be seen."""

    wish: Wish
    today: date
    now: datetime
    zone: str
    week_start: int
    only: str | None
    waiting: frozenset[tuple[str, str]] = frozenset()

    @property
    def period(self) -> Period:
        """The days looked at."""
        wish = self.wish
        if wish.choice is Choice.DATES and wish.dates is not None:
            return wish.dates
        if wish.choice in _WEEKS:
            return latest_weeks(self.today, _WEEKS[wish.choice], self.week_start)
        return latest_months(self.today, _MONTHS_A_YEAR)

    @property
    def whose(self) -> Whose:
        """Whose lessons are summed up."""
        return Whose(self.only or self.wish.instructor_id, self.wish.service)


def read_insights(rows: Repositories, asked: Asked) -> Found:
    """Everything, of one instant. Any thread."""
    return _Reading(rows, asked).found()


class _Reading:
    """The parts of one answer, each read once."""

    def __init__(self, rows: Repositories, asked: Asked) -> None:
        self._rows = rows
        self._asked = asked
        self._whose = asked.whose
        self._currency = rows.studios.current().currency
        people = rows.instructors.all() if asked.only is None else []
        own = rows.instructors.find(asked.only) if asked.only else None
        self._people: Sequence[Instructor] = [own] if own is not None else people
        calendars = rows.calendars.between(self._people, asked.now, asked.now)
        self._hours = {who: calendar.hours for who, calendar in calendars.items()}

    def found(self) -> Found:
        """All of it."""
        asked = self._asked
        period, step = asked.period, asked.wish.step
        former = period_before(period, step)
        lumps = self._lumps(period)
        now, total = self._figures(period, lumps)
        before, former_total = self._figures(former, self._lumps(former))
        first, last = bounds_of(period, asked.zone)
        starts = self._rows.insights.starts(first, last, asked.zone, self._whose)
        opened = open_by_hour(self._open_hours(lumps), first, last, asked.zone)
        return Found(
            period=period,
            before=former,
            currency=self._currency,
            total=total,
            former=former_total,
            bars=tuple(self._bars(period, now, before)),
            week=shares_of(booked_by_hour(starts), opened),
            groups=self._groups(period, lumps),
            instructors=tuple((one.id, one.name) for one in self._people),
            services=tuple(self._rows.insights.services(first, last, Whose(asked.only))),
            waiting=self._waiting(first, last),
            is_back_known=self._is_known(first),
        )

    def _lumps(self, period: Period) -> list[Lump]:
        """The period's lessons, summed by week or month and by what they are."""
        asked = self._asked
        parts = split(period, asked.wish.step, asked.week_start)
        return self._rows.insights.lumps(edges_of(parts, asked.zone), self._whose)

    def _figures(self, period: Period, lumps: Sequence[Lump]) -> tuple[list[Figures], Figures]:
        """Week by week (or month by month), and all together."""
        asked = self._asked
        parts = split(period, asked.wish.step, asked.week_start)
        edges = edges_of(parts, asked.zone)
        insights, whose = self._rows.insights, self._whose
        tallies = summed_by(lumps, self._currency, lambda lump: lump.bucket)
        # The dearest question, and only one report draws its answer week by week.
        is_drawn = asked.wish.report is Report.RETURNING
        back = insights.returned(edges, whose, WITHIN, asked.now) if is_drawn else []
        shares = {each.bucket: each.share for each in back if self._is_known(edges[each.bucket])}
        opened = open_minutes(self._open_hours(lumps), edges)
        figures = [
            _figures_of(tallies.get(at, NOTHING), opened[at], shares.get(at, Share()))
            for at in range(len(parts))
        ]
        ends = (edges[0], edges[-1])
        whole = insights.returned(ends, whose, WITHIN, asked.now)
        tally = sum((each.tally for each in figures), NOTHING)
        share = whole[0].share if whole and self._is_known(edges[0]) else Share()
        return figures, _figures_of(tally, sum(opened), share)

    def _bars(self, period: Period, now: list[Figures], before: list[Figures]) -> list[Bar]:
        """Each part of the period beside the same part of the former one."""
        asked = self._asked
        parts = split(period, asked.wish.step, asked.week_start)
        return [
            Bar(
                part,
                now[at],
                before[at] if at < len(before) else None,
                is_partial=part.first <= asked.today <= part.last and _goes_on(part, asked),
            )
            for at, part in enumerate(parts)
        ]

    def _groups(self, period: Period, lumps: Sequence[Lump]) -> tuple[GroupLine, ...]:
        """Lines of the table, those that earn most first."""
        asked, by = self._asked, self._asked.wish.by
        edges = bounds_of(period, asked.zone)
        insights = self._rows.insights
        is_by_person = by is By.INSTRUCTOR
        tallies = summed_by(
            lumps,
            self._currency,
            lambda lump: lump.instructor_id if is_by_person else lump.service,
        )
        back = insights.returned(edges, self._whose, WITHIN, asked.now, by)
        shares = {each.key: each.share for each in back if self._is_known(edges[0])}
        lines = (
            self._people_lines(tallies, shares, edges)
            if is_by_person
            else [
                GroupLine(
                    name, name, "", 0, _figures_of(tally, 0, shares.get(name, Share())), False
                )
                for name, tally in tallies.items()
            ]
        )
        return tuple(sorted(lines, key=lambda line: (-line.figures.tally.earned_minor, line.name)))

    def _people_lines(
        self,
        tallies: Mapping[str, Tally],
        shares: Mapping[str, Share],
        edges: tuple[datetime, datetime],
    ) -> list[GroupLine]:
        """Everybody who teaches or taught in the period, with what they teach."""
        lines = []
        for one in self._people:
            if not self._counts(one, tallies):
                continue
            (opened,) = open_minutes([self._hours[one.id]], edges)
            figures = _figures_of(tallies.get(one.id, NOTHING), opened, shares.get(one.id, Share()))
            taught = [each.service_name for each in self._rows.offerings.of_instructor(one.id)]
            detail = taught[0] if taught else ""
            lines.append(GroupLine(one.id, one.name, detail, one.hue, figures))
        return lines

    def _open_hours(self, lumps: Sequence[Lump]) -> list[OpenHours]:
        """The hours of everybody looked at."""
        taught = {lump.instructor_id for lump in lumps}
        return [self._hours[one.id] for one in self._people if self._counts(one, taught)]

    def _counts(self, one: Instructor, taught: Container[str]) -> bool:
        """Whether their hours are looked at: of all, those who teach, or taught in the period."""
        if self._whose.instructor_id is None:
            return one.is_active or one.id in taught
        return self._whose.instructor_id == one.id

    def _is_known(self, first: datetime) -> bool:
        """Whether anybody who came since `first` can have stayed away by now; else all came back of
        whom it is known, and that tells nothing.
        """
        return first + WITHIN < self._asked.now

    def _waiting(self, first: datetime, last: datetime) -> int:
        """How many of the lessons summed up the server has not judged yet."""
        ids = (identity for table, identity in self._asked.waiting if table == "booking")
        found = (self._rows.bookings.find(identity) for identity in ids)
        return sum(row is not None and self._is_summed(row, first, last) for row in found)

    def _is_summed(self, row: Booking, first: datetime, last: datetime) -> bool:
        whose = self._whose
        is_theirs = whose.instructor_id in (None, row.instructor_id)
        return (
            is_theirs
            and whose.service in (None, row.service_name)
            and (first <= row.starts_at < last)
        )


def export_lines(rows: Repositories, asked: Asked) -> list[tuple[Period, str, str, Tally]]:
    """The figures at their finest: by week or month, instructor's name and service, in order."""
    parts = split(asked.period, asked.wish.step, asked.week_start)
    lumps = rows.insights.lumps(edges_of(parts, asked.zone), asked.whose)
    names = {one.id: one.name for one in rows.instructors.all()}
    groups: dict[tuple[int, str, str], list[int]] = {}
    for at, lump in enumerate(lumps):
        key = (lump.bucket, names.get(lump.instructor_id, ""), lump.service)
        groups.setdefault(key, []).append(at)
    currency = rows.studios.current().currency
    return [
        (parts[key[0]], key[1], key[2], summed((lumps[at] for at in places), currency))
        for key, places in sorted(groups.items())
    ]


def _figures_of(tally: Tally, opened: int, back: Share) -> Figures:
    return Figures(tally, Share(tally.minutes, opened), back)


def _goes_on(part: Period, asked: Asked) -> bool:
    """Whether the week or month has days after the last that is looked at."""
    longer = Period(part.first, part.last + timedelta(days=1))
    return len(split(longer, asked.wish.step, asked.week_start)) == 1


def step_for(choice: Choice, dates: Period | None) -> Step:
    """Weeks where they are few enough to be told apart, else months."""
    if choice is Choice.YEAR:
        return Step.MONTH
    is_long = dates is not None and choice is Choice.DATES and dates.days > _MANY_DAYS
    return Step.MONTH if is_long else Step.WEEK


_MANY_DAYS = 183
