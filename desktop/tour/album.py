"""The pictures of one tour, what could not be shown, and all of it on one sheet."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE, WEIGHT
from desktop.tour.patience import NotReached

CONTACT = "contact.png"
_SHEET_WIDTH = 2560
_THUMB_HEIGHT = 240
_GLANCE = 24
_QUICK = 75
"""Qt's "quality" of a PNG, which loses nothing: packed in a third of the time, a fifth larger."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A picture that does not exist, and why."""

    name: str
    reason: str


class Album:
    """Takes pictures into `folder`. `pattern` chooses by name: a part of it, or with `*`."""

    def __init__(self, folder: Path, pattern: str = "") -> None:
        self._folder = folder
        self._pattern = pattern if "*" in pattern else f"*{pattern}*"
        self.names: list[str] = []
        self.failures: list[Failure] = []
        folder.mkdir(parents=True, exist_ok=True)
        for former in folder.glob("*.png"):
            former.unlink()

    def wants(self, name: str) -> bool:
        """Whether this picture was asked for."""
        return fnmatchcase(name, self._pattern)

    def take(self, name: str, shown: QWidget) -> None:
        """Save what `shown` looks like now. Raises `NotReached` where that is nothing at all."""
        picture = shown.grab().toImage()
        if picture.isNull() or is_blank(picture):
            raise NotReached("the screen is blank")
        picture.save(str(self.path(name)), quality=_QUICK)
        self.names.append(name)

    def miss(self, name: str, reason: str) -> None:
        """Note that a picture could not be taken."""
        self.failures.append(Failure(name, reason))

    def path(self, name: str) -> Path:
        """Where a picture is kept."""
        return self._folder / f"{name}.png"

    def lay_out(self, theme: Theme) -> Path:
        """Put all pictures on one sheet, small and named; where it is."""
        path = self._folder / CONTACT
        thumbs = [_thumb(self.path(name)) for name in self.names]
        _sheet(self.names, thumbs, theme).save(str(path))
        return path


def is_blank(picture: QImage) -> bool:
    """Whether a picture has one colour only, as far as a glance tells."""
    glance = picture.scaled(
        _GLANCE,
        _GLANCE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    colors = {glance.pixel(x, y) for x in range(_GLANCE) for y in range(_GLANCE)}
    return len(colors) <= 1


def _thumb(path: Path) -> QImage:
    picture = QImage(str(path))
    return picture.scaledToHeight(_THUMB_HEIGHT, Qt.TransformationMode.SmoothTransformation)


def _sheet(names: list[str], thumbs: list[QImage], theme: Theme) -> QImage:
    places, size = _places([thumb.width() for thumb in thumbs])
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(theme.colors.surface_sunken.qt)
    painter = QPainter(sheet)
    painter.setFont(QFont(theme.font(TYPE.caption, WEIGHT.text)))
    painter.setPen(QColor(theme.colors.text.qt))
    for name, thumb, place in zip(names, thumbs, places, strict=True):
        painter.drawImage(place, thumb)
        below = QRect(place + QPoint(0, _THUMB_HEIGHT), QSize(thumb.width(), SPACE.xl))
        short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, thumb.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
    painter.end()
    return sheet


def _places(widths: list[int]) -> tuple[list[QPoint], QSize]:
    """Rows of one height from the left, as many in a row as fit."""
    gap, row = SPACE.lg, _THUMB_HEIGHT + SPACE.xl + SPACE.lg
    places, x, y = list[QPoint](), gap, gap
    for width in widths:
        if x > gap and x + width > _SHEET_WIDTH - gap:
            x, y = gap, y + row
        places.append(QPoint(x, y))
        x += width + gap
    return places, QSize(_SHEET_WIDTH, y + row)
