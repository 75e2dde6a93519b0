"""What a test leaves behind for others to stumble over fails that test, not the others.

A button that no test let go of hid the focus ring from whichever tests came next in that worker:
`QTest.mouseDClick` ends with the button down. Since the order is random, such faults show once
in a while, far from where they were made.

Looked at before the test, once fixtures of wider scope are up, and after all fixtures are down.
Only what is new counts, so that one test's leavings do not fail its successors as well.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from tests.plugin import garbage


def state() -> dict[str, object]:
    """What there may be of that kind, by what would be wrong with it; falsy where there is none."""
    found: dict[str, object] = {
        "garbage is collected on any thread again": gc.isenabled(),
        "the collector leaves out other things": garbage.is_out_of_order(),
    }
    if "PySide6.QtWidgets" in sys.modules:
        found |= _state_of_qt()
    return found


def _state_of_qt() -> dict[str, object]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return {}
    windows: dict[str, object] = {
        f"{each} is shown": each.isVisible() for each in app.topLevelWidgets()
    }
    return windows | {
        "a button is pressed": app.mouseButtons().value,
        "a popup is open": app.activePopupWidget(),
        "a dialog is open": app.activeModalWidget(),
        "the mouse is grabbed": QWidget.mouseGrabber(),
        "the keyboard is grabbed": QWidget.keyboardGrabber(),
        "the pointer is another": app.overrideCursor(),
        "it is read from the right": app.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        "a style sheet is worn": bool(app.styleSheet()),
    }


def left(before: dict[str, object], after: dict[str, object]) -> list[str]:
    """What there is that there was not."""
    return [f"{what} ({now})" for what, now in after.items() if now and now != before.get(what)]


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Looks from before the first fixture of this scope to after the last."""
    before = state()
    yield
    if found := left(before, state()):
        pytest.fail("left behind: " + "; ".join(found), pytrace=False)
