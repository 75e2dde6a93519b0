"""Wrong PINs and wrong digits at a kiosk that is killed after each: none of them is forgotten."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from desktop.device_settings import SettingsFile
from desktop.kiosk.digit_tries import FILE, TriesFile
from desktop.kiosk.pin import LOCKED_FOR, MOST_TRIES
from desktop.kiosk.pin_file import PinFile
from tests.fixtures.warm import WarmProcess

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)


def err(arguments: list[str]) -> int:
    """A kiosk's part of it: for each line it is told, a wrong PIN and wrong digits."""
    (folder,) = map(Path, arguments)
    pins, digits = PinFile(SettingsFile(folder / "device.json")), TriesFile(folder / FILE)
    for _ in sys.stdin:
        pins.keep_tries(pins.tries().after_failure(NOW))
        digits.keep([*digits.wrong(), NOW])
        sys.stdout.write("kept\n")
        sys.stdout.flush()
    return 0


def test_no_sixth_try_is_won_by_killing_the_kiosk(tmp_path: Path) -> None:
    for lives in (2, MOST_TRIES - 2):
        kiosk = WarmProcess(err, [str(tmp_path)])
        for _ in range(lives):
            kiosk.say("once more")
            assert kiosk.line() == "kept\n"
        kiosk.kill()
    pins = PinFile(SettingsFile(tmp_path / "device.json"))
    assert pins.tries().locked_until == NOW + LOCKED_FOR
    assert TriesFile(tmp_path / FILE).wrong() == (NOW,) * MOST_TRIES
