"""The process beside the kiosk that speaks with the printer: `instainstru printer look|print`.

It ends with 0 where there is a printer that works, or where the ticket on its standard input was
printed; else with 1. It may wait for as long as the system makes it: the kiosk does not.
"""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.design.type import interface_family, prepare_fonts
from desktop.kiosk.printing.queue import PrintQueue
from desktop.kiosk.printing.receipt import TITLE, WIDTH_MM, Receipt, paint, paper_of, pdf, unpacked

_ROLL_MM = WIDTH_MM + 3
"""Paper no wider than that is a roll, which is cut where the ticket ends."""


def run(arguments: Sequence[str]) -> int:
    """Look for the printer, or print what the standard input holds; 0 where that went well."""
    prepare_fonts()
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it opens no window
    app = QGuiApplication(["printer"])
    interface_family(app.platformName())  # which reads in a face that the ticket may be set in
    info = QPrinterInfo.defaultPrinter()
    is_well = _is_ready(info)
    if is_well and list(arguments) == ["print"]:
        is_well = _print(info, unpacked(sys.stdin.buffer.read()))
    return 0 if is_well else 1


def _is_ready(info: QPrinterInfo) -> bool:
    """Whether it is there, works, and knows its paper: a queue without a driver does not, and
    would print a file's signs.
    """
    if info.isNull() or info.state() == QPrinter.PrinterState.Error:
        return False
    if not info.defaultPageSize().isValid():
        return False
    return not PrintQueue.is_known() or PrintQueue(info.printerName()).is_open()


def _print(info: QPrinterInfo, receipt: Receipt) -> bool:
    """Print on a piece of the roll, or at the corner of a sheet where the paper is wider."""
    paper = info.defaultPageSize()
    is_roll = paper.size(QPageSize.Unit.Millimeter).width() <= _ROLL_MM
    if not PrintQueue.is_known():
        return _paint_on(QPrinter(info, QPrinter.PrinterMode.HighResolution), receipt, is_roll)
    queue = PrintQueue(info.printerName())
    if not is_roll:
        return queue.print(pdf(receipt, paper), TITLE)
    size = paper_of(receipt).size(QPageSize.Unit.Millimeter)
    return queue.print(
        pdf(receipt), TITLE, [f"media=Custom.{size.width():.0f}x{size.height():.0f}mm"]
    )


def _paint_on(printer: QPrinter, receipt: Receipt, is_roll: bool) -> bool:
    """Where there are no queues of CUPS, as on Windows."""
    printer.setDocName(TITLE)
    if is_roll:
        upright = QPageLayout.Orientation.Portrait
        printer.setPageLayout(QPageLayout(paper_of(receipt), upright, QMarginsF()))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    paint(receipt, painter, printer.resolution())
    return painter.end() and printer.printerState() != QPrinter.PrinterState.Error
