"""The same surroundings for every test on every machine.

Qt is offscreen unless QT_QPA_PLATFORM says otherwise; every test has a home, configuration, data
and cache directory of its own; no desktop keyring answers (a test that needs one names it); the
zone is UTC. ``HYPOTHESIS_PROFILE=thorough`` tries twenty times as many examples.
"""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

NO_KEYRING = "keyring.backends.fail.Keyring"

_homes = pytest.StashKey[Path]()
_numbers = itertools.count()

settings.register_profile("quick", deadline=None, print_blob=True, max_examples=100)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Sets the surroundings before any test module, and so before Qt, is imported."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    homes = Path(tempfile.mkdtemp(prefix="instainstru-homes-"))
    config.stash[_homes] = homes
    os.environ.update(_surroundings(homes / "process"))
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)


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
