"""What people change of themselves: their name, and the address they sign in with."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from core.errors import Malformed, NotFound, Rejected
from core.people import check_email
from core.repositories import Repositories
from sync.protocol import AccountChange, ActorCard
from sync.server.database import Database
from sync.server.identity.bearers import Bearers, SignedIn
from sync.server.identity.limits import Limits
from sync.server.identity.passwords import Passwords
from sync.server.models import Account
from sync.server.repositories.identity import IdentityRepository
from sync.server.settings import Settings


class OwnAccount:
    """Changes the account of whoever asks. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        bearers: Bearers,
        passwords: Passwords,
        limits: Limits,
    ) -> None:
        self._database = database
        self._settings = settings
        self._bearers = bearers
        self._passwords = passwords
        self._limits = limits

    def change(self, sender: SignedIn, wish: AccountChange) -> ActorCard:
        """The name goes with the person's place in the studio, and with the instructor they are
        where that one is called the same; who sees them hears of it as of any change.

        Another address asks for the present password, and a wrong one counts as a try to sign in.
        Raises `Malformed("email")`, `Rejected("password_wrong" | "email_taken")` or `TooMany`.
        """
        name, email = " ".join(wish.name.split()), _address(wish.email)
        # By id, and as it is: an address may have become somebody else's a moment ago.
        account_id = sender.actor.account_id
        with self._database.transaction() as session:
            kept = _required(session, account_id)
        if email != kept.email:
            self._require_password(kept, wish.password)
        try:
            with self._database.writing(sender.actor.studio_id) as writing:
                identities = IdentityRepository(writing.session)
                account = _required(writing.session, account_id)
                account.name, account.email = name, email
                identities.add(account)
                _rename(writing.rows, account.id, name)
        except IntegrityError as error:
            raise Rejected("email_taken", email=email) from error
        self._bearers.forget_device(sender.card.device_id)
        return sender.card.model_copy(update={"name": name, "email": email})

    def _require_password(self, account: Account, password: str) -> None:
        """Before the studio is locked for writing: a password takes long to compare."""
        self._limits.spend("sign-in", account.email, self._settings.sign_in_per_minute)
        if not self._passwords.matches(password, account.password_hash):
            raise Rejected("password_wrong")


def _required(session: Session, account_id: str | None) -> Account:
    account = IdentityRepository(session).account(account_id)
    if account is None:
        raise NotFound("account", account_id or "")
    return account


def _address(text: str) -> str:
    try:
        address = check_email(text)
    except ValueError as error:
        raise Malformed("email", email=text) from error
    if not address:
        raise Malformed("email", email=text)
    return address


def _rename(rows: Repositories, account_id: str, name: str) -> None:
    place = rows.staff.of_account(account_id)
    if place is None:
        return
    teaches = rows.instructors.find(place.instructor_id) if place.instructor_id else None
    if teaches is not None and teaches.name == place.name:
        teaches.name = name
        rows.instructors.save(teaches)
    place.name = name
    rows.staff.save(place)
