"""The plug is pulled while a small file is written: how often something wrong was typed, or what a
person was told and wants to be told again.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.device_settings import SettingsFile
from desktop.kiosk.digit_tries import TriesFile
from desktop.kiosk.pin import PinHash, Tries
from desktop.kiosk.pin_file import PinFile
from desktop.studio.notifications.memory import Memory
from desktop.studio.notifications.values import Told
from tests.force.replaced_file import FolderRecord

NOW = datetime(2026, 3, 6, 14, 0, tzinfo=UTC)


def pins_at(path: Path) -> PinFile:
    """The PIN's store over a settings file that is there."""
    settings = SettingsFile(path)
    settings.change(pin_digest=PinHash.of("274518").text)
    return PinFile(settings)


def five_wrong(record: FolderRecord, pins: PinFile) -> None:
    """Five wrong PINs, the last of which locks the door."""
    with record.recording():
        for failed in range(1, 6):
            locked = NOW + timedelta(minutes=15) if failed == 5 else None
            pins.keep_tries(Tries(failed, locked))
            record.acknowledge()


def test_a_pulled_plug_neither_wins_a_sixth_pin_nor_loses_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    record = FolderRecord(path)
    five_wrong(record, pins_at(path))
    assert len(record.acknowledged) == 6
    assert len(set(record.found)) == 11, "the first; then what was and what is to be, five times"
    assert record.lost() == []


@pytest.mark.parametrize("unsynced", ["file", "folder"])
def test_a_file_that_is_renamed_and_no_more_is_caught_losing(tmp_path: Path, unsynced: str) -> None:
    path = tmp_path / "device.json"
    record = FolderRecord(path, unsynced)
    five_wrong(record, pins_at(path))
    assert (b"" in {text for _, text in record.lost()}) is (unsynced == "file"), "PIN and all"
    assert record.lost(), "or tries"


def test_wrong_digits_are_kept_through_a_pulled_plug(tmp_path: Path) -> None:
    path = tmp_path / "tries"
    tries = TriesFile(path)
    tries.keep([NOW])
    record = FolderRecord(path)
    with record.recording():
        for count in range(2, 6):
            tries.keep([NOW] * count)
            record.acknowledge()
    assert record.lost() == []


def test_a_pulled_plug_forgets_nothing_that_somebody_snoozed(tmp_path: Path) -> None:
    path = tmp_path / "notices.json"
    memory = Memory(path)
    memory.keep(Told(NOW))
    record = FolderRecord(path)
    with record.recording():
        for count in range(1, 4):
            again = {f"lesson:{place}": NOW + timedelta(minutes=5) for place in range(count)}
            memory.keep(Told(NOW, {}, again))
            record.acknowledge()
    assert record.lost() == []
