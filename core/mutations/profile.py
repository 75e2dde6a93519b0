"""What students see of an instructor, and what is offered at what price."""

from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from core.access.permissions import Permission
from core.errors import NotAllowed
from core.models import Offering
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity, Minutes

Word = Annotated[str, Field(min_length=1, max_length=60)]
LanguageTag = Annotated[str, Field(max_length=35, pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")]
"""A language as BCP 47 names it; "" is the studio's own, `und` one that has no name here."""


class EditProfile(Arguments):
    """Change the public profile. `written_in` is the language of what they write; None leaves it
    as it is.
    """

    name: ClassVar[str] = "profile.edit"
    version: ClassVar[int] = 2

    instructor_id: Identity
    bio: str = Field(max_length=2000)
    written_in: LanguageTag | None
    experience_years: int = Field(ge=0, le=80)
    languages: list[Word] = Field(max_length=20)


class EditOffering(Arguments):
    """Add or change an offering. `rate_minor` is an hour's price; booked lessons keep theirs."""

    name: ClassVar[str] = "offering.edit"

    offering_id: Identity
    instructor_id: Identity
    service_id: Identity
    rate_minor: int = Field(ge=0, le=100_000_00)
    durations_min: list[Minutes] = Field(min_length=1, max_length=12)
    levels: list[Word] = Field(default=[], max_length=12)
    age_min: int | None = Field(default=None, ge=0, le=120)
    age_max: int | None = Field(default=None, ge=0, le=120)
    location_types: list[Word] = Field(default=[], max_length=6)
    description: str = Field(default="", max_length=1000)
    is_active: bool = True

    @model_validator(mode="after")
    def _check_ages(self) -> "EditOffering":
        if self.age_min is not None and self.age_max is not None and self.age_min > self.age_max:
            raise ValueError("the youngest age is above the oldest")
        return self


def edit_profile(context: Context, wish: EditProfile) -> Applied:
    """Change what students read."""
    _require_owner(context, wish.instructor_id, Permission.MANAGE_INSTRUCTOR_PROFILE)
    instructor = context.rows.instructors.require(wish.instructor_id)
    inverse = EditProfile(
        instructor_id=instructor.id,
        bio=instructor.bio,
        written_in=instructor.written_in,
        experience_years=instructor.experience_years,
        languages=list(instructor.languages),
    )
    instructor.bio, instructor.experience_years = wish.bio, wish.experience_years
    instructor.languages = list(wish.languages)
    if wish.written_in is not None:
        instructor.written_in = wish.written_in
    context.rows.instructors.save(instructor)
    return Applied(intend(inverse))


def edit_offering(context: Context, wish: EditOffering) -> Applied:
    """Add or change an offering; the currency is the studio's."""
    _require_owner(context, wish.instructor_id, Permission.MANAGE_SERVICES)
    rows = context.rows
    service = rows.services.require(wish.service_id)
    offering = rows.offerings.find(wish.offering_id)
    former = None if offering is None else _as_wish(offering)
    if offering is None:
        offering = Offering(
            id=wish.offering_id,
            studio_id=rows.studio_id,
            instructor_id=wish.instructor_id,
            service_id=service.id,
            service_name=service.name,
            rate_minor=wish.rate_minor,
            currency=rows.studios.current().currency,
            durations_min=[],
            position=len(rows.offerings.of_instructor(wish.instructor_id)),
        )
        rows.offerings.add(offering)
    elif offering.instructor_id != wish.instructor_id:
        raise NotAllowed(Permission.MANAGE_SERVICES, offering_id=offering.id)
    offering.service_id, offering.service_name = service.id, service.name
    offering.rate_minor, offering.durations_min = wish.rate_minor, sorted(set(wish.durations_min))
    offering.levels, offering.location_types = list(wish.levels), list(wish.location_types)
    offering.age_min, offering.age_max = wish.age_min, wish.age_max
    offering.description, offering.is_active = wish.description, wish.is_active
    rows.offerings.save(offering)
    retired = wish.model_copy(update={"is_active": False})
    return Applied(intend(former or retired))


def _as_wish(offering: Offering) -> EditOffering:
    return EditOffering(
        offering_id=offering.id,
        instructor_id=offering.instructor_id,
        service_id=offering.service_id,
        rate_minor=offering.rate_minor,
        durations_min=list(offering.durations_min),
        levels=list(offering.levels),
        age_min=offering.age_min,
        age_max=offering.age_max,
        location_types=list(offering.location_types),
        description=offering.description,
        is_active=offering.is_active,
    )


def _require_owner(context: Context, instructor_id: str, permission: Permission) -> None:
    context.rows.instructors.require(instructor_id)
    context.actor.require_keeper(instructor_id, permission)


KINDS = (
    Kind(EditProfile, edit_profile, refusals.keep_what_was_typed),
    Kind(EditOffering, edit_offering, refusals.keep_what_was_typed),
)
