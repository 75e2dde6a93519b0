"""The list of a series' lessons, and what can be decided about the one that is chosen."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QLocale,
    Qt,
    QTime,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.calendar.scale import instant_at
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, TYPE
from desktop.studio.lesson_dialogs.occurrences import (
    Occurrence,
    OccurrencesPresenter,
    OccurrencesState,
)
from desktop.studio.lesson_dialogs.row_parts import Index, Part, PartsDelegate
from desktop.studio.lesson_dialogs.series_words import (
    local_span,
    note_words,
    summary_words,
    when_words,
)
from desktop.studio.lesson_dialogs.time_choice import DayField
from desktop.studio.say import clock_time, short_day
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField
from desktop.widgets.text import Paragraph

_ROWS_SHOWN = 6
_LINE_ROLE = Qt.ItemDataRole.UserRole


class _RowDelegate(PartsDelegate):
    """Paints one lesson: its day, its time, and what there is to say of it."""

    def __init__(self, theme: Theme, zone: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._zone = zone

    def parts(self, index: Index, room: int) -> Sequence[Part]:
        """Day, time, and what there is to say, which takes what is left."""
        line = index.data(_LINE_ROLE)
        if not isinstance(line, Occurrence):
            return ()
        day, span = when_words(line, self._zone)
        note, tone = note_words(line, self._zone)
        measure = QFontMetrics(self._theme.font_for("0", TYPE.body)).horizontalAdvance
        day_width, span_width = measure("Wed 30 Sept"), measure(span) + SPACE.xs
        rest = max(0, room - day_width - span_width - 2 * SPACE.sm)
        quiet = "muted" if line.decision.is_left_out else ""
        struck = "out" if line.decision.is_left_out else ""
        return ((day, quiet, day_width), (span, struck, span_width), (note, tone, rest))


class OccurrenceRows(QListWidget):
    """The lessons, clashes first. `chosen(id)`; `toggled()`: leave the chosen one out, or not."""

    chosen = Signal(str)
    toggled = Signal()

    def __init__(self, theme: Theme, zone: str) -> None:
        super().__init__()
        self._theme = theme
        self._zone = zone
        self._shown: tuple[Occurrence, ...] = ()
        self.setItemDelegate(_RowDelegate(theme, zone, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Lessons of the series"))
        self.currentRowChanged.connect(self._on_row)
        theme.changed.connect(self._fit)

    def show_lines(self, state: OccurrencesState) -> None:
        """List `state`; the row that is being decided about stays chosen wherever it goes."""
        if state.lines != self._shown:
            self._shown = state.lines
            self.blockSignals(True)
            self.clear()
            for line in state.lines:
                self.addItem(self._item(line))
            self.blockSignals(False)
            self._fit()
        ids = [line.id for line in state.lines]
        row = ids.index(state.chosen) if state.chosen in ids else -1
        if row != self.currentRow():
            self.blockSignals(True)
            self.setCurrentRow(row)
            self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete) and self.currentRow() >= 0:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def _item(self, line: Occurrence) -> QListWidgetItem:
        item = QListWidgetItem()
        item.setData(_LINE_ROLE, line)
        words = [*when_words(line, self._zone), note_words(line, self._zone)[0]]
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, words)))
        item.setToolTip(words[2])
        return item

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.chosen.emit(self._shown[row].id)

    def _fit(self) -> None:
        rows = min(max(len(self._shown), 1), _ROWS_SHOWN)
        self.setFixedHeight(rows * self._theme.grown(CONTROL.table_row_dense) + 2)


class OccurrenceList(QWidget):
    """The list, and under it what can be done with the chosen lesson."""

    def __init__(self, theme: Theme, zone: str, presenter: OccurrencesPresenter) -> None:
        super().__init__()
        self._theme = theme
        self._zone = zone
        self._presenter = presenter
        self._state = presenter.state
        self.rows = OccurrenceRows(theme, zone)
        self.told = Paragraph(theme, tone="muted")
        self.clear = Button(theme, self.tr("Skip all conflicts"), Variant.LINK)
        self.out = Button(theme, "", Variant.CHOICE, Icon.CLOSE)
        self.anyway = Button(theme, self.tr("Book outside hours"), Variant.CHOICE)
        self.near: list[Button] = []
        self.why = Paragraph(theme, tone="danger")
        self.day = DayField(theme)
        self.time = QTimeEdit()
        self.time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.time.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.other = QWidget()
        self._acts = QWidget()
        self._flow = FlowLayout(self._acts, gap=SPACE.xxs, line_gap=SPACE.xxs)
        self._lay_out()
        self._connect()

    def render_state(self, state: OccurrencesState) -> None:
        """Show the list, and what fits the chosen one."""
        former, self._state = self._state, state
        self.rows.show_lines(state)
        self.told.set_text(summary_words(state))
        self.told.set_tone("danger" if state.clashes else "muted")
        self.clear.setVisible(state.clashes > 0)
        line = state.line
        self._acts.setVisible(line is not None)
        self.why.setVisible(line is not None and line.is_clash)
        self.other.setVisible(line is not None)
        if line is None:
            return
        is_out, is_there = line.decision.is_left_out, line.planned.was is not None
        keep = self.tr("Move it anyway") if is_there else self.tr("Book it anyway")
        leave = self.tr("Don’t move") if is_there else self.tr("Skip")
        self.out.setText(keep if is_out else leave)
        self.why.set_text(line.why)
        self.anyway.setVisible(line.can_allow_outside and not is_out)
        self.anyway.setChecked(line.decision.is_outside_allowed)
        if former.near != state.near or len(self.near) != len(state.near):
            self._show_near(state)
        start, _ = local_span(line, self._zone)
        self.day.show_day(start.date())
        self.time.blockSignals(True)
        self.time.setTime(QTime(start.hour, start.minute))
        self.time.blockSignals(False)

    def _lay_out(self) -> None:
        self.anyway.setCheckable(True)
        self._flow.addWidget(self.out)
        self._flow.addWidget(self.anyway)
        other = QHBoxLayout(self.other)
        other.setContentsMargins(0, 0, 0, 0)
        other.setSpacing(SPACE.sm)
        other.addWidget(FormField(self._theme, self.tr("Another day"), self.day), 2)
        other.addWidget(FormField(self._theme, self.tr("Another time"), self.time), 1)
        told = QHBoxLayout()
        told.addWidget(self.told, 1)
        told.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(told)
        layout.addWidget(self.rows)
        layout.addWidget(self.why)
        layout.addWidget(self._acts)
        layout.addWidget(self.other)

    def _connect(self) -> None:
        presenter = self._presenter
        self.rows.chosen.connect(presenter.choose)
        self.rows.toggled.connect(self._on_out)
        self.clear.clicked.connect(presenter.leave_out_clashes)
        self.out.clicked.connect(self._on_out)
        self.anyway.clicked.connect(presenter.allow_outside)
        self.day.day_chosen.connect(self._on_other)
        self.time.timeChanged.connect(self._on_other)

    def _show_near(self, state: OccurrencesState) -> None:
        for button in self.near:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.near = []
        for start in state.near:
            local = start.astimezone(ZoneInfo(self._zone))
            words = f"{short_day(local.date())}, {clock_time(local)}"
            button = Button(self._theme, words, Variant.CHOICE)
            button.clicked.connect(self._on_near)
            self._flow.addWidget(button)
            button.show()
            self.near.append(button)
        self._acts.updateGeometry()

    def _on_out(self) -> None:
        line = self._state.line
        if line is not None:
            self._presenter.leave_out(not line.decision.is_left_out)

    def _on_near(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and button in self.near:
            self._presenter.move_to(self._state.near[self.near.index(button)])

    def _on_other(self, _changed: object) -> None:
        shown = self.time.time()
        minute = shown.hour() * 60 + shown.minute()
        self._presenter.move_to(instant_at(self.day.day, minute, ZoneInfo(self._zone)))
