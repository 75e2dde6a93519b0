"""A new studio and the account of who founds it."""

from datetime import timedelta
from zoneinfo import available_timezones

from sqlalchemy.exc import IntegrityError

from core.access.permissions import Role
from core.errors import Malformed, Rejected
from core.ids import PLATFORM, StudioId, new_id
from core.models import Staff, Studio
from core.people import check_email
from core.tickets import new_salt
from sync.protocol import FoundingRequest, Session, SignInRequest
from sync.server.catalogue import catalogue_rows
from sync.server.database import Database
from sync.server.identity.limits import Limits
from sync.server.identity.passwords import MIN_LENGTH, Passwords
from sync.server.identity.sign_in import SignIn
from sync.server.models import Account
from sync.server.repositories.identity import IdentityRepository
from sync.server.repositories.seeding import SeedRepository
from sync.server.settings import Settings

_HOUR = timedelta(hours=1)


class Founding:
    """Makes studios. Who founds one manages it, and it alone. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        sign_in: SignIn,
        passwords: Passwords,
        limits: Limits,
    ) -> None:
        self._database = database
        self._settings = settings
        self._sign_in = sign_in
        self._passwords = passwords
        self._limits = limits

    def found(self, request: FoundingRequest, address: str) -> Session:
        """A studio, its founder's account, and tokens for the device that asked.

        Asked again with the same address and password, as when the answer was lost, it makes
        nothing and signs in. Raises `Rejected("founding_closed" | "password_short" |
        "email_taken")`, `Malformed("email" | "zone")` or `TooMany`.
        """
        if not self._settings.may_found_studios:
            raise Rejected("founding_closed")
        self._limits.spend("found", address, self._settings.studios_per_hour, _HOUR)
        email = checked(request)
        if not self._is_own(email, request.password):
            establish(self._database, self._passwords, request, email, Role.MANAGER)
        signing_in = SignInRequest(
            email=email, password=request.password, device_name=request.device_name
        )
        return self._sign_in.sign_in(signing_in, address)

    def _is_own(self, email: str, password: str) -> bool:
        """Whether the address has an account already, with that password."""
        with self._database.transaction() as session:
            account = IdentityRepository(session).account_of(email)
        if account is None:
            return False
        if not self._passwords.matches(password, account.password_hash):
            raise Rejected("email_taken")
        return True


def establish(
    database: Database, passwords: Passwords, request: FoundingRequest, email: str, role: Role
) -> StudioId:
    """A new studio, and the account and place of who is to run it. `Rejected("email_taken")`."""
    _fill_catalogue(database)
    place = StudioId(new_id())
    password_hash = passwords.hash(request.password)
    try:
        with database.writing(place) as writing:
            account = Account(
                id=new_id(),
                email=email,
                name=request.name,
                password_hash=password_hash,
                created_at=writing.now,
            )
            IdentityRepository(writing.session).add(account)
            writing.rows.studios.add(
                Studio(
                    id=place,
                    studio_id=place,
                    name=request.studio_name,
                    zone=request.zone,
                    currency=request.currency,
                    check_in_salt=new_salt(),
                )
            )
            writing.rows.staff.add(
                Staff(
                    id=new_id(),
                    studio_id=place,
                    account_id=account.id,
                    name=request.name,
                    role=role,
                )
            )
    except IntegrityError as error:
        # Another came first, perhaps at the same time.
        raise Rejected("email_taken") from error
    return place


def _fill_catalogue(database: Database) -> None:
    """The platform's services, where this database has none: a studio offers some of them."""
    with database.writing(PLATFORM) as writing:
        if not writing.rows.services.in_order():
            SeedRepository(writing.session, writing.version).insert(catalogue_rows())


def checked(request: FoundingRequest) -> str:
    """The address as it is kept; raises as `Founding.found` for what is to be typed again."""
    if len(request.password) < MIN_LENGTH:
        raise Rejected("password_short", least=MIN_LENGTH)
    if request.zone not in available_timezones():
        raise Malformed("zone", zone=request.zone)
    try:
        email = check_email(request.email)
    except ValueError as error:
        raise Malformed("email", problem=str(error)) from error
    if not email:
        raise Malformed("email", problem="empty")
    return email
