"""What is held and for how long: the bar under a week, and the card above a form."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Avatar, Label, Panel, Picture, Side, Tone
from desktop.kiosk.controls.time_line import TimeLine
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow
from desktop.kiosk.values import Appointment


class HoldBar(QWidget):
    """Stays at the bottom of the week while a start is held; its button leads on."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__()
        self._flow = flow
        self._look = look
        self._line = TimeLine(look)
        self._left = Label(look, TYPE.kiosk_caption, WEIGHT.strong, Tone.ACCENT)
        self._when = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self._what = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        shape = Shape(KIOSK.button_main, SPACE.xl + SPACE.xs, TYPE.kiosk_body)
        self.go_on = TouchButton(look, Role.PRIMARY, shape, trailing=Icon.ARROW_RIGHT)
        self._lay()
        flow.ticked.connect(self._beat)
        look.changed.connect(self._dress)
        self._dress()

    def draw(self) -> None:
        """Show what is held, or nothing at all."""
        hold = self._flow.holds.state.hold
        speech = self._flow.speech
        self._when.say(words.lesson_time(speech, hold.appointment) if hold else "")
        self._what.say(_told(self._flow, hold.appointment) if hold else "")
        self.go_on.say(speech.say("Continue"))
        self._beat()
        self.setVisible(hold is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground it floats on."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colors.surface_raised.qt)
        if self._look.is_contrast:
            line = self._look.line(LINE.hairline)
            painter.fillRect(0, 0, self.width(), line, self._look.colors.border_strong.qt)

    def _beat(self) -> None:
        holds = self._flow.holds
        if holds.state.hold is None:
            self._left.say("")
            return
        left = words.countdown(holds.time_left())
        self._left.say(self._flow.speech.say("Held for you, {time} left", time=left))
        self._line.show_share(holds.share_left())

    def _lay(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._line)
        self._row = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(self._look.px(SPACE.sm))
        first.addWidget(Picture(self._look, Icon.LOCK, TYPE.kiosk_caption.size, Tone.ACCENT))
        first.addWidget(self._left, 1)
        texts.addLayout(first)
        texts.addWidget(self._when)
        texts.addWidget(self._what)
        texts.addStretch(1)
        self._row.addLayout(texts, 1)
        self._row.addWidget(self.go_on)
        whole.addLayout(self._row, 1)

    def _dress(self) -> None:
        margin = self._look.px(KIOSK.margin)
        self._row.setContentsMargins(
            margin, self._look.px(SPACE.xs), margin, self._look.px(SPACE.xs)
        )
        height = KIOSK.hold_bar if self._look.is_portrait else KIOSK.hold_bar - SPACE.xxl
        self.setMinimumHeight(self._look.px(height))


class HoldCard(Panel):
    """The held time above the form, with its seconds."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(look)
        self._flow = flow
        self._avatar = Avatar(look, KIOSK.button)
        self._when = Label(look, TYPE.kiosk_body, WEIGHT.strong)
        self._what = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._word = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        self._left = Label(look, TYPE.kiosk_body, WEIGHT.strong, Tone.ACCENT)
        self._line = TimeLine(look)
        for label in (self._word, self._left):
            label.setWordWrap(False)
            label.stand(Side.TRAILING)
        self._lay(look)
        flow.ticked.connect(self._beat)

    def draw(self) -> None:
        """Show what is held; nothing where nothing is."""
        hold = self._flow.holds.state.hold
        lesson = hold.appointment if hold else None
        speech = self._flow.speech
        if lesson is not None:
            self._avatar.show_person(lesson.instructor.initials, lesson.instructor.hue)
        self._when.say(words.lesson_time(speech, lesson) if lesson else "")
        self._what.say(_told(self._flow, lesson, is_full=True) if lesson else "")
        self._word.say(speech.say("held for you"))
        self._beat()
        self.setVisible(hold is not None)

    def _beat(self) -> None:
        holds = self._flow.holds
        self._left.say(words.countdown(holds.time_left()) if holds.state.hold else "")
        self._line.show_share(holds.share_left())

    def _lay(self, look: KioskLook) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, look.px(SPACE.sm))
        whole.setSpacing(look.px(SPACE.sm))
        row = QHBoxLayout()
        side = look.px(SPACE.lg + SPACE.xxs)
        row.setContentsMargins(side, look.px(SPACE.md), side, 0)
        row.setSpacing(look.px(SPACE.lg))
        row.addWidget(self._avatar)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._when)
        texts.addWidget(self._what)
        row.addLayout(texts, 1)
        clock = QVBoxLayout()
        clock.setSpacing(0)
        clock.addWidget(self._word)
        clock.addWidget(self._left)
        row.addLayout(clock)
        whole.addLayout(row)
        line = QHBoxLayout()
        line.setContentsMargins(side, 0, side, 0)
        line.addWidget(self._line)
        whole.addLayout(line)


def _told(flow: Flow, lesson: Appointment, is_full: bool = False) -> str:
    who = lesson.instructor.name if is_full else lesson.instructor.first_name
    what = flow.speech.say("{service} with {who}", service=lesson.service, who=who)
    price = flow.speech.money(lesson.price)
    if is_full:
        return f"{what} · {price}"
    return f"{what} · {flow.speech.say('{price}, pay at the desk', price=price)}"
