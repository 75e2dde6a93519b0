"""Holidays are closed with one click, rules are checked, and any time says why not."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.mutations.availability import AddBlackout, SetRules
from core.repositories import Repositories
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.studio.availability import build_availability
from desktop.studio.availability.holiday_dialog import HolidayDialog
from desktop.studio.availability.presenter import AvailabilityPresenter
from desktop.studio.availability.view import AvailabilityView
from desktop.studio.availability.why_dialog import WhyDialog
from desktop.studio.refusals import explain
from desktop.widgets.toast import ToastHost
from tests.fixtures.studio_desk import Seat

pytestmark = pytest.mark.usefixtures("british")

LEFT = Qt.MouseButton.LeftButton


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

    def holidays(self) -> HolidayDialog:
        QTest.keyClick(self.view.panel.holidays, Qt.Key.Key_Space)
        (dialog,) = self.window.findChildren(HolidayDialog)
        return dialog

    def why(self) -> WhyDialog:
        QTest.keyClick(self.view.panel.why, Qt.Key.Key_Space)
        (dialog,) = self.window.findChildren(WhyDialog)
        return dialog

    def closed(self) -> list[tuple[date, str, str | None]]:
        """What is closed: first date, reason, whose."""

        def query(rows: Repositories) -> list[tuple[date, str, str | None]]:
            found = sorted(rows.blackouts.all(), key=lambda row: row.first_date)
            return [(row.first_date, row.reason, row.instructor_id) for row in found]

        return self.seat.desk.read(query)

    def type(self, spin: QWidget, digits: str) -> None:
        """Write a number over the one that is there, and leave the field with Enter."""
        spin.setFocus()
        if digits:
            QTest.keyClick(spin, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(spin, digits)
        QTest.keyClick(spin, Qt.Key.Key_Return)
        self.seat.hub.flush()

    def undo_last(self) -> None:
        self.undo.undo()
        self.seat.hub.flush()


def test_a_year_of_holidays_is_closed_and_opened_as_one(qtbot: QtBot, manager_seat: Seat) -> None:
    easter = date(2026, 4, 3)
    mara = manager_seat.studio.instructor_id
    manager_seat.elsewhere(
        AddBlackout(blackout_id=new_id(), instructor_id=mara, first=easter, last=easter)
    )
    hand = Hand(manager_seat, qtbot)
    dialog = hand.holidays()
    assert dialog.country.currentText() == "Canada"
    names = [box.text() for box, _ in dialog.boxes]
    assert names[:2] == [
        "Friday 3 April 2026 · Good Friday, already closed",
        "Wednesday 1 July 2026 · Canada Day",
    ]
    for box, _ in dialog.boxes[3:]:
        QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert dialog.confirm.text() == "Close 2 days"
    QTest.mouseClick(dialog.confirm, LEFT)
    manager_seat.hub.flush()
    assert hand.closed()[1:] == [
        (date(2026, 7, 1), "Canada Day", None),
        (date(2026, 9, 7), "Labour Day", None),
    ]
    assert hand.undo.next is not None
    assert hand.undo.next.description == "closing public holidays"
    hand.undo_last()
    assert len(hand.closed()) == 1


def test_another_region_has_other_holidays(qtbot: QtBot, instructor_seat: Seat) -> None:
    hand = Hand(instructor_seat, qtbot)
    dialog = hand.holidays()
    assert not dialog.studio.isVisible()
    dialog.region.setCurrentText("NS")
    dialog.region.activated.emit(dialog.region.currentIndex())
    assert "Heritage Day" in dialog.boxes[-1][0].text()
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
    mara = instructor_seat.studio.instructor_id
    assert {whose for _, _, whose in hand.closed()} == {mara}


def test_any_time_says_why_not_and_what_is_near(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(6, 15)
    hand = Hand(manager_seat, qtbot)
    dialog = hand.why()
    dialog.day.edit.setDate(QDate(2026, 3, 6))
    dialog.time.setTime(QTime(15, 30))
    answer = dialog.answer
    assert answer.title.text() == "This time can’t be booked:"
    assert [line.text() for line in answer.reasons] == [
        "· Mara Lindqvist has a lesson at that time (15:00 – 16:00)."
    ]
    nearest = [button.text() for button in answer.near]
    assert "16:00" in nearest
    QTest.mouseClick(answer.near[nearest.index("16:00")], LEFT)
    assert (dialog.time.time(), answer.title.text()) == (
        QTime(16, 0),
        "This time can be booked.",
    )


def test_every_reason_is_told_to_whom_it_applies(qtbot: QtBot, manager_seat: Seat) -> None:
    mara = manager_seat.studio.instructor_id
    manager_seat.elsewhere(
        SetRules(instructor_id=mara, rules={"max_lessons_day": 1, "notice_min": 48 * 60})
    )
    manager_seat.book(6, 10)
    hand = Hand(manager_seat, qtbot)
    dialog = hand.why()
    dialog.day.edit.setDate(QDate(2026, 3, 6))
    dialog.time.setTime(QTime(12, 0))
    assert [line.text() for line in dialog.answer.reasons] == [
        "· 12:00 is too soon to book.",
        "· Friday 6 March is full. 1 of 1 lessons are booked.",
    ]
    QTest.keyClick(dialog.who.findChildren(QWidget)[0], Qt.Key.Key_Right)
    assert [line.text() for line in dialog.answer.reasons] == [
        "· Friday 6 March is full. 1 of 1 lessons are booked."
    ]
    dialog.day.edit.setDate(QDate(2026, 3, 8))
    dialog.time.setTime(QTime(2, 30))
    assert dialog.answer.reasons[0].text().startswith("· The clocks skip this time")


def test_limits_are_set_and_lifted(qtbot: QtBot, instructor_seat: Seat) -> None:
    hand = Hand(instructor_seat, qtbot)
    spin = hand.view.panel.rules.numbers["max_lessons_day"]
    assert spin.text() == "no limit"
    hand.type(spin, "6")
    assert hand.presenter.state.rules.max_lessons_day == 6
    hand.type(spin, "0")
    assert hand.presenter.state.rules.max_lessons_day is None


def test_rules_that_make_no_sense_are_not_saved(qtbot: QtBot, instructor_seat: Seat) -> None:
    hand = Hand(instructor_seat, qtbot)
    form = hand.view.panel.rules
    hand.type(form.numbers["horizon_days"], "3")
    hand.type(form.numbers["notice_min"], "96")
    assert hand.presenter.state.rules.notice_min == 120
    assert form.errors["notice_min"].isVisible()
    assert form.numbers["notice_min"].accessibleDescription().startswith("That’s further ahead")
    hand.type(form.numbers["notice_min"], "95")
    assert hand.presenter.state.rules.notice_min == 95 * 60
    assert not form.errors["notice_min"].isVisible()
    hand.type(form.numbers["max_minutes_day"], "10")
    assert form.errors["max_minutes_day"].text() == "At least 15, at most 1440."
    hand.type(form.numbers["max_minutes_day"], "25")
    assert form.errors["max_minutes_day"].text() == "The shortest lesson is 30 min."


def test_a_rule_that_was_only_looked_at_stays(qtbot: QtBot, instructor_seat: Seat) -> None:
    mara = instructor_seat.studio.instructor_id
    instructor_seat.elsewhere(SetRules(instructor_id=mara, rules={"notice_min": 90}))
    hand = Hand(instructor_seat, qtbot)
    hand.type(hand.view.panel.rules.numbers["notice_min"], "")
    assert hand.presenter.state.rules.notice_min == 90
