"""The message bus of a Linux desktop, spoken to over its socket without anybody waiting.

Qt's own D-Bus cannot be used from Python for this: it has no way to write the unsigned number of
the notice that another replaces. Import it only where there is a bus: jeepney is for Linux alone.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from jeepney import DBusAddress, Header, HeaderFields, MessageType, Parser, new_method_call
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_connectable_addresses
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Address:
    """Whom a call is for: the name of a service, its object, and the interface asked."""

    service: str
    path: str
    interface: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A signal, or the answer to a call: `is_refused` where the answer is an error."""

    member: str
    interface: str
    values: tuple[object, ...]
    is_refused: bool = False


BUS = Address("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
Answer = Callable[[Heard], None]


class SessionBus(QObject):
    """One connection to the bus. UI thread; nothing in it blocks.

    `opened()`: calls may be made. `heard(Heard)`: a signal that was asked for with `listen`.
    `lost()`: it could not be opened, or is closed by the other end; nothing comes any more.
    """

    opened = Signal()
    heard = Signal(object)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket = QLocalSocket(self)
        self._login = Authenticator()
        self._parser = Parser()
        self._serial = 0
        self._awaited: dict[int, Answer] = {}
        self._is_leaving = False
        self._is_over = False
        self._socket.connected.connect(self._on_connected)
        self._socket.readyRead.connect(self._on_ready)
        self._socket.disconnected.connect(self._give_up)
        self._socket.errorOccurred.connect(self._give_up)

    def open(self, address: str) -> None:
        """Connect to what `DBUS_SESSION_BUS_ADDRESS` names."""
        try:
            name = str(next(get_connectable_addresses(address)))
        except (RuntimeError, ValueError) as error:
            _log.info("the session's bus cannot be reached: %s", error)
            self._give_up()
            return
        if name.startswith("\0"):
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        self._socket.connectToServer(name.lstrip("\0"))

    def close(self) -> None:
        """Leave, once what was asked is answered: whoever asked may have more to say to it."""
        self._is_leaving = True
        self._leave_if_answered()

    def call(
        self,
        address: Address,
        member: str,
        signature: str = "",
        values: tuple[object, ...] = (),
        answered: Answer | None = None,
    ) -> None:
        """Call a method; `answered` is told what came back, or that it is refused once the bus is
        lost: what was said to a bus that had just gone is heard by nobody.
        """
        whom = DBusAddress(address.path, address.service, address.interface)
        message = new_method_call(whom, member, signature or None, values)
        self._serial += 1
        if answered is not None:
            self._awaited[self._serial] = answered
        self._socket.write(message.serialise(serial=self._serial))

    def listen(self, rule: str) -> None:
        """Ask for the signals that match a rule of the bus."""
        self.call(BUS, "AddMatch", "s", (rule,))

    def _on_connected(self) -> None:
        self._socket.write(self._login.data_to_send())

    def _on_ready(self) -> None:
        said = bytes(self._socket.readAll().data())
        if self._login.authenticated:
            for message in self._parser.feed(said):
                self._take(message.header, message.body)
        else:
            self._log_in(said)

    def _log_in(self, said: bytes) -> None:
        try:
            self._login.feed(said)
        except AuthenticationError as error:
            _log.info("the session's bus does not let us in: %s", error)
            self._give_up()
            return
        if self._login.authenticated:
            self._socket.write(BEGIN)
            self.call(BUS, "Hello", answered=self._on_hello)

    def _on_hello(self, answer: Heard) -> None:
        if answer.is_refused:
            self._give_up()
        else:
            self.opened.emit()

    def _take(self, header: Header, body: tuple[object, ...]) -> None:
        is_refused = header.message_type is MessageType.error
        if header.message_type is MessageType.signal:
            fields = header.fields
            member, interface = fields[HeaderFields.member], fields[HeaderFields.interface]
            self.heard.emit(Heard(member, interface, tuple(body)))
        elif is_refused or header.message_type is MessageType.method_return:
            serial = header.fields.get(HeaderFields.reply_serial, 0)
            answered = self._awaited.pop(serial, None)
            if answered is not None:
                answered(Heard("", "", tuple(body), is_refused))
                self._leave_if_answered()

    def _leave_if_answered(self) -> None:
        if self._is_leaving and not self._awaited:
            self._is_over = True
            self._socket.flush()
            self._socket.disconnectFromServer()

    def _give_up(self) -> None:
        if self._is_over:
            return
        self._is_over = True
        unanswered, self._awaited = self._awaited, {}
        self._socket.abort()
        for answered in unanswered.values():
            answered(Heard("", "", (), is_refused=True))
        self.lost.emit()
