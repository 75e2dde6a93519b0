"""The live stream, listened to on a thread of its own."""

import logging
import time
from collections.abc import Callable, Iterator
from threading import Event, Thread

from core.errors import Unavailable
from sync.client.account import Account
from sync.client.backoff import Backoff
from sync.client.transport import Heard, LiveWord, Transport
from sync.protocol import LiveEvent

_log = logging.getLogger(__name__)
_LASTING_S = 10.0
"""A stream that was open for so long was one."""


class LiveListener:
    """Tells the engine when the server has news, and nothing else: the pull brings the rest.

    Reconnects with back-off for as long as it runs, and has the engine pull after each connect,
    since something may have been said meanwhile. A stream that does not last counts as a failure:
    behind a proxy that cuts each off at once the device would else pull several times a second.
    """

    def __init__(
        self,
        account: Account,
        transport: Transport,
        wake: Callable[[], None],
        hear: Callable[[int], None],
        backoff: Backoff | None = None,
        typed: Callable[[Heard], None] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._account = account
        self._typed = typed
        self._monotonic = monotonic
        self._transport = transport
        self._wake = wake
        self._hear = hear
        self._backoff = backoff or Backoff()
        self._stopped = Event()
        self._heard: int | None = None
        self._thread = Thread(target=self._run, name="live", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no longer. Does not wait: a thread that hangs in the network ends by itself."""
        self._stopped.set()

    def listen(self) -> None:
        """One connection, until it ends or breaks. Raises what a transport raises."""
        last = None if self._heard is None else str(self._heard)
        words = self._account.authorised(lambda token: _begun(self._transport.live(token, last)))
        began = self._monotonic()
        self._wake()
        try:
            for word in words:
                if self._stopped.is_set():
                    return
                if word is not None:
                    self._pass_on(word)
        finally:
            if self._monotonic() - began >= _LASTING_S:
                self._backoff.reset()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self.listen()
            except Unavailable as error:
                _log.info("live: %s", error)
            except Exception:  # noqa: BLE001  # a bug is logged and must not cost the device its news
                _log.exception("the live stream failed")
            self._stopped.wait(self._backoff.next_s())

    def _pass_on(self, word: LiveWord) -> None:
        """The same version twice means that something changed which is not the studio's own."""
        if word.event is LiveEvent.TYPING:
            if word.heard is not None and self._typed is not None:
                self._typed(word.heard)
            return
        if word.event is not LiveEvent.CHANGED or word.version is None:
            self._wake()
            return
        is_repeated, self._heard = word.version == self._heard, word.version
        if is_repeated:
            self._wake()
        else:
            self._hear(word.version)


def _begun(words: Iterator[LiveWord | None]) -> Iterator[LiveWord | None]:
    """The same words, once the connection is known to stand: its failure is raised here."""
    next(words, None)
    return words
