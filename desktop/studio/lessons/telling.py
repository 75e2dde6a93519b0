"""Telling students that lessons of theirs were called off together: a message each, and numbers.

A message stands in the conversation of the student and the instructor, as that of a single
cancelled lesson does. Whoever does not read there is called: so their numbers are shown too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.access.permissions import Permission
from core.ids import new_id
from core.money import Money
from core.mutations.messages import SendMessage
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from desktop.studio.desk import StudioDesk
from desktop.studio.say import clock_time, money, phone_words, short_day, unbroken

_MESSAGE_MOST = 2000


@dataclass(frozen=True, slots=True)
class Reached:
    """How whoever loses a lesson is reached: `written` by lesson, `called` a line a person."""

    written: frozenset[str]
    called: tuple[str, ...]


def reached(desk: StudioDesk, rows: Repositories, lines: Sequence[LessonLine]) -> Reached:
    """Whom this person may write to, and the telephone of each, once, in the lessons' order."""
    numbers: dict[str, str] = {}
    for line in lines:
        found = rows.students.find(line.student_id) if line.student_id else None
        if found is not None and found.phone:
            name = found.guardian_name or found.name
            numbers.setdefault(found.phone, f"{name} {unbroken(phone_words(found.phone))}")
    written = {line.id for line in lines if _may_write(desk, rows, line)}
    return Reached(frozenset(written), tuple(numbers.values()))


def messages(
    desk: StudioDesk, lines: Iterable[LessonLine], reason: str, fees: Mapping[str, int]
) -> list[SendMessage]:
    """One to each student from each instructor, of all their lessons among `lines`; `fees` in minor
    units, by lesson.
    """
    together: dict[tuple[str, str], list[LessonLine]] = {}
    for line in lines:
        if line.student_id is not None:
            together.setdefault((line.student_id, line.instructor_id), []).append(line)
    return [
        SendMessage(
            message_id=new_id(),
            student_id=student_id,
            instructor_id=instructor_id,
            body=_body(desk.zone, theirs, reason, fees)[:_MESSAGE_MOST],
            booking_id=theirs[0].id,
        )
        for (student_id, instructor_id), theirs in together.items()
    ]


def _may_write(desk: StudioDesk, rows: Repositories, line: LessonLine) -> bool:
    actor = desk.actor
    if line.student_id is None or actor.account_id is None:
        return False
    if not (actor.may(Permission.SEND_MESSAGES) and actor.owns(line.instructor_id)):
        return False
    return rows.bookings.have_met(line.student_id, line.instructor_id)


def _body(zone: str, theirs: list[LessonLine], reason: str, fees: Mapping[str, int]) -> str:
    say = QCoreApplication.translate
    starts = [line.starts_at.astimezone(ZoneInfo(zone)) for line in theirs]
    times = ", ".join(f"{short_day(start.date())} {clock_time(start)}" for start in starts)
    told = say("Together", "These lessons of yours are cancelled: {times}. {reason}")
    if len(theirs) == 1:
        told = say("Together", "Your lesson on {times} is cancelled. {reason}")
    words = told.format(times=times, reason=reason)
    fee = Money(sum(fees.get(line.id, 0) for line in theirs), theirs[0].currency)
    if fee.amount:
        owed = say("Together", "By studio policy, {fee} is due.").format(fee=money(fee))
        words = f"{words}\n{owed}"
    return words
