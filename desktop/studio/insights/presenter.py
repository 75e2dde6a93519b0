"""The Insights screen's state and intents."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.access.actor import Actor
from core.access.permissions import Permission
from core.insights.periods import Period, Step
from core.repositories.insights import By
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.csv_file import write_csv
from desktop.studio.desk import StudioDesk
from desktop.studio.insights.csv_export import HEAD, csv_rows
from desktop.studio.insights.reading import (
    Asked,
    export_lines,
    read_insights,
    step_for,
)
from desktop.studio.insights.state import Choice, Found, InsightsState, Report, Wish
from desktop.studio.refusals import explain

_LONGEST = timedelta(days=3 * 366)


class InsightsPresenter(Presenter[InsightsState]):
    """Takes the screen's intents. `said(sentence)`: a file was written, or why it was not.

    Everybody's figures are for those who may see financials; an instructor sees their own
    (`core.access.permissions`). A file holds what its reader sees on the screen already.
    """

    tables = frozenset(
        {
            *("booking", "instructor", "offering", "studio"),
            *("weekly_hours", "day_exception", "blackout"),
        }
    )
    said = Signal(str)

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        actor = desk.actor
        sees_all = actor.may(Permission.VIEW_FINANCIALS)
        state = InsightsState(
            # Told apart by instructor, who sees only their own reads the tiles a second time.
            wish=Wish() if sees_all else Wish(by=By.SERVICE),
            today=desk.local_now().date(),
            is_allowed=sees_all or _sees_own(actor),
            sees_all=sees_all,
            may_export=actor.may(Permission.EXPORT_ANALYTICS) or _sees_own(actor),
        )
        super().__init__(state, desk.jobs, parent)
        self._desk = desk
        desk.weeks.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Sum up again; what is shown stays until it is there."""
        if not self.state.is_allowed:
            return
        asked, desk = self._asked(), self._desk

        def read() -> Found:
            whole = replace(asked, waiting=desk.waiting_rows())
            return desk.read(lambda rows: read_insights(rows, whole))

        self.run(
            "figures",
            read,
            self._on_found,
            self._on_failed,
        )

    def choose(self, choice: Choice) -> None:
        """Look at other days; dates of one's own begin as the days looked at."""
        wish, found = self.state.wish, self.state.found
        dates = found.period if choice is Choice.DATES and found is not None else wish.dates
        step = step_for(choice, dates)
        self._want(replace(wish, choice=choice, dates=dates, step=step))

    def choose_dates(self, first: date, last: date) -> None:
        """Look at these days; the end follows the start, and at most three years after it."""
        last = min(max(first, last), first + _LONGEST)
        dates = Period(first, last)
        self._want(replace(self.state.wish, choice=Choice.DATES, dates=dates))

    def choose_step(self, step: Step) -> None:
        """One bar for a week, or for a month."""
        self._want(replace(self.state.wish, step=step))

    def choose_instructor(self, instructor_id: str | None) -> None:
        """Look at one instructor's lessons; None at everybody's."""
        self._want(replace(self.state.wish, instructor_id=instructor_id))

    def choose_service(self, service: str | None) -> None:
        """Look at one service's lessons; None at all."""
        self._want(replace(self.state.wish, service=service))

    def group_by(self, by: By) -> None:
        """Let the table tell instructors, or services, apart."""
        self._want(replace(self.state.wish, by=by))

    def open_report(self, report: Report) -> None:
        """Draw another measure; only who came back has to be read for it."""
        wish = replace(self.state.wish, report=report)
        if report is Report.RETURNING:
            self._want(wish)
        else:
            self.state = replace(self.state, wish=wish)

    def export_to(self, path: Path) -> None:
        """Write the figures as CSV: by week or month, instructor and service."""
        asked, desk = self._asked(), self._desk
        currency = self.state.found.currency if self.state.found else ""

        def write() -> int:
            lines = desk.read(lambda rows: export_lines(rows, asked))
            return write_csv(path, HEAD, csv_rows(lines, currency))

        def on_written(_rows: int) -> None:
            self.said.emit(self.tr("Figures exported to {file}.").format(file=path.name))

        self.run("export", write, on_written, self._on_unwritten)

    def _want(self, wish: Wish) -> None:
        if wish != self.state.wish:
            self.state = replace(self.state, wish=wish)
            self.refresh()

    def _asked(self) -> Asked:
        desk, actor = self._desk, self._desk.actor
        now = desk.local_now()
        return Asked(
            wish=self.state.wish,
            today=now.date(),
            now=desk.clock.now(),
            zone=desk.zone,
            week_start=desk.weeks.first - 1,
            only=None if self.state.sees_all else actor.instructor_id,
        )

    def _on_found(self, found: Found) -> None:
        today = self._desk.local_now().date()
        self.state = replace(self.state, today=today, found=found, problem="")

    def _on_failed(self, failure: Failure) -> None:
        self._told(failure, self._show_problem)

    def _show_problem(self, words: str) -> None:
        self.state = replace(self.state, problem=words)

    def _on_unwritten(self, failure: Failure) -> None:
        if isinstance(failure.error, OSError):
            words = self.tr("The file couldn’t be saved: {reason}")
            self.said.emit(words.format(reason=failure.error.strerror or failure.error))
            return
        self._told(failure, self.said.emit)

    def _told(self, failure: Failure, tell: Callable[[str], None]) -> None:
        reason = explain(failure.error, self._desk.zone)
        if reason is None:
            raise failure.error
        tell(reason)


def _sees_own(actor: Actor) -> bool:
    own = actor.may(Permission.VIEW_OWN_INSTRUCTOR_ANALYTICS)
    return own and actor.instructor_id is not None
