"""Eighteen months of lessons, and what is closed, as rows."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.ids import derived_id
from core.models import (
    OCCUPYING,
    Blackout,
    Booking,
    BookingState,
    DayException,
    Occupancy,
    OccupancyKind,
    Replicated,
    Student,
)
from core.models.columns import to_microseconds
from core.scheduling.pricing import lesson_price
from core.tickets import ALPHABET, CODE_LENGTH, hash_code, hash_digits, last_digits
from resources.catalogue import load_catalogue
from resources.demo import DemoTexts
from sync.server.demo.comings import Comings
from sync.server.demo.people import instructor_id, offering_id, room_id
from sync.server.demo.plan import Plan
from sync.server.demo.timetable import Timetable, WeeklyLesson

_HELD = 0.93
_NOTE = 0.25


class Lessons:
    """Walks the weeks from the oldest to the farthest ahead. Nothing in it clashes."""

    def __init__(self, plan: Plan, texts: DemoTexts, students: list[Student]) -> None:
        self._plan = plan
        self._texts = texts
        self._zone = ZoneInfo(plan.zone)
        self._timetable = Timetable(plan, texts, students)
        self._students = students
        self._names = {service.slug: service.name for service in load_catalogue().services}
        self._salt = plan.identity("salt")
        self._by_hand = {each.key for each in texts.studio.instructors if each.approves_by_hand}
        self._closed = [
            (row.instructor_id, row.first_date, row.last_date) for row in blackouts(plan, texts)
        ]

    def bookings(self) -> Iterator[Booking]:
        """Every lesson, week by week."""
        weekly: list[WeeklyLesson] = []
        comings = Comings(self._plan, self._texts, self._students)
        for week in range(self._plan.weeks_back + self._plan.weeks_ahead + 1):
            term, at = self._plan.term_of(week)
            if at == 0 or week == 0:
                weekly = self._timetable.term(term)
                comings.begin(term, weekly)
            yield from self._week(week, weekly, comings)

    def _week(self, week: int, weekly: list[WeeklyLesson], comings: Comings) -> Iterator[Booking]:
        monday = self._plan.first_monday + timedelta(weeks=week)
        chance = self._plan.chance("week", str(week))
        for lesson in weekly:
            on = monday + timedelta(days=lesson.weekday)
            is_held = chance.random() < _HELD
            if self._is_closed(lesson.instructor, on):
                continue
            if is_held:
                # Made where nobody comes, too: what follows is the same whoever does.
                student = comings.who_has(lesson, week)
                taken = replace(lesson, student=student or lesson.student)
                booking = self._booking(taken, on, chance)
                if student is not None:
                    yield booking
                    continue
            guest = comings.guest(week)
            if guest is not None:
                own = self._plan.chance("guest", guest.id)
                yield self._booking(replace(lesson, student=guest), on, own)

    def _is_closed(self, key: str, on: date) -> bool:
        owner = instructor_id(self._plan, key)
        return any(
            whose in (None, owner) and first <= on <= last for whose, first, last in self._closed
        )

    def _booking(self, lesson: WeeklyLesson, on: date, chance: random.Random) -> Booking:
        plan = self._plan
        wall = datetime(on.year, on.month, on.day, tzinfo=self._zone)
        starts_at = (wall + timedelta(minutes=lesson.start_min)).astimezone(UTC)
        ends_at = starts_at + timedelta(minutes=lesson.duration_min)
        state = self._state(lesson.instructor, starts_at, ends_at, chance)
        code = "".join(chance.choice(ALPHABET) for _ in range(CODE_LENGTH))
        price = lesson_price(lesson.offering.hourly_rate_minor, lesson.duration_min)
        created_at = min(starts_at - timedelta(days=chance.randrange(2, 30)), plan.now)
        identity = plan.identity("booking", lesson.instructor, starts_at.isoformat())
        booking = Booking(
            id=identity,
            studio_id=plan.studio_id,
            instructor_id=instructor_id(plan, lesson.instructor),
            student_id=lesson.student.id,
            offering_id=offering_id(plan, lesson.instructor, lesson.offering.service),
            room_id=room_id(plan, lesson.room) if lesson.room else None,
            service_name=self._names[lesson.offering.service],
            starts_at=starts_at,
            ends_at=ends_at,
            zone=plan.zone,
            state=state,
            rate_minor=lesson.offering.hourly_rate_minor,
            price_minor=price,
            currency=self._texts.studio.currency,
            code=code,
            code_hash=hash_code(self._salt, code),
            digits_hash=hash_digits(self._salt, identity, last_digits(lesson.student.phone)),
            channel=chance.choice(("staff", "staff", "student", "desk")),
            created_at=created_at,
            pays_at_desk=chance.random() < 0.3,
        )
        self._tell_more(booking, lesson, chance)
        return booking

    def _state(
        self, key: str, starts_at: datetime, ends_at: datetime, chance: random.Random
    ) -> BookingState:
        now, draw = self._plan.now, chance.random()
        if ends_at <= now:
            if draw < 0.04:
                return BookingState.CANCELLED
            return BookingState.NO_SHOW if draw < 0.065 else BookingState.COMPLETED
        if starts_at - timedelta(minutes=10) <= now:
            return BookingState.CHECKED_IN
        if draw < 0.03:
            return BookingState.CANCELLED
        if key in self._by_hand and draw < 0.15:
            return BookingState.REQUESTED
        return BookingState.CONFIRMED

    def _tell_more(self, booking: Booking, lesson: WeeklyLesson, chance: random.Random) -> None:
        if booking.state == BookingState.CANCELLED:
            reason = chance.choice(self._texts.reasons.cancellations)
            booking.cancel_reason = reason.text
            booking.fee_minor = booking.price_minor // 2 if reason.by == "student" else 0
        if booking.state == BookingState.COMPLETED and chance.random() < _NOTE:
            booking.note = chance.choice(
                self._texts.notes.for_service(lesson.offering.service)
            ).text
        if booking.state == BookingState.CHECKED_IN:
            booking.checked_in_at = booking.starts_at - timedelta(minutes=chance.randrange(1, 9))
        if chance.random() < 0.05:
            booking.history = [
                {
                    "at": to_microseconds(booking.created_at + timedelta(hours=20)),
                    "by": lesson.student.guardian_name or lesson.student.name,
                    "what": "moved",
                    "from": to_microseconds(booking.starts_at - timedelta(days=1)),
                    "to": to_microseconds(booking.starts_at),
                }
            ]


def taken_by(booking: Booking) -> Occupancy | None:
    """The time that the lesson takes, if it takes any."""
    if booking.state not in OCCUPYING:
        return None
    return Occupancy(
        id=booking.id,
        studio_id=booking.studio_id,
        instructor_id=booking.instructor_id,
        student_id=booking.student_id,
        room_id=booking.room_id,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        kind=OccupancyKind.LESSON,
    )


def blackouts(plan: Plan, texts: DemoTexts) -> list[Blackout]:
    """Studio holidays, a recital day in the coming week, and days off of single instructors."""
    sunday = plan.today + timedelta(days=6 - plan.today.weekday())
    closed: list[tuple[str | None, date, date, str]] = [
        (None, sunday, sunday, "Recital day"),
        (None, sunday + timedelta(days=28), sunday + timedelta(days=35), "Winter break"),
        (None, sunday - timedelta(days=200), sunday - timedelta(days=190), "Summer holiday"),
    ]
    chance = plan.chance("blackouts")
    own = [reason for reason in texts.reasons.blackouts if "holiday" not in reason.lower()]
    for told in texts.studio.instructors:
        first = plan.today + timedelta(days=chance.randrange(9, 50))
        last = first + timedelta(days=chance.choice((0, 0, 1, 2)))
        closed.append((instructor_id(plan, told.key), first, last, chance.choice(own)))
    return [
        Blackout(
            id=plan.identity("blackout", str(number)),
            studio_id=plan.studio_id,
            instructor_id=whose,
            first_date=first,
            last_date=last,
            reason=reason,
        )
        for number, (whose, first, last, reason) in enumerate(closed)
    ]


def exceptions(plan: Plan, texts: DemoTexts) -> list[Replicated]:
    """A few dates of each instructor on which the weekly hours do not hold."""
    chance = plan.chance("exceptions")
    rows: list[Replicated] = []
    for told in texts.studio.instructors:
        owner = instructor_id(plan, told.key)
        for number in range(2):
            on = plan.today + timedelta(days=chance.randrange(3, 40) + 40 * number)
            rows.append(
                DayException(
                    id=derived_id("day_exception", owner, on.isoformat()),
                    studio_id=plan.studio_id,
                    instructor_id=owner,
                    on_date=on,
                    windows=[[540, 720]] if number else [[600, 1200]],
                    note=chance.choice(texts.reasons.exceptions),
                )
            )
    return rows
