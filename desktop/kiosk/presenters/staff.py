"""The staff lock: PIN, then the few things only staff may do here."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Signal

from core.clock import Clock
from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.pin import MOST_TRIES, PIN_DIGITS, PinHash, PinStore, Tries
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Connection, Diagnostic
from desktop.runtime.jobs import JobRunner


class Door(StrEnum):
    """How far staff have come in."""

    SHUT = "shut"
    CHOOSING = "choosing"
    ASKING = "asking"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class StaffState:
    """The PIN is never part of the state: only how many digits stand there.

    `was_wrong` while choosing: the two were not the same. `is_repeating`: once more, please.
    `may_restart`: something stands ready to start the kiosk again.
    """

    door: Door = Door.SHUT
    digits: int = 0
    tries_left: int = MOST_TRIES
    was_wrong: bool = False
    is_repeating: bool = False
    locked_until: datetime | None = None
    connection: Connection | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    may_restart: bool = False


class StaffPresenter(Presenter[StaffState]):
    """Checks the PIN on this device, so that it works without the network.

    Signals: `left` when staff have chosen to leave the kiosk, `restarted` when it is to begin anew.
    """

    left = Signal()
    restarted = Signal()

    def __init__(self, desk: FrontDesk, jobs: JobRunner, clock: Clock, store: PinStore) -> None:
        super().__init__(StaffState(), jobs)
        self._desk = desk
        self._clock = clock
        self._store = store
        self._pin = ""
        self._chosen = ""
        self._may_restart = False
        self._needs_pin = False

    @property
    def must_choose(self) -> bool:
        """Whether there are no visitors before a PIN was chosen."""
        return self._needs_pin and self._store.pin() is None

    def require_pin(self) -> None:
        """Have one chosen where there is none, before anything else: else the first visitor who
        holds *Staff* down chooses it, and leaves the kiosk.
        """
        self._needs_pin = True
        self.forget()

    def offer_restart(self) -> None:
        """From now on the menu has *Restart*: this process is kept by another."""
        self._may_restart = True

    def knock(self) -> None:
        """Ask for the PIN; where none was chosen yet, have one chosen."""
        self._pin = self._chosen = ""
        if self._store.pin() is None:
            self._show(StaffState(door=Door.CHOOSING))
        else:
            self._show(self._asking(was_wrong=False))

    def press(self, digit: str) -> None:
        """One digit; the last one asks."""
        state = self.state
        if state.locked_until or self.is_busy or len(self._pin) >= PIN_DIGITS:
            return
        self._pin += digit
        self._show(replace(state, digits=len(self._pin), was_wrong=False))
        if len(self._pin) == PIN_DIGITS and state.door is Door.CHOOSING:
            self._choose()
        elif len(self._pin) == PIN_DIGITS:
            self._try()

    def erase(self) -> None:
        """Take the last digit back."""
        self._pin = self._pin[:-1]
        self._show(replace(self.state, digits=len(self._pin)))

    def beat(self) -> None:
        """A second has passed: a lock may have run out, the network may be back."""
        if self.state.door is Door.ASKING and self.state.locked_until is not None:
            self._show(self._asking(was_wrong=False))
        elif self.state.door is Door.OPEN:
            self._show(self._opened())

    def sync_now(self) -> None:
        """Wake the exchange with the server."""
        self._desk.sync_now()
        self._show(self._opened())

    def leave_kiosk(self) -> None:
        """Close the kiosk; only from inside."""
        if self.state.door is Door.OPEN:
            self.left.emit()

    def restart(self) -> None:
        """Begin anew; only from inside, and where something starts the kiosk again."""
        if self.state.door is Door.OPEN and self._may_restart:
            self.restarted.emit()

    def change_pin(self) -> None:
        """Have another PIN chosen; only from inside. The former one holds until it is repeated."""
        if self.state.door is Door.OPEN:
            self._show(StaffState(door=Door.CHOOSING))

    def forget(self) -> None:
        """Shut the door, unless a PIN has to be chosen first."""
        self._pin = self._chosen = ""
        super().forget()
        if self.must_choose:
            self.knock()

    def _choose(self) -> None:
        first, second = self._chosen, self._pin
        self._pin = ""
        self._chosen = "" if first else second
        if not first:
            self._show(StaffState(door=Door.CHOOSING, is_repeating=True))
        elif first != second:
            self._show(StaffState(door=Door.CHOOSING, was_wrong=True))
        else:
            self._ask("pin", lambda: PinHash.of(second), self._on_chosen)

    def _on_chosen(self, pin: PinHash) -> None:
        self._store.keep_pin(pin)
        self._show(self._opened())

    def _try(self) -> None:
        known, pin = self._store.pin(), self._pin
        self._pin = ""
        if known is not None:
            self._ask("pin", lambda: known.matches(pin), self._on_checked)

    def _on_checked(self, is_right: bool) -> None:
        if is_right:
            self._store.keep_tries(Tries())
            self._show(self._opened())
            return
        self._store.keep_tries(self._store.tries().after_failure(self._clock.now()))
        self._show(self._asking(was_wrong=True))

    def _asking(self, was_wrong: bool) -> StaffState:
        tries, now = self._store.tries(), self._clock.now()
        is_locked = tries.is_locked(now)
        counted = tries.failed if tries.locked_until is None else 0
        return StaffState(
            door=Door.ASKING,
            tries_left=MOST_TRIES - counted,
            was_wrong=was_wrong,
            locked_until=tries.locked_until if is_locked else None,
        )

    def _opened(self) -> StaffState:
        return StaffState(
            door=Door.OPEN,
            connection=self._desk.connection(),
            diagnostics=self._desk.diagnostics(),
            may_restart=self._may_restart,
        )
