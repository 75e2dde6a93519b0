"""What the replica knows about itself: one row, one document."""

from pydantic import Field
from sqlalchemy import Connection

from core.ids import new_id
from sync.client.database import driver_of
from sync.client.writer import Transaction
from sync.protocol import ActorCard, Message


class Staged(Message):
    """Pages that have arrived and are not merged yet.

    `cursor`, `version` and `fingerprints` are those of the last whole pull among them (at first,
    the replica's own); `page` continues the pull under way, whose first body has the staging
    position `pull_from` and whose fingerprints gather in `arriving`.
    """

    cursor: str | None
    version: int
    fingerprints: dict[str, str]
    page: str | None = None
    pull_from: int | None = None
    arriving: dict[str, str] = Field(default_factory=dict)


class ReplicaState(Message):
    """Identity, position in the feed, and who is signed in.

    `sequence_floor` is the highest sequence ever given under this identity to a mutation that is
    no longer kept. `correction_us` is server time minus device time, `last_contact_us` the server's
    time of the last answer; microseconds both. `shape` is that of the cache when it was last made.
    `checked_at_us` is when the base was last compared with the server's sums (or first filled);
    `repaired` are tables that differed, until the server has been told. Once it `is_shut_out`, the
    device hands over what waits and takes nothing more. The outbox `may_hold_unheard` verdicts
    until an open answer has made it look. `erased` are students who are gone while something open
    still names them: it forgets them once it is settled. `salt` is what the file begins with (hex;
    empty in files of before): where the beginning is lost, the rescue has it from here.
    """

    replica_id: str = Field(default_factory=new_id)
    sequence_floor: int = 0
    epoch: str | None = None
    cursor: str | None = None
    version: int = 0
    fingerprints: dict[str, str] = Field(default_factory=dict)
    staged: Staged | None = None
    correction_us: int = 0
    last_contact_us: int | None = None
    card: ActorCard | None = None
    shape: str = ""
    salt: str = Field(default="", pattern=r"^([0-9a-f]{32})?$")
    checked_at_us: int | None = None
    repaired: tuple[str, ...] = ()
    is_shut_out: bool = False
    may_hold_unheard: bool = True
    erased: tuple[str, ...] = ()


class StateRepository:
    """The one row of `replica_state`."""

    def __init__(self, connection: Connection) -> None:
        # Straight to the driver: SQLAlchemy's way there is longer than most of these statements.
        self._driver = driver_of(connection)

    def load(self) -> ReplicaState | None:
        """The document; None in a file that was never given one."""
        row = self._driver.execute("SELECT document FROM replica_state").fetchone()
        return None if row is None else ReplicaState.model_validate_json(row[0])

    def save(self, state: ReplicaState) -> None:
        """Replace the document."""
        self._driver.execute(
            "INSERT OR REPLACE INTO replica_state (id, document) VALUES (1, ?)",
            (state.model_dump_json(),),
        )


class StateKeeper:
    """The present state in memory, replaced when the transaction that changed it is durable.

    Written on the writer's thread only; read from any.
    """

    def __init__(self, state: ReplicaState) -> None:
        self.current = state

    def save(self, transaction: Transaction, state: ReplicaState) -> None:
        """Store the state with the transaction."""
        StateRepository(transaction.connection).save(state)
        self.remember(transaction, state)

    def remember(self, transaction: Transaction, state: ReplicaState) -> None:
        """Take it over without storing it: what changed is not worth a write."""
        transaction.after_commit.append(lambda: setattr(self, "current", state))
