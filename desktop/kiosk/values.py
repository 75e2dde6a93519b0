"""What the front desk tells the kiosk, as frozen values: no row, no session, no other name.

Every instant is aware and in UTC; screens put it into the studio's zone. Prices are `Money`.
Reasons are codes; the words for them are in `desktop.kiosk.words`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.ids import CategoryId, InstructorId, OfferingId, ServiceId
from core.money import Money


class Reason(StrEnum):
    """Why a time cannot be had (booking rule 15)."""

    OUTSIDE_HOURS = "outside_hours"
    BLACKOUT = "blackout"
    NOTICE = "notice"
    HORIZON = "horizon"
    BUFFER = "buffer"
    TAKEN = "taken"
    HELD = "held"
    LEASED = "leased"
    LIMIT = "limit"
    STUDENT_BUSY = "student_busy"
    PAST = "past"


class Wish(StrEnum):
    """The part of what was asked for that an instructor misses."""

    DAY = "day"
    TIME = "time"
    PRICE = "price"
    AGE = "age"
    LEVEL = "level"
    PLACE = "place"
    DURATION = "duration"


class CheckInResult(StrEnum):
    """What touching *Check in* with a code leads to."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    ALREADY = "already"
    NOT_FOUND = "not_found"
    NOT_TODAY = "not_today"
    NOT_CONFIRMED = "not_confirmed"
    LOST = "lost"
    MISSED = "missed"
    ELSEWHERE = "elsewhere"
    CANCELLED = "cancelled"
    AMBIGUOUS = "ambiguous"


class LessonState(StrEnum):
    """The booking states a ticket's owner is told (booking rule 11); UNKNOWN is one that a newer
    program wrote.
    """

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    CHECKED_IN = "checked_in"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Connection:
    """Whether the server answers, since when; `waiting` counts unsent changes."""

    is_online: bool
    since: datetime
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Studio:
    """The place this screen stands in; `zone` is an IANA name, `region` an ISO 3166 code."""

    name: str
    place: str
    zone: str
    region: str
    teaching_today: int | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """Something that is taught here."""

    id: ServiceId
    name: str


@dataclass(frozen=True, slots=True)
class Category:
    """A shelf of the catalogue."""

    id: CategoryId
    name: str
    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class Instructor:
    """Whom a screen shows: `hue` is the place in the palette of eight."""

    id: InstructorId
    name: str
    hue: int

    @property
    def initials(self) -> str:
        """One or two capital letters: of the first and the last name."""
        words = [word for word in self.name.replace("-", " ").split() if word[:1].isalpha()]
        ends = words[:1] + words[1:][-1:]
        return "".join(word[0] for word in ends).upper()

    @property
    def first_name(self) -> str:
        """The name up to the first space."""
        return self.name.split(" ", 1)[0]


@dataclass(frozen=True, slots=True)
class FreeSoon:
    """The next free time of one instructor, for the home screen."""

    offering_id: OfferingId
    instructor: Instructor
    service: str
    start: datetime
    minutes: int
    price: Money


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was understood; `key` goes back in `SearchRequest.without` to drop it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What to look for: words, a service, or neither for whoever is free next."""

    text: str = ""
    service_id: ServiceId | None = None
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """An instructor who fits: the next free starts come soonest first.

    `firm`: those of the starts that can be confirmed although there is no network.
    """

    instructor: Instructor
    offering_id: OfferingId
    summary: str
    minutes: int
    price: Money
    starts: tuple[datetime, ...]
    is_soonest: bool = False
    firm: frozenset[datetime] = frozenset()


@dataclass(frozen=True, slots=True)
class Miss:
    """An instructor who almost fits, and the wish that is missed."""

    hit: Hit
    wish: Wish


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Chips in the order they were said, hits best first, then what lies a little outside.

    `asked_day` is the studio's date where one and no other was asked for.
    """

    chips: tuple[Chip, ...] = ()
    hits: tuple[Hit, ...] = ()
    outside: tuple[Miss, ...] = ()
    asked_day: date | None = None


@dataclass(frozen=True, slots=True)
class DurationChoice:
    """A length that can be booked and what it costs."""

    minutes: int
    price: Money


@dataclass(frozen=True, slots=True)
class Offering:
    """What one instructor teaches; the kiosk opens with the `usual` minutes."""

    id: OfferingId
    service: str
    durations: tuple[DurationChoice, ...]
    usual: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What a student may know of an instructor. `languages` are those they teach in (ISO 639, or
    words of the studio's own); `written_in` is the bio's (BCP 47), "" the studio's own.
    """

    instructor: Instructor
    summary: str
    bio: str
    languages: tuple[str, ...]
    years: int
    offerings: tuple[Offering, ...]
    written_in: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A start in the week; `reason` is None where it is free; `nearest` are free starts by it.

    `is_firm`: there is no network, and this start can be confirmed all the same.
    """

    start: datetime
    reason: Reason | None = None
    nearest: tuple[datetime, ...] = ()
    is_firm: bool = False


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day in the studio's zone; `closed` is why nothing is free ("" where no cause is given)."""

    day: date
    cells: tuple[Cell, ...] = ()
    closed: str | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `days[0]`; `has_earlier` and `has_later`: whether paging leads anywhere."""

    days: tuple[WeekDay, ...]
    has_earlier: bool
    has_later: bool


@dataclass(frozen=True, slots=True)
class Appointment:
    """A lesson as it is offered, held or booked."""

    instructor: Instructor
    offering_id: OfferingId
    service: str
    start: datetime
    end: datetime
    price: Money
    room: str = ""

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return int((self.end - self.start).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Hold:
    """A claim on a slot until `expires_at`; `promised_at` is when it was taken or last renewed.

    `is_firm`: it lies in a lease of this kiosk, so it can be confirmed without the network.
    """

    id: str
    appointment: Appointment
    promised_at: datetime
    expires_at: datetime
    is_firm: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach someone: an E.164 number or an e-mail address; one of the two is set."""

    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class BookingDraft:
    """What Review shows and `book` takes; the child's fields are empty in a lesson for oneself.

    `student_id` is whom it is for where they proved to be known, and nothing was typed over.
    """

    hold: Hold
    name: str
    contact: Contact
    language: str
    child_name: str = ""
    child_age: int | None = None
    student_id: str = ""


@dataclass(frozen=True, slots=True)
class CancelTerms:
    """Until when cancelling is free, and until when it costs half (booking rule 12)."""

    free_until: datetime
    half_until: datetime


@dataclass(frozen=True, slots=True)
class Ticket:
    """What the student takes along; `contact` is masked already (`902 ••• ••48`). `age`, in years,
    is a child's, and empty for who comes themselves.
    """

    code: str
    qr_payload: str
    appointment: Appointment
    student: str
    contact: str
    terms: CancelTerms
    made_at: datetime
    age: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson as its ticket's owner sees it; `fee` is what cancelling costs at this moment.

    `code` is empty where it was found by something else than its ticket. `student_id` is whose it
    is, among those who proved to be reached by one telephone; empty where nobody proved anything.
    `is_unheard`: made here, and the server has not judged it yet.
    """

    code: str
    state: LessonState
    appointment: Appointment
    fee: Money
    can_cancel: bool
    id: str = ""
    pays_at_desk: bool = False
    student_id: str = ""
    is_unheard: bool = False

    @property
    def can_move(self) -> bool:
        """While cancelling it is free; later only staff move it."""
        return self.can_cancel and not self.fee.amount and self.state is not LessonState.CONFLICT


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the ticket of another screen says; `instructor` is None for one who is not here now.

    `is_promised`: that screen had the time kept for it; otherwise it is a request.
    """

    starts_at: datetime
    ends_at: datetime
    instructor: Instructor | None
    is_promised: bool


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A line for staff: `name` and `value` are shown as they are, and name no student."""

    name: str
    value: str
