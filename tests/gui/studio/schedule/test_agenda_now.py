"""The endless list says where the present stands among today's lessons."""

from datetime import timedelta

from PySide6.QtCore import Qt

from desktop.studio.schedule.state import ViewMode
from tests.gui.studio.schedule.conftest import Watcher


def test_a_line_parts_what_has_begun_from_what_is_to_come(watcher: Watcher) -> None:
    seat = watcher.seat
    begun = seat.book(5, 13, allow_outside_hours=True)
    coming, tomorrow = seat.book(5, 15), seat.book(6, 10)
    watcher.presenter.show_mode(ViewMode.AGENDA)
    agenda = watcher.view.agenda
    rects = {
        each: agenda.visualRect(agenda.lessons.index(agenda.lessons.row_of(each)))
        for each in (begun, coming, tomorrow)
    }

    def top() -> int:
        line = agenda.now_line()
        assert line is not None
        return line.center().y()

    assert abs(top() - rects[coming].top()) <= 2
    seat.clock.advance(timedelta(minutes=45))
    assert abs(top() - rects[coming].bottom()) <= 2, "the last of today has begun"
    seat.clock.advance(timedelta(hours=12))
    assert rects[tomorrow].top() < top() < rects[tomorrow].center().y(), "under tomorrow's line"
    seat.clock.advance(timedelta(days=1))
    assert agenda.now_line() is None, "nothing today"


def test_a_lesson_that_is_over_still_has_to_be_marked(watcher: Watcher) -> None:
    over = watcher.seat.book(5, 10, allow_outside_hours=True)
    ahead = watcher.seat.book(5, 16)
    watcher.presenter.show_mode(ViewMode.AGENDA)
    lessons = watcher.view.agenda.lessons
    told = {
        each: lessons.index(lessons.row_of(each)).data(Qt.ItemDataRole.AccessibleTextRole)
        for each in (over, ahead)
    }
    assert told[over].endswith("not marked")
    assert told[ahead].endswith("confirmed")
