"""The studios' counters, and the word to live listeners that one was raised."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlmodel import Session

from core.ids import StudioId
from sync.server.repositories.bulk_session import say
from sync.server.repositories.trips import Answer, Question, ask_together

CHANGED = "changed"
"""Channel; the payload is studio id, space, version."""
TYPING = "typing"
"""Channel; the payload is JSON: studio, device, student, instructor, name."""
CLOSED = "closed"
"""Channel; the payload is a device id, space, `revoked` or `signed_out`."""

# For the rest of the transaction statements are not planned anew for each set of values: that
# takes longer than running them, and each is written to be found by one index. Nor is a table read
# whole because it was small when a statement was first planned.
_RAISE = (
    "INSERT INTO studio_version AS counter (studio_id, version) VALUES (%s, 1) "
    "ON CONFLICT (studio_id) DO UPDATE SET version = counter.version + 1 "
    "RETURNING version, set_config('plan_cache_mode', 'force_generic_plan', true), "
    "set_config('enable_seqscan', 'off', true)"
)
_GIVE_BACK = text("UPDATE studio_version SET version = version - 1 WHERE studio_id = :studio")
_CURRENT = text("SELECT version FROM studio_version WHERE studio_id = :studio")
_NOTIFY = "SELECT pg_notify(%s, %s)"


class VersionRepository:
    """The counters, through one session; it commits nothing."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def raise_version(
        self, studio_id: StudioId, questions: Sequence[Question] = ()
    ) -> tuple[int, list[Answer]]:
        """The studio's next version; holds off its other writers until the transaction ends.

        And the answers to `questions`, which are asked when its turn has come, in the same trip.
        """
        raised, *answers = ask_together(
            self.session.connection(), [(_RAISE, (studio_id,)), *questions]
        )
        return int(str(raised[0][0])), answers

    def give_back(self, studio_id: StudioId) -> None:
        """Undo `raise_version` in the same transaction, because nothing was written."""
        self.session.connection().execute(_GIVE_BACK, {"studio": studio_id})

    def current(self, studio_id: StudioId) -> int:
        """The version last committed; 0 for a studio that never wrote."""
        found = self.session.connection().execute(_CURRENT, {"studio": studio_id})
        return int(found.scalar() or 0)

    def announce(self, studio_id: StudioId, version: int) -> None:
        """Tell live listeners, at commit, that the studio is at `version`."""
        self._notify(CHANGED, f"{studio_id} {version}")

    def announce_closed(self, device_id: str, *, is_revoked: bool = False) -> None:
        """Tell every process, at commit, to look again before believing a device."""
        self._notify(CLOSED, f"{device_id} {'revoked' if is_revoked else 'signed_out'}")

    def announce_typing(self, said: str) -> None:
        """Tell live listeners, at commit, who writes to whom. Nothing of it is stored."""
        self._notify(TYPING, said)

    def _notify(self, channel: str, payload: str) -> None:
        say(self.session, _NOTIFY, (channel, payload))
