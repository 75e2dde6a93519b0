"""Where a page goes: a PDF file, a printer, or a picture to look at. One painter for all."""

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.calendar.words import TimeWords
from desktop.studio.printing.painting import UNITS_AN_INCH, SheetPainter
from desktop.studio.printing.sheet import Sheet

_MARGIN_MM = 10.0
_PDF_DPI = 1200
_MM_AN_INCH = 25.4


class Press:
    """Puts sheets on paper in one face. UI thread: fonts are Qt's."""

    def __init__(self, family: str, words: TimeWords) -> None:
        self._family = family
        self._words = words

    def layout_for(self, sheet: Sheet) -> QPageLayout:
        """The paper: A4, or Letter where people use that; standing or lying as the sheet does."""
        is_american = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
        size = QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4
        turn = QPageLayout.Orientation
        return QPageLayout(
            QPageSize(size),
            turn.Portrait if sheet.is_upright else turn.Landscape,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )

    def pdf(self, sheet: Sheet) -> bytes:
        """The page as a PDF file, its letters as letters."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_PDF_DPI)
        writer.setPageLayout(self.layout_for(sheet))
        writer.setTitle(sheet.title)
        writer.setCreator("InstaInstru Studio")
        painter = QPainter(writer)
        self.paint(painter, sheet, writer.pageLayout(), _PDF_DPI)
        painter.end()
        return bytes(buffer.data().data())

    def paint(self, painter: QPainter, sheet: Sheet, layout: QPageLayout, dpi: int) -> None:
        """Paint on a device whose origin is the corner of the paint rectangle."""
        size = layout.paintRect(QPageLayout.Unit.Inch).size()
        scale = dpi / UNITS_AN_INCH
        painter.save()
        painter.scale(scale, scale)
        page = QRectF(0, 0, size.width() * UNITS_AN_INCH, size.height() * UNITS_AN_INCH)
        SheetPainter(sheet, self._family, self._words).paint(painter, page)
        painter.restore()

    def picture(self, sheet: Sheet, dpi: int = 110) -> QImage:
        """The page as it will look, margins included."""
        layout = self.layout_for(sheet)
        whole: QSizeF = layout.fullRect(QPageLayout.Unit.Inch).size()
        image = QImage(
            round(whole.width() * dpi), round(whole.height() * dpi), QImage.Format.Format_RGB32
        )
        image.fill(QColor("white"))
        painter = QPainter(image)
        margin = _MARGIN_MM / _MM_AN_INCH * dpi
        painter.translate(margin, margin)
        self.paint(painter, sheet, layout, dpi)
        painter.end()
        return image
