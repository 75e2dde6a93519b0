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


def lowest_clear(window: QWidget, floating: QWidget, panel: QRect, gap: int) -> QRect:
    """`panel` (in `window`'s coordinates), moved up until it covers nothing that takes the focus.

    It goes no higher than the middle of the window; where that is too crowded, only buttons and
    fields stay clear, and where even those leave no room it stays where it is. `floating` is what
    the panel belongs to: it is never in its own way.
    """
    focusable = [each for each in _reachable(window) if not _belongs(each, floating)]
    for group in (focusable, [each for each in focusable if isinstance(each, _CONTROLS)]):
        found = _rise(panel, [_seen(window, each) for each in group], gap, window.height() // 2)
        if found is not None:
            return found
    return panel


def _rise(panel: QRect, taken: Sequence[QRect], gap: int, limit: int) -> QRect | None:
    while panel.top() >= limit:
        around = panel.adjusted(-gap, -gap, gap, gap)
        below = [box.top() for box in taken if box.intersects(around)]
        if not below:
            return panel
        panel = panel.translated(0, min(below) - gap - 1 - panel.bottom())
    return None


def _reachable(window: QWidget) -> list[QWidget]:
    """What Tab reaches and is small enough to be hidden by a panel: no table, no canvas."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.height() < window.height() // 2
        and (isinstance(each, _CONTROLS) or not isinstance(each, _SURFACES))
    ]


def _belongs(widget: QWidget, floating: QWidget) -> bool:
    return widget is floating or floating.isAncestorOf(widget)


def _seen(window: QWidget, widget: QWidget) -> QRect:
    """The part of `widget` that is not scrolled away; empty where it is hidden."""
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(window, QPoint(0, 0)))
