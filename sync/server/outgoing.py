"""Short messages to people: one-time codes, by text message or e-mail.

How they leave is the installation's business: a program that is given each message does it, or,
where nothing is precious, a file or the screen. A message is never kept by the server: it waits in
memory for the thread that sends it, and an undelivered one is asked for again.
"""

import json
import logging
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Full, Queue
from threading import Lock, Thread
from typing import Protocol

from core.errors import Malformed
from sync.server.settings import Settings

_log = logging.getLogger(__name__)
_MOST_WAITING = 200
_PROGRAM_S = 30
_PROGRAM = "program:"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message. `channel` is `sms` or `email`, `address` an E.164 number or an address."""

    channel: str
    address: str
    text: str


class Post(Protocol):
    """A way for messages to leave."""

    def send(self, message: Outgoing) -> None:
        """Send it; whatever goes wrong is raised as `OSError` or `subprocess.SubprocessError`."""
        ...


@dataclass(frozen=True, slots=True)
class FilePost:
    """Writes one message a line, as JSON: for trying out and for tests, where nothing is sent."""

    path: Path

    def send(self, message: Outgoing) -> None:
        """Add a line."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(message), ensure_ascii=False) + "\n")


class ScreenPost:
    """Prints each message where the server was started."""

    def send(self, message: Outgoing) -> None:
        """Print it."""
        sys.stderr.write(f"{message.channel} to {message.address}: {message.text}\n")


@dataclass(frozen=True, slots=True)
class ProgramPost:
    """Gives each message to a program, as JSON on its standard input: never as an argument, which
    others on the machine can see.
    """

    program: str

    def send(self, message: Outgoing) -> None:
        """Run it once."""
        told = json.dumps(asdict(message)).encode()
        subprocess.run([self.program], input=told, check=True, timeout=_PROGRAM_S)


def post_of(settings: Settings) -> Post | None:
    """The way that the settings name; None where they name none.

    Raises `Malformed("setting")` for one that there is not.
    """
    named = settings.outgoing
    if not named:
        return None
    if named == "screen":
        return ScreenPost()
    if named == "file":
        return FilePost(settings.data_dir / "outgoing.jsonl")
    if named.startswith(_PROGRAM) and len(named) > len(_PROGRAM):
        return ProgramPost(named.removeprefix(_PROGRAM))
    raise Malformed("setting", name="outgoing", problem="none of screen, file, program:PATH")


class Dispatch:
    """Sends on a thread of its own: nobody waits for it, and nobody can tell by waiting whether
    there was anything to send. Safe from any thread.
    """

    def __init__(self, post: Post | None) -> None:
        self._post = post
        self._waiting: Queue[Outgoing | None] = Queue(_MOST_WAITING)
        self._lock = Lock()
        self._thread: Thread | None = None

    @property
    def is_there(self) -> bool:
        """Whether anything can be sent at all."""
        return self._post is not None

    def offer(self, message: Outgoing | None) -> None:
        """Send it soon; None takes the same way and ends there. What is too much is dropped."""
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._work, name="outgoing", daemon=True)
                self._thread.start()
        try:
            self._waiting.put_nowait(message)
        except Full:
            _log.warning("a message was dropped: %d wait already", _MOST_WAITING)

    def settle(self) -> None:
        """Wait until all that was offered is sent."""
        self._waiting.join()

    def _work(self) -> None:
        while True:
            message = self._waiting.get()
            try:
                self._send(message)
            finally:
                self._waiting.task_done()

    def _send(self, message: Outgoing | None) -> None:
        if message is None or self._post is None:
            return
        try:
            self._post.send(message)
        except (OSError, subprocess.SubprocessError) as error:
            # Not the error's own words: they may repeat what was to be sent.
            _log.warning("a message could not be sent: %s", type(error).__name__)


_TEXTS = {
    "en": "{studio}: your code is {code}. It is good for five minutes, at our screen only.",
    "es": "{studio}: su código es {code}. Vale cinco minutos, solo en nuestra pantalla.",
    "fr": "{studio} : votre code est {code}. Valable cinq minutes, à notre écran seulement.",
}


def code_text(studio: str, code: str, language: str) -> str:
    """The sentence that a code is sent in; English where there is none in that language."""
    return _TEXTS.get(language, _TEXTS["en"]).format(studio=studio, code=code)
