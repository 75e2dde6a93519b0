"""What the booking dialog shows: who, what, how long, when, where."""

from dataclasses import dataclass

from core.money import Money
from core.scheduling.pricing import lesson_price
from desktop.studio.lesson_dialogs.free_time import TimePick


@dataclass(frozen=True, slots=True)
class Person:
    """A student as a search lists them: `detail` tells two of the same name apart."""

    id: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class OfferingChoice:
    """What one instructor teaches, as it can be booked. `rate_minor` is an hour's price."""

    id: str
    instructor_id: str
    instructor: str
    hue: int
    service: str
    durations_min: tuple[int, ...]
    rate_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class RoomChoice:
    """A room."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen, and who the draft's student is."""

    offerings: tuple[OfferingChoice, ...] = ()
    rooms: tuple[RoomChoice, ...] = ()
    student: Person | None = None


@dataclass(frozen=True, slots=True)
class BookState:
    """What the dialog shows. `is_new`: a person who is taken down with the booking.

    `wrong` names the field that is missing or wrong ("student", "phone"), `problem` says a refusal.
    """

    pick: TimePick
    choices: Choices | None = None
    search: str = ""
    found: tuple[Person, ...] = ()
    student: Person | None = None
    is_new: bool = False
    phone: str = ""
    offering: OfferingChoice | None = None
    duration_min: int = 60
    room_id: str | None = None
    is_busy: bool = False
    wrong: str = ""
    problem: str = ""

    @property
    def can_book(self) -> bool:
        """Whether what and when are settled; who is asked on pressing the button."""
        return self.offering is not None and self.pick.is_possible and not self.is_busy

    @property
    def price(self) -> Money | None:
        """What the lesson costs (booking rule 10)."""
        if self.offering is None:
            return None
        amount = lesson_price(self.offering.rate_minor, self.duration_min)
        return Money(amount, self.offering.currency)
