"""Weekly hours under the hand and by keys: paint, erase, move, stretch."""

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from pytestqt.qtbot import QtBot

from desktop.calendar.hours.blocks import HoursBlock, HoursKind, WeekHoursEdit
from desktop.calendar.hours.painter import HoursPainter
from desktop.calendar.week.sample import sample_hours
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from tests.gui.calendar.week_hands import drag, keys, move, press, release, spot

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
HOURS = sample_hours().hours


@pytest.fixture
def painter(qtbot: QtBot, theme: Theme) -> HoursPainter:
    """Mara's hours, shown as large as in the look."""
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    made = HoursPainter(sample_hours(), theme, words)
    qtbot.addWidget(made)
    made.resize(896, 744)
    made.show()
    return made


def edits_of(painter: HoursPainter) -> list[WeekHoursEdit]:
    """All edits from now on."""
    told: list[WeekHoursEdit] = []
    painter.hours_changed.connect(told.append)
    return told


def test_it_opens_an_hour_before_the_earliest_block(painter: HoursPainter) -> None:
    assert painter.place.y_of(7 * 60) == 44 + 10
    assert painter.place.body.contains(spot(painter, 0, 21 * 60))


def test_painting_below_a_block_joins_it(painter: HoursPainter) -> None:
    told = edits_of(painter)
    drag(
        painter,
        spot(painter, 2, 16 * 60 + 5),
        spot(painter, 2, 18 * 60),
        spot(painter, 2, 19 * 60 + 30),
    )
    (edit,) = told
    assert (edit.kind, edit.columns, edit.before) == (HoursKind.OPEN, (2,), HOURS)
    assert edit.after[2] == (HoursBlock(12 * 60, 19 * 60 + 30),)
    assert painter.state.hours == edit.after


def test_the_former_hours_come_back_with_their_state(painter: HoursPainter) -> None:
    drag(painter, spot(painter, 6, 600), spot(painter, 6, 700))
    painter.set_state(sample_hours())
    assert painter.state.hours == HOURS


def test_the_eraser_closes_across_days(painter: HoursPainter) -> None:
    told = edits_of(painter)
    painter.set_closing(True)
    drag(painter, spot(painter, 0, 10 * 60 + 2), spot(painter, 1, 11 * 60))
    (edit,) = told
    assert (edit.kind, edit.columns) == (HoursKind.CLOSE, (0, 1))
    assert edit.after[0][0] == HoursBlock(11 * 60, 13 * 60)
    assert edit.after[1][:2] == (HoursBlock(540, 600), HoursBlock(660, 780))


def test_a_block_moves_to_another_day(painter: HoursPainter) -> None:
    told = edits_of(painter)
    drag(painter, spot(painter, 5, 12 * 60), spot(painter, 6, 13 * 60))
    assert [(edit.kind, edit.columns) for edit in told] == [(HoursKind.MOVE, (5, 6))]
    assert told[0].after[6] == (HoursBlock(10 * 60, 16 * 60),)


def test_an_edge_stretches_a_block(painter: HoursPainter) -> None:
    told = edits_of(painter)
    rect = painter.rect_of(5, HoursBlock(9 * 60, 15 * 60))
    drag(painter, QPointF(rect.center().x(), rect.bottom() - 2), spot(painter, 5, 17 * 60))
    assert [(edit.kind, edit.after[5]) for edit in told] == [
        (HoursKind.RESIZE, (HoursBlock(9 * 60, 17 * 60),))
    ]


def test_a_press_on_a_block_without_moving_changes_nothing(painter: HoursPainter) -> None:
    told = edits_of(painter)
    middle = spot(painter, 5, 12 * 60)
    press(painter, middle)
    release(painter, middle)
    assert told == []


def test_escape_gives_a_stroke_up(painter: HoursPainter) -> None:
    told = edits_of(painter)
    press(painter, spot(painter, 6, 600))
    move(painter, spot(painter, 6, 700))
    keys(painter, K.Key_Escape)
    release(painter, spot(painter, 6, 700))
    assert told == []


def test_keys_paint_erase_move_stretch_and_remove(painter: HoursPainter) -> None:
    told = edits_of(painter)
    keys(painter, *[K.Key_Right] * 6)
    keys(painter, K.Key_Down, K.Key_Down, K.Key_Down, modifiers=SHIFT)
    keys(painter, K.Key_Return)
    assert told[-1].after[6] == (HoursBlock(540, 600),)
    keys(painter, K.Key_Space, K.Key_Return)
    closed = told[-1]
    assert (closed.kind.value, len(closed.after[6])) == ("close", 0)
    keys(painter, K.Key_Space)
    assert painter.keys.step(1)
    keys(painter, K.Key_M, K.Key_Up, K.Key_Return)
    assert told[-1].after[0][0] == HoursBlock(9 * 60 + 45, 12 * 60 + 45)
    assert painter.keys.step(1)
    keys(painter, K.Key_Up, modifiers=SHIFT)
    keys(painter, K.Key_Return)
    assert told[-1].after[0][0] == HoursBlock(9 * 60 + 45, 12 * 60 + 30)
    assert painter.keys.step(1)
    keys(painter, K.Key_Delete)
    assert (told[-1].kind, told[-1].after[0]) == (HoursKind.REMOVE, (HoursBlock(840, 1200),))


def test_tab_walks_the_blocks_and_then_leaves(painter: HoursPainter) -> None:
    walked = 0
    while painter.keys.step(1):
        walked += 1
    assert walked == sum(len(day) for day in HOURS)


def test_blocks_stroke_and_lessons_are_painted_from_tokens(
    painter: HoursPainter, theme: Theme
) -> None:
    press(painter, spot(painter, 2, 16 * 60 + 5))
    move(painter, spot(painter, 2, 19 * 60 + 30))
    picture = painter.grab().toImage()
    colors = theme.colors

    def at(column: int, minute: float) -> str:
        return picture.pixelColor(spot(painter, column, minute).toPoint()).name()

    assert at(2, 18 * 60 + 30) == colors.accent.hex.lower()
    assert at(0, 12 * 60 + 30) == colors.accent_soft.hex.lower()
    assert at(0, 8 * 60 + 30) == colors.closed.hex.lower()
    lesson = painter.place.column_rect(0)
    thin = QPointF(lesson.right() - 14, painter.place.y_of(10 * 60 + 30)).toPoint()
    assert picture.pixelColor(thin).name() == theme.tokens.hues[4].solid.hex.lower()
    release(painter, spot(painter, 2, 19 * 60 + 30))
