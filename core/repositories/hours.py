"""Instructors and the hours they keep."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, or_, select

from core.models import Blackout, DayException, Instructor, WeeklyHours
from core.repositories.base import Repository, Row
from core.repositories.calendars import forget_hours


class _HoursRepository(Repository[Row]):
    """Rows that calendars are built from: a write makes the session forget what it remembered."""

    def save(self, row: Row) -> Row:
        """Declare that `row` was changed."""
        forget_hours(self.session)
        return super().save(row)

    def remove(self, row: Row) -> None:
        """Delete the row."""
        forget_hours(self.session)
        super().remove(row)


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


class WeeklyHoursRepository(_HoursRepository[WeeklyHours]):
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


class DayExceptionRepository(_HoursRepository[DayException]):
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


class BlackoutRepository(_HoursRepository[Blackout]):
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
