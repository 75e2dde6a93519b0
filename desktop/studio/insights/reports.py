"""The reports in the rail's lower half."""

from PySide6.QtWidgets import QButtonGroup

from desktop.design.theme import Theme
from desktop.studio.insights import words
from desktop.studio.insights.presenter import InsightsPresenter
from desktop.studio.insights.state import Report
from desktop.studio.shell.lower_rail import LowerRail, RailFilter


class Reports(LowerRail):
    """One row a report; the chosen one is strong."""

    def __init__(self, theme: Theme, presenter: InsightsPresenter) -> None:
        super().__init__(theme, words.say("Reports"))
        self._presenter = presenter
        self._group = QButtonGroup(self)
        self.rows = {report: RailFilter(theme, words.report_name(report)) for report in Report}
        for row in self.rows.values():
            self._group.addButton(row)
            row.setAutoExclusive(True)  # as the group is; this has it told as one of several
            row.clicked.connect(self._on_chosen)
            self.add(row)
        presenter.state_changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show which report is open."""
        self.rows[self._presenter.state.wish.report].setChecked(True)

    def _on_chosen(self) -> None:
        for report, row in self.rows.items():
            if row.isChecked():
                self._presenter.open_report(report)
