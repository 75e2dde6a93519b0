"""What the guide draws, and which step comes next."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Step(Enum):
    """The steps, in order. The first is done at the door."""

    STUDIO = "studio"
    INSTRUCTORS = "instructors"
    SERVICES = "services"
    HOURS = "hours"
    KIOSK = "kiosk"


@dataclass(frozen=True, slots=True)
class Teacher:
    """An instructor, with what they offer ("Piano, $60.00") and whether they keep hours."""

    id: str
    name: str
    offers: tuple[str, ...] = ()
    has_hours: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """The code that lets a kiosk in: asked for, there, or why it is not."""

    code: str = ""
    expires_at: datetime | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SetupState:
    """The whole guide. `services` are (id, name) of the catalogue; `step` is the one shown.

    `problem` is why the last thing was not saved. `own_name` is whoever sets the studio up, empty
    once they are one of the instructors. `is_read` says that the rows were read,
    `is_card_old` that the server has made who sits here an instructor, and this device not yet.
    """

    step: Step = Step.INSTRUCTORS
    teachers: tuple[Teacher, ...] = ()
    services: tuple[tuple[str, str], ...] = ()
    has_kiosk: bool = False
    currency: str = "USD"
    own_name: str = ""
    code: Code | None = None
    problem: str = ""
    is_read: bool = False
    is_card_old: bool = False

    def is_done(self, step: Step) -> bool:
        """Return whether there is nothing left to do at `step`."""
        match step:
            case Step.STUDIO:
                return True
            case Step.INSTRUCTORS:
                return bool(self.teachers)
            case Step.SERVICES:
                return any(teacher.offers for teacher in self.teachers)
            case Step.HOURS:
                return any(teacher.has_hours for teacher in self.teachers)
            case Step.KIOSK:
                return self.has_kiosk

    @property
    def first_open(self) -> Step | None:
        """Return the first step that is not done; None where all are."""
        return next((step for step in Step if not self.is_done(step)), None)

    @property
    def is_new(self) -> bool:
        """Return whether nobody could be booked yet, so that the guide comes by itself."""
        return self.is_read and self.first_open not in (None, Step.KIOSK)
