"""What people wrote: lesson notes, reasons and message threads."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class LessonNote:
    """A note after a lesson; `services` are the slugs it makes sense for, empty means any."""

    services: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class LessonNotes:
    """All notes."""

    notes: tuple[LessonNote, ...]

    def for_service(self, service: str) -> tuple[LessonNote, ...]:
        """The notes that may follow a lesson in `service` (a slug), the general ones included."""
        return tuple(note for note in self.notes if not note.services or service in note.services)


@dataclass(frozen=True, slots=True)
class CancelReason:
    """Why a lesson was cancelled, in the words of whoever cancelled it."""

    by: Literal["student", "instructor", "studio"]
    text: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Short sentences that stand behind a change of plan."""

    cancellations: tuple[CancelReason, ...]
    blackouts: tuple[str, ...]
    fee_waivers: tuple[str, ...]
    exceptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One message; `minutes_after` counts from the message before it (0 for the first)."""

    by: Literal["student", "instructor"]
    minutes_after: int
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A short conversation.

    With `student` (a featured student's name) and `instructor` (a key) it belongs to those two;
    otherwise to anybody who takes one of `services`, and with none given to anybody at all.
    """

    topic: str
    student: str | None
    instructor: str | None
    services: tuple[str, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Threads:
    """All conversations."""

    conversations: tuple[Thread, ...]
