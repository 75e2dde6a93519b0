"""The table of booking states (booking rule 11): who may move a lesson from where to where.

Every pair that is not in the table is refused. Cancelled and no-show never come back to life; the
inverse of a cancellation is a new booking.
"""

from core.access.permissions import Permission
from core.errors import Rejected

_P = Permission

TRANSITIONS: dict[tuple[str, str], frozenset[Permission]] = {
    ("requested", "confirmed"): frozenset({_P.VIEW_INCOMING_BOOKINGS, _P.VIEW_STUDIO_SCHEDULE}),
    ("requested", "cancelled"): frozenset(
        {_P.CANCEL_STUDENT_BOOKINGS, _P.CANCEL_OWN_BOOKINGS, _P.BOOK_WALK_INS}
    ),
    ("confirmed", "checked_in"): frozenset({_P.CHECK_IN_STUDENTS}),
    ("confirmed", "completed"): frozenset({_P.COMPLETE_BOOKINGS}),
    ("confirmed", "no_show"): frozenset({_P.COMPLETE_BOOKINGS, _P.CHECK_IN_STUDENTS}),
    ("confirmed", "cancelled"): frozenset(
        {_P.CANCEL_STUDENT_BOOKINGS, _P.CANCEL_OWN_BOOKINGS, _P.BOOK_WALK_INS}
    ),
    ("checked_in", "confirmed"): frozenset({_P.CHECK_IN_STUDENTS}),
    ("checked_in", "completed"): frozenset({_P.COMPLETE_BOOKINGS}),
    ("completed", "confirmed"): frozenset({_P.COMPLETE_BOOKINGS}),
    ("completed", "checked_in"): frozenset({_P.COMPLETE_BOOKINGS}),
    ("conflict", "confirmed"): frozenset({_P.RESOLVE_ATTENTION}),
    ("conflict", "requested"): frozenset({_P.RESOLVE_ATTENTION}),
    ("conflict", "cancelled"): frozenset(
        {_P.RESOLVE_ATTENTION, _P.CANCEL_OWN_BOOKINGS, _P.BOOK_WALK_INS}
    ),
}


def can_move(before: str, after: str, permissions: frozenset[Permission]) -> bool:
    """Whether somebody with `permissions` may move a lesson from `before` to `after`."""
    return bool(TRANSITIONS.get((before, after), frozenset()) & permissions)


def require_move(before: str, after: str, permissions: frozenset[Permission]) -> None:
    """Raise `Rejected("state")` for a pair outside the table or for want of permission."""
    if not can_move(before, after, permissions):
        raise Rejected("state", before=before, after=after)
