"""The Students screen: search, table, and beside it the one who is chosen."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.runtime.hub import ChangeSet
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.schedule.sharing import FileAsker
from desktop.studio.shell.state import ScreenId
from desktop.studio.students.details import StudentDetails
from desktop.studio.students.erasing import EraseDialog
from desktop.studio.students.form import StudentForm
from desktop.studio.students.presenter import StudentsPresenter
from desktop.studio.students.statement_dialog import StatementDialog
from desktop.studio.students.table import StudentTable
from desktop.studio.students.twice import TwiceDialog
from desktop.studio.students.values import StudentsState
from desktop.studio.students.words import say, students_words
from desktop.widgets.buttons import Button
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.inputs import SearchField
from desktop.widgets.surfaces import Hairline, ScreenHeader

_SEARCH = 236


class StudentsView(QWidget):
    """Draws a `StudentsState`."""

    def __init__(self, desk: StudioDesk, presenter: StudentsPresenter) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self._shown: tuple[str, ...] | None = None
        self._marked = ""
        self.asker = FileAsker()

    def make(self, actions: ActionRegistry | None) -> Iterator[None]:
        """Makes some of it at each step, and has it drawn in the end."""
        theme = self._desk.theme
        self.head = ScreenHeader(theme, say("Students"))
        self.search = SearchField(theme, say("Name, phone or email"))
        self.twice = Button(theme, "", icon=Icon.COPY)
        self.export = Button(theme, say("Export"), icon=Icon.EXPORT)
        self.add = Button(theme, say("New student"), icon=Icon.ADD)
        yield
        self.table = StudentTable(self._desk)
        self.empty = EmptyState(theme)
        yield
        self.details = StudentDetails(self._desk)
        yield
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        if actions is not None:
            self._add_actions(actions)
        self.setFocusProxy(self.search)
        yield
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        count = students_words(len(state.roster.ids))
        is_counted = state.is_read and state.roster.is_whole
        self.head.say(say("Students"), count if is_counted else say("Counting…"))
        if self._shown is not state.roster.ids:
            self._shown = state.roster.ids
            self.table.show_roster(state.roster, state.chosen_id)
        elif self._marked != state.chosen_id:
            self.table.mark(state.chosen_id)
        self._marked = state.chosen_id
        self._show_twice(state)
        self.export.set_refused(
            None if state.roster.ids else say("There are no students to export.")
        )
        self.details.setVisible(state.file is not None)
        if state.file is not None:
            self.details.show_file(state.file)
        self._show_emptiness(state)

    def _show_twice(self, state: StudentsState) -> None:
        if state.twice is None:
            self.twice.setText(say("Find duplicates"))
            self.twice.setVisible(state.roster.is_whole and bool(state.roster.ids))
            return
        pairs = len(state.twice)
        words = say("1 duplicate?") if pairs == 1 else say("{count} duplicates?")
        self.twice.setText(words.format(count=pairs))
        self.twice.setVisible(bool(pairs))

    def show_student(self, student_id: str) -> None:
        """Show somebody whom another screen asked for; the search is put away."""
        if self.search.text():
            self.search.clear()
            self._presenter.search("")
        self._presenter.choose(student_id)
        self.table.mark(student_id)

    def _show_emptiness(self, state: StudentsState) -> None:
        is_waiting = not state.is_read and self._stack.currentWidget() is self.table
        if (state.roster.ids or is_waiting) and not state.problem:
            self._stack.setCurrentWidget(self.table)
            return
        self._stack.setCurrentWidget(self.empty)
        if state.problem:
            title = say("The students couldn’t be loaded")
            self.empty.say(Emptiness.ERROR, title, state.problem, say("Try again"))
        elif not state.is_read:
            self.empty.say(Emptiness.LOADING, say("Loading…"))
        elif state.text:
            told = say("No name, guardian, phone number or email matches “{text}”.")
            step = say("Add “{text}”").format(text=state.text)
            sentence = told.format(text=state.text)
            self.empty.say(Emptiness.EMPTY, say("No students found"), sentence, step, Icon.SEARCH)
        else:
            told = say(
                "Anyone who books a lesson appears here. You can also add students yourself."
            )
            step = say("New student")
            self.empty.say(Emptiness.EMPTY, say("No students yet"), told, step, Icon.STUDENTS)

    def _lay_out(self) -> None:
        for widget in (self.search, self.twice, self.export, self.add):
            self.head.add(widget)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        list_side = QFrame()
        column = QVBoxLayout(list_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(list_side, 1)
        layout.addWidget(self.details)
        self._on_theme_changed()

    def _connect(self) -> None:
        presenter, details = self._presenter, self.details
        presenter.state_changed.connect(self.render_state)
        presenter.saved.connect(details.notes.say_kept)
        presenter.note_refused.connect(details.notes.say_refused)
        self.search.searched.connect(presenter.search)
        self.search.left_down.connect(self._on_left_down)
        self.table.chosen.connect(presenter.choose)
        self.table.opened.connect(self._on_opened)
        self.twice.clicked.connect(self.compare)
        self.export.clicked.connect(self._on_export)
        self.add.clicked.connect(self.add_student)
        self.empty.next_step.connect(self._on_next_step)
        details.booking_wanted.connect(self.book)
        details.message_wanted.connect(self._on_message)
        details.edit_wanted.connect(self._on_edit)
        details.more_wanted.connect(presenter.show_more)
        details.statement_wanted.connect(self.ask_for_statement)
        details.erasing_wanted.connect(self.ask_to_erase)
        details.lesson_chosen.connect(self._desk.lesson_requested)
        details.notes.written.connect(presenter.write_notes)
        self._desk.hub.changed.connect(self._on_hub)
        self._desk.theme.changed.connect(self._on_theme_changed)

    def _add_actions(self, actions: ActionRegistry) -> None:
        actions.add(
            Action("students.search", say("Search students"), self._on_search, "Ctrl+Alt+S"),
            Action("students.new", say("New student"), self._on_new, "Ctrl+Alt+N", Icon.ADD),
            Action(
                "students.statement",
                say("Student statement"),
                self._on_statement,
                "Ctrl+Alt+O",
                Icon.MONEY,
            ),
            Action("students.twice", say("Find duplicate students"), self._on_compare),
        )
        self.add.set_tip(actions.tip_of("students.new"))

    # -- what is pressed -------------------------------------------------------------------------

    def add_student(self) -> None:
        """Ask for somebody new; what was searched for in vain is the name."""
        state = self._presenter.state
        name = state.text if not state.roster.ids and state.is_read else ""
        StudentForm(self._desk, self._presenter, None, self.window(), name).open()

    def compare(self) -> None:
        """Go through those who may be one; look for them first where nobody has yet."""
        pairs = self._presenter.state.twice
        if pairs is None:
            self._presenter.compared.connect(self._on_compared)
            self.twice.set_refused(say("Loading…"))
            self._presenter.compare()
            return
        TwiceDialog(self._desk, self._presenter, pairs, self.window()).open()

    def _on_compared(self) -> None:
        self._presenter.compared.disconnect(self._on_compared)
        self.twice.set_refused(None)
        self.compare()

    def book(self) -> None:
        """Book a lesson for the one who is chosen, with whom they know."""
        file = self._presenter.state.file
        if file is None:
            return
        known = next(iter(file.known_to), None)
        draft = LessonDraft(
            instructor_id=known.instructor_id if known else None,
            service=known.service if known else "",
            student_id=file.card.id,
        )
        LessonDialog(self._desk, draft, self.window()).open()

    def ask_for_statement(self) -> None:
        """Make the statement of the one who is chosen."""
        file = self._presenter.state.file
        if file is not None:
            StatementDialog(self._desk, file.card, self.window(), self.asker).open()

    def ask_to_erase(self) -> None:
        """Ask whether the one who is chosen is to be forgotten."""
        file = self._presenter.state.file
        if file is not None:
            EraseDialog(self._desk, self._presenter, file, self.window()).open()

    def export_to(self, path: str) -> None:
        """Write those who are listed to `path`; an empty path means that somebody turned away."""
        if path:
            self._presenter.export(Path(path))

    def _on_export(self) -> None:
        name = say("students.csv")
        path, _ = QFileDialog.getSaveFileName(self, say("Export students"), name, "CSV (*.csv)")
        self.export_to(path)

    def _on_message(self) -> None:
        file = self._presenter.state.file
        if file is not None and file.known_to:
            self._desk.message_requested.emit(file.card.id, file.known_to[0].instructor_id)

    def _on_edit(self) -> None:
        file = self._presenter.state.file
        if file is not None:
            self.details.notes.keep()
            StudentForm(self._desk, self._presenter, file.card, self.window()).open()

    def _on_left_down(self) -> None:
        """From what was typed into what was found."""
        ids = self._presenter.state.roster.ids
        if ids:
            self.table.setFocus()
            if self._presenter.state.chosen_id not in ids:
                self.table.choose(ids[0])

    def _on_opened(self, _student_id: str) -> None:
        self._on_edit()

    def _on_next_step(self) -> None:
        if self._presenter.state.problem:
            self._presenter.refresh()
        else:
            self.add_student()

    def _on_search(self) -> None:
        self._desk.screen_requested.emit(ScreenId.STUDENTS)
        self.search.setFocus()

    def _on_statement(self) -> None:
        self._desk.screen_requested.emit(ScreenId.STUDENTS)
        self.ask_for_statement()

    def _on_new(self) -> None:
        self._desk.screen_requested.emit(ScreenId.STUDENTS)
        self.add_student()

    def _on_compare(self) -> None:
        self._desk.screen_requested.emit(ScreenId.STUDENTS)
        self.compare()

    def _on_hub(self, changes: ChangeSet) -> None:
        if changes.get("student"):
            self.table.students.forget(changes["student"])
        elif "student" in changes or "booking" in changes:
            state = self._presenter.state
            self.table.show_roster(state.roster, state.chosen_id)

    def _on_theme_changed(self) -> None:
        least = self.search.minimumSizeHint().width()
        self.search.setFixedWidth(max(self._desk.theme.scaled(_SEARCH), least))
