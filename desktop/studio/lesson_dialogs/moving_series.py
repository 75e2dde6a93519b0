"""Moving several lessons of a series by the same shift in wall time (booking rules 2, 13, 14)."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal

from core.errors import StudioError
from core.mutations import series_slots
from core.mutations.base import Context
from core.mutations.series_moves import RescheduleSeries, SeriesMove, going_of
from core.repositories.lessons import LessonLine
from core.scheduling.recurrence import shifted
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.moving import Elsewhere
from desktop.studio.lesson_dialogs.occurrences import (
    Occurrence,
    OccurrencesPresenter,
    Planned,
    starts_near,
)
from desktop.studio.lesson_dialogs.series_scope import Scope, meant, read_series
from desktop.studio.lesson_dialogs.series_words import lessons_words


class SeriesMovePresenter(OccurrencesPresenter):
    """Works out where the others go when one lesson goes elsewhere, and moves them.

    `done()`: they have moved, durably. `was_read()`: the lessons of the series are known.
    """

    done = Signal()
    was_read = Signal()

    def __init__(self, desk: StudioDesk, line: LessonLine) -> None:
        super().__init__(desk)
        self.line = line
        self.scope = Scope.THIS
        self.lessons: tuple[LessonLine, ...] = ()
        self.is_busy = False
        self._after: Elsewhere | None = None

    @property
    def is_of_many(self) -> bool:
        """Whether there is another lesson that could move as well."""
        return len(meant(self.lessons, self.line, Scope.ALL, self._desk.clock.now())) > 1

    def read_lessons(self) -> None:
        """Read the series."""
        desk, series_id = self._desk, self.line.series_id
        self.run(
            "series",
            lambda: desk.read(lambda rows: read_series(rows, series_id)),
            self._on_read,
            self._on_failed,
        )

    def choose_scope(self, scope: Scope) -> None:
        """Which lessons are meant."""
        self.scope = scope
        self._plan()

    def follow(self, after: Elsewhere | None) -> None:
        """The lesson itself goes there."""
        if after != self._after:
            self._after = after
            self.forget_decisions()
            self._plan()

    def confirm(self, on_refused: Callable[[str], None]) -> None:
        """Move all that are listed to go."""
        wish = self._wish()
        if wish is None or self.is_busy:
            return
        self.is_busy = True

        def failed(sentence: str) -> None:
            self.is_busy = False
            on_refused(sentence)

        say = QCoreApplication.translate
        who, count = first_name(self.line), lessons_words(len(wish.lessons))
        done = Done(
            say("SeriesMove", "move of {who}’s series").format(who=who),
            say("SeriesMove", "Moved: {lessons} of {who}.").format(lessons=count, who=who),
        )
        self._desk.do(wish, done, lambda _performed: self.done.emit(), failed)

    def refused(self, context: Context, lines: Sequence[Occurrence]) -> Mapping[str, StudioError]:
        """What the mutation itself would find."""
        found = context.rows.series.load([each.id for each in lines])
        going = [
            going_of(found[each.id], self._move_of(each), context)
            for each in lines
            if each.id in found
        ]
        return series_slots.judge_moves(context, going)

    def near(self, context: Context, line: Occurrence) -> Sequence[int]:
        """What is free around one."""
        teacher = self._after.instructor_id if self._after else self.line.instructor_id
        return starts_near(context, teacher, line, self.line.student_id)

    def _wish(self) -> RescheduleSeries | None:
        state, series_id = self.state, self.line.series_id
        if series_id is None or not state.is_ready:
            return None
        moves = [self._move_of(each) for each in state.going if self._changes(each)]
        return RescheduleSeries(series_id=series_id, lessons=moves) if moves else None

    def _plan(self) -> None:
        after = self._after
        if self.scope is Scope.THIS or after is None or not after.differs(self.line):
            self.plan(())
            return
        lessons = meant(self.lessons, self.line, self.scope, self._desk.clock.now())
        starts = [each.starts_at for each in lessons]
        placed = shifted(starts, self.line.starts_at, after.start, self.line.zone)
        is_other_length = after.duration_min != self.line.duration_min
        self.plan(
            [
                Planned(
                    lesson.id,
                    where.start,
                    after.duration_min if is_other_length else lesson.duration_min,
                    where.moved_min,
                    was=lesson.starts_at,
                )
                for lesson, where in zip(lessons, placed, strict=True)
            ]
        )

    def _on_read(self, lessons: tuple[LessonLine, ...]) -> None:
        self.lessons = lessons
        self._plan()
        self.was_read.emit()

    def _changes(self, each: Occurrence) -> bool:
        """Whether a lesson would be anything but where and how it is."""
        former = next((lesson for lesson in self.lessons if lesson.id == each.id), None)
        teacher = self._teacher()
        return (
            former is None
            or each.start != each.planned.was
            or each.planned.duration_min != former.duration_min
            or (teacher is not None and teacher != former.instructor_id)
        )

    def _teacher(self) -> str | None:
        """Who takes them over; None where they stay with whom they are."""
        after = self._after
        is_other = after is not None and after.instructor_id != self.line.instructor_id
        return after.instructor_id if after is not None and is_other else None

    def _move_of(self, each: Occurrence) -> SeriesMove:
        return SeriesMove(
            booking_id=each.id,
            starts_at=each.start,
            duration_min=each.planned.duration_min,
            moved_from=each.planned.was or each.start,
            instructor_id=self._teacher(),
            allow_outside_hours=each.decision.is_outside_allowed,
        )
