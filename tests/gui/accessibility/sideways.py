"""What is pushed out of sight sideways: scroll areas here go up and down only."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QTableView, QWidget

from tests.gui.accessibility.looking import inside, tell

_MOST_NAMED = 3


def pushed_out(root: QWidget) -> Iterator[str]:
    """What is wider than the place it scrolls in, and which parts ask for that much."""
    for area in inside(root):
        if isinstance(area, QScrollArea):
            yield from _beyond(area)
        elif isinstance(area, QTableView) and (lacks := area.horizontalScrollBar().maximum()):
            yield f"{tell(area)} lacks {lacks} px for its columns"
        elif _is_squeezed(area):
            yield f"{tell(area)} has less than its parts need"


def _beyond(area: QScrollArea) -> Iterator[str]:
    content, room = area.widget(), area.viewport().width()
    if content is None or content.width() <= room:
        return
    parts = [each for each in inside(content) if each.layout() is None]
    widest = sorted(parts, key=lambda each: each.minimumSizeHint().width())[-_MOST_NAMED:]
    named = ", ".join(f"{tell(each)} ({each.minimumSizeHint().width()} px)" for each in widest)
    yield f"{tell(content)} lacks {content.width() - room} px, perhaps by {named}"


def _is_squeezed(widget: QWidget) -> bool:
    """Whether a widget with a layout is narrower than that can be."""
    layout = widget.layout()
    if layout is None or isinstance(widget, QAbstractScrollArea):
        return False
    bound = QLayout.SizeConstraint.SetNoConstraint
    return layout.sizeConstraint() is not bound and layout.minimumSize().width() > widget.width()
