"""From words that were understood to a booking that can be made: who, what, with whom, when."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.discovery import BookingWish, PersonMatch
from core.ids import MutationId, new_id
from core.models import Booking, Instructor, Offering
from core.money import Money
from core.mutations import slots
from core.mutations.base import Context
from core.mutations.bookings import CreateBooking, duration_of
from core.mutations.series import CreateSeries
from core.repositories import Repositories
from core.scheduling.calendar import InstructorCalendar
from core.scheduling.pricing import lesson_price
from core.scheduling.slots import open_starts, why_not
from core.tickets import new_code
from desktop.actions.palette import DayStrip
from desktop.calendar.scale import instant_at
from desktop.studio.day_strip import day_strip
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.refusals import explain, sentence
from desktop.studio.series_plan import SeriesPlan, plan_series

_REACH_MIN = 180
_FORMER_LESSONS = 5
_NEAR = timedelta(days=3)
_MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """One instructor's version of a service, as the palette chooses among them."""

    id: str
    instructor_id: str
    instructor: str
    hue: int
    slug: str
    service: str
    rate_minor: int
    currency: str
    durations_min: tuple[int, ...]

    @classmethod
    def of(cls, offering: Offering, teacher: Instructor, slug: str) -> "Offer":
        """The offer that an offering is."""
        return cls(
            offering.id,
            teacher.id,
            teacher.name,
            teacher.hue,
            slug,
            offering.service_name,
            offering.rate_minor,
            offering.currency,
            tuple(offering.durations_min),
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """A booking that could be made. `start` is UTC; `refusal` is why it cannot, empty if it can.

    `is_as_before`: the student's last lesson was with this instructor.
    """

    student_id: str
    student: str
    offer: Offer
    start: datetime
    duration_min: int
    room_id: str | None
    is_as_before: bool
    refusal: str
    strip: DayStrip
    series: SeriesPlan | None = None

    @property
    def price(self) -> Money:
        """What it will cost (booking rule 10)."""
        return Money(lesson_price(self.offer.rate_minor, self.duration_min), self.offer.currency)

    @property
    def draft(self) -> LessonDraft:
        """The same for the form."""
        return LessonDraft(
            instructor_id=self.offer.instructor_id,
            offering_id=self.offer.id,
            service=self.offer.service,
            student_id=self.student_id,
            starts_at=self.start,
            duration_min=self.duration_min,
            repeat=self.series.repeat if self.series else None,
        )

    def wish(self) -> CreateBooking | CreateSeries:
        """The mutation that books it; each call is another booking."""
        if self.series is not None:
            return self.series.wish(self.student_id, self.offer.id, self.duration_min, self.room_id)
        return CreateBooking(
            booking_id=new_id(),
            student_id=self.student_id,
            offering_id=self.offer.id,
            starts_at=self.start,
            duration_min=self.duration_min,
            code=new_code(),
            room_id=self.room_id,
        )


@dataclass(frozen=True, slots=True)
class Planner:
    """Makes plans at one moment for one person; a few reads by index each."""

    rows: Repositories
    actor: Actor
    now: datetime
    zone: str
    offers: tuple[Offer, ...]

    def plan(self, wish: BookingWish, student: PersonMatch) -> Plan | None:
        """The booking for `student`; None while no time was said, or nothing fits the words."""
        if wish.day is None or wish.minute is None:
            return None
        former = self._former(student.id)
        offer = self._offer(wish, former)
        if offer is None:
            return None
        start = instant_at(wish.day, wish.minute, ZoneInfo(self.zone))
        minutes = wish.duration_min or _usual(offer, former)
        is_as_before = former is not None and former.instructor_id == offer.instructor_id
        teacher = self.rows.instructors.require(offer.instructor_id)
        calendar = self.rows.calendars.around(teacher, start, minutes, days=1)
        words = student.name.split()[0]
        names = self._names(offer.instructor_id, start)
        series = self._series(wish, student.id, offer, teacher, start, minutes)
        refusal = self._refusal(student.id, offer, teacher, calendar, start, minutes)
        if series is not None and series.free and minutes in offer.durations_min:
            refusal = ""
        return Plan(
            student_id=student.id,
            student=student.name,
            offer=offer,
            start=start,
            duration_min=minutes,
            room_id=None,
            is_as_before=is_as_before,
            refusal=refusal,
            strip=day_strip(
                calendar, start, minutes, self.zone, offer.hue, names, words, _REACH_MIN
            ),
            series=series,
        )

    def near(self, plan: Plan) -> tuple[Plan, ...]:
        """The same lesson at the nearest free times, at most three days off, where its own is not
        free. It reads a week of one instructor: a key is answered in milliseconds.
        """
        is_offered = plan.duration_min in plan.offer.durations_min
        if not plan.refusal or plan.series is not None or not is_offered:
            return ()
        start, minutes = plan.start, plan.duration_min
        context = Context(self.rows, self.actor, self.now, MutationId(plan.student_id))
        teacher = self.rows.instructors.require(plan.offer.instructor_id)
        calendar = self.rows.calendars.around(teacher, start, minutes, days=_NEAR.days)
        asked = slots.asking(context, start, minutes, student_id=plan.student_id, days=_NEAR.days)
        free = open_starts(calendar, minutes, max(start - _NEAR, self.now), start + _NEAR, asked)
        nearest = sorted(free, key=lambda each: (abs(each - start), each))[:_MOST_NEAR]
        return tuple(replace(plan, start=each, refusal="") for each in nearest)

    def _series(
        self,
        wish: BookingWish,
        student_id: str,
        offer: Offer,
        teacher: Instructor,
        start: datetime,
        minutes: int,
    ) -> SeriesPlan | None:
        """All lessons, where more than one is meant and they can be that long."""
        if minutes not in offer.durations_min:
            return None
        context = Context(self.rows, self.actor, self.now, MutationId(student_id))
        return plan_series(context, wish, teacher, student_id, start, minutes, self.zone)

    def _former(self, student_id: str) -> Booking | None:
        """The student's latest lesson."""
        return next(iter(self.rows.bookings.of_student(student_id, _FORMER_LESSONS)), None)

    def _offer(self, wish: BookingWish, former: Booking | None) -> Offer | None:
        """Among what fits the words: as before, else the studio's first."""
        own = self.actor.instructor_id
        mine = own if own is not None and not self.actor.sees_whole_studio else None
        fitting = [each for each in self.offers if mine is None or each.instructor_id == mine]
        for match in wish.services:
            taught = [each for each in fitting if each.slug == match.slug]
            if taught:
                return _as_before(taught, former) or taught[0]
        if wish.services:
            return None
        same = [each for each in fitting if former and each.id == former.offering_id]
        only = fitting if len(fitting) == 1 else []
        return next(iter(same or only), None)

    def _refusal(
        self,
        student_id: str,
        offer: Offer,
        teacher: Instructor,
        calendar: InstructorCalendar,
        start: datetime,
        minutes: int,
    ) -> str:
        """Why it cannot be booked, in words, by the predicate that books it (booking rule 9)."""
        if minutes not in offer.durations_min:
            return sentence("duration", {}, self.zone)
        context = Context(self.rows, self.actor, self.now, MutationId(student_id))
        asked = slots.asking(context, start, minutes, student_id=student_id)
        obstacles = why_not(calendar, start, minutes, asked)
        if not obstacles:
            return ""
        return explain(slots.refusal(obstacles, teacher, start, minutes), self.zone) or ""

    def _names(self, instructor_id: str, start: datetime) -> Mapping[str, str]:
        around = timedelta(days=1)
        lines = self.rows.lessons.between(start - around, start + around, [instructor_id])
        return {line.id: line.student for line in lines}


def _as_before(taught: list[Offer], former: Booking | None) -> Offer | None:
    if former is None:
        return None
    return next((each for each in taught if each.instructor_id == former.instructor_id), None)


def _usual(offer: Offer, former: Booking | None) -> int:
    """As long as last time where that is offered, else the shortest that is."""
    if former is not None and duration_of(former) in offer.durations_min:
        return duration_of(former)
    return min(offer.durations_min, default=60)
