"""Help, language, print and contrast once more, low on a screen that stands upright.

The header of such a screen is often higher than somebody in a wheelchair reaches, and these are
what a visit begins with. Weighed: the header below on every upright page (where the hold, the keys
and the way on are), a button that lets the page slide down (one more thing to know), and a second
set on the first page. The last changes nothing for whoever reaches the header.
"""

from PySide6.QtWidgets import QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE
from desktop.kiosk.asking import Call
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.widgets.flow_layout import FlowLayout


class LowTools(QWidget):
    """Four buttons with words on them; as many rows as they need."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__()
        self._flow = flow
        self._look = look
        shape = Shape(KIOSK.header_button, SPACE.lg)
        self.help = TouchButton(look, Role.PLAIN, shape, Icon.BELL)
        self.language = TouchButton(look, Role.PLAIN, shape, Icon.GLOBE)
        self.text_size = TouchButton(look, Role.PLAIN, shape, Icon.TEXT_SIZE)
        self.contrast = TouchButton(look, Role.PLAIN, shape, Icon.APPEARANCE)
        gap = look.px(KIOSK.gutter[0])
        row = FlowLayout(self, gap, gap)
        for button in (self.help, self.language, self.text_size, self.contrast):
            row.addWidget(button)
        for button in (self.help, self.text_size, self.contrast):
            button.setCheckable(True)
        self.help.clicked.connect(flow.calling.open)
        self.language.clicked.connect(flow.speech.next_language)
        self.text_size.clicked.connect(look.next_text_size)
        self.contrast.clicked.connect(look.toggle_contrast)
        flow.calling.changed.connect(self.draw)

    def draw(self) -> None:
        """What they would do, and what is on."""
        speech, look = self._flow.speech, self._look
        say, name = speech.say, speech.language.name
        self.help.say(say("Help"))
        self.help.setChecked(self._flow.calling.state.call is not Call.NONE)
        self.language.say(name, name=say("{language}: change the language", language=name))
        self.language.setVisible(len(speech.languages) > 1)
        self.text_size.say(say("Larger text"))
        self.text_size.setChecked(look.text_scale > 1)
        self.contrast.say(say("High contrast"))
        self.contrast.setChecked(look.is_contrast)
