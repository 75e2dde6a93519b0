"""What the Students screen shows."""

from dataclasses import dataclass, field

from core.lookalikes import Lookalikes
from core.repositories.lessons import LessonLine
from core.repositories.rosters import Acquaintance, StudentCard, StudentLine, StudentSums

FIRST_PAGE = 200
"""Rows read before all ids are known: more than a screen holds."""
PAST_PAGE = 6
"""Lessons of the history that are shown at a time."""
COMING_MOST = 5


@dataclass(frozen=True, slots=True)
class StudentRow:
    """A student in the table; `is_waiting`: the server has not judged the last change yet."""

    line: StudentLine
    is_waiting: bool = False


# Compared by identity: a list of 100,000 ids is never compared element by element on the UI thread.
@dataclass(frozen=True, slots=True, eq=False)
class Roster:
    """Ids in the table's order; `is_whole` is False for a first page."""

    ids: tuple[str, ...] = ()
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class StudentFile:
    """The chosen student, with all that is known of them.

    `coming` and `past` are their next and their latest lessons; `has_more`: there are earlier ones.
    `unheard` are kiosks, by name, that may have something to send which nobody here knows of.
    """

    card: StudentCard
    sums: StudentSums
    coming: tuple[LessonLine, ...] = ()
    past: tuple[LessonLine, ...] = ()
    has_more: bool = False
    known_to: tuple[Acquaintance, ...] = ()
    unheard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StudentsState:
    """The whole screen. `twice` are pairs who may be one, None where nobody has looked yet.
    `problem` is a refusal in words.
    """

    text: str = ""
    roster: Roster = field(default_factory=Roster)
    file: StudentFile | None = None
    twice: tuple[Lookalikes, ...] | None = None
    is_read: bool = False
    problem: str = ""

    @property
    def chosen_id(self) -> str:
        """The chosen student's id; empty where none is."""
        return self.file.card.id if self.file else ""
