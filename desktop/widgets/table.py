"""The table: rows 40 (30 dense), hairlines between, a bar at the chosen row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.design.focus import tell_reached
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, SPACE, TYPE, WEIGHT
from desktop.widgets.row_cache import ID_ROLE, RowCacheModel, RowT
from desktop.widgets.written import Face, has_figures

_BAR = 3
_CHOSEN = QStyle.StateFlag.State_Selected.value
_UNDER_MOUSE = QStyle.StateFlag.State_MouseOver.value

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints one cell flat: fill, words, hairline.

    It asks no style sheet and reads the row once a cell, because a screen has a hundred cells
    and each detour costs a tenth of a frame.
    """

    has_end = True
    """Whether there is a hairline under the last row, too: not where a card ends there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell of `index` into `option.rect`."""
        box: QRect = option.rect
        state: int = option.state.value  # Python's own flags take longer than painting the words
        direction: Qt.LayoutDirection = option.direction
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        is_chosen = bool(state & _CHOSEN)
        if is_chosen:
            painter.fillRect(box, self._chosen)
        elif state & _UNDER_MOUSE:
            painter.fillRect(box, self._hovered)
        if self.has_end or index.row() + 1 < index.model().rowCount():
            painter.fillRect(box.left(), box.bottom(), box.width(), LINE.hairline, self._line)
        if is_chosen and index.column() == 0:
            edge = box.right() - _BAR + 1 if is_mirrored else box.left()
            painter.fillRect(edge, box.top(), _BAR, box.height(), self._accent)
        inner = box.adjusted(SPACE.md, 0, -SPACE.md, -LINE.hairline)
        self.paint_cell(painter, inner, index, is_mirrored=is_mirrored)

    def paint_cell(self, painter: QPainter, box: QRect, index: Index, *, is_mirrored: bool) -> None:
        """Paint what is in the cell; override for cells that hold more than an icon and words."""
        model = index.model()
        if not isinstance(model, RowCacheModel):
            return
        cell = model.cell_at(index.row(), index.column())
        if cell is None:
            return
        if cell.icon is not None:
            box = self._paint_icon(painter, box, cell.icon, is_mirrored=is_mirrored)
        face = self._plain_faces[cell.tone == "strong", has_figures(cell.words)]
        painter.setPen(self._inks.get(cell.tone, self._inks[""]))
        words = face.shown(cell.words, box.width())
        face.write(painter, box, words, is_trailing=cell.is_number, is_mirrored=is_mirrored)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.grown(CONTROL.table_row))

    def _paint_icon(
        self, painter: QPainter, box: QRect, icon: QIcon, *, is_mirrored: bool
    ) -> QRect:
        """Paint the icon before the words and return the room left for them."""
        size = self._theme.scaled(CONTROL.icon_small)
        left = box.right() - size if is_mirrored else box.left()
        icon.paint(painter, QRect(left, box.center().y() - size // 2, size, size))
        room = size + SPACE.xs
        return box.adjusted(0, 0, -room, 0) if is_mirrored else box.adjusted(room, 0, 0, 0)

    def _on_theme_changed(self) -> None:
        colors = self._theme.colors
        self._chosen, self._hovered = colors.accent_soft.qt, colors.control_hover.qt
        self._line, self._accent = colors.border.qt, colors.accent.qt
        self._inks: dict[str, QColor] = {
            "": colors.text.qt,
            "muted": colors.text_muted.qt,
            "disabled": colors.text_disabled.qt,
            "accent": colors.accent.qt,
            "positive": colors.positive.qt,
            "warning": colors.warning.qt,
            "danger": colors.danger.qt,
        }
        self._plain_faces: dict[tuple[bool, bool], Face] = {
            (is_strong, is_tabular): Face(
                self._theme.font_for(
                    "0" if is_tabular else "",
                    TYPE.body,
                    WEIGHT.label if is_strong else WEIGHT.text,
                )
            )
            for is_strong in (False, True)
            for is_tabular in (False, True)
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        tell_reached(self, event.reason())
        super().focusInEvent(event)

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
