"""Who sends a request: from the access token to the actor, with a memory of seconds."""

import threading
import time
from dataclasses import dataclass
from datetime import datetime

from core.access.actor import Actor
from core.access.permissions import Role, permissions_of
from core.clock import Clock
from core.ids import AccountId, DeviceId, InstructorId
from sync.protocol import ActorCard, Closed
from sync.server.database import Database
from sync.server.errors import NotSignedIn
from sync.server.identity.tokens import digest_of
from sync.server.models import HandOver
from sync.server.repositories.identity import Bearer, IdentityRepository

_MOST_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A request's sender. `expires_at` is when the token stops; None for a kiosk's.

    `closed` is why the login has ended (`sync.protocol.Closed`), empty while it has not: such a
    sender may push what waited on the device, and nothing else.
    """

    actor: Actor
    card: ActorCard
    login_id: str
    expires_at: datetime | None
    closed: str = ""


class Bearers:
    """Checks tokens. Safe from any thread.

    An answer is believed for `memory_s`; `forget_device` drops what a revocation made untrue at
    once, in every process.
    """

    def __init__(self, database: Database, clock: Clock, memory_s: float) -> None:
        self._database = database
        self._clock = clock
        self._memory_s = memory_s
        self._known: dict[bytes, tuple[float, SignedIn]] = {}
        self._lock = threading.Lock()

    def check(self, token: str) -> SignedIn:
        """Who shows `token`; `NotSignedIn` saying whether it is unknown, expired or revoked."""
        return self.not_closed(self.check_parting(token))

    def not_closed(self, sender: SignedIn) -> SignedIn:
        """The sender; `NotSignedIn` saying why, where the login has ended."""
        if sender.closed:
            raise NotSignedIn(sender.closed, device_id=sender.card.device_id)
        return sender

    def check_parting(self, token: str) -> SignedIn:
        """The same, but for those too whose login somebody has ended while changes may have waited
        on the device. Only what takes those changes may ask so.
        """
        remembered = self.remembered(token)
        if remembered is not None:
            return remembered
        digest = digest_of(token)
        with self._database.transaction() as session:
            bearer = IdentityRepository(session).bearer(digest)
        signed_in = self._admit(bearer)
        self._remember(digest, signed_in)
        return signed_in

    def remembered(self, token: str) -> SignedIn | None:
        """What `check_parting` would say, where that is known without asking; it never waits."""
        known = self._known.get(digest_of(token))
        if known is None or time.monotonic() >= known[0]:
            return None
        self._require_unexpired(known[1].expires_at)
        return known[1]

    def forget_device(self, device_id: str) -> None:
        """Look again before believing any token of that device."""
        with self._lock:
            self._known = {
                digest: entry
                for digest, entry in self._known.items()
                if entry[1].card.device_id != device_id
            }

    def _remember(self, digest: bytes, signed_in: SignedIn) -> None:
        with self._lock:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[digest] = (time.monotonic() + self._memory_s, signed_in)

    def _admit(self, bearer: Bearer | None) -> SignedIn:
        if bearer is None:
            raise NotSignedIn("token_unknown")
        closed = closed_of(bearer)
        if closed and not may_hand_over(bearer):
            raise NotSignedIn(closed, device_id=bearer.device_id)
        self._require_unexpired(bearer.expires_at)
        if bearer.account_id is not None and bearer.account_state != "active":
            raise NotSignedIn("account_" + (bearer.account_state or "unknown"))
        actor = actor_of(bearer)
        card = card_of(bearer, actor)
        return SignedIn(actor, card, bearer.login_id, bearer.expires_at, closed)

    def _require_unexpired(self, expires_at: datetime | None) -> None:
        if expires_at is not None and expires_at <= self._clock.now():
            raise NotSignedIn("token_expired")


def closed_of(bearer: Bearer) -> str:
    """Why a login has ended, by `sync.protocol.Closed`; empty where it has not."""
    if bearer.is_revoked:
        return Closed.DEVICE_REVOKED
    if bearer.account_id is not None and bearer.role is None:
        return Closed.NO_PLACE
    return Closed.SIGNED_OUT if bearer.is_signed_out else ""


def may_hand_over(bearer: Bearer) -> bool:
    """Whether a login that has ended may still push: once, where not its own person ended it."""
    if bearer.is_signed_out:
        return bearer.hand_over == HandOver.OPEN
    return bearer.hand_over != HandOver.DONE


def actor_of(bearer: Bearer) -> Actor:
    """The actor behind a token: a person in their place, or a kiosk. Who has no place any more may
    do nothing: what they did is put before a person.
    """
    role, permissions = Role.KIOSK, permissions_of(Role.KIOSK)
    if bearer.account_id is not None:
        role = Role(bearer.role or Role.STUDENT)
        permissions = permissions_of(role, bearer.grants, bearer.denials)
    return Actor(
        studio_id=bearer.studio_id,
        role=role,
        permissions=permissions if bearer.role or role is Role.KIOSK else frozenset(),
        name=bearer.name,
        account_id=AccountId(bearer.account_id) if bearer.account_id else None,
        instructor_id=InstructorId(bearer.instructor_id) if bearer.instructor_id else None,
        device_id=DeviceId(bearer.device_id),
    )


def card_of(bearer: Bearer, actor: Actor) -> ActorCard:
    """What the device is told about its actor."""
    return ActorCard(
        studio_id=bearer.studio_id,
        studio_name=bearer.studio_name,
        role=str(actor.role),
        permissions=sorted(actor.permissions),
        name=actor.name,
        account_id=bearer.account_id,
        instructor_id=bearer.instructor_id,
        device_id=bearer.device_id,
        email=bearer.email,
    )
