"""The system's tray, where there is one: the next lessons of today, and notices from behind."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.design.icons import Icon
from desktop.design.mark import program_icon
from desktop.design.theme import Theme
from desktop.studio.notifications.values import Occasion, UpcomingLesson
from desktop.studio.notifications.words import Notice, lesson_line

_MOST_LESSONS = 8
_SHOWN_MS = 10_000


def has_tray() -> bool:
    """Return whether this system has a tray that shows messages."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class Tray(QObject):
    """An icon with a menu. Make it only where `has_tray()`.

    `opened(Occasion)`: a notice was pressed. `lesson_wanted(id)`: a lesson of the menu was.
    `window_wanted()`: the icon was, or the first entry. `quit_wanted()`: the last entry was.
    """

    opened = Signal(object)
    lesson_wanted = Signal(str)
    window_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last: Occasion | None = None
        self.menu = QMenu()
        self._icon = QSystemTrayIcon(program_icon(), self)  # seen on any panel
        self._icon.setToolTip(title)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self._on_message_clicked)
        self.menu.triggered.connect(self._on_entry)
        self.show_lessons((), "UTC")
        self._icon.show()

    def show_lessons(self, lessons: tuple[UpcomingLesson, ...], zone: str) -> None:
        """List what is still to come today."""
        menu = self.menu
        menu.clear()
        head = menu.addAction(_say("Next today") if lessons else _say("No more lessons today"))
        head.setEnabled(False)
        for lesson in lessons[:_MOST_LESSONS]:
            menu.addAction(lesson_line(lesson, zone)).setData(lesson.booking_id)
        menu.addSeparator()
        menu.addAction(_say("Open the Studio")).setData("")
        menu.addAction(_say("Quit")).setData(None)

    def tell(self, notice: Notice) -> None:
        """Show a notice as this system does."""
        self._last = notice.occasion
        icon = self._theme.icon(Icon.BELL, self._theme.colors.accent)
        self._icon.showMessage(notice.title, notice.body, icon, _SHOWN_MS)

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self.menu.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.window_wanted.emit()

    def _on_message_clicked(self) -> None:
        if self._last is not None:
            self.opened.emit(self._last)

    def _on_entry(self, entry: QAction) -> None:
        wanted = entry.data()
        if wanted is None:
            self.quit_wanted.emit()
        elif wanted:
            self.lesson_wanted.emit(wanted)
        else:
            self.window_wanted.emit()


def _say(text: str) -> str:
    return QCoreApplication.translate("Tray", text)
