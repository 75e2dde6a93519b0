"""Everything a hand can do to a week, by keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.overlay import TimeCursor
from desktop.calendar.week.sample import (
    DRAGGED,
    SELECTED,
    at,
    refuse_after_half_past_four,
    sample_week,
)
from desktop.calendar.week.state import WeekState
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from tests.gui.calendar.test_week_canvas import heard
from tests.gui.calendar.week_hands import keys

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme) -> Iterator[WeekCanvas]:
    """The week of the look, between two buttons, with the keyboard on it."""
    frame = QWidget()
    column = QVBoxLayout(frame)
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    made = WeekCanvas(sample_week(), theme, judge=refuse_after_half_past_four, words=words)
    column.addWidget(QPushButton("before"))
    column.addWidget(made)
    column.addWidget(QPushButton("after"))
    frame.resize(928, 888)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    yield made
    frame.close()


def test_focus_by_tab_lands_on_the_chosen_lesson(canvas: WeekCanvas) -> None:
    assert canvas.overlay.focused_id == SELECTED
    assert canvas.overlay.shows_keyboard


def test_tab_walks_the_lessons_and_then_leaves(canvas: WeekCanvas) -> None:
    order = list(canvas.access_ids())
    seen = [canvas.overlay.focused_id]
    while canvas.hasFocus():
        keys(canvas, K.Key_Tab)
        seen.append(canvas.overlay.focused_id)
    assert seen[:-1] == order[order.index(SELECTED) :]


def test_backtab_goes_to_the_lesson_before(canvas: WeekCanvas) -> None:
    keys(canvas, K.Key_Backtab, modifiers=SHIFT)
    order = canvas.access_ids()
    assert canvas.overlay.focused_id == order[order.index(SELECTED) - 1]


def test_enter_chooses_and_delete_asks_to_cancel(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    keys(canvas, K.Key_Return, K.Key_Delete)
    assert told == [("lesson_chosen", SELECTED), ("cancel_requested", SELECTED)]


def test_m_takes_a_lesson_up_arrows_shift_it_and_enter_drops(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    keys(canvas, K.Key_M, K.Key_Down, K.Key_Down, K.Key_Right, K.Key_Up, K.Key_Return)
    assert told == [("move_requested", SELECTED, at("fri", "15:15"), 4)]


def test_escape_puts_a_lesson_back(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    keys(canvas, K.Key_M, K.Key_Down, K.Key_Escape, K.Key_Return)
    assert told == [("lesson_chosen", SELECTED)]


def test_a_refused_keyboard_move_asks_nothing(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    piece = canvas.piece_of(DRAGGED)
    assert piece is not None
    keys(canvas, *[K.Key_Tab] * (canvas.access_ids().index(DRAGGED) - order_of(canvas)))
    keys(canvas, K.Key_M, *[K.Key_Down] * 7, K.Key_Return)
    assert told == [("drop_refused", "Tomás has Dylan Cho at 17:00")]


def order_of(canvas: WeekCanvas) -> int:
    """The place of the lesson under the keyboard."""
    focused = canvas.overlay.focused_id
    assert focused is not None
    return canvas.access_ids().index(focused)


def test_shift_and_down_stretch_the_end(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    keys(canvas, K.Key_Down, K.Key_Down, modifiers=SHIFT)
    keys(canvas, K.Key_Return)
    assert told == [("resize_requested", SELECTED, at("thu", "15:00"), at("thu", "16:30"))]


def test_what_is_over_is_not_taken_up(canvas: WeekCanvas) -> None:
    keys(canvas, *[K.Key_Backtab], modifiers=SHIFT)
    assert canvas.overlay.focused_id == "thu-14:00-Theo"
    keys(canvas, K.Key_M)
    assert canvas.overlay.drag is None


def test_arrows_move_a_time_cursor_and_enter_makes_a_lesson_there(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    keys(canvas, K.Key_Escape, K.Key_Left, K.Key_Up, K.Key_Up)
    assert canvas.overlay.cursor == TimeCursor(2, 14 * 60 + 30)
    keys(canvas, K.Key_Return)
    keys(canvas, K.Key_Down, modifiers=SHIFT)
    keys(canvas, K.Key_Return)
    assert told == [
        ("create_requested", at("wed", "14:30"), at("wed", "15:30"), 2),
        ("create_requested", at("wed", "14:30"), at("wed", "15:00"), 2),
    ]


def test_page_keys_ask_for_other_weeks(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    keys(canvas, K.Key_PageUp, K.Key_PageDown)
    assert told == [("page_requested", -1), ("page_requested", 1)]


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the clock shows by which letters belong together."""
    shown = [0.0]
    monkeypatch.setattr("desktop.calendar.week.keys.monotonic", lambda: shown[0])
    return shown


@pytest.mark.usefixtures("seconds")
def test_typing_a_name_jumps_to_that_student(canvas: WeekCanvas) -> None:
    keys(canvas, K.Key_I, K.Key_S)
    assert canvas.overlay.focused_id == "sat-11:15-Isla"


def test_what_is_typed_after_a_pause_is_another_name(
    canvas: WeekCanvas, seconds: list[float]
) -> None:
    keys(canvas, K.Key_I)
    seconds[0] += 1.0
    keys(canvas, K.Key_N, K.Key_A, K.Key_Z)
    assert canvas.overlay.focused_id == "tue-19:15-Amir"


@pytest.mark.usefixtures("seconds")
def test_typing_a_family_name_finds_it_too(canvas: WeekCanvas) -> None:
    keys(canvas, K.Key_N, K.Key_A, K.Key_Z)
    assert canvas.overlay.focused_id == "thu-19:45-Amir"


def test_the_cursor_stays_within_the_week(canvas: WeekCanvas) -> None:
    keys(canvas, K.Key_Escape, *[K.Key_Right] * 9, K.Key_End)
    assert canvas.overlay.cursor == TimeCursor(6, 1440 - 15)
    keys(canvas, K.Key_Home)
    assert canvas.overlay.cursor == TimeCursor(6, 0)


def monday() -> WeekState:
    """The first day of the week of the look."""
    return replace(sample_week(), days=1, open_time=(), blackouts=(), buffers=())


def test_the_cursor_stays_within_a_day_that_takes_the_place_of_the_week(
    canvas: WeekCanvas,
) -> None:
    keys(canvas, K.Key_Escape, *[K.Key_Right] * 9, K.Key_Home)
    canvas.set_state(monday())
    canvas.repaint()
    assert canvas.overlay.cursor == TimeCursor(0, 0)
    assert canvas.slot is not None


def test_a_lesson_that_is_taken_up_is_put_back_where_its_column_goes(canvas: WeekCanvas) -> None:
    keys(canvas, K.Key_M, K.Key_Right)
    canvas.set_state(monday())
    canvas.repaint()
    assert canvas.overlay.held is None


def test_losing_focus_gives_an_unfinished_move_up(canvas: WeekCanvas) -> None:
    keys(canvas, K.Key_M, K.Key_Down)
    canvas.clearFocus()
    assert canvas.overlay.held is None
