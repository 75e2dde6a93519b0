"""The focus ring: a gap and a ring around whatever holds the focus, in every window.

A style sheet can only paint inside a widget; the ring lies outside it. So one small
transparent widget follows the focus. Inputs draw their own border, and a painted widget that
shows its own cursor says so with the dynamic property `ring` set to "own".
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.design.metrics import LINE, RADIUS
from desktop.design.tokens import Tokens

_OWN_RING = (QLineEdit, QAbstractSpinBox, QComboBox, QTextEdit, QPlainTextEdit, QMenu)
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class _Ring(QWidget):
    """The drawn ring. Its parent clips it, so it never lies over a neighbouring pane."""

    def __init__(self, parent: QWidget, tokens: Tokens, radius: float) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._tokens.colors
        self._stroke(painter, colors.surface.qt, LINE.focus_ring, LINE.focus_gap)
        self._stroke(painter, colors.accent.qt, 0, LINE.focus_ring)

    def _stroke(self, painter: QPainter, color: QColor, inset: int, width: int) -> None:
        pen = QPen(color)
        pen.setWidth(width)
        painter.setPen(pen)
        edge = inset + width / 2
        radius = self._radius + LINE.focus_gap + LINE.focus_ring - edge
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius
        )


class FocusRing(QObject):
    """Follows the keyboard focus of `app` with the ring; nothing is shown after a mouse press."""

    def __init__(self, app: QApplication, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._host: QWidget | None = None
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def use(self, tokens: Tokens) -> None:
        """Draw in the colours of `tokens` from now on."""
        self._tokens = tokens
        if self._target is not None:
            self._follow(self._target)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not by_mouse and _wants_ring(new):
            self._follow(new)

    def _follow(self, target: QWidget) -> None:
        self._leave()
        host = _host_of(target)
        if host is target:
            return
        self._target = target
        widget: QWidget | None = target
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._host = host
        self._ring = _Ring(host, self._tokens, _radius_of(target))
        self._place()

    def _leave(self) -> None:
        """Let go of the last target; it, or the window it was in, may be deleted already."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        if self._target is None or self._ring is None or self._host is None:
            return
        if not isValid(self._target) or not isValid(self._ring):
            return
        host = self._host
        reach = LINE.focus_gap + LINE.focus_ring
        corner = self._target.mapTo(host, QPoint(0, 0))
        around = QRect(corner, self._target.size()).adjusted(-reach, -reach, reach, reach)
        # At an edge the ring lies within: its host would cut it off.
        self._ring.setGeometry(around.intersected(host.rect()))
        self._ring.setVisible(self._target.isVisible())
        self._ring.raise_()


def tell_reached(view: QAbstractItemView, reason: Qt.FocusReason) -> None:
    """Ask for the ring around a list where Tab led to it; call it when the focus comes in.

    A list is most of a screen: around one that only has the focus because the screen was opened,
    the ring would be all that one sees.
    """
    is_reached = reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
    view.setProperty("ring", "reached" if is_reached else "own")


def is_lost(focused: QWidget | None) -> bool:
    """Whether `focused` has the focus no longer of its own will: it was hidden or disabled."""
    return focused is not None and not (focused.isVisible() and focused.isEnabled())


def _wants_ring(widget: QWidget) -> bool:
    if widget.property("ring") == "own" or isinstance(widget, _OWN_RING):
        return False
    if isinstance(widget, QAbstractItemView) and widget.property("ring") != "reached":
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _host_of(widget: QWidget) -> QWidget:
    """Return the nearest ancestor that scrolls as a whole, or the window."""
    here = widget
    while (parent := here.parentWidget()) is not None and not here.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent and here != widget:
            return here
        here = parent
    return here


def _radius_of(widget: QWidget) -> float:
    """Return how round `widget` says it is (dynamic property `ringRadius`, in px)."""
    said = widget.property("ringRadius")
    return float(said) if isinstance(said, int | float) else float(RADIUS.control)
