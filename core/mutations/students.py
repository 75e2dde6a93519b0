"""People who take lessons."""

from typing import ClassVar

from pydantic import Field, field_validator

from core.access.permissions import Permission, Role
from core.errors import Conflict, NotAllowed, Rejected
from core.models import Student
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity
from core.people import check_email, check_phone


class _Details(Arguments):
    """What is known of a person. A phone number is stored in E.164."""

    student_name: str = Field(min_length=1, max_length=120)
    phone: str = Field(default="", max_length=32)
    email: str = Field(default="", max_length=254)
    birth_year: int | None = Field(default=None, ge=1900, le=2100)
    guardian_name: str = Field(default="", max_length=120)
    notes: str = Field(default="", max_length=4000)

    @field_validator("phone")
    @classmethod
    def _phone(cls, text: str) -> str:
        return check_phone(text)

    @field_validator("email")
    @classmethod
    def _email(cls, text: str) -> str:
        return check_email(text)


class CreateStudent(_Details):
    """Take down a person."""

    name: ClassVar[str] = "student.create"

    student_id: Identity


class UpdateStudent(_Details):
    """Change what is known of a person."""

    name: ClassVar[str] = "student.update"

    student_id: Identity


class MergeStudents(Arguments):
    """Make one person of two that were taken down twice; `kept_id` remains."""

    name: ClassVar[str] = "student.merge"

    kept_id: Identity
    merged_id: Identity


def create(context: Context, wish: CreateStudent) -> Applied:
    """Take down a person; a kiosk may do so for a walk-in."""
    actor = context.actor
    if not (actor.may(Permission.MANAGE_STUDENTS) or actor.may(Permission.BOOK_WALK_INS)):
        raise NotAllowed(Permission.MANAGE_STUDENTS)
    if context.rows.students.find(wish.student_id) is not None:
        raise Conflict("exists", student_id=wish.student_id)
    student = Student(
        id=wish.student_id,
        studio_id=context.rows.studio_id,
        name=wish.student_name,
        phone=wish.phone,
        email=wish.email,
        birth_year=wish.birth_year,
        guardian_name=wish.guardian_name,
        notes=wish.notes,
        created_at=context.now,
    )
    context.rows.students.add(student)
    return Applied()


def update(context: Context, wish: UpdateStudent) -> Applied:
    """Change what is known of a person."""
    student = _require_own(context, wish.student_id)
    inverse = UpdateStudent(
        student_id=student.id,
        student_name=student.name,
        phone=student.phone,
        email=student.email,
        birth_year=student.birth_year,
        guardian_name=student.guardian_name,
        notes=student.notes,
    )
    student.name, student.phone, student.email = wish.student_name, wish.phone, wish.email
    student.birth_year, student.guardian_name = wish.birth_year, wish.guardian_name
    student.notes = wish.notes
    context.rows.students.save(student)
    return Applied(intend(inverse))


def merge(context: Context, wish: MergeStudents) -> Applied:
    """Move the lessons and threads of one to the other, and fill in what the other lacks.

    Final: whose a lesson or a message was is not kept, so whoever offers this asks first.
    """
    kept, merged = _require_own(context, wish.kept_id), _require_own(context, wish.merged_id)
    if kept.id == merged.id:
        raise Rejected("same_student")
    if merged.merged_into_id is not None or kept.merged_into_id is not None:
        raise Conflict("merged_already")
    rows = context.rows
    for booking in rows.bookings.all_of_student(merged.id):
        booking.student_id = kept.id
        rows.bookings.save(booking)
        rows.occupancies.mirror(booking)
    for thread in rows.conversations.of_student(merged.id):
        thread.student_id = kept.id
        rows.conversations.save(thread)
    kept.phone, kept.email = kept.phone or merged.phone, kept.email or merged.email
    kept.birth_year = kept.birth_year or merged.birth_year
    kept.guardian_name = kept.guardian_name or merged.guardian_name
    kept.notes = "\n".join(filter(None, (kept.notes, merged.notes)))
    merged.merged_into_id = kept.id
    rows.students.save(kept)
    rows.students.save(merged)
    return Applied()


def _require_own(context: Context, student_id: str) -> Student:
    """The student; an instructor's must have, or have had, a lesson with them."""
    context.actor.require(Permission.MANAGE_STUDENTS)
    student = context.rows.students.require(student_id)
    actor = context.actor
    if actor.role == Role.INSTRUCTOR and not actor.sees_whole_studio:
        lessons = context.rows.bookings.of_student(student_id, limit=200)
        if not any(lesson.instructor_id == actor.instructor_id for lesson in lessons):
            raise NotAllowed(Permission.MANAGE_STUDENTS, student_id=student_id)
    return student


KINDS = (
    Kind(CreateStudent, create, refusals.keep_what_was_typed),
    Kind(UpdateStudent, update, refusals.keep_what_was_typed),
    Kind(MergeStudents, merge, refusals.keep_what_was_typed),
)
