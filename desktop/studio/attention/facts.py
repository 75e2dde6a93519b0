"""Words for what somebody typed or chose: what it is called, and how people read it.

What is named here is what a person gave; everything else of a change is for the machine.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from core.models import BookingState
from desktop.studio.attention.values import TypedFact
from desktop.studio.lesson_dialogs.series_words import every_words
from desktop.studio.lessons.model import state_mark
from desktop.studio.say import clock_time, day_words, minutes_words, short_day

MOMENTS = frozenset({"starts_at", "read_up_to", "begins_at"})
_DAYS = frozenset(
    {"first", "last", "on_date", "first_date", "last_date", "from_monday", "to_monday"}
)


def _say(text: str) -> str:
    return QCoreApplication.translate("Attention", text)


def typed_rows(typed: tuple[TypedFact, ...]) -> list[tuple[str, str]]:
    """Label and value of each thing that has a name among people, in order."""
    labels = _labels()
    return [(labels[fact.field], typed_value(fact)) for fact in typed if fact.field in labels]


def field_label(field: str) -> str:
    """What a field is called."""
    return _labels().get(field, field.replace("_", " ").capitalize())


def typed_value(fact: TypedFact) -> str:
    """A typed thing as people read it."""
    field, value = fact.field, fact.value
    if field in MOMENTS:
        moment = datetime.fromisoformat(value)
        return f"{short_day(moment.date())}, {clock_time(moment)}"
    if field in _DAYS:
        return day_words(date.fromisoformat(value), with_year=True)
    if field == "duration_min":
        return minutes_words(timedelta(minutes=int(value)))
    if field == "every":
        return every_words(value)
    if field == "state":
        return state_mark(BookingState(value)).words if value in set(BookingState) else value
    if field == "lesson_count":
        return QLocale().toString(int(value))
    return value


def _labels() -> Mapping[str, str]:
    return {
        "starts_at": _say("Time"),
        "begins_at": _say("First lesson"),
        "lesson_count": _say("Lessons"),
        "duration_min": _say("Length"),
        "every": _say("Repeats"),
        "note": _say("Note"),
        "notes": _say("Notes"),
        "student_name": _say("Name"),
        "instructor_name": _say("Name"),
        "guardian_name": _say("Guardian"),
        "birth_year": _say("Year of birth"),
        "reason": _say("Reason"),
        "waiver": _say("Why the fee is waived"),
        "body": _say("Message"),
        "bio": _say("Bio"),
        "description": _say("Description"),
        "experience_years": _say("Years of experience"),
        "state": _say("Status"),
        "name": _say("Name"),
        "phone": _say("Phone"),
        "email": _say("Email"),
        "first": _say("From"),
        "last": _say("To"),
        "first_date": _say("From"),
        "last_date": _say("To"),
        "from_monday": _say("Copied from week of"),
        "to_monday": _say("To the week of"),
        "on_date": _say("Date"),
        "read_up_to": _say("Read up to"),
    }
