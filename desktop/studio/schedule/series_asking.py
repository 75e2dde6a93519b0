"""What the schedule asks about a lesson that is one of many."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.repositories.lessons import LessonLine
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs import MoveDialog, SeriesDialog
from desktop.studio.lesson_dialogs.moving import Elsewhere
from desktop.studio.schedule.presenter import SchedulePresenter


class SeriesAsking(QObject):
    """Opens the dialogs of a series over the window of `host`."""

    def __init__(self, desk: StudioDesk, presenter: SchedulePresenter, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._presenter = presenter
        self._host = host

    def show_series(self) -> None:
        """List the lessons of the chosen lesson's series."""
        detail = self._presenter.state.detail
        if detail is not None:
            SeriesDialog(self._desk, detail.line, self._host.window()).open()

    def ask_which(self, line: LessonLine, wanted: Elsewhere) -> None:
        """A lesson was dropped elsewhere: ask which of its series are meant."""
        dialog = MoveDialog(self._desk, line, self._host.window(), wanted)
        dialog.closed.connect(self._presenter.refresh)  # drawn where it is, should it stay there
        dialog.open()
