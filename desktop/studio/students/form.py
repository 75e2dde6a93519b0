"""Taking somebody down, and changing what is known of them."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from core.mutations.students import SeenStudent
from core.people import check_email, check_phone
from core.repositories.rosters import StudentCard
from desktop.design.tokens import SPACE, TYPE
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.students.note_field import NOTE_MOST
from desktop.studio.students.presenter import StudentsPresenter
from desktop.studio.students.words import age_words, say
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph

_NAME_MOST, _PHONE_MOST, _MAIL_MOST, _YEAR_DIGITS = 120, 32, 254, 4
_FIRST_YEAR = 1900


class StudentForm(FittingDialog):
    """Asks for name, contact, year of birth and guardian; for somebody new, for a note as well.

    `card` is whom it is about; None takes down somebody new. `open()` it; it deletes itself.
    """

    def __init__(
        self,
        desk: StudioDesk,
        presenter: StudentsPresenter,
        card: StudentCard | None,
        window: QWidget,
        name: str = "",
    ) -> None:
        title = say("Edit {name}").format(name=card.name) if card else say("New student")
        confirm = say("Save") if card else say("Add student")
        super().__init__(desk.theme, window, title, confirm, say("Not now"))
        self._desk = desk
        self._presenter = presenter
        self._card = card
        self.name = _line(_NAME_MOST, card.name if card else name)
        self.phone = _line(_PHONE_MOST, card.phone if card else "")
        self.email = _line(_MAIL_MOST, card.email if card else "")
        self.year = _line(_YEAR_DIGITS, str(card.birth_year or "") if card else "")
        self.guardian = _line(_NAME_MOST, card.guardian if card else "")
        self.notes = QPlainTextEdit()
        self._problem = Paragraph(desk.theme, tone="danger")
        self._fill()
        self._problem.hide()
        self.year.textChanged.connect(self._on_year)
        self.accepted.connect(self._on_accepted)
        self._on_year(self.year.text())

    def _fill(self) -> None:
        theme, optional = self._theme, say("optional")
        self.name_field = FormField(theme, say("Name"), self.name)
        self.phone_field = FormField(theme, say("Phone"), self.phone, optional)
        self.email_field = FormField(theme, say("Email"), self.email, optional)
        self.year_field = FormField(theme, say("Year of birth"), self.year, optional)
        self.guardian_field = FormField(theme, say("Guardian"), self.guardian, optional)
        self.notes_field = FormField(theme, say("Notes"), self.notes, optional)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.email.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.year.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(theme.scaled(TYPE.body.line * 3) + SPACE.sm)
        self.body.addWidget(self.name_field)
        for pair in (
            (self.phone_field, self.email_field),
            (self.year_field, self.guardian_field),
        ):
            row = QHBoxLayout()
            row.setSpacing(SPACE.sm)
            for widget in pair:
                row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        self.body.addWidget(self.notes_field)
        # Only once it has a parent: shown before, it would be a window of its own for a moment.
        self.notes_field.setVisible(self._card is None)
        self.body.addWidget(self._problem)
        self.foot.addStretch(1)

    def _on_year(self, text: str) -> None:
        """Say how old that is: a mistyped year shows at once."""
        year = self._year(text)
        is_known = bool(text) and year is not None
        now, zone = self._desk.clock.now(), self._desk.zone
        self.year_field.note.set_text(age_words(year, now, zone) if is_known and year else "")

    def _on_accepted(self) -> None:
        details = self._details()
        if details is None:
            return
        self.confirm.set_refused(say("Saving…"))
        self._presenter.saved.connect(self._on_saved)
        if self._card is None:
            self._presenter.create(details, self._on_refused)
        else:
            self._presenter.change(self._card, details, self._on_refused)

    def _details(self) -> SeenStudent | None:
        """What was typed, once all of it can be what it claims to be."""
        name = self.name.text().strip()
        phone, email = self.phone.text(), self.email.text()
        wrong = {self.name_field: "" if name else say("Enter a name.")}
        wrong[self.phone_field] = wrong[self.email_field] = wrong[self.year_field] = ""
        notes = self._card.notes if self._card else self.notes.toPlainText().strip()
        wrong[self.notes_field] = "" if self._card else _length_words(notes)
        try:
            phone = check_phone(phone, QLocale.territoryToCode(QLocale().territory()))
        except ValueError:
            wrong[self.phone_field] = say("Enter a valid phone number.")
        try:
            email = check_email(email)
        except ValueError:
            wrong[self.email_field] = say("Enter a valid email address.")
        year = self._year(self.year.text().strip())
        if self.year.text().strip() and year is None:
            wrong[self.year_field] = say("Enter a four-digit year that isn’t in the future.")
        for field, sentence in wrong.items():
            field.show_error(sentence)
        faulty = next((field for field, sentence in wrong.items() if sentence), None)
        if faulty is not None:
            faulty.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return SeenStudent(
            student_name=name,
            phone=phone,
            email=email,
            birth_year=year,
            guardian_name=self.guardian.text().strip(),
            notes=notes,
        )

    def _year(self, text: str) -> int | None:
        """The year; None for nothing, and for what is no year that somebody could be born in."""
        if len(text) != _YEAR_DIGITS or not text.isdecimal():
            return None
        year = int(text)
        return year if _FIRST_YEAR <= year <= self._desk.local_now().year else None

    def _on_saved(self, _student_id: str) -> None:
        self._presenter.saved.disconnect(self._on_saved)
        self.close_now()

    def _on_refused(self, sentence: str) -> None:
        self._presenter.saved.disconnect(self._on_saved)
        self.confirm.set_refused(None)
        self._problem.set_text(sentence)
        self._problem.show()


def _length_words(notes: str) -> str:
    if len(notes) <= NOTE_MOST:
        return ""
    words = say("Too long: {most} characters at most.")
    return words.format(most=QLocale().toString(NOTE_MOST))


def _line(most: int, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setMaxLength(most)
    return field
