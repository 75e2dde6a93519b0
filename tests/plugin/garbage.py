"""Garbage is collected on the thread that runs the tests, and between tests only.

Python collects on whichever thread happens to allocate: the replica's writer, or the one that
listens for the scheduler of the workers. A widget that dies there takes the process along some
tests later (`desktop.runtime.collector` has the same reason).

What is there once the tests are collected, modules above all, is left out: it stays until the end,
and walking through it took a quarter of a second each time.
"""

from __future__ import annotations

import gc

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """From here on nothing is collected by itself."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Look no more at what was imported and collected."""
    gc.collect()
    gc.freeze()


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
