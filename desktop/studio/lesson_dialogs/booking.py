"""Booking a lesson: who, what, how long, when, where."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Signal

from core.ids import new_id
from core.models import Student
from core.mutations.bookings import CreateBooking
from core.mutations.students import CreateStudent
from core.people import check_phone
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from core.tickets import new_code
from desktop.runtime.hub import ChangeSet, touches
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.book_state import (
    BookState,
    Choices,
    OfferingChoice,
    Person,
    RoomChoice,
)
from desktop.studio.lesson_dialogs.free_time import (
    FREE_TIME_TABLES,
    FreeTime,
    TimePick,
    Wanted,
    pick_time,
    read_free_time,
)
from desktop.studio.lesson_dialogs.occurrences import Repeat
from desktop.studio.lesson_dialogs.repeating import First, RepeatPresenter
from desktop.studio.lesson_dialogs.series_words import series_done
from desktop.studio.lesson_dialogs.time_choice import next_quarter, same_time_on
from desktop.studio.refusals import explain
from desktop.studio.say import clock_time, phone_words, short_day

_MOST_FOUND = 6
_DAYS_AHEAD = 14
"""As far as a free start is looked for; two weeks without one are told, and left to a person."""
NAME_MOST = 120


@dataclass(frozen=True, slots=True)
class LessonDraft:
    """What is known of a lesson before it is booked; None where a person is to choose.

    Without `starts_at` the next free start is proposed, from `not_before` or from now on.
    """

    instructor_id: str | None = None
    offering_id: str | None = None
    service: str = ""
    student_id: str | None = None
    starts_at: datetime | None = None
    not_before: datetime | None = None
    duration_min: int | None = None
    repeat: Repeat | None = None


def draft_again(line: LessonLine, now: datetime) -> LessonDraft:
    """Book the same again, a week later (or the next quarter of an hour, if that is over)."""
    start = same_time_on(
        date.fromordinal(line.starts_at.astimezone(ZoneInfo(line.zone)).toordinal() + 7),
        line.starts_at,
        line.zone,
    )
    return LessonDraft(
        instructor_id=line.instructor_id,
        service=line.service,
        student_id=line.student_id,
        starts_at=start if start > now else next_quarter(now),
        duration_min=line.duration_min,
    )


class BookPresenter(Presenter[BookState]):
    """Takes the dialog's intents. `done(booking_id)`: the lesson is booked, durably."""

    tables = FREE_TIME_TABLES
    done = Signal(str)

    def __init__(self, desk: StudioDesk, draft: LessonDraft) -> None:
        soonest = next_quarter(desk.clock.now())
        start = draft.starts_at or max(soonest, draft.not_before or soonest)
        self._desk = desk
        self._draft = draft
        self._start = self._soonest = start
        self._is_proposing = draft.starts_at is None
        self._day = start.astimezone(ZoneInfo(desk.zone)).date()
        self._is_outside_allowed = False
        self._free: FreeTime | None = None
        self.repeat = RepeatPresenter(desk, draft.repeat)
        pick = TimePick(desk.zone, self._day, chosen=start)
        super().__init__(BookState(pick, duration_min=draft.duration_min or 60), desk.jobs)
        self.repeat.setParent(self)
        desk.hub.changed.connect(self._on_hub)

    @property
    def can_book(self) -> bool:
        """Whether what and when are settled; of a series, when each of its lessons is."""
        if not self.repeat.is_on:
            return self.state.can_book
        is_known = self.state.offering is not None and not self.state.is_busy
        return is_known and self.repeat.state.is_ready

    def refresh(self) -> None:
        """Read what can be chosen, and the day's free time."""
        work = self._read_choices
        self.run("choices", lambda: self._desk.read(work), self._on_choices, self._on_failed)
        self._read_day()

    def search(self, text: str) -> None:
        """Look for students by name; whoever was chosen before is let go."""
        self.state = replace(
            self.state, search=text, student=None, is_new=False, wrong="", problem=""
        )
        if not text.strip():
            self.state = replace(self.state, found=())
            return
        self.run("search", lambda: self._desk.read(lambda rows: _find(rows, text)), self._on_found)

    def choose_student(self, person: Person) -> None:
        """This one."""
        self.state = replace(
            self.state, student=person, is_new=False, search=person.name, found=(), wrong=""
        )
        self._judge()

    def create_student(self) -> None:
        """Take down a new person of the name that was typed."""
        self.state = replace(self.state, student=None, is_new=True, found=(), wrong="")
        self._judge()

    def write_phone(self, text: str) -> None:
        """Keep the new person's number."""
        self.state = replace(self.state, phone=text, wrong="")

    def choose_offering(self, offering: OfferingChoice) -> None:
        """What is taught, and by whom; the duration stays if it is offered."""
        offered = offering.durations_min
        minutes = self.state.duration_min
        if minutes not in offered:
            minutes = min(offered, key=lambda each: abs(each - minutes), default=minutes)
        self.state = replace(self.state, offering=offering, duration_min=minutes)
        self._judge()

    def choose_duration(self, minutes: int) -> None:
        """How long."""
        self.state = replace(self.state, duration_min=minutes)
        self._judge()

    def choose_room(self, room_id: str | None) -> None:
        """Where; None names no room."""
        self.state = replace(self.state, room_id=room_id)
        self._judge()

    def choose_day(self, day: date) -> None:
        """Another day at the same time."""
        self._start = same_time_on(day, self._start, self._desk.zone)
        self._is_proposing = False
        self._day, self._free, self._is_outside_allowed = day, None, False
        self._judge()
        self._read_day()

    def choose_start(self, start: datetime) -> None:
        """A time, free or not."""
        self._start, self._is_outside_allowed, self._is_proposing = start, False, False
        self._judge()

    def allow_outside(self, is_allowed: bool) -> None:
        """Say that the hours do not matter this once."""
        self._is_outside_allowed, self._is_proposing = is_allowed, False
        self._judge()

    def confirm(self) -> None:
        """Take the person down if they are new, then book."""
        state = self.state
        if not self.can_book:
            return
        if state.is_new:
            self._take_down(state)
        elif state.student is None:
            self.state = replace(state, wrong="student")
        else:
            self._book(state.student)

    def _take_down(self, state: BookState) -> None:
        name = state.search.strip()[:NAME_MOST]
        try:
            phone = check_phone(state.phone, _region())
        except ValueError:
            self.state = replace(state, wrong="phone")
            return
        person = Person(new_id(), name, phone)
        wish = CreateStudent(student_id=person.id, student_name=name, phone=phone)
        self.state = replace(state, is_busy=True, problem="")
        self._desk.do(wish, None, lambda _performed: self._on_taken_down(person), self._on_refused)

    def _on_taken_down(self, person: Person) -> None:
        """From now on they are known, also if the booking is refused."""
        self.state = replace(self.state, student=person, is_new=False)
        self._book(person)

    def _book(self, student: Person) -> None:
        offering = self.state.offering
        if offering is None:
            return
        series = self.repeat.wish(student.id, offering.id) if self.repeat.is_on else None
        self.state = replace(self.state, is_busy=True, problem="")
        single = self._single(student, offering)
        booking_id = series.lessons[0].booking_id if series else single.booking_id
        done = series_done(student.name, series) if series else self._done(student)
        self._desk.do(
            series or single, done, lambda _performed: self.done.emit(booking_id), self._on_refused
        )

    def _single(self, student: Person, offering: OfferingChoice) -> CreateBooking:
        state = self.state
        return CreateBooking(
            booking_id=new_id(),
            student_id=student.id,
            offering_id=offering.id,
            starts_at=self._start,
            duration_min=state.duration_min,
            code=new_code(),
            room_id=state.room_id,
            allow_outside_hours=state.pick.is_outside_allowed,
        )

    def _done(self, student: Person) -> Done:
        local = self._start.astimezone(ZoneInfo(self._desk.zone))
        who = student.name.split()[0]
        when = f"{short_day(local.date())} {clock_time(local)}"
        return Done(
            self.tr("booking of {who}’s lesson").format(who=who),
            self.tr("{who} is booked for {when}.").format(who=who, when=when),
        )

    def _read_day(self) -> None:
        desk, first = self._desk, self._day
        last = first
        if self._is_proposing:
            first = self._soonest.astimezone(ZoneInfo(desk.zone)).date()
            last = first + timedelta(days=_DAYS_AHEAD)
        self.run(
            "free",
            lambda: desk.read(
                lambda rows: read_free_time(rows, desk.actor, desk.zone, first, last)
            ),
            self._on_read,
            self._on_failed,
        )

    def _read_choices(self, rows: Repositories) -> Choices:
        actor = self._desk.actor
        people = {one.id: one for one in rows.instructors.active() if actor.owns(one.id)}
        offerings = [
            OfferingChoice(
                id=each.id,
                instructor_id=each.instructor_id,
                instructor=people[each.instructor_id].name,
                hue=people[each.instructor_id].hue,
                service=each.service_name,
                durations_min=tuple(each.durations_min),
                rate_minor=each.rate_minor,
                currency=each.currency,
            )
            for each in rows.offerings.active()
            if each.instructor_id in people
        ]
        offerings.sort(key=lambda each: people[each.instructor_id].position)
        rooms = sorted(rows.rooms.all(), key=lambda room: room.position)
        student_id = self._draft.student_id
        student = rows.students.current(student_id) if student_id else None
        return Choices(
            tuple(offerings),
            tuple(RoomChoice(room.id, room.name) for room in rooms),
            _person(student) if student is not None else None,
        )

    def _on_choices(self, choices: Choices) -> None:
        is_first = self.state.choices is None
        self.state = replace(self.state, choices=choices)
        if not is_first:
            return
        if choices.student is not None:
            self.choose_student(choices.student)
        wanted = self._draft_offering(choices)
        if wanted is not None:
            self.choose_offering(wanted)

    def _draft_offering(self, choices: Choices) -> OfferingChoice | None:
        """The draft's offering; else the same service, else the first of the instructor's."""
        draft = self._draft
        own = [
            each for each in choices.offerings if draft.instructor_id in (None, each.instructor_id)
        ]
        named = [each for each in own if each.id == draft.offering_id]
        same = [each for each in own if each.service == draft.service]
        return next(iter([*named, *same, *own]), None)

    def _on_found(self, found: tuple[Person, ...]) -> None:
        self.state = replace(self.state, found=found)

    def _on_read(self, free: FreeTime) -> None:
        self._free = free
        self._judge()

    def _judge(self) -> None:
        if self._is_proposing:
            self._propose()
        self.repeat.follow(self._first())
        state, desk, wanted = self.state, self._desk, self._wanted()
        if wanted is None:
            self.state = replace(state, pick=TimePick(desk.zone, self._day, chosen=self._start))
            return
        pick = pick_time(self._free, wanted, self._day, desk.zone, desk.clock.now())
        self.state = replace(state, pick=pick, problem="")

    def _propose(self) -> None:
        """Until a person has chosen a time: the next at which all that is chosen can be."""
        now, wanted = self._desk.clock.now(), self._wanted()
        if self._free is None or wanted is None:
            return
        found = self._free.next_start(wanted, self._soonest, _DAYS_AHEAD, now)
        if found is not None:
            self._start = found
            self._day = found.astimezone(ZoneInfo(self._desk.zone)).date()

    def _wanted(self) -> Wanted | None:
        state = self.state
        if state.offering is None:
            return None
        return Wanted(
            instructor_id=state.offering.instructor_id,
            duration_min=state.duration_min,
            start=self._start,
            student_id=state.student.id if state.student else None,
            room_id=state.room_id,
            is_outside_allowed=self._is_outside_allowed,
        )

    def _first(self) -> First | None:
        """The first lesson of a series, if it is to be one."""
        state = self.state
        if state.offering is None:
            return None
        return First(
            instructor_id=state.offering.instructor_id,
            zone=self._desk.zone,
            start=self._start,
            duration_min=state.duration_min,
            student_id=state.student.id if state.student else None,
            room_id=state.room_id,
            is_outside_allowed=self._is_outside_allowed,
        )

    def _on_refused(self, sentence: str) -> None:
        self.state = replace(self.state, is_busy=False, problem=sentence)

    def _on_failed(self, failure: Failure) -> None:
        """What cannot be read is said in the dialog; an error that is a bug goes on as one."""
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self._on_refused(sentence)

    def _on_hub(self, changes: ChangeSet) -> None:
        if touches(changes, self.tables) and not self.state.is_busy:
            self._read_day()


def _find(rows: Repositories, text: str) -> tuple[Person, ...]:
    return tuple(_person(one) for one in rows.students.named_like(text.strip(), _MOST_FOUND))


def _person(student: Student) -> Person:
    return Person(student.id, student.name, phone_words(student.phone) or student.email)


def _region() -> str:
    """Where a number without a country code is from: the reader's own country (ISO 3166)."""
    return QLocale.territoryToCode(QLocale().territory())
