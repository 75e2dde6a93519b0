"""A world in which a script happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from core.clock import FixedClock
from core.ids import new_id
from core.models import REPLICATED
from core.mutations.base import intend
from sync.server.jobs.work import KEEP_TOMBSTONES
from sync.server.repositories.jobs import JobRepository
from tests.simulation.chance import SOURCE
from tests.simulation.device import Device
from tests.simulation.disks import Image
from tests.simulation.doing import act, short, sync
from tests.simulation.eyes import Picks
from tests.simulation.meanwhile import arrive, burst, busy, clash, ghost, stuck, wrong_clock
from tests.simulation.script import Deed, Script, Step
from tests.simulation.server import Server, Store
from tests.simulation.strange import Strange

_ROLES = ("instructor", "manager", "front_desk")
_GRANTS: tuple[list[str], ...] = ([], ["waive_fees"], ["view_studio_schedule"], ["manage_studio"])
_WAITS = (
    timedelta(seconds=20), timedelta(minutes=4), timedelta(minutes=6), timedelta(minutes=40),
    timedelta(hours=5), timedelta(days=1),
)  # fmt: skip
_LONG = timedelta(days=200)


def _unseen(device: Device) -> None:
    """Nobody looks."""
    del device


@dataclass
class World:
    """Server, devices and time. `told` says what came of each step."""

    script: Script
    store: Store
    clock: FixedClock
    server: Server
    devices: list[Device]
    told: list[str] = field(default_factory=list)
    backups: list[Image] = field(default_factory=list)
    restores: int = 0
    has_forks: bool = False
    has_forgotten_deletions: bool = False
    """Whether devices that come late may have to do without hearing of some."""
    dismissed: set[str] = field(default_factory=set)
    """Who was without a place in the studio at some time."""
    look: Callable[[Device], None] = _unseen
    """Looks at what a device made of the world, within a step in which several act."""

    def step(self, step: Step) -> None:
        """Let one step happen."""
        SOURCE.begin(self.script.seed, step.index)
        device = self.devices[step.device]
        if device.is_wiped and step.deed not in _FOR_THE_SERVER:
            self.told.append("wiped already")
            return
        self.told.append(_DEEDS[step.deed](self, device, step, Picks(step.number)))

    def pass_time(self, by: timedelta) -> None:
        """Time goes on, everywhere."""
        self.clock.advance(by)
        SOURCE.seconds += by.total_seconds()


def _undo(world: World, device: Device, step: Step, picks: Picks) -> str:
    del world
    if not device.inverses:
        return "nothing to undo"
    wanted = device.inverses.pop(-1 - picks.number(min(3, len(device.inverses))))
    return f"{wanted.name} {short(wanted)}: {device.act(wanted, step.index)}"


def _act_cut(world: World, device: Device, step: Step, picks: Picks) -> str:
    device.disk.cut_after(picks.number(24))
    told = act(world, device, step, picks)
    device.disk.drive.left = None
    return told


def _sync_cut(world: World, device: Device, step: Step, picks: Picks) -> str:
    told = burst(world, device, step, picks) if picks.seldom(6) else "nothing waits that is new"
    # Within its checkpoint, mostly: a short sync has about thirty statements.
    device.disk.cut_after(picks.number(90) if picks.seldom(3) else 10 + picks.number(20))
    came = device.sync() if picks.seldom(7) else sync(world, device, step, picks)
    device.disk.drive.left = None
    return f"{told}; {came}"


def _server_cut(world: World, device: Device, step: Step, picks: Picks) -> str:
    world.store.crash_after(picks.number(30))
    told = sync(world, device, step, picks)
    world.store.calm()
    return told


def _strange(world: World, device: Device, step: Step, picks: Picks) -> str:
    del world
    return device.act(intend(Strange(number=picks.number(100))), step.index)


def _reopen(world: World, device: Device, step: Step, picks: Picks) -> str:
    del world, step, picks
    device.close()
    device.open()
    return "done"


def _keep_image(world: World, device: Device, step: Step, picks: Picks) -> str:
    told = "nothing more" if picks.seldom(4) else act(world, device, step, picks)
    device.keep_image()
    return f"with {told}"


def _restore_image(world: World, device: Device, step: Step, picks: Picks) -> str:
    world.has_forks = True
    told = device.restore_image(-1 if picks.seldom(7) else picks.number(100))
    return told if picks.seldom(3) else f"{told}; {act(world, device, step, picks)}"


def _damage(world: World, device: Device, step: Step, picks: Picks) -> str:
    del step
    if device.blank is None:
        return "there is nothing to begin anew with"
    world.has_forks = True
    lost = picks.number(1000) if picks.seldom(3) else None
    return device.damage(device.blank.named(new_id()), lost)


def _tidy(world: World, device: Device, step: Step, picks: Picks) -> str:
    del world, step, picks
    device.replica.tidy()
    device.has_tidied = True
    return "done"


def _ask_anew(world: World, device: Device, step: Step, picks: Picks) -> str:
    del world, step
    table = str(picks.one(REPLICATED).__tablename__)
    device.replica.exchanges.ask_anew(None if picks.seldom() else frozenset({table}))
    return table


def _late(world: World, device: Device, step: Step, picks: Picks) -> str:
    del world, step
    return arrive(device, picks.number(100))


def _wait(world: World, device: Device, step: Step, picks: Picks) -> str:
    del device, step
    passed = _LONG if picks.number(60) == 0 else picks.one(_WAITS)
    world.pass_time(passed)
    return str(passed)


def _jobs(world: World, device: Device, step: Step, picks: Picks) -> str:
    database = world.store.database
    now = world.clock.now()
    if picks.seldom(5):
        with database.transaction() as session:
            studios = JobRepository(session).studios_with_expired(now)
        for studio_id in studios:
            with database.writing(studio_id) as writing:
                for row in writing.rows.occupancies.expired(now):
                    writing.rows.occupancies.remove(row)
        return f"holds of {len(studios)} studios"
    keep = timedelta() if picks.seldom(6) else KEEP_TOMBSTONES
    deleted = _remove(world, device, step, picks) if picks.seldom(6) else "nothing"
    world.pass_time(timedelta(seconds=1))
    now = world.clock.now()
    with database.transaction() as session:
        jobs = JobRepository(session)
        gone = sum(jobs.forget_deletions(realm, now - keep, 100) for realm in jobs.realms())
    world.has_forgotten_deletions |= gone > 0
    return f"{deleted} deleted, {gone} tombstones older than {keep} forgotten"


def _role(world: World, device: Device, step: Step, picks: Picks) -> str:
    del step
    if device.seat.account_id is None:
        return "a kiosk is a kiosk"
    roles = _ROLES if device.seat.instructor is not None else _ROLES[1:]
    values: dict[str, object] = {"role": picks.one(roles), "grants": picks.one(_GRANTS)}
    values["is_active"] = not picks.seldom()
    if not values["is_active"]:
        world.dismissed.add(device.seat.name)
    world.server.change_role(device.seat, values)
    return f"{device.seat.name}: {values}"


def _revoke(world: World, device: Device, step: Step, picks: Picks) -> str:
    del step
    if picks.seldom(6):
        world.server.sign_out(device.seat)
        return f"{device.seat.name} is signed out by a manager"
    world.server.revoke(device.seat)
    return device.seat.name


def _remove(world: World, device: Device, step: Step, picks: Picks) -> str:
    del step
    with world.store.database.writing(device.seat.studio_id) as writing:
        rows = writing.rows
        removals = (
            *((row, rows.day_exceptions.table) for row in rows.day_exceptions.all()),
            *((row, rows.rooms.table) for row in rows.rooms.all()),
            *((row, rows.blackouts.table) for row in rows.blackouts.all()),
            *((row, rows.read_markers.table) for row in rows.read_markers.all()),
        )
        if not removals:
            return "nothing to delete"
        row, table = picks.one(removals)
        writing.record.touch(table, (row.id,))
        writing.session.delete(row)
    return f"{table} {row.id}"


def _backup(world: World, device: Device, step: Step, picks: Picks) -> str:
    del device, step, picks
    image = world.store.backup()
    if image is None:
        return "it has none"
    world.backups.append(image)
    return "done"


def _restore(world: World, device: Device, step: Step, picks: Picks) -> str:
    del device, step
    if not world.backups:
        return "no backup"
    world.store.restore(picks.one(world.backups))
    world.server.restart()
    world.restores += 1
    return "done"


_FOR_THE_SERVER = frozenset(
    {Deed.WAIT, Deed.JOBS, Deed.ROLE, Deed.REVOKE, Deed.REMOVE, Deed.BACKUP, Deed.RESTORE}
)
_DEEDS: dict[Deed, Callable[[World, Device, Step, Picks], str]] = {
    Deed.ACT: act,
    Deed.UNDO: _undo,
    Deed.SYNC: sync,
    Deed.ACT_CUT: _act_cut,
    Deed.SYNC_CUT: _sync_cut,
    Deed.SERVER_CUT: _server_cut,
    Deed.STRANGE: _strange,
    Deed.BUG: stuck,
    Deed.REOPEN: _reopen,
    Deed.CLOCK: wrong_clock,
    Deed.BURST: burst,
    Deed.BUSY: busy,
    Deed.CLASH: clash,
    Deed.GHOST: ghost,
    Deed.KEEP_IMAGE: _keep_image,
    Deed.RESTORE_IMAGE: _restore_image,
    Deed.DAMAGE: _damage,
    Deed.TIDY: _tidy,
    Deed.ASK_ANEW: _ask_anew,
    Deed.LATE: _late,
    Deed.WAIT: _wait,
    Deed.JOBS: _jobs,
    Deed.ROLE: _role,
    Deed.REVOKE: _revoke,
    Deed.REMOVE: _remove,
    Deed.BACKUP: _backup,
    Deed.RESTORE: _restore,
}
