"""The desktop's own notices, by freedesktop.org's specification: seen where there is no tray."""

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass
from html import escape
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage

from desktop.design.mark import program_icon
from desktop.studio.notifications.banner import SNOOZE_MIN
from desktop.studio.notifications.session_bus import BUS, Address, Heard, SessionBus
from desktop.studio.notifications.values import Kind, Occasion
from desktop.studio.notifications.words import Notice

SERVICE = Address(
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
)
OPEN, SNOOZE = "default", "snooze"
_DISMISSED = 2
"""Why a notice was closed, as the specification counts: somebody sent it away."""
_AS_LONG_AS_IT_LIKES = -1
_ANSWERS_WITHIN_MS = 5_000
_REMEMBERED = 64
_ICON_PX = 48
_BITS, _CHANNELS = 8, 4


@dataclass(slots=True)
class _Shown:
    """A notice on the desktop. `number` is the desktop's, and 0 until it has answered."""

    notice: Notice
    number: int = 0


class DesktopService(QObject):
    """Tells notices through the desktop. UI thread; nothing in it blocks.

    `opened(Occasion)`: pressed. `snoozed(Occasion)`: for `SNOOZE_MIN`. `left(Occasion)`: sent away.
    `untold(Notice)`: this desktop tells nothing, or not this; somebody else has to.
    """

    opened = Signal(object)
    snoozed = Signal(object)
    left = Signal(object)
    untold = Signal(object)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._can: frozenset[str] | None = None
        self._is_lost = False
        self._waiting: list[Notice] = []
        self._shown: dict[str, _Shown] = {}
        self._known: dict[int, Occasion] = {}
        self._over: set[str] = set()
        self._patience = self._timer(_ANSWERS_WITHIN_MS, self._pass_on)
        self._closing = self._timer(0, self._close_what_is_over)
        self._bus = SessionBus(self)
        self._bus.opened.connect(self._on_bus_opened)
        self._bus.heard.connect(self._on_heard)
        self._bus.lost.connect(self._on_lost)
        self._patience.start()
        self._bus.open(address)

    def tell(self, notice: Notice) -> None:
        """Show a notice, in the place of an earlier one about the same."""
        if self._can is not None and not self._is_lost:
            self._notify(notice, self._can)
        elif self._patience.isActive() and not self._is_lost:
            self._waiting.append(notice)
        else:
            self.untold.emit(notice)

    def withdraw(self, keys: Collection[str]) -> None:
        """Take away what need not be told any more.

        It stays until this turn ends: what is told in it of the same takes its place.
        """
        self._waiting = [each for each in self._waiting if each.occasion.key not in keys]
        self._over.update(keys)
        self._closing.start()

    def close(self) -> None:
        """Take everything away: nobody is there any more to answer it."""
        self._over.update(each.notice.occasion.key for each in self._shown.values())
        self._close_what_is_over()
        self._patience.stop()
        self._closing.stop()
        self._waiting.clear()
        self._is_lost = True
        self._bus.close()

    def _timer(self, after_ms: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(run)
        return timer

    def _on_bus_opened(self) -> None:
        self._bus.listen(
            f"type='signal',sender='{SERVICE.service}',path='{SERVICE.path}',"
            f"interface='{SERVICE.interface}'"
        )
        self._bus.listen(
            f"type='signal',sender='{BUS.service}',interface='{BUS.interface}',"
            f"member='NameOwnerChanged',arg0='{SERVICE.service}'"
        )
        self._ask_what_it_can()

    def _ask_what_it_can(self) -> None:
        self._bus.call(SERVICE, "GetCapabilities", answered=self._on_capabilities)

    def _on_capabilities(self, answer: Heard) -> None:
        self._patience.stop()
        if not answer.is_refused:
            (names,) = answer.values
            self._can = frozenset(cast("list[str]", names))
        self._pass_on()

    def _pass_on(self) -> None:
        """Tell what waited for the desktop to answer."""
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            self.tell(notice)

    def _on_lost(self) -> None:
        self._is_lost = True
        self._shown.clear()
        self._patience.stop()
        self._pass_on()

    def _notify(self, notice: Notice, can: frozenset[str]) -> None:
        about = notice.occasion.about
        self._over.discard(notice.occasion.key)
        earlier = self._shown.get(about)
        shown = _Shown(notice, 0 if earlier is None else earlier.number)
        self._shown[about] = shown
        body = escape(notice.body, quote=False) if "body-markup" in can else notice.body
        values = (
            QGuiApplication.applicationDisplayName(), shown.number, "", notice.title, body,
            _actions() if "actions" in can else [], _hints(notice.occasion), _AS_LONG_AS_IT_LIKES,
        )  # fmt: skip
        self._bus.call(
            SERVICE, "Notify", "susssasa{sv}i", values, lambda told: self._on_told(shown, told)
        )

    def _on_told(self, shown: _Shown, answer: Heard) -> None:
        about = shown.notice.occasion.about
        if answer.is_refused:
            if self._shown.get(about) is shown:
                del self._shown[about]
            if not self._is_lost:
                self.untold.emit(shown.notice)
            return
        (number,) = answer.values
        shown.number = cast("int", number)
        self._known[shown.number] = shown.notice.occasion
        if len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]
        present = self._shown.get(about)
        if present is None or (present is not shown and present.number != shown.number):
            self._bus.call(SERVICE, "CloseNotification", "u", (shown.number,))

    def _close_what_is_over(self) -> None:
        over, self._over = self._over, set()
        for about, shown in list(self._shown.items()):
            if shown.notice.occasion.key in over:
                del self._shown[about]
                if shown.number:
                    self._bus.call(SERVICE, "CloseNotification", "u", (shown.number,))

    def _on_heard(self, heard: Heard) -> None:
        if self._is_lost:
            return  # closed: only what was told last is still being taken away
        if heard.interface == BUS.interface:
            self._on_owner(heard)
        elif heard.member == "ActivationToken":
            self._on_token(heard)
        elif heard.member == "ActionInvoked":
            self._on_action(heard)
        elif heard.member == "NotificationClosed":
            self._on_closed(heard)

    def _on_owner(self, heard: Heard) -> None:
        """Another service shows what is told from now on, or none: the numbers mean nothing now."""
        if heard.member != "NameOwnerChanged":
            return
        self._shown.clear()
        self._known.clear()
        if heard.values[-1]:
            self._ask_what_it_can()

    def _on_token(self, heard: Heard) -> None:
        """The leave to come forward, which Wayland asks for and Qt takes from there."""
        number, token = heard.values
        if number in self._known and QGuiApplication.platformName().startswith("wayland"):
            os.environ["XDG_ACTIVATION_TOKEN"] = cast("str", token)

    def _on_action(self, heard: Heard) -> None:
        number, action = heard.values
        occasion = self._known.get(cast("int", number))
        if occasion is None:
            return
        self.withdraw({occasion.key})
        if action == SNOOZE:
            self.snoozed.emit(occasion)
        else:
            self.opened.emit(occasion)

    def _on_closed(self, heard: Heard) -> None:
        """What is closed may still be answered: some close first, some keep a list of old ones."""
        number, why = heard.values
        for about, shown in list(self._shown.items()):
            if shown.number == number:
                del self._shown[about]
                if why == _DISMISSED:
                    self.left.emit(shown.notice.occasion)


def _actions() -> list[str]:
    snooze = _say("Snooze for {minutes} minutes").format(minutes=SNOOZE_MIN)
    return [OPEN, _say("Open"), SNOOZE, snooze]


def _hints(occasion: Occasion) -> dict[str, tuple[str, object]]:
    image = program_icon().pixmap(_ICON_PX).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    shape = image.width(), image.height(), image.bytesPerLine(), True, _BITS, _CHANNELS
    hints: dict[str, tuple[str, object]] = {
        "image-data": ("(iiibiiay)", (*shape, bytes(image.constBits())))
    }
    if occasion.kind is Kind.MESSAGE:
        hints["category"] = ("s", "im.received")
    return hints


def _say(text: str) -> str:
    return QCoreApplication.translate("Notices", text)
