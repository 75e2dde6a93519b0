"""How long a test waits for what is to come before it says that it does not: two minutes.

A slow machine is no fault. pytest-qt gives up after five seconds, which a window that is opened for
the first time beside two other workers has taken; a test that waits for longer than it must passes
as soon as it may, so that patience costs nothing but where something is really missing. Still less
than what a test may take altogether (`timeout` in pyproject.toml), so that what was waited for is
what is told.
"""

from __future__ import annotations

from unittest import mock

import pytest
from pytestqt.qtbot import QtBot

from tests.plugin import PATIENCE_MS

WAITS = (
    QtBot.waitUntil,
    QtBot.waitSignal,
    QtBot.waitSignals,
    QtBot.waitCallback,
    QtBot.waitExposed,
    QtBot.waitActive,
)
_patches = [mock.patch.dict(each.__kwdefaults__, timeout=PATIENCE_MS) for each in WAITS]


def pytest_configure(config: pytest.Config) -> None:
    """From here on whoever waits without saying how long has patience."""
    for patch in _patches:
        patch.start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Give pytest-qt its own back."""
    for patch in reversed(_patches):
        patch.stop()
