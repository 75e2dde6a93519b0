"""The chosen lesson: what is known of it, and what the actor may do with it now."""

from datetime import datetime

from core.access.actor import Actor
from core.access.permissions import Permission
from core.access.transitions import can_move
from core.errors import Fact
from core.models import Booking, BookingState
from core.models.columns import from_microseconds
from core.repositories import Repositories
from core.repositories.calendars import rules_of
from core.repositories.lessons import LessonLine
from desktop.studio.attendance import can_arrive
from desktop.studio.lesson_dialogs.series_scope import place_of, read_series
from desktop.studio.lesson_dialogs.series_words import place_words
from desktop.studio.schedule.state import ACT_STATES, HistoryLine, LessonAct, LessonDetail

_MOVABLE = (BookingState.REQUESTED, BookingState.CONFIRMED)
_FROM = {
    LessonAct.CONFIRM: (BookingState.REQUESTED,),
    LessonAct.CHECK_IN: (BookingState.CONFIRMED,),
    LessonAct.COMPLETE: (BookingState.CONFIRMED, BookingState.CHECKED_IN),
    LessonAct.NO_SHOW: (BookingState.CONFIRMED,),
    LessonAct.TAKE_BACK: (BookingState.CHECKED_IN, BookingState.COMPLETED),
}
"""Where an act makes sense; whether it is allowed says the table of states (booking rule 11)."""
_OVER = (BookingState.COMPLETED, BookingState.NO_SHOW, BookingState.CANCELLED)


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
    acts, has_main = acts_for(line, actor, now)
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
        acts=acts,
        has_main=has_main,
        series=place_words(line.series_every, *place_of(read_series(rows, line.series_id), line))
        if line.series_id is not None
        else "",
    )


def acts_for(line: LessonLine, actor: Actor, now: datetime) -> tuple[tuple[LessonAct, ...], bool]:
    """What the actor may do with the lesson at `now`, and whether the first is the main thing."""
    may = {act: _can(act, line, actor, now) for act in LessonAct}
    main = next((act for act in _mains(line, now) if may[act]), None)
    rest = [act for act in LessonAct if may[act] and act is not main]
    return (*((main,) if main else ()), *rest), main is not None


def _mains(line: LessonLine, now: datetime) -> tuple[LessonAct, ...]:
    """What one most likely wants, best first: it depends on the hour."""
    match line.state:
        case BookingState.REQUESTED:
            return (LessonAct.CONFIRM,)
        case BookingState.CONFIRMED if line.ends_at <= now:
            return (LessonAct.COMPLETE,)
        case BookingState.CONFIRMED:
            return (LessonAct.CHECK_IN,)
        case BookingState.CHECKED_IN:
            return (LessonAct.COMPLETE,)
        case BookingState.CONFLICT:
            return (LessonAct.RESOLVE,)
        case _:
            return ()


def _can(act: LessonAct, line: LessonLine, actor: Actor, now: datetime) -> bool:
    state, permissions = line.state, actor.permissions
    if act in ACT_STATES:
        return (
            _is_timely(act, line, now)
            and state in _FROM[act]
            and can_move(state, ACT_STATES[act], permissions)
        )
    match act:
        case LessonAct.MOVE:
            return state in _MOVABLE and actor.may(Permission.CREATE_BOOKINGS)
        case LessonAct.MESSAGE:
            return line.student_id is not None and actor.may(Permission.SEND_MESSAGES)
        case LessonAct.BOOK_AGAIN:
            is_over = state in _OVER and line.student_id is not None
            return is_over and actor.may(Permission.CREATE_BOOKINGS)
        case LessonAct.RESOLVE:
            return state == BookingState.CONFLICT and actor.may(Permission.RESOLVE_ATTENTION)
        case _:
            return can_move(state, BookingState.CANCELLED, permissions)


def _is_timely(act: LessonAct, line: LessonLine, now: datetime) -> bool:
    if act is LessonAct.CHECK_IN:
        return can_arrive(line, now)
    return line.starts_at <= now or act not in (LessonAct.COMPLETE, LessonAct.NO_SHOW)


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
