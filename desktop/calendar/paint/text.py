"""Text on a painted grid: laid out once, drawn many times, the same way round as the reader."""

from collections import OrderedDict
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTextOption, QTransform

from desktop.calendar.paint.ink import qcolor
from desktop.design.colors import Color
from desktop.design.tokens import LINE, TYPE, WEIGHT, TypeStep
from desktop.design.type import font

_KEPT_TEXTS = 2048
_FEWEST_ELIDED = 5
_FROM_THE_RIGHT = QTextOption()
_FROM_THE_RIGHT.setTextDirection(Qt.LayoutDirection.RightToLeft)

Place = tuple[float, float, float, float]
"""Left, top, width, height: plain numbers, because rectangles of Qt cost a call for each."""
Place3 = tuple[float, float, float]
Laid = tuple[QStaticText, float, float]


class TextRole(Enum):
    """The few kinds of text a grid uses: a type step and a weight.

    Names are no figures: Inter's tabular hyphen would tear "Wei-Lin" apart.
    """

    ROW = (TYPE.caption, WEIGHT.text)
    LABEL = (replace(TYPE.caption, is_tabular=False), WEIGHT.label)
    NAME = (replace(TYPE.caption, is_tabular=False), WEIGHT.strong)
    DAY = (TYPE.body, WEIGHT.text)
    DAY_STRONG = (replace(TYPE.body, is_tabular=False), WEIGHT.strong)
    DATE = (TYPE.title, WEIGHT.strong)

    @property
    def step(self) -> TypeStep:
        """The type step, for its line height."""
        return self.value[0]


class GridText:
    """Draws one line of text at a time, elided to its room and kept for the next frame.

    `text_scale` multiplies sizes and lines. With `is_rtl` the leading edge is the right one.
    Texts are kept up to a bound, the least used going first; UI thread only.
    """

    def __init__(self, family: str, text_scale: float, *, is_rtl: bool) -> None:
        self._is_rtl = is_rtl
        self._fonts = {
            role: _grey(font(family, role.step, role.value[1], text_scale)) for role in TextRole
        }
        self._metrics = {role: QFontMetricsF(face) for role, face in self._fonts.items()}
        self._lines = {role: role.step.line * text_scale for role in TextRole}
        self._widths: dict[tuple[TextRole, str], float] = {}
        self._kept: OrderedDict[tuple[TextRole, str, int], Laid] = OrderedDict()

    def line(self, role: TextRole) -> float:
        """Return the height of one line of `role`, in logical pixels."""
        return self._lines[role]

    def width(self, role: TextRole, text: str) -> float:
        """Return the advance of `text`, in logical pixels."""
        key = (role, text)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > _KEPT_TEXTS:
                self._widths.clear()
            width = self._metrics[role].horizontalAdvance(text)
            self._widths[key] = width
        return width

    def wrapped(self, role: TextRole, text: str, room: float, most: int) -> list[str]:
        """Return `text` broken between words into at most `most` lines; the last may elide."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and (len(lines) == most or self.width(role, longer) <= room):
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def leading(
        self, painter: QPainter, role: TextRole, text: str, box: QRectF, color: Color
    ) -> None:
        """Draw `text` from the leading edge of `box`, elided to it, centred in its height."""
        place = (box.x(), box.y(), box.width(), box.height())
        self.put(painter, role, text, place, color)

    def trailing(
        self, painter: QPainter, role: TextRole, text: str, box: QRectF, color: Color
    ) -> None:
        """Draw `text` against the trailing edge of `box`, elided to it."""
        place = (box.x(), box.y(), box.width(), box.height())
        self.put(painter, role, text, place, color, is_trailing=True)

    def centred(
        self, painter: QPainter, role: TextRole, text: str, box: QRectF, color: Color
    ) -> None:
        """Draw `text` in the middle of `box`."""
        width = min(self.width(role, text), box.width())
        left = box.center().x() - width / 2
        self._draw(painter, role, text, (left, box.y(), width + 1, box.height()), color, False)

    def put(
        self,
        painter: QPainter,
        role: TextRole,
        text: str,
        place: Place,
        color: Color,
        *,
        is_trailing: bool = False,
        is_struck: bool = False,
    ) -> float:
        """Draw `text` in `place`, from its leading edge or against its trailing one; its width."""
        drawn = self._draw(painter, role, text, place, color, is_trailing != self._is_rtl)
        if is_struck and drawn is not None:
            # Qt 6.11 leaves a static text's own strike-out line away at fractional ratios.
            x, y, width = drawn
            metrics = self._metrics[role]
            middle = round(y + metrics.ascent() - metrics.strikeOutPos())
            painter.fillRect(QRectF(x, middle, width, LINE.hairline), qcolor(color))
        return drawn[2] if drawn is not None else 0.0

    def _draw(
        self,
        painter: QPainter,
        role: TextRole,
        text: str,
        place: Place,
        color: Color,
        at_right: bool,
    ) -> Place3 | None:
        """Draw and return where: left, top, width. Hot: a week draws it a thousand times."""
        left, top, room, height = place
        if room <= 0 or not text:
            return None
        laid, width, tall = self._laid_out(role, text, int(room))
        x = left + room - width if at_right else left
        y = top + (height - tall) / 2
        painter.setFont(self._fonts[role])
        painter.setPen(qcolor(color))
        painter.drawStaticText(QPointF(x, y), laid)
        return x, y, width

    def _laid_out(self, role: TextRole, text: str, room: int) -> Laid:
        key = (role, text, room)
        laid = self._kept.get(key)
        if laid is None:
            laid = self._lay_out(role, text, room)
            self._kept[key] = laid
            if len(self._kept) > _KEPT_TEXTS:
                self._kept.popitem(last=False)
        return laid

    def _lay_out(self, role: TextRole, text: str, room: int) -> Laid:
        """Lay out whole, and only what is too long a second time: shaping is what costs."""
        laid = self._shaped(role, text)
        if laid[1] <= room:
            return laid
        return self._shaped(role, self._shortened(role, text, room))

    def _shaped(self, role: TextRole, text: str) -> Laid:
        laid = QStaticText(text)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        if self._is_rtl and text[:1].isdigit():
            # Times go as one reads; a name goes as its letters do.
            laid.setTextOption(_FROM_THE_RIGHT)
        laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid.prepare(QTransform(), self._fonts[role])
        size = laid.size()
        return laid, size.width(), size.height()

    def _shortened(self, role: TextRole, text: str, room: int) -> str:
        """Elide; but where fewer than five letters would be left, letters say more than dots."""
        metrics = self._metrics[role]
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        if len(shown) > _FEWEST_ELIDED:
            return shown
        kept = text
        while len(kept) > 1 and metrics.horizontalAdvance(kept) > room:
            kept = kept[:-1]
        return kept


def _grey(face: QFont) -> QFont:
    """The face without coloured edges: those cannot be had in a picture that is laid over others,
    and the same words are to look the same painted straight.
    """
    face = QFont(face)
    face.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return face
