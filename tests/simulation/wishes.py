"""Who wishes for what: by role, and mostly for something that can be done."""

from __future__ import annotations

from core.access.permissions import Permission, Role
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking
from core.mutations.calls import CallStaff
from core.mutations.devices import ConfigureDevice
from core.mutations.erasing import EraseStudent
from core.mutations.holds import HoldSlot, ReleaseHold
from core.mutations.leases import ConfigureLeases, PromiseBooking, RequestLeases, RevokeLease
from core.mutations.lessons import CancelBooking, MoveState
from core.mutations.profile import EditOffering, EditProfile
from core.mutations.students import CreateStudent
from core.mutations.visitors import Arrive, MoveOwn
from core.mutations.waitlist import JoinWaitlist
from tests.simulation.acts import MAKERS
from tests.simulation.eyes import Eyes, Picks

_AT_A_KIOSK = frozenset(
    {CreateBooking.name, PromiseBooking.name, HoldSlot.name, ReleaseHold.name, MoveState.name,
     CancelBooking.name, CreateStudent.name, RequestLeases.name, JoinWaitlist.name,
     CallStaff.name, Arrive.name, MoveOwn.name}
)  # fmt: skip
_ONLY_THERE = frozenset(
    {PromiseBooking.name, RequestLeases.name, CallStaff.name, Arrive.name, MoveOwn.name}
)
_RUNS_THE_STUDIO = frozenset({RevokeLease.name, ConfigureLeases.name, ConfigureDevice.name})
_KEEPS_HOURS = frozenset(name for name in MAKERS if name.startswith("availability.")) | {
    EditProfile.name,
    EditOffering.name,
}


def _lots(role: str) -> tuple[str, ...]:
    """The kinds that people in a role wish for, each as often as it is wished for."""
    if role == Role.KIOSK:
        names = _AT_A_KIOSK
    else:
        names = frozenset(MAKERS) - _ONLY_THERE
        if role != Role.MANAGER:
            names -= _RUNS_THE_STUDIO
        if role == Role.FRONT_DESK:
            names -= _KEEPS_HOURS
    return tuple(
        name for name, (weight, _) in MAKERS.items() if name in names for _ in range(weight)
    )


_LOTS = {str(role): _lots(role) for role in Role}
_ANY = tuple(name for name, (weight, _) in MAKERS.items() if weight)
_INSTEAD = EraseStudent.name
_ONCE_IN = 25
"""So seldom somebody who runs a studio erases a person in place of what they would have wished."""
_TRIES = 4


def wish(eyes: Eyes, picks: Picks) -> Arguments:
    """What somebody wishes; where there is nothing to do it to, mostly something else."""
    lots = _ANY if picks.seldom() else _LOTS[str(eyes.device.replica.actor().role)]
    may_erase = eyes.device.replica.actor().may(Permission.MANAGE_STUDIO)
    made: Arguments = RequestLeases()
    for _ in range(_TRIES):
        name = _drawn(lots, picks, _INSTEAD if may_erase else None)
        eyes.is_blind = False
        made = MAKERS[name][1](eyes, picks)
        if not eyes.is_blind or picks.seldom():
            break
    return made


def _drawn(lots: tuple[str, ...], picks: Picks, instead: str | None) -> str:
    """One of the lots, the same that it would be without what is now and then done instead."""
    number = picks.number(len(lots) * _ONCE_IN)
    return instead if instead and number % _ONCE_IN == 0 else lots[number // _ONCE_IN]
