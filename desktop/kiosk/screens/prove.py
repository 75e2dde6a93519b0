"""Welcome back: how we can reach you, then the code that came."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.fields import TouchEdit, TouchField
from desktop.kiosk.controls.layouts import clear
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.presenters.prove import ProveState, people_of
from desktop.kiosk.presenters.prove import Purpose as Wish
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.visiting import Person
from desktop.widgets.keyboard_layout import Purpose


class ProveScreen(Screen):
    """One field, then another; what it says is the same for everybody."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._title = Label(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._hint = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self.contact = TouchField(look, Purpose.CONTACT)
        main = Shape(KIOSK.button_main)
        self.send = TouchButton(look, Role.PRIMARY, main, trailing=Icon.SEND)
        self._sent = LiveLabel(look, TYPE.kiosk_body, WEIGHT.label)
        self.code = TouchField(look, Purpose.NUMBER)
        self.notice = Notice(look, Icon.WARNING)
        self.without = TouchButton(look, Role.PLAIN, main)
        self.people: list[TouchButton] = []
        self._drawn: tuple[Person, ...] = ()
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """What is asked at this moment."""
        say, prove = self.speech.say, self.flow.prove
        state = prove.state
        is_choosing = len(people_of(state)) > 1 and state.purpose is Wish.DETAILS
        self._title.say(say("Who is the lesson for?") if is_choosing else say("Welcome back"))
        why = say("We’ll send a code to your phone or email so no one else sees your details.")
        self._hint.say("" if is_choosing else why)
        self._draw_contact(state)
        self._draw_code(state)
        for asked in (self.contact, self.send):
            asked.setVisible(not is_choosing)
        self.notice.setVisible(bool(prove.trouble))
        if prove.trouble:
            sentence = words.trouble(self.speech, prove.trouble)
            self.notice.say(sentence, self._way_on(state))
        self._draw_people(people_of(state) if is_choosing else ())
        self.without.say(say("Skip this"))
        self.without.setVisible(not is_choosing)

    def arrange(self) -> None:
        """Margins and gaps."""
        margin = self.margin()
        self._column.setContentsMargins(margin, self.gap(SPACE.xl), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.lg))
        self._chosen.setSpacing(self.gap(SPACE.md))

    def first_field(self) -> TouchEdit | None:
        """The code once it was sent, else how one can be reached; none where people are chosen."""
        state = self.flow.prove.state
        if state.proven is not None:
            return None
        return self.code.edit if state.sent is not None else self.contact.edit

    def submit(self) -> None:
        """The key that leads on: send, or ask what the code opens."""
        if self.code.edit.hasFocus():
            self.flow.prove.submit()
        else:
            self._on_send()

    def _way_on(self, state: ProveState) -> str:
        if state.purpose is Wish.DETAILS:
            return self.speech.say("You can skip this: the desk sorts it out later.")
        return self.speech.say("Use your ticket code to open a lesson, or ask at the desk.")

    def _draw_contact(self, state: ProveState) -> None:
        say = self.speech.say
        label = say("Mobile number or email")
        self.contact.say(label, f"· {say('the one you gave us')}", say("such as 902 555 0100"))
        self.contact.edit.show_text(state.form.contact)
        self.contact.edit.onward = say("Continue")
        self.contact.show_fault(words.fault(self.speech, state.fault) if state.fault else "")
        is_busy = self.flow.prove.is_busy
        again = say("Send another code") if state.sent is not None else say("Send me a code")
        self.send.say(say("One moment…") if is_busy else again)
        self.send.wear(Role.PLAIN if state.sent is not None else Role.PRIMARY)
        self.send.setEnabled(bool(state.form.contact.strip()) and not is_busy)

    def _draw_code(self, state: ProveState) -> None:
        say, sent = self.speech.say, state.sent
        is_asked = sent is not None and state.proven is None
        told = ""
        if is_asked and sent is not None:
            told = say(
                "If we have it on file, a code is on its way. Valid until {time}.",
                time=self.speech.time(sent.until),
            )
        self._sent.say(told)
        had_focus = self.contact.edit.hasFocus()
        self.code.setVisible(is_asked)
        opens = say("opens automatically")
        self.code.say(say("Six-digit code"), f"· {opens}")
        self.code.edit.show_text(state.code)
        self.code.edit.onward = say("Continue")
        wrong = say("That code is wrong or has expired. You can get a new one.")
        self.code.show_fault(wrong if state.is_wrong else "")
        if is_asked and had_focus and not state.code and not self.flow.prove.is_busy:
            self.code.edit.setFocus()

    def _draw_people(self, people: tuple[Person, ...]) -> None:
        if people == self._drawn:
            return
        self._drawn = people
        clear(self._chosen)
        self.people = []
        for person in people:
            shape = Shape(KIOSK.choice, SPACE.xl, TYPE.kiosk_body, is_left=True)
            icon = Icon.CHILD if person.guardian_name else Icon.PERSON
            button = TouchButton(self.look, Role.CHOICE, shape, icon)
            button.say(person.name)
            button.clicked.connect(lambda _=False, one=person: self.flow.know(one))
            self._chosen.addWidget(button)
            self.people.append(button)

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        for widget in (self._title, self._hint, self.contact):
            self._column.addWidget(widget)
        self._ways = QHBoxLayout()
        self._ways.addWidget(self.without, 1)
        self._ways.addWidget(self.send, 1)
        for one in (self._sent, self.code, self.notice):
            self._column.addWidget(one)
        self._chosen = QVBoxLayout()
        self._column.addLayout(self._chosen)
        self._column.addLayout(self._ways)
        self._column.addStretch(1)

    def _connect(self) -> None:
        prove = self.flow.prove
        self.contact.edit.setAccessibleIdentifier("tel email")
        self.code.edit.setAccessibleIdentifier("one-time-code")
        self.contact.edited.connect(prove.write_contact)
        self.contact.edit.returnPressed.connect(self._on_send)
        self.code.edited.connect(prove.write_code)
        self.code.edit.returnPressed.connect(prove.submit)
        self.send.clicked.connect(self._on_send)
        self.without.clicked.connect(self.flow.back)
        prove.changed.connect(self.on_changed)

    def _on_send(self) -> None:
        self.contact.edit.setFocus()
        self.flow.prove.send(self.speech.language.code)
