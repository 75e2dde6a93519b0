"""The Lessons screen: four lists, a search, the table, and what can be done with a row."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.repositories.lessons import LessonLine, LessonList
from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.runtime.hub import ChangeSet
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_acts import LessonAct, act_words, offered
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_doing import LessonActs
from desktop.studio.lessons.act_bar import KEYS, ActBar
from desktop.studio.lessons.emptiness import NextStep, next_step, say_why_empty
from desktop.studio.lessons.filtering import FilterMenu
from desktop.studio.lessons.model import lessons_words
from desktop.studio.lessons.periods import filters_in, without_filters
from desktop.studio.lessons.presenter import LessonsPresenter
from desktop.studio.lessons.table import LessonTable
from desktop.studio.lessons.together import ACTS, MOST, LessonsTogether, fitting
from desktop.studio.lessons.values import LessonsState, heading_of
from desktop.widgets.buttons import Button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.inputs import SearchField
from desktop.widgets.row_ids import RowIds
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Hairline, ScreenHeader

_PERSON = 14
"""Letters of an instructor's name; the tooltip has the rest."""
_SEARCH = 220


class _Act(QObject):
    """One entry of a row's menu: gone with the menu."""

    def __init__(self, acts: LessonActs, act: LessonAct, line: LessonLine, menu: QMenu) -> None:
        super().__init__(menu)
        self._acts = acts
        self._act = act
        self._line = line

    def run(self) -> None:
        """Do it."""
        self._acts.do(self._act, self._line)


class LessonsView(QWidget):
    """Draws a `LessonsState`."""

    def __init__(
        self, desk: StudioDesk, presenter: LessonsPresenter, actions: ActionRegistry | None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self._shown: RowIds | None = None
        self._people: tuple[tuple[str, str], ...] = ()
        self.acts = LessonActs(desk, self)
        self.together = LessonsTogether(desk, self)
        self._actions = actions

    def make(self) -> Iterator[None]:
        """Makes some of it at each step, and has it drawn in the end."""
        self._make_head()
        yield
        self._make_list()
        yield
        self.bar = ActBar(self._desk)
        yield
        self._lay_out()
        yield
        self._connect()
        if self._actions is not None:
            self._add_actions(self._actions)
        self.setFocusProxy(self.table)
        yield
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self.lists.choose(state.wanted.which.value)
        self._count(LessonList.REQUESTS, self.tr("Requests"), state.requests)
        self._count(LessonList.LOST, self.tr("Lost"), state.lost)
        self._show_people(state)
        filters = filters_in(state.wanted)
        words = self.tr("Filter · {count}").format(count=filters)
        self.filter.setText(words if filters else self.tr("Filter"))
        if self.search.text().strip() != state.wanted.text and not self.search.hasFocus():
            self.search.setText(state.wanted.text)
        self.export.set_refused(
            None if state.rows.lessons else self.tr("There are no lessons to export.")
        )
        if self._shown is not state.rows.ids:
            self._shown = state.rows.ids
            self.table.painter_of_rows.mark_today(self._desk.local_now().date())
            self.table.show_rows(state.rows, state.chosen_id)
        self.table.show_choice(state.chosen_id)
        is_whole = state.rows.is_whole
        count = lessons_words(state.rows.lessons) if is_whole else self.tr("Counting…")
        if state.several:
            self.bar.show_several(state.several)
        else:
            self.bar.show_lesson(state.chosen, count)
        self._show_emptiness(state)

    def forget(self, changes: ChangeSet) -> None:
        """Read rows anew whose lesson changed."""
        if changes.get("booking"):
            self.table.lessons.forget(changes["booking"])
        else:
            self.table.show_rows(self._presenter.state.rows, self._presenter.state.chosen_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._presenter.state.chosen
        pressed = QKeySequence(event.keyCombination())
        if self._presenter.state.several:
            several = self._presenter.state.several
            meant = [act for act in ACTS if QKeySequence(KEYS[act]) == pressed]
            fit = [act for act in meant if fitting(self._desk, act, several)]
            if fit:
                self.together.do(fit[0], several)
            else:
                super().keyPressEvent(event)
            return
        acts = offered(self._desk, line) if line is not None else ()
        for act in acts:
            if line is not None and QKeySequence(KEYS[act]) == pressed:
                self.acts.do(act, line)
                return
        super().keyPressEvent(event)

    def _make_head(self) -> None:
        theme = self._desk.theme
        options = (
            (LessonList.UPCOMING.value, self.tr("Upcoming")),
            (LessonList.HISTORY.value, self.tr("History")),
            (LessonList.REQUESTS.value, self.tr("Requests")),
            (LessonList.LOST.value, self.tr("Lost")),
            (LessonList.CANCELLED.value, self.tr("Cancelled")),
        )
        self._head = ScreenHeader(theme, self.tr("Lessons"))
        self.lists = SegmentedControl(
            theme, self.tr("Which lessons"), options, LessonList.UPCOMING.value
        )
        self.search = SearchField(theme, self.tr("Student, lesson, code"))
        self.people = QComboBox()
        self.people.setAccessibleName(self.tr("Instructor"))
        self.people.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.people.setMinimumContentsLength(_PERSON)
        self.people.currentTextChanged.connect(self.people.setToolTip)
        self.filter = Button(theme, self.tr("Filter"), icon=Icon.FILTER)
        self.export = Button(theme, self.tr("Export"), icon=Icon.EXPORT)
        self.add = Button(theme, self.tr("New lesson"), icon=Icon.ADD)

    def _make_list(self) -> None:
        self.table = LessonTable(self._desk)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = EmptyState(self._desk.theme)
        self._stack = QStackedWidget()

    def _lay_out(self) -> None:
        self._head.add_beside(self.lists)
        for widget in (self.search, self.people, self.filter, self.export, self.add):
            self._head.add(widget)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(Hairline())
        layout.addWidget(self._stack, 1)
        layout.addWidget(Hairline())
        layout.addWidget(self.bar)
        self._on_theme_changed()

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.render_state)
        self.lists.chosen.connect(self._on_list_chosen)
        self.search.searched.connect(presenter.search)
        self.search.left_down.connect(self._on_left_down)
        self.people.activated.connect(self._on_person_chosen)
        self.filter.clicked.connect(self._on_filter)
        self.export.clicked.connect(self._on_export)
        self.add.clicked.connect(self.book_new)
        self.table.chosen.connect(presenter.choose)
        self.table.several_chosen.connect(presenter.choose_several)
        self.table.too_many.connect(self._on_too_many)
        self.table.opened.connect(self._desk.lesson_requested)
        self.table.customContextMenuRequested.connect(self._on_menu_wanted)
        self.bar.wanted.connect(self._on_act)
        self.empty.next_step.connect(self._on_next_step)
        self._desk.hub.changed.connect(self._on_hub)
        self._desk.theme.changed.connect(self._on_theme_changed)

    def _add_actions(self, actions: ActionRegistry) -> None:
        actions.add(
            Action(
                "lessons.search",
                self.tr("Search lessons"),
                self.search.setFocus,
                "Ctrl+Alt+F",
                Icon.SEARCH,
                self._why_not,
            )
        )

    def book_new(self) -> None:
        """Ask for a new lesson."""
        instructor = self._presenter.state.wanted.instructor_id
        own = None if self._desk.actor.sees_whole_studio else self._desk.actor.instructor_id
        LessonDialog(self._desk, LessonDraft(instructor_id=instructor or own), self.window()).open()

    def filter_menu(self) -> FilterMenu:
        """What the list can be narrowed down by."""
        menu = FilterMenu(self._presenter.state.wanted, self._presenter.now(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.chosen.connect(self._presenter.narrow)
        return menu

    def export_to(self, path: str) -> None:
        """Write what is listed to `path`; an empty path means that somebody turned away."""
        if path:
            self._presenter.export(Path(path))

    def _on_filter(self) -> None:
        self.filter_menu().popup(self.filter.mapToGlobal(self.filter.rect().bottomLeft()))

    def _on_export(self) -> None:
        title, name = self.tr("Export lessons"), self.tr("lessons.csv")
        path, _ = QFileDialog.getSaveFileName(self, title, name, "CSV (*.csv)")
        self.export_to(path)

    def _why_not(self) -> str | None:
        return None if self.isVisible() else self.tr("Open Lessons first.")

    def _count(self, which: LessonList, words: str, count: int) -> None:
        self.lists.rename(which.value, f"{words} {count}" if count else words)

    def _show_people(self, state: LessonsState) -> None:
        self.people.setVisible(len(state.instructors) > 1)
        if state.instructors != self._people:
            self._people = state.instructors
            self.people.clear()
            self.people.addItem(self.tr("All instructors"), None)
            for identity, name in state.instructors:
                self.people.addItem(name, identity)
        place = self.people.findData(state.wanted.instructor_id)
        self.people.setCurrentIndex(max(place, 0))

    def _show_emptiness(self, state: LessonsState) -> None:
        is_waiting = not state.is_read and self._stack.currentWidget() is self.table
        if (state.rows.lessons or is_waiting) and not state.problem:
            self._stack.setCurrentWidget(self.table)
            return
        self._stack.setCurrentWidget(self.empty)
        say_why_empty(self.empty, state)

    def _on_left_down(self) -> None:
        """From what was typed into what was found."""
        lessons = [each for each in self._presenter.state.rows.ids[:2] if heading_of(each) is None]
        if lessons:
            self.table.setFocus()
            self.table.choose(lessons[0])

    def _on_next_step(self) -> None:
        match next_step(self._presenter.state):
            case NextStep.TRY_AGAIN:
                self._presenter.refresh()
            case NextStep.SHOW_ALL:
                self.search.clear()
                wanted = without_filters(self._presenter.state.wanted)
                self._presenter.narrow(replace(wanted, text=""))
            case NextStep.SHOW_UPCOMING:
                self._presenter.show_list(LessonList.UPCOMING)
            case NextStep.BOOK:
                self.book_new()

    def _on_list_chosen(self, key: str) -> None:
        self._presenter.show_list(LessonList(key))

    def _on_person_chosen(self, place: int) -> None:
        identity = self.people.itemData(place)
        self._presenter.show_instructor(identity if isinstance(identity, str) else None)

    def _on_act(self, act: LessonAct) -> None:
        line, several = self._presenter.state.chosen, self._presenter.state.several
        if several:
            self.together.do(act, several)
        elif line is not None:
            self.acts.do(act, line)

    def _on_too_many(self) -> None:
        told = self.tr("You can change {most} lessons at once at most.")
        self._desk.refused.emit(told.format(most=MOST))

    def _on_menu_wanted(self, place: QPoint) -> None:
        row = self.table.rowAt(place.y())
        line = self.table.lessons.lesson_at(row) if row >= 0 else None
        if line is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in offered(self._desk, line):
            entry = menu.addAction(act_words(act))
            entry.setShortcut(QKeySequence(KEYS[act]))
            entry.triggered.connect(_Act(self.acts, act, line, menu).run)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _on_hub(self, changes: ChangeSet) -> None:
        if "booking" in changes or "student" in changes:
            self.forget(changes)

    def _on_theme_changed(self) -> None:
        widest = self._desk.theme.scaled(_SEARCH)
        self.search.setMaximumWidth(max(widest, self.search.minimumSizeHint().width()))
