"""What the command line does besides serving. It needs all of the server, and serving does not."""

import getpass
import json
import os

from pydantic import ValidationError

from core.access.permissions import Role
from core.clock import SystemClock
from core.errors import Malformed
from sync.protocol import FoundingRequest
from sync.server.app import application
from sync.server.database import Database
from sync.server.environment import check_environment
from sync.server.identity.founding import checked, establish
from sync.server.identity.passwords import Passwords
from sync.server.repositories.state import StateRepository
from sync.server.settings import Settings

_PASSWORD_VARIABLE = "INSTAINSTRU_PASSWORD"


def openapi_text() -> str:
    """The contract as it is committed in docs/openapi.json."""
    return json.dumps(application(None).openapi(), indent=2, sort_keys=True) + "\n"


def create_admin(settings: Settings, url: str, said: dict[str, str]) -> str:
    """Found a studio for the first person, by a `FoundingRequest` without a password; what to say
    of it.

    Asks for the password, unless a variable gives it: never an argument, which others can see.
    Raises `Malformed` for what cannot be, and `Rejected` for a password that is too short or an
    address that is taken.
    """
    password = os.environ.get(_PASSWORD_VARIABLE) or getpass.getpass("Password: ")
    try:
        request = FoundingRequest.model_validate({**said, "password": password})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise Malformed("arguments", field=field, problem=first["msg"]) from None
    email = checked(request)
    database = Database(url, settings, SystemClock())
    try:
        check_environment(database, settings.environment)
        studio_id = establish(database, Passwords(), request, email, Role.ADMIN)
    finally:
        database.close()
    return f"{email} may sign in; studio {studio_id}"


def tell_restored(settings: Settings, url: str, *, is_checked: bool = True) -> str:
    """Begin another epoch: devices fetch everything, and offer again what the backup lacks. What to
    say of it. `is_checked`: only where the settings name the database's environment.
    """
    clock = SystemClock()
    database = Database(url, settings, clock)
    try:
        if is_checked:
            check_environment(database, settings.environment)
        with database.transaction() as session:
            epoch = StateRepository(session).begin_anew(clock.now()).epoch
    finally:
        database.close()
    return f"epoch {epoch}: devices will fetch everything at their next sync"
