"""Settings: account, notifications, appearance, language, devices, sync, shortcuts."""

from desktop.actions.registry import ActionRegistry
from desktop.bootstrap import Station
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.state import SettingsState
from desktop.studio.settings.view import SettingsView


def build_settings(
    desk: StudioDesk, actions: ActionRegistry | None, station: Station
) -> Screen[SettingsState]:
    """The screen; without `actions` it lists no shortcuts."""
    presenter = SettingsPresenter(desk, station)
    view = SettingsView(desk, presenter)
    screen = Screen(presenter, view, desk.hub)
    screen.rest = view.make(actions, station.settings)
    return screen
