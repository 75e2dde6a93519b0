"""The Availability screen: header, presets, painted week, panel."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtGui import QAction, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.calendar.hours.blocks import WeekHours, WeekHoursEdit
from desktop.calendar.hours.painter import HoursPainter
from desktop.calendar.hours.state import DayBlackout, HoursState, ThinLesson
from desktop.calendar.scale import MINUTES_A_DAY, wall_minute
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.availability.asking import AvailabilityDialogs
from desktop.studio.availability.hours import Preset, column_order, from_columns, in_columns
from desktop.studio.availability.panel import AvailabilityPanel
from desktop.studio.availability.presenter import AvailabilityPresenter
from desktop.studio.availability.state import AppliesTo, AvailabilityState
from desktop.studio.availability.words import change_words, hours_total, preset_words
from desktop.studio.desk import StudioDesk
from desktop.widgets.badges import Avatar
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import ElidedLabel, Text

_LEAST_TITLE = 96
_LARGE_TEXT = 1.4
_OPEN, _CLOSE = "open", "close"
_NOTHING: WeekHours = ((),) * 7


class AvailabilityView(QWidget):
    """Draws an `AvailabilityState` and passes hands on; decides nothing."""

    # While it is made a part at a time Qt may tell it of a size already.
    _is_made = False

    def __init__(self, desk: StudioDesk, presenter: AvailabilityPresenter) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self._weekdays = column_order(desk.weeks.first)
        self.dialogs = AvailabilityDialogs(desk, presenter, self)

    def make(self) -> Iterator[None]:
        """Makes some of it at each step, and has it drawn in the end."""
        self._make_head_parts(self._desk)
        yield
        self._make_buttons(self._desk)
        yield
        self.panel = AvailabilityPanel(self._desk.theme, self._desk.zone)
        yield
        self._lay_out()
        yield
        self._row.addWidget(self.panel)
        self._connect()
        yield
        self._is_made = True
        self.render_state()
        self._fit()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self._show_body(state)
        self._show_head(state)
        self.tools.choose(_CLOSE if state.is_closing else _OPEN)
        for widget in (self.tools, self.copy_day, self.copy_week, *self.presets.values()):
            widget.setEnabled(state.can_edit)
        self.painter.setEnabled(state.can_edit)
        hours = self._hours_state(state)
        if hours != self.painter.state:
            self.painter.set_state(hours)
        self.panel.render_state(state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on. A focus proxy would make Tab skip what stands before the painter."""
        self.painter.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tools go below the name where text is large."""
        super().resizeEvent(event)
        if self._is_made:
            self._fit()

    def _fit(self) -> None:
        parts = (self._names, self._ends)
        needed = sum(part.minimumSize().width() for part in parts) + 3 * SPACE.md
        has_room = self.width() - self.panel.width() >= needed
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside if has_room else below)

    def _make_head_parts(self, desk: StudioDesk) -> None:
        theme = desk.theme
        self.avatar = Avatar(theme, "", 0, 28, is_solid=True)
        self.title = ElidedLabel(theme, step=TYPE.title, weight=WEIGHT.strong)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.title.setMinimumWidth(theme.scaled(_LEAST_TITLE))
        self.others = IconButton(
            theme, Icon.CARET_DOWN, self.tr("Another instructor"), Variant.GHOST
        )
        self.total = Text(theme, tone="muted")
        self.tools = SegmentedControl(
            theme,
            self.tr("Paint mode"),
            [(_OPEN, self.tr("Open")), (_CLOSE, self.tr("Close"))],
            _OPEN,
            (Icon.EDIT, Icon.ERASE),
        )

    def _make_buttons(self, desk: StudioDesk) -> None:
        theme = desk.theme
        self.presets = {preset: self._preset_button(preset) for preset in Preset}
        self.copy_day = Button(theme, self.tr("Copy a day"), Variant.GHOST, Icon.COPY)
        self.copy_week = Button(theme, self.tr("Copy last week"), Variant.GHOST, Icon.REPEAT)
        self.painter = HoursPainter(HoursState(_NOTHING, "", self._weekdays), theme)
        self.empty = EmptyState(theme)

    def _preset_button(self, preset: Preset) -> Button:
        words, tip = preset_words(preset)
        variant = Variant.GHOST if preset is Preset.CLEAR else Variant.CHOICE
        button = Button(self._desk.theme, words, variant)
        button.set_tip(tip)
        button.clicked.connect(self._on_preset)
        return button

    def _make_head(self) -> QWidget:
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setContentsMargins(SPACE.md, SPACE.sm, SPACE.md, SPACE.sm)
        head.setSpacing(SPACE.sm)
        self._names, self._ends = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (self._names, (self.avatar, self.title, self.others)),
            (self._ends, (self.total, self.tools)),
        ):
            row.setSpacing(SPACE.sm)
            for widget in widgets:
                row.addWidget(widget)
        head.addLayout(self._names, 1)
        head.addLayout(self._ends)
        self._names.addStretch(1)
        head_part = QWidget()
        head_part.setLayout(head)
        head_part.setMinimumHeight(self._desk.theme.grown(STUDIO.screen_header))
        return head_part

    def _lay_out(self) -> None:
        head_part = self._make_head()
        clear = self.presets[Preset.CLEAR]
        added = [button for button in self.presets.values() if button is not clear]
        row = QWidget()
        flow = FlowLayout(row)
        row_part = QHBoxLayout()
        row_part.setContentsMargins(SPACE.md, 0, SPACE.md, SPACE.sm)
        row_part.addWidget(row)
        for button in (*added, self.copy_day, self.copy_week, clear):
            flow.addWidget(button)
        holder = QWidget()
        self._body = QStackedLayout(holder)
        self._body.addWidget(self.painter)
        self._body.addWidget(self.empty)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(head_part)
        column.addLayout(row_part)
        column.addWidget(Hairline())
        column.addWidget(holder, 1)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column, 1)

    def _connect(self) -> None:
        presenter, panel = self._presenter, self.panel
        presenter.state_changed.connect(self.render_state)
        self._desk.weeks.changed.connect(self._on_weeks_changed)
        self._desk.theme.changed.connect(self.render_state)
        self.painter.hours_changed.connect(self._on_painted)
        self.painter.closing_changed.connect(presenter.set_closing)
        self.tools.chosen.connect(self._on_tool)
        self.others.clicked.connect(self._on_others)
        self.copy_day.clicked.connect(self.dialogs.ask_for_day)
        self.copy_week.clicked.connect(self.dialogs.ask_for_week)
        self.empty.next_step.connect(presenter.refresh)
        panel.applies_chosen.connect(presenter.apply_to)
        panel.range_chosen.connect(presenter.choose_range)
        panel.range_applied.connect(presenter.apply_range)
        panel.preview_chosen.connect(presenter.choose_preview)
        panel.addition_wanted.connect(self.dialogs.ask_for_exception)
        panel.holidays_wanted.connect(self.dialogs.ask_for_holidays)
        panel.why_wanted.connect(self.dialogs.ask_why)
        panel.removal_wanted.connect(presenter.remove)
        panel.rule_set.connect(presenter.set_rule)
        panel.theirs_kept.connect(presenter.clock_change.keep_theirs)
        panel.mine_kept.connect(presenter.clock_change.keep_mine)

    def _show_head(self, state: AvailabilityState) -> None:
        teacher = state.teacher
        self.avatar.setVisible(teacher is not None)
        self.others.setVisible(len(state.teachers) > 1)
        self.total.set_text(hours_total(state.open_minutes))
        self.total.setVisible(self._desk.theme.text_scale <= _LARGE_TEXT)
        if teacher is None:
            self.title.set_text(self.tr("Weekly hours"))
            return
        self.avatar.show_person(teacher.name, teacher.hue, is_solid=True)
        is_range = state.applies is AppliesTo.RANGE
        words = (
            self.tr("{who}’s hours for some dates") if is_range else self.tr("{who}’s weekly hours")
        )
        self.title.set_text(words.format(who=teacher.name.split()[0]))

    def _show_body(self, state: AvailabilityState) -> None:
        """The week, or why there is none."""
        if state.problem:
            title, step = self.tr("The hours couldn’t be loaded"), self.tr("Try again")
            self.empty.say(Emptiness.ERROR, title, state.problem, step)
        elif not state.is_read:
            self.empty.say(Emptiness.LOADING, self.tr("Loading hours…"))
        elif state.teacher is None:
            self.empty.say(
                Emptiness.EMPTY,
                self.tr("No hours to manage"),
                self.tr("Hours belong to instructors, and this account manages none."),
            )
        else:
            self._body.setCurrentWidget(self.painter)
            self.panel.show()
            return
        self.panel.setVisible(False)
        self._body.setCurrentWidget(self.empty)

    def _hours_state(self, state: AvailabilityState) -> HoursState:
        now = self._desk.local_now()
        return HoursState(
            hours=in_columns(state.hours, self._weekdays),
            zone_name=now.tzname() or "",
            weekdays=self._weekdays,
            blackouts=self._blackouts(state),
            lessons=self._lessons(state),
            is_closing=state.is_closing,
        )

    def _blackouts(self, state: AvailabilityState) -> tuple[DayBlackout, ...]:
        """Days of this week that are closed whatever the hours say."""
        first = self._desk.weeks.first_of(state.today)
        found = {}
        for change in state.exceptions:
            if change.hours is not None:
                continue
            for column in range(len(self._weekdays)):
                if change.first <= first + timedelta(days=column) <= change.last:
                    title = change_words(change)
                    found[column] = DayBlackout(column, title, self.tr("Blackout"))
        return tuple(found.values())

    def _lessons(self, state: AvailabilityState) -> tuple[ThinLesson, ...]:
        """Lessons of this week, on the wall clock of their day."""
        zone = ZoneInfo(self._desk.zone)
        hue = state.teacher.hue if state.teacher is not None else 0
        thin = []
        for lesson in state.booked:
            day = lesson.start.astimezone(zone).date()
            column = self._weekdays.index(day.isoweekday())
            start = wall_minute(lesson.start, day, zone)
            end = min(wall_minute(lesson.end, day, zone), MINUTES_A_DAY)
            thin.append(ThinLesson(column, start, end, hue, lesson.student))
        return tuple(thin)

    def _on_weeks_changed(self) -> None:
        self._weekdays = column_order(self._desk.weeks.first)
        self.render_state()

    def _on_painted(self, edit: object) -> None:
        if isinstance(edit, WeekHoursEdit):
            self._presenter.paint(edit.kind, from_columns(edit.after, self._weekdays))

    def _on_tool(self, key: str) -> None:
        self._presenter.set_closing(key == _CLOSE)

    def _on_preset(self) -> None:
        button = self.sender()
        for preset, each in self.presets.items():
            if each is button:
                self._presenter.use_preset(preset)
                return

    def _on_others(self) -> None:
        menu = QMenu(self)
        for teacher in self._presenter.state.teachers:
            action = menu.addAction(teacher.name)
            action.setData(teacher.id)
        menu.triggered.connect(self._on_teacher)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))

    def _on_teacher(self, action: QAction) -> None:
        self._presenter.choose_teacher(str(action.data()))
