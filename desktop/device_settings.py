"""What this device remembers about itself: nothing secret, nothing that syncs."""

import logging
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from desktop.design.theme import SchemeChoice
from desktop.durable_file import replace_text
from sync.client.broadcast import Broadcast

DEFAULT_SERVER = "http://127.0.0.1:8765"
Setting = (
    str
    | float
    | bool
    | list[str]
    | dict[str, str]
    | dict[str, list[str]]
    | dict[str, dict[str, str]]
)
_log = logging.getLogger(__name__)


class DeviceSettings(BaseModel):
    """Each setting once: type, default, bounds and a sentence."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    server: str = Field(
        default=DEFAULT_SERVER, max_length=300, description="Address of the central server."
    )
    display: str = Field(
        default="",
        max_length=200,
        description="Screen that a kiosk fills, by its name; empty for the one that is touched.",
    )
    window_place: str = Field(
        default="",
        max_length=500,
        description="Where the Studio's window was, in base 64, as Qt says it.",
    )
    scheme: str = Field(
        default="system",
        pattern="^(system|light|dark|contrast)$",
        description="Colours: as the system has them, light, dark, or high contrast.",
    )
    text_scale: float = Field(default=1.0, ge=1.0, le=2.0, description="Factor on all text.")
    is_motion_reduced: bool = Field(default=False, description="Nothing moves by itself.")
    shortcuts: dict[str, dict[str, str]] = Field(
        default={}, description="Shortcuts that were changed: account to action to keys."
    )
    language: str = Field(
        default="system",
        pattern="^(system|en|es|fr|pseudo)$",
        description="Language of the Studio: as the system has it, or one that was chosen.",
    )
    hour_format: str = Field(
        default="locale",
        pattern="^(locale|12|24)$",
        description="How times are written: as the language does, with 12 or with 24 hours.",
    )
    week_starts: dict[str, str] = Field(
        default={}, description="Where weeks begin, if not as the language does: account to day."
    )
    clock_answers: dict[str, list[str]] = Field(
        default={}, description="Lessons that keep their student's clock: account to lessons."
    )
    saved_filters: dict[str, list[str]] = Field(
        default={}, description="Filters of lessons kept under a name: account to its own, as JSON."
    )
    second_zone: str = Field(
        default="", max_length=64, description="IANA zone of a second ruler; empty for none."
    )
    is_week_split: bool = Field(
        default=False, description="Instructors stand side by side in each day of a week."
    )
    calendar_names: dict[str, dict[str, str]] = Field(
        default={}, description="Calendars that were brought in: account to identity to name."
    )
    notify_before_min: int = Field(
        default=10, ge=0, le=120, description="Minutes before an own lesson; 0 for no reminder."
    )
    is_message_told: bool = Field(default=True, description="Tell of a message that came.")
    is_attention_told: bool = Field(default=True, description="Tell of what needs a decision.")
    is_quiet_kept: bool = Field(default=False, description="Tell nothing in the quiet hours.")
    quiet_from_min: int = Field(
        default=21 * 60, ge=0, lt=1440, description="Quiet hours begin, minute of the day."
    )
    quiet_until_min: int = Field(
        default=8 * 60, ge=0, lt=1440, description="Quiet hours end, minute of the day."
    )
    is_toured: bool = Field(default=False, description="The tour of the screens was seen or left.")
    setup_left: list[str] = Field(
        default=[], max_length=10, description="Steps of a studio's set-up that were put off."
    )
    quick_replies: dict[str, list[str]] = Field(
        default={}, description="Sentences kept at hand: account to its own."
    )
    pin_digest: str = Field(
        default="", max_length=300, description="Salted digest of a kiosk's staff PIN."
    )

    @field_validator("shortcuts", mode="before")
    @classmethod
    def _of_nobody(cls, kept: object) -> object:
        """Shortcuts were once the device's, of whoever sat there: action to keys."""
        if isinstance(kept, dict) and any(isinstance(keys, str) for keys in kept.values()):
            return {"": kept}
        return kept

    @property
    def scheme_choice(self) -> SchemeChoice:
        """The scheme as the theme takes it."""
        return SchemeChoice(self.scheme)


class SettingsFile:
    """The settings in a file, and a copy beside it: with a file that is lost or cannot be read a
    kiosk would forget its server and its PIN, and wait for staff where nobody is. Without either
    there are the defaults. A file that cannot be read is told of in the log.

    `changed` publishes the settings after each change, on the thread that changed them.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._copy = path.with_suffix(".kept")
        self._current = _read(path) or _read(self._copy) or DeviceSettings()
        self.changed: Broadcast[DeviceSettings] = Broadcast()

    @property
    def current(self) -> DeviceSettings:
        """What is set now."""
        return self._current

    def change(self, **changes: Setting) -> None:
        """Change some settings and write them; the file is replaced in one step, and on
        the disk before this returns: a PIN's wrong tries stand in it.

        Raises `ValueError` for a value out of bounds and `OSError` for a disk that does not serve;
        nothing is changed then.
        """
        merged = {**self._current.model_dump(), **changes}
        settings = DeviceSettings.model_validate(merged)
        text = settings.model_dump_json(indent=2)
        replace_text(self._path, text)
        self._current = settings
        try:
            replace_text(self._copy, text)
        except OSError as error:
            _log.warning("the copy of %s cannot be written: %s", self._path.name, error)
        self.changed.publish(settings)


class PersonalReplies:
    """The quick replies that one person keeps on this device."""

    def __init__(self, settings: SettingsFile, account_id: str) -> None:
        self._settings = settings
        self._account_id = account_id

    def load(self) -> list[str] | None:
        """What was kept; None where nothing ever was."""
        return self._settings.current.quick_replies.get(self._account_id)

    def save(self, replies: Sequence[str]) -> None:
        """Keep others in place of them; those of other people stay."""
        others = self._settings.current.quick_replies
        self._settings.change(quick_replies={**others, self._account_id: list(replies)})


class PersonalShortcuts:
    """The shortcuts that one person changed on this device; a `ShortcutStore`."""

    def __init__(self, settings: SettingsFile, account_id: str) -> None:
        self._settings = settings
        self._account_id = account_id

    def load(self) -> dict[str, str]:
        """Action id to keys, only those that were changed."""
        kept = self._settings.current.shortcuts
        return dict(kept.get(self._account_id, kept.get("", {})))

    def save(self, action_id: str, keys: str) -> None:
        """Keep other keys for an action; "" means none."""
        self._keep({**self.load(), action_id: keys})

    def forget(self, *action_ids: str) -> None:
        """Let these actions have the keys again that they came with."""
        self._keep({key: keys for key, keys in self.load().items() if key not in action_ids})

    def _keep(self, mine: dict[str, str]) -> None:
        others = self._settings.current.shortcuts
        self._settings.change(shortcuts={**others, self._account_id: mine})


def _read(path: Path) -> DeviceSettings | None:
    try:
        return DeviceSettings.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        _log.warning("%s cannot be read and is not used: %s", path.name, error)
        return None
