"""Adding people by hand, before there is anybody who could invite them."""

from core.access.permissions import Role
from core.clock import SystemClock
from core.errors import Malformed, Rejected
from core.ids import StudioId, new_id
from core.models import Staff, Studio
from core.people import check_email
from core.tickets import new_salt
from sync.server.database import Database
from sync.server.environment import check_environment
from sync.server.identity.passwords import MIN_LENGTH, Passwords
from sync.server.models import Account
from sync.server.repositories.identity import IdentityRepository
from sync.server.settings import Settings


def add_person(
    settings: Settings,
    url: str,
    passwords: Passwords,
    *,
    email: str,
    name: str,
    password: str,
    role: Role = Role.ADMIN,
    studio_id: StudioId | None = None,
    zone: str = "UTC",
    currency: str = "USD",
) -> StudioId:
    """An account with a place in a studio, made anew where `studio_id` is None; its studio.

    Raises `Malformed` for what is no address, and `Rejected` for one that is taken and for a
    password that is too short.
    """
    if len(password) < MIN_LENGTH:
        raise Rejected("password_short", least=MIN_LENGTH)
    try:
        address = check_email(email).lower()
    except ValueError as error:
        raise Malformed("email", email=email, problem=str(error)) from error
    clock = SystemClock()
    database = Database(url, settings, clock)
    try:
        check_environment(database, settings.environment)
        place = studio_id or StudioId(new_id())
        with database.writing(place) as writing:
            identities = IdentityRepository(writing.session)
            if identities.account_of(address) is not None:
                raise Rejected("email_taken", email=address)
            if studio_id is None:
                writing.rows.studios.add(
                    Studio(
                        id=place,
                        studio_id=place,
                        name=name,
                        zone=zone,
                        currency=currency,
                        check_in_salt=new_salt(),
                    )
                )
            account = Account(
                id=new_id(),
                email=address,
                name=name,
                password_hash=passwords.hash(password),
                created_at=writing.now,
            )
            identities.add(account)
            writing.rows.staff.add(
                Staff(id=new_id(), studio_id=place, account_id=account.id, name=name, role=role)
            )
        return place
    finally:
        database.close()
