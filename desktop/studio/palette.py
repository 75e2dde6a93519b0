"""What the command palette knows of the studio: its people, and bookings typed in shorthand.

It answers from a snapshot of names and offerings that is read in the background; only the day of a
booking that was understood is read as one types, which the replica does in a few milliseconds.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject

from core.discovery import LONGEST_QUERY, BookingWish, SearchableService, Vocabulary, parse_booking
from core.ids import new_id
from core.models import Instructor, Offering
from core.money import Money
from core.mutations.bookings import CreateBooking
from core.repositories import Repositories
from core.repositories.calendars import busy_of
from core.scheduling.calendar import Asking, Channel, InstructorCalendar
from core.scheduling.pricing import lesson_price
from core.scheduling.slots import why_not
from core.tickets import new_code
from desktop.actions.palette import (
    Answer,
    BookingPreview,
    DayStrip,
    Group,
    Person,
    PreviewField,
    Result,
    fits,
)
from desktop.runtime.hub import ChangeSet, touches
from desktop.studio.day_strip import day_strip
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.free_time import FreeTime, Wanted
from desktop.studio.say import clock_time, money, short_day, time_span
from desktop.widgets.time_scale import instant_at

_MOST_PEOPLE = 6
_TABLES = ("student", "offering", "service", "instructor")


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """Names and offerings. `slugs` tells a service's slug by its id."""

    people: tuple[tuple[str, str], ...]
    offerings: tuple[Offering, ...]
    instructors: dict[str, Instructor]
    slugs: dict[str, str]
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class _Day:
    """The instructor's time around the start that is asked for, and why it cannot be booked."""

    calendar: InstructorCalendar
    refusal: str


class StudioProvider(QObject):
    """People by name, and bookings such as "Ana tue 4pm piano 45m". UI thread."""

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: _Snapshot | None = None
        desk.hub.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Read names and offerings again."""
        self._desk.jobs.run(lambda: self._desk.read(_read), self._on_read, token=(self, "snapshot"))

    def answer(self, query: str) -> Answer:
        """What fits; nothing before anything is typed, and nothing for more than 300 characters."""
        known = self._snapshot
        if known is None or not query.strip() or len(query) > LONGEST_QUERY:
            return Answer()
        wish = parse_booking(
            query, self._desk.clock.now(), self._desk.zone, known.vocabulary, known.people
        )
        groups = [*self._booking(wish, known), *self._people(query, known)]
        understood = tuple(part.span for part in wish.parts) if wish.start else ()
        return Answer(tuple(groups), understood)

    # -- people ------------------------------------------------------------------------------

    def _people(self, query: str, known: _Snapshot) -> list[Group]:
        found = [person for person in known.people if fits(query, person[1])][:_MOST_PEOPLE]
        if not found:
            return []
        results = tuple(
            Result(
                name,
                partial(self._write_to, identity),
                detail=_say("Write a message"),
                person=Person(name, place % 8),
            )
            for place, (identity, name) in enumerate(found)
        )
        return [Group(_say("People"), results)]

    def _write_to(self, student_id: str) -> None:
        own = self._desk.actor.instructor_id

        def taught_by(rows: Repositories) -> str:
            lessons = rows.bookings.of_student(student_id, limit=1)
            return lessons[0].instructor_id if lessons else ""

        teacher = own or self._desk.read(taught_by)
        if teacher:
            self._desk.message_requested.emit(student_id, teacher)

    # -- a booking ---------------------------------------------------------------------------

    def _booking(self, wish: BookingWish, known: _Snapshot) -> list[Group]:
        if wish.student_id is None or wish.day is None or wish.minute is None:
            return []
        offering = self._offering(wish, known)
        if offering is None:
            return []
        start = instant_at(wish.day, wish.minute, ZoneInfo(self._desk.zone))
        minutes = wish.duration_min or min(offering.durations_min, key=lambda each: abs(each - 45))
        instructor = known.instructors[offering.instructor_id]
        create = CreateBooking(
            booking_id=new_id(),
            student_id=wish.student_id,
            offering_id=offering.id,
            starts_at=start,
            duration_min=minutes,
            code=new_code(),
        )
        day = self._desk.read(lambda rows: self._read_day(rows, instructor, create))
        if minutes not in offering.durations_min:
            offered = ", ".join(str(each) for each in offering.durations_min)
            day = _Day(day.calendar, _say("{offered} min are offered").format(offered=offered))
        preview = self._preview(wish, offering, instructor, create, day)
        return [Group(_say("Book a lesson"), preview=preview)]

    def _offering(self, wish: BookingWish, known: _Snapshot) -> Offering | None:
        """Of the service that was named, or the one the student had last; one's own first."""
        own = self._desk.actor.instructor_id
        bookable = [each for each in known.offerings if own in (None, each.instructor_id)]
        if wish.service is not None:
            fitting = (each for each in bookable if known.slugs[each.service_id] == wish.service)
            return next(fitting, None)

        def last_offering(rows: Repositories) -> str | None:
            lessons = rows.bookings.of_student(wish.student_id or "", limit=1)
            return lessons[0].offering_id if lessons else None

        last = self._desk.read(last_offering)
        usual = (each for each in bookable if each.id == last)
        return next(usual, bookable[0] if bookable else None)

    def _read_day(self, rows: Repositories, instructor: Instructor, create: CreateBooking) -> _Day:
        start, minutes = create.starts_at, create.duration_min
        calendar = rows.calendars.around(instructor, start, minutes, days=1)
        end = start + timedelta(minutes=minutes)
        busy = rows.occupancies.of_student(create.student_id, start, end)
        asking = Asking(
            now=self._desk.clock.now(),
            channel=Channel.STAFF,
            holder=self._desk.actor.device_id,
            student_busy=tuple(busy_of(row) for row in busy),
        )
        obstacles = why_not(calendar, start, minutes, asking)
        words = FreeTime(
            {instructor.id: calendar}, {instructor.id: instructor.name}, self._desk.zone
        )
        return _Day(calendar, words.why(Wanted(instructor.id, minutes, start), obstacles))

    def _preview(
        self,
        wish: BookingWish,
        offering: Offering,
        instructor: Instructor,
        create: CreateBooking,
        day: _Day,
    ) -> BookingPreview:
        local = create.starts_at.astimezone(ZoneInfo(self._desk.zone))
        span = time_span(local, local + timedelta(minutes=create.duration_min))
        price = Money(lesson_price(offering.rate_minor, create.duration_min), offering.currency)
        student = wish.students[0].name
        title = f"{short_day(local.date())}, {span}"
        parts = (offering.service_name, student, instructor.name, money(price))
        detail = " · ".join(parts)
        return BookingPreview(
            Result(title, lambda: self._book(create, student, local), detail=detail),
            self._fields(wish, offering, create, local),
            self._strip(day, create, instructor),
            refusal=day.refusal,
            notice=self._notice(wish),
            confirm=_say("Book"),
        )

    def _fields(
        self, wish: BookingWish, offering: Offering, create: CreateBooking, local: datetime
    ) -> tuple[PreviewField, ...]:
        namesakes = len(wish.students)
        note = _say("1 of {count} that fit").format(count=namesakes) if namesakes > 1 else ""
        student = wish.students[0]
        is_guess = wish.service is None
        return (
            PreviewField(_say("Student"), student.name, note, is_doubtful=not student.is_exact),
            PreviewField(_say("When"), f"{short_day(local.date())}, {clock_time(local)}"),
            PreviewField(
                _say("Lesson"), offering.service_name, _say("as usual") if is_guess else ""
            ),
            PreviewField(_say("Length"), f"{create.duration_min} min"),
        )

    def _strip(self, day: _Day, create: CreateBooking, instructor: Instructor) -> DayStrip:
        zone = self._desk.zone
        return day_strip(day.calendar, create.starts_at, create.duration_min, zone, instructor.hue)

    def _notice(self, wish: BookingWish) -> str:
        if wish.repeat > 1 or wish.is_weekly:
            return _say("Only the first lesson is booked; series are not made here yet.")
        return ""

    def _book(self, create: CreateBooking, student: str, local: datetime) -> None:
        when = f"{short_day(local.date())}, {clock_time(local)}"
        done = Done(
            _say("booking of {student}").format(student=student),
            _say("{student} is booked: {when}").format(student=student, when=when),
        )
        self._desk.do(create, done)

    # -- the snapshot ------------------------------------------------------------------------

    def _on_read(self, snapshot: _Snapshot) -> None:
        self._snapshot = snapshot

    def _on_changed(self, changes: ChangeSet) -> None:
        if touches(changes, _TABLES):
            self.refresh()


def _read(rows: Repositories) -> _Snapshot:
    services = rows.services.in_order()
    categories = {each.id: each.slug for each in rows.categories.in_order()}
    searchable = [
        SearchableService(
            each.slug, each.name, categories.get(each.category_id, ""), tuple(each.search_terms)
        )
        for each in services
    ]
    return _Snapshot(
        people=tuple(rows.students.names()),
        offerings=tuple(rows.offerings.active()),
        instructors={each.id: each for each in rows.instructors.active()},
        slugs={each.id: each.slug for each in services},
        vocabulary=Vocabulary.build(searchable),
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("StudioPalette", text)
