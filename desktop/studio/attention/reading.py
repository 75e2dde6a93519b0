"""Attention items as the screen shows them, read from the replica."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.access.permissions import Permission
from core.errors import Fact
from core.ids import MutationId
from core.models import AttentionItem, AttentionKind, Booking, BookingState, Instructor
from core.models.columns import from_microseconds, is_known
from core.mutations.base import Context
from core.mutations.bookings import duration_of
from core.mutations.leases import PromiseBooking
from core.mutations.registry import KINDS
from core.mutations.slots import asking, free_starts_near
from core.repositories import Repositories
from core.scheduling.slots import why_not
from desktop.studio.attention.clashing import Typed, is_text_clash, note_clash, student_clash
from desktop.studio.attention.facts import MOMENTS
from desktop.studio.attention.values import (
    CalledFor,
    Case,
    ClashingDay,
    FreeStart,
    HoursClash,
    Inbox,
    ItemLine,
    LostSlot,
    RefusedChange,
    TextsClash,
    TypedFact,
    Winner,
)
from desktop.studio.attention.waiting_reading import WaitingReader
from desktop.studio.day_strip import day_strip
from desktop.studio.refusals import sentence

_SHOWN_AGAIN = timedelta(days=7)
_OFFERED = 3
_AROUND_DAYS = 16


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for one person at one moment; `zone` is the studio's."""

    rows: Repositories
    actor: Actor
    now: datetime
    zone: str
    waiting: frozenset[tuple[str, str]] = frozenset()

    @property
    def _list(self) -> WaitingReader:
        return WaitingReader(self.rows, self.actor, self.now, self.zone, self.waiting)

    def inbox(self) -> Inbox:
        """What waits, and what was answered in the last seven days."""
        pending = self.rows.attention.pending()
        answered = self.rows.attention.answered(self.now - _SHOWN_AGAIN)
        who = {item.student_id for item in (*pending, *answered) if item.student_id}
        # Held until the lines are made: a session forgets whom nobody holds, and asks for each.
        held = (self.rows.instructors.all(), self.rows.students.among(who))
        made = Inbox(
            tuple(self.line(item) for item in pending),
            self._list.lines(),
            tuple(self.line(item) for item in answered),
        )
        del held
        return made

    def case(self, item_id: str) -> Case | None:
        """One open item with all its facts; None where it is gone or decided."""
        item = self.rows.attention.find(item_id)
        if item is None:
            return self._list.case(item_id, self._start)
        if item.resolved_at is not None:
            return None
        if item.kind is AttentionKind.CALLED:
            facts = item.facts
            return CalledFor(self.line(item), text_of(facts, "by"), text_of(facts, "language"))
        if item.kind is AttentionKind.LOST_SLOT:
            return self._lost(item)
        if is_text_clash(item):
            return self._texts(item)
        if item.kind is AttentionKind.EDIT_CONFLICT:
            return self._clash(item)
        return self._refused(item)

    def line(self, item: AttentionItem) -> ItemLine:
        """An item in the list."""
        facts = item.facts
        at = item.resolved_at or item.created_at
        return ItemLine(
            id=item.id,
            kind=item.kind,
            code=item.code,
            mutation=item.mutation,
            who=text_of(facts, "student") or self._student(item) or _kiosk(item),
            service=text_of(facts, "service"),
            instructor=text_of(facts, "instructor") or self._instructor(item),
            wanted=self._local_fact(facts, "wanted"),
            at=self._local(at),
            resolution=item.resolution,
            is_waiting=("attention_item", item.id) in self.waiting,
        )

    def _lost(self, item: AttentionItem) -> LostSlot:
        booking = self.rows.bookings.find(item.booking_id) if item.booking_id else None
        is_lost = booking is not None and booking.state is BookingState.CONFLICT
        student = self.rows.students.find(item.student_id) if item.student_id else None
        return LostSlot(
            line=self.line(item),
            reason=sentence(item.code, item.facts, self.zone),
            by=text_of(item.facts, "by"),
            reached_at=self._local(item.created_at),
            lesson=self.rows.lessons.line(booking.id) if booking and is_lost else None,
            phone=student.phone if student else "",
            winner=self._winner(item.facts),
            starts=self._starts(item, booking) if booking and is_lost else (),
            can_tell=student is not None and self.actor.may(Permission.SEND_MESSAGES),
            is_promised=item.mutation == PromiseBooking.name,
        )

    def _texts(self, item: AttentionItem) -> TextsClash:
        told = Typed(item, self.line(item))
        if item.code == "note_changed":
            booking = self.rows.bookings.find(item.booking_id) if item.booking_id else None
            return note_clash(told, booking)
        student = self.rows.students.find(item.student_id) if item.student_id else None
        return student_clash(told, student)

    def _refused(self, item: AttentionItem) -> RefusedChange:
        typed = item.facts.get("typed")
        booking = self.rows.bookings.find(item.booking_id) if item.booking_id else None
        is_move = item.mutation == "booking.reschedule" and booking is not None
        return RefusedChange(
            line=self.line(item),
            reason=sentence(item.code, item.facts, self.zone),
            by=text_of(item.facts, "by"),
            typed=tuple(self._typed(typed)) if isinstance(typed, dict) else (),
            kept=self._local(booking.starts_at) if booking else None,
            starts=self._starts(item, booking) if booking and is_move else (),
            can_repeat=is_known(item.kind) and item.mutation in KINDS and isinstance(typed, dict),
        )

    def _clash(self, item: AttentionItem) -> HoursClash:
        days = item.facts.get("days")
        found = [
            ClashingDay(int(day), windows_in(both.get("theirs")), windows_in(both.get("yours")))
            for day, both in (days.items() if isinstance(days, dict) else ())
            if isinstance(both, dict)
        ]
        return HoursClash(
            line=self.line(item),
            by=text_of(item.facts, "by"),
            instructor_id=item.instructor_id or "",
            days=tuple(sorted(found, key=lambda day: day.weekday)),
        )

    def _starts(self, item: AttentionItem, booking: Booking) -> tuple[FreeStart, ...]:
        """The offered starts that are still free, filled up with the nearest that are free now."""
        instructor = self.rows.instructors.require(booking.instructor_id)
        wanted = self._instant(item.facts, "wanted") or booking.starts_at
        minutes = _minutes(item.facts) or duration_of(booking)
        context = Context(self.rows, self.actor, self.now, MutationId(item.id))
        asked = asking(
            context,
            wanted,
            minutes,
            student_id=booking.student_id,
            room_id=booking.room_id,
            ignore=frozenset({booking.id}),
            days=_AROUND_DAYS,
        )
        calendar = self.rows.calendars.around(instructor, wanted, minutes, days=_AROUND_DAYS)
        offered = (from_microseconds(start) for start in item.alternatives)
        free = [start for start in offered if not why_not(calendar, start, minutes, asked)]
        if len(free) < _OFFERED:
            near = free_starts_near(
                context,
                instructor,
                wanted,
                minutes,
                student_id=booking.student_id,
                room_id=booking.room_id,
                ignore=frozenset({booking.id}),
            )
            free += [start for start in map(from_microseconds, near) if start not in free]
        return tuple(self._start(instructor, start, minutes) for start in free[:_OFFERED])

    def _start(self, instructor: Instructor, start: datetime, minutes: int) -> FreeStart:
        calendar = self.rows.calendars.around(instructor, start, minutes, days=1)
        local = self._local(start)
        strip = day_strip(calendar, start, minutes, self.zone, instructor.hue)
        return FreeStart(local, local + timedelta(minutes=minutes), strip)

    def _winner(self, facts: Mapping[str, Fact]) -> Winner | None:
        told = facts.get("winner")
        if not isinstance(told, dict):
            return None
        times = [self._local_fact(told, name) for name in ("starts_at", "ends_at", "created_at")]
        starts_at, ends_at, booked_at = times
        if starts_at is None or ends_at is None or booked_at is None:
            return None
        return Winner(
            text_of(told, "student"),
            text_of(told, "service"),
            starts_at,
            ends_at,
            booked_at,
            text_of(told, "channel"),
        )

    def _typed(self, typed: Mapping[str, Fact]) -> Iterable[TypedFact]:
        """What a person typed or chose; ids say nothing to anybody."""
        for name, value in typed.items():
            if name.endswith("_id") or name in _MACHINERY or value in (None, "", False):
                continue
            if isinstance(value, str) and name in MOMENTS:
                yield TypedFact(name, self._moment(value))
            elif name == "lessons" and isinstance(value, list):
                yield from self._series(value)
            elif isinstance(value, str | int | float):
                yield TypedFact(name, str(value))

    def _series(self, lessons: Sequence[Fact]) -> Iterable[TypedFact]:
        """How many lessons a series was to have, and when the first."""
        starts = [text_of(each, "starts_at") for each in lessons if isinstance(each, dict)]
        if begins := min(filter(None, starts), default=""):
            yield TypedFact("begins_at", self._moment(begins))
        yield TypedFact("lesson_count", str(len(lessons)))

    def _moment(self, iso: str) -> str:
        """An instant as it was sent, in the studio's zone: ISO 8601, for the view to word."""
        return datetime.fromisoformat(iso).astimezone(ZoneInfo(self.zone)).isoformat()

    def _student(self, item: AttentionItem) -> str:
        found = self.rows.students.find(item.student_id) if item.student_id else None
        return found.name if found else ""

    def _instructor(self, item: AttentionItem) -> str:
        found = self.rows.instructors.find(item.instructor_id) if item.instructor_id else None
        return found.name if found else ""

    def _local(self, instant: datetime) -> datetime:
        return instant.astimezone(ZoneInfo(self.zone))

    def _instant(self, facts: Mapping[str, Fact], name: str) -> datetime | None:
        value = facts.get(name)
        return from_microseconds(value) if isinstance(value, int) else None

    def _local_fact(self, facts: Mapping[str, Fact], name: str) -> datetime | None:
        instant = self._instant(facts, name)
        return self._local(instant) if instant else None


def _kiosk(item: AttentionItem) -> str:
    """Where somebody called from; nobody else is known of it."""
    return text_of(item.facts, "by") if item.kind is AttentionKind.CALLED else ""


_MACHINERY = frozenset(
    {"code", "moved_from", "former", "base", "seen", "told_fee_minor", "is_undo"}
)


def text_of(facts: Mapping[str, Fact], name: str) -> str:
    """A fact that is words; empty where it is missing."""
    value = facts.get(name)
    return value if isinstance(value, str) else ""


def windows_in(value: Fact) -> tuple[tuple[int, int], ...]:
    """Windows from their stored form; what is not a pair of minutes is left out."""
    found = []
    for pair in value if isinstance(value, list) else ():
        if isinstance(pair, list) and len(pair) == 2:
            first, last = pair
            if isinstance(first, int) and isinstance(last, int):
                found.append((first, last))
    return tuple(found)


def _minutes(facts: Mapping[str, Fact]) -> int | None:
    value = facts.get("duration_min")
    return value if isinstance(value, int) else None
