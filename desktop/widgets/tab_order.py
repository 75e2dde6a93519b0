"""What Tab reaches, in its order: as things were put into each other.

Qt's own way skips what stands before the target of a focus proxy, and stays where it is when that
target is hidden: with a screen that hands its focus to a table, no key leads to the buttons above.
Its chain (`nextInFocusChain`) has what came late at the end, far from where it stands; and asked
from Python, each widget keeps hold of the next: whenever one of them was deleted, the binding went
round the whole window, and let go of viewports that were still there.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reachable(root: QWidget) -> list[QWidget]:
    """Return what Tab reaches inside `root`, in its order."""
    return [each for each in _shown_inside(root) if _is_reached(each)]


def step_by_tab(root: QWidget, *, is_next: bool) -> None:
    """Move the focus to the next or former widget inside `root`; at either end, it comes round."""
    inside = reachable(root)
    if not inside:
        return
    reason = Qt.FocusReason.TabFocusReason
    if not is_next:
        inside.reverse()
        reason = Qt.FocusReason.BacktabFocusReason
    now = root.window().focusWidget()
    # From elsewhere to the first.
    to = inside.index(now) + 1 if now in inside else 0
    inside[to % len(inside)].setFocus(reason)


def _shown_inside(widget: QWidget) -> Iterator[QWidget]:
    # Not `children()`: Python would keep what Qt made for a moment, a style's animation for one.
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and not child.isWindow():
            yield child
            yield from _shown_inside(child)


def _is_reached(widget: QWidget) -> bool:
    return (
        widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    )
