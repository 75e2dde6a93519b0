"""The Studio's language: its words through Qt's translation, and how days and hours are written.

The `.ts` files are read as they are, for the reasons that `desktop.kiosk.language` gives; here with
contexts and plural forms. `pseudo` is a language for looking: every word that is translated is
longer and accented, so what stays plain was forgotten, and what does not fit is seen.
"""

import importlib.resources
import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

ENGLISH, SYSTEM, PSEUDO = "en", "system", "pseudo"
SHIPPED = ("es", "fr")
OWN_NAMES = ((ENGLISH, "English"), ("es", "Español"), ("fr", "Français"))
"""The languages that can be chosen, each by the name that it calls itself."""
KIOSK = "Kiosk"
"""The kiosk's own context: it speaks its visitor's language, not the device's."""

_Territory = QLocale.Country
_HOURS = {
    "en": {"24": _Territory.UnitedKingdom, "12": _Territory.Australia},
    "es": {"24": _Territory.Spain, "12": _Territory.Mexico},
    "fr": {"24": _Territory.France, "12": _Territory.Tunisia},
}
"""Where a language is written with so many hours; Qt takes both from one locale."""
_QT_LANGUAGE = {
    "en": QLocale.Language.English,
    "es": QLocale.Language.Spanish,
    "fr": QLocale.Language.French,
}
_KEY_CAPS = {
    "es": {
        "Ctrl": "Ctrl",
        "Shift": "Mayús",
        "Esc": "Esc",
        "Del": "Supr",
        "Enter": "Intro",
        "Return": "Intro",
        "Backspace": "Retroceso",
    },
    "fr": {"Enter": "Entrée", "Return": "Entrée", "Backspace": "Retour arrière"},
}
"""Keys as they stand on keyboards, where Qt's own translation has another word."""
_KEPT = re.compile(r"(\{[^{}]*\}|%n|%L?\d|&\w|https?://\S+)")
_ACCENTS = str.maketrans("aeiounyAEIOUNYcCsS", "áéíóúñýÁÉÍÓÚÑÝçÇšŠ")


@dataclass(frozen=True, slots=True)
class Words:
    """One source text in another language; more than one form where it counts something."""

    forms: tuple[str, ...]

    def of(self, count: int, language: str) -> str | None:
        """Return the form for `count` (-1 where nothing is counted); None where it is not done."""
        form = self.forms[0] if count < 0 else self.forms[_plural(count, language, self.forms)]
        return form or None


Key = tuple[str, str]
"""Context and source text."""


class Catalogue(QTranslator):
    """Words of one language. What it has not is left to the source, which is English.

    What Qt says itself (menus of text fields, its own dialogs, keys) is in `base`.
    """

    def __init__(
        self, language: str, words: Mapping[Key, Words], base: QTranslator | None = None
    ) -> None:
        super().__init__()
        self._code = language
        self._words = words
        self._base = base

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the words, or None where another translator is meant or the source will do."""
        found = self._words.get((context, source))
        if found is not None:
            return found.of(n, self._code)
        if self._base is not None and _is_qt(context):
            return self._base.translate(context, source, disambiguation, n) or None
        return None


class PseudoCatalogue(QTranslator):
    """Every text of the Studio, accented and a third longer; facts within it stay as they are."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the accented text; None for the kiosk's and for Qt's own."""
        is_other = _is_qt(context) or context == KIOSK
        return None if is_other or not source else accented(source)


def _is_qt(context: str) -> bool:
    return len(context) > 1 and context[0] == "Q" and context[1].isupper()


def accented(source: str) -> str:
    """Return a text as the pseudo-language has it: `⟦Ópén thé lésšóñ ~~~⟧`."""
    parts = _KEPT.split(source)
    told = "".join(
        part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts)
    )
    return f"⟦{told} {'~' * (len(source) // 3)}⟧"


def language_of(chosen: str) -> str:
    """Return the language that a setting means on this system: en, es, fr or pseudo."""
    if chosen != SYSTEM:
        return chosen
    named = QLocale.system().name().split("_")[0]
    return named if named in SHIPPED else ENGLISH


def shipped_catalogue(language: str) -> Catalogue:
    """Return the words of `resources/translations/studio_<language>.ts`; none for English."""
    if language not in SHIPPED:
        return Catalogue(language, {})
    folder = importlib.resources.files("resources") / "translations"
    text = (folder / f"studio_{language}.ts").read_text(encoding="utf-8")
    keys = {("QShortcut", key): Words((cap,)) for key, cap in _KEY_CAPS[language].items()}
    return Catalogue(language, {**read_words(text), **keys}, _words_of_qt(language))


def _words_of_qt(language: str) -> QTranslator | None:
    """What Qt says, from its own files; None where they were not installed with it."""
    base = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return base if base.load(f"qtbase_{language}", folder) else None


def read_words(text: str) -> dict[Key, Words]:
    """Return what a `.ts` file has; unfinished entries without words are left out."""
    found: dict[Key, Words] = {}
    for context in ElementTree.fromstring(text).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            counted = tuple(form.text or "" for form in translation.iter("numerusform"))
            forms = counted or (translation.text or "",)
            if any(forms):
                found[name, message.findtext("source", "")] = Words(forms)
    return found


def wear(app: QCoreApplication, chosen: str, hour_format: str) -> QTranslator | None:
    """Speak the chosen language from here on, and write hours so. Before any window is made.

    Returns what was installed, which `app` keeps; None where English is spoken.
    """
    language = language_of(chosen)
    locale = locale_of(language if language != PSEUDO else ENGLISH, chosen, hour_format)
    if locale is not None:
        QLocale.setDefault(locale)
    if language == ENGLISH:
        return None
    spoken = PseudoCatalogue() if language == PSEUDO else shipped_catalogue(language)
    spoken.setParent(app)
    app.installTranslator(spoken)
    return spoken


def wear_anew(app: QCoreApplication, chosen: str, hour_format: str) -> None:
    """Speak another language from here on; windows that are there already keep their words.

    The locale is found from the system's, as it is when the program starts.
    """
    for worn in app.findChildren(QTranslator):
        if isinstance(worn, Catalogue | PseudoCatalogue):
            app.removeTranslator(worn)
            worn.deleteLater()
    QLocale.setDefault(QLocale(QLocale.system().name()))
    prepare_locale()
    wear(app, chosen, hour_format)


def prepare_locale() -> None:
    """Write days, times and money as the system does; where it has no locale, as English does.

    The C locale of a bare machine writes neither dates nor money as a person would.
    """
    if QLocale.system().language() is QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, _Territory.UnitedKingdom))


def locale_of(language: str, chosen: str, hour_format: str) -> QLocale | None:
    """Return the locale to write in; None where the system's own is right as it is."""
    present = QLocale()
    speaks_it = present.language() is _QT_LANGUAGE[language]
    if hour_format in ("12", "24"):
        if speaks_it and _hours_of(present) == hour_format:
            return present
        return QLocale(_QT_LANGUAGE[language], _HOURS[language][hour_format])
    if chosen in (SYSTEM, PSEUDO) or speaks_it:
        return None
    return QLocale(_QT_LANGUAGE[language], _HOURS[language]["24"])


def _hours_of(locale: QLocale) -> str:
    pattern = locale.timeFormat(QLocale.FormatType.ShortFormat)
    return "12" if "a" in pattern.lower() else "24"


def _plural(count: int, language: str, forms: tuple[str, ...]) -> int:
    """Which form counts `count`: French counts nought and one alike, English and Spanish one."""
    is_one = count < 2 if language == "fr" else count == 1
    return 0 if is_one else len(forms) - 1
