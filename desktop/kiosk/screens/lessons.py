"""My lessons: the lesson of a ticket, moving it, and cancelling it with the fee on the table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.design.icons import Icon
from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Panel, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.presenters.lessons import LessonsState
from desktop.kiosk.presenters.prove import Purpose as Wish
from desktop.kiosk.presenters.prove import whose
from desktop.kiosk.screens.code import CodeScreen
from desktop.kiosk.values import Lesson, LessonState

_BADGES = {
    LessonState.REQUESTED: (Icon.WAITING, "warning_soft", "warning"),
    LessonState.CONFIRMED: (Icon.CHECK, "positive", "surface_raised"),
    LessonState.CHECKED_IN: (Icon.CHECKS, "positive", "surface_raised"),
    LessonState.COMPLETED: (Icon.CHECK, "surface_sunken", "text_muted"),
    LessonState.NO_SHOW: (Icon.NO_SHOW, "surface_sunken", "text_muted"),
    LessonState.CANCELLED: (Icon.CLOSE, "surface_sunken", "text_muted"),
    LessonState.CONFLICT: (Icon.ATTENTION, "danger_soft", "danger"),
    LessonState.UNKNOWN: (Icon.WARNING, "warning_soft", "warning"),
}


class LessonsScreen(CodeScreen):
    """One lesson, opened by its code; nothing of anybody else."""

    def __init__(self, flow: Flow, look: KioskLook) -> None:
        super().__init__(flow, look)
        self._question = Panel(look, "surface_raised", "danger")
        self._ask = Label(look, TYPE.kiosk_title, WEIGHT.strong)
        self._fee = Label(look, TYPE.kiosk_body)
        self._kept = Label(look, TYPE.kiosk_caption, tone=Tone.MUTED)
        main = Shape(KIOSK.button_main)
        self.book_again = TouchButton(look, Role.PLAIN, main, Icon.REPEAT)
        self.move_it = TouchButton(look, Role.PLAIN, main, Icon.SCHEDULE)
        self.other = TouchButton(look, Role.ACCENT_QUIET, Shape(KIOSK.target_min, 0))
        self.cancel = TouchButton(look, Role.DANGER_QUIET, main)
        self.keep = TouchButton(look, Role.PLAIN, main)
        self.confirm = TouchButton(look, Role.DANGER, main)
        self._lay_question()
        self._connect()

    def draw(self) -> None:
        """The code so far, or the lesson."""
        say, presenter = self.speech.say, self.flow.lessons
        state = presenter.state
        self._title.say(say("My lessons"))
        asked = say("Enter the six-character code on your ticket.")
        self._hint.say(f"{asked} {say('Your lesson opens automatically.')}")
        self.box.edit.show_text(state.typed.shown)
        self.box.edit.setAccessibleName(say("Ticket code"))
        self.box.edit.setPlaceholderText("K7M 42Q")
        self._draw_notice(state)
        self._draw_lesson(state)
        self._draw_question(state)
        is_known = self.flow.prove.state.proven is not None
        self.again.say(say("All my lessons") if is_known else say("Another code"))
        self.done.say(say("Done"))
        self.other.say(say("No ticket? Get a code"))
        self.other.setVisible(state.lesson is None and not state.is_unknown)

    def _draw_notice(self, state: LessonsState) -> None:
        self.show_obstacle(self.flow.lessons.trouble, is_short=state.is_short)
        if state.is_refused:
            say = self.speech.say
            self.notice.say(
                say("This lesson can no longer be cancelled here. Please ask at the desk.")
            )
            self.notice.show()

    def _draw_lesson(self, state: LessonsState) -> None:
        say, speech, lesson = self.speech.say, self.speech, state.lesson
        self.show_answer(lesson is not None or state.is_unknown)
        booked = lesson.appointment if lesson else None
        if lesson is not None:
            icon, fill, ink = _BADGES[lesson.state]
            self.show_verdict(icon, fill, ink, words.state(speech, lesson.state), self._told(state))
        elif state.is_unknown:
            sentence = say("Please check it, or ask at the desk.")
            self.show_verdict(
                Icon.WARNING, "danger_soft", "danger", say("Code not found"), sentence
            )
        self._facts.say(
            (say("For"), whose(self.flow.prove.state, lesson) if lesson else ""),
            (say("Lesson"), booked.service if booked else ""),
            (say("When"), words.lesson_time(speech, booked) if booked else ""),
            (say("With"), words.teacher(booked) if booked else ""),
            (say("Price"), words.owed(speech, lesson)),
        )
        can = lesson is not None and lesson.can_cancel and state.cancelled is None
        is_lost = lesson is not None and lesson.state is LessonState.CONFLICT
        self.cancel.say(say("Withdraw this request") if is_lost else say("Cancel this lesson"))
        self.cancel.setVisible(can and not state.is_confirming)
        self.book_again.say(say("Choose another time") if is_lost else say("Book again"))
        is_free = not state.is_confirming
        self.book_again.setVisible(lesson is not None and is_free and not self.flow.is_closed)
        self.move_it.say(say("Change time"))
        self.move_it.setVisible(can and lesson is not None and lesson.can_move and is_free)

    def _told(self, state: LessonsState) -> str:
        cancelled, say = state.cancelled, self.speech.say
        if cancelled is None:
            return self._stands(state)
        told = words.charged(self.speech, cancelled.lesson, cancelled.fee)
        if not cancelled.is_final:
            told = f"{told} {say('We’re offline: it’s saved, and sent once we’re back online.')}"
        return told

    def _stands(self, state: LessonsState) -> str:
        """What has become of it: just now, by a move, or before."""
        say, moved, lesson = self.speech.say, state.moved, state.lesson
        if moved is None:
            is_online = self.flow.desk.connection().is_online
            return words.standing(self.speech, lesson, is_online=is_online) if lesson else ""
        told = say("Your lesson has been moved.")
        if not moved.is_final:
            told = say("We’re offline: the move is saved, and confirmed once we’re back online.")
        return f"{told} {say('Your code stays the same.')}" if moved.lesson.code else told

    def _draw_question(self, state: LessonsState) -> None:
        say, lesson = self.speech.say, state.lesson
        self._question.setVisible(state.is_confirming and lesson is not None)
        is_lost = lesson is not None and lesson.state is LessonState.CONFLICT
        self._ask.say(say("Withdraw this request?") if is_lost else say("Cancel this lesson?"))
        self._fee.say(self._cost(lesson) if lesson else "")
        self._kept.say(say("This can’t be undone."))
        if state.is_confirming:
            self.again.hide()
            self.done.hide()
        self.keep.say(say("Keep the request") if is_lost else say("Keep the lesson"))
        self.confirm.say(say("Withdraw the request") if is_lost else say("Cancel the lesson"))
        self.confirm.setEnabled(not self.flow.lessons.is_busy)

    def _cost(self, lesson: Lesson) -> str:
        say = self.speech.say
        if lesson.state is LessonState.CONFLICT:
            return say("We’ll stop looking for another time.")
        if not lesson.fee.amount:
            return say("Cancelling now is free.")
        cost = words.charge(self.speech, lesson, lesson.fee)
        return say("Cancelling now costs {price}.", price=cost)

    def _lay_question(self) -> None:
        lines = QVBoxLayout(self._question)
        side = self.gap(SPACE.xxl)
        lines.setContentsMargins(side, side, side, side)
        lines.setSpacing(self.gap(SPACE.md))
        for label in (self._ask, self._fee, self._kept):
            lines.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(self.gap(SPACE.md))
        row.addWidget(self.keep, 1)
        row.addWidget(self.confirm, 1)
        lines.addLayout(row)
        place = self._column.indexOf(self.panel) + 1
        self._column.insertWidget(place, self._question)
        ways = QHBoxLayout()
        ways.setSpacing(self.gap(SPACE.md))
        ways.addWidget(self.book_again, 1)
        ways.addWidget(self.move_it, 1)
        ways.addWidget(self.cancel, 1)
        self._inner.addLayout(ways)
        place = self._column.indexOf(self.box) + 1
        self._column.insertWidget(place, self.other, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        lessons = self.flow.lessons
        self.box.edit.textEdited.connect(lessons.write)
        self.box.edit.returnPressed.connect(lessons.submit)
        self.book_again.clicked.connect(self._on_book_again)
        self.again.clicked.connect(self._on_again)
        self.other.clicked.connect(lambda: self.flow.prove_for(Wish.LESSONS))
        self.move_it.clicked.connect(self._on_move)
        self.cancel.clicked.connect(lessons.ask_to_cancel)
        self.keep.clicked.connect(lessons.keep)
        self.confirm.clicked.connect(lessons.cancel)
        lessons.changed.connect(self.on_changed)

    def _on_book_again(self) -> None:
        lesson = self.flow.lessons.state.lesson
        if lesson is not None:
            self.flow.book_again(lesson)

    def _on_move(self) -> None:
        lesson = self.flow.lessons.state.lesson
        if lesson is not None:
            self.flow.moving.open(lesson)
            self.flow.go(Page.MOVING)

    def _on_again(self) -> None:
        if self.flow.prove.state.proven is not None:
            self.flow.go(Page.OWN)
            return
        self.flow.lessons.again()
        self.box.edit.setFocus()
