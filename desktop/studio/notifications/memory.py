"""What was told, kept in a file of the device: nothing is told again after a restart."""

import logging
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from desktop.durable_file import replace_text
from desktop.studio.notifications.values import Told

_log = logging.getLogger(__name__)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    since: AwareDatetime
    told: dict[str, AwareDatetime] = {}
    snoozed: dict[str, AwareDatetime] = {}


class Memory:
    """Reads and writes one person's memory of notices. Ids only: names stay in the encrypted file.

    `load` and `keep` touch the disk, so call them off the UI thread.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, now: datetime) -> Told:
        """Return what was kept; a memory that begins `now` where there is none to be read."""
        try:
            kept = _File.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return Told(now)
        except (OSError, ValidationError) as error:
            _log.warning("%s cannot be read, notices begin anew: %s", self._path.name, error)
            return Told(now)
        return Told(kept.since, dict(kept.told), dict(kept.snoozed))

    def keep(self, told: Told) -> None:
        """Write it in one step, for good: what was snoozed would not come again from a file that a
        power loss emptied. A disk that refuses is logged: the memory lasts till the end.
        """
        kept = _File(since=told.since, told=told.told, snoozed=told.snoozed)
        try:
            replace_text(self._path, kept.model_dump_json())
        except OSError as error:
            _log.warning("%s cannot be written: %s", self._path.name, error)
