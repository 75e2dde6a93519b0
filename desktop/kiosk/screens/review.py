"""Review: everything once more, and the one button that books."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.facts import Facts
from desktop.kiosk.controls.layouts import settle
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.steps import Steps
from desktop.kiosk.controls.surfaces import Label, Panel, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.form import Form, shown_contact
from desktop.kiosk.screens.held import HoldCard
from desktop.kiosk.screens.lost import LostPanel
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen


class ReviewScreen(Screen):
    """What will be booked, for whom, and what it costs."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self.card = HoldCard(flow, look)
        self.lost = LostPanel(flow, look)
        self._steps = Steps(look)
        self._title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self._panel = Panel(look)
        self._when = Label(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._until = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self._facts = Facts(look)
        self._offline = Notice(look, Icon.OFFLINE)
        self.notice = Notice(look, Icon.WARNING)
        self.change = TouchButton(look, Role.PLAIN, Shape(KIOSK.button_done), Icon.EDIT)
        self.book = TouchButton(
            look, Role.PRIMARY, Shape(KIOSK.button_done, SPACE.xl, TYPE.kiosk_body)
        )
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """What is held and what was typed."""
        say, flow = self.speech.say, self.flow
        hold, review = flow.holds.state.hold, flow.review
        self._steps.show_steps((say("Time"), say("Details"), say("Review")), 2)
        self._title.say(say("Does this look right?") if hold else "")
        self.card.draw()
        self.lost.draw()
        self._draw_facts(flow.details.state.form)
        online = flow.desk.connection().is_online
        self._offline.setVisible(not online and hold is not None)
        is_firm = hold is not None and hold.is_firm
        self._offline.say(
            say("We’re offline right now"),
            say("This time is held for this desk: you’re confirmed right away.")
            if is_firm
            else say("We’ll save your request and confirm it once we’re back online."),
        )
        self.notice.setVisible(bool(review.trouble))
        self.notice.say(words.trouble(self.speech, review.trouble) if review.trouble else "")
        self.change.say(say("Change details"))
        self.change.setEnabled(not review.is_busy)
        self.book.say(say("One moment…") if review.is_busy else self._book_word(online or is_firm))
        self.book.setEnabled(hold is not None and not review.is_busy)
        is_lost = flow.holds.state.lost is not None
        if is_lost and self.book.hasFocus():
            self.window().setFocus()  # Qt would pass it on to some button
        self.book.setVisible(not is_lost)

    def arrange(self) -> None:
        """Margins and gaps."""
        margin, side = self.margin(), self.gap(KIOSK.margin)
        self._column.setContentsMargins(margin, self.gap(SPACE.md), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.lg))
        self._inner.setContentsMargins(side, self.gap(SPACE.xxl), side, self.gap(SPACE.xxl))
        self._buttons.setSpacing(self.gap(SPACE.md))
        is_large = self.look.text_scale > 1
        down, across = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(down if is_large and self.look.is_portrait else across)

    def _book_word(self, is_booking: bool) -> str:
        say = self.speech.say
        return say("Book this lesson") if is_booking else say("Save this request")

    def _draw_facts(self, form: Form) -> None:
        say, flow, hold = self.speech.say, self.flow, self.flow.holds.state.hold
        lesson = hold.appointment if hold else None
        speech = self.speech
        self._when.say(f"{speech.day(lesson.start)}, {speech.time(lesson.start)}" if lesson else "")
        self._until.say(words.duration(speech, lesson) if lesson else "")
        child = words.child(speech, form.child_name, form.child_age) if form.is_for_child else ""
        self._facts.say(
            (say("For"), child or form.name),
            (say("Booked by"), form.name if child else ""),
            (say("With"), words.teacher(lesson) if lesson else ""),
            (say("Price"), words.price(speech, lesson) if lesson else ""),
            (say("Contact"), shown_contact(form.contact, flow.desk.studio().region)),
        )

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        self._column.addWidget(self.card)
        self._column.addWidget(self._steps)
        self._column.addStretch()
        for widget in (self.lost, self._title, self._panel):
            self._column.addWidget(widget)
        self._inner = QVBoxLayout(self._panel)
        self._inner.addWidget(self._when)
        self._inner.addWidget(self._until)
        self._until.setContentsMargins(0, 0, 0, self.gap(SPACE.md))
        self._inner.addWidget(self._facts)
        self._column.addWidget(self._offline)
        self._column.addWidget(self.notice)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.addWidget(self.change, 1)
        self._buttons.addWidget(self.book, 2)
        self._column.addLayout(self._buttons)
        self._column.addStretch()
        settle(self._column, first=self._column.indexOf(self._steps) + 1)

    def _connect(self) -> None:
        flow = self.flow
        self.change.clicked.connect(lambda: flow.go(Page.DETAILS))
        self.book.clicked.connect(self._on_book)
        flow.review.changed.connect(self.on_changed)
        flow.holds.changed.connect(self.on_changed)

    def _on_book(self) -> None:
        hold = self.flow.holds.state.hold
        if hold is not None:
            draft = self.flow.details.draft(hold, self.speech.language.code)
            self.flow.review.book(draft)
