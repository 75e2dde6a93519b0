"""Help: one question over the page, and what has become of the call."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.asking import Call
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Badge, Label
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.language import mark
from desktop.kiosk.window.overlays import Overlay

_TITLES = {
    Call.NONE: mark("Need help?"),
    Call.UNHEARD: mark("We’re offline right now"),
    Call.HEARD: mark("We’ve told the desk"),
    Call.COMING: mark("Someone is on the way"),
}
_TEXTS = {
    Call.NONE: mark("We’ll let the staff know someone is waiting here."),
    Call.UNHEARD: mark(
        "Your call is saved and goes to the desk once we’re back online. "
        "Please speak to someone if you can."
    ),
    Call.HEARD: mark("Please wait a moment. What you entered stays on screen."),
    Call.COMING: mark("Please wait a moment. What you entered stays on screen."),
}
_FACES = {
    Call.NONE: (Icon.BELL, "accent_soft", "accent"),
    Call.UNHEARD: (Icon.OFFLINE, "warning_soft", "warning"),
    Call.HEARD: (Icon.BELL, "positive_soft", "positive"),
    Call.COMING: (Icon.CHECK, "positive", "surface_raised"),
}


class HelpDialog(Overlay):
    """Calls somebody to this screen, once. The page under it stays as it is."""

    def __init__(self, flow: Flow, look: KioskLook, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._flow = flow
        self._badge = Badge(look, Icon.BELL, KIOSK.button_done, "accent_soft", "accent", True)
        self._title = LiveLabel(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._text = Label(look, TYPE.kiosk_lead)
        shape = Shape(KIOSK.button_done, step=TYPE.kiosk_lead)
        self.call = TouchButton(look, Role.PRIMARY, shape, Icon.BELL)
        self.close_it = TouchButton(look, Role.PLAIN, shape)
        self._lay()
        self.call.clicked.connect(self._on_call)
        self.close_it.clicked.connect(flow.calling.close)

    def draw(self) -> None:
        """The question, or the answer."""
        say, calling = self._flow.speech.say, self._flow.calling
        state = calling.state
        self._badge.show_icon(*_FACES[state.call])
        self._title.say(say(_TITLES[state.call]))
        trouble = words.trouble(self._flow.speech, calling.trouble) if calling.trouble else ""
        self._text.say(trouble or say(_TEXTS[state.call]))
        self.call.say(say("Call someone over"))
        self.call.setVisible(state.call is Call.NONE)
        self.call.setEnabled(not calling.is_ringing)
        self.close_it.say(say("Not now") if state.call is Call.NONE else say("Continue"))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._text.text())
        if self.isVisible():
            self.arrange()

    @property
    def first_button(self) -> TouchButton:
        """What the keyboard begins with: the call, as long as there is none and none is made."""
        return self.close_it if self.call.isHidden() or not self.call.isEnabled() else self.call

    def _on_call(self) -> None:
        self._flow.calling.call(self._flow.speech.language.code)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self.look.px(SPACE.xl))
        head.addWidget(self._badge)
        head.addWidget(self._title, 1)
        self.lines.addLayout(head)
        self.lines.addWidget(self._text)
        self.lines.addWidget(self.call)
        self.lines.addWidget(self.close_it)
