"""Files in every state: damaged, foreign, older, on a full disk."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from core.clock import FixedClock
from core.errors import Unavailable
from sync.client.credentials import Credentials, KeyLost
from sync.client.database import FORMER_PAGE, PAGE, ReplicaKey
from sync.client.migrations.steps import CLIENT_VERSION
from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.client.writer import Transaction
from tests.builders.replica import (
    TABLES,
    ToyServer,
    assert_agree,
    book,
    credentials,
    dump,
    manager_on,
    opened,
    sync,
)
from tests.builders.studio import AT


def damage(path: Path, first: int, last: int | None = None) -> None:
    """Overwrite pages [first, last) of a file."""
    content = bytearray(path.read_bytes())
    end = len(content) if last is None else last * PAGE
    content[first * PAGE : end] = b"\xa5" * (end - first * PAGE)
    path.write_bytes(content)


def plain_connection(path: Path, key: ReplicaKey, page: int = PAGE) -> dbapi2.Connection:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
    connection.execute(f"PRAGMA cipher_page_size = {page}")
    return connection


@pytest.fixture
def filled(path: Path, secrets: Credentials, server: ToyServer) -> Path:
    """A closed replica with two changes waiting."""
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
        replica.perform(book(server, 9))
        sync(replica, server)
        replica.perform(book(server, 10))
        replica.perform(book(server, 11))
    return path


@pytest.mark.expected_log("damaged replica kept as")
def test_a_file_that_is_none_of_ours_is_kept_aside(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    secrets.replica_key()
    path.write_bytes(b"this is not a database, it is a letter" * 500)
    with opened(path, secrets) as replica:
        assert replica.recovery is not None
        assert replica.recovery.rescued == 0
        assert not replica.recovery.is_whole
        assert replica.recovery.kept_at.read_bytes().startswith(b"this is not a database")
        replica.adopt(manager_on(server))
        sync(replica, server)
        assert_agree(replica, server)


def test_a_lost_key_is_no_damage_and_what_waits_is_there_once_it_is_found(
    filled: Path, secrets: Credentials
) -> None:
    """The keyring was reset, or the folder moved: with another key nobody could read it again."""
    elsewhere = credentials()
    for _ in range(2):
        with pytest.raises(KeyLost), opened(filled, elsewhere):
            pass
    assert list(filled.parent.glob("*.damaged-*")) == []
    with opened(filled, secrets) as replica:
        assert replica.recovery is None
        assert replica.waiting() == 2


@pytest.mark.expected_log("damaged replica kept as")
def test_another_key_than_the_files_keeps_the_file_and_begins_anew(filled: Path) -> None:
    elsewhere = credentials()
    elsewhere.replica_key()
    with opened(filled, elsewhere) as replica:
        assert replica.recovery is not None
        assert not replica.recovery.is_whole
        assert replica.card is None


def test_a_file_that_was_never_written_needs_no_key(path: Path) -> None:
    path.touch()
    with opened(path, credentials()) as replica:
        assert replica.recovery is None


def page_of(path: Path, key: ReplicaKey, table: str) -> int:
    connection = plain_connection(path, key)
    query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    (page,) = connection.execute(query, (table,)).fetchone()
    connection.close()
    return int(page)


def _as_written_before(path: Path, key: ReplicaKey) -> dbapi2.Connection:
    """Write the file anew in pages of the former size; the connection to it is still open."""
    former = path.with_name("former.db")
    with closing(plain_connection(path, key)) as connection:
        told = f"ATTACH '{former}' AS former KEY \"x'{key.raw.hex()}'\""
        connection.execute(told)
        connection.execute(f"PRAGMA former.cipher_page_size = {FORMER_PAGE}")
        connection.execute("SELECT sqlcipher_export('former')")
        connection.execute(f"PRAGMA former.user_version = {CLIENT_VERSION}")
    former.replace(path)
    return plain_connection(path, key, FORMER_PAGE)


def test_a_file_with_pages_of_before_is_used_as_it_is(
    filled: Path, secrets: Credentials, server: ToyServer
) -> None:
    _as_written_before(filled, secrets.replica_key()).close()
    with opened(filled, secrets) as replica:
        assert replica.recovery is None
        assert replica.waiting() == 2
        replica.perform(book(server, 12))
        sync(replica, server)
        assert len(server.dump("booking")) == 4
        assert_agree(replica, server)
    with closing(plain_connection(filled, secrets.replica_key(), FORMER_PAGE)) as connection:
        assert connection.execute("SELECT count(*) FROM booking").fetchone() == (4,)


def test_what_only_the_log_of_such_a_file_holds_is_not_lost(
    filled: Path, secrets: Credentials, tmp_path: Path
) -> None:
    connection = _as_written_before(filled, secrets.replica_key())
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("UPDATE outbox SET refusal = 'seen in the log only'")
    # As a power cut leaves it: copied while somebody still has it open.
    left = tmp_path / "left"
    left.mkdir()
    for file in filled.parent.glob(f"{filled.name}*"):
        shutil.copy(file, left)
    connection.close()
    with opened(left / filled.name, secrets) as replica:
        assert replica.recovery is None
        assert b"seen in the log only" in replica.export_unsynced()


@pytest.mark.expected_log("damaged replica kept as .*2 changes rescued")
def test_a_damaged_cache_gives_up_its_outbox(
    filled: Path, secrets: Credentials, server: ToyServer
) -> None:
    page = page_of(filled, secrets.replica_key(), "student")
    damage(filled, page - 1, page)
    # A file that was not closed in order is looked through before it is trusted.
    filled.with_name(filled.name + ".open").touch()
    with opened(filled, secrets) as replica:
        assert replica.recovery is not None
        assert replica.recovery.rescued == 2
        assert replica.recovery.kept_at.exists()
        assert replica.waiting() == 2
        assert replica.actor().name == "Morgan"
        assert not replica.is_filled
        sync(replica, server)
        assert replica.waiting() == 0
        assert len(server.dump("booking")) == 3
        assert_agree(replica, server)


@pytest.mark.expected_log("damaged replica kept as .*2 changes rescued")
def test_a_lost_name_numbers_the_rescued_anew(
    filled: Path, secrets: Credentials, server: ToyServer
) -> None:
    page = page_of(filled, secrets.replica_key(), "replica_state")
    damage(filled, page - 1, page)
    with opened(filled, secrets) as replica:
        assert replica.recovery is not None
        assert not replica.recovery.is_whole
        replica.adopt(manager_on(server))
        assert [each.sequence for each in replica.exchanges.next_request().mutations] == [1, 2]
        sync(replica, server)
        assert len(server.dump("booking")) == 3
        assert_agree(replica, server)


def test_a_file_of_a_newer_program_is_left_alone(filled: Path, secrets: Credentials) -> None:
    connection = plain_connection(filled, secrets.replica_key())
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = filled.read_bytes()
    with pytest.raises(Unavailable) as refusal:
        open_replica(filled, secrets, FixedClock(AT))
    assert refusal.value.code == "replica_newer"
    assert refusal.value.facts == {"found": 99, "known": CLIENT_VERSION}
    assert filled.read_bytes() == before


def test_an_older_cache_is_reshaped_with_what_waits_and_drains(
    filled: Path, secrets: Credentials, server: ToyServer
) -> None:
    connection = plain_connection(filled, secrets.replica_key())
    for kind, name in connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE tbl_name IN ('student', 'room')"
        " AND type IN ('index', 'trigger') AND sql IS NOT NULL"
    ).fetchall():
        connection.execute(f"DROP {kind} {name}")
    connection.execute("ALTER TABLE student DROP COLUMN guardian_name")
    connection.execute("ALTER TABLE student ADD COLUMN fax TEXT NOT NULL DEFAULT ''")
    connection.execute("DROP TABLE room")
    connection.execute(
        "UPDATE replica_state SET document = json_set(document, '$.shape', 'an older one')"
    )
    connection.close()
    with opened(filled, secrets) as replica:
        assert replica.recovery is None
        assert replica.waiting() == 2
        with replica.read() as rows:
            assert len(rows.bookings.all()) == 3
        assert [row["name"] for row in dump(replica, "student")] == ["Ana Duarte"]
        assert {"student", "room"} & set(replica.state.fingerprints) == set()
        assert "booking" in replica.state.fingerprints
        sync(replica, server)
        assert_agree(replica, server)


def test_the_first_release_with_what_waits_opens_and_drains(
    filled: Path, secrets: Credentials, server: ToyServer
) -> None:
    connection = plain_connection(filled, secrets.replica_key())
    bases = connection.execute("SELECT table_name, row_id, image FROM pending_base").fetchall()
    connection.execute("DROP TABLE pending_base")
    connection.execute(
        "CREATE TABLE pending_base (table_name TEXT NOT NULL, row_id TEXT NOT NULL, image TEXT,"
        " PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    connection.executemany("INSERT INTO pending_base VALUES (?, ?, ?)", bases)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with opened(filled, secrets) as replica:
        assert replica.recovery is None
        assert replica.waiting_rows() == {(table, row) for table, row, _ in bases}
        sync(replica, server)
        assert replica.waiting_rows() == frozenset()
        assert_agree(replica, server)


def test_a_full_disk_refuses_the_edit_and_leaves_nothing_half_done(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 9))
    before = {table: dump(replica, table) for table in TABLES}
    fill_up(replica, is_full=True)
    code, hour = "", 10
    while not code:
        try:
            replica.perform(book(server, hour, note="x" * 2000))
        except Unavailable as refusal:
            code = refusal.code
        else:
            before = {table: dump(replica, table) for table in TABLES}
            hour += 1
    assert code == "disk_full"
    waiting = replica.waiting()
    assert {table: dump(replica, table) for table in TABLES} == before
    assert len(before["booking"]) == waiting
    fill_up(replica, is_full=False)
    replica.perform(book(server, 17, note="x" * 2000))
    sync(replica, server)
    assert_agree(replica, server)


def fill_up(replica: Replica, *, is_full: bool) -> None:
    """Let SQLite run into SQLITE_FULL for real: no page can be added to the file."""

    def limit(transaction: Transaction) -> None:
        connection = transaction.connection
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        most = pages + 1 if is_full else 10**9
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")

    replica.exchanges._writer.run(limit)


def test_a_disk_that_is_full_at_the_checkpoint_loses_no_verdict(
    replica: Replica, server: ToyServer
) -> None:
    performed = replica.perform(book(server, 9))
    for hour in range(10, 18):
        server.act(book(server, hour, note="y" * 2000))
    request = replica.exchanges.next_request()
    answer = server.exchange(request)
    fill_up(replica, is_full=True)
    with pytest.raises(Unavailable) as refusal:
        replica.exchanges.take(request, answer)
    assert refusal.value.code == "disk_full"
    assert replica.waiting() == 1
    assert replica.verdict_of(performed.mutation_id) is None
    fill_up(replica, is_full=False)
    sync(replica, server)
    assert_agree(replica, server)


@pytest.mark.expected_log("damaged replica kept as .*2 changes rescued")
def test_damage_met_while_running_is_mended_at_the_next_start(
    filled: Path, secrets: Credentials, server: ToyServer
) -> None:
    page = page_of(filled, secrets.replica_key(), "student")
    damage(filled, page - 1, page)
    with opened(filled, secrets) as replica:
        assert replica.recovery is None
        with pytest.raises(Unavailable) as refusal, replica.read() as rows:
            rows.students.all()
        assert refusal.value.code == "replica_corrupt"
    with opened(filled, secrets) as replica:
        assert replica.recovery is not None
        sync(replica, server)
        assert_agree(replica, server)


def test_a_busy_database_refuses_for_now(
    replica: Replica, server: ToyServer, secrets: Credentials, path: Path
) -> None:
    replica.perform(book(server, 9))
    replica.exchanges._writer.run(
        lambda transaction: transaction.connection.exec_driver_sql("PRAGMA busy_timeout = 20")
    )
    other = plain_connection(path, secrets.replica_key())
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable) as refusal:
        replica.perform(book(server, 10))
    assert refusal.value.code == "database_busy"
    assert replica.waiting() == 1
    other.execute("ROLLBACK")
    other.close()
    replica.perform(book(server, 10))
    sync(replica, server)
    assert_agree(replica, server)
