"""Tokens as Qt paints with them: colours, brushes and pens made once and shared.

What is returned is shared: hand it to a painter, never change it.
"""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from desktop.design.colors import Color
from desktop.design.tokens import LINE

_DASH_PX = (3.0, 2.0)


@cache
def qcolor(color: Color) -> QColor:
    """Return the shared QColor of a token."""
    return color.qt


@cache
def brush(color: Color) -> QBrush:
    """Return the shared solid brush of a token."""
    return QBrush(qcolor(color))


@cache
def pen(color: Color, width: float = LINE.hairline, *, is_dashed: bool = False) -> QPen:
    """Return a shared pen of `width` logical pixels; dashes are 3 px on, 2 px off."""
    made = QPen(qcolor(color), width)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if is_dashed:
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setDashPattern([length / width for length in _DASH_PX])
    return made


def mixed(over: Color, under: Color, share: float) -> Color:
    """Return `over` at `share` (0 to 1) upon an opaque `under`, as an opaque colour."""
    top, below = qcolor(over), qcolor(under)
    channels = (
        round(a * share + b * (1 - share))
        for a, b in (
            (top.red(), below.red()),
            (top.green(), below.green()),
            (top.blue(), below.blue()),
        )
    )
    return Color("#{:02X}{:02X}{:02X}".format(*channels))
