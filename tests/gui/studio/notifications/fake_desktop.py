"""A desktop's message bus and its notice service in one, behind a real socket, for a bare machine.

It speaks the wire format: it lets people in, answers calls, and says what somebody pressed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from jeepney import (
    DBusAddress,
    Header,
    HeaderFields,
    Message,
    MessageType,
    Parser,
    new_error,
    new_method_return,
    new_signal,
)
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_NOTICES = DBusAddress("/org/freedesktop/Notifications", interface="org.freedesktop.Notifications")
_BUS = DBusAddress("/org/freedesktop/DBus", interface="org.freedesktop.DBus")


@dataclass(frozen=True)
class Card:
    """What the desktop shows of a notice."""

    title: str
    body: str
    actions: tuple[str, ...]


class FakeDesktop(QObject):
    """Shows `cards` by number. It answers nothing while `is_deaf`, and refuses while `refuses`.
    What it was told while it was deaf it hears when it is told to `wake`.

    `asked` counts how often somebody wanted to know what it can.
    """

    def __init__(self, folder: Path, can: Sequence[str]) -> None:
        super().__init__()
        self.can = list(can)
        self.is_deaf = False
        self.refuses = False
        self.asked = 0
        self.cards: dict[int, Card] = {}
        self.rules: list[str] = []
        self.app_names: set[str] = set()
        self._last = 0
        self._unheard: list[tuple[Message, str]] = []
        self._parser: Parser | None = None
        self._socket: QLocalSocket | None = None
        self._server = QLocalServer(self)
        path = folder / "bus"
        assert self._server.listen(str(path)), self._server.errorString()
        self.address = f"unix:path={path},guid=0123"
        self._server.newConnection.connect(self._on_connection)

    def titles(self) -> list[str]:
        """What stands on the desktop, in the order it came."""
        return [card.title for card in self.cards.values()]

    def press(self, number: int, action: str) -> None:
        """Somebody presses a notice, or one of its buttons; it goes as it does on a desktop."""
        self._say(new_signal(_NOTICES, "ActionInvoked", "us", (number, action)))
        self.send_away(number)

    def send_away(self, number: int) -> None:
        """Somebody closes a notice."""
        del self.cards[number]
        self._say(new_signal(_NOTICES, "NotificationClosed", "uu", (number, 2)))

    def let_expire(self, number: int) -> None:
        """A notice has stood there long enough."""
        del self.cards[number]
        self._say(new_signal(_NOTICES, "NotificationClosed", "uu", (number, 1)))

    def change_hands(self) -> None:
        """Another service takes over, which knows nothing of what was shown."""
        self.cards.clear()
        names = ("org.freedesktop.Notifications", ":1.2", ":1.3")
        self._say(new_signal(_BUS, "NameOwnerChanged", "sss", names))

    @property
    def is_told(self) -> bool:
        """Whether something was said to it that it has not heard."""
        return bool(self._unheard)

    def wake(self) -> None:
        """Answer again, what was said meanwhile too."""
        self.is_deaf = False
        while self._unheard:
            self._serve(*self._unheard.pop(0))

    def leave(self) -> None:
        """The session ends."""
        assert self._socket is not None
        self._socket.disconnectFromServer()

    def _on_connection(self) -> None:
        self._socket = self._server.nextPendingConnection()
        self._socket.readyRead.connect(self._on_ready)

    def _on_ready(self) -> None:
        assert self._socket is not None
        said = bytes(self._socket.readAll().data())
        if self._parser is None:
            said = self._let_in(said)
        if self._parser is not None:
            for message in self._parser.feed(said):
                self._take(message)

    def _let_in(self, said: bytes) -> bytes:
        """Return what came after the conversation at the door."""
        assert self._socket is not None
        if said.startswith(b"\0AUTH EXTERNAL "):
            self._socket.write(b"OK 0123\r\n")
            return b""
        assert said.startswith(b"BEGIN\r\n"), said
        self._parser = Parser()
        return said.removeprefix(b"BEGIN\r\n")

    def _take(self, message: Message) -> None:
        header = cast("Header", message.header)
        assert header.message_type is MessageType.method_call
        member = cast("str", header.fields[HeaderFields.member])
        if member == "Hello":
            self._say(new_method_return(message, "s", (":1.1",)))
        elif member == "AddMatch":
            self.rules.append(message.body[0])
        elif self.refuses:
            self._say(new_error(message, "org.freedesktop.DBus.Error.ServiceUnknown"))
        elif self.is_deaf:
            self._unheard.append((message, member))
        else:
            self._serve(message, member)

    def _serve(self, message: Message, member: str) -> None:
        if member == "GetCapabilities":
            self.asked += 1
            self._say(new_method_return(message, "as", (self.can,)))
        elif member == "Notify":
            name, replaced, _, title, body, actions, hints, _ = message.body
            assert len(hints["image-data"][1][-1]) == hints["image-data"][1][2] * 48
            self.app_names.add(name)
            self._last += 0 if replaced else 1
            number = replaced or self._last
            self.cards[number] = Card(title, body, tuple(actions))
            self._say(new_method_return(message, "u", (number,)))
        elif member == "CloseNotification":
            self.cards.pop(message.body[0], None)

    def _say(self, message: Message) -> None:
        assert self._socket is not None
        self._socket.write(message.serialise(serial=1))
