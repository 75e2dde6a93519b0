"""A Studio at work for random hands: people, a week of lessons, and a world that goes on."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTimer, QTimerEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.errors import StudioError
from core.mutations.base import Arguments
from desktop.design.theme import SchemeChoice
from desktop.language import wear
from sync.client.transport import Offline
from tests.builders.studio import wish_for
from tests.fixtures.dress import undressed_after
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import Seat, beginning, seat_at
from tests.simulation.chance import SOURCE

_ROLES = (Role.MANAGER, Role.MANAGER, Role.MANAGER, Role.FRONT_DESK, Role.INSTRUCTOR)
_LANGUAGES = ("en", "en", "en", "es", "fr", "pseudo")
_NAMES = (
    "Zora Blau",
    "Wei-Lin Chen",
    "Māra Bērziņa-Lindqvist of the Very Long Name Indeed",
    "محمد عبد الله",
    "O’Brien <b>&amp;",
)
_LESSONS = ((5, 10), (5, 14), (5, 16), (6, 9), (6, 17), (7, 11), (9, 10), (10, 13), (12, 9))


@dataclass
class World:
    """The program, who sits at it, and what the hands need to remember between steps."""

    studio: Studio
    role: Role
    people: list[str] = field(default_factory=list)
    offerings: list[str] = field(default_factory=list)
    is_alone: bool = False
    """Nobody else changes anything: then what is undone is undone."""
    unmade: list[str] = field(default_factory=list)
    """What was said of things that cannot be undone."""

    def __post_init__(self) -> None:
        """Listen to what is done without a way back."""
        self.studio.app.desk.said.connect(self.unmade.append)

    @property
    def seat(self) -> Seat:
        return self.studio.seat

    @property
    def window(self) -> QWidget:
        return self.studio.window

    @property
    def is_over(self) -> bool:
        """Whether the hands have signed out: the door would stand here."""
        return not self.studio.station.engine.account.is_signed_in

    def elsewhere(self, wish: Arguments) -> str:
        """Somebody else wishes for that; the next exchange tells of it."""
        try:
            self.seat.server.act(wish)
        except StudioError as error:
            self.seat.server.session.rollback()
            return f"{wish.name}, refused: {error.code}"
        return wish.name

    def hear(self) -> None:
        """One exchange, as the engine's thread makes it, on this one."""
        self.studio.station.engine.attempt()

    def cut(self) -> None:
        """From here on the server is not reached."""

        def fail() -> None:
            raise Offline("connection")

        self.studio.line.before_exchange = fail
        self.hear()

    def mend(self) -> None:
        """The server is reached again."""
        self.studio.line.before_exchange = lambda: None
        self.hear()

    def pass_time(self, by: timedelta) -> None:
        """Every clock goes on, and whatever waited for it is told."""
        for clock in (self.seat.clock, self.seat.server.clock):
            clock.advance(by)
        self.seat.studio.now = self.seat.clock.now()
        self.ring()

    def ring(self) -> None:
        """Every timer that runs comes to its end, as if so much time had passed."""
        roots: tuple[QObject, ...] = (self.studio.app, self.window, self.seat.desk, self.seat.hub)
        timers = [each for root in roots for each in root.findChildren(QTimer)]
        for timer in timers:
            if timer.isActive():
                QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))

    def settle(self) -> None:
        """Let answers arrive, and what is to be deleted go; the keyboard is in the window again
        when a menu has closed, which is a window manager's doing.
        """
        self.studio.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        active = QApplication.activeWindow()
        if QApplication.activePopupWidget() is None and not (active and active.isVisible()):
            self.window.activateWindow()
            QCoreApplication.processEvents()


def local(world: World, days: int, hour: int, minute: int = 0) -> datetime:
    """A time of day in the studio, so many days from today there."""
    now = world.seat.desk.local_now()
    return now.replace(hour=hour, minute=minute, second=0, microsecond=0) + timedelta(days=days)


@contextmanager
def world_of(seed: int, qtbot: QtBot, folder: Path) -> Iterator[World]:
    """The Studio that a seed begins with: whose, in which language, how it looks."""
    chance = random.Random(f"{seed}/world")
    role = chance.choice(_ROLES)
    with ExitStack() as stack:
        for module in ("core.ids.os", "core.ids.time"):
            stack.enter_context(patch(module, SOURCE))
        SOURCE.begin(seed, "world")
        _answer_dialogs(stack, folder)
        app = stack.enter_context(undressed_after())
        stack.enter_context(_spoken(app, chance))
        seat = stack.enter_context(seat_at(folder / "monkey.db", role, beginning(role)))
        people, offerings = _populate(seat)
        theme = seat.desk.theme
        theme.reduce_motion(chance.random() < 0.5)
        theme.apply(app)
        studio = stack.enter_context(studio_at(qtbot, seat, folder))
        studio.leisure.start()
        world = World(studio, role, people, offerings, is_alone=chance.random() < 0.3)
        world.hear()
        if chance.random() < 0.3:
            theme.wear(SchemeChoice.DARK, chance.choice((1.0, 1.3, 2.0)))
        world.settle()
        yield world


def _answer_dialogs(stack: ExitStack, folder: Path) -> None:
    """The system's dialogs have a loop of their own: one that saves, and nothing is ever opened."""
    names = iter(range(10**6))

    def save(*_: object) -> tuple[str, str]:
        number = next(names)
        return (str(folder / f"saved-{number}") if number % 2 else "", "")

    rejected = QPrintDialog.DialogCode.Rejected
    for kind, name, answer in (
        (QFileDialog, "getSaveFileName", save),
        (QFileDialog, "getOpenFileName", lambda *_: ("", "")),
        (QPrintDialog, "exec", lambda *_: rejected),
    ):
        stack.enter_context(patch.object(kind, name, answer))


@contextmanager
def _spoken(app: QApplication, chance: random.Random) -> Iterator[None]:
    former = QLocale()
    spoken = wear(app, chance.choice(_LANGUAGES), chance.choice(("12", "24")))
    if chance.random() < 0.1:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QLocale.setDefault(former)
        if spoken is not None:
            app.removeTranslator(spoken)
            spoken.deleteLater()


def _populate(seat: Seat) -> tuple[list[str], list[str]]:
    """Three who teach, six who learn, and what stands in the calendar."""
    studio = seat.studio
    offerings = [studio.offering_id]
    offerings += [studio.add_instructor(name, place)[1] for place, name in enumerate(_NAMES[:2], 1)]
    people = [studio.student_id, *(studio.add_student(name) for name in _NAMES)]
    seat.server.stamp()
    seat.server.clock.advance(timedelta(days=-2))
    for place, (day, hour) in enumerate(_LESSONS):
        more = {"student_id": people[place % 6], "offering_id": offerings[place % 3]}
        seat.server.act(wish_for(studio, studio.at(day, hour), **more))
    seat.server.clock.advance(timedelta(days=2))
    seat.server.keeps_refused = True
    seat.sync()
    return people, offerings
