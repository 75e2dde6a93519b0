"""The conversations, latest first: one painted row each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.repositories.threads import ThreadLine
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.messages.state import Pair
from desktop.studio.messages.words import hue_of, say
from desktop.widgets.badges import Tone, draw_avatar, draw_dress, dress_for, initials_of

_AVATAR = 36
_ROW = 64
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A row as it is drawn: words, not facts. A heading has no `line`."""

    title: str
    preview: str = ""
    time: str = ""
    line: ThreadLine | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.line is None:
            return self.title
        unread = say("{count} unread").format(count=self.line.unread) if self.line.unread else ""
        return ", ".join(filter(None, (self.title, unread, self.preview, self.time)))


class ThreadModel(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ThreadRow, ...] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row.title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.line is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_at(self, index: _Index) -> ThreadRow | None:
        """The row of an index."""
        return (
            self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        )

    def place_of(self, pair: Pair) -> int:
        """Where a pair stands; -1 where it does not."""
        found = (
            place
            for place, row in enumerate(self._rows)
            if row.line is not None and row.line.pair == pair
        )
        return next(found, -1)

    def show(self, rows: Sequence[ThreadRow]) -> None:
        """Show other rows."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()


class ThreadDelegate(QStyledItemDelegate):
    """Paints a row 64 high: avatar, name and time, then the latest words and how many are new."""

    def __init__(self, theme: Theme, is_ringed: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_ringed = is_ringed

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        row = model.row_at(index) if isinstance(model, ThreadModel) else None
        lines = 2 if row is not None and row.line is not None else 1
        base = _ROW if lines == 2 else CONTROL.table_row
        return QSize(0, base + round(lines * TYPE.body.line * (self._theme.text_scale - 1)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row of `index` into `option.rect`."""
        model = index.model()
        row = model.row_at(index) if isinstance(model, ThreadModel) else None
        if row is None:
            return
        box: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setLayoutDirection(direction)
        if row.line is None:
            self._paint_heading(painter, box, row)
        else:
            self._paint_ground(painter, option)
            self._paint_thread(painter, box, row, row.line, direction)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: ThreadRow) -> None:
        colors = self._theme.colors
        painter.setFont(self._theme.font(TYPE.caption, WEIGHT.label))
        painter.setPen(colors.text_muted.qt)
        inner = box.adjusted(SPACE.md, SPACE.sm, -SPACE.md, 0)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, int(side), row.title)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colors, state = self._theme.colors, option.state
        box: QRect = option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colors.accent_soft.qt)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colors.control_hover.qt)
        if state & QStyle.StateFlag.State_HasFocus and self._is_ringed():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colors.accent.qt, LINE.focus_ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(box).adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(ring, RADIUS.control, RADIUS.control)

    def _paint_thread(
        self,
        painter: QPainter,
        box: QRect,
        row: ThreadRow,
        line: ThreadLine,
        direction: Qt.LayoutDirection,
    ) -> None:
        theme, side = self._theme, self._theme.scaled(_AVATAR)

        def placed(left: int, top: int, width: int, height: int) -> QRect:
            inside = QRect(box.left() + left, box.top() + top, width, height)
            return QStyle.visualRect(direction, box, inside)

        hue = theme.tokens.hue_for(hue_of(line.student_id))
        avatar = placed(SPACE.md, (box.height() - side) // 2, side, side)
        draw_avatar(painter, avatar, initials_of(line.student), hue, theme.font(), False)
        high = theme.scaled(TYPE.body.line)
        left, top = SPACE.md + side + SPACE.sm, (box.height() - 2 * high) // 2
        room = box.width() - left - SPACE.md
        taken = self._paint_time(painter, placed(left, top, room, high), row.time)
        ink = theme.colors.text
        weight = WEIGHT.strong if line.unread else WEIGHT.label
        self._words(painter, placed(left, top, room - taken, high), row.title, weight, ink.qt)
        badge = self._paint_badge(painter, placed(left, top + high, room, high), line.unread)
        ink = theme.colors.text if line.unread else theme.colors.text_muted
        second = placed(left, top + high, room - badge, high)
        self._words(painter, second, row.preview, WEIGHT.text, ink.qt)

    def _words(self, painter: QPainter, box: QRect, words: str, weight: int, ink: QColor) -> None:
        painter.setFont(self._theme.font_for(words, TYPE.body, weight))
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(_START), shown)

    def _paint_time(self, painter: QPainter, box: QRect, time: str) -> int:
        """Paint the time at the row's end; return the room it takes."""
        painter.setFont(self._theme.font(TYPE.caption))
        painter.setPen(self._theme.colors.text_muted.qt)
        painter.drawText(box, int(_END), time)
        return painter.fontMetrics().horizontalAdvance(time) + SPACE.xs if time else 0

    def _paint_badge(self, painter: QPainter, box: QRect, count: int) -> int:
        """Paint how many are unread at the row's end; return the room it takes."""
        if not count:
            return 0
        words = "99+" if count > 99 else str(count)
        painter.setFont(self._theme.font(TYPE.caption, WEIGHT.strong))
        high = self._theme.scaled(CONTROL.key_cap - 2)
        wide = max(high, painter.fontMetrics().horizontalAdvance(words) + SPACE.xs + 2)
        is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = box.left() if is_mirrored else box.right() - wide + 1
        pill = QRect(left, box.center().y() - high // 2 + 1, wide, high)
        dress = dress_for(Tone.SOLID, self._theme.colors)
        draw_dress(painter, QRectF(pill), high / 2, dress)
        painter.setPen(dress.ink.qt)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)
        return wide + SPACE.xs


class ThreadList(QListView):
    """The list. `thread_chosen(student_id, instructor_id, is_unwritten)`: a row was chosen."""

    thread_chosen = Signal(str, str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_by_keys = False
        self.threads = ThreadModel(self)
        self.setModel(self.threads)
        self.setItemDelegate(ThreadDelegate(theme, self._has_ring, self))
        self.setProperty("surface", "base")
        self.setProperty("ring", "own")
        self.setAccessibleName(say("Conversations"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, rows: Sequence[ThreadRow], chosen: Pair | None) -> None:
        """Show rows with one of them chosen, without telling."""
        top = self.verticalScrollBar().value()
        selection = self.selectionModel()
        selection.blockSignals(True)
        self.threads.show(rows)
        place = self.threads.place_of(chosen) if chosen else -1
        index = self.threads.index(place) if place >= 0 else QModelIndex()
        if selection.currentIndex() != index or not selection.isSelected(index):
            flag = selection.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, flag)
        selection.blockSignals(False)
        self.verticalScrollBar().setValue(top)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_by_keys = event.reason() in _BY_KEYS
        # Qt takes the first row for the current one where there is none: that is no choice.
        self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        self.selectionModel().blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_by_keys = True
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_by_keys = False
        super().mousePressEvent(event)

    def _has_ring(self) -> bool:
        return self._is_by_keys and self.hasFocus()

    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        self._on_activated(current)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.threads.row_at(index)
        if row is not None and row.line is not None:
            student_id, instructor_id = row.line.pair
            is_unwritten = row.line.conversation_id is None
            self.thread_chosen.emit(student_id, instructor_id, is_unwritten)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
