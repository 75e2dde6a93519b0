"""The kiosk's window: header, pages, keyboard, and what lies over them.

Weighed: a window a page (focus and keyboard begin anew each time), QML (another toolkit beside the
Studio's), one widget with a stack. The stack keeps one header, one keyboard and one idle watch.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWindowStateChangeEvent,
)
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from desktop.design.focus import is_lost
from desktop.design.tokens import KIOSK
from desktop.kiosk.controls.dock import InputDock
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.controls.first_tab import begin_in
from desktop.kiosk.controls.look import KioskLook, density_of, density_within
from desktop.kiosk.controls.second_touch import Touches
from desktop.kiosk.flow import Flow
from desktop.kiosk.idle import Heartbeat
from desktop.kiosk.presenters.staff import Door
from desktop.kiosk.screens.home import LONG_PRESS_MS
from desktop.kiosk.window.header import KioskHeader
from desktop.kiosk.window.help import HelpDialog
from desktop.kiosk.window.leisure import Leisure
from desktop.kiosk.window.overlays import IdleWarning, Overlay
from desktop.kiosk.window.pages import Pages
from desktop.kiosk.window.scanning import Scans
from desktop.kiosk.window.staff_door import StaffDoor
from desktop.widgets.tab_order import step_by_tab

_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)
_TITLE_BAR = 40
"""Room for a frame, in logical pixels: a window has none to tell before it is shown."""


class KioskShell(QWidget):
    """Shows one page at a time. `density` overrides what the screen says of itself; a kiosk in a
    window, for trying it out, is drawn as large as the window has room for.

    Signals: `left` after staff chose to leave the kiosk.
    """

    left = Signal()

    def __init__(
        self,
        flow: Flow,
        look: KioskLook,
        app: QApplication,
        heartbeat: Heartbeat,
        density: float | None = None,
        long_press_ms: int = LONG_PRESS_MS,
        *,
        is_windowed: bool = False,
    ) -> None:
        super().__init__()
        self._is_windowed = is_windowed
        self.flow = flow
        self.look = look
        self._app = app
        self._density = density
        self._may_close = False
        self._is_following = False
        self._was_in_use: TouchEdit | None = None
        self._touches = Touches(self)
        self._scans = Scans(flow)
        self.setObjectName("kiosk")
        self.pages = Pages(flow, look, long_press_ms)
        self.header = KioskHeader(flow, look)
        self.dock = InputDock(look, flow.speech)
        self.help = HelpDialog(flow, look, self)
        self.idle_warning = IdleWarning(flow, look, self)
        self.staff_door = StaffDoor(flow, look, self)
        self._leisure = Leisure(self.pages, self.dock, flow, self)
        self._lay()
        self._connect(heartbeat)
        flow.home.refresh()
        self._show_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self.look.colors.surface.qt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the screen's orientation and density."""
        super().resizeEvent(event)
        measured = density_within(self.size()) if self._is_windowed else density_of(self)
        density = self._density or measured
        self.look.turn(self.height() >= self.width(), density, self.width())
        self._arrange_overlays()

    def _arrange_overlays(self) -> None:
        """After all that lies in them has followed a change of size or of text."""
        for overlay in (self.help, self.idle_warning, self.staff_door):
            overlay.setGeometry(self.rect())
            overlay.arrange()

    def stand_aside(self, room: QRect) -> None:
        """Stand upright at the right edge of a screen, where a Studio beside it is seen too."""
        height = room.height() - _TITLE_BAR
        width = height * min(KIOSK.window) // max(KIOSK.window)
        self.look.turn(is_portrait=True, density=density_within(QSize(width, height)))
        self._grid.activate()
        self.setGeometry(room.right() - width, room.top() + _TITLE_BAR, width, height)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """What had the focus and is hidden leaves it to nothing: Qt would ring the first button of
        the header. From there Tab begins in the page; in a question over it, it stays there.
        """
        if self.focusWidget() is not self and is_lost(self.focusWidget()):
            self.setFocus()
            return True
        if (over := self._on_top()) is not None:
            step_by_tab(over, is_next=is_next)
            return True
        is_free = self.focusWidget() in (None, self)
        if is_next and is_free and begin_in(self._stack.currentWidget()):
            return True
        return super().focusNextPrevChild(is_next)

    def _on_top(self) -> Overlay | None:
        """The question that lies over all else, if any: keys lead to nothing under it."""
        over = (self.staff_door, self.idle_warning, self.help)
        return next((each for each in over if each.isVisible()), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside every field and button puts the keyboard away."""
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only staff close the kiosk."""
        if not self._may_close:
            event.ignore()
            return
        self.retire()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A full screen stays one: the window manager's own keys make it small, or a window."""
        super().changeEvent(event)
        if not isinstance(event, QWindowStateChangeEvent) or self._may_close:
            return
        was_full = event.oldState() & Qt.WindowState.WindowFullScreen
        if was_full and (self.isMinimized() or not self.isFullScreen()):
            QTimer.singleShot(0, self, self.showFullScreen)

    def make_ready(self) -> None:
        """Make what nobody has asked for yet, one thing at a time, while nothing happens."""
        self._leisure.begin()

    def retire(self) -> None:
        """Let go of the application and of what is held; before the window is thrown away."""
        self._may_close = True
        self._leisure.end()
        if self._is_following:
            self._is_following = False
            if (handle := self.windowHandle()) is not None:
                handle.removeEventFilter(self)
            self._app.focusChanged.disconnect(self._on_focus_changed)
            self._app.focusChanged.disconnect(self.dock.follow)
        self.flow.holds.release()
        self.flow.speech.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the window that the system gave: whoever listens to the application is told of
        each event of each widget, 800 of them when a week opens.
        """
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch and key anywhere in the window says that somebody is there."""
        if event.type() in _TOUCHES:
            self.flow.touched()
        if isinstance(event, QKeyEvent):
            return self._scans.takes(event, self.dock.edit, is_covered=self._on_top() is not None)
        return isinstance(event, QMouseEvent) and self._touches.is_second_half(event)

    def _lay(self) -> None:
        self._stack = self.pages.stack
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        # The screen is as large as it is: what is drawn follows it, and never the other way round.
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._place()

    def _place(self) -> None:
        """Upright the keyboard stands under the page, lying beside it."""
        for part in (self.header, self._stack, self.dock):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.header, 0, 0, 1, 2)
        if self.look.is_portrait:
            self._grid.addWidget(self._stack, 1, 0, 1, 2)
            self._grid.addWidget(self.dock, 2, 0, 1, 2)
        else:
            self._grid.addWidget(self._stack, 1, 0)
            self._grid.addWidget(self.dock, 1, 1, Qt.AlignmentFlag.AlignBottom)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0)

    def _connect(self, heartbeat: Heartbeat) -> None:
        flow = self.flow
        heartbeat.beat.connect(flow.beat)
        heartbeat.beat.connect(self._leisure.rest)
        flow.page_changed.connect(self._show_page)
        flow.wiped.connect(self._on_wiped)
        flow.speech.changed.connect(self._on_language)
        flow.idle.changed.connect(self._draw_idle)
        flow.idle.chimed.connect(self._on_chime)
        flow.staff.changed.connect(self._draw_staff)
        flow.calling.changed.connect(self._draw_help)
        flow.staff.left.connect(self._on_left)
        self.pages.home.staff_called.connect(flow.staff.knock)
        self.dock.finished.connect(self.pages.finish)
        self.look.changed.connect(self._on_look)
        self._app.focusChanged.connect(self.dock.follow)
        self._app.focusChanged.connect(self._on_focus_changed)
        self._is_following = True

    def _show_page(self) -> None:
        """Fill the page while nobody sees it, and lay out the whole once, when all of it is there:
        what is typed on comes and goes with the focus.
        """
        self._grid.setEnabled(False)
        page = self.pages.show(self.flow.page)
        self.header.draw()
        field = page.first_field() if self._on_top() is None else None
        (field or self).setFocus()
        self._grid.setEnabled(True)
        self._grid.activate()

    def _on_language(self) -> None:
        self.setLayoutDirection(self.flow.speech.direction)
        for page in self.pages.made:
            page.draw()
        self.dock.name_keys()
        self.header.draw()
        self._draw_help()
        self._draw_idle()
        self._draw_staff()

    def _on_look(self) -> None:
        self._place()
        for page in self.pages.made:
            page.arrange()
            page.draw()
        self._arrange_overlays()
        self.header.draw()
        self.update()

    def _on_wiped(self) -> None:
        """Nothing of the visitor stays: no text, no undo step, no clipboard, no setting."""
        self._was_in_use = None
        self._scans.forget()
        QGuiApplication.inputMethod().reset()
        for edit in self.findChildren(TouchEdit):
            edit.forget()
        clipboard = self._app.clipboard()
        clipboard.clear()
        if clipboard.supportsSelection():
            clipboard.clear(clipboard.Mode.Selection)
        self.look.reset()
        for page in self.pages.made:
            if page is not self.pages.home:  # which is shown next, and drawn then with the header
                page.draw()
        self._draw_idle()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self.pages.shown.view.keep_in_sight(new)

    def _draw_idle(self) -> None:
        is_warning = self.flow.idle.is_warning
        if is_warning:
            self.idle_warning.draw()
        if is_warning != self.idle_warning.isVisible():
            if is_warning:
                self._was_in_use = self.dock.edit
                self.idle_warning.cover(QRectF(self._stack.geometry()))
                self.idle_warning.stay.setFocus()
            else:
                self._under_the_warning().setFocus()
                self.idle_warning.hide()

    def _under_the_warning(self) -> QWidget:
        """Where the keys go on: in the help, or the field, as far as it is still there."""
        if self.help.isVisible():
            return self.help.first_button
        field = self._was_in_use
        return self if field is None or is_lost(field) else field

    def _draw_help(self) -> None:
        """The question lies under the warning and the staff's door."""
        is_open = self.flow.calling.state.is_open
        self.help.draw()
        self.header.draw_help()
        if is_open and not self.help.isVisible():
            self.help.cover(QRectF())
            for above in (self.idle_warning, self.staff_door):
                above.raise_()
            if self._on_top() is self.help:
                self.help.first_button.setFocus()
        elif not is_open and self.help.isVisible():
            self.help.hide()
            self.setFocus()

    def _on_chime(self) -> None:
        """The system's own bell: as loud as the screen's keeper has set it, or not at all."""
        if self.flow.desk.settings().sounds:
            self._app.beep()

    def _draw_staff(self) -> None:
        is_asking = self.flow.staff.state.door is not Door.SHUT
        self.staff_door.draw()
        if is_asking and not self.staff_door.isVisible():
            self.setFocus()
            self.staff_door.cover(QRectF(self._stack.geometry()))
        elif not is_asking:
            self.staff_door.hide()

    def _on_left(self) -> None:
        self._may_close = True
        self.flow.wipe()
        self.left.emit()
