"""What the Insights screen shows: frozen values, no widgets. Days are the studio's."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.insights.figures import NOTHING, Share, Tally
from core.insights.fullness import WeekShares
from core.insights.periods import Period, Step
from core.repositories.insights import By


class Choice(StrEnum):
    """Which days are looked at."""

    FOUR_WEEKS = "four_weeks"
    TWELVE_WEEKS = "twelve_weeks"
    YEAR = "year"
    DATES = "dates"


class Report(StrEnum):
    """What the rail offers; each draws another measure."""

    OVERVIEW = "overview"
    EARNINGS = "earnings"
    LESSONS = "lessons"
    HOURS = "hours"
    CALLED_OFF = "called_off"
    RETURNING = "returning"


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything about some lessons. `hours` are booked of open minutes; `back` are students."""

    tally: Tally = NOTHING
    hours: Share = field(default_factory=Share)
    back: Share = field(default_factory=Share)


@dataclass(frozen=True, slots=True)
class Bar:
    """One week or month beside the same days of the period before; that one may lack.

    `is_partial`: it is the present one, and not over yet. Who came back is read for its report
    only.
    """

    period: Period
    now: Figures
    before: Figures | None
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class GroupLine:
    """An instructor's or a service's figures. `has_hours`: services keep no open hours."""

    key: str
    name: str
    detail: str
    hue: int
    figures: Figures
    has_hours: bool = True


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see; None for an instructor or service: all of them."""

    choice: Choice = Choice.TWELVE_WEEKS
    dates: Period | None = None
    step: Step = Step.WEEK
    instructor_id: str | None = None
    service: str | None = None
    by: By = By.INSTRUCTOR
    report: Report = Report.OVERVIEW


@dataclass(frozen=True, slots=True)
class Found:
    """What one instant's rows say. `waiting` counts lessons of the period that the server has not
    judged yet. `is_back_known`: it began long enough ago for somebody to have stayed away.
    """

    period: Period
    before: Period
    currency: str
    total: Figures
    former: Figures
    bars: tuple[Bar, ...]
    week: WeekShares
    groups: tuple[GroupLine, ...]
    instructors: tuple[tuple[str, str], ...] = ()
    services: tuple[str, ...] = ()
    waiting: int = 0
    is_back_known: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all happened in the period."""
        tally = self.total.tally
        return not (tally.lessons or tally.cancelled or tally.missed)


@dataclass(frozen=True, slots=True)
class InsightsState:
    """The whole screen. `is_allowed`: the person may see figures; `sees_all`: everybody's.

    `found` is None until the first answer, `problem` says why there is none.
    """

    today: date
    is_allowed: bool
    sees_all: bool
    may_export: bool
    wish: Wish = field(default_factory=Wish)
    found: Found | None = None
    problem: str = ""
