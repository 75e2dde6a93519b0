"""A row of a list in columns: what begins a column stands below what begins it above."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, SPACE, TYPE

Index = QModelIndex | QPersistentModelIndex
Part = tuple[str, str, int]
"""Words, their tone, and how wide their column is, in px."""


class PartsDelegate(QStyledItemDelegate):
    """Paints the parts of a row beside each other; override `parts`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def parts(self, index: Index, room: int) -> Sequence[Part]:
        """The columns of a row in `room` px; a part that is struck out has the tone "out"."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        colors = self._theme.colors
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colors.accent_soft.qt)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colors.control_hover.qt)
        painter.fillRect(box.left(), box.bottom(), box.width(), LINE.hairline, colors.border.qt)
        inner = box.adjusted(SPACE.sm, 0, -SPACE.sm, -LINE.hairline)
        left = 0
        for words, tone, width in self.parts(index, inner.width()):
            part = QRect(inner.left() + left, inner.top(), width, inner.height())
            self._write(painter, QStyle.visualRect(direction, inner, part), words, tone)
            left += width + SPACE.sm

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.grown(CONTROL.table_row_dense))

    def _write(self, painter: QPainter, box: QRect, words: str, tone: str) -> None:
        colors = self._theme.colors
        inks = {
            "muted": colors.text_muted,
            "out": colors.text_muted,
            "danger": colors.danger,
            "warning": colors.warning,
            "accent": colors.accent,
        }
        font = self._theme.font_for(words, TYPE.body)
        font.setStrikeOut(tone == "out")
        painter.setFont(font)
        painter.setPen(inks.get(tone, colors.text).qt)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(box, int(side), shown)
