"""Words on screen: a label that follows the type scale, one that elides, one that flows."""

from bisect import bisect_left, insort

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import TYPE, WEIGHT, TypeStep


class Text(QLabel):
    """One line of plain text in a step and weight of the type scale.

    `tone` is "", muted, disabled, accent, positive, warning, danger, info, on_accent or
    on_danger. The text is never read as markup, so a student may be called `<b>`.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        step: TypeStep = TYPE.body,
        weight: int = WEIGHT.text,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._step = step
        self._weight = weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            # Qt looks at the letters instead: a time, or a name in Latin, would stand at the left.
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_text(self, text: str) -> None:
        """Show another text; its figures are tabular as the step says."""
        if text != self.text():
            self.setText(text)
            self.setFont(self._theme.font_for(text, self._step, self._weight))

    def set_tone(self, tone: str) -> None:
        """Say the text in another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_weight(self, weight: int) -> None:
        """Say the text more or less loudly."""
        self._weight = weight
        self._on_theme_changed()

    def line_height(self) -> int:
        """Return the height of one line in px, at the text scale."""
        return round(self._step.line * self._theme.text_scale)

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self.line_height())
        self.setFont(self._theme.font_for(self.text(), self._step, self._weight))
        # QLabel keeps a size hint that has the former minimum in it; this makes it reckon anew.
        self.setIndent(self.indent())
        self.updateGeometry()


class ElidedLabel(Text):
    """A line that ends in "…" where it does not fit; the whole of it is the tooltip then."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        step: TypeStep = TYPE.body,
        weight: int = WEIGHT.text,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, step, weight, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        super().set_text(text)
        self.setAccessibleName(text)
        self._tell_whole()

    def shown_text(self) -> str:
        """Return what is drawn at the present width."""
        metrics = QFontMetrics(self.font())
        width = self.contentsRect().width()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        return "" if shown == "…" else shown  # three dots alone say nothing

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        align = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), int(align), self.shown_text())

    def _tell_whole(self) -> None:
        self.setToolTip(self.text() if self.shown_text() != self.text() else "")


_MOST_TEXTS = 2_000
_WIDEST = 1 << 20
_COUNTED: dict[tuple[str, str], list[tuple[int, int]]] = {}
"""How many lines a text has in a font: (width in px, lines), the narrowest first.

The same words are on many screens, and a layout asks for them at a dozen widths.
"""


def _known_lines(counted: list[tuple[int, int]], width: int) -> int | None:
    """How many lines there are at `width`; None if that has to be looked for.

    A wider paragraph never has more lines: between two widths with as many there is no other.
    """
    at = bisect_left(counted, (width, 0))
    if at == len(counted):
        return None
    above = counted[at]
    is_sure = above[0] == width or (at > 0 and counted[at - 1][1] == above[1])
    return above[1] if is_sure else None


class Paragraph(Text):
    """Text that flows over several lines, spaced as the type scale says."""

    _font_key = ""
    """Of the present font; empty where it is to be asked for. Qt writes it anew at each asking."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        step: TypeStep = TYPE.body,
        weight: int = WEIGHT.text,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, step, weight, tone, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWordWrap(True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._font_key = ""
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at `width` px."""
        # A layout asks dozens of times at the same few widths: it took half of opening a screen.
        counted = self._counted()
        lines = _known_lines(counted, width)
        if lines is None:
            lines = self._lines_at(width)
            insort(counted, (width, lines))
        return max(lines, 1) * self.line_height()

    def _counted(self) -> list[tuple[int, int]]:
        self._font_key = self._font_key or self.font().key()
        said = (self.text(), self._font_key)
        counted = _COUNTED.get(said)
        if counted is None:
            if len(_COUNTED) >= _MOST_TEXTS:
                _COUNTED.clear()
            counted = _COUNTED[said] = [(_WIDEST, self._lines_at(_WIDEST))]
        return counted

    def _lines_at(self, width: int) -> int:
        return sum(part.lineCount() for part in self._laid_out(width))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        wide = max((metrics.horizontalAdvance(part) for part in self._parts()), default=0) + 1
        width = min(wide, round(self._theme.text_scale * 460))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        words = self.text().split() or [""]
        width = max(metrics.horizontalAdvance(word) for word in words) + 1
        return QSize(min(width, self.line_height() * 6), self.line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        slack = (self.line_height() - QFontMetrics(self.font()).height()) / 2
        top = slack
        for layout in self._laid_out(self.width()):
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                line.draw(painter, QPointF(0, top - line.y()))
                top += self.line_height()

    def _parts(self) -> list[str]:
        return self.text().split("\n")

    def _laid_out(self, width: int) -> list[QTextLayout]:
        laid_out = []
        for part in self._parts():
            layout = QTextLayout(part, self.font())
            option = layout.textOption()
            side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
            option.setAlignment(side & Qt.AlignmentFlag.AlignHorizontal_Mask)
            option.setTextDirection(self.layoutDirection())
            # An address or a code that is wider than the paragraph goes on in the next line.
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width, 1))
            layout.endLayout()
            laid_out.append(layout)
        return laid_out
