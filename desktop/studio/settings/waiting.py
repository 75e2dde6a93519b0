"""What waits to be sent, and how much room the copy takes."""

from core.models.columns import from_microseconds
from desktop.studio.settings.state import Waiting, WaitingChange
from sync.client.replica import Replica

MOST_LISTED = 30


def waiting_changes(replica: Replica) -> Waiting:
    """Changes without the server's word: the first of them, for there may be thousands. Any
    thread.
    """
    entries, count = replica.first_waiting(MOST_LISTED)
    listed = (
        WaitingChange(entry.name, from_microseconds(entry.made_at), entry.refusal is not None)
        for entry in entries
    )
    return Waiting(tuple(listed), count)


def replica_bytes(replica: Replica) -> int:
    """How much room the encrypted copy takes on the disk, its log included. Any thread."""
    beside = replica.path.parent.glob(f"{replica.path.name}*")
    return sum(file.stat().st_size for file in beside if file.is_file())
