"""How the Messages screen says times, people and days."""

from datetime import date, datetime, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.repositories.lessons import LessonLine
from core.repositories.threads import MessageLine, StudentFacts, ThreadLine
from desktop.calendar.words import written_day
from desktop.studio.say import clock_time, day_words, month_word, time_span, weekday_word
from desktop.widgets.badges import initials_of

_HUES = 8
_NAMED_DAYS = timedelta(days=6)


def say(text: str) -> str:
    """Words in the reader's language."""
    return QCoreApplication.translate("Messages", text)


def hue_of(student_id: str) -> int:
    """A student's hue: always the same one, on every device."""
    return crc32(student_id.encode()) % _HUES


def first_name(name: str) -> str:
    """What one calls somebody."""
    return name.split()[0] if name.split() else name


def list_time(at: datetime | None, now: datetime, zone: str) -> str:
    """When the latest message came: `14:02`, `Wed` this week, `5 Mar`, `5 Mar 2025`."""
    if at is None:
        return ""
    local, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    if local.date() == today:
        return clock_time(local)
    if timedelta() < today - local.date() <= _NAMED_DAYS:
        return weekday_word(local)
    return written_day(local, "d MMM" if local.year == today.year else "d MMM yyyy")


def divider_day(day: date, today: date) -> str:
    """`Today`, `Yesterday`, `Wednesday 4 March`; with the year where it is another one."""
    if day == today:
        return say("Today")
    if day == today - timedelta(days=1):
        return say("Yesterday")
    return day_words(day, with_year=day.year != today.year)


def preview(line: ThreadLine, *, is_own_desk: bool) -> str:
    """The second line of a thread in the list. `is_own_desk`: what the studio wrote, one wrote."""
    if line.conversation_id is None:
        return say("With {instructor}").format(instructor=line.instructor)
    if line.is_deleted:
        return say("Message deleted")
    words = " ".join(line.last_message.split())
    if not line.is_answered:
        return words
    who = say("You: {words}") if is_own_desk else say("Studio: {words}")
    return who.format(words=words)


def about(person: StudentFacts, now: datetime, zone: str) -> str:
    """`Age 10 · voice, since Sep 2024`, as much of it as is known."""
    local = ZoneInfo(zone)
    parts = []
    if person.birth_year:
        age = now.astimezone(local).year - person.birth_year
        parts.append(say("About {age}").format(age=age))
    if person.since is not None:
        since = person.since.astimezone(local)
        month = month_word(since, with_year=True)
        words = say("{service}, since {month}")
        parts.append(words.format(service=person.last_service, month=month))
    return " · ".join(parts) or say("No lesson yet")


def lesson_words(line: LessonLine, zone: str) -> tuple[str, str]:
    """A lesson in two lines: its day; its times, service and who teaches."""
    start, end = (at.astimezone(ZoneInfo(zone)) for at in (line.starts_at, line.ends_at))
    day = written_day(start, "ddd d MMMM")
    facts = (time_span(start, end), line.service, initials_of(line.instructor))
    return day, " · ".join(filter(None, facts))


def foot_words(message: MessageLine, zone: str) -> str:
    """Under a bubble: `18:06 · Priya · edited`."""
    parts = [clock_time(message.sent_at.astimezone(ZoneInfo(zone)))]
    if not message.is_from_student:
        parts.append(first_name(message.author))
    if message.edited_at is not None and message.deleted_at is None:
        parts.append(say("edited"))
    return " · ".join(filter(None, parts))
