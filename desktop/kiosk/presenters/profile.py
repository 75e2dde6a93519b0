"""Profile: how long, and when, in seven days that roll."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.clock import Clock
from core.ids import InstructorId, OfferingId
from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.presenters.holds import HoldKeeper
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Cell, Offering, Profile, Week
from desktop.runtime.jobs import JobRunner

DAYS = 7


@dataclass(frozen=True, slots=True)
class ProfileState:
    """The instructor, the chosen offering and minutes, the week, and the start being explained."""

    profile: Profile | None = None
    offering: Offering | None = None
    minutes: int = 0
    first: date | None = None
    week: Week | None = None
    explained: Cell | None = None


class ProfilePresenter(Presenter[ProfileState]):
    """Shows the week and takes the hold of a touched start."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner, clock: Clock, holds: HoldKeeper) -> None:
        super().__init__(ProfileState(), jobs)
        self._desk = desk
        self._clock = clock
        self._holds = holds
        self._wanted: tuple[InstructorId, OfferingId] | None = None

    def open(
        self,
        instructor_id: InstructorId,
        offering_id: OfferingId,
        minutes: int,
        around: datetime | None = None,
    ) -> None:
        """Show an instructor, in the week that has `around` (default: from today)."""
        today = self._day_of(self._clock.now())
        first = today
        if around is not None:
            ahead = (self._day_of(around) - today).days
            first = today + timedelta(days=ahead // DAYS * DAYS)
        self._show(ProfileState(minutes=minutes, first=first))
        self._wanted = instructor_id, offering_id
        self._ask_both(instructor_id, offering_id)

    def again(self) -> None:
        """Ask once more for what could not be had."""
        if self.state.profile is not None:
            self.refresh()
        elif self._wanted is not None:
            self._ask_both(*self._wanted)

    def forget(self) -> None:
        """Nobody is shown any more."""
        self._wanted = None
        super().forget()

    def _ask_both(self, instructor_id: InstructorId, offering_id: OfferingId) -> None:
        # The week comes first: where the profile shows that it is another's, it is asked for anew.
        self._ask_week(offering_id)
        self._ask(
            "profile",
            lambda: self._desk.profile(instructor_id),
            lambda profile: self._on_profile(profile, offering_id),
        )

    def choose_offering(self, offering: Offering) -> None:
        """Another subject of the same instructor."""
        minutes = self.state.minutes
        if minutes not in {choice.minutes for choice in offering.durations}:
            minutes = offering.usual
        self._holds.release()
        self._show(replace(self.state, offering=offering, minutes=minutes, explained=None))
        self._ask_week(offering.id)

    def choose_minutes(self, minutes: int) -> None:
        """Another length; a slot held for the former one is given back."""
        self._holds.release()
        self._show(replace(self.state, minutes=minutes, explained=None))
        self.refresh()

    def turn(self, weeks: int) -> None:
        """Seven days on (1) or back (-1)."""
        if self.state.first is not None:
            first = self.state.first + timedelta(days=DAYS * weeks)
            self._show(replace(self.state, first=first, explained=None))
            self.refresh()

    def touch(self, cell: Cell) -> None:
        """Hold a free start; explain one that is not."""
        offering = self.state.offering
        if cell.reason is not None:
            is_shown = self.state.explained == cell
            self._show(replace(self.state, explained=None if is_shown else cell))
        elif offering is not None:
            self._show(replace(self.state, explained=None))
            self._holds.take(offering.id, cell.start, self.state.minutes)

    def dismiss(self) -> None:
        """Put the explanation away."""
        if self.state.explained is not None:
            self._show(replace(self.state, explained=None))

    def refresh(self) -> None:
        """Ask for the shown week again."""
        if self.state.offering is not None:
            self._ask_week(self.state.offering.id)

    def tell_again(self) -> None:
        """Whose profile it is, in the language that is spoken now."""
        shown = self.state.profile
        if shown is not None:
            self._ask(
                "profile",
                lambda: self._desk.profile(shown.instructor.id),
                lambda profile: self._show(replace(self.state, profile=profile)),
            )

    def _ask_week(self, offering_id: OfferingId) -> None:
        first, minutes = self.state.first, self.state.minutes
        if first is not None:
            self._ask("week", lambda: self._desk.week(offering_id, minutes, first), self._on_week)

    def _on_profile(self, profile: Profile, offering_id: OfferingId) -> None:
        """Show it; where the asked offering is no more, as of an old lesson, the first in its
        place, and where its length is no more, the usual one.
        """
        offered = (one for one in profile.offerings if one.id == offering_id)
        offering = next(offered, profile.offerings[0] if profile.offerings else None)
        known = self.state
        self._show(replace(known, profile=profile, offering=offering))
        if offering is None:
            return
        lengths = {choice.minutes for choice in offering.durations}
        minutes = known.minutes if known.minutes in lengths else offering.usual
        if (offering.id, minutes) != (offering_id, known.minutes):
            self._show(replace(self.state, minutes=minutes))
            self._ask_week(offering.id)

    def _on_week(self, week: Week) -> None:
        self._show(replace(self.state, week=week))

    def _day_of(self, instant: datetime) -> date:
        return instant.astimezone(ZoneInfo(self._desk.studio().zone)).date()
