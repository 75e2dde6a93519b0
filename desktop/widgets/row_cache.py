"""A table model over ids that reads only the rows on screen."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

RowT = TypeVar("RowT")

WINDOW_ROWS = 64
"""Rows read at a time: a full screen and a little more."""

KEPT_WINDOWS = 16
"""Windows kept in memory; the one not looked at longest goes first."""

ID_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row's id, in any column."""

Index = QModelIndex | QPersistentModelIndex


# Without slots: on Python 3.11 `Column[Row](...)` of a frozen, slotted, generic dataclass raises
# TypeError from its own __setattr__.
@dataclass(frozen=True)
class Column(Generic[RowT]):
    """One column: its head, and how a row becomes words in it.

    `width` in px, 0 for what is left. `tone` is as `Text` has it, or "strong" for
    what is read first. `icon` stands before
    the words where it returns one; `spoken` replaces the words for a screen reader.
    """

    title: str
    words: Callable[[RowT], str]
    width: int = 0
    is_number: bool = False
    tone: Callable[[RowT], str] = lambda row: ""
    icon: Callable[[RowT], QIcon | None] = lambda row: None
    spoken: Callable[[RowT], str] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What is drawn in one cell."""

    words: str
    tone: str
    icon: QIcon | None
    is_number: bool


class RowCacheModel(QAbstractTableModel, Generic[RowT]):
    """Shows the rows of `ids` in their order (sorted and filtered in SQL by whoever gives them).

    `fetch(ids)` returns the rows of those ids in the same order; it is called on the UI thread
    for 64 rows at a time, so it must be a local read proven under 5 ms. A row that is gone
    meanwhile is None and drawn empty until the ids are given anew.
    """

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        fetch: Callable[[Sequence[str]], Sequence[RowT | None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: Sequence[str] = ()
        self._windows: OrderedDict[int, Sequence[RowT | None]] = OrderedDict()

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show other rows, or the same in another order."""
        self.beginResetModel()
        self._ids = ids
        self._windows.clear()
        self.endResetModel()

    def forget(self, ids: Iterable[str]) -> None:
        """Read these rows again when they are next drawn, because they changed. Of those that were
        never drawn nothing is known that could have.
        """
        changed = set(ids)
        for number in sorted(self._windows):
            first = number * WINDOW_ROWS
            rows = [
                row
                for row, row_id in enumerate(self._ids[first : first + WINDOW_ROWS], first)
                if row_id in changed
            ]
            if rows:
                del self._windows[number]
            for row in rows:
                last = self.index(row, len(self.columns) - 1)
                self.dataChanged.emit(self.index(row, 0), last)

    def id_at(self, row: int) -> str:
        """Return the id in `row`. Raises IndexError past the end."""
        return self._ids[row]

    def place_of(self, row_id: str) -> int | None:
        """Return the row of `row_id`, or None. A look through 100,000 takes a millisecond or two; a
        table of their places takes a hundred to make, and is asked once.
        """
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def row_at(self, row: int) -> RowT | None:
        """Return what is in `row`, read now if it is not at hand."""
        number, offset = divmod(row, WINDOW_ROWS)
        if number not in self._windows:
            first = number * WINDOW_ROWS
            self._windows[number] = self._fetch(self._ids[first : first + WINDOW_ROWS])
            if len(self._windows) > KEPT_WINDOWS:
                self._windows.popitem(last=False)
        else:
            self._windows.move_to_end(number)
        return self._windows[number][offset]

    def cell_at(self, row: int, column: int) -> Cell | None:
        """Return what is drawn in a cell, in one call; None where the row is gone."""
        found = self.row_at(row)
        if found is None:
            return None
        shown = self.columns[column]
        return Cell(shown.words(found), shown.tone(found), shown.icon(found), shown.is_number)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section].is_number)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ID_ROLE:
            return self._ids[index.row()]
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.is_number)
        if role not in _READ_ROLES:
            return None
        row = self.row_at(index.row())
        return None if row is None else _cell(column, row, role)


_READ_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.DecorationRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)


def _cell(column: Column[RowT], row: RowT, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return column.words(row)
    if role == Qt.ItemDataRole.DecorationRole:
        return column.icon(row)
    return column.spoken(row) if column.spoken is not None else column.words(row)


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


def _alignment(is_number: bool) -> Qt.AlignmentFlag:
    return _TRAILING if is_number else _LEADING
