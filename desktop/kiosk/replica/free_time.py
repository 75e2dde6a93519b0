"""The free starts of several instructors, over the timetable."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.discovery import TimeWish
from core.scheduling.calendar import Asking, InstructorCalendar
from core.scheduling.slots import open_starts
from desktop.kiosk.replica.place import Place
from desktop.kiosk.replica.spacing import spaced
from desktop.kiosk.replica.timetable import AHEAD

MOST_STARTS = 8
_LOOKS = (timedelta(days=3), AHEAD, timedelta(days=90))
"""How far ahead one looks, further only for those who had nothing nearer."""
_HABIT = AHEAD - timedelta(days=1)
"""How far ahead "Monday mornings" is looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """`within` what was asked, spaced; else what is free `next`, and whether on an asked day."""

    within: tuple[datetime, ...] = ()
    next: tuple[datetime, ...] = ()
    is_on_day: bool = False


class FreeTime:
    """Looks for starts; reads as little as answers the question."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._asking: Asking = place.asking()
        self._firm = place.firm()

    def soonest(self, lengths: dict[str, int]) -> dict[str, tuple[datetime, ...]]:
        """The next starts of each instructor (by id, with the minutes asked of them)."""
        found: dict[str, tuple[datetime, ...]] = {}
        now = self._asking.now
        for look in _LOOKS:
            lacking = {each: minutes for each, minutes in lengths.items() if each not in found}
            if not lacking:
                break
            for each, calendar in self._calendars(list(lacking), now, now + look):
                minutes = lacking[each]
                firm = self._firm.starts(each, minutes)
                starts = self._first_starts(calendar, minutes, now + look, firm)
                if starts:
                    found[each] = tuple(starts)
        return found

    def wished(self, lengths: dict[str, int], wish: TimeWish) -> dict[str, Found]:
        """What each has inside the wish; for those who have nothing there, what they have next."""
        if wish.is_any:
            return {each: Found(starts) for each, starts in self.soonest(lengths).items()}
        found = self.inside(lengths, wish)
        lacking = {
            each: minutes
            for each, minutes in lengths.items()
            if each not in found or not found[each].within
        }
        for each, starts in self.soonest(lacking).items():
            on_day = each in found and found[each].is_on_day
            found[each] = Found(next=starts, is_on_day=on_day)
        return found

    def inside(self, lengths: dict[str, int], wish: TimeWish) -> dict[str, Found]:
        """What each has inside the wish, and whether anything on a day of it."""
        days = self._days(wish)
        if not days:
            return {}
        first = self._place.midnight(days[0])
        last = self._place.midnight(days[-1] + timedelta(days=1))
        return {
            each: self._inside(
                calendar, lengths[each], wish, days, self._firm.starts(each, lengths[each])
            )
            for each, calendar in self._calendars(list(lengths), first, last)
        }

    def _calendars(
        self, ids: list[str], first: datetime, last: datetime
    ) -> Iterator[tuple[str, InstructorCalendar]]:
        yield from self._place.times.calendars(ids, first, last).items()

    def _first_starts(
        self,
        calendar: InstructorCalendar,
        minutes: int,
        until: datetime,
        firm: tuple[datetime, ...],
    ) -> list[datetime]:
        """Day by day, so that a full list ends the search."""
        found: list[datetime] = []
        first = self._asking.now
        day = self._place.today() + timedelta(days=1)
        while first < until and len(found) < MOST_STARTS:
            last = min(until, self._place.midnight(day))
            starts = open_starts(calendar, minutes, first, last, self._asking)
            found += spaced(starts, minutes, firm)
            first, day = last, day + timedelta(days=1)
        return found[:MOST_STARTS]

    def _inside(
        self,
        calendar: InstructorCalendar,
        minutes: int,
        wish: TimeWish,
        days: list[date],
        firm: tuple[datetime, ...],
    ) -> Found:
        within: list[datetime] = []
        is_on_day = False
        zone, midnight = self._place.zone(), self._place.midnight
        for day in days:
            if len(within) >= MOST_STARTS:
                break
            last = midnight(day + timedelta(days=1))
            starts = open_starts(calendar, minutes, midnight(day), last, self._asking)
            is_on_day = is_on_day or bool(starts)
            fitting = [s for s in starts if wish.admits(s.astimezone(zone).replace(tzinfo=None))]
            within += spaced(fitting, minutes, firm)
        return Found(tuple(within[:MOST_STARTS]), is_on_day=is_on_day)

    def _days(self, wish: TimeWish) -> list[date]:
        today = self._place.today()
        last = max(wish.dates) if wish.dates else today + _HABIT
        return list(wish.dates_within(today, min(last, today + _LOOKS[-1])))
