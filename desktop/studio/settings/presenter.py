"""The Settings screen's state and intents."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Signal

from core.access.permissions import Permission
from core.errors import Conflict
from core.kiosk_settings import IN_TOUCH
from core.models.columns import from_microseconds
from core.repositories import Repositories
from desktop.bootstrap import VERSION, Station
from desktop.design.theme import SchemeChoice
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import StudioDesk
from desktop.studio.settings.kiosk_setup import KioskFacts, read_kiosk
from desktop.studio.settings.leases import LeasesPresenter
from desktop.studio.settings.state import DeviceLine, Look, Pairing, SettingsState, Waiting
from desktop.studio.settings.waiting import replica_bytes, waiting_changes
from desktop.studio.settings.words import change_count, why_not
from sync.client.status import SyncStatus
from sync.protocol import AccountChange, ActorCard, PairingCode


@dataclass(frozen=True, slots=True)
class _Facts:
    """What was read."""

    is_signed_in: bool
    hue: int
    devices: tuple[DeviceLine, ...] | None
    waiting: Waiting
    replica_bytes: int


class SettingsPresenter(Presenter[SettingsState]):
    """Account, devices, look and sync of this device.

    `leases` has what kiosks keep. `sign_out_doubted(count)`: that many changes wait; ask before
    signing out. `said(sentence)`: something was done. What asks the server runs on the network's
    executor.
    """

    tables = frozenset({"device", "instructor"}) | LeasesPresenter.tables
    sign_out_doubted = Signal(int)
    signed_in = Signal()
    password_changed = Signal()
    own_changed = Signal()
    said = Signal(str)
    _status_told = Signal(object)

    def __init__(self, desk: StudioDesk, station: Station) -> None:
        super().__init__(_initial(desk, station), desk.jobs)
        self._desk = desk
        self._station = station
        self._is_watched = False
        self.leases = LeasesPresenter(desk)
        self.leases.setParent(self)
        self._status_told.connect(self._on_status)
        leave = station.engine.status_changed.subscribe(self._status_told.emit)
        self.destroyed.connect(leave)

    # -- reading ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read devices, what they keep, and what waits."""
        self.leases.refresh()
        self.run("facts", self._read, self._show)

    def watch(self, is_watched: bool) -> None:
        """Somebody looks: read again whenever sync has news."""
        self._is_watched = is_watched
        if is_watched:
            self._on_status(self._station.engine.status)

    # -- account ---------------------------------------------------------------------------------

    def sign_in(self, password: str) -> None:
        """Sign in again as the same person."""
        account, email = self._station.engine.account, self.state.email
        self._ask(lambda: account.sign_in(email, password), lambda _: self._on_signed_in())

    def sign_out(self, *, even_with_waiting: bool = False) -> None:
        """Sign out; where changes wait, `sign_out_doubted` asks first."""
        account = self._station.engine.account
        self._ask(
            lambda: account.sign_out(even_with_waiting=even_with_waiting),
            lambda _: self._on_signed_out(),
        )

    def change_password(self, current: str, new: str) -> None:
        """Take another password; every other login of the account ends."""
        self.state = replace(self.state, is_asking=True, password_problem="")
        account = self._station.engine.account
        self.run(
            "password",
            lambda: account.change_password(current, new),
            lambda _: self._on_password_changed(),
            self._on_password_refused,
            on="network",
        )

    def change_own(self, wish: AccountChange) -> None:
        """Take another name, or another address to sign in with."""
        self.state = replace(self.state, is_asking=True, own_problem="")
        account = self._station.engine.account
        self.run(
            "own",
            lambda: account.change_own(wish),
            self._on_own_changed,
            self._on_own_refused,
            on="network",
        )

    def forget_own_problem(self) -> None:
        """The dialog is closed; the next begins without what went wrong in this one."""
        self.state = replace(self.state, is_asking=False, own_problem="")

    def forget_password_problem(self) -> None:
        """The dialog is closed; the next begins without what went wrong in this one."""
        self.state = replace(self.state, is_asking=False, password_problem="")

    # -- devices ---------------------------------------------------------------------------------

    def ask_pairing_code(self) -> None:
        """Ask the server for a code that lets one kiosk in."""
        self.state = replace(self.state, pairing=Pairing())
        account = self._station.engine.account
        self.run(
            "pairing", account.pairing_code, self._on_code, self._on_code_refused, on="network"
        )

    def close_pairing(self) -> None:
        """The code is looked at no longer; it stays good until its time is over."""
        self.state = replace(self.state, pairing=None)

    def revoke(self, device_id: str) -> None:
        """Shut a device out for good; ask first."""
        account = self._station.engine.account
        self._ask(lambda: account.revoke_device(device_id), lambda _: self._on_revoked())

    def read_kiosk(self, device_id: str, then: Callable[[KioskFacts], None]) -> None:
        """Read what a kiosk is set to, and what can be chosen for it."""
        self.run("kiosk", lambda: self._desk.read(lambda rows: read_kiosk(rows, device_id)), then)

    # -- look ------------------------------------------------------------------------------------

    def choose_scheme(self, scheme: str) -> None:
        """Draw in another scheme, from now on and after the next start."""
        self._station.theme.choose(SchemeChoice(scheme))
        self._station.settings.change(scheme=scheme)
        self._show_look()

    def scale_text(self, text_scale: float) -> None:
        """Write larger or smaller, 1.0 to 2.0."""
        self._station.theme.scale_text(text_scale)
        self._station.settings.change(text_scale=text_scale)
        self._show_look()

    def reduce_motion(self, is_reduced: bool) -> None:
        """Let nothing move by itself, or let it."""
        self._station.theme.reduce_motion(is_reduced)
        self._station.settings.change(is_motion_reduced=is_reduced)
        self._show_look()

    # -- sync ------------------------------------------------------------------------------------

    def sync_now(self) -> None:
        """Exchange with the server now."""
        self._station.engine.wake()

    def export_to(self, path: Path) -> None:
        """Write every change that waits into a file, as JSON."""
        replica, count = self._station.replica, self.state.waiting.count
        words = self.tr("{changes} written to {file}")

        def written(_: int) -> None:
            self.said.emit(words.format(changes=change_count(count), file=path.name))

        self.run(
            "export",
            lambda: path.write_bytes(replica.export_unsynced()),
            written,
            self._on_unwritten,
        )

    # -- in between ------------------------------------------------------------------------------

    def _ask(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        self.state = replace(self.state, is_asking=True, account_problem="")
        self.run("account", work, then, self._on_refused, on="network")

    def _on_signed_in(self) -> None:
        self.state = replace(self.state, is_asking=False, is_signed_in=True)
        self.signed_in.emit()
        self._station.engine.wake()
        self.refresh()

    def _on_signed_out(self) -> None:
        self.state = replace(self.state, is_asking=False, is_signed_in=False)
        self._station.engine.wake()
        self.refresh()

    def _on_password_changed(self) -> None:
        self.state = replace(self.state, is_asking=False)
        self.password_changed.emit()
        self.said.emit(self.tr("Password changed. Other devices have to sign in again."))

    def _on_own_changed(self, card: ActorCard) -> None:
        self.state = replace(self.state, is_asking=False, name=card.name, email=card.email)
        self.own_changed.emit()
        self.said.emit(self.tr("Saved: {name}, {email}.").format(name=card.name, email=card.email))
        self._station.engine.wake()

    def _on_own_refused(self, failure: Failure) -> None:
        self.state = replace(self.state, is_asking=False, own_problem=_sentence(failure))

    def _on_password_refused(self, failure: Failure) -> None:
        self.state = replace(self.state, is_asking=False, password_problem=_sentence(failure))

    def _on_revoked(self) -> None:
        self.state = replace(self.state, is_asking=False)
        self.said.emit(self.tr("Device removed."))
        self._station.engine.wake()

    def _on_refused(self, failure: Failure) -> None:
        self.state = replace(self.state, is_asking=False)
        error = failure.error
        if isinstance(error, Conflict) and error.code == "changes_waiting":
            self.sign_out_doubted.emit(int(str(error.facts["waiting"])))
            return
        self.state = replace(self.state, account_problem=_sentence(failure))

    def _on_code(self, code: PairingCode) -> None:
        if self.state.pairing is not None:
            until = from_microseconds(code.expires_at)
            self.state = replace(self.state, pairing=Pairing(code.code, until))

    def _on_code_refused(self, failure: Failure) -> None:
        sentence = _sentence(failure)
        if self.state.pairing is not None:
            self.state = replace(self.state, pairing=Pairing(problem=sentence))

    def _on_unwritten(self, failure: Failure) -> None:
        if not isinstance(failure.error, OSError):
            raise failure.error
        reason = failure.error.strerror or str(failure.error)
        self.said.emit(self.tr("The file couldn’t be saved: {reason}").format(reason=reason))

    def _on_status(self, status: SyncStatus) -> None:
        self.state = replace(self.state, status=status)
        if self._is_watched:
            self.refresh()

    def _show_look(self) -> None:
        self.state = replace(self.state, look=_look(self._station))

    def _read(self) -> _Facts:
        may = self._desk.actor.may(Permission.MANAGE_DEVICES)
        return _Facts(
            is_signed_in=self._station.engine.account.is_signed_in,
            hue=self._desk.read(self._read_hue),
            devices=self._desk.read(self._read_devices) if may else None,
            waiting=waiting_changes(self._station.replica),
            replica_bytes=replica_bytes(self._station.replica),
        )

    def _read_hue(self, rows: Repositories) -> int:
        mine = self._desk.actor.instructor_id
        instructor = rows.instructors.find(mine) if mine is not None else None
        return instructor.hue if instructor is not None else 0

    def _read_devices(self, rows: Repositories) -> tuple[DeviceLine, ...]:
        here, now = self._desk.actor.device_id, self._desk.clock.now()
        lines = [
            DeviceLine(
                id=device.id,
                name=device.name,
                is_kiosk=device.kind == "kiosk",
                last_seen_at=device.last_seen_at,
                waiting=device.waiting_changes,
                is_revoked=device.is_revoked,
                is_here=device.id == here,
                version=device.app_version,
                repairs=device.repairs,
                repaired_at=device.repaired_at,
                is_silent=device.kind == "kiosk" and _is_silent(device.last_seen_at, now),
            )
            for device in rows.devices.all()
        ]
        return tuple(sorted(lines, key=lambda line: _by_contact(line, now)))

    def _show(self, facts: _Facts) -> None:
        self.state = replace(
            self.state,
            is_signed_in=facts.is_signed_in,
            hue=facts.hue,
            devices=facts.devices,
            waiting=facts.waiting,
            replica_bytes=facts.replica_bytes,
        )


def _by_contact(line: DeviceLine, now: datetime) -> tuple[bool, bool, timedelta, str]:
    """This device, then who was in touch last; those that are shut out come after all others."""
    silence = now - line.last_seen_at if line.last_seen_at is not None else timedelta.max
    return line.is_revoked, not line.is_here, silence, line.name.casefold()


def _is_silent(last_seen_at: datetime | None, now: datetime) -> bool:
    return last_seen_at is None or now - last_seen_at > IN_TOUCH


def _sentence(failure: Failure) -> str:
    sentence = why_not(failure.error)
    if sentence is None:
        raise failure.error
    return sentence


def _look(station: Station) -> Look:
    current = station.settings.current
    return Look(current.scheme, current.text_scale, current.is_motion_reduced)


def _initial(desk: StudioDesk, station: Station) -> SettingsState:
    card = station.replica.card
    return SettingsState(
        name=desk.actor.name,
        role=desk.actor.role.value,
        email=card.email if card is not None else "",
        may_manage_devices=desk.actor.may(Permission.MANAGE_DEVICES),
        look=_look(station),
        status=station.engine.status,
        version=VERSION,
        server=station.settings.current.server,
        log_folder=str(station.folder / "log"),
    )
