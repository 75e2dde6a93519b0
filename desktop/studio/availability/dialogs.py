"""What is asked before dates are changed: an exception, a copied day, a copied week."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QTimeEdit, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.studio.availability.enquiries import DatesAsked
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.studio.lesson_dialogs.time_choice import DayField
from desktop.studio.weeks import Weeks
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.text import Paragraph

_NOTE_MOST = 200
_WEEK = timedelta(days=7)


def _say(text: str) -> str:
    return QCoreApplication.translate("AvailabilityDialogs", text)


class ExceptionDialog(FittingDialog):
    """Dates that are closed, or one date with hours of its own.

    `blackout_wanted(first, last, reason, is_studio)`, `hours_wanted(day, [(start, end)], note)`.
    `dates_asked(DatesAsked)`: which lessons are booked then? `tell_booked` answers;
    `day_wanted(first)`: somebody wants to see them.
    """

    blackout_wanted = Signal(object, object, str, bool)
    hours_wanted = Signal(object, object, str)
    dates_asked = Signal(object)
    day_wanted = Signal(object)

    def __init__(
        self, theme: Theme, window: QWidget, today: date, *, may_close_studio: bool
    ) -> None:
        super().__init__(theme, window, _say("Add an exception"), _say("Add"), _say("Not now"))
        self.kind = SegmentedControl(
            theme,
            _say("Kind"),
            [("closed", _say("Closed")), ("hours", _say("Other hours"))],
            "closed",
        )
        self.first, self.last = DayField(theme), DayField(theme)
        self.first_field = FormField(theme, _say("From"), self.first)
        self.last_field = FormField(theme, _say("To"), self.last)
        self.opens, self.closes = _time_edit(9), _time_edit(12)
        self.opens_field = FormField(theme, _say("Opens"), self.opens)
        self.closes_field = FormField(theme, _say("Closes"), self.closes)
        self.note = QLineEdit()
        self.note.setMaxLength(_NOTE_MOST)
        self.note_field = FormField(theme, _say("Reason"), self.note)
        self.studio = QCheckBox(_say("Close the whole studio, for every instructor"))
        self.booked = Paragraph(theme, tone="warning")
        self.see = Button(theme, _say("Show in schedule"), Variant.LINK, in_row=True)
        self._may_close_studio = may_close_studio
        for field in (self.first, self.last):
            field.show_day(today + timedelta(days=1))
        self._fill()
        self.kind.chosen.connect(self._on_kind)
        self.first.day_chosen.connect(self._on_first)
        self.last.day_chosen.connect(self._ask)
        self.opens.timeChanged.connect(self._ask)
        self.closes.timeChanged.connect(self._ask)
        self.studio.toggled.connect(self._ask)
        self.see.clicked.connect(self._on_see)
        self.accepted.connect(self._on_accepted)
        self.tell_booked(0)
        self._on_kind(self.kind.key)

    def first_focus(self) -> QWidget | None:
        """Return the first date."""
        return self.first.edit

    def open(self) -> None:
        """Cover the window, and ask which lessons are booked on the dates that stand there."""
        super().open()
        self._ask()

    def tell_booked(self, count: int) -> None:
        """Say how many lessons are booked then, so that nobody is surprised by them."""
        one = _say("1 lesson is already booked. It stays until you move or cancel it.")
        many = _say("{count} lessons are already booked. They stay until you move or cancel them.")
        self.booked.set_text(one if count == 1 else many.format(count=count))
        for part in (self.booked, self.see):
            part.setVisible(count > 0)

    def _ask(self) -> None:
        """Ask about the dates and hours as they stand, unless they end before they begin."""
        is_closed = self.kind.key == "closed"
        first, last = self.first.day, self.last.day if is_closed else self.first.day
        hours = None if is_closed else (_minute(self.opens), _minute(self.closes) or 24 * 60)
        is_studio = is_closed and self.studio.isChecked() and self._may_close_studio
        if last < first:
            self.tell_booked(0)
            return
        self.dates_asked.emit(DatesAsked(first, last, hours, is_studio))

    def _on_see(self) -> None:
        self.close_now()
        self.day_wanted.emit(self.first.day)

    def _fill(self) -> None:
        dates, hours = QHBoxLayout(), QHBoxLayout()
        for row, fields in (
            (dates, (self.first_field, self.last_field)),
            (hours, (self.opens_field, self.closes_field)),
        ):
            row.setSpacing(SPACE.sm)
            for field in fields:
                row.addWidget(field, 1)
        self.body.addWidget(self.kind)
        self.body.addLayout(dates)
        self.body.addLayout(hours)
        self.body.addWidget(self.note_field)
        self.body.addWidget(self.studio)
        self.body.addWidget(self.booked)
        self.body.addWidget(self.see, 0, Qt.AlignmentFlag.AlignLeading)
        self.foot.addStretch(1)

    def _on_kind(self, kind: str) -> None:
        is_closed = kind == "closed"
        self.last_field.setVisible(is_closed)
        self.studio.setVisible(is_closed and self._may_close_studio)
        self.opens_field.setVisible(not is_closed)
        self.closes_field.setVisible(not is_closed)
        self.first_field.label.setText(_say("From") if is_closed else _say("Day"))
        self._ask()

    def _on_first(self, day: date) -> None:
        if self.last.day < day:
            self.last.show_day(day)
        self._ask()

    def _on_accepted(self) -> None:
        note = self.note.text().strip()
        if self.kind.key == "closed":
            if self.last.day < self.first.day:
                self.last_field.show_error(_say("The last day is before the first."))
                return
            is_studio = self.studio.isChecked() and self._may_close_studio
            self.blackout_wanted.emit(self.first.day, self.last.day, note, is_studio)
        else:
            start, end = _minute(self.opens), _minute(self.closes) or 24 * 60
            if end <= start:
                self.closes_field.show_error(_say("The closing time is before the opening time."))
                return
            self.hours_wanted.emit(self.first.day, [(start, end)], note)
        self.close_now()


class CopyDayDialog(FittingDialog):
    """From one weekday to others. `copy_wanted(source, targets)`: weekdays, 0 is Monday."""

    copy_wanted = Signal(int, object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _say("Copy a day"), _say("Copy"), _say("Not now"))
        names = [
            QLocale().dayName(day, QLocale.FormatType.LongFormat).capitalize()
            for day in range(1, 8)
        ]
        self.source = QComboBox()
        self.source.addItems(names)
        self.targets = [QCheckBox(name) for name in names]
        holder = QWidget()
        flow = FlowLayout(holder, gap=SPACE.md)
        for box in self.targets:
            flow.addWidget(box)
        self.to_field = FormField(theme, _say("To"), holder)
        self.body.addWidget(FormField(theme, _say("From"), self.source))
        self.body.addWidget(self.to_field)
        self.foot.addStretch(1)
        self.source.activated.connect(self._on_source)
        self.accepted.connect(self._on_accepted)
        self._on_source(0)

    def _on_source(self, index: int) -> None:
        for day, box in enumerate(self.targets):
            box.setVisible(day != index)

    def _on_accepted(self) -> None:
        source = self.source.currentIndex()
        targets = [day for day, box in enumerate(self.targets) if box.isChecked() and day != source]
        if not targets:
            self.to_field.show_error(_say("Choose at least one day."))
            return
        self.copy_wanted.emit(source, targets)
        self.close_now()


class CopyWeekDialog(FittingDialog):
    """What one week really was, to another; weeks begin where the person's do.

    `copy_wanted(first day of the one, first day of the other)`.
    """

    copy_wanted = Signal(object, object)

    def __init__(self, theme: Theme, window: QWidget, today: date, weeks: Weeks) -> None:
        super().__init__(theme, window, _say("Copy a week"), _say("Copy week"), _say("Not now"))
        self._weeks = weeks
        self.source, self.target = DayField(theme), DayField(theme)
        first = weeks.first_of(today)
        self.source.show_day(first - _WEEK)
        self.target.show_day(first)
        self.target_field = FormField(theme, _say("To the week of"), self.target)
        row = QHBoxLayout()
        row.setSpacing(SPACE.sm)
        row.addWidget(FormField(theme, _say("From the week of"), self.source), 1)
        row.addWidget(self.target_field, 1)
        words = _say(
            "The second week becomes a copy of the first, exceptions included. Its own "
            "exceptions are replaced."
        )
        self.body.addLayout(row)
        self.body.addWidget(Paragraph(theme, words, tone="muted"))
        self.foot.addStretch(1)
        self.accepted.connect(self._on_accepted)

    def first_focus(self) -> QWidget | None:
        """Return the week to copy."""
        return self.source.edit

    def _on_accepted(self) -> None:
        source, target = map(self._weeks.first_of, (self.source.day, self.target.day))
        if source == target:
            self.target_field.show_error(_say("Choose two different weeks."))
            return
        self.copy_wanted.emit(source, target)
        self.close_now()


def _time_edit(hour: int) -> QTimeEdit:
    edit = QTimeEdit(QTime(hour, 0))
    edit.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    return edit


def _minute(edit: QTimeEdit) -> int:
    return edit.time().hour() * 60 + edit.time().minute()
