"""What the device may truthfully say about sync."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class SyncPhase(StrEnum):
    """The words on the pill, one at a time; the most pressing wins."""

    UP_TO_DATE = "up_to_date"
    SAVING = "saving"
    OFFLINE = "offline"
    ATTENTION = "attention"
    SIGNED_OUT = "signed_out"
    REVOKED = "revoked"
    OUTDATED = "outdated"


_CONNECTED = frozenset(
    {SyncPhase.UP_TO_DATE, SyncPhase.SAVING, SyncPhase.ATTENTION, SyncPhase.OUTDATED}
)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """The truth about sync at one moment.

    `waiting` counts changes without the server's word, `attention` what waits for a person. `since`
    is when the server was last known to be there, by the corrected clock, while `phase` is offline.
    While it is outdated, `problem` says who is: `outdated` this program, `server_outdated` the
    server; both speak to each other as far as both know.
    `problem` is the code of what is wrong, empty where nothing is. `is_stalled` says that changes
    have waited for more than a minute although attempts were made. `correction` is server time
    minus device time.
    """

    phase: SyncPhase
    waiting: int = 0
    attention: int = 0
    since: datetime | None = None
    last_contact: datetime | None = None
    problem: str = ""
    is_stalled: bool = False
    correction: timedelta = timedelta()

    @property
    def is_connected(self) -> bool:
        """Whether the last attempt got an answer. Never assumed."""
        return self.phase in _CONNECTED
