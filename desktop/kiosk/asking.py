"""What a visitor may ask of the people who work here: a time once there is one, and to come."""

from dataclasses import dataclass
from enum import StrEnum

from core.ids import OfferingId
from core.models import DayPart
from desktop.kiosk.values import Contact


class Reach(StrEnum):
    """How far something that was asked for has come."""

    RECORDED = "recorded"
    """Kept on this screen; the desk hears of it once there is a network."""
    HEARD = "heard"
    """The server has it."""


class Call(StrEnum):
    """What has become of calling somebody to this screen."""

    NONE = "none"
    UNHEARD = "unheard"
    HEARD = "heard"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class WaitDraft:
    """Who waits for what. `days` from today on; no `parts` means any time of day.

    `is_anybody`: whoever teaches what the offering teaches, not only its instructor. The child's
    fields are empty where somebody waits for themselves.
    """

    offering_id: OfferingId
    minutes: int
    name: str
    contact: Contact
    days: int = 14
    is_anybody: bool = False
    parts: frozenset[DayPart] = frozenset()
    child_name: str = ""
    child_age: int | None = None
