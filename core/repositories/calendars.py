"""Hours, rules and busy times, as the scheduling engine takes them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, or_, select

from core.ids import StudioId
from core.models import Blackout, DayException, Instructor, Occupancy, WeeklyHours
from core.repositories.bookings import OccupancyRepository
from core.scheduling import hours, rules
from core.scheduling.calendar import Busy, BusyKind, InstructorCalendar

_WEEK_AROUND = timedelta(days=8)
_DEFAULTS = rules.BookingRules()


def busy_of(row: Occupancy, limits: rules.BookingRules = _DEFAULTS) -> Busy:
    """Taken time as the engine takes it, in epoch seconds, with its instructor's buffers."""
    return Busy(
        start=int(row.starts_at.timestamp()),
        end=int(row.ends_at.timestamp()),
        kind=BusyKind(row.kind.value),
        id=row.id,
        holder=row.holder,
        expires_at=int(row.expires_at.timestamp()) if row.expires_at else None,
        buffer_before_min=limits.buffer_before_min,
        buffer_after_min=limits.buffer_after_min,
        student_id=row.student_id,
        room_id=row.room_id,
    )


def rules_of(instructor: Instructor) -> rules.BookingRules:
    """The instructor's booking rules: the defaults, and what they set themselves."""
    return rules.BookingRules(**instructor.rules)  # type: ignore[arg-type]  # checked by BookingRules


def windows_of(pairs: Sequence[Sequence[int]]) -> hours.DayHours:
    """A day's windows from their stored form."""
    return tuple(hours.Window(first, last) for first, last in pairs)


class CalendarRepository:
    """Builds calendars; one query each for hours, exceptions, blackouts and taken time."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id
        self._occupancies = OccupancyRepository(session, studio_id)

    def around(
        self, instructor: Instructor, starts_at: datetime, duration_min: int, days: int = 1
    ) -> InstructorCalendar:
        """What the predicate needs to judge a lesson at `starts_at`: `days` before and after.

        A week on either side where the instructor limits lessons a week.
        """
        limits = rules_of(instructor)
        weekly = limits.max_lessons_week is not None or limits.max_minutes_week is not None
        margin = max(timedelta(days=days), _WEEK_AROUND if weekly else timedelta())
        end = starts_at + timedelta(minutes=duration_min)
        return self.between([instructor], starts_at - margin, end + margin)[instructor.id]

    def between(
        self, instructors: Sequence[Instructor], first: datetime, last: datetime
    ) -> dict[str, InstructorCalendar]:
        """The calendars of many instructors over [first, last), by instructor id."""
        ids = [instructor.id for instructor in instructors]
        weekly = self._weekly(ids)
        exceptions = self._exceptions(ids, first, last)
        blackouts = self._blackouts(ids)
        busy = self._occupancies.of_instructors(ids, first, last)
        calendars = {}
        for instructor in instructors:
            identity, limits = instructor.id, rules_of(instructor)
            calendars[identity] = InstructorCalendar(
                zone=instructor.zone,
                weekly=hours.WeeklyHours(tuple(weekly[identity])),
                exceptions=exceptions[identity],
                blackouts=tuple(blackouts[identity]),
                rules=limits,
                busy=tuple(busy_of(row, limits) for row in busy[identity]),
            )
        return calendars

    def _weekly(self, ids: Sequence[str]) -> dict[str, list[hours.DayHours]]:
        found: dict[str, list[hours.DayHours]] = {identity: [()] * 7 for identity in ids}
        query = select(WeeklyHours).where(
            col(WeeklyHours.studio_id) == self.studio_id, col(WeeklyHours.instructor_id).in_(ids)
        )
        for row in self.session.exec(query):
            found[row.instructor_id][row.weekday] = windows_of(row.windows)
        return found

    def _exceptions(
        self, ids: Sequence[str], first: datetime, last: datetime
    ) -> dict[str, dict[date, hours.DayHours]]:
        found: dict[str, dict[date, hours.DayHours]] = {identity: {} for identity in ids}
        query = select(DayException).where(
            col(DayException.studio_id) == self.studio_id,
            col(DayException.instructor_id).in_(ids),
            col(DayException.on_date) >= first.date() - timedelta(days=2),
            col(DayException.on_date) <= last.date() + timedelta(days=2),
        )
        for row in self.session.exec(query):
            found[row.instructor_id][row.on_date] = windows_of(row.windows)
        return found

    def _blackouts(self, ids: Sequence[str]) -> dict[str, list[hours.Blackout]]:
        found: dict[str, list[hours.Blackout]] = {identity: [] for identity in ids}
        query = select(Blackout).where(
            col(Blackout.studio_id) == self.studio_id,
            or_(col(Blackout.instructor_id).in_(ids), col(Blackout.instructor_id).is_(None)),
        )
        for row in self.session.exec(query):
            blackout = hours.Blackout(row.first_date, row.last_date, row.reason)
            for identity in [row.instructor_id] if row.instructor_id else ids:
                found[identity].append(blackout)
        return found
