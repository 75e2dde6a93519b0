"""Whether everything that the Studio says is said in every language, with its facts in it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from resources.translations.gather import LANGUAGES, ROOT, Text, gather

_FACT = re.compile(r"\{[^{}]*\}|%n")
_FOLDER = ROOT / "resources" / "translations"


@pytest.fixture(scope="module")
def said() -> frozenset[Text]:
    """Every text of the source."""
    return frozenset(gather(ROOT / "desktop"))


def _entries(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            source = message.findtext("source", "")
            found[context.findtext("name", ""), source] = tuple(forms or [translation.text or ""])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_said_is_translated_and_nothing_else(
    said: frozenset[Text], language: str
) -> None:
    entries = _entries(_FOLDER / f"studio_{language}.ts")
    assert set(entries) == {(text.context, text.source) for text in said}
    assert [source for (_, source), forms in entries.items() if not all(forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_facts_of_its_source(language: str) -> None:
    for (_, source), forms in _entries(_FOLDER / f"studio_{language}.ts").items():
        for form in forms:
            assert sorted(_FACT.findall(form)) == sorted(_FACT.findall(source)), source


def test_texts_that_count_have_a_form_for_one_and_one_for_many(said: frozenset[Text]) -> None:
    counted = {(text.context, text.source) for text in said if text.is_counted}
    assert counted
    for language in LANGUAGES:
        entries = _entries(_FOLDER / f"studio_{language}.ts")
        assert {len(entries[key]) for key in counted} == {2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_are_those_of_print(said: frozenset[Text], language: str) -> None:
    """A program that quotes by hand, as here, has no other use for the straight one."""
    assert [text.source for text in said if "'" in text.source] == []
    entries = _entries(_FOLDER / f"studio_{language}.ts").values()
    assert [form for forms in entries for form in forms if "'" in form] == []
