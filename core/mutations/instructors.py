"""Who teaches in the studio."""

from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission
from core.errors import Rejected
from core.models import Instructor
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity, require_name

MOST = 200
"""How many a studio has at most; screens and kiosks show them all."""
HUES = 8


class EditInstructor(Arguments):
    """Add or change an instructor. `is_me`: who asks is that one, unless they are one already."""

    name: ClassVar[str] = "instructor.edit"

    instructor_id: Identity
    instructor_name: str = Field(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f]+$")
    is_active: bool = True
    is_me: bool = False


def edit(context: Context, wish: EditInstructor) -> Applied:
    """Write the name; a new instructor keeps the studio's zone, and has no hours yet.

    Raises `NotAllowed`, `Malformed` for a name that nobody can see, and
    `Rejected("too_many_instructors")`.
    """
    context.actor.require(Permission.MANAGE_STAFF)
    require_name("instructor_name", wish.instructor_name)
    rows = context.rows
    instructor = rows.instructors.find(wish.instructor_id)
    former = None if instructor is None else _as_wish(instructor)
    if instructor is None:
        instructor = _added(context, wish)
    instructor.name, instructor.is_active = " ".join(wish.instructor_name.split()), wish.is_active
    rows.instructors.save(instructor)
    if wish.is_me:
        _become(context, instructor)
    return Applied(intend(former or wish.model_copy(update={"is_active": False, "is_me": False})))


def _added(context: Context, wish: EditInstructor) -> Instructor:
    rows = context.rows
    others = len(rows.instructors.all())
    if others >= MOST:
        raise Rejected("too_many_instructors", most=MOST)
    return rows.instructors.add(
        Instructor(
            id=wish.instructor_id,
            studio_id=rows.studio_id,
            name=wish.instructor_name,
            zone=rows.studios.current().zone,
            hue=others % HUES,
            position=others,
        )
    )


def _become(context: Context, instructor: Instructor) -> None:
    account_id = context.actor.account_id
    place = context.rows.staff.of_account(account_id) if account_id is not None else None
    if place is not None and place.instructor_id is None:
        place.instructor_id = instructor.id
        context.rows.staff.save(place)


def _as_wish(instructor: Instructor) -> EditInstructor:
    # Unchecked: a name of before may be one that is not taken any more.
    return EditInstructor.model_construct(
        instructor_id=instructor.id,
        instructor_name=instructor.name,
        is_active=instructor.is_active,
    )


KINDS = (Kind(EditInstructor, edit, refusals.keep_what_was_typed),)
