"""What assistive technology is told of the kiosk's window: its title, page by page, and which
language all of it is in.

Weighed: a title that each page sets (thirteen places to forget one), the heading that is seen
(some say a name, a count or a time), and one table of the pages. Qt hands a widget's locale to
screen readers and lets what lies in it inherit it, so the window's is the whole kiosk's.
"""

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.language import mark

_TITLES = {
    Page.HOME: "",
    Page.FIND: mark("What would you like to learn?"),
    Page.RESULTS: mark("Who is free"),
    Page.PROFILE: mark("Choose a time"),
    Page.DETAILS: mark("Who is the lesson for?"),
    Page.REVIEW: mark("Review"),
    Page.DONE: mark("Your booking"),
    Page.CHECK_IN: mark("Check in"),
    Page.LESSONS: mark("My lessons"),
    Page.OWN: mark("My lessons"),
    Page.WAITING: mark("Tell me when a time opens up"),
    Page.PROVE: mark("Welcome back"),
    Page.MOVING: mark("Choose another time"),
}


class WindowWords(QObject):
    """Follows the visit, for as long as the window is there. A title names nobody."""

    def __init__(self, window: QWidget, flow: Flow) -> None:
        super().__init__(window)
        self._window = window
        self._flow = flow
        flow.page_changed.connect(self._on_page)
        flow.speech.changed.connect(self._on_language)
        self._on_language()

    def _on_page(self) -> None:
        title, studio = _TITLES[self._flow.page], self._flow.desk.studio().name
        said = self._flow.speech.say(title) if title else ""
        self._window.setWindowTitle(f"{said} · {studio}" if said else studio)

    def _on_language(self) -> None:
        self._window.setLocale(QLocale(self._flow.speech.language.locale))
        self._on_page()
