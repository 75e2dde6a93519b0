"""A widget that is shown before it stands in anything is found before it takes the keyboard."""

from __future__ import annotations

import pytest

from tests.rules.findings import parsed
from tests.rules.strays import check_strays


def _found(*lines: str, path: str = "desktop/planted.py") -> list[str]:
    body = "".join(f"        {line}\n" for line in lines)
    source = parsed(path, f"class Card:\n    def __init__(self, theme, row, parent):\n{body}")
    return [finding.message.partition(" ")[0] for finding in check_strays(source)]


@pytest.mark.parametrize(
    "shown",
    ["self.again.show()", "self.again.setVisible(True)", "self.again.setVisible(bool(link))"],
)
def test_a_widget_shown_before_it_is_handed_on_is_named(shown: str) -> None:
    assert _found("self.again = Button(theme)", shown, "row.addWidget(self.again)") == [
        "self.again"
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("self.again = Button(theme)", "row.addWidget(self.again)", "self.again.show()"),
        ("self.again = Button(theme)", "for each in (self.again,): pass", "self.again.show()"),
        ("self.again = Button(theme, self)", "self.again.show()"),
        ("again = widgets.Button(theme, parent=parent)", "again.show()"),
        ("self.again = Button(theme)", "self.again.setVisible(False)"),
        ("self.again = Button(theme)", "self.again.hide()"),
        ("self.again = Button(theme)", "self.heard.connect(lambda: self.again.show())"),
        ("again = Button(theme)", "again = row.itemAt(0)", "again.show()"),
        ("self.show()",),
    ],
)
def test_one_that_has_its_place_or_stays_hidden_is_left_alone(lines: tuple[str, ...]) -> None:
    assert _found(*lines) == []


def test_a_function_makes_windows_that_are_meant() -> None:
    source = parsed("desktop/planted.py", "def show():\n    window = Window()\n    window.show()\n")
    assert list(check_strays(source)) == []


def test_windows_of_tests_are_their_own() -> None:
    assert _found("shell = Shell()", "shell.show()", path="tests/planted.py") == []
