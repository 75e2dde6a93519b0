"""A person before the schedule."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.studio.schedule import build_schedule
from desktop.studio.schedule.memory import ForgetfulMemory
from desktop.studio.schedule.presenter import SchedulePresenter
from desktop.studio.schedule.sharing import FileAsker
from desktop.studio.schedule.view import ScheduleView
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.schedule.hand import Hand


class Answering(FileAsker):
    """Answers every question for a file with the same one."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path

    def save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        return self.path


class Watcher:
    """The whole screen, with what it remembers and the files it asks for."""

    def __init__(self, seat: Seat, qtbot: QtBot) -> None:
        self.seat = seat
        self.window = QWidget()
        self.window.resize(1232, 844)
        self.memory, self.asker = ForgetfulMemory(), Answering()
        screen = build_schedule(seat.desk, None, self.memory, self.asker)
        screen.finish()
        screen.setParent(self.window)
        screen.resize(self.window.size())
        qtbot.addWidget(self.window)
        assert isinstance(screen.view, ScheduleView)
        assert isinstance(screen.presenter, SchedulePresenter)
        self.view, self.presenter = screen.view, screen.presenter
        self.window.show()

    def more(self, name: str) -> None:
        """Open the menu and choose an entry."""
        menu = self.view.make_more()
        action = getattr(menu, name)
        assert isinstance(action, QAction)
        action.trigger()
        menu.deleteLater()

    def shown(self, kind: type[QWidget]) -> QWidget:
        """The one widget of that kind in sight."""
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, kind
        return found[0]


@pytest.fixture
def watcher(manager_seat: Seat, qtbot: QtBot) -> Iterator[Watcher]:
    """A manager; weeks begin on Monday and times have 24 hours."""
    former = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield Watcher(manager_seat, qtbot)
    QLocale.setDefault(former)


@pytest.fixture
def manager(manager_seat: Seat, qtbot: QtBot) -> Hand:
    return Hand(manager_seat, qtbot)
