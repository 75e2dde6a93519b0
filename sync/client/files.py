"""The files of a replica: the database with its log, and a mark that it is open."""

from datetime import datetime
from pathlib import Path

_SUFFIXES = ("", "-wal", "-shm")


def _mark(path: Path) -> Path:
    return path.with_name(path.name + ".open")


def leave_mark(path: Path) -> bool:
    """Mark the replica as open; True where the mark was there: it was not closed the last time,
    and is looked through before it is trusted.
    """
    was_there = _mark(path).exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    _mark(path).touch()
    return was_there


def remove_mark(path: Path) -> None:
    """The replica was closed in order."""
    _mark(path).unlink(missing_ok=True)


def forget_files(path: Path) -> None:
    """Remove a replica that is closed, and what was ever put aside of it."""
    for suffix in _SUFFIXES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    for aside in path.parent.glob(f"{path.name}.damaged-*"):
        aside.unlink()
    remove_mark(path)


def put_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged replica, its log with it; where it is now."""
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%dT%H%M%S%fZ}")
    for suffix in _SUFFIXES:
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.rename(aside.with_name(aside.name + suffix))
    remove_mark(path)
    return aside
