"""Garbage is collected on the thread that runs the tests, and between tests only.

Python collects on whichever thread happens to allocate: the replica's writer, or the one that
listens for the scheduler of the workers. A widget that dies there takes the process along some
tests later (`desktop.runtime.collector` has the same reason).

Widgets that are to be deleted later are deleted then, too: without an event loop around the tests
"later" is within some other test, which then hears from windows it never made.

What is there once the tests are collected, modules above all, is left out: it stays until the end,
and walking through it took a quarter of a second each time. The program does the same when it has
started; a test that has it do so puts it right again (`gc.unfreeze`, `gc.collect`, `gc.freeze`).
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from unittest import mock

import pytest

_calls: list[str] = []
"""What was left out or looked at again since the tests were collected, in order: counting what is
left out takes 17 ms."""
_watches = [
    mock.patch.object(gc, name, lambda name=name, act=act: _note(name, act))
    for name, act in (("freeze", gc.freeze), ("unfreeze", gc.unfreeze))
]


def pytest_configure(config: pytest.Config) -> None:
    """From here on nothing is collected by itself."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Look no more at what was imported and collected."""
    gc.collect()
    gc.freeze()
    for watch in _watches:
        watch.start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Give collecting back to the interpreter."""
    mock.patch.stopall()
    gc.enable()


def is_out_of_order() -> bool:
    """Whether something else than what was there before the tests may now be left out."""
    return bool(_calls) and _calls[-2:] != ["unfreeze", "freeze"]


def _note(name: str, act: Callable[[], None]) -> None:
    _calls.append(name)
    act()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Delete what is to be deleted, and collect the generations that are due, by the interpreter's
    own thresholds.
    """
    _delete_what_waits()
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(max(due))


def _delete_what_waits() -> None:
    """Only where Qt is in use: a test without it must not pay for importing it."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
