"""What the Lessons screen shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonLine
from desktop.calendar.scale import instant_at
from desktop.studio.lessons.saved import SavedFilter
from desktop.widgets.row_ids import RowIds, together

FIRST_PAGE = 200
"""Rows read before all ids are known: more than a screen holds."""
COUNTED_MOST = 1000
"""Lessons that a saved filter counts: of more the rail says "999+", and nobody waits for the rest
of 100,000.
"""

_HEADING = "day "


@dataclass(frozen=True, slots=True)
class LessonRow:
    """One lesson in the table; `is_waiting`: the server has not judged its last change yet."""

    line: LessonLine
    is_waiting: bool = False


@dataclass(frozen=True, slots=True)
class DayRow:
    """The heading over the lessons of one day, in the studio's zone."""

    day: date
    count: int


TableRow = LessonRow | DayRow


@dataclass(frozen=True, slots=True)
class SavedLine:
    """A filter that is kept, and how many lessons it finds, `COUNTED_MOST` for so many and more;
    None while that is not known.
    """

    kept: SavedFilter
    count: int | None = None


# Compared by identity: a list of 100,000 ids is never compared element by element on the UI thread.
@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """What stands in the table, in order: lessons' ids, and a heading before each day.

    `headings` are the rows of the headings. `is_whole` is False for a first page.
    """

    ids: RowIds = field(default_factory=RowIds)
    headings: tuple[int, ...] = ()
    lessons: int = 0
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class LessonsState:
    """The whole screen. `instructors` are (id, name), for those who see more than their own.

    `chosen` is the lesson that the buttons act on, `several` those where more than one is chosen;
    `problem` is a refusal in words.
    """

    wanted: LessonFilter = field(default_factory=LessonFilter)
    rows: Listed = field(default_factory=Listed)
    instructors: tuple[tuple[str, str], ...] = ()
    requests: int = 0
    lost: int = 0
    saved: tuple[SavedLine, ...] = ()
    chosen: LessonLine | None = None
    several: tuple[LessonLine, ...] = ()
    is_read: bool = False
    problem: str = ""

    @property
    def chosen_id(self) -> str:
        """The chosen lesson's id; empty where none is."""
        return self.chosen.id if self.chosen else ""


def by_day(found: Iterable[tuple[str, datetime]], zone: str) -> Listed:
    """Ids with a heading before each day of the studio's zone; `found` is sorted by start."""
    place = ZoneInfo(zone)
    texts: list[str] = []
    headings: list[int] = []
    count = 0
    for day, lessons in _days(found, place):
        headings.append(count + len(headings))
        count += len(lessons)
        texts.append(together((f"{_HEADING}{day.isoformat()} {len(lessons)}", *lessons)))
    return Listed(RowIds.of_texts(texts), tuple(headings), count)


def _days(
    found: Iterable[tuple[str, datetime]], place: ZoneInfo
) -> Iterator[tuple[date, list[str]]]:
    """Each day with its lessons' ids, a day at a time."""
    day, lessons = date.min, list[str]()
    since = until = None
    for identity, start in found:
        if since is None or until is None or not since <= start < until:
            if lessons:
                yield day, lessons
            day, lessons = start.astimezone(place).date(), []
            since = instant_at(day, 0, place)
            until = instant_at(day + timedelta(days=1), 0, place)
        lessons.append(identity)
    if lessons:
        yield day, lessons


def listed(
    rows: Repositories, wanted: LessonFilter, now: datetime, zone: str, limit: int | None
) -> Listed:
    """The rows to show, or those of a first page."""
    few = rows.lessons.few_ids(wanted, now, limit) if limit is not None else None
    found = by_day(rows.lessons.dated_ids(wanted, now, limit) if few is None else few, zone)
    return replace(found, is_whole=limit is None or found.lessons < limit)


def is_heading_id(row_id: str) -> bool:
    """Whether a row's id stands for a heading."""
    return row_id.startswith(_HEADING)


def heading_of(row_id: str) -> DayRow | None:
    """The heading that a row's id stands for; None for a lesson's."""
    if not is_heading_id(row_id):
        return None
    _, day, count = row_id.split(" ")
    return DayRow(date.fromisoformat(day), int(count))
