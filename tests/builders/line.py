"""A way to the toy server that can be cut, slowed and lied on, without sockets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from core.errors import Unavailable
from core.ids import new_id
from sync.client.answers import Answer
from sync.client.transport import LiveWord, Refused, SignedOut
from sync.protocol import (
    AccountChange,
    ActorCard,
    FoundingRequest,
    PairingCode,
    Session,
    SyncRequest,
)


class Answering(Protocol):
    """A toy server, or a real one."""

    def exchange(self, request: SyncRequest) -> Answer:
        """The other half of an exchange."""
        ...


@dataclass
class Line:
    """A `Transport` to a server in this process.

    `faults` are raised one after the other by the next exchanges; None lets one through. `drops`
    loses the next answers after the server has acted. `cards` are who can sign in, by e-mail.
    """

    server: Answering
    cards: dict[str, ActorCard] = field(default_factory=dict)
    faults: list[Unavailable | None] = field(default_factory=list)
    drops: list[Unavailable] = field(default_factory=list)
    good_tokens: set[str] = field(default_factory=set)
    refresh_tokens: dict[str, ActorCard] = field(default_factory=dict)
    words: list[LiveWord | None] = field(default_factory=list)
    before_exchange: Callable[[], None] = lambda: None
    exchanges: int = 0
    refreshes: int = 0
    renewals: int = 0
    founded: list[FoundingRequest] = field(default_factory=list)
    password: str = "right"
    revoked: list[str] = field(default_factory=list)
    is_closed: bool = False

    def exchange(self, request: SyncRequest, access_token: str) -> Answer:
        self.exchanges += 1
        self.before_exchange()
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None:
            raise fault
        if access_token not in self.good_tokens:
            raise SignedOut("token_expired")
        answer = self.server.exchange(request)
        if self.drops:
            raise self.drops.pop(0)
        return answer

    def sign_in(
        self, email: str, password: str, device_name: str, device_id: str | None
    ) -> Session:
        del device_name
        if email not in self.cards or password != self.password:
            raise Refused("credentials")
        card = self.cards[email]
        return self._session(card.model_copy(update={"device_id": device_id or card.device_id}))

    def found_studio(self, request: FoundingRequest) -> Session:
        self.founded.append(request)
        if request.email not in self.cards:
            raise Refused("email_taken")
        return self._session(self.cards[request.email])

    def change_password(self, access_token: str, current: str, new: str) -> None:
        if access_token not in self.good_tokens:
            raise SignedOut("token_expired")
        if current != self.password:
            raise Refused("password_wrong")
        self.password = new

    def change_account(self, access_token: str, wish: AccountChange) -> ActorCard:
        if access_token not in self.good_tokens:
            raise SignedOut("token_expired")
        (former,) = self.cards
        if wish.email != former and wish.password != self.password:
            raise Refused("password_wrong")
        card = self.cards.pop(former).model_copy(update={"name": wish.name, "email": wish.email})
        self.cards[wish.email] = card
        return card

    def enrol(self, code: str, device_name: str) -> Session:
        del device_name
        if code not in self.cards:
            raise Refused("pairing_code")
        return self._session(self.cards[code])

    def refresh(self, refresh_token: str) -> Session:
        self.refreshes += 1
        card = self.refresh_tokens.pop(refresh_token, None)
        if card is None:
            raise SignedOut("token_reused")
        return self._session(card)

    def sign_out(self, access_token: str) -> None:
        self.good_tokens.discard(access_token)

    def pairing_code(self, access_token: str) -> PairingCode:
        if access_token not in self.good_tokens:
            raise SignedOut("token_expired")
        return PairingCode(code="482913", expires_at=0)

    def revoke_device(self, access_token: str, device_id: str) -> None:
        if access_token not in self.good_tokens:
            raise SignedOut("token_expired")
        self.revoked.append(device_id)

    def live(self, access_token: str, last_event_id: str | None) -> Iterator[LiveWord | None]:
        del last_event_id
        if access_token not in self.good_tokens:
            raise SignedOut("token_expired")
        yield None
        yield from self.words

    def renew(self) -> None:
        self.renewals += 1

    def close(self) -> None:
        self.is_closed = True

    def expire_access(self) -> None:
        """Every access token is too old from here on."""
        self.good_tokens.clear()

    def _session(self, card: ActorCard) -> Session:
        access, refresh = new_id(), new_id()
        self.good_tokens.add(access)
        is_kiosk = card.account_id is None
        if not is_kiosk:
            self.refresh_tokens[refresh] = card
        return Session(
            access_token=access,
            refresh_token=None if is_kiosk else refresh,
            expires_in=None if is_kiosk else 900,
            actor=card,
        )
