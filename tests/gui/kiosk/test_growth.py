"""A kiosk that many have used is as large as one that few have used."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.kiosk.flow import Page
from desktop.kiosk.screens.instructor_card import InstructorCard
from tests.gui.kiosk.conftest import Visitor, on_a_new_screen
from tests.gui.kiosk.test_booking import find_mara
from tests.plugin import PATIENCE_MS

WARM, MORE = 2, 3
IN_SIGHT = 6


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


@on_a_new_screen
def test_between_visits_there_are_as_many_cards_as_are_in_sight(
    visitor: Visitor,
) -> None:
    shell = visitor.shell
    shell.make_ready()

    def is_rested() -> bool:
        shell.flow.wipe()
        visitor.wait(1)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(shell.pages.results.findChildren(InstructorCard)) == IN_SIGHT

    visitor.qtbot.waitUntil(is_rested, timeout=PATIENCE_MS)  # a usual answer has more
    shell.look.next_text_size()
    assert not is_rested()  # other letters throw them away
    visitor.qtbot.waitUntil(is_rested, timeout=PATIENCE_MS)
