"""What the Insights screen says."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from core.insights.figures import Share
from core.insights.periods import Period, Step
from core.money import Money
from desktop.calendar.words import written_day, written_span
from desktop.studio.insights.state import Choice, Figures, Found, InsightsState, Report
from desktop.studio.say import money

_CONTEXT = "Insights"
_PERMILLE = 10
_THOUSAND = 1000
_MINUS = "−"


def say(text: str) -> str:
    """The text in the reader's language."""
    return QCoreApplication.translate(_CONTEXT, text)


@dataclass(frozen=True, slots=True)
class Change:
    """How a figure differs from the period before: words, and whether that is good.

    `step` is 1 for more, -1 for less, 0 for the same or nothing to compare with.
    """

    words: str
    step: int = 0
    is_good: bool = False


def choices() -> list[tuple[str, str]]:
    """The periods offered, by key."""
    return [
        (Choice.FOUR_WEEKS.value, say("4 weeks")),
        (Choice.TWELVE_WEEKS.value, say("12 weeks")),
        (Choice.YEAR.value, say("Year")),
        (Choice.DATES.value, say("Dates")),
    ]


def report_name(report: Report) -> str:
    """A report's name in the rail."""
    return {
        Report.OVERVIEW: say("Overview"),
        Report.EARNINGS: say("Earnings"),
        Report.LESSONS: say("Lessons"),
        Report.HOURS: say("Hours"),
        Report.CALLED_OFF: say("Cancellations"),
        Report.RETURNING: say("Returning students"),
    }[report]


def measure_name(report: Report) -> str:
    """What a report's bars measure."""
    return {
        Report.OVERVIEW: say("Earnings"),
        Report.EARNINGS: say("Earnings"),
        Report.LESSONS: say("Lessons"),
        Report.HOURS: say("Open hours booked"),
        Report.CALLED_OFF: say("Cancelled or missed"),
        Report.RETURNING: say("Returning students"),
    }[report]


def chart_title(report: Report, step: Step) -> str:
    """`Earnings by week`."""
    words = say("{measure} by week") if step is Step.WEEK else say("{measure} by month")
    return words.format(measure=measure_name(report))


def value_of(report: Report, figures: Figures) -> int | None:
    """The bar's height: minor units, lessons, or thousandths; None of nothing."""
    match report:
        case Report.OVERVIEW | Report.EARNINGS:
            return figures.tally.earned_minor
        case Report.LESSONS:
            return figures.tally.lessons
        case Report.HOURS:
            return figures.hours.permille
        case Report.CALLED_OFF:
            return figures.tally.called_off.permille
        case Report.RETURNING:
            return figures.back.permille


def value_words(report: Report, value: int | None, currency: str) -> str:
    """A bar's value in full."""
    if value is None:
        return "–"
    if report in (Report.OVERVIEW, Report.EARNINGS):
        return money(Money(value, currency))
    return number(value) if report is Report.LESSONS else percent(value)


def axis_words(report: Report, value: int, currency: str) -> str:
    """A value beside a grid line: short, and exact, for grid lines are round."""
    if report is Report.LESSONS:
        return number(value)
    if report not in (Report.OVERVIEW, Report.EARNINGS):
        return percent(value)
    digits = Money(0, currency).minor_digits
    major, rest = divmod(value, 10**digits)
    zeros = f"{QLocale().decimalPoint()}{'0' * digits}" if digits else ""
    if rest:
        return money(Money(value, currency))
    if major < _THOUSAND or major % (_THOUSAND // 10):
        return money(Money(value, currency)).replace(zeros, "")
    thousands, hundreds = divmod(major // (_THOUSAND // 10), 10)
    tail = f"{QLocale().decimalPoint()}{hundreds}k" if hundreds else "k"
    short = money(Money(thousands * 10**digits, currency))
    return short.replace(zeros, tail) if zeros else f"{short}{tail}"


def number(value: int) -> str:
    """`1,191`."""
    return QLocale().toString(value)


def percent(permille: int | None, *, is_exact: bool = False, is_whole: bool = False) -> str:
    """`59 %`; below a tenth with one digit more: `4.9 %`; both as asked, too."""
    if permille is None:
        return "–"
    is_fine = is_exact or 0 < permille < _PERMILLE * _PERMILLE
    digits = 1 if is_fine and not is_whole else 0
    return say("{number}%").format(number=QLocale().toString(permille / _PERMILLE, "f", digits))


def share_words(share: Share) -> str:
    """`59 %`."""
    return percent(share.permille)


def nothing_to_compare() -> Change:
    """There was nothing in the period before."""
    return Change(say("no earlier data"))


def not_known_yet() -> Change:
    """Nobody can have stayed away since the period began."""
    return Change(say("known after 4 weeks"))


def money_change(now: int, before: int) -> Change:
    """`+8.4 %` of money."""
    if not before:
        return nothing_to_compare()
    permille = round((now - before) * _THOUSAND / before)
    return _changed(permille, percent(abs(permille), is_exact=True), is_more_good=True)


def count_change(now: int, before: int) -> Change:
    """`+61` lessons."""
    return _changed(now - before, number(abs(now - before)), is_more_good=True)


def share_change(now: Share, before: Share, *, is_more_good: bool) -> Change:
    """`+4 points`."""
    if now.permille is None or before.permille is None:
        return nothing_to_compare()
    step = now.permille - before.permille
    amount = QLocale().toString(abs(step) / _PERMILLE, "f", 1 if step % _PERMILLE else 0)
    unit = say("1 point") if abs(step) == _PERMILLE else say("{number} points")
    return _changed(step, unit.format(number=amount), is_more_good=is_more_good)


def period_words(period: Period, today: date) -> str:
    """`15 Dec – today`, `1 Apr 2024 – 5 Mar 2025`."""
    is_near = period.first.year >= today.year - 1 and period.last <= today
    form = "d MMM" if is_near and (today - period.first).days < _DAYS_A_YEAR else "d MMM yyyy"
    last = say("today") if period.last == today else written_day(period.last, form)
    return f"{written_day(period.first, form)} – {last}"


def bar_label(period: Period, step: Step, *, is_first: bool) -> str:
    """Under a bar: `15 Dec`, `22`; `Dec`."""
    if step is Step.MONTH:
        return QLocale().standaloneMonthName(period.first.month, QLocale.FormatType.ShortFormat)
    return written_day(period.first, "d MMM" if is_first or period.first.day <= 7 else "d")


def bar_name(period: Period, step: Step) -> str:
    """`9 – 15 February`, `February 2026`."""
    if step is Step.MONTH and period.first.day == 1:
        return written_day(period.first, "MMMM yyyy")
    return written_span(period.first, period.last)


def weekday_name(day: int, *, is_short: bool = True) -> str:
    """`Mon`; 0 is Monday."""
    form = QLocale.FormatType.ShortFormat if is_short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(day + 1, form)


def cell_sentence(day: int, hour: int, share: Share) -> str:
    """`Monday, 16:00: 84 % of 720 open minutes are booked`."""
    place = f"{weekday_name(day, is_short=False)}, {hour:02}:00"
    if not share.whole:
        words = (
            say("{place}: closed, {minutes} min booked") if share.part else say("{place}: closed")
        )
        return words.format(place=place, minutes=share.part)
    words = say("{place}: {share}, {part} of {whole} open minutes booked")
    return words.format(
        place=place, share=share_words(share), part=number(share.part), whole=number(share.whole)
    )


def foot(state: InsightsState, found: Found) -> str:
    """What the figures are compared with, and what else there is to know about them."""
    told = [
        say("Compared with {dates}").format(dates=period_words(found.before, state.today)),
        say("Earned once a lesson is over · Returning: within 4 weeks"),
    ]
    if found.waiting == 1:
        told.append(say("includes 1 lesson not sent yet"))
    elif found.waiting:
        words = say("includes {count} lessons not sent yet")
        told.append(words.format(count=number(found.waiting)))
    if found.total.tally.other_money:
        words = say("excludes {count} lessons in another currency")
        told.append(words.format(count=number(found.total.tally.other_money)))
    return " · ".join(told)


def _changed(step: int, amount: str, *, is_more_good: bool) -> Change:
    if not step:
        return Change(say("no change"))
    sign = "+" if step > 0 else _MINUS
    return Change(f"{sign}{amount}", 1 if step > 0 else -1, (step > 0) is is_more_good)


_DAYS_A_YEAR = 300
