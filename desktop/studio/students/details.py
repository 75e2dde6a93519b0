"""The panel beside the list: one student with all that is known of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from core.access.permissions import Permission
from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.model import line_mark
from desktop.studio.messages.student_panel import ContactRow, LessonRow
from desktop.studio.messages.words import hue_of
from desktop.studio.say import phone_words
from desktop.studio.students.note_field import NoteField
from desktop.studio.students.values import StudentFile
from desktop.studio.students.words import about, lesson_told, say, sums_rows
from desktop.widgets.badges import Avatar, beside_avatar
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.surfaces import Hairline, Inspector
from desktop.widgets.text import Paragraph, Text

_AVATAR = 56


class StudentDetails(Inspector):
    """336 wide. `booking_wanted()`, `message_wanted()`, `edit_wanted()`, `more_wanted()`,
    `statement_wanted()`, `erasing_wanted()`, `lesson_chosen(id)`.
    """

    booking_wanted = Signal()
    message_wanted = Signal()
    edit_wanted = Signal()
    more_wanted = Signal()
    statement_wanted = Signal()
    erasing_wanted = Signal()
    lesson_chosen = Signal(str)

    def __init__(self, desk: StudioDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, say("Student"), STUDIO.availability_panel, parent)
        theme = desk.theme
        self._desk = desk
        self._shown: StudentFile | None = None
        # Aligned to the top, a layout gives wrapped lines the room of one (QLayout.alignmentRect).
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self._avatar = Avatar(theme, "", 0, _AVATAR)
        self._name = Paragraph(theme, "", TYPE.title, WEIGHT.strong)
        self._about = Paragraph(theme, tone="muted")
        self.book = Button(theme, say("Book a lesson"), Variant.PRIMARY)
        self.message = Button(theme, say("Message"))
        self.edit = IconButton(theme, Icon.EDIT, say("Edit name, contact and guardian"))
        self.notes = NoteField(theme)
        self.more = Button(theme, say("Show earlier lessons"), Variant.LINK)
        self.statement = Button(theme, say("Statement…"), icon=Icon.MONEY)
        self.erase = Button(theme, say("Erase…"), Variant.DANGER_PLAIN)
        self.erase.setToolTip(say("Forget this student for good"))
        self._contact, self._lessons = QVBoxLayout(), QVBoxLayout()
        self.lessons: list[LessonRow] = []
        self._lay_out()
        self.book.clicked.connect(self.booking_wanted)
        self.message.clicked.connect(self.message_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.more.clicked.connect(self.more_wanted)
        self.statement.clicked.connect(self.statement_wanted)
        self.erase.clicked.connect(self.erasing_wanted)

    def show_file(self, file: StudentFile) -> None:
        """Show a student; the notes that are being typed stay as they are."""
        self.notes.show_notes(file.card)
        if file == self._shown:
            return
        self._shown = file
        card, now = file.card, self._desk.clock.now()
        self._avatar.show_person(card.name, hue_of(card.id))
        self._name.set_text(card.name)
        self._about.set_text(about(card, file.sums, now, self._desk.zone))
        reason = None if file.known_to else say("No one teaches this student yet.")
        self.message.set_refused(reason)
        self._show_contact(file)
        self._show_lessons(file)
        self.more.setVisible(file.has_more)

    def _show_contact(self, file: StudentFile) -> None:
        _empty(self._contact)
        card = file.card
        facts = (
            (Icon.PHONE, phone_words(card.phone), say("Phone")),
            (Icon.MAIL, card.email, say("Email")),
            (Icon.PERSON, card.guardian, say("Guardian")),
        )
        known = [fact for fact in facts if fact[1]]
        for icon, told, name in known:
            row = ContactRow(self._theme, icon, told, name)
            row.setToolTip(name)
            self._contact.addWidget(row)
        if not known:
            told = say("No phone number or email.")
            self._contact.addWidget(Paragraph(self._theme, told, tone="muted"))

    def _show_lessons(self, file: StudentFile) -> None:
        _empty(self._lessons)
        self.lessons = []
        self._head(say("Coming up"))
        self._add_lessons(file.coming, say("Nothing booked."), is_past=False)
        self._line()
        self._head(say("History"))
        self._lessons.addLayout(self._figures(file))
        self._add_lessons(file.past, say("No lesson yet."), is_past=True)

    def _add_lessons(self, lines: tuple[LessonLine, ...], otherwise: str, *, is_past: bool) -> None:
        for line in lines:
            mark = line_mark(line, self._desk.clock.now()).words if is_past else ""
            told = lesson_told(line, self._desk.clock.now(), self._desk.zone, mark)
            row = LessonRow(self._theme, line, told)
            row.clicked.connect(self._on_lesson)
            self._lessons.addWidget(row)
            self.lessons.append(row)
        if not lines:
            self._lessons.addWidget(Paragraph(self._theme, otherwise, tone="muted"))

    def _figures(self, file: StudentFile) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.md)
        grid.setVerticalSpacing(SPACE.xxs)
        grid.setColumnStretch(0, 1)
        for at, (name, figure) in enumerate(sums_rows(file.sums)):
            grid.addWidget(Text(self._theme, name, tone="muted"), at, 0)
            value = Text(self._theme, figure, weight=WEIGHT.label)
            grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignTrailing)
        return grid

    def _head(self, title: str) -> None:
        self._lessons.addWidget(Text(self._theme, title, TYPE.lead, WEIGHT.strong))

    def _line(self) -> None:
        self._lessons.addSpacing(SPACE.xxs)
        self._lessons.addWidget(Hairline())
        self._lessons.addSpacing(SPACE.xxs)

    def _lay_out(self) -> None:
        head = beside_avatar(self._avatar, self._name, self._about)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.xs)
        buttons.addWidget(self.book, 1)
        buttons.addWidget(self.message, 1)
        buttons.addWidget(self.edit)
        self._contact.setSpacing(SPACE.xs)
        self._lessons.setSpacing(SPACE.xs)
        for layout in (head, buttons, self._contact):
            self.body.addLayout(layout)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.notes)
        self.body.addWidget(Hairline())
        self.body.addLayout(self._lessons)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.xs)
        foot.addWidget(self.statement, 1)
        foot.addWidget(self.erase)
        self.foot.addLayout(foot)
        self.erase.setVisible(self._desk.actor.may(Permission.MANAGE_STUDIO))
        self.body.addStretch(1)

    def _on_lesson(self) -> None:
        row = self.sender()
        if isinstance(row, LessonRow):
            self.lesson_chosen.emit(row.line.id)


def _empty(layout: QLayout) -> None:
    """Let go of all that is in a layout, and in those within it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if inner is not None:
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
