"""Instructors stand side by side in each day of a week: seen, handed over, and reached by keys."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.calendar.week.words import lesson_name
from desktop.studio.schedule import drawing
from tests.gui.studio.schedule.conftest import Watcher

LEFT = Qt.MouseButton.LeftButton


class Pair:
    """Mara and Tomás, side by side, with a lesson of hers on Friday the 6th at 10."""

    def __init__(self, watcher: Watcher) -> None:
        self.watcher, self.seat = watcher, watcher.seat
        self.tomas, self.offering = self.seat.add_instructor("Tomás Herrera")
        self.lesson = self.seat.book(6, 10)
        watcher.more("split")
        self.canvas = watcher.view.canvas
        self.mara = self.seat.studio.instructor_id

    def lands(self) -> tuple[str, timedelta]:
        """With whom the lesson is, and how long after where it was."""
        booking = self.seat.booking(self.lesson)
        return booking.instructor_id, booking.starts_at - self.seat.studio.at(6, 10)

    def titles(self) -> list[str]:
        """Whose columns a day has."""
        week = self.watcher.presenter.state.week
        assert week is not None
        assert week.column_count == 7 * week.lanes
        return [each.title for each in week.columns]

    def drag(self, columns: int) -> None:
        """Take the lesson some columns on, by hand."""
        self.seat.hub.flush()
        start = self.canvas.rect_of(self.lesson).center()
        column = self.canvas.place.column_at(start.x()) + columns
        end = QPointF(self.canvas.place.column_rect(column).center().x(), start.y())
        QTest.mousePress(self.canvas, LEFT, pos=start.toPoint())
        for step in (0.3, 0.6, 1.0):
            QTest.mouseMove(self.canvas, (start + (end - start) * step).toPoint())
        QTest.mouseRelease(self.canvas, LEFT, pos=QPoint(round(end.x()), round(end.y())))


@pytest.fixture
def pair(watcher: Watcher) -> Pair:
    return Pair(watcher)


def test_each_day_has_a_column_for_each_and_it_is_remembered(pair: Pair) -> None:
    assert pair.titles() == ["Mara Lindqvist", "Tomás Herrera"]
    theirs = pair.seat.book(6, 10, offering_id=pair.offering, student_id=pair.seat.add_student("B"))
    places = {each.card.id: (each.column, each.lanes) for each in pair.canvas.placed}
    assert places == {pair.lesson: (8, 1), theirs: (9, 1)}
    assert pair.watcher.memory.is_split()
    pair.watcher.more("split")
    assert pair.titles() == []
    assert not pair.watcher.memory.is_split()


def test_a_lesson_is_handed_over_within_the_day_and_to_another_one(pair: Pair) -> None:
    pair.drag(1)
    assert pair.lands() == (pair.tomas, timedelta())
    pair.drag(1)
    assert pair.lands() == (pair.mara, timedelta(days=1))


def test_by_keys_an_arrow_goes_to_the_colleague_and_with_ctrl_to_the_next_day(pair: Pair) -> None:
    QTest.mouseClick(pair.canvas, LEFT, pos=pair.canvas.rect_of(pair.lesson).center().toPoint())
    QTest.keyClick(pair.canvas, Qt.Key.Key_M)
    QTest.keyClick(pair.canvas, Qt.Key.Key_Right)
    QTest.keyClick(pair.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pair.canvas, Qt.Key.Key_Return)
    assert pair.lands() == (pair.tomas, timedelta(days=1))


def test_a_screen_reader_hears_whose_a_lesson_is(pair: Pair) -> None:
    week = pair.watcher.presenter.state.week
    assert week is not None
    (card,) = week.lessons
    said = lesson_name(card, week, pair.canvas.words)
    assert said.startswith("Ana Duarte, piano, Friday 6 March 10:00 to 11:00, Mara Lindqvist")
    told = QAccessible.queryAccessibleInterface(pair.canvas)
    assert "Monday 2 March to Sunday 8 March" in told.text(QAccessible.Text.Name)


def test_whoever_has_no_room_is_counted(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "SPLIT_MOST", 2)
    _third, offering = pair.seat.add_instructor("Wei-Lin Chen")
    theirs = pair.seat.book(6, 14, offering_id=offering)
    pair.watcher.presenter.refresh()
    assert pair.titles() == ["Mara Lindqvist", "Tomás Herrera"]
    assert theirs not in {each.card.id for each in pair.canvas.placed}
    assert pair.watcher.view.header.detail.text() == "1 more doesn’t fit"
    assert (
        pair.watcher.view.header.title.toolTip() == "2 – 8 March 2026 Week 10 · 1 more doesn’t fit"
    )


def test_on_paper_a_week_has_a_column_a_day(pair: Pair) -> None:
    sheet = pair.watcher.view.sharing.sheet()
    assert sheet is not None
    assert len(sheet.columns) == 7
