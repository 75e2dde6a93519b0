"""A lesson that repeats: its occurrences, and the series that books them (booking rule 14)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from core.errors import StudioError
from core.ids import new_id
from core.mutations import series_slots
from core.mutations.base import Context
from core.mutations.series import CreateSeries, SeriesLesson
from core.scheduling.recurrence import MAX_OCCURRENCES, Every, Recurrence
from core.scheduling.recurrence import Occurrence as Placed
from core.scheduling.together import WantedLesson
from core.tickets import new_code
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.occurrences import (
    Ends,
    Occurrence,
    OccurrencesPresenter,
    Planned,
    Repeat,
    starts_near,
)

_USUAL = timedelta(weeks=12)


@dataclass(frozen=True, slots=True)
class First:
    """The first lesson, and what all have in common. `start` is UTC."""

    instructor_id: str
    zone: str
    start: datetime
    duration_min: int
    student_id: str | None = None
    room_id: str | None = None
    is_outside_allowed: bool = False


class RepeatPresenter(OccurrencesPresenter):
    """Works out the occurrences of a lesson, and what is against each."""

    def __init__(self, desk: StudioDesk, repeat: Repeat | None = None) -> None:
        super().__init__(desk)
        self._first: First | None = None
        if repeat is not None:
            self.state = replace(self.state, repeat=repeat)

    @cached_property
    def _ids(self) -> list[str]:
        """Of the lessons to be; most are booked but once, and need none."""
        return [new_id() for _ in range(MAX_OCCURRENCES)]

    @property
    def is_on(self) -> bool:
        """Whether more than one lesson is wanted."""
        return self.state.repeat.every is not None

    def follow(self, first: First | None) -> None:
        """The first lesson is another; what was decided about one place holds for it only."""
        former, self._first = self._first, first
        if first == former:
            return
        if former is None or first is None or former.start != first.start:
            self.forget_decisions()
        self._plan()
        if self.is_on:
            self.refresh()

    def repeat_every(self, every: Every | None) -> None:
        """How often; None for once."""
        if every is not self.state.repeat.every:
            self.forget_decisions()
            self._change(replace(self.state.repeat, every=every))

    def end_after(self, times: int) -> None:
        """So many lessons."""
        self._change(replace(self.state.repeat, ends=Ends.TIMES, times=times))

    def end_until(self, day: date) -> None:
        """Up to this date, included."""
        self._change(replace(self.state.repeat, ends=Ends.UNTIL, until=day))

    def choose_end(self, ends: Ends) -> None:
        """By number or by date; a date that was never chosen is three months on."""
        repeat = self.state.repeat
        until = repeat.until or (self._local_day() + _USUAL)
        self._change(replace(repeat, ends=ends, until=until))

    def wish(self, student_id: str, offering_id: str) -> CreateSeries | None:
        """The mutation that books what is listed; each call is another series."""
        first, state = self._first, self.state
        if first is None or state.repeat.every is None or not state.is_ready:
            return None
        return CreateSeries(
            series_id=new_id(),
            every=state.repeat.every,
            student_id=student_id,
            offering_id=offering_id,
            duration_min=first.duration_min,
            room_id=first.room_id,
            lessons=[
                SeriesLesson(
                    booking_id=new_id(),
                    starts_at=each.start,
                    code=new_code(),
                    allow_outside_hours=each.decision.is_outside_allowed
                    or first.is_outside_allowed,
                )
                for each in state.going
            ],
        )

    def refused(self, context: Context, lines: Sequence[Occurrence]) -> Mapping[str, StudioError]:
        """What the mutation itself would find."""
        first = self._first
        if first is None:
            return {}
        instructor = context.rows.instructors.require(first.instructor_id)
        wanted = [
            WantedLesson(
                each.id,
                each.start,
                first.duration_min,
                each.decision.is_outside_allowed or first.is_outside_allowed,
            )
            for each in sorted(lines, key=lambda each: each.start)
        ]
        row = series_slots.Row(instructor, first.student_id, first.room_id, wanted)
        return series_slots.refusals_of(row, series_slots.judge(context, row))

    def near(self, context: Context, line: Occurrence) -> Sequence[int]:
        """What is free around one."""
        if self._first is None:
            return ()
        return starts_near(context, self._first.instructor_id, line, self._first.student_id)

    def _change(self, repeat: Repeat) -> None:
        self.state = replace(self.state, repeat=repeat)
        self._plan()

    def _plan(self) -> None:
        first, repeat = self._first, self.state.repeat
        if first is None or repeat.every is None:
            self.plan(())
            return
        found = occurrences(repeat, first.start, first.zone)
        self.plan(
            [
                Planned(key, each.start, first.duration_min, each.moved_min, each.is_clamped)
                for key, each in zip(self._ids, found, strict=False)
            ]
        )

    def _local_day(self) -> date:
        start = self._first.start if self._first else self._desk.clock.now()
        return start.astimezone(ZoneInfo(self._desk.zone)).date()


def occurrences(repeat: Repeat, start: datetime, zone: str) -> tuple[Placed, ...]:
    """The lessons of a series that begins at `start`, at its wall time in `zone`."""
    every = repeat.every or Every.WEEK
    if repeat.ends is Ends.UNTIL and repeat.until is not None:
        return Recurrence(every, until=repeat.until).occurrences(start, zone)
    return Recurrence(every, times=repeat.times).occurrences(start, zone)
