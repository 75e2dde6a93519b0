"""Widgets are tested in the product's own face, whatever the machine has installed."""

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.design.theme import SchemeChoice, Theme
from desktop.design.type import prepare_fonts

prepare_fonts()


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """A light theme that does not dress the application: enough for a widget to paint itself."""
    return Theme(SchemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def collected_on_the_ui_thread() -> Iterator[None]:
    """Collect what a test leaves behind here: Qt objects die badly on the replica's own thread.

    A collection may begin on any thread; a widget that is deleted on another than its own leaves
    its timers running into freed memory.
    """
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()
