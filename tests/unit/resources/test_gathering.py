"""Whether a text is found however it is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from resources.translations import gather as module
from resources.translations.gather import LANGUAGES, ROOT, Text, gather, written

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


def test_french_signs_stay_on_the_line_of_their_word() -> None:
    text = Text("Day", "“{what}”: sure?")
    former = (
        "<TS><context><name>Day</name><message><source>“{what}”: sure?</source>"
        "<translation>« {what} » : sûr ?</translation></message></context></TS>"
    )
    kept = "« {what} » : sûr ?".replace(" ", "\N{NO-BREAK SPACE}", 3)
    kept = kept.replace(" ?", "\N{NO-BREAK SPACE}?")
    assert f"<translation>{kept}</translation>" in written([text], "fr", former)
    assert "<translation>« {what} » : sûr ?</translation>" in written([text], "es", former)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_teaches_is_called_as_at_the_kiosk(language: str) -> None:
    path = ROOT / "resources" / "translations" / f"studio_{language}.ts"
    told = re.findall("<translation>([^<]*)<", path.read_text(encoding="utf-8"))
    facts_left_out = (re.sub(r"\{[^}]*\}", "", each).lower() for each in told)
    assert [each for each in facts_left_out if re.search("instruct(or|eur)", each)] == []
