"""What the palette says of a booking that was typed: its price, what is left out, when it is."""

from PySide6.QtCore import QCoreApplication

from core.money import Money
from desktop.studio.booking_plan import Plan
from desktop.studio.lesson_dialogs.series_words import lessons_words
from desktop.studio.say import money


def say(text: str) -> str:
    """Words in the reader's language."""
    return QCoreApplication.translate("Palette", text)


def price_words(plan: Plan) -> str:
    """What one lesson costs, and what that makes of those that are booked."""
    if plan.series is None or not plan.series.free:
        return money(plan.price)
    count = len(plan.series.free)
    total = Money(plan.price.amount * count, plan.price.currency)
    words = say("{price} × {count} = {total}")
    return words.format(price=money(plan.price), count=count, total=money(total))


def notice(plan: Plan) -> str:
    """What to know before booking: what is left out, or that nobody said how many."""
    series = plan.series
    if series is None:
        return ""
    left = len(series.lessons) - len(series.free)
    if left:
        words = say("{count} skipped. Ctrl+Enter to choose other times.")
        return words.format(count=left)
    if series.is_open:
        return say("Type how many, like “x20” or “until 20 Dec”.")
    return ""


def confirm_words(plan: Plan) -> str:
    """What the button says."""
    if plan.series is None or not plan.series.free:
        return say("Book")
    return say("Book {lessons}").format(lessons=lessons_words(len(plan.series.free)))


def summary(plan: Plan) -> str:
    """How many of a series are free."""
    series = plan.series
    if series is None:
        return ""
    free, count = len(series.free), len(series.lessons)
    if free == count:
        return say("All {count} free").format(count=count)
    return say("{free} of {count} free").format(free=free, count=count)


def distance(days: int) -> str:
    """`today`, `in 5 days`, `2 days ago`."""
    if days < 0:
        return say("yesterday") if days == -1 else say("{days} days ago").format(days=-days)
    if days <= 1:
        return say("today") if days == 0 else say("tomorrow")
    return say("in {days} days").format(days=days)
