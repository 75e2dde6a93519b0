"""The head of the Insights screen: which days, whose, and the way out as a file."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.insights.periods import Step
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO
from desktop.studio.insights import words
from desktop.studio.insights.state import Choice, Found, InsightsState
from desktop.studio.lesson_dialogs.time_choice import DayField
from desktop.widgets.buttons import Button
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import ScreenHeader
from desktop.widgets.text import Text

_NARROW = 1120
_STEPS = (Step.WEEK, Step.MONTH)


class InsightsHead(QWidget):
    """Draws the choices of an `InsightsState`.

    `choice_made(Choice)`, `dates_chosen(first, last)`, `step_chosen(Step)`,
    `instructor_chosen(id or None)`, `service_chosen(name or None)`, `export_wanted()`.
    """

    choice_made = Signal(object)
    dates_chosen = Signal(object, object)
    step_chosen = Signal(object)
    instructor_chosen = Signal(object)
    service_chosen = Signal(object)
    export_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        say = words.say
        self.header = ScreenHeader(theme, say("Insights"), margin=STUDIO.margin_insights)
        self.choice = SegmentedControl(
            theme, say("Period"), words.choices(), Choice.TWELVE_WEEKS.value
        )
        self.step = QComboBox()
        self.step.addItems([say("By week"), say("By month")])
        self.step.setAccessibleName(say("Group bars by"))
        self.instructor, self.service = QComboBox(), QComboBox()
        self.instructor.setAccessibleName(say("Instructor"))
        self.service.setAccessibleName(say("Service"))
        self.export = Button(theme, say("Export"), icon=Icon.EXPORT)
        self.export.set_tip(say("Save these figures as a spreadsheet file (CSV)"))
        self.first, self.last = DayField(theme), DayField(theme)
        self.dates = QWidget(self)
        self._theme = theme
        self._below = QWidget(self)
        self._is_narrow: bool | None = None
        self._left_out: set[QWidget] = set()
        self._lay_out(theme)
        theme.changed.connect(self._arrange)
        self._connect()

    def render_state(self, state: InsightsState) -> None:
        """Draw the choices as they are."""
        wish, found = state.wish, state.found
        detail = words.period_words(found.period, state.today) if found is not None else ""
        self.header.say(words.say("Insights"), detail)
        self.choice.choose(wish.choice.value)
        self.step.setCurrentIndex(_STEPS.index(wish.step))
        self.dates.setVisible(wish.choice is Choice.DATES)
        if wish.dates is not None:
            self.first.show_day(wish.dates.first)
            self.last.show_day(wish.dates.last)
        parts = {self.instructor: state.sees_all, self.export: state.may_export}
        self._left_out = {part for part, is_shown in parts.items() if not is_shown}
        for part, is_shown in parts.items():
            part.setVisible(is_shown)
        self.export.setEnabled(found is not None and not found.is_empty)
        for widget in (self.choice, self.step, self.instructor, self.service):
            widget.setEnabled(state.is_allowed)
        if found is not None:
            self._fill(found, state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Beside the title while there is room, else below it, in as many rows as it takes."""
        is_narrow = self.width() < self._theme.scaled(_NARROW)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for widget in self._controls:
            if is_narrow:
                self._flow.addWidget(widget)
            else:
                self._flow.removeWidget(widget)
                self.header.add(widget)
            widget.setVisible(widget not in self._left_out)
        self._below.setVisible(is_narrow)

    def _fill(self, found: Found, state: InsightsState) -> None:
        wish = state.wish
        people = [(words.say("All instructors"), None), *((n, i) for i, n in found.instructors)]
        _show_choices(self.instructor, people, wish.instructor_id)
        named = list(found.services)
        if wish.service is not None and wish.service not in named:
            named.append(wish.service)
        services = [(words.say("All services"), None), *((name, name) for name in named)]
        _show_choices(self.service, services, wish.service)

    def _lay_out(self, theme: Theme) -> None:
        self._controls = (self.choice, self.step, self.instructor, self.service, self.export)
        rows = QWidget()
        self._flow = FlowLayout(rows)
        around = QHBoxLayout(self._below)
        around.setContentsMargins(STUDIO.margin_insights, 0, STUDIO.margin_insights, SPACE.sm)
        around.addWidget(rows)
        for box in (self.step, self.instructor, self.service):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.currentTextChanged.connect(box.setToolTip)
            box.setMinimumContentsLength(9 if box is self.step else 12)
        row = QHBoxLayout(self.dates)
        row.setContentsMargins(STUDIO.margin_insights, 0, STUDIO.margin_insights, SPACE.sm)
        row.setSpacing(SPACE.xs)
        for name, field in ((words.say("From"), self.first), (words.say("To"), self.last)):
            field.edit.setAccessibleName(name)
            row.addWidget(Text(theme, name, tone="muted"))
            row.addWidget(field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._below)
        column.addWidget(self.dates)
        # Not before it has a parent: shown without one it would be a window, and take the keys.
        self._arrange()

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_choice)
        self.step.activated.connect(self._on_step)
        self.instructor.activated.connect(self._on_instructor)
        self.service.activated.connect(self._on_service)
        self.first.day_chosen.connect(self._on_dates)
        self.last.day_chosen.connect(self._on_dates)
        self.export.clicked.connect(self.export_wanted)

    def _on_choice(self, key: str) -> None:
        self.choice_made.emit(Choice(key))

    def _on_step(self, place: int) -> None:
        self.step_chosen.emit(_STEPS[place])

    def _on_instructor(self, place: int) -> None:
        self.instructor_chosen.emit(self.instructor.itemData(place))

    def _on_service(self, place: int) -> None:
        self.service_chosen.emit(self.service.itemData(place))

    def _on_dates(self, _day: date) -> None:
        self.dates_chosen.emit(self.first.day, self.last.day)


def _show_choices(
    box: QComboBox, choices: list[tuple[str, str | None]], chosen: str | None
) -> None:
    shown = [(box.itemText(at), box.itemData(at)) for at in range(box.count())]
    if shown != choices:
        box.clear()
        for words_of, key in choices:
            box.addItem(words_of, key)
    box.setCurrentIndex([key for _, key in choices].index(chosen))
