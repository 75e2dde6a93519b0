"""The kiosk as it is started, over a replica of its own, in a world that a seed can disturb.

Nothing here waits: answers come when the world lets them, the heart beats when it is told to, and
the server judges at once or, while it is late, not at all.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.access.permissions import Role
from core.clock import CorrectedClock
from desktop.bootstrap import Station
from desktop.design.theme import SchemeChoice, Theme
from desktop.device_settings import SettingsFile
from desktop.kiosk.app import KioskApp
from desktop.kiosk.pin_file import PinFile
from desktop.kiosk.printing.receipt import Receipt
from desktop.kiosk.window.shell import KioskShell
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import Failure, Job, Jobs
from sync.client.broadcast import Broadcast, ChangeSet
from sync.client.engine import SyncEngine
from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.client.transport import Offline, Refused
from sync.client.visitors import VisitorCalls
from sync.protocol import (
    KnownLesson,
    TicketCancel,
    TicketMove,
    Verdict,
    VisitOpened,
    Visitor,
    VisitRequest,
)
from tests.builders.replica import ToyServer, card_of, laid_blank, sync
from tests.builders.studio import actor_of
from tests.gui.kiosk.lobby import DENSITY, PIN_HASH, UPRIGHT
from tests.gui.kiosk_replica.conftest import Kiosk, ToyLink, furnish
from tests.gui.kiosk_replica.test_guests import ToyLine, decide, reach

T = TypeVar("T")

_DEADLINE_S = 5
"""The longest that the kiosk waits for anybody's word is four seconds, for a booking."""
_TURNS = 12
"""Answers that lead to questions again and again are a fault of their own."""


@dataclass
class _Asked:
    work: Callable[[], object]
    then: Callable[[object], None]
    failed: Callable[[Failure], None] | None
    answer: Callable[[], None] | None = None
    waited_s: int = 0

    def do(self) -> None:
        """Do the work, as a thread beside the screen's would."""
        if self.answer is not None:
            return
        try:
            result = self.work()
        except Exception as error:  # noqa: BLE001 - as the program's own runner does
            failure = Failure(error)
            self.answer = lambda: self._fail(failure)
        else:
            self.answer = lambda: self.then(result)

    def _fail(self, failure: Failure) -> None:
        if self.failed is None:
            raise failure.error
        self.failed(failure)


class UnhurriedJobs:
    """Never answers within `run`. What is asked first is done first, and answered first."""

    def __init__(self) -> None:
        self._asked: deque[_Asked] = deque()

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits for an answer."""
        return not self._asked

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        *,
        on: str = "read",
        token: tuple[QObject, str] | None = None,
    ) -> Job:
        """Note it."""
        assert token is None, "the kiosk keeps count itself"
        self._asked.append(_Asked(work, cast("Callable[[object], None]", then), failed))
        return Job()

    def do(self) -> None:
        """Do all that was asked, and answer nothing yet."""
        for one in list(self._asked):
            one.do()

    def beat(self) -> None:
        """A second passes: nothing is waited for longer than its deadline."""
        for one in self._asked:
            one.waited_s += 1
        self.answer(sum(one.waited_s >= _DEADLINE_S for one in self._asked))

    def answer(self, count: int) -> None:
        """Answer what was asked first, as Qt would deliver it: errors go to the last resort."""
        for _ in range(min(count, len(self._asked))):
            one = self._asked.popleft()
            one.do()
            assert one.answer is not None
            try:
                one.answer()
            except Exception as error:  # noqa: BLE001 - as Qt does with what a slot raises
                sys.excepthook(type(error), error, error.__traceback__)


@dataclass
class FitfulLink(ToyLink):
    """A line that may also be late: the server is there, and says nothing in time."""

    is_late: bool = False
    revoked: Broadcast[None] = field(default_factory=Broadcast)

    def wake(self) -> None:
        """Exchange, if the line is whole and the server in time."""
        if not self.is_late:
            super().wake()


class FitfulLine:
    """Asks the server for visitors; fails while `fails` says so. `inner` comes with the desk."""

    def __init__(self) -> None:
        self.inner: ToyLine | None = None
        self.fails: Exception | None = None

    def ask(self, request: VisitRequest) -> VisitOpened:
        return self._line().ask(request)

    def prove(self, visit_id: str, code: str) -> Visitor:
        return self._line().prove(visit_id, code)

    def look(self, code: str) -> KnownLesson:
        return self._line().look(code)

    def cancel(self, wish: TicketCancel) -> KnownLesson:
        return self._line().cancel(wish)

    def move(self, wish: TicketMove) -> KnownLesson:
        return self._line().move(wish)

    def _line(self) -> ToyLine:
        if self.fails is not None:
            raise self.fails
        assert self.inner is not None
        return self.inner


FAILURES: tuple[Exception | None, ...] = (
    None,
    Offline("offline"),
    Refused("too_many"),
    Refused("no_way_to_send"),
)
"""What asking the server for a visitor may come to."""


@dataclass
class FitfulPaper:
    """A printer that is there or not, takes a ticket or not, or breaks."""

    is_here: bool = False
    takes: bool = True
    breaks: bool = False
    printed: list[Receipt] = field(default_factory=list)

    def is_there(self) -> bool:
        return self.is_here

    def print(self, receipt: Receipt) -> bool:
        if self.breaks:
            raise OSError("the queue went away")
        self.printed.append(receipt)
        return self.takes


class KioskWorld:
    """The kiosk and all around it. UI thread."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        self.qt = app
        self.jobs = UnhurriedJobs()
        self.paper = FitfulPaper()
        self.line = FitfulLine()
        self.is_slow = False
        server = ToyServer()
        server.keeps_refused = True
        replica, self.link, hub = self._replica(folder, server)
        settings = SettingsFile(folder / "device.json")
        PinFile(settings).keep_pin(PIN_HASH)
        station = Station(
            folder,
            settings,
            replica,
            cast("SyncEngine", self.link),
            cast("Jobs", self.jobs),
            hub,
            Theme(SchemeChoice.LIGHT),
            cast("VisitorCalls", self.line),
        )
        self.program = KioskApp(station)
        self.program.heartbeat.stop()
        desk = self.program._desk
        desk._tending.stop()
        self.kiosk = Kiosk(server, replica, server.clock, self.link, hub, desk, self._secrets)
        self.line.inner = ToyLine(self.kiosk)
        self.program.flow.printing.printer = self.paper
        self._hang()

    @property
    def shell(self) -> KioskShell:
        """The window."""
        return self.program._shell

    def rest(self) -> None:
        """Let everything come to rest, as far as nothing is held back."""
        for _ in range(_TURNS):
            self.qt.processEvents()
            self.kiosk.hub.flush()
            if self.is_slow or self.jobs.is_idle:
                break
            self.jobs.answer(99)
        self.qt.processEvents()

    def beat(self, seconds: int) -> None:
        """Time passes."""
        for _ in range(seconds):
            self.kiosk.clock.advance(timedelta(seconds=1))
            self.program.heartbeat.beat.emit()
            self.jobs.beat() if self.is_slow else self.jobs.answer(99)

    def tend(self) -> None:
        """Look after the leases, as a timer does now and then."""
        self.kiosk.desk._tending.look()

    def rehearse(self) -> None:
        """Make a page that nobody has asked for yet, as is done at leisure."""
        self._make_a_page()

    def close(self) -> None:
        """Away with all of it."""
        self.is_slow = False
        self.rest()
        self.program.close()
        self.jobs.answer(99)
        self.shell.deleteLater()
        self.kiosk.replica.close()
        self.kiosk.server.session.close()

    def _replica(self, folder: Path, server: ToyServer) -> tuple[Replica, FitfulLink, ChangeHub]:
        path = folder / "replica.db"
        self._secrets = laid_blank(path)
        replica = open_replica(path, self._secrets, CorrectedClock(server.clock))
        actor = actor_of(Role.KIOSK, server.studio.studio_id, name="Front desk")
        replica.adopt(card_of(actor))
        furnish(server)
        sync(replica, server, actor)

        def told(mutation_id: str, timeout_s: float) -> Verdict | None:
            """What is there of the server's word: nobody waits for it here."""
            return replica.verdict_of(mutation_id)

        vars(replica)["wait_for_verdict"] = told
        hub = ChangeHub()
        replica.changed.subscribe(lambda changes: hub.publish(_told(changes)))
        return replica, FitfulLink(replica, server, actor), hub

    def _hang(self) -> None:
        """On the wall, with a row of its own in the studio, and people to know."""
        shell = self.shell
        self._make_a_page = shell.pages.make_another
        vars(shell.pages)["make_another"] = lambda: False  # which a timer asks for, at any time
        shell._density = DENSITY
        shell.look.turn(is_portrait=True, density=DENSITY)
        timer = shell.pages.home.staff.findChild(QTimer)
        assert isinstance(timer, QTimer)
        timer.setInterval(0)
        shell.show()
        shell.activateWindow()
        self.rest()  # until then it asks for the room that it would have on another wall
        shell.resize(*UPRIGHT)
        decide(self.kiosk, self.kiosk.desk.settings())
        reach(self.kiosk)
        self.link.wake()
        self.rest()
        assert shell.size().toTuple() == UPRIGHT


def _told(changes: ChangeSet) -> dict[str, frozenset[str]]:
    replaced = dict.fromkeys(changes.replaced, frozenset[str]())
    return {**changes.rows, **replaced}
