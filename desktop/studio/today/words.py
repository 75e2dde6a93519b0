"""What the Today screen says."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from core.models import BookingState
from desktop.studio.say import minutes_words
from desktop.studio.today.values import TodayState


def say(text: str) -> str:
    """The text in the reader's language."""
    return QCoreApplication.translate("Today", text)


def until(span: timedelta) -> str:
    """`now`, `40 min`, `2 h 10`, `3 days`."""
    if span <= timedelta():
        return say("now")
    if span >= timedelta(days=2):
        return say("{days} days").format(days=span.days)
    return minutes_words(span)


def soon(span: timedelta) -> str:
    """`in 40 min`, in the agenda."""
    if span <= timedelta():
        return say("now")
    return say("in {span}").format(span=minutes_words(span))


def day_summary(state: TodayState) -> str:
    """`9 lessons · 3 done, 1 here now, 5 to come · 1 lost slot`."""
    states = [entry.line.state for entry in state.agenda]
    lost = states.count(BookingState.CONFLICT)
    count = len(states) - lost
    if not states:
        return say("No lessons today")
    done = states.count(BookingState.COMPLETED) + states.count(BookingState.NO_SHOW)
    here = states.count(BookingState.CHECKED_IN)
    over = sum(
        entry.line.state is BookingState.CONFIRMED and entry.line.ends_at <= state.now
        for entry in state.agenda
    )
    rest = count - done - here - over
    parts = [
        say("{count} done").format(count=done) if done else "",
        say("{count} here now").format(count=here) if here else "",
        say("{count} to mark").format(count=over) if over else "",
        say("{count} to come").format(count=rest) if rest else "",
    ]
    total = say("1 lesson") if count == 1 else say("{count} lessons").format(count=count)
    lost_words = say("1 lost slot") if lost == 1 else say("{count} lost slots").format(count=lost)
    told = [total, ", ".join(filter(None, parts)), lost_words if lost else ""]
    return " · ".join(filter(None, told))
