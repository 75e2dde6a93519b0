"""Reading what can still be read of a damaged replica."""

from pydantic import ValidationError
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from sync.client.repositories.outbox import UNJUDGED_ENTRIES, Entry, entry_of
from sync.client.repositories.state import ReplicaState, StateRepository


def rescued_state(connection: Connection) -> ReplicaState | None:
    """The replica's identity and card, to begin again under the same name; None where lost."""
    try:
        return StateRepository(connection).load()
    except (DBAPIError, ValidationError):
        return None


def rescued_entries(connection: Connection) -> tuple[Entry, ...]:
    """Waiting changes, in order: from both ends, as far as the damage lets each reach."""
    found: dict[int, Entry] = {}
    for order in ("ASC", "DESC"):
        try:
            rows = connection.exec_driver_sql(f"{UNJUDGED_ENTRIES} ORDER BY position {order}")
            for row in rows:
                found.setdefault(row[0], entry_of(row))
        except (DBAPIError, ValueError):
            continue
    return tuple(found[position] for position in sorted(found))
