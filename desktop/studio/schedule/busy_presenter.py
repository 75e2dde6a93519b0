"""Busy times of other calendars: a file is read and looked at before anything is changed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal

from core.access.permissions import Permission
from core.errors import Rejected
from core.mutations.external import ImportBusy, RemoveBusy, calendar_of, minute_of
from core.repositories import Repositories
from core.repositories.agenda import ImportedCalendar
from core.repositories.taken import LONGEST_LESSON
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.refusals import explain
from desktop.studio.schedule.memory import ScheduleMemory

if TYPE_CHECKING:
    from core.interchange.reading import BusyCalendar

AHEAD = timedelta(days=366)
"""How far ahead a calendar is taken in; a newer file of it reaches further."""


@dataclass(frozen=True, slots=True)
class BusyOwner:
    """Somebody whose busy times the actor may bring in."""

    id: str
    name: str
    zone: str


@dataclass(frozen=True, slots=True)
class BusyState:
    """`found` is what stands in the file `file`; `in_the_way` counts lessons that lie in it.

    `names` are what calendars are called that were brought in on this device.
    """

    owners: tuple[BusyOwner, ...] = ()
    calendars: tuple[ImportedCalendar, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    owner_id: str = ""
    file: str = ""
    found: "BusyCalendar | None" = None
    in_the_way: int = 0
    problem: str = ""
    is_done: bool = False

    @property
    def zone(self) -> str:
        """Where times are read on the wall that have no zone of their own."""
        return next((one.zone for one in self.owners if one.id == self.owner_id), "")

    def name_of(self, calendar_id: str) -> str:
        """What a calendar is called here; empty where another device brought it in."""
        return dict(self.names).get(calendar_id, "")


class BusyPresenter(Presenter[BusyState]):
    """Reads files and says what would change; changes it when told to.

    `brought_in()`: busy times are others now, or are called otherwise.
    """

    brought_in = Signal()
    tables = frozenset({"occupancy", "instructor"})

    def __init__(self, desk: StudioDesk, memory: ScheduleMemory) -> None:
        super().__init__(BusyState(), desk.jobs)
        self._desk = desk
        self._memory = memory
        self._data = b""

    def refresh(self) -> None:
        """Read whose times they may be, and what was brought in already."""
        self.run(
            "calendars",
            lambda: self._desk.read(self._read),
            self._on_read,
            self._on_failed,
        )

    def choose_owner(self, instructor_id: str) -> None:
        """Whose calendar it is: times without a zone are read on that person's wall."""
        self.state = replace(self.state, owner_id=instructor_id)
        if self._data:
            self._look(self._data, self.state.file)

    def open_file(self, path: Path) -> None:
        """Read a file and look at it; nothing is changed yet."""
        self.run(
            "file",
            lambda: _read_file(path),
            lambda data: self._look(data, path.name),
            self._on_file,
        )

    def bring_in(self, name: str) -> None:
        """Make the calendar of that name busy at the times that were found."""
        state, name = self.state, name.strip()
        if state.found is None or not state.owner_id or not name:
            return
        calendar_id = calendar_of(state.owner_id, name)
        busy = [
            [minute_of(since), minute_of(until, is_end=True)] for since, until in state.found.busy
        ]
        say = QCoreApplication.translate
        done = Done(
            say("Busy", "busy times of {name}").format(name=name),
            say("Busy", "{name}: {count} busy times imported.").format(name=name, count=len(busy)),
        )
        self._memory.keep_name(calendar_id, name)
        self._desk.do(
            ImportBusy(instructor_id=state.owner_id, calendar_id=calendar_id, busy=busy),
            done,
            then=lambda _performed: self._on_done(),
            failed=self._show_problem,
        )

    def remove(self, calendar: ImportedCalendar) -> None:
        """Take a calendar out."""
        say = QCoreApplication.translate
        name = self.state.name_of(calendar.calendar_id) or say("Busy", "a calendar")
        done = Done(
            say("Busy", "removing {name}").format(name=name),
            say("Busy", "Busy times from {name} removed.").format(name=name),
        )
        wish = RemoveBusy(instructor_id=calendar.instructor_id, calendar_id=calendar.calendar_id)
        self._desk.do(wish, done, then=lambda _performed: self.refresh(), failed=self._show_problem)

    def _read(self, rows: Repositories) -> tuple[list[BusyOwner], list[ImportedCalendar]]:
        """Any thread."""
        actor = self._desk.actor
        everybody = actor.may(Permission.MANAGE_STUDIO)
        owners = [
            BusyOwner(one.id, one.name, one.zone)
            for one in rows.instructors.active()
            if everybody or one.id == actor.instructor_id
        ]
        ids = {owner.id for owner in owners}
        return owners, [each for each in rows.agenda.calendars() if each.instructor_id in ids]

    def _on_read(self, found: tuple[list[BusyOwner], list[ImportedCalendar]]) -> None:
        owners, calendars = found
        ids = [owner.id for owner in owners]
        own = str(self._desk.actor.instructor_id or "")
        first = own if own in ids else (ids[0] if ids else "")
        self.state = replace(
            self.state,
            owners=tuple(owners),
            calendars=tuple(calendars),
            names=tuple(self._memory.names().items()),
            owner_id=self.state.owner_id or first,
        )

    def _look(self, data: bytes, file: str) -> None:
        self._data = data
        self.state = replace(self.state, file=file, found=None, problem="")
        desk, owner = self._desk, self.state.owner_id
        zone = self.state.zone or desk.zone
        now = desk.clock.now()
        first = now.astimezone(ZoneInfo(zone)).replace(hour=0, minute=0, second=0, microsecond=0)

        def work() -> "tuple[BusyCalendar, int]":
            # Here, beside the window: reading in what reads calendars takes 60 to 90 ms.
            from core.interchange.reading import read_busy

            found = read_busy(data, zone, first, first + AHEAD)
            return found, desk.read(lambda rows: _lessons_in(rows, owner, found, now))

        self.run("look", work, self._on_looked, self._on_file)

    def _on_looked(self, found: "tuple[BusyCalendar, int]") -> None:
        self.state = replace(self.state, found=found[0], in_the_way=found[1], problem="")

    def _on_file(self, failure: Failure) -> None:
        """One sentence for whatever is wrong with a file."""
        if isinstance(failure.error, OSError):
            self._show_problem(QCoreApplication.translate("Busy", "This file can’t be read."))
        else:
            self._on_failed(failure)

    def _on_failed(self, failure: Failure) -> None:
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self._show_problem(sentence)

    def _show_problem(self, sentence: str) -> None:
        self._data = b""
        self.state = replace(self.state, found=None, in_the_way=0, problem=sentence)

    def _on_done(self) -> None:
        self.brought_in.emit()
        self.state = replace(self.state, is_done=True)


def _read_file(path: Path) -> bytes:
    """The file, unless it is too large to be a calendar. Any thread; `OSError`, `Rejected`."""
    from core.interchange.reading import MOST_BYTES

    if path.stat().st_size > MOST_BYTES:
        raise Rejected("calendar_too_large", limit=MOST_BYTES // 1024**2)
    return path.read_bytes()


def _lessons_in(rows: Repositories, owner: str, found: "BusyCalendar", now: datetime) -> int:
    """How many lessons still to come lie in the busy times. They stay: nothing is cancelled."""
    last = found.busy[-1][1]
    count, at = 0, 0
    for line in rows.lessons.between(now, last + LONGEST_LESSON, [owner]):
        while at < len(found.busy) and found.busy[at][1] <= line.starts_at:
            at += 1
        count += at < len(found.busy) and found.busy[at][0] < line.ends_at
    return count
