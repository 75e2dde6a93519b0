"""What somebody at a device wishes for students, mostly sensibly."""

from __future__ import annotations

from core.models.columns import to_microseconds
from core.mutations.base import Arguments
from core.mutations.erasing import EraseStudent
from core.mutations.merging import MergeStudents, PartStudents
from core.mutations.students import CreateStudent, SeenStudent, UpdateStudent
from tests.simulation.eyes import Eyes, Picks

NOTES = ("See you then", "Bring the score", "Zażółć gęślą jaźń", "🎻")


def create_student(eyes: Eyes, picks: Picks) -> Arguments:
    """Somebody new."""
    return CreateStudent(
        student_id=eyes.fresh_or(picks, "student"),
        student_name=picks.one(("Ana", "Bo", "Zoë")),
        phone=picks.one(("", "+49301234567")),
    )


def update_student(eyes: Eyes, picks: Picks) -> Arguments:
    """Another name and note, over what is shown or over anything."""
    student = eyes.student(picks)
    return UpdateStudent(
        student_id=student,
        student_name="Renamed",
        notes=picks.one(NOTES),
        seen=None if picks.seldom(3) else _seen(eyes, student),
    )


def merge(eyes: Eyes, picks: Picks) -> Arguments:
    """One of two."""
    return MergeStudents(kept_id=eyes.student(picks), merged_id=eyes.student(picks))


def part(eyes: Eyes, picks: Picks) -> Arguments:
    """As undo does: with the lessons that the kept one has, whoever's they were."""
    merged = picks.one(eyes.ids("student", "merged_into_id IS NOT NULL"))
    kept = eyes.text("student", "merged_into_id", merged) or eyes.student(picks)
    return PartStudents(
        kept_id=kept,
        merged_id=merged,
        former=_seen(eyes, kept),
        booking_ids=list(eyes.ids("booking", "student_id = ?", kept))[:3],
        conversation_ids=list(eyes.ids("conversation", "student_id = ?", kept))[:1],
        message_ids=list(eyes.ids("message"))[:2],
    )


def erase(eyes: Eyes, picks: Picks) -> Arguments:
    """Mostly one who has nothing before them; else it is refused, as it then must be."""
    free = (
        "merged_into_id IS NULL AND id NOT IN (SELECT student_id FROM booking WHERE ends_at > ?"
        " AND student_id IS NOT NULL"
        " AND state IN ('requested', 'confirmed', 'checked_in', 'conflict'))"
    )
    if picks.seldom():
        return EraseStudent(student_id=eyes.student(picks))
    return EraseStudent(student_id=picks.one(eyes.ids("student", free, to_microseconds(eyes.now))))


def _seen(eyes: Eyes, student: str) -> SeenStudent:
    return SeenStudent(
        student_name=eyes.text("student", "name", student),
        phone=eyes.text("student", "phone", student),
        email="",
        birth_year=None,
        guardian_name="",
        notes=eyes.text("student", "notes", student),
    )
