"""What words lead to when lessons are looked for: people, services, and tickets' codes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlmodel import Session, col

from core.ids import StudioId
from core.models import Booking, Student

_FEW = 12
"""Up to so many people, and services, lessons are looked for with each of them."""


def mentions(word: str) -> ColumnElement[bool]:
    """The word is in the student's name, the service or the ticket's code."""
    named = select(col(Student.id)).where(col(Student.name).icontains(word, autoescape=True))
    return or_(
        col(Booking.service_name).icontains(word, autoescape=True),
        col(Booking.code) == word.upper(),
        col(Booking.student_id).in_(named),
    )


@dataclass(frozen=True, slots=True)
class Meant:
    """All that a lesson which mentions every word can be found by: it is with one of `students`, or
    of one of `services` (names as they stand in lessons), or carries one of `codes`.
    """

    students: tuple[str, ...]
    services: tuple[str, ...]
    codes: tuple[str, ...]

    def places(self) -> Iterator[ColumnElement[bool]]:
        """Where to look, each the beginning of an index that goes on by start, or of a few rows."""
        yield from (col(Booking.student_id) == one for one in self.students)
        yield from (col(Booking.service_name) == one for one in self.services)
        yield col(Booking.code).in_(self.codes)


def meant_by(session: Session, studio_id: StudioId, words: Sequence[str]) -> Meant | None:
    """What these words (one at least) lead to; None where they lead to too many.

    A lesson mentions all words if its service has all of them, or else one of them is its code or
    in its student's name. So nobody's lessons need be read but those of such services, of whoever
    has one of the words in the name, and those with such a code.
    """
    names = _names_of_services()
    has_all = (names.icontains(word, autoescape=True) for word in words)
    services = _few(session, select(names).where(*has_all))
    name = col(Student.name)
    has_one = or_(*(name.icontains(word, autoescape=True) for word in words))
    of_studio = col(Student.studio_id) == studio_id
    students = _few(session, select(col(Student.id)).where(of_studio, has_one))
    if services is None or students is None:
        return None
    return Meant(students, services, tuple(word.upper() for word in words))


def _names_of_services() -> ColumnElement[str]:
    """Each name that a service has in any lesson, once: the index by service is gone through name
    by name and not lesson by lesson.
    """
    name = col(Booking.service_name)
    names = select(func.min(name).label("name")).cte("names", recursive=True)
    following = select(func.min(name)).where(name > names.c.name).scalar_subquery()
    names = names.union_all(select(following).where(names.c.name.is_not(None)))
    return names.c.name


def _few(session: Session, query: Select[str]) -> tuple[str, ...] | None:
    found = tuple(session.execute(query.limit(_FEW + 1)).scalars())
    return found if len(found) <= _FEW else None
