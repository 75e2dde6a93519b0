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

from sync.server.postgres import forget_dead_holders, forget_dead_server


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


@pytest.mark.parametrize("text", ["", "[]"])
def test_a_server_that_nobody_uses_has_nobody_struck_off(folder: Path, text: str) -> None:
    holders = folder / ".handle_pids.json"
    holders.write_text(text)
    forget_dead_holders(folder)
    assert holders.read_text() == text
