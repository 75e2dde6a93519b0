"""Every place of the Studio where a person can be: screens, their faces, what lies over them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.language import ENGLISH, PSEUDO, Key, Words, accented, read_words
from desktop.studio.shell.state import ScreenId
from desktop.widgets.overlay import open_overlay
from resources.translations.gather import ROOT
from tests.fixtures.studio_app import Studio


@dataclass(frozen=True, slots=True)
class Place:
    """A screen, the button pressed on it (in English), and whether that opens a dialog."""

    screen: ScreenId
    button: str = ""
    is_over: bool = False

    @property
    def name(self) -> str:
        """What it is called in reports."""
        return f"{self.screen.value}: {self.button}" if self.button else self.screen.value


_DAY, _OVER = ScreenId.SCHEDULE, True
PLACES = (
    *(Place(screen) for screen in ScreenId),
    Place(_DAY, "Day"),
    Place(_DAY, "Month"),
    Place(_DAY, "Agenda"),
    Place(ScreenId.LESSONS, "History"),
    Place(ScreenId.INSIGHTS, "Show table"),
    Place(_DAY, "New lesson", _OVER),
    Place(ScreenId.AVAILABILITY, "Add", _OVER),
    Place(ScreenId.AVAILABILITY, "Holidays", _OVER),
    Place(ScreenId.AVAILABILITY, "Why can’t this time be booked?", _OVER),
    Place(ScreenId.STUDENTS, "New student", _OVER),
    Place(ScreenId.SETTINGS, "Add a kiosk", _OVER),
)
OVER = ("palette.open", "shortcuts.show", "setup.show", "tour.show")


@contextmanager
def at(studio: Studio, place: Place, language: str = ENGLISH) -> Iterator[QWidget]:
    """Go there; gives what the keyboard is in."""
    studio.app.go(place.screen)
    studio.settle()
    shown = studio.app.window.screen_widget(place.screen)
    if place.button:
        press(studio, shown, said(place.button, language))
    over = open_overlay(studio.window)
    assert (over is not None) == place.is_over, place.name
    yield over or studio.window
    close(studio)
    if place.button and not place.is_over:
        back = {ScreenId.SCHEDULE: "Week", ScreenId.INSIGHTS: "Show chart"}
        press(studio, shown, said(back.get(place.screen, "Upcoming"), language))


@contextmanager
def over(studio: Studio, action: str) -> Iterator[QWidget]:
    """Open what covers the window by its action; gives the cover."""
    assert studio.app.actions.run(action)
    studio.settle()
    shown = open_overlay(studio.window)
    assert shown is not None, action
    yield shown
    close(studio)


def close(studio: Studio) -> None:
    """Turn away from what covers the window."""
    while (shown := open_overlay(studio.window)) is not None:
        shown.close_now()
        shown.deleteLater()
        studio.settle()
    # The program's own loop does this as soon as it comes round; there is none around a test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(studio: Studio, within: QWidget, titles: frozenset[str]) -> None:
    """Press the button that has one of those titles."""
    for one in within.findChildren(QAbstractButton):
        if one.isVisible() and {one.text(), one.accessibleName()} & titles:
            one.click()
            studio.settle()
            return
    raise AssertionError(f"no button {titles}")


def said(source: str, language: str) -> frozenset[str]:
    """How a text of the program may be said in a language: its contexts may differ."""
    if language == PSEUDO:
        return frozenset({accented(source)})
    if language == ENGLISH:
        return frozenset({source})
    return frozenset(
        form
        for (_, text), words in _words(language).items()
        if text == source
        for form in words.forms
    )


@lru_cache
def _words(language: str) -> dict[Key, Words]:
    path = ROOT / "resources" / "translations" / f"studio_{language}.ts"
    return read_words(path.read_text(encoding="utf-8"))
