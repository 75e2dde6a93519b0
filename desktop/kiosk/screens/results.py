"""Results: what was understood, who fits, and who almost does."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.fields import FieldBox
from desktop.kiosk.controls.kept import Kept
from desktop.kiosk.controls.layouts import clear
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.presenters.results import Order, ResultsState
from desktop.kiosk.presenters.waiting import Wanted
from desktop.kiosk.screens.instructor_card import InstructorCard
from desktop.kiosk.screens.nobody import Nobody
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.usual import usual_result
from desktop.kiosk.values import Chip, Hit, Miss, SearchRequest
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.keyboard_layout import Purpose

_IN_SIGHT, _A_FEW = 6, 3
"""Cards that a screen shows before anybody scrolls, and those that are filled at one stretch."""
_AFTER_MS = 20
"""By then what is in sight was painted."""


class ResultsScreen(Screen):
    """Chips, cards, and what lies a little outside."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self.box = FieldBox(look, Purpose.SEARCH, KIOSK.search, Icon.SEARCH, can_clear=True)
        self._title = LiveLabel(look, TYPE.kiosk_title, WEIGHT.strong)
        self.order = TouchButton(look, Role.PLAIN, Shape(), trailing=Icon.CARET_DOWN)
        self._outside_title = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        self.notice = Notice(look)
        self.nobody = Nobody(look)
        self.start_over = TouchButton(look, Role.QUIET, Shape(padding=0), Icon.UNDO)
        self.subjects = TouchButton(look, Role.PLAIN, Shape(), Icon.SERVICES)
        self.chips: list[TouchButton] = []
        self._wishes: tuple[Chip, ...] = ()
        self.cards: list[InstructorCard] = []
        self._untold: list[tuple[Hit, Miss | None]] = []
        self._fit = 0
        self._pool: list[InstructorCard] = []
        self._drawn: tuple[object, ...] = ()
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """Field, chips, title, cards."""
        say, results = self.speech.say, self.flow.results
        state = results.state
        self.box.edit.show_text(state.request.text)
        self.box.edit.setPlaceholderText(say("Piano, maths, tennis…"))
        self.box.edit.setAccessibleName(say("What would you like to learn?"))
        self.box.clear.setAccessibleName(say("Delete all"))
        self._title.say(self._count(state))
        soonest = state.order is Order.SOONEST
        self.order.say(say("Soonest first") if soonest else say("Cheapest first"))
        self.order.setVisible(len(state.hits) > 1)
        self._outside_title.say(say("Close to what you asked for") if state.result.outside else "")
        self.start_over.say(say("Start over"))
        self.subjects.say(say("All subjects"))
        self._render_notice(state)
        drawn = (state.result, state.order, self.speech.language, self._day_of_now())
        if drawn != self._drawn:
            self._drawn = drawn
            self._render_cards(state)

    def arrange(self) -> None:
        """Margins and gaps; cards stand in two columns on a lying screen."""
        margin = self.margin()
        self._column.setContentsMargins(margin, self.gap(SPACE.md), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.md + SPACE.xxs))
        for grid in (self._fitting, self._outside):
            grid.setSpacing(self.gap())
        self._foot_row.setContentsMargins(margin, self.gap(SPACE.sm), margin, self.gap())
        self._drawn = ()
        for layout in (self._fitting, self._outside):
            clear(layout)
        for card in self._pool:
            card.hide()
            card.deleteLater()
        self._pool, self.cards = [], []

    def prepare(self) -> None:
        """A usual answer."""
        super().prepare()
        self._drawn = ()  # nobody gave the answer below, and all of it may not come about
        self._render_cards(ResultsState(result=usual_result(self.flow.clock.now())))
        self._tell(len(self._untold))

    def rest(self) -> bool:
        """Keep as many cards as are in sight at once: a rare answer had more, and another size of
        letters threw all of them away. One at a time.
        """
        for later in self._pool[max(_IN_SIGHT, len(self.cards)) :]:
            later.deleteLater()
            self._pool.remove(later)
        if len(self._pool) >= _IN_SIGHT:
            return False
        self._make_cards(len(self._pool) + 1)
        made = self._pool[-1]
        usual = usual_result(self.flow.clock.now()).hits[0]
        made.show_hit(usual, None, self._told)
        made.forget()
        return True

    def take(self, hit: Hit, start: datetime) -> None:
        """Hold a start, and show its week."""
        self.flow.profile.open(hit.instructor.id, hit.offering_id, hit.minutes, start)
        self.flow.holds.take(hit.offering_id, start, hit.minutes)
        self.flow.go(Page.PROFILE)

    def open(self, hit: Hit) -> None:
        """Show the instructor."""
        first = hit.starts[0] if hit.starts else None
        self.flow.profile.open(hit.instructor.id, hit.offering_id, hit.minutes, first)
        self.flow.go(Page.PROFILE)

    def submit(self) -> None:
        """Search for what the field says now."""
        text = self.box.edit.text().strip()
        if text:
            self.flow.find.write(text)
            self.flow.results.look_for(SearchRequest(text=text))
            self.window().setFocus()

    def _told(self, start: datetime) -> tuple[str, str]:
        """`16:15`; with the weekday where it is not the day that was asked for, nor, where none
        was, today's. Then what a reader says.
        """
        time, day = self.speech.time(start), self.speech.local(start).date()
        meant = self.flow.results.state.result.asked_day or self._day_of_now()
        text = time if day == meant else f"{self.speech.weekday(day)} {time}"
        return text, f"{self.speech.day(start)}, {time}"

    def _day_of_now(self) -> object:
        return self.speech.local(self.flow.clock.now()).date()

    def _count(self, state: ResultsState) -> str:
        say, count = self.speech.say, len(state.hits)
        if self.flow.results.is_busy and not count:
            return say("Searching…")
        if count == 0:
            return ""
        return (
            say("1 instructor is free") if count == 1 else say("{n} instructors are free", n=count)
        )

    def _render_notice(self, state: ResultsState) -> None:
        say, results = self.speech.say, self.flow.results
        is_empty = not results.is_busy and not state.hits
        has_some = bool(state.result.outside) and not results.trouble
        self.notice.setVisible(is_empty and has_some)
        self.nobody.setVisible(is_empty and not has_some)
        self.subjects.setVisible(not self.nobody.isVisibleTo(self))
        if results.trouble:
            self.nobody.say(words.trouble(self.speech, results.trouble), "", say("Try again"))
            return
        title = say("No exact match")
        advice = say("Remove one of the blue words, or see all subjects.")
        self.notice.say(title, advice, say("Tell me when a time opens up"))
        advice = say("Try other words, or see who’s free next.")
        self.nobody.say(title, advice, say("Next available"), say("All subjects"))

    def _render_cards(self, state: ResultsState) -> None:
        self._render_chips(state.result.chips)
        told: list[tuple[Hit, Miss | None]] = [(hit, None) for hit in state.hits]
        told += [(miss.hit, miss) for miss in state.result.outside]
        self._fit, self._untold, self.cards = len(state.hits), told, []
        for later in self._pool[min(len(told), _IN_SIGHT) :]:
            later.forget()
        self._tell(_IN_SIGHT)

    def _tell(self, many: int) -> None:
        """Fill so many more cards; what is left comes a few at a time, touches in between."""
        told, self._untold = self._untold[:many], self._untold[many:]
        first = len(self.cards)
        self._make_cards(first + len(told))
        self.cards = self._pool[: first + len(told)]
        for card, (hit, miss) in zip(self.cards[first:], told, strict=True):
            card.show_hit(hit, miss, self._told)
        self._place_cards(first)
        if self._untold:
            QTimer.singleShot(_AFTER_MS, self, lambda: self.at_once(lambda: self._tell(_A_FEW)))

    def _place_cards(self, first: int) -> None:
        """Put those from `first` on into their grid: what fits, or what lies outside."""
        across = 1 if self.look.is_portrait else 2
        for number, card in enumerate(self.cards[first:], first):
            grid = self._fitting if number < self._fit else self._outside
            place = number if number < self._fit else number - self._fit
            grid.addWidget(card, place // across, place % across)
            card.show()
        for grid in (self._fitting, self._outside):
            # A screen that was turned has a column too many: an empty one must not take width.
            for number in range(max(across, grid.columnCount())):
                grid.setColumnStretch(number, 1 if number < across else 0)

    def _make_cards(self, needed: int) -> None:
        while len(self._pool) < needed:
            card = InstructorCard(self.look, self.speech, self.body)
            card.taken.connect(self.take)
            card.opened.connect(self.open)
            self._pool.append(card)

    def _render_chips(self, wishes: tuple[Chip, ...]) -> None:
        for chip in self.chips[len(wishes) :]:
            chip.say("")  # whatever somebody wished
        self._wishes = wishes
        self.chips = self._kept_chips.show(len(wishes))
        for chip, wish in zip(self.chips, wishes, strict=True):
            chip.say(wish.label, name=self.speech.say("Without {wish}", wish=wish.label))

    def _new_chip(self, place: int) -> TouchButton:
        shape = Shape(KIOSK.chip, SPACE.md + SPACE.xxs, weight=WEIGHT.label, icon_size=SPACE.lg)
        chip = TouchButton(self.look, Role.CHIP, shape, trailing=Icon.CLOSE)
        chip.clicked.connect(lambda: self.flow.results.drop_chip(self._wishes[place].key))
        return chip

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        self._column.addWidget(self.box)
        self._chips = FlowLayout(None, self.gap(SPACE.sm), self.gap(SPACE.sm))
        self._kept_chips = Kept(self._new_chip, self._chips.addWidget)
        self._column.addLayout(self._chips)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.order)
        self._column.addLayout(head)
        self._column.addWidget(self.notice)
        self._fitting, self._outside = QGridLayout(), QGridLayout()
        self._column.addLayout(self._fitting)
        self._column.addWidget(self._outside_title)
        self._column.addLayout(self._outside)
        self._column.addWidget(self.nobody, 8)
        self._column.addStretch(1)
        foot = QWidget()
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.addWidget(self.start_over)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(self.subjects)
        self.add_foot(foot)

    def _connect(self) -> None:
        flow = self.flow
        self.box.edit.returnPressed.connect(self.submit)
        self.box.clear.clicked.connect(self._on_clear)
        self.order.clicked.connect(flow.results.reorder)
        self.nobody.main.clicked.connect(self._on_next_step)
        self.nobody.other.clicked.connect(self._on_subjects)
        self.notice.action.clicked.connect(self._on_wait)
        self.start_over.clicked.connect(flow.wipe)
        self.subjects.clicked.connect(self._on_subjects)
        flow.results.changed.connect(self.on_changed)

    def _on_clear(self) -> None:
        self.box.edit.forget()
        self.box.edit.setFocus()

    def _on_next_step(self) -> None:
        results = self.flow.results
        if results.trouble:
            results.again()
        else:
            results.look_for(SearchRequest())

    def _on_wait(self) -> None:
        """With anybody: what was asked for is taught, only not as it was asked."""
        hit = self.flow.results.state.result.outside[0].hit
        service = hit.summary.split(" · ")[0]
        wanted = Wanted(hit.offering_id, service, hit.instructor.name, hit.minutes)
        self.flow.waiting.want(wanted, is_anybody=True)
        self.flow.go(Page.WAITING)

    def _on_subjects(self) -> None:
        self.flow.find.enter()
        self.flow.find.open_category(None)
        self.flow.go(Page.FIND)
