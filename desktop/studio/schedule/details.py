"""The chosen lesson: what is known of it, and what the actor may do with it now."""

from datetime import datetime

from core.access.actor import Actor
from core.errors import Fact
from core.models import Booking
from core.models.columns import from_microseconds
from core.repositories import Repositories
from core.repositories.calendars import rules_of
from desktop.studio.lesson_acts import LessonAct, acts_for
from desktop.studio.lesson_dialogs.series_scope import place_of, read_series
from desktop.studio.lesson_dialogs.series_words import place_words
from desktop.studio.schedule.state import HistoryLine, LessonDetail

_HAS_A_PLACE = frozenset({LessonAct.OPEN, LessonAct.NOTE, LessonAct.SERIES})
"""What has a place of its own beside the chosen lesson."""


def read_detail(
    rows: Repositories, actor: Actor, booking_id: str | None, now: datetime, waiting: frozenset[str]
) -> LessonDetail | None:
    """The chosen lesson, or None where none is, or where it is gone from this device."""
    if booking_id is None:
        return None
    line = rows.lessons.line(booking_id)
    booking = rows.bookings.find(booking_id)
    if line is None or booking is None:
        return None
    student = rows.students.find(line.student_id) if line.student_id else None
    instructor = rows.instructors.find(line.instructor_id)
    return LessonDetail(
        line=line,
        is_waiting=booking_id in waiting,
        age=now.year - student.birth_year if student and student.birth_year else None,
        phone=student.phone if student else "",
        email=student.email if student else "",
        guardian=student.guardian_name if student else "",
        buffer_after_min=rules_of(instructor).buffer_after_min if instructor else 0,
        cancel_reason=booking.cancel_reason,
        history=_history(booking),
        acts=tuple(act for act in acts_for(line, actor, now) if act not in _HAS_A_PLACE),
        series=place_words(line.series_every, *place_of(read_series(rows, line.series_id), line))
        if line.series_id is not None
        else "",
    )


def _history(booking: Booking) -> tuple[HistoryLine, ...]:
    """Newest first; that it was booked comes last."""
    booked = HistoryLine(booking.created_at, "", "booked", booking.channel, None)
    told = [booked, *(_line(each, booking.created_at) for each in booking.history)]
    return tuple(reversed(told))


def _line(told: dict[str, Fact], at_least: datetime) -> HistoryLine:
    at = told.get("at")
    return HistoryLine(
        at=from_microseconds(at) if isinstance(at, int) else at_least,
        by=str(told.get("by") or ""),
        what=str(told.get("what") or ""),
        before=told.get("from"),
        after=told.get("to"),
    )
