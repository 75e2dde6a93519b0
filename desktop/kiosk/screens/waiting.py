"""Wait: what would suit, who it is, and one button; then that it was heard, and no more."""

from datetime import timedelta

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from core.models import DayPart
from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.asking import Reach
from desktop.kiosk.controls.facts import Facts
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.controls.layouts import settle
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Badge, Label, Panel, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.form import Field, shown_contact
from desktop.kiosk.language import mark
from desktop.kiosk.presenters.waiting import SPANS, WaitingState
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.screens.who import WhoFields

_SPAN_WORDS = {7: mark("One week"), 14: mark("Two weeks"), 28: mark("Four weeks")}
_PART_WORDS = {
    DayPart.MORNING: mark("Morning"),
    DayPart.AFTERNOON: mark("Afternoon"),
    DayPart.EVENING: mark("Evening"),
}
_HEADS = (mark("With"), mark("Within"), mark("Time of day"))
_CHOICE = Shape(KIOSK.button, SPACE.md)


class WaitingScreen(Screen):
    """Three rows of choices, then the fields of the details; afterwards what was left."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self._what = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self.only = self._choice()
        self.anybody = self._choice()
        self.spans = {days: self._choice() for days in SPANS}
        self.parts = {part: self._choice() for part in DayPart}
        self._heads = [Label(look, TYPE.kiosk_caption, WEIGHT.label) for _ in range(3)]
        self.who = WhoFields(flow, look, self._on_leave)
        self.notice = Notice(look, Icon.WARNING)
        self.leave = TouchButton(look, Role.PRIMARY, Shape(KIOSK.button_main))
        self.panel = Panel(look)
        self._badge = Badge(look, Icon.CHECK, KIOSK.button_done, "positive", "surface_raised", True)
        self._verdict = LiveLabel(look, TYPE.kiosk_title, WEIGHT.strong)
        self._advice = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self._facts = Facts(look)
        self.done = TouchButton(look, Role.PRIMARY, Shape(KIOSK.button_main))
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """The choices and the form, or what was left."""
        say, waiting = self.speech.say, self.flow.waiting
        state = waiting.state
        self._title.say(say("Tell me when a time opens up"))
        self._what.say(self._lesson(state))
        self._draw_choices(state)
        self.who.draw()
        self.who.all[Field.CONTACT].edit.onward = say("Add me to the list")
        self.notice.setVisible(bool(waiting.trouble))
        if waiting.trouble:
            self.notice.say(words.trouble(self.speech, waiting.trouble))
        is_left = state.reach is not None
        self.leave.say(say("One moment…") if waiting.is_busy else say("Add me to the list"))
        self.leave.setEnabled(self.flow.details.is_complete() and not waiting.is_busy)
        self.done.say(say("Done"))
        for asked in self._asked:
            asked.setVisible(not is_left)
        if not is_left:
            self.who.show_asked()
        for answer in (self.panel, self.done):
            answer.setVisible(is_left)
        self._draw_answer(state)

    def arrange(self) -> None:
        """Margins and gaps; large text puts the choices below one another."""
        margin, side = self.margin(), self.gap(SPACE.xxl)
        # Lying, all of it just fits the screen.
        apart = self.gap(SPACE.lg if self.look.is_portrait else SPACE.sm)
        self._column.setContentsMargins(margin, self.gap(SPACE.md), margin, apart)
        self._column.setSpacing(self.gap(SPACE.sm))
        self._answer.setSpacing(self.gap())
        self._fields.setSpacing(apart)
        self._fields.setContentsMargins(0, 0, 0, apart - self.gap(SPACE.sm))
        self._inner.setContentsMargins(side, side, side, side)
        self._inner.setSpacing(self.gap(SPACE.xl))
        self._head.setSpacing(self.gap(SPACE.xl))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setSpacing(self.gap(SPACE.md))
            row.setDirection(down if self.look.text_scale > 1.5 else across)

    def first_field(self) -> TouchEdit | None:
        """None: the choices come first, and the keyboard would lie over them."""
        return None

    def _choice(self) -> TouchButton:
        button = TouchButton(self.look, Role.CHOICE, _CHOICE)
        button.setCheckable(True)
        return button

    def _draw_choices(self, state: WaitingState) -> None:
        say, wanted = self.speech.say, state.wanted
        for head, text in zip(self._heads, _HEADS, strict=True):
            head.say(say(text))
        self._mark(self.only, wanted.instructor if wanted else "", not state.is_anybody)
        self._mark(self.anybody, say("Any instructor"), state.is_anybody)
        for days, button in self.spans.items():
            self._mark(button, say(_SPAN_WORDS[days]), state.days == days)
        for part, button in self.parts.items():
            self._mark(button, say(_PART_WORDS[part]), part in state.parts)

    def _mark(self, button: TouchButton, title: str, is_chosen: bool) -> None:
        button.say(title)
        button.setChecked(is_chosen)
        button.wear(Role.CHOICE, Icon.CHECK if is_chosen else None)

    def _draw_answer(self, state: WaitingState) -> None:
        say = self.speech.say
        is_left = state.reach is not None
        is_heard = state.reach is Reach.HEARD
        if is_heard:
            self._badge.show_icon(Icon.CHECK, "positive", "surface_raised")
        else:
            self._badge.show_icon(Icon.WAITING, "warning_soft", "warning")
        listed, kept = say("You’re on the waiting list"), say("Your request is saved")
        self._verdict.say((listed if is_heard else kept) if is_left else "")
        call = say("We’ll call or message you once a time opens up. Nothing is booked yet.")
        later = say("We’re offline right now. You’ll go on the list once we’re back online.")
        self._advice.say((call if is_heard else later) if is_left else "")
        form, region = self.flow.details.state.form, self.flow.desk.studio().region
        self._facts.say(
            (say("Lesson"), self._lesson(state) if is_left else ""),
            (say("With"), self._with(state) if is_left else ""),
            (say("Until"), self._until(state) if is_left else ""),
            (say("Time of day"), self._parts_of(state) if is_left else ""),
            (say("Contact"), shown_contact(form.contact, region) if is_left else ""),
        )

    def _lesson(self, state: WaitingState) -> str:
        wanted = state.wanted
        if wanted is None:
            return ""
        return f"{wanted.service}, {self.speech.say('{n} minutes', n=wanted.minutes)}"

    def _with(self, state: WaitingState) -> str:
        anybody = self.speech.say("Any instructor")
        return anybody if state.is_anybody or state.wanted is None else state.wanted.instructor

    def _until(self, state: WaitingState) -> str:
        last = self.flow.clock.now() + timedelta(days=state.days - 1)
        return self.speech.day(last)

    def _parts_of(self, state: WaitingState) -> str:
        chosen = [self.speech.say(_PART_WORDS[part]) for part in DayPart if part in state.parts]
        any_time = self.speech.say("Any time")
        return any_time if len(chosen) in (0, len(DayPart)) else ", ".join(chosen)

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        self._column.addStretch()
        self._column.addWidget(self._title)
        self._column.addWidget(self._what)
        groups = (
            (self.only, self.anybody),
            tuple(self.spans.values()),
            tuple(self.parts.values()),
        )
        self._rows = []
        for head, buttons in zip(self._heads, groups, strict=True):
            self._column.addSpacing(self.gap(SPACE.md))
            self._column.addWidget(head)
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            for button in buttons:
                row.addWidget(button, 1)
            self._column.addLayout(row)
            self._rows.append(row)
        self._column.addSpacing(self.gap(SPACE.md))
        self._fields = QVBoxLayout()
        for field in self.who.all.values():
            self._fields.addWidget(field)
        self._column.addLayout(self._fields)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.leave)
        self._lay_answer()
        self._column.addStretch()
        settle(self._column)
        chosen = [button for group in groups for button in group]
        asked = (self._title, self._what, *self._heads, *chosen, self.leave)
        self._asked = (*asked, *self.who.all.values())

    def _lay_answer(self) -> None:
        self._answer = QVBoxLayout()
        self._answer.addWidget(self.panel)
        self._answer.addWidget(self.done)
        self._column.addLayout(self._answer)
        self._inner = QVBoxLayout(self.panel)
        self._head = QHBoxLayout()
        self._head.addWidget(self._badge)
        texts = QVBoxLayout()
        texts.addWidget(self._verdict)
        texts.addWidget(self._advice)
        self._head.addLayout(texts, 1)
        self._inner.addLayout(self._head)
        self._inner.addWidget(self._facts)

    def _connect(self) -> None:
        flow, waiting, details = self.flow, self.flow.waiting, self.flow.details
        self.only.clicked.connect(lambda: waiting.choose_anybody(False))
        self.anybody.clicked.connect(lambda: waiting.choose_anybody(True))
        for days, button in self.spans.items():
            button.clicked.connect(lambda _=False, days=days: waiting.choose_days(days))
        for part, button in self.parts.items():
            button.clicked.connect(lambda _=False, part=part: waiting.toggle(part))
        self.leave.clicked.connect(self._on_leave)
        self.done.clicked.connect(flow.wipe)
        waiting.changed.connect(self.on_changed)
        details.changed.connect(self.on_changed)

    def _on_leave(self) -> None:
        if self.flow.details.is_complete():
            self.window().setFocus()
        self.flow.waiting.leave_word()
