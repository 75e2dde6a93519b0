"""A page that scrolls under a finger, and what is done to layouts again and again."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QVBoxLayout,
    QWidget,
)


class TouchScroll(QScrollArea):
    """Scrolls up and down under a finger, never sideways; shows `content`.

    `chosen` says what, beside the field in use, is to stay in sight when the room becomes less: a
    finger gives the focus to nothing.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Callable[[], QWidget | None] = lambda: None
        content.setObjectName("scrolled")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        gesture = QScroller.ScrollerGestureType.LeftMouseButtonGesture
        QScroller.grabGesture(self.viewport(), gesture)
        scroller = QScroller.scroller(self.viewport())
        bounds = scroller.scrollerProperties()
        metric = QScrollerProperties.ScrollMetric
        never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        bounds.setScrollMetric(metric.HorizontalOvershootPolicy, never)
        bounds.setScrollMetric(metric.VerticalOvershootPolicy, never)
        scroller.setScrollerProperties(bounds)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def keep_in_sight(self, inside: QWidget | None) -> None:
        """Scroll until a widget of the page can be seen."""
        content = self.widget()
        if inside is not None and content is not None and content.isAncestorOf(inside):
            self.ensureWidgetVisible(inside, 0, inside.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Something came up: the field in use never lies under it, nor what was chosen."""
        super().resizeEvent(event)
        self.keep_in_sight(self.chosen())
        self.keep_in_sight(self.window().focusWidget())

    def _on_range_changed(self) -> None:
        """The page grew, after the focus had moved on it."""
        self.keep_in_sight(self.window().focusWidget())


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go, at once out of sight."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


ABOVE, BELOW = 2, 3
"""How the room that a short page leaves is shared out: what is on it stands above the middle."""


def settle(made: QVBoxLayout, *, is_short: bool = True, first: int = 0) -> None:
    """Let what stands between the stretch at `first` and one at the end stand above the middle of
    its room, or at the top again.
    """
    made.setStretch(first, ABOVE if is_short else 0)
    made.setStretch(made.count() - 1, BELOW)


def column(parent: QWidget | None = None) -> QVBoxLayout:
    """A column without margins."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    return made
