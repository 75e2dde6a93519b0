"""What this device remembers about itself: nothing secret, nothing that syncs."""

import logging
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from desktop.design.theme import SchemeChoice

DEFAULT_SERVER = "http://127.0.0.1:8765"
_log = logging.getLogger(__name__)


class DeviceSettings(BaseModel):
    """Each setting once: type, default, bounds and a sentence."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    server: str = Field(
        default=DEFAULT_SERVER, max_length=300, description="Address of the central server."
    )
    scheme: str = Field(
        default="system",
        pattern="^(system|light|dark|contrast)$",
        description="Colours: as the system has them, light, dark, or high contrast.",
    )
    text_scale: float = Field(default=1.0, ge=1.0, le=2.0, description="Factor on all text.")
    is_motion_reduced: bool = Field(default=False, description="Nothing moves by itself.")
    shortcuts: dict[str, str] = Field(
        default={}, description="Shortcuts that were changed: action to keys."
    )
    pin_digest: str = Field(
        default="", max_length=300, description="Salted digest of a kiosk's staff PIN."
    )

    @property
    def scheme_choice(self) -> SchemeChoice:
        """The scheme as the theme takes it."""
        return SchemeChoice(self.scheme)


class SettingsFile:
    """The settings in a file. One that cannot be read gives the defaults, and says so in the log.

    Also keeps remapped shortcuts, as the action registry asks of a `ShortcutStore`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._current = _read(path)

    @property
    def current(self) -> DeviceSettings:
        """What is set now."""
        return self._current

    def change(self, **changes: str | float | bool | dict[str, str]) -> None:
        """Change some settings and write them; the file is replaced in one step.

        Raises `ValueError` for a value out of bounds and `OSError` for a disk that does not serve;
        nothing is changed then.
        """
        merged = {**self._current.model_dump(), **changes}
        settings = DeviceSettings.model_validate(merged)
        beside = self._path.with_suffix(".new")
        beside.write_text(settings.model_dump_json(indent=2), encoding="utf-8")
        os.replace(beside, self._path)
        self._current = settings

    def load(self) -> dict[str, str]:
        """Action id to keys, only those that were changed."""
        return dict(self._current.shortcuts)

    def save(self, action_id: str, keys: str) -> None:
        """Keep other keys for an action; "" means none."""
        self.change(shortcuts={**self._current.shortcuts, action_id: keys})

    def forget(self, *action_ids: str) -> None:
        """Let these actions have the keys again that they came with."""
        kept = {key: keys for key, keys in self._current.shortcuts.items() if key not in action_ids}
        self.change(shortcuts=kept)


def _read(path: Path) -> DeviceSettings:
    try:
        return DeviceSettings.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return DeviceSettings()
    except (OSError, ValidationError) as error:
        _log.warning("%s cannot be read, defaults are used: %s", path.name, error)
        return DeviceSettings()
