"""Where Tab begins on a page: in what is its own, not in the header that stands on all of them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.widgets.tab_order import reachable


def begin_in(page: QWidget | None, over: Iterable[QWidget]) -> bool:
    """Put the focus on the first thing of the page; False where it has none, or lies under one of
    `over`.
    """
    if page is None or any(each.isVisible() for each in over):
        return False
    first = next(iter(reachable(page)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
    return first is not None
