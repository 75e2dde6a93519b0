"""The dialog that writes a lesson's note, from any list of lessons."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.mutations.lessons import NoteBooking
from core.repositories.lessons import LessonLine
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.cancel_dialog import LessonHead, ReasonInput
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph

NOTE_MOST = 2000


class NoteDialog(FittingDialog):
    """Writes the note over the one that was seen; somebody else's newer one stands.

    `open()` it over `window`. It deletes itself once closed. What was typed stays where it is
    refused.
    """

    def __init__(self, desk: StudioDesk, line: LessonLine, window: QWidget) -> None:
        say = QCoreApplication.translate
        title = say("NoteDialog", "Note on {who}’s lesson").format(who=first_name(line))
        leave = say("NoteDialog", "Not now")
        super().__init__(desk.theme, window, title, say("NoteDialog", "Save note"), leave)
        self._desk = desk
        self._line = line
        self.note = ReasonInput(desk.theme)
        self.field = FormField(
            desk.theme, self.tr("Note"), self.note, self.tr("visible to staff only")
        )
        self.problem = Paragraph(desk.theme, tone="danger")
        self.problem.hide()
        self.body.addWidget(LessonHead(desk.theme, line, desk.zone))
        self.body.addWidget(self.field)
        self.body.addWidget(self.problem)
        self.foot.addStretch(1)
        self.note.setPlainText(line.note)
        self.note.textChanged.connect(self._on_typed)
        self.accepted.connect(self._on_accepted)
        self._on_typed()

    def first_focus(self) -> QWidget | None:
        """Return the note."""
        return self.note

    def _on_typed(self) -> None:
        length = len(self.note.toPlainText())
        self.field.note.setText(f"{length} / {NOTE_MOST}")
        too_long = self.tr("Too long: {most} characters at most.").format(most=NOTE_MOST)
        self.field.show_error(too_long if length > NOTE_MOST else "")
        self.confirm.set_refused(too_long if length > NOTE_MOST else None)

    def _on_accepted(self) -> None:
        note, line = self.note.toPlainText().strip(), self._line
        if note == line.note:
            self.close_now()
            return
        if len(note) > NOTE_MOST:
            return
        who = first_name(line)
        done = Done(
            self.tr("note on {who}’s lesson").format(who=who),
            self.tr("Note on {who}’s lesson saved.").format(who=who),
        )
        wish = NoteBooking(booking_id=line.id, note=note, former=line.note)
        self._desk.do(wish, done, lambda _performed: self.close_now(), self._on_refused)

    def _on_refused(self, sentence: str) -> None:
        self.problem.set_text(sentence)
        self.problem.show()
