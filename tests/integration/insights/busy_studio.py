"""A studio of some thousand lessons in every state, as rows: nothing asks whether they may be."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from core.ids import new_id
from core.models import (
    Blackout,
    Booking,
    BookingState,
    DayException,
    Student,
)
from core.repositories.taken_back import UNDONE
from tests.builders import SomeStudio, some_studio
from tests.builders.engines import studio_engine

NOW = datetime(2026, 11, 18, 17, 20, tzinfo=UTC)
"""A Wednesday, 13:20 in Halifax."""
HALIFAX = ZoneInfo("America/Halifax")
FIRST = date(2025, 9, 1)
"""The clocks change on 2 November 2025, 8 March and 1 November 2026."""
SERVICES = ("Piano", "Voice", "Drums")
_LESSONS = 4000
_PAST = (
    *(BookingState.COMPLETED,) * 12,
    *(BookingState.NO_SHOW, BookingState.CANCELLED, BookingState.CANCELLED),
    *(BookingState.CONFIRMED, BookingState.REQUESTED, BookingState.CONFLICT),
)
_AHEAD = (
    *(BookingState.CONFIRMED,) * 8,
    *(BookingState.CHECKED_IN, BookingState.REQUESTED, BookingState.CANCELLED),
)


def busy_studio() -> SomeStudio:
    """Four instructors, one of whom has left, one elsewhere; the same at every call."""
    studio = some_studio(Session(studio_engine(), expire_on_commit=False))
    chance = random.Random("insights")
    people = [studio.instructor_id]
    people += [studio.add_instructor(name, at)[0] for at, name in enumerate(("Wei", "Jon", "Ida"))]
    gone, elsewhere = (studio.rows.instructors.require(one) for one in people[2:])
    gone.is_active, elsewhere.zone = False, "America/Vancouver"
    _keep_odd_hours(studio, people)
    students = [new_id() for _ in range(250)]
    studio.session.add_all(
        Student(id=one, studio_id=studio.studio_id, name=f"Student {at}", created_at=NOW)
        for at, one in enumerate(students)
    )
    # Whoever has left taught until June; nobody has two lessons at a time.
    seen: set[tuple[str, datetime]] = set()
    for _ in range(_LESSONS):
        lesson = _lesson(studio, chance, people, students)
        mark = str(lesson.student_id), lesson.starts_at
        if mark not in seen:
            seen.add(mark)
            studio.session.add(lesson)
    studio.session.commit()
    return studio


def _lesson(
    studio: SomeStudio, chance: random.Random, people: list[str], students: list[str]
) -> Booking:
    day = FIRST + timedelta(days=int(chance.triangular(0, 480, 400)))
    who = chance.choice([one for one in people if one != people[2] or day < date(2026, 6, 15)])
    wall = datetime(day.year, day.month, day.day, tzinfo=HALIFAX)
    starts_at = (wall + timedelta(minutes=15 * chance.randrange(28, 95))).astimezone(UTC)
    ends_at = starts_at + timedelta(minutes=chance.choice((30, 45, 60, 90, 180)))
    state = chance.choice(_PAST if ends_at <= NOW else _AHEAD)
    is_cancelled = state is BookingState.CANCELLED
    price = chance.randrange(0, 20_000)
    return Booking(
        id=new_id(),
        studio_id=studio.studio_id,
        instructor_id=who,
        student_id=chance.choice(students) if chance.random() < 0.97 else None,
        service_name=chance.choice(SERVICES),
        starts_at=starts_at,
        ends_at=ends_at,
        zone="America/Halifax",
        state=state,
        price_minor=price,
        currency="CAD" if chance.random() < 0.97 else "EUR",
        created_at=starts_at - timedelta(days=9),
        cancel_reason=chance.choice(("ill", UNDONE)) if is_cancelled else "",
        fee_minor=chance.choice((0, price // 2)) if is_cancelled else 0,
    )


def _keep_odd_hours(studio: SomeStudio, people: list[str]) -> None:
    """Nights, days that differ, days closed, and hours over both changes of the clock."""
    wei, ida = people[1], people[3]
    for weekday, windows in ((5, [[1320, 150]]), (6, [[0, 300], [600, 720]]), (2, [])):
        row = next(
            row for row in studio.rows.weekly_hours.of_instructor(wei) if row.weekday == weekday
        )
        row.windows = windows
    for on in (date(2026, 11, 1), date(2026, 10, 14), date(2026, 9, 30)):
        studio.session.add(
            DayException(
                id=new_id(),
                studio_id=studio.studio_id,
                instructor_id=ida,
                on_date=on,
                windows=[] if on.month == 9 else [[30, 210], [1200, 1440]],
            )
        )
    for who, first, last in (
        (None, date(2026, 10, 11), date(2026, 10, 12)),
        (wei, date(2026, 11, 1), date(2026, 11, 1)),
    ):
        studio.session.add(
            Blackout(
                id=new_id(),
                studio_id=studio.studio_id,
                instructor_id=who,
                first_date=first,
                last_date=last,
            )
        )
    studio.session.commit()
