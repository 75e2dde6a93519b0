"""Signing in, staying signed in, and signing out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import Clock
from core.errors import Rejected
from core.ids import StudioId, is_id, new_id
from core.models import Device
from core.repositories import Repositories
from sync.protocol import Closed, PasswordChange, Session, SignInRequest
from sync.server.database import Database
from sync.server.errors import NotSignedIn
from sync.server.identity.bearers import Bearers, SignedIn
from sync.server.identity.limits import Limits
from sync.server.identity.passwords import MIN_LENGTH, Passwords
from sync.server.identity.tokens import digest_of, new_token
from sync.server.models import AccessToken, HandOver, Login, RefreshToken
from sync.server.repositories.identity import IdentityRepository
from sync.server.repositories.versions import VersionRepository
from sync.server.settings import Settings


@dataclass(frozen=True, slots=True)
class Tokens:
    """A fresh pair, as shown to the device; once only."""

    access: str
    refresh: str


class SignIn:
    """Gives tokens to people. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        settings: Settings,
        bearers: Bearers,
        passwords: Passwords,
        limits: Limits,
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._bearers = bearers
        self._passwords = passwords
        self._limits = limits

    def sign_in(self, request: SignInRequest, address: str) -> Session:
        """Tokens for a person on a device, which becomes one of the studio's.

        Wrong address, wrong password and a closed account are one answer, in one time. Raises
        `NotSignedIn("credentials")` or `TooMany`.
        """
        email = request.email.strip().lower()
        self._limits.spend("address", address, self._settings.address_per_minute)
        self._limits.spend("sign-in", email, self._settings.sign_in_per_minute)
        studio_id, account_id = self._proven(email, request.password)
        with self._database.writing(studio_id) as writing:
            device = self._device(writing.rows, request, writing.now)
            identities = IdentityRepository(writing.session)
            login = Login(
                id=new_id(),
                studio_id=studio_id,
                account_id=account_id,
                device_id=device.id,
                created_at=writing.now,
            )
            identities.add(login)
            tokens = self._issue(identities, login.id, writing.now)
        return self._session(tokens)

    def refresh(self, refresh_token: str) -> Session:
        """A new pair for a refresh token that has not served yet.

        One that comes back whose successor has served was copied: the login ends, for both who
        hold it. While the successor has not, the answer was lost, however long ago: a device that
        lost the network with it may come back after days. Of two successors the first to serve is
        the good one, and the other a copy. Raises `NotSignedIn`.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            identities = IdentityRepository(session)
            token = identities.refresh_token(digest_of(refresh_token))
            if token is None:
                raise NotSignedIn("token_unknown")
            refusal = self._refusal(identities, token, now)
            tokens = None
            if refusal is None:
                token.used_at = token.used_at or now
                tokens = self._issue(identities, token.login_id, now, token.digest)
            elif refusal == "token_reused":
                identities.revoke_login(token.login_id, now)
                login = identities.login(token.login_id)
                if login is not None:
                    VersionRepository(session).announce_closed(login.device_id)
        if tokens is None:
            raise NotSignedIn(refusal or "token_unknown")
        return self._session(tokens)

    def sign_out(self, login_id: str, device_id: str) -> None:
        """End a login; its tokens are worth nothing from here on."""
        with self._database.transaction() as session:
            IdentityRepository(session).revoke_login(login_id, self._clock.now())
            VersionRepository(session).announce_closed(device_id)
        self._bearers.forget_device(device_id)

    def change_password(self, sender: SignedIn, change: PasswordChange) -> None:
        """Give an account another password, and end its logins on every other device.

        A wrong present password counts as a try to sign in. Raises `Rejected("password_wrong" |
        "password_short")` or `TooMany`.
        """
        self._limits.spend("sign-in", sender.card.email, self._settings.sign_in_per_minute)
        if len(change.new) < MIN_LENGTH:
            raise Rejected("password_short", least=MIN_LENGTH)
        with self._database.transaction() as session:
            known = IdentityRepository(session).account(sender.actor.account_id)
        # Between two transactions: it takes a tenth of a second, and nobody is to wait for it.
        kept = known.password_hash if known is not None else None
        if not self._passwords.matches(change.current, kept):
            raise Rejected("password_wrong")
        fresh = self._passwords.hash(change.new)
        with self._database.transaction() as session:
            identities = IdentityRepository(session)
            account = identities.account(sender.actor.account_id)
            if account is None or account.password_hash != kept:
                raise Rejected("password_wrong")
            account.password_hash = fresh
            identities.add(account)
            closed = identities.end_other_logins(account.id, sender.login_id, self._clock.now())
            for device_id in closed:
                VersionRepository(session).announce_closed(device_id)
        for device_id in closed:
            self._bearers.forget_device(device_id)

    def _proven(self, email: str, password: str) -> tuple[StudioId, str]:
        """The studio and account; takes as long whoever asks."""
        with self._database.transaction() as session:
            identities = IdentityRepository(session)
            account = identities.account_of(email)
            place = identities.place_of(account.id) if account is not None else None
        is_right = self._passwords.matches(password, account.password_hash if account else None)
        if account is None or place is None or account.state != "active" or not is_right:
            raise NotSignedIn("credentials")
        return place.studio_id, account.id

    def _device(self, rows: Repositories, request: SignInRequest, now: datetime) -> Device:
        """The device that signed in before, or a new one of the studio."""
        known = request.device_id
        device = rows.devices.find(known) if known and is_id(known) else None
        if device is not None and device.kind == "desktop" and not device.is_revoked:
            return device
        return rows.devices.add(
            Device(
                id=new_id(),
                studio_id=rows.studio_id,
                name=request.device_name,
                kind="desktop",
                enrolled_at=now,
                last_seen_at=now,
            )
        )

    def _refusal(
        self, identities: IdentityRepository, token: RefreshToken, now: datetime
    ) -> str | None:
        login = identities.login(token.login_id)
        if login is None:
            return Closed.SIGNED_OUT
        if login.revoked_at is not None and login.hand_over != HandOver.OPEN:
            device = identities.device(login.device_id)
            is_revoked = device is None or device.is_revoked
            return Closed.DEVICE_REVOKED if is_revoked else Closed.SIGNED_OUT
        if token.expires_at <= now:
            return "token_expired"
        if token.used_at is not None and not identities.is_known_lost(token):
            return "token_reused"
        return "token_reused" if identities.is_outrun(token) else None

    def _issue(
        self,
        identities: IdentityRepository,
        login_id: str,
        now: datetime,
        parent: bytes | None = None,
    ) -> Tokens:
        access, refresh = new_token(), new_token()
        access_until = now + timedelta(minutes=self._settings.access_minutes)
        identities.add(
            AccessToken(digest=access.digest, login_id=login_id, expires_at=access_until)
        )
        identities.add(
            RefreshToken(
                digest=refresh.digest,
                login_id=login_id,
                created_at=now,
                expires_at=now + timedelta(days=self._settings.refresh_days),
                parent=parent,
            )
        )
        return Tokens(access.shown, refresh.shown)

    def _session(self, tokens: Tokens) -> Session:
        return Session(
            access_token=tokens.access,
            refresh_token=tokens.refresh,
            expires_in=self._settings.access_minutes * 60,
            actor=self._bearers.check_parting(tokens.access).card,
        )
