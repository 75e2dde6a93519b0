"""The mark that an embedded server leaves in its folder, and whom it is believed of."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import Unavailable
from sync.server.postgres import (
    alone,
    begin_log_anew,
    forget_dead_holders,
    forget_dead_server,
    made_whole,
    start_patiently,
)
from tests.plugin import PATIENCE_S


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose name is short enough for a socket's path."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def leave_mark(folder: Path, status: str) -> Path:
    """The mark of a server whose number belongs to a living process by now: this one."""
    lines = [os.getpid(), folder, 1_795_310_077, 5432, folder, "", "2687378 524289", status]
    mark = folder / "postmaster.pid"
    mark.write_text("".join(f"{line}\n" for line in lines))
    return mark


def listening(folder: Path) -> socket.socket:
    door = socket.socket(socket.AF_UNIX)
    door.bind(str(folder / ".s.PGSQL.5432"))
    door.listen()
    return door


def test_a_server_that_answers_keeps_its_mark(folder: Path) -> None:
    mark = leave_mark(folder, "ready   ")
    with closing(listening(folder)):
        forget_dead_server(folder)
        assert mark.exists()


def test_a_mark_outlives_no_killed_server_though_its_number_is_alive(folder: Path) -> None:
    mark = leave_mark(folder, "ready   ")
    listening(folder).close()
    lock = folder / ".s.PGSQL.5432.lock"
    lock.write_text(mark.read_text())
    forget_dead_server(folder)
    assert not mark.exists()
    assert not lock.exists()


def test_a_mark_outlives_no_restart_of_the_machine(folder: Path) -> None:
    mark = leave_mark(folder, "ready   ")
    forget_dead_server(folder)
    assert not mark.exists()


@pytest.mark.parametrize("status", ["starting", "stopping", "standby "])
def test_a_server_that_starts_or_stops_is_left_alone(folder: Path, status: str) -> None:
    mark = leave_mark(folder, status)
    forget_dead_server(folder)
    assert mark.exists()


@pytest.mark.parametrize("kept", [0, 1, 7], ids=["nothing", "a number", "no status"])
def test_a_mark_that_was_torn_while_it_was_written_keeps_nobody_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr("sync.server.postgres._WRITTEN_S", 0.0)
    mark = leave_mark(folder, "ready   ")
    mark.write_text("".join(mark.read_text().splitlines(keepends=True)[:kept]))
    forget_dead_server(folder)
    assert not mark.exists()


def test_a_mark_that_is_being_written_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = leave_mark(folder, "starting")
    whole = mark.read_text()
    mark.write_text(whole[:10])
    monkeypatch.setattr("sync.server.postgres._WRITTEN_S", PATIENCE_S)
    monkeypatch.setattr("sync.server.postgres.sleep", lambda _: mark.write_text(whole))
    forget_dead_server(folder)
    assert mark.read_text() == whole


def test_a_database_that_was_half_made_is_made_anew(folder: Path) -> None:
    place = folder / "postgres"

    def switched_off(draft: Path) -> None:
        (draft / "PG_VERSION").write_text("18")
        raise OSError("the power went")

    def make(draft: Path) -> None:
        assert list(draft.iterdir()) == []
        (draft / "PG_VERSION").write_text("18")

    with pytest.raises(OSError, match="the power went"):
        made_whole(place, switched_off)
    assert not place.exists()
    made_whole(place, make)
    assert [each.name for each in folder.iterdir()] == ["postgres"]
    made_whole(place, switched_off)
    assert (place / "PG_VERSION").read_text() == "18"


def test_whoever_changes_the_list_of_users_is_alone_with_it(folder: Path) -> None:
    """The lock is the library's own: another process that holds it so is waited for."""
    script = (
        "import fasteners, sys\n"
        "lock = fasteners.InterProcessLock(sys.argv[1])\n"
        "print(lock.acquire(blocking=False), flush=True)\n"
    )
    asking = [sys.executable, "-c", script, str(folder / "below" / "lock")]
    with alone(folder / "below" / "lock"):
        assert subprocess.run(asking, capture_output=True, check=True).stdout == b"False\n"
    assert subprocess.run(asking, capture_output=True, check=True).stdout == b"True\n"


class Slow:
    """A database that takes longer to come up than the library waits for it."""

    def __init__(self, pgdata: Path, *outcomes: str | Exception) -> None:
        """At each start it leaves that mark, or raises that; in the end it is there."""
        self.pgdata = pgdata
        self.outcomes = list(outcomes)

    def start(self) -> None:
        if not self.outcomes:
            return
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        leave_mark(self.pgdata, outcome)
        raise subprocess.TimeoutExpired("pg_ctl", 10)


def test_a_server_that_takes_its_time_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    def pass_time(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            leave_mark(folder, "ready   ")

    monkeypatch.setattr("sync.server.postgres.sleep", pass_time)
    slow = Slow(folder, subprocess.TimeoutExpired("initdb", 10), "starting", "ready   ")
    start_patiently(slow)
    assert (slow.outcomes, len(waited)) == ([], 3)


def test_a_server_that_fails_or_never_comes_is_told_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for failure in (subprocess.CalledProcessError(1, "pg_ctl"), OSError("no disk")):
        with pytest.raises(Unavailable, match="database_start"):
            start_patiently(Slow(folder, failure))
    monkeypatch.setattr("sync.server.postgres._START_S", 0.0)
    with pytest.raises(Unavailable, match="database_start"):
        start_patiently(Slow(folder, "starting"))


def test_a_folder_without_a_mark_is_left_as_it_is(folder: Path) -> None:
    forget_dead_server(folder)
    assert list(folder.iterdir()) == []


def test_who_was_killed_does_not_keep_the_server_running_for_ever(folder: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-S", "-c", ""])
    gone.wait()
    holders = folder / ".handle_pids.json"
    holders.write_text(json.dumps([gone.pid, os.getpid()]))
    forget_dead_holders(folder)
    assert json.loads(holders.read_text()) == [os.getpid()]


@pytest.mark.parametrize("text", ["[12, 1", "{}", '["a"]', "\x00\x00"])
def test_a_list_of_users_that_was_torn_begins_anew(folder: Path, text: str) -> None:
    """The library reads it at every start, and would never start again."""
    holders = folder / ".handle_pids.json"
    holders.write_text(text)
    forget_dead_holders(folder)
    assert json.loads(holders.read_text()) == []
    assert [each.name for each in folder.iterdir()] == [".handle_pids.json"]


@pytest.mark.parametrize("text", ["", "[]"])
def test_a_server_that_nobody_uses_has_nobody_struck_off(folder: Path, text: str) -> None:
    holders = folder / ".handle_pids.json"
    holders.write_text(text)
    forget_dead_holders(folder)
    assert holders.read_text() == text


def test_a_long_log_is_put_beside_once_the_server_is_down(folder: Path) -> None:
    long = 8 * 1024 * 1024
    log, former = folder / "log", folder / "log.former"
    log.write_bytes(b"a" * (long - 1))
    begin_log_anew(folder)
    assert log.exists()
    log.write_bytes(b"b" * long)
    mark = leave_mark(folder, "ready")
    begin_log_anew(folder)
    assert log.exists()
    mark.unlink()
    former.write_text("of the year before")
    begin_log_anew(folder)
    assert not log.exists()
    assert former.read_bytes() == b"b" * long
    begin_log_anew(folder)
    assert former.exists()
