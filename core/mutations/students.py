"""People who take lessons."""

from datetime import timedelta
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, field_validator

from core.access.permissions import Permission, Role
from core.errors import Conflict, Fact, NotAllowed, NotFound, StudioError
from core.models import AttentionKind, Student
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity, require_name
from core.people import check_email, check_phone
from core.tickets import hash_digits, last_digits

CHECK_IN_REACH = timedelta(days=1)
"""Lessons that began longer ago are not checked in any more."""


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


class SeenStudent(BaseModel):
    """What stood where somebody began to type: only what differs from it is what they changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    student_name: str
    phone: str
    email: str
    birth_year: int | None
    guardian_name: str
    notes: str


class UpdateStudent(_Details):
    """Change what is known of a person. `seen` is what stood there before; without it, all of it
    is taken as changed.
    """

    name: ClassVar[str] = "student.update"
    version: ClassVar[int] = 2

    student_id: Identity
    seen: SeenStudent | None = None


def create(context: Context, wish: CreateStudent) -> Applied:
    """Take down a person; a kiosk may do so for a walk-in."""
    actor = context.actor
    if not (actor.may(Permission.MANAGE_STUDENTS) or actor.may(Permission.BOOK_WALK_INS)):
        raise NotAllowed(Permission.MANAGE_STUDENTS)
    known = context.rows.students.find(wish.student_id)
    if known is not None and actor.role == Role.KIOSK and _is_the_same(known, wish):
        return Applied()  # They proved who they are; the kiosk, which holds nobody, says it again.
    if known is not None:
        raise Conflict("exists", student_id=wish.student_id)
    require_name("student_name", wish.student_name)
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


def _is_the_same(known: Student, wish: CreateStudent) -> bool:
    named = (wish.student_name, wish.guardian_name, wish.phone, wish.email)
    return named == (known.name, known.guardian_name, known.phone, known.email)


def update(context: Context, wish: UpdateStudent) -> Applied:
    """Merge field by field: one that others changed meanwhile keeps theirs and is put to a person.

    What the same person types on into a field that clashed already joins the item that waits.
    """
    student = require_own(context, wish.student_id)
    if wish.student_name != student.name:
        require_name("student_name", wish.student_name)
    stands, seen = details_of(student), wish.seen or details_of(student)
    wanted = SeenStudent.model_validate(wish.model_dump(include=set(SeenStudent.model_fields)))
    taken: dict[str, str | int | None] = {}
    clashes: dict[str, Fact] = {}
    for field in SeenStudent.model_fields:
        was, typed, is_now = (getattr(each, field) for each in (seen, wanted, stands))
        if typed in (was, is_now):
            continue
        if was == is_now:
            taken[field] = typed
        else:
            clashes[field] = {"theirs": is_now, "yours": typed}
    if clashes:
        _put_to_a_person(context, wish, student, clashes)
    if not taken:
        return Applied()
    after = stands.model_copy(update=taken)
    write_details(student, after)
    context.rows.students.save(student)
    if "phone" in taken:
        seal_digits(context, student)
    # Unchecked: what stands may be older than a rule, or longer by a merge, and is to be mended.
    inverse = UpdateStudent.model_construct(
        student_id=student.id, seen=after, **stands.model_dump()
    )
    return Applied(intend(inverse))


def details_of(student: Student) -> SeenStudent:
    """What is known of a person, as mutations carry it."""
    return SeenStudent(
        student_name=student.name,
        phone=student.phone,
        email=student.email,
        birth_year=student.birth_year,
        guardian_name=student.guardian_name,
        notes=student.notes,
    )


def seal_digits(context: Context, student: Student) -> None:
    """Let the lessons to come be checked in by the number that the student has now."""
    salt, digits = context.rows.studios.current().check_in_salt, last_digits(student.phone)
    for booking in context.rows.bookings.of_student_from(student.id, context.now - CHECK_IN_REACH):
        seal = hash_digits(salt, booking.id, digits)
        if booking.digits_hash != seal:
            booking.digits_hash = seal
            context.rows.bookings.save(booking)


def write_details(student: Student, details: SeenStudent) -> None:
    """Let the row say this; saving it is the caller's."""
    student.name, student.phone, student.email = (
        details.student_name,
        details.phone,
        details.email,
    )
    student.birth_year, student.guardian_name = details.birth_year, details.guardian_name
    student.notes = details.notes


def _put_to_a_person(
    context: Context, wish: UpdateStudent, student: Student, clashes: dict[str, Fact]
) -> None:
    for item in context.rows.attention.clashes_of_student(student.id):
        known = item.facts.get("fields")
        is_theirs = item.facts.get("by") == context.actor.name
        if is_theirs and isinstance(known, dict) and set(clashes) <= set(known):
            typed = wish.model_dump(mode="json")
            item.facts = {**item.facts, "fields": {**known, **clashes}, "typed": typed}
            context.rows.attention.save(item)
            return
    error = StudioError("student_edited_twice", student=student.name, fields=clashes)
    refusals.ask_a_person(context, error, wish, AttentionKind.EDIT_CONFLICT, student_id=student.id)


def require_known(context: Context, student_id: str) -> Student:
    """The student as they are by now, merges followed. To an instructor there are those of their
    lessons and threads, and who has neither with anybody yet: `NotFound` for everybody else's.
    """
    student = context.rows.students.current(student_id)
    if context.actor.role == Role.INSTRUCTOR and not _is_known(context, student.id):
        raise NotFound("student", student_id)
    return student


def _is_known(context: Context, student_id: str) -> bool:
    actor, rows = context.actor, context.rows
    me = actor.instructor_id or ""
    if actor.sees_whole_studio or rows.bookings.have_met(student_id, me):
        return True
    lessons = {each.instructor_id for each in rows.bookings.all_of_student(student_id)}
    threads = {each.instructor_id for each in rows.conversations.of_student(student_id)}
    return me in lessons | threads or not (lessons or threads)


def require_own(context: Context, student_id: str) -> Student:
    """The student; an instructor's must have, or have had, a lesson with them."""
    context.actor.require(Permission.MANAGE_STUDENTS)
    student = context.rows.students.require(student_id)
    actor = context.actor
    if actor.role == Role.INSTRUCTOR and not actor.sees_whole_studio:
        lessons = context.rows.bookings.all_of_student(student_id)
        if not any(lesson.instructor_id == actor.instructor_id for lesson in lessons):
            raise NotAllowed(Permission.MANAGE_STUDENTS, student_id=student_id)
    return student


KINDS = (
    Kind(CreateStudent, create, refusals.keep_what_was_typed),
    Kind(UpdateStudent, update, refusals.keep_what_was_typed),
)
