"""What languages are called, in each language that the product speaks.

Weighed: Qt (names them in English, or each in itself), a library of all the world's locales (forty
megabytes for forty names), forty texts in each of the four catalogues, and one table. The table
is read with one eye, and both programs have their names from it.
"""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

UNKNOWN = "und"
"""A language that has no name here, as BCP 47 writes it."""

_SPOKEN = ("en", "es", "fr")
_NAMES = {
    "ar": ("Arabic", "árabe", "arabe"),
    "bn": ("Bangla", "bengalí", "bengali"),
    "cs": ("Czech", "checo", "tchèque"),
    "cy": ("Welsh", "galés", "gallois"),
    "da": ("Danish", "danés", "danois"),
    "de": ("German", "alemán", "allemand"),
    "el": ("Greek", "griego", "grec"),
    "en": ("English", "inglés", "anglais"),
    "es": ("Spanish", "español", "espagnol"),
    "fa": ("Persian", "persa", "persan"),
    "fi": ("Finnish", "finés", "finnois"),
    "fr": ("French", "francés", "français"),
    "ga": ("Irish", "irlandés", "irlandais"),
    "he": ("Hebrew", "hebreo", "hébreu"),
    "hi": ("Hindi", "hindi", "hindi"),
    "hu": ("Hungarian", "húngaro", "hongrois"),
    "id": ("Indonesian", "indonesio", "indonésien"),
    "ig": ("Igbo", "igbo", "igbo"),
    "it": ("Italian", "italiano", "italien"),
    "ja": ("Japanese", "japonés", "japonais"),
    "ko": ("Korean", "coreano", "coréen"),
    "ms": ("Malay", "malayo", "malais"),
    "nb": ("Norwegian", "noruego", "norvégien"),
    "nl": ("Dutch", "neerlandés", "néerlandais"),
    "pl": ("Polish", "polaco", "polonais"),
    "pt": ("Portuguese", "portugués", "portugais"),
    "ro": ("Romanian", "rumano", "roumain"),
    "ru": ("Russian", "ruso", "russe"),
    "sv": ("Swedish", "sueco", "suédois"),
    "sw": ("Swahili", "suajili", "swahili"),
    "ta": ("Tamil", "tamil", "tamoul"),
    "te": ("Telugu", "telugu", "télougou"),
    "th": ("Thai", "tailandés", "thaï"),
    "tl": ("Filipino", "filipino", "filipino"),
    "tr": ("Turkish", "turco", "turc"),
    "uk": ("Ukrainian", "ucraniano", "ukrainien"),
    "ur": ("Urdu", "urdu", "ourdou"),
    "vi": ("Vietnamese", "vietnamita", "vietnamien"),
    "yo": ("Yoruba", "yoruba", "yoruba"),
    "zh": ("Chinese", "chino", "chinois"),
}

KNOWN = tuple(_NAMES)
"""The languages that have a name here (ISO 639)."""


def name_of(tag: str, spoken: str) -> str:
    """The name of a language (BCP 47) in another (en, es, fr; else English), as it stands within a
    sentence. What has no name here is returned as it is: studios may write words of their own.
    """
    names = _NAMES.get(tag.split("-")[0].lower())
    if names is None:
        return tag
    return names[_SPOKEN.index(spoken)] if spoken in _SPOKEN else names[0]


def at_the_start(name: str) -> str:
    """The same where a line begins with it."""
    return name[:1].upper() + name[1:]


def tell_language(widget: QWidget, tag: str, own: QLocale | None = None) -> None:
    """Have assistive technology told that what stands there is in that language (BCP 47): Qt's C
    locale, which is no language, for one that it does not know. Where nobody said, it is in `own`,
    the studio's, or without that in the language of what is around it.
    """
    found = QLocale(tag) if tag else own
    if found is None:
        widget.unsetLocale()
    else:
        widget.setLocale(found)
