"""Reading what can still be read of a damaged replica."""

import logging

from pydantic import ValidationError
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from sync.client.repositories.outbox import UNJUDGED_ENTRIES, Entry, entry_of
from sync.client.repositories.state import ReplicaState, StateRepository

_UNREADABLE = (DBAPIError, dbapi2.Error)
_log = logging.getLogger(__name__)


def rescued_state(engine: Engine) -> ReplicaState | None:
    """The replica's identity and card, to begin again under the same name; None where lost."""
    try:
        with engine.connect() as connection:
            return StateRepository(connection).load()
    except (*_UNREADABLE, ValidationError) as error:
        _log.info("the state cannot be read: %s", error)
        return None


def rescued_entries(engine: Engine) -> tuple[tuple[Entry, ...], bool]:
    """Waiting changes, in order: from both ends, as far as the damage lets each reach; and whether
    that is all of them.
    """
    found: dict[int, Entry] = {}
    is_whole = True
    for order in ("ASC", "DESC"):
        try:
            with engine.connect() as connection:
                rows = connection.exec_driver_sql(f"{UNJUDGED_ENTRIES} ORDER BY position {order}")
                for row in rows:
                    found.setdefault(row[0], entry_of(row))
        except (*_UNREADABLE, ValueError) as error:
            _log.info("the outbox cannot be read to its end: %s", error)
            is_whole = False
    return tuple(found[position] for position in sorted(found)), is_whole
