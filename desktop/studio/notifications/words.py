"""A notice in words, at the moment it is told."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.models import AttentionKind
from desktop.studio.notifications.values import Kind, Occasion, UpcomingLesson
from desktop.studio.say import clock_time

_LONGEST_BODY = 120
MOST_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """What is shown of an occasion: a line, and a quieter one under it."""

    occasion: Occasion
    title: str
    body: str


def notices_of(occasions: tuple[Occasion, ...], now: datetime, zone: str) -> list[Notice]:
    """Return at most three, what is nearest last: that one is shown on top.

    Where more messages or items came at once, one stands for them all.
    """
    found: list[Notice] = []
    for kind in (Kind.ATTENTION, Kind.MESSAGE):
        alike = [each for each in occasions if each.kind is kind]
        if len(alike) > 1:
            found.append(_together(alike))
        else:
            found += [notice_of(each, now, zone) for each in alike]
    lessons = [each for each in occasions if each.kind is Kind.LESSON]
    found += [notice_of(each, now, zone) for each in reversed(lessons)]
    return found[-MOST_AT_ONCE:]


def notice_of(occasion: Occasion, now: datetime, zone: str) -> Notice:
    """Return one occasion in words."""
    if occasion.kind is Kind.LESSON and occasion.lesson_at is not None:
        return Notice(occasion, _lesson_title(occasion, now), _lesson_body(occasion, zone))
    if occasion.kind is Kind.MESSAGE:
        return Notice(occasion, _message_title(occasion), _shortened(occasion.what))
    is_call = occasion.what == AttentionKind.CALLED.value
    title = _say("Someone needs help") if is_call else _say("Needs attention")
    return Notice(occasion, title, _attention_body(occasion))


def lesson_line(lesson: UpcomingLesson, zone: str) -> str:
    """Return a lesson as the tray's menu names it: `16:00  Ana Duarte · Piano`."""
    time = clock_time(lesson.starts_at.astimezone(ZoneInfo(zone)))
    who = " · ".join(filter(None, (lesson.student, lesson.service)))
    return _say("{time}  {lesson}").format(time=time, lesson=who)


def _lesson_title(occasion: Occasion, now: datetime) -> str:
    start = occasion.lesson_at or now
    minutes = round((start - now).total_seconds() / 60)
    if minutes <= 0:
        return _say("{who}: now").format(who=occasion.who)
    if minutes == 1:
        return _say("{who} in 1 minute").format(who=occasion.who)
    return _say("{who} in {minutes} minutes").format(who=occasion.who, minutes=minutes)


def _lesson_body(occasion: Occasion, zone: str) -> str:
    start = occasion.lesson_at or occasion.due
    time = clock_time(start.astimezone(ZoneInfo(zone)))
    return _say("{service} at {time}").format(service=occasion.what, time=time)


def _message_title(occasion: Occasion) -> str:
    if occasion.count == 1:
        return _say("{who} wrote").format(who=occasion.who)
    words = _say("{who} wrote {count} messages")
    return words.format(who=occasion.who, count=occasion.count)


def _attention_body(occasion: Occasion) -> str:
    bodies: dict[str, str] = {
        AttentionKind.LOST_SLOT: _say("{who} lost a time that was booked offline."),
        AttentionKind.CHANGE_REJECTED: _say("A change was rejected: {who}."),
        AttentionKind.EDIT_CONFLICT: _say("The same was changed on two devices: {who}."),
        AttentionKind.QUARANTINED: _say("A change was set aside: {who}."),
        AttentionKind.CALLED: _say("Someone is waiting at “{who}”."),
    }
    unknown = _say("Update this program to see it: {who}.")
    words = bodies.get(occasion.what, unknown)
    return words.format(who=occasion.who or _say("show details"))


def _together(alike: list[Occasion]) -> Notice:
    newest = max(alike, key=lambda each: each.due)
    if newest.kind is Kind.ATTENTION:
        title = _say("{count} items need attention").format(count=len(alike))
        return Notice(newest, title, _attention_body(newest))
    count = sum(each.count for each in alike)
    title = _say("{count} messages in {threads} conversations")
    names = ", ".join(each.who for each in alike)
    return Notice(newest, title.format(count=count, threads=len(alike)), _shortened(names))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_BODY else line[: _LONGEST_BODY - 1].rstrip() + "…"


def _say(text: str) -> str:
    return QCoreApplication.translate("Notices", text)
