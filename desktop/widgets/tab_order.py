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
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and root.isAncestorOf(widget) and _is_usable(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def step_by_tab(root: QWidget, *, is_next: bool) -> None:
    """Move the focus to the next or former widget inside `root`; at either end, it comes round."""
    inside = reachable(root)
    if not inside:
        return
    now = root.window().focusWidget()
    step = 1 if is_next else -1
    start = 0 if is_next else -1
    index = inside.index(now) + step if now in inside else start
    reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
    inside[index % len(inside)].setFocus(reason)


def _is_usable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
