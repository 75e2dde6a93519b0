"""The same surroundings for every test on every machine.

Qt is offscreen unless QT_QPA_PLATFORM says otherwise; every test has a home, configuration, data
and cache directory of its own; no desktop keyring answers (a test that needs one names it); the
zone is UTC. ``HYPOTHESIS_PROFILE=thorough`` tries twenty times as many examples.

Temporary files are kept in memory where there is room for them, unless TMPDIR says where: a
replica waits for its disk at every write, and a thousand tests write to one. Nothing is lost by
it: what is killed here is a process, whose files outlive it on any disk, and power is cut on a
disk that records its writes. A TMPDIR too long for the path of a socket is not taken.

The certificates that httpx trusts are read once a process: each client would take 20 ms for it.
"""

from __future__ import annotations

import itertools
import os
import shutil
import ssl
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import settings

NO_KEYRING = "keyring.backends.fail.Keyring"
MEMORY = Path("/dev/shm")
ROOM_BYTES = 4 * 2**30
"""What must be free there: a run has used an eighth of it. Containers often have 64 MB."""
LONGEST = 40
"""A local socket's path may have 107 characters, with the folders that tests make for it."""

_homes = pytest.StashKey[Path]()
_numbers = itertools.count()

settings.register_profile("quick", deadline=None, print_blob=True, max_examples=100)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Sets the surroundings before any test module, and so before Qt, is imported."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if len(os.environ.get("TMPDIR", "")) > LONGEST:
        del os.environ["TMPDIR"]
        tempfile.tempdir = None  # it may have been looked up before
    if "TMPDIR" not in os.environ and has_room(MEMORY, ROOM_BYTES):
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None
    mock.patch.object(ssl, "create_default_context", cache(ssl.create_default_context)).start()
    homes = Path(tempfile.mkdtemp(prefix="instainstru-homes-"))
    config.stash[_homes] = homes
    os.environ.update(_surroundings(homes / "process"))
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)


def has_room(folder: Path, size: int) -> bool:
    """Whether so many bytes may be written to that folder, if there is one."""
    return os.access(folder, os.W_OK | os.X_OK) and shutil.disk_usage(folder).free >= size


def pytest_unconfigure(config: pytest.Config) -> None:
    """Removes every home that was handed out."""
    if (homes := config.stash.get(_homes, None)) is not None:
        shutil.rmtree(homes, ignore_errors=True)


@pytest.fixture(autouse=True)
def home(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home directory for this test, which every directory variable points into."""
    place = request.config.stash[_homes] / str(next(_numbers))
    for name, value in _surroundings(place).items():
        monkeypatch.setenv(name, value)
    yield place
    shutil.rmtree(place, ignore_errors=True)


def _surroundings(home: Path) -> dict[str, str]:
    runtime = home / "runtime"
    runtime.mkdir(parents=True, mode=0o700)
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "config"),
        "LOCALAPPDATA": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHON_KEYRING_BACKEND": NO_KEYRING,
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
