"""A chart on a card, with the table of the same figures behind it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.studio.insights import words
from desktop.studio.insights.readout import ReadChart
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.row_cache import Column, RowCacheModel, RowT
from desktop.widgets.surfaces import Card
from desktop.widgets.table import TableView
from desktop.widgets.text import ElidedLabel, Text


class ChartCard(Card):
    """Title, legend, and a button that turns the chart into its table and back.

    Below stands what the chart's mark is at. `turned(bool)`: a person asked for the table, or
    for the chart.
    """

    turned = Signal(bool)

    def __init__(self, theme: Theme, chart: ReadChart, legend: QWidget) -> None:
        super().__init__("card", SPACE.md)
        self._theme = theme
        self.chart = chart
        self.title = Text(theme, step=TYPE.lead, weight=WEIGHT.strong)
        self.table = TableView(theme, "", is_dense=True)
        self.turn = Button(theme, words.say("Show table"), Variant.LINK, in_row=True)
        self.turn.setCheckable(True)
        self.told = ElidedLabel(theme, step=TYPE.caption, tone="muted")
        self._legend = legend
        self._stack = QStackedWidget()
        self._stack.addWidget(chart)
        self._stack.addWidget(self.table)
        head = QHBoxLayout()
        head.setSpacing(SPACE.sm)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(legend)
        head.addWidget(self.turn)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.told)
        chart.told.connect(self._on_told)
        self.turn.clicked.connect(self._on_turned)
        self._on_told("")

    @property
    def is_table(self) -> bool:
        """Whether the table is shown."""
        return self._stack.currentWidget() is self.table

    def name(self, title: str) -> None:
        """Give the card and its table a title."""
        self.title.set_text(title)
        self.table.setAccessibleName(title)
        self.setAccessibleName(title)

    def show_rows(self, columns: Sequence[Column[RowT]], rows: Sequence[RowT]) -> None:
        """Fill the table; its rows are few, and at hand."""
        model = RowCacheModel(columns, lambda ids: [rows[int(at)] for at in ids], self.table)
        model.show_ids([str(at) for at in range(len(rows))])
        former = self.table.model()
        self.table.show_model(model)
        if former is not None:
            former.deleteLater()

    def turn_to(self, *, is_table: bool) -> None:
        """Show the table, or the chart."""
        self._stack.setCurrentWidget(self.table if is_table else self.chart)
        self.turn.setChecked(is_table)
        self.turn.setText(words.say("Show chart") if is_table else words.say("Show table"))
        self._legend.setVisible(not is_table)
        self.told.setVisible(not is_table)

    def _on_turned(self, is_table: bool) -> None:
        self.turn_to(is_table=is_table)
        self.turned.emit(is_table)
        if is_table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_told(self, sentence: str) -> None:
        hint = words.say("Hover or use the arrow keys to read values.")
        self.told.set_text(sentence or hint)
        self.told.set_tone("" if sentence else "muted")
