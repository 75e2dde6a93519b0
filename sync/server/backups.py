"""A copy of the database in one file, and the way back from it.

PostgreSQL's own `pg_dump` and `pg_restore` do it, as they come with the embedded one: they read and
write a PostgreSQL of their own version and of older ones, wherever it is.
"""

import os
import subprocess
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from shutil import which
from typing import Final

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from core.errors import Conflict, NotFound, Unavailable
from sync.server.migrations.standing import is_empty
from sync.server.postgres import tools, without_driver

_LAST_LINES: Final = 3
_DAYS, _WEEKS, _MONTHS = 7, 4, 12


def back_up(url: str, file: Path) -> int:
    """Write the database at `url` into `file`, as it is at one instant, whoever writes meanwhile;
    its size in bytes. The file is there once it is whole, read through and on the disk.

    Raises `Conflict("exists")` for a file that is there, and `Unavailable("backup")` where it
    cannot be made.
    """
    if file.exists():
        raise Conflict("exists", file=str(file), reason="a backup is never written over")
    draft = file.with_name(f"{file.name}.draft")
    try:
        draft.parent.mkdir(parents=True, exist_ok=True)
        _run(url, "pg_dump", "--format=custom", "--no-owner", "--no-acl", f"--file={draft}")
        _run(None, "pg_restore", f"--file={os.devnull}", str(draft))
        with draft.open("r+b") as written:
            os.fsync(written.fileno())
        draft.rename(file)
    except OSError as error:
        raise Unavailable("backup", reason=str(error)) from error
    finally:
        draft.unlink(missing_ok=True)
    return file.stat().st_size


def put_back(url: str, file: Path) -> None:
    """Fill the empty database at `url` with what `file` holds: all of it, or nothing.

    Nothing is ever overwritten: raises `Conflict("not_empty")` where there is anything already,
    `NotFound` for a file that is not there, and `Unavailable("backup")` where it cannot be read.
    """
    if not file.is_file():
        raise NotFound("file", str(file))
    if not is_empty(url):
        raise Conflict("not_empty", reason="a backup goes into an empty database only")
    _run(
        url,
        "pg_restore",
        *("--single-transaction", "--exit-on-error", "--no-owner", "--no-acl"),
        str(file),
    )
    _run(url, "vacuumdb", "--analyze-only", "--quiet")


def outdated(names: Iterable[str], today: date) -> list[str]:
    """Which of the daily backups are not kept any longer: of seven days one each, of four weeks and
    of twelve months the first each. A file that is called otherwise is nobody's business here.
    """
    days = sorted(filter(None, map(day_of, names)))
    firsts = [
        {min(group) for group in _grouped(days, lambda day: day.isocalendar()[:2])[-_WEEKS:]},
        {min(group) for group in _grouped(days, lambda day: (day.year, day.month))[-_MONTHS:]},
    ]
    kept = {*days[-_DAYS:], *firsts[0], *firsts[1]}
    return [name_of(day) for day in days if day not in kept and day <= today]


def name_of(day: date) -> str:
    """How the backup of a day is called."""
    return f"{day:%Y-%m-%d}.backup"


def day_of(name: str) -> date | None:
    """The day whose backup is called so; None for any other name."""
    stem, _, ending = name.rpartition(".")
    try:
        return date.fromisoformat(stem) if ending == "backup" else None
    except ValueError:
        return None


def _grouped(days: Sequence[date], part: Callable[[date], tuple[int, int]]) -> list[list[date]]:
    """Days in order, by the part of the calendar that they are in."""
    return [list(group) for _, group in groupby(days, part)]


def _run(url: str | None, tool: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs. What it has to say where it fails is the reason; a password
    is not among its arguments, which everybody on the machine can read.
    """
    environment, target = dict(os.environ), []
    if url is not None:
        parts = conninfo_to_dict(without_driver(url))
        environment["PGPASSWORD"] = str(parts.pop("password", None) or "")
        target = [f"--dbname={make_conninfo('', **parts)}"]
    program = which(tool, path=str(tools()))
    if program is None:
        raise Unavailable("backup", reason=f"{tool} is not in {tools()}")
    command = [program, *target, *arguments]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if done.returncode != 0:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise Unavailable("backup", reason=" ".join(told[-_LAST_LINES:]))
