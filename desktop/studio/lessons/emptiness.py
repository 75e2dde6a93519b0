"""What stands where the table has no lesson: why, and the next step."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from core.repositories.lessons import LessonList
from desktop.design.icons import Icon
from desktop.studio.lessons.periods import filters_in
from desktop.studio.lessons.values import LessonsState
from desktop.widgets.empty_state import Emptiness, EmptyState


class NextStep(Enum):
    """What the button of the empty table does."""

    TRY_AGAIN = auto()
    SHOW_ALL = auto()
    SHOW_UPCOMING = auto()
    BOOK = auto()


def next_step(state: LessonsState) -> NextStep:
    """What helps on from here."""
    if state.problem:
        return NextStep.TRY_AGAIN
    if state.wanted.text or filters_in(state.wanted):
        return NextStep.SHOW_ALL
    return NextStep.BOOK if state.wanted.which is LessonList.UPCOMING else NextStep.SHOW_UPCOMING


def say_why_empty(empty: EmptyState, state: LessonsState) -> None:
    """Say it; nothing is offered while the lessons are still being read."""
    step = {
        NextStep.TRY_AGAIN: _say("Try again"),
        NextStep.SHOW_ALL: _say("Show all"),
        NextStep.SHOW_UPCOMING: _say("Show upcoming lessons"),
        NextStep.BOOK: _say("New lesson"),
    }[next_step(state)]
    if state.problem:
        title = _say("The lessons couldn’t be loaded")
        empty.say(Emptiness.ERROR, title, state.problem, step)
    elif not state.is_read:
        empty.say(Emptiness.LOADING, _say("Loading…"))
    elif state.wanted.text:
        told = _say("No student, service or code matches “{text}”.")
        sentence = told.format(text=state.wanted.text)
        empty.say(Emptiness.EMPTY, _say("Nothing found"), sentence, step, Icon.SEARCH)
    elif filters_in(state.wanted):
        told = _say("No lessons match these filters.")
        empty.say(Emptiness.EMPTY, _say("Nothing found"), told, step, Icon.FILTER)
    else:
        title, sentence = _none_of(state.wanted.which)
        empty.say(Emptiness.EMPTY, title, sentence, step, Icon.LESSONS)


def _none_of(which: LessonList) -> tuple[str, str]:
    return {
        LessonList.UPCOMING: (_say("No upcoming lessons"), _say("Book one to get started.")),
        LessonList.HISTORY: (_say("No lessons yet"), _say("Past lessons show up here.")),
        LessonList.REQUESTS: (
            _say("No requests"),
            _say("Lessons waiting for your approval show up here."),
        ),
        LessonList.LOST: (
            _say("No lost lessons"),
            _say("Offline bookings whose time was taken show up here."),
        ),
        LessonList.CANCELLED: (
            _say("No cancelled lessons"),
            _say("Upcoming lessons that were cancelled show up here."),
        ),
    }[which]


def _say(text: str) -> str:
    return QCoreApplication.translate("Lessons", text)
