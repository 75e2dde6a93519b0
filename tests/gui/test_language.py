"""Another language: words by context and count, a pseudo-language to look with, hours and days."""

from collections.abc import Callable, Iterator
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.actions.keymap import InMemoryShortcuts, Keymap
from desktop.actions.registry import shown_keys
from desktop.design.theme import Theme
from desktop.language import (
    Catalogue,
    accented,
    locale_of,
    read_words,
    shipped_catalogue,
    wear,
)
from desktop.studio.say import clock_time
from desktop.studio.shell.state import ScreenId, title_of
from desktop.widgets.sync_pill import SyncPill
from resources.translations.gather import ROOT, Text, gather, written
from tests.builders.studio import AT

SPANISH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Shell</name>
    <message><source>Today</source><translation>Hoy</translation></message>
    <message><source>Lessons</source><translation type="unfinished" /></message>
</context>
<context>
    <name>NavRow</name>
    <message numerus="yes"><source>%n waiting</source>
        <translation><numerusform>%n espera</numerusform><numerusform>%n esperan</numerusform>
        </translation></message>
</context>
</TS>
"""

WEARS = Callable[[str, str], QTranslator | None]


@pytest.fixture
def wears(qapp: QApplication) -> Iterator[WEARS]:
    """Wears a language, and takes it off again."""
    before, worn = QLocale(), list[QTranslator]()

    def put_on(language: str, hours: str = "locale") -> QTranslator | None:
        found = wear(qapp, language, hours)
        if found is not None:
            worn.append(found)
        return found

    yield put_on
    for each in worn:
        qapp.removeTranslator(each)
    QLocale.setDefault(before)


def test_words_are_found_by_context_and_counted(qapp: QApplication) -> None:
    catalogue = Catalogue("es", read_words(SPANISH))
    assert catalogue.translate("Shell", "Today") == "Hoy"
    assert catalogue.translate("Other", "Today") is None
    assert catalogue.translate("Shell", "Lessons") is None, "unfinished is left in English"
    counted = [catalogue.translate("NavRow", "%n waiting", "", count) for count in (0, 1, 2)]
    assert counted == ["%n esperan", "%n espera", "%n esperan"]
    french = Catalogue("fr", read_words(SPANISH))
    assert french.translate("NavRow", "%n waiting", "", 0) == "%n espera"


@pytest.mark.parametrize(
    ("language", "copy", "keys"),
    [("es", "&Copiar", "Ctrl Intro"), ("fr", "Cop&ier", "Ctrl Entrée")],
)
def test_what_qt_says_itself_is_said_in_the_language_and_keys_as_on_its_keyboards(
    wears: WEARS, language: str, copy: str, keys: str
) -> None:
    wears(language, "locale")
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy") == copy
    assert shown_keys("Ctrl+Return") == keys
    assert QKeySequence("Ctrl+Return") == QKeySequence(Qt.Key.Key_Return | Qt.Modifier.CTRL)


def test_keys_are_compared_without_a_word_of_the_language(
    wears: WEARS, monkeypatch: pytest.MonkeyPatch
) -> None:
    wears("es", "locale")
    monkeypatch.setattr(Catalogue, "translate", lambda *_: pytest.fail("asked for a word"))
    keys = Keymap(InMemoryShortcuts())
    keys.add("lesson.save", "Ctrl+Return")
    keys.add("lesson.new", "N")
    assert keys.holder_of("Ctrl+Return") == "lesson.save"


def test_the_pseudo_language_shows_what_is_translated_and_keeps_the_facts(wears: WEARS) -> None:
    assert accented("Undo “{what}”, %n left") == "⟦Úñdó “{what}”, %n léft ~~~~~~~⟧"
    assert title_of(ScreenId.TODAY) == "Today"
    wears("pseudo", "locale")
    assert title_of(ScreenId.TODAY) == "⟦Tódáý ~⟧"


def test_a_widget_s_own_words_are_translated_too(wears: WEARS, theme: Theme) -> None:
    wears("pseudo", "locale")
    assert SyncPill(theme).text().startswith("⟦")


@pytest.mark.parametrize(
    ("language", "hours", "time"),
    [
        ("en", "24", "14:20"),
        ("en", "12", "2:20 pm"),
        ("es", "locale", "14:20"),
        ("fr", "24", "14:20"),
        ("fr", "12", "2:20 PM"),
    ],
)
def test_hours_are_written_as_was_chosen(
    wears: WEARS, language: str, hours: str, time: str
) -> None:
    wears(language, hours)
    written_time = clock_time(AT.replace(hour=14, minute=20)).replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )
    assert written_time == time


def test_what_the_system_has_is_left_alone() -> None:
    assert locale_of("en", "system", "locale") is None


@pytest.mark.parametrize("language", ["es", "fr"])
def test_the_shipped_files_are_read_and_keep_every_placeholder(language: str) -> None:
    path = ROOT / "resources" / "translations" / f"studio_{language}.ts"
    for (_, source), words in read_words(path.read_text(encoding="utf-8")).items():
        for form in words.forms:
            assert sorted(_places(form)) == sorted(_places(source)), source
    assert shipped_catalogue(language) is not None


@pytest.mark.parametrize("language", ["es", "fr"])
def test_all_that_is_said_is_said_in_the_shipped_languages(language: str) -> None:
    path = ROOT / "resources" / "translations" / f"studio_{language}.ts"
    shipped = path.read_text(encoding="utf-8")
    said = {(text.context, text.source) for text in gather(ROOT / "desktop")}
    assert said, "somebody speaks"
    assert said - read_words(shipped).keys() == set()


def _places(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name]


def test_texts_are_gathered_from_where_they_are_said() -> None:
    found = set(gather(ROOT / "desktop" / "studio" / "shell"))
    assert Text("Shell", "Today") in found
    assert Text("NavRow", "%n waiting", is_counted=True) in found
    assert Text("TopBar", "Undo “{what}”") in found


def test_gathering_again_keeps_what_was_translated_and_drops_what_nobody_says() -> None:
    again = written([Text("Shell", "Today"), Text("Shell", "Tomorrow")], "es", SPANISH)
    assert read_words(again)["Shell", "Today"].forms == ("Hoy",)
    assert "Tomorrow" in again
    assert "NavRow" not in again
    assert written([Text("Shell", "Today"), Text("Shell", "Tomorrow")], "es", again) == again
