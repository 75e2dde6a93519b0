"""The hours an instructor keeps (booking rules 3 and 4). Lessons survive later changes to them."""

from datetime import timedelta
from typing import Annotated, ClassVar

from pydantic import Field, field_validator, model_validator

from core.access.permissions import Permission
from core.errors import Fact, Malformed, StudioError
from core.ids import derived_id
from core.models import AttentionKind, Blackout, WeeklyHours
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.dated_hours import (
    DatedHours,
    RestoreDates,
    dates_between,
    former_dates,
    require_owner,
    restore_dates,
    tidy,
    write_dates,
)
from core.mutations.fields import Day, Identity, WindowPairs
from core.scheduling.rules import BookingRules

LONGEST_CLOSURE = _LONGEST_RANGE = timedelta(days=366)
Week = Annotated[dict[Annotated[int, Field(ge=0, le=6)], WindowPairs], Field(min_length=1)]


class SetWeek(Arguments):
    """Set some weekdays (0 is Monday). `base` is what those days were when they were edited."""

    name: ClassVar[str] = "availability.set_week"

    instructor_id: Identity
    days: Week
    base: Week


class SetException(Arguments):
    """Replace one date's hours; no window closes it, None goes back to the weekly hours."""

    name: ClassVar[str] = "availability.set_exception"

    instructor_id: Identity
    on_date: Day
    windows: WindowPairs | None
    note: str = Field(default="", max_length=200)


class ApplyToRange(Arguments):
    """Give every date from `first` to `last` the hours of its weekday in `days`."""

    name: ClassVar[str] = "availability.apply_to_range"

    instructor_id: Identity
    first: Day
    last: Day
    days: Week
    note: str = Field(default="", max_length=200)

    @model_validator(mode="after")
    def _check_range(self) -> "ApplyToRange":
        if not timedelta() <= self.last - self.first <= _LONGEST_RANGE:
            raise ValueError("the range must run forward and span at most 366 days")
        return self


class CopyWeek(Arguments):
    """Copy what one week really was, exceptions and all, to the week that begins on `to_monday`.

    Either may be any day of the week: where weeks begin is the reader's affair.
    """

    name: ClassVar[str] = "availability.copy_week"

    instructor_id: Identity
    from_monday: Day
    to_monday: Day


class AddBlackout(Arguments):
    """Close all dates from `first` to `last`; the whole studio where `instructor_id` is None."""

    name: ClassVar[str] = "availability.add_blackout"

    blackout_id: Identity
    instructor_id: Identity | None
    first: Day
    last: Day
    reason: str = Field(default="", max_length=200)

    @model_validator(mode="after")
    def _check_range(self) -> "AddBlackout":
        if not timedelta() <= self.last - self.first <= _LONGEST_RANGE:
            raise ValueError("the range must run forward and span at most 366 days")
        return self


class RemoveBlackout(Arguments):
    """Open the dates of a blackout again."""

    name: ClassVar[str] = "availability.remove_blackout"

    blackout_id: Identity


class SetRules(Arguments):
    """Set booking rules of an instructor; those not named stay as they are."""

    name: ClassVar[str] = "availability.set_rules"

    instructor_id: Identity
    rules: dict[str, int | bool | None]

    @field_validator("rules")
    @classmethod
    def _check_sizes(cls, rules: dict[str, int | bool | None]) -> dict[str, int | bool | None]:
        # A text of forty digits passes for a number, and no row and no item could keep it.
        if any(value is not None and abs(value) >= 2**31 for value in rules.values()):
            raise ValueError("no rule is as large as that")
        return rules


def set_week(context: Context, wish: SetWeek) -> Applied:
    """Merge day by day: a day that others changed meanwhile keeps theirs and is put to a person."""
    require_owner(context, wish.instructor_id)
    current = {
        row.weekday: row for row in context.rows.weekly_hours.of_instructor(wish.instructor_id)
    }
    former: dict[int, WindowPairs] = {}
    clashes: dict[str, Fact] = {}
    wanted = {weekday: tidy(pairs) for weekday, pairs in wish.days.items()}
    for weekday, windows in wanted.items():
        row = current.get(weekday)
        stands = row.windows if row else []
        if stands == windows:
            continue
        if stands != tidy(wish.base.get(weekday, [])):
            clashes[str(weekday)] = {"theirs": _plain(stands), "yours": _plain(windows)}
            continue
        former[weekday] = stands
        _write_weekday(context, wish.instructor_id, weekday, windows, row)
    if clashes:
        error = StudioError("edited_twice", days=clashes)
        refusals.ask_a_person(
            context, error, wish, AttentionKind.EDIT_CONFLICT, instructor_id=wish.instructor_id
        )
    if not former:
        return Applied()
    done = {weekday: wanted[weekday] for weekday in former}
    return Applied(intend(SetWeek(instructor_id=wish.instructor_id, days=former, base=done)))


def set_exception(context: Context, wish: SetException) -> Applied:
    """Replace one date's hours, or drop what replaced them."""
    require_owner(context, wish.instructor_id)
    (former,) = former_dates(context, wish.instructor_id, [wish.on_date])
    inverse = SetException(
        instructor_id=wish.instructor_id,
        on_date=wish.on_date,
        windows=former.windows,
        note=former.note,
    )
    windows = None if wish.windows is None else tidy(wish.windows)
    changed = DatedHours(on_date=wish.on_date, windows=windows, note=wish.note)
    write_dates(context, wish.instructor_id, [changed])
    return Applied(intend(inverse))


def apply_to_range(context: Context, wish: ApplyToRange) -> Applied:
    """One exception for each date whose weekday is named."""
    require_owner(context, wish.instructor_id)
    days = {weekday: tidy(pairs) for weekday, pairs in wish.days.items()}
    changed = [
        DatedHours(on_date=on_date, windows=days[on_date.weekday()], note=wish.note)
        for on_date in dates_between(wish.first, wish.last)
        if on_date.weekday() in days
    ]
    return _write_and_remember(context, wish.instructor_id, changed)


def copy_week(context: Context, wish: CopyWeek) -> Applied:
    """Exceptions for the seven dates of the second week, equal to what the first week was."""
    require_owner(context, wish.instructor_id)
    weekly = {
        row.weekday: row.windows
        for row in context.rows.weekly_hours.of_instructor(wish.instructor_id)
    }
    last = wish.from_monday + timedelta(days=6)
    kept = context.rows.day_exceptions.of_instructor(wish.instructor_id, wish.from_monday, last)
    dated = {row.on_date: row.windows for row in kept}
    changed: list[DatedHours] = []
    for offset, on_date in enumerate(dates_between(wish.from_monday, last)):
        windows = dated.get(on_date, weekly.get(on_date.weekday(), []))
        target = wish.to_monday + timedelta(days=offset)
        same = windows == weekly.get(target.weekday(), [])
        changed.append(DatedHours(on_date=target, windows=None if same else windows))
    return _write_and_remember(context, wish.instructor_id, changed)


def add_blackout(context: Context, wish: AddBlackout) -> Applied:
    """Close the dates; lessons already booked on them stand."""
    if wish.instructor_id is None:
        context.actor.require(Permission.MANAGE_STUDIO)
    else:
        require_owner(context, wish.instructor_id)
    row = context.rows.blackouts.find(wish.blackout_id)
    if row is None:
        context.rows.blackouts.add(
            Blackout(
                id=wish.blackout_id,
                studio_id=context.rows.studio_id,
                instructor_id=wish.instructor_id,
                first_date=wish.first,
                last_date=wish.last,
                reason=wish.reason,
            )
        )
    return Applied(intend(RemoveBlackout(blackout_id=wish.blackout_id)))


def remove_blackout(context: Context, wish: RemoveBlackout) -> Applied:
    """Open the dates again; a blackout that is already gone is as good as removed."""
    row = context.rows.blackouts.find(wish.blackout_id)
    if row is None:
        return Applied()
    if row.instructor_id is None:
        context.actor.require(Permission.MANAGE_STUDIO)
    else:
        require_owner(context, row.instructor_id)
    inverse = AddBlackout(
        blackout_id=row.id,
        instructor_id=row.instructor_id,
        first=row.first_date,
        last=row.last_date,
        reason=row.reason,
    )
    context.rows.blackouts.remove(row)
    return Applied(intend(inverse))


def set_rules(context: Context, wish: SetRules) -> Applied:
    """Set rules within their bounds; `Malformed` names one that is not a rule or out of bounds."""
    require_owner(context, wish.instructor_id)
    instructor = context.rows.instructors.require(wish.instructor_id)
    merged = {**instructor.rules, **wish.rules}
    try:
        BookingRules(**merged)  # type: ignore[arg-type]  # it checks them itself
    except TypeError:
        raise Malformed("unknown_rule", rules=", ".join(sorted(wish.rules))) from None
    defaults = BookingRules()
    former = {rule: instructor.rules.get(rule, getattr(defaults, rule)) for rule in wish.rules}
    instructor.rules = merged
    context.rows.instructors.save(instructor)
    return Applied(intend(SetRules(instructor_id=instructor.id, rules=former)))


def _write_and_remember(context: Context, instructor_id: str, changed: list[DatedHours]) -> Applied:
    if not changed:
        return Applied()
    former = former_dates(context, instructor_id, [one.on_date for one in changed])
    write_dates(context, instructor_id, changed)
    return Applied(intend(RestoreDates(instructor_id=instructor_id, dates=former, base=changed)))


def _write_weekday(
    context: Context,
    instructor_id: str,
    weekday: int,
    windows: list[list[int]],
    row: WeeklyHours | None,
) -> None:
    if row is not None:
        row.windows = windows
        context.rows.weekly_hours.save(row)
        return
    context.rows.weekly_hours.add(
        WeeklyHours(
            id=derived_id("weekly_hours", instructor_id, str(weekday)),
            studio_id=context.rows.studio_id,
            instructor_id=instructor_id,
            weekday=weekday,
            windows=windows,
        )
    )


def _plain(windows: list[list[int]]) -> Fact:
    return [list(pair) for pair in windows]


KINDS = (
    Kind(SetWeek, set_week, refusals.keep_what_was_typed),
    Kind(SetException, set_exception, refusals.keep_what_was_typed),
    Kind(ApplyToRange, apply_to_range, refusals.keep_what_was_typed),
    Kind(CopyWeek, copy_week, refusals.keep_what_was_typed),
    Kind(RestoreDates, restore_dates, refusals.keep_what_was_typed),
    Kind(AddBlackout, add_blackout, refusals.keep_what_was_typed),
    Kind(RemoveBlackout, remove_blackout, refusals.keep_what_was_typed),
    Kind(SetRules, set_rules, refusals.keep_what_was_typed),
)
