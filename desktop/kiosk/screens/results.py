"""Results: what was understood, who fits, and who almost does."""

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.fields import FieldBox
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.layouts import clear
from desktop.kiosk.live import LiveLabel
from desktop.kiosk.look import KioskLook
from desktop.kiosk.presenters.results import Order, ResultsState
from desktop.kiosk.presenters.waiting import Wanted
from desktop.kiosk.roles import Role
from desktop.kiosk.screens.nobody import Nobody
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.surfaces import Avatar, Label, Panel, Picture, Side, Tone
from desktop.kiosk.tag import Tag
from desktop.kiosk.touch import Shape, TouchButton
from desktop.kiosk.values import Hit, Miss, SearchRequest
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.keyboard_layout import Purpose

MOST_TIMES = 4


class InstructorCard(Panel):
    """Who, what it costs, and the next free times to touch."""

    def __init__(self, screen: "ResultsScreen", hit: Hit, miss: Miss | None = None) -> None:
        super().__init__(screen.look)
        self.hit = hit
        self._screen = screen
        look, speech = screen.look, screen.speech
        self.times: list[TouchButton] = []
        self.more = TouchButton(look, Role.PLAIN, _TIME, trailing=Icon.CARET_RIGHT)
        whole = QVBoxLayout(self)
        side = look.px(SPACE.xl)
        whole.setContentsMargins(side, side, side, side)
        whole.setSpacing(look.px(SPACE.lg))
        head = QHBoxLayout()
        head.setSpacing(look.px(SPACE.lg))
        avatar = Avatar(look, KIOSK.button_main)
        avatar.show_person(hit.instructor.initials, hit.instructor.hue)
        head.addWidget(avatar)
        head.addLayout(self._told(miss), 1)
        head.addLayout(self._cost())
        whole.addLayout(head)
        whole.addLayout(self._time_row())
        self.more.say(speech.say("More"), name=speech.say("More times"))

    def _told(self, miss: Miss | None) -> QVBoxLayout:
        look, speech, hit = self._screen.look, self._screen.speech, self.hit
        lines = QVBoxLayout()
        lines.setSpacing(look.px(SPACE.xxs))
        first = QHBoxLayout()
        first.setSpacing(look.px(SPACE.sm))
        name = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        name.say(hit.instructor.name)
        name.setWordWrap(look.text_scale > 1 or len(hit.instructor.name) > 30)
        first.addWidget(name)
        if hit.is_soonest and miss is None:
            first.addWidget(Tag(look, speech.say("Soonest"), "positive"))
        first.addStretch(1)
        lines.addLayout(first)
        summary = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        summary.say(hit.summary)
        lines.addWidget(summary)
        if miss is not None:
            row = QHBoxLayout()
            row.setSpacing(look.px(SPACE.sm))
            row.addWidget(Picture(look, Icon.INFO, TYPE.kiosk_caption.size, Tone.WARNING))
            sentence = Label(look, TYPE.kiosk_caption, WEIGHT.label, Tone.WARNING)
            sentence.say(words.miss(speech, miss))
            row.addWidget(sentence, 1)
            lines.addLayout(row)
        lines.addStretch(1)
        return lines

    def _cost(self) -> QVBoxLayout:
        look, speech, hit = self._screen.look, self._screen.speech, self.hit
        lines = QVBoxLayout()
        lines.setSpacing(0)
        price = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        price.say(speech.money(hit.price, is_short=True))
        minutes = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        minutes.say(speech.say("for {n} min", n=hit.minutes))
        for label in (price, minutes):
            label.setWordWrap(False)
            label.stand(Side.TRAILING)
            lines.addWidget(label)
        lines.addStretch(1)
        return lines

    def _time_row(self) -> QGridLayout:
        look = self._screen.look
        grid = QGridLayout()
        grid.setSpacing(look.px(SPACE.sm))
        across = 5 if look.text_scale <= 1.5 else 3
        shown = self.hit.starts[: min(MOST_TIMES, across * 2 - 1)]
        for place, start in enumerate(shown):
            is_firm = start in self.hit.firm
            icon = Icon.CHECK if is_firm else None
            button = TouchButton(look, Role.FIRM_TIME if is_firm else Role.TIME, _TIME, icon)
            name = self._screen.start_name(start)
            heard = f"{name}, {words.firm(self._screen.speech)}" if is_firm else name
            button.say(self._screen.start_text(start), name=heard)
            button.clicked.connect(lambda _=False, at=start: self._screen.take(self.hit, at))
            grid.addWidget(button, place // across, place % across)
            grid.setColumnStretch(place % across, 2)
            self.times.append(button)
        self.more.clicked.connect(lambda: self._screen.open(self.hit))
        last = len(shown)
        grid.addWidget(self.more, last // across, last % across)
        if not shown:
            grid.setColumnStretch(across, 1)
        return grid


_TIME = Shape(KIOSK.result_time_button, SPACE.sm, weight=WEIGHT.strong)


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
        self.cards: list[InstructorCard] = []
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
        self._outside_title.say(
            say("A little outside what you asked for") if state.result.outside else ""
        )
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

    def start_text(self, start: datetime) -> str:
        """`16:15`, with the weekday where the day was not asked for."""
        days = {self.speech.local(one).date() for one in self._all_starts()}
        time = self.speech.time(start)
        if len(days) == 1:
            return time
        day = self.speech.local(start).date()
        is_today = day == self._day_of_now()
        return time if is_today else f"{self.speech.weekday(day)} {time}"

    def start_name(self, start: datetime) -> str:
        """What a screen reader says."""
        return f"{self.speech.day(start)}, {self.speech.time(start)}"

    def submit(self) -> None:
        """Search for what the field says now."""
        text = self.box.edit.text().strip()
        if text:
            self.flow.find.write(text)
            self.flow.results.look_for(SearchRequest(text=text))
            self.window().setFocus()

    def _all_starts(self) -> list[datetime]:
        return [start for hit in self.flow.results.state.hits for start in hit.starts[:MOST_TIMES]]

    def _day_of_now(self) -> object:
        return self.speech.local(self.flow.clock.now()).date()

    def _count(self, state: ResultsState) -> str:
        say, count = self.speech.say, len(state.hits)
        if self.flow.results.is_busy and not count:
            return say("Looking…")
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
        title = say("Nobody fits all of it")
        advice = say("Touch away one of the blue words, or look at all subjects.")
        self.notice.say(title, advice, say("Tell me when there is a time"))
        advice = say("Say it in other words, or see who is free next.")
        self.nobody.say(title, advice, say("Next available"), say("All subjects"))

    def _render_cards(self, state: ResultsState) -> None:
        for layout in (self._chips, self._fitting, self._outside):
            clear(layout)
        self.chips = [self._chip(one.key, one.label) for one in state.result.chips]
        fitting = [InstructorCard(self, hit) for hit in state.hits]
        outside = [InstructorCard(self, miss.hit, miss) for miss in state.result.outside]
        self.cards = fitting + outside
        across = 1 if self.look.is_portrait else 2
        for grid, cards in ((self._fitting, fitting), (self._outside, outside)):
            for place, card in enumerate(cards):
                grid.addWidget(card, place // across, place % across)
            # A screen that was turned has a column too many: an empty one must not take width.
            for number in range(max(across, grid.columnCount())):
                grid.setColumnStretch(number, 1 if number < across else 0)

    def _chip(self, key: str, label: str) -> TouchButton:
        shape = Shape(KIOSK.chip, SPACE.md + SPACE.xxs, weight=WEIGHT.label, icon_size=SPACE.lg)
        chip = TouchButton(self.look, Role.CHIP, shape, trailing=Icon.CLOSE)
        chip.say(label, name=self.speech.say("Without {wish}", wish=label))
        chip.clicked.connect(lambda: self.flow.results.drop_chip(key))
        self._chips.addWidget(chip)
        return chip

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        self._column.addWidget(self.box)
        self._chips = FlowLayout(None, self.gap(SPACE.sm), self.gap(SPACE.sm))
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
