"""Printing a ticket: offered where there is a printer, and never waited for."""

from enum import Enum, auto

from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.printing.printer import TicketPrinter
from desktop.kiosk.printing.receipt import Receipt
from desktop.runtime.jobs import JobRunner


class Printing(Enum):
    """How far a visit has come with its paper."""

    NOT_OFFERED = auto()
    OFFERED = auto()
    UNDER_WAY = auto()
    PRINTED = auto()
    FAILED = auto()


class PrintPresenter(Presenter[Printing]):
    """One print at a time: while a queue swallows one and says nothing, no other is offered, so
    that no more than one thread ever waits for a printer.
    """

    def __init__(self, printer: TicketPrinter, jobs: JobRunner) -> None:
        super().__init__(Printing.NOT_OFFERED, jobs)
        self.printer = printer
        self._is_occupied = False

    def look(self) -> None:
        """Find out whether there is a printer; called as a ticket comes up."""
        if not self._is_occupied:
            self._is_occupied = True
            self._ask("printer", self._look, self._on_found)

    def print(self, receipt: Receipt) -> None:
        """Print once; after a failure it may be tried again."""
        if self.state in {Printing.OFFERED, Printing.FAILED} and not self._is_occupied:
            self._is_occupied = True
            self._show(Printing.UNDER_WAY)
            self._ask(
                "print", lambda: self._print(receipt), self._on_printed, missed=self._on_fault
            )

    def _look(self) -> bool:
        # Both end by themselves on the worker, whoever has left meanwhile.
        try:
            return self.printer.is_there()
        finally:
            self._is_occupied = False

    def _print(self, receipt: Receipt) -> bool:
        try:
            return self.printer.print(receipt)
        finally:
            self._is_occupied = False

    def _on_found(self, is_there: bool) -> None:
        self._show(Printing.OFFERED if is_there else Printing.NOT_OFFERED)

    def _on_fault(self) -> None:
        self._show(Printing.FAILED)

    def _on_printed(self, is_taken: bool) -> None:
        self._show(Printing.PRINTED if is_taken else Printing.FAILED)
