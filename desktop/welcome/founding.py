"""Setting up a new studio, step one: its name, zone and currency, and who looks after it."""

from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, QLocale, QTimeZone
from PySide6.QtWidgets import QLineEdit

from core.errors import StudioError
from desktop.bootstrap import Station
from desktop.welcome.door import Door, Entry, choice, secret
from desktop.welcome.sign_in import Welcome
from sync.protocol import FoundingRequest

CURRENCIES = (
    *("AUD", "BRL", "CAD", "CHF", "CLP", "COP", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS"),
    *("INR", "JPY", "KRW", "MAD", "MXN", "NOK", "NZD", "PEN", "PLN", "SEK", "SGD", "TND", "TRY"),
    *("USD", "UYU", "ZAR"),
)
_STUDIO, _ZONE, _CURRENCY, _NAME, _EMAIL, _PASSWORD = range(6)
_PLACES = {
    "zone": _ZONE,
    "currency": _CURRENCY,
    "email": _EMAIL,
    "email_taken": _EMAIL,
    "password_short": _PASSWORD,
}


class Found(Welcome):
    """Asks for all that a studio needs to begin, and founds it.

    What the computer knows already, its zone and its country's currency, is filled in.
    """

    def __init__(self, station: Station) -> None:
        super().__init__(station, _door(station))
        self.door.entered.connect(self._on_entered)
        words = QCoreApplication.translate("Welcome", "I have an account")
        self.door.add_link(words).clicked.connect(self.back_wanted)

    def again(self) -> "Found":
        """The same, in the language that is spoken by now."""
        return Found(self._station)

    def _on_entered(self, values: tuple[str, ...]) -> None:
        if values[_CURRENCY].upper() not in CURRENCIES:
            say = QCoreApplication.translate
            self.door.refuse(say("Welcome", "Choose one of the currencies."), _CURRENCY)
            return
        self.door.wait()
        request = FoundingRequest(
            studio_name=values[_STUDIO][:80],
            zone=values[_ZONE],
            currency=values[_CURRENCY].upper(),
            name=values[_NAME][:80],
            email=values[_EMAIL][:254],
            password=values[_PASSWORD][:200],
        )
        account = self._station.engine.account
        self._station.jobs.run(
            lambda: account.found_studio(request), self._admitted, self._on_failed, on="network"
        )

    def _place_of(self, error: Exception) -> int:
        return _PLACES.get(error.code, _PASSWORD) if isinstance(error, StudioError) else _PASSWORD


def _door(station: Station) -> Door:
    def say(text: str) -> str:
        return QCoreApplication.translate("Welcome", text)

    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    fields: list[tuple[str, Entry]] = [
        (say("Studio name"), QLineEdit()),
        (say("Time zone"), choice(sorted(available_timezones()), zone)),
        (say("Currency"), choice(CURRENCIES, _currency_here())),
        (say("Your name"), QLineEdit()),
        (say("Email"), QLineEdit()),
        (say("Password, at least 10 characters"), secret()),
    ]
    return Door(
        station.theme,
        say("Set up a new studio"),
        say("Next come instructors, services and hours, whenever you like."),
        fields,
        say("Create studio"),
    )


def _currency_here() -> str:
    code = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if code in CURRENCIES else "USD"
