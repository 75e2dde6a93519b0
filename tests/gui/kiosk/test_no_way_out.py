"""Whatever a visitor does with keys and fingers, the kiosk is all there is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QInputMethodEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.kiosk.flow import Page
from tests.gui.kiosk.conftest import Visitor, on_a_new_screen
from tests.gui.kiosk.test_idle import fill_in

CONTROL, ALT, SHIFT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
)
WAYS = [
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Q, CONTROL),
    (Qt.Key.Key_Q, META),
    (Qt.Key.Key_W, CONTROL),
    (Qt.Key.Key_N, CONTROL),
    (Qt.Key.Key_P, CONTROL),
    (Qt.Key.Key_O, CONTROL),
    (Qt.Key.Key_K, CONTROL),
    (Qt.Key.Key_Tab, CONTROL),
    (Qt.Key.Key_Tab, ALT),
    (Qt.Key.Key_Space, ALT),
    (Qt.Key.Key_Delete, CONTROL | ALT),
    (Qt.Key.Key_Escape, CONTROL | SHIFT),
    (Qt.Key.Key_F10, SHIFT),
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    *((Qt.Key(Qt.Key.Key_F1.value + n), Qt.KeyboardModifier.NoModifier) for n in range(12)),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Meta, Qt.KeyboardModifier.NoModifier),
]
"""Keys that close, shrink, print, search or help somewhere."""


def windows() -> list[QWidget]:
    """Every window there is to see, menus and dialogs with them."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


@pytest.fixture
def locked(visitor: Visitor) -> Iterator[Visitor]:
    """Somebody in front of the kiosk; nothing they did may have opened anything."""
    before = windows()
    yield visitor
    assert windows() == before
    assert visitor.shell.isVisible()
    assert not visitor.shell.staff_door.isVisible()


@pytest.mark.parametrize("is_typing", [False, True], ids=["first page", "typing a name"])
def test_no_key_leads_out(locked: Visitor, is_typing: bool) -> None:
    if is_typing:
        fill_in(locked)
    left: list[None] = []
    locked.shell.left.connect(lambda: left.append(None))
    for key, modifier in WAYS:
        QTest.keyClick(QApplication.focusWidget() or locked.shell, key, modifier)
        QApplication.processEvents()
        assert windows() == [locked.shell], (key, modifier)
    assert left == []


def test_the_window_system_cannot_close_it(locked: Visitor) -> None:
    """What Alt+F4 comes to where a window manager takes it for itself."""
    handle = locked.shell.windowHandle()
    assert handle is not None
    assert not handle.close()


@on_a_new_screen
@pytest.mark.parametrize(
    "state", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMinimized], ids=["window", "small"]
)
def test_made_small_from_outside_it_fills_the_screen_again(
    locked: Visitor, state: Qt.WindowState
) -> None:
    shell = locked.shell
    shell.showFullScreen()
    shell.setWindowState(state)
    locked.qtbot.waitUntil(lambda: shell.isFullScreen() and not shell.isMinimized())


@on_a_new_screen
def test_after_staff_left_it_may_be_made_small(visitor: Visitor) -> None:
    shell = visitor.shell
    shell.showFullScreen()
    shell.retire()
    shell.showNormal()
    QApplication.processEvents()
    assert not shell.isFullScreen()


def test_no_page_has_a_context_menu(locked: Visitor) -> None:
    fill_in(locked)
    for widget in locked.shell.findChildren(QWidget):
        if widget.isVisible():
            middle = widget.rect().center()
            asked = QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, middle, widget.mapToGlobal(middle)
            )
            QApplication.sendEvent(widget, asked)
    assert locked.shell.findChildren(QMenu) == []
    assert QApplication.activePopupWidget() is None


def test_nothing_can_be_dropped_anywhere(locked: Visitor) -> None:
    fill_in(locked)
    brought = QMimeData()
    brought.setText("not typed here")
    for widget in [locked.shell, *locked.shell.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        coming = QDragEnterEvent(
            QPoint(2, 2),
            Qt.DropAction.CopyAction,
            brought,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        coming.ignore()
        QApplication.sendEvent(widget, coming)
        assert not (widget.acceptDrops() and coming.isAccepted()), widget


def test_ten_fingers_are_not_more_than_one(locked: Visitor, screen: QPointingDevice) -> None:
    shell = locked.shell
    room = shell.rect()
    places = [
        QPoint(room.width() * (finger + 1) // 11, room.height() * (finger % 5 + 1) // 6)
        for finger in range(10)
    ]
    touches = QTest.touchEvent(shell, screen)
    for step in ("press", "release"):
        for finger, place in enumerate(places):
            getattr(touches, step)(finger, place, shell)
        touches.commit()
        QApplication.processEvents()
    assert not shell.flow.staff.is_busy
    shell.flow.wipe()
    assert shell.flow.page is Page.HOME


@pytest.fixture
def screen() -> QPointingDevice:
    """A screen that feels fingers."""
    return QTest.createTouchDevice()


def test_what_an_input_method_has_not_finished_is_gone_for_the_next(locked: Visitor) -> None:
    fill_in(locked)
    field = locked.field("Your name")
    field.setFocus()
    finished: list[str] = []
    field.textChanged.connect(finished.append)
    QApplication.sendEvent(field, QInputMethodEvent("Andersson", []))
    locked.shell.flow.wipe()
    bare = field.grab().toImage()
    QApplication.sendEvent(field, QInputMethodEvent())
    assert field.grab().toImage() == bare, "it was still standing there"
    assert not any("Andersson" in text for text in finished)
    hints = field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert field.completer() is None
    assert field.text() == ""
