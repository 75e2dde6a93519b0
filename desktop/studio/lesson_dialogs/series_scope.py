"""Which lessons of a series are meant: this one, this and following, or all (booking rule 14)."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from core.models import BookingState
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from desktop.design.theme import Theme
from desktop.widgets.segmented import SegmentedControl

OPEN = frozenset({BookingState.REQUESTED, BookingState.CONFIRMED})
"""The states in which a lesson can be moved, or cancelled with others."""


class Scope(StrEnum):
    """Which lessons of a series."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


def read_series(rows: Repositories, series_id: str | None) -> tuple[LessonLine, ...]:
    """Every lesson of a series in whatever state, by start; empty for a lesson by itself."""
    if series_id is None:
        return ()
    ids = rows.series.ids(series_id)
    lines = rows.lessons.lines(ids)
    return tuple(lines[each] for each in ids if each in lines)


def meant(
    lessons: Sequence[LessonLine], line: LessonLine, scope: Scope, now: datetime
) -> tuple[LessonLine, ...]:
    """Those that `scope` means, by start. What is over, or decided, is left alone."""
    if scope is Scope.THIS:
        return (line,)
    return tuple(
        each
        for each in lessons
        if each.id == line.id
        or (
            each.state in OPEN
            and each.ends_at > now
            and (scope is Scope.ALL or each.starts_at >= line.starts_at)
        )
    )


def place_of(lessons: Sequence[LessonLine], line: LessonLine) -> tuple[int, int]:
    """Which of how many: cancelled lessons do not count, but for the one that is asked about."""
    standing = [
        each for each in lessons if each.state is not BookingState.CANCELLED or each.id == line.id
    ]
    ids = [each.id for each in standing]
    return (ids.index(line.id) + 1 if line.id in ids else 0), len(ids)


def scope_control(theme: Theme) -> SegmentedControl:
    """Asks which lessons are meant."""
    say = QCoreApplication.translate
    options = (
        (str(Scope.THIS), say("Series", "This lesson")),
        (str(Scope.FOLLOWING), say("Series", "This and following")),
        (str(Scope.ALL), say("Series", "All lessons")),
    )
    return SegmentedControl(theme, say("Series", "Which lessons"), options, str(Scope.THIS))
