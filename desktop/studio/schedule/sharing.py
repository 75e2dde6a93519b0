"""The schedule leaves the program: on paper, as a PDF, as a calendar's file."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from core.repositories.lessons import LessonLine
from desktop.calendar.words import TimeWords
from desktop.runtime.jobs import Failure
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.printing.output import Press
from desktop.studio.printing.sheet import Sheet, sheet_of
from desktop.studio.refusals import explain
from desktop.studio.schedule.drawing import week_of
from desktop.studio.schedule.presenter import SchedulePresenter
from desktop.studio.schedule.state import ViewMode
from desktop.studio.schedule.words import range_title, week_number


class FileAsker:
    """Asks a person for a file. Tests answer in its place."""

    def open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """A file to read, or None where they changed their mind."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(chosen) if chosen else None

    def save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """A file to write, which is called `name` unless they call it otherwise."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
        return Path(chosen) if chosen else None


class ScheduleSharing(QObject):
    """Writes what is shown. Says what became of it through the desk."""

    def __init__(
        self, desk: StudioDesk, presenter: SchedulePresenter, asker: FileAsker | None = None
    ) -> None:
        super().__init__(presenter)
        self._desk = desk
        self._presenter = presenter
        self.asker = asker or FileAsker()

    def sheet(self) -> Sheet | None:
        """The page of the day or the week in sight."""
        state = self._presenter.state
        read = self._presenter.last_read
        if read is None or not state.mode.is_by_hour:
            return None
        # On paper a week has a column a day, whether it is split or not.
        mode = ViewMode.DAY if read.asked.days == 1 else ViewMode.WEEK
        week = week_of(read, mode, read.asked.now)
        first = self._presenter.first_named()
        studio = self._desk.read(lambda rows: rows.studios.current().name)
        return sheet_of(
            week,
            range_title(state, first),
            f"{studio} · {week_number(first)}",
            state.instructors,
            self._words(),
            self._desk.local_now(),
        )

    def press(self) -> Press:
        """What puts it on paper."""
        return Press(self._desk.theme.font().family(), self._words())

    def save_pdf(self, window: QWidget) -> None:
        """Ask where, and write a page."""
        sheet = self.sheet()
        if sheet is None:
            return
        kinds = self.tr("PDF (*.pdf)")
        path = self.asker.save(window, self.tr("Save as PDF"), f"{sheet.title}.pdf", kinds)
        if path is not None:
            self._write(path, lambda: _replace(path, self.press().pdf(sheet)))

    def print(self, window: QWidget) -> None:
        """Ask which printer, and print a page."""
        sheet = self.sheet()
        if sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(self.press().layout_for(sheet))
        printer.setDocName(sheet.title)
        dialog = QPrintDialog(printer, window)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        painter = QPainter()
        if not painter.begin(printer):
            self._desk.refused.emit(self.tr("The printer isn’t responding. Nothing was printed."))
            return
        self.press().paint(painter, sheet, printer.pageLayout(), printer.resolution())
        painter.end()

    def save_calendar(self, window: QWidget) -> None:
        """Ask where, and write the lessons that are shown as a calendar."""
        state = self._presenter.state
        title = range_title(state, self._presenter.first_named())
        kinds = self.tr("Calendar (*.ics)")
        path = self.asker.save(window, self.tr("Save as a calendar"), f"{title}.ics", kinds)
        if path is None:
            return
        # Read in here: the library is needed by few, and not to start with.
        from core.interchange.writing import lessons_as_calendar

        desk, lines_of = self._desk, self._lines()

        def work() -> tuple[int, bytes]:
            lines = lines_of()
            studio = desk.read(lambda rows: rows.studios.current().name)
            name = f"{studio}, {title}"
            return len(lines), lessons_as_calendar(lines, name, desk.zone, desk.clock.now())

        def done(found: tuple[int, bytes]) -> None:
            self._write(path, lambda: _replace(path, found[1]))

        desk.jobs.run(work, done, self._on_failed, on="read")

    def _lines(self) -> Callable[[], list[LessonLine]]:
        """How the lessons are read that are shown; any thread."""
        desk, state = self._desk, self._presenter.state
        if state.mode is ViewMode.AGENDA and state.agenda is not None:
            held = list(state.agenda.lines)
            return lambda: held
        owned = [mark.id for mark in state.instructors if mark.is_shown and mark.is_owned]
        first, days = self._presenter.span()
        since = day_bounds(first, desk.zone)[0]
        until = day_bounds(first + timedelta(days=days - 1), desk.zone)[1]

        def read() -> list[LessonLine]:
            lines = desk.read(lambda rows: rows.lessons.between(since, until, owned))
            return [line for line in lines if state.narrowing.has(line)]

        return read

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError:
            text = self.tr("{file} can’t be saved. Choose another folder.")
            self._desk.refused.emit(text.format(file=path.name))
        else:
            self._desk.said.emit(self.tr("Saved as {file}.").format(file=path.name))

    def _on_failed(self, failure: Failure) -> None:
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self._desk.refused.emit(sentence)

    def _words(self) -> TimeWords:
        return TimeWords(QLocale())


def _replace(path: Path, data: bytes) -> None:
    """Write the whole file or none of it."""
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(data)
    beside.replace(path)
