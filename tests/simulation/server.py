"""The server of a simulation: the real exchange, over a store that can crash and be put back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import orjson
from pydantic import JsonValue

from core.clock import Clock
from core.ids import AccountId
from sync.protocol import SyncRequest
from sync.server.authority import Authority
from sync.server.database import Database
from sync.server.errors import NotSignedIn
from sync.server.exchange import Exchange
from sync.server.identity.bearers import (
    Bearers,
    SignedIn,
    actor_of,
    card_of,
    closed_of,
    may_hand_over,
)
from sync.server.identity.devices import DeviceRegister
from sync.server.identity.limits import Limits
from sync.server.judging import KindOf
from sync.server.models import HandOver
from sync.server.repositories.identity import Bearer, IdentityRepository
from sync.server.repositories.trips import ask_together
from sync.server.settings import Settings
from tests.simulation.disks import Image
from tests.simulation.town import Seat, identity

Row = Mapping[str, JsonValue]
_SETTINGS = Settings(jobs=False)


class Store(Protocol):
    """A database, and what a simulation does to it and sees of it from outside."""

    @property
    def database(self) -> Database: ...

    @property
    def furnished(self) -> Image | None:
        """The backup of how everything began, where the store has backups."""
        ...

    def begin(self) -> None:
        """Begin with the furnished town."""
        ...

    def rows(self, table: str) -> list[Row]:
        """Every row of a table, of all studios, in the form that travels."""
        ...

    def commits(self) -> object:
        """Something that is another whenever rows were written."""
        ...

    def heads(self, studio_id: str) -> tuple[str, tuple[int, int]]:
        """The epoch, and the versions of the studio and of the platform."""
        ...

    def ledgers(self) -> list[tuple[str, int, int, int]]:
        """For each replica: how far it was judged, how many verdicts, the last one's sequence."""
        ...

    def outcomes(self) -> dict[str, set[str]]:
        """What was made of each mutation, under whichever identity."""
        ...

    def backup(self) -> Image | None:
        """What a restore would bring back; None where the store has no backups."""
        ...

    def restore(self, image: Image) -> None:
        """Go back to a backup, under a new epoch."""
        ...

    def crash_after(self, statements: int) -> None:
        """Let the server die at the statement after so many more."""
        ...

    def calm(self) -> None:
        """Let it live after all."""
        ...

    def restart(self) -> None:
        """Start the server again."""
        ...


_WHO = """
    SELECT login.revoked_at, login.hand_over, device.is_revoked,
        staff.role, staff.name, staff.instructor_id, staff.grants, staff.denials
    FROM login
    LEFT JOIN device ON device.id = login.device_id
    LEFT JOIN staff ON staff.account_id = login.account_id
        AND staff.studio_id = login.studio_id AND staff.is_active
    WHERE login.id = %s::uuid
"""


class Server:
    """Answers devices. One process: what it remembers, it forgets when it dies."""

    def __init__(self, store: Store, clock: Clock, kind_of: KindOf) -> None:
        self.store = store
        self.clock = clock
        self._kind_of = kind_of
        self._senders: dict[str, SignedIn] = {}
        self.tape: list[bytes] = []
        """Every answer, in order."""
        self._begin()

    def _begin(self) -> None:
        database = self.store.database
        bearers = Bearers(database, self.clock, 0.0)
        self.devices = DeviceRegister(
            database, self.clock, _SETTINGS, bearers, Limits(database, self.clock)
        )
        self.authority = Authority(database, self._kind_of)
        self.exchange = Exchange(database, self.authority, self.devices, self.clock)
        self._senders.clear()

    def restart(self) -> None:
        """The process died; another takes its place."""
        self.store.restart()
        self._begin()

    def answer(self, seat: Seat, body: bytes) -> bytes:
        """The answer to a device's request. Raises what the exchange raises, and `NotSignedIn`."""
        sender = self.sender(seat)
        asked = SyncRequest.model_validate_json(body)
        if sender.closed:
            self._senders.clear()
            body = self.exchange.part(sender, asked)
        else:
            body = self.exchange.answer(sender.actor, asked)
        self.tape.append(body)
        return body

    def sender(self, seat: Seat) -> SignedIn:
        """Who sits there, as the server knows it now; `NotSignedIn` where it knows better."""
        found = self._senders.get(seat.name)
        if found is None:
            found = self._senders[seat.name] = self._looked_up(seat)
        return found

    def change_role(self, seat: Seat, values: Mapping[str, object]) -> None:
        """Change somebody's place in the studio."""
        with self.store.database.writing(seat.studio_id) as writing:
            staff = writing.rows.staff.find(identity("staff", seat.name))
            if staff is not None:
                for name, value in values.items():
                    setattr(staff, name, value)
                writing.rows.staff.save(staff)
        self._senders.clear()

    def begin_login(self, seat: Seat) -> None:
        """Somebody signs in once more: the login is as good as new."""
        with self.store.database.transaction() as session:
            login = IdentityRepository(session).login(seat.login_id)
            if login is not None:
                login.revoked_at, login.hand_over = None, HandOver.NONE
                session.add(login)
        self._senders.clear()

    def revoke(self, seat: Seat) -> None:
        """Shut a device out."""
        self.devices.revoke(seat.studio_id, seat.device_id)
        self._senders.clear()

    def sign_out(self, seat: Seat) -> None:
        """A manager ends the login of a device."""
        self.devices.sign_out(seat.studio_id, seat.device_id)
        self._senders.clear()

    def _looked_up(self, seat: Seat) -> SignedIn:
        """As `Bearers` does, whose one question is PostgreSQL's in every word."""
        with self.store.database.snapshot() as connection:
            rows = ask_together(connection, [(_WHO, (seat.login_id,))])[0]
        if not rows:
            raise NotSignedIn("token_unknown")
        revoked_at, hand_over, is_revoked, role, name, instructor_id, grants, denials = rows[0]
        bearer = Bearer(
            login_id=seat.login_id,
            studio_id=seat.studio_id,
            studio_name=seat.studio,
            device_id=seat.device_id,
            device_kind="",
            device_name=seat.name,
            account_id=AccountId(seat.account_id) if seat.account_id else None,
            account_state="active",
            email="",
            role=None if role is None else str(role),
            name=str(name or seat.name),
            instructor_id=None if instructor_id is None else str(instructor_id),
            grants=_listed(grants),
            denials=_listed(denials),
            expires_at=None,
            is_signed_out=revoked_at is not None,
            is_revoked=is_revoked is None or bool(is_revoked),
            hand_over=str(hand_over),
        )
        closed = closed_of(bearer)
        if closed and not may_hand_over(bearer):
            raise NotSignedIn(closed, device_id=seat.device_id)
        actor = actor_of(bearer)
        return SignedIn(actor, card_of(bearer, actor), seat.login_id, None, closed)


def _listed(permissions: object) -> tuple[str, ...]:
    """Permissions, which one store has as a list and the other as its text."""
    listed = orjson.loads(permissions) if isinstance(permissions, str) else permissions
    return tuple(map(str, listed)) if isinstance(listed, list) else ()
