"""Availability, put together, with its shortcuts."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.runtime.presenter import Screen
from desktop.studio.availability.clock_answers import ClockAnswers
from desktop.studio.availability.presenter import AvailabilityPresenter
from desktop.studio.availability.state import AvailabilityState
from desktop.studio.availability.view import AvailabilityView
from desktop.studio.desk import StudioDesk
from desktop.studio.shell.state import ScreenId


def build_availability(
    desk: StudioDesk,
    actions: ActionRegistry | None = None,
    answers: ClockAnswers | None = None,
) -> Screen[AvailabilityState]:
    """The Availability screen. Its actions are added to `actions`; `answers` are this device's."""
    presenter = AvailabilityPresenter(desk, answers)
    view = AvailabilityView(desk, presenter)
    screen = Screen(presenter, view, desk.hub)
    screen.rest = view.make()
    if actions is not None:
        actions.add(*_Shortcuts(screen, view, desk).actions())
    return screen


_KEYS = {"exception": "Ctrl+Shift+B", "holidays": "Ctrl+Alt+H", "why": "Ctrl+Alt+W"}


class _Shortcuts(QObject):
    """What Availability adds to the palette and the keyboard; from anywhere it comes forward."""

    def __init__(
        self, screen: Screen[AvailabilityState], view: AvailabilityView, desk: StudioDesk
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._view = view
        self._desk = desk

    def actions(self) -> tuple[Action, ...]:
        """All of them."""
        say = QCoreApplication.translate
        return (
            self._action("exception", say("Actions", "Add a day off"), self._exception, Icon.ADD),
            self._action("copy_day", say("Actions", "Copy a day’s hours"), self._day, Icon.COPY),
            self._action(
                "copy_week", say("Actions", "Copy a week’s hours"), self._week, Icon.REPEAT
            ),
            self._action(
                "holidays", say("Actions", "Close public holidays"), self._holidays, Icon.SCHEDULE
            ),
            self._action(
                "why", say("Actions", "Why can’t this time be booked?"), self._why, Icon.INFO
            ),
        )

    def _action(self, name: str, title: str, run: Callable[[], None], icon: Icon) -> Action:
        return Action(f"availability.{name}", title, run, _KEYS.get(name, ""), icon)

    def _come_forward(self) -> None:
        if not self._screen.isVisible():
            self._desk.screen_requested.emit(ScreenId.AVAILABILITY)

    def _exception(self) -> None:
        self._come_forward()
        self._view.dialogs.ask_for_exception()

    def _day(self) -> None:
        self._come_forward()
        self._view.dialogs.ask_for_day()

    def _week(self) -> None:
        self._come_forward()
        self._view.dialogs.ask_for_week()

    def _holidays(self) -> None:
        self._come_forward()
        self._view.dialogs.ask_for_holidays()

    def _why(self) -> None:
        self._come_forward()
        self._view.dialogs.ask_why()
