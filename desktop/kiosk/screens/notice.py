"""Something is empty or went wrong: what it is, what was kept, what to do next."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Panel, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton


class Notice(Panel):
    """A sunken panel with an icon, a sentence, advice, and one button."""

    def __init__(self, look: KioskLook, icon: Icon = Icon.INFO) -> None:
        super().__init__(look, "surface_sunken", "", RADIUS.kiosk_control)
        self._title = LiveLabel(look, TYPE.kiosk_body, WEIGHT.strong)
        self._advice = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self.action = TouchButton(look, Role.PLAIN, Shape(KIOSK.button))
        self._picture = Picture(look, icon, TYPE.kiosk_lead.size)
        row = QHBoxLayout(self)
        side = look.px(SPACE.lg)
        row.setContentsMargins(side, side, side, side)
        row.setSpacing(side)
        row.addWidget(self._picture)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(SPACE.xxs))
        lines.addWidget(self._title)
        lines.addWidget(self._advice)
        row.addLayout(lines, 1)
        row.addWidget(self.action)

    def say(self, title: str, advice: str = "", action: str = "") -> None:
        """What happened, what to do, and the button's word (none: no button)."""
        self._title.say(title)
        self._advice.say(advice)
        self.action.say(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(f"{title} {advice}".strip())
