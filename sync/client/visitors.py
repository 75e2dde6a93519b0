"""What a kiosk asks the server about whoever stands before it. Kept nowhere on the device."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from pydantic import BaseModel

from sync.protocol import (
    KnownLesson,
    Message,
    TicketCancel,
    TicketMove,
    TicketRequest,
    VisitOpened,
    Visitor,
    VisitProof,
    VisitRequest,
)

M = TypeVar("M", bound=BaseModel)


class Teller(Protocol):
    """A way to tell the server something and hear an answer; `HttpTransport` is one."""

    def tell(self, kind: type[M], path: str, asked: Message, access_token: str) -> M:
        """The answer. Raises what `Transport` raises."""
        ...


class Bearer(Protocol):
    """Whoever has a token to show; `Account` is one."""

    def authorised(self, call: Callable[[str], M]) -> M:
        """What `call` returns for a good token."""
        ...


class VisitorCalls:
    """Asks for visitors, as the kiosk. Each waits for the network: never on the UI thread.

    All of them raise what `Transport` raises: `Refused` has the server's own code.
    """

    def __init__(self, account: Bearer, teller: Teller) -> None:
        self._account = account
        self._teller = teller

    def ask(self, request: VisitRequest) -> VisitOpened:
        """Have a code sent; the answer is the same whether anybody gets one."""
        return self._tell(VisitOpened, "/v1/visits", request)

    def prove(self, visit_id: str, code: str) -> Visitor:
        """Who they are, for the code that came; `Refused("visit_code")`."""
        return self._tell(Visitor, f"/v1/visits/{visit_id}/proof", VisitProof(code=code))

    def look(self, code: str) -> KnownLesson:
        """The lesson of a ticket; `Refused("not_found")`."""
        return self._tell(KnownLesson, "/v1/tickets/look", TicketRequest(code=code))

    def cancel(self, wish: TicketCancel) -> KnownLesson:
        """The lesson, cancelled."""
        return self._tell(KnownLesson, "/v1/tickets/cancel", wish)

    def move(self, wish: TicketMove) -> KnownLesson:
        """The lesson at its new time."""
        return self._tell(KnownLesson, "/v1/tickets/move", wish)

    def _tell(self, kind: type[M], path: str, asked: Message) -> M:
        return self._account.authorised(lambda token: self._teller.tell(kind, path, asked, token))
