"""Connections to PostgreSQL: pooled, with every wait bounded, and three ways to use one."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from psycopg import Connection as DriverConnection
from psycopg import _queries
from psycopg.types.string import TextLoader
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError  # noqa: A004  # the pool's
from sqlmodel import Session

from core.clock import Clock
from core.errors import Unavailable
from core.ids import StudioId
from core.repositories import Repositories, Writing, begin_writing
from core.repositories.batch import BatchRepositories
from sync.server.postgres import PATIENCE, with_driver
from sync.server.repositories.bulk_session import BulkSession
from sync.server.repositories.feed import OwnPush
from sync.server.repositories.reading_ahead import ServerRepositories
from sync.server.repositories.trips import Answer, Question
from sync.server.repositories.versions import VersionRepository
from sync.server.settings import Settings

# What an exchange asks is long, and the driver takes long statements apart anew each time: a tenth
# of an exchange that brings one change. There are few of them, and all are constants.
_queries.MAX_CACHED_STATEMENT_LENGTH = 32_768

RETRY_AFTER_S = 1.0
_IDLE_TIMEOUT_S = 30
_MOST_PREPARED = 400


@dataclass(slots=True)
class StudioWriting:
    """One write transaction of one studio.

    `version` is what every row written in it is stamped with; `now` the instant it is judged at.
    `record` tells what was written: where it stays empty the version is given back.
    """

    session: BulkSession
    rows: Repositories
    record: Writing
    version: int
    now: datetime
    batch: Callable[[], BatchRepositories]
    """Makes repositories that read what a batch names together, and remember it."""
    answers: Sequence[Answer] = ()
    """To what was asked as soon as the turn had come."""

    def own_push(self) -> OwnPush | None:
        """What devices lack that were at the version before; None where nothing was written."""
        if not self.record.touched:
            return None
        removed = frozenset(table for table, _ in self.record.removed)
        return OwnPush(self.version, frozenset(self.record.touched), removed)


class Database:
    """The pool of one process. Raises `Unavailable("busy")` where a wait took too long."""

    def __init__(self, url: str, settings: Settings, clock: Clock) -> None:
        self.url = url
        self._clock = clock
        self.engine = create_engine(
            with_driver(url),
            pool_size=settings.threads,
            max_overflow=2,
            pool_timeout=settings.pool_timeout_s,
            pool_use_lifo=True,
            connect_args={
                **PATIENCE,
                "options": _options(settings),
                # At once: a statement is planned for each time that it is not prepared yet, and
                # what an exchange asks takes longer to plan than to answer.
                "prepare_threshold": 0,
            },
        )
        event.listen(self.engine, "connect", _read_ids_as_text)
        self._snapshots = self.engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    def close(self) -> None:
        """Close every connection that is not in use."""
        self.engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session for rows that only the server has; committed unless the block raises."""
        with waits_bounded(), Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.commit()

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A read-only connection that sees one state of the database from first to last query."""
        with waits_bounded(), self._snapshots.connect() as connection:
            yield connection
            # Committed, though nothing was written: at a rollback psycopg throws away the
            # statements that the connection has prepared, for every request to come.
            connection.commit()

    @contextmanager
    def writing(
        self, studio_id: StudioId, questions: Sequence[Question] = ()
    ) -> Iterator[StudioWriting]:
        """The studio's next write transaction; others of the same studio wait until it is over.
        Then `questions` are asked, in the same trip.

        Raising the version comes first: the lock on that row makes commit order and version order
        the same (docs/adr/0005-the-version-comes-first.md). Committed, and announced to live
        listeners in the same transaction, unless the block raises; where nothing was written the
        version is given back and nobody is told.
        """
        with waits_bounded(), BulkSession(self.engine) as session:
            versions = VersionRepository(session)
            version, answers = versions.raise_version(studio_id, questions)
            writing = StudioWriting(
                session,
                Repositories(session, studio_id),
                begin_writing(session, version),
                version,
                self._clock.now(),
                partial(ServerRepositories, session, studio_id),
                answers,
            )
            yield writing
            session.flush()
            if writing.record.touched:
                versions.announce(studio_id, version)
            else:
                versions.give_back(studio_id)
            session.commit()


@contextmanager
def waits_bounded() -> Iterator[None]:
    """Turns a wait that was given up, and a database that is away, into `Unavailable("busy")`."""
    try:
        yield
    except (OperationalError, InterfaceError, TimeoutError) as error:
        raise Unavailable("busy", RETRY_AFTER_S) from error


def _read_ids_as_text(connection: DriverConnection, _: object) -> None:
    """Ids are text in this program; making a UUID of each only to write it out costs as much.

    More statements stay prepared than the driver would keep by itself: there are not so many.
    """
    connection.prepared_max = _MOST_PREPARED
    connection.adapters.register_loader("uuid", TextLoader)


def _options(settings: Settings) -> str:
    """What each connection sets; zone and date style because rows are turned into JSON there."""
    chosen = {
        "statement_timeout": settings.statement_timeout_s * 1000,
        "lock_timeout": settings.lock_timeout_s * 1000,
        "idle_in_transaction_session_timeout": _IDLE_TIMEOUT_S * 1000,
        "timezone": "UTC",
        "datestyle": "ISO",
        "jit": "off",
    }
    return " ".join(f"-c {name}={value}" for name, value in chosen.items())
