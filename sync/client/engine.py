"""The sync engine: a plain thread that exchanges whenever there is a reason to."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Condition, RLock, Thread, current_thread

from core.clock import Clock
from core.errors import Unavailable
from sync.client.account import Account
from sync.client.answers import NotAnAnswer
from sync.client.backoff import Backoff
from sync.client.broadcast import Broadcast, ChangeSet
from sync.client.credentials import Credentials
from sync.client.live import LiveListener
from sync.client.replica import Replica
from sync.client.rounds import Rounds
from sync.client.schedule import Schedule
from sync.client.status import SyncPhase, SyncStatus
from sync.client.transport import (
    Broken,
    Busy,
    Heard,
    Offline,
    Outdated,
    PageLost,
    Refused,
    Revoked,
    ServerOutdated,
    SignedOut,
    Transport,
)
from sync.client.watchdog import Stall, Watchdog
from sync.protocol import Typing

_QUIT_S = 0.2
_UNREACHED = (Offline, NotAnAnswer, Busy, PageLost, Refused, Broken)
_BEHIND = (Outdated, ServerOutdated)
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Reasons:
    """Why the thread should stir; guarded by the engine's condition.

    `heard` is the version that the live stream told of since the last attempt began.
    """

    stop: bool = False
    woken: bool = True
    urgent: bool = False
    retell: bool = False
    heard: int = -1

    def take(self) -> None:
        """An attempt begins: it will see all that was told so far."""
        self.woken = self.urgent = self.retell = False
        self.heard = -1


class SyncEngine:
    """Keeps a replica and the server in step. `start` it once; `stop` never waits for the network.

    `status_changed` publishes every new `SyncStatus`, on the sync thread or, where that is stuck,
    on the timer's; `typing_heard` who else writes to a student, on the live stream's; `revoked`
    publishes once, after the cache of a device that was shut out is gone.
    """

    def __init__(
        self,
        replica: Replica,
        transport: Transport,
        credentials: Credentials,
        clock: Clock,
        *,
        app_version: str = "",
        backoff: Backoff | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.account = Account(replica, transport, credentials, clock)
        self.status_changed: Broadcast[SyncStatus] = Broadcast()
        self.revoked: Broadcast[None] = Broadcast()
        self.typing_heard: Broadcast[Heard] = Broadcast()
        self._replica = replica
        self._transport = transport
        self._credentials = credentials
        self._rounds = Rounds(replica, transport, self.account, app_version)
        self._backoff = backoff or Backoff()
        self._monotonic = monotonic
        self._condition = Condition()
        self._reasons = _Reasons()
        self._watchdog = Watchdog(replica.beat, monotonic)
        self._telling = RLock()
        self._problem: Unavailable | None = None
        self._lost_at: datetime | None = replica.last_contact
        self._has_answer = False
        self._is_stalled = False
        self._status = SyncStatus(SyncPhase.OFFLINE)
        self._status = self._told()
        self._leave = replica.changed.subscribe(self._on_change)
        self.account.signed_in.subscribe(lambda _: self.wake())
        self._thread = Thread(target=self._run, name="sync", daemon=True)
        self._live = LiveListener(
            self.account, transport, self.wake, self.hear, typed=self.typing_heard.publish
        )
        self._schedule = Schedule(self)

    @property
    def status(self) -> SyncStatus:
        """The latest status."""
        return self._status

    def start(self) -> None:
        """Begin to sync, listen and poll."""
        self._thread.start()
        self._live.start()
        self._schedule.start()

    def stop(self) -> None:
        """End everything. A request under way is abandoned; its thread ends by itself."""
        self._leave()
        self._schedule.stop()
        self._live.stop()
        self._stir(stop=True)
        self._transport.close()
        if self._thread.is_alive() and self._thread is not current_thread():
            self._thread.join(_QUIT_S)

    def wake(self, is_urgent: bool = True) -> None:
        """Sync now; while waiting after a failure, only if it `is_urgent`: the network is back, a
        person asked, the live stream has something to say. From any thread; returns at once.
        """
        self._stir(woken=True, urgent=is_urgent)

    def say_typing(self, student_id: str, instructor_id: str) -> None:
        """Let the studio's other devices know that somebody here writes to a student. It goes with
        the next exchange, which it asks for; where there is no network it is forgotten.
        """
        self._rounds.typing = Typing(student_id=student_id, instructor_id=instructor_id)
        self.wake(is_urgent=False)

    def hear(self, version: int) -> None:
        """The studio is at `version`: sync now, unless the replica has reached it meanwhile."""
        self._stir(heard=version)

    def attempt(self) -> float | None:
        """One sync on the caller's thread; seconds to wait before the next, None for no hurry.

        What goes wrong ends up in the status, never as an exception: this is the sync item.
        """
        try:
            self._rounds.run(self._is_stopping, self._on_answer)
        except Revoked:
            self._shut_out()
            return None
        except SignedOut as error:
            return self._failed(error, waits=False)
        except Unavailable as error:
            return self._failed(error)
        except Exception:  # noqa: BLE001  # a bug is logged and told, and must not end sync
            _log.exception("sync failed in an unforeseen way")
            return self._failed(Broken())
        self._backoff.reset()
        self._problem = None
        self._tell()
        return None

    def resume(self) -> None:
        """The machine slept: no connection that was open before is worth anything."""
        self._transport.renew()
        self.wake()

    def watch(self) -> None:
        """Report a stall and rebuild the transport; called every few seconds. Not from the sync
        thread, which may be what hangs.
        """
        self._replica.rest()
        waiting = self._counts()[0]
        stall = self._watchdog.look(waiting, is_trying=self.account.is_signed_in)
        if stall is None:
            return
        if not self._is_stalled:
            _log.warning("nothing has moved for a minute: the %s is stuck", stall)
        self._is_stalled = True
        if stall is Stall.DISK:
            self._problem = Unavailable("disk_error")
        self._transport.renew()
        self._tell()
        self._stir(woken=True)

    def tidy(self) -> None:
        """The replica's daily housework. From any thread."""
        self._replica.tidy()

    # -- the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._is_stopping():
            with self._condition:
                reasons = self._reasons
                is_news = reasons.retell
                reasons.take()
            try:
                if is_news:
                    self._tell()
                self._rest(self.attempt())
            except Exception:  # noqa: BLE001  # a bug is logged and must not end sync for the day
                _log.exception("the sync thread failed")
                self._pause(self._backoff.next_s())

    def _pause(self, wait_s: float) -> None:
        """So long, whatever happens meanwhile but the end."""
        with self._condition:
            self._condition.wait_for(self._is_stopping, wait_s)

    def _rest(self, wait_s: float | None) -> None:
        """Until woken; after a failure until the time is up, or somebody is in a hurry. A server
        that asked for time is given it whatever others write: of that it has too much already.
        """
        until = None if wait_s is None else self._monotonic() + wait_s
        is_asked = isinstance(self._problem, Busy) and self._problem.retry_after is not None
        while True:
            with self._condition:
                reasons = self._reasons
                # The echo of what was pushed comes before its answer, and is no news after it.
                is_news = not is_asked and reasons.heard > self._replica.state.version
                if reasons.stop or reasons.urgent or is_news or (until is None and reasons.woken):
                    return
                left = None if until is None else until - self._monotonic()
                if left is not None and left <= 0:
                    return
                if not reasons.retell:
                    self._condition.wait(left)
                    continue
                reasons.retell = False
            self._tell()

    def _stir(self, *, stop: bool = False, woken: bool = False, urgent: bool = False,
              retell: bool = False, heard: int = -1) -> None:  # fmt: skip
        with self._condition:
            reasons = self._reasons
            reasons.stop |= stop
            reasons.woken |= woken
            reasons.urgent |= urgent
            reasons.retell |= retell
            reasons.heard = max(reasons.heard, heard)
            self._condition.notify_all()

    def _is_stopping(self) -> bool:
        return self._reasons.stop

    def _on_change(self, changes: ChangeSet) -> None:
        # A checkpoint is published too: it is no reason to ask what there is to tell.
        if not changes.is_told:
            self._stir(woken=True, retell=True)

    # -- what came of it ---------------------------------------------------------------------

    def _on_answer(self, has_moved: bool) -> None:
        self._has_answer = True
        if has_moved:
            self._watchdog.moved()
            self._is_stalled = False
        if not isinstance(self._problem, _BEHIND):
            self._problem = None
        self._lost_at = self._replica.last_contact
        self._tell()

    def _failed(self, error: Unavailable, *, waits: bool = True) -> float | None:
        if isinstance(error, _UNREACHED):
            if self._has_answer:
                self._lost_at = self._replica.clock.now()
            self._has_answer = False
        _log.info("sync: %s", error)
        self._problem = error
        self._tell()
        return self._backoff.next_s(error.retry_after) if waits else None

    def _shut_out(self) -> None:
        """What waited has been handed over, or is not taken any more, which is told. The file goes
        before the tokens: who is killed on the way is told again at the next contact, and begins
        again.
        """
        waiting = self._counts()[0]
        if waiting:
            _log.info("shut out with %d changes that may not have been taken", waiting)
        self._replica.wipe()
        self._credentials.forget_everything()
        self._status = SyncStatus(SyncPhase.REVOKED, waiting=waiting, problem="device_revoked")
        self.status_changed.publish(self._status)
        self.revoked.publish(None)
        self._stir(stop=True)

    def _tell(self) -> None:
        with self._telling:
            told = self._told()
            if told != self._status:
                self._status = told
                self.status_changed.publish(told)

    def _told(self) -> SyncStatus:
        replica = self._replica
        waiting, attention = self._counts()
        phase = self._phase(waiting, attention)
        return SyncStatus(
            phase=phase,
            waiting=waiting,
            attention=attention,
            since=self._lost_at if phase is SyncPhase.OFFLINE else None,
            last_contact=replica.last_contact,
            problem=self._problem.code if self._problem is not None else "",
            is_stalled=self._is_stalled and (waiting > 0 or self._problem is not None),
            correction=replica.clock.correction,
        )

    def _counts(self) -> tuple[int, int]:
        """How much waits for the server, and for a person; as last known where the file cannot be
        read just now, which is then the problem that is told.
        """
        try:
            return self._replica.waiting(), self._replica.attention()
        except Unavailable as fault:
            self._problem = self._problem or fault
            return self._status.waiting, self._status.attention

    def _phase(self, waiting: int, attention: int) -> SyncPhase:
        if isinstance(self._problem, SignedOut):
            return SyncPhase.SIGNED_OUT
        if not self._has_answer:
            return SyncPhase.OFFLINE
        if isinstance(self._problem, _BEHIND):
            return SyncPhase.OUTDATED
        if waiting:
            return SyncPhase.SAVING
        return SyncPhase.ATTENTION if attention else SyncPhase.UP_TO_DATE
