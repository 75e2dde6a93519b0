"""Lessons summed up for Insights: one pass over a period's lessons a question.

A bucket is found by a tree of comparisons, so fifty of them cost hardly more than two, and the
studio's own days decide what is in it, for the edges are the midnights of its zone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    SQLColumnExpression,
    case,
    func,
    literal,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Session, col

from core.ids import StudioId
from core.insights.figures import ATTENDED, BOOKING_TIME, STANDING, Lump
from core.insights.fullness import QUARTER_S, Start
from core.insights.returning import Returned
from core.models import Booking
from core.repositories.base import columns
from core.repositories.taken_back import took_place
from core.scheduling.zones import DAY_S, clock_of, epoch_seconds, instant_at

_NEVER = 1 << 60
_QUARTERS_A_WEEK = 7 * DAY_S // QUARTER_S
_MONDAY_S = 3 * DAY_S
"""From Monday 00:00 to 1970-01-01, a Thursday."""


class _Seconds(FunctionElement[int]):
    """Whole seconds since 1970 of an instant's column, on both databases."""

    name = "seconds_of"
    type = BigInteger()
    inherit_cache = True


@compiles(_Seconds, "sqlite")
def _seconds_of_microseconds(element: _Seconds, compiler: SQLCompiler, **kw: object) -> str:
    return f"({compiler.process(element.clauses, **kw)} / 1000000)"


@compiles(_Seconds)
def _seconds_of_timestamp(element: _Seconds, compiler: SQLCompiler, **kw: object) -> str:
    return f"CAST(FLOOR(EXTRACT(EPOCH FROM {compiler.process(element.clauses, **kw)})) AS BIGINT)"


_START = _Seconds(col(Booking.starts_at))
_LENGTH_MIN = (_Seconds(col(Booking.ends_at)) - _START) // literal(60)


class By(StrEnum):
    """What figures are told apart by, beside time."""

    NOTHING = "nothing"
    INSTRUCTOR = "instructor"
    SERVICE = "service"


_KEYS: dict[By, SQLColumnExpression[str]] = {
    By.NOTHING: literal(""),
    By.INSTRUCTOR: col(Booking.instructor_id),
    By.SERVICE: col(Booking.service_name),
}


@dataclass(frozen=True, slots=True)
class Whose:
    """Which lessons are asked about; None for all."""

    instructor_id: str | None = None
    service: str | None = None


class InsightsRepository:
    """Reads sums over lessons; writes nothing. Edges are instants, in order, at least two."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def lumps(self, edges: Sequence[datetime], whose: Whose) -> list[Lump]:
        """Lessons that start in [edges[n], edges[n + 1]), as bucket n, summed by what they are."""
        alike = (
            _bucket(edges).label("bucket"),
            *columns(Booking, "instructor_id", "service_name", "currency", "state"),
        )
        sums = (
            func.count(),
            func.sum(_LENGTH_MIN),
            func.sum(col(Booking.price_minor)),
            func.sum(col(Booking.fee_minor)),
        )
        among = self._among(edges[0], edges[-1], whose)
        query = select(*alike, *sums).where(*among).group_by("bucket", *alike[1:])
        return [
            Lump(bucket, who, service, currency, state, count, int(minutes), int(price), int(fee))
            for bucket, who, service, currency, state, count, minutes, price, fee in (
                self.session.execute(query)
            )
        ]

    def starts(self, first: datetime, last: datetime, zone: str, whose: Whose) -> list[Start]:
        """Lessons that take time in [first, last), by the quarter of the week they begin in.

        Quarters are those of the wall clock of `zone`, on both sides of its clock changes.
        """
        clock = clock_of(zone)
        cuts = [
            instant_at(each.instant) for each in clock.changes(*map(epoch_seconds, (first, last)))
        ]
        found: list[Start] = []
        for since, until in zip((first, *cuts), (*cuts, last), strict=True):
            ahead = clock.offset_at(epoch_seconds(since)) + _MONDAY_S
            quarter = (_START + literal(ahead)) // literal(QUARTER_S) % literal(_QUARTERS_A_WEEK)
            alike = (quarter.label("quarter"), _LENGTH_MIN.label("minutes"))
            takes_time = col(Booking.state).in_(BOOKING_TIME)
            query = select(*alike, func.count()).where(
                *self._among(since, until, whose), takes_time
            )
            query = query.group_by("quarter", "minutes")
            found += [
                Start(int(at), int(minutes), count)
                for at, minutes, count in self.session.execute(query)
            ]
        return found

    def returned(
        self,
        edges: Sequence[datetime],
        whose: Whose,
        within: timedelta,
        now: datetime,
        by: By = By.NOTHING,
    ) -> list[Returned]:
        """Who came back after the lessons of each bucket; see `core.insights.returning`.

        Asked by instructor (or service) a student comes back to that instructor (or service).
        """
        visits = self._visits(edges, whose, within, by).subquery()
        key, student = visits.c.key, visits.c.student_id
        lasts = (
            select(
                visits.c.bucket,
                key,
                func.max(visits.c.at).label("last"),
                # The next start grows with the start: the latest visit's is the greatest.
                func.max(visits.c.following).label("following"),
            )
            .where(visits.c.was_there, visits.c.bucket >= 0)
            .group_by(visits.c.bucket, key, student)
            .subquery()
        )
        span = int(within.total_seconds())
        has_come = lasts.c.following - lasts.c["last"] <= span
        is_over = lasts.c["last"] + span < epoch_seconds(now)
        query = select(
            lasts.c.bucket,
            lasts.c.key,
            func.count(),
            func.sum(case((has_come, 1), else_=0)),
            func.sum(case((has_come, 0), (is_over, 1), else_=0)),
        ).group_by(lasts.c.bucket, lasts.c.key)
        return [
            Returned(bucket, which, int(back), int(away), count - int(back) - int(away))
            for bucket, which, count, back, away in self.session.execute(query)
        ]

    def services(self, first: datetime, last: datetime, whose: Whose) -> list[str]:
        """The names of the services of lessons in [first, last), in order."""
        query = select(col(Booking.service_name)).where(*self._among(first, last, whose))
        return sorted(self.session.execute(query.distinct()).scalars())

    def _visits(
        self, edges: Sequence[datetime], whose: Whose, within: timedelta, by: By
    ) -> Select[*tuple[object, ...]]:
        """Lessons that stand, each with the start of the same student's next one."""
        key = _KEYS[by]
        student = col(Booking.student_id)
        following = func.lead(_START).over(
            partition_by=(student,) if by is By.NOTHING else (key, student),
            order_by=col(Booking.starts_at),
        )
        bucket = case((col(Booking.starts_at) >= edges[-1], -1), else_=_bucket(edges))
        query = select(
            bucket.label("bucket"),
            key.label("key"),
            student,
            _START.label("at"),
            func.coalesce(following, _NEVER).label("following"),
            col(Booking.state).in_(ATTENDED).label("was_there"),
        )
        among = self._among(edges[0], edges[-1] + within, whose)
        stands = col(Booking.state).in_(STANDING)
        return query.where(*among, stands, student.is_not(None))

    def _among(self, first: datetime, last: datetime, whose: Whose) -> list[ColumnElement[bool]]:
        """What is true of the lessons that start in [first, last)."""
        start = col(Booking.starts_at)
        found = [col(Booking.studio_id) == self.studio_id, start >= first, start < last]
        found.append(took_place())
        if whose.instructor_id is not None:
            found.append(col(Booking.instructor_id) == whose.instructor_id)
        if whose.service is not None:
            found.append(col(Booking.service_name) == whose.service)
        return found


def _bucket(edges: Sequence[datetime], first: int = 0) -> ColumnElement[int]:
    """Which two neighbouring edges a lesson starts between, by halving."""
    if len(edges) <= 2:
        return literal(first)
    middle = len(edges) // 2
    return case(
        (col(Booking.starts_at) < edges[middle], _bucket(edges[: middle + 1], first)),
        else_=_bucket(edges[middle:], first + middle),
    )
