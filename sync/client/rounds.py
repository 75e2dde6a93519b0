"""One sync: exchanges until neither side has anything more to say."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from core.models.columns import from_microseconds
from sync.client.account import Account
from sync.client.answers import Answer
from sync.client.replica import Replica
from sync.client.transport import Busy, PageLost, Revoked, Transport
from sync.protocol import SyncRequest

_LOST_PULLS = 3
"""A server that loses a pull so often in one sync is given time."""


class Rounds:
    """Runs syncs on the caller's thread. Without threads or timers of its own, so that a simulator
    can run it as well as the engine does.
    """

    def __init__(
        self, replica: Replica, transport: Transport, account: Account, app_version: str = ""
    ) -> None:
        self._replica = replica
        self._transport = transport
        self._account = account
        self._app_version = app_version

    def run(
        self,
        is_cancelled: Callable[[], bool] = lambda: False,
        on_progress: Callable[[], None] = lambda: None,
    ) -> int:
        """Push and pull to the end; how many exchanges it took. Stops between two exchanges once
        `is_cancelled`. Raises what a transport raises, and the replica's `Unavailable`; what was
        taken before stays.
        """
        exchanges = self._replica.exchanges
        count = lost = 0
        try:
            while True:
                try:
                    more = self._exchange(exchanges.next_request(self._app_version))
                except PageLost:
                    lost += 1
                    if lost > _LOST_PULLS:
                        raise
                    exchanges.abandon_pull()
                    continue
                count += 1
                on_progress()
                if not more or is_cancelled():
                    return count
        finally:
            if self._replica.state.staged is not None:
                exchanges.merge_whole_pulls()

    def hand_over(self) -> None:
        """A revoked device offers what waits one last time; the server may take it or not."""
        for request in self._replica.exchanges.hand_over():
            with suppress(Revoked):
                self._ask(request)

    def _exchange(self, request: SyncRequest) -> bool:
        clock = self._replica.clock
        asked_at = clock.base.now()
        answer = self._ask(request)
        answered_at = clock.base.now()
        # Half of the way there and back: nothing better is known about when the server looked.
        middle = asked_at + (answered_at - asked_at) / 2
        correction = from_microseconds(answer.server_time) - middle
        if abs(correction - clock.correction) < max(answered_at - asked_at, timedelta()):
            correction = clock.correction
        clock.correction = correction
        taken = self._replica.exchanges.take(request, answer, correction)
        if taken.failed:
            raise Busy("judging_failed")
        return taken.more

    def _ask(self, request: SyncRequest) -> Answer:
        return self._account.authorised(lambda token: self._transport.exchange(request, token))
