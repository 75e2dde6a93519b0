"""A scroll area that is as high as its content while there is room for it."""

from PySide6.QtCore import QEvent, QMargins, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_SLACK = 8
"""Px that may be missing at the edge before it is worth a bar: less has nothing to read in it."""


class FittedScroll(QScrollArea):
    """Scrolls up and down, and only when `content` does not fit; Tab passes through it.

    Sideways it scrolls where words are so large that part of them would be out of reach. With
    `bar_in_margin` the bar stands in the margin of the content's layout: what scrolls ends where
    the head above it does, with and without a bar.
    """

    # Here, too: Qt still asks while Python has emptied the object already.
    _content: QWidget | None = None

    def __init__(
        self, content: QWidget, parent: QWidget | None = None, *, bar_in_margin: bool = False
    ) -> None:
        super().__init__(parent)
        self._content = content
        layout = content.layout() if bar_in_margin else None
        self._margins = layout.contentsMargins() if layout is not None else None
        # The style sheet makes the ground of what is called so transparent.
        content.setObjectName("scrolled")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when what is inside does: a scroll area by itself does not.

        Nor is it told of all the room that what was laid out unseen gets: its content is.
        """
        if watched is self._content and event.type() is QEvent.Type.Resize:
            self._give_way(self._content.width())
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._reach_sideways()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_way(self.viewport().width())  # first: the content lays itself out with these
        super().resizeEvent(event)
        self._reach_sideways()

    def _give_way(self, room: int) -> None:
        layout = self._content.layout() if self._content is not None else None
        if layout is None or self._margins is None:
            return
        margins = QMargins(self._margins)
        taken = max(0, self.contentsRect().width() - room)
        if self.isRightToLeft():
            margins.setLeft(max(0, margins.left() - taken))
        else:
            margins.setRight(max(0, margins.right() - taken))
        if layout.contentsMargins() != margins:
            layout.setContentsMargins(margins)

    def _reach_sideways(self) -> None:
        if self._content is None:
            return
        policy = Qt.ScrollBarPolicy
        room = self.viewport().width()
        if self.horizontalScrollBarPolicy() is policy.ScrollBarAsNeeded:
            # It stays until there is room beside the other bar, which without it may come back.
            beside = self.verticalScrollBar().sizeHint().width()
            room = min(room, self.maximumViewportSize().width() - beside)
        lacks = self._content.minimumSizeHint().width() - room
        wanted = policy.ScrollBarAsNeeded if lacks > _SLACK else policy.ScrollBarAlwaysOff
        if self.horizontalScrollBarPolicy() is not wanted:
            self.setHorizontalScrollBarPolicy(wanted)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which nothing has to scroll."""
        if self._content is None:
            return super().heightForWidth(width)
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self._content.sizeHint().height()
