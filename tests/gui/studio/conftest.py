"""Every Studio screen is tested at a desk over a real replica."""

import gc
from collections.abc import Iterator

import pytest

from tests.fixtures.studio_desk import desk_seat, instructor_seat, manager_seat

__all__ = ["desk_seat", "instructor_seat", "manager_seat"]


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
