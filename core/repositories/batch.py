"""A studio's rows for a batch of mutations: read together, remembered, written together.

Nobody else may write meanwhile: on the server the batch holds the studio's version lock, on a
device there is one writer. Taken time is
kept in memory and grows with what the batch books; new lessons wait in the session and reach the
database many at a time. Measured over 1,000 bookings: half of the time was round trips.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, cached_property

from sqlalchemy import BindParameter, Select, bindparam
from sqlalchemy import select as select_rows
from sqlmodel import Session, col

from core.ids import PLATFORM, StudioId, is_id
from core.models import Booking, Instructor, Occupancy, Offering, Replicated, Student
from core.repositories import Repositories, writing_of
from core.repositories.bookings import BookingRepository, OccupancyRepository
from core.repositories.calendars import CalendarRepository
from core.repositories.students import StudentRepository
from core.repositories.taken import LONGEST_LESSON, NO_BUFFERS, Taken
from core.repositories.timelines import Timeline
from core.scheduling.calendar import Busy
from core.scheduling.rules import MAX_BUFFER_MIN, BookingRules

_PREFETCH: dict[str, tuple[type[Replicated], ...]] = {
    "booking_id": (Booking, Occupancy),
    "student_id": (Student,),
    "offering_id": (Offering,),
    "instructor_id": (Instructor,),
    "hold_id": (Occupancy,),
}
_WAITING = {"booking", "occupancy", "student"}
_REACH = timedelta(minutes=2 * MAX_BUFFER_MIN)
"""How far from a lesson others matter to it; limits of a day or a week reach further."""
_FURTHER = timedelta(days=14)
_MOST_TIMELINES = 2000
_WHOSE = ("instructor_id", "student_id", "room_id")
_FIRST_YEAR, _LAST_YEAR = 1971, 2190


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the mutations of a batch name: ids by model, and the time from first to last start.

    The time reaches as far as buffers do, and is None where no start is named.
    """

    ids: Mapping[type[Replicated], set[str]]
    first: datetime | None = None
    last: datetime | None = None
    lessons: Collection[tuple[str, str]] = ()
    """Who is to learn what: (student, offering)."""

    def of(self, model: type[Replicated]) -> set[str]:
        """The ids of one model's rows."""
        return self.ids.get(model, set())


@dataclass(slots=True)
class Memory:
    """Which rows the batch knows: `added` by itself, and ids that are `absent`; and whether a
    student and an instructor `met` before.
    """

    added: dict[tuple[str, str], Replicated]
    absent: set[tuple[str, str]]
    met: dict[tuple[str, str], bool] = field(default_factory=dict)


class BatchBookings(BookingRepository):
    """Lessons; those the batch made are found before they are written."""

    def __init__(self, session: Session, studio_id: StudioId, memory: Memory) -> None:
        super().__init__(session, studio_id)
        self._memory = memory

    def find(self, identity: str) -> Booking | None:
        """The row, or None where the studio has none of that id."""
        row = self._memory.added.get((self.table, identity))
        if isinstance(row, Booking):
            return row
        return None if (self.table, identity) in self._memory.absent else super().find(identity)

    def add(self, row: Booking) -> Booking:
        """Insert a new row, with the next flush."""
        self._memory.added[self.table, row.id] = row
        return super().add(row)

    def have_met(self, student_id: str, instructor_id: str) -> bool:
        """Whether the two have, or had, a lesson together that was not merely lost."""
        is_known = self._memory.met.get((student_id, instructor_id), False)
        return is_known or super().have_met(student_id, instructor_id)

    def _have_met_before(self, student_id: str, instructor_id: str) -> bool:
        pair = student_id, instructor_id
        have_met = self._memory.met.get(pair)
        if have_met is None:
            have_met = super()._have_met_before(student_id, instructor_id)
        self._memory.met[pair] = True
        return have_met


class BatchStudents(StudentRepository):
    """Students; those the batch took down are found before they are written."""

    def __init__(self, session: Session, studio_id: StudioId, memory: Memory) -> None:
        super().__init__(session, studio_id)
        self._memory = memory

    def find(self, identity: str) -> Student | None:
        """The row, or None where the studio has none of that id."""
        row = self._memory.added.get((self.table, identity))
        if isinstance(row, Student):
            return row
        return None if (self.table, identity) in self._memory.absent else super().find(identity)

    def add(self, row: Student) -> Student:
        """Insert a new row, with the next flush."""
        self._memory.added[self.table, row.id] = row
        return super().add(row)


class BatchOccupancies(OccupancyRepository):
    """Taken time, from memory.

    Only new rows wait to be written. Moves and removals are written at once: the database refuses
    an overlap row by row, and must see a slot given up before it sees it taken.
    """

    def __init__(
        self, session: Session, studio_id: StudioId, memory: Memory, further: timedelta
    ) -> None:
        super().__init__(session, studio_id)
        self._memory = memory
        self._further = further
        self._timelines: dict[tuple[str, str], Timeline] = {}

    def of_instructor(self, instructor_id: str, first: datetime, last: datetime) -> Sequence[Taken]:
        """What overlaps [first, last) for an instructor, by start."""
        return self._timeline("instructor_id", instructor_id, first, last).within(first, last)

    def of_student(self, student_id: str, first: datetime, last: datetime) -> Sequence[Taken]:
        """What overlaps [first, last) for a student, with any instructor, by start."""
        return self._timeline("student_id", student_id, first, last).within(first, last)

    def of_room(self, room_id: str, first: datetime, last: datetime) -> Sequence[Taken]:
        """What overlaps [first, last) in a room, by start."""
        return self._timeline("room_id", room_id, first, last).within(first, last)

    def busy(
        self,
        whose: str,
        identity: str,
        first: datetime,
        last: datetime,
        limits: BookingRules = NO_BUFFERS,
    ) -> list[Busy]:
        """What overlaps [first, last) for one, by start, with the buffers of `limits`."""
        return self._timeline(whose, identity, first, last).busy_within(first, last, limits)

    def find(self, identity: str) -> Occupancy | None:
        """The row, or None where the studio has none of that id."""
        row = self._memory.added.get((self.table, identity))
        if isinstance(row, Occupancy):
            return row
        return None if (self.table, identity) in self._memory.absent else super().find(identity)

    def add(self, row: Occupancy) -> Occupancy:
        """Insert a new row, with the next flush."""
        self._memory.added[self.table, row.id] = row
        self.session.add(row)
        super().save(row)
        self._note(row)
        return row

    def save(self, row: Occupancy) -> Occupancy:
        """Declare that `row` was changed; written at once."""
        super().save(row)
        self._forget(row.id)
        self._note(row)
        self.session.flush()
        return row

    def remove(self, row: Occupancy) -> None:
        """Delete the row, at once."""
        self.session.flush()
        super().remove(row)
        self._forget(row.id)
        self._memory.added.pop((self.table, row.id), None)
        self.session.flush()

    def load(self, whose: str, ids: Sequence[str], first: datetime, last: datetime) -> None:
        """Read the taken time of several at once, so that asking for each costs nothing."""
        missing = [each for each in ids if (whose, each) not in self._timelines]
        if missing:
            self.fill(whose, missing, first, last, self.taken(whose, missing, first, last))

    def fill(
        self,
        whose: str,
        ids: Collection[str],
        first: datetime,
        last: datetime,
        taken: Iterable[Taken],
    ) -> None:
        """Remember what `ids` have taken over [first, last), by start: all of it is in `taken`."""
        rows: dict[str, list[Taken]] = defaultdict(list)
        for row in taken:
            rows[getattr(row, whose)].append(row)
        for each in ids:
            self._timelines[whose, each] = Timeline(first, last, rows[each])

    def forget_most(self) -> None:
        """Let go of what was read once it is much: what is asked for again is read again."""
        if len(self._timelines) > _MOST_TIMELINES:
            self._timelines.clear()

    def _note(self, row: Taken) -> None:
        for whose in _WHOSE:
            line = self._timelines.get((whose, getattr(row, whose) or ""))
            if line is not None:
                line.add(row)

    def _forget(self, identity: str) -> None:
        """Wherever the row stood before it was changed."""
        for line in self._timelines.values():
            line.drop(identity)

    def _timeline(self, whose: str, identity: str, first: datetime, last: datetime) -> Timeline:
        line = self._timelines.get((whose, identity))
        if line is not None and line.first <= first and last <= line.last:
            return line
        self._timelines.pop((whose, identity), None)
        start = min(first, line.first if line else first) - self._further
        end = max(last, line.last if line else last) + self._further
        self.load(whose, [identity], start, end)
        return self._timelines[whose, identity]


class BatchCalendars(CalendarRepository):
    """Calendars over taken time that is in memory."""

    def __init__(
        self, session: Session, studio_id: StudioId, occupancies: BatchOccupancies
    ) -> None:
        super().__init__(session, studio_id)
        self._occupancies = occupancies

    def remember(self, instructor_ids: Sequence[str]) -> None:
        """Read the hours of several at once."""
        if instructor_ids:
            self._hours(instructor_ids)

    def _busy(
        self, limits: Mapping[str, BookingRules], first: datetime, last: datetime
    ) -> dict[str, list[Busy]]:
        if len(limits) > 1:
            self._occupancies.load("instructor_id", list(limits), first, last)
        return {
            identity: self._busy_of(identity, rules, first, last)
            for identity, rules in limits.items()
        }

    def _busy_of(
        self, identity: str, limits: BookingRules, first: datetime, last: datetime
    ) -> list[Busy]:
        return self._occupancies.busy("instructor_id", identity, first, last, limits)


class BatchRepositories(Repositories):
    """One studio's rows for one batch.

    Taken time is read `further` around what is asked for, on both sides: a batch asks again.
    """

    def __init__(
        self, session: Session, studio_id: StudioId, further: timedelta = _FURTHER
    ) -> None:
        super().__init__(session, studio_id)
        self._further = further
        self._memory = Memory({}, set())

    def prefetch(
        self,
        arguments: Sequence[Mapping[str, object]],
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        """Read what the mutations name, together; what is not there is known as absent.

        `meanwhile` is run while the database is at it, where it can be left alone with that.
        """
        self.read(_wanted(arguments), meanwhile)

    def read(self, wanted: Wanted, meanwhile: Callable[[], None]) -> None:
        """Read what is wanted, a query a table."""
        meanwhile()
        teachers = set(wanted.of(Instructor))
        for model in (Booking, Occupancy, Student, Offering):
            for row in self._read(model, wanted.of(model)):
                if isinstance(row, Offering):
                    teachers.add(row.instructor_id)
        self._read(Instructor, teachers)
        self.calendars.remember(sorted(teachers))
        if wanted.first and wanted.last:
            students = sorted(wanted.of(Student))
            self.occupancies.load("student_id", students, wanted.first, wanted.last)
            self.occupancies.load("instructor_id", sorted(teachers), wanted.first, wanted.last)

    def send_ahead(self) -> None:
        """Begin to write what waits, where that can be done while the rest is judged."""

    def settle(self) -> None:
        """All that was added has been written: the session finds it. Taken time stays known."""
        self._memory.added.clear()
        self._memory.absent.clear()
        self.occupancies.forget_most()

    def may_wait(self) -> bool:
        """Whether all that the last mutation added is of kinds found before being written, and it
        removed nothing: a row that is to go is found until then, and would not be added again.
        """
        writing = writing_of(self.session)
        return writing.added <= _WAITING and not writing.removed

    @cached_property
    def bookings(self) -> BatchBookings:
        """Lessons in every state."""
        return BatchBookings(self.session, self.studio_id, self._memory)

    @cached_property
    def students(self) -> BatchStudents:
        """Those who learn."""
        return BatchStudents(self.session, self.studio_id, self._memory)

    @cached_property
    def occupancies(self) -> BatchOccupancies:
        """Time that is taken."""
        return BatchOccupancies(self.session, self.studio_id, self._memory, self._further)

    @cached_property
    def calendars(self) -> BatchCalendars:
        """Hours, rules and busy times as the scheduling engine takes them."""
        return BatchCalendars(self.session, self.studio_id, self.occupancies)

    def _read(self, model: type[Replicated], ids: set[str]) -> Sequence[Replicated]:
        if not ids:
            return ()
        rows = []
        for row in self.session.execute(_named(model), {"ids": list(ids)}).scalars():
            if row.studio_id in (self.studio_id, PLATFORM):
                rows.append(row)
            else:
                self.session.expunge(row)  # as `Repository.find` does
        self._note_absent(model, ids - {row.id for row in rows})
        return rows

    def _note_absent(self, model: type[Replicated], ids: Iterable[str]) -> None:
        table = str(model.__tablename__)
        self._memory.absent.update((table, identity) for identity in ids)


def _wanted(arguments: Sequence[Mapping[str, object]]) -> Wanted:
    ids: dict[type[Replicated], set[str]] = defaultdict(set)
    lessons: set[tuple[str, str]] = set()
    for each in arguments:
        named = [(name, each[name]) for name in _PREFETCH if name in each]
        found = {name: text for name, text in named if isinstance(text, str) and is_id(text)}
        for name, identity in found.items():
            for model in _PREFETCH[name]:
                ids[model].add(identity)
        if "student_id" in found and "offering_id" in found:
            lessons.add((found["student_id"], found["offering_id"]))
    starts = sorted(filter(None, map(_instant, (each.get("starts_at") for each in arguments))))
    if not starts:
        return Wanted(ids, lessons=lessons)
    return Wanted(ids, starts[0] - _REACH, starts[-1] + LONGEST_LESSON + _REACH, lessons)


@cache
def _named(model: type[Replicated]) -> Select[Replicated]:
    """Rows by id, of whichever studio; built once."""
    ids: BindParameter[str] = bindparam("ids", expanding=True)
    return select_rows(model).where(col(model.id).in_(ids))


def _instant(written: object) -> datetime | None:
    """An aware instant in the near past or future, if that is what was written."""
    if not isinstance(written, str):
        return None
    try:
        instant = datetime.fromisoformat(written)
    except ValueError:
        return None
    is_plain = instant.tzinfo is not None and _FIRST_YEAR <= instant.year <= _LAST_YEAR
    return instant if is_plain else None
