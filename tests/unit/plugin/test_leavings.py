"""What is left pressed, open, shown or switched on fails who left it, and nobody after."""

from collections.abc import Sequence

import pytest

from tests.plugin.leavings import left
from tests.unit.plugin.conftest import Run


@pytest.fixture
def habits() -> Sequence[str]:
    return ("surroundings", "garbage", "leavings", "parallel")


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({}, {}, []),
        ({}, {"a popup is open": None}, []),
        ({}, {"a popup is open": "menu"}, ["a popup is open (menu)"]),
        ({"a popup is open": "menu"}, {"a popup is open": "menu"}, []),
        ({"a popup is open": "menu"}, {"a popup is open": None}, []),
        ({"a popup is open": "menu"}, {"a popup is open": "list"}, ["a popup is open (list)"]),
    ],
)
def test_only_what_is_new_counts(
    before: dict[str, object], after: dict[str, object], found: list[str]
) -> None:
    assert left(before, after) == found


def test_who_left_it_fails_and_nobody_after(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import gc, pytest
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

        LEFT = Qt.MouseButton.LeftButton

        @pytest.fixture(scope="module")
        def window():
            app = QApplication.instance() or QApplication([])
            made = QPushButton("here before the test and after it")
            made.show()
            yield made
            made.close()

        def test_double_click(window): QTest.mouseDClick(window, LEFT)
        def test_after_a_double_click(window): pass
        def test_let_go(window): QTest.mouseRelease(window, LEFT)
        def test_grabs(window): window.grabMouse()
        def test_grabs_no_more(window): window.releaseMouse()
        def test_menu(window):
            window.menu = QMenu()
            window.menu.addAction("one")
            window.menu.popup(window.pos())
        def test_no_menu(window): window.menu.close()
        def test_dialog(window): window.dialog = QDialog(); window.dialog.open()
        def test_no_dialog(window): window.dialog.close()
        def test_sheet(window): QApplication.instance().setStyleSheet("* { color: red }")
        def test_collects(): gc.enable()
        def test_collects_no_more(): gc.disable()
        def test_leaves_out(): gc.freeze()
        def test_puts_right(): gc.unfreeze(); gc.collect(); gc.freeze()
        """
    )
    result = run(".", "-n0", "-rE")
    result.assert_outcomes(passed=14, errors=7)
    who = [line.rpartition("::")[2] for line in result.stdout.lines if line.startswith("ERROR ")]
    assert [name.partition(" ")[0].removeprefix("test_") for name in who] == [
        "double_click", "grabs", "menu", "dialog", "sheet", "collects", "leaves_out",
    ]  # fmt: skip
