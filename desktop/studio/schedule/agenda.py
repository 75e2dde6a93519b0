"""The endless list: which stretch of it is read, and how stretches become one."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum

from core.access.actor import Actor
from core.repositories import Repositories
from core.repositories.agenda import LessonScope, Place
from core.repositories.lessons import LessonLine
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.schedule.details import read_detail
from desktop.studio.schedule.reading import Asked, Pending, marks_of
from desktop.studio.schedule.state import AgendaState, InstructorMark, LessonDetail

PAGE = 120
MOST = 480
"""Lessons held at a time: what lies further off is read again when somebody scrolls there."""

_BEFORE = 40
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""No lesson is older."""


class Way(Enum):
    """Which stretch is wanted: around a day, the same again, or what follows at either end."""

    AROUND = "around"
    AGAIN = "again"
    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class AgendaRead:
    """What one instant's rows say about a stretch of the list."""

    asked: Asked
    instructors: tuple[InstructorMark, ...]
    state: AgendaState
    detail: LessonDetail | None
    services: tuple[str, ...]


def read_agenda(
    rows: Repositories,
    actor: Actor,
    asked: Asked,
    pending: Pending,
    way: Way,
    former: AgendaState | None,
) -> AgendaRead:
    """Read around `asked.first`, or on from what `former` holds."""
    instructors = rows.instructors.active()
    marks = marks_of(instructors, actor, asked.shown)
    owned = tuple(mark.id for mark in marks if mark.is_shown and mark.is_owned)
    scope = LessonScope(owned, asked.narrowing.services, asked.narrowing.states)
    if former is None or not former.lines or way is Way.AROUND:
        visit = former.visit + 1 if former is not None else 0
        state = _around(rows, scope, asked.first, asked.zone, visit)
    elif way is Way.AGAIN:
        state = _again(rows, scope, former)
    else:
        state = _further(rows, scope, former, way)
    return AgendaRead(
        asked=asked,
        instructors=marks,
        state=replace(state, waiting=pending.waiting),
        detail=read_detail(rows, actor, asked.selected_id, asked.now, pending.waiting),
        services=tuple(rows.agenda.services()),
    )


def _around(
    rows: Repositories, scope: LessonScope, day: date, zone: str, visit: int
) -> AgendaState:
    since = day_bounds(day, zone)[0]
    before = rows.agenda.before(scope, (since, ""), _BEFORE)
    after = rows.agenda.after(scope, since, PAGE)
    return AgendaState(
        lines=(*before, *after),
        has_earlier=len(before) == _BEFORE,
        has_later=len(after) == PAGE,
        top=day,
        visit=visit,
    )


def _again(rows: Repositories, scope: LessonScope, former: AgendaState) -> AgendaState:
    """The same stretch, from the start of its first lesson to that of its last; where nothing was
    before or after it, what has come in there since belongs to it.
    """
    first, last = former.lines[0].starts_at, former.lines[-1].starts_at
    first = first if former.has_earlier else _BEGINNING
    lines = rows.agenda.after(scope, first, MOST + PAGE)
    held = [line for line in lines if line.starts_at <= last or not former.has_later]
    is_cut = len(lines) > len(held[:MOST])
    return replace(former, lines=tuple(held[:MOST]), has_later=former.has_later or is_cut)


def _further(rows: Repositories, scope: LessonScope, former: AgendaState, way: Way) -> AgendaState:
    """A page more at one end; what is too much then goes at the other."""
    if way is Way.LATER:
        page = rows.agenda.after(scope, former.lines[-1].starts_at, PAGE, _place(former.lines[-1]))
        lines = (*former.lines, *page)
        return replace(
            former,
            lines=lines[-MOST:],
            has_later=len(page) == PAGE,
            has_earlier=former.has_earlier or len(lines) > MOST,
        )
    page = rows.agenda.before(scope, _place(former.lines[0]), PAGE)
    lines = (*page, *former.lines)
    return replace(
        former,
        lines=lines[:MOST],
        has_earlier=len(page) == PAGE,
        has_later=former.has_later or len(lines) > MOST,
    )


def _place(line: LessonLine) -> Place:
    return line.starts_at, line.id
