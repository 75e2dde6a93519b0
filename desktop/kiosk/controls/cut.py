"""What buttons of one shape have in common on this screen: fonts and distances, in logical pixels.

Measured once a shape and look, not once a button and painting: a layout asks a button for its size
dozens of times.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from desktop.design.tokens import KIOSK, SPACE, TYPE, WEIGHT, TypeStep

_WRAP = int(Qt.TextFlag.TextWordWrap)
_NO_END = 1 << 15


@dataclass(frozen=True, slots=True)
class Shape:
    """What does not change with the state: sizes in reference pixels, and the type."""

    height: int = KIOSK.button
    padding: int = SPACE.lg
    step: TypeStep = TYPE.kiosk_caption
    caption_step: TypeStep = TYPE.kiosk_small
    weight: int = WEIGHT.strong
    icon_size: int = TYPE.kiosk_body.size
    is_left: bool = False
    is_stacked: bool = False
    is_square: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A shape on this screen. `sides` is what the icons beside the text take.

    Made by `KioskLook.cut`; shared, so not to be changed.
    """

    title: QFont
    title_metrics: QFontMetrics
    caption: QFont
    caption_metrics: QFontMetrics
    height: int
    padding: int
    icon: int
    gap: int
    near: int
    hair: int
    least: int
    sides: int
    radius: int


def wrapped(metrics: QFontMetrics, text: str, width: int, advance: int | None = None) -> int:
    """How high a text is within a width; `advance` is its width on one line, where it is known."""
    if not text:
        return 0
    if advance is None:
        advance = metrics.horizontalAdvance(text)
    if "\n" not in text and advance <= width:
        return metrics.height()  # what most texts need, and wrapping is ten times dearer
    return metrics.boundingRect(QRect(0, 0, max(1, width), _NO_END), _WRAP, text).height()
