"""Five wrong tries lock the door for a quarter of an hour."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.device_settings import SettingsFile
from desktop.kiosk.pin import LOCKED_FOR, MOST_TRIES, PinHash, Tries
from desktop.kiosk.pin_file import PinFile

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)


def after_failures(count: int) -> Tries:
    tries = Tries()
    for _ in range(count):
        tries = tries.after_failure(NOW)
    return tries


def test_the_fifth_failure_locks() -> None:
    assert after_failures(MOST_TRIES - 1) == Tries(4, None)
    assert after_failures(MOST_TRIES) == Tries(5, NOW + LOCKED_FOR)


def test_the_lock_ends_at_its_instant() -> None:
    locked = after_failures(MOST_TRIES)
    assert locked.is_locked(NOW + LOCKED_FOR - timedelta(seconds=1))
    assert not locked.is_locked(NOW + LOCKED_FOR)


def test_after_a_lock_the_count_begins_anew() -> None:
    assert after_failures(MOST_TRIES).after_failure(NOW + LOCKED_FOR) == Tries(1, None)


def test_pin_and_tries_outlive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    pins = PinFile(SettingsFile(path))
    assert pins.pin() is None
    pin = PinHash.of("274518")
    pins.keep_pin(pin)
    pins.keep_tries(after_failures(MOST_TRIES))

    again = PinFile(SettingsFile(path))
    assert again.pin() == pin
    assert again.tries() == Tries(5, NOW + LOCKED_FOR)
    assert "274518" not in path.read_text(encoding="utf-8")


def test_a_pin_that_an_earlier_program_kept_still_opens() -> None:
    kept = PinHash.parse(
        "000102030405060708090a0b0c0d0e0f."
        "2f85cdeec05c4059c6e6850eadf91749364528c29ba722ca16d6c49f1cbb6ca0"
    )
    assert kept is not None
    assert kept.matches("274518")
    assert not kept.matches("274519")


@pytest.mark.parametrize("word", ["", "nonsense", "ab.cd", "zz:1:2", "a:b:c", "x:-1:"])
def test_a_spoilt_settings_file_holds_no_pin(tmp_path: Path, word: str) -> None:
    settings = SettingsFile(tmp_path / "device.json")
    settings.change(pin_digest=word)
    pins = PinFile(settings)
    assert pins.pin() is None
    assert pins.tries().locked_until is None or word == "zz:1:2"
