"""Figures are summed up for whoever may see them, drawn, read out, tabled and written to a file."""

import csv
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.insights.figures import Tally
from core.insights.periods import Period
from core.models import Booking, BookingState
from desktop.design.theme import SchemeChoice
from desktop.language import PseudoCatalogue
from desktop.runtime.presenter import Screen
from desktop.studio.insights import build_insights
from desktop.studio.insights.bar_chart import grid_lines
from desktop.studio.insights.breakdown import BACK, CALLED_OFF, LESSONS
from desktop.studio.insights.csv_export import csv_rows
from desktop.studio.insights.presenter import InsightsPresenter
from desktop.studio.insights.reports import Reports
from desktop.studio.insights.state import Choice, Found, InsightsState, Report
from desktop.studio.insights.view import InsightsView
from desktop.studio.insights.words import axis_words
from desktop.studio.weeks import WeekStart
from tests.fixtures.studio_desk import Seat
from tests.plugin import PATIENCE_MS

pytestmark = pytest.mark.usefixtures("british")

LEFT = Qt.MouseButton.LeftButton
MONDAY = datetime(2026, 3, 2, 13, tzinfo=UTC)
"""9 in the morning of this week's Monday in Halifax."""
WEEK = timedelta(days=7)


def teach(seat: Seat, weeks_ago: Sequence[int], who: str = "", **more: object) -> None:
    """Ana's lessons of 7200 cents on Mondays of the past, an hour each, already over."""
    studio = seat.studio
    for number in weeks_ago:
        at = MONDAY - number * WEEK
        values: dict[str, object] = {
            "id": new_id(),
            "studio_id": studio.studio_id,
            "instructor_id": who or studio.instructor_id,
            "student_id": studio.student_id,
            "service_name": "Piano",
            "starts_at": at,
            "ends_at": at + timedelta(hours=1),
            "zone": "America/Halifax",
            "state": BookingState.COMPLETED,
            "price_minor": 7200,
            "currency": "CAD",
            "created_at": at - WEEK,
        }
        studio.session.add(Booking(**{**values, **more}))  # type: ignore[arg-type]  # of its columns
    studio.session.commit()
    seat.server.stamp()
    seat.sync()


class Hand:
    """A person before the screen."""

    def __init__(self, seat: Seat, qtbot: QtBot) -> None:
        self.screen: Screen[InsightsState] = build_insights(seat.desk, None)
        self.screen.finish()
        qtbot.addWidget(self.screen)
        self.screen.resize(1232, 844)
        assert isinstance(self.screen.view, InsightsView)
        assert isinstance(self.screen.presenter, InsightsPresenter)
        self.view, self.presenter = self.screen.view, self.screen.presenter
        self.screen.show()

    @property
    def found(self) -> Found:
        found = self.presenter.state.found
        assert found is not None
        return found

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)

    def tile(self, report: Report) -> str:
        return self.view.tiles.tiles[report].accessibleName()


def test_a_manager_sees_everybody_beside_the_weeks_before(qtbot: QtBot, manager_seat: Seat) -> None:
    wei, _ = manager_seat.add_instructor("Wei-Lin Chen")
    teach(manager_seat, [0, 1, 2, 13])
    teach(manager_seat, [1], wei, price_minor=9900)
    teach(manager_seat, [2], state=BookingState.CANCELLED, fee_minor=3600, student_id=None)
    hand = Hand(manager_seat, qtbot)
    assert hand.tile(Report.EARNINGS) == "Earnings: $351.00, +387.5%"
    assert hand.tile(Report.LESSONS) == "Lessons: 4, +3"
    assert hand.tile(Report.CALLED_OFF) == "Cancelled or missed: 20%, +20 points"
    assert [(line.name, line.figures.tally.earned_minor) for line in hand.found.groups] == [
        ("Mara Lindqvist", 25_200),
        ("Wei-Lin Chen", 9_900),
    ]
    assert "22 Sept – 11 Dec" in hand.view.foot.text()


def test_who_came_back_in_four_weeks_is_known_after_them(qtbot: QtBot, manager_seat: Seat) -> None:
    teach(manager_seat, [0, 1, 2])
    hand = Hand(manager_seat, qtbot)
    assert hand.tile(Report.RETURNING) == "Returning students: –, no earlier data"
    hand.presenter.choose(Choice.FOUR_WEEKS)
    qtbot.waitUntil(lambda: not hand.found.is_back_known, timeout=PATIENCE_MS)
    assert hand.tile(Report.RETURNING) == "Returning students: –, known after 4 weeks"


def test_an_instructor_sees_their_own_only(qtbot: QtBot, instructor_seat: Seat) -> None:
    teach(instructor_seat, [1])
    hand = Hand(instructor_seat, qtbot)
    assert hand.found.instructors == ((instructor_seat.studio.instructor_id, "Mara Lindqvist"),)
    assert not hand.view.head.instructor.isVisible()
    assert hand.tile(Report.EARNINGS).startswith("Earnings: $72.00")


def test_columns_share_the_room_in_another_look_too(qtbot: QtBot, instructor_seat: Seat) -> None:
    teach(instructor_seat, [1])
    hand = Hand(instructor_seat, qtbot)
    lines = hand.view.lines
    widths = [lines.columnWidth(at) for at in range(6)]
    assert sum(widths) == lines.viewport().width()
    instructor_seat.desk.theme.choose(SchemeChoice.DARK)
    qtbot.waitUntil(lambda: not instructor_seat.desk.theme.is_changing, timeout=PATIENCE_MS)
    assert [lines.columnWidth(at) for at in range(6)] == widths


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK])
def test_the_tables_head_is_as_round_as_its_card(
    qtbot: QtBot, qapp: QApplication, instructor_seat: Seat, scheme: SchemeChoice
) -> None:
    teach(instructor_seat, [1])
    theme, face = instructor_seat.desk.theme, qapp.font()
    theme.wear(scheme, 1.0)
    theme.apply(qapp)
    try:
        hand = Hand(instructor_seat, qtbot)
        head = hand.view.lines.horizontalHeader()
        picture = hand.screen.grab(QRect(head.mapTo(hand.screen, QPoint()), head.size())).toImage()
    finally:
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())
        qapp.setFont(face)
    sunken, middle = theme.colors.surface_sunken.qt, picture.width() // 2
    assert picture.pixelColor(middle, 1) == sunken
    assert picture.pixelColor(0, 0) == theme.colors.surface_raised.qt


def test_a_head_that_is_longer_than_its_numbers_has_its_room(
    qtbot: QtBot, qapp: QApplication, instructor_seat: Seat
) -> None:
    teach(instructor_seat, [1])
    longer = PseudoCatalogue()
    qapp.installTranslator(longer)
    try:
        hand = Hand(instructor_seat, qtbot)
    finally:
        qapp.removeTranslator(longer)
    heads = hand.view.lines.horizontalHeader()
    for at in (LESSONS, CALLED_OFF, BACK):
        assert heads.sectionSize(at) >= heads.sectionSizeHint(at)


def test_the_front_desk_sees_none(qtbot: QtBot, desk_seat: Seat) -> None:
    teach(desk_seat, [1])
    hand = Hand(desk_seat, qtbot)
    assert hand.presenter.state.found is None
    assert hand.view.empty.isVisible()
    assert hand.view.empty.accessibleName().startswith("No access")
    assert hand.screen.lower_rail is None


def test_choosing_days_person_and_service(qtbot: QtBot, manager_seat: Seat) -> None:
    wei, _ = manager_seat.add_instructor("Wei-Lin Chen")
    teach(manager_seat, [0, 6])
    teach(manager_seat, [1], wei, service_name="Maths")
    hand = Hand(manager_seat, qtbot)
    head = hand.view.head
    four = head.choice.findChildren(QWidget)[0]
    hand.click(four)
    assert (hand.found.total.tally.lessons, len(hand.found.bars)) == (2, 4)
    QTest.keyClick(four, Qt.Key.Key_Left)
    assert head.dates.isVisible()
    assert hand.found.period.first == (MONDAY - 3 * WEEK).date()
    QTest.keyClick(head.first.edit, Qt.Key.Key_Up)
    assert head.first.day == hand.found.period.first
    QTest.keyClick(head.instructor, Qt.Key.Key_End)
    assert head.instructor.currentText() == "Wei-Lin Chen"
    assert hand.found.total.tally.lessons == 1
    QTest.keyClick(head.service, Qt.Key.Key_End)
    assert hand.view.empty.isVisible()


def test_the_charts_are_walked_with_the_keys_and_turn_into_tables(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    teach(manager_seat, [0, 1])
    hand = Hand(manager_seat, qtbot)
    card = hand.view.bars
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    assert card.told.text() == "23 Feb – 1 Mar: $72.00, previous period $0.00"
    assert card.chart.accessibleDescription() == card.told.text()
    heat = hand.view.heat
    heat.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(heat.chart, Qt.Key.Key_Home)
    assert heat.told.text() == "Monday, 09:00: 17%, 120 of 720 open minutes booked"
    QTest.keyClick(card.turn, Qt.Key.Key_Space)
    assert card.is_table
    model = card.table.model()
    last = model.rowCount() - 1
    assert [model.index(last, column).data() for column in range(3)] == [
        "2 – 5 March",
        "$72.00",
        "$0.00",
    ]
    hand.click(card.turn)
    assert not card.is_table


def test_the_table_of_hours_begins_with_the_first_day_of_the_week(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    manager_seat.desk.weeks.choose(WeekStart.SATURDAY)
    teach(manager_seat, [0])
    hand = Hand(manager_seat, qtbot)
    model = hand.view.heat.table.model()
    days = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert days == ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"]
    hour = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    shares = [model.index(row, hour.index("09")).data() for row in range(len(days))]
    assert shares == ["0%", "0%", "8%", "0%", "0%", "0%", "0%"]


def test_reports_draw_another_measure(qtbot: QtBot, manager_seat: Seat) -> None:
    teach(manager_seat, [9, 11])
    hand = Hand(manager_seat, qtbot)
    rail = hand.screen.lower_rail
    assert isinstance(rail, Reports)
    rail.setParent(hand.screen)
    rail.show()
    hand.click(rail.rows[Report.RETURNING])
    assert hand.view.bars.title.text() == "Returning students by week"
    card = hand.view.bars
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card.chart, Qt.Key.Key_Home)
    assert card.told.text() == "15 – 21 December: 100%, previous period –"
    assert not hand.view.heat.isVisible()
    hand.click(rail.rows[Report.HOURS])
    assert hand.view.heat.isVisible()


def test_a_new_lesson_is_summed_up_at_once(qtbot: QtBot, manager_seat: Seat) -> None:
    hand = Hand(manager_seat, qtbot)
    assert hand.view.empty.accessibleName().startswith("No lessons on these dates")
    teach(manager_seat, [1])
    assert hand.tile(Report.LESSONS).startswith("Lessons: 1")


def test_the_figures_are_written_to_a_file(
    qtbot: QtBot, manager_seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wei, _ = manager_seat.add_instructor("=Wei-Lin")
    teach(manager_seat, [0], wei)
    teach(manager_seat, [1, 1], starts_at=MONDAY - WEEK)
    hand = Hand(manager_seat, qtbot)
    file = tmp_path / "figures.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    hand.click(hand.view.head.export)
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[:4] for row in rows[1:]] == [
        ["2026-02-23", "2026-03-01", "Mara Lindqvist", "Piano"],
        ["2026-03-02", "2026-03-05", "'=Wei-Lin", "Piano"],
    ]
    assert [" ".join(row[4:]) for row in rows[1:]] == [
        "2 120 0 0 144.00 0.00 CAD",
        "1 60 0 0 72.00 0.00 CAD",
    ]
    assert manager_seat.said == ["Figures exported to figures.csv."]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    hand.click(hand.view.head.export)
    assert manager_seat.said[-1] == "The file couldn’t be saved: Is a directory"


def test_grid_lines_are_round_and_reach_over_the_highest() -> None:
    assert grid_lines(0) == (0, 1)
    assert grid_lines(3) == (0, 1, 2, 3)
    assert grid_lines(7_480_00) == (0, 200_000, 400_000, 600_000, 800_000)
    assert axis_words(Report.EARNINGS, 250_000, "CAD") == "$2.5k"
    assert axis_words(Report.EARNINGS, 250, "CAD") == "$2.50"
    assert axis_words(Report.EARNINGS, 50_000, "CAD") == "$500"


def test_yen_have_no_decimals() -> None:
    line = (Period(MONDAY.date(), MONDAY.date()), "Mara", "Piano", Tally(earned_minor=7200))
    (row,) = csv_rows([line], "JPY")
    assert row[-3:] == ("7200", "0", "JPY")
