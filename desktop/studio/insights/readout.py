"""A painted chart that a person walks through: arrow keys and the mouse move one mark over it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import LINE, RADIUS
from desktop.widgets.accessible import say_role

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ReadChart(QWidget):
    """`told(sentence)`: what is at the mark, to be written beside the chart; "" for nothing.

    A screen reader hears the sentence as the chart's description. Subclasses say how many columns
    and rows there are, what stands where, and paint.
    """

    told = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mark: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        say_role(self, QAccessible.Role.Chart)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def mark(self) -> tuple[int, int] | None:
        """Column and row that is read out, if any."""
        return self._mark

    def grid(self) -> tuple[int, int]:
        """How many columns and rows there are."""
        raise NotImplementedError

    def sentence(self, column: int, row: int) -> str:
        """What stands there, in words."""
        raise NotImplementedError

    def box_of(self, column: int, row: int) -> QRectF:
        """Where it is drawn."""
        raise NotImplementedError

    def read_out(self, mark: tuple[int, int] | None) -> None:
        """Move the mark; None takes it away."""
        columns, rows = self.grid()
        if mark is not None:
            if not columns or not rows:
                return
            mark = (min(max(mark[0], 0), columns - 1), min(max(mark[1], 0), rows - 1))
        if mark != self._mark:
            self._mark = mark
            words = "" if mark is None else self.sentence(*mark)
            self.setAccessibleDescription(words)
            self.told.emit(words)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns, rows = self.grid()
        column, row = self._mark or (columns - 1, 0)
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Home:
            self.read_out((0, row))
        elif key is Qt.Key.Key_End:
            self.read_out((columns - 1, row))
        elif key in _STEPS and (rows > 1 or _STEPS[key][0]):
            across, down = _STEPS[key]
            across = -across if self.isRightToLeft() else across
            self.read_out((column + across, row + down))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.read_out(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.read_out(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._mark is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.read_out((self.grid()[0] - 1, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.read_out(None)

    def paint_mark(self, painter: QPainter) -> None:
        """Draw the ring of what is read out."""
        if self._mark is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = LINE.focus_ring if self.hasFocus() else LINE.hairline
        painter.setPen(QPen(self._theme.colors.accent.qt, width))
        around = width / 2 + LINE.focus_gap / 2
        box = self.box_of(*self._mark).adjusted(-around, -around, around, around)
        painter.drawRoundedRect(box, RADIUS.small, RADIUS.small)

    def _under(self, place: QPointF) -> tuple[int, int] | None:
        columns, rows = self.grid()
        for row in range(rows):
            for column in range(columns):
                if self.box_of(column, row).adjusted(-2, -2, 2, 2).contains(place):
                    return column, row
        return None
