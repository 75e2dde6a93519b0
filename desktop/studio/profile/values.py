"""What the Profile & services screen shows."""

from dataclasses import dataclass, field
from datetime import date

from desktop.kiosk.values import Week


@dataclass(frozen=True, slots=True)
class Teacher:
    """An instructor whose profile can be looked at."""

    id: str
    name: str
    hue: int


@dataclass(frozen=True, slots=True)
class Words:
    """What students read of somebody. `languages` are codes (ISO 639) or words. `written_in` is
    the language of the bio (BCP 47): "" the studio's own, `und` one without a name here.
    """

    bio: str = ""
    years: int = 0
    languages: tuple[str, ...] = ()
    written_in: str = ""


@dataclass(frozen=True, slots=True)
class OfferingLine:
    """One of the things somebody offers. `rate_minor` is an hour's price."""

    id: str
    service_id: str
    service: str
    rate_minor: int
    currency: str
    durations_min: tuple[int, ...]
    levels: tuple[str, ...] = ()
    age_min: int | None = None
    age_max: int | None = None
    locations: tuple[str, ...] = ()
    description: str = ""
    is_active: bool = True
    is_waiting: bool = False


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """Something of the catalogue that can be taught."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What the preview shows: an offering by its id, a length, and seven days from `first`."""

    offering_id: str = ""
    minutes: int = 0
    first: date | None = None


@dataclass(frozen=True, slots=True)
class ProfileState:
    """The whole screen. `kept` is what stands, `draft` what is typed; the preview shows the draft.

    `services` are those that are not offered yet. `problem` is a refusal in words.
    """

    teachers: tuple[Teacher, ...] = ()
    teacher: Teacher | None = None
    can_edit: bool = False
    kept: Words = field(default_factory=Words)
    draft: Words = field(default_factory=Words)
    offerings: tuple[OfferingLine, ...] = ()
    services: tuple[ServiceChoice, ...] = ()
    currency: str = ""
    shown: Shown = field(default_factory=Shown)
    week: Week | None = None
    is_read: bool = False
    is_saving: bool = False
    problem: str = ""

    @property
    def is_typed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.draft != self.kept

    @property
    def active(self) -> tuple[OfferingLine, ...]:
        """What can be booked."""
        return tuple(each for each in self.offerings if each.is_active)

    @property
    def shown_offering(self) -> OfferingLine | None:
        """What the preview is of."""
        return next((each for each in self.active if each.id == self.shown.offering_id), None)
