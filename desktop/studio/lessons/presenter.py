"""Which lessons are listed, and which one is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonLine, LessonList
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.csv_file import write_csv
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.export import head_cells, told_lessons
from desktop.studio.lessons.model import lessons_words
from desktop.studio.lessons.periods import Now, filters_in, without_filters
from desktop.studio.lessons.saved import FilterShelf, SavedFilter
from desktop.studio.lessons.values import (
    COUNTED_MOST,
    FIRST_PAGE,
    LessonsState,
    Listed,
    SavedLine,
    listed,
)
from desktop.studio.refusals import explain

_PAINTED_MS = 60
"""After this a first page is on screen."""


class LessonsPresenter(Presenter[LessonsState]):
    """Lists lessons. A first page is read at once, the ids of all that follow after it."""

    tables = frozenset({"booking", "student", "instructor", "room"})

    def __init__(
        self, desk: StudioDesk, shelf: FilterShelf | None = None, parent: QObject | None = None
    ) -> None:
        self.shelf = shelf or FilterShelf()
        saved = tuple(SavedLine(each) for each in self.shelf.filters)
        super().__init__(LessonsState(saved=saved), desk.jobs, parent)
        self.shelf.setParent(self)
        self.shelf.changed.connect(self._on_shelf_changed)
        self._desk = desk
        self._rest = QTimer(self, singleShot=True, interval=_PAINTED_MS)
        self._rest.timeout.connect(self._read_all)

    @property
    def has_more_to_read(self) -> bool:
        """Whether the page is being painted before the whole list is asked for."""
        return self._rest.isActive()

    def refresh(self) -> None:
        """Read what is listed again; what is shown stays until it is there."""
        if self.state.rows.is_whole:
            self._read_all()
        else:
            self._read_page()
        self.run("around", lambda: self._desk.read(self._around), self._on_around)
        self._count_saved()
        chosen = self.state.chosen
        if chosen is not None:
            self.choose(chosen.id)
        self.choose_several([line.id for line in self.state.several])

    def show_list(self, which: LessonList) -> None:
        """Show another of the lists."""
        self._want(replace(without_filters(self.state.wanted), which=which))

    def search(self, text: str) -> None:
        """Show only lessons whose student, service or code has these words."""
        self._want(replace(self.state.wanted, text=text))

    def show_saved(self, kept: SavedFilter) -> None:
        """List what a filter that is kept finds."""
        self._want(kept.wanted(self.now()))

    @property
    def is_narrowed(self) -> bool:
        """Whether the list is narrowed down by anything that is worth keeping."""
        wanted = self.state.wanted
        return bool(filters_in(wanted) or wanted.text.strip() or wanted.instructor_id)

    def narrow(self, wanted: LessonFilter) -> None:
        """List only what a person's filters leave."""
        self._want(wanted)

    def now(self) -> Now:
        """Today, as periods are reckoned from it."""
        desk = self._desk
        today = desk.local_now().date()
        return Now(today, desk.weeks.first_of(today), desk.zone)

    def export(self, path: Path) -> None:
        """Write the lessons that are listed into a file."""
        desk, wanted = self._desk, self.state.wanted

        def work() -> int:
            return desk.read(
                lambda rows: write_csv(path, head_cells(), told_lessons(rows, desk, wanted))
            )

        def then(count: int) -> None:
            told = self.tr("{lessons} exported to {file}.")
            desk.said.emit(told.format(lessons=lessons_words(count), file=path.name))

        self.run("export", work, then, self._on_not_written)

    def show_instructor(self, instructor_id: str | None) -> None:
        """Show only one instructor's lessons; None shows everybody's."""
        self._want(replace(self.state.wanted, instructor_id=instructor_id))

    def choose(self, booking_id: str) -> None:
        """Let the buttons act on another lesson."""
        self.run(
            "chosen",
            lambda: self._desk.read(lambda rows: rows.lessons.line(booking_id)),
            self._on_chosen,
        )

    def choose_several(self, ids: Sequence[str]) -> None:
        """Let the buttons act on all of these; one alone is a choice like any other."""
        if len(ids) < 2:
            if self.state.several:
                self.state = replace(self.state, several=())
            return

        def query(rows: Repositories) -> tuple[LessonLine, ...]:
            lines = rows.lessons.lines(ids)
            return tuple(lines[each] for each in ids if each in lines)

        self.run("several", lambda: self._desk.read(query), self._on_several)

    def _on_several(self, lines: tuple[LessonLine, ...]) -> None:
        self.state = replace(self.state, several=lines)

    def drop_choice(self) -> None:
        """Let the buttons act on nothing."""
        self.state = replace(self.state, chosen=None)

    def _want(self, wanted: LessonFilter) -> None:
        if wanted == self.state.wanted:
            return
        self._rest.stop()
        self.state = replace(
            self.state, wanted=wanted, rows=Listed(), chosen=None, several=(), is_read=False
        )
        self.refresh()

    def _read_page(self) -> None:
        self.run("page", self._listing(FIRST_PAGE), self._on_page, self._on_failed)

    def _read_all(self) -> None:
        self.run("all", self._listing(None), self._on_listed, self._on_failed)

    def _listing(self, limit: int | None) -> Callable[[], Listed]:
        """The work of listing. Where nothing changed, the very tuple that is shown comes back."""
        wanted, desk, before = self.state.wanted, self._desk, self.state.rows
        now = desk.clock.now()

        def work() -> Listed:
            found = desk.read(lambda rows: listed(rows, wanted, now, desk.zone, limit))
            return replace(found, ids=before.ids) if found.ids == before.ids else found

        return work

    def _count_saved(self) -> None:
        """Count what the saved filters find, one after the other, after the list is there."""
        filters, now, desk = self.shelf.filters, self.now(), self._desk
        at = desk.clock.now()

        def query(rows: Repositories) -> tuple[SavedLine, ...]:
            return tuple(
                SavedLine(each, rows.lessons.count(each.wanted(now), at, COUNTED_MOST))
                for each in filters
            )

        self.run("saved", lambda: desk.read(query), self._on_counted)

    def _on_counted(self, saved: tuple[SavedLine, ...]) -> None:
        if tuple(line.kept for line in saved) == self.shelf.filters:
            self.state = replace(self.state, saved=saved)

    def _on_shelf_changed(self) -> None:
        counts = {line.kept: line.count for line in self.state.saved}
        saved = tuple(SavedLine(each, counts.get(each)) for each in self.shelf.filters)
        self.state = replace(self.state, saved=saved)
        self._count_saved()

    def _around(self, rows: Repositories) -> tuple[tuple[tuple[str, str], ...], int, int]:
        """Who can be chosen, and how many requests and lost lessons there are."""
        desk = self._desk
        everybody = rows.instructors.active() if desk.actor.sees_whole_studio else ()
        own = self.state.wanted.instructor_id
        counts = [
            rows.lessons.count(LessonFilter(which, own), desk.clock.now())
            for which in (LessonList.REQUESTS, LessonList.LOST)
        ]
        return tuple((each.id, each.name) for each in everybody), counts[0], counts[1]

    def _on_page(self, rows: Listed) -> None:
        """Show the page first: the rest would take the interpreter from the painting."""
        self._on_listed(rows)
        if not rows.is_whole:
            self._rest.start()

    def _on_listed(self, rows: Listed) -> None:
        self.state = replace(self.state, rows=rows, is_read=True, problem="")

    def _on_around(self, found: tuple[tuple[tuple[str, str], ...], int, int]) -> None:
        instructors, requests, lost = found
        self.state = replace(self.state, instructors=instructors, requests=requests, lost=lost)

    def _on_chosen(self, line: LessonLine | None) -> None:
        self.state = replace(self.state, chosen=line)

    def _on_not_written(self, failure: Failure) -> None:
        if not isinstance(failure.error, OSError):
            raise failure.error
        told = self.tr("The file couldn’t be saved: {reason}")
        self._desk.refused.emit(told.format(reason=failure.error.strerror or str(failure.error)))

    def _on_failed(self, failure: Failure) -> None:
        reason = explain(failure.error, self._desk.zone)
        if reason is None:
            raise failure.error
        self.state = replace(self.state, problem=reason, is_read=True)
