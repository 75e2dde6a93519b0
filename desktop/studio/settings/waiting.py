"""What waits to be sent, read from the same document that a person can export."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from desktop.studio.settings.state import WaitingChange
from sync.client.replica import Replica


class _Change(BaseModel):
    model_config = ConfigDict(extra="ignore")

    name: str
    made_at: datetime
    refused_here: str | None = None


class _Export(BaseModel):
    model_config = ConfigDict(extra="ignore")

    changes: list[_Change]


def waiting_changes(replica: Replica) -> tuple[WaitingChange, ...]:
    """Every change without the server's word, oldest first. Any thread."""
    export = _Export.model_validate_json(replica.export_unsynced())
    return tuple(
        WaitingChange(change.name, change.made_at, change.refused_here is not None)
        for change in export.changes
    )


def replica_bytes(replica: Replica) -> int:
    """How much room the encrypted copy takes on the disk, its log included. Any thread."""
    beside = replica.path.parent.glob(f"{replica.path.name}*")
    return sum(file.stat().st_size for file in beside if file.is_file())
