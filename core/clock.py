"""The only source of "now"."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class CorrectedClock:
    """A device's clock, corrected by what the server last said.

    `correction` is server time minus device time; the sync engine sets it after each exchange.
    """

    base: Clock
    correction: timedelta = timedelta()

    def now(self) -> datetime:
        """The present instant as the server would tell it, aware, in UTC."""
        return self.base.now() + self.correction


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until it is moved: for tests, or to judge a batch by."""

    instant: datetime

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.instant

    def advance(self, by: timedelta) -> None:
        """Move forward (or, with a negative `by`, back)."""
        self.instant += by
