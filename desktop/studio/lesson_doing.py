"""Does what can be done with one lesson, wherever it is listed. Asks where there is no way back."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from core.repositories.lessons import LessonLine
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_acts import LessonAct, act_words, state_wish
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


def _done(act: LessonAct, line: LessonLine) -> Done:
    who = first_name(line)
    say = QCoreApplication.translate
    told = {
        LessonAct.CONFIRM: say("Lesson", "{who}’s lesson is confirmed."),
        LessonAct.CHECK_IN: say("Lesson", "{who} is checked in."),
        LessonAct.NOT_HERE: say("Lesson", "{who} is no longer checked in."),
        LessonAct.COMPLETE: say("Lesson", "{who}’s lesson is complete."),
        LessonAct.NOT_DONE: say("Lesson", "{who}’s lesson is not complete."),
        LessonAct.NO_SHOW: say("Lesson", "{who} marked as no-show."),
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
            say("NoShow", "Mark {who} as a no-show?").format(who=who),
            say("NoShow", "Mark as no-show"),
            say("NoShow", "Keep lesson"),
            is_danger=True,
        )
        self._desk = desk
        self._line = line
        told = say("NoShow", "This can’t be undone. The lesson keeps its time and price.")
        self.body.addWidget(Paragraph(desk.theme, told))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        move_state(self._desk, LessonAct.NO_SHOW, self._line)
