"""A cable between one device and the server, which the tour can pull."""

import socket
from contextlib import suppress
from threading import Lock, Thread

_CHUNK = 65536


class Cable:
    """Forwards from `url` to the server. Pulled, it ends what is open and answers nobody.

    The program behind it is not told: it finds out as it would in a studio.
    """

    def __init__(self, server: str) -> None:
        host, _, port = server.removeprefix("http://").rstrip("/").partition(":")
        self._server = (host, int(port or 80))
        self._open: set[socket.socket] = set()
        self._lock = Lock()
        self.is_plugged = True
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        Thread(target=self._accept, name="cable", daemon=True).start()

    def pull(self) -> None:
        """End every connection and take no more."""
        with self._lock:
            self.is_plugged = False
            ends, self._open = self._open, set()
        for each in ends:
            _end(each)

    def plug(self) -> None:
        """Take connections again."""
        self.is_plugged = True

    def close(self) -> None:
        """Pull it for good."""
        self.pull()
        self._listening.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            if self.is_plugged:
                self._join(near)
            else:
                _end(near)

    def _join(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(self._server)
        except OSError:
            _end(near)
            return
        with self._lock:
            is_late = not self.is_plugged
            if not is_late:
                self._open |= {near, far}
        if is_late:
            _end(near)
            _end(far)
            return
        for source, sink in ((near, far), (far, near)):
            Thread(target=_carry, args=(source, sink), name="cable", daemon=True).start()


def _carry(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(_CHUNK):
            sink.sendall(data)
    _end(source)
    _end(sink)


def _end(each: socket.socket) -> None:
    with suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
    each.close()
