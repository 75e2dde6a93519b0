"""Check in: the code, and whether one is early, on time or late."""

from desktop.design.icons import Icon
from desktop.kiosk import words
from desktop.kiosk.desk import CheckedIn
from desktop.kiosk.flow import Flow
from desktop.kiosk.language import mark
from desktop.kiosk.look import KioskLook
from desktop.kiosk.screens.code import CodeScreen
from desktop.kiosk.values import CheckInResult

_GOOD = (Icon.CHECK, "positive", "surface_raised")
_WAIT = (Icon.WAITING, "warning_soft", "warning")
_BAD = (Icon.WARNING, "danger_soft", "danger")
_LOOKS = {
    CheckInResult.EARLY: (_GOOD, mark("You are early"), mark("{n} minutes until it begins.")),
    CheckInResult.ON_TIME: (_GOOD, mark("You are checked in"), mark("Please go in.")),
    CheckInResult.LATE: (_GOOD, mark("You are checked in"), mark("{n} minutes late: go right in.")),
    CheckInResult.ALREADY: (_GOOD, mark("You were checked in already"), mark("Please go in.")),
    CheckInResult.NOT_FOUND: (
        _BAD,
        mark("We do not know this code"),
        mark("Please look at it once more, or ask at the desk."),
    ),
    CheckInResult.NOT_TODAY: (_WAIT, mark("This lesson is on another day"), ""),
    CheckInResult.NOT_CONFIRMED: (
        _WAIT,
        mark("This lesson is not confirmed yet"),
        mark("Please ask at the desk."),
    ),
    CheckInResult.CANCELLED: (
        _BAD,
        mark("This lesson was cancelled"),
        mark("Please ask at the desk."),
    ),
}


class CheckInScreen(CodeScreen):
    """Six letters and digits, then one clear answer."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self.box.edit.textEdited.connect(flow.check_in.write)
        self.box.edit.returnPressed.connect(flow.check_in.submit)
        self.again.clicked.connect(self._on_again)
        flow.check_in.changed.connect(self.on_changed)

    def draw(self) -> None:
        """The code so far, or the answer."""
        say, presenter = self.speech.say, self.flow.check_in
        state = presenter.state
        self._title.say(say("Check in"))
        self._hint.say(say("Type the six letters and digits of your ticket."))
        self.box.edit.show_text(state.typed.shown)
        self.box.edit.setAccessibleName(say("Code of your ticket"))
        self.box.edit.setPlaceholderText("K7M 42Q")
        self.show_obstacle(presenter.trouble, is_short=state.is_short)
        self.show_answer(state.outcome is not None)
        self.again.say(say("Another code"))
        self.done.say(say("Done"))
        self._draw_outcome(state.outcome)

    def _draw_outcome(self, outcome: CheckedIn | None) -> None:
        say, speech = self.speech.say, self.speech
        lesson = outcome.lesson.appointment if outcome and outcome.lesson else None
        if outcome is not None:
            (icon, fill, ink), verdict, advice = _LOOKS[outcome.result]
            told = say(advice, n=outcome.minutes) if advice else ""
            self.show_verdict(icon, fill, ink, say(verdict), told)
        self._facts.say(
            (say("Lesson"), lesson.service if lesson else ""),
            (say("When"), words.lesson_time(speech, lesson) if lesson else ""),
            (say("With"), words.teacher(lesson) if lesson else ""),
            (say("Price"), words.price(speech, lesson) if lesson else ""),
        )

    def _on_again(self) -> None:
        self.flow.check_in.again()
        self.box.edit.setFocus()
