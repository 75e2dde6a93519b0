"""One sync: exchanges until neither side has anything more to say."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from core.models.columns import from_microseconds
from sync.client.account import Account
from sync.client.answers import Answer
from sync.client.replica import Replica
from sync.client.transport import Busy, PageLost, Revoked, Transport
from sync.protocol import SyncRequest

_LOST_PULLS = 3
"""A server that loses a pull so often in one sync is given time."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, its answer, and what both told about the clock."""

    request: SyncRequest
    answer: Answer
    correction: timedelta

    @property
    def next_page(self) -> SyncRequest | None:
        """The question after this one, where a pull goes on: it needs no look at the replica."""
        if self.answer.next_page is None:
            return None
        return self.request.model_copy(update={"page": self.answer.next_page, "mutations": ()})


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
        lost = 0
        try:
            while True:
                try:
                    return self._exchange_on(is_cancelled, on_progress)
                except PageLost:
                    lost += 1
                    if lost > _LOST_PULLS:
                        raise
                    exchanges.abandon_pull()
        finally:
            if self._replica.state.staged is not None:
                exchanges.merge_whole_pulls()

    def hand_over(self) -> None:
        """A revoked device offers what waits one last time; the server may take it or not."""
        for request in self._replica.exchanges.hand_over():
            with suppress(Revoked):
                self._ask(request)

    def _exchange_on(
        self, is_cancelled: Callable[[], bool], on_progress: Callable[[], None]
    ) -> int:
        exchanges = self._replica.exchanges
        count = 0
        ahead: _Asked | None = None
        while True:
            asked = ahead or self._ask(exchanges.next_request(self._app_version))
            taking = exchanges.submit(asked.request, asked.answer, asked.correction)
            ahead = None
            try:
                # While the writer puts one page down, the server makes the next.
                if asked.next_page is not None and not is_cancelled():
                    ahead = self._ask(asked.next_page)
            finally:
                taken = taking.result()
                count += 1
                on_progress()
            if taken.failed:
                raise Busy("judging_failed")
            if not taken.more or is_cancelled():
                return count

    def _ask(self, request: SyncRequest) -> _Asked:
        clock = self._replica.clock
        asked_at = clock.base.now()
        answer = self._account.authorised(lambda token: self._transport.exchange(request, token))
        answered_at = clock.base.now()
        # Half of the way there and back: nothing better is known about when the server looked.
        middle = asked_at + (answered_at - asked_at) / 2
        correction = from_microseconds(answer.server_time) - middle
        if abs(correction - clock.correction) >= max(answered_at - asked_at, timedelta()):
            clock.correction = correction
        return _Asked(request, answer, clock.correction)
