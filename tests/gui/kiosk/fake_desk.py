"""A front desk in memory: a small studio on Thursday 5 March 2026, 14:20 in Halifax.

It keeps the promises of `FrontDesk` that the screens rely on: one hold a screen, a slot goes once,
codes read as they look, an offline booking is only a request, but for starts that are `firm`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.clock import FixedClock
from core.errors import NotFound
from core.ids import CategoryId, InstructorId, OfferingId, ServiceId
from core.money import Money
from core.signed_tickets import SignedTicket, signed_text, teacher_tag
from core.tickets import normalise_code, qr_text
from desktop.kiosk.asking import Call, Reach, WaitDraft
from desktop.kiosk.desk import (
    BookOutcome,
    Cancelled,
    CancelOutcome,
    CheckedIn,
    Confirmed,
    Held,
    HoldOutcome,
    Lost,
    NotCancelled,
    NotHeld,
    Requested,
)
from desktop.kiosk.values import (
    Appointment,
    BookingDraft,
    CancelTerms,
    Category,
    Cell,
    CheckInResult,
    Chip,
    Connection,
    Diagnostic,
    DurationChoice,
    FreeSoon,
    Hit,
    Hold,
    Lesson,
    LessonState,
    Miss,
    Offering,
    Profile,
    Reason,
    SearchRequest,
    SearchResult,
    Service,
    Studio,
    Ticket,
    Week,
    WeekDay,
    Wish,
)
from tests.gui.kiosk.fake_teachers import Teacher, studio_of_teachers
from tests.gui.kiosk.fake_visits import FakeVisits

HALIFAX = ZoneInfo("America/Halifax")
THURSDAY = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
"""14:20 on the studio's wall."""
HOLD_FOR = timedelta(minutes=5)


def halifax(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant by the studio's wall clock."""
    return datetime.combine(day, time(hour, minute), HALIFAX).astimezone(UTC)


SHELVES = {
    "Music": ("Piano", "Violin", "Drums", "Guitar", "Voice"),
    "Tutoring": ("Maths", "Physics"),
    "Languages": ("French", "Spanish"),
    "Arts": ("Drawing", "Pottery"),
}


@dataclass
class FakeDesk(FakeVisits):
    """See the module. Change `is_online`, `taken` or `lose_next` to change the world."""

    clock: FixedClock = field(default_factory=lambda: FixedClock(THURSDAY))
    teachers: list[Teacher] = field(default_factory=studio_of_teachers)
    is_online: bool = True
    since: datetime = THURSDAY - timedelta(minutes=15)
    waiting: int = 0
    taken: set[tuple[OfferingId, datetime]] = field(default_factory=set)
    firm: set[tuple[OfferingId, datetime]] = field(default_factory=set)
    held: Hold | None = None
    lose_next: bool = False
    calls: list[str] = field(default_factory=list)
    drafts: list[BookingDraft] = field(default_factory=list)
    waits: list[WaitDraft] = field(default_factory=list)
    call: Call = Call.NONE
    lessons_by_code: dict[str, Lesson] = field(default_factory=dict)
    failing: Exception | None = None
    _listeners: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Some times of Mara's are gone."""
        friday = date(2026, 3, 6)
        mara = self.teachers[0].offering_id
        self.taken |= {(mara, halifax(friday, 18)), (mara, halifax(date(2026, 3, 5), 16))}

    def studio(self) -> Studio:
        return Studio("Harbour Street", "Halifax", "America/Halifax", "CA", 12)

    def connection(self) -> Connection:
        return Connection(self.is_online, self.since, self.waiting)

    def categories(self) -> tuple[Category, ...]:
        return tuple(
            Category(
                CategoryId(name), name, tuple(Service(ServiceId(one), one) for one in services)
            )
            for name, services in SHELVES.items()
        )

    def suggest(self, letters: str) -> tuple[Service, ...]:
        every = [one for each in self.categories() for one in each.services]
        return tuple(one for one in every if one.name.lower().startswith(letters.lower()))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return (Diagnostic("Version", "0.1.0"), Diagnostic("Device", "Front desk"))

    def sync_now(self) -> None:
        self.calls.append("sync_now")

    def subscribe(self, on_change: Callable[[], None]) -> None:
        self._listeners.append(on_change)

    def change(self, is_online: bool) -> None:
        """The network comes or goes."""
        self.is_online, self.since = is_online, self.clock.now()
        for listener in self._listeners:
            listener()

    def begin_anew(self) -> None:
        """The small studio as it was before anybody came; whoever listens hears of it."""
        self.clock.instant = THURSDAY
        vars(self).update(vars(FakeDesk(clock=self.clock, _listeners=self._listeners)))
        for listener in self._listeners:
            listener()

    def free_soon(self) -> tuple[FreeSoon, ...]:
        self._fail_if_told()
        today = self._today()
        starts = ((4, 14, 45), (5, 15, 0), (6, 15, 30))
        return tuple(
            FreeSoon(
                self.teachers[n].offering_id,
                self.teachers[n].who,
                self.teachers[n].service,
                halifax(today, hour, minute),
                45,
                self.teachers[n].price(45),
            )
            for n, hour, minute in starts
            if n < len(self.teachers)
        )

    def search(self, request: SearchRequest) -> SearchResult:
        self._fail_if_told()
        self.calls.append(f"search {request.text!r} without {sorted(request.without)}")
        said = request.text.lower()
        known = {"piano": "Piano", "8 year": "Age 8", "tomorrow": "Tomorrow"}
        known |= {"after 4": "After 16:00", "$80": "Under $80"}
        chips = tuple(
            Chip(key, label)
            for key, label in known.items()
            if key in said and key not in request.without
        )
        asked = [
            one
            for one in self.teachers
            if not said
            or one.service.lower() in said
            or any(word in one.summary.lower() for word in said.split()[:1])
        ]
        day = self._today() + timedelta(days=1 if "tomorrow" in {c.key for c in chips} else 0)
        hits = [self._hit(one, day) for one in asked]
        fitting = [hit for hit in hits if "Violin" not in hit.summary or not said]
        outside = tuple(Miss(hit, Wish.DAY) for hit in hits if hit not in fitting)
        marked = tuple(replace(hit, is_soonest=n == 0) for n, hit in enumerate(fitting))
        asked_day = day if "tomorrow" in {c.key for c in chips} else None
        return SearchResult(chips, marked, outside, asked_day)

    def profile(self, instructor_id: InstructorId) -> Profile:
        self._fail_if_told()
        one = next(one for one in self.teachers if one.who.id == instructor_id)
        lengths = tuple(DurationChoice(n, one.price(n)) for n in one.lengths)
        offering = Offering(one.offering_id, one.service, lengths, 45)
        told = (one.summary, one.bio, one.languages, one.years)
        return Profile(one.who, *told, (offering,), one.written_in)

    def week(self, offering_id: OfferingId, minutes: int, first: date) -> Week:
        self._fail_if_told()
        days = tuple(self._day(offering_id, first + timedelta(days=n)) for n in range(7))
        return Week(days, first > self._today(), True)

    def take_hold(self, offering_id: OfferingId, start: datetime, minutes: int) -> HoldOutcome:
        self._fail_if_told()
        self.held = None
        if self._reason(offering_id, start) is not None:
            return NotHeld(Reason.TAKEN, self._nearest(offering_id, start))
        one = self._teacher(offering_id)
        lesson = Appointment(
            one.who,
            offering_id,
            one.service,
            start,
            start + timedelta(minutes=minutes),
            one.price(minutes),
            "Room 2",
        )
        now = self.clock.now()
        self.calls.append(f"hold {start:%H:%M}")
        is_firm = (offering_id, start) in self.firm
        self.held = Hold(f"hold-{len(self.calls)}", lesson, now, now + HOLD_FOR, is_firm)
        return Held(self.held)

    def renew_hold(self, hold_id: str) -> Hold | None:
        if self.held is None or self.held.id != hold_id:
            return None
        self.calls.append("renew")
        now = self.clock.now()
        self.held = replace(self.held, promised_at=now, expires_at=now + HOLD_FOR)
        return self.held

    def release_hold(self, hold_id: str) -> None:
        if self.held is not None and self.held.id == hold_id:
            self.calls.append("release")
            self.held = None

    def release_leftovers(self) -> None:
        self.held = None

    def book(self, draft: BookingDraft) -> BookOutcome:
        self._fail_if_told()
        lesson = draft.hold.appointment
        slot = (lesson.offering_id, lesson.start)
        self.held = None
        if self.lose_next or slot in self.taken:
            self.lose_next = False
            self.taken.add(slot)
            return Lost(Reason.TAKEN, self._nearest(*slot))
        self.taken.add(slot)
        self.drafts.append(draft)
        ticket = self._ticket(draft)
        stands = self.is_online or slot in self.firm
        state = LessonState.CONFIRMED if stands else LessonState.REQUESTED
        self.add_lesson(ticket.code, lesson, state)
        return Confirmed(ticket) if stands else Requested(ticket)

    def add_lesson(self, code: str, lesson: Appointment, state: LessonState) -> None:
        """A lesson that was booked before."""
        can = state in {LessonState.CONFIRMED, LessonState.REQUESTED}
        fee = Money(0, "CAD")
        notice = lesson.start - self.clock.now()
        if notice < timedelta(hours=24):
            fee = Money(lesson.price.amount // (1 if notice < timedelta(hours=12) else 2), "CAD")
        self.lessons_by_code[code] = Lesson(code, state, lesson, fee, can)

    def appointment(self, start: datetime, minutes: int = 45) -> Appointment:
        """A lesson of Mara's."""
        one = self.teachers[0]
        end = start + timedelta(minutes=minutes)
        price = one.price(minutes)
        return Appointment(one.who, one.offering_id, one.service, start, end, price, "Room 2")

    def check_in(self, code: str) -> CheckedIn:
        self._fail_if_told()
        lesson = self.lessons_by_code.get(normalise_code(code))
        if lesson is None:
            return CheckedIn(CheckInResult.NOT_FOUND)
        if lesson.state is LessonState.CHECKED_IN:
            return CheckedIn(CheckInResult.ALREADY, lesson)
        done = replace(lesson, state=LessonState.CHECKED_IN, can_cancel=False)
        self.lessons_by_code[lesson.code] = done
        minutes = round((lesson.appointment.start - self.clock.now()) / timedelta(minutes=1))
        if minutes > 10:
            return CheckedIn(CheckInResult.EARLY, done, minutes)
        if minutes < -5:
            return CheckedIn(CheckInResult.LATE, done, -minutes)
        return CheckedIn(CheckInResult.ON_TIME, done)

    def lesson(self, code: str) -> Lesson | None:
        self._fail_if_told()
        return self.lessons_by_code.get(normalise_code(code))

    def cancel(self, code: str) -> CancelOutcome:
        lesson = self.lessons_by_code.get(normalise_code(code))
        if lesson is None or not lesson.can_cancel:
            return NotCancelled()
        done = replace(lesson, state=LessonState.CANCELLED, can_cancel=False)
        self.lessons_by_code[lesson.code] = done
        return Cancelled(done, lesson.fee, self.is_online)

    def wait_for(self, draft: WaitDraft) -> Reach:
        self._fail_if_told()
        self.waits.append(draft)
        return Reach.HEARD if self.is_online else Reach.RECORDED

    def call_staff(self, language: str) -> None:
        self.calls.append(f"call {language}")
        self.call = Call.HEARD if self.is_online else Call.UNHEARD

    def called(self) -> Call:
        return self.call

    def come(self) -> None:
        """Somebody answers the call."""
        self.call = Call.COMING
        for listener in self._listeners:
            listener()

    def _ticket(self, draft: BookingDraft) -> Ticket:
        lesson = draft.hold.appointment
        student = draft.child_name or draft.name
        shown = draft.contact.phone or draft.contact.email
        contact = f"{shown[:5]} ••• ••{shown[-2:]}"
        terms = CancelTerms(lesson.start - timedelta(hours=24), lesson.start - timedelta(hours=12))
        made = self.clock.now()
        age = "" if draft.child_age is None else str(draft.child_age)
        code = "K7M42Q"
        payload = qr_text(code) if self.is_online else signed_by(code, lesson)
        return Ticket(code, payload, lesson, student, contact, terms, made, age)

    def _hit(self, one: Teacher, day: date) -> Hit:
        cells = [cell for cell in self._day(one.offering_id, day).cells if cell.reason is None]
        starts = tuple(cell.start for cell in cells[-4:])
        firm = frozenset(cell.start for cell in cells if cell.is_firm)
        return Hit(one.who, one.offering_id, one.summary, 45, one.price(45), starts, firm=firm)

    def _day(self, offering_id: OfferingId, day: date) -> WeekDay:
        if day.weekday() == 6:
            return WeekDay(day, (), "Recital")
        hours = self._teacher(offering_id).hours
        starts = [halifax(day, hour, 30 if hour == 16 else 0) for hour in hours]
        return WeekDay(day, tuple(self._cell(offering_id, start) for start in starts))

    def _cell(self, offering_id: OfferingId, start: datetime) -> Cell:
        reason = self._reason(offering_id, start)
        nearest = self._nearest(offering_id, start)[:2] if reason else ()
        is_firm = not self.is_online and (offering_id, start) in self.firm
        return Cell(start, reason, nearest, is_firm)

    def _reason(self, offering_id: OfferingId, start: datetime) -> Reason | None:
        if start < self.clock.now():
            return Reason.PAST
        return Reason.TAKEN if (offering_id, start) in self.taken else None

    def _nearest(self, offering_id: OfferingId, start: datetime) -> tuple[datetime, ...]:
        day = start.astimezone(HALIFAX).date()
        hours = self._teacher(offering_id).hours
        starts = [
            halifax(day + timedelta(days=n), hour, 30 if hour == 16 else 0)
            for n in (0, 1)
            for hour in hours
        ]
        free = [one for one in starts if self._reason(offering_id, one) is None and one != start]
        return tuple(sorted(free, key=lambda one: abs(one - start))[:3])

    def _teacher(self, offering_id: OfferingId) -> Teacher:
        known = {one.offering_id: one for one in self.teachers}
        if offering_id not in known:
            raise NotFound("offering", offering_id)
        return known[offering_id]

    def _today(self) -> date:
        return self.clock.now().astimezone(HALIFAX).date()

    def _fail_if_told(self) -> None:
        if self.failing is not None:
            error, self.failing = self.failing, None
            raise error


def signed_by(code: str, lesson: Appointment) -> str:
    """The picture of a ticket that other screens recognise."""
    tag = teacher_tag(lesson.instructor.id)
    ticket = SignedTicket(code, lesson.start, lesson.minutes, tag, is_promised=False)
    return signed_text("salt", ticket)
