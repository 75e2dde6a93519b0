"""A table of 100,000 rows reads only what is on screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.design.theme import Theme
from desktop.widgets.row_cache import ID_ROLE, KEPT_WINDOWS, WINDOW_ROWS, Column, RowCacheModel
from desktop.widgets.table import TableView


@dataclass(frozen=True, slots=True)
class Lesson:
    """A row."""

    student: str


class Source:
    """Counts what is read."""

    def __init__(self) -> None:
        self.read: list[int] = []
        self.names: dict[str, str] = {}

    def fetch(self, ids: Sequence[str]) -> list[Lesson | None]:
        self.read.append(len(ids))
        return [Lesson(self.names.get(row_id, row_id)) for row_id in ids]


def model_of(source: Source, count: int) -> RowCacheModel[Lesson]:
    columns = (Column[Lesson]("Student", lambda row: row.student),)
    model = RowCacheModel(columns, source.fetch)
    model.show_ids([f"row {place}" for place in range(count)])
    return model


def test_scrolling_100_000_rows_reads_windows_only(qtbot: QtBot, theme: Theme) -> None:
    source = Source()
    model = model_of(source, 100_000)
    table = TableView(theme, "Lessons")
    qtbot.addWidget(table)
    table.show_model(model)
    table.resize(600, 600)
    table.show()
    table.grab()
    table.scrollToBottom()
    table.grab()
    assert model.rowCount() == 100_000
    assert sum(source.read) <= 4 * WINDOW_ROWS
    assert model.index(99_999, 0).data() == "row 99999"


def test_windows_not_looked_at_are_let_go() -> None:
    source = Source()
    model = model_of(source, WINDOW_ROWS * (KEPT_WINDOWS + 4))
    for row in range(0, model.rowCount(), WINDOW_ROWS):
        model.row_at(row)
    before = len(source.read)
    model.row_at(model.rowCount() - 1)
    assert len(source.read) == before
    model.row_at(0)
    assert len(source.read) == before + 1


def test_changed_row_is_read_again(qtbot: QtBot) -> None:
    source = Source()
    model = model_of(source, 10)
    assert model.index(3, 0).data() == "row 3"
    source.names["row 3"] = "Ana"
    with qtbot.waitSignal(model.dataChanged):
        model.forget(["row 3", "unknown"])
    assert model.index(3, 0).data() == "Ana"


def test_a_change_tells_of_the_rows_that_were_drawn_and_of_no_others() -> None:
    model = model_of(Source(), 1000)
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    for row in (3, 700):
        model.row_at(row)
    model.forget([f"row {row}" for row in (700, 3, 500, 5)])
    assert told == [3, 5, 700]
    assert model.place_of("row 500") == 500
    assert model.place_of("unknown") is None


def test_chosen_and_opened_rows_are_told_by_id(qtbot: QtBot, theme: Theme) -> None:
    table = TableView(theme, "Lessons")
    qtbot.addWidget(table)
    table.show_model(model_of(Source(), 10))
    table.show()
    with qtbot.waitSignal(table.chosen) as chosen:
        table.choose("row 4")
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert (chosen.args, opened.args) == (["row 4"], ["row 4"])
    assert table.currentIndex().data(ID_ROLE) == "row 4"


def test_row_that_is_gone_is_drawn_empty(qtbot: QtBot, theme: Theme) -> None:
    columns = (Column[Lesson]("Student", lambda row: row.student),)
    model: RowCacheModel[Lesson] = RowCacheModel(columns, lambda ids: [None for _ in ids])
    model.show_ids(["gone"])
    table = TableView(theme, "Lessons")
    qtbot.addWidget(table)
    table.show_model(model)
    table.show()
    table.grab()
    assert model.index(0, 0).data() is None
