"""The schedule on screen: header, body, inspector, and the dialogs that are asked for."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lesson_dialogs import (
    LessonDialog,
    LessonDraft,
    draft_again,
)
from desktop.studio.schedule.body import ScheduleBody
from desktop.studio.schedule.hand import ScheduleHand
from desktop.studio.schedule.handling import LessonHandling
from desktop.studio.schedule.header import ScheduleHeader
from desktop.studio.schedule.inspector import LessonInspector
from desktop.studio.schedule.memory import ScheduleMemory
from desktop.studio.schedule.menus import FilterMenu, MoreMenu
from desktop.studio.schedule.offer_bar import OfferBar
from desktop.studio.schedule.presenter import SchedulePresenter
from desktop.studio.schedule.rail import InstructorsRail
from desktop.studio.schedule.series_asking import SeriesAsking
from desktop.studio.schedule.sharing import ScheduleSharing
from desktop.studio.schedule.state import ViewMode
from desktop.studio.schedule.zone_dialog import ZoneDialog
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.segmented import SegmentedControl

_TICK_MS = 15_000
_PLAIN = Qt.KeyboardModifier.NoModifier
_MODES = {
    Qt.Key.Key_D: ViewMode.DAY,
    Qt.Key.Key_W: ViewMode.WEEK,
    Qt.Key.Key_M: ViewMode.MONTH,
    Qt.Key.Key_A: ViewMode.AGENDA,
}


class ScheduleView(QWidget):
    """Draws a `ScheduleState` and passes hands on; decides nothing."""

    def __init__(
        self,
        desk: StudioDesk,
        presenter: SchedulePresenter,
        hand: ScheduleHand,
        sharing: ScheduleSharing,
        memory: ScheduleMemory,
    ) -> None:
        super().__init__()
        self.sharing = sharing
        self._memory = memory
        self._desk = desk
        self._presenter = presenter
        self._hand = hand
        self.header = ScheduleHeader(desk.theme)
        self.rail = InstructorsRail(desk.theme)
        self._lay_out()

    def make(self) -> Iterator[None]:
        """Makes a part at each step, where it is to stand, and has them drawn in the end."""
        self._make_buttons(self._desk.theme)
        yield
        for widget in (self.before, self.today, self.after, self.mode, self.filter, self.more):
            self.header.add(widget)
        self.header.add(self.new)
        yield
        self._make_body(self._desk)
        yield
        self.inspector = LessonInspector(self._desk.theme, self._desk.zone, self._desk.clock)
        yield
        self._row.addWidget(self.inspector)
        self._connect()
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self._on_tick)
        self._ticking.start()
        yield
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self.mode.choose(state.mode.value)
        self.header.show_range(state, self._presenter.first_named())
        self.rail.render_marks(state.instructors)
        self.body.render_state(state, self._desk.local_now().date())
        self.filter.set_variant(Variant.ACCENT_PLAIN if state.narrowing else Variant.PLAIN)
        self.inspector.setVisible(state.detail is not None)
        if state.detail is not None:
            self.inspector.render_detail(state.detail)
        self.offer.render_offer(state.offer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on. A focus proxy would make Tab skip what stands before the canvas."""
        self.body.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D, W, M and A change the view, T goes to today, where nothing else wants a letter."""
        plain = event.modifiers() in (_PLAIN, Qt.KeyboardModifier.KeypadModifier)
        mode = _MODES.get(Qt.Key(event.key())) if plain else None
        if mode is not None:
            self._presenter.show_mode(mode)
        elif plain and event.key() == Qt.Key.Key_T:
            self._presenter.show_today()
        else:
            super().keyPressEvent(event)

    def ask_for(self, act: LessonAct, line: LessonLine) -> None:
        """Do it; a lesson that is booked again is chosen, since it is in another place."""
        if act is LessonAct.AGAIN:
            self.ask_for_rest(draft_again(line, self._desk.clock.now()))
        else:
            self.handling.acts.do(act, line)

    def ask_for_rest(self, draft: LessonDraft) -> None:
        """Open the dialog that books a lesson, and choose the lesson once it is booked."""
        dialog = LessonDialog(self._desk, draft, self.window())
        dialog.presenter.done.connect(self._presenter.choose)
        dialog.open()

    def ask_for_zone(self) -> None:
        """Ask for the zone of a second ruler."""
        dialog = ZoneDialog(self._desk.theme, self.window(), self._presenter.state.second_zone)
        dialog.zone_chosen.connect(self._presenter.show_second_zone)
        dialog.open()

    def ask_for_busy(self) -> None:
        """Ask for a calendar whose busy times are to be respected."""
        # Read in here: the library that reads calendars is needed by few, and not to start with.
        from desktop.studio.schedule.busy_dialog import BusyDialog
        from desktop.studio.schedule.busy_presenter import BusyPresenter

        presenter = BusyPresenter(self._desk, self._memory)
        dialog = BusyDialog(self._desk.theme, self.window(), presenter, self.sharing.asker)
        presenter.brought_in.connect(self._presenter.refresh)
        dialog.open()

    def go_to_day(self) -> None:
        """Open the month below the title."""
        self.handling.go_to_day(self.header.title)

    def print(self) -> None:
        """Print the day or the week."""
        self.sharing.print(self.window())

    def save_pdf(self) -> None:
        """Save the day or the week as a PDF."""
        self.sharing.save_pdf(self.window())

    def save_calendar(self) -> None:
        """Save the lessons that are shown as a calendar."""
        self.sharing.save_calendar(self.window())

    def _make_buttons(self, theme: Theme) -> None:
        self.before = IconButton(theme, Icon.CARET_LEFT, self.tr("Earlier"))
        self.today = Button(theme, self.tr("Today"))
        self.after = IconButton(theme, Icon.CARET_RIGHT, self.tr("Later"))
        self.mode = SegmentedControl(
            theme,
            self.tr("View"),
            [
                (ViewMode.DAY.value, self.tr("Day")),
                (ViewMode.WEEK.value, self.tr("Week")),
                (ViewMode.MONTH.value, self.tr("Month")),
                (ViewMode.AGENDA.value, self.tr("Agenda")),
            ],
            ViewMode.WEEK.value,
        )
        self.filter = Button(theme, self.tr("Filter"), icon=Icon.FILTER)
        self.more = IconButton(theme, Icon.MORE, self.tr("More"))
        self.new = Button(theme, self.tr("New lesson"), icon=Icon.ADD)

    def _make_body(self, desk: StudioDesk) -> None:
        self.body = ScheduleBody(desk, self._presenter.state.day)
        self.canvas, self.month, self.agenda = self.body.canvas, self.body.month, self.body.agenda
        self.handling = LessonHandling(desk, self._presenter, self._hand, self.body)
        self.offer = OfferBar(desk.theme, self.canvas)
        self._column.addWidget(self.body, 1)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._column, 1)

    def _connect(self) -> None:
        presenter, hand = self._presenter, self._hand
        presenter.state_changed.connect(self.render_state)
        presenter.judge_changed.connect(self._on_judge_changed)
        hand.draft_wanted.connect(self.ask_for_rest)
        hand.act_wanted.connect(self.ask_for)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.today.clicked.connect(presenter.show_today)
        self.mode.chosen.connect(self._on_mode)
        self.new.clicked.connect(hand.new_lesson)
        self.header.jump.clicked.connect(self.go_to_day)
        self.filter.clicked.connect(self._on_filter)
        self.more.clicked.connect(self._on_more)
        self.rail.instructor_ticked.connect(presenter.show_instructor)
        self.rail.link_pressed.connect(presenter.show_all_or_few)
        self.inspector.act_chosen.connect(hand.act)
        self.inspector.note_written.connect(hand.save_note)
        self.inspector.closed.connect(self._on_inspector_closed)
        asking = SeriesAsking(self._desk, presenter, self)
        self.inspector.series_requested.connect(asking.show_series)
        hand.which_wanted.connect(asking.ask_which)
        self.offer.insisted.connect(hand.insist)
        self.offer.let_go.connect(hand.let_go)
        self._desk.theme.changed.connect(self.render_state)
        self._connect_body()

    def _connect_body(self) -> None:
        presenter, hand = self._presenter, self._hand
        canvas, month, agenda = self.canvas, self.month, self.agenda
        self.body.empty.next_step.connect(presenter.refresh)
        for chosen in (canvas.lesson_chosen, canvas.lesson_opened, month.lesson_chosen):
            chosen.connect(self._on_chosen)
        agenda.lesson_chosen.connect(self._on_chosen)
        canvas.move_requested.connect(hand.move)
        month.move_requested.connect(hand.move_to_day)
        canvas.resize_requested.connect(hand.resize)
        canvas.create_requested.connect(hand.create)
        for page in (canvas, month):
            page.drop_refused.connect(self._on_drop_refused)
            page.page_requested.connect(presenter.step)
        for cancelled in (canvas.cancel_requested, month.cancel_requested, agenda.cancel_requested):
            cancelled.connect(hand.cancel)
        month.day_opened.connect(presenter.open_day)
        agenda.end_neared.connect(self._on_end_neared)
        agenda.top_changed.connect(presenter.look_at)
        agenda.move_requested.connect(hand.move_to_date)
        agenda.move_wanted.connect(hand.ask_to_move)

    def _on_chosen(self, booking_id: str) -> None:
        if self._presenter.line(booking_id) is not None:
            self._presenter.choose(booking_id)

    def _on_drop_refused(self, proposal: object, _verdict: object) -> None:
        self._hand.refuse(proposal)  # type: ignore[arg-type]  # the signal carries a DragProposal

    def _on_judge_changed(self) -> None:
        self.canvas.set_judge(self._presenter.judge)
        self.month.set_judge(self._presenter.judge)

    def _on_inspector_closed(self) -> None:
        self._presenter.choose(None)
        self.body.setFocus()

    def show_day(self) -> None:
        """One day, its instructors side by side."""
        self._presenter.show_mode(ViewMode.DAY)

    def show_week(self) -> None:
        """A week."""
        self._presenter.show_mode(ViewMode.WEEK)

    def switch_split(self) -> None:
        """A week with its instructors side by side in each day, or no longer."""
        self._presenter.split(not self._presenter.state.is_split)

    def show_month(self) -> None:
        """A month."""
        self._presenter.show_mode(ViewMode.MONTH)

    def show_agenda(self) -> None:
        """The endless list."""
        self._presenter.show_mode(ViewMode.AGENDA)

    def make_filters(self) -> FilterMenu:
        """The menu of states and services to tick."""
        state = self._presenter.state
        menu = FilterMenu(self, state.narrowing, state.services)
        menu.narrowed.connect(self._presenter.narrow)
        return menu

    def make_more(self) -> MoreMenu:
        """The menu of what is done with the schedule as a whole."""
        canvas = self.canvas
        menu = MoreMenu(self._desk.theme, self, self._presenter.state)
        for action, run in (
            (menu.split, self.switch_split),
            (menu.zone, self.ask_for_zone),
            (menu.zoom_in, canvas.zoom_in),
            (menu.zoom_out, canvas.zoom_out),
            (menu.zoom_home, canvas.zoom_home),
            (menu.print, self.print),
            (menu.pdf, self.save_pdf),
            (menu.export, self.save_calendar),
            (menu.busy, self.ask_for_busy),
        ):
            action.triggered.connect(run)
        return menu

    def _on_filter(self) -> None:
        self.make_filters().open_below(self.filter)

    def _on_more(self) -> None:
        self.make_more().open_below(self.more)

    def _on_end_neared(self, is_later: bool) -> None:
        self._presenter.read_on(is_later=is_later)

    def _on_mode(self, key: str) -> None:
        self._presenter.show_mode(ViewMode(key))

    def _on_before(self) -> None:
        self._presenter.step(-1)

    def _on_after(self) -> None:
        self._presenter.step(1)

    def _on_tick(self) -> None:
        """The now line moves and the countdown counts, while anybody can see it."""
        if self.isVisible():
            self._presenter.tick()
            self.agenda.viewport().update()
            self.inspector.tick()
