"""Somebody with a mouse before the schedule."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.calendar.week.state import LessonState
from desktop.runtime.presenter import Screen
from desktop.studio.schedule import build_schedule
from desktop.studio.schedule.presenter import SchedulePresenter
from desktop.studio.schedule.state import ScheduleState
from desktop.studio.schedule.view import ScheduleView
from tests.fixtures.studio_desk import Seat

LEFT = Qt.MouseButton.LeftButton


class Hand:
    """A person before the screen."""

    def __init__(self, seat: Seat, qtbot: QtBot) -> None:
        self.seat = seat
        self.window = QWidget()
        self.window.resize(1232, 844)
        screen: Screen[ScheduleState] = build_schedule(seat.desk)
        screen.finish()
        screen.setParent(self.window)
        screen.resize(self.window.size())
        qtbot.addWidget(self.window)
        assert isinstance(screen.view, ScheduleView)
        assert isinstance(screen.presenter, SchedulePresenter)
        self.view, self.presenter = screen.view, screen.presenter
        self.window.show()

    @property
    def state(self) -> ScheduleState:
        return self.presenter.state

    def shown(self) -> dict[str, LessonState]:
        assert self.state.week is not None
        return {card.id: card.state for card in self.state.week.lessons}

    def middle_of(self, lesson_id: str) -> QPoint:
        return self.view.canvas.rect_of(lesson_id).center().toPoint()

    def press(self, lesson_id: str) -> None:
        QTest.mouseClick(self.view.canvas, LEFT, pos=self.middle_of(lesson_id))

    def drag(self, lesson_id: str, hours: float, columns: int = 0) -> None:
        start = self.middle_of(lesson_id)
        self._drag(start, start + self._away(hours, columns))

    def draw(self, day: date, first: float, last: float) -> None:
        """Draw empty time on a day of the week shown."""
        assert self.state.week is not None
        canvas = self.view.canvas
        column = (day - self.state.week.first_date).days
        x = canvas.place.column_rect(column).center().x()
        start = QPoint(round(x), round(canvas.place.y_of(first * 60)) + 2)
        self._drag(start, QPoint(round(x), round(canvas.place.y_of(last * 60))))

    def pull_end(self, lesson_id: str, hours: float) -> None:
        rect = self.view.canvas.rect_of(lesson_id)
        start = QPoint(round(rect.center().x()), round(rect.bottom()) - 2)
        self._drag(start, start + self._away(hours, 0))

    def _away(self, hours: float, columns: int) -> QPoint:
        place = self.view.canvas.place
        width = place.column_rect(1).left() - place.column_rect(0).left()
        height = place.y_of(660) - place.y_of(600)
        return QPoint(round(columns * width), round(hours * height))

    def _drag(self, start: QPoint, end: QPoint) -> None:
        canvas = self.view.canvas
        QTest.mousePress(canvas, LEFT, pos=start)
        for step in range(1, 5):
            QTest.mouseMove(canvas, start + (end - start) * (step / 4))
        QTest.mouseRelease(canvas, LEFT, pos=end)

    def dialog(self, kind: type[QWidget]) -> QWidget:
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert len(found) == 1, kind
        return found[0]
