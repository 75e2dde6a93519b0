"""The times that kiosks keep: who keeps which, until when, and taking them back."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.access.permissions import Permission
from core.kiosk_settings import IN_TOUCH
from core.models import Device
from core.mutations.leases import ConfigureLeases, RevokeLease, reserve_of
from core.repositories import Repositories
from core.scheduling.leases import Lease
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.settings.words import say

WINDOWS_MIN = (120, 180, 240, 360)
MOST_STARTS = 3


@dataclass(frozen=True, slots=True)
class LeaseLine:
    """One time that is kept. `until` is the last moment its kiosk promises it by itself; `is_over`
    once that has passed.
    """

    id: str
    instructor: str
    start: datetime
    end: datetime
    until: datetime
    is_over: bool


@dataclass(frozen=True, slots=True)
class KioskLine:
    """A kiosk with the times that it keeps, by start."""

    id: str
    name: str
    last_seen_at: datetime | None
    is_silent: bool
    leases: tuple[LeaseLine, ...]


@dataclass(frozen=True, slots=True)
class LeasesState:
    """`starts` of each instructor within `window_min`; `kiosks` is None until it was read."""

    may_manage: bool = False
    starts: int = 0
    window_min: int = 180
    kiosks: tuple[KioskLine, ...] | None = None


class LeasesPresenter(Presenter[LeasesState]):
    """Reads with the Settings screen, of which it is a part."""

    tables = frozenset({"occupancy", "device", "studio", "instructor"})

    def __init__(self, desk: StudioDesk) -> None:
        may = desk.actor.may(Permission.MANAGE_DEVICES)
        super().__init__(LeasesState(may_manage=may), desk.jobs)
        self._desk = desk

    def refresh(self) -> None:
        """Read who keeps what."""
        if self.state.may_manage:
            self.run("leases", lambda: self._desk.read(self._read), self._show)

    def keep_starts(self, starts: int) -> None:
        """Let every kiosk keep so many starts of each instructor; 0 for none."""
        self._configure(starts, self.state.window_min)

    def keep_within(self, window_min: int) -> None:
        """Let kiosks keep starts of the next so many minutes."""
        self._configure(self.state.starts, window_min)

    def take_back(self, kiosk: KioskLine, line: LeaseLine) -> None:
        """Take a time from its kiosk; ask first."""
        who = line.instructor.split()[0] if line.instructor else ""
        done = Done(
            say("release of {who}’s time").format(who=who),
            say("{who}’s time can be booked by anyone again. {kiosk} releases it as soon as it’s "
                "online.")
            .format(who=who, kiosk=kiosk.name),
        )  # fmt: skip
        self._desk.do(RevokeLease(lease_id=line.id), done, lambda _: self.refresh())

    def _configure(self, starts: int, window_min: int) -> None:
        if (starts, window_min) == (self.state.starts, self.state.window_min):
            return
        self.state = replace(self.state, starts=starts, window_min=window_min)
        done = Done(say("change of the kiosks’ reserved times"), say("Kiosks follow right away."))
        wish = ConfigureLeases(starts=starts, window_min=window_min)
        self._desk.do(wish, done, lambda _: self.refresh())

    def _read(self, rows: Repositories) -> LeasesState:
        reserve = reserve_of(rows.studios.current())
        held: dict[str, list[Lease]] = defaultdict(list)
        for lease in rows.leases.all_held():
            held[lease.holder].append(lease)
        names = {one.id: one.name for one in rows.instructors.all()}
        kiosks = [
            self._kiosk(device, held[device.id], names)
            for device in rows.devices.all()
            if held.get(device.id)
        ]
        return LeasesState(
            may_manage=True,
            starts=reserve.starts,
            window_min=reserve.window // timedelta(minutes=1),
            kiosks=tuple(sorted(kiosks, key=lambda one: one.name.casefold())),
        )

    def _kiosk(self, device: Device, held: list[Lease], names: dict[str, str]) -> KioskLine:
        seen, now = device.last_seen_at, self._desk.clock.now()
        return KioskLine(
            id=device.id,
            name=device.name,
            last_seen_at=seen,
            is_silent=seen is None or now - seen > IN_TOUCH,
            leases=tuple(
                LeaseLine(
                    lease.id,
                    names.get(lease.instructor_id, ""),
                    lease.start,
                    lease.end,
                    lease.promisable_until,
                    now >= lease.promisable_until,
                )
                for lease in held
            ),
        )

    def _show(self, state: LeasesState) -> None:
        self.state = state
