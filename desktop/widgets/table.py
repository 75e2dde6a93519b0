"""The table: rows 40 (30 dense), hairlines between, a bar at the chosen row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.design.colors import Color
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, SPACE, TYPE, WEIGHT
from desktop.widgets.row_cache import ID_ROLE, TONE_ROLE, RowCacheModel, RowT

_BAR = 3

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints one cell flat: fill, words, hairline. No style sheet is asked, so it is quick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell of `index` into `option.rect`."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colors = self._theme.colors
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(box, colors.accent_soft.qt)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colors.control_hover.qt)
        line = QRect(box.left(), box.bottom(), box.width(), LINE.hairline)
        painter.fillRect(line, colors.border.qt)
        if is_chosen and index.column() == 0:
            direction: Qt.LayoutDirection = option.direction
            is_mirrored = direction is Qt.LayoutDirection.RightToLeft
            edge = box.right() - _BAR + 1 if is_mirrored else box.left()
            painter.fillRect(edge, box.top(), _BAR, box.height(), colors.accent.qt)
        inner = box.adjusted(SPACE.md, 0, -SPACE.md, -LINE.hairline)
        self.paint_cell(painter, inner, option, index)

    def paint_cell(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint what is in the cell; override for cells that hold more than an icon and words."""
        tone = index.data(TONE_ROLE) or ""
        direction: Qt.LayoutDirection = option.direction
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            size = self._theme.scaled(CONTROL.icon_small)
            is_mirrored = direction is Qt.LayoutDirection.RightToLeft
            left = box.right() - size if is_mirrored else box.left()
            icon.paint(painter, QRect(left, box.center().y() - size // 2, size, size))
            room = size + SPACE.xs
            box = box.adjusted(0, 0, -room, 0) if is_mirrored else box.adjusted(room, 0, 0, 0)
        text = str(index.data() or "")
        has_figures = any(character.isdigit() for character in text)
        painter.setFont(self._fonts[tone == "strong", has_figures])
        painter.setPen(self._ink(str(tone)).qt)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(box, int(side or Qt.AlignmentFlag.AlignVCenter), words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.grown(CONTROL.table_row))

    def _ink(self, tone: str) -> Color:
        colors = self._theme.colors
        tones = {
            "muted": colors.text_muted,
            "disabled": colors.text_disabled,
            "accent": colors.accent,
            "positive": colors.positive,
            "warning": colors.warning,
            "danger": colors.danger,
        }
        return tones.get(tone, colors.text)

    def _on_theme_changed(self) -> None:
        self._fonts: dict[tuple[bool, bool], QFont] = {
            (is_strong, has_figures): self._theme.font_for(
                "0" if has_figures else "", TYPE.body, WEIGHT.label if is_strong else WEIGHT.text
            )
            for is_strong in (False, True)
            for has_figures in (False, True)
        }


class TableView(QTableView):
    """Shows a `RowCacheModel`; one row is chosen as a whole.

    `chosen(id)`: another row was chosen. `opened(id)`: Enter or a double click on a row.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, theme: Theme, name: str, *, is_dense: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_dense = is_dense
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_model(self, model: RowCacheModel[RowT]) -> None:
        """Show `model` and give its columns their widths."""
        self.setModel(model)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self._fit_columns(model)

    def choose(self, row_id: str) -> None:
        """Choose the row of `row_id` and bring it into view; unknown ids choose nothing."""
        model = self.model()
        place = model.place_of(row_id) if isinstance(model, RowCacheModel) else None
        if place is None:
            self.clearSelection()
        else:
            self.selectRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit_columns(self, model: RowCacheModel[RowT]) -> None:
        header = self.horizontalHeader()
        for place, column in enumerate(model.columns):
            if column.width == 0:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                self.setColumnWidth(place, self._theme.scaled(column.width))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(str(index.data(ID_ROLE)))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(str(current.data(ID_ROLE)))

    def _on_theme_changed(self) -> None:
        base = CONTROL.table_row_dense if self._is_dense else CONTROL.table_row
        self.verticalHeader().setDefaultSectionSize(self._theme.grown(base))
        self.horizontalHeader().setFixedHeight(self._theme.grown(CONTROL.table_head))
        model = self.model()
        if isinstance(model, RowCacheModel):
            self._fit_columns(model)
        self.viewport().update()
