"""What becomes of lessons that a clock change moves: they keep their clock, or move back here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC

from PySide6.QtCore import QCoreApplication, QObject

from core.mutations.base import Arguments
from core.mutations.bookings import RescheduleBooking
from core.mutations.series_moves import RescheduleSeries, SeriesMove
from desktop.actions.undo import Turned, UndoEntry
from desktop.studio.availability.clock_answers import ClockAnswers
from desktop.studio.availability.state import ClockNotice, MovedLesson
from desktop.studio.desk import Done, StudioDesk


class ClockChange(QObject):
    """Takes the answers; both can be undone."""

    def __init__(self, desk: StudioDesk, answers: ClockAnswers, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.answers = answers

    def open_in(self, notice: ClockNotice | None) -> ClockNotice | None:
        """The notice without what was answered already."""
        if notice is None:
            return None
        known = self.answers.keys
        left = tuple(each for each in notice.moved if each.key not in known)
        return replace(notice, moved=left, answered=len(notice.moved) - len(left))

    def keep_theirs(self, lessons: Sequence[MovedLesson]) -> None:
        """They stay at the student's time; here that is another one from now on."""
        keys = tuple(each.key for each in lessons)
        self.answers.keep(keys)
        say = QCoreApplication.translate
        who = lessons[0].student
        answer = _Answer(
            self.answers,
            keys,
            say("ClockChange", "{who}’s own time").format(who=who),
            say("ClockChange", "{who} keeps their own time.").format(who=who),
        )
        self._desk.offer(answer.entry())

    def keep_mine(self, lessons: Sequence[MovedLesson]) -> None:
        """They move to the time that they always had here."""
        say = QCoreApplication.translate
        who = lessons[0].student
        done = Done(
            say("ClockChange", "{who}’s time after the clock change").format(who=who),
            say("ClockChange", "{who} keeps the studio’s time.").format(who=who),
        )
        # Where the instructor's clock is not the studio's they would be asked about once more.
        moved = [replace(each, starts_at=each.before.astimezone(UTC)).key for each in lessons]
        self._desk.do(_back(lessons), done, lambda _performed: self.answers.keep(moved))


@dataclass(frozen=True, slots=True)
class _Answer:
    """That lessons keep their student's clock, to be taken back and given again."""

    answers: ClockAnswers
    keys: tuple[str, ...]
    description: str
    said: str

    def entry(self) -> UndoEntry:
        """How it is taken back."""
        return UndoEntry(self.description, self.said, self._undo)

    def _undo(self) -> Turned:
        self.answers.drop_later(self.keys)
        words = QCoreApplication.translate("Undo", "Undone: {what}")
        said = words.format(what=self.description)
        return Turned(said, UndoEntry(self.description, said, self._redo))

    def _redo(self) -> Turned:
        self.answers.keep_later(self.keys)
        return Turned(self.said, self.entry())


def _back(lessons: Sequence[MovedLesson]) -> Arguments:
    first = lessons[0]
    if first.series_id is None or len(lessons) == 1:
        return RescheduleBooking(
            booking_id=first.id,
            starts_at=first.before.astimezone(UTC),
            duration_min=first.duration_min,
            moved_from=first.starts_at,
            allow_outside_hours=True,
        )
    moves = [
        SeriesMove(
            booking_id=each.id,
            starts_at=each.before.astimezone(UTC),
            duration_min=each.duration_min,
            moved_from=each.starts_at,
            allow_outside_hours=True,
        )
        for each in lessons
    ]
    return RescheduleSeries(series_id=first.series_id, lessons=moves)
