"""The printer beside the kiosk, if there is one: the system's default, through its queue."""

from typing import Protocol

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.kiosk.receipt import TITLE, WIDTH_MM, Receipt, paint, paper_of

_ROLL_MM = WIDTH_MM + 3
"""Paper no wider than that is a roll, which is cut where the ticket ends."""


class TicketPrinter(Protocol):
    """Where tickets are printed. Both may take long and are called off the UI thread."""

    def is_there(self) -> bool:
        """Whether somebody may be offered a print."""
        ...

    def print(self, receipt: Receipt) -> bool:
        """Hand a ticket to the queue; False where it was not taken."""
        ...


class SystemPrinter:
    """The default printer of the machine. Staff who want no printing set none."""

    def is_there(self) -> bool:
        """Whether there is a default printer and it reports no fault."""
        info = QPrinterInfo.defaultPrinter()
        return not info.isNull() and info.state() != QPrinter.PrinterState.Error

    def print(self, receipt: Receipt) -> bool:
        """Print on a piece of the roll, or at the corner of a sheet where the paper is wider."""
        info = QPrinterInfo.defaultPrinter()
        if info.isNull():
            return False
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(TITLE)
        paper = info.defaultPageSize()
        if paper.size(QPageSize.Unit.Millimeter).width() <= _ROLL_MM:
            printer.setPageLayout(
                QPageLayout(paper_of(receipt), QPageLayout.Orientation.Portrait, QMarginsF())
            )
        painter = QPainter()
        if not painter.begin(printer):
            return False
        paint(receipt, painter, printer.resolution())
        return painter.end() and printer.printerState() != QPrinter.PrinterState.Error
