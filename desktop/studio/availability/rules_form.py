"""An instructor's booking rules as a small form; each is saved when it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QWidget

from core.scheduling.rules import BookingRules
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE
from desktop.widgets.text import Paragraph

_INTERVALS = (5, 10, 15, 20, 30, 60)
_MINUTES_AN_HOUR = 60


class RulesForm(QWidget):
    """Notice, horizon, buffers, interval, approval. `rule_set(rule, value)`: one was changed.

    Values are in the rule's own unit (minutes, days), however they are shown.
    """

    rule_set = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(SPACE.sm)
        self._rows.setVerticalSpacing(SPACE.xs)
        self._rows.setColumnStretch(0, 1)
        self.notice = self._spin(self.tr("Notice before a lesson"), 0, 168, self.tr(" h"))
        self.horizon = self._spin(self.tr("Bookable ahead"), 1, 365, self.tr(" days"))
        self.before = self._spin(self.tr("Free before a lesson"), 0, 120, self.tr(" min"), 5)
        self.after = self._spin(self.tr("Free after a lesson"), 0, 120, self.tr(" min"), 5)
        self.interval = QComboBox()
        for minutes in _INTERVALS:
            self.interval.addItem(self.tr("{minutes} min").format(minutes=minutes), minutes)
        self._add(self.tr("A start every"), self.interval)
        self.approval = QCheckBox(self.tr("I approve each booking by hand"))
        self._rows.addWidget(self.approval, self._rows.rowCount(), 0, 1, 2)
        self._connect()

    def render_rules(self, rules: BookingRules, *, can_edit: bool) -> None:
        """Show `rules`; whoever may not change them sees them all the same."""
        self.setEnabled(can_edit)
        for widget, value in (
            (self.notice, -(-rules.notice_min // _MINUTES_AN_HOUR)),
            (self.horizon, rules.horizon_days),
            (self.before, rules.buffer_before_min),
            (self.after, rules.buffer_after_min),
        ):
            if not widget.hasFocus():
                widget.setValue(value)
        if rules.start_interval_min not in _INTERVALS:
            text = self.tr("{minutes} min").format(minutes=rules.start_interval_min)
            if self.interval.findData(rules.start_interval_min) < 0:
                self.interval.addItem(text, rules.start_interval_min)
        self.interval.setCurrentIndex(self.interval.findData(rules.start_interval_min))
        self.approval.setChecked(rules.approval_by_hand)

    def _spin(self, label: str, least: int, most: int, unit: str, step: int = 1) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(least, most)
        spin.setSuffix(unit)
        spin.setSingleStep(step)
        spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._add(label, spin)
        return spin

    def _add(self, label: str, field: QWidget) -> None:
        words = Paragraph(self._theme, label)
        field.setAccessibleName(label)
        row = self._rows.rowCount()
        self._rows.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(field, row, 1)

    def _connect(self) -> None:
        self.notice.editingFinished.connect(self._on_notice)
        self.horizon.editingFinished.connect(self._on_horizon)
        self.before.editingFinished.connect(self._on_before)
        self.after.editingFinished.connect(self._on_after)
        self.interval.activated.connect(self._on_interval)
        self.approval.clicked.connect(self._on_approval)

    def _on_notice(self) -> None:
        self.rule_set.emit("notice_min", self.notice.value() * _MINUTES_AN_HOUR)

    def _on_horizon(self) -> None:
        self.rule_set.emit("horizon_days", self.horizon.value())

    def _on_before(self) -> None:
        self.rule_set.emit("buffer_before_min", self.before.value())

    def _on_after(self) -> None:
        self.rule_set.emit("buffer_after_min", self.after.value())

    def _on_interval(self, index: int) -> None:
        self.rule_set.emit("start_interval_min", int(self.interval.itemData(index)))

    def _on_approval(self, is_on: bool) -> None:
        self.rule_set.emit("approval_by_hand", is_on)
