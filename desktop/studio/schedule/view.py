"""The schedule on screen: header, week, inspector, and the dialogs that are asked for."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.design.tokens import STUDIO
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs import (
    CancelDialog,
    LessonDialog,
    LessonDraft,
    MoveDialog,
    draft_again,
)
from desktop.studio.schedule.hand import ScheduleHand
from desktop.studio.schedule.inspector import LessonInspector
from desktop.studio.schedule.offer_bar import OfferBar
from desktop.studio.schedule.presenter import SchedulePresenter, first_of_week
from desktop.studio.schedule.rail import InstructorsRail
from desktop.studio.schedule.state import LessonAct, ScheduleState, ViewMode
from desktop.studio.schedule.words import range_title, week_number
from desktop.studio.shell.state import ScreenId
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import ScreenHeader
from desktop.widgets.week_canvas import WeekCanvas
from desktop.widgets.week_state import WeekState

_TICK_MS = 15_000
_LARGE_TEXT = 1.4


class ScheduleView(QWidget):
    """Draws a `ScheduleState` and passes hands on; decides nothing."""

    def __init__(self, desk: StudioDesk, presenter: SchedulePresenter, hand: ScheduleHand) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self._hand = hand
        self._drawn: WeekState | None = None
        self._make_parts(desk)
        self._lay_out()
        self._connect()
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self._on_tick)
        self._ticking.start()
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self.mode.choose(state.mode.value)
        is_day = state.mode is ViewMode.DAY
        first = state.day if is_day else first_of_week(state.day)
        title = range_title(state, first, is_short=self._desk.theme.text_scale > _LARGE_TEXT)
        self.header.say(title, week_number(first))
        self.header.title.setToolTip(range_title(state, first))
        self.rail.render_marks(state.instructors)
        self._show_body(state)
        if state.week is not None and state.week != self._drawn:
            self._drawn = state.week
            self.canvas.set_state(state.week)
        self.inspector.setVisible(state.detail is not None)
        if state.detail is not None:
            self.inspector.render_detail(state.detail)
        self.offer.render_offer(state.offer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on. A focus proxy would make Tab skip what stands before the canvas."""
        self.canvas.setFocus(event.reason())

    def ask_for(self, act: LessonAct, line: LessonLine) -> None:
        """Open the dialog that an act needs, or the screen where it is decided."""
        window = self.window()
        if act is LessonAct.CANCEL:
            CancelDialog(self._desk, line, window).open()
        elif act is LessonAct.MOVE:
            MoveDialog(self._desk, line, window).open()
        elif act is LessonAct.BOOK_AGAIN:
            self.ask_for_rest(draft_again(line, self._desk.clock.now()))
        elif act is LessonAct.RESOLVE:
            self._desk.screen_requested.emit(ScreenId.ATTENTION)

    def ask_for_rest(self, draft: LessonDraft) -> None:
        """Open the dialog that books a lesson, and choose the lesson once it is booked."""
        dialog = LessonDialog(self._desk, draft, self.window())
        dialog.presenter.done.connect(self._presenter.choose)
        dialog.open()

    def _make_parts(self, desk: StudioDesk) -> None:
        theme = desk.theme
        self.header = ScreenHeader(theme, margin=STUDIO.margin_schedule)
        self.before = IconButton(theme, Icon.CARET_LEFT, self.tr("Earlier"))
        self.today = Button(theme, self.tr("Today"))
        self.after = IconButton(theme, Icon.CARET_RIGHT, self.tr("Later"))
        self.mode = SegmentedControl(
            theme,
            self.tr("View"),
            [(ViewMode.DAY.value, self.tr("Day")), (ViewMode.WEEK.value, self.tr("Week"))],
            ViewMode.WEEK.value,
        )
        self.new = Button(theme, self.tr("New lesson"), icon=Icon.ADD)
        state = self._presenter.state
        empty = WeekState(state.day, ZoneInfo(desk.zone), desk.clock.now())
        self.canvas = WeekCanvas(empty, theme)
        self.empty = EmptyState(theme)
        self.inspector = LessonInspector(theme, desk.zone, desk.clock)
        self.rail = InstructorsRail(theme)
        self.offer = OfferBar(theme, self.canvas)

    def _lay_out(self) -> None:
        for widget in (self.before, self.today, self.after, self.mode, self.new):
            self.header.add(widget)
        holder = QWidget()
        self._body = QStackedLayout(holder)
        self._body.addWidget(self.canvas)
        self._body.addWidget(self.empty)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(holder, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column, 1)
        layout.addWidget(self.inspector)

    def _connect(self) -> None:
        presenter, hand, canvas = self._presenter, self._hand, self.canvas
        presenter.state_changed.connect(self.render_state)
        presenter.judge_changed.connect(self._on_judge_changed)
        hand.draft_wanted.connect(self.ask_for_rest)
        hand.act_wanted.connect(self.ask_for)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.today.clicked.connect(presenter.show_today)
        self.mode.chosen.connect(self._on_mode)
        self.new.clicked.connect(hand.new_lesson)
        self.empty.next_step.connect(presenter.refresh)
        self.rail.instructor_ticked.connect(presenter.show_instructor)
        self.rail.link_pressed.connect(presenter.show_all_or_few)
        self.inspector.act_chosen.connect(hand.act)
        self.inspector.note_written.connect(hand.save_note)
        self.inspector.closed.connect(self._on_inspector_closed)
        self.offer.insisted.connect(hand.insist)
        self.offer.let_go.connect(hand.let_go)
        self._desk.theme.changed.connect(self.render_state)
        canvas.lesson_chosen.connect(self._on_chosen)
        canvas.lesson_opened.connect(self._on_chosen)
        canvas.move_requested.connect(hand.move)
        canvas.resize_requested.connect(hand.resize)
        canvas.create_requested.connect(hand.create)
        canvas.drop_refused.connect(self._on_drop_refused)
        canvas.cancel_requested.connect(hand.cancel)
        canvas.page_requested.connect(presenter.step)

    def _show_body(self, state: ScheduleState) -> None:
        """The week, or why there is none."""
        if state.problem:
            self.empty.say(
                Emptiness.ERROR,
                self.tr("The schedule cannot be read"),
                state.problem,
                self.tr("Try again"),
            )
        elif state.week is None:
            self.empty.say(Emptiness.LOADING, self.tr("Reading the schedule…"))
        elif not state.instructors:
            self.empty.say(
                Emptiness.EMPTY,
                self.tr("No instructors yet"),
                self.tr("Lessons stand here once somebody teaches in this studio."),
            )
        else:
            self._body.setCurrentWidget(self.canvas)
            return
        self._body.setCurrentWidget(self.empty)

    def _on_chosen(self, booking_id: str) -> None:
        if self._presenter.line(booking_id) is not None:
            self._presenter.choose(booking_id)

    def _on_drop_refused(self, proposal: object, _verdict: object) -> None:
        self._hand.refuse(proposal)  # type: ignore[arg-type]  # the signal carries a DragProposal

    def _on_judge_changed(self) -> None:
        self.canvas.set_judge(self._presenter.judge)

    def _on_inspector_closed(self) -> None:
        self._presenter.choose(None)
        self.canvas.setFocus()

    def show_day(self) -> None:
        """One day, its instructors side by side."""
        self._presenter.show_mode(ViewMode.DAY)

    def show_week(self) -> None:
        """A week."""
        self._presenter.show_mode(ViewMode.WEEK)

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
            self.inspector.tick()
