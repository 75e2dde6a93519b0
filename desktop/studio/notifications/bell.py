"""Ties what is to be told to where it is told: banners, and what the desktop has for it."""

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from desktop.actions.registry import Action, ActionRegistry
from desktop.bootstrap import Station
from desktop.design.icons import Icon
from desktop.studio.desk import StudioDesk
from desktop.studio.notifications.banner import SNOOZE_MIN, BannerHost, snoozed_until
from desktop.studio.notifications.memory import Memory
from desktop.studio.notifications.tray import Tray, has_tray
from desktop.studio.notifications.values import Kind, Occasion
from desktop.studio.notifications.watch import NoticeWatch
from desktop.studio.notifications.words import Notice, notices_of
from desktop.studio.shell.state import ScreenId
from desktop.studio.shell.window import StudioWindow
from desktop.widgets.accessible import announce

if TYPE_CHECKING:
    from desktop.studio.notifications.desktop_service import DesktopService


class Bell(QObject):
    """The notices of one Studio window.

    `tray` is None where the system has none, `service` where no desktop can be spoken to. Where
    both are there notices go to the service: not every tray shows them.
    """

    def __init__(self, desk: StudioDesk, station: Station, window: StudioWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        person = desk.actor.account_id or "nobody"
        memory = Memory(station.folder / f"notices-{person}.json")
        self.banners = BannerHost(desk.theme, window)
        self.watch = NoticeWatch(desk, station.settings, memory, self)
        self.tray = Tray(desk.theme, window.state.studio, self) if has_tray() else None
        self.watch.told.connect(self._on_told)
        self.watch.withdrawn.connect(self.banners.withdraw)
        self.banners.opened.connect(self.open_occasion)
        self.banners.snoozed.connect(self._on_snoozed)
        self.service: DesktopService | None = None
        if self.tray is not None:
            self._connect_tray(self.tray)
        if (address := _bus_address()) is not None:
            self.reach_desktop(address)

    def close(self) -> None:
        """Tell nothing any more."""
        self.watch.close()
        if self.service is not None:
            self.service.close()
        if self.tray is not None:
            self.tray.close()

    def reach_desktop(self, address: str) -> None:
        """Tell what the window is not in front for through the desktop whose bus is there."""
        from desktop.studio.notifications.desktop_service import DesktopService

        self.service = service = DesktopService(address, self)
        self.watch.withdrawn.connect(service.withdraw)
        for answered in (self.banners.opened, self.banners.left, self.banners.snoozed):
            answered.connect(self._on_banner_answered)
        for answered in (service.opened, service.left, service.snoozed):
            answered.connect(self._on_desktop_answered)
        service.opened.connect(self.open_occasion)
        service.snoozed.connect(self._on_desktop_snoozed)
        service.untold.connect(self._tell_by_tray)

    def add_actions(self, actions: ActionRegistry) -> None:
        """What answers the newest notice by keyboard."""
        say = QCoreApplication.translate
        for name, title, keys in (
            ("open", say("Actions", "Open the latest notification"), "Alt+Shift+O"),
            (
                "snooze",
                say("Actions", "Snooze the latest notification for 10 minutes"),
                "Alt+Shift+S",
            ),
            ("leave", say("Actions", "Dismiss the latest notification"), "Alt+Shift+X"),
        ):
            run = _Answer(self, name)
            actions.add(Action(f"notices.{name}", title, run, keys, Icon.BELL, self._why_not))

    def open_occasion(self, occasion: Occasion) -> None:
        """Show what a notice is about."""
        self._window.come_forward()
        if occasion.kind is Kind.LESSON:
            self._desk.lesson_requested.emit(occasion.booking_id)
        elif occasion.kind is Kind.MESSAGE:
            self._desk.message_requested.emit(occasion.student_id, occasion.instructor_id)
        else:
            self._desk.screen_requested.emit(ScreenId.ATTENTION)

    def _why_not(self) -> str | None:
        if self.banners.banners:
            return None
        return QCoreApplication.translate("Notices", "There are no notifications.")

    def _on_told(self, occasions: tuple[Occasion, ...]) -> None:
        now, zone = self._desk.clock.now(), self._desk.zone
        seen = tuple(each for each in occasions if self._is_seen(each))
        for notice in notices_of(seen, now, zone):
            announce(self._window, f"{notice.title}. {notice.body}")
        unseen = tuple(each for each in occasions if each not in seen)
        notices = notices_of(unseen, now, zone)
        self.banners.show_notices(notices)
        if not self._window.isActiveWindow():
            for notice in notices:
                self._tell_outside(notice)

    def _tell_outside(self, notice: Notice) -> None:
        if self.service is not None:
            self.service.tell(notice)
        else:
            self._tell_by_tray(notice)

    def _tell_by_tray(self, notice: Notice) -> None:
        if self.tray is not None:
            self.tray.tell(notice)

    def _on_banner_answered(self, occasion: Occasion) -> None:
        if self.service is not None:
            self.service.withdraw({occasion.key})

    def _on_desktop_answered(self, occasion: Occasion) -> None:
        self.banners.withdraw({occasion.key})

    def _on_desktop_snoozed(self, occasion: Occasion) -> None:
        self._on_snoozed(occasion, SNOOZE_MIN)

    def _is_seen(self, occasion: Occasion) -> bool:
        """Whether it stands before somebody's eyes: the screen of messages is in front. Whoever
        listens instead is told of it all the same.
        """
        is_there = self._window.state.screen is ScreenId.MESSAGES and self._window.isActiveWindow()
        return is_there and occasion.kind is Kind.MESSAGE

    def _on_snoozed(self, occasion: Occasion, minutes: int) -> None:
        self.watch.snooze(occasion, snoozed_until(occasion, minutes, self._desk.clock.now()))

    def _on_lessons(self) -> None:
        if self.tray is not None:
            self.tray.show_lessons(self.watch.reading.lessons, self._desk.zone)

    def _connect_tray(self, tray: Tray) -> None:
        tray.opened.connect(self.open_occasion)
        tray.window_wanted.connect(self._window.come_forward)
        tray.lesson_wanted.connect(self._on_lesson_wanted)
        tray.quit_wanted.connect(self._window.close)
        self.watch.lessons_changed.connect(self._on_lessons)

    def _on_lesson_wanted(self, booking_id: str) -> None:
        self._window.come_forward()
        self._desk.lesson_requested.emit(booking_id)


def _bus_address() -> str | None:
    """Where the desktop's bus is, or None where there is no desktop, or none with a bus."""
    has_desktop = QGuiApplication.platformName() in ("xcb", "wayland", "wayland-egl")
    if sys.platform in ("win32", "darwin") or not has_desktop:
        return None
    return os.environ.get("DBUS_SESSION_BUS_ADDRESS") or None


class _Answer(QObject):
    """Answers the newest notice in one way when called."""

    def __init__(self, bell: Bell, how: str) -> None:
        super().__init__(bell)
        self._bell = bell
        self._how = how

    def __call__(self) -> None:
        self._bell.banners.answer_newest(self._how)
