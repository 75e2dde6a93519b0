"""The page where a ticket's code is typed: what check-in and *My lessons* share."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.facts import Facts
from desktop.kiosk.controls.fields import FieldBox, TouchEdit
from desktop.kiosk.controls.layouts import settle
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Badge, Label, Panel, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen
from desktop.widgets.keyboard_layout import Purpose


class CodeScreen(Screen):
    """A title, the code's field, a result with its facts, and two buttons."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._title = Label(look, TYPE.kiosk_headline, WEIGHT.strong)
        self._hint = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self.box = FieldBox(look, Purpose.CODE, KIOSK.button_done, Icon.KEY)
        self.notice = Notice(look, Icon.WARNING)
        self.panel = Panel(look)
        self._badge = Badge(look, Icon.CHECK, KIOSK.button_done, "positive", "surface_raised", True)
        self._verdict = LiveLabel(look, TYPE.kiosk_title, WEIGHT.strong)
        self._advice = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self._facts = Facts(look)
        self.again = TouchButton(look, Role.PLAIN, Shape(KIOSK.button_main))
        self.done = TouchButton(look, Role.PRIMARY, Shape(KIOSK.button_main))
        self._lay()
        self.done.clicked.connect(flow.wipe)
        self.arrange()

    def arrange(self) -> None:
        """Margins and gaps."""
        margin, side = self.margin(), self.gap(SPACE.xxl)
        self._column.setContentsMargins(margin, self.gap(SPACE.xl), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.lg))
        self._inner.setContentsMargins(side, side, side, side)
        self._inner.setSpacing(self.gap(SPACE.xl))
        self._head.setSpacing(self.gap(SPACE.xl))
        self._buttons.setSpacing(self.gap(SPACE.md))

    def first_field(self) -> TouchEdit | None:
        """The code, while it is asked."""
        return None if self.panel.isVisibleTo(self) else self.box.edit

    def show_verdict(self, icon: Icon, fill: str, ink: str, verdict: str, advice: str) -> None:
        """The badge and its sentence; `fill` and `ink` name semantic colours."""
        self._badge.show_icon(icon, fill, ink)
        self._verdict.say(verdict)
        self._advice.say(advice)

    def show_obstacle(self, trouble: str, *, is_short: bool) -> None:
        """Why nothing was looked up: the code of a failure, or a code whose signs are not all
        there; nothing where neither is so.
        """
        short = self.speech.say("Please enter all six characters.")
        sentence = words.trouble(self.speech, trouble) if trouble else short
        self.notice.say(sentence if trouble or is_short else "")
        self.notice.setVisible(bool(trouble) or is_short)

    def show_answer(self, is_answered: bool) -> None:
        """The result instead of the question, or the question."""
        if is_answered and self.box.edit.hasFocus():
            # Else Qt would pass the focus of the hidden field on to some button.
            self.window().setFocus()
        for asked in (self._hint, self.box):
            asked.setVisible(not is_answered)
        for answer in (self.panel, self.again, self.done):
            answer.setVisible(is_answered)
        settle(self._column, is_short=is_answered)

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        self._column.addStretch()
        for widget in (self._title, self._hint, self.box, self.notice, self.panel):
            self._column.addWidget(widget)
        self._inner = QVBoxLayout(self.panel)
        self._head = QHBoxLayout()
        self._head.addWidget(self._badge)
        texts = QVBoxLayout()
        texts.setSpacing(self.gap(SPACE.xxs))
        texts.addWidget(self._verdict)
        texts.addWidget(self._advice)
        self._head.addLayout(texts, 1)
        self._inner.addLayout(self._head)
        self._inner.addWidget(self._facts)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.again, 1)
        self._buttons.addWidget(self.done, 1)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
