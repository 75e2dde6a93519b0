"""The rail's lower half beside the lessons: filters that somebody keeps, and what they find."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop.design.theme import Theme
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lessons.presenter import LessonsPresenter
from desktop.studio.lessons.saved import NAME_MOST, SavedFilter, saved_as
from desktop.studio.lessons.values import COUNTED_MOST
from desktop.studio.shell.lower_rail import LowerRail, RailFilter
from desktop.widgets.inputs import FormField


class FilterRow(RailFilter):
    """One filter. Enter and a click choose it, F2 renames it, Delete deletes it; so does its menu.

    `rename_wanted()`, `removal_wanted()`.
    """

    rename_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, theme: Theme, kept: SavedFilter, parent: QWidget) -> None:
        super().__init__(theme, kept.name, None, parent)
        self.kept = kept
        words = QCoreApplication.translate("FilterRow", "F2 to rename, Delete to delete")
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu().popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """What can be done with the filter."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename…")).triggered.connect(self.rename_wanted)
        menu.addAction(self.tr("Delete")).triggered.connect(self.removal_wanted)
        return menu


class SavedRail(LowerRail):
    """Draws the presenter's saved filters; the link keeps the present one."""

    def __init__(self, desk: StudioDesk, presenter: LessonsPresenter) -> None:
        super().__init__(desk.theme, QCoreApplication.translate("SavedRail", "Saved filters"))
        self._desk = desk
        self._presenter = presenter
        self.rows: list[FilterRow] = []
        self.link.setAccessibleName(self.tr("Save this filter"))
        self.link_pressed.connect(self.ask_for_name)
        presenter.state_changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Draw what is kept, and which of them is shown."""
        state = self._presenter.state
        if [row.kept for row in self.rows] != [line.kept for line in state.saved]:
            self._make_rows()
        now = self._presenter.now()
        is_kept = False
        for row, line in zip(self.rows, state.saved, strict=True):
            is_shown = line.kept.wanted(now) == state.wanted
            is_kept = is_kept or is_shown
            row.setChecked(is_shown)
            row.show_count(line.count, COUNTED_MOST - 1)
        self.say_link("" if is_kept or not self._presenter.is_narrowed else self.tr("Save"))

    def ask_for_name(self) -> None:
        """Ask what the present filter is to be called, and keep it."""
        desk = self._desk
        FilterDialog(desk, self.window(), self._presenter, None).open()

    def _make_rows(self) -> None:
        had_focus = any(row.hasFocus() for row in self.rows)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for line in self._presenter.state.saved:
            row = FilterRow(self._desk.theme, line.kept, self)
            row.clicked.connect(self._on_chosen)
            row.rename_wanted.connect(self._on_rename)
            row.removal_wanted.connect(self._on_removal)
            self.add(row)
            self.rows.append(row)
        if had_focus and self.rows:
            self.rows[0].setFocus()

    def _on_chosen(self) -> None:
        row = self.sender()
        if isinstance(row, FilterRow):
            row.setChecked(True)
            self._presenter.show_saved(row.kept)

    def _on_rename(self) -> None:
        row = self.sender()
        if isinstance(row, FilterRow):
            FilterDialog(self._desk, self.window(), self._presenter, row.kept).open()

    def _on_removal(self) -> None:
        row = self.sender()
        if isinstance(row, FilterRow):
            self._desk.offer(self._presenter.shelf.remove(row.kept))


class FilterDialog(FittingDialog):
    """Asks what a filter is to be called: a new one, or `kept` from now on."""

    def __init__(
        self,
        desk: StudioDesk,
        window: QWidget,
        presenter: LessonsPresenter,
        kept: SavedFilter | None,
    ) -> None:
        say = QCoreApplication.translate
        titles = say("FilterDialog", "Rename the filter"), say("FilterDialog", "Save this filter")
        title = titles[kept is None]
        confirm = say("FilterDialog", "Rename") if kept else say("FilterDialog", "Save")
        super().__init__(desk.theme, window, title, confirm, say("FilterDialog", "Not now"))
        self._desk = desk
        self._presenter = presenter
        self._kept = kept
        self.name = QLineEdit(kept.name if kept else "")
        self.name.setMaxLength(NAME_MOST)
        self.name.selectAll()
        self.field = FormField(desk.theme, say("FilterDialog", "Name"), self.name)
        self.body.addWidget(self.field)
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        name, shelf = self.name.text().strip(), self._presenter.shelf
        problem = shelf.why_not(name, self._kept)
        self.field.show_error(problem)
        if problem:
            return
        self.close_now()
        if self._kept is not None:
            self._desk.offer(shelf.rename(self._kept, name))
        else:
            state = self._presenter.state
            self._desk.offer(shelf.add(saved_as(name, state.wanted, self._presenter.now())))
