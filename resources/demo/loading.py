"""Reading the demo files into values that are checked once and then trusted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from resources.catalogue import load_catalogue
from resources.demo.people import People
from resources.demo.prose import LessonNotes, Reasons, Threads
from resources.demo.studio import DemoInstructor, DemoOffering, DemoStudio

LONGEST_MESSAGE, LONGEST_REASON = 2000, 500


class DemoFault(Exception):
    """A demo file breaks a promise; the message names what and where."""


@dataclass(frozen=True, slots=True)
class DemoTexts:
    """Everything the demo studio is told with."""

    studio: DemoStudio
    people: People
    notes: LessonNotes
    reasons: Reasons
    threads: Threads


@cache
def load_demo() -> DemoTexts:
    """The shipped texts, read and checked once; raises DemoFault if a file is wrong."""
    texts = DemoTexts(
        studio=_read("studio.json", DemoStudio),
        people=_read("people.json", People),
        notes=_read("lesson_notes.json", LessonNotes),
        reasons=_read("reasons.json", Reasons),
        threads=_read("conversations.json", Threads),
    )
    check_demo(texts)
    return texts


def check_demo(texts: DemoTexts) -> None:
    """Raise DemoFault, naming the first fault, unless the texts fit each other and the rules."""
    for fault in _faults(texts):
        raise DemoFault(fault)


Value = TypeVar("Value")


def _read(name: str, shape: type[Value]) -> Value:
    try:
        return TypeAdapter(shape).validate_json(files("resources.demo").joinpath(name).read_bytes())
    except ValidationError as error:
        raise DemoFault(f"{name}: {error}") from error


def _faults(texts: DemoTexts) -> Iterator[str]:
    for instructor in texts.studio.instructors:
        yield from _instructor_faults(instructor, texts.studio)
    yield from _people_faults(texts)
    yield from _prose_faults(texts)


def _instructor_faults(instructor: DemoInstructor, studio: DemoStudio) -> Iterator[str]:
    if instructor.home_room not in {room.name for room in studio.rooms}:
        yield f"{instructor.key}: no room {instructor.home_room!r}"
    for minutes in (instructor.buffer_before_min, instructor.buffer_after_min):
        if not 0 <= minutes <= 120:
            yield f"{instructor.key}: buffer of {minutes} minutes"
    for hours in instructor.weekly_hours:
        if not 0 <= hours.weekday <= 6 or hours.start >= hours.end:
            yield f"{instructor.key}: hours {hours}"
    for offering in instructor.offerings:
        yield from _offering_faults(instructor.key, offering)


def _offering_faults(key: str, offering: DemoOffering) -> Iterator[str]:
    if offering.service not in {service.slug for service in load_catalogue().services}:
        yield f"{key}: no service {offering.service!r}"
    if any(minutes % 5 or not 15 <= minutes <= 480 for minutes in offering.durations_min):
        yield f"{key}: durations {offering.durations_min}"
    if offering.hourly_rate_minor <= 0 or not (offering.levels and offering.locations):
        yield f"{key}: {offering.service} without rate, level or place"


def _people_faults(texts: DemoTexts) -> Iterator[str]:
    teachers = {instructor.key: instructor for instructor in texts.studio.instructors}
    for student in texts.people.featured:
        teacher = teachers.get(student.instructor)
        if teacher is None or not teacher.offers(student.service):
            yield f"{student.name}: nobody {student.instructor!r} teaches {student.service!r}"
    for pool in (texts.people.given_names, texts.people.family_names):
        if len(set(pool)) != len(pool):
            yield "a name stands twice in its pool"


def _prose_faults(texts: DemoTexts) -> Iterator[str]:
    slugs = {service.slug for service in load_catalogue().services}
    tagged = [note.services for note in texts.notes.notes]
    tagged += [thread.services for thread in texts.threads.conversations]
    for service in (slug for services in tagged for slug in services):
        if service not in slugs:
            yield f"no service {service!r}"
    reasons = texts.reasons
    told = (*(reason.text for reason in reasons.cancellations), *reasons.fee_waivers)
    yield from _too_long((*told, *reasons.blackouts, *reasons.exceptions), LONGEST_REASON)
    yield from _thread_faults(texts)


def _thread_faults(texts: DemoTexts) -> Iterator[str]:
    students = {None, *(student.name for student in texts.people.featured)}
    teachers = {None, *(instructor.key for instructor in texts.studio.instructors)}
    for thread in texts.threads.conversations:
        if thread.student not in students or thread.instructor not in teachers:
            yield f"thread {thread.topic!r}: unknown person"
        yield from _too_long((turn.text for turn in thread.turns), LONGEST_MESSAGE)


def _too_long(texts: Iterable[str], limit: int) -> Iterator[str]:
    return (f"{text[:40]!r}: length {len(text)}" for text in texts if not 1 <= len(text) <= limit)
