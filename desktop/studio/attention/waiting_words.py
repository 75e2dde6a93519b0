"""What the screen says of who waits, for a time or at a kiosk."""

from datetime import date, datetime

from PySide6.QtCore import QLocale

from core.models import DayPart
from desktop.studio.attention import words
from desktop.studio.attention.values import (
    CalledFor,
    Case,
    ItemLine,
    OfferedStart,
    WaitingPerson,
)
from desktop.studio.attention.words import day_title, first_name, say
from desktop.studio.desk import Done
from desktop.studio.say import clock_time, phone_words, short_day
from desktop.tongues import name_of


def headline_of(case: Case, today: date) -> str:
    """An item in one sentence, large."""
    if isinstance(case, WaitingPerson):
        return headline(case)
    return called_headline(case) if isinstance(case, CalledFor) else words.headline(case, today)


def explanation_of(case: Case, today: date) -> str:
    """What it is about, in one more."""
    if isinstance(case, WaitingPerson):
        return explanation(case)
    if isinstance(case, CalledFor):
        return called_explanation(case, today)
    return words.explanation(case)


def line_detail(line: ItemLine) -> str:
    """The second line of who waits."""
    if not line.free or line.wanted is None:
        return say("{service}: nothing is free yet").format(service=line.service)
    day, time = short_day(line.wanted.date()), clock_time(line.wanted)
    if not line.phone:
        told = say("{service}: free {day} {time}")
        return told.format(service=line.service, day=day, time=time)
    phone = phone_words(line.phone)
    return say("Call {phone}: {day} {time}").format(phone=phone, day=day, time=time)


def headline(case: WaitingPerson) -> str:
    """Who waits for what."""
    return say("{who} is waiting for {service}").format(
        who=case.line.who, service=case.line.service
    )


def explanation(case: WaitingPerson) -> str:
    """When it suits, and with whom."""
    parts = {
        DayPart.MORNING: say("mornings"),
        DayPart.AFTERNOON: say("afternoons"),
        DayPart.EVENING: say("evenings"),
    }
    named = ", ".join(words for part, words in parts.items() if part in case.parts)
    chosen = named or say("any time of day")
    who = case.line.instructor or say("any instructor")
    told = say("{minutes} min with {who}, from {first} to {last}, {parts}. Nothing is booked yet.")
    return told.format(
        minutes=case.minutes,
        who=who,
        first=short_day(case.first),
        last=short_day(case.last),
        parts=chosen,
    )


def contact(case: WaitingPerson) -> tuple[tuple[str, str], ...]:
    """How to reach them."""
    facts = (
        (say("Guardian"), case.guardian),
        (say("Phone"), phone_words(case.phone)),
        (say("Email"), case.email),
        (say("Waiting since"), f"{short_day(case.line.at.date())}, {clock_time(case.line.at)}"),
        (say("Offered"), offered(case)),
    )
    return tuple(fact for fact in facts if fact[1])


def offered(case: WaitingPerson) -> str:
    """Which time they were told of, by whom and when; empty where of none."""
    if case.offered is None or case.offered_at is None:
        return ""
    return say("{day} {time}, by {who} at {at}").format(
        day=short_day(case.offered.date()),
        time=clock_time(case.offered),
        who=case.offered_by,
        at=clock_time(case.offered_at),
    )


def offer_button(start: OfferedStart | None) -> str:
    """Notes that they are told of a time."""
    if start is None:
        return say("Offer this time")
    when = f"{short_day(start.free.start.date())} {clock_time(start.free.start)}"
    return say("Offer {when}").format(when=when)


def offer_message(case: WaitingPerson, start: OfferedStart) -> str:
    """What they are told of it; nothing is kept for them by that, and it says so."""
    told = say(
        "A time has opened up for you: {service} with {instructor}, {day} at {time}, {minutes} "
        "min. Let us know if you want it. It isn’t held for you until you do."
    )
    return told.format(
        service=case.line.service,
        instructor=start.instructor,
        day=short_day(start.free.start.date()),
        time=clock_time(start.free.start),
        minutes=case.minutes,
    )


def called_headline(case: CalledFor) -> str:
    """Where somebody waits."""
    return say("Someone is waiting at “{kiosk}”").format(kiosk=case.kiosk)


def called_explanation(case: CalledFor, today: date) -> str:
    """Since when, and what they speak."""
    at = clock_time(case.line.at)
    language = name_of(case.language, QLocale().name()[:2])
    if case.line.at.date() != today:
        at = f"{day_title(case.line.at.date(), today)} {at}"
    if not language:
        return say("Called at {time}.").format(time=at)
    return say("Called at {time}; the screen is in {language}.").format(time=at, language=language)


def done_waiting(case: WaitingPerson, start: datetime) -> Done:
    """Said when who waited has a lesson."""
    who = first_name(case.line.who)
    told = say("{who} is booked at {time}, {day}.")
    return Done(
        say("booking of {who} from the waiting list").format(who=who),
        told.format(who=who, time=clock_time(start), day=short_day(start.date())),
    )


def done_offering(case: WaitingPerson, start: datetime | None) -> Done:
    """Said when it is noted that they were told of a time, or that they did not want it."""
    who = first_name(case.line.who)
    what = say("offer to {who}").format(who=who)
    if start is None:
        return Done(what, say("{who} declined and stays on the waiting list.").format(who=who))
    told = say("Noted: {who} was told about {time}, {day}. Nothing is booked yet.")
    if case.can_tell:
        told = say("{who} gets a message about {time}, {day}. Nothing is booked yet.")
    return Done(what, told.format(who=who, time=clock_time(start), day=short_day(start.date())))


def done_leaving(case: WaitingPerson) -> Done:
    """Said when somebody waits no more."""
    who = case.line.who
    what = say("removing {who} from the waiting list").format(who=who)
    return Done(what, say("{who} is off the waiting list.").format(who=who))


def done_listing(who: str) -> Done:
    """Said when a lesson that lost its time waits for another."""
    what = say("adding {who} to the waiting list").format(who=who)
    return Done(what, say("{who} is on the waiting list.").format(who=who))


def done_coming(case: CalledFor) -> Done:
    """Said when somebody sets out for the kiosk."""
    told = say("“{kiosk}” now shows that someone is on the way.").format(kiosk=case.kiosk)
    return Done(say("answer to “{kiosk}”").format(kiosk=case.kiosk), told)
