"""The studio's devices: pairing, enrolling, renaming, revoking, and what they report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.access.actor import Actor
from core.clock import Clock
from core.errors import NotFound, Rejected
from core.ids import AccountId, StudioId, new_id
from core.models import Device
from core.models.columns import to_microseconds
from core.mutations.leases import revoke_all
from core.repositories.studios import DeviceRepository
from sync.protocol import DeviceReport, EnrolRequest, PairingCode, Session
from sync.server.database import Database
from sync.server.identity.bearers import Bearers
from sync.server.identity.limits import Limits
from sync.server.identity.tokens import code_digest, new_pairing_code, new_token
from sync.server.models import AccessToken, Login
from sync.server.models import PairingCode as PairingCodeRow
from sync.server.repositories.identity import IdentityRepository
from sync.server.repositories.ledger import LedgerRepository, Seen
from sync.server.repositories.versions import VersionRepository
from sync.server.settings import Settings
from sync.server.storing import without_nul

SHOWN_EVERY = timedelta(minutes=15)
"""How stale a device's row, which every desktop holds, may get before a report renews it."""


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device as managers see it; `seen_at` and `waiting` are what it last said itself.

    `repairs`: how often its copy differed and was fetched anew, last at `repaired_at`.
    """

    id: str
    name: str
    kind: str
    app_version: str
    enrolled_at: datetime
    seen_at: datetime | None
    waiting: int
    is_revoked: bool
    repairs: int
    repaired_at: datetime | None


class DeviceRegister:
    """Lets devices in and out. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        settings: Settings,
        bearers: Bearers,
        limits: Limits,
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._bearers = bearers
        self._limits = limits

    def pairing_code(self, studio_id: StudioId, account_id: AccountId | None) -> PairingCode:
        """A code that lets one kiosk into the studio, once, within minutes."""
        code = new_pairing_code()
        expires_at = self._clock.now() + timedelta(minutes=self._settings.pairing_minutes)
        with self._database.transaction() as session:
            IdentityRepository(session).add(
                PairingCodeRow(
                    digest=code.digest,
                    studio_id=studio_id,
                    created_by=account_id,
                    expires_at=expires_at,
                )
            )
        return PairingCode(code=code.shown, expires_at=to_microseconds(expires_at))

    def enrol(self, request: EnrolRequest, address: str) -> Session:
        """A token for a kiosk that shows a pairing code; it lasts until the kiosk is revoked.

        Raises `Rejected("pairing_code")` for a code that is unknown, used or too old, all alike.
        """
        self._limits.spend("address", address, self._settings.address_per_minute)
        digest, now = code_digest(request.code), self._clock.now()
        with self._database.transaction() as session:
            code = IdentityRepository(session).pairing_code(digest)
            if code is None or code.used_at is not None or code.expires_at <= now:
                raise Rejected("pairing_code")
            code.used_at = now
        token = new_token()
        with self._database.writing(code.studio_id) as writing:
            device = writing.rows.devices.add(
                Device(
                    id=new_id(),
                    studio_id=code.studio_id,
                    name=request.device_name,
                    kind="kiosk",
                    enrolled_at=now,
                    last_seen_at=now,
                )
            )
            identities = IdentityRepository(writing.session)
            login = Login(
                id=new_id(), studio_id=code.studio_id, device_id=device.id, created_at=now
            )
            identities.add(login)
            identities.add(AccessToken(digest=token.digest, login_id=login.id))
        return Session(access_token=token.shown, actor=self._bearers.check(token.shown).card)

    def known(self, studio_id: StudioId) -> Sequence[KnownDevice]:
        """Every device of the studio, revoked ones included, by name."""
        with self._database.transaction() as session:
            devices = DeviceRepository(session, studio_id).all()
            replicas = IdentityRepository(session).replicas_of(studio_id)
        latest = {replica.device_id: replica for replica in reversed(replicas)}
        return sorted(
            (
                KnownDevice(
                    device.id,
                    device.name,
                    device.kind,
                    latest[device.id].app_version if device.id in latest else device.app_version,
                    device.enrolled_at,
                    latest[device.id].seen_at if device.id in latest else device.last_seen_at,
                    latest[device.id].waiting if device.id in latest else device.waiting_changes,
                    device.is_revoked,
                    device.repairs,
                    device.repaired_at,
                )
                for device in devices
            ),
            key=lambda device: (device.name.casefold(), device.id),
        )

    def rename(self, studio_id: StudioId, device_id: str, name: str) -> None:
        """Give a device another name; `NotFound` where the studio has none of that id."""
        with self._database.writing(studio_id) as writing:
            device = writing.rows.devices.require(device_id)
            device.name = name
            writing.rows.devices.save(device)

    def revoke(self, studio_id: StudioId, device_id: str) -> None:
        """Shut a device out, in every process at once; it is told at its next contact.

        The time that was kept for it is everybody's again.
        """
        with self._database.writing(studio_id) as writing:
            device = writing.rows.devices.find(device_id)
            if device is None:
                raise NotFound("device", device_id)
            if not device.is_revoked:
                device.is_revoked = True
                writing.rows.devices.save(device)
            revoke_all(writing.rows, device_id)
            IdentityRepository(writing.session).revoke_device(device_id, writing.now)
            VersionRepository(writing.session).announce_closed(device_id, is_revoked=True)
        self._bearers.forget_device(device_id)

    def sign_out(self, studio_id: StudioId, device_id: str) -> None:
        """End every login on a device, which stays the studio's: it hands over what waits, and
        somebody signs in again. `NotFound` where the studio has none of that id.
        """
        with self._database.transaction() as session:
            device = DeviceRepository(session, studio_id).find(device_id)
            if device is None:
                raise NotFound("device", device_id)
            IdentityRepository(session).revoke_device(device_id, self._clock.now())
            VersionRepository(session).announce_closed(device_id)
        self._bearers.forget_device(device_id)

    def note_parted(self, login_id: str, device_id: str) -> None:
        """A device whose login had ended has said all that waited: its token is good no more."""
        with self._database.transaction() as session:
            IdentityRepository(session).end_hand_over(login_id, self._clock.now())
            VersionRepository(session).announce_closed(device_id)
        self._bearers.forget_device(device_id)

    def note_report(self, actor: Actor, replica_id: str, report: DeviceReport) -> None:
        """Keep what a device says of itself; in its row, which every desktop holds, now and then,
        and at once where its copy had to be repaired.
        """
        now = self._clock.now()
        # A report is never a reason to refuse what came with it.
        app_version = without_nul(report.app_version)
        seen = Seen(replica_id, str(actor.device_id), report.waiting, app_version, now)
        with self._database.transaction() as session:
            is_stale = LedgerRepository(session, actor.studio_id).seen(seen, now - SHOWN_EVERY)
        if not (is_stale or report.repaired):
            return
        with self._database.writing(actor.studio_id) as writing:
            row = writing.rows.devices.require(str(actor.device_id))
            row.last_seen_at, row.app_version = now, app_version
            row.waiting_changes = min(report.waiting, 2**31 - 1)
            if report.repaired:
                row.repairs, row.repaired_at = row.repairs + 1, now
            writing.rows.devices.save(row)
