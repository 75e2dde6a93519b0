"""The visitor's language: its words through Qt's translation, its dates, times and money.

Weighed: compiled `.qm` files (a build step, and binaries to keep in step); a dictionary of our own
beside Qt (a second way to translate); a QTranslator that reads the `.ts` files as they are. The
last needs nothing built and keeps one way.
"""

import importlib.resources
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Qt, QTranslator, Signal

from core.money import Money

CONTEXT = "Kiosk"


@dataclass(frozen=True, slots=True)
class Language:
    """A language that can be chosen; `locale` decides the order of a date and the sign of money.

    `day_month` joins a day and its month (Qt's letters), `first` is how the first of a month is
    written where that is no plain 1.
    """

    code: str
    name: str
    locale: str
    is_right_to_left: bool = False
    day_month: str = "d MMMM"
    first: str = "d"

    @property
    def short(self) -> str:
        """What stands on the small button."""
        return self.code.upper()


ENGLISH = Language("en", "English", "en_CA")
SPANISH = Language("es", "Español", "es_MX", day_month="d 'de' MMMM")
FRENCH = Language("fr", "Français", "fr_CA", first="'1er'")
LANGUAGES = (ENGLISH, SPANISH, FRENCH)


def mark(source: str) -> str:
    """The text itself, marked as one to translate when it is said."""
    return source


class Catalogue(QTranslator):
    """The kiosk's words of one language, from source text to translation."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self._words = words

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The word, or None where another translator is meant or the source itself will do."""
        return self._words.get(source) if context == CONTEXT else None


def shipped_catalogue(language: Language) -> Catalogue:
    """The words of `resources/translations/kiosk_<code>.ts`; none for English, the source."""
    if language == ENGLISH:
        return Catalogue({})
    folder = importlib.resources.files("resources") / "translations"
    text = (folder / f"kiosk_{language.code}.ts").read_text(encoding="utf-8")
    messages = ElementTree.fromstring(text).iter("message")
    return Catalogue(
        {one.findtext("source", ""): one.findtext("translation", "") for one in messages}
    )


class Speech(QObject):
    """Says things in the visitor's language and in the studio's zone.

    Signals: `changed` after the language changed. UI thread only.
    """

    changed = Signal()

    def __init__(
        self,
        app: QCoreApplication,
        zone: str,
        home: Language = ENGLISH,
        languages: tuple[Language, ...] = LANGUAGES,
        catalogue: Callable[[Language], Catalogue] = shipped_catalogue,
    ) -> None:
        super().__init__()
        self._app = app
        self._home = home
        self._zone = ZoneInfo(zone)
        self._catalogues = {one.code: catalogue(one) for one in languages}
        self._worn: Catalogue | None = None
        self._known = languages
        self.languages = languages
        self.language = home
        self._wear(home)

    @property
    def home(self) -> Language:
        """The studio's own: what a wiped screen begins with."""
        return self._home

    def use(self, language: Language) -> None:
        """Speak that language from now on."""
        if language != self.language:
            self._wear(language)
            self.changed.emit()

    def offer(self, codes: tuple[str, ...], home: str) -> None:
        """Offer these languages only, of those that are known, and begin with `home`.

        Who reads another one meanwhile goes on reading it, as long as it is offered.
        """
        known = {one.code: one for one in self._known}
        offered = tuple(known[code] for code in codes if code in known) or self._known
        first = known.get(home, offered[0])
        was_home = self.language == self._home
        is_same = (offered, first) == (self.languages, self._home)
        self.languages, self._home = offered, first
        if is_same:
            return
        if was_home or self.language not in offered:
            self.use(first)
        self.changed.emit()

    def next_language(self) -> None:
        """The following one, round and round."""
        here = self.languages.index(self.language)
        self.use(self.languages[(here + 1) % len(self.languages)])

    def reset(self) -> None:
        """The studio's own language again."""
        self.use(self._home)

    def say(self, source: str, **facts: str | int) -> str:
        """The text in the visitor's language, with its facts."""
        return QCoreApplication.translate(CONTEXT, source).format(**facts)

    def local(self, instant: datetime) -> datetime:
        """The instant on the studio's wall."""
        return instant.astimezone(self._zone)

    def time(self, instant: datetime) -> str:
        """`16:30`: the desk's clock has 24 hours in every language."""
        return f"{self.local(instant):%H:%M}"

    def day(self, instant: datetime, *, is_within: bool = False) -> str:
        """`Fri 6 March`; as it stands within a sentence, `vie 6 de marzo`."""
        local = self.local(instant).date()
        weekday = self._format(local, "ddd").rstrip(".") if is_within else self.weekday(local)
        return f"{weekday} {self._day_month(local)}"

    def long_day(self, instant: datetime) -> str:
        """`Thursday 5 March`."""
        return f"{self.weekday_name(instant)} {self._day_month(self.local(instant).date())}"

    def weekday(self, day: date) -> str:
        """`Fri`, without the stop that some languages put behind it."""
        return self._format(day, "ddd").rstrip(".").capitalize()

    def weekday_name(self, instant: datetime) -> str:
        """`Friday`, as it stands within a sentence."""
        return self._format(self.local(instant).date(), "dddd")

    def span(self, start: datetime, end: datetime) -> str:
        """`16:30 – 17:15`."""
        return f"{self.time(start)} – {self.time(end)}"

    def money(self, money: Money, is_short: bool = False) -> str:
        """`$54.00`; short leaves out cents that are nought: `$54`."""
        digits = money.minor_digits
        is_round = is_short and money.amount % 10**digits == 0
        value = Decimal(money.amount) / 10**digits
        locale = QLocale(self.language.locale)
        sign = "$" if money.currency in {"CAD", "USD"} else money.currency + "\u00a0"
        return locale.toCurrencyString(float(value), sign, 0 if is_round else digits)

    def _day_month(self, day: date) -> str:
        pattern, first = self.language.day_month, self.language.first
        return self._format(day, pattern.replace("d", first, 1) if day.day == 1 else pattern)

    def _format(self, day: date, pattern: str) -> str:
        locale = QLocale(self.language.locale)
        return locale.toString(QDate(day.year, day.month, day.day), pattern)

    @property
    def direction(self) -> Qt.LayoutDirection:
        """Which way the language runs."""
        is_rtl = self.language.is_right_to_left
        return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight

    def _wear(self, language: Language) -> None:
        if self._worn is not None:
            self._app.removeTranslator(self._worn)
        self._worn = self._catalogues[language.code]
        self._app.installTranslator(self._worn)
        self.language = language

    def close(self) -> None:
        """Take the words out of the application."""
        if self._worn is not None:
            self._app.removeTranslator(self._worn)
            self._worn = None
