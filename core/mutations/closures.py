"""Many closed days at once: a year's public holidays, closed and opened again as one change."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.access.permissions import Permission
from core.ids import StudioId
from core.models import Blackout
from core.mutations import refusals
from core.mutations.availability import LONGEST_CLOSURE
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.dated_hours import require_owner
from core.mutations.fields import Day, Identity

MOST_CLOSURES = 60


class Closure(BaseModel):
    """The dates from `first` to `last`, both included, closed for a reason."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    blackout_id: Identity
    first: Day
    last: Day
    reason: str = Field(default="", max_length=200)

    @model_validator(mode="after")
    def _check_range(self) -> "Closure":
        if not 0 <= (self.last - self.first).days <= LONGEST_CLOSURE.days:
            raise ValueError("the range must run forward and span at most 366 days")
        return self


class CloseDays(Arguments):
    """Close several stretches of days; of the whole studio where `instructor_id` is None."""

    name: ClassVar[str] = "availability.close_days"

    instructor_id: Identity | None
    closures: Annotated[list[Closure], Field(min_length=1, max_length=MOST_CLOSURES)]


class ReopenDays(Arguments):
    """Open the dates of several blackouts of one instructor (None: of the studio) again."""

    name: ClassVar[str] = "availability.reopen_days"

    instructor_id: Identity | None
    blackout_ids: Annotated[list[Identity], Field(min_length=1, max_length=MOST_CLOSURES)]


def close_days(context: Context, wish: CloseDays) -> Applied:
    """Close them; lessons already booked stand, and what is closed by these very ids stays."""
    _require_owner(context, wish.instructor_id)
    blackouts = context.rows.blackouts
    made = []
    for closure in {each.blackout_id: each for each in wish.closures}.values():
        if blackouts.find(closure.blackout_id) is None:
            blackouts.add(_row(context.rows.studio_id, wish.instructor_id, closure))
            made.append(closure.blackout_id)
    if not made:
        return Applied()
    return Applied(intend(ReopenDays(instructor_id=wish.instructor_id, blackout_ids=made)))


def reopen_days(context: Context, wish: ReopenDays) -> Applied:
    """Open them again; those that are gone, or another's, are left as they are."""
    _require_owner(context, wish.instructor_id)
    removed = []
    for identity in dict.fromkeys(wish.blackout_ids):
        row = context.rows.blackouts.find(identity)
        if row is None or row.instructor_id != wish.instructor_id:
            continue
        removed.append(
            Closure(blackout_id=row.id, first=row.first_date, last=row.last_date, reason=row.reason)
        )
        context.rows.blackouts.remove(row)
    if not removed:
        return Applied()
    return Applied(intend(CloseDays(instructor_id=wish.instructor_id, closures=removed)))


def _require_owner(context: Context, instructor_id: str | None) -> None:
    """The studio's days are the manager's to close, an instructor's their own."""
    if instructor_id is None:
        context.actor.require(Permission.MANAGE_STUDIO)
    else:
        require_owner(context, instructor_id)


def _row(studio_id: StudioId, instructor_id: str | None, closure: Closure) -> Blackout:
    return Blackout(
        id=closure.blackout_id,
        studio_id=studio_id,
        instructor_id=instructor_id,
        first_date=closure.first,
        last_date=closure.last,
        reason=closure.reason,
    )


KINDS = (
    Kind(CloseDays, close_days, refusals.keep_what_was_typed),
    Kind(ReopenDays, reopen_days, refusals.keep_what_was_typed),
)
