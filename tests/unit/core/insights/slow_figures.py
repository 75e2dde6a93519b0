"""What the figures mean, lesson by lesson and minute by minute, as slowly as one likes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.insights.figures import Tally
from core.insights.periods import Period
from core.insights.returning import Returned
from core.models import BookingState

ZONE = ZoneInfo("America/Halifax")
_STANDING = ("confirmed", "checked_in", "completed")
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Lesson:
    """One lesson; people and services are small numbers."""

    starts_at: datetime
    minutes: int
    instructor: int
    student: int
    service: str
    state: BookingState
    price_minor: int
    fee_minor: int

    @property
    def day(self) -> date:
        """The studio's date."""
        return self.starts_at.astimezone(ZONE).date()


def is_in(lesson: Lesson, period: Period) -> bool:
    return period.first <= lesson.day <= period.last


def tally(lessons: Sequence[Lesson]) -> Tally:
    """The sums, one lesson after the other."""
    stands = [each for each in lessons if each.state in _STANDING]
    done = [each for each in lessons if each.state in ("completed", "no_show")]
    ahead = [each for each in lessons if each.state in ("confirmed", "checked_in")]
    cancelled = [each for each in lessons if each.state == "cancelled"]
    missed = [each for each in lessons if each.state == "no_show"]
    return Tally(
        lessons=len(stands),
        minutes=sum(each.minutes for each in stands + missed),
        cancelled=len(cancelled),
        missed=len(missed),
        earned_minor=sum(each.price_minor for each in done)
        + sum(each.fee_minor for each in cancelled),
        # What is completed was counted as earned, and is no longer to come.
        to_come_minor=sum(each.price_minor for each in ahead),
    )


def returned(
    lessons: Sequence[Lesson], period: Period, within: timedelta, now: datetime
) -> Returned:
    """Each student's last visit of the period, and what became of them."""
    back = away = undecided = 0
    for student in {each.student for each in lessons}:
        theirs = [each for each in lessons if each.student == student and each.state in _STANDING]
        visits = [
            each.starts_at
            for each in theirs
            if is_in(each, period) and each.state in ("checked_in", "completed")
        ]
        if not visits:
            continue
        last = max(visits)
        if any(last < each.starts_at <= last + within for each in theirs):
            back += 1
        elif last + within < now:
            away += 1
        else:
            undecided += 1
    return Returned(0, "", back, away, undecided)


def booked(lessons: Sequence[Lesson]) -> dict[tuple[int, int], int]:
    """The minutes by weekday and hour, walking over the wall from each lesson's start."""
    found: dict[tuple[int, int], int] = {}
    for lesson in lessons:
        if lesson.state in (*_STANDING, "no_show"):
            wall = lesson.starts_at.astimezone(ZONE).replace(tzinfo=None)
            for _ in range(lesson.minutes):
                place = (wall.weekday(), wall.hour)
                found[place] = found.get(place, 0) + 1
                wall += _MINUTE
    return found
