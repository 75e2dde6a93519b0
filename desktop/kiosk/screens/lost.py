"""The slot could not be had: why, and the three nearest ways on. What was typed stays."""

from datetime import datetime

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.layouts import clear
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Panel, Picture, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page


class LostPanel(Panel):
    """Shown wherever a hold or a booking was refused; touching a time holds it."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(look, "danger_soft", "danger")
        self._flow = flow
        self._look = look
        self._title = LiveLabel(look, TYPE.kiosk_body, WEIGHT.strong)
        self._kept = Label(look, TYPE.kiosk_caption)
        self.starts: list[TouchButton] = []
        self.week = TouchButton(look, Role.PLAIN, Shape(KIOSK.button))
        self.wait = TouchButton(look, Role.PLAIN, Shape(KIOSK.button), Icon.BELL)
        self._lay()
        self.week.clicked.connect(lambda: flow.go(Page.PROFILE))
        self.wait.clicked.connect(flow.wait_for_this)

    def draw(self) -> None:
        """Show the loss, or nothing. Larger words stand below one another, as wide as the page."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for row in (self._times, self._ways):
            row.setDirection(down if self._look.text_scale > 1 else across)
        holds, say = self._flow.holds, self._flow.speech.say
        lost, trouble = holds.state.lost, holds.trouble
        self.setVisible(lost is not None or bool(trouble))
        gone = say("Sorry, someone just took that time.") if lost else ""
        self._title.say(words.trouble(self._flow.speech, trouble) if trouble else gone)
        nearest = lost.nearest[:3] if lost else ()
        advice = say("Your details are still here. Closest times:")
        none = say("Your details are still here. Please pick another time.")
        self._kept.say((advice if nearest else none) if lost or trouble else "")
        self.week.say(say("See the whole week"))
        self.wait.say(say("Tell me when a time opens up"))
        for way in (self.week, self.wait):
            way.setVisible(self._flow.page is not Page.PROFILE)
        self._render_starts(nearest)

    def _render_starts(self, nearest: tuple[datetime, ...]) -> None:
        clear(self._times)
        self.starts = []
        speech, now = self._flow.speech, self._flow.clock.now()
        for start in nearest:
            button = TouchButton(self._look, Role.TIME, Shape(KIOSK.time_button[1], SPACE.sm))
            button.say(speech.time(start), words.relative_day(speech, start, now))
            button.clicked.connect(lambda _=False, at=start: self._flow.holds.take_instead(at))
            self._times.addWidget(button, 1)
            self.starts.append(button)

    def _lay(self) -> None:
        look = self._look
        whole = QVBoxLayout(self)
        side = look.px(SPACE.lg)
        whole.setContentsMargins(side, side, side, side)
        whole.setSpacing(look.px(SPACE.md))
        head = QHBoxLayout()
        head.setSpacing(look.px(SPACE.md))
        head.addWidget(Picture(look, Icon.ATTENTION, TYPE.kiosk_lead.size, Tone.DANGER))
        head.addWidget(self._title, 1)
        whole.addLayout(head)
        whole.addWidget(self._kept)
        self._times = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._times.setSpacing(look.px(SPACE.md))
        whole.addLayout(self._times)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(look.px(SPACE.md))
        self._ways.addWidget(self.week, 1)
        self._ways.addWidget(self.wait, 1)
        whole.addLayout(self._ways)
