"""The still part of a painted grid: one picture, painted in turns where there is much of it.

Weighed: painting the whole of it when it is asked for (a week of twelve instructors took 60 to 80
ms, in a new look three times that, and no key was heard); tiles that scroll (header and ruler stand
still, and a week that is turned to is new in every tile); and strokes, of which some are made a
turn while the former picture stays in sight. The last needs nothing but a second picture.
"""

from collections import deque
from collections.abc import Callable, Sequence
from math import floor
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from desktop.calendar.paint.look import GridLook

_TURN_S = 0.010

Stroke = Callable[[QPainter], None]
"""Paints one part; what all parts need to know is kept in it."""


class KeptLayer(QObject):
    """What is copied into each frame. UI thread.

    `strokes` says what is to be painted now, from the ground up; a single one is painted when it is
    asked for. `grew()`: there is more to be seen than before.
    """

    grew = Signal()

    def __init__(
        self, strokes: Callable[[], Sequence[Stroke]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._strokes = strokes
        self._rest: deque[Stroke] = deque()
        self._is_stale = True
        self._shown = QPixmap()
        self._under_way = QPixmap()
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._paint_more)

    @property
    def picture(self) -> QPixmap:
        """What can be shown now."""
        return self._shown

    @property
    def is_under_way(self) -> bool:
        """Whether some of it is still to be painted."""
        return bool(self._rest)

    def spoil(self) -> None:
        """Something of it changed: it is painted anew, and shown as it was until it is ready."""
        self._is_stale = True

    def forget(self) -> None:
        """All of it changed: nothing of it is shown any more."""
        self._is_stale = True
        self._leave_off()
        self._shown = QPixmap()

    def bring_up(self, look: GridLook, width: float, height: float) -> None:
        """Have the picture that is wanted, or begin it; one that was begun is finished first."""
        is_fitting = _fits(self._shown, look, width, height)
        if is_fitting and not self._is_stale:
            return
        if self._rest and _fits(self._under_way, look, width, height):
            return
        self._leave_off()
        self._is_stale = False
        self._rest.extend(self._strokes())
        if is_fitting and len(self._rest) > 1:
            self._under_way = look.blank(width, height)
        else:
            self._under_way = self._shown if is_fitting else look.blank(width, height)
            self._shown = self._under_way
            self._make(self._rest.popleft())
        if self._rest:
            self._turns.start()

    def mend(self, look: GridLook, area: QRectF, strokes: Sequence[Stroke]) -> None:
        """Paint a part of it anew at once, with `strokes`; where some is to be painted, all is."""
        if self._is_stale or self._rest or self._shown.isNull():
            self.spoil()
            return
        ratio = look.ratio
        left, top = floor(area.left() * ratio) / ratio, floor(area.top() * ratio) / ratio
        # A picture by itself: strokes have clips of their own, and nothing is painted beside it.
        part = look.blank(area.right() - left, area.bottom() - top)
        painter = QPainter(part)
        painter.translate(-left, -top)
        for stroke in strokes:
            stroke(painter)
        painter.end()
        painter = QPainter(self._shown)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawPixmap(QPointF(left, top), part)
        painter.end()

    def _paint_more(self) -> None:
        ends_at = perf_counter() + _TURN_S
        while self._rest and perf_counter() < ends_at:
            self._make(self._rest.popleft())
        if not self._rest:
            self._shown = self._under_way
            self._leave_off()
        if self._shown is self._under_way or not self._rest:
            self.grew.emit()

    def _make(self, stroke: Stroke) -> None:
        painter = QPainter(self._under_way)
        stroke(painter)
        painter.end()

    def _leave_off(self) -> None:
        self._turns.stop()
        self._rest.clear()
        self._under_way = QPixmap()


def _fits(picture: QPixmap, look: GridLook, width: float, height: float) -> bool:
    is_sized = picture.size() == look.pixels(width, height)
    return is_sized and picture.devicePixelRatio() == look.ratio
