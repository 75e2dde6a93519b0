"""My lessons: what the holder of a ticket may see of it, and cancelling."""

from dataclasses import dataclass, field, replace

from desktop.kiosk.desk import Cancelled, CancelOutcome
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.tickets import TypedCode, typed_code
from desktop.kiosk.values import Lesson
from desktop.kiosk.visiting import Moved, WholeDesk
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class LessonsState:
    """The code so far, and the lesson it opens; `is_unknown` where it opens none, `is_short` where
    it was asked for with signs missing.
    """

    typed: TypedCode = field(default_factory=TypedCode)
    lesson: Lesson | None = None
    is_unknown: bool = False
    is_confirming: bool = False
    cancelled: Cancelled | None = None
    is_refused: bool = False
    is_short: bool = False
    moved: Moved | None = None


class LessonsPresenter(Presenter[LessonsState]):
    """Opens one lesson by its code; knows no list of anybody's lessons."""

    def __init__(self, desk: WholeDesk, jobs: JobRunner) -> None:
        super().__init__(LessonsState(), jobs)
        self._desk = desk

    def write(self, text: str) -> None:
        """The code so far; asked for as soon as it is complete."""
        self._show(LessonsState(typed_code(text)))
        if self.state.typed.is_complete:
            self._look_up()

    def submit(self) -> None:
        """Ask for the lesson; what is found already is not asked for again."""
        state = self.state
        if self.is_busy or state.lesson is not None or state.is_unknown:
            return
        if state.typed.is_complete:
            self._look_up()
        else:
            self._show(replace(state, is_short=True))

    def open(self, lesson: Lesson) -> None:
        """Show a lesson that was opened by something else than its code."""
        self._show(LessonsState(lesson=lesson))

    def show_moved(self, moved: Moved) -> None:
        """The lesson is at another time now."""
        self._show(LessonsState(lesson=moved.lesson, moved=moved))

    def again(self) -> None:
        """Try another code."""
        self.forget()

    def ask_to_cancel(self) -> None:
        """Show the fee and the question."""
        self._show(replace(self.state, is_confirming=True))

    def keep(self) -> None:
        """Leave the lesson as it is."""
        self._show(replace(self.state, is_confirming=False))

    def cancel(self) -> None:
        """Cancel at the fee that was shown."""
        lesson = self.state.lesson
        if lesson is not None and not self.is_busy:
            self._ask("cancel", lambda: self._desk.cancel_lesson(lesson), self._on_cancelled)

    def _look_up(self) -> None:
        code = self.state.typed.code
        self._ask("lesson", lambda: self._desk.lesson(code), self._on_lesson)

    def _on_lesson(self, lesson: Lesson | None) -> None:
        self._show(replace(self.state, lesson=lesson, is_unknown=lesson is None))

    def _on_cancelled(self, outcome: CancelOutcome) -> None:
        if isinstance(outcome, Cancelled):
            done = replace(self.state, cancelled=outcome, lesson=outcome.lesson)
            self._show(replace(done, is_confirming=False))
        else:
            self._show(replace(self.state, is_refused=True, is_confirming=False))
