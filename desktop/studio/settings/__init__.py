"""Settings: account, notifications, appearance, language, devices, sync, shortcuts."""

from desktop.actions.registry import ActionRegistry
from desktop.bootstrap import Station
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.state import SettingsState
from desktop.studio.settings.view import SettingsView


def begin_settings(
    desk: StudioDesk, actions: ActionRegistry | None, station: Station
) -> Screen[SettingsState]:
    """The screen with its cards still to be made; without `actions` it lists no shortcuts."""
    presenter = SettingsPresenter(desk, station)
    view = SettingsView(desk, presenter)
    screen = Screen(presenter, view, desk.hub)
    screen.rest = view.make(actions, station.settings)
    return screen


def build_settings(
    desk: StudioDesk, actions: ActionRegistry | None, station: Station
) -> Screen[SettingsState]:
    """The whole screen."""
    screen = begin_settings(desk, actions, station)
    screen.finish()
    return screen
