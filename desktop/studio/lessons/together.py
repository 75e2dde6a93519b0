"""What is done with several lessons at once: attendance, and cancelling them for one reason."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QCheckBox, QWidget

from core.access.permissions import Permission
from core.ids import MutationId
from core.models import OCCUPYING
from core.money import Money
from core.mutations.base import Context
from core.mutations.lessons import WAIVER_MOST, CancelBooking, policy_fee
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from desktop.runtime.jobs import Failure
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_acts import LessonAct, offered, state_wish
from desktop.studio.lesson_dialogs.cancel_dialog import ReasonInput
from desktop.studio.lesson_dialogs.cancelling import REASON_MOST
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lessons.model import lessons_words
from desktop.studio.lessons.telling import Reached, messages, reached
from desktop.studio.refusals import explain
from desktop.studio.say import money, unbroken
from desktop.studio.several import Outcome
from desktop.widgets.dialog import Dialog
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph

MOST = 200
"""Lessons that are dealt with at once: what is more is a list to be looked at first."""
ACTS = (
    LessonAct.CONFIRM,
    LessonAct.CHECK_IN,
    LessonAct.NOT_HERE,
    LessonAct.COMPLETE,
    LessonAct.NOT_DONE,
    LessonAct.NO_SHOW,
    LessonAct.CANCEL,
)
"""What can be done with several."""
_CALLED_IN_LINES = 6
"""People to call that are told a line each; more follow one another."""


def fitting(desk: StudioDesk, act: LessonAct, lines: Sequence[LessonLine]) -> list[LessonLine]:
    """Those of the lessons with which it can be done as they stand; a request is cancelled by
    declining it.
    """
    acts = {act, LessonAct.DECLINE} if act is LessonAct.CANCEL else {act}
    return [line for line in lines if acts & set(offered(desk, line))]


class LessonsTogether(QObject):
    """Does it. Dialogs come up over the window of `host`."""

    def __init__(self, desk: StudioDesk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host

    def do(self, act: LessonAct, lines: Sequence[LessonLine]) -> None:
        """Do it with those that it fits; ask first where it cannot be undone."""
        meant = fitting(self._desk, act, lines)
        if not meant:
            return
        if act is LessonAct.CANCEL:
            CancelSeveral(self._desk, meant, self._host.window()).open()
        elif act is LessonAct.NO_SHOW:
            MissedSeveral(self._desk, meant, self._host.window()).open()
        else:
            move_all(self._desk, act, meant)


def move_all(desk: StudioDesk, act: LessonAct, lines: Sequence[LessonLine]) -> None:
    """Move them along their states; one undo takes all of it back, where there is a way."""
    desk.do_all([state_wish(act, line) for line in lines], lambda count: _done(act, count))


def _done(act: LessonAct, count: int) -> Done:
    say, lessons = QCoreApplication.translate, lessons_words(count)
    what, told = {
        LessonAct.CONFIRM: (
            say("Together", "confirming {lessons}"),
            say("Together", "Confirmed: {lessons}."),
        ),
        LessonAct.CHECK_IN: (
            say("Together", "checking in {lessons}"),
            say("Together", "Checked in: {lessons}."),
        ),
        LessonAct.NOT_HERE: (
            say("Together", "not here: {lessons}"),
            say("Together", "Not here yet: {lessons}."),
        ),
        LessonAct.COMPLETE: (
            say("Together", "completing {lessons}"),
            say("Together", "Complete: {lessons}."),
        ),
        LessonAct.NOT_DONE: (
            say("Together", "not complete: {lessons}"),
            say("Together", "Not complete: {lessons}."),
        ),
        LessonAct.NO_SHOW: (
            say("Together", "no-show: {lessons}"),
            say("Together", "No-show: {lessons}."),
        ),
        LessonAct.CANCEL: (
            say("Together", "cancelling {lessons}"),
            say("Together", "Cancelled: {lessons}."),
        ),
    }[act]
    return Done(what.format(lessons=lessons), told.format(lessons=lessons))


def _who(lines: Sequence[LessonLine]) -> str:
    """Whose lessons they are, each once."""
    return ", ".join(dict.fromkeys(line.student or line.service for line in lines))


class MissedSeveral(Dialog):
    """Missed lessons never come back to life (booking rule 11), so it is asked for first."""

    def __init__(self, desk: StudioDesk, lines: Sequence[LessonLine], window: QWidget) -> None:
        say = QCoreApplication.translate
        title = say("Together", "Mark {lessons} as no-show?")
        super().__init__(
            desk.theme,
            window,
            title.format(lessons=lessons_words(len(lines))),
            say("NoShow", "Mark as no-show"),
            say("NoShow", "Keep them"),
            is_danger=True,
        )
        self._desk = desk
        self._lines = lines
        told = say("Together", "This can’t be undone. Each lesson keeps its time and price.")
        self.body.addWidget(Paragraph(desk.theme, _who(lines), tone="muted"))
        self.body.addWidget(Paragraph(desk.theme, told))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)
        self.closed.connect(self.deleteLater)

    def _on_accepted(self) -> None:
        self.close_now()
        move_all(self._desk, LessonAct.NO_SHOW, self._lines)


class CancelSeveral(FittingDialog):
    """Asks once why several lessons are cancelled, and says what their fees come to."""

    def __init__(self, desk: StudioDesk, lines: Sequence[LessonLine], window: QWidget) -> None:
        say = QCoreApplication.translate
        title = say("Together", "Cancel {lessons}?").format(lessons=lessons_words(len(lines)))
        confirm, keep = say("Together", "Cancel them"), say("Together", "Keep them")
        super().__init__(desk.theme, window, title, confirm, keep, is_danger=True)
        self._desk = desk
        self._lines = lines
        self._fees: dict[str, int] = {}
        self._reached = Reached(frozenset(), ())
        self.reason = ReasonInput(desk.theme)
        self.field = FormField(desk.theme, say("Together", "Reason"), self.reason)
        self.fees = Paragraph(desk.theme)
        self.waived = QCheckBox(say("Together", "Waive the fees for the reason above"))
        self.waived.setVisible(False)
        self.tell = QCheckBox(say("Together", "Tell each student by message"))
        self.tell.setVisible(False)
        self.numbers = Paragraph(desk.theme, tone="muted")
        self.numbers.setVisible(False)
        told = say("Together", "This can’t be undone.")
        for widget in (
            Paragraph(desk.theme, _who(lines), tone="muted"),
            self.field,
            self.fees,
            self.waived,
            self.tell,
            self.numbers,
            Paragraph(desk.theme, told, tone="muted"),
        ):
            self.body.addWidget(widget)
        self.foot.addStretch(1)
        self.reason.textChanged.connect(self._on_typed)
        self.accepted.connect(self._on_accepted)
        desk.jobs.run(
            lambda: desk.read(self._quote), self._on_quoted, self._on_failed, token=(self, "fees")
        )

    def first_focus(self) -> QWidget | None:
        """Return the reason."""
        return self.reason

    def _quote(self, rows: Repositories) -> tuple[dict[str, int], Reached]:
        """The fees as the mutation itself reckons them, and how those students are reached."""
        now = self._desk.clock.now()
        context = Context(rows, self._desk.actor, now, MutationId(self._lines[0].id))
        found = rows.series.load([line.id for line in self._lines])
        fees = {
            key: policy_fee(context, row) if row.state in OCCUPYING else 0
            for key, row in found.items()
        }
        return fees, reached(self._desk, rows, self._lines)

    def _on_quoted(self, answer: tuple[dict[str, int], Reached]) -> None:
        self._fees, self._reached = answer
        self._show_reached()
        self._show_fees(self._fees)

    def _show_reached(self) -> None:
        say, found = QCoreApplication.translate, self._reached
        self.tell.setVisible(bool(found.written))
        self.tell.setChecked(bool(found.written))
        self.numbers.setVisible(bool(found.called))
        between = "\n" if len(found.called) <= _CALLED_IN_LINES else " · "
        people = between.join(map(unbroken, found.called))
        self.numbers.set_text(say("Together", "To call:\n{people}").format(people=people))

    def _show_fees(self, fees: dict[str, int]) -> None:
        total = Money(sum(fees.values()), self._lines[0].currency)
        say = QCoreApplication.translate
        if not total.amount:
            self.fees.set_text(say("Together", "By studio policy, no fee is due."))
            return
        words = say("Together", "By studio policy, {fee} is due in total.")
        self.fees.set_text(words.format(fee=money(total)))
        self.waived.setVisible(self._desk.actor.may(Permission.WAIVE_FEES))

    def _on_typed(self) -> None:
        self.field.show_error("")
        self.field.note.setText(f"{len(self.reason.toPlainText())} / {self._most}")

    @property
    def _most(self) -> int:
        return WAIVER_MOST if self.waived.isChecked() else REASON_MOST

    def _on_accepted(self) -> None:
        reason = self.reason.toPlainText().strip()
        say = QCoreApplication.translate
        if not reason:
            self.field.show_error(say("Together", "Please say why."))
            return
        if len(reason) > self._most:
            words = say("Together", "Too long: {most} characters at most.")
            self.field.show_error(words.format(most=self._most))
            return
        wishes = [
            CancelBooking(
                booking_id=line.id,
                reason=reason,
                told_fee_minor=self._fees.get(line.id),
                waiver=reason if self.waived.isChecked() and self._fees.get(line.id) else "",
            )
            for line in self._lines
        ]
        self.close_now()
        tells = self.tell.isChecked()

        def then(outcome: Outcome) -> None:
            if tells:
                self._tell(outcome, reason, {wish.booking_id for wish in wishes if wish.waiver})

        self._desk.do_all(wishes, lambda count: _done(LessonAct.CANCEL, count), then)

    def _tell(self, outcome: Outcome, reason: str, waived: set[str]) -> None:
        """Write to whoever lost a lesson; one that could not be cancelled still stands."""
        gone = {each.arguments["booking_id"] for each in outcome.made} & self._reached.written
        fees = {key: fee for key, fee in self._fees.items() if key not in waived}
        lines = [line for line in self._lines if line.id in gone]
        for message in messages(self._desk, lines, reason, fees):
            self._desk.do(message)

    def _on_failed(self, failure: Failure) -> None:
        """What cannot be read is said; an error that is a bug goes on as one."""
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self.fees.set_text(sentence)
