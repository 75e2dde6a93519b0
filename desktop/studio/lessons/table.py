"""The table of lessons on screen."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.model import (
    HEADING,
    INSTRUCTOR,
    PRICE,
    SERVICE,
    STATE,
    STUDENT,
    TIME,
    WHERE,
    LessonModel,
    minutes_words,
)
from desktop.studio.lessons.painting import LessonDelegate
from desktop.studio.lessons.together import MOST
from desktop.studio.lessons.values import Listed
from desktop.studio.say import clock_time
from desktop.widgets.column_room import without_room
from desktop.widgets.table import TableView

_STATE = 132
_LONG_MIN = 60
_LEAST_STUDENT = 140
_YIELDING = (WHERE, PRICE, INSTRUCTOR, SERVICE)
"""What goes first where there is no room: it stands in the lesson's details."""


class LessonTable(TableView):
    """The table: headings are lower than lessons, and the arrow keys step over them. With Shift or
    Ctrl several lessons are chosen.

    `several_chosen(ids)`: the lessons that are chosen now; `too_many()`: more than are taken.
    """

    several_chosen = Signal(object)
    too_many = Signal()

    def __init__(self, desk: StudioDesk, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("Lessons", "Lessons")
        super().__init__(desk.theme, name, parent=parent)
        self.lessons = LessonModel(desk, self)
        self._headings: tuple[int, ...] = ()
        self.painter_of_rows = LessonDelegate(desk, self)
        self.setItemDelegate(self.painter_of_rows)
        self.show_model(self.lessons)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        desk.theme.changed.connect(self._fit_headings)

    def show_rows(self, rows: Listed, chosen: str) -> None:
        """Show other rows; the place and the chosen lesson stay where they can."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self._headings = rows.headings
        self.lessons.show_ids(rows.ids)
        self._fit_headings()
        if chosen:
            self._mark(chosen)
        bar.setValue(place)

    def show_choice(self, chosen: str) -> None:
        """Mark what is acted on where no row is: with the focus, Qt has a current row at once."""
        if chosen and not self.selectionModel().hasSelection():
            self._mark(chosen)

    def _mark(self, chosen: str) -> None:
        self.blockSignals(True)
        self.choose(chosen)
        self.blockSignals(False)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        found = super().moveCursor(action, modifiers)
        is_up = action in _UPWARD
        row = found.row()
        while self.lessons.is_heading(row):
            if row == 0:
                is_up = False
            row += -1 if is_up else 1
        return self.lessons.index(row, max(found.column(), 0)) if row >= 0 else found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete or event.text().isalpha():
            event.ignore()  # letters do something with the row; see `KEYS` of the act bar
        else:
            super().keyPressEvent(event)

    def _on_selected(self) -> None:
        # By ranges: asking for the rows of a whole list would make a hundred thousand objects.
        selection = self.selectionModel().selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        count = sum(each.height() for each in ranges)
        if count > MOST:
            self.too_many.emit()
            return
        rows = sorted(row for each in ranges for row in range(each.top(), each.bottom() + 1))
        ids = [self.lessons.id_at(row) for row in rows if not self.lessons.is_heading(row)]
        self.several_chosen.emit(ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_student()

    def _fit_student(self) -> None:
        """Where room is short the student's column gives way first, then whole columns do."""
        scaled = self._theme.scaled
        widths = [scaled(column.width) for column in self.lessons.columns]
        widths[TIME], widths[STATE] = max(widths[TIME], self._time_width()), scaled(_STATE)
        least = dict(enumerate(widths)) | {STUDENT: scaled(_LEAST_STUDENT)}
        room = self.viewport().width()
        gone = without_room(least, room, _YIELDING)
        for column in _YIELDING:
            self.setColumnHidden(column, column in gone)
        self.setColumnWidth(TIME, widths[TIME])
        left = room - sum(widths[at] for at in least if at not in {STUDENT} | gone)
        self.setColumnWidth(STUDENT, min(max(left, least[STUDENT]), widths[STUDENT]))

    def _time_width(self) -> int:
        """Room for the longest time in the reader's clock and the minutes beside it."""
        evening = datetime(2000, 1, 1, 22, 45)  # noqa: DTZ001 - a wall clock, not an instant
        metrics = QFontMetrics(self._theme.font(TYPE.body, WEIGHT.strong))
        words = clock_time(evening) + minutes_words(_LONG_MIN)
        return metrics.horizontalAdvance(words) + SPACE.xs + 2 * SPACE.md - SPACE.sm

    def _fit_headings(self) -> None:
        height = self._theme.grown(HEADING)
        header = self.verticalHeader()
        # While it may draw itself it counts where each begins, from the first row on.
        header.setUpdatesEnabled(False)
        for row in self._headings:
            header.resizeSection(row, height)
        header.setUpdatesEnabled(True)


_UPWARD = frozenset(
    {
        QAbstractItemView.CursorAction.MoveUp,
        QAbstractItemView.CursorAction.MovePageUp,
        QAbstractItemView.CursorAction.MovePrevious,
    }
)
