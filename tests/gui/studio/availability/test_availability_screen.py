"""Hours are painted and saved stroke by stroke; what follows from them is shown beside them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.mutations.availability import AddBlackout, SetException, SetWeek
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.studio.availability import build_availability
from desktop.studio.availability.dialogs import CopyDayDialog, CopyWeekDialog, ExceptionDialog
from desktop.studio.availability.hours import Preset
from desktop.studio.availability.presenter import AvailabilityPresenter
from desktop.studio.availability.reading import moved_lessons
from desktop.studio.availability.state import AvailabilityState
from desktop.studio.availability.view import AvailabilityView
from desktop.studio.refusals import explain
from desktop.studio.weeks import WeekStart
from desktop.widgets.toast import ToastHost
from tests.fixtures.studio_desk import Seat

pytestmark = pytest.mark.usefixtures("british")

LEFT = Qt.MouseButton.LeftButton
WEDNESDAY = 2


class Hand:
    """A person before the screen."""

    def __init__(self, seat: Seat, qtbot: QtBot) -> None:
        self.seat = seat
        self.window = QWidget()
        self.window.resize(1232, 844)
        screen = build_availability(seat.desk)
        screen.finish()
        screen.setParent(self.window)
        screen.resize(self.window.size())
        qtbot.addWidget(self.window)
        assert isinstance(screen.view, AvailabilityView)
        assert isinstance(screen.presenter, AvailabilityPresenter)
        self.view, self.presenter = screen.view, screen.presenter
        self.undo = UndoStack(seat.jobs, lambda error: explain(error, seat.desk.zone))
        toasts = ToastHost(seat.desk.theme, self.window)
        seat.desk.offer_through(UndoOffers(self.undo, toasts, self.undo))
        self.window.show()

    @property
    def state(self) -> AvailabilityState:
        return self.presenter.state

    def stored(self, weekday: int) -> list[list[int]]:
        mara = self.seat.studio.instructor_id

        def query(rows: Repositories) -> list[list[int]]:
            found = rows.weekly_hours.of_instructor(mara)
            return next(row.windows for row in found if row.weekday == weekday)

        return self.seat.desk.read(query)

    def paint(self, weekday: int, first: float, last: float) -> None:
        painter = self.view.painter
        x = round(painter.place.column_rect(weekday).center().x())
        start = QPoint(x, round(painter.place.y_of(first * 60)) + 2)
        end = QPoint(x, round(painter.place.y_of(last * 60)) - 2)
        QTest.mousePress(painter, LEFT, pos=start)
        QTest.mouseMove(painter, (start + end) / 2)
        QTest.mouseMove(painter, end)
        QTest.mouseRelease(painter, LEFT, pos=end)
        self.seat.hub.flush()

    def dialog(self, kind: type[QWidget]) -> QWidget:
        (found,) = [one for one in self.window.findChildren(kind) if one.isVisible()]
        return found


@pytest.fixture
def hand(instructor_seat: Seat, qtbot: QtBot) -> Hand:
    return Hand(instructor_seat, qtbot)


def test_a_stroke_is_saved_at_once_and_can_be_taken_back(hand: Hand) -> None:
    assert hand.view.title.text() == "Mara’s weekly hours"
    assert hand.view.total.text() == "63 h a week"
    hand.paint(WEDNESDAY, 19, 21)
    assert hand.stored(WEDNESDAY) == [[540, 1080], [1140, 1260]]
    assert hand.view.total.text() == "65 h a week"
    assert hand.undo.next is not None
    assert hand.undo.next.description == "opening Wednesday"
    hand.undo.undo()
    hand.seat.hub.flush()
    assert hand.stored(WEDNESDAY) == [[540, 1080]]
    assert hand.view.total.text() == "63 h a week"
    hand.seat.sync()
    assert hand.stored(WEDNESDAY) == [[540, 1080]]


def test_the_eraser_closes(hand: Hand) -> None:
    hand.presenter.set_closing(True)
    hand.paint(WEDNESDAY, 12, 13)
    assert hand.stored(WEDNESDAY) == [[540, 720], [780, 1080]]


def test_presets_and_clear(hand: Hand) -> None:
    QTest.mouseClick(hand.view.presets[Preset.CLEAR], LEFT)
    hand.seat.hub.flush()
    assert hand.view.total.text() == "0 h a week"
    QTest.mouseClick(hand.view.presets[Preset.MORNINGS], LEFT)
    hand.seat.hub.flush()
    assert hand.stored(0) == [[480, 720]]
    assert hand.stored(5) == []
    hand.undo.undo()
    hand.undo.undo()
    hand.seat.hub.flush()
    assert hand.stored(5) == [[540, 1080]]


def test_copying_a_day_to_others(hand: Hand) -> None:
    hand.paint(0, 19, 20)
    QTest.mouseClick(hand.view.copy_day, LEFT)
    dialog = hand.dialog(CopyDayDialog)
    assert isinstance(dialog, CopyDayDialog)
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.to_field.error == "Choose at least one day."
    dialog.targets[3].setChecked(True)
    QTest.mouseClick(dialog.confirm, LEFT)
    assert hand.stored(3) == [[540, 1080], [1140, 1200]]
    assert hand.stored(4) == [[540, 1080]]


def test_copying_a_week_makes_exceptions_of_what_differed(hand: Hand) -> None:
    mara = hand.seat.studio.instructor_id
    hand.seat.elsewhere(
        SetException(instructor_id=mara, on_date=date(2026, 2, 24), windows=[[600, 660]])
    )
    QTest.mouseClick(hand.view.copy_week, LEFT)
    dialog = hand.dialog(CopyWeekDialog)
    assert isinstance(dialog, CopyWeekDialog)
    QTest.mouseClick(dialog.confirm, LEFT)
    hand.seat.hub.flush()
    assert [(each.first, each.hours) for each in hand.state.exceptions] == [
        (date(2026, 3, 3), ((600, 660),))
    ]


def test_a_week_that_begins_on_sunday_is_copied_from_sunday(hand: Hand) -> None:
    mara = hand.seat.studio.instructor_id
    for day in (date(2026, 2, 22), date(2026, 3, 1)):
        exception = SetException(instructor_id=mara, on_date=day, windows=[[600, 660]])
        hand.seat.elsewhere(exception)
    hand.seat.desk.weeks.choose(WeekStart.SUNDAY)
    QTest.mouseClick(hand.view.copy_week, LEFT)
    dialog = hand.dialog(CopyWeekDialog)
    assert isinstance(dialog, CopyWeekDialog)
    assert (dialog.source.day, dialog.target.day) == (date(2026, 2, 22), date(2026, 3, 1))
    dialog.target.show_day(date(2026, 3, 11))
    QTest.mouseClick(dialog.confirm, LEFT)
    hand.seat.hub.flush()
    assert [each.first for each in hand.state.exceptions] == [date(2026, 3, 1), date(2026, 3, 8)]


def test_a_range_is_painted_as_a_draft_and_then_applied(hand: Hand) -> None:
    hand.view.panel.range.click()
    hand.paint(WEDNESDAY, 19, 21)
    assert hand.stored(WEDNESDAY) == [[540, 1080]]
    hand.presenter.choose_range(date(2026, 3, 11), date(2026, 3, 11))
    assert hand.view.panel.apply.text() == "Apply to Wed 11 March"
    QTest.mouseClick(hand.view.panel.apply, LEFT)
    hand.seat.hub.flush()
    assert [(each.first, each.hours) for each in hand.state.exceptions] == [
        (date(2026, 3, 11), ((540, 1080), (1140, 1260)))
    ]
    assert hand.state.hours[WEDNESDAY] != ()
    assert hand.view.total.text() == "63 h a week"


def test_a_blackout_closes_dates_and_can_be_lifted(hand: Hand) -> None:
    QTest.mouseClick(hand.view.panel.add, LEFT)
    dialog = hand.dialog(ExceptionDialog)
    assert isinstance(dialog, ExceptionDialog)
    assert not dialog.studio.isVisible()
    dialog.note.setText("Recital")
    QTest.mouseClick(dialog.confirm, LEFT)
    hand.seat.hub.flush()
    (change,) = hand.state.exceptions
    assert (change.first, change.note, change.hours) == (date(2026, 3, 6), "Recital", None)
    assert hand.state.preview[0].is_closed
    assert [each.column for each in hand.view.painter.state.blackouts] == [4]
    QTest.mouseClick(hand.view.panel.removals[0], LEFT)
    hand.seat.hub.flush()
    assert hand.state.exceptions == ()
    assert hand.state.preview[0].starts != ()


def test_one_date_with_hours_of_its_own(hand: Hand) -> None:
    QTest.mouseClick(hand.view.panel.add, LEFT)
    dialog = hand.dialog(ExceptionDialog)
    assert isinstance(dialog, ExceptionDialog)
    dialog.kind.choose("hours")
    dialog.kind.chosen.emit("hours")
    QTest.mouseClick(dialog.confirm, LEFT)
    hand.seat.hub.flush()
    (change,) = hand.state.exceptions
    assert (change.first, change.hours) == (date(2026, 3, 6), ((540, 720),))


def test_students_see_what_the_rules_leave(hand: Hand) -> None:
    booked = hand.seat.studio.at(6, 9)
    hand.seat.book(6, 9)
    friday = hand.state.preview[0]
    length = timedelta(minutes=hand.state.preview_min)
    assert friday.day == date(2026, 3, 6)
    assert friday.starts[0] == booked + timedelta(hours=1)
    assert friday.starts[1] - friday.starts[0] == length
    hand.presenter.choose_preview(30)
    first, second, *_ = hand.state.preview[0].starts
    assert second - first == timedelta(minutes=30)


def test_a_booking_rule_is_saved_when_its_field_is_left(hand: Hand) -> None:
    rules = hand.view.panel.rules
    rules.numbers["buffer_after_min"].setValue(15)
    rules.numbers["buffer_after_min"].editingFinished.emit()
    hand.seat.hub.flush()
    assert hand.state.rules.buffer_after_min == 15
    rules.approval.click()
    hand.seat.hub.flush()
    assert hand.state.rules.approval_by_hand
    hand.undo.undo()
    hand.undo.undo()
    hand.seat.hub.flush()
    assert hand.state.rules.buffer_after_min == 0


def test_the_clock_change_is_told_though_it_moves_nobody(hand: Hand) -> None:
    hand.seat.book(10, 15)
    assert hand.view.panel.clock.title.text() == "Clocks go forward on Sunday 8 March"
    assert "No lesson moves" in hand.view.panel.clock.sentence.text()


def test_a_lesson_by_another_clock_moves_where_that_clock_does_not_change(hand: Hand) -> None:
    booking_id = hand.seat.book(10, 15)
    line = hand.seat.desk.read(lambda rows: rows.lessons.line(booking_id))
    assert isinstance(line, LessonLine)
    at = datetime(2026, 3, 8, 6, tzinfo=UTC)
    abroad = replace(line, zone="Europe/London")
    (moved,) = moved_lessons([line, abroad], at, "America/Halifax")
    assert (moved.before.hour, moved.after.hour, moved.day) == (14, 15, date(2026, 3, 10))


def test_hours_changed_on_another_device_are_shown_and_not_written_over(hand: Hand) -> None:
    mara = hand.seat.studio.instructor_id
    hand.seat.elsewhere(
        SetWeek(instructor_id=mara, days={0: [[600, 660]]}, base={0: [[540, 1080]]})
    )
    assert hand.view.painter.state.hours[0][0].start == 600
    hand.paint(WEDNESDAY, 19, 20)
    assert hand.stored(0) == [[600, 660]]


def test_the_desk_looks_but_does_not_touch(desk_seat: Seat, qtbot: QtBot) -> None:
    hand = Hand(desk_seat, qtbot)
    assert hand.view.total.text() == "63 h a week"
    assert not hand.view.painter.isEnabled()
    assert not hand.view.presets[Preset.CLEAR].isEnabled()
    assert not hand.view.panel.add.isVisible()


def test_a_manager_chooses_whose_hours(manager_seat: Seat, qtbot: QtBot) -> None:
    tomas, _ = manager_seat.add_instructor("Tomás Herrera")
    hand = Hand(manager_seat, qtbot)
    hand.presenter.choose_teacher(tomas)
    assert hand.view.title.text() == "Tomás’s weekly hours"
    day = date(2026, 3, 9)
    manager_seat.elsewhere(
        AddBlackout(blackout_id=new_id(), instructor_id=None, first=day, last=day, reason="Move")
    )
    assert [each.note for each in hand.state.exceptions] == ["Move"]
    assert hand.state.may_close_studio


def test_tab_alone_reaches_presets_hours_and_panel(hand: Hand) -> None:
    hand.window.activateWindow()
    hand.view.setFocus()
    reached = set()
    for _ in range(80):
        focused = hand.window.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    view, panel = hand.view, hand.view.panel
    wanted = {*view.presets.values(), view.copy_day, view.copy_week, view.painter}
    wanted |= {panel.weekly, panel.duration, panel.why, panel.holidays, panel.add}
    assert wanted | {*panel.rules.numbers.values(), panel.rules.approval} <= reached
