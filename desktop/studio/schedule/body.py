"""What fills the schedule: hours, month or list; or why there is nothing to show."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.calendar.month.grid import MonthGrid
from desktop.calendar.month.state import DAYS, MonthDay, MonthState
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.state import WeekState
from desktop.studio.desk import StudioDesk
from desktop.studio.schedule.agenda_list import AgendaList
from desktop.studio.schedule.legend import Legend
from desktop.studio.schedule.state import ScheduleState, ViewMode
from desktop.widgets.empty_state import Emptiness, EmptyState


class ScheduleBody(QWidget):
    """Draws the part of a `ScheduleState` that its mode shows."""

    def __init__(self, desk: StudioDesk, day: date) -> None:
        super().__init__()
        theme, zone, now = desk.theme, ZoneInfo(desk.zone), desk.clock.now()
        self._zone = zone
        self._week = WeekState(day, zone, now)
        self._month = MonthState(day, zone, now, (MonthDay(day),) * DAYS)
        self.canvas = WeekCanvas(self._week, theme)
        self.month = MonthGrid(self._month, theme)
        self.agenda = AgendaList(theme, desk.zone, desk.clock.now)
        self.empty = EmptyState(theme)
        self.legend = Legend(theme)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for page in (self.canvas, self.month, self.agenda, self.empty):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(holder, 1)
        layout.addWidget(self.legend)

    @property
    def shown(self) -> QWidget:
        """The page in sight."""
        return self._stack.currentWidget() or self.empty

    def line_id_at(self, point: QPoint) -> str | None:
        """The id of the lesson under a point of the page in sight, if there is one."""
        if self.shown is self.canvas:
            piece = self.canvas.piece_at(QPointF(point))
            return piece.card.id if piece is not None else None
        if self.shown is self.month:
            card = self.month.lesson_at(QPointF(point))
            return card.id if card is not None else None
        line = self.agenda.lessons.line(self.agenda.indexAt(point).row())
        return line.id if line is not None and self.shown is self.agenda else None

    def render_state(self, state: ScheduleState, today: date) -> None:
        """Show the state's page; one that is not in sight is drawn when it comes.

        It is filled before it is shown: a week opens at the hours of what stands in it.
        """
        page = self._page(state)
        self._fill(page, state, today)
        had_focus = self.shown.hasFocus()
        self._stack.setCurrentWidget(page)
        if had_focus and page is not self.empty:
            page.setFocus()
        self.legend.explain(state.week if page is self.canvas else None)

    def _fill(self, page: QWidget, state: ScheduleState, today: date) -> None:
        if page is self.canvas and state.week is not None and state.week != self._week:
            self._week = state.week
            self.canvas.set_state(state.week)
        elif page is self.month and state.month is not None and state.month != self._month:
            self._month = state.month
            self.month.set_state(state.month)
        elif page is self.agenda and state.agenda is not None:
            selected = state.detail.line.id if state.detail is not None else None
            self.agenda.show_agenda(state.agenda, today, selected)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to what is in sight."""
        self.shown.setFocus(event.reason())

    def _page(self, state: ScheduleState) -> QWidget:
        """What the mode shows, or why there is none."""
        if state.problem:
            self.empty.say(
                Emptiness.ERROR,
                self.tr("The schedule couldn’t be loaded"),
                state.problem,
                self.tr("Try again"),
            )
        elif not state.is_read:
            self.empty.say(Emptiness.LOADING, self.tr("Loading the schedule…"))
        elif not state.instructors:
            self.empty.say(
                Emptiness.EMPTY,
                self.tr("No instructors yet"),
                self.tr("Lessons appear here once the studio has an instructor."),
            )
        elif state.mode is ViewMode.AGENDA and state.agenda is not None and not state.agenda.lines:
            self.empty.say(
                Emptiness.EMPTY,
                self.tr("No lessons"),
                self.tr("No matching lessons before or after this day.")
                if state.narrowing
                else self.tr("Lessons appear here as soon as one is booked."),
            )
        elif state.mode is ViewMode.MONTH:
            return self.month
        else:
            return self.agenda if state.mode is ViewMode.AGENDA else self.canvas
        return self.empty
