"""A kiosk that many have used is as large as one that few have used."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.kiosk.flow import Page
from tests.gui.kiosk.conftest import Visitor
from tests.gui.kiosk.test_booking import find_mara

WARM, MORE = 2, 3


def visit(visitor: Visitor) -> None:
    """Look around, begin to book, ask for one's lessons, and leave the rest to the kiosk."""
    find_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("Kar")
    for page in ("Check in", "My lessons"):
        visitor.shell.flow.wipe()
        visitor.tap(page)
        visitor.keys("K7")
    visitor.shell.flow.wipe()
    assert visitor.shell.flow.page is Page.HOME
    # What the program's own loop does as soon as it comes round.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_visit_leaves_no_widget_behind(visitor: Visitor) -> None:
    for _ in range(WARM):
        visit(visitor)
    widgets, parts = len(QApplication.allWidgets()), len(visitor.shell.findChildren(QObject))
    for _ in range(MORE):
        visit(visitor)
    assert len(QApplication.allWidgets()) == widgets
    assert len(visitor.shell.findChildren(QObject)) == parts
