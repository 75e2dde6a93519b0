"""The Today screen: what comes next, the day, and what waits beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_acts import LessonAct, offered
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_doing import LessonActs
from desktop.studio.say import as_title, clock_time, day_words
from desktop.studio.shell.state import ScreenId
from desktop.studio.today import words
from desktop.studio.today.agenda_rows import AgendaRow, NowLine, acts_for
from desktop.studio.today.cards import ListCard, NextCard, nothing_waits
from desktop.studio.today.money_card import MoneyCard
from desktop.studio.today.presenter import TodayPresenter
from desktop.studio.today.values import AgendaLine, TodayState
from desktop.widgets.badges import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import TitledCard
from desktop.widgets.text import ElidedLabel, Paragraph

_LEFT, _RIGHT = 764, 380


class TodayView(QWidget):
    """Draws a `TodayState`."""

    def __init__(self, desk: StudioDesk, presenter: TodayPresenter) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self.acts = LessonActs(desk, self)
        self.agenda = AgendaCard(desk)
        self._shown: tuple[object, ...] = ()
        self._make_parts()
        self._lay_out()
        self._connect()
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self.title.set_text(as_title(day_words(state.now.date())))
        self.summary.set_text(words.day_summary(state) if state.is_read else "")
        self.next.render_state(state)
        self.next.check_in.setVisible(self._can_check_in(state))
        self.agenda.render_state(state)
        beside = (state.attention, state.threads, state.now.date())
        if beside != self._shown:
            self._shown = beside
            self.attention.show_items(state.attention, state)
            self.messages.show_threads(state.threads, state)
        self.money.show_week(state.week, state)
        self._fit()

    def check_in_next(self) -> None:
        """Check in whoever the card shows."""
        self._on_next_act(LessonAct.CHECK_IN)

    def why_no_check_in(self) -> str | None:
        """Why nobody can be checked in from the card now; None where somebody can."""
        if not self.isVisible():
            return words.say("Open Today first.")
        can = self._can_check_in(self._presenter.state)
        return None if can else words.say("There’s no lesson to check in.")

    def _make_parts(self) -> None:
        theme = self._desk.theme
        self.title = Paragraph(theme, step=TYPE.headline, weight=WEIGHT.strong)
        self.summary = ElidedLabel(theme, tone="muted")
        self.new = Button(theme, words.say("New lesson"), icon=Icon.ADD)
        self.next = NextCard(theme)
        self.attention = ListCard(
            theme,
            words.say("Needs attention"),
            words.say("Needs attention"),
            Tone.DANGER,
            nothing_waits(),
        )
        self.messages = ListCard(
            theme,
            words.say("Messages"),
            words.say("Unread conversations"),
            Tone.SOLID,
            words.say("No unread messages."),
        )
        self.money = MoneyCard(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """One column below the other where they have no room beside each other."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        needed = sum(side.minimumSize().width() for side in self._sides) + self._row.spacing()
        margins = self._row.contentsMargins()
        needed += margins.left() + margins.right() + self._scroll.verticalScrollBar().width()
        self._row.setDirection(beside if self.width() >= needed else below)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE.xs)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.summary)
        head.addLayout(names, 1)
        head.addWidget(self.new, 0, Qt.AlignmentFlag.AlignBottom)
        left = QVBoxLayout()
        left.setSpacing(SPACE.md)
        left.addLayout(head)
        left.addWidget(self.next)
        left.addWidget(self.agenda, 1)
        right = QVBoxLayout()
        right.setSpacing(SPACE.md)
        right.addWidget(self.attention)
        right.addWidget(self.messages)
        right.addWidget(self.money, 1)
        right.addStretch(0)
        content = QWidget()
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._sides = (left, right)
        margin = STUDIO.margin_today
        row.setContentsMargins(margin, SPACE.lg, margin, SPACE.lg)
        row.setSpacing(SPACE.lg)
        row.addLayout(left, _LEFT)
        row.addLayout(right, _RIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = FittedScroll(content, bar_in_margin=True)
        layout.addWidget(self._scroll)

    def _connect(self) -> None:
        self._presenter.state_changed.connect(self.render_state)
        self._desk.theme.changed.connect(self._fit)
        self.new.clicked.connect(self._on_new)
        self.next.act_wanted.connect(self._on_next_act)
        self.agenda.act_wanted.connect(self._on_act)
        self.agenda.mine_chosen.connect(self._presenter.show_mine)
        self.attention.opened.connect(self._on_item_opened)
        self.messages.opened.connect(self._on_thread_opened)
        self.money.more.clicked.connect(self._on_more_money)

    def _can_check_in(self, state: TodayState) -> bool:
        return state.next is not None and LessonAct.CHECK_IN in offered(self._desk, state.next.line)

    def _on_new(self) -> None:
        actor = self._desk.actor
        draft = LessonDraft(instructor_id=actor.instructor_id)
        LessonDialog(self._desk, draft, self.window()).open()

    def _on_next_act(self, act: LessonAct) -> None:
        entry = self._presenter.state.next
        if entry is not None:
            self.acts.do(act, entry.line)

    def _on_act(self, act: LessonAct, entry: AgendaLine) -> None:
        self.acts.do(act, entry.line)

    def _on_item_opened(self) -> None:
        self._desk.screen_requested.emit(ScreenId.ATTENTION)

    def _on_more_money(self) -> None:
        self._desk.screen_requested.emit(ScreenId.INSIGHTS)

    def _on_thread_opened(self, place: int) -> None:
        thread = self._presenter.state.threads[place]
        self._desk.message_requested.emit(thread.student_id, thread.instructor_id)


class AgendaCard(TitledCard):
    """The day's lessons. `act_wanted(LessonAct, AgendaLine)`, `mine_chosen(bool)`."""

    act_wanted = Signal(object, object)
    mine_chosen = Signal(bool)

    def __init__(self, desk: StudioDesk) -> None:
        super().__init__(desk.theme, words.say("Agenda"))
        self._desk = desk
        theme = desk.theme
        options = (("mine", words.say("Mine")), ("studio", words.say("Studio")))
        self.whose = SegmentedControl(theme, words.say("Whose lessons"), options, "studio")
        self.add_to_head(self.whose)
        self.rows: list[AgendaRow] = []
        self.now = NowLine(theme, "")
        self.empty = EmptyState(theme)
        self._key: tuple[object, ...] = ()
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(1, SPACE.xs, 1, SPACE.xs)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.now)
        self._scroll = FittedScroll(holder)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.empty, 1)
        self.whose.chosen.connect(self._on_whose)

    def render_state(self, state: TodayState) -> None:
        """Show the day; rows are made anew only when the lessons are others."""
        self.whose.setVisible(state.can_switch)
        self.whose.choose("mine" if state.is_mine else "studio")
        place = sum(entry.starts_at <= state.now for entry in state.agenda)
        following = state.next.line.id if state.next else ""
        over = sum(entry.ends_at <= state.now for entry in state.agenda)
        key = (state.agenda, place, over, following)
        if key != self._key:
            self._key = key
            self._fill(state, place)
        self.now.say_time(clock_time(state.now))
        end = max((row.end_width() for row in self.rows), default=0)
        for row in self.rows:
            row.say_soon(_soon(row.entry, state))
            row.line_up(end)
        self._show_emptiness(state)

    def _fill(self, state: TodayState, place: int) -> None:
        focused = next((row.entry.line.id for row in self.rows if row.hasFocus()), "")
        for row in self.rows:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = []
        is_alone = len({entry.line.instructor_id for entry in state.agenda}) == 1
        for at, entry in enumerate(state.agenda):
            acts = acts_for(entry, state.now, offered(self._desk, entry.line))
            soon = _soon(entry, state)
            row = AgendaRow(self._desk.theme, entry, soon, acts, is_alone=is_alone)
            row.clicked.connect(self._on_row_pressed)
            row.act_wanted.connect(self.act_wanted)
            self._column.insertWidget(at if at < place else at + 1, row)
            self.rows.append(row)
            if entry.line.id == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_emptiness(self, state: TodayState) -> None:
        has_rows = bool(state.agenda) and not state.problem
        self._scroll.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        if state.problem:
            self.empty.say(Emptiness.ERROR, words.say("Today couldn’t be loaded"), state.problem)
        elif not state.is_read:
            self.empty.say(Emptiness.LOADING, words.say("Loading…"))
        elif not state.agenda:
            told = words.say("Enjoy the day off, or book a lesson.")
            self.empty.say(Emptiness.EMPTY, words.say("No lessons today"), told, icon=Icon.SCHEDULE)

    def _on_whose(self, key: str) -> None:
        self.mine_chosen.emit(key == "mine")

    def _on_row_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, AgendaRow):
            self.act_wanted.emit(LessonAct.OPEN, row.entry)


def _soon(entry: AgendaLine, state: TodayState) -> str:
    if state.next is None or entry.line.id != state.next.line.id:
        return ""
    return words.soon(entry.starts_at - state.now)
