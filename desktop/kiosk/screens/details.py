"""Details: who the lesson is for, and how to reach them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.steps import Steps
from desktop.kiosk.controls.surfaces import Label
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.form import Field
from desktop.kiosk.presenters.prove import Purpose as Wish
from desktop.kiosk.screens.held import HoldCard
from desktop.kiosk.screens.lost import LostPanel
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.screens.who import WhoFields


class DetailsScreen(Screen):
    """The held time on top, then the form; the keyboard never covers the field in use."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self.card = HoldCard(flow, look)
        self.lost = LostPanel(flow, look)
        self._steps = Steps(look)
        self._title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        shape = Shape(KIOSK.choice, SPACE.xl, TYPE.kiosk_body, is_left=True)
        self.me = TouchButton(look, Role.CHOICE, shape, Icon.PERSON)
        self.child = TouchButton(look, Role.CHOICE, shape, Icon.CHILD)
        self.known = TouchButton(look, Role.ACCENT_QUIET, Shape(KIOSK.target_min, 0), Icon.PERSON)
        self.who = WhoFields(flow, look, self._on_review)
        self.fields = self.who.all
        self.review = TouchButton(
            look, Role.PRIMARY, Shape(KIOSK.button_main), trailing=Icon.ARROW_RIGHT
        )
        for choice in (self.me, self.child):
            choice.setCheckable(True)
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """The form as typed, with its faults."""
        say, form = self.speech.say, self.flow.details.state.form
        self._steps.show_steps((say("Time"), say("Details"), say("Review")), 1)
        self._title.say(say("Who is the lesson for?"))
        self._say_choice(self.me, say("Me"), not form.is_for_child)
        self._say_choice(self.child, say("My child"), form.is_for_child)
        self.who.draw()
        self.who.show_asked()
        self.known.say(say("Been here before? Fill in my details"))
        self.known.setVisible(self.flow.prove.state.proven is None)
        self.review.say(say("Review"))
        held = self.flow.holds.state.hold is not None
        self.review.setEnabled(held and self.flow.details.is_complete())
        self.card.draw()
        self.lost.draw()

    def arrange(self) -> None:
        """Margins and gaps; large text puts the age below the name, and an upright screen or larger
        text what fills the form in below the choices.
        """
        margin, is_portrait = self.margin(), self.look.is_portrait
        # Lying, the form of a child just fits the screen.
        low = self.gap(SPACE.lg if is_portrait else SPACE.sm)
        self._column.setContentsMargins(margin, self.gap(SPACE.md), margin, low)
        self._column.setSpacing(low)
        self._choices.setSpacing(self.gap(SPACE.md))
        self._of_child.setSpacing(self.gap(SPACE.md))
        is_beside = not is_portrait and self.look.text_scale == 1
        for layout in (self._head, self._below_choices):
            layout.removeWidget(self.known)
        row = self._head if is_beside else self._below_choices
        row.addWidget(self.known, 0, Qt.AlignmentFlag.AlignLeading)
        is_large = self.look.text_scale > 1.5
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._of_child.setDirection(down if is_large else across)
        self._choices.setDirection(down if is_large else across)

    def first_field(self) -> TouchEdit:
        """The first that is empty, or the name."""
        form = self.flow.details.state.form
        empty = [one for one in form.fields if not form.text(one)]
        return self.fields[empty[0] if empty else Field.NAME].edit

    def _say_choice(self, button: TouchButton, title: str, is_chosen: bool) -> None:
        button.say(title)
        button.setChecked(is_chosen)
        button.wear(Role.CHOICE, Icon.CHECK if is_chosen else None)

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        self._column.addWidget(self.card)
        self._column.addWidget(self.lost)
        self._column.addWidget(self._steps)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._column.addLayout(self._head)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.addWidget(self.me, 1)
        self._choices.addWidget(self.child, 1)
        self._column.addLayout(self._choices)
        self._below_choices = QVBoxLayout()
        self._column.addLayout(self._below_choices)
        self._of_child = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._of_child.addWidget(self.fields[Field.CHILD_NAME], 10)
        self._of_child.addWidget(self.fields[Field.CHILD_AGE], 3)
        self._column.addLayout(self._of_child)
        self._column.addWidget(self.fields[Field.NAME])
        self._column.addWidget(self.fields[Field.CONTACT])
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.review)
        self._column.addLayout(last)
        self._column.addStretch(1)

    def _connect(self) -> None:
        details = self.flow.details
        self.me.clicked.connect(lambda: details.choose_for(False))
        self.child.clicked.connect(self._on_child)
        self.known.clicked.connect(lambda: self.flow.prove_for(Wish.DETAILS))
        self.review.clicked.connect(self._on_review)
        details.changed.connect(self.on_changed)
        self.flow.holds.changed.connect(self.on_changed)

    def _on_child(self) -> None:
        self.flow.details.choose_for(True)
        self.first_field().setFocus()

    def _on_review(self) -> None:
        if self.flow.details.judge() and self.flow.holds.state.hold is not None:
            self.flow.go(Page.REVIEW)
