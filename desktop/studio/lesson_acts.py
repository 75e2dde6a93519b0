"""What can be done with one lesson, wherever it is listed: the acts its state allows, in words."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from core.access.actor import Actor
from core.access.permissions import Permission
from core.access.transitions import can_move
from core.models import BookingState
from core.mutations.lessons import MoveState
from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.studio.attendance import can_arrive
from desktop.studio.desk import StudioDesk


class LessonAct(StrEnum):
    """One thing to do with a lesson; the first that is offered is the likeliest."""

    ANSWER = "answer"
    CONFIRM = "confirm"
    DECLINE = "decline"
    CHECK_IN = "check_in"
    NOT_HERE = "not_here"
    COMPLETE = "complete"
    NOT_DONE = "not_done"
    NO_SHOW = "no_show"
    OPEN = "open"
    MESSAGE = "message"
    MOVE = "move"
    AGAIN = "again"
    NOTE = "note"
    SERIES = "series"
    CANCEL = "cancel"


_STATES = {
    LessonAct.CONFIRM: (BookingState.REQUESTED, BookingState.CONFIRMED),
    LessonAct.DECLINE: (BookingState.REQUESTED, BookingState.CANCELLED),
    LessonAct.CHECK_IN: (BookingState.CONFIRMED, BookingState.CHECKED_IN),
    LessonAct.NOT_HERE: (BookingState.CHECKED_IN, BookingState.CONFIRMED),
    LessonAct.COMPLETE: (BookingState.CHECKED_IN, BookingState.COMPLETED),
    LessonAct.NOT_DONE: (BookingState.COMPLETED, BookingState.CONFIRMED),
    LessonAct.NO_SHOW: (BookingState.CONFIRMED, BookingState.NO_SHOW),
    LessonAct.CANCEL: (BookingState.CONFIRMED, BookingState.CANCELLED),
}
"""From which state to which; the table of booking rule 11 says whether this person may."""

ICONS = {
    LessonAct.ANSWER: Icon.ATTENTION,
    LessonAct.CONFIRM: Icon.CHECK,
    LessonAct.CHECK_IN: Icon.CHECK_CIRCLE,
    LessonAct.COMPLETE: Icon.CHECK,
    LessonAct.NO_SHOW: Icon.NO_SHOW,
    LessonAct.MESSAGE: Icon.MESSAGES,
}


MAIN = frozenset({LessonAct.ANSWER, LessonAct.CONFIRM, LessonAct.CHECK_IN, LessonAct.COMPLETE})
"""Where one of these is the likeliest, it is what somebody came for."""


def offered(desk: StudioDesk, line: LessonLine) -> tuple[LessonAct, ...]:
    """What this person may do with the lesson as it stands, the likeliest first."""
    return acts_for(line, desk.actor, desk.clock.now())


def acts_for(line: LessonLine, actor: Actor, now: datetime) -> tuple[LessonAct, ...]:
    """What `actor` may do with the lesson at `now`, the likeliest first. On any thread."""
    return tuple(
        act
        for act in LessonAct
        if (_may_move(act, line, actor, now) if act in _STATES else _is_at_hand(act, line, actor))
    )


def _may_move(act: LessonAct, line: LessonLine, actor: Actor, now: datetime) -> bool:
    before, after = _STATES[act]
    is_unseen = act is LessonAct.COMPLETE and line.state is BookingState.CONFIRMED
    is_in_place = line.state is before or (is_unseen and line.starts_at <= now)
    return (
        is_in_place
        and _is_timely(act, line, now)
        and can_move(line.state, after, actor.permissions)
    )


def _is_timely(act: LessonAct, line: LessonLine, now: datetime) -> bool:
    if act is LessonAct.CHECK_IN:
        return can_arrive(line, now)
    return act is not LessonAct.NO_SHOW or line.starts_at <= now


def _is_at_hand(act: LessonAct, line: LessonLine, actor: Actor) -> bool:
    match act:
        case LessonAct.ANSWER:
            return line.state is BookingState.CONFLICT and actor.may(Permission.RESOLVE_ATTENTION)
        case LessonAct.MOVE:
            is_ahead = line.state in (BookingState.REQUESTED, BookingState.CONFIRMED)
            return is_ahead and actor.may(Permission.CREATE_BOOKINGS)
        case LessonAct.SERIES:
            return line.series_id is not None
        case LessonAct.MESSAGE:
            return line.student_id is not None and actor.may(Permission.SEND_MESSAGES)
        case LessonAct.AGAIN:
            return line.student_id is not None and actor.may(Permission.CREATE_BOOKINGS)
        case _:
            return True


def act_words(act: LessonAct) -> str:
    """What stands on the button."""
    say = QCoreApplication.translate
    known = {
        LessonAct.ANSWER: say("Lesson", "Answer"),
        LessonAct.CONFIRM: say("Lesson", "Confirm"),
        LessonAct.DECLINE: say("Lesson", "Decline"),
        LessonAct.CHECK_IN: say("Lesson", "Check in"),
        LessonAct.NOT_HERE: say("Lesson", "Not here"),
        LessonAct.COMPLETE: say("Lesson", "Complete"),
        LessonAct.NOT_DONE: say("Lesson", "Not complete"),
        LessonAct.NO_SHOW: say("Lesson", "No-show"),
        LessonAct.OPEN: say("Lesson", "Open"),
        LessonAct.MESSAGE: say("Lesson", "Message"),
        LessonAct.MOVE: say("Lesson", "Move"),
        LessonAct.AGAIN: say("Lesson", "Book again"),
        LessonAct.NOTE: say("Lesson", "Note"),
        LessonAct.SERIES: say("Lesson", "Series"),
        LessonAct.CANCEL: say("Lesson", "Cancel"),
    }
    return known[act]


def state_wish(act: LessonAct, line: LessonLine) -> MoveState:
    """What moves the lesson along its states by that act."""
    return MoveState(booking_id=line.id, state=_STATES[act][1], seen=line.state)
