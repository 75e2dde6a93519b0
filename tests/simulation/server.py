"""The server of a simulation: the real exchange, over a store that can crash and be put back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from pydantic import JsonValue
from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import class_mapper

from core.clock import Clock
from core.ids import AccountId
from core.models import Device, Staff
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
from sync.server.models import HandOver, Login
from sync.server.repositories.identity import Bearer, IdentityRepository
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


def _who() -> Select[*tuple[object, ...]]:
    login, device, staff = (class_mapper(model).local_table for model in (Login, Device, Staff))
    return (
        select(
            login.c.revoked_at,
            login.c.hand_over,
            device.c.is_revoked,
            staff.c.role,
            staff.c.name.label("staff_name"),
            staff.c.instructor_id,
            staff.c.grants,
            staff.c.denials,
        )
        .select_from(login)
        .outerjoin(device, device.c.id == login.c.device_id)
        .outerjoin(
            staff,
            (staff.c.account_id == login.c.account_id)
            & (staff.c.studio_id == login.c.studio_id)
            & staff.c.is_active,
        )
        .where(login.c.id == bindparam("login"))
    )


_WHO = _who()


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
            found = connection.execute(_WHO, {"login": seat.login_id}).first()
        if found is None:
            raise NotSignedIn("token_unknown")
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
            role=found.role,
            name=found.staff_name or seat.name,
            instructor_id=found.instructor_id,
            grants=tuple(found.grants or ()),
            denials=tuple(found.denials or ()),
            expires_at=None,
            is_signed_out=found.revoked_at is not None,
            is_revoked=found.is_revoked is not False,
            hand_over=found.hand_over,
        )
        closed = closed_of(bearer)
        if closed and not may_hand_over(bearer):
            raise NotSignedIn(closed, device_id=seat.device_id)
        actor = actor_of(bearer)
        return SignedIn(actor, card_of(bearer, actor), seat.login_id, None, closed)
