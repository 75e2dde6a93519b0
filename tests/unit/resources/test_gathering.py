"""Whether a text is found however it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from resources.translations import gather as module
from resources.translations.gather import Text, gather

WORDS = """
from PySide6.QtCore import QCoreApplication

def say(text: str) -> str:
    return QCoreApplication.translate("Day", text)
"""
VIEWS = {
    "by its name": 'from desktop.day.words import say\nshown = say("Hello")',
    "as one of its module": 'from desktop.day import words\nshown = words.say("Hello")',
    "by a module's other name": 'from desktop.day import words as told\nshown = told.say("Hello")',
    "by a short name": 'from desktop.day import words\nsay = words.say\nshown = say("Hello")',
    "one of two": 'from desktop.day import words\nshown = words.say("Hello" if late else "Hello")',
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_a_text_is_found_however_it_is_said(
    view: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "desktop" / "day"
    folder.mkdir(parents=True)
    (folder / "words.py").write_text(WORDS, encoding="utf-8")
    (folder / "view.py").write_text(view, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    assert gather(tmp_path / "desktop") == [Text("Day", "Hello")]
