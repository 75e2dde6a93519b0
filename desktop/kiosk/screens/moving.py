"""Another time for a lesson: seven days, one touch, and the question before anything happens."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Panel, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.controls.week_grid import WeekGrid
from desktop.kiosk.flow import Flow
from desktop.kiosk.presenters.moving import MovingState
from desktop.kiosk.screens.notice import Notice
from desktop.kiosk.screens.screen import Screen


class MovingScreen(Screen):
    """The lesson as it is on top, the week below, the question at the foot."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._title = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self._now = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        square = Shape(KIOSK.header_button, is_square=True)
        self.earlier = TouchButton(look, Role.PLAIN, square, Icon.CARET_LEFT)
        self.later = TouchButton(look, Role.PLAIN, square, Icon.CARET_RIGHT)
        self.notice = Notice(look, Icon.WARNING)
        self.grid = WeekGrid(look, self.speech)
        self.question = Panel(look, "surface_raised", "accent")
        self._ask = LiveLabel(look, TYPE.kiosk_lead, WEIGHT.strong)
        self._cost = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self.keep = TouchButton(look, Role.PLAIN, Shape(KIOSK.button_main))
        self.confirm = TouchButton(look, Role.PRIMARY, Shape(KIOSK.button_main))
        self._drawn: object = None
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """The lesson, the week, and what is asked."""
        say, state = self.speech.say, self.flow.moving.state
        booked = state.lesson.appointment if state.lesson else None
        self._title.say(say("Choose another time"))
        now = words.lesson_time(self.speech, booked) if booked else ""
        told = say(
            "Now: {when} with {name}", when=now, name=booked.instructor.name if booked else ""
        )
        self._now.say(told if booked else "")
        self.earlier.say("", name=say("Earlier days"))
        self.later.say("", name=say("Later days"))
        self.earlier.setEnabled(state.week is not None and state.week.has_earlier)
        self.later.setEnabled(state.week is not None and state.week.has_later)
        self._draw_notice(state)
        self._draw_week(state)
        self._draw_question(state)

    def arrange(self) -> None:
        """Margins and gaps."""
        margin, side = self.margin(), self.gap(SPACE.lg)
        self._column.setContentsMargins(margin, self.gap(SPACE.xl), margin, self.gap())
        self._column.setSpacing(self.gap(SPACE.lg))
        self._lines.setContentsMargins(margin, side, margin, side)
        self._lines.setSpacing(self.gap(SPACE.sm))
        self._drawn = None

    def entered(self) -> None:
        """Draw all anew."""
        self._drawn = None
        super().entered()

    def _draw_notice(self, state: MovingState) -> None:
        say, trouble, refused = self.speech.say, self.flow.moving.trouble, state.refused
        self.notice.setVisible(bool(trouble) or refused is not None)
        if trouble:
            self.notice.say(words.trouble(self.speech, trouble))
        elif refused is not None and refused.reason is not None:
            gone = say("That time was just taken. Your lesson hasn’t moved.")
            self.notice.say(gone, say("Please choose another time."))
        elif refused is not None:
            self.notice.say(say("This lesson can no longer be moved here. Please ask at the desk."))

    def _draw_week(self, state: MovingState) -> None:
        today = self.speech.local(self.flow.clock.now()).date()
        drawn = (state.week, state.chosen, self.speech.language, today)
        if drawn != self._drawn:
            self._drawn = drawn
            self.grid.show_week(state.week, state.chosen, today)
        self.grid.mark(state.chosen)
        self.grid.explain(state.explained)

    def _draw_question(self, state: MovingState) -> None:
        say, start = self.speech.say, state.chosen
        self.question.setVisible(start is not None)
        when = words.day_and_time(self.speech, start, self.flow.clock.now()) if start else ""
        self._ask.say(say("Move it to {when}?", when=when))
        is_online = self.flow.desk.connection().is_online
        free = say("Moving is free.")
        offline = say("We’re offline: it’s saved, and confirmed once we’re back online.")
        self._cost.say(free if is_online else f"{free} {offline}")
        self.keep.say(say("Keep current time"))
        self.confirm.say(say("One moment…") if self.flow.moving.is_busy else say("Move the lesson"))
        self.confirm.setEnabled(not self.flow.moving.is_busy)

    def _lay(self) -> None:
        self._column = QVBoxLayout(self.body)
        head = QHBoxLayout()
        head.setSpacing(self.gap(SPACE.sm))
        texts = QVBoxLayout()
        texts.setSpacing(self.gap(SPACE.xxs))
        texts.addWidget(self._title)
        texts.addWidget(self._now)
        head.addLayout(texts, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        self._column.addLayout(head)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.grid)
        self._column.addStretch(1)
        self._lines = QVBoxLayout(self.question)
        self._lines.addWidget(self._ask)
        self._lines.addWidget(self._cost)
        ways = QHBoxLayout()
        ways.setSpacing(self.gap(SPACE.md))
        ways.addWidget(self.keep, 1)
        ways.addWidget(self.confirm, 1)
        self._lines.addLayout(ways)
        self.add_foot(self.question)
        self.view.chosen = self.grid.chosen

    def _connect(self) -> None:
        moving = self.flow.moving
        self.earlier.clicked.connect(lambda: moving.turn(-1))
        self.later.clicked.connect(lambda: moving.turn(1))
        self.grid.touched.connect(moving.touch)
        self.keep.clicked.connect(moving.keep)
        self.confirm.clicked.connect(moving.move)
        moving.changed.connect(self.on_changed)
