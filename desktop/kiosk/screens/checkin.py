"""Check in: the code, or four digits, and whether one is early, on time or late."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE
from desktop.kiosk import words
from desktop.kiosk.controls.fields import FieldBox, TouchEdit
from desktop.kiosk.controls.layouts import clear, settle
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.desk import CheckedIn
from desktop.kiosk.flow import Flow
from desktop.kiosk.language import mark
from desktop.kiosk.presenters.checkin import CheckInState
from desktop.kiosk.screens.code import CodeScreen
from desktop.kiosk.values import CheckInResult
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.keyboard_layout import Purpose

Choice = tuple[str, Callable[[], None]]

_GOOD = (Icon.CHECK, "positive", "surface_raised")
_WAIT = (Icon.WAITING, "warning_soft", "warning")
_BAD = (Icon.WARNING, "danger_soft", "danger")
_LOOKS = {
    CheckInResult.EARLY: (_GOOD, mark("You’re early"), mark("It starts in {n} minutes.")),
    CheckInResult.ON_TIME: (_GOOD, mark("You’re checked in"), mark("Please go in.")),
    CheckInResult.LATE: (_GOOD, mark("You’re checked in"), mark("{n} minutes late. Go right in.")),
    CheckInResult.ALREADY: (_GOOD, mark("You’re already checked in"), mark("Please go in.")),
    CheckInResult.NOT_FOUND: (
        _BAD,
        mark("Code not found"),
        mark("Please check it, or ask at the desk."),
    ),
    CheckInResult.NOT_TODAY: (
        _WAIT,
        mark("This lesson is on another day"),
        mark("Check in when you come that day."),
    ),
    CheckInResult.LOST: (_BAD, mark("This time was taken"), mark("Please ask at the desk.")),
    CheckInResult.MISSED: (
        _BAD,
        mark("This lesson was marked as missed"),
        mark("Please ask at the desk."),
    ),
    CheckInResult.NOT_CONFIRMED: (
        _WAIT,
        mark("This lesson isn’t confirmed yet"),
        mark("Please ask at the desk."),
    ),
    CheckInResult.CANCELLED: (
        _BAD,
        mark("This lesson was cancelled"),
        mark("Please ask at the desk."),
    ),
    CheckInResult.ELSEWHERE: (
        _WAIT,
        mark("Requested on another screen, not yet confirmed"),
        mark("This is one of our tickets. Please ask the desk if the time is yours."),
    ),
    CheckInResult.AMBIGUOUS: (
        _WAIT,
        mark("Two lessons start then"),
        mark("Please use your ticket code, or ask at the desk."),
    ),
}
_NO_DIGITS = (mark("No lesson found"), mark("Try your ticket, or ask at the desk."))


class CheckInScreen(CodeScreen):
    """Six letters and digits, or four digits, then one clear answer."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self.digits = FieldBox(look, Purpose.NUMBER, KIOSK.button_done, Icon.PHONE)
        self.other = TouchButton(look, Role.ACCENT_QUIET, Shape(KIOSK.target_min, 0))
        self.choices: list[TouchButton] = []
        self._times = FlowLayout(None, self.gap(SPACE.md), self.gap(SPACE.md))
        self._drawn: tuple[object, ...] = ()
        place = self._column.indexOf(self.box) + 1
        self._column.insertWidget(place, self.digits)
        self._column.insertLayout(place + 1, self._times)
        self._column.insertWidget(place + 2, self.other, 0, Qt.AlignmentFlag.AlignLeading)
        self.digits.edit.textEdited.connect(flow.check_in.write_digits)
        self.digits.edit.returnPressed.connect(flow.check_in.submit)
        self.other.clicked.connect(self._on_other)
        self.box.edit.textEdited.connect(flow.check_in.write)
        self.box.edit.returnPressed.connect(flow.check_in.submit)
        self.again.clicked.connect(self._on_again)
        flow.check_in.changed.connect(self.on_changed)

    def draw(self) -> None:
        """The code so far, or the answer."""
        say, presenter = self.speech.say, self.flow.check_in
        state = presenter.state
        self._title.say(say("Check in"))
        self._hint.say(self._asked(state))
        self.box.edit.show_text(state.typed.shown)
        self.box.edit.setAccessibleName(say("Ticket code"))
        self.box.edit.setPlaceholderText("K7M 42Q")
        self.show_obstacle(presenter.trouble, is_short=state.is_short)
        self.show_answer(state.outcome is not None)
        self._draw_digits(state)
        self.again.say(say("Other digits") if state.by_digits else say("Another code"))
        self.done.say(say("Done"))
        self._draw_outcome(state.outcome, by_digits=state.by_digits)

    def first_field(self) -> TouchEdit | None:
        """The code or the digits, while they are asked."""
        state = self.flow.check_in.state
        if state.outcome is not None or state.is_choosing:
            return None
        return self.digits.edit if state.by_digits else self.box.edit

    def _asked(self, state: CheckInState) -> str:
        say = self.speech.say
        if state.starts:
            return say("When does your lesson start?")
        if state.teachers:
            return say("Who is your lesson with?")
        if state.by_digits:
            asked = say("Enter the last four digits of the phone number you gave us.")
            return f"{asked} {say('We’ll check you in automatically.')}"
        asked = say("Enter the six-character code on your ticket.")
        return f"{asked} {say('We’ll check you in automatically.')}"

    def _draw_digits(self, state: CheckInState) -> None:
        say, is_asking = self.speech.say, state.outcome is None
        is_by_digits = is_asking and state.by_digits and not state.is_choosing
        if state.is_choosing and self.digits.edit.hasFocus():
            self.window().setFocus()  # as in `show_answer`
        self.box.setVisible(is_asking and not state.by_digits)
        self.digits.setVisible(is_by_digits)
        self.digits.setEnabled(state.closed_until is None)
        self.digits.edit.show_text(state.digits)
        self.digits.edit.setAccessibleName(say("Last four digits of your phone number"))
        self.digits.edit.setPlaceholderText("0148")
        self.digits.edit.onward = say("Check in")
        by_ticket = say("Use my ticket code")
        by_digits = say("No ticket? Use your phone’s last four digits")
        self.other.say(by_ticket if state.by_digits else by_digits)
        self.other.setVisible(is_asking)
        if state.closed_until is not None:
            time = self.speech.time(state.closed_until)
            closed = say("Too many wrong tries. Try again at {time}.", time=time)
            self.notice.say(closed, say("Your ticket code still works."))
            self.notice.show()
        elif is_by_digits and state.is_short:
            self.notice.say(say("Please enter all four digits."))
        self._draw_choices(self._choices_of(state) if is_asking else ())
        settle(self._column, is_short=state.is_choosing or not is_asking)

    def _choices_of(self, state: CheckInState) -> tuple[Choice, ...]:
        """The answers to a further question, and what touching each does."""
        say, presenter = self.speech.say, self.flow.check_in
        starts = (
            (self.speech.time(at), partial(presenter.choose_start, at)) for at in state.starts
        )
        teachers = (
            (each.name or say("Someone else"), partial(presenter.choose_teacher, each.id))
            for each in state.teachers
        )
        return (*starts, *teachers)

    def _draw_choices(self, choices: tuple[Choice, ...]) -> None:
        state = self.flow.check_in.state
        drawn = (state.starts, state.teachers, *(text for text, _ in choices))
        if drawn == self._drawn:
            return
        self._drawn = drawn
        clear(self._times)
        self.choices = []
        for text, act in choices:
            button = TouchButton(self.look, Role.TIME, Shape(KIOSK.time_button[1], SPACE.lg))
            button.say(text)
            button.clicked.connect(lambda _=False, does=act: does())
            self._times.addWidget(button)
            self.choices.append(button)

    def _draw_outcome(self, outcome: CheckedIn | None, *, by_digits: bool) -> None:
        say, speech = self.speech.say, self.speech
        lesson = outcome.lesson.appointment if outcome and outcome.lesson else None
        if outcome is not None:
            (icon, fill, ink), verdict, advice = _LOOKS[outcome.result]
            if by_digits and outcome.result is CheckInResult.NOT_FOUND:
                verdict, advice = _NO_DIGITS
            told = say(advice, n=outcome.minutes)
            if outcome.recorded is not None and outcome.recorded.is_promised:
                # Its own screen had the time kept for it (adr 9): only this one has not heard.
                verdict = mark("Booked on another screen")
                told = say("This is one of our tickets. Please tell the desk you’re here.")
            self.show_verdict(icon, fill, ink, say(verdict), told)
        recorded = outcome.recorded if outcome else None
        when = words.lesson_time(speech, lesson) if lesson else ""
        who = words.teacher(lesson) if lesson else ""
        if recorded is not None:
            span = speech.span(recorded.starts_at, recorded.ends_at)
            when = f"{speech.day(recorded.starts_at)}, {span}"
            who = recorded.instructor.name if recorded.instructor else ""
        self._facts.say(
            (say("Lesson"), lesson.service if lesson else ""),
            (say("When"), when),
            (say("With"), who),
            (say("Price"), words.owed(speech, outcome.lesson if outcome else None)),
        )

    def _on_again(self) -> None:
        self.flow.check_in.again()
        (self.first_field() or self).setFocus()

    def _on_other(self) -> None:
        self.flow.check_in.choose(by_digits=not self.flow.check_in.state.by_digits)
        (self.first_field() or self).setFocus()
