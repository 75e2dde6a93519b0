"""What every page is: a body that scrolls, a foot that stays, and one way to draw itself."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.design.tokens import KIOSK, SPACE
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.controls.layouts import TouchScroll
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.flow import Flow

_log = logging.getLogger(__name__)
_NEWS = QEvent.Type(QEvent.registerEventType())
"""What a page sends itself when there is something to draw."""

_DRAWING = frozenset({"paintEvent", "customEvent"})
"""The methods that Qt calls in which a page, or anything on it, is drawn."""

_LAYERS = 3
"""A grid in a page in a scroll area: each asks the next to lay itself out anew."""


class Screen(QWidget):
    """A page. Subclasses fill `body`, and `foot` where something must always be in reach.

    `draw` draws the presenters' state and says every text in the language of the moment;
    `arrange` sets distances and turns what lies side by side. Both may be called at any time.

    Signals: `broken` the first time that it cannot be drawn after it was entered.
    """

    broken = Signal()

    def __init__(self, flow: Flow, look: KioskLook, body: QWidget | None = None) -> None:
        super().__init__()
        self.flow = flow
        self.look = look
        self.speech = flow.speech
        self.body = body or QWidget()
        self.view = TouchScroll(self.body)
        self.foot: QWidget | None = None
        self._is_stale = False
        self._is_broken = False
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self.view, 1)

    def add_foot(self, foot: QWidget) -> None:
        """Put something under the body that does not scroll."""
        self.foot = foot
        self._outer.addWidget(foot)

    def draw(self) -> None:
        """Draw the state. Every page has its own way; a widget's class cannot be abstract."""
        raise NotImplementedError(f"{type(self).__name__} does not say how it is drawn")

    def arrange(self) -> None:
        """Set distances for the density and the orientation."""

    def first_field(self) -> TouchEdit | None:
        """The field that takes the focus when the page is entered."""
        return None

    def entered(self) -> None:
        """The page is about to be shown."""
        self.view.verticalScrollBar().setValue(0)
        self._is_stale = False
        self._is_broken = False
        self.draw()

    def take_room(self) -> None:
        """Lay the body out in the size that it has. What is shown once more is told its former
        size, and Qt keeps to itself the one that it takes while it hears of that.
        """
        layout = self.body.layout()
        if layout is not None and layout.geometry() != self.body.rect():
            layout.setGeometry(self.body.rect())

    def on_changed(self) -> None:
        """A presenter has something new; a hidden page draws it when it is entered.

        One touch has several things to tell: the page is drawn once, after the last.
        """
        if self.isVisible() and not self._is_stale:
            self._is_stale = True
            QCoreApplication.postEvent(self, QEvent(_NEWS))

    def customEvent(self, event: QEvent) -> None:
        """Draw what has changed, and let all come to rest before it is painted."""
        if event.type() == _NEWS and self._is_stale and self.isVisible():
            self._is_stale = False
            self.at_once(self.draw)
            for _ in range(_LAYERS):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def at_once(self, draw: Callable[[], None]) -> None:
        """Draw, and lay out when all is drawn: Qt would do it at each thing that is shown."""
        layouts = [one for one in (self.body.layout(), self._outer) if one is not None]
        for one in layouts:
            one.setEnabled(False)
        try:
            draw()
        finally:
            for one in layouts:
                one.setEnabled(True)
                one.activate()
        # The area that scrolls looks at this event to learn how high its content has become.
        QCoreApplication.postEvent(self.body, QEvent(QEvent.Type.LayoutRequest))

    def take_fault(self, error: Exception, method: str) -> bool:
        """What goes wrong as it is drawn stays in this page: the kiosk need not begin anew."""
        if method not in _DRAWING:
            return False
        if not self._is_broken:
            self._is_broken = True
            _log.error("%s could not be drawn", type(self).__name__, exc_info=error)
            self.broken.emit()
        return True

    def prepare(self) -> None:
        """Draw, out of sight, what the page usually shows; it is then painted once for nobody, so
        that who enters it first waits for no style, no size and no letter.
        """
        self.draw()

    def rest(self) -> bool:
        """Between two visits, out of sight: one step towards what the next one needs, no more and
        no less of it. False when nothing is left to do.
        """
        return False

    def margin(self) -> int:
        """The distance to the screen's edge, in pixels."""
        return self.look.px(KIOSK.margin)

    def gap(self, reference: int = SPACE.lg) -> int:
        """A distance, in pixels."""
        return self.look.px(reference)
