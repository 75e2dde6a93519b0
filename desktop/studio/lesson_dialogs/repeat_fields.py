"""Repeating a lesson in the booking dialog: how often, how long, and what comes of it."""

from datetime import date
from functools import cached_property

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from core.scheduling.recurrence import MAX_OCCURRENCES, Every
from desktop.calendar.words import ordered
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.lesson_dialogs.occurrence_list import OccurrenceList
from desktop.studio.lesson_dialogs.occurrences import Ends
from desktop.studio.lesson_dialogs.repeating import RepeatPresenter
from desktop.studio.lesson_dialogs.series_words import every_words
from desktop.widgets.inputs import FormField

_ENDS = (Ends.TIMES, Ends.UNTIL)


class RepeatFields(QWidget):
    """Draws a `RepeatPresenter`. What asks more is made once a lesson is to repeat."""

    def __init__(self, theme: Theme, zone: str, presenter: RepeatPresenter) -> None:
        super().__init__()
        self._theme = theme
        self._zone = zone
        self._was_on = False
        self.presenter = presenter
        self.every = QComboBox()
        self._row = QHBoxLayout()
        self._whole = QVBoxLayout(self)
        self._fill()
        presenter.state_changed.connect(self.render_state)
        self.every.activated.connect(self._on_every)
        self.render_state()

    @cached_property
    def ends(self) -> QComboBox:
        """What ends the series."""
        made = QComboBox()
        made.addItems([self.tr("After … lessons"), self.tr("On a date")])
        made.activated.connect(self._on_ends)
        return made

    @cached_property
    def ends_field(self) -> FormField:
        """`ends` with its label."""
        made = FormField(self._theme, self.tr("Ends"), self.ends)
        self._row.addWidget(made, 2)
        return made

    @cached_property
    def times(self) -> QSpinBox:
        """After how many lessons."""
        made = QSpinBox()
        made.setRange(1, MAX_OCCURRENCES)
        made.setAccessibleName(self.tr("How many lessons"))
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made.valueChanged.connect(self.presenter.end_after)
        self._row.addWidget(made, 2, Qt.AlignmentFlag.AlignBottom)
        return made

    @cached_property
    def until(self) -> QDateEdit:
        """The last date."""
        made = QDateEdit()
        made.setDisplayFormat(ordered("ddd d MMM yyyy", QLocale()))
        made.setAccessibleName(self.tr("The last date"))
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made.dateChanged.connect(self._on_until)
        self._row.addWidget(made, 2, Qt.AlignmentFlag.AlignBottom)
        return made

    @cached_property
    def list(self) -> OccurrenceList:
        """The lessons that come of it."""
        made = OccurrenceList(self._theme, self._zone, self.presenter)
        self._whole.addWidget(made)
        return made

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state, is_on = self.presenter.state, self.presenter.is_on
        repeat = state.repeat
        self.every.setCurrentIndex(self.every.findData(str(repeat.every or "")))
        self._was_on = self._was_on or is_on
        if not self._was_on:
            return
        self.ends_field.setVisible(is_on)
        self.ends.setCurrentIndex(_ENDS.index(repeat.ends))
        self.times.setVisible(is_on and repeat.ends is Ends.TIMES)
        self.until.setVisible(is_on and repeat.ends is Ends.UNTIL)
        self._show_ends(repeat.times, repeat.until)
        self.list.setVisible(is_on)
        self.list.render_state(state)

    def _fill(self) -> None:
        self.every.addItem(self.tr("Does not repeat"), "")
        for every in Every:
            self.every.addItem(every_words(every), str(every))
        self._row.setSpacing(SPACE.sm)
        self._row.addWidget(FormField(self._theme, self.tr("Repeat"), self.every), 2)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(SPACE.xs)
        self._whole.addLayout(self._row)

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
