"""Where Tab begins on a page: in what is its own, not in the header that stands on all of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.widgets.tab_order import reachable


def begin_in(page: QWidget | None) -> bool:
    """Put the focus on the first thing of the page; False where it has none."""
    if page is None:
        return False
    first = next(iter(reachable(page)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
    return first is not None
