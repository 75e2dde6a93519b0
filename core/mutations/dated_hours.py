"""Hours of single dates: what they were, what they are now, and the way back."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.access.permissions import Permission
from core.ids import derived_id
from core.models import DayException
from core.mutations.base import Applied, Arguments, Context, intend
from core.mutations.fields import Identity, WindowPairs
from core.repositories.calendars import windows_of


class DatedHours(BaseModel):
    """What a date's hours are: windows of its own, or None for those of its weekday."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    on_date: date
    windows: WindowPairs | None
    note: str = Field(default="", max_length=200)


def _each_once(dates: list[DatedHours]) -> list[DatedHours]:
    if len({one.on_date for one in dates}) < len(dates):
        raise ValueError("a date is named twice")
    return dates


Dates = Annotated[
    list[DatedHours], Field(min_length=1, max_length=366 + 1), AfterValidator(_each_once)
]


class RestoreDates(Arguments):
    """Give dates the hours they had; `base` is what was made of them, date for date."""

    name: ClassVar[str] = "availability.restore_dates"

    instructor_id: Identity
    dates: Dates
    base: Dates


def restore_dates(context: Context, wish: RestoreDates) -> Applied:
    """Take back what was done to many dates; one that others changed meanwhile keeps theirs."""
    require_owner(context, wish.instructor_id)
    made = {one.on_date: one for one in wish.base}
    current = former_dates(context, wish.instructor_id, [one.on_date for one in wish.dates])
    still_ours = [
        (was, stands)
        for was, stands in zip(wish.dates, current, strict=True)
        if stands == made.get(was.on_date)
    ]
    if not still_ours:
        return Applied()
    restored = [
        DatedHours(on_date=was.on_date, windows=_tidy_or_none(was.windows), note=was.note)
        for was, _ in still_ours
    ]
    write_dates(context, wish.instructor_id, restored)
    inverse = RestoreDates(
        instructor_id=wish.instructor_id,
        dates=[stands for _, stands in still_ours],
        base=restored,
    )
    return Applied(intend(inverse))


def tidy(pairs: WindowPairs) -> list[list[int]]:
    """Sorted windows, those that touch or overlap joined (rule 3); `Malformed` for an odd one."""
    joined: list[list[int]] = []
    for window in sorted(windows_of(pairs)):
        if joined and window.start_minute <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], window.end_minute)
        else:
            joined.append([window.start_minute, window.end_minute])
    return joined


def require_owner(context: Context, instructor_id: str) -> None:
    """`NotAllowed` unless these hours are the actor's own, or the actor runs the studio."""
    context.rows.instructors.require(instructor_id)
    context.actor.require_keeper(instructor_id, Permission.MANAGE_AVAILABILITY)


def former_dates(context: Context, instructor_id: str, dates: Sequence[date]) -> list[DatedHours]:
    """What these dates' own hours are now, in the order asked for; at least one date."""
    rows = context.rows.day_exceptions.of_instructor(instructor_id, min(dates), max(dates))
    own = {
        row.on_date: DatedHours(on_date=row.on_date, windows=row.windows, note=row.note)
        for row in rows
    }
    return [own.get(one, DatedHours(on_date=one, windows=None)) for one in dates]


def write_dates(context: Context, instructor_id: str, changed: Sequence[DatedHours]) -> None:
    """Make the dates' own hours what is said of them; at least one date."""
    exceptions = context.rows.day_exceptions
    dates = [one.on_date for one in changed]
    rows = {
        row.on_date: row for row in exceptions.of_instructor(instructor_id, min(dates), max(dates))
    }
    for one in changed:
        row = rows.get(one.on_date)
        if one.windows is None:
            if row is not None:
                exceptions.remove(row)
        elif row is not None:
            row.windows, row.note = one.windows, one.note
            exceptions.save(row)
        else:
            exceptions.add(_exception(context, instructor_id, one.on_date, one.windows, one.note))


def dates_between(first: date, last: date) -> list[date]:
    """Every date from `first` to `last`, both included."""
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]


def _exception(
    context: Context, instructor_id: str, on_date: date, windows: WindowPairs, note: str
) -> DayException:
    return DayException(
        id=derived_id("day_exception", instructor_id, on_date.isoformat()),
        studio_id=context.rows.studio_id,
        instructor_id=instructor_id,
        on_date=on_date,
        windows=windows,
        note=note,
    )


def _tidy_or_none(pairs: WindowPairs | None) -> WindowPairs | None:
    return None if pairs is None else tidy(pairs)
