"""The printer beside the kiosk, if there is one: the system's default, through its queue."""

import logging
import subprocess
from collections.abc import Sequence
from typing import Protocol

from desktop import PRINTER
from desktop.kiosk.printing.receipt import Receipt, packed
from desktop.supervision.keeper import command_again

_LOOK_S = 15.0
_PRINT_S = 60.0
_log = logging.getLogger(__name__)


class TicketPrinter(Protocol):
    """Where tickets are printed. Both may take long and are called off the UI thread."""

    def is_there(self) -> bool:
        """Whether somebody may be offered a print."""
        ...

    def print(self, receipt: Receipt) -> bool:
        """Print a ticket; False where it did not come out."""
        ...


class SystemPrinter:
    """The default printer of the machine. Staff who want no printing set none.

    A process beside asks it: Qt keeps the whole interpreter waiting, and with it the window, while
    a queue says nothing (adr 47). One that says nothing for too long is no printer.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        most_s: tuple[float, float] = (_LOOK_S, _PRINT_S),
    ) -> None:
        self._command = list(command or command_again([PRINTER]))
        self._look_s, self._print_s = most_s

    def is_there(self) -> bool:
        """Whether there is a default printer which takes what it is given and reports no fault."""
        return self._ask("look", b"", self._look_s)

    def print(self, receipt: Receipt) -> bool:
        """Print on a piece of the roll, or at the corner of a sheet where the paper is wider."""
        return self._ask("print", packed(receipt), self._print_s)

    def _ask(self, what: str, told: bytes, most_s: float) -> bool:
        try:
            done = subprocess.run(
                [*self._command, what],
                input=told,
                stdout=subprocess.DEVNULL,
                timeout=most_s,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            _log.warning("the printer could not be asked: %s", type(error).__name__)
            return False
        return done.returncode == 0
