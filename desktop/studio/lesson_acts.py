"""What can be done with one lesson, wherever it is listed: the acts its state allows, in words."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from core.access.transitions import can_move
from core.models import BookingState
from core.mutations.lessons import MoveState
from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.studio.attendance import can_arrive
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.booking import draft_again
from desktop.studio.lesson_dialogs.cancel_dialog import CancelDialog
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_dialogs.move_dialog import MoveDialog
from desktop.studio.lesson_dialogs.note_dialog import NoteDialog
from desktop.studio.lesson_dialogs.series_dialog import SeriesDialog
from desktop.studio.shell.state import ScreenId
from desktop.widgets.dialog import Dialog
from desktop.widgets.text import Paragraph


class LessonAct(StrEnum):
    """One thing to do with a lesson; the first that is offered is the likeliest."""

    ANSWER = "answer"
    CONFIRM = "confirm"
    DECLINE = "decline"
    CHECK_IN = "check_in"
    NOT_HERE = "not_here"
    COMPLETE = "complete"
    NOT_DONE = "not_done"
    NO_SHOW = "no_show"
    OPEN = "open"
    MESSAGE = "message"
    MOVE = "move"
    AGAIN = "again"
    NOTE = "note"
    SERIES = "series"
    CANCEL = "cancel"


_STATES = {
    LessonAct.CONFIRM: (BookingState.REQUESTED, BookingState.CONFIRMED),
    LessonAct.DECLINE: (BookingState.REQUESTED, BookingState.CANCELLED),
    LessonAct.CHECK_IN: (BookingState.CONFIRMED, BookingState.CHECKED_IN),
    LessonAct.NOT_HERE: (BookingState.CHECKED_IN, BookingState.CONFIRMED),
    LessonAct.COMPLETE: (BookingState.CHECKED_IN, BookingState.COMPLETED),
    LessonAct.NOT_DONE: (BookingState.COMPLETED, BookingState.CONFIRMED),
    LessonAct.NO_SHOW: (BookingState.CONFIRMED, BookingState.NO_SHOW),
    LessonAct.CANCEL: (BookingState.CONFIRMED, BookingState.CANCELLED),
}
"""From which state to which; the table of booking rule 11 says whether this person may."""

ICONS = {
    LessonAct.ANSWER: Icon.ATTENTION,
    LessonAct.CONFIRM: Icon.CHECK,
    LessonAct.CHECK_IN: Icon.CHECK_CIRCLE,
    LessonAct.COMPLETE: Icon.CHECK,
    LessonAct.NO_SHOW: Icon.NO_SHOW,
    LessonAct.MESSAGE: Icon.MESSAGES,
}


def offered(desk: StudioDesk, line: LessonLine) -> tuple[LessonAct, ...]:
    """What this person may do with the lesson as it stands, the likeliest first."""
    acts = []
    for act in LessonAct:
        if act in _STATES:
            before, after = _STATES[act]
            allowed = can_move(line.state, after, desk.actor.permissions)
            now = desk.clock.now()
            has_begun = line.starts_at <= now
            is_unseen = act is LessonAct.COMPLETE and line.state is BookingState.CONFIRMED
            is_in_place = line.state is before or (is_unseen and has_begun)
            if allowed and is_in_place and _is_timely(act, line, now):
                acts.append(act)
        elif _is_at_hand(act, line):
            acts.append(act)
    return tuple(acts)


def _is_timely(act: LessonAct, line: LessonLine, now: datetime) -> bool:
    if act is LessonAct.CHECK_IN:
        return can_arrive(line, now)
    return act is not LessonAct.NO_SHOW or line.starts_at <= now


def _is_at_hand(act: LessonAct, line: LessonLine) -> bool:
    if act is LessonAct.ANSWER:
        return line.state is BookingState.CONFLICT
    if act is LessonAct.MOVE:
        return line.state in (BookingState.REQUESTED, BookingState.CONFIRMED)
    if act is LessonAct.SERIES:
        return line.series_id is not None
    return act in (LessonAct.OPEN, LessonAct.NOTE) or line.student_id is not None


def act_words(act: LessonAct) -> str:
    """What stands on the button."""
    say = QCoreApplication.translate
    known = {
        LessonAct.ANSWER: say("Lesson", "Answer"),
        LessonAct.CONFIRM: say("Lesson", "Confirm"),
        LessonAct.DECLINE: say("Lesson", "Decline"),
        LessonAct.CHECK_IN: say("Lesson", "Check in"),
        LessonAct.NOT_HERE: say("Lesson", "Not here"),
        LessonAct.COMPLETE: say("Lesson", "Complete"),
        LessonAct.NOT_DONE: say("Lesson", "Not complete"),
        LessonAct.NO_SHOW: say("Lesson", "No-show"),
        LessonAct.OPEN: say("Lesson", "Open"),
        LessonAct.MESSAGE: say("Lesson", "Message"),
        LessonAct.MOVE: say("Lesson", "Move"),
        LessonAct.AGAIN: say("Lesson", "Book again"),
        LessonAct.NOTE: say("Lesson", "Note"),
        LessonAct.SERIES: say("Lesson", "Series"),
        LessonAct.CANCEL: say("Lesson", "Cancel"),
    }
    return known[act]


class LessonActs(QObject):
    """Does them. Dialogs come up over the window of `host`."""

    def __init__(self, desk: StudioDesk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host

    def do(self, act: LessonAct, line: LessonLine) -> None:
        """Do it, or ask first where it cannot be undone."""
        desk, window = self._desk, self._host.window()
        match act:
            case LessonAct.ANSWER:
                desk.screen_requested.emit(ScreenId.ATTENTION)
            case LessonAct.OPEN:
                desk.lesson_requested.emit(line.id)
            case LessonAct.MESSAGE:
                desk.message_requested.emit(line.student_id or "", line.instructor_id)
            case LessonAct.MOVE:
                MoveDialog(desk, line, window).open()
            case LessonAct.AGAIN:
                LessonDialog(desk, draft_again(line, desk.clock.now()), window).open()
            case LessonAct.NOTE:
                NoteDialog(desk, line, window).open()
            case LessonAct.SERIES:
                SeriesDialog(desk, line, window).open()
            case LessonAct.CANCEL | LessonAct.DECLINE:
                CancelDialog(desk, line, window).open()
            case LessonAct.NO_SHOW:
                NoShowDialog(desk, line, window).open()
            case _:
                move_state(desk, act, line)


def move_state(desk: StudioDesk, act: LessonAct, line: LessonLine) -> None:
    """Move the lesson along its states; undo is offered where there is a way back."""
    desk.do(state_wish(act, line), _done(act, line))


def state_wish(act: LessonAct, line: LessonLine) -> MoveState:
    """What moves the lesson along its states by that act."""
    return MoveState(booking_id=line.id, state=_STATES[act][1], seen=line.state)


def _done(act: LessonAct, line: LessonLine) -> Done:
    who = first_name(line)
    say = QCoreApplication.translate
    told = {
        LessonAct.CONFIRM: say("Lesson", "{who}’s lesson is confirmed."),
        LessonAct.CHECK_IN: say("Lesson", "{who} is here."),
        LessonAct.NOT_HERE: say("Lesson", "{who} is not here yet."),
        LessonAct.COMPLETE: say("Lesson", "{who}’s lesson is complete."),
        LessonAct.NOT_DONE: say("Lesson", "{who}’s lesson is not complete."),
        LessonAct.NO_SHOW: say("Lesson", "{who} did not come."),
    }
    what = say("Lesson", "{act}: {who}’s {service} lesson").format(
        act=act_words(act), who=who, service=line.service.lower()
    )
    return Done(what, told[act].format(who=who))


class NoShowDialog(Dialog):
    """A missed lesson never comes back to life (booking rule 11), so it is asked for first."""

    def __init__(self, desk: StudioDesk, line: LessonLine, window: QWidget) -> None:
        say = QCoreApplication.translate
        who = first_name(line)
        super().__init__(
            desk.theme,
            window,
            say("NoShow", "{who} did not come?").format(who=who),
            say("NoShow", "Mark as no-show"),
            say("NoShow", "Keep lesson"),
            is_danger=True,
        )
        self._desk = desk
        self._line = line
        told = say("NoShow", "This cannot be taken back. The lesson keeps its time and its price.")
        self.body.addWidget(Paragraph(desk.theme, told))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        move_state(self._desk, LessonAct.NO_SHOW, self._line)
