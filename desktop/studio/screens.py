"""Which screen is made by what. A screen is read in when it is made, or when nothing else is to do:
all of them together take as long to import as everything that the first one needs.
"""

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtWidgets import QWidget

from desktop.actions.registry import ActionRegistry
from desktop.bootstrap import Station
from desktop.device_settings import PersonalReplies
from desktop.studio.desk import StudioDesk
from desktop.studio.shell.state import ScreenId

_LATER = (
    "desktop.calendar.month.grid",
    "desktop.calendar.week.canvas",
    "desktop.studio.printing.output",
    "desktop.studio.lesson_dialogs",
    "desktop.studio.schedule",
    "rapidfuzz.distance",
    "core.discovery",
    "desktop.studio.palette",
    "phonenumbers",
    "desktop.studio.lessons.screen",
    "desktop.studio.messages",
    "desktop.studio.students",
    "desktop.studio.availability",
    "desktop.studio.profile",
    "desktop.studio.insights",
    "desktop.studio.attention.screen",
    "desktop.studio.settings",
)
"""In the order in which people are likely to want them; what takes long comes in parts."""


class ScreenMakers:
    """Makes each screen when it is first shown. UI thread."""

    def __init__(self, desk: StudioDesk, actions: ActionRegistry, station: Station) -> None:
        self._desk = desk
        self._actions = actions
        self._station = station

    def by_id(self) -> dict[ScreenId, Callable[[], QWidget]]:
        """What makes each screen, in the rail's order."""
        return {
            ScreenId.TODAY: self._today,
            ScreenId.SCHEDULE: self._schedule,
            ScreenId.AVAILABILITY: self._availability,
            ScreenId.LESSONS: self._lessons,
            ScreenId.STUDENTS: self._students,
            ScreenId.MESSAGES: self._messages,
            ScreenId.PROFILE: self._profile,
            ScreenId.INSIGHTS: self._insights,
            ScreenId.ATTENTION: self._attention,
            ScreenId.SETTINGS: self._settings,
        }

    def _today(self) -> QWidget:
        from desktop.studio.today import build_today

        return build_today(self._desk, self._actions)

    def _schedule(self) -> QWidget:
        from desktop.studio.schedule import build_schedule
        from desktop.studio.schedule.memory import SettingsMemory

        account = self._desk.actor.account_id or ""
        memory = SettingsMemory(self._station.settings, account)
        return build_schedule(self._desk, self._actions, memory)

    def _availability(self) -> QWidget:
        from desktop.studio.availability import build_availability
        from desktop.studio.availability.clock_answers import ClockAnswers

        account = self._desk.actor.account_id or ""
        answers = ClockAnswers(self._station.settings, account, self._desk)
        return build_availability(self._desk, self._actions, answers)

    def _lessons(self) -> QWidget:
        from desktop.studio.lessons.saved import PersonalFilters
        from desktop.studio.lessons.screen import build_lessons

        account = self._desk.actor.account_id or ""
        filters = PersonalFilters(self._station.settings, account)
        return build_lessons(self._desk, self._actions, filters)

    def _students(self) -> QWidget:
        from desktop.studio.students import build_students

        return build_students(self._desk, self._actions)

    def _messages(self) -> QWidget:
        from desktop.studio.messages import build_messages

        account = self._desk.actor.account_id or ""
        shelf = PersonalReplies(self._station.settings, account)
        return build_messages(self._desk, self._actions, shelf, self._station.engine)

    def _insights(self) -> QWidget:
        from desktop.studio.insights import build_insights

        return build_insights(self._desk, self._actions)

    def _profile(self) -> QWidget:
        from desktop.studio.profile import build_profile

        return build_profile(self._desk, self._actions)

    def _attention(self) -> QWidget:
        from desktop.studio.attention.screen import build_attention

        return build_attention(self._desk, self._actions)

    def _settings(self) -> QWidget:
        from desktop.studio.settings import build_settings

        return build_settings(self._desk, self._actions, self._station)


def read_in_later() -> Iterator[None]:
    """Reads in, one at each step, what the first screen does without."""
    for name in _LATER:
        import_module(name)
        yield
