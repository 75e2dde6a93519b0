"""The small drawings of empty places: a tinted shape and a few strokes, 96 by 72 px."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from desktop.design.icons import Icon

WIDTH = 96
HEIGHT = 72

Parts = tuple[QPainterPath, QPainterPath, QPainterPath]
"""What is tinted and outlined, what is drawn in the accent, and what is drawn quietly."""


def _boxed(*boxes: tuple[float, float, float, float, float]) -> QPainterPath:
    """Left, top, width, height and radius of each box."""
    path = QPainterPath()
    for left, top, width, height, radius in boxes:
        path.addRoundedRect(QRectF(left, top, width, height), radius, radius)
    return path


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *others in lines:
        path.moveTo(QPointF(*first))
        for point in others:
            path.lineTo(QPointF(*point))
    return path


def _calendar() -> Parts:
    strong = _lines(((34, 6), (34, 16)), ((62, 6), (62, 16)))
    quiet = _lines(((22, 26), (74, 26)), ((32, 38), (46, 38)), ((32, 50), (64, 50)))
    return _boxed((22, 11, 52, 54, 6)), strong, quiet


def _people() -> Parts:
    filled = _boxed((30, 12, 20, 20, 10))
    filled.moveTo(18, 62)
    filled.cubicTo(18, 34, 62, 34, 62, 62)
    filled.closeSubpath()
    quiet = _boxed((58, 18, 16, 16, 8))
    quiet.moveTo(66, 42)
    quiet.cubicTo(76, 43, 80, 52, 80, 62)
    quiet.lineTo(70, 62)
    return filled, QPainterPath(), quiet


def _bubbles() -> Parts:
    filled = _boxed((14, 10, 46, 32, 8)).united(_closed((24, 40), (24, 51), (35, 40)))
    back = _lines(((66, 26), (82, 26), (82, 54), (74, 54), (74, 62), (64, 54), (44, 54)))
    return filled, _lines(((24, 22), (50, 22)), ((24, 31), (42, 31))), back


def _check() -> Parts:
    quiet = _lines(((12, 36), (16, 36)), ((80, 36), (84, 36)), ((70, 12), (73, 9)))
    return _boxed((24, 12, 48, 48, 24)), _lines(((37, 37), (45, 45), (60, 28))), quiet


def _magnifier() -> Parts:
    strong = _lines(((58, 48), (74, 64)))
    return _boxed((26, 12, 40, 40, 20)), strong, _lines(((38, 28), (54, 28)), ((38, 36), (48, 36)))


def _chart() -> Parts:
    bars = _boxed((26, 40, 12, 22, 2), (44, 28, 12, 34, 2), (62, 14, 12, 48, 2))
    return bars, QPainterPath(), _lines(((16, 10), (16, 62), (84, 62)))


def _cloud() -> Parts:
    path = _boxed((18, 34, 60, 24, 12)).united(_boxed((34, 14, 32, 32, 16)))
    path = path.united(_boxed((24, 26, 22, 22, 11)))
    return path, _lines(((22, 10), (74, 66))), QPainterPath()


def _closed(*points: tuple[float, float]) -> QPainterPath:
    path = _lines(points)
    path.closeSubpath()
    return path


_DRAWN: dict[Icon, Callable[[], Parts]] = {
    Icon.SCHEDULE: _calendar,
    Icon.LESSONS: _calendar,
    Icon.STUDENTS: _people,
    Icon.MESSAGES: _bubbles,
    Icon.CHECK_CIRCLE: _check,
    Icon.SEARCH: _magnifier,
    Icon.FILTER: _magnifier,
    Icon.INSIGHTS: _chart,
    Icon.OFFLINE: _cloud,
}


def drawing_of(icon: Icon) -> Parts | None:
    """Return the drawing that stands for an icon, or None where there is only the icon."""
    make = _DRAWN.get(icon)
    return make() if make else None
