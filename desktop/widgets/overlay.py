"""What covers the window while something must be answered: a veil and a panel that floats."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import RADIUS, SPACE
from desktop.widgets.accessible import say_role
from desktop.widgets.shadow import Shadow
from desktop.widgets.tab_order import reachable, step_by_tab


class Overlay(QWidget):
    """A veil over `window` with a panel on it. The keyboard stays inside until it closes.

    `closed()` is emitted after it went away, however it did; focus is back where it was. Esc
    and a press on the veil ask `dismiss`, which subclasses may refuse. `top` is the panel's
    distance from the top in px; None centres it.
    """

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, width: int, top: int | None = None) -> None:
        super().__init__(window)
        self._theme = theme
        self._panel_width = width
        self._top = top
        self._before: QWidget | None = None
        self.panel = QFrame(self)
        self.panel.setProperty("surface", "floating")
        say_role(self.panel, QAccessible.Role.Dialog)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        # A timer of its own: `singleShot` without delay is done before the turn is over.
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(self._paint_all)
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def open(self) -> None:
        """Cover the window and take the keyboard."""
        self._before = self.window().focusWidget()
        self.panel.setAccessibleName(self.panel.accessibleName() or self.accessibleName())
        self.setGeometry(self._covered().rect())
        # Laid out in this turn of the event loop, and painted in the next: with what shows through.
        self.setUpdatesEnabled(False)
        self.begin_painting()
        self.show()
        self.raise_()
        self.place_panel()
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_painting(self) -> None:
        """Have it painted in another turn of the event loop; override to make more of it before."""
        self._painting.start()

    def dismiss(self) -> None:
        """Close because the person turned away (Esc, a press on the veil)."""
        self.close_now()

    def close_now(self) -> None:
        """Go away and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        held: QWidget | None = self.window().focusWidget()
        if held is not None and self.isAncestorOf(held):
            held.clearFocus()  # Tab finds no way out of what is hidden
        self._before = None
        self.closed.emit()

    def first_focus(self) -> QWidget | None:
        """Return what has the keyboard when it opens: the first that Tab reaches."""
        inside = reachable(self)
        return inside[0] if inside else None

    def panel_width(self) -> int:
        """Return how wide the panel is: wider with larger text, as far as the window allows."""
        wanted = round(self._panel_width * self._theme.text_scale)
        return min(wanted, self.width() - 2 * SPACE.lg)

    def place_panel(self) -> None:
        """Put the panel where it belongs, at most as large as the window allows."""
        width = self.panel_width()
        self.panel.setFixedWidth(width)
        layout = self.panel.layout()
        wanted = self.panel.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            wanted = layout.totalHeightForWidth(width)
        top = self._top if self._top is not None else max((self.height() - wanted) // 2, SPACE.lg)
        height = min(wanted, self.height() - top - SPACE.lg)
        former = self.panel.geometry()
        self.panel.setGeometry((self.width() - width) // 2, top, width, height)
        if self.panel.geometry() != former:
            # Only as far as the shadow reaches: a letter that is typed may alter the panel.
            around = former.united(self.panel.geometry())
            self.update(around.marginsAdded(self._shadow.margins))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered().rect())
            self.place_panel()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.place_panel()
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        step_by_tab(self, is_next=is_next)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        # Nothing typed here may reach the window behind.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colors.overlay.qt)
        self._shadow.cast(painter, QRectF(self.panel.geometry()))

    def _paint_all(self) -> None:
        self.setUpdatesEnabled(True)

    def _covered(self) -> QWidget:
        parent = self.parentWidget()
        return parent if parent is not None else self

    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatioF()
        self._shadow = Shadow(self._theme.colors.shadow, RADIUS.card, ratio)
        if self.isVisible():
            self.place_panel()
            self.update()


def open_overlay(window: QWidget) -> Overlay | None:
    """Return the overlay that covers `window` now, the topmost of several, or None."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    covering = [each for each in window.findChildren(Overlay, options=direct) if each.isVisible()]
    return covering[-1] if covering else None
