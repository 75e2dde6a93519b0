"""Time that is taken outside the studio: brought in from a calendar's file, or taken out again.

Only when somebody is busy is kept, never with what: neither what an event is called nor what its
calendar is called ever leaves the device that read the file, so no scope has to hide it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, ClassVar

from pydantic import Field

from core.errors import Malformed, Rejected
from core.ids import derived_id
from core.models import Occupancy, OccupancyKind
from core.models.columns import EPOCH
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.dated_hours import require_owner
from core.mutations.fields import Identity
from core.repositories.taken import LONGEST_LESSON

MOST_SPANS = 1500
"""Stretches of one calendar: three events on every working day of two years."""

MOST_ROWS = 2500
"""Rows they may become: what is longer than the longest lesson is kept in parts."""

_MINUTE = timedelta(minutes=1)
_PART = LONGEST_LESSON // _MINUTE
_LATEST = 120_000_000

Spans = Annotated[
    list[
        Annotated[list[Annotated[int, Field(ge=0, le=_LATEST)]], Field(min_length=2, max_length=2)]
    ],
    Field(max_length=MOST_SPANS),
]
"""Half-open stretches of time in whole minutes of the epoch, UTC."""


class ImportBusy(Arguments):
    """Make a calendar's busy times these, whatever they were; none at all takes it out."""

    name: ClassVar[str] = "external.import"

    instructor_id: Identity
    calendar_id: Identity
    busy: Spans


class RemoveBusy(Arguments):
    """Take a calendar's busy times out."""

    name: ClassVar[str] = "external.remove"

    instructor_id: Identity
    calendar_id: Identity


def calendar_of(instructor_id: str, name: str) -> str:
    """The identity of an instructor's calendar of that name, the same on each of their devices."""
    return derived_id("external", instructor_id, name.strip().casefold())


def minute_of(instant: datetime, *, is_end: bool = False) -> int:
    """An instant in minutes of the epoch: down for a start, up for an end."""
    since = instant - EPOCH
    return -(-since // _MINUTE) if is_end else since // _MINUTE


def import_busy(context: Context, wish: ImportBusy) -> Applied:
    """Write what is new, remove what is gone, and leave alone what stays."""
    require_owner(context, wish.instructor_id)
    return _become(context, wish.instructor_id, wish.calendar_id, _parts(wish.busy))


def remove_busy(context: Context, wish: RemoveBusy) -> Applied:
    """Remove all; a calendar that is gone already is as good as removed."""
    require_owner(context, wish.instructor_id)
    return _become(context, wish.instructor_id, wish.calendar_id, [])


def _become(
    context: Context, instructor_id: str, calendar_id: str, parts: Sequence[tuple[int, int]]
) -> Applied:
    rows = context.rows.occupancies
    former = {row.id: row for row in rows.imported(instructor_id, calendar_id)}
    wanted = {
        derived_id("external", instructor_id, calendar_id, str(start), str(end)): (start, end)
        for start, end in parts
    }
    for gone in former.keys() - wanted.keys():
        rows.remove(former[gone])
    for new in sorted(wanted.keys() - former.keys()):
        start, end = wanted[new]
        rows.add(
            Occupancy(
                id=new,
                studio_id=context.rows.studio_id,
                instructor_id=instructor_id,
                starts_at=EPOCH + start * _MINUTE,
                ends_at=EPOCH + end * _MINUTE,
                kind=OccupancyKind.EXTERNAL,
                holder=calendar_id,
            )
        )
    if former.keys() == wanted.keys():
        return Applied()
    spans = [[minute_of(row.starts_at), minute_of(row.ends_at)] for row in former.values()]
    return Applied(intend(_back(instructor_id, calendar_id, joined(spans))))


def _back(instructor_id: str, calendar_id: str, spans: list[list[int]]) -> Arguments:
    if spans:
        return ImportBusy(instructor_id=instructor_id, calendar_id=calendar_id, busy=spans)
    return RemoveBusy(instructor_id=instructor_id, calendar_id=calendar_id)


def joined(spans: Sequence[Sequence[int]]) -> list[list[int]]:
    """Stretches in order, those that touch or overlap made one."""
    found: list[list[int]] = []
    for start, end in sorted((one[0], one[1]) for one in spans):
        if found and start <= found[-1][1]:
            found[-1][1] = max(found[-1][1], end)
        else:
            found.append([start, end])
    return found


def _parts(spans: Spans) -> list[tuple[int, int]]:
    """The same time in parts that no search of taken time reaches past (`LONGEST_LESSON`)."""
    if any(start >= end for start, end in spans):
        raise Malformed("busy_malformed")
    parts = [
        (first, min(first + _PART, end))
        for start, end in joined(spans)
        for first in range(start, end, _PART)
    ]
    if len(parts) > MOST_ROWS:
        raise Rejected("busy_too_many", limit=MOST_ROWS)
    return parts


KINDS: tuple[Kind[ImportBusy] | Kind[RemoveBusy], ...] = (
    Kind(ImportBusy, import_busy, refusals.keep_what_was_typed),
    Kind(RemoveBusy, remove_busy, refusals.keep_what_was_typed),
)
