"""Notices are tested in the whole Studio, as an instructor sees them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import Seat

collect_ignore = [] if sys.platform == "linux" else ["test_desktop_service.py"]
"""Other desktops have no such bus, and jeepney is not installed there."""


@pytest.fixture
def mara(qtbot: QtBot, instructor_seat: Seat, tmp_path: Path) -> Iterator[Studio]:
    """Mara's Studio at 14:20, with a lesson at 15:00, told of what is due."""
    instructor_seat.book(5, 15)
    with studio_at(qtbot, instructor_seat, tmp_path) as made:
        made.app.over.ring()
        made.settle()
        yield made
