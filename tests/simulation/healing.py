"""The network heals; then everybody reads until nothing is new, and that decides."""

from __future__ import annotations

from datetime import timedelta

from core.ids import derived_id
from core.models.columns import to_microseconds
from core.mutations.attention import ReopenAttention, ResolveAttention, RetryAttention
from core.mutations.bookings import CreateBooking
from core.mutations.calls import CallStaff
from core.mutations.holds import HoldSlot, ReleaseHold
from core.mutations.leases import PromiseBooking, RequestLeases, RevokeLease
from core.mutations.messages import MarkRead, ReactToMessage, SendMessage
from core.mutations.students import CreateStudent
from core.mutations.visitors import Arrive
from core.mutations.waitlist import BookFromWaitlist, JoinWaitlist, OfferTime
from sync.protocol import HEAD_ATTEMPTS, REMEMBERED_DAYS
from tests.simulation.basing import differ, held_on, is_level
from tests.simulation.chance import SOURCE
from tests.simulation.device import Device, Intent
from tests.simulation.forgotten import Forgotten, forgotten, nothing_names
from tests.simulation.scoped import TABLES, scoped
from tests.simulation.strange import UPDATED, Bug
from tests.simulation.watching import Broken, Watch
from tests.simulation.world import World

_PASSES = 6
"""In so many everybody has said all, and has read what the others said."""
_SILENT = frozenset(
    kind.name
    for kind in (
        *(RequestLeases, HoldSlot, ReleaseHold, MarkRead, ReactToMessage, Bug),
        *(CallStaff, Arrive, OfferTime),
        # What these were about stays before the staff.
        *(ResolveAttention, ReopenAttention, RetryAttention),
    )
)
_NOT_THE_LEASE = frozenset({"student_busy", "room_busy"})
"""A lease keeps the instructor; of student and room no promise could know."""
_MAKES = {
    PromiseBooking.name: ("booking", "booking_id"),
    CreateBooking.name: ("booking", "booking_id"),
    BookFromWaitlist.name: ("booking", "booking_id"),
    CreateStudent.name: ("student", "student_id"),
    SendMessage.name: ("message", "message_id"),
    JoinWaitlist.name: ("waitlist_entry", "entry_id"),
}
_NAMED = {"attention_item", *(table for table, _ in _MAKES.values())}


def heal(world: World, watch: Watch) -> None:
    """Everybody syncs until nobody has anything left to say; then all of it is compared."""
    SOURCE.begin(world.script.seed, "healing")
    UPDATED.append(True)
    for device in world.devices:
        if device.seat.name in world.dismissed:
            world.server.change_role(device.seat, {"is_active": True})
    for attempt in range(_PASSES + HEAD_ATTEMPTS * _most_stuck(world)):
        unread = [device for device in _alive(world) if attempt == 0 or _must_read(world, device)]
        if not unread:
            break
        # Who has nothing left to say reads last: else all that the others say is read twice.
        for device in sorted(unread, key=_waits, reverse=True):
            world.told.append(f"healing {attempt}: {device.seat.name}: {device.sync()}")
            watch.look(device)
    else:
        waiting = {each.seat.name: each.replica.waiting() for each in _alive(world)}
        raise Broken("2 the outbox drains", waiting)
    _compare(world)


def _most_stuck(world: World) -> int:
    """How many that the server's code stumbles over one outbox may have to say: each comes to its
    head, and is tried until it is set aside, after those before it. What was judged before a
    restore is said again.
    """
    kept = "SELECT count(*) FROM outbox WHERE name = ?"
    return max((int(str(each.rows(kept, Bug.name)[0][0])) for each in _alive(world)), default=0)


def _must_read(world: World, device: Device) -> bool:
    """Whether the last exchange of another was news for it, or it has something left to say."""
    return _waits(device) or not is_level(world, device)


def _waits(device: Device) -> bool:
    """Whether something on it waits for the server's word."""
    waits = "SELECT 1 FROM outbox WHERE outcome IS NULL AND settled_at IS NULL LIMIT 1"
    return bool(device.rows(waits))


def _alive(world: World) -> list[Device]:
    return [device for device in world.devices if not device.is_wiped]


def _compare(world: World) -> None:
    tables = {table: world.store.rows(table) for table in TABLES}
    now = world.clock.now()
    for device in _alive(world):
        actor = world.server.sender(device.seat).actor
        wanted = scoped(tables, actor, now)
        differ("3 both sides agree", device, held_on(device.disk), wanted)
        left = device.rows(
            "SELECT (SELECT count(*) FROM outbox WHERE settled_at IS NULL),"
            " (SELECT count(*) FROM pending_base)"
        )
        if left != [(0, 0)]:
            raise Broken("2 the outbox drains", f"{device.seat.name}: {left} left")
    outcomes = world.store.outcomes()
    rows = {table: {str(row["id"]) for row in tables[table]} for table in _NAMED}
    gone = forgotten(world, outcomes, tables)
    made: dict[tuple[str, str], int] = {}
    for device in world.devices:
        for intent in device.ever:
            key = _made(intent)
            if key is not None:
                made[key] = made.get(key, 0) + 1
    leases = frozenset(
        str(intent.arguments["lease_id"])
        for device in world.devices
        for intent in device.intents.values()
        if intent.name == RevokeLease.name
    )
    for device in _alive(world):
        if not (world.restores or world.has_forks):
            _promises_are_kept(device, leases)
        if not world.has_forgotten_deletions:
            nothing_names(device, gone)
        for intent in device.intents.values():
            _one_outcome(world, device, intent, outcomes, rows, made, gone)


def _promises_are_kept(device: Device, taken_away: frozenset[str]) -> None:
    """16: what was promised inside a lease stands, unless a person took the lease away."""
    for intent in device.intents.values():
        if not intent.promised or intent.promised in taken_away:
            continue
        found = device.rows(
            "SELECT outcome, code FROM outbox WHERE mutation_id = ?", intent.mutation_id
        )
        if found and found[0][0] != "applied" and found[0][1] not in _NOT_THE_LEASE:
            raise Broken("16 promises are kept", f"{intent.mutation_id}: {found}")


def _made(intent: Intent) -> tuple[str, str] | None:
    """The row that the intention makes, if it makes one."""
    found = _MAKES.get(intent.name)
    return None if found is None else (found[0], str(intent.arguments[found[1]]))


def _one_outcome(
    world: World,
    device: Device,
    intent: Intent,
    outcomes: dict[str, set[str]],
    rows: dict[str, set[str]],
    made: dict[tuple[str, str], int],
    gone: Forgotten,
) -> None:
    """4: an effect, a lesson in conflict, an attention item, or a verdict that needs none."""
    where = f"{device.seat.name}: {intent.name} {intent.mutation_id} of step {intent.step}"
    query = "SELECT outcome, name, judged_version FROM outbox WHERE mutation_id = ?"
    told = device.rows(query, intent.mutation_id)
    if told and _is_beyond_asking(world, device, intent):
        return
    at_server = outcomes.get(intent.mutation_id, set())
    if len(at_server) > 1:
        raise Broken("4 one outcome", f"{where} was judged {at_server}")
    outcome = str(told[0][0]) if told else next(iter(at_server), "forgotten")
    may_be_lost = {"rejected", "forgotten"} if device.has_tidied else {"rejected"}
    is_redacted = bool(told) and told[0][1] == ""
    if world.restores and not at_server and (outcome in may_be_lost or is_redacted):
        return
    if at_server != {outcome}:
        raise Broken("4 one outcome", f"{where} is {outcome} here, {at_server} there")
    target = _made(intent)
    is_asked = derived_id("attention", intent.mutation_id) in rows["attention_item"]
    exists = target is not None and target[1] in rows[target[0]]
    must_be_told = intent.name not in _SILENT or outcome == "quarantined"
    if outcome == "applied":
        if target is not None and not exists and (target[0] == "booking" or not gone.took(intent)):
            raise Broken("4 one outcome", f"{where} was applied, and left nothing")
    elif must_be_told and not is_asked and not gone.was_about(intent, told[0][2] if told else None):
        raise Broken("4 one outcome", f"{where} was {outcome}, and nobody was told")
    elif outcome == "rejected" and _is_left_behind(target, made, is_there=exists):
        raise Broken("4 one outcome", f"{where} was {outcome}, and yet it is there")


def _is_beyond_asking(world: World, device: Device, intent: Intent) -> bool:
    """Judged while the device was to learn nothing, so long ago that it cannot ask any more: it
    says that it was judged, and not how (adr 22).
    """
    then = to_microseconds(world.clock.now() - timedelta(days=REMEMBERED_DAYS - 1))
    query = "SELECT 1 FROM outbox WHERE mutation_id = ? AND code = 'unheard' AND judged_at < ?"
    return bool(device.rows(query, intent.mutation_id, then))


def _is_left_behind(
    target: tuple[str, str] | None, made: dict[tuple[str, str], int], *, is_there: bool
) -> bool:
    """Whether a row stands that only what was refused can have made; a lesson stands as conflict.
    What was set aside may have been judged again since.
    """
    return target is not None and target[0] != "booking" and is_there and made[target] == 1
