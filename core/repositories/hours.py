"""Instructors and the hours they keep."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, or_, select

from core.models import Blackout, DayException, Instructor, WeeklyHours
from core.repositories.base import Repository


class InstructorRepository(Repository[Instructor]):
    """Those who teach."""

    model = Instructor

    def active(self) -> Sequence[Instructor]:
        """Every instructor who teaches now, in the studio's order."""
        query = (
            select(Instructor)
            .where(col(Instructor.studio_id) == self.studio_id, col(Instructor.is_active))
            .order_by(col(Instructor.position), col(Instructor.id))
        )
        return self.session.exec(query).all()


class WeeklyHoursRepository(Repository[WeeklyHours]):
    """Weekly hours, a row a weekday."""

    model = WeeklyHours

    def of_instructor(self, instructor_id: str) -> Sequence[WeeklyHours]:
        """The instructor's weekdays, Monday first; a weekday without a row is closed."""
        query = (
            select(WeeklyHours)
            .where(
                col(WeeklyHours.studio_id) == self.studio_id,
                col(WeeklyHours.instructor_id) == instructor_id,
            )
            .order_by(col(WeeklyHours.weekday))
        )
        return self.session.exec(query).all()


class DayExceptionRepository(Repository[DayException]):
    """Dates that differ from the week."""

    model = DayException

    def of_instructor(
        self, instructor_id: str, first: date | None = None, last: date | None = None
    ) -> Sequence[DayException]:
        """The instructor's exceptions from `first` to `last`, both included, by date."""
        query = select(DayException).where(
            col(DayException.studio_id) == self.studio_id,
            col(DayException.instructor_id) == instructor_id,
        )
        if first is not None:
            query = query.where(col(DayException.on_date) >= first)
        if last is not None:
            query = query.where(col(DayException.on_date) <= last)
        return self.session.exec(query.order_by(col(DayException.on_date))).all()


class BlackoutRepository(Repository[Blackout]):
    """Days that beat everything."""

    model = Blackout

    def of_instructor(self, instructor_id: str) -> Sequence[Blackout]:
        """The instructor's blackouts and those of the whole studio, by first date."""
        query = (
            select(Blackout)
            .where(
                col(Blackout.studio_id) == self.studio_id,
                or_(
                    col(Blackout.instructor_id) == instructor_id,
                    col(Blackout.instructor_id).is_(None),
                ),
            )
            .order_by(col(Blackout.first_date), col(Blackout.id))
        )
        return self.session.exec(query).all()
