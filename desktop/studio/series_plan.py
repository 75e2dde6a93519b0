"""From "x10" to ten lessons, each with what is against it: what the palette shows before Enter."""

from dataclasses import dataclass
from datetime import date, datetime

from core.discovery import BookingWish
from core.ids import new_id
from core.models import Instructor
from core.mutations import series_slots
from core.mutations.base import Context
from core.mutations.series import CreateSeries, SeriesLesson
from core.scheduling.recurrence import Every, Recurrence
from core.scheduling.together import WantedLesson
from core.tickets import new_code
from desktop.studio.lesson_dialogs.occurrences import Ends, Repeat
from desktop.studio.refusals import explain

USUAL_TIMES = 10
"""As many lessons as are meant by "every week", until somebody says how many."""


@dataclass(frozen=True, slots=True)
class PlannedLesson:
    """One lesson of a series: `start` is UTC, `refusal` why it cannot be booked, in words.

    `is_flagged`: a clock change or a short month moved it.
    """

    start: datetime
    is_flagged: bool
    refusal: str


@dataclass(frozen=True, slots=True)
class SeriesPlan:
    """A series that could be booked. `is_open`: nobody said how many lessons it is to have."""

    every: Every
    lessons: tuple[PlannedLesson, ...]
    times: int | None
    until: date | None
    is_open: bool

    @property
    def free(self) -> tuple[PlannedLesson, ...]:
        """Those that can be booked."""
        return tuple(each for each in self.lessons if not each.refusal)

    @property
    def repeat(self) -> Repeat:
        """The same for the form."""
        if self.until is not None:
            return Repeat(self.every, Ends.UNTIL, until=self.until)
        return Repeat(self.every, Ends.TIMES, self.times or USUAL_TIMES)

    def wish(
        self, student_id: str, offering_id: str, duration_min: int, room_id: str | None
    ) -> CreateSeries:
        """The mutation that books those that are free; each call is another series."""
        return CreateSeries(
            series_id=new_id(),
            every=self.every,
            student_id=student_id,
            offering_id=offering_id,
            duration_min=duration_min,
            room_id=room_id,
            lessons=[
                SeriesLesson(booking_id=new_id(), starts_at=each.start, code=new_code())
                for each in self.free
            ],
        )


def plan_series(
    context: Context,
    wish: BookingWish,
    teacher: Instructor,
    student_id: str,
    start: datetime,
    duration_min: int,
    zone: str,
) -> SeriesPlan | None:
    """The lessons that the words mean, judged by the predicate that books them (booking rule 9).

    None for a single lesson, and for a last date before the first lesson.
    """
    if wish.every is None:
        return None
    is_open = wish.until is None and wish.repeat == 1
    times = None if wish.until is not None else (USUAL_TIMES if is_open else wish.repeat)
    placed = Recurrence(wish.every, times, wish.until).occurrences(start, zone)
    if not placed:
        return None
    wanted = [WantedLesson(str(at), each.start, duration_min) for at, each in enumerate(placed)]
    row = series_slots.Row(teacher, student_id, None, wanted)
    refused = series_slots.refusals_of(row, series_slots.judge(context, row))
    lessons = tuple(
        PlannedLesson(each.start, each.is_flagged, _words(refused.get(str(at)), zone))
        for at, each in enumerate(placed)
    )
    return SeriesPlan(wish.every, lessons, times, wish.until, is_open)


def _words(error: Exception | None, zone: str) -> str:
    return "" if error is None else explain(error, zone) or ""
