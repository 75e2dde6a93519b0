"""Every module that the tests of this run are in, imported: what the workers are forked from.

Imported by that process alone, see `nursery`. pytest itself imports, so that asserts are rewritten
and a warning is an error; only what it does instead of collecting is ours. What does not import is
left to the workers, which say so.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from tests.plugin import PLACES


class _Imports:
    """Imports where pytest would import, collect and sort."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool:
        """Import, in an order that does not matter; True, for that was all."""
        root = session.config.rootpath
        for path in modules(root / place for place in session.config.args):
            name = ".".join(path.relative_to(root).with_suffix("").parts)
            with contextlib.suppress(Exception):
                importlib.import_module(name)
        return True


def modules(places: Iterator[Path]) -> list[Path]:
    """What is imported of these files and folders: tests and what is set up for them."""
    found = {
        path
        for place in places
        for pattern in ("conftest.py", "test_*.py")
        for path in ([place] if place.is_file() else place.rglob(pattern))
    }
    return sorted(found)


def _import_all() -> None:
    """Leaves nothing behind but what was imported, which no collection looks at again."""
    places = json.loads(os.environ[PLACES])
    with contextlib.redirect_stdout(io.StringIO()), mock.patch.dict(os.environ):
        pytest.main(["-n0", "-p", "no:cacheprovider", *places], plugins=[_Imports()])
        _read_constants()
    gc.collect()
    gc.freeze()


def _read_constants() -> None:
    """What the program is written with, which Hypothesis tries, too: each worker would read all of
    it as it begins, which takes four seconds in a fresh clone.
    """
    if "hypothesis" not in sys.modules:
        return
    from hypothesis import Phase, given, settings
    from hypothesis import strategies as st

    # It reads them when it first draws one, which is one number in twenty.
    @settings(database=None, deadline=None, max_examples=200, phases=[Phase.generate])
    @given(st.integers())
    def draw(_: int) -> None:
        """Nothing is asked of it."""

    draw()


_import_all()
