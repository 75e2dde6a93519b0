"""What is asked beside the hours: public holidays, and why a time cannot be booked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from core.ids import new_id
from core.models import BookingState
from core.models.columns import to_microseconds
from core.mutations.closures import CloseDays, Closure
from core.mutations.slots import obstacle_facts
from core.repositories import Repositories
from core.scheduling.calendar import Asking, Channel
from core.scheduling.reasons import Obstacle
from core.scheduling.slots import nearest_starts, why_not
from core.scheduling.zones import instants_of
from desktop.runtime.jobs import Failure
from desktop.studio.availability.presenter import AvailabilityPresenter
from desktop.studio.availability.public_holidays import (
    Holiday,
    Place,
    countries,
    country_of,
    holidays_between,
    regions_of,
)
from desktop.studio.availability.words import dates_words
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.refusals import explain, sentence

_YEAR = timedelta(days=365)
_AROUND = timedelta(days=15)
_NEAR = timedelta(days=7)
_NEAREST = 3
_NOTE_MOST = 200
_STANDING = (BookingState.REQUESTED, BookingState.CONFIRMED, BookingState.CHECKED_IN)
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class HolidayOffer:
    """The coming year's holidays of a place, with the regions of its country, and which of their
    dates are closed already.
    """

    place: Place
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    days: tuple[Holiday, ...]
    closed: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class WhyAsked:
    """A time on the studio's wall, how long, and who would book it."""

    day: date
    at: time
    minutes: int
    channel: Channel


@dataclass(frozen=True, slots=True)
class WhyAnswer:
    """Every reason against it, as sentences, none where it can be booked; and what is near, UTC."""

    reasons: tuple[str, ...]
    nearest: tuple[datetime, ...] = ()

    @property
    def is_possible(self) -> bool:
        """Whether nothing is in the way."""
        return not self.reasons


@dataclass(frozen=True, slots=True)
class DatesAsked:
    """Dates of the studio, both included, that are to be closed; but for `hours`, in minutes of the
    day, where they are given. `is_studio`: for every instructor.
    """

    first: date
    last: date
    hours: tuple[int, int] | None = None
    is_studio: bool = False


class Enquiries(QObject):
    """Asks off the UI thread, for the instructor whose hours are shown; answers on it.

    A failure is told through the desk's `refused`, in words.
    """

    def __init__(self, desk: StudioDesk, presenter: AvailabilityPresenter) -> None:
        super().__init__(presenter)
        self._desk = desk
        self._presenter = presenter

    def ask_holidays(self, place: Place | None, then: Callable[[HolidayOffer], None]) -> None:
        """The coming year's public holidays of `place`, at first of the studio's own country."""
        today, zone = self._desk.local_now().date(), self._desk.zone
        language = QLocale().name().split("_")[0]
        closed = frozenset(
            change.first + timedelta(days=at)
            for change in self._presenter.state.exceptions
            if change.hours is None
            for at in range((change.last - change.first).days + 1)
        )

        def find() -> HolidayOffer:
            where = place or Place(country_of(zone))
            days = holidays_between(where, today, today + _YEAR, language)
            return HolidayOffer(where, countries(), regions_of(where.country), days, closed)

        self._run("holidays", find, then)

    def close(self, days: Sequence[Holiday], *, is_studio: bool) -> None:
        """Close these holidays: one change, and one to undo."""
        teacher = self._presenter.state.teacher
        if teacher is None or not days:
            return
        wish = CloseDays(
            instructor_id=None if is_studio else teacher.id,
            closures=[
                Closure(
                    blackout_id=new_id(),
                    first=each.day,
                    last=each.day,
                    reason=each.name[:_NOTE_MOST],
                )
                for each in days
            ],
        )
        self._desk.do(wish, _closed(days), failed=self._on_refused)

    def ask_why(self, asked: WhyAsked, then: Callable[[WhyAnswer], None]) -> None:
        """Why a time cannot be booked, or that it can be."""
        teacher = self._presenter.state.teacher
        if teacher is None:
            return
        desk, now = self._desk, self._desk.clock.now()
        who = teacher.id

        def find() -> WhyAnswer:
            return desk.read(lambda rows: answer_why(rows, who, asked, now, desk.zone))

        self._run("why", find, then)

    def ask_booked(self, asked: DatesAsked, then: Callable[[int], None]) -> None:
        """How many lessons would stand outside the hours of these dates."""
        teacher = self._presenter.state.teacher
        if teacher is None:
            return
        desk, now = self._desk, self._desk.clock.now()
        whose = None if asked.is_studio else [teacher.id]

        def find() -> int:
            return desk.read(lambda rows: count_booked(rows, whose, asked, now, desk.zone))

        self._run("booked", find, then)

    def _run(self, name: str, work: Callable[[], _Answer], then: Callable[[_Answer], None]) -> None:
        self._desk.jobs.run(work, then, self._on_failed, token=(self, name))

    def _on_refused(self, words: str) -> None:
        self._desk.refused.emit(words)
        self._presenter.refresh()

    def _on_failed(self, failure: Failure) -> None:
        words = explain(failure.error, self._desk.zone)
        if words is None:
            raise failure.error
        self._desk.refused.emit(words)


def count_booked(
    rows: Repositories, whose: Sequence[str] | None, asked: DatesAsked, now: datetime, zone: str
) -> int:
    """Lessons that are still ahead on these dates, and not within the hours that are left."""
    since, until = day_bounds(asked.first, zone)[0], day_bounds(asked.last, zone)[1]
    place = ZoneInfo(zone)
    count = 0
    for line in rows.lessons.between(max(since, now), until, whose):
        local = line.starts_at.astimezone(place)
        start = local.hour * 60 + local.minute
        is_inside = asked.hours is not None and (
            asked.hours[0] <= start and start + line.duration_min <= asked.hours[1]
        )
        count += line.state in _STANDING and since <= line.starts_at and not is_inside
    return count


def answer_why(
    rows: Repositories, instructor_id: str, asked: WhyAsked, now: datetime, zone: str
) -> WhyAnswer:
    """By the predicate that books (booking rules 9 and 15): it and this never disagree.

    A time that the wall shows twice means the first (booking rule 2); one that it never shows is
    told as such.
    """
    found = instants_of(zone, datetime.combine(asked.day, asked.at))
    if not found:
        return WhyAnswer((_say("The clocks skip this time on that day."),))
    start = found[0]
    instructor = rows.instructors.require(instructor_id)
    calendar = rows.calendars.between([instructor], start - _AROUND, start + _AROUND)[instructor_id]
    asking = Asking(now=now, channel=asked.channel)
    obstacles = why_not(calendar, start, asked.minutes, asking)
    near = nearest_starts(calendar, start, asked.minutes, asking, _NEAREST) if obstacles else []
    reasons = tuple(_reason(each, instructor.name, start, zone) for each in obstacles)
    return WhyAnswer(reasons, tuple(each for each in near if abs(each - start) <= _NEAR))


def _reason(obstacle: Obstacle, who: str, start: datetime, zone: str) -> str:
    """The reason's own sentence, and what else is known of it."""
    facts = obstacle.facts
    told = sentence(
        str(obstacle.reason),
        {
            "instructor": who,
            "starts_at": to_microseconds(start),
            "obstacle": obstacle_facts(facts),
        },
        zone,
    )
    if facts.note:
        told = f"{told} ({facts.note})"
    if facts.limit is not None:
        words = _say("{told} {used} of {limit} {unit} are booked.")
        unit = _say("lessons") if facts.unit == "lessons" else _say("minutes")
        told = words.format(told=told, used=facts.used, limit=facts.limit, unit=unit)
    return told


def _closed(days: Sequence[Holiday]) -> Done:
    if len(days) == 1:
        name = days[0].name
        dates = dates_words(days[0].day, days[0].day)
        said = _say("{dates} closed: {name}. Lessons already booked stay.")
        return Done(_say("closing {name}").format(name=name), said.format(dates=dates, name=name))
    said = _say("{count} public holidays closed. Lessons already booked stay.")
    return Done(_say("closing public holidays"), said.format(count=len(days)))


def _say(text: str) -> str:
    return QCoreApplication.translate("AvailabilityEnquiries", text)
