"""Where something that floats over a window covers nothing that a person needs.

Weighed: one fixed corner (every screen has buttons in another); room kept free at the foot of every
screen (a strip that is empty all day for ten seconds' use); looking where the controls are, each
time. The last asks nothing of the screens.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_SURFACES = (QAbstractItemView, QAbstractScrollArea)
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def lowest_clear(window: QWidget, floating: QWidget, panel: QRect, gap: int) -> QRect:
    """`panel` (in `window`'s coordinates), moved up until it covers nothing that takes the focus.

    It goes no higher than the middle of the window; where that is too crowded, only buttons and
    fields stay clear, and where even those leave no room it stays where it is. `floating` is what
    the panel belongs to: it is never in its own way.
    """
    middle = window.height() // 2
    way = panel.adjusted(-gap, 0, gap, gap)
    way.setTop(min(middle, panel.top()) - gap)
    found = [(each, _seen(window, each)) for each in _reachable(window, floating, way)]
    controls = [box for each, box in found if isinstance(each, _CONTROLS)]
    for taken in ([box for _, box in found], controls):
        clear = _rise(panel, taken, gap, middle)
        if clear is not None:
            return clear
    return panel


def _rise(panel: QRect, taken: Sequence[QRect], gap: int, limit: int) -> QRect | None:
    while panel.top() >= limit:
        around = panel.adjusted(-gap, -gap, gap, gap)
        below = [box.top() for box in taken if box.intersects(around)]
        if not below:
            return panel
        panel = panel.translated(0, min(below) - gap - 1 - panel.bottom())
    return None


def _reachable(window: QWidget, floating: QWidget, way: QRect) -> list[QWidget]:
    """What Tab reaches in the panel's way and is small enough to be hidden by it: no table, no
    canvas. Whole screens are hidden or lie elsewhere: they are not gone through.
    """
    found: list[QWidget] = []
    open_ways = [(window, way)]
    while open_ways:
        parent, way = open_ways.pop()
        for each in parent.findChildren(QWidget, options=_DIRECT):
            box = each.geometry()
            if each is floating or each.isWindow() or not each.isVisible():
                continue
            if way.intersects(box):
                open_ways.append((each, way.translated(-box.topLeft())))
                if _is_in_the_way(window, each):
                    found.append(each)
    return found


def _is_in_the_way(window: QWidget, widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.height() < window.height() // 2
        and (isinstance(widget, _CONTROLS) or not isinstance(widget, _SURFACES))
    )


def _seen(window: QWidget, widget: QWidget) -> QRect:
    """The part of `widget` that is not scrolled away; empty where it is hidden."""
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(window, QPoint(0, 0)))
