"""Who came back: students with another lesson within some weeks of their last.

A student counts in a period where they had a lesson that they attended. They came back where
another of theirs stands within so many weeks after the last of those, be it given or booked. Until
the weeks are over nobody stayed away: such a student is undecided and counts for neither.
"""

from dataclasses import dataclass

from core.insights.figures import Share

DEFAULT_WITHIN_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Returned:
    """How many students of a bucket came back, stayed away, or may still do either.

    `key` is the instructor's id or the service's name where it was asked by these, else empty.
    """

    bucket: int
    key: str = ""
    came_back: int = 0
    stayed_away: int = 0
    undecided: int = 0

    @property
    def share(self) -> Share:
        """Those who came back among those of whom it is known."""
        return Share(self.came_back, self.came_back + self.stayed_away)
