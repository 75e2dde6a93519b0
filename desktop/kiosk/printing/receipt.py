"""A ticket on paper: 80 mm wide, as receipt printers are, and without a name.

It says when, with whom and the code; not who it is for nor how to reach them, so that neither a
queue of print jobs nor a slip left lying tells more than the instructor's own door does.
"""

import json
from dataclasses import asdict, dataclass

import segno
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from core.tickets import spoken_code
from desktop.design.tokens import WEIGHT
from desktop.kiosk import words
from desktop.kiosk.language import Speech
from desktop.kiosk.values import Studio, Ticket
from desktop.widgets.qr import QUIET_MODULES

WIDTH_MM = 80.0
TITLE = "Ticket"
"""What a print job is called: it stands in lists that others read."""
_TENTHS_AN_INCH = 254
_PDF_DPI = 600
_SHEET_EDGE_MM = 5.0
_SIDE, _TOP, _GAP = 40.0, 60.0, 14.0
_QR = 320.0
_SMALL, _PLAIN, _LARGE, _CODE = 30, 36, 48, 84
_FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in the middle; `size` in tenths of a millimetre."""

    text: str
    size: int = _PLAIN
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is printed, in the visitor's language: lines, the QR code, lines; `family` is a font's.

    Made on the UI thread, painted on any.
    """

    above: tuple[Line, ...]
    qr_payload: str
    below: tuple[Line, ...]
    family: str

    @property
    def height_mm(self) -> float:
        """How long the paper is."""
        last = _placed(self)[-1][0]
        return (last.bottom() + _TOP) / 10


def receipt_of(
    ticket: Ticket, studio: Studio, speech: Speech, family: str, *, is_request: bool
) -> Receipt:
    """Word a ticket for paper."""
    say, lesson = speech.say, ticket.appointment
    advice = (
        say("Keep this code. We can find your request with it, even offline.")
        if is_request
        else say("Show it at this screen when you come.")
    )
    return Receipt(
        above=(
            Line(f"{studio.name}, {studio.place}" if studio.place else studio.name, _SMALL),
            Line(say("Not confirmed yet") if is_request else say("Confirmed"), is_strong=True),
            Line(f"{speech.day(lesson.start)}, {speech.time(lesson.start)}", _LARGE, True),
            Line(words.duration(speech, lesson)),
            Line(words.teacher(lesson)),
            Line(words.price(speech, lesson)),
        ),
        qr_payload=ticket.qr_payload,
        below=(
            Line(say("Your request") if is_request else say("Your code"), _SMALL),
            Line(spoken_code(ticket.code), _CODE, True),
            Line(advice, _SMALL),
        ),
        family=family,
    )


def paint(receipt: Receipt, painter: QPainter, dpi: int) -> None:
    """Paint at the upper left corner of a device with `dpi` dots an inch."""
    painter.save()
    painter.scale(dpi / _TENTHS_AN_INCH, dpi / _TENTHS_AN_INCH)
    for box, line in _placed(receipt):
        if line is None:
            _paint_code(painter, box, receipt.qr_payload)
        else:
            painter.setFont(_font(receipt, line))
            painter.drawText(box, _FLAGS, line.text)
    painter.restore()


def paper_of(receipt: Receipt) -> QPageSize:
    """A piece of the roll, as long as the ticket."""
    size = QSizeF(WIDTH_MM, receipt.height_mm)
    return QPageSize(size, QPageSize.Unit.Millimeter, TITLE, QPageSize.SizeMatchPolicy.ExactMatch)


def pdf(receipt: Receipt, sheet: QPageSize | None = None) -> bytes:
    """The ticket as a PDF file of its own size, or in the corner of a sheet."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setPageSize(sheet or paper_of(receipt))
    edge = _SHEET_EDGE_MM if sheet else 0.0
    writer.setPageMargins(QMarginsF(edge, edge, edge, edge), QPageLayout.Unit.Millimeter)
    writer.setTitle(TITLE)
    painter = QPainter(writer)
    paint(receipt, painter, _PDF_DPI)
    painter.end()
    return bytes(buffer.data().data())


def packed(receipt: Receipt) -> bytes:
    """A ticket as bytes, for the process beside."""
    return json.dumps(asdict(receipt)).encode()


def unpacked(data: bytes) -> Receipt:
    """The ticket that was `packed`."""
    told = json.loads(data)
    above, below = (tuple(Line(**each) for each in told[part]) for part in ("above", "below"))
    return Receipt(above, told["qr_payload"], below, told["family"])


def _placed(receipt: Receipt) -> list[tuple[QRectF, Line | None]]:
    """Where each part lies, from the top, in tenths of a millimetre; None is the QR code."""
    found: list[tuple[QRectF, Line | None]] = []
    top, wide = _TOP, WIDTH_MM * 10 - 2 * _SIDE
    for part in (*receipt.above, None, *receipt.below):
        if part is None:
            box = QRectF((WIDTH_MM * 10 - _QR) / 2, top, _QR, _QR)
        else:
            metrics = QFontMetricsF(_font(receipt, part))
            room = QRectF(_SIDE, top, wide, _TENTHS_AN_INCH * 10)
            high = metrics.boundingRect(room, _FLAGS, part.text).height()
            box = QRectF(_SIDE, top, wide, high)
        found.append((box, part))
        top = box.bottom() + _GAP
    return found


def _font(receipt: Receipt, line: Line) -> QFont:
    font = QFont(receipt.family)
    font.setPixelSize(line.size)
    font.setWeight(QFont.Weight(WEIGHT.strong if line.is_strong else WEIGHT.text))
    return font


def _paint_code(painter: QPainter, box: QRectF, payload: str) -> None:
    rows = [bytes(row) for row in segno.make(payload, error="m", micro=False).matrix]
    module = box.width() / (len(rows) + 2 * QUIET_MODULES)
    for down, row in enumerate(rows, QUIET_MODULES):
        for across, is_dark in enumerate(row, QUIET_MODULES):
            if is_dark:
                left, top = box.left() + across * module, box.top() + down * module
                painter.fillRect(QRectF(left, top, module, module), Qt.GlobalColor.black)
