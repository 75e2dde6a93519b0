"""The panel beside the hours: what a stroke changes, what follows from it, and the rules."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.scheduling.rules import MIN_DURATION_MIN
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.availability.clock_card import ClockCard
from desktop.studio.availability.preview import StartsPreview
from desktop.studio.availability.rules_form import RulesForm
from desktop.studio.availability.state import (
    AppliesTo,
    AvailabilityState,
    ClockNotice,
    DatedChange,
)
from desktop.studio.availability.words import change_words, dates_words, day_in_month
from desktop.studio.lesson_dialogs.time_choice import DayField
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.inputs import FormField
from desktop.widgets.surfaces import Hairline, Inspector
from desktop.widgets.text import Paragraph, Text


class AvailabilityPanel(Inspector):
    """Draws the parts of an `AvailabilityState` that are not the week.

    `applies_chosen(AppliesTo)`, `range_chosen(first, last)`, `range_applied()`,
    `preview_chosen(minutes)`, `addition_wanted()`, `holidays_wanted()`, `why_wanted()`,
    `removal_wanted(DatedChange)`, `rule_set(rule, value)`, `theirs_kept(lessons)`,
    `mine_kept(lessons)`: what a person did.
    """

    applies_chosen = Signal(object)
    range_chosen = Signal(object, object)
    range_applied = Signal()
    preview_chosen = Signal(int)
    addition_wanted = Signal()
    holidays_wanted = Signal()
    why_wanted = Signal()
    removal_wanted = Signal(object)
    theirs_kept = Signal(object)
    mine_kept = Signal(object)
    rule_set = Signal(str, object)

    def __init__(self, theme: Theme, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", STUDIO.availability_panel, parent)
        self.setAccessibleName(self.tr("When these hours apply"))
        self._theme = theme
        self._changes: tuple[DatedChange, ...] | None = None
        self._shown_clock: ClockNotice | None = None
        # Aligned to the top, a layout gives wrapped lines the room of one (QLayout.alignmentRect).
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.removals: list[IconButton] = []
        self._make_applies()
        self._make_preview(zone)
        self._make_exceptions()
        self.clock = ClockCard(theme)
        self.clock.theirs_kept.connect(self.theirs_kept)
        self.clock.mine_kept.connect(self.mine_kept)
        self.rules = RulesForm(theme)
        self.body.addWidget(self.clock)
        self.body.addWidget(Hairline())
        self._add_head(self.tr("Booking rules"))
        self.body.addWidget(self.rules)
        self.body.addStretch(1)
        legend = self.tr("Narrow bars are booked lessons. They stay when hours change.")
        self.foot.addWidget(Paragraph(theme, legend, TYPE.caption, tone="muted"))
        self.rules.rule_set.connect(self.rule_set)

    def render_state(self, state: AvailabilityState) -> None:
        """Draw the whole state."""
        is_range = state.applies is AppliesTo.RANGE
        for radio, is_on in ((self.weekly, not is_range), (self.range, is_range)):
            radio.setChecked(is_on)
            radio.setEnabled(state.can_edit)
        text = self.tr("Every week from {day}")
        self.weekly.setText(text.format(day=day_in_month(state.today)))
        self.range_part.setVisible(is_range)
        self.first.show_day(state.range_first)
        self.last.show_day(state.range_last)
        words = self.tr("Apply to {dates}")
        self.apply.setText(words.format(dates=dates_words(state.range_first, state.range_last)))
        self._show_preview(state)
        if state.exceptions != self._changes:
            self._show_exceptions(state)
        self.add.setVisible(state.can_edit)
        self.holidays.setVisible(state.can_edit)
        self.clock.setVisible(state.clock is not None)
        if state.clock is not None and state.clock != self._shown_clock:
            self._shown_clock = state.clock
            self.clock.show_notice(state.clock)
        shortest = min(state.durations_min, default=MIN_DURATION_MIN)
        self.rules.render_rules(state.rules, can_edit=state.can_edit, shortest_min=shortest)

    def _make_applies(self) -> None:
        theme = self._theme
        self._add_head(self.tr("Applies to"))
        self.weekly = QRadioButton()
        self.range = QRadioButton(self.tr("Only a date range"))
        group = QButtonGroup(self)
        for radio in (self.weekly, self.range):
            group.addButton(radio)
            self.body.addWidget(radio)
        self.range_part = QWidget()
        self.first, self.last = DayField(theme), DayField(theme)
        self.apply = Button(theme, "", Variant.PRIMARY)
        hint = self.tr("Paint the week, then apply it. Existing hours on these dates are replaced.")
        part = QVBoxLayout(self.range_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(SPACE.xs)
        part.addWidget(FormField(theme, self.tr("From"), self.first))
        part.addWidget(FormField(theme, self.tr("To"), self.last))
        part.addWidget(Paragraph(theme, hint, TYPE.caption, tone="muted"))
        part.addWidget(self.apply)
        self.body.addWidget(self.range_part)
        self.body.addWidget(Hairline())
        self.weekly.clicked.connect(self._on_weekly)
        self.range.clicked.connect(self._on_range)
        self.first.day_chosen.connect(self._on_dates)
        self.last.day_chosen.connect(self._on_dates)
        self.apply.clicked.connect(self.range_applied)

    def _make_preview(self, zone: str) -> None:
        self.duration = QComboBox()
        # Else it keeps the width it has when it is first shown, before anything is in it.
        self.duration.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.duration.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.duration.setAccessibleName(self.tr("Lesson length in the preview"))
        self._add_head(self.tr("What students see"), self.duration)
        self.preview = StartsPreview(self._theme, zone)
        self.body.addWidget(self.preview)
        self.why = Button(self._theme, self.tr("Why can’t this time be booked?"), Variant.LINK)
        self.body.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeading)
        self.why.clicked.connect(self.why_wanted)
        self.body.addWidget(Hairline())
        self.duration.activated.connect(self._on_duration)

    def _make_exceptions(self) -> None:
        self.add = Button(self._theme, self.tr("Add"), Variant.LINK)
        self.holidays = Button(self._theme, self.tr("Holidays"), Variant.LINK)
        self.holidays.set_tip(self.tr("Close public holidays"))
        self._add_head(self.tr("Exceptions"), self.holidays, self.add)
        self.holidays.clicked.connect(self.holidays_wanted)
        self.none = Paragraph(
            self._theme,
            self.tr("No exceptions. Every week follows the weekly hours."),
            tone="muted",
        )
        self.body.addWidget(self.none)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(SPACE.sm)
        self._rows.setVerticalSpacing(SPACE.xs)
        self._rows.setColumnStretch(0, 1)
        self.body.addLayout(self._rows)
        self.add.clicked.connect(self.addition_wanted)

    def _add_head(self, words: str, *ends: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE.sm)
        row.addWidget(Text(self._theme, words, TYPE.lead, WEIGHT.strong), 1)
        for end in ends:
            row.addWidget(end)
        self.body.addLayout(row)

    def _show_preview(self, state: AvailabilityState) -> None:
        durations = [self.duration.itemData(at) for at in range(self.duration.count())]
        if durations != list(state.durations_min):
            self.duration.clear()
            for minutes in state.durations_min:
                self.duration.addItem(self.tr("{minutes} min").format(minutes=minutes), minutes)
        self.duration.setVisible(bool(state.durations_min))
        self.duration.setCurrentIndex(self.duration.findData(state.preview_min))
        self.preview.show_days(state.preview)

    def _show_exceptions(self, state: AvailabilityState) -> None:
        self._changes = state.exceptions
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.removals = []
        for at, change in enumerate(state.exceptions):
            dates = dates_words(change.first, change.last)
            self._rows.addWidget(self._told(dates, change_words(change)), at, 0)
            remove = IconButton(
                self._theme,
                Icon.DELETE,
                self.tr("Remove the exception of {dates}").format(dates=dates),
                Variant.GHOST,
            )
            remove.setEnabled(change.can_remove and state.can_edit)
            remove.clicked.connect(self._on_remove)
            self._rows.addWidget(remove, at, 1, Qt.AlignmentFlag.AlignVCenter)
            self.removals.append(remove)
        self.none.setVisible(not state.exceptions)

    def _told(self, dates: str, words: str) -> QWidget:
        """Dates, and under them how they differ."""
        told = QWidget()
        lines = QVBoxLayout(told)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Text(self._theme, dates))
        lines.addWidget(Paragraph(self._theme, words, TYPE.caption, tone="muted"))
        return told

    def _on_weekly(self) -> None:
        self.applies_chosen.emit(AppliesTo.WEEKLY)

    def _on_range(self) -> None:
        self.applies_chosen.emit(AppliesTo.RANGE)

    def _on_dates(self, _day: date) -> None:
        self.range_chosen.emit(self.first.day, self.last.day)

    def _on_duration(self, index: int) -> None:
        self.preview_chosen.emit(int(self.duration.itemData(index)))

    def _on_remove(self) -> None:
        button = self.sender()
        if isinstance(button, IconButton) and self._changes is not None:
            self.removal_wanted.emit(self._changes[self.removals.index(button)])
