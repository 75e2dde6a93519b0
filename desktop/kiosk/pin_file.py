"""The PIN in the device's settings file: its hash, and the wrong tries, in one word.

The tries are written before the next one is taken, so pulling the plug does not win a sixth.
"""

from datetime import datetime
from typing import Protocol

from core.models.columns import from_microseconds, to_microseconds
from desktop.device_settings import DeviceSettings
from desktop.kiosk.pin import PinHash, Tries


class Settings(Protocol):
    """What is needed of `desktop.device_settings.SettingsFile`."""

    @property
    def current(self) -> DeviceSettings:
        """What is set now."""
        ...

    def change(self, *, pin_digest: str) -> None:
        """Write it."""
        ...


class PinFile:
    """A `PinStore` over the settings file."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def pin(self) -> PinHash | None:
        """The hash; None until staff have chosen a PIN."""
        return PinHash.parse(self._parts()[0])

    def keep_pin(self, pin: PinHash) -> None:
        """Remember a chosen PIN; the tries begin anew."""
        self._settings.change(pin_digest=pin.text)

    def tries(self) -> Tries:
        """The wrong tries so far."""
        _, failed, locked = self._parts()
        return Tries(int(failed or 0), _instant(locked))

    def keep_tries(self, tries: Tries) -> None:
        """Remember them."""
        until = to_microseconds(tries.locked_until) if tries.locked_until else ""
        word = ":".join((self._parts()[0], str(tries.failed), str(until)))
        self._settings.change(pin_digest=word)

    def _parts(self) -> tuple[str, str, str]:
        word, failed, locked, *_ = (*self._settings.current.pin_digest.split(":"), "", "")
        is_sound = (failed + locked).isdecimal() or not failed + locked
        return (word, failed, locked) if is_sound else (word, "", "")


def _instant(microseconds: str) -> datetime | None:
    return from_microseconds(int(microseconds)) if microseconds else None
