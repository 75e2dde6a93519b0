"""Runs what can run side by side in parallel, and then, each alone, what is ``sequential``.

pytest-xdist distributes. Sequential tests are put last, and a lock file that all workers share
keeps them alone: a test holds it shared, a sequential one holds it exclusively. The kernel drops
the lock of a worker that dies. A scheduler of our own or an inner second session would do the
same with several hundred lines of xdist's internals or of summary merging.

How many workers: ``-n`` on the command line, else ``INSTAINSTRU_TEST_WORKERS`` (a number or
``auto``), else one more than there are cores. None are started for ``--force-sequential``, for a
few named files or test ids, and for a few tests left to ``--lf``.

The longest tests are given out first and a few at a time, or the last of them would run while the
other workers wait; the shortest last, so that the workers end together and whoever has to be alone
soon is. Weighed: durations kept from the last run (a fresh clone, which is where it matters most,
has none); a marker at every such test (one more thing to remember); and, taken, the folders whose
tests take seconds, or nothing, by their nature. Histories begin: two workers are busy with them
while the third starts PostgreSQL.
"""

from __future__ import annotations

import fcntl
import json
import os
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

WORKERS_VARIABLE = "INSTAINSTRU_TEST_WORKERS"
FEW_FILES = 4
FEW_FAILED_TESTS = 20
AT_ONCE = 16
"""Tests given to a worker at a time: xdist's own first lot is an eighth of all, however long."""
LENGTHY = (
    *("simulation", "e2e", "force", "evolution", "contract"),
    *("architecture", "plugin", "resources", "accessibility", "monkey"),
)
"""Folders whose tests go through histories, start processes, or look at all that there is, in the
order they begin in.
"""
SHORT = "unit"
"""The folder whose tests, but for those, take no time."""

_LOCK_KEY = "instainstru_lock"
_lock_path = pytest.StashKey[Path]()
_lock_descriptor = pytest.StashKey[int]()


class _Worker(Protocol):
    """The part of an xdist worker's config that is read here."""

    workerinput: dict[str, str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the escape."""
    parser.addoption(
        "--force-sequential",
        action="store_true",
        help="run every test in this process, one after the other",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Decides the number of workers, unless ``-n`` has; runs before xdist reads it."""
    if hasattr(config, "workerinput"):
        return
    if config.option.force_sequential:
        config.option.numprocesses = 0
    elif config.option.numprocesses is None and not _wants_one_process(config):
        workers = requested_workers(os.environ.get(WORKERS_VARIABLE, "auto"))
        config.option.numprocesses = workers if workers > 1 else 0
    if config.option.maxschedchunk is None:
        config.option.maxschedchunk = AT_ONCE


def requested_workers(setting: str) -> int:
    """The number of workers that ``setting`` asks for: a whole number, or ``auto`` for one more
    than there are cores: a fifth of what tests take is waiting, for a server that starts, for a
    disk, for a quiet moment.

    Raises pytest.UsageError for anything else.
    """
    if setting == "auto":
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
        return cores + 1 if cores > 1 else 1
    if not setting.isdecimal():
        raise pytest.UsageError(f"{WORKERS_VARIABLE} is a number or 'auto', not {setting!r}")
    return int(setting)


def _wants_one_process(config: pytest.Config) -> bool:
    option = config.option
    if option.collectonly or option.usepdb:
        return True
    named = [Path(argument.partition("::")[0]) for argument in option.file_or_dir]
    if 0 < len(named) <= FEW_FILES and not any(path.is_dir() for path in named):
        return True
    return bool(option.lf) and 0 < _failed_last_time(config) <= FEW_FAILED_TESTS


def _failed_last_time(config: pytest.Config) -> int:
    path = config.rootpath / str(config.getini("cache_dir")) / "v" / "cache" / "lastfailed"
    return len(json.loads(path.read_text())) if path.exists() else 0


def pytest_configure(config: pytest.Config) -> None:
    """Opens the lock in a worker; declares the marker everywhere."""
    config.addinivalue_line("markers", "sequential: nothing else may run beside this test")
    if hasattr(config, "workerinput"):
        worker: _Worker = config
        config.stash[_lock_descriptor] = os.open(worker.workerinput[_LOCK_KEY], os.O_RDWR)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: WorkerController) -> None:
    """Tells each worker, as it is made, where the lock is; makes it for the first."""
    stash = node.config.stash
    if _lock_path not in stash:
        descriptor, name = tempfile.mkstemp(prefix="instainstru-tests-", suffix=".lock")
        os.close(descriptor)
        stash[_lock_path] = Path(name)
    node.workerinput[_LOCK_KEY] = str(stash[_lock_path])


def pytest_unconfigure(config: pytest.Config) -> None:
    """Closes or removes the lock."""
    if (descriptor := config.stash.get(_lock_descriptor, None)) is not None:
        os.close(descriptor)
    if (path := config.stash.get(_lock_path, None)) is not None:
        path.unlink(missing_ok=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the lengthy first, then the short and the sequential last; the order is otherwise kept,
    random or not.
    """
    items.sort(key=_place)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Holds the lock around a test; outermost, so that waiting counts in nobody's time-out."""
    descriptor = item.config.stash.get(_lock_descriptor, None)
    if descriptor is None:
        return (yield)
    fcntl.flock(descriptor, fcntl.LOCK_EX if _is_sequential(item) else fcntl.LOCK_SH)
    try:
        return (yield)
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


def _place(item: pytest.Item) -> int:
    if _is_sequential(item):
        return len(LENGTHY) + 2
    folders = item.nodeid.partition("::")[0].split("/")[:-1]
    others = len(LENGTHY) + (SHORT in folders)
    return next((at for at, name in enumerate(LENGTHY) if name in folders), others)


def _is_sequential(item: pytest.Item) -> bool:
    return item.get_closest_marker("sequential") is not None
