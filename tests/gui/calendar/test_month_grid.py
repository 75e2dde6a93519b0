"""A month under hands and keys: days opened, lessons chosen and carried to other days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.calendar.month.grid import MonthGrid
from desktop.calendar.month.state import MonthDay, MonthState, weeks_around
from desktop.calendar.scale import instant_at
from desktop.calendar.week.sample import NOW, ZONE
from desktop.calendar.week.state import DragProposal, LessonCard, LessonState, Verdict
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
FIRST = date(2026, 2, 23)


def card(name: str, day: date, hour: int = 10, **more: object) -> LessonCard:
    start = instant_at(day, hour * 60, ZONE)
    values: dict[str, object] = {
        "id": f"{name}-{day.day}",
        "start": start,
        "end": start + timedelta(hours=1),
        "student": f"{name} Duarte",
        "first_name": name,
        "subject": "Piano",
        "initials": "ML",
        "hue_index": 1,
    }
    return LessonCard(**{**values, **more})  # type: ignore[arg-type]  # each key has its own type


def march(*cards: LessonCard, **days: MonthDay) -> MonthState:
    """March 2026 with these lessons, 9 hours open a day."""
    made = []
    for at in range(42):
        day = FIRST + timedelta(days=at)
        mine = tuple(one for one in cards if one.start.astimezone(ZONE).date() == day)
        made.append(days.get(f"d{day:%m%d}") or MonthDay(day, mine, len(mine), 60 * len(mine), 540))
    return MonthState(date(2026, 3, 1), ZONE, NOW, tuple(made))


ANA, BO = card("Ana", date(2026, 3, 6)), card("Bo", date(2026, 3, 9), 15)
DONE = card("Cy", date(2026, 3, 2), state=LessonState.COMPLETED)


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> Iterator[MonthGrid]:
    QAccessible.setActive(True)
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    made = MonthGrid(march(ANA, BO, DONE), theme, words=words)
    qtbot.addWidget(made)
    made.resize(928, 788)
    made.show()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    yield made
    QAccessible.setActive(False)


def heard(grid: MonthGrid) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []
    for name in ("lesson_chosen", "day_opened", "move_requested", "cancel_requested",
                 "page_requested", "drop_refused", "day_listed"):  # fmt: skip
        getattr(grid, name).connect(lambda *facts, name=name: told.append((name, *facts)))
    return told


def keys(grid: MonthGrid, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(grid, key)


def cell(grid: MonthGrid, day: date) -> QPointF:
    place = grid.state.place_of(day)
    assert place is not None
    return grid.geometry_of_days.cell(place).center()


def drag(grid: MonthGrid, start: QPointF, *way: QPointF) -> None:
    QTest.mousePress(grid, LEFT, pos=start.toPoint())
    for point in way:
        QTest.mouseMove(grid, point.toPoint())
    QTest.mouseRelease(grid, LEFT, pos=way[-1].toPoint())


def test_a_click_chooses_a_lesson_and_opens_a_day_by_its_number(grid: MonthGrid) -> None:
    told = heard(grid)
    QTest.mouseClick(grid, LEFT, pos=grid.rect_of(ANA.id).center().toPoint())
    place = grid.state.place_of(date(2026, 3, 12)) or 0
    head = grid.geometry_of_days.cell_head(place).center().toPoint()
    QTest.mouseClick(grid, LEFT, pos=head)
    QTest.mouseClick(grid, LEFT, pos=cell(grid, date(2026, 3, 13)).toPoint())
    QTest.mouseDClick(grid, LEFT, pos=cell(grid, date(2026, 3, 13)).toPoint())
    QTest.mouseRelease(grid, LEFT, pos=cell(grid, date(2026, 3, 13)).toPoint())
    assert told == [
        ("lesson_chosen", ANA.id),
        ("day_opened", date(2026, 3, 12)),
        ("day_opened", date(2026, 3, 13)),
    ]


def test_a_full_day_says_how_many_more_and_lists_them(grid: MonthGrid) -> None:
    day = date(2026, 3, 10)
    many = tuple(card(name, day, 9 + at) for at, name in enumerate("GHIJKL"))
    grid.set_state(march(d0310=MonthDay(day, many, 11, 660, 540)))
    place = grid.state.place_of(day) or 0
    shown = grid.shown(place)
    assert len(shown) == 4
    told = heard(grid)
    more = grid.geometry_of_days.row(place, len(shown)).center().toPoint()
    QTest.mouseClick(grid, LEFT, pos=more)
    QTest.keyClick(grid, K.Key_Space)
    ((name, listed, below), by_key) = told
    assert (name, listed) == ("day_listed", day)
    assert by_key == (name, listed, below)
    assert isinstance(below, QPoint)
    assert grid.geometry_of_days.cell(place).contains(QPointF(below))
    assert grid.access_rect(many[-1].id).isEmpty()


def test_a_month_of_five_weeks_has_the_room_of_the_sixth(grid: MonthGrid) -> None:
    day = date(2026, 3, 10)
    many = tuple(card(name, day, 9 + at) for at, name in enumerate("GHIJKLM"))
    six = march(d0310=MonthDay(day, many, 11, 660, 540))
    grid.set_state(replace(six, days=six.days[:35]))
    place = grid.state.place_of(day) or 0
    assert grid.geometry_of_days.cell(34).bottom() == grid.height()
    assert len(grid.shown(place)) == 5


@pytest.mark.parametrize(
    ("month", "first", "weeks"),
    [
        (date(2026, 3, 1), date(2026, 2, 23), 6),
        (date(2026, 4, 1), date(2026, 3, 30), 5),
        (date(2027, 2, 1), date(2027, 2, 1), 4),
        (date(2026, 12, 1), date(2026, 11, 29), 5),
    ],
)
def test_a_month_is_as_many_weeks_as_it_touches(month: date, first: date, weeks: int) -> None:
    assert weeks_around(month, first) == weeks


def test_dragging_to_another_day_keeps_the_time_of_the_clock(grid: MonthGrid) -> None:
    told = heard(grid)
    start = grid.rect_of(ANA.id).center()
    drag(grid, start, start + QPointF(30, 30), cell(grid, date(2026, 3, 18)))
    # The clocks changed on 8 March: 10 o'clock is another instant of the day now.
    assert told == [("move_requested", ANA.id, instant_at(date(2026, 3, 18), 600, ZONE))]
    assert grid.held is None


def test_a_refused_day_says_why_and_asks_for_nothing(grid: MonthGrid) -> None:
    no = Verdict(ok=False, headline="closed", detail="Recital day")
    asked: list[DragProposal] = []

    def judge(proposal: DragProposal) -> Verdict:
        asked.append(proposal)
        return no

    grid.set_judge(judge)
    told = heard(grid)
    start = grid.rect_of(ANA.id).center()
    target = cell(grid, date(2026, 3, 18))
    drag(grid, start, start + QPointF(30, 30), target, target + QPointF(3, 3))
    ((name, proposal, verdict),) = told
    assert (name, verdict) == ("drop_refused", no)
    assert asked[-1] == proposal
    assert len({one.start for one in asked}) == len(asked)


def test_back_on_its_own_day_nothing_is_asked(grid: MonthGrid) -> None:
    told = heard(grid)
    start = grid.rect_of(ANA.id).center()
    drag(grid, start, cell(grid, date(2026, 3, 18)), start)
    assert told == []


def test_keys_go_by_days_and_weeks_and_open(grid: MonthGrid) -> None:
    told = heard(grid)
    assert grid.access_focused() == "day:2026-03-05"
    keys(grid, K.Key_Right, K.Key_Down, K.Key_Return)
    keys(grid, K.Key_Home, K.Key_Return, K.Key_End, K.Key_Return)
    keys(grid, K.Key_PageDown, K.Key_PageUp)
    assert told == [
        ("day_opened", date(2026, 3, 13)),
        ("day_opened", date(2026, 3, 9)),
        ("day_opened", date(2026, 3, 15)),
        ("page_requested", 1),
        ("page_requested", -1),
    ]


def test_tab_walks_the_lessons_and_leaves_at_the_end(grid: MonthGrid) -> None:
    told = heard(grid)
    walked = []
    while grid.focusNextPrevChild(True):
        walked.append(grid.focused_id)
        if len(walked) > 5:
            break
    assert walked[:2] == [ANA.id, BO.id]
    keys(grid, K.Key_Left)
    assert grid.focusNextPrevChild(False)
    keys(grid, K.Key_Return, K.Key_Delete)
    assert told[-2:] == [("lesson_chosen", ANA.id), ("cancel_requested", ANA.id)]


def test_keys_carry_a_lesson_to_another_day(grid: MonthGrid) -> None:
    told = heard(grid)
    grid.focusNextPrevChild(True)
    keys(grid, K.Key_M, K.Key_Down, K.Key_Right, K.Key_Escape)
    assert (grid.held, told) == (None, [])
    keys(grid, K.Key_Up)
    grid.place = grid.state.place_of(date(2026, 3, 6)) or 0
    grid.focused_id = ANA.id
    keys(grid, K.Key_M, K.Key_Down, K.Key_Return)
    assert told == [("move_requested", ANA.id, instant_at(date(2026, 3, 13), 600, ZONE))]


def test_what_is_over_cannot_be_carried(grid: MonthGrid) -> None:
    told = heard(grid)
    start = grid.rect_of(DONE.id).center()
    drag(grid, start, cell(grid, date(2026, 3, 18)))
    assert told == []


def test_a_screen_reader_hears_days_and_lessons(grid: MonthGrid) -> None:
    month = QAccessible.queryAccessibleInterface(grid)
    name = QAccessible.Text.Name
    assert month.text(name) == "March 2026, 3 lessons"
    assert month.childCount() == 42 + 3
    ids = grid.access_ids()
    said = {each: month.child(at).text(name) for at, each in enumerate(ids)}
    assert said["day:2026-03-06"] == "Friday, March 6, 1 lesson, 1 h of 9 h booked"
    assert said[ANA.id] == "Ana Duarte, piano, Friday, March 6 10:00 to 11:00, confirmed"
    assert ids.index(ANA.id) == ids.index("day:2026-03-06") + 1
    grid.set_state(replace(march(), selected_id=None))
    assert month.childCount() == 42
    assert month.text(name) == "March 2026, 0 lessons"


def test_the_wheel_turns_a_month_a_notch(grid: MonthGrid) -> None:
    told = heard(grid)
    for turn in (-60, -60, 240):
        middle = QPointF(grid.rect().center())
        event = QWheelEvent(
            middle, middle, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(grid, event)
    assert told == [("page_requested", 1), ("page_requested", -1), ("page_requested", -1)]


def test_days_run_to_the_left_for_those_who_read_so(grid: MonthGrid) -> None:
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    geometry = grid.geometry_of_days
    assert geometry.cell(0).left() > geometry.cell(6).left()
    assert geometry.place_at(geometry.cell(9).center()) == 9
    keys(grid, K.Key_Left)
    assert grid.access_focused() == "day:2026-03-06"
    assert not grid.grab().isNull()
