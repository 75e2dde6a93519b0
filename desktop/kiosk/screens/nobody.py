"""A page that has nothing to show: why, and where one can go from here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Badge, Label, Side, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton


class Nobody(QWidget):
    """A picture, a title, advice, and one or two buttons, in the middle of the page."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        self._title = LiveLabel(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._advice = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self.main = TouchButton(look, Role.PRIMARY, Shape(KIOSK.button_main))
        self.other = TouchButton(look, Role.PLAIN, Shape(KIOSK.button_main))
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        badge = Badge(
            look, Icon.SEARCH, KIOSK.button_main * 2, "surface_sunken", "text_muted", True
        )
        whole.addWidget(badge, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._advice):
            label.stand(Side.CENTRE)
            whole.addWidget(label)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._row.addWidget(self.other, 2)
        self._row.addWidget(self.main, 2)
        self._row.addStretch(1)
        whole.addLayout(self._row)
        whole.addStretch(2)
        look.changed.connect(self._arrange)
        self._arrange()

    def say(self, title: str, advice: str, main: str, other: str = "") -> None:
        """What is so, what to do, and the buttons' words (none: no such button)."""
        self._title.say(title)
        self._advice.say(advice)
        self.main.say(main)
        self.other.say(other)
        self.other.setVisible(bool(other))
        self.setAccessibleName(f"{title} {advice}".strip())

    def _arrange(self) -> None:
        whole = self.layout()
        if whole is not None:
            whole.setSpacing(self._look.px(SPACE.lg))
        self._row.setSpacing(self._look.px(SPACE.md))
