"""The schedule, put together, with its shortcuts."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QObject

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.schedule.hand import ScheduleHand
from desktop.studio.schedule.memory import ForgetfulMemory, ScheduleMemory
from desktop.studio.schedule.presenter import SchedulePresenter
from desktop.studio.schedule.sharing import FileAsker, ScheduleSharing
from desktop.studio.schedule.state import ScheduleState
from desktop.studio.schedule.view import ScheduleView
from desktop.studio.shell.state import ScreenId


def build_schedule(
    desk: StudioDesk,
    actions: ActionRegistry | None = None,
    memory: ScheduleMemory | None = None,
    asker: FileAsker | None = None,
) -> Screen[ScheduleState]:
    """The Schedule screen. Its actions are added to `actions`; `memory` is this device's."""
    memory = memory or ForgetfulMemory()
    presenter = SchedulePresenter(desk, memory)
    hand = ScheduleHand(desk, presenter)
    view = ScheduleView(desk, presenter, hand, ScheduleSharing(desk, presenter, asker), memory)
    screen = Screen(presenter, view, desk.hub, lower_rail=view.rail)
    desk.lesson_to_show.connect(presenter.show_lesson)
    desk.day_to_show.connect(presenter.show_day)
    screen.rest = _make(screen, view, desk, actions)
    return screen


def _make(
    screen: Screen[ScheduleState],
    view: ScheduleView,
    desk: StudioDesk,
    actions: ActionRegistry | None,
) -> Iterator[None]:
    yield from view.make()
    yield
    if actions is not None:
        shortcuts = _Shortcuts(screen, view, desk, actions)
        actions.add(*shortcuts.actions(), *shortcuts.lesson_actions())
        shortcuts.tell()
        actions.changed.connect(shortcuts.tell)


class _Shortcuts(QObject):
    """What the schedule adds to the palette and the keyboard, and tells in its tooltips."""

    def __init__(
        self,
        screen: Screen[ScheduleState],
        view: ScheduleView,
        desk: StudioDesk,
        actions: ActionRegistry,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._view = view
        self._desk = desk
        self._registry = actions

    def actions(self) -> tuple[Action, ...]:
        """All of them, with keys that typing a name in the week does not take."""
        say, view = QCoreApplication.translate, self._view
        new = say("Actions", "New lesson")
        return (
            Action("schedule.new_lesson", new, self._new_lesson, "Ctrl+N", Icon.ADD),
            self._action("today", say("Actions", "Schedule: today"), view.today.click, "Ctrl+T"),
            self._action(
                "earlier", say("Actions", "Schedule: earlier"), view.before.click, "Alt+Left"
            ),
            self._action("later", say("Actions", "Schedule: later"), view.after.click, "Alt+Right"),
            self._action("day", say("Actions", "Schedule: day"), view.show_day, "Ctrl+Shift+D"),
            self._action("print", say("Actions", "Schedule: print"), view.print, "Ctrl+P"),
            self._action("pdf", say("Actions", "Schedule: save as PDF"), view.save_pdf, ""),
            self._action(
                "export", say("Actions", "Schedule: save as a calendar"), view.save_calendar, ""
            ),
            self._action(
                "busy",
                say("Actions", "Schedule: busy times from other calendars"),
                view.ask_for_busy,
                "",
            ),
            self._action(
                "zone", say("Actions", "Schedule: second time zone"), view.ask_for_zone, ""
            ),
            self._action("week", say("Actions", "Schedule: week"), view.show_week, "Ctrl+Shift+W"),
            self._action(
                "split",
                say("Actions", "Schedule: instructors side by side in the week"),
                view.switch_split,
                "Ctrl+Shift+I",
            ),
            self._action(
                "month", say("Actions", "Schedule: month"), view.show_month, "Ctrl+Shift+O"
            ),
            self._action(
                "agenda", say("Actions", "Schedule: agenda"), view.show_agenda, "Ctrl+Shift+A"
            ),
            self._action(
                "zoom_in", say("Actions", "Schedule: taller hours"), view.canvas.zoom_in, "Ctrl++"
            ),
            self._action(
                "zoom_out",
                say("Actions", "Schedule: shorter hours"),
                view.canvas.zoom_out,
                "Ctrl+-",
            ),
            self._action(
                "zoom_home",
                say("Actions", "Schedule: reset hour height"),
                view.canvas.zoom_home,
                "",
            ),
        )

    def lesson_actions(self) -> tuple[Action, ...]:
        """What is done to the lesson under the keyboard, or the chosen one; and getting about."""
        say, view = QCoreApplication.translate, self._view
        return (
            self._action("jump", say("Actions", "Schedule: go to a day"), view.go_to_day, "Ctrl+G"),
            self._action(
                "attend",
                say("Actions", "Schedule: next step for the lesson"),
                view.handling.attend,
                "Ctrl+I",
            ),
            self._action(
                "missed",
                say("Actions", "Schedule: mark as no-show"),
                view.handling.mark_missed,
                "",
            ),
            self._action(
                "copy", say("Actions", "Schedule: copy the lesson"), view.handling.copy, "Ctrl+C"
            ),
            self._action(
                "paste", say("Actions", "Schedule: paste the lesson"), view.handling.paste, "Ctrl+V"
            ),
        )

    def tell(self) -> None:
        """Write the keys, as they are now, into the buttons' tooltips."""
        view = self._view
        for button, name in (
            (view.new, "new_lesson"),
            (view.today, "today"),
            (view.before, "earlier"),
            (view.after, "later"),
            (view.header.jump, "jump"),
        ):
            button.setToolTip(self._registry.tip_of(f"schedule.{name}"))

    def _action(self, name: str, title: str, run: Callable[[], None], keys: str) -> Action:
        return Action(f"schedule.{name}", title, run, keys, Icon.SCHEDULE, self._refused)

    def _refused(self) -> str | None:
        if self._screen.isVisible():
            return None
        return QCoreApplication.translate("Actions", "Open the schedule first.")

    def _new_lesson(self) -> None:
        """From anywhere: the schedule comes forward first."""
        if not self._screen.isVisible():
            self._desk.screen_requested.emit(ScreenId.SCHEDULE)
        self._view.new.click()
