"""Screens and the palette, which are made while nobody asks for them, a part at a time."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest

from desktop.actions.palette_view import CommandPalette
from desktop.runtime.presenter import Screen
from desktop.studio.settings.view import SettingsView
from desktop.studio.shell.state import ScreenId
from tests.fixtures.studio_app import Studio


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


def test_nothing_is_left_to_be_made_afterwards_whatever_size_is_told_meanwhile(
    studio: Studio,
) -> None:
    window = studio.app.window
    studio.leisure.start()
    while studio.app.is_reading_in:
        studio.app.read_in_more()
        for screen in window.findChildren(Screen):
            told = QResizeEvent(QSize(900, 700), screen.view.size())
            QCoreApplication.sendEvent(screen.view, told)
    assert len(window.findChildren(Screen)) == len(ScreenId)
    for each in ScreenId:
        shown = window.screen_widget(each)
        assert isinstance(shown, Screen)
        assert next(shown.rest, "nothing") == "nothing"
        assert shown.size() == window.screen_widget(ScreenId.TODAY).size()


def test_the_palette_is_made_once_and_comes_up_empty(studio: Studio) -> None:
    first = studio.palette()
    QTest.keyClicks(first.input, "piano")
    studio.press(Qt.Key.Key_Escape)
    assert studio.palette() is first
    assert first.input.text() == ""
    assert studio.window.findChildren(CommandPalette) == [first]


class Paintings(QObject):
    """Counts how often what it watches is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_a_letter_paints_nothing_of_what_is_beside_the_palette(studio: Studio) -> None:
    palette = studio.palette()
    QTest.keyClicks(palette.input, "zz")
    studio.settle()
    paintings = Paintings()
    rail = studio.app.window.rail
    rail.installEventFilter(paintings)
    QTest.keyClicks(palette.input, "z")
    studio.settle()
    assert paintings.count == 0
    rail.update()
    studio.settle()
    assert paintings.count > 0, "the count would have seen it"
