"""What may be told, read from the rows. Runs off the UI thread."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.models import AttentionKind, BookingState, Conversation
from core.mutations.calls import WORTH_TELLING
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from desktop.device_settings import DeviceSettings
from desktop.studio.notifications.values import Kind, Occasion, Reading, UpcomingLesson

_AHEAD = timedelta(hours=26)
"""How far lessons are read ahead: over the whole of today, and past any reminder of tomorrow's."""
_NEWS_LASTS = timedelta(days=1)
_BEGUN = timedelta(minutes=5)
_TO_COME = (BookingState.CONFIRMED, BookingState.REQUESTED)
_MOST_ITEMS = 50


def read_occasions(
    rows: Repositories, actor: Actor, now: datetime, zone: str, wanted: DeviceSettings
) -> Reading:
    """Return the occasions of who is signed in, as far as they are `wanted`.

    A message is told to who teaches its student, or to all who see the whole studio; a lesson to
    its instructor.
    """
    lessons = _own_lessons(rows, actor, now)
    occasions: list[Occasion] = []
    if wanted.notify_before_min:
        occasions += _of_lessons(lessons, timedelta(minutes=wanted.notify_before_min))
    if wanted.is_message_told:
        occasions += _of_messages(rows, actor, now)
    if wanted.is_attention_told:
        occasions += _of_attention(rows, now)
    return Reading(tuple(occasions), _today(lessons, now, zone))


def _own_lessons(rows: Repositories, actor: Actor, now: datetime) -> list[LessonLine]:
    if actor.instructor_id is None:
        return []
    found = rows.lessons.between(now - _BEGUN, now + _AHEAD, [actor.instructor_id])
    return [line for line in found if line.starts_at > now - _BEGUN and line.state in _TO_COME]


def _of_lessons(lessons: list[LessonLine], before: timedelta) -> Iterator[Occasion]:
    for line in lessons:
        if line.state is BookingState.CONFIRMED:
            yield Occasion(
                f"lesson:{line.id}:{int(line.starts_at.timestamp())}",
                Kind.LESSON,
                line.starts_at - before,
                line.starts_at + _BEGUN,
                line.student,
                line.service,
                booking_id=line.id,
                lesson_at=line.starts_at,
            )


def _of_messages(rows: Repositories, actor: Actor, now: datetime) -> Iterator[Occasion]:
    own = None if actor.sees_whole_studio else actor.instructor_id
    threads = {
        thread.id: thread
        for thread in rows.conversations.of_instructor(own)
        if thread.last_message_at is not None and now - thread.last_message_at < _NEWS_LASTS
    }
    for thread_id, count in rows.messages.unread(list(threads)).items():
        yield _of_thread(rows, threads[thread_id], count)


def _of_thread(rows: Repositories, thread: Conversation, count: int) -> Occasion:
    """The newest message stands for the thread: one that comes after it is told anew."""
    newest = next(one for one in reversed(rows.messages.page(thread.id)) if one.is_from_student)
    student = rows.students.find(thread.student_id)
    return Occasion(
        f"message:{newest.id}",
        Kind.MESSAGE,
        newest.sent_at,
        newest.sent_at + _NEWS_LASTS,
        student.name if student is not None else newest.author,
        newest.body,
        count,
        student_id=thread.student_id,
        instructor_id=thread.instructor_id,
    )


def _of_attention(rows: Repositories, now: datetime) -> Iterator[Occasion]:
    for item in rows.attention.pending(_MOST_ITEMS):
        if now - item.created_at < _NEWS_LASTS:
            student = rows.students.find(item.student_id) if item.student_id else None
            is_call = item.kind is AttentionKind.CALLED
            # A kiosk has one item, which each call opens again.
            key = f"{item.id}:{int(item.created_at.timestamp())}" if is_call else item.id
            place = str(item.facts.get("by", "")) if is_call else ""
            yield Occasion(
                f"attention:{key}",
                Kind.ATTENTION,
                item.created_at,
                item.created_at + (WORTH_TELLING if is_call else _NEWS_LASTS),
                student.name if student is not None else place,
                item.kind.value,
            )


def _today(lessons: list[LessonLine], now: datetime, zone: str) -> tuple[UpcomingLesson, ...]:
    today = now.astimezone(ZoneInfo(zone)).date()
    return tuple(
        UpcomingLesson(line.id, line.starts_at, line.student, line.service)
        for line in lessons
        if line.starts_at > now and line.starts_at.astimezone(ZoneInfo(zone)).date() == today
    )
