"""How large the demo is, and where its chance comes from."""

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.ids import StudioId, derived_id

SEED = "harbour-street"
PASSWORD = "harbour-street"
"""Of every demo account. The demo is made of invented people; `PROD` refuses it."""

WEEKS_A_TERM = 26


@dataclass(frozen=True, slots=True)
class Plan:
    """A demo studio relative to `now`: weeks of lessons behind and ahead, and how many students."""

    now: datetime
    zone: str
    weeks_back: int = 78
    weeks_ahead: int = 10
    students: int = 300
    seed: str = SEED

    @property
    def studio_id(self) -> StudioId:
        """The same id for the same seed."""
        return StudioId(self.identity("studio"))

    @property
    def today(self) -> date:
        """The studio's date."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    @property
    def first_monday(self) -> date:
        """The Monday that the oldest lessons stand in the week of."""
        monday = self.today - timedelta(days=self.today.weekday())
        return monday - timedelta(weeks=self.weeks_back)

    def term_of(self, week: int) -> tuple[int, int]:
        """The term (0 is the oldest) of a week, and which week of it that is.

        `now` is in the midst of one: where everybody had just changed their hour and instructor,
        nobody would have come back to anyone.
        """
        shift = (WEEKS_A_TERM // 2 - self.weeks_back) % WEEKS_A_TERM
        return divmod(week + shift, WEEKS_A_TERM)

    def identity(self, *parts: str) -> str:
        """The id of a thing of the demo: the same at every run."""
        return derived_id("demo", self.seed, *parts)

    def chance(self, *parts: str) -> random.Random:
        """A source of chance of its own for each purpose, so that one does not shift another."""
        return random.Random("/".join((self.seed, *parts)))  # a demo, not a secret


def large(now: datetime, zone: str) -> Plan:
    """The studio for benchmarks: six years and more than 100,000 lessons."""
    return Plan(now, zone, weeks_back=420, weeks_ahead=10, students=1200)
