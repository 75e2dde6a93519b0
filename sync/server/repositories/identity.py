"""Accounts, tokens and devices."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, func, text
from sqlmodel import Session, col, select, update

from core.ids import StudioId
from core.models import Device, Staff, Studio
from sync.server.models import (
    AccessToken,
    Account,
    HandOver,
    Login,
    PairingCode,
    RefreshToken,
    Replica,
)

_BEARER = text(
    """
    SELECT login.id::text AS login_id, login.studio_id::text AS studio_id,
        login.device_id::text AS device_id, login.account_id::text AS account_id,
        login.revoked_at IS NOT NULL AS is_signed_out, login.hand_over, token.expires_at,
        coalesce(device.is_revoked, true) AS is_revoked, device.kind AS device_kind,
        device.name AS device_name, account.state AS account_state, account.email,
        staff.role, staff.name AS staff_name, staff.instructor_id::text AS instructor_id,
        staff.grants, staff.denials, studio.name AS studio_name
    FROM access_token AS token
    JOIN login ON login.id = token.login_id
    JOIN studio ON studio.id = login.studio_id
    LEFT JOIN device ON device.id = login.device_id
    LEFT JOIN account ON account.id = login.account_id
    LEFT JOIN staff ON staff.account_id = login.account_id
        AND staff.studio_id = login.studio_id AND staff.is_active
    WHERE token.digest = :digest
    ORDER BY staff.id LIMIT 1
    """
)
_TRY = text(
    """
    INSERT INTO rate_window AS counted (key, started_at, count) VALUES (:key, :now, 1)
    ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN counted.started_at <= :over THEN 1 ELSE counted.count + 1 END,
        started_at = CASE WHEN counted.started_at <= :over THEN excluded.started_at
            ELSE counted.started_at END
    RETURNING count AS tries, started_at
    """
)
_FORGET_TRIES = text("DELETE FROM rate_window WHERE started_at < :before")
_FORGET_TOKENS = text("DELETE FROM access_token WHERE expires_at < :before")
_FORGET_PROOFS = text("DELETE FROM visitor_proof WHERE expires_at < :before")
_FORGET_CODES = text("DELETE FROM pairing_code WHERE expires_at < :before")
_FORGET_REFRESH_TOKENS = text("DELETE FROM refresh_token WHERE expires_at < :before")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Everything the database knows about who shows an access token."""

    login_id: str
    studio_id: StudioId
    studio_name: str
    device_id: str
    device_kind: str
    device_name: str
    account_id: str | None
    account_state: str
    email: str
    role: str | None
    name: str
    instructor_id: str | None
    grants: tuple[str, ...]
    denials: tuple[str, ...]
    expires_at: datetime | None
    is_signed_out: bool
    is_revoked: bool
    hand_over: str = HandOver.NONE


class IdentityRepository:
    """Who is who, through one session. Not scoped to a studio: that is what it finds out."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def bearer(self, digest: bytes) -> Bearer | None:
        """Who shows the token of that digest, in one query; None where nobody was given it."""
        row = self.session.connection().execute(_BEARER, {"digest": digest}).first()
        return None if row is None else _bearer(row)

    def account_of(self, email: str) -> Account | None:
        """The account of an address in lower case."""
        return self.session.exec(select(Account).where(col(Account.email) == email)).first()

    def account(self, account_id: str | None) -> Account | None:
        """The account of that id; None for a kiosk, which has none."""
        return self.session.get(Account, account_id) if account_id is not None else None

    def place_of(self, account_id: str) -> Staff | None:
        """The first active place that an account has in any studio."""
        query = (
            select(Staff)
            .where(col(Staff.account_id) == account_id, col(Staff.is_active))
            .order_by(col(Staff.id))
        )
        return self.session.exec(query).first()

    def studio(self, studio_id: StudioId) -> Studio | None:
        """The studio."""
        return self.session.get(Studio, studio_id)

    def device(self, device_id: str) -> Device | None:
        """The device, whichever studio it belongs to."""
        return self.session.get(Device, device_id)

    def replicas_of(self, studio_id: StudioId) -> Sequence[Replica]:
        """Every replica of the studio, last seen first."""
        query = select(Replica).where(col(Replica.studio_id) == studio_id)
        return self.session.exec(query.order_by(col(Replica.seen_at).desc())).all()

    def add(self, row: Account | Login | AccessToken | RefreshToken | PairingCode) -> None:
        """Write a new row at once."""
        self.session.add(row)
        self.session.flush()

    def refresh_token(self, digest: bytes) -> RefreshToken | None:
        """The refresh token of that digest, locked until the transaction ends."""
        query = select(RefreshToken).where(col(RefreshToken.digest) == digest).with_for_update()
        return self.session.exec(query).first()

    def is_known_lost(self, token: RefreshToken) -> bool:
        """Whether a token that was used may have been so in vain: what was given for it has not
        been used either.
        """
        query = select(RefreshToken.used_at).where(
            col(RefreshToken.login_id) == token.login_id,
            col(RefreshToken.parent) == token.digest,
        )
        children = self.session.exec(query).all()
        return bool(children) and not any(children)

    def is_outrun(self, token: RefreshToken) -> bool:
        """Whether another token that was given for the same one has been used: two hold it."""
        query = select(RefreshToken).where(
            col(RefreshToken.login_id) == token.login_id,
            col(RefreshToken.parent) == token.parent,
            col(RefreshToken.digest) != token.digest,
            col(RefreshToken.used_at).is_not(None),
        )
        return self.session.exec(query).first() is not None

    def login(self, login_id: str) -> Login | None:
        """The login of that id."""
        return self.session.get(Login, login_id)

    def revoke_login(self, login_id: str, now: datetime) -> None:
        """End one login; its tokens are worth nothing from here on."""
        statement = update(Login).where(col(Login.id) == login_id, col(Login.revoked_at).is_(None))
        self.session.exec(statement.values(revoked_at=now))

    def end_other_logins(self, account_id: str, login_id: str, now: datetime) -> list[str]:
        """End every login of an account but one; the devices they were on."""
        theirs = (
            col(Login.account_id) == account_id,
            col(Login.id) != login_id,
            col(Login.revoked_at).is_(None),
        )
        devices = list(self.session.exec(select(Login.device_id).where(*theirs)).all())
        self.session.exec(update(Login).where(*theirs).values(revoked_at=now))
        return devices

    def revoke_device(self, device_id: str, now: datetime) -> None:
        """End every login on a device; what waits there may be handed over by them."""
        statement = update(Login).where(
            col(Login.device_id) == device_id, col(Login.revoked_at).is_(None)
        )
        self.session.exec(statement.values(revoked_at=now, hand_over=HandOver.OPEN))

    def end_hand_over(self, login_id: str, now: datetime) -> None:
        """All has been handed over: the login is worth nothing any more."""
        ended = func.coalesce(col(Login.revoked_at), now)
        statement = update(Login).where(col(Login.id) == login_id)
        self.session.exec(statement.values(hand_over=HandOver.DONE, revoked_at=ended))

    def pairing_code(self, digest: bytes) -> PairingCode | None:
        """The pairing code of that digest, locked until the transaction ends."""
        query = select(PairingCode).where(col(PairingCode.digest) == digest).with_for_update()
        return self.session.exec(query).first()

    def count_try(self, key: bytes, now: datetime, over: datetime) -> tuple[int, datetime]:
        """Count one try; how many there were in the window, and when it began.

        A window that began at `over` or before is over.
        """
        values = {"key": key, "now": now, "over": over}
        row = self.session.connection().execute(_TRY, values).one()
        return int(row.tries), row.started_at

    def forget(self, tries_before: datetime, tokens_before: datetime) -> None:
        """Delete windows, codes of visitors and of kiosks, and tokens that are long over."""
        self.session.connection().execute(_FORGET_TRIES, {"before": tries_before})
        self.session.connection().execute(_FORGET_PROOFS, {"before": tries_before})
        self.session.connection().execute(_FORGET_TOKENS, {"before": tokens_before})
        self.session.connection().execute(_FORGET_REFRESH_TOKENS, {"before": tokens_before})
        self.session.connection().execute(_FORGET_CODES, {"before": tokens_before})


def _bearer(row: Row[tuple[object, ...]]) -> Bearer:
    return Bearer(
        login_id=row.login_id,
        studio_id=StudioId(row.studio_id),
        studio_name=row.studio_name,
        device_id=row.device_id,
        device_kind=row.device_kind or "",
        device_name=row.device_name or "",
        account_id=row.account_id,
        account_state=row.account_state or "",
        email=row.email or "",
        role=row.role,
        name=row.staff_name or row.device_name or "",
        instructor_id=row.instructor_id,
        grants=tuple(row.grants or ()),
        denials=tuple(row.denials or ()),
        expires_at=row.expires_at,
        is_signed_out=row.is_signed_out,
        is_revoked=row.is_revoked,
        hand_over=row.hand_over,
    )
