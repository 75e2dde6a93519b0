"""One read gives a profile, what is offered, and the week that students see."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.access.permissions import Permission
from core.models import Instructor, Offering
from core.repositories import Repositories
from core.repositories.calendars import rules_of
from core.scheduling.calendar import Asking, Channel
from core.scheduling.leases import usual_minutes
from core.scheduling.reasons import Reason
from core.scheduling.slots import DayCells, day_cells
from desktop.kiosk.replica.spacing import shown_cells
from desktop.kiosk.values import Week, WeekDay
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.profile.values import OfferingLine, ServiceChoice, Shown, Teacher, Words

DAYS = 7


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose profile, and what of it the preview shows; at what instant, in which studio zone."""

    teacher_id: str
    shown: Shown
    now: datetime
    zone: str
    waiting: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class ProfileRead:
    """What one instant's rows say."""

    teachers: tuple[Teacher, ...] = ()
    teacher: Teacher | None = None
    can_edit: bool = False
    kept: Words = field(default_factory=Words)
    offerings: tuple[OfferingLine, ...] = ()
    services: tuple[ServiceChoice, ...] = ()
    currency: str = ""
    shown: Shown = field(default_factory=Shown)
    week: Week | None = None


def read_profile(rows: Repositories, actor: Actor, asked: Asked) -> ProfileRead:
    """The profile of one of the instructors whom the actor may look at."""
    people = [one for one in rows.instructors.active() if actor.owns(one.id)]
    teachers = tuple(Teacher(one.id, one.name, one.hue) for one in people)
    wanted = asked.teacher_id or actor.instructor_id
    chosen = next((one for one in people if one.id == wanted), None) or next(iter(people), None)
    if chosen is None:
        return ProfileRead(teachers)
    offered = rows.offerings.of_instructor(chosen.id)
    shown = _shown(offered, asked)
    taken = {each.service_id for each in offered}
    return ProfileRead(
        teachers=teachers,
        teacher=Teacher(chosen.id, chosen.name, chosen.hue),
        can_edit=actor.keeps(chosen.id, Permission.MANAGE_INSTRUCTOR_PROFILE),
        kept=_words(chosen),
        offerings=tuple(_line(each, asked.waiting) for each in offered),
        services=tuple(
            ServiceChoice(each.id, each.name)
            for each in rows.services.in_order()
            if each.id not in taken
        ),
        currency=rows.studios.current().currency,
        shown=shown,
        week=_week(rows, chosen, shown, asked) if shown.offering_id else None,
    )


def _words(one: Instructor) -> Words:
    return Words(one.bio, one.experience_years, tuple(one.languages), one.written_in)


def _line(row: Offering, waiting: frozenset[tuple[str, str]]) -> OfferingLine:
    return OfferingLine(
        id=row.id,
        service_id=row.service_id,
        service=row.service_name,
        rate_minor=row.rate_minor,
        currency=row.currency,
        durations_min=tuple(row.durations_min),
        levels=tuple(row.levels),
        age_min=row.age_min,
        age_max=row.age_max,
        locations=tuple(row.location_types),
        description=row.description,
        is_active=row.is_active,
        is_waiting=("offering", row.id) in waiting,
    )


def _shown(offered: Sequence[Offering], asked: Asked) -> Shown:
    """What was asked for, as far as it is still offered; else the first, as a kiosk opens it."""
    today = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    first = max(asked.shown.first or today, today)
    active = [each for each in offered if each.is_active]
    found = [each for each in active if each.id == asked.shown.offering_id] or active
    if not found:
        return Shown(first=first)
    durations = found[0].durations_min
    minutes = asked.shown.minutes
    if minutes not in durations:
        minutes = usual_minutes(durations)
    return Shown(found[0].id, minutes, first)


def _week(rows: Repositories, one: Instructor, shown: Shown, asked: Asked) -> Week | None:
    """Seven days by the predicate that students book by (booking rule 9), spaced as a kiosk does.

    A student asks: the notice that they must give counts, which a walk-in need not.
    """
    first = shown.first or date.min
    begin = day_bounds(first, asked.zone)[0]
    end = day_bounds(first + timedelta(days=DAYS), asked.zone)[1]
    around = timedelta(days=8)
    calendar = rows.calendars.between([one], begin - around, end + around)[one.id]
    days = day_cells(calendar, shown.minutes, first, DAYS, Asking(asked.now, Channel.STUDENT))
    free = [cell.start for day in days for cell in day.cells if cell.is_free]
    today = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    last = today + timedelta(days=rules_of(one).horizon_days)
    return Week(
        days=tuple(_day(day, free, shown.minutes) for day in days),
        has_earlier=first > today,
        has_later=first + timedelta(days=DAYS) <= last,
    )


def _day(day: DayCells, free: list[datetime], minutes: int) -> WeekDay:
    cells = shown_cells(day.cells, free, minutes, None)
    if cells:
        return WeekDay(day.date, cells)
    is_blackout = day.closed is not None and day.closed.reason is Reason.BLACKOUT
    return WeekDay(day.date, closed=day.closed.facts.note if day.closed and is_blackout else "")
