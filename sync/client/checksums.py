"""Whether the base is what the server says it is: a sum for each table, compared now and then.

The server tells the sums together with the last page of a pull, from the state that page was read
from; the device adds up its base once that page is merged, on a connection of its own. So both
look at the same cursor, and whoever writes meanwhile disturbs neither.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from sqlalchemy import Connection

from core.clock import Clock
from core.models.columns import from_microseconds
from sync.client.answers import Answer
from sync.client.exchanges import Exchanges
from sync.client.migrations.tables import CACHE
from sync.client.repositories.checksums import BaseTextRepository
from sync.client.repositories.state import StateKeeper
from sync.protocol import checksum_text

EVERY_PULLS = 100
EVERY = timedelta(days=1)
"""Whichever comes first; counted from the first checkpoint, which needs no check."""

_log = logging.getLogger(__name__)


def checksum(texts: Iterable[str]) -> str:
    """The sum of rows given as text; see `sync.server.repositories.checksums` for the rule."""
    total = 0
    for text in texts:
        digest = hashlib.md5(text.encode(), usedforsecurity=False).digest()
        total += int.from_bytes(digest[:8], "big")
    return checksum_text(total)


class Checks:
    """Compares, and has differing tables fetched anew. Used on the sync thread."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        exchanges: Exchanges,
        keeper: StateKeeper,
        clock: Clock,
    ) -> None:
        self._reading = reading
        self._exchanges = exchanges
        self._keeper = keeper
        self._clock = clock
        self._pulls = 0
        self._repaired: dict[str, datetime] = {}

    def note_pull(self) -> None:
        """A checkpoint was reached."""
        self._pulls += 1

    def ask(self) -> None:
        """Have the next quiet moment be one to compare in: there is reason for doubt."""
        self._pulls = EVERY_PULLS

    @property
    def is_due(self) -> bool:
        """Whether the next quiet moment is one to compare in."""
        state = self._keeper.current
        if state.cursor is None or state.checked_at_us is None:
            return False
        # A clock that was set back must not put it off for years.
        since = abs(self._clock.now() - from_microseconds(state.checked_at_us))
        return self._pulls >= EVERY_PULLS or since >= EVERY

    def question(self) -> dict[str, list[str]]:
        """What to ask the server for: every table, with the columns that are kept here."""
        return {name: list(table.column_names) for name, table in CACHE.items()}

    def compare(
        self, answer: Answer, is_cancelled: Callable[[], bool] = lambda: False
    ) -> frozenset[str]:
        """The tables whose base differs from what the answer says, which are asked for anew.

        Says nothing, and stays due, where the base is not the one the answer is about or the
        server told no sums. Takes about half a second for 100,000 rows. Raises `Unavailable`.
        """
        if not answer.checksums:
            # An older server: there is nothing to compare for another while.
            self._done(frozenset())
            return frozenset()
        differing = self._differing(answer, is_cancelled)
        if differing is None:
            return frozenset()
        now = self._clock.now()
        fresh = {table for table, at in self._repaired.items() if abs(now - at) < EVERY}
        for table in sorted(differing):
            again = ", again" if table in fresh else ""
            _log.warning("the checksum of %s differs from the server's%s", table, again)
        # Where fetching it did not help, fetching it every hour would not either.
        anew = frozenset(differing - fresh)
        self._repaired.update(dict.fromkeys(anew, now))
        self._done(frozenset(differing), anew)
        return anew

    def _done(self, differing: frozenset[str], anew: frozenset[str] = frozenset()) -> None:
        self._pulls = 0
        self._exchanges.checked(differing, anew)

    def _differing(self, answer: Answer, is_cancelled: Callable[[], bool]) -> set[str] | None:
        differing = set()
        with self._reading() as connection:
            base = BaseTextRepository(connection)
            state = base.state()
            if (state.epoch, state.cursor) != (answer.epoch, answer.cursor):
                return None
            for table, told in answer.checksums.items():
                if is_cancelled():
                    return None
                if table in CACHE and checksum(base.texts(table)) != told:
                    differing.add(table)
        return differing
