"""What every painted time grid shares: one kept layer, scrolling, zoom, look and direction."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QScrollBar, QWidget

from desktop.calendar.paint.kept_layer import KeptLayer, Stroke
from desktop.calendar.paint.look import GridLook
from desktop.calendar.week.geometry import WeekGeometry
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.widgets.accessible import offer_access

_BAR_WIDTH = 10
_SIZE_HINT = (928, 788)
_SIZE_LEAST = (480, 320)
_ZOOM_STEP = 1.12
_ZOOM_RANGE = (0.5, 3.0)
_WHEEL_NOTCH = 120
_LINES_A_NOTCH = 56


class TimeGrid(QWidget):
    """A scrolling grid of hours that keeps its still parts in one pixmap of the visible size.

    Subclasses say where things are (`_make_place`), what paints the layer (`_strokes`) and what
    moves over it (`_paint_over`). The layer is painted again when anything it shows changes;
    a repaint of a part copies that part of the layer.
    """

    def __init__(
        self,
        theme: Theme,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # First of all: a name or a state set earlier makes Qt keep a plain interface for good.
        offer_access(self)
        self._theme = theme
        self._zoom = 1.0
        self._is_home = False
        self._words = words or TimeWords(self.locale())
        self._look: GridLook | None = None
        self._place: WeekGeometry | None = None
        self._layer = KeptLayer(self._strokes, self)
        self._layer.grew.connect(self.update)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.valueChanged.connect(self._on_scrolled)
        self._bar.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setProperty("ring", "own")
        theme.changed.connect(self._forget_look)

    def set_zoom(self, zoom: float, around_y: float | None = None) -> None:
        """Make hours taller or lower (0.5 to 3), keeping the time at `around_y` where it is."""
        anchor = self.height() / 2 if around_y is None else around_y
        minute = self.place.minute_at(anchor)
        self._zoom = min(max(zoom, _ZOOM_RANGE[0]), _ZOOM_RANGE[1])
        self.invalidate()
        self.scroll_to(self.place.scroll + self.place.y_of(minute) - anchor)

    def zoom_in(self) -> None:
        """Make hours a step taller."""
        self.set_zoom(self._zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make hours a step lower."""
        self.set_zoom(self._zoom / _ZOOM_STEP)

    def zoom_home(self) -> None:
        """Give hours the height they come with."""
        self.set_zoom(1.0)

    @property
    def zoom(self) -> float:
        """How much taller hours are drawn than the state says."""
        return self._zoom

    @property
    def words(self) -> TimeWords:
        """The words for times in the reader's locale."""
        return self._words

    @property
    def place(self) -> WeekGeometry:
        """Where everything is now, in widget coordinates."""
        if self._place is None:
            self._place = self._make_place(float(self._bar.value()))
        return self._place

    @property
    def is_painting(self) -> bool:
        """Whether some of what stays still is not to be seen yet as it is now."""
        return self._layer.is_under_way

    @property
    def look(self) -> GridLook:
        """How everything looks now."""
        ratio = self.devicePixelRatioF()
        if self._look is None or self._look.ratio != ratio:
            self._place = None
            theme = self._theme
            family = theme.font().family()
            self._look = GridLook(
                theme.tokens, family, theme.text_scale, ratio, is_rtl=self._is_rtl()
            )
            self._on_look_changed()
        return self._look

    def invalidate(self) -> None:
        """Place, paint and show everything anew on the next frame."""
        self._place = None
        self._layer.spoil()
        self._adjust_bar()
        self.update()

    def scroll_to(self, scroll: float) -> None:
        """Scroll so that `scroll` logical pixels of hours are above the top edge."""
        self._bar.setValue(round(scroll))

    def reveal(self, rect: QRectF, margin: float = 24.0) -> None:
        """Scroll as little as needed to show `rect` (widget coordinates)."""
        body = self.place.body
        if rect.bottom() + margin > body.bottom():
            self.scroll_to(self.place.scroll + rect.bottom() + margin - body.bottom())
        elif rect.top() - margin < body.top():
            self.scroll_to(self.place.scroll + rect.top() - margin - body.top())

    def access_body(self) -> QRectF:
        """Where items can be seen: not under header or ruler."""
        return self.place.body

    def sizeHint(self) -> QSize:
        """Enough for seven days and a working day."""
        return QSize(*_SIZE_HINT)

    def minimumSizeHint(self) -> QSize:
        """Less than this shows no name in a day."""
        return QSize(*_SIZE_LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the damaged part of the kept layer, then paint what moves over it."""
        look = self.look
        self._layer.bring_up(look, self.width(), self.height())
        painter = QPainter(self)
        ratio = look.ratio
        dirty = QRectF(event.rect())
        source = QRectF(
            dirty.left() * ratio, dirty.top() * ratio, dirty.width() * ratio, dirty.height() * ratio
        )
        painter.drawPixmap(dirty, self._layer.picture, source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_over(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new size."""
        super().resizeEvent(event)
        self.invalidate()

    def showEvent(self, event: QShowEvent) -> None:
        """Open at the hours that matter."""
        super().showEvent(event)
        if not self._is_home:
            self.scroll_home()

    def scroll_home(self) -> None:
        """Scroll to the hours that matter now."""
        self._is_home = True
        self._adjust_bar()
        self.scroll_to(self._home_scroll())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom around the pointer."""
        turn = event.angleDelta().y() / _WHEEL_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * _ZOOM_STEP**turn, event.position().y())
        else:
            pixels = event.pixelDelta().y() or turn * _LINES_A_NOTCH
            self.scroll_to(self._bar.value() - pixels)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Two fingers that part make hours taller: on a touch pad as on a screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.set_zoom(self._zoom * (1 + event.value()), event.position().y())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.mapFromGlobal(pinch.centerPoint())
                self.pinch(pinch.scaleFactor(), centre.y())
                event.accept(pinch)
                return True
        return super().event(event)

    def pinch(self, factor: float, around_y: float) -> None:
        """Zoom by how far two fingers parted since they were last looked at."""
        self.set_zoom(self._zoom * factor, around_y)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the scroll bar while the pointer is over the grid."""
        super().enterEvent(event)
        self._bar.setVisible(self._bar.maximum() > 0)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the scroll bar again: the grid itself is the picture."""
        super().leaveEvent(event)
        self._bar.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of direction or locale."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.LocaleChange):
            self._forget_look()

    def _make_place(self, scroll: float) -> WeekGeometry:
        """Return the geometry at `scroll`."""
        raise NotImplementedError

    def _strokes(self) -> Sequence[Stroke]:
        """Return what paints all that stays still, in turns where there is much of it."""
        raise NotImplementedError

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what moves."""
        raise NotImplementedError

    def _home_scroll(self) -> float:
        """Return the scroll the grid opens with."""
        raise NotImplementedError

    def _on_look_changed(self) -> None:
        """Make anew what was made from the former look."""
        raise NotImplementedError

    def _is_rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _forget_look(self) -> None:
        self._look = None
        self._layer.forget()
        self.invalidate()

    def _adjust_bar(self) -> None:
        place = self.place
        body = place.body
        self._bar.setRange(0, round(place.scroll_range))
        self._bar.setPageStep(max(round(body.height()), 1))
        self._bar.setSingleStep(max(round(place.scale.hour_height / 2), 1))
        x = 0 if place.is_rtl else round(place.width) - _BAR_WIDTH
        self._bar.setGeometry(x, round(body.top()), _BAR_WIDTH, max(round(body.height()), 0))

    def _on_scrolled(self, _value: int) -> None:
        self._place = None
        self._layer.spoil()
        self.update()
