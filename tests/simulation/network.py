"""The way between device and server: it loses, doubles, delays, cuts off and lies."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.errors import Conflict, StudioError, Unavailable
from core.ids import new_id
from sync.client.answers import Answer, NotAnAnswer, packed, read_answer
from sync.client.transport import (
    Busy,
    LiveWord,
    Offline,
    PageLost,
    Refused,
    Revoked,
    SignedOut,
)
from sync.protocol import (
    AccountChange,
    ActorCard,
    Closed,
    FoundingRequest,
    PairingCode,
    Session,
    SyncRequest,
)
from sync.server.errors import NotSignedIn
from tests.simulation.disks import PowerCut
from tests.simulation.server import Server
from tests.simulation.town import Seat


class Fate(StrEnum):
    """What becomes of one exchange."""

    WELL = "well"
    REQUEST_LOST = "request lost"
    ANSWER_LOST = "answer lost"
    ANSWER_LATE = "answer late"
    REQUEST_LATE = "request late"
    TWICE = "twice"
    CUT_OFF = "cut off"
    PORTAL = "captive portal"
    BUSY = "busy"
    SIGNED_OUT = "token expired"
    SHORT = "short pages"


FATES = tuple(Fate)
_WAY = timedelta(milliseconds=40)
_TOKEN = timedelta(minutes=15)


class NeverEnds(Exception):
    """One sync took more exchanges than any could need."""


@dataclass(frozen=True, slots=True)
class Late:
    """Something that is still on its way: a request, or the answer to one."""

    request: SyncRequest
    answer: Answer | None


@dataclass
class Network:
    """One device's `Transport`.

    `fates` are those of the next exchanges; after them everything goes well. What is late arrives
    when somebody calls `arrive`, if ever.
    """

    server: Server
    seat: Seat
    pass_time: Callable[[timedelta], None]
    fates: deque[Fate] = field(default_factory=deque)
    late: list[Late] = field(default_factory=list)
    limit: int = 5000
    exchanges: int = 0
    most: int = 80
    token_until: datetime | None = None
    meanwhile: deque[Callable[[], None]] = field(default_factory=deque)
    """What happens between the next answers and their arrival."""

    def exchange(self, request: SyncRequest, access_token: str) -> Answer:
        self.exchanges += 1
        if self.exchanges > self.most:
            raise NeverEnds
        del access_token
        if self.token_until is not None and self.server.clock.now() >= self.token_until:
            raise SignedOut("token_expired")
        fate = self.fates.popleft() if self.fates else Fate.WELL
        self.pass_time(_WAY)
        request = request.model_copy(update={"limit": 3 if fate is Fate.SHORT else self.limit})
        answer = self._fated(fate, request)
        if self.meanwhile:
            self.meanwhile.popleft()()
        return answer

    def _fated(self, fate: Fate, request: SyncRequest) -> Answer:
        match fate:
            case Fate.REQUEST_LOST:
                raise Offline("ConnectTimeout")
            case Fate.REQUEST_LATE:
                self.late.append(Late(request, None))
                raise Offline("ReadTimeout")
            case Fate.PORTAL:
                raise NotAnAnswer("content type text/html")
            case Fate.BUSY:
                raise Busy("server_busy", 1.0)
            case Fate.SIGNED_OUT:
                raise SignedOut("token_expired")
        body = self._answered(request)
        if fate is Fate.TWICE:
            body = self._answered(request)
        if fate is Fate.ANSWER_LOST:
            raise Offline("ReadTimeout")
        if fate is Fate.CUT_OFF:
            return read_answer(body[: len(body) * 2 // 3])
        answer = read_answer(packed(body))
        if fate is Fate.ANSWER_LATE:
            self.late.append(Late(request, answer))
            raise Offline("ReadTimeout")
        self.pass_time(_WAY)
        return answer

    def arrive(self, which: int) -> Late | None:
        """Something late arrives: a request at the server, an answer at whoever calls."""
        if not self.late:
            return None
        late = self.late.pop(which % len(self.late))
        if late.answer is not None:
            return late
        try:
            body = self._answered(late.request)
        except Unavailable:
            return None
        return Late(late.request, read_answer(body))

    def _answered(self, request: SyncRequest) -> bytes:
        """What the server answers, its problems in the words that a device has for them."""
        try:
            return self.server.answer(self.seat, request.model_dump_json().encode())
        except PowerCut:
            self.server.restart()
            raise Offline("disconnected") from None
        except NotSignedIn as error:
            raise (
                Revoked() if error.code == "device_revoked" else SignedOut(error.code)
            ) from error
        except Unavailable as error:
            raise Busy(error.code, 1.0) from error
        except Conflict as error:
            raise (PageLost() if error.code == "page_stale" else Refused(error.code)) from error
        except StudioError as error:
            raise Refused(error.code, error.facts) from error

    # -- the rest of a transport -------------------------------------------------------------

    def refresh(self, refresh_token: str) -> Session:
        del refresh_token
        try:
            sender = self.server.sender(self.seat)
        except PowerCut:
            self.server.restart()
            raise Offline("disconnected") from None
        except NotSignedIn as error:
            raise (
                Revoked() if error.code == "device_revoked" else SignedOut(error.code)
            ) from error
        if sender.closed:
            raise Revoked() if sender.closed == Closed.DEVICE_REVOKED else SignedOut(sender.closed)
        if self.seat.account_id is not None:
            self.token_until = self.server.clock.now() + _TOKEN
        return Session(
            access_token=new_id(), refresh_token=new_id(), expires_in=900, actor=sender.card
        )

    def sign_in(
        self, email: str, password: str, device_name: str, device_id: str | None
    ) -> Session:
        del email, password, device_name, device_id
        try:
            self.server.begin_login(self.seat)
        except PowerCut:
            self.server.restart()
            raise Offline("disconnected") from None
        return self.refresh("")

    def found_studio(self, request: FoundingRequest) -> Session:
        raise Refused("founding_closed")

    def change_password(self, access_token: str, current: str, new: str) -> None:
        raise Refused("not_allowed")

    def change_account(self, access_token: str, wish: AccountChange) -> ActorCard:
        raise Refused("not_allowed")

    def enrol(self, code: str, device_name: str) -> Session:
        del code, device_name
        return self.refresh("")

    def sign_out(self, access_token: str) -> None:
        del access_token

    def pairing_code(self, access_token: str) -> PairingCode:
        raise Refused("not_allowed")

    def revoke_device(self, access_token: str, device_id: str) -> None:
        raise Refused("not_allowed")

    def live(self, access_token: str, last_event_id: str | None) -> Iterator[LiveWord | None]:
        raise Offline("no stream")

    def renew(self) -> None:
        """Nothing to let go of."""

    def close(self) -> None:
        """Nothing to let go of."""
