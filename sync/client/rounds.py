"""One sync: exchanges until neither side has anything more to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex

from core.errors import Unavailable
from core.models.columns import from_microseconds
from sync.client.account import Account
from sync.client.answers import Answer, NotAnAnswer
from sync.client.exchanges import Taken
from sync.client.replica import Replica
from sync.client.transport import (
    Offline,
    Outdated,
    PageLost,
    Revoked,
    ServerOutdated,
    SignedOut,
    Transport,
)
from sync.protocol import MAX_PAGE_ROWS, PROTOCOL, Closed, SyncRequest, Typing

_LOST_PULLS = 3
"""A server that loses a pull so often in one sync is given time."""
_UNMOVED = 5
"""So many answers in a row that bring nothing nearer are a proxy's, or of a server gone wrong."""
_FEWEST_ROWS = 300
"""What a page is made smaller to, step by step, where answers do not arrive whole."""
_FIRST_ROWS = 1250
"""A first pull begins with less, and grows from there: until the first page is made nobody can put
one down, and from then on both happen at once.
"""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, its answer, and what both told about the clock."""

    request: SyncRequest
    answer: Answer
    correction: timedelta

    @property
    def next_page(self) -> SyncRequest | None:
        """The question after this one, where a pull goes on: it needs no look at the replica."""
        page, epoch = self.answer.next_page, self.answer.epoch
        # After a restore of the server the pull begins anew; a replica's first learns the epoch.
        if page is None or self.request.epoch not in (None, epoch):
            return None
        return self.request.model_copy(update={"page": page, "epoch": epoch, "mutations": ()})


def _require_open(taken: Taken) -> None:
    """Raise why the last exchange was not a whole one, although nothing more is to be said."""
    if taken.closed in (Closed.DEVICE_REVOKED, Closed.NO_PLACE):
        raise Revoked
    if taken.closed == Closed.OUTDATED and taken.protocol > PROTOCOL:
        raise Outdated
    if taken.is_unknown or taken.closed == Closed.OUTDATED:
        raise ServerOutdated
    if taken.closed:
        raise SignedOut(taken.closed)


class Rounds:
    """Runs syncs on the caller's thread. Without threads or timers of its own, so that a simulator
    can run it as well as the engine does. `typing` is said once, with the next exchange.
    """

    def __init__(
        self, replica: Replica, transport: Transport, account: Account, app_version: str = ""
    ) -> None:
        self._replica = replica
        self._transport = transport
        self._account = account
        self._app_version = app_version
        self._limit = MAX_PAGE_ROWS
        self.typing: Typing | None = None

    def _next_request(self, checksums: Mapping[str, list[str]] | None) -> SyncRequest:
        request = self._replica.exchanges.next_request(self._app_version, checksums)
        typing, self.typing = self.typing, None
        if typing is None:
            return request
        report = request.report.model_copy(update={"typing": typing})
        return request.model_copy(update={"report": report})

    def run(
        self,
        is_cancelled: Callable[[], bool] = lambda: False,
        on_answer: Callable[[bool], None] = lambda _: None,
    ) -> int:
        """Push and pull to the end; how many exchanges it took. Stops between two exchanges once
        `is_cancelled`. Raises what a transport raises, and the replica's `Unavailable`; what was
        taken before stays.

        `on_answer` is called after each exchange, with whether it brought the end nearer.
        """
        try:
            count, _ = self._to_the_end(is_cancelled, on_answer)
            if self._replica.checks.is_due and not is_cancelled():
                count += self._check(is_cancelled, on_answer)
        finally:
            if self._replica.state.staged is not None:
                self._replica.exchanges.merge_whole_pulls()
        if not is_cancelled():
            self._replica.certainty.renew()
        return count

    def _check(self, is_cancelled: Callable[[], bool], on_answer: Callable[[bool], None]) -> int:
        """Compare the base with the server's sums, and fetch anew what differs, at once."""
        checks = self._replica.checks
        count, last = self._to_the_end(is_cancelled, on_answer, checks.question())
        # Where more was pushed meanwhile, the last question was another: the next time will do.
        if not last.request.checksums or is_cancelled():
            return count
        if checks.compare(last.answer, is_cancelled):
            more, _ = self._to_the_end(is_cancelled, on_answer)
            count += more
        return count

    def _to_the_end(
        self,
        is_cancelled: Callable[[], bool],
        on_answer: Callable[[bool], None],
        checksums: Mapping[str, list[str]] | None = None,
    ) -> tuple[int, _Asked]:
        """Exchange until nothing is left to say, whatever pulls are lost on the way."""
        lost = 0
        while True:
            try:
                return self._exchange_on(is_cancelled, on_answer, checksums)
            except PageLost:
                lost += 1
                if lost > _LOST_PULLS:
                    raise
                self._replica.exchanges.abandon_pull()

    def _exchange_on(
        self,
        is_cancelled: Callable[[], bool],
        on_answer: Callable[[bool], None],
        checksums: Mapping[str, list[str]] | None,
    ) -> tuple[int, _Asked]:
        """How many exchanges there were, and the last of them. Sums are asked for once: what comes
        after more was pushed is another state.
        """
        exchanges = self._replica.exchanges
        count = unmoved = 0
        ahead: _Asked | None = None
        while True:
            asked = ahead or self._ask(self._next_request(checksums))
            checksums = None
            taking = exchanges.submit(asked.request, asked.answer, asked.correction)
            ahead = None
            try:
                # While the writer puts one page down, the server makes the next.
                if asked.next_page is not None and not is_cancelled():
                    ahead = self._ask(asked.next_page)
            finally:
                taken = taking.result()
                count += 1
                if asked.next_page is None:
                    self._replica.checks.note_pull()
                on_answer(taken.moved)
            if taken.failed:
                raise Unavailable("judging_failed")
            unmoved = 0 if taken.moved else unmoved + 1
            if taken.more and unmoved >= _UNMOVED:
                raise NotAnAnswer("answers that lead nowhere")
            if not taken.more or is_cancelled():
                _require_open(taken)
                return count, asked

    def _ask(self, request: SyncRequest) -> _Asked:
        clock = self._replica.clock
        question = token_hex(8)
        if request.cursor is request.page is None:
            self._limit = min(self._limit, _FIRST_ROWS)
        request = request.model_copy(update={"limit": self._limit, "question": question})
        asked_at = clock.base.now()
        try:
            answer = self._account.authorised(lambda tok: self._transport.exchange(request, tok))
        except Offline:
            self._limit = max(_FEWEST_ROWS, self._limit // 4)
            raise
        if answer.question not in ("", question):
            raise NotAnAnswer("the answer to another question")
        self._limit = min(MAX_PAGE_ROWS, 2 * self._limit)
        answered_at = clock.base.now()
        # Half of the way there and back: nothing better is known about when the server looked.
        middle = asked_at + (answered_at - asked_at) / 2
        correction = from_microseconds(answer.server_time) - middle
        if abs(correction - clock.correction) >= max(answered_at - asked_at, timedelta()):
            clock.correction = correction
        return _Asked(request, answer, clock.correction)
