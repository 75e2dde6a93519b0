"""Repeating a lesson in the booking dialog: how often, how long, and what comes of it."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from core.scheduling.recurrence import MAX_OCCURRENCES, Every
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.lesson_dialogs.occurrence_list import OccurrenceList
from desktop.studio.lesson_dialogs.occurrences import Ends
from desktop.studio.lesson_dialogs.repeating import RepeatPresenter
from desktop.studio.lesson_dialogs.series_words import every_words
from desktop.widgets.inputs import FormField

_ENDS = (Ends.TIMES, Ends.UNTIL)


class RepeatFields(QWidget):
    """Draws a `RepeatPresenter`."""

    def __init__(self, theme: Theme, zone: str, presenter: RepeatPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.every = QComboBox()
        self.ends = QComboBox()
        self.times = QSpinBox()
        self.until = QDateEdit()
        self.list = OccurrenceList(theme, zone, presenter)
        self.ends_field = FormField(theme, self.tr("Ends"), self.ends)
        self._fill(theme)
        self._connect()
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state, presenter = self.presenter.state, self.presenter
        repeat = state.repeat
        is_on = presenter.is_on
        self.every.setCurrentIndex(self.every.findData(str(repeat.every or "")))
        for widget in (self.ends_field, self.list):
            widget.setVisible(is_on)
        self.ends.setCurrentIndex(_ENDS.index(repeat.ends))
        self.times.setVisible(is_on and repeat.ends is Ends.TIMES)
        self.until.setVisible(is_on and repeat.ends is Ends.UNTIL)
        self._show_ends(repeat.times, repeat.until)
        self.list.render_state(state)

    def _fill(self, theme: Theme) -> None:
        self.every.addItem(self.tr("Does not repeat"), "")
        for every in Every:
            self.every.addItem(every_words(every), str(every))
        self.ends.addItems([self.tr("After so many"), self.tr("On a date")])
        self.times.setRange(1, MAX_OCCURRENCES)
        self.times.setAccessibleName(self.tr("How many lessons"))
        self.until.setDisplayFormat("ddd d MMM yyyy")
        self.until.setAccessibleName(self.tr("The last date"))
        for box in (self.times, self.until):
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(SPACE.sm)
        row.addWidget(FormField(theme, self.tr("Repeat"), self.every), 2)
        row.addWidget(self.ends_field, 2)
        for box in (self.times, self.until):
            row.addWidget(box, 2, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(row)
        layout.addWidget(self.list)

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.state_changed.connect(self.render_state)
        self.every.activated.connect(self._on_every)
        self.ends.activated.connect(self._on_ends)
        self.times.valueChanged.connect(presenter.end_after)
        self.until.dateChanged.connect(self._on_until)

    def _show_ends(self, times: int, until: date | None) -> None:
        for box in (self.times, self.until):
            box.blockSignals(True)
        self.times.setValue(times)
        if until is not None:
            self.until.setDate(QDate(until.year, until.month, until.day))
        for box in (self.times, self.until):
            box.blockSignals(False)

    def _on_every(self, index: int) -> None:
        chosen = self.every.itemData(index)
        self.presenter.repeat_every(Every(chosen) if chosen else None)

    def _on_ends(self, index: int) -> None:
        self.presenter.choose_end(_ENDS[index])

    def _on_until(self, shown: QDate) -> None:
        self.presenter.end_until(date(shown.year(), shown.month(), shown.day()))
