"""Live: one LISTEN connection a process, fanned out to the streams of its devices.

What is said is only "the studio is at version n": devices pull, so a word that is lost or merged
with the next costs nothing. A listener therefore keeps the newest word, not a queue.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field

import psycopg

from core.ids import PLATFORM
from sync.protocol import LiveEvent
from sync.server.postgres import without_driver
from sync.server.repositories.announcements import Changed, Closed, Typed, announcements

_log = logging.getLogger(__name__)
_RECONNECT_S = 1.0
_START_S = 5.0
WORD_S = 0.002
"""How long a studio is left alone after a word, for each stream that heard it: over ten times as
long as it takes to tell one, so that however many write, telling takes less than a tenth of a
process. A desk and ten kiosks are told each 22 ms; 250 streams of one studio twice a second.
"""


@dataclass(frozen=True, slots=True)
class Word:
    """What a stream says next."""

    event: LiveEvent
    version: int = 0
    typed: Typed | None = None


def _nobody(instructor_id: str) -> bool:
    """Whoever is not told whose threads they may read is told of none."""
    del instructor_id
    return False


@dataclass(eq=False, slots=True)
class Listener:
    """One device's stream. Lives on the event loop's thread."""

    studio_id: str
    device_id: str
    version: int = -1
    is_pending: bool = False
    is_revoked: bool = False
    is_closed: bool = False
    hears: Callable[[str], bool] = _nobody
    """Whether the stream's owner reads the threads of an instructor."""
    typed: dict[tuple[str, str], Typed] = field(default_factory=dict)
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, version: int) -> None:
        """The studio is at `version`; an older word that was not yet said is forgotten."""
        if version > self.version:
            self.version = version
            self.repeat()

    def repeat(self) -> None:
        """Say the version again: something changed that is not the studio's own."""
        self.is_pending = True
        self.woken.set()

    def tell_typed(self, typed: Typed) -> None:
        """Somebody else writes; of each pair the latest word is kept, as with versions."""
        if typed.device_id != self.device_id and self.hears(typed.instructor_id):
            self.typed[typed.student_id, typed.instructor_id] = typed
            self.woken.set()

    def close(self, *, is_revoked: bool = False) -> None:
        """End the stream after what is still to be said."""
        self.is_closed, self.is_revoked = True, is_revoked
        self.woken.set()

    def end_in(self, seconds: float) -> None:
        """End the stream after so long."""
        asyncio.get_running_loop().call_later(max(0.0, seconds), self.close)

    async def words(self) -> AsyncIterator[Word]:
        """Each newer version, once, and who types; then, for a revoked device, that it was."""
        while True:
            if self.is_pending:
                self.is_pending = False
                yield Word(LiveEvent.CHANGED, self.version)
            while self.typed:
                yield Word(LiveEvent.TYPING, typed=self.typed.popitem()[1])
            if self.is_closed:
                break
            await self.woken.wait()
            self.woken.clear()
        if self.is_revoked:
            yield Word(LiveEvent.REVOKED)


@dataclass(eq=False, slots=True)
class _Audience:
    """The streams of one studio. The first word is told at once, those that follow it closely
    together: a device pulls what there is, and lacks nothing for having heard of it once.
    """

    listeners: set[Listener] = field(default_factory=set)
    is_resting: bool = False
    news: int | None = None
    """What came while it rested."""

    def tell(self, version: int) -> None:
        """The studio is at `version`."""
        if self.is_resting:
            self.news = version
            return
        for listener in self.listeners:
            listener.tell(version)
        self.is_resting = True
        asyncio.get_running_loop().call_later(len(self.listeners) * WORD_S, self._go_on)

    def _go_on(self) -> None:
        self.is_resting, news, self.news = False, self.news, None
        if news is not None:
            self.tell(news)


class Hub:
    """The streams of one process. Used on the event loop's thread only."""

    def __init__(self, url: str, forget_device: Callable[[str], None]) -> None:
        self._url = without_driver(url)
        self._forget_device = forget_device
        self._audiences: dict[str, _Audience] = {}
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Listen from now on; returns once nothing can be missed, or after five seconds."""
        listening = asyncio.Event()
        self._task = asyncio.create_task(self._listen(listening.set))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(listening.wait(), _START_S)

    async def stop(self) -> None:
        """End every stream and stop listening."""
        self._end_all()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    @contextlib.contextmanager
    def joined(
        self, studio_id: str, device_id: str, hears: Callable[[str], bool] = _nobody
    ) -> Iterator[Listener]:
        """A listener that hears of its studio until the block ends."""
        listener = Listener(studio_id, device_id, hears=hears)
        audience = self._audiences.setdefault(studio_id, _Audience())
        audience.listeners.add(listener)
        try:
            yield listener
        finally:
            audience.listeners.discard(listener)
            if not audience.listeners:
                del self._audiences[studio_id]

    @property
    def count(self) -> int:
        """How many streams are open."""
        return sum(len(audience.listeners) for audience in self._audiences.values())

    def tell(self, studio_id: str, version: int) -> None:
        """Tell the studio's streams where it is; the catalogue is everybody's."""
        if studio_id == PLATFORM:
            for listener in self._all():
                listener.repeat()
        if studio_id in self._audiences:
            self._audiences[studio_id].tell(version)

    def tell_typed(self, typed: Typed) -> None:
        """Tell the studio's other streams who writes to whom."""
        if typed.studio_id in self._audiences:
            for listener in self._audiences[typed.studio_id].listeners:
                listener.tell_typed(typed)

    def shut(self, device_id: str, *, is_revoked: bool) -> None:
        """End the streams of a device that was revoked or signed out."""
        self._forget_device(device_id)
        for listener in self._all():
            if listener.device_id == device_id:
                listener.close(is_revoked=is_revoked)

    def _all(self) -> list[Listener]:
        return [each for audience in self._audiences.values() for each in audience.listeners]

    def _end_all(self) -> None:
        for listener in self._all():
            listener.close()

    def _pass_on(self, said: Changed | Closed | Typed) -> None:
        if isinstance(said, Changed):
            self.tell(said.studio_id, said.version)
        elif isinstance(said, Typed):
            self.tell_typed(said)
        else:
            self.shut(said.device_id, is_revoked=said.is_revoked)

    async def _listen(self, on_listening: Callable[[], None]) -> None:
        """Until cancelled. A lost connection ends the streams: devices reconnect, and then pull.
        Those that came before it stands again end as well: of what was said meanwhile they heard
        nothing.
        """

        def begin() -> None:
            self._end_all()
            on_listening()

        while True:
            try:
                async for said in announcements(self._url, begin):
                    self._pass_on(said)
            except psycopg.OperationalError as error:
                _log.warning("the live connection was lost: %s", error)
            except Exception:  # noqa: BLE001  # a bug is logged, and must not silence every stream
                _log.exception("listening failed")
            self._end_all()
            await asyncio.sleep(_RECONNECT_S)
