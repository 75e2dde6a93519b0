"""Signing in and out, enrolling, and the token every request shows."""

from collections.abc import Callable
from datetime import timedelta
from threading import Lock
from typing import TypeVar

from core.clock import Clock
from core.errors import Conflict, Unavailable
from core.models.columns import to_microseconds
from sync.client.broadcast import Broadcast
from sync.client.credentials import Credentials, Tokens
from sync.client.replica import Replica
from sync.client.transport import SignedOut, Transport
from sync.protocol import AccountChange, ActorCard, FoundingRequest, PairingCode, Session

T = TypeVar("T")


class Account:
    """Who this device acts for. Everything here asks the server, so never on the UI thread.

    `signed_in` publishes the card of whoever signs in or is enrolled.
    """

    def __init__(
        self, replica: Replica, transport: Transport, credentials: Credentials, clock: Clock
    ) -> None:
        self._replica = replica
        self._transport = transport
        self._credentials = credentials
        self._clock = clock
        self._refreshing = Lock()
        self._changing = Lock()
        self.signed_in: Broadcast[ActorCard] = Broadcast()

    @property
    def is_signed_in(self) -> bool:
        """Whether there is a token to show; whether it is good only the server knows."""
        return self._credentials.tokens() is not None

    def sign_in(self, email: str, password: str, device_name: str = "Desktop") -> ActorCard:
        """Sign a person in. Raises `Refused("credentials")`, what a transport raises, and
        `Conflict("other_account_waiting")` while somebody else's changes wait here: the outbox is
        sealed to its actor.
        """
        known = self._replica.card
        device_id = known.device_id if known is not None else None
        return self._admit(self._transport.sign_in(email, password, device_name, device_id))

    def found_studio(self, request: FoundingRequest) -> ActorCard:
        """Found a studio, and sign its founder in here. Raises as `sign_in` does."""
        return self._admit(self._transport.found_studio(request))

    def change_password(self, current: str, new: str) -> None:
        """Take another password; every other login of the account ends.

        `Refused("password_wrong" | "password_short")`.
        """
        self.authorised(lambda token: self._transport.change_password(token, current, new))

    def change_own(self, wish: AccountChange) -> ActorCard:
        """Take another name, or another address to sign in with; known here at once.

        `Refused("password_wrong" | "email_taken" | "email")`.
        """
        card = self.authorised(lambda token: self._transport.change_account(token, wish))
        self._replica.adopt(card)
        return card

    def enrol(self, code: str, device_name: str = "Kiosk") -> ActorCard:
        """Make this device a kiosk, by the code a manager was shown. Raises as `sign_in` does,
        with `Refused("pairing_code")`.
        """
        return self._admit(self._transport.enrol(code, device_name))

    def sign_out(self, *, even_with_waiting: bool = False) -> None:
        """Forget the tokens, here and on the server. What waits stays, sealed.

        `Conflict("changes_waiting")` where something does, unless that is said to be known.
        """
        waiting = self._replica.waiting()
        if waiting and not even_with_waiting:
            raise Conflict("changes_waiting", waiting=waiting)
        with self._changing:
            tokens = self._credentials.tokens()
            self._credentials.forget_tokens()
        if tokens is not None:
            self._end_quietly(tokens.access_token)

    def renew_card(self) -> None:
        """Hear anew who one is to the server, whose tokens would else say so only when they end.

        `SignedOut` where nobody is signed in, or no longer.
        """
        self._refreshed(self._tokens())

    def pairing_code(self) -> PairingCode:
        """A fresh code that lets a kiosk in; `Refused("not_allowed")` for who may not."""
        return self.authorised(self._transport.pairing_code)

    def revoke_device(self, device_id: str) -> None:
        """Shut a device of the studio out at once; it wipes its cache when it learns of it.

        `Refused("not_allowed")` for who may not, `Refused("not_found")` for no such device.
        """
        self.authorised(lambda token: self._transport.revoke_device(token, device_id))

    def authorised(self, call: Callable[[str], T]) -> T:
        """What `call` returns for a token that is good, refreshing it once where it is not.

        `SignedOut` where nobody is signed in, or no longer; then the tokens are forgotten.
        """
        tokens = self._tokens()
        try:
            return call(tokens.access_token)
        except SignedOut:
            renewed = self._refreshed(tokens)
        try:
            return call(renewed.access_token)
        except SignedOut:
            self._forget(renewed)
            raise

    def _tokens(self) -> Tokens:
        tokens = self._credentials.tokens()
        if tokens is None:
            raise SignedOut("nobody")
        return tokens

    def _refreshed(self, stale: Tokens) -> Tokens:
        # A refresh token serves once: whoever comes second takes what the first brought.
        with self._refreshing:
            tokens = self._tokens()
            if tokens != stale:
                return tokens
            if tokens.refresh_token is None:
                self._forget(tokens)
                raise SignedOut("token_refused")
            try:
                session = self._transport.refresh(tokens.refresh_token)
            except SignedOut:
                self._forget(tokens)
                raise
            with self._changing:
                is_wanted = self._credentials.tokens() == tokens
                if is_wanted:
                    self._keep(session)
            if not is_wanted:
                # While the server was asked they signed out, or somebody else signed in.
                self._end_quietly(session.access_token)
            return self._tokens()

    def _forget(self, tokens: Tokens) -> None:
        """These tokens are worth nothing; others that came in their place may be."""
        with self._changing:
            if self._credentials.tokens() == tokens:
                self._credentials.forget_tokens()

    def _admit(self, session: Session) -> ActorCard:
        known, card = self._replica.card, session.actor
        is_other = known is not None and _owner(known) != _owner(card)
        waiting = self._replica.waiting() if is_other else 0
        if known is not None and waiting:
            self._end_quietly(session.access_token)
            raise Conflict("other_account_waiting", waiting=waiting, name=known.name)
        with self._changing:
            if is_other:
                self._replica.begin_anew()
                # Who is killed here signs in again, and sends nothing in somebody else's name.
                self._credentials.forget_tokens()
            self._keep(session)
        self.signed_in.publish(card)
        return card

    def _keep(self, session: Session) -> None:
        lasts = session.expires_in
        until = None if lasts is None else self._clock.now() + timedelta(seconds=lasts)
        self._replica.adopt(session.actor)
        self._credentials.keep_tokens(
            Tokens(
                access_token=session.access_token,
                refresh_token=session.refresh_token,
                expires_at=None if until is None else to_microseconds(until),
            )
        )

    def _end_quietly(self, access_token: str) -> None:
        try:
            self._transport.sign_out(access_token)
        except Unavailable:
            return  # The server ends it by itself, after fifteen minutes at the latest.


def _owner(card: ActorCard) -> tuple[str, str]:
    """Whose outbox it is: a person's in a studio, or a kiosk's."""
    return card.studio_id, card.account_id or card.device_id
