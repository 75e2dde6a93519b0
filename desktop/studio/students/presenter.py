"""Which students are listed, who is chosen, and what is changed of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from core.ids import new_id
from core.lookalikes import Lookalikes, lookalikes, suspicions
from core.mutations.erasing import EraseStudent
from core.mutations.merging import MergeStudents
from core.mutations.students import CreateStudent, SeenStudent, UpdateStudent
from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonLine, LessonList
from core.repositories.registers import Register
from core.repositories.rosters import StudentCard, StudentLine
from desktop.runtime.hub import ChangeSet
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.csv_file import write_csv
from desktop.studio.desk import StudioDesk
from desktop.studio.refusals import explain
from desktop.studio.students import words
from desktop.studio.students.values import (
    COMING_MOST,
    FIRST_PAGE,
    PAST_PAGE,
    Roster,
    StudentFile,
    StudentsState,
)
from sync.client.performing import Performed

_PAINTED_MS = 60
"""After this a first page is on screen."""
_CHUNK = 500
_COMPARED_UNASKED = 100_000
"""Of more students than that, those taken down twice are looked for when somebody asks."""


def seen_of(card: StudentCard) -> SeenStudent:
    """What stands on the screen, as a change of it says what it saw."""
    return SeenStudent(
        student_name=card.name,
        phone=card.phone,
        email=card.email,
        birth_year=card.birth_year,
        guardian_name=card.guardian,
        notes=card.notes,
    )


class StudentsPresenter(Presenter[StudentsState]):
    """Lists students. A first page is read at once, the ids of all that follow after it.

    `compared()`: those who may be one were looked for. `saved(student_id)`: a change of that
    student is durable. `note_refused(student_id)`: a note was not, and is the person's still.
    """

    tables = frozenset({"student", "booking", "conversation", "instructor"})
    compared = Signal()
    saved = Signal(str)
    note_refused = Signal(str)

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(StudentsState(), desk.jobs, parent)
        self._desk = desk
        self._wanted = ""
        self._past = PAST_PAGE
        self._is_compared = False
        self._register: Register | None = None
        self._changes = 0
        self._rest = QTimer(self, singleShot=True, interval=_PAINTED_MS)
        self._rest.timeout.connect(self._read_all)

    # -- looking ---------------------------------------------------------------------------------

    @property
    def has_more_to_read(self) -> bool:
        """Whether the page is being painted before the whole list is asked for."""
        return self._rest.isActive()

    def refresh(self) -> None:
        """Read what is listed again; what is shown stays until it is there."""
        if self.state.roster.is_whole:
            self._read_all()
        else:
            self.run("page", self._listing(FIRST_PAGE), self._on_page, self._on_failed)
        if self._wanted:
            self._read_file()

    @property
    def _is_small(self) -> bool:
        roster = self.state.roster
        return roster.is_whole and len(roster.ids) <= _COMPARED_UNASKED

    def on_changed(self, changes: ChangeSet) -> None:
        """Lessons alone change no list and make nobody two."""
        if "student" in changes:
            self._is_compared = False
            self._register = None
            self._changes += 1
            self.state = replace(self.state, twice=self.state.twice if self._is_small else None)
            self.refresh()
        elif self._wanted:
            self._read_file()

    def search(self, text: str) -> None:
        """List only those who have these words or that number."""
        if text != self.state.text:
            self._rest.stop()
            self.state = replace(self.state, text=text, roster=Roster(), is_read=False)
            self.refresh()

    def choose(self, student_id: str) -> None:
        """Show somebody in full."""
        if student_id != self._wanted:
            self._wanted, self._past = student_id, PAST_PAGE
        self._read_file()

    def show_more(self) -> None:
        """Show earlier lessons of the one who is chosen."""
        self._past += 4 * PAST_PAGE
        self._read_file()

    # -- changing --------------------------------------------------------------------------------

    def create(self, details: SeenStudent, failed: Callable[[str], None]) -> None:
        """Take somebody down, and show them."""
        identity = new_id()
        wish = CreateStudent(student_id=identity, **details.model_dump())
        done = words.done_creating(details.student_name)
        self._desk.do(wish, done, lambda _performed: self._on_saved(identity), failed)

    def change(
        self, card: StudentCard, details: SeenStudent, failed: Callable[[str], None]
    ) -> None:
        """Change what is known of somebody; what others changed meanwhile stays. Notes that stay as
        they are do not travel: of two that became one they may be longer than anybody may write.
        """
        seen = seen_of(card)
        if details.notes == seen.notes:
            details, seen = (each.model_copy(update={"notes": ""}) for each in (details, seen))
        wish = UpdateStudent(student_id=card.id, seen=seen, **details.model_dump())
        done = words.done_changing(details.student_name)
        self._desk.do(wish, done, lambda _performed: self._on_saved(card.id), failed)

    def write_notes(self, card: StudentCard, notes: str) -> None:
        """Keep a note as it stands; said to nobody, for it is kept as one types."""
        seen = seen_of(card)
        if notes == seen.notes:
            return
        details = seen.model_copy(update={"notes": notes}).model_dump()
        wish = UpdateStudent(student_id=card.id, seen=seen, **details)

        def refused(sentence: str) -> None:
            self._desk.refused.emit(sentence)
            self.note_refused.emit(card.id)

        self._desk.do(wish, None, lambda _performed: self.saved.emit(card.id), refused)

    def merge(self, kept: StudentCard, merged_id: str, failed: Callable[[str], None]) -> None:
        """Make one of two; can be undone."""
        wish = MergeStudents(kept_id=kept.id, merged_id=merged_id)
        done = words.done_merging(kept.name)
        self._desk.do(wish, done, lambda _performed: self._on_saved(kept.id), failed)

    def erase(
        self, card: StudentCard, then: Callable[[], None], failed: Callable[[str], None]
    ) -> None:
        """Forget somebody for good."""

        def erased(_performed: Performed) -> None:
            self._wanted = ""
            self.state = replace(self.state, file=None)
            then()

        done = words.done_erasing(card.name)
        self._desk.do(EraseStudent(student_id=card.id), done, erased, failed)

    def export(self, path: Path) -> None:
        """Write those who are listed into a file."""
        head = [
            words.say("Name"),
            words.say("Phone"),
            words.say("Email"),
            words.say("Guardian"),
            words.say("Year of birth"),
            words.say("Last lesson"),
            words.say("Next lesson"),
        ]
        text, desk = self.state.text, self._desk

        def work() -> int:
            return desk.read(lambda rows: write_csv(path, head, self._told(rows, text)))

        def then(count: int) -> None:
            told = words.say("{students} exported to {file}.")
            desk.said.emit(told.format(students=words.students_words(count), file=path.name))

        self.run("export", work, then, self._on_not_written)

    def pair(self, twice: Lookalikes) -> tuple[StudentCard, StudentCard] | None:
        """Both of a pair as they stand, the elder first; None where one is gone. Under 5 ms."""

        def query(rows: Repositories) -> tuple[StudentCard | None, StudentCard | None]:
            return rows.rosters.card(twice.elder_id), rows.rosters.card(twice.younger_id)

        elder, younger = self._desk.read(query)
        return (elder, younger) if elder is not None and younger is not None else None

    # -- in between ------------------------------------------------------------------------------

    def _told(self, rows: Repositories, text: str) -> Iterator[Sequence[str]]:
        now, zone = self._desk.clock.now(), self._desk.zone
        ids = rows.rosters.register().search(text)
        for first in range(0, len(ids), _CHUNK):
            some = ids[first : first + _CHUNK]
            lines = rows.rosters.lines(some, now)
            yield from (_cells(lines[each], zone) for each in some if each in lines)

    def _read_all(self) -> None:
        """Read everybody anew; what is typed next is looked for among them, without the disk."""
        text, desk, before = self.state.text, self._desk, self.state.roster
        changes = self._changes

        def work() -> tuple[Register, Roster]:
            register = desk.read(lambda rows: rows.rosters.register())
            return register, _roster(register.search(text), before)

        def then(read: tuple[Register, Roster]) -> None:
            if changes == self._changes:
                self._register = read[0]
            if text == self.state.text:
                self._on_listed(read[1])
            else:
                self.refresh()

        self.run("all", work, then, self._on_failed)

    def _listing(self, limit: int) -> Callable[[], Roster]:
        """The work of listing: all there are where everybody is in memory, else a first page."""
        text, desk, before = self.state.text, self._desk, self.state.roster
        register = self._register
        if register is not None:
            return lambda: _roster(register.search(text), before)

        def work() -> Roster:
            ids = tuple(desk.read(lambda rows: rows.rosters.ids(text, limit)))
            return _roster(ids, before, is_whole=len(ids) < limit)

        return work

    def _on_page(self, roster: Roster) -> None:
        """Show the page first: the rest would take the interpreter from the painting."""
        self._on_listed(roster)
        if not roster.is_whole:
            self._rest.start()

    def _on_listed(self, roster: Roster) -> None:
        self.state = replace(self.state, roster=roster, is_read=True, problem="")
        if not self._wanted and roster.ids:
            self.choose(roster.ids[0])
        if self._is_small and not self._is_compared:
            self.compare()

    def compare(self) -> None:
        """Look for those taken down twice; unasked, once after each change of a student."""
        self._is_compared = True
        desk, register = self._desk, self._register

        def work() -> tuple[Lookalikes, ...]:
            everybody = register or desk.read(lambda rows: rows.rosters.register())
            found = suspicions(everybody)
            ids = sorted({each for pair in found for each in (pair.one_id, pair.other_id)})
            return tuple(lookalikes(found, desk.read(lambda rows: rows.rosters.known(ids))))

        self.run("twice", work, self._on_compared, self._on_failed)

    def _on_compared(self, found: tuple[Lookalikes, ...]) -> None:
        self.state = replace(self.state, twice=found)
        self.compared.emit()

    def _read_file(self) -> None:
        wanted, past = self._wanted, self._past
        self.run(
            "file",
            lambda: self._desk.read(lambda rows: self._file(rows, wanted, past)),
            self._on_file,
            self._on_failed,
        )

    def _file(self, rows: Repositories, student_id: str, most: int) -> StudentFile | None:
        card = rows.rosters.card(student_id)
        if card is not None and card.merged_into_id is not None:
            card = rows.rosters.card(rows.students.current(student_id).id)
        if card is None:
            return None
        actor = self._desk.actor
        past = (
            *reversed(self._lessons(rows, card.id, LessonList.CANCELLED, most + 1)),
            *self._lessons(rows, card.id, LessonList.HISTORY, most + 1),
        )
        own = None if actor.sees_whole_studio else actor.instructor_id
        return StudentFile(
            card=card,
            sums=rows.rosters.sums(card.id),
            coming=self._lessons(rows, card.id, LessonList.UPCOMING, COMING_MOST),
            past=past[:most],
            has_more=len(past) > most,
            known_to=tuple(rows.rosters.acquaintances(card.id, own)),
            unheard=tuple(
                kiosk.name for kiosk in rows.devices.unheard_kiosks(self._desk.clock.now())
            ),
        )

    def _lessons(
        self, rows: Repositories, student_id: str, which: LessonList, most: int
    ) -> tuple[LessonLine, ...]:
        wanted = LessonFilter(which, student_id=student_id)
        ids = rows.lessons.ids(wanted, self._desk.clock.now(), most)
        lines = rows.lessons.lines(ids)
        return tuple(lines[each] for each in ids if each in lines)

    def _on_file(self, file: StudentFile | None) -> None:
        self._wanted = file.card.id if file is not None else ""
        self.state = replace(self.state, file=file)

    def _on_saved(self, student_id: str) -> None:
        self.choose(student_id)
        self.saved.emit(student_id)

    def _on_not_written(self, failure: Failure) -> None:
        if not isinstance(failure.error, OSError):
            raise failure.error
        told = words.say("The file couldn’t be saved: {reason}")
        self._desk.refused.emit(told.format(reason=failure.error.strerror or str(failure.error)))

    def _on_failed(self, failure: Failure) -> None:
        reason = explain(failure.error, self._desk.zone)
        if reason is None:
            raise failure.error
        self.state = replace(self.state, problem=reason, is_read=True)


def _roster(ids: tuple[str, ...], before: Roster, *, is_whole: bool = True) -> Roster:
    """Where nothing changed, the very tuple that is shown comes back."""
    return Roster(before.ids if ids == before.ids else ids, is_whole)


def _cells(line: StudentLine, zone: str) -> Sequence[str]:
    """A student in a file: days in ISO form, which every program reads alike."""
    last, following = (_iso(at, zone) for at in (line.last_at, line.next_at))
    year = str(line.birth_year) if line.birth_year else ""
    return [line.name, line.phone, line.email, line.guardian, year, last, following]


def _iso(at: datetime | None, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") if at is not None else ""
