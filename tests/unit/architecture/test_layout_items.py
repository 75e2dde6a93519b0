"""Whoever asks one of Qt's layouts for an item is found before the program dies of it."""

from __future__ import annotations

import pytest

from tests.rules.findings import parsed
from tests.rules.items import check_items


@pytest.mark.parametrize("asked", ["self._column.itemAt(place)", "grid.itemAtPosition(0, 1)"])
def test_an_item_that_stays_in_its_layout_is_named(asked: str) -> None:
    (finding,) = check_items(parsed("desktop/planted.py", f"item = {asked}\n"))
    assert finding.line == 1
    assert asked.partition("(")[0] in finding.message


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("desktop/planted.py", "item = layout.takeAt(0)\n"),  # nothing keeps it
        ("desktop/planted.py", "def itemAt(self, index):\n    return self._items[index]\n"),
        ("tests/planted.py", "item = layout.itemAt(0)\n"),
    ],
)
def test_what_keeps_no_dead_item_is_left_alone(path: str, text: str) -> None:
    assert list(check_items(parsed(path, text))) == []
