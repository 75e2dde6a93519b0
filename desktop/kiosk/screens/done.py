"""Done: the ticket, and what it does not promise."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.live import LiveLabel
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Badge, Label, Panel, Picture, Tone
from desktop.kiosk.controls.ticket import TicketView
from desktop.kiosk.controls.time_line import TimeLine
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.desk import Confirmed, Requested
from desktop.kiosk.flow import Flow
from desktop.kiosk.presenters.printing import Printing
from desktop.kiosk.printing.receipt import receipt_of
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.values import Ticket

BADGE = 128


class NumberDisc(QWidget):
    """A step that is still to come: its number in a ring."""

    def __init__(self, look: KioskLook, number: int) -> None:
        super().__init__()
        self._look = look
        self._number = number
        self.setFixedSize(look.px(SPACE.xxl), look.px(SPACE.xxl))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._look.line(LINE.kiosk_input)
        painter.setPen(QPen(self._look.colors.border_strong.qt, width))
        painter.drawEllipse(QRectF(self.rect()).adjusted(width, width, -width, -width))
        font = self._look.font(TYPE.kiosk_small, WEIGHT.strong)
        font.setPixelSize(max(1, round(self.height() * 0.5)))
        painter.setFont(font)
        painter.setPen(self._look.colors.text_muted.qt)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class NextStep(QWidget):
    """A numbered step; the one that is true has a tick."""

    def __init__(self, look: KioskLook, number: int) -> None:
        super().__init__()
        is_true = number == 1
        disc = Badge(look, Icon.CHECK, SPACE.xxl, "positive_soft", "positive", is_round=True)
        count = NumberDisc(look, number)
        self._title = Label(look, TYPE.kiosk_caption, WEIGHT.strong)
        self._advice = Label(look, TYPE.kiosk_small, tone=Tone.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(SPACE.lg))
        row.addWidget(disc if is_true else count)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._title)
        lines.addWidget(self._advice)
        row.addLayout(lines, 1)

    def say(self, title: str, advice: str) -> None:
        """What happens in this step."""
        self._title.say(title)
        self._advice.say(advice)


class DoneScreen(Screen):
    """Confirmed, or recorded as a request; clears itself after twenty seconds."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._badge = Badge(look, Icon.CHECK, BADGE, "positive", "surface_raised", is_round=True)
        self._title = LiveLabel(look, TYPE.kiosk_display, WEIGHT.strong)
        self._subtitle = Label(look, TYPE.kiosk_body, tone=Tone.MUTED)
        self.ticket = TicketView(look, self.speech)
        self._terms = Panel(look, "surface_sunken", "", RADIUS.kiosk_control)
        self._terms_title = Label(look, TYPE.kiosk_caption, WEIGHT.strong)
        self._terms_text = Label(look, TYPE.kiosk_caption)
        self._steps = Panel(look)
        self._step_rows = [NextStep(look, number) for number in (1, 2, 3)]
        shape = Shape(KIOSK.button_done, SPACE.xl, TYPE.kiosk_body)
        self.done = TouchButton(look, Role.PRIMARY, shape)
        self.print = TouchButton(look, Role.PLAIN, shape, Icon.PRINT)
        self._unprinted = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self._clears = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        self.longer = TouchButton(look, Role.ACCENT_QUIET, Shape(KIOSK.target_min, SPACE.sm))
        self._line = TimeLine(look)
        self._lay()
        self._connect()
        self.arrange()

    def draw(self) -> None:
        """The ticket, and the words for what it is."""
        say, outcome = self.speech.say, self.flow.review.state.outcome
        is_request = isinstance(outcome, Requested)
        ticket = outcome.ticket if isinstance(outcome, Confirmed | Requested) else None
        if isinstance(outcome, Requested):
            self._badge.show_icon(Icon.WAITING, "warning_soft", "warning")
            self._title.set_step(TYPE.kiosk_headline)
            self._draw_request(outcome)
        else:
            self._badge.show_icon(Icon.CHECK, "positive", "surface_raised")
            self._title.set_step(TYPE.kiosk_display)
            self._title.say(say("You’re booked") if ticket else "")
            self._subtitle.say(say("Keep your code: it opens your lesson here.") if ticket else "")
        self.ticket.show_ticket(ticket, self.flow.desk.studio(), is_request)
        self._draw_terms(ticket if not is_request else None)
        self._draw_steps(outcome if isinstance(outcome, Requested) else None)
        self._draw_print(self.flow.printing.state, has_ticket=ticket is not None)
        self.done.say(say("Done"))
        self.longer.say(say("I need more time"))
        self._beat()

    def arrange(self) -> None:
        """Upright: one below the other; lying: the ticket wide, the terms beside the button."""
        margin, look = self.margin(), self.look
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._rest.setDirection(down if look.is_portrait else across)
        # Lying there is no height to spare: the word goes where the last line has room.
        self._rest.removeWidget(self._unprinted)
        self._foot_row.removeWidget(self._unprinted)
        if look.is_portrait:
            self._rest.insertWidget(2, self._unprinted)
        else:
            self._foot_row.insertWidget(1, self._unprinted, 2)
        top = self.gap(SPACE.xl if look.is_portrait else SPACE.xs)
        self._halves.setContentsMargins(margin, top, margin, self.gap(SPACE.md))
        self._halves.setSpacing(self.gap(SPACE.lg))
        self._head.setSpacing(self.gap(SPACE.xl))
        self._rest.setSpacing(self.gap(SPACE.lg))
        self._left.setSpacing(self.gap(SPACE.xl))
        self._foot_lines.setContentsMargins(
            margin, 0, margin, self.gap(SPACE.xxl if look.is_portrait else SPACE.lg)
        )
        self._step_lines.setSpacing(self.gap(SPACE.lg if look.is_portrait else SPACE.xs))
        wide, high = self.gap(SPACE.xxl), self.gap(SPACE.xl if look.is_portrait else SPACE.md)
        self._step_lines.setContentsMargins(wide, high, wide, high)

    def _draw_terms(self, ticket: Ticket | None) -> None:
        say, speech, now = self.speech.say, self.speech, self.flow.clock.now()
        self._terms.setVisible(ticket is not None)
        self._terms_title.say(say("Can’t come?") if ticket else "")
        text = ""
        if ticket is not None:
            free, half = ticket.terms.free_until, ticket.terms.half_until
            if now < free:
                facts = {
                    "free": words.day_and_time(speech, free, now),
                    "half": words.day_and_time(speech, half, now),
                }
                text = say("Free to cancel until {free}, half price until {half}.", **facts)
            elif now < half:
                when = words.day_and_time(speech, half, now)
                text = say("Cancelling is half price until {half}, then full price.", half=when)
            else:
                text = say("Cancelling now costs the full price.")
            text = f"{text} {say('Go to My lessons on this screen.')}"
        self._terms_text.say(text)

    def _draw_print(self, printing: Printing, *, has_ticket: bool) -> None:
        """The key for paper, where there is a printer; a fault of it is a word, never a wall."""
        say, is_under_way = self.speech.say, printing is Printing.UNDER_WAY
        if printing is Printing.PRINTED:
            self.print.say(say("Printed"))
        else:
            self.print.say(say("Printing…") if is_under_way else say("Print"))
        self.print.setVisible(has_ticket and printing is not Printing.NOT_OFFERED)
        self.print.setEnabled(printing in {Printing.OFFERED, Printing.FAILED})
        is_failed = has_ticket and printing is Printing.FAILED
        sorry = say("The printer isn’t responding. Just take a photo of your code.")
        self._unprinted.say(sorry if is_failed else "")
        self._unprinted.setVisible(is_failed)

    def _draw_request(self, outcome: Requested) -> None:
        """Why it is not a booking yet."""
        say, name = self.speech.say, outcome.ticket.appointment.instructor.first_name
        if outcome.is_for_instructor:
            self._title.say(say("Request sent"))
            told = say("{name} confirms each lesson personally. Your time is held.", name=name)
        else:
            self._title.say(say("Request saved"))
            told = say(
                "We’re offline right now, so this time isn’t confirmed yet. "
                "We’ll confirm once we’re back online."
            )
        self._subtitle.say(told)

    def _draw_steps(self, outcome: Requested | None) -> None:
        say = self.speech.say
        self._steps.setVisible(outcome is not None)
        first, second, third = self._step_rows
        if outcome is None:
            for step in self._step_rows:
                step.say("", "")
            return
        time = self.speech.time(outcome.ticket.made_at)
        if outcome.is_for_instructor:
            name = outcome.ticket.appointment.instructor.first_name
            first.say(say("Received at {time}", time=time), say("This time is held for you."))
            second.say(say("{name} confirms it", name=name), say("You don’t have to wait here."))
            offer = say("If not, we’ll offer you other times.")
        else:
            recorded = say("Saved on this screen at {time}", time=time)
            first.say(recorded, say("Saved safely, even if the power goes out."))
            back = say("Confirmed once we’re back online")
            second.say(back, say("You don’t have to wait here."))
            offer = say("If the time is taken, we’ll offer you the three closest.")
        third.say(say("We’ll reach you at {contact}", contact=outcome.ticket.contact), offer)

    def _beat(self) -> None:
        idle = self.flow.idle
        left = idle.seconds_left
        say = self.speech.say
        many = say("This screen clears in {n} seconds", n=left)
        self._clears.say(say("This screen clears in 1 second") if left == 1 else many)
        self._line.show_share(left / (idle.rule.quiet_s + idle.rule.warning_s))

    def _on_beat(self) -> None:
        if self.isVisible():
            self._beat()

    def _lay(self) -> None:
        self._halves = QVBoxLayout(self.body)
        self._left = QVBoxLayout()
        self._head = QHBoxLayout()
        self._head.addWidget(self._badge)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        self._head.addLayout(texts, 1)
        self._left.addLayout(self._head)
        self._left.addWidget(self.ticket)
        self._halves.addLayout(self._left)
        self._lay_rest()
        foot = QWidget()
        self._foot_lines = QVBoxLayout(foot)
        self._foot_row = QHBoxLayout()
        self._foot_row.addWidget(self._clears, 1)
        self._foot_row.addWidget(self.longer)
        self._foot_lines.addLayout(self._foot_row)
        self._foot_lines.addWidget(self._line)
        self.add_foot(foot)

    def _lay_rest(self) -> None:
        self._rest = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        terms = QHBoxLayout(self._terms)
        side = self.gap(SPACE.lg)
        terms.setContentsMargins(side + SPACE.sm, side, side, side)
        terms.setSpacing(side)
        terms.addWidget(Picture(self.look, Icon.INFO, TYPE.kiosk_body.size))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._terms_title)
        lines.addWidget(self._terms_text)
        terms.addLayout(lines, 1)
        self._step_lines = QVBoxLayout(self._steps)
        for step in self._step_rows:
            self._step_lines.addWidget(step)
        self._rest.addWidget(self._terms, 2)
        self._rest.addWidget(self._steps, 2)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(self.gap(SPACE.md))
        self._keys.addWidget(self.print, 1)
        self._keys.addWidget(self.done, 1)
        self._rest.addLayout(self._keys, 1)
        self._halves.addLayout(self._rest)
        self._halves.addStretch(1)

    def _connect(self) -> None:
        self.done.clicked.connect(self.flow.wipe)
        self.print.clicked.connect(self._on_print)
        self.longer.clicked.connect(self.flow.idle.stay)
        self.flow.idle.changed.connect(self._on_beat)
        self.flow.review.changed.connect(self.on_changed)
        self.flow.printing.changed.connect(self.on_changed)

    def _on_print(self) -> None:
        outcome, flow = self.flow.review.state.outcome, self.flow
        if outcome is not None:
            family = self.look.font(TYPE.kiosk_body).family()
            is_request = isinstance(outcome, Requested)
            place = flow.desk.studio()
            flow.printing.print(
                receipt_of(outcome.ticket, place, self.speech, family, is_request=is_request)
            )
