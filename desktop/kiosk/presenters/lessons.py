"""My lessons: what the holder of a ticket may see of it, and cancelling."""

from dataclasses import dataclass, field, replace

from desktop.kiosk.desk import Cancelled, CancelOutcome, FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.tickets import TypedCode, typed_code
from desktop.kiosk.values import Lesson
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class LessonsState:
    """The code so far, and the lesson it opens; `is_unknown` where it opens none."""

    typed: TypedCode = field(default_factory=TypedCode)
    lesson: Lesson | None = None
    is_unknown: bool = False
    is_confirming: bool = False
    cancelled: Cancelled | None = None
    is_refused: bool = False


class LessonsPresenter(Presenter[LessonsState]):
    """Opens one lesson by its code; knows no list of anybody's lessons."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(LessonsState(), jobs)
        self._desk = desk

    def write(self, text: str) -> None:
        """The code so far; asked for as soon as it is complete."""
        typed = typed_code(text)
        self._show(LessonsState(typed))
        if typed.is_complete:
            self._ask("lesson", lambda: self._desk.lesson(typed.code), self._on_lesson)

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
        code = self.state.typed.code
        if not self.is_busy:
            self._ask("cancel", lambda: self._desk.cancel(code), self._on_cancelled)

    def _on_lesson(self, lesson: Lesson | None) -> None:
        self._show(replace(self.state, lesson=lesson, is_unknown=lesson is None))

    def _on_cancelled(self, outcome: CancelOutcome) -> None:
        if isinstance(outcome, Cancelled):
            done = replace(self.state, cancelled=outcome, lesson=outcome.lesson)
            self._show(replace(done, is_confirming=False))
        else:
            self._show(replace(self.state, is_refused=True, is_confirming=False))
