"""Every widget in another style sheet: what is seen at once, what is hidden at leisure.

Weighed: Qt's own change of a sheet (two passes over every widget there is, each asking hidden
lists and scroll areas to lay themselves out: half a second); a sheet for each part of a window
(nothing outside of a window is dressed then, no menu and no tip); and leaving Qt nothing to do
while sheets are changed, as if no widget had been dressed yet, and dressing them in one's own
order. The last is one pass, and the widgets that nobody sees can wait.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterator
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle
_FORMER_FONT = "_q_styleSheetWidgetFont"
"""Where Qt keeps the font that a widget was given, to give it back when the widget is dressed."""
_SLICE_S = 0.008
"""So long hidden widgets are dressed at a time: a key that is pressed meanwhile does not wait."""
_BETWEEN_MS = 5


class Dressing(QObject):
    """Dresses the widgets of `app`. UI thread."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._seen: deque[QWidget] = deque()
        self._bare: deque[tuple[QWidget, deque[QWidget]]] = deque()
        self._hidden: deque[QWidget] = deque()
        self._timer = QTimer(self, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._dress_more)

    def put_on(
        self, sheet: str, prepare: Callable[[], None], waiting: Collection[QWidget] = ()
    ) -> None:
        """Dress all there is in `sheet`; fonts and colours are set in `prepare`, under no sheet.

        What is seen in the windows `waiting` is left to `give_fonts_back` and `dress_seen`.
        """
        dressed = list(_dressed(self._app))
        # While one widget has a sheet of its own, Qt remembers how all looked before any sheet.
        keeper = QWidget()
        keeper.setStyleSheet("QWidget {}")
        for widget in dressed:
            widget.setAttribute(_POLISHED, False)
            widget.setAttribute(_OWN_STYLE)
        self._app.setStyleSheet("")
        prepare()
        self._app.setStyleSheet(sheet)
        buttons = QApplication.font("QPushButton")  # type: ignore[call-overload]  # its stub says bytes
        if buttons != self._app.font():
            # A desktop has faces of its own for buttons and menus, and Qt takes them up once more
            # with each sheet: told again, the program's face replaces them.
            self._app.setFont(self._app.font())
        dressed = [each for each in dressed if isValid(each)]  # `prepare` may have let some go
        for widget in dressed:
            widget.setAttribute(_OWN_STYLE, False)
        for widget in dressed:
            is_seen = widget.isVisible()
            if is_seen and widget.window() not in waiting:
                _dress(widget)
            else:
                self._bare.append((widget, self._seen if is_seen else self._hidden))
        if not waiting:
            self._give_fonts_back()

    def give_fonts_back(self) -> Iterator[None]:
        """Gives back the fonts that were given, one at a time, before anybody gives another; what
        is hidden waits for its turn then.
        """
        known = set(map(id, (*self._seen, *self._hidden)))
        while self._bare:
            widget, waiting = self._bare.popleft()
            if isValid(widget):
                _give_font_back(widget)
                if id(widget) not in known:
                    waiting.append(widget)
                yield
        if self._hidden:
            self._timer.start()

    def dress_seen(self) -> Iterator[None]:
        """Dresses what is seen, one at a time. Whoever hears of the new look has heard by then: a
        label that is asked for its size between the two remembers a wrong one.
        """
        self._give_fonts_back()
        while self._seen:
            widget = self._seen.popleft()
            if isValid(widget):
                _dress(widget)
                yield

    @property
    def is_busy(self) -> bool:
        """Return whether something that is hidden is still to be dressed."""
        return bool(self._hidden or self._seen or self._bare)

    def finish(self, root: QWidget) -> None:
        """Dress what is hidden inside `root` before it is shown."""
        self._give_fonts_back()
        mine = [each for each in self._hidden if isValid(each) and _is_in(root, each)]
        if mine:
            gone = set(map(id, mine))
            self._hidden = deque(each for each in self._hidden if id(each) not in gone)
            for widget in mine:
                _dress(widget)

    def _give_fonts_back(self) -> None:
        for _ in self.give_fonts_back():
            pass

    def _dress_more(self) -> None:
        if self._seen or self._bare:
            return  # what is seen comes first, and takes a turn's time by itself
        ends_at = perf_counter() + _SLICE_S
        while self._hidden and perf_counter() < ends_at:
            widget = self._hidden.popleft()
            if isValid(widget):
                _dress(widget)
        if not self._hidden:
            self._timer.stop()


def _dressed(app: QApplication) -> Iterator[QWidget]:
    """All that is dressed, whoever holds another before it."""
    seen: set[int] = set()
    for window in app.topLevelWidgets():
        for widget in (window, *window.findChildren(QWidget)):
            is_dressed = widget.testAttribute(_POLISHED) and not widget.testAttribute(_OWN_STYLE)
            if is_dressed and id(widget) not in seen:
                seen.add(id(widget))
                yield widget


def _dress(widget: QWidget) -> None:
    widget.setAttribute(_POLISHED)
    widget.style().polish(widget)
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _give_font_back(widget: QWidget) -> None:
    """Now, because Qt would do it when the widget is dressed, and it has another by then."""
    font = widget.property(_FORMER_FONT)
    if isinstance(font, QFont):
        widget.setFont(font)
        widget.setProperty(_FORMER_FONT, None)


def _is_in(root: QWidget, widget: QWidget) -> bool:
    return widget is root or root.isAncestorOf(widget)
