"""Garbage is collected on the thread that runs the tests, and between tests only.

Python collects on whichever thread happens to allocate: the replica's writer, or the one that
listens for the scheduler of the workers. A widget that dies there takes the process along some
tests later (`desktop.runtime.collector` has the same reason).
"""

from __future__ import annotations

import gc

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """From here on nothing is collected by itself."""
    gc.disable()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Give collecting back to the interpreter."""
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Collect the generations that are due, by the interpreter's own thresholds."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(max(due))
