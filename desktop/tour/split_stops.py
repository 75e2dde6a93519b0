"""A week whose days are divided among the instructors, as a manager sees it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from desktop.calendar.week.canvas import WeekCanvas
from desktop.tour.devices import Device
from desktop.tour.hands import begin_drag, drop, move_to, press
from desktop.tour.studio_stops import a_lesson, open_week
from desktop.tour.walk import Stop


@contextmanager
def _split(device: Device) -> Iterator[WeekCanvas]:
    """The week of those who are ticked, side by side; all together again afterwards."""
    canvas = open_week(device)
    press(device.window, device.studio.actions.keys_of("schedule.split"))
    device.settle()
    yield canvas
    press(device.window, device.studio.actions.keys_of("schedule.split"))
    device.settle()


@contextmanager
def side_by_side(device: Device) -> Iterator[QWidget]:
    """The week as it opens."""
    with _split(device):
        yield device.window


@contextmanager
def handed_over(device: Device) -> Iterator[QWidget]:
    """A lesson on its way to a colleague's column of the same day."""
    with _split(device) as canvas:
        piece = a_lesson(device, canvas)
        lanes = canvas.state.lanes
        other = piece.column // lanes * lanes + (piece.column + 1) % lanes
        start = canvas.rect_of(piece.card.id).center()
        begin_drag(canvas, start, start + QPointF(4, 12))
        move_to(canvas, QPointF(canvas.place.column_rect(other).center().x(), start.y() + 24))
        yield device.window
        press(canvas, "Escape")
        drop(canvas, start)


MANAGER_SCREENS = (
    Stop("schedule-side-by-side", side_by_side),
    Stop("schedule-handed-over", handed_over),
)
