"""A conversation to look at for each test."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.keymap import InMemoryShortcuts
from desktop.actions.registry import ActionRegistry
from desktop.studio.messages import build_messages
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.messages.talking import Talk, hear, later


@pytest.fixture
def open_talk(qtbot: QtBot, instructor_seat: Seat) -> Callable[[], Talk]:
    def opened() -> Talk:
        window = QWidget()
        qtbot.addWidget(window)
        actions = ActionRegistry(InMemoryShortcuts())
        screen = build_messages(instructor_seat.desk, actions)
        screen.setParent(window)
        window.resize(1232, 844)
        screen.resize(1232, 844)
        window.show()
        window.activateWindow()
        instructor_seat.hub.flush()
        return Talk(instructor_seat, window, screen)

    return opened


@pytest.fixture
def talk(instructor_seat: Seat, open_talk: Callable[[], Talk]) -> Talk:
    """Ana, who has a lesson on Monday, has asked something; the screen is open."""
    instructor_seat.book(9, 15)
    hear(instructor_seat, "Which piece shall I bring?")
    later(instructor_seat)
    return open_talk()
