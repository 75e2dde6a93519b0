"""A layout that wraps: chips and choices flow on to the next line."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from desktop.design.tokens import SPACE

Measured = tuple[QLayoutItem, QSize]
"""An item and its size hint: a button asks its style for it anew each time."""


class FlowLayout(QLayout):
    """Items in reading order, each at its size hint, as many to a line as fit.

    `in_columns`: each as wide as the widest, so that what stands below one another is in line.
    """

    # Here, too: Qt still asks while Python has emptied the object already.
    _items: list[QLayoutItem] = []  # noqa: RUF012  # never filled: each layout has its own
    _heights: dict[int, int] = {}  # noqa: RUF012  # likewise; of no items it has nothing but noughts
    _measured: list[Measured] | None = None
    _leaving: QLayoutItem | None = None

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = SPACE.xs,
        line_gap: int = SPACE.xs,
        *,
        in_columns: bool = False,
    ) -> None:
        super().__init__(parent)
        self._in_columns = in_columns
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(QMargins())

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - overrides Qt
        """Put a widget at the end, from wherever it stood.

        The item is made here: one of Qt's own goes without Python hearing of it, and the next one
        at its address would be taken for it, dead as it is.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._measured = None

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away. Qt deletes it at once, and what Python has of it must live until then:
        an item whose Python half is gone is deleted twice.
        """
        if not 0 <= index < len(self._items):
            return None
        self._measured = None
        self._leaving = self._items.pop(index)
        return self._leaving

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width`: asked dozens of times over while a dialog comes up."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew when next asked."""
        self._heights.clear()
        self._measured = None
        super().invalidate()

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items]
        least = self._least_width()
        width = sum(max(hint.width(), least) for hint in hints)
        width += self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        """Lay the items into `rect` unless this is a trial; return the height they take."""
        y, least = 0, self._least_width()
        for line in self._lines(rect.width(), least):
            height = max(hint.height() for _, hint in line)
            if not is_trial:
                band = QRect(rect.left(), rect.top() + y, rect.width(), height)
                self._place_line(line, band, least)
            y += height + self._line_gap
        return max(y - self._line_gap, 0)

    def _least_width(self) -> int:
        if not self._in_columns:
            return 0
        return max((item.sizeHint().width() for item in self._items), default=0)

    def _shown(self) -> list[Measured]:
        """Those that take room, measured once until something asks for other room."""
        if self._measured is None:
            self._measured = [(it, it.sizeHint()) for it in self._items if not it.isEmpty()]
        return self._measured

    def _lines(self, width: int, least: int) -> list[list[Measured]]:
        lines: list[list[Measured]] = []
        x = 0
        for item, hint in self._shown():
            wide = min(max(hint.width(), least), width)
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append((item, hint))
            x += wide + self._gap
        return lines

    def _place_line(self, line: list[Measured], band: QRect, least: int) -> None:
        """Put the items of one line into `band`, each in the middle of its height."""
        owner = self.parentWidget()
        is_mirrored = owner is not None and owner.isRightToLeft()
        x = 0
        for item, hint in line:
            size = QSize(min(max(hint.width(), least), band.width()), hint.height())
            left = band.width() - x - size.width() if is_mirrored else x
            top = (band.height() - size.height()) // 2
            item.setGeometry(QRect(band.topLeft() + QPoint(left, top), size))
            x += size.width() + self._gap
