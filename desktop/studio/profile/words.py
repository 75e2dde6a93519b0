"""How the Profile & services screen says what is offered, and to whom."""

from functools import cmp_to_key

from PySide6.QtCore import QCollator, QCoreApplication, QLocale

from core.discovery.query import Level, PlaceKind
from core.money import Money
from core.scheduling.pricing import lesson_price
from desktop.kiosk.values import Reason
from desktop.studio.desk import Done
from desktop.studio.profile.values import OfferingLine
from desktop.studio.say import money
from desktop.tongues import KNOWN, at_the_start, name_of


def say(text: str) -> str:
    """Words in the reader's language."""
    return QCoreApplication.translate("Profile", text)


def language(code: str) -> str:
    """The name of a language, in the reader's; the code itself where nobody knows it."""
    return at_the_start(name_of(code, QLocale().name()[:2]))


def known_languages() -> list[tuple[str, str]]:
    """(code, name) of the languages that are offered, in the order of the reader's alphabet."""
    alphabet = QCollator(QLocale())

    def order(one: str, other: str) -> int:
        return alphabet.compare(one, other)

    codes = {language(code): code for code in KNOWN}
    return [(codes[name], name) for name in sorted(codes, key=cmp_to_key(order))]


def minutes(count: int) -> str:
    """`45 min`."""
    return say("{minutes} min").format(minutes=count)


def level(code: str) -> str:
    """The name of a level; a word of one's own stays as it is."""
    names = {
        Level.BEGINNER.value: say("Beginners"),
        Level.INTERMEDIATE.value: say("Intermediate"),
        Level.ADVANCED.value: say("Advanced"),
    }
    return names.get(code, code)


def place(code: str) -> str:
    """The name of where a lesson is."""
    names = {
        PlaceKind.IN_PERSON.value: say("At the studio"),
        PlaceKind.ONLINE.value: say("Online"),
        PlaceKind.AT_HOME.value: say("At the student’s home"),
    }
    return names.get(code, code)


def levels(offering: OfferingLine) -> str:
    """`Beginners, Advanced`, or all."""
    if not offering.levels or set(Level) <= set(offering.levels):
        return say("All levels")
    return ", ".join(level(each) for each in offering.levels)


def ages(low: int | None, high: int | None) -> str:
    """`From age 5`, `Age 5 to 12`, or all."""
    if low is None and high is None:
        return say("All ages")
    if high is None:
        return say("From age {low}").format(low=low)
    if low is None:
        return say("Up to age {high}").format(high=high)
    return say("Age {low} to {high}").format(low=low, high=high)


def price(offering: OfferingLine) -> str:
    """`$72.00 an hour`."""
    amount = money(Money(offering.rate_minor, offering.currency))
    return say("{price} per hour").format(price=amount)


def price_of(offering: OfferingLine, length: int) -> str:
    """What a lesson of that length costs (booking rule 10)."""
    return money(Money(lesson_price(offering.rate_minor, length), offering.currency))


def lengths(offering: OfferingLine) -> str:
    """`30, 45, 60 min`."""
    counts = ", ".join(str(each) for each in offering.durations_min)
    return say("{minutes} min").format(minutes=counts)


def whom(offering: OfferingLine) -> str:
    """`All levels · From age 5 · At the studio, Online`."""
    where = ", ".join(place(each) for each in offering.locations or (PlaceKind.IN_PERSON.value,))
    return " · ".join((levels(offering), ages(offering.age_min, offering.age_max), where))


def years(count: int) -> str:
    """`12 years of experience`."""
    if count == 1:
        return say("1 year of experience")
    return say("{count} years of experience").format(count=count)


def reason(code: Reason) -> str:
    """One word for why a start cannot be had."""
    return {
        Reason.TAKEN: say("taken"),
        Reason.HELD: say("being booked"),
        Reason.LEASED: say("reserved"),
        Reason.BUFFER: say("break"),
        Reason.NOTICE: say("too soon"),
        Reason.HORIZON: say("not yet"),
        Reason.BLACKOUT: say("closed"),
        Reason.LIMIT: say("full"),
        Reason.STUDENT_BUSY: say("busy"),
        Reason.PAST: say("past"),
        Reason.OUTSIDE_HOURS: say("closed"),
    }.get(code, say("taken"))


def done_profile(name: str) -> Done:
    """Said when the words about somebody were changed."""
    told = say("{name}’s profile is updated.")
    return Done(say("profile of {name}").format(name=name), told.format(name=name))


def done_offering(service: str) -> Done:
    """Said when something is offered, or in another way."""
    told = say("{service} saved. Booked lessons keep their price.")
    return Done(say("offer of {service}").format(service=service), told.format(service=service))


def done_retiring(service: str) -> Done:
    """Said when something is no longer offered."""
    told = say("{service} is no longer offered. Booked lessons stay.")
    return Done(say("end of {service}").format(service=service), told.format(service=service))
