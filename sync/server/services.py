"""Everything one server process is made of, put together in one place."""

from dataclasses import dataclass

from core.clock import Clock, SystemClock
from sync.server.authority import Authority
from sync.server.database import Database
from sync.server.environment import check_environment
from sync.server.exchange import Exchange
from sync.server.identity.bearers import Bearers
from sync.server.identity.devices import DeviceRegister
from sync.server.identity.founding import Founding
from sync.server.identity.limits import Limits
from sync.server.identity.own_account import OwnAccount
from sync.server.identity.passwords import Passwords
from sync.server.identity.sign_in import SignIn
from sync.server.identity.tickets import Tickets
from sync.server.identity.visits import Visits
from sync.server.judging import KindOf
from sync.server.live import Hub
from sync.server.outgoing import Dispatch, post_of
from sync.server.settings import Settings
from sync.server.turns import Turns


@dataclass(frozen=True, slots=True)
class Services:
    """The parts that routers use."""

    settings: Settings
    clock: Clock
    database: Database
    authority: Authority
    bearers: Bearers
    sign_in: SignIn
    founding: Founding
    own_account: OwnAccount
    devices: DeviceRegister
    visits: Visits
    tickets: Tickets
    exchange: Exchange
    turns: Turns
    hub: Hub
    epoch: str


def assemble(
    settings: Settings,
    url: str,
    kind_of: KindOf,
    clock: Clock | None = None,
    passwords: Passwords | None = None,
) -> Services:
    """The parts of a server on the migrated database at `url`.

    Raises `WrongEnvironment` where the database is not the environment that the settings name.
    """
    time = clock or SystemClock()
    database = Database(url, settings, time)
    epoch = check_environment(database, settings.environment)
    limits = Limits(database, time)
    bearers = Bearers(database, time, settings.actor_cache_s)
    devices = DeviceRegister(database, time, settings, bearers, limits)
    authority = Authority(database, kind_of)
    secrets = passwords or Passwords()
    sign_in = SignIn(database, time, settings, bearers, secrets, limits)
    return Services(
        settings=settings,
        clock=time,
        database=database,
        authority=authority,
        bearers=bearers,
        sign_in=sign_in,
        founding=Founding(database, settings, sign_in, secrets, limits),
        own_account=OwnAccount(database, settings, bearers, secrets, limits),
        devices=devices,
        visits=Visits(database, time, secrets, limits, Dispatch(post_of(settings))),
        tickets=Tickets(database, limits),
        exchange=Exchange(database, authority, devices, time),
        turns=Turns(),
        hub=Hub(url, bearers.forget_device),
        epoch=epoch,
    )
