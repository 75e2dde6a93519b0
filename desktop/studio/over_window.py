"""What comes up over the window: palette, sheet of shortcuts, the booking form, guide and notices.

None of it is needed to start with, so each is read in when it is first wanted, or at leisure.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

from desktop.actions.palette import ActionProvider, PaletteProvider
from desktop.actions.palette_view import CommandPalette
from desktop.actions.registry import Action, ActionRegistry
from desktop.bootstrap import Station
from desktop.studio.desk import StudioDesk
from desktop.studio.shell.state import ScreenId
from desktop.studio.shell.window import StudioWindow

if TYPE_CHECKING:
    from desktop.studio.coach.reception import Reception
    from desktop.studio.lesson_dialogs.booking import LessonDraft
    from desktop.studio.notifications.bell import Bell
    from desktop.studio.palette import StudioProvider


class OverWindow(QObject):
    """Opens them. `bell` and `reception` are None until the window is at leisure. UI thread."""

    def __init__(
        self, desk: StudioDesk, station: Station, window: StudioWindow, actions: ActionRegistry
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._station = station
        self._window = window
        self._actions = actions
        self._palette: StudioProvider | None = None
        self._sheet: CommandPalette | None = None
        self.bell: Bell | None = None
        self.reception: Reception | None = None

    def close(self) -> None:
        """Tell nothing any more."""
        if self.bell is not None:
            self.bell.close()

    def add_actions(self) -> None:
        """What opens them by keyboard."""
        say = QCoreApplication.translate
        self._actions.add(
            Action("palette.open", say("Actions", "Search or type"), self.open_palette, "Ctrl+K"),
            Action("shortcuts.show", say("Actions", "Shortcuts"), self.open_shortcuts, "?"),
        )

    def open_palette(self) -> None:
        """Open the command palette."""
        self.palette().open()

    def palette(self) -> CommandPalette:
        """The command palette, made once: it comes up empty each time it is opened."""
        if self._sheet is None or not isValid(self._sheet):
            at_rest = [f"go.{screen.value}" for screen in ScreenId]
            providers: list[PaletteProvider] = [
                self.provider(),
                ActionProvider(self._actions, at_rest),
            ]
            self._sheet = CommandPalette(self._desk.theme, self._window, providers)
        return self._sheet

    def open_shortcuts(self) -> None:
        """Open the sheet of shortcuts; it lists the actions of every screen.

        A screen adds its actions when it is made, which is when it is first shown, or here.
        """
        from desktop.studio.shortcuts.sheet import ShortcutSheet

        for screen in ScreenId:
            self._window.screen_widget(screen)
        ShortcutSheet(self._desk.theme, self._window, self._actions).open()

    def provider(self) -> "StudioProvider":
        """What the palette knows of the studio, kept fresh from its first use on."""
        from desktop.studio.palette import StudioProvider

        if self._palette is None:
            self._palette = StudioProvider(self._desk, self)
            self._palette.form_wanted.connect(self._on_form_wanted)
        return self._palette

    def ring(self) -> None:
        """Tell from now on what is due. The screens come first: a lesson waits three seconds."""
        from desktop.studio.notifications.bell import Bell

        if self.bell is None:
            self.bell = Bell(self._desk, self._station, self._window)
            self.bell.add_actions(self._actions)
            self.bell.watch.begin()

    def receive(self) -> None:
        """Meet whoever is new here."""
        from desktop.studio.coach.reception import Reception

        if self.reception is None:
            self.reception = Reception(self._desk, self._station, self._window, self._actions)
            self.reception.add_actions()
            self.reception.begin()

    def _on_form_wanted(self, draft: "LessonDraft") -> None:
        from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog

        LessonDialog(self._desk, draft, self._window).open()
