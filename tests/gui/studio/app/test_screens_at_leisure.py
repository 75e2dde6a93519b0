"""Screens that are made while nobody asks for them, a part at a time."""

from desktop.runtime.presenter import Screen
from desktop.studio.settings.view import SettingsView
from desktop.studio.shell.state import ScreenId
from tests.fixtures.studio_app import Studio


def read_in(studio: Studio) -> None:
    while studio.app.is_reading_in:
        studio.app.read_in_more()


def test_a_screen_that_is_wanted_meanwhile_is_whole_at_once(studio: Studio) -> None:
    window = studio.app.window
    steps = window.make_at_leisure()
    while not window.findChildren(SettingsView):
        next(steps)
    views = window.findChildren(SettingsView)
    assert not hasattr(views[0], "sync")
    studio.app.go(ScreenId.SETTINGS)
    studio.settle()
    assert views[0].sync.isVisible()
    for _ in steps:
        pass
    assert window.findChildren(SettingsView) == views
    assert views[0].sync.isVisible()


def test_nothing_is_left_to_be_made_afterwards(studio: Studio) -> None:
    read_in(studio)
    for screen in ScreenId:
        shown = studio.app.window.screen_widget(screen)
        assert isinstance(shown, Screen)
        assert next(shown.rest, "nothing") == "nothing"
        assert shown.size() == studio.app.window.screen_widget(ScreenId.TODAY).size()
