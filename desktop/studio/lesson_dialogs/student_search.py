"""Finding a student by name, or taking down one who is new."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.lesson_dialogs.book_state import BookState, Person
from desktop.studio.lesson_dialogs.booking import NAME_MOST
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField, SearchField


class StudentSearch(QWidget):
    """A search field, whom it finds, and for somebody new a telephone number.

    `searched(text)`, `student_chosen(Person)`, `creation_wanted()`, `phone_written(text)`.
    """

    searched = Signal(str)
    student_chosen = Signal(object)
    creation_wanted = Signal()
    phone_written = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[Person, ...] = ()
        self.input = SearchField(theme, self.tr("Student name"))
        self.input.setMaxLength(NAME_MOST)
        self.field = FormField(theme, self.tr("Student"), self.input)
        self.rows: list[Button] = []
        self._found = QWidget()
        self._flow = FlowLayout(self._found)
        self.new = Button(theme, "", Variant.LINK, Icon.ADD)
        self.phone = QLineEdit()
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.phone_field = FormField(theme, self.tr("Phone"), self.phone, self.tr("optional"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        for widget in (self.field, self._found, self.new, self.phone_field):
            layout.addWidget(widget)
        layout.setAlignment(self.new, Qt.AlignmentFlag.AlignLeading)
        self.input.textEdited.connect(self.searched)
        self.input.textChanged.connect(self._on_emptied)
        self.new.clicked.connect(self.creation_wanted)
        self.phone.textChanged.connect(self.phone_written)

    def render_state(self, state: BookState) -> None:
        """Show what was found, who is chosen, or that somebody new is taken down."""
        if state.student is not None and self.input.text() != state.student.name:
            self.input.setText(state.student.name)
        self._show_people(state.found)
        is_open = state.student is None and not state.is_new and bool(state.search.strip())
        self.new.setVisible(is_open)
        words = self.tr("Add “{name}” as a new student")
        self.new.setText(words.format(name=state.search.strip()))
        self.phone_field.setVisible(state.is_new)
        self.field.note.setText(self._note(state))
        wrong = self.tr("Choose a student, or add a new one.")
        self.field.show_error(wrong if state.wrong == "student" else "")
        wrong = self.tr("Enter a valid phone number.")
        self.phone_field.show_error(wrong if state.wrong == "phone" else "")

    def _note(self, state: BookState) -> str:
        if state.is_new:
            return self.tr("new student")
        return state.student.detail if state.student is not None else ""

    def _show_people(self, people: tuple[Person, ...]) -> None:
        if people == self._people:
            return
        self._people = people
        for row in self.rows:
            self._flow.removeWidget(row)
            row.deleteLater()
        self.rows = []
        self._found.hide()  # what comes into sight one by one has the whole dialog laid out
        for person in people:
            words = " · ".join(filter(None, (person.name, person.detail)))
            row = Button(self._theme, words, Variant.CHOICE)
            row.clicked.connect(self._on_row)
            self._flow.addWidget(row)
            self.rows.append(row)
        self._found.setVisible(bool(people))
        self._found.updateGeometry()

    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, Button):
            self.student_chosen.emit(self._people[self.rows.index(row)])

    def _on_emptied(self, text: str) -> None:
        """The cross in the field empties it without an edit."""
        if not text:
            self.searched.emit("")


def minutes_label(minutes: int) -> str:
    """`45 min`, in the reader's digits."""
    return f"{QLocale().toString(minutes)} min"
