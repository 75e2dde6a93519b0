"""In place of a page that cannot be drawn: where to turn, and what stays as it is."""

from PySide6.QtWidgets import QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.layouts import settle
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.screens.screen import Screen


class SorryScreen(Screen):
    """Nothing on it depends on the visit but a ticket's code: whoever has one must not lose it."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._title = LiveLabel(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._hint = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self._code = LiveLabel(look, TYPE.kiosk_body, WEIGHT.strong)
        main = Shape(KIOSK.button_main)
        self.again = TouchButton(look, Role.PRIMARY, main)
        self.call = TouchButton(look, Role.PLAIN, main, Icon.BELL)
        self._column = QVBoxLayout(self.body)
        self._column.addStretch()
        for part in (self._title, self._hint, self._code, self.again, self.call):
            self._column.addWidget(part)
        self._column.addStretch()
        settle(self._column)
        self.call.clicked.connect(flow.calling.open)
        self.again.clicked.connect(flow.wipe)
        self.arrange()

    def take_fault(self, error: Exception, method: str) -> bool:
        """Nothing stands in place of this one: the kiosk begins anew."""
        return False

    def draw(self) -> None:
        """Say it, with the code of the ticket that would have been shown."""
        say, outcome = self.speech.say, self.flow.review.state.outcome
        self._title.say(say("Please ask at the desk"))
        self._hint.say(
            say("We can’t show this page right now. Anything you’ve booked stays booked.")
        )
        self._code.setVisible(outcome is not None)
        if outcome is not None:
            self._code.say(say("Your code is {code}.", code=outcome.ticket.code))
        self.again.say(say("Start over"))
        self.call.say(say("Call someone over"))

    def arrange(self) -> None:
        """Margins and gaps."""
        margin = self.margin()
        self._column.setContentsMargins(margin, self.gap(SPACE.xl), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.lg))
