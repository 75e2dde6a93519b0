"""The Studio as one window: frame, screens, palette, undo, and what each is told."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from core.access.permissions import Permission
from desktop.actions.registry import Action, ActionRegistry
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.bootstrap import Station
from desktop.device_settings import PersonalShortcuts
from desktop.studio.desk import StudioDesk
from desktop.studio.over_window import OverWindow
from desktop.studio.refusals import explain
from desktop.studio.screens import ScreenMakers, read_in_later
from desktop.studio.shell.keys import keys_to, tell_keys
from desktop.studio.shell.presenter import ShellPresenter
from desktop.studio.shell.state import ScreenId, ScreenSpec, spec_for, title_of
from desktop.studio.shell.window import StudioWindow
from desktop.studio.undoing import Undoing
from desktop.widgets.sync_pill import SyncMood
from desktop.widgets.toast import ToastHost

_BETWEEN_MS = 250
"""Between two modules that are read in after the start: a key that is pressed comes in between."""
_BETWEEN_PARTS_MS = 25
"""Between two parts of screens that nobody asked for yet."""
_AT_REST_MS = 1_000
"""So long after its first turn the window is taken to be painted, and the machine at leisure."""


class StudioApp(QObject):
    """Everything of one Studio window. `window` is shown by whoever made this.

    `made()`: every screen stands, and stays as long as the window.
    """

    made = Signal()

    def __init__(self, station: Station, zone: str) -> None:
        super().__init__()
        self._station = station
        self.desk = StudioDesk(
            station.replica, station.jobs, station.hub, station.theme, zone, self
        )
        person = self.desk.actor.account_id or ""
        self.desk.weeks.keep_in(station.settings, person)
        self.actions = ActionRegistry(PersonalShortcuts(station.settings, person), self)
        self.presenter = ShellPresenter(self.desk, station.engine, self)
        self.window = StudioWindow(station.theme, self._specs(), self.presenter.state)
        self.over = OverWindow(self.desk, station, self.window, self.actions)
        self._toasts = ToastHost(station.theme, self.window)
        self.undo = UndoStack(station.jobs, self._explain, self)
        self.desk.offer_through(UndoOffers(self.undo, self._toasts, self))
        self._later = self._at_leisure()
        self._timer = QTimer(self)
        self._connect()
        self._add_actions()
        self.actions.attach(self.window)

    def close(self) -> None:
        """Let go of the window and of what listens; the station is closed by whoever opened it."""
        self._timer.stop()
        self.over.close()
        self.presenter.close()
        self.window.close()

    def go(self, screen: ScreenId) -> None:
        """Show a screen."""
        self.presenter.show(screen)

    @property
    def is_reading_in(self) -> bool:
        """Whether there is more to read in or to make of what the first screen did without."""
        return self._timer.isActive()

    def read_in_more(self) -> None:
        """Read in or make one more of it; run at leisure."""
        wait_ms = next(self._later, None)
        if wait_ms is None:
            self._timer.stop()
            self.made.emit()
        else:
            self._timer.setInterval(wait_ms)

    def _at_leisure(self) -> Iterator[int]:
        """Does one thing at each step; says how long to wait for the next, in ms."""
        for _ in read_in_later():
            yield _BETWEEN_MS
        self.over.palette()
        yield _BETWEEN_PARTS_MS
        self.over.ring()
        self.over.receive()
        yield _BETWEEN_PARTS_MS
        for _ in self.window.make_at_leisure():
            yield _BETWEEN_PARTS_MS

    def _specs(self) -> Sequence[ScreenSpec]:
        makers = ScreenMakers(self.desk, self.actions, self._station).by_id()
        return [spec_for(screen, make) for screen, make in makers.items()]

    def _connect(self) -> None:
        window, presenter = self.window, self.presenter
        presenter.state_changed.connect(self._on_state)
        window.screen_requested.connect(self.go)
        window.palette_requested.connect(self.over.open_palette)
        window.pill_clicked.connect(self._on_pill)
        window.studio_requested.connect(self._open_settings)
        window.account_requested.connect(self._open_settings)
        self.desk.refused.connect(self._say)
        self.desk.said.connect(self._say)
        self.desk.screen_requested.connect(self.go)
        self.desk.lesson_requested.connect(self._on_lesson_requested)
        self.desk.day_requested.connect(self._on_day_requested)
        self.desk.student_requested.connect(self._on_student_requested)
        self.desk.message_requested.connect(self._on_message_requested)
        self.actions.refused.connect(self._say)
        self.actions.changed.connect(self._on_keys_changed)
        self._timer.timeout.connect(self.read_in_more)
        self._timer.start(_AT_REST_MS)
        QTimer.singleShot(0, self._timer, self._count_anew)

    def _count_anew(self) -> None:
        """Making the window, which a slow machine takes long for, was no rest."""
        if self._timer.isActive():
            self._timer.start()

    def _add_actions(self) -> None:
        say = QCoreApplication.translate
        for screen in ScreenId:
            title = say("Actions", "Go to {screen}").format(screen=title_of(screen))
            action = Action(f"go.{screen.value}", title, _Go(self, screen), keys_to(screen))
            self.actions.add(action)
        self.over.add_actions()
        Undoing(self.undo, self.actions, self.window, self.presenter)
        sync = say("Actions", "Sync now")
        self.actions.add(Action("sync.now", sync, self._station.engine.wake, "F5"))
        if self.desk.actor.may(Permission.MANAGE_DEVICES):
            words = say("Actions", "Release a time reserved for a kiosk")
            self.actions.add(Action("leases.show", words, self._show_leases))

    def _on_keys_changed(self) -> None:
        tell_keys(self.window, self.actions)

    def _explain(self, error: Exception) -> str | None:
        return explain(error, self.desk.zone)

    def _say(self, sentence: str) -> None:
        self._toasts.offer(sentence)

    def _on_state(self) -> None:
        self.window.render_state(self.presenter.state)
        self._toasts.settle()

    def _on_pill(self) -> None:
        """The pill opens what waits: decisions first, else what sync has to say."""
        is_asking = self.presenter.state.sync.mood is SyncMood.ATTENTION
        self.go(ScreenId.ATTENTION if is_asking else ScreenId.SETTINGS)

    def _open_settings(self) -> None:
        self.go(ScreenId.SETTINGS)

    def _show_leases(self) -> None:
        self.go(ScreenId.SETTINGS)
        self.desk.leases_to_show.emit()

    def _on_lesson_requested(self, booking_id: str) -> None:
        self.go(ScreenId.SCHEDULE)
        self.desk.lesson_to_show.emit(booking_id)

    def _on_day_requested(self, day: date) -> None:
        self.go(ScreenId.SCHEDULE)
        self.desk.day_to_show.emit(day)

    def _on_student_requested(self, student_id: str) -> None:
        self.go(ScreenId.STUDENTS)
        self.desk.student_to_show.emit(student_id)

    def _on_message_requested(self, student_id: str, instructor_id: str) -> None:
        self.go(ScreenId.MESSAGES)
        self.desk.thread_to_show.emit(student_id, instructor_id)


class _Go(QObject):
    """Goes to one screen when called."""

    def __init__(self, app: StudioApp, screen: ScreenId) -> None:
        super().__init__(app)
        self._app = app
        self._screen = screen

    def __call__(self) -> None:
        self._app.go(self._screen)
