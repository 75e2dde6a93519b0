"""The Availability screen's state and intents."""

from dataclasses import replace
from datetime import date, timedelta

from core.ids import new_id
from core.mutations.availability import (
    AddBlackout,
    ApplyToRange,
    CopyWeek,
    RemoveBlackout,
    SetException,
    SetRules,
    SetWeek,
)
from core.mutations.base import Arguments
from desktop.calendar.hours.blocks import HoursKind, WeekHours
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.availability.clock_answers import ClockAnswers
from desktop.studio.availability.clock_change import ClockChange
from desktop.studio.availability.hours import (
    DAYS,
    Preset,
    changed,
    painted,
    windows,
    with_day_copied,
    with_preset,
)
from desktop.studio.availability.reading import Asked, AvailabilityRead, read_availability
from desktop.studio.availability.state import AppliesTo, AvailabilityState, DatedChange
from desktop.studio.availability.words import dates_words, day_list, preset_done, stroke_done
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.refusals import explain

_MOST_RANGE = timedelta(days=366)


class AvailabilityPresenter(Presenter[AvailabilityState]):
    """Takes the screen's intents. Strokes are saved at once, or kept as a draft for a range."""

    tables = frozenset(
        {
            *("weekly_hours", "day_exception", "blackout", "instructor"),
            *("booking", "occupancy", "offering", "studio"),
        }
    )

    def __init__(self, desk: StudioDesk, answers: ClockAnswers | None = None) -> None:
        today = desk.local_now().date()
        first = desk.weeks.first_of(today) + timedelta(days=DAYS)
        state = AvailabilityState(
            today, range_first=first, range_last=first + timedelta(days=DAYS - 1)
        )
        super().__init__(state, desk.jobs)
        self._desk = desk
        self._teacher_id: str | None = None
        self._preview_min: int | None = None
        self._read: AvailabilityRead | None = None
        self.clock_change = ClockChange(desk, answers or ClockAnswers(parent=self), self)
        self.clock_change.answers.changed.connect(self.refresh)
        desk.weeks.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read hours and what follows from them."""
        desk, asked = self._desk, self._asked()
        self.run(
            "hours",
            lambda: desk.read(lambda rows: read_availability(rows, desk.actor, asked)),
            self._on_read,
            self._on_failed,
        )

    def choose_teacher(self, teacher_id: str) -> None:
        """Look at somebody else's hours."""
        self._teacher_id = teacher_id
        self.state = replace(self.state, applies=AppliesTo.WEEKLY)
        self.refresh()

    def choose_preview(self, minutes: int) -> None:
        """Preview lessons of another length."""
        self._preview_min = minutes
        self.refresh()

    def set_closing(self, is_closing: bool) -> None:
        """Strokes close instead of opening."""
        self.state = replace(self.state, is_closing=is_closing)

    def apply_to(self, applies: AppliesTo) -> None:
        """Paint every week, or a draft for some dates, which begins as the week."""
        self.state = replace(self.state, applies=applies)
        if self._read is not None:
            self.state = replace(self.state, hours=painted(self._read.stored))

    def choose_range(self, first: date, last: date) -> None:
        """The dates of the draft; the end follows the start, and at most a year after it."""
        last = min(max(first, last), first + _MOST_RANGE)
        self.state = replace(self.state, range_first=first, range_last=last)

    def paint(self, kind: HoursKind, after: WeekHours) -> None:
        """A stroke was drawn: `after` is the week as it is now, Monday first."""
        before = self.state.hours
        days = [day for day in range(DAYS) if before[day] != after[day]]
        if days:
            self._take(after, stroke_done(kind, days))

    def use_preset(self, preset: Preset) -> None:
        """Add a preset's hours, or clear the week."""
        self._take(with_preset(self.state.hours, preset), preset_done(preset))

    def copy_day(self, source: int, targets: list[int]) -> None:
        """Give other weekdays the hours of one (0 is Monday)."""
        done = Done(
            self.tr("copying {day}").format(day=day_list([source])),
            self.tr("{days} now match {day}.").format(
                days=day_list(targets), day=day_list([source])
            ),
        )
        self._take(with_day_copied(self.state.hours, source, targets), done)

    def copy_week(self, source: date, target: date) -> None:
        """Make one week what another really was, exceptions and all; given are their first days."""
        if self.state.teacher is None:
            return
        wish = CopyWeek(instructor_id=self.state.teacher.id, from_monday=source, to_monday=target)
        last = target + timedelta(days=DAYS - 1)
        words = self.tr("{dates} now match the week of {day}.")
        said = words.format(dates=dates_words(target, last), day=dates_words(source, source))
        self._do(wish, Done(self.tr("copying a week"), said))

    def apply_range(self) -> None:
        """Give the dates of the range the hours of the draft."""
        state = self.state
        if state.teacher is None or state.applies is not AppliesTo.RANGE:
            return
        wish = ApplyToRange(
            instructor_id=state.teacher.id,
            first=state.range_first,
            last=state.range_last,
            days={day: windows(state.hours[day]) for day in range(DAYS)},
        )
        dates = dates_words(state.range_first, state.range_last)
        said = self.tr("These hours apply on {dates}.").format(dates=dates)
        self._do(wish, Done(self.tr("hours of {dates}").format(dates=dates), said))
        self.apply_to(AppliesTo.WEEKLY)

    def set_exception(self, day: date, hours: list[tuple[int, int]], note: str) -> None:
        """Give one date hours of its own; none closes it."""
        if self.state.teacher is not None:
            wish = SetException(
                instructor_id=self.state.teacher.id,
                on_date=day,
                windows=[[start, end] for start, end in hours],
                note=note,
            )
            self._do(wish, self._dates_done(day, day))

    def add_blackout(self, first: date, last: date, reason: str, *, is_studio: bool) -> None:
        """Close some dates, of one instructor or of the studio."""
        if self.state.teacher is not None:
            wish = AddBlackout(
                blackout_id=new_id(),
                instructor_id=None if is_studio else self.state.teacher.id,
                first=first,
                last=last,
                reason=reason,
            )
            dates = dates_words(first, last)
            done = Done(
                self.tr("closing {dates}").format(dates=dates),
                self.tr("{dates} closed. Lessons already booked stay.").format(dates=dates),
            )
            self._do(wish, done)

    def remove(self, change: DatedChange) -> None:
        """Go back to the weekly hours on the dates of an exception or a blackout."""
        if self.state.teacher is None or not change.can_remove:
            return
        wish: Arguments
        if change.blackout_id is not None:
            wish = RemoveBlackout(blackout_id=change.blackout_id)
        else:
            wish = SetException(
                instructor_id=self.state.teacher.id, on_date=change.first, windows=None
            )
        dates = dates_words(change.first, change.last)
        done = Done(
            self.tr("removing the exception of {dates}").format(dates=dates),
            self.tr("{dates} follow the weekly hours again.").format(dates=dates),
        )
        self._do(wish, done)

    def set_rule(self, rule: str, value: int | bool | None) -> None:
        """Change one booking rule (booking rules 4 to 7 and 11); None lifts a limit."""
        teacher = self.state.teacher
        if teacher is None or getattr(self.state.rules, rule) == value:
            return
        wish = SetRules(instructor_id=teacher.id, rules={rule: value})
        self._do(wish, Done(self.tr("a booking rule"), self.tr("Booking rule saved.")))

    def _take(self, after: WeekHours, done: Done) -> None:
        """Show new hours at once; every week's are saved, a range's wait for its button."""
        state, read = self.state, self._read
        if read is None or state.teacher is None or after == state.hours:
            return
        self.state = replace(state, hours=after)
        if state.applies is AppliesTo.RANGE:
            return
        days = changed(read.stored, after)
        base = {day: read.stored.get(day, []) for day in days}
        self._do(SetWeek(instructor_id=state.teacher.id, days=days, base=base), done)

    def _do(self, wish: Arguments, done: Done) -> None:
        self._desk.do(wish, done, failed=self._on_refused)

    def _dates_done(self, first: date, last: date) -> Done:
        dates = dates_words(first, last)
        return Done(
            self.tr("hours of {dates}").format(dates=dates),
            self.tr("Hours of {dates} saved.").format(dates=dates),
        )

    def _asked(self) -> Asked:
        desk = self._desk
        today = desk.local_now().date()
        return Asked(
            teacher_id=self._teacher_id,
            week_first=desk.weeks.first_of(today),
            zone=desk.zone,
            now=desk.clock.now(),
            preview_min=self._preview_min,
        )

    def _on_read(self, read: AvailabilityRead) -> None:
        self._read = read
        is_draft = self.state.applies is AppliesTo.RANGE and read.teacher == self.state.teacher
        self.state = replace(
            self.state,
            today=self._desk.local_now().date(),
            teachers=read.teachers,
            teacher=read.teacher,
            hours=self.state.hours if is_draft else painted(read.stored),
            booked=read.booked,
            exceptions=read.exceptions,
            preview=read.preview,
            preview_min=read.preview_min,
            durations_min=read.durations_min,
            clock=self.clock_change.open_in(read.clock),
            rules=read.rules,
            may_close_studio=read.may_close_studio,
            is_read=True,
            problem="",
        )

    def _on_refused(self, sentence: str) -> None:
        self._desk.refused.emit(sentence)
        self.refresh()

    def _on_failed(self, failure: Failure) -> None:
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self.state = replace(self.state, problem=sentence)
