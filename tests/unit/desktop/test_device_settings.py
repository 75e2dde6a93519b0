"""A device's settings survive rubbish, refuse what is out of bounds, are written in one step."""

import json
import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from desktop.design.theme import SchemeChoice
from desktop.device_settings import (
    DEFAULT_SERVER,
    DeviceSettings,
    PersonalShortcuts,
    SettingsFile,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "device.json"


def test_a_new_device_has_the_defaults_and_no_file(path: Path) -> None:
    settings = SettingsFile(path)
    assert settings.current == DeviceSettings()
    assert settings.current.server == DEFAULT_SERVER
    assert settings.current.scheme_choice is SchemeChoice.SYSTEM
    assert not path.exists()


def test_what_was_changed_is_there_at_the_next_start(path: Path) -> None:
    settings = SettingsFile(path)
    settings.change(server="https://studio.example", scheme="dark", text_scale=1.5)
    again = SettingsFile(path).current
    assert again == settings.current
    assert (again.server, again.scheme_choice, again.text_scale) == (
        "https://studio.example",
        SchemeChoice.DARK,
        1.5,
    )


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"not json",
        b"[]",
        b"\xff\xfe\x00",
        b'{"text_scale": 40}',
        b'{"scheme": "pink"}',
        b'{"server": 5}',
    ],
)
@pytest.mark.expected_log("device.json cannot be read and is not used")
def test_a_rubbish_file_gives_the_defaults_and_is_kept_until_something_is_set(
    path: Path, rubbish: bytes
) -> None:
    path.write_bytes(rubbish)
    settings = SettingsFile(path)
    assert settings.current == DeviceSettings()
    assert path.read_bytes() == rubbish
    settings.change(scheme="light")
    assert SettingsFile(path).current == DeviceSettings(scheme="light")


@pytest.mark.expected_log("device.json cannot be read and is not used")
def test_a_folder_in_place_of_the_file_gives_the_defaults(path: Path) -> None:
    path.mkdir()
    assert SettingsFile(path).current == DeviceSettings()


def test_what_another_version_kept_is_passed_over(path: Path) -> None:
    path.write_text(json.dumps({"scheme": "contrast", "sparkles": True}))
    assert SettingsFile(path).current == DeviceSettings(scheme="contrast")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_scale", 0.9),
        ("text_scale", 2.1),
        ("scheme", "pink"),
        ("scheme", "light\n"),
        ("server", "x" * 301),
        ("pin_digest", "x" * 301),
    ],
)
def test_out_of_bounds_is_refused_and_nothing_changes(
    path: Path, name: str, value: str | float
) -> None:
    settings = SettingsFile(path)
    settings.change(scheme="dark")
    before, held = path.read_bytes(), settings.current
    with pytest.raises(ValidationError):
        settings.change(**{name: value})
    assert settings.current == held
    assert path.read_bytes() == before


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_bounds_themselves_are_allowed(path: Path, scale: float) -> None:
    settings = SettingsFile(path)
    settings.change(text_scale=scale)
    assert SettingsFile(path).current.text_scale == scale


def test_a_write_that_is_cut_off_leaves_the_old_file_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = SettingsFile(path)
    settings.change(scheme="dark")
    before = path.read_bytes()

    def cut_off(source: Path, target: Path) -> None:
        raise OSError("the power went")

    monkeypatch.setattr(os, "replace", cut_off)
    with pytest.raises(OSError, match="the power went"):
        settings.change(scheme="light")
    assert path.read_bytes() == before
    assert settings.current.scheme == "dark"


def test_only_a_copy_is_left_beside_the_file(path: Path) -> None:
    SettingsFile(path).change(scheme="dark")
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name, "device.kept"]


def test_a_file_that_is_lost_is_replaced_by_its_copy(path: Path) -> None:
    SettingsFile(path).change(pin_digest="a", server="https://studio.example")
    SettingsFile(path).change(pin_digest="b")
    path.unlink()
    settings = SettingsFile(path)
    assert (settings.current.pin_digest, settings.current.server) == ("b", "https://studio.example")
    settings.change(scheme="dark")
    assert SettingsFile(path).current == settings.current


@pytest.mark.expected_log("device.json cannot be read and is not used")
def test_a_file_that_is_rubbish_is_replaced_by_its_copy(path: Path) -> None:
    SettingsFile(path).change(pin_digest="a")
    path.write_bytes(b"")
    assert SettingsFile(path).current.pin_digest == "a"


@pytest.mark.expected_log("the copy of device.json cannot be written")
def test_a_copy_that_cannot_be_written_keeps_nobody_from_a_change(path: Path) -> None:
    settings = SettingsFile(path)
    path.with_suffix(".kept").mkdir()
    settings.change(scheme="dark")
    assert SettingsFile(path).current.scheme == "dark"


def test_remapped_shortcuts_are_kept_one_by_one_for_each_person(path: Path) -> None:
    settings = SettingsFile(path)
    PersonalShortcuts(settings, "mara").save("undo", "Ctrl+U")
    PersonalShortcuts(settings, "mara").save("palette.open", "")
    again = SettingsFile(path)
    assert PersonalShortcuts(again, "mara").load() == {"undo": "Ctrl+U", "palette.open": ""}
    assert PersonalShortcuts(again, "morgan").load() == {}
    PersonalShortcuts(again, "mara").forget("undo")
    assert PersonalShortcuts(SettingsFile(path), "mara").load() == {"palette.open": ""}


def test_shortcuts_of_an_older_program_are_everybody_s_until_they_change(path: Path) -> None:
    path.write_text(json.dumps({"shortcuts": {"undo": "Ctrl+U"}}))
    mara = PersonalShortcuts(SettingsFile(path), "mara")
    assert mara.load() == {"undo": "Ctrl+U"}
    mara.forget("undo")
    assert mara.load() == {}
    assert PersonalShortcuts(SettingsFile(path), "morgan").load() == {"undo": "Ctrl+U"}


def test_what_is_loaded_can_be_changed_without_changing_what_is_kept(path: Path) -> None:
    shortcuts = PersonalShortcuts(SettingsFile(path), "mara")
    shortcuts.save("undo", "Ctrl+U")
    shortcuts.load().clear()
    assert shortcuts.load() == {"undo": "Ctrl+U"}


def test_who_listens_hears_of_each_change(path: Path) -> None:
    settings = SettingsFile(path)
    heard: list[str] = []
    leave = settings.changed.subscribe(lambda now: heard.append(now.scheme))
    settings.change(scheme="dark")
    leave()
    settings.change(scheme="light")
    assert heard == ["dark"]


def test_every_setting_is_documented() -> None:
    fields = DeviceSettings.model_fields
    assert [name for name, field in fields.items() if not field.description] == []
