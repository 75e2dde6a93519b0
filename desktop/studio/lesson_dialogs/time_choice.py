"""Choosing a day and a time: the day's free starts, and any other time with what is against it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from desktop.calendar.scale import instant_at
from desktop.calendar.words import ordered
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.design.turns import Turns
from desktop.studio.lesson_dialogs.free_time import TimePick
from desktop.studio.say import clock_time
from desktop.widgets.accessible import say_role
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph

_LEAST_WIDTH = 124


class DayField(QWidget):
    """A date between two arrows. `day_chosen(date)`: a person chose another."""

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QDateEdit()
        self.edit.setDisplayFormat(ordered("ddd d MMM yyyy", QLocale()))
        self.edit.setMinimumWidth(theme.scaled(_LEAST_WIDTH))
        self.edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        before = IconButton(theme, Icon.CARET_LEFT, self.tr("Previous day"))
        after = IconButton(theme, Icon.CARET_RIGHT, self.tr("Next day"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xxs)
        layout.addWidget(before)
        layout.addWidget(self.edit, 1)
        layout.addWidget(after)
        self.edit.dateChanged.connect(self._on_changed)
        before.clicked.connect(self._on_before)
        after.clicked.connect(self._on_after)

    @property
    def day(self) -> date:
        """The date shown."""
        return _date_of(self.edit.date())

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - overrides Qt
        """Be read out as `name`, which is what has the keyboard too."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on. A focus proxy would make Tab skip what stands before the date."""
        self.edit.setFocus(event.reason())

    def show_day(self, day: date) -> None:
        """Show a date without telling."""
        self.edit.blockSignals(True)
        self.edit.setDate(QDate(day.year, day.month, day.day))
        self.edit.blockSignals(False)

    def _on_changed(self, shown: QDate) -> None:
        self.day_chosen.emit(_date_of(shown))

    def _on_before(self) -> None:
        self.edit.setDate(self.edit.date().addDays(-1))

    def _on_after(self) -> None:
        self.edit.setDate(self.edit.date().addDays(1))


class TimeChoice(QWidget):
    """Draws a `TimePick`.

    `day_chosen(date)`, `start_chosen(datetime)` (UTC), `outside_allowed(bool)`: what a person did.
    """

    day_chosen = Signal(object)
    start_chosen = Signal(object)
    outside_allowed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pick: TimePick | None = None
        self.day = DayField(theme)
        self.time = QTimeEdit()
        self.time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.time.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.time_field = FormField(theme, self.tr("At"), self.time)
        self.why = Paragraph(theme, tone="danger")
        self._chips: list[Button] = []
        self._making = Turns(self)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=SPACE.xxs, line_gap=SPACE.xxs)
        self.empty = Paragraph(theme, tone="muted")
        self.allow = QCheckBox(self.tr("Book anyway, outside hours"))
        self._lay_out()
        self.day.day_chosen.connect(self.day_chosen)
        self.time.timeChanged.connect(self._on_time)
        self.allow.clicked.connect(self.outside_allowed)

    @property
    def chips(self) -> list[Button]:
        """A button for each free start: whoever asks has those made that are not made yet."""
        self._making.finish()
        return self._chips

    def render_pick(self, pick: TimePick) -> None:
        """Show `pick`."""
        former, self._pick = self._pick, pick
        self.day.show_day(pick.day)
        if former is None or former.starts != pick.starts or former.day != pick.day:
            self._making.begin(self._make_starts())
            if len(self._chips) >= len(pick.starts):
                self._making.finish()
        elif not self._making.is_busy:
            self._show_chosen(pick)
        self._show_time(pick)
        self.why.setVisible(bool(pick.why))
        self.why.set_text(pick.why)
        self.time.setAccessibleDescription(pick.why)
        self.allow.setVisible(pick.can_allow_outside)
        self.allow.setChecked(pick.is_outside_allowed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE.sm)
        head.addWidget(FormField(self._theme, self.tr("Day"), self.day), 2)
        head.addWidget(self.time_field, 1)
        free = FormField(self._theme, self.tr("Free times"), self._holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.sm)
        layout.addLayout(head)
        layout.addWidget(self.why)
        layout.addWidget(self.allow)
        layout.addWidget(free)
        layout.addWidget(self.empty)

    def _make_starts(self) -> Iterator[None]:
        """Makes a chip at each step, unseen: a day has up to a hundred free starts, and each chip
        that comes into sight by itself has the whole dialog laid out. In the end all are shown.
        """
        pick = self._pick
        if pick is None:
            return
        chips = self._chips
        held: QWidget | None = self.window().focusWidget()
        if len(chips) < len(pick.starts):
            self._holder.hide()
        while len(chips) < len(pick.starts):
            chip = Button(self._theme, "", Variant.CHOICE)
            chip.setCheckable(True)
            say_role(chip, QAccessible.Role.RadioButton)
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            chip.ensurePolished()
            chips.append(chip)
            yield
        while len(chips) > len(pick.starts):
            chip = chips.pop()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._show_starts(self._pick or pick)
        if held is not None and held in chips:
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_starts(self, pick: TimePick) -> None:
        zone = ZoneInfo(pick.zone)
        for chip, start in zip(self._chips, pick.starts, strict=True):
            chip.setText(clock_time(start.astimezone(zone)))
        self._show_chosen(pick)
        self._holder.setVisible(bool(pick.starts))
        self._holder.updateGeometry()
        self.empty.setVisible(not pick.starts)
        words = self.tr("No free times on this day.") if pick.is_read else self.tr("Loading…")
        self.empty.set_text(words)

    def _show_chosen(self, pick: TimePick) -> None:
        for chip, start in zip(self._chips, pick.starts, strict=True):
            chip.setChecked(start == pick.chosen)

    def _show_time(self, pick: TimePick) -> None:
        if pick.chosen is None:
            return
        local = pick.chosen.astimezone(ZoneInfo(pick.zone))
        self.time.blockSignals(True)
        self.time.setTime(QTime(local.hour, local.minute))
        self.time.blockSignals(False)

    def _on_chip(self) -> None:
        chip = self.sender()
        # While more are made, what stands on those that were there is of the day before.
        if isinstance(chip, Button) and self._pick is not None and not self._making.is_busy:
            self.start_chosen.emit(self._pick.starts[self._chips.index(chip)])

    def _on_time(self, shown: QTime) -> None:
        if self._pick is not None:
            minute = shown.hour() * 60 + shown.minute()
            self.start_chosen.emit(instant_at(self._pick.day, minute, ZoneInfo(self._pick.zone)))


def same_time_on(day: date, start: datetime, zone: str) -> datetime:
    """The same wall-clock time on another date of a zone, UTC (booking rule 2)."""
    local = start.astimezone(ZoneInfo(zone))
    return instant_at(day, local.hour * 60 + local.minute, ZoneInfo(zone)).astimezone(UTC)


def next_quarter(now: datetime) -> datetime:
    """The next quarter of an hour after `now`, UTC."""
    minutes = 15 - now.minute % 15
    return now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)


def _date_of(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())
