"""What a person does at a window: find by its words, click, type, drag."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from desktop.tour.patience import NotReached, breathe

W = TypeVar("W", bound=QWidget)
Editor = QLineEdit | QPlainTextEdit | QTextEdit
_DRAG_STEPS = 6


def button(within: QWidget, title: str) -> QAbstractButton:
    """The visible button that says `title`, or is read out as that; else one that begins so."""
    seen = [one for one in within.findChildren(QAbstractButton) if one.isVisible()]
    titles = [(one, (one.text().replace("&", ""), one.accessibleName())) for one in seen]
    for one, names in titles:
        if title in names:
            return one
    for one, names in titles:
        if any(name.startswith(title) for name in names):
            return one
    raise NotReached(f"no button {title!r} among {sorted({a or b for _, (a, b) in titles})}")


def click(within: QWidget, title: str) -> None:
    """Click the button that says `title`."""
    touch(button(within, title))


def touch(widget: QWidget) -> None:
    """Click the middle of a widget, through its window, so that what lies over it is in the way."""
    said = widget.accessibleName() or type(widget).__name__
    if not widget.isEnabled():
        raise NotReached(f"{said} is disabled")
    _scroll_to(widget)
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    found = window.childAt(place)
    if found is None or not (found is widget or widget.isAncestorOf(found)):
        raise NotReached(f"{said} is covered, or out of sight")
    if isinstance(widget, QAbstractButton) and not _is_on_screen(window, place):
        # What scrolls under a finger takes no tap from beyond the screen, and the offscreen one is
        # smaller than a kiosk (Qt 6.11).
        widget.click()
    else:
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    breathe()


def _is_on_screen(window: QWidget, place: QPoint) -> bool:
    return QGuiApplication.primaryScreen().geometry().contains(window.mapToGlobal(place))


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
            breathe()
        parent = parent.parentWidget()


def only(within: QWidget, kind: type[W]) -> W:
    """The one visible widget of that class."""
    seen = [one for one in within.findChildren(kind) if one.isVisible()]
    if not seen:
        raise NotReached(f"no {kind.__name__} is on the screen")
    return seen[0]


def field(within: QWidget, name: str) -> Editor:
    """The visible field that is read out as `name`."""
    fields: list[Editor] = [
        *within.findChildren(QLineEdit),
        *within.findChildren(QPlainTextEdit),
        *within.findChildren(QTextEdit),
    ]
    seen = [one for one in fields if one.isVisible()]
    for one in seen:
        if one.accessibleName() == name:
            return one
    raise NotReached(f"no field {name!r} among {[one.accessibleName() for one in seen]}")


def type_into(widget: QWidget, text: str) -> None:
    """Put the focus there and write a text in one go, as an input method does."""
    widget.setFocus()
    written = QInputMethodEvent()
    written.setCommitString(text)
    QCoreApplication.sendEvent(widget, written)
    breathe()


def press(window: QWidget, keys: str) -> None:
    """Press keys such as "Escape" or "Ctrl+K": whatever has the focus in the window gets them."""
    QTest.keySequence(window.window().windowHandle(), QKeySequence(keys))
    breathe()


def click_at(widget: QWidget, place: QPointF) -> None:
    """Click a place of a painted widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place.toPoint())
    breathe()


def choose_row(table: QAbstractItemView, row: int) -> None:
    """Click a row of a list or table, or the next one that is no heading."""
    model = table.model()
    while row < model.rowCount():
        index = model.index(row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            click_at(table.viewport(), QPointF(table.visualRect(index).center()))
            return
        row += 1
    raise NotReached("a row that can be chosen")


def begin_drag(widget: QWidget, start: QPointF, end: QPointF) -> None:
    """Press at `start` and move to `end`; the button stays down."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for step in range(1, _DRAG_STEPS + 1):
        move_to(widget, start + (end - start) * (step / _DRAG_STEPS))


def move_to(widget: QWidget, place: QPointF) -> None:
    """Move the mouse, with the button still down."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        widget.mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(widget, event)
    breathe()


def drop(widget: QWidget, at: QPointF) -> None:
    """Let go."""
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at.toPoint())
    breathe()
