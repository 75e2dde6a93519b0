"""Signs of life: datagrams on the loopback from the kiosk's UI thread to who keeps it.

Weighed: a file that is touched (a full or worn disk then looks like a hang); a pipe (a program
without a console has none on Windows); a datagram with a word that only the two know. The last
needs no disk, never blocks the sender, and tells it when nobody listens any more.
"""

import contextlib
import os
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass

LEFT = 0
"""Staff left the kiosk: it is not started again."""
CRASHED = 70
"""Something unforeseen happened (EX_SOFTWARE of sysexits.h)."""
AGAIN = 75
"""It asks to be started again (EX_TEMPFAIL)."""

KEPT = "INSTAINSTRU_KEPT"
FEW_POOLS = {"MALLOC_ARENA_MAX": "2"}
"""For glibc: what one thread frees serves the others. It keeps eight pools a core otherwise, and
each of them keeps what it once needed: half of what grew in a day of syncing was that.
"""
_HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the kiosk is told at its start: where to, the word, and what befell those before it."""

    port: int
    word: str
    restarts: int = 0
    cause: str = ""

    @property
    def text(self) -> str:
        """As it stands in the environment."""
        return f"{self.port} {self.word} {self.restarts} {self.cause}"

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Keeping | None":
        """Who keeps this process; None where it was started by hand."""
        match environment.get(KEPT, "").split(" ", 3):
            case [port, word, restarts, cause] if port.isdecimal() and restarts.isdecimal():
                return cls(int(port), word, int(restarts), cause)
        return None


class LifeSign:
    """The kiosk's end."""

    def __init__(self, keeping: Keeping) -> None:
        self._word = keeping.word.encode()
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.connect((_HOST, keeping.port))

    def beat(self) -> bool:
        """Say that the UI thread still takes its turns; whether somebody may have heard it."""
        try:
            self._socket.send(self._word)
        except ConnectionRefusedError:
            return False
        except OSError:
            return True  # a full buffer says nothing of the other end
        return True

    def close(self) -> None:
        """Fall silent."""
        self._socket.close()


class Ear:
    """The keeper's end. A word is good for one life: a late sign of the former one is not heard."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((_HOST, 0))
        self._word = ""

    def expect(self, restarts: int, cause: str) -> Keeping:
        """From now on listen to the next life only."""
        self._word = secrets.token_hex(16)
        return Keeping(self._socket.getsockname()[1], self._word, restarts, cause)

    def hear(self, seconds: float) -> bool:
        """Wait so long at most; whether a sign of the present life came."""
        self._socket.settimeout(max(seconds, 0.001))
        # On Windows a peer that is gone shows here as a reset.
        with contextlib.suppress(TimeoutError, ConnectionResetError):
            return self._socket.recv(64) == self._word.encode()
        return False

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()


def environment_with(keeping: Keeping) -> dict[str, str]:
    """This process's environment, the keeping, and what keeps a long life small."""
    return {**FEW_POOLS, **os.environ, KEPT: keeping.text}
