"""What people change of themselves: their name, and the address they sign in with."""

from sqlalchemy.exc import IntegrityError

from core.errors import Malformed, NotFound, Rejected
from core.people import check_email
from core.repositories import Repositories
from sync.protocol import AccountChange, ActorCard
from sync.server.database import Database
from sync.server.identity.bearers import Bearers, SignedIn
from sync.server.identity.limits import Limits
from sync.server.identity.passwords import Passwords
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
        former = sender.card.email
        if email != former:
            self._require_password(former, wish.password)
        try:
            with self._database.writing(sender.actor.studio_id) as writing:
                identities = IdentityRepository(writing.session)
                account = identities.account_of(former)
                if account is None:
                    raise NotFound("account", sender.actor.account_id or "")
                account.name, account.email = name, email
                identities.add(account)
                _rename(writing.rows, account.id, name)
        except IntegrityError as error:
            raise Rejected("email_taken", email=email) from error
        self._bearers.forget_device(sender.card.device_id)
        return sender.card.model_copy(update={"name": name, "email": email})

    def _require_password(self, email: str, password: str) -> None:
        """Before the studio is locked for writing: a password takes long to compare."""
        self._limits.spend("sign-in", email, self._settings.sign_in_per_minute)
        with self._database.transaction() as session:
            account = IdentityRepository(session).account_of(email)
            kept = account.password_hash if account is not None else None
        if not self._passwords.matches(password, kept):
            raise Rejected("password_wrong")


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
