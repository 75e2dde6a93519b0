"""An instructor's booking rules as a small form; each is saved when it is left."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QWidget

from core.scheduling.rules import BookingRules, Contradiction, contradictions
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE
from desktop.widgets.text import Paragraph

_INTERVALS = (5, 10, 15, 20, 30, 60)
_HOUR_MIN = 60
_SHORTEST_MIN = 15


def _say(text: str) -> str:
    return QCoreApplication.translate("RulesForm", text)


@dataclass(frozen=True, slots=True)
class _Number:
    """A rule that is a number: its label and unit, the step, and what one unit is worth.

    `is_limit`: 0 stands for no limit.
    """

    rule: str
    label: str
    unit: str
    step: int = 1
    worth: int = 1
    is_limit: bool = False


def _numbers() -> tuple[_Number, ...]:
    hours, days, minutes = _say(" h"), _say(" days"), _say(" min")
    return (
        _Number("notice_min", _say("Notice before a lesson"), hours, worth=_HOUR_MIN),
        _Number("walk_in_notice_min", _say("Notice at the desk"), minutes, step=5),
        _Number("horizon_days", _say("Bookable ahead"), days),
        _Number("buffer_before_min", _say("Buffer before a lesson"), minutes, step=5),
        _Number("buffer_after_min", _say("Buffer after a lesson"), minutes, step=5),
        _Number("max_lessons_day", _say("Most lessons a day"), "", 1, is_limit=True),
        _Number("max_minutes_day", _say("Most minutes a day"), minutes, 15, is_limit=True),
        _Number("max_lessons_week", _say("Most lessons a week"), "", 5, is_limit=True),
        _Number("max_minutes_week", _say("Most minutes a week"), minutes, 60, is_limit=True),
    )


class RulesForm(QWidget):
    """Notice, horizon, buffers, limits, interval, approval. `rule_set(rule, value)`: one changed.

    Values are in the rule's own unit (minutes, days), however they are shown; None for no limit.
    What makes no sense is not saved: it stays as it was typed, with the reason under it.
    """

    rule_set = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rules = BookingRules()
        self._shortest_min = _SHORTEST_MIN
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(SPACE.sm)
        self._rows.setVerticalSpacing(SPACE.xs)
        self._rows.setColumnStretch(0, 1)
        self._kinds = {number.rule: number for number in _numbers()}
        self.numbers: dict[str, QSpinBox] = {}
        self.errors: dict[str, Paragraph] = {}
        for number in self._kinds.values():
            self._add_number(number)
        self.interval = QComboBox()
        for minutes in _INTERVALS:
            self.interval.addItem(_say("{minutes} min").format(minutes=minutes), minutes)
        self._add(_say("Start times every"), self.interval)
        self.gap_saving = QCheckBox(_say("Also start right after lessons"))
        self.approval = QCheckBox(_say("Approve bookings manually"))
        for box in (self.gap_saving, self.approval):
            self._rows.addWidget(box, self._rows.rowCount(), 0, 1, 2)
        self.interval.activated.connect(self._on_interval)
        self.gap_saving.clicked.connect(self._on_gap_saving)
        self.approval.clicked.connect(self._on_approval)

    def render_rules(
        self, rules: BookingRules, *, can_edit: bool, shortest_min: int = _SHORTEST_MIN
    ) -> None:
        """Show `rules`; whoever may not change them sees them all the same."""
        is_other = rules != self._rules
        self._rules, self._shortest_min = rules, shortest_min
        self.setEnabled(can_edit)
        for rule, spin in self.numbers.items():
            if not spin.hasFocus() and (is_other or not self.errors[rule].text()):
                spin.setValue(self._shown(rule))
                self._say_wrong(rule, "")
        if self.interval.findData(rules.start_interval_min) < 0:
            text = _say("{minutes} min").format(minutes=rules.start_interval_min)
            self.interval.addItem(text, rules.start_interval_min)
        self.interval.setCurrentIndex(self.interval.findData(rules.start_interval_min))
        self.gap_saving.setChecked(rules.gap_saving)
        self.approval.setChecked(rules.approval_by_hand)

    def _add_number(self, number: _Number) -> None:
        least, most = BookingRules.bounds_of(number.rule)
        spin = QSpinBox()
        spin.setRange(0 if number.is_limit else -(-least // number.worth), most // number.worth)
        spin.setSuffix(number.unit)
        spin.setSingleStep(number.step)
        spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if number.is_limit:
            spin.setSpecialValueText(_say("no limit"))
        self.numbers[number.rule] = spin
        self._add(number.label, spin)
        error = Paragraph(self._theme, "", TYPE.caption, tone="danger")
        error.hide()
        self.errors[number.rule] = error
        self._rows.addWidget(error, self._rows.rowCount(), 0, 1, 2)
        spin.editingFinished.connect(self._on_left)

    def _add(self, label: str, field: QWidget) -> None:
        words = Paragraph(self._theme, label)
        field.setAccessibleName(label)
        row = self._rows.rowCount()
        self._rows.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(field, row, 1)

    def _shown(self, rule: str) -> int:
        """What the field shows of a rule: whole units, rounded up; 0 for no limit."""
        value: int | None = getattr(self._rules, rule)
        return -(-(value or 0) // self._kinds[rule].worth)

    def _on_left(self) -> None:
        """A number was left: save what changed, unless it makes no sense.

        What was only looked at is not written: 90 minutes shown as 2 hours stay 90 minutes.
        """
        spin = self.sender()
        rule = next(rule for rule, each in self.numbers.items() if each is spin)
        shown = self.numbers[rule].value()
        if shown == self._shown(rule):
            self._say_wrong(rule, "")
            return
        number = self._kinds[rule]
        value = None if number.is_limit and not shown else shown * number.worth
        wrong = self._why_wrong(rule, value)
        self._say_wrong(rule, wrong)
        if not wrong:
            self.rule_set.emit(rule, value)

    def _why_wrong(self, rule: str, value: int | None) -> str:
        least, most = BookingRules.bounds_of(rule)
        if value is not None and not least <= value <= most:
            return _say("At least {least}, at most {most}.").format(least=least, most=most)
        wanted: dict[str, int | None] = {rule: value}
        after = contradictions(replace(self._rules, **wanted), self._shortest_min)  # type: ignore[arg-type]  # it checks its fields itself
        new = after - contradictions(self._rules, self._shortest_min)
        return _sentence(min(new), self._shortest_min) if new else ""

    def _say_wrong(self, rule: str, sentence: str) -> None:
        self.errors[rule].set_text(sentence)
        self.errors[rule].setVisible(bool(sentence))
        self.numbers[rule].setAccessibleDescription(sentence)

    def _on_interval(self, index: int) -> None:
        self.rule_set.emit("start_interval_min", int(self.interval.itemData(index)))

    def _on_gap_saving(self, is_on: bool) -> None:
        self.rule_set.emit("gap_saving", is_on)

    def _on_approval(self, is_on: bool) -> None:
        self.rule_set.emit("approval_by_hand", is_on)


def _sentence(wrong: Contradiction, shortest_min: int) -> str:
    return {
        Contradiction.NOTICE_BEYOND_HORIZON: _say(
            "That’s further ahead than students can book, so they couldn’t book anything."
        ),
        Contradiction.DAY_TOO_SHORT: _say("The shortest lesson is {minutes} min."),
        Contradiction.WEEK_TOO_SHORT: _say("The shortest lesson is {minutes} min."),
        Contradiction.WEEK_BELOW_DAY: _say("The weekly limit can’t be below the daily limit."),
    }[wrong].format(minutes=shortest_min)
