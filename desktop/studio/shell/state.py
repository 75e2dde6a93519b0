"""What the Studio's frame shows, and the screens that are plugged into it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.design.icons import Icon
from desktop.widgets.sync_pill import SyncState


class ScreenId(Enum):
    """The Studio's screens, in the order of the rail; Settings stands at the bottom."""

    TODAY = "today"
    SCHEDULE = "schedule"
    AVAILABILITY = "availability"
    LESSONS = "lessons"
    STUDENTS = "students"
    MESSAGES = "messages"
    PROFILE = "profile"
    INSIGHTS = "insights"
    ATTENTION = "attention"
    SETTINGS = "settings"


_ICONS = {
    ScreenId.TODAY: Icon.TODAY,
    ScreenId.SCHEDULE: Icon.SCHEDULE,
    ScreenId.AVAILABILITY: Icon.AVAILABILITY,
    ScreenId.LESSONS: Icon.LESSONS,
    ScreenId.STUDENTS: Icon.STUDENTS,
    ScreenId.MESSAGES: Icon.MESSAGES,
    ScreenId.PROFILE: Icon.PROFILE,
    ScreenId.INSIGHTS: Icon.INSIGHTS,
    ScreenId.ATTENTION: Icon.ATTENTION,
    ScreenId.SETTINGS: Icon.SETTINGS,
}


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """One screen: `factory` is called once, when it is first shown.

    What the factory returns is shown as it is; a `presenter.Screen` also fills the rail's
    lower half with its `lower_rail`.
    """

    id: ScreenId
    title: str
    icon: Icon
    factory: Callable[[], QWidget]


@dataclass(frozen=True, slots=True)
class Badge:
    """How many wait on a screen; urgent ones (Needs attention) are red."""

    screen: ScreenId
    count: int
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class ShellState:
    """Everything the frame draws. `place` is such as "Halifax · AST"; `undo` is what can be
    taken back ("clear Wednesday evening"), `redo` what can be done again, empty where nothing can.
    """

    studio: str
    place: str
    account: str
    account_hue: int = 0
    screen: ScreenId = ScreenId.TODAY
    badges: tuple[Badge, ...] = ()
    sync: SyncState = field(default_factory=SyncState)
    undo: str = ""
    redo: str = ""

    def badge_of(self, screen: ScreenId) -> Badge:
        """Return the badge of `screen`; its count is 0 where there is none."""
        found = (badge for badge in self.badges if badge.screen is screen)
        return next(found, Badge(screen, 0))


def title_of(screen: ScreenId) -> str:
    """Return the screen's name in the reader's language. Call after translators are installed."""
    say = QCoreApplication.translate
    titles = {
        ScreenId.TODAY: say("Shell", "Today"),
        ScreenId.SCHEDULE: say("Shell", "Schedule"),
        ScreenId.AVAILABILITY: say("Shell", "Availability"),
        ScreenId.LESSONS: say("Shell", "Lessons"),
        ScreenId.STUDENTS: say("Shell", "Students"),
        ScreenId.MESSAGES: say("Shell", "Messages"),
        ScreenId.PROFILE: say("Shell", "Profile & services"),
        ScreenId.INSIGHTS: say("Shell", "Insights"),
        ScreenId.ATTENTION: say("Shell", "Needs attention"),
        ScreenId.SETTINGS: say("Shell", "Settings"),
    }
    return titles[screen]


def spec_for(screen: ScreenId, factory: Callable[[], QWidget]) -> ScreenSpec:
    """Return the spec of a known screen with its usual title and icon."""
    return ScreenSpec(screen, title_of(screen), _ICONS[screen], factory)
