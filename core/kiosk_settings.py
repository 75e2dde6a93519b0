"""What managers decided for one kiosk; kept in its device's row, by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.errors import Fact
from core.scheduling.zones import clock_of, epoch_seconds, instant_at

LANGUAGES = ("en", "es", "fr")
"""Those that the kiosk's words are kept in; the first is what a kiosk begins with."""
IN_TOUCH = timedelta(minutes=16)
"""A device that is connected says so at least every quarter of an hour, to every desktop."""
DAY_MIN = 1_440
DAYS = 7


@dataclass(frozen=True, slots=True)
class KioskSettings:
    """How one kiosk greets, what it offers, and when.

    What is `hidden` is named, not what is shown: who begins to teach appears by themselves.
    `hold_min` is None for the studio's own time. `opening` has seven entries, Monday first, each
    the minutes after 00:00 from which and until which the screen is open, or None for a day on
    which it is not; it is empty for a screen that is never closed.
    """

    languages: tuple[str, ...] = LANGUAGES
    language: str = LANGUAGES[0]
    hidden_categories: frozenset[str] = frozenset()
    hidden_instructors: frozenset[str] = frozenset()
    hold_min: int | None = None
    prints: bool = True
    sounds: bool = True
    opening: tuple[tuple[int, int] | None, ...] = ()

    @property
    def facts(self) -> dict[str, Fact]:
        """As they stand in the row."""
        return {
            "languages": list(self.languages),
            "language": self.language,
            "hidden_categories": [*sorted(self.hidden_categories)],
            "hidden_instructors": [*sorted(self.hidden_instructors)],
            "hold_min": self.hold_min,
            "prints": self.prints,
            "sounds": self.sounds,
            "opening": [None if each is None else list(each) for each in self.opening],
        }

    def opens_at(self, zone: str, now: datetime) -> datetime | None:
        """When the screen opens next, in the wall time of `zone`; None while it is open, and where
        it never opens.
        """
        if self.is_open(zone, now):
            return None
        clock = clock_of(zone)
        today, second = clock.day_of(epoch_seconds(now)), epoch_seconds(now)
        for day in range(today, today + DAYS + 1):
            hours = self.opening[_weekday(day)]
            if hours is not None:
                opens = clock.edge(day * DAY_MIN * 60 + hours[0] * 60)
                if opens > second:
                    return instant_at(opens)
        return None

    def is_open(self, zone: str, now: datetime) -> bool:
        """Whether visitors may begin to book at this instant."""
        if not self.opening:
            return True
        clock, second = clock_of(zone), epoch_seconds(now)
        day = clock.day_of(second)
        hours = self.opening[_weekday(day)]
        if hours is None:
            return False
        opens, closes = (clock.edge((day * DAY_MIN + minute) * 60) for minute in hours)
        return opens <= second < closes


STANDARD = KioskSettings()
"""What holds where nobody has decided anything."""


def settings_of(facts: Mapping[str, Fact]) -> KioskSettings:
    """The settings in a device's row. What is missing, or was written by a program that knew
    better, is as if nobody had decided it.
    """
    languages = tuple(each for each in _texts(facts.get("languages")) if each in LANGUAGES)
    languages = languages or LANGUAGES
    language = facts.get("language")
    hold_min, prints, sounds = (facts.get(name) for name in ("hold_min", "prints", "sounds"))
    return KioskSettings(
        languages=languages,
        language=language if isinstance(language, str) and language in languages else languages[0],
        hidden_categories=frozenset(_texts(facts.get("hidden_categories"))),
        hidden_instructors=frozenset(_texts(facts.get("hidden_instructors"))),
        hold_min=hold_min if isinstance(hold_min, int) and hold_min > 0 else None,
        prints=prints if isinstance(prints, bool) else True,
        sounds=sounds if isinstance(sounds, bool) else True,
        opening=_opening(facts.get("opening")),
    )


def hold_time(facts: Mapping[str, Fact], studio_s: int) -> timedelta:
    """How long a device with these settings holds a time; `studio_s` where nobody decided it."""
    hold_min = settings_of(facts).hold_min
    return timedelta(seconds=studio_s) if hold_min is None else timedelta(minutes=hold_min)


def _texts(fact: Fact) -> Sequence[str]:
    return [each for each in fact if isinstance(each, str)] if isinstance(fact, list) else []


def _opening(fact: Fact) -> tuple[tuple[int, int] | None, ...]:
    if not isinstance(fact, list) or len(fact) != DAYS:
        return ()
    return tuple(_hours(each) for each in fact)


def _hours(fact: Fact) -> tuple[int, int] | None:
    if isinstance(fact, list) and len(fact) == 2:
        first, last = fact
        if isinstance(first, int) and isinstance(last, int) and 0 <= first < last <= DAY_MIN:
            return first, last
    return None


def _weekday(day: int) -> int:
    """0 for a Monday; day 0 of the epoch was a Thursday."""
    return (day + 3) % DAYS
