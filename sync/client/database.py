"""Connections to the encrypted replica, and its faults in the words of the error tree."""

import logging
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import NullPool, QueuePool
from sqlcipher3 import dbapi2

from core.errors import Unavailable

KEY_BYTES = 32
_log = logging.getLogger(__name__)
_BUSY_S = 5.0
_READERS = 4
_LONG_LOG = 2000
"""Pages."""
PAGE, FORMER_PAGE = 2048, 4096
"""Bytes. A booking touches some twenty pages, and each is sealed and written whole: pages of half
the size made a booking a fifth cheaper and its log a third shorter. Files of before keep theirs.
"""
_LOG_HEAD = struct.Struct(">8xI")
"""The size of a page, where a write-ahead log begins; it is not encrypted."""
_LONGEST_LOG = 64 * 1024 * 1024

_FAULTS: dict[int, str] = {
    dbapi2.SQLITE_FULL: "disk_full",
    dbapi2.SQLITE_BUSY: "database_busy",
    dbapi2.SQLITE_LOCKED: "database_busy",
    dbapi2.SQLITE_NOTADB: "replica_corrupt",
    dbapi2.SQLITE_CORRUPT: "replica_corrupt",
    dbapi2.SQLITE_IOERR: "disk_error",
    dbapi2.SQLITE_CANTOPEN: "disk_error",
    dbapi2.SQLITE_READONLY: "disk_error",
}
"""By SQLite's primary result code."""

REFUSED_ROW = (IntegrityError, dbapi2.IntegrityError)
"""What is raised where the schema refuses a row."""


@dataclass(frozen=True, slots=True)
class ReplicaKey:
    """32 random bytes that encrypt a replica. Never shown: not in a log, not in a traceback."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise ValueError(f"a replica's key has {KEY_BYTES} bytes")

    @classmethod
    def fresh(cls) -> "ReplicaKey":
        """A new key from the system's random source."""
        return cls(os.urandom(KEY_BYTES))


def fault_of(error: BaseException) -> Unavailable | None:
    """What a database error means for the caller; None where it is a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, dbapi2.Error):
        return None
    code = _FAULTS.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
    return None if code is None else Unavailable(code)


@contextmanager
def named_faults() -> Iterator[None]:
    """Full disk, busy or corrupt file leave as `Unavailable`; everything else as it came."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error


def _page_sizes(path: Path) -> tuple[int, int]:
    """What the file's pages may measure, the likelier first. A log knows, and could not be read by
    another size; a file at rest tells by not being a database.
    """
    log = path.with_name(f"{path.name}-wal")
    head = b""
    if log.exists():
        with log.open("rb") as file:
            head = file.read(_LOG_HEAD.size)
    is_former = len(head) == _LOG_HEAD.size and _LOG_HEAD.unpack(head) == (FORMER_PAGE,)
    return (FORMER_PAGE, PAGE) if is_former else (PAGE, FORMER_PAGE)


def _opened(path: Path, key: ReplicaKey, is_reader: bool) -> dbapi2.Connection:
    likelier, other = _page_sizes(path)
    try:
        return _opened_by(likelier, path, key, is_reader)
    except dbapi2.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != dbapi2.SQLITE_NOTADB:
            raise
    return _opened_by(other, path, key, is_reader)


def _opened_by(size: int, path: Path, key: ReplicaKey, is_reader: bool) -> dbapi2.Connection:
    connection = dbapi2.connect(
        str(path),
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_S,
        cached_statements=512,
    )
    try:
        # Its faults reach us as result codes; without this they are printed to stderr as well.
        connection.execute("PRAGMA cipher_log_level = NONE")
        # A raw key needs no derivation, so opening takes no quarter of a second.
        connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
        connection.execute(f"PRAGMA cipher_page_size = {size}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        # A row that left the device's scope is not left behind in a free page.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        # 64 MB: a first pull copies its pages into the file rarely.
        connection.execute(f"PRAGMA wal_autocheckpoint = {_LONGEST_LOG // size}")
        connection.execute(f"PRAGMA cache_size = -{8_192 if is_reader else 65_536}")
        if is_reader:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


class _Wording(SQLiteCompiler):
    """Looks for words as SQLite's LIKE does, which takes no notice of the case of those letters
    that its `lower` knows, either: a lower copy of each text was a fifth of a search.
    """

    visit_icontains_op_binary = SQLiteCompiler.visit_contains_op_binary


def _engine(path: Path, key: ReplicaKey, *, is_reader: bool, is_pooled: bool) -> Engine:
    pool = {"poolclass": QueuePool, "pool_size": _READERS, "max_overflow": 12}
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: _opened(path, key, is_reader),
        **(pool if is_pooled else {"poolclass": NullPool}),
    )
    engine.dialect.statement_compiler = _Wording
    begin = "BEGIN" if is_reader else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        driver_of(connection).execute(begin)

    return engine


def writing_engine(path: Path, key: ReplicaKey) -> Engine:
    """Connections whose transactions are `BEGIN IMMEDIATE`. The replica opens exactly one."""
    return _engine(path, key, is_reader=False, is_pooled=False)


def reading_engine(path: Path, key: ReplicaKey) -> Engine:
    """A pool of connections that cannot write; each transaction sees one state of the file."""
    return _engine(path, key, is_reader=True, is_pooled=True)


def rescuing_engine(path: Path, key: ReplicaKey) -> Engine:
    """A fresh connection each time: after the first unreadable page one reads nothing more."""
    return _engine(path, key, is_reader=True, is_pooled=False)


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """What happens inside is undone when it raises; the transaction around it goes on."""
    # Straight to the driver: a replay may set a thousand of these.
    driver = driver_of(connection)
    driver.execute("SAVEPOINT item")
    try:
        yield
    except BaseException:
        # A full disk has already ended the transaction, and the savepoint with it.
        if driver.in_transaction:
            driver.execute("ROLLBACK TO item")
            driver.execute("RELEASE item")
        raise
    driver.execute("RELEASE item")


def end_transaction(connection: Connection) -> None:
    """Undo what a commit that failed has left open: SQLite keeps the transaction where the file was
    busy, SQLAlchemy takes it for ended, and nothing could ever be begun again.
    """
    driver = driver_of(connection)
    if driver.in_transaction:
        driver.rollback()


def move_log(connection: Connection) -> None:
    """Copy the write-ahead log into the file once it has 4 MB, which takes some 20 ms: at rest, so
    that no commit has to. Between transactions; what a reader still looks at stays for later.
    """
    driver = driver_of(connection)
    ((_, length, moved),) = driver.execute("PRAGMA wal_checkpoint(NOOP)").fetchall()
    if length - moved >= _LONG_LOG:
        driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def empty_log(connection: Connection) -> None:
    """Move the write-ahead log into the file and cut it off, so that rows which left the device's
    scope are in neither. Between transactions; where a reader or the disk is in the way, the next
    time will do: what was committed is not undone by it.
    """
    driver = driver_of(connection)
    driver.set_busy_timeout(0)
    try:
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except dbapi2.Error as error:
        _log.info("the log is emptied another time: %s", error)
    finally:
        driver.set_busy_timeout(_BUSY_S)


def salt_of(connection: Connection) -> str:
    """What the file begins with (hex), which the seals of its pages go by; empty in memory."""
    row = driver_of(connection).execute("PRAGMA cipher_salt").fetchone()
    return "" if row is None else str(row[0])


def driver_of(connection: Connection) -> dbapi2.Connection:
    """The driver's connection underneath, for what is done so often that the way there counts."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, dbapi2.Connection):
        raise TypeError("not a connection of the replica")
    return driver
