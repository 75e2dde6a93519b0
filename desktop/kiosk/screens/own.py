"""All lessons of who proved who they are."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.layouts import clear, settle
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import CardButton, Label, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.presenters.prove import whose
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.values import Lesson


class OwnScreen(Screen):
    """A card a lesson, soonest first."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._title = Label(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._hint = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self.done = TouchButton(look, Role.PRIMARY, Shape(KIOSK.button_main))
        self.cards: list[CardButton] = []
        self._column = QVBoxLayout(self.body)
        self._column.addStretch()
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self._list = QVBoxLayout()
        self._column.addLayout(self._list)
        self._column.addWidget(self.done)
        self._column.addStretch()
        settle(self._column)
        self.done.clicked.connect(flow.wipe)
        flow.prove.changed.connect(self.on_changed)
        self.arrange()

    def draw(self) -> None:
        """What is before them."""
        say, proven = self.speech.say, self.flow.prove.state.proven
        lessons = proven.lessons if proven is not None else ()
        self._title.say(say("My lessons"))
        some = say("Tap a lesson to move it, cancel it or book it again.")
        self._hint.say(some if lessons else say("No upcoming lessons."))
        self.done.say(say("Done"))
        clear(self._list)
        self.cards = [self._card(lesson) for lesson in lessons]
        for card in self.cards:
            self._list.addWidget(card)

    def arrange(self) -> None:
        """Margins and gaps."""
        margin = self.margin()
        self._column.setContentsMargins(margin, self.gap(SPACE.xl), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.lg))
        self._list.setSpacing(self.gap(SPACE.md))

    def _card(self, lesson: Lesson) -> CardButton:
        look, speech, booked = self.look, self.speech, lesson.appointment
        card = CardButton(look)
        card.show_hue(booked.instructor.hue)
        row = QHBoxLayout(card)
        side = self.gap(SPACE.xl)
        row.setContentsMargins(side, self.gap(), side, self.gap())
        row.setSpacing(self.gap())
        texts = QVBoxLayout()
        texts.setSpacing(self.gap(SPACE.xxs))
        when = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        when.say(words.lesson_time(speech, booked))
        what = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        state = words.state(speech, lesson.state)
        who = whose(self.flow.prove.state, lesson)
        facts = (who, booked.service, booked.instructor.name, state)
        what.say(" · ".join(filter(None, facts)))
        texts.addWidget(when)
        texts.addWidget(what)
        row.addLayout(texts, 1)
        row.addWidget(Picture(look, Icon.ARROW_RIGHT, TYPE.kiosk_body.size))
        card.setAccessibleName(f"{when.text()}, {what.text()}")
        card.clicked.connect(lambda _=False, one=lesson: self.flow.open_lesson(one))
        return card
