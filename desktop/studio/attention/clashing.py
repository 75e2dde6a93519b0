"""What two devices wrote, side by side, and the changes that would settle it."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.errors import Fact
from core.models import AttentionItem, Booking, Student
from core.mutations.base import Arguments
from core.mutations.lessons import NoteBooking
from core.mutations.students import SeenStudent, UpdateStudent, details_of
from desktop.studio.attention.values import ClashingText, ItemLine, TextsClash

_LONG = "notes"
"""The one field of a student that two people can both be right about."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What an item says of who wrote what."""

    item: AttentionItem
    line: ItemLine

    @property
    def by(self) -> str:
        """Who typed what does not stand."""
        by = self.item.facts.get("by")
        return by if isinstance(by, str) else ""


def is_text_clash(item: AttentionItem) -> bool:
    """Whether the item is about words, and not about hours or a rule."""
    return item.code == "note_changed" or isinstance(item.facts.get("fields"), dict)


def student_clash(told: Typed, student: Student | None) -> TextsClash:
    """Fields of a student that two devices changed; what stands now is theirs."""
    fields = told.item.facts.get("fields")
    pairs = list(_pairs(fields))
    stands = details_of(student) if student is not None else None
    texts = tuple(
        ClashingText(field, _text(getattr(stands, field, theirs)), _text(yours))
        for field, theirs, yours in pairs
    )
    if student is None or stands is None:
        return TextsClash(told.line, told.by, texts)
    typed = {field: yours for field, _, yours in pairs}
    both = {**typed, _LONG: f"{stands.notes}\n{_text(typed.get(_LONG))}".strip()}
    return TextsClash(
        told.line,
        told.by,
        texts,
        use=_changed(student, stands, typed),
        join=_changed(student, stands, both) if list(typed) == [_LONG] else None,
    )


def note_clash(told: Typed, booking: Booking | None) -> TextsClash:
    """A lesson's note that two devices wrote."""
    typed = told.item.facts.get("typed")
    yours = _text(typed.get("note")) if isinstance(typed, dict) else ""
    theirs = booking.note if booking is not None else _text(told.item.facts.get("note"))
    texts = (ClashingText("note", theirs, yours),)
    if booking is None:
        return TextsClash(told.line, told.by, texts)
    joined = f"{theirs}\n{yours}".strip()
    return TextsClash(
        told.line,
        told.by,
        texts,
        use=NoteBooking(booking_id=booking.id, note=yours, former=theirs),
        join=NoteBooking(booking_id=booking.id, note=joined, former=theirs),
    )


def _changed(student: Student, stands: SeenStudent, typed: dict[str, Fact]) -> Arguments:
    values = {**stands.model_dump(), **typed}
    return UpdateStudent.model_validate({"student_id": student.id, "seen": stands, **values})


def _pairs(fields: Fact) -> Iterable[tuple[str, Fact, Fact]]:
    for field, both in fields.items() if isinstance(fields, dict) else ():
        if field in SeenStudent.model_fields and isinstance(both, dict):
            yield field, both.get("theirs"), both.get("yours")


def _text(value: Fact) -> str:
    return "" if value is None else str(value)
