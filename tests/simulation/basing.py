"""8: the view is the base with the outbox replayed on it, done a second time and plainly."""

from __future__ import annotations

import orjson
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from core.access.actor import Actor
from core.errors import NotAllowed, StudioError
from core.ids import MutationId
from core.models.columns import from_microseconds
from core.mutations.base import Context
from core.mutations.bookings import CreateBooking
from core.mutations.leases import PromiseBooking
from core.mutations.messages import SendMessage
from core.mutations.students import CreateStudent
from core.mutations.waitlist import BookFromWaitlist, JoinWaitlist
from core.repositories import Repositories, begin_writing
from sync.client.performing import KindLookup
from sync.server.errors import NotSignedIn
from sync.server.scopes import scope_of
from tests.simulation.device import Device, document
from tests.simulation.disks import Disk
from tests.simulation.forgotten import is_erased_here
from tests.simulation.scoped import COLUMNS, TABLES, scoped
from tests.simulation.town import ZONE
from tests.simulation.watching import Broken
from tests.simulation.world import World

Rows = dict[str, tuple[object, ...]]
Held = dict[str, Rows]
_SCRATCH: list[Disk] = []
_ALL = {table: f"SELECT {', '.join(names)} FROM {table}" for table, names in COLUMNS.items()}
_PUT = {
    table: f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    for table, names in COLUMNS.items()
}

_SHOWN = (
    (CreateBooking.name, "booking", "booking_id"),
    (PromiseBooking.name, "booking", "booking_id"),
    (BookFromWaitlist.name, "booking", "booking_id"),
    (JoinWaitlist.name, "waitlist_entry", "entry_id"),
    (CreateStudent.name, "student", "student_id"),
    (SendMessage.name, "message", "message_id"),
)
"""What makes a row, which row, and which argument is its id."""
_REFUSED_BEFORE = "(outcome IS NULL AND judged_at IS NOT NULL AND code <> '')"
"""Refused by a server that was restored since: that stands."""
_REFUSED_AGAIN = "(coalesce(outcome, 'applied') <> 'applied' AND refusal IS NOT NULL)"
"""The same, and refused again by the present one: so it stays until the base has come so far."""


def _scratch(like: Disk) -> Disk:
    """A disk with a replica's tables, and nothing in them."""
    if not _SCRATCH:
        disk = Disk()
        schema = like.drive.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'keep_%'"
        )
        for (statement,) in schema.fetchall():
            disk.drive.execute(statement)
        _SCRATCH.append(disk)
    return _SCRATCH[0]


def held_on(disk: Disk) -> Held:
    """Every row of the cache, by table and id."""
    with disk.drive.unwatched():
        return {
            table: {row[0]: row for row in disk.drive.execute(_ALL[table]).fetchall()}
            for table in TABLES
        }


def base_of(device: Device, held: Held | None = None) -> Held:
    """What the server last said, as the device keeps it under what is pending."""
    base = {table: dict(rows) for table, rows in (held or held_on(device.disk)).items()}
    for table, identity, image in device.rows("SELECT table_name, row_id, image FROM pending_base"):
        if image is None:
            base[str(table)].pop(str(identity), None)
        else:
            kept = orjson.loads(str(image))
            base[str(table)][str(identity)] = tuple(kept[name] for name in COLUMNS[str(table)])
    return base


def view_is_base_and_outbox(device: Device, kinds: KindLookup) -> None:
    """Raise `Broken` unless what the device shows is what it must show."""
    written = device.disk.drive.total_changes
    if device.right_at == written:
        return  # Nothing was written since it was right, as after an exchange that got nowhere.
    _view_is_base_and_outbox(device, kinds)
    device.right_at = written


def _view_is_base_and_outbox(device: Device, kinds: KindLookup) -> None:
    entries = device.rows(
        "SELECT mutation_id, name, version, arguments, made_at FROM outbox"
        f" WHERE settled_at IS NULL AND NOT ({_REFUSED_BEFORE} OR {_REFUSED_AGAIN})"
        " ORDER BY position"
    )
    if not (entries or device.rows("SELECT 1 FROM pending_base LIMIT 1")):
        return  # Nothing lies on the base, which is all that there is to be seen.
    view = held_on(device.disk)
    base = base_of(device, view)
    if not entries:
        differ("8 view is base and outbox", device, view, base)
        return
    disk = _scratch(device.disk)
    _lay_down(disk, base)
    with Session(disk.engine(), expire_on_commit=False) as session:
        for entry in entries:
            _replay(session, device.replica.actor(), kinds, entry)
        session.commit()
    differ("8 view is base and outbox", device, view, held_on(disk))


def what_was_done_is_shown(device: Device) -> None:
    """8: what waits, and no rule refuses, is in view; asked without doing any of it again."""
    if not device.rows("SELECT 1 FROM outbox WHERE settled_at IS NULL LIMIT 1"):
        return
    for name, table, argument in _SHOWN:
        missing = device.rows(
            f"SELECT mutation_id FROM outbox WHERE name = ? AND settled_at IS NULL"
            f" AND refusal IS NULL AND outcome IS NULL AND NOT {_REFUSED_BEFORE}"
            f" AND json_extract(arguments, '$.{argument}') NOT IN (SELECT id FROM {table})",
            name,
        )
        if any(table == "booking" or not is_erased_here(device, str(row[0])) for row in missing):
            raise Broken("8 what was done is shown", f"{device.seat.name}: {name} {missing}")


def is_level(world: World, device: Device) -> bool:
    """Whether the device has all that the server has for it, by what both say of it."""
    state = document(device)
    epoch, heads = world.store.heads(device.seat.studio_id)
    if (state["epoch"], state["cursor"]) != (epoch, ".".join(map(str, heads))):
        return False
    try:
        actor = world.server.sender(device.seat).actor
        scope = scope_of(actor, ZONE, world.clock.now())
    except (NotSignedIn, NotAllowed):
        return False
    return bool(state["fingerprints"] == scope.fingerprints)


def cursor_passes_nothing(world: World, device: Device) -> None:
    """7: where the cursor says that the device is up to date, its base is what it may hold."""
    if not is_level(world, device):
        return
    actor, now = world.server.sender(device.seat).actor, world.clock.now()
    tables = {table: world.store.rows(table) for table in TABLES}
    differ("7 the cursor passes nothing", device, base_of(device), scoped(tables, actor, now))


def _lay_down(disk: Disk, base: Held) -> None:
    """Make the scratch's rows the base."""
    drive = disk.drive
    drive.execute("BEGIN")
    for table, rows in base.items():
        drive.execute(f"DELETE FROM {table}")
        if rows:
            drive.executemany(_PUT[table], list(rows.values()))
    drive.execute("COMMIT")


def _replay(session: Session, actor: Actor, kinds: KindLookup, entry: tuple[object, ...]) -> None:
    identity, name, version, arguments, made_at = entry[:5]
    begin_writing(session)
    rows = Repositories(session, actor.studio_id)
    now = from_microseconds(int(str(made_at)))
    try:
        kind = kinds(str(name), int(str(version)))
        wish = kind.parse(orjson.loads(str(arguments)))
        with session.begin_nested():
            kind.apply(Context(rows, actor, now, MutationId(str(identity))), wish)
            session.flush()
    except (StudioError, IntegrityError):
        session.expire_all()


def differ(invariant: str, device: Device, found: Held, wanted: Held) -> None:
    """Raise `Broken`, naming the rows, unless both are the same."""
    for table in TABLES:
        ours, theirs = found[table], wanted[table]
        if ours == theirs:
            continue
        for identity in sorted(ours.keys() | theirs.keys()):
            told = _difference(COLUMNS[table], ours.get(identity), theirs.get(identity))
            if told:
                raise Broken(invariant, f"{device.seat.name}: {table} {identity}: {told}")


def _difference(
    columns: tuple[str, ...], found: tuple[object, ...] | None, wanted: tuple[object, ...] | None
) -> str:
    if found is None or wanted is None:
        return "" if found is wanted else ("missing" if found is None else "one too many")
    return "; ".join(
        f"{name} is {ours!r}, not {theirs!r}"
        for name, ours, theirs in zip(columns, found, wanted, strict=True)
        if not _same(ours, theirs)
    )


def _same(found: object, wanted: object) -> bool:
    if found == wanted:
        return True
    if not (isinstance(found, str) and isinstance(wanted, str) and wanted[:1] in ("{", "[")):
        return False
    try:
        return bool(orjson.loads(found) == orjson.loads(wanted))
    except orjson.JSONDecodeError:
        return False
