"""What the schedule remembers on this device: nothing that syncs, nothing secret."""

from collections.abc import Mapping
from typing import Protocol
from zoneinfo import available_timezones

from desktop.device_settings import SettingsFile


class ScheduleMemory(Protocol):
    """The second zone, whether weeks are split, and what calendars brought in here are called."""

    def zone(self) -> str:
        """The IANA zone of the second ruler; empty for none."""

    def keep_zone(self, zone: str) -> None:
        """Show that zone from now on; empty for none."""

    def is_split(self) -> bool:
        """Whether instructors stand side by side in a week."""

    def keep_split(self, is_split: bool) -> None:
        """Let them stand so from now on."""

    def names(self) -> Mapping[str, str]:
        """Names of calendars, by id."""

    def keep_name(self, calendar_id: str, name: str) -> None:
        """Call a calendar so; an empty name forgets it."""


class ForgetfulMemory:
    """Remembers as long as the program runs."""

    def __init__(self) -> None:
        self._zone = ""
        self._is_split = False
        self._names: dict[str, str] = {}

    def zone(self) -> str:
        """The zone that was last kept."""
        return self._zone

    def keep_zone(self, zone: str) -> None:
        """Keep it."""
        self._zone = zone

    def is_split(self) -> bool:
        """What was last kept."""
        return self._is_split

    def keep_split(self, is_split: bool) -> None:
        """Keep it."""
        self._is_split = is_split

    def names(self) -> Mapping[str, str]:
        """Those that were kept."""
        return dict(self._names)

    def keep_name(self, calendar_id: str, name: str) -> None:
        """Keep it."""
        self._names[calendar_id] = name


class SettingsMemory:
    """Remembers in the device's settings; names of calendars by the account that brought them in,
    for what somebody's calendar is called is nobody else's business.
    """

    def __init__(self, settings: SettingsFile, account_id: str) -> None:
        self._settings = settings
        self._account_id = account_id

    def zone(self) -> str:
        """The zone as it stands in the settings; none where this system does not know it."""
        zone = self._settings.current.second_zone
        return zone if zone and zone in available_timezones() else ""

    def keep_zone(self, zone: str) -> None:
        """Keep it."""
        self._settings.change(second_zone=zone)

    def is_split(self) -> bool:
        """As it stands in the settings."""
        return self._settings.current.is_week_split

    def keep_split(self, is_split: bool) -> None:
        """Keep it."""
        self._settings.change(is_week_split=is_split)

    def names(self) -> Mapping[str, str]:
        """Those that this account brought in here."""
        return self._settings.current.calendar_names.get(self._account_id, {})

    def keep_name(self, calendar_id: str, name: str) -> None:
        """Keep it."""
        kept = {key: each for key, each in self.names().items() if key != calendar_id}
        if name:
            kept[calendar_id] = name
        every = {**self._settings.current.calendar_names, self._account_id: kept}
        self._settings.change(calendar_names=every)
