"""The Insights screen: tiles, charts with tables behind them, and who did what."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.insights.fullness import WeekShares
from core.insights.periods import Step
from core.repositories.insights import By
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, STUDIO, TYPE
from desktop.studio.desk import StudioDesk
from desktop.studio.insights import words
from desktop.studio.insights.bar_chart import BarChart, BarPoint
from desktop.studio.insights.breakdown import Breakdown
from desktop.studio.insights.chart_card import ChartCard
from desktop.studio.insights.head import InsightsHead
from desktop.studio.insights.heat_chart import HeatChart, HeatKey, hours_used
from desktop.studio.insights.presenter import InsightsPresenter
from desktop.studio.insights.state import Bar, Choice, Found, InsightsState, Report
from desktop.studio.insights.tiles import Legend, Tiles
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.row_cache import Column
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Card
from desktop.widgets.text import Paragraph

_CHARTS = 248
_BARS, _HEAT = 672, 500
_NARROW = 1060
_WITH_HEAT = frozenset({Report.OVERVIEW, Report.HOURS})


class InsightsView(QWidget):
    """Draws an `InsightsState` and passes hands on."""

    # While it is made a part at a time Qt may tell it of a size already.
    _is_made = False

    def __init__(self, desk: StudioDesk, presenter: InsightsPresenter) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self._shown: tuple[object, ...] = ()
        self._body = QStackedWidget()

    def make(self) -> Iterator[None]:
        """Makes a part at each step, and has them drawn in the end."""
        desk, presenter = self._desk, self._presenter
        theme = desk.theme
        self.head = InsightsHead(theme)
        yield
        self.tiles = Tiles(theme)
        yield
        self.bars = ChartCard(theme, BarChart(theme), Legend(theme))
        yield
        self.heat = ChartCard(theme, HeatChart(theme, desk.weeks.first - 1), HeatKey(theme))
        self.by = SegmentedControl(
            theme,
            words.say("Group table by"),
            [
                (By.INSTRUCTOR.value, words.say("By instructor")),
                (By.SERVICE.value, words.say("By service")),
            ],
            presenter.state.wish.by.value,
        )
        self.foot = Paragraph(theme, step=TYPE.caption, tone="muted")
        yield
        self.lines = Breakdown(theme)
        self.empty = EmptyState(theme)
        yield
        yield from self._lay_out()
        self._connect()
        yield
        self._is_made = True
        self.render_state()
        self._fit()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self.head.render_state(state)
        found = state.found
        if found is None or found.is_empty or state.problem:
            self._say_why_empty(state)
            self._body.setCurrentWidget(self.empty)
            return
        self._body.setCurrentIndex(0)
        report = state.wish.report
        self.by.choose(state.wish.by.value)
        self.foot.set_text(words.foot(state, found))
        self.heat.setVisible(report in _WITH_HEAT)
        shown = (found, report, state.today)
        if shown != self._shown:
            self._shown = shown
            self.tiles.show_found(found)
            self._show_bars(found, report, state.wish.step)
            self._show_heat(found.week)
            self.lines.show_found(found, state.wish.by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_made:
            self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < self._desk.theme.scaled(_NARROW)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._charts.setDirection(below if is_narrow else beside)

    def turn_charts(self) -> None:
        """Show every chart as a table, or every table as a chart."""
        is_table = not self.bars.is_table
        for card in (self.bars, self.heat):
            card.turn_to(is_table=is_table)

    def ask_for_file(self) -> None:
        """Ask where the figures are to be written, as CSV."""
        state = self._presenter.state
        if state.found is None or not state.may_export:
            return
        period = state.found.period
        where = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(where))
        suggested = folder / f"insights-{period.first}-{period.last}.csv"
        path, _ = QFileDialog.getSaveFileName(
            self.window(), words.say("Export figures"), str(suggested), "CSV (*.csv)"
        )
        if path:
            self._presenter.export_to(Path(path))

    def _lay_out(self) -> Iterator[None]:
        """From the outside in: what is moved is dressed with all that is in it."""
        margin = STUDIO.margin_insights
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(margin, 0, margin, margin)
        column.setSpacing(SPACE.md)
        self._body.addWidget(FittedScroll(content, bar_in_margin=True))
        self._body.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._body, 1)
        yield
        column.addWidget(self.tiles)
        yield
        self._charts = QHBoxLayout()
        column.addLayout(self._charts)
        self._charts.setSpacing(SPACE.sm)
        self._charts.addWidget(self.bars, _BARS)
        self._charts.addWidget(self.heat, _HEAT)
        yield
        between = QHBoxLayout()
        column.addLayout(between)
        between.setSpacing(SPACE.md)
        between.addWidget(self.by)
        between.addWidget(self.foot, 1, Qt.AlignmentFlag.AlignVCenter)
        table = Card("card", 1)
        column.addWidget(table)
        table.body.addWidget(self.lines)
        column.addStretch(1)
        self._on_theme_changed()

    def _connect(self) -> None:
        presenter, head = self._presenter, self.head
        presenter.state_changed.connect(self.render_state)
        presenter.said.connect(self._desk.said)
        head.choice_made.connect(presenter.choose)
        head.dates_chosen.connect(presenter.choose_dates)
        head.step_chosen.connect(presenter.choose_step)
        head.instructor_chosen.connect(presenter.choose_instructor)
        head.service_chosen.connect(presenter.choose_service)
        head.export_wanted.connect(self.ask_for_file)
        self.by.chosen.connect(self._on_by)
        self.empty.next_step.connect(self._on_next_step)
        self._desk.theme.changed.connect(self._on_theme_changed)

    def _show_bars(self, found: Found, report: Report, step: Step) -> None:
        title = words.chart_title(report, step)
        self.bars.name(title)
        chart = self.bars.chart
        if isinstance(chart, BarChart):
            points = tuple(
                _point(bar, at, found, report, step) for at, bar in enumerate(found.bars)
            )
            chart.show_points(
                title, points, lambda value: words.axis_words(report, value, found.currency)
            )
        self.bars.show_rows(_bar_columns(found, report, step), found.bars)

    def _show_heat(self, week: WeekShares) -> None:
        title = words.say("Busiest hours")
        self.heat.name(title)
        if isinstance(self.heat.chart, HeatChart):
            self.heat.chart.begin_on(self._desk.weeks.first - 1)
            self.heat.chart.show_week(title, week)
        start = self._desk.weeks.first - 1
        days = [(start + at) % 7 for at in range(7)]
        self.heat.show_rows(_hour_columns(week), days)

    def _say_why_empty(self, state: InsightsState) -> None:
        say = words.say
        if not state.is_allowed:
            told = say("Only managers see all figures. Instructors see their own.")
            self.empty.say(Emptiness.EMPTY, say("No access"), told, icon=Icon.LOCK)
        elif state.problem:
            title, step = say("The figures couldn’t be loaded"), say("Try again")
            self.empty.say(Emptiness.ERROR, title, state.problem, step)
        elif state.found is None:
            self.empty.say(Emptiness.LOADING, say("Loading…"))
        else:
            told = say("Figures appear once there are lessons on these dates.")
            is_year = state.wish.choice is Choice.YEAR
            step = "" if is_year else say("Show a year")
            title = say("No lessons on these dates")
            self.empty.say(Emptiness.EMPTY, title, told, step, icon=Icon.INSIGHTS)

    def _on_next_step(self) -> None:
        if self._presenter.state.problem:
            self._presenter.refresh()
        else:
            self._presenter.choose(Choice.YEAR)

    def _on_by(self, key: str) -> None:
        self._presenter.group_by(By(key))

    def _on_theme_changed(self) -> None:
        for card in (self.bars, self.heat):
            card.setFixedHeight(self._desk.theme.scaled(_CHARTS))
        self._shown = ()


def _point(bar: Bar, at: int, found: Found, report: Report, step: Step) -> BarPoint:
    value = words.value_of(report, bar.now)
    before = None if bar.before is None else words.value_of(report, bar.before)
    now_words = words.value_words(report, value, found.currency)
    sentence = words.say("{dates}: {value}, previous period {before}").format(
        dates=words.bar_name(bar.period, step),
        value=now_words,
        before=words.value_words(report, before, found.currency),
    )
    label = words.bar_label(bar.period, step, is_first=at == 0)
    return BarPoint(label, value, before, sentence, bar.is_partial)


def _bar_columns(found: Found, report: Report, step: Step) -> list[Column[Bar]]:
    def told(bar: Bar) -> str:
        return words.value_words(report, words.value_of(report, bar.now), found.currency)

    def told_before(bar: Bar) -> str:
        before = None if bar.before is None else words.value_of(report, bar.before)
        return words.value_words(report, before, found.currency)

    head = words.say("Week") if step is Step.WEEK else words.say("Month")
    return [
        Column(head, lambda bar: words.bar_name(bar.period, step), 200),
        Column(words.measure_name(report), told, 180, is_number=True),
        Column(words.say("Previous period"), told_before, is_number=True),
    ]


def _hour_columns(week: WeekShares) -> list[Column[int]]:
    def column(hour: int) -> Column[int]:
        return Column(
            f"{hour:02}",
            lambda day: words.percent(week[day][hour].permille, is_whole=True),
            64,
            is_number=True,
            spoken=lambda day: words.cell_sentence(day, hour, week[day][hour]),
        )

    names: Column[int] = Column(words.say("Day"), words.weekday_name, 72)
    return [names, *(column(hour) for hour in hours_used(week))]
