"""What Tab reaches, in its order.

Qt's own way skips what stands before the target of a focus proxy, and stays where it is when that
target is hidden: with a screen that hands its focus to a table, no key leads to the buttons above.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reachable(root: QWidget) -> list[QWidget]:
    """Return what Tab reaches inside `root`, in its order."""
    found: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        if _is_reached(root, widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def step_by_tab(root: QWidget, *, is_next: bool) -> None:
    """Move the focus to the next or former widget inside `root`; at either end, it comes round."""
    now: QWidget | None = root.window().focusWidget()
    # The chain is a ring, and what comes next stands near: most steps look at a handful.
    start = now if now is not None and _is_reached(root, now) else root
    widget = _beside(start, is_next=is_next)
    while widget is not None and widget is not start and not _is_reached(root, widget):
        widget = _beside(widget, is_next=is_next)
    if widget is not None and widget is not root:
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        widget.setFocus(reason)


def _beside(widget: QWidget, *, is_next: bool) -> QWidget | None:
    return widget.nextInFocusChain() if is_next else widget.previousInFocusChain()


def _is_reached(root: QWidget, widget: QWidget) -> bool:
    """Whether Tab leads there; what most widgets are not is asked first."""
    return (
        widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and root.isAncestorOf(widget)
    )
