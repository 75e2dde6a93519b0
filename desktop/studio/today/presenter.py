"""The day at a glance, read anew when something in it changes, and told the time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer

from core.access.actor import Actor
from core.access.permissions import Permission
from core.models import BookingState
from core.repositories import Repositories
from core.repositories.agenda import EarningLine
from core.repositories.lessons import LessonFilter, LessonLine, LessonList
from desktop.calendar.scale import instant_at
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.attention.reading import Reader
from desktop.studio.desk import StudioDesk
from desktop.studio.refusals import explain
from desktop.studio.today.values import (
    AgendaLine,
    DayMoney,
    TodayState,
    UnreadThread,
    WeekMoney,
)

_TICK_MS = 10_000
_MOST_THREADS = 3
_MOST_ITEMS = 3
_AHEAD = (BookingState.CONFIRMED, BookingState.REQUESTED)


class TodayPresenter(Presenter[TodayState]):
    """Reads the day. Every minute it moves the now line and the countdown on."""

    tables = frozenset(
        {
            "booking",
            "student",
            "instructor",
            "room",
            "attention_item",
            "message",
            "read_marker",
            "conversation",
        }
    )

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        actor = desk.actor
        teaches = actor.instructor_id is not None
        state = TodayState(
            desk.local_now(),
            is_mine=teaches,
            can_switch=teaches and actor.sees_whole_studio,
        )
        super().__init__(state, desk.jobs, parent)
        self._desk = desk
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._clock.start()
        desk.weeks.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the whole day again."""
        is_mine = self.state.is_mine
        self.run("day", lambda: self._read(is_mine), self._show, self._on_failed)

    def show_mine(self, is_mine: bool) -> None:
        """Show one's own lessons, or the studio's."""
        self.state = replace(self.state, is_mine=is_mine)
        self.refresh()

    def tick(self) -> None:
        """Look at the clock; another minute moves what counts it, another day reads anew."""
        now = self._desk.local_now().replace(second=0, microsecond=0)
        if now == self.state.now:
            return
        is_other_day = now.date() != self.state.now.date()
        following = self.state.next
        self.state = replace(self.state, now=now)
        if is_other_day or (following is not None and following.starts_at <= now):
            self.refresh()

    def _read(self, is_mine: bool) -> TodayState:
        desk = self._desk
        waiting = desk.waiting_rows()

        def query(rows: Repositories) -> TodayState:
            now = desk.clock.now()
            first = desk.weeks.first_of(desk.local_now().date())
            return _Day(rows, desk.actor, now, desk.zone, waiting, first).read(is_mine)

        return desk.read(query)

    def _show(self, found: TodayState) -> None:
        self.state = replace(found, can_switch=self.state.can_switch)

    def _on_failed(self, failure: Failure) -> None:
        reason = explain(failure.error, self._desk.zone)
        if reason is None:
            raise failure.error
        self.state = replace(self.state, problem=reason, is_read=True)


@dataclass(frozen=True, slots=True)
class _Day:
    """Reads one day for one person."""

    rows: Repositories
    actor: Actor
    now: datetime
    zone: str
    waiting: frozenset[tuple[str, str]]
    week_first: date

    def read(self, is_mine: bool) -> TodayState:
        """Everything the screen shows."""
        place = ZoneInfo(self.zone)
        local = self.now.astimezone(place)
        own = self.actor.instructor_id
        agenda = self._agenda(local.date(), own if is_mine else None)
        following = self._next(own)
        inbox = Reader(self.rows, self.actor, self.now, self.zone, self.waiting).inbox()
        return TodayState(
            now=local.replace(second=0, microsecond=0),
            is_mine=is_mine,
            agenda=agenda,
            next=following,
            is_own_next=following is not None and following.line.instructor_id == own,
            attention=inbox.open,
            threads=self._threads(),
            week=self._week(self.week_first),
            is_read=True,
        )

    def _agenda(self, day: date, instructor_id: str | None) -> tuple[AgendaLine, ...]:
        place = ZoneInfo(self.zone)
        first = instant_at(day, 0, place)
        last = instant_at(day + timedelta(days=1), 0, place)
        asked = [instructor_id] if instructor_id else None
        lines = self.rows.lessons.between(first, last, asked)
        return tuple(self._line(line) for line in lines if line.starts_at >= first)

    def _next(self, own: str | None) -> AgendaLine | None:
        """The next lesson that is not here yet: one's own, else the studio's."""
        wanted = LessonFilter(LessonList.UPCOMING, instructor_id=own)
        ids = self.rows.lessons.ids(wanted, self.now, limit=30)
        lines = self.rows.lessons.lines(ids)
        for identity in ids:
            line = lines.get(identity)
            if line and line.state in _AHEAD and line.starts_at > self.now:
                return self._line(line)
        return None

    def _line(self, line: LessonLine) -> AgendaLine:
        place = ZoneInfo(self.zone)
        here = None
        if line.state is BookingState.CHECKED_IN:
            booking = self.rows.bookings.find(line.id)
            here = booking.checked_in_at if booking else None
        return AgendaLine(
            line,
            line.starts_at.astimezone(place),
            line.ends_at.astimezone(place),
            ("booking", line.id) in self.waiting,
            here.astimezone(place) if here else None,
        )

    def _threads(self) -> tuple[UnreadThread, ...]:
        own = None if self.actor.sees_whole_studio else self.actor.instructor_id
        threads = self.rows.conversations.of_instructor(own)
        unread = self.rows.messages.unread([thread.id for thread in threads])
        found = []
        for thread in threads:
            if thread.id not in unread or thread.last_message_at is None:
                continue
            student = self.rows.students.find(thread.student_id)
            teacher = self.rows.instructors.find(thread.instructor_id)
            if student is not None:
                found.append(
                    UnreadThread(
                        thread.student_id,
                        thread.instructor_id,
                        student.name,
                        thread.last_message,
                        thread.last_message_at.astimezone(ZoneInfo(self.zone)),
                        teacher.hue if teacher else 0,
                    )
                )
        return tuple(found)

    def _week(self, first: date) -> WeekMoney | None:
        own = self.actor.instructor_id
        if own is None and not self.actor.may(Permission.VIEW_FINANCIALS):
            return None
        place = ZoneInfo(self.zone)
        since = instant_at(first, 0, place)
        until = instant_at(first + timedelta(days=7), 0, place)
        lines = self.rows.agenda.earnings(since, until, own)
        currency = self.rows.studios.current().currency
        days = tuple(
            _day_money(first + timedelta(days=offset), lines, place, currency)
            for offset in range(7)
        )
        return WeekMoney(days, currency, own is not None)


def _day_money(day: date, lines: Sequence[EarningLine], place: ZoneInfo, currency: str) -> DayMoney:
    """One day's sums in the studio's own currency; another has no place in one sum."""
    of_day = [
        line
        for line in lines
        if line.currency == currency and line.starts_at.astimezone(place).date() == day
    ]
    return DayMoney(
        day,
        sum(line.amount_minor for line in of_day if line.is_taught),
        sum(line.amount_minor for line in of_day if not line.is_taught),
    )
