"""How the Students screen says people, days and money."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from core.lookalikes import Likeness
from core.money import Money
from core.repositories.lessons import LessonLine
from core.repositories.rosters import StudentCard, StudentSums
from desktop.calendar.words import written_day
from desktop.studio.desk import Done
from desktop.studio.say import clock_time, money, month_word, short_day, time_span
from desktop.widgets.badges import initials_of

_ADULT = 18


def say(text: str) -> str:
    """Words in the reader's language."""
    return QCoreApplication.translate("Students", text)


def students_words(count: int) -> str:
    """`1 student`, `1,240 students`."""
    if count == 1:
        return say("1 student")
    return say("{count} students").format(count=QLocale().toString(count))


def first_name(name: str) -> str:
    """What one calls somebody."""
    return name.split()[0] if name.split() else name


def day_of(at: datetime | None, now: datetime, zone: str) -> str:
    """`5 Mar`, with the year where it is another one; empty for never."""
    if at is None:
        return ""
    local, here = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    pattern = "d MMM" if local.year == here.year else "d MMM yyyy"
    return written_day(local, pattern)


def day_and_time(at: datetime | None, zone: str) -> str:
    """`Mon 9 Mar, 15:00`; empty for never."""
    if at is None:
        return ""
    local = at.astimezone(ZoneInfo(zone))
    return f"{short_day(local)}, {clock_time(local)}"


def about(card: StudentCard, sums: StudentSums, now: datetime, zone: str) -> str:
    """`About 10 · since Sep 2024`, as much of it as is known."""
    parts = []
    if card.birth_year:
        parts.append(age_words(card.birth_year, now, zone))
    if sums.since is not None:
        since = sums.since.astimezone(ZoneInfo(zone))
        month = month_word(since, with_year=True)
        parts.append(say("Since {month}").format(month=month))
    return " · ".join(parts) or say("No lesson yet")


def age_words(birth_year: int, now: datetime, zone: str) -> str:
    """`Child, about 10`; only the year is known."""
    age = now.astimezone(ZoneInfo(zone)).year - birth_year
    words = say("Child, about {age}") if age < _ADULT else say("Adult, about {age}")
    return words.format(age=age)


def lesson_told(line: LessonLine, now: datetime, zone: str, mark: str = "") -> tuple[str, str]:
    """A lesson in two lines: its day; its times, service, who teaches, and what came of it."""
    place = ZoneInfo(zone)
    start, end = line.starts_at.astimezone(place), line.ends_at.astimezone(place)
    is_this_year = start.year == now.astimezone(place).year
    pattern = "ddd d MMMM" if is_this_year else "ddd d MMMM yyyy"
    day = written_day(start, pattern)
    facts = (time_span(start, end), line.service, initials_of(line.instructor), mark)
    return day, " · ".join(filter(None, facts))


def sums_rows(sums: StudentSums) -> list[tuple[str, str]]:
    """What came of their lessons, as pairs of a name and a figure; what is zero is left out."""
    rows = [
        (say("Spent"), money(Money(sums.spent_minor, sums.currency))),
        (say("Booked ahead"), money(Money(sums.ahead_minor, sums.currency))),
    ]
    counted = (
        (say("Lessons completed"), sums.completed),
        (say("Missed"), sums.missed),
        (say("Cancelled"), sums.cancelled),
    )
    return rows + [(name, QLocale().toString(count)) for name, count in counted if count]


def likeness(why: Likeness) -> str:
    """Why two may be one."""
    return {
        Likeness.PHONE: say("Same phone number"),
        Likeness.EMAIL: say("Same email address"),
        Likeness.NAME: say("Similar names"),
    }[why]


def done_creating(name: str) -> Done:
    """Said when somebody was taken down."""
    told = say("{name} added.").format(name=name)
    return Done(say("new student {name}").format(name=name), told)


def done_changing(name: str) -> Done:
    """Said when what is known of somebody was changed."""
    told = say("{name} saved.").format(name=name)
    return Done(say("change of {name}").format(name=name), told)


def done_erasing(name: str) -> Done:
    """Said when somebody was forgotten; there is no way back."""
    told = say("{name} erased.").format(name=name)
    return Done(say("erasing of {name}").format(name=name), told)


def done_merging(name: str) -> Done:
    """Said when two became one."""
    told = say("Merged into {name}.").format(name=name)
    return Done(say("merge of {name}").format(name=name), told)
