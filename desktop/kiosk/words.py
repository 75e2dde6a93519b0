"""The words for codes: reasons, faults, wishes, results. One place, one sentence each."""

from datetime import date, datetime, timedelta

from core.money import Money
from desktop.kiosk.form import Fault
from desktop.kiosk.language import Speech, mark
from desktop.kiosk.values import (
    Appointment,
    Cell,
    Connection,
    Lesson,
    LessonState,
    Miss,
    Reason,
    Ticket,
    Wish,
)

SHELVES = frozenset(
    {
        mark("Music"),
        mark("Tutoring"),
        mark("Sports & Fitness"),
        mark("Languages"),
        mark("Arts"),
        mark("Kids"),
        mark("Hidden Gems"),
    }
)
"""The shelves that every catalogue begins with."""
_SHORT_REASONS = {
    Reason.OUTSIDE_HOURS: mark("closed"),
    Reason.BLACKOUT: mark("closed"),
    Reason.NOTICE: mark("too soon"),
    Reason.HORIZON: mark("too far"),
    Reason.BUFFER: mark("break"),
    Reason.TAKEN: mark("taken"),
    Reason.HELD: mark("held"),
    Reason.LEASED: mark("held"),
    Reason.LIMIT: mark("full"),
    Reason.STUDENT_BUSY: mark("yours"),
    Reason.PAST: mark("over"),
}
_REASONS = {
    Reason.OUTSIDE_HOURS: mark("{time} is outside teaching hours"),
    Reason.BLACKOUT: mark("No lessons that day"),
    Reason.NOTICE: mark("{time} is too soon to book"),
    Reason.HORIZON: mark("You can’t book that day yet"),
    Reason.BUFFER: mark("{time} is a break"),
    Reason.TAKEN: mark("{time} is taken"),
    Reason.HELD: mark("Someone is booking {time} now"),
    Reason.LEASED: mark("{time} is held for another desk"),
    Reason.LIMIT: mark("That day is full"),
    Reason.STUDENT_BUSY: mark("You have a lesson at {time}"),
    Reason.PAST: mark("{time} has passed"),
}
_FAULTS = {
    Fault.NAME_MISSING: mark("Please enter a name."),
    Fault.NAME_TOO_LONG: mark("80 characters at most."),
    Fault.NAME_HAS_NO_LETTER: mark("Please enter at least one letter."),
    Fault.AGE_MISSING: mark("How old?"),
    Fault.AGE_NOT_A_CHILD: mark("Ages 2 to 17, please."),
    Fault.CONTACT_MISSING: mark("Please enter a mobile number or email."),
    Fault.PHONE_TOO_SHORT: mark("That number is too short. Please enter all digits."),
    Fault.PHONE_TOO_LONG: mark("That number has too many digits."),
    Fault.PHONE_UNKNOWN: mark("That number doesn’t look right. Please check it."),
    Fault.EMAIL_INCOMPLETE: mark("Use an address like name@example.com."),
}
_STATES = {
    LessonState.REQUESTED: mark("Not confirmed yet"),
    LessonState.CONFIRMED: mark("Confirmed"),
    LessonState.CHECKED_IN: mark("Checked in"),
    LessonState.COMPLETED: mark("Completed"),
    LessonState.NO_SHOW: mark("Missed"),
    LessonState.CANCELLED: mark("Cancelled"),
    LessonState.CONFLICT: mark("This time was taken"),
    LessonState.UNKNOWN: mark("Please ask at the desk"),
}
_WISHES = {
    Wish.DAY: mark("Not free that day. Next: {day}."),
    Wish.TIME: mark("Not free at that time. Next: {time}."),
    Wish.PRICE: mark("Over your budget: {price}."),
    Wish.AGE: mark("Teaches other ages."),
    Wish.LEVEL: mark("Teaches other levels."),
    Wish.PLACE: mark("Teaches elsewhere."),
    Wish.DURATION: mark("Teaches other lengths."),
}
_TROUBLE = {
    "bug": mark("Something went wrong. Your details are still here. Please try again."),
    "not_found": mark("No longer available. Please choose again."),
    "offline": mark("We can’t do this while offline. Please ask at the desk."),
    "no_way_to_send": mark("We can’t send codes from here yet. Please ask at the desk."),
    "too_many": mark("Too many tries. Please wait a few minutes, or ask at the desk."),
    "disk_full": mark("This screen is out of space. Please ask at the desk."),
}


def short_reason(speech: Speech, reason: Reason) -> str:
    """One word under a time that is not free."""
    return speech.say(_SHORT_REASONS[reason])


def reason(speech: Speech, code: Reason, start: datetime) -> str:
    """Why a start cannot be had."""
    return speech.say(_REASONS[code], time=speech.time(start))


def firm(speech: Speech) -> str:
    """What sets a start apart that this desk keeps, while there is no network."""
    return speech.say("can be confirmed now")


def nearest(speech: Speech, cell: Cell) -> str:
    """What is free close to it, or nothing."""
    times = [
        speech.time(start)
        if _day(speech, start) == _day(speech, cell.start)
        else f"{speech.weekday(_day(speech, start))} {speech.time(start)}"
        for start in cell.nearest[:2]
    ]
    if not times:
        return ""
    return speech.say("Free: {times}", times=speech.say(" and ").join(times))


def fault(speech: Speech, code: Fault) -> str:
    """The one sentence under a field."""
    return speech.say(_FAULTS[code])


def state(speech: Speech, code: LessonState) -> str:
    """What has become of a lesson."""
    return speech.say(_STATES[code])


def miss(speech: Speech, missed: Miss, first: str) -> str:
    """Which wish an instructor misses; `first` is their first start as it is told, or empty."""
    hit = missed.hit
    start = hit.starts[0] if hit.starts else None
    if start is None and missed.wish in {Wish.DAY, Wish.TIME}:
        return speech.say("Nothing free in the next few days.")
    facts = {
        "day": speech.weekday_name(start) if start else "",
        "time": first,
        "price": speech.money(hit.price),
    }
    return speech.say(_WISHES[missed.wish], **facts)


def trouble(speech: Speech, code: str) -> str:
    """What happened, what was kept, what to do."""
    known = _TROUBLE.get(code)
    return speech.say(known or mark("That didn’t work. Nothing is lost. Please try again."))


def connection(speech: Speech, link: Connection, now: datetime) -> str:
    """`Offline since 14:05`, with the day where that was not today; empty while online."""
    if link.is_online:
        return ""
    since = speech.time(link.since)
    if _day(speech, link.since) != _day(speech, now):
        since = f"{speech.weekday(_day(speech, link.since))} {since}"
    return speech.say("Offline since {since}", since=since)


def shelf(speech: Speech, name: str) -> str:
    """A shelf of the catalogue as visitors call it; one the studio named itself, as it is named."""
    return speech.say(name) if name in SHELVES else name


_SOON_MIN = 4 * 60
"""From here on nobody counts the hours."""


def until(speech: Speech, start: datetime, now: datetime) -> str:
    """`in 25 minutes`, `in 1 hour 10`; the day where it is not today, or not soon."""
    minutes = max(0, round((start - now) / timedelta(minutes=1)))
    if _day(speech, start) != _day(speech, now) or minutes >= _SOON_MIN:
        return relative_day(speech, start, now)
    if minutes == 0:
        return speech.say("now")
    if minutes < 60:
        return speech.say("in {n} minutes", n=minutes)
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return speech.say("in 1 hour") if hours == 1 else speech.say("in {n} hours", n=hours)
    if hours == 1:
        return speech.say("in 1 hour {rest}", rest=f"{rest:02}")
    return speech.say("in {n} hours {rest}", n=hours, rest=f"{rest:02}")


def relative_day(speech: Speech, instant: datetime, now: datetime) -> str:
    """`today`, `tomorrow` or `Fri 6 March`, as it stands within a sentence."""
    ahead = (_day(speech, instant) - _day(speech, now)).days
    if ahead == 0:
        return speech.say("today")
    return speech.say("tomorrow") if ahead == 1 else speech.day(instant, is_within=True)


def day_and_time(speech: Speech, instant: datetime, now: datetime) -> str:
    """`today 16:30`, `tomorrow 04:30`, `Fri 6 March 16:30`."""
    return f"{relative_day(speech, instant, now)} {speech.time(instant)}"


def lesson_time(speech: Speech, lesson: Appointment) -> str:
    """`Fri 6 March, 16:30 – 17:15`."""
    return f"{speech.day(lesson.start)}, {speech.span(lesson.start, lesson.end)}"


def opening(speech: Speech, opens_at: datetime | None, now: datetime) -> str:
    """When a closed screen can be booked at again; who has a ticket is let in meanwhile."""
    told = speech.say("Have a lesson? Check in here.")
    if opens_at is None:
        return told
    when = day_and_time(speech, opens_at, now)
    return f"{speech.say('You can book here again {when}.', when=when)} {told}"


def duration(speech: Speech, lesson: Appointment) -> str:
    """`until 17:15 · Piano, 45 minutes`."""
    until = speech.say("until {time}", time=speech.time(lesson.end))
    minutes = speech.say("{n} minutes", n=lesson.minutes)
    return f"{until} · {lesson.service}, {minutes}"


def teacher(lesson: Appointment) -> str:
    """The name, and the room where one is known."""
    return f"{lesson.instructor.name}, {lesson.room}" if lesson.room else lesson.instructor.name


def price(speech: Speech, lesson: Appointment, *, at_desk: bool = True) -> str:
    """What is paid, and where, if that is known."""
    if not at_desk:
        return speech.money(lesson.price)
    return speech.say("{price}, pay at the desk", price=speech.money(lesson.price))


def owed(speech: Speech, lesson: Lesson | None) -> str:
    """What a lesson costs; nothing for one that is not, or not any more."""
    if lesson is None or lesson.state in {LessonState.CANCELLED, LessonState.CONFLICT}:
        return ""
    return price(speech, lesson.appointment, at_desk=lesson.pays_at_desk)


def charge(speech: Speech, lesson: Lesson, fee: Money) -> str:
    """A fee for a lesson, and where it is paid, if that is known."""
    amount = speech.money(fee)
    return speech.say("{price}, pay at the desk", price=amount) if lesson.pays_at_desk else amount


def charged(speech: Speech, lesson: Lesson, fee: Money) -> str:
    """What a lesson that was cancelled costs."""
    if not fee.amount:
        return speech.say("There’s no charge.")
    return speech.say("The fee is {price}.", price=charge(speech, lesson, fee))


def standing(speech: Speech, lesson: Lesson, *, is_online: bool) -> str:
    """What its state means for who has the ticket, and what they can do; nothing where it is plain.

    `is_online`: whether this screen has a network.
    """
    match lesson.state:
        case LessonState.REQUESTED if lesson.is_unheard:
            offer = speech.say("If the time is taken, we’ll offer you the three closest.")
            waits = speech.say(
                "We’re offline right now, so this time isn’t confirmed yet. "
                "We’ll confirm once we’re back online."
            )
            return offer if is_online else f"{waits} {offer}"
        case LessonState.REQUESTED:
            name = lesson.appointment.instructor.first_name
            return speech.say(
                "{name} confirms each lesson personally. Your time is held.", name=name
            )
        case LessonState.CONFLICT:
            return speech.say(
                "Someone else got this time first, so nothing is booked. "
                "Choose another time here, or ask at the desk."
            )
        case LessonState.CANCELLED:
            return charged(speech, lesson, lesson.fee)
        case LessonState.CONFIRMED if lesson.can_cancel and not lesson.can_move:
            return speech.say("To change the time now, please ask at the desk.")
    return ""


def child(speech: Speech, name: str, age: str) -> str:
    """`Nils, age 8`."""
    return speech.say("{name}, age {age}", name=name, age=age)


def student(speech: Speech, ticket: Ticket) -> str:
    """Whose ticket it is: `Karin Ek`, or `Nils, age 8`."""
    return child(speech, ticket.student, ticket.age) if ticket.age else ticket.student


def countdown(left: timedelta) -> str:
    """`4:32`."""
    minutes, seconds = divmod(int(left.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def greeting(speech: Speech, now: datetime) -> str:
    """By the hour on the studio's wall."""
    hour = speech.local(now).hour
    if hour < 12:
        return speech.say("Good morning")
    return speech.say("Good afternoon") if hour < 18 else speech.say("Good evening")


def _day(speech: Speech, instant: datetime) -> date:
    return speech.local(instant).date()
