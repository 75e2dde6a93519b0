"""A week under the hand: drag to make, move and stretch; refused places say why."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPointF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QInputDevice, QPointingDevice
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.paint_week import WeekPainter
from desktop.calendar.week.sample import (
    DRAGGED,
    SELECTED,
    at,
    refuse_after_half_past_four,
    sample_week,
)
from desktop.calendar.week.state import Verdict
from desktop.calendar.words import TimeWords
from desktop.design.theme import SchemeChoice, Theme
from tests.gui.calendar.week_hands import drag, keys, mouse, move, press, release, spot

GUITAR_ROOM = 14 * 60 + 45


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme) -> WeekCanvas:
    """The week of the look, shown as large as there."""
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    made = WeekCanvas(sample_week(), theme, judge=refuse_after_half_past_four, words=words)
    qtbot.addWidget(made)
    made.resize(928, 788)
    made.show()
    return made


def taken(canvas: WeekCanvas, lesson_id: str) -> QPointF:
    """The middle of a lesson's card."""
    return canvas.rect_of(lesson_id).center()


def heard(canvas: WeekCanvas) -> list[tuple[object, ...]]:
    """All requests from now on, in order, each with its name."""
    told: list[tuple[object, ...]] = []
    for name in (
        "lesson_chosen",
        "lesson_opened",
        "move_requested",
        "resize_requested",
        "create_requested",
        "cancel_requested",
        "page_requested",
    ):
        getattr(canvas, name).connect(lambda *facts, name=name: told.append((name, *facts)))
    canvas.drop_refused.connect(lambda _p, verdict: told.append(("drop_refused", verdict.detail)))
    return told


@pytest.mark.parametrize("clock", ["00:20", "04:00", "23:45"])
def test_at_night_it_opens_where_it_does_by_day(canvas: WeekCanvas, clock: str) -> None:
    canvas.scroll_home()
    by_day = canvas.place.scroll
    canvas.set_state(replace(canvas.state, now=at("thu", clock)))
    canvas.scroll_home()
    assert canvas.place.scroll == by_day > 0


def test_it_opens_an_hour_before_the_first_opening_with_now_in_sight(canvas: WeekCanvas) -> None:
    assert canvas.place.y_of(8 * 60) == 58
    assert canvas.place.body.contains(spot(canvas, 3, 14 * 60 + 20))


def test_a_click_chooses_and_a_double_click_opens(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    point = taken(canvas, SELECTED)
    press(canvas, point)
    release(canvas, point)
    mouse(canvas, QEvent.Type.MouseButtonDblClick, point)
    assert told == [("lesson_chosen", SELECTED), ("lesson_opened", SELECTED)]


def test_a_lesson_dragged_to_another_day_asks_to_move_there(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    start = taken(canvas, DRAGGED)
    drag(canvas, start, start + QPointF(0, 40), spot(canvas, 3, 12 * 60 + start_offset(canvas)))
    assert told == [("move_requested", DRAGGED, at("thu", "12:00"), 3)]


def start_offset(canvas: WeekCanvas) -> float:
    """How far below its start a lesson's middle is, in minutes."""
    return canvas.place.minute_at(taken(canvas, DRAGGED).y()) - GUITAR_ROOM


def test_a_refused_place_is_shown_with_its_reason_and_asks_nothing(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    start = taken(canvas, DRAGGED)
    end = spot(canvas, 4, 16 * 60 + 30 + start_offset(canvas))
    press(canvas, start)
    move(canvas, end)
    held = canvas.overlay.drag
    assert held is not None
    assert held.verdict == Verdict(False, "15 min too late", "Tomás has Dylan Cho at 17:00")
    release(canvas, end)
    assert told == [("drop_refused", "Tomás has Dylan Cho at 17:00")]
    assert canvas.overlay.held is None


def test_escape_gives_a_drag_up(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    start = taken(canvas, DRAGGED)
    press(canvas, start)
    move(canvas, start + QPointF(0, 90))
    keys(canvas, Qt.Key.Key_Escape)
    move(canvas, start + QPointF(0, 120))
    release(canvas, start + QPointF(0, 120))
    assert told == []
    assert canvas.overlay.held is None


def test_pulling_the_lower_edge_asks_to_stretch(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    rect = canvas.rect_of("thu-17:30-Jun")
    edge = QPointF(rect.center().x(), rect.bottom() - 2)
    drag(canvas, edge, edge + QPointF(0, 8), spot(canvas, 3, 19 * 60))
    assert told == [("resize_requested", "thu-17:30-Jun", at("thu", "17:30"), at("thu", "19:00"))]


def test_dragging_over_empty_time_asks_for_a_new_lesson(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    drag(
        canvas,
        spot(canvas, 1, 12 * 60 + 31),
        spot(canvas, 1, 13 * 60),
        spot(canvas, 1, 13 * 60 + 30),
    )
    assert told == [("create_requested", at("tue", "12:30"), at("tue", "13:30"), 1)]


def test_alt_snaps_to_five_minutes(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    start = spot(canvas, 1, 12 * 60 + 31)
    end = spot(canvas, 1, 13 * 60 + 6)
    press(canvas, start)
    move(canvas, end, Qt.KeyboardModifier.AltModifier)
    release(canvas, end)
    assert told == [("create_requested", at("tue", "12:30"), at("tue", "13:05"), 1)]


def test_what_is_over_cannot_be_dragged(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    start = taken(canvas, "mon-10:00-Grace")
    drag(canvas, start, start + QPointF(0, 100))
    assert told == []


def test_a_small_tremble_is_still_a_click(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    start = taken(canvas, DRAGGED)
    drag(canvas, start, start + QPointF(2, 3))
    assert told == [("lesson_chosen", DRAGGED)]


def test_a_dropped_ghost_stays_until_the_next_state_shows_the_change(canvas: WeekCanvas) -> None:
    start = taken(canvas, DRAGGED)
    drag(canvas, start, start + QPointF(0, -57))
    assert canvas.overlay.dropped is not None
    canvas.set_state(canvas.state)
    assert canvas.overlay.dropped is None


def test_a_ghost_nobody_answers_goes_back(qtbot: QtBot, canvas: WeekCanvas) -> None:
    start = taken(canvas, DRAGGED)
    drag(canvas, start, start + QPointF(0, -57))
    for timer in canvas.findChildren(QTimer):
        if timer.isActive() and timer.isSingleShot():
            timer.timeout.emit()
    assert canvas.overlay.held is None


def finger() -> QPointingDevice:
    """A touch screen."""
    return QPointingDevice(
        "screen",
        7,
        QInputDevice.DeviceType.TouchScreen,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        1,
        1,
    )


def test_a_finger_scrolls_and_a_long_press_takes_hold(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    device = finger()
    start = taken(canvas, DRAGGED)
    before = canvas.place.scroll
    press(canvas, start, device)
    move(canvas, start - QPointF(0, 20), device=device)
    move(canvas, start - QPointF(0, 50), device=device)
    release(canvas, start - QPointF(0, 50), device)
    assert (told, canvas.overlay.held) == ([], None)
    assert canvas.place.scroll == before + 30

    start = taken(canvas, DRAGGED)
    press(canvas, start, device)
    (long_press,) = [t for t in canvas.findChildren(QTimer) if t.isActive()]
    long_press.timeout.emit()
    end = start - QPointF(0, 57)
    move(canvas, end, device=device)
    release(canvas, end, device)
    assert told == [("move_requested", DRAGGED, at("fri", "13:45"), 4)]


def test_a_finger_pulls_the_edges_of_the_chosen_lesson(canvas: WeekCanvas) -> None:
    told = heard(canvas)
    device = finger()
    canvas.set_state(replace(canvas.state, selected_id=DRAGGED))
    rect = canvas.rect_of(DRAGGED)
    for edge, by in ((QPointF(rect.center().x(), rect.bottom() + 8), 57),
                     (QPointF(rect.center().x(), rect.top() - 8), -57)):  # fmt: skip
        press(canvas, edge, device)
        assert canvas.overlay.shows_handles
        move(canvas, edge + QPointF(0, by / 2), device=device)
        move(canvas, edge + QPointF(0, by - (8 if by > 0 else -8)), device=device)
        release(canvas, edge + QPointF(0, by - (8 if by > 0 else -8)), device)
        canvas.set_state(canvas.state)
    assert [one[0] for one in told] == ["resize_requested", "resize_requested"]
    (_, _, kept, later), (_, _, earlier, end) = told
    card = canvas.card_for(DRAGGED)
    assert card is not None
    assert (kept, end) == (card.start, card.end)
    assert later == card.end + timedelta(hours=1)
    assert earlier == card.start - timedelta(hours=1)
    press(canvas, rect.center())
    assert not canvas.overlay.shows_handles
    release(canvas, rect.center())


def test_a_frame_of_a_drag_paints_no_lesson_but_the_ghost(
    canvas: WeekCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.processEvents()
    start = taken(canvas, DRAGGED)
    press(canvas, start)
    move(canvas, start + QPointF(0, 57))
    QApplication.processEvents()
    painted: list[int] = []
    monkeypatch.setattr(WeekPainter, "strokes", lambda *_: painted.append(1))
    for step in range(5):
        move(canvas, start + QPointF(0, 60 + 15 * step))
        QApplication.processEvents()
    assert painted == []


def test_ctrl_and_wheel_zoom_around_the_pointer(canvas: WeekCanvas) -> None:
    minute = canvas.place.minute_at(400)
    canvas.set_zoom(1.5, 400)
    assert canvas.place.scale.hour_height == pytest.approx(57 * 1.5)
    assert canvas.place.minute_at(400) == pytest.approx(minute, abs=1)
    canvas.set_zoom(99)
    assert canvas.zoom == 3.0


def test_right_to_left_turns_the_days_round(canvas: WeekCanvas) -> None:
    monday = canvas.place.column_rect(0)
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = canvas.place.column_rect(0)
    assert mirrored.right() == pytest.approx(canvas.width() - monday.left())
    assert canvas.place.column_at(canvas.width() - 60) == 0
    assert canvas.place.column_at(5) == 6


@pytest.mark.parametrize("choice", [SchemeChoice.LIGHT, SchemeChoice.DARK, SchemeChoice.CONTRAST])
def test_each_scheme_paints_open_and_closed_hours_from_its_tokens(
    canvas: WeekCanvas, theme: Theme, choice: SchemeChoice
) -> None:
    theme.choose(choice)
    picture = canvas.grab().toImage()
    colors = theme.colors
    open_spot, closed_spot = spot(canvas, 1, 12 * 60 + 30), spot(canvas, 2, 10 * 60 + 30)
    assert picture.pixelColor(open_spot.toPoint()).name() == colors.surface_raised.hex.lower()
    assert picture.pixelColor(closed_spot.toPoint()).name() == colors.closed.hex.lower()


def test_each_state_of_a_lesson_looks_its_own(canvas: WeekCanvas, theme: Theme) -> None:
    picture = canvas.grab().toImage()
    hues, colors = theme.tokens.hues, theme.colors
    wanted = {
        "fri-11:30-Freya": hues[6].fill,
        "thu-14:00-Theo": hues[1].solid,
        "mon-10:00-Grace": hues[4].done,
        "fri-10:15-Beatrice": colors.surface_raised,
        "thu-16:15-Ruby": colors.danger_soft,
    }
    for lesson_id, color in wanted.items():
        rect = canvas.rect_of(lesson_id)
        inside = QPointF(rect.left() + 6, rect.bottom() - 4).toPoint()
        assert picture.pixelColor(inside).name() == color.hex.lower(), lesson_id


def test_a_drag_whose_lesson_disappears_is_given_up(canvas: WeekCanvas) -> None:
    start = taken(canvas, DRAGGED)
    press(canvas, start)
    move(canvas, start + QPointF(0, 57))
    rest = tuple(card for card in canvas.state.lessons if card.id != DRAGGED)
    canvas.set_state(replace(canvas.state, lessons=rest))
    assert canvas.overlay.held is None
    release(canvas, start)


def test_a_lesson_looks_the_same_painted_straight_and_from_its_picture(canvas: WeekCanvas) -> None:
    straight = canvas.grab().toImage()
    canvas.invalidate()
    pictures = canvas.grab().toImage()
    canvas.invalidate()
    assert pictures == straight
    assert canvas.grab().toImage() == straight


def test_who_points_at_a_card_is_told_all_of_it(
    canvas: WeekCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, *_: told.append(words))
    week = sample_week()
    canvas.set_state(
        replace(week, lessons=(replace(week.lessons[0], student="Ana <b> & Co"), *week.lessons[1:]))
    )
    point = taken(canvas, week.lessons[0].id).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, point, canvas.mapToGlobal(point))
    QCoreApplication.sendEvent(canvas, event)
    (words,) = told
    assert words.startswith("<b>Ana &lt;b&gt; &amp; Co</b><br>Monday")
    assert "10:00 – 11:00<br>Piano<br>" in words
