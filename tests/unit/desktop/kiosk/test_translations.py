"""Every word the kiosk says is translated, and keeps its facts."""

import ast
import string
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

import desktop.kiosk
from desktop.kiosk.language import (
    CONTEXT,
    ENGLISH,
    FRENCH,
    LANGUAGES,
    SPANISH,
    Language,
    shipped_catalogue,
)

_SAYERS = {"say", "mark"}


def _is_speech(call: ast.Call) -> bool:
    """Whether it is `say(…)`, `mark(…)` or `….speech.say(…)`, not a label that is told a text."""
    if isinstance(call.func, ast.Name):
        return call.func.id in _SAYERS
    if isinstance(call.func, ast.Attribute) and call.func.attr == "say":
        return ast.unparse(call.func.value).endswith("speech")
    return False


def said() -> set[str]:
    found = set()
    for path in Path(desktop.kiosk.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_speech(node) and node.args:
                text = node.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    found.add(text.value)
    return found - {""}


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", [SPANISH, FRENCH], ids=lambda one: one.code)
def test_every_word_is_translated_with_its_facts(language: Language) -> None:
    catalogue = shipped_catalogue(language)
    words = said()
    assert len(words) > 200
    missing = [word for word in words if not catalogue.translate(CONTEXT, word)]
    assert missing == []
    torn = [
        word for word in words if facts(catalogue.translate(CONTEXT, word) or "") != facts(word)
    ]
    assert torn == []


def test_other_programs_words_are_left_alone(qtbot: QtBot) -> None:
    catalogue = shipped_catalogue(SPANISH)
    assert catalogue.translate("QDialog", "Done") is None
    QCoreApplication.installTranslator(catalogue)
    try:
        assert QCoreApplication.translate(CONTEXT, "Done") == "Listo"
        assert QCoreApplication.translate("QDialog", "Done") == "Done"
    finally:
        QCoreApplication.removeTranslator(catalogue)


def test_three_languages_ship_and_english_is_the_source() -> None:
    assert LANGUAGES == (ENGLISH, SPANISH, FRENCH)
    assert shipped_catalogue(ENGLISH).translate(CONTEXT, "Done") is None
