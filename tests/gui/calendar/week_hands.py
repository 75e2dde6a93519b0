"""Hands for painted grids: real mouse and key events at places and times of the week."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.calendar.week.time_grid import TimeGrid

NO_KEY = Qt.KeyboardModifier.NoModifier


def spot(grid: TimeGrid, column: int, minute: float) -> QPointF:
    """The middle of a column at a minute of its day, in widget coordinates."""
    return QPointF(grid.place.column_rect(column).center().x(), grid.place.y_of(minute))


def mouse(
    grid: QWidget,
    kind: QEvent.Type,
    point: QPointF,
    modifiers: Qt.KeyboardModifier = NO_KEY,
    device: QPointingDevice | None = None,
) -> None:
    """Send one event of a left-button mouse, or of `device`."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        point,
        grid.mapToGlobal(point),
        none if kind is QEvent.Type.MouseMove else left,
        none if kind is QEvent.Type.MouseButtonRelease else left,
        modifiers,
        device or QPointingDevice.primaryPointingDevice(),
    )
    QApplication.sendEvent(grid, event)


def press(grid: QWidget, point: QPointF, device: QPointingDevice | None = None) -> None:
    """Press the button."""
    mouse(grid, QEvent.Type.MouseButtonPress, point, device=device)


def move(
    grid: QWidget,
    point: QPointF,
    modifiers: Qt.KeyboardModifier = NO_KEY,
    device: QPointingDevice | None = None,
) -> None:
    """Move with the button down."""
    mouse(grid, QEvent.Type.MouseMove, point, modifiers, device)


def release(grid: QWidget, point: QPointF, device: QPointingDevice | None = None) -> None:
    """Let the button go."""
    mouse(grid, QEvent.Type.MouseButtonRelease, point, device=device)


def drag(grid: QWidget, start: QPointF, *ways: QPointF) -> None:
    """Press at `start`, move along `ways`, and let go at the last."""
    press(grid, start)
    for way in ways:
        move(grid, way)
    release(grid, ways[-1])


def keys(grid: QWidget, *pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press keys one after the other."""
    for key in pressed:
        QTest.keyClick(grid, key, modifiers)
