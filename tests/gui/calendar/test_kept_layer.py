"""A week that is painted in turns: what is in sight meanwhile, and what it comes to."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.calendar.paint.kept_layer import Stroke
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.drag import Grip
from desktop.calendar.week.geometry import WeekGeometry
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.paint_week import WeekPainter
from desktop.calendar.week.state import WeekState
from desktop.design.theme import Theme
from tests.benchmarks.bench_week_canvas import crowded_week

_UNTIL_KEPT = 6
"""Paintings after which each lesson is copied from a picture of its own."""


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme) -> WeekCanvas:
    """Two hundred lessons, more than are painted together."""
    return shown(qtbot, theme)


def picture(canvas: WeekCanvas) -> QImage:
    """What is in sight, but for the scroll bar, which comes with the pointer."""
    return canvas.grab(QRect(0, 0, canvas.width() - 12, canvas.height())).toImage()


def whole(qtbot: QtBot, canvas: WeekCanvas) -> QImage:
    """What is in sight once all of it was painted anew."""
    canvas.invalidate()
    picture(canvas)
    qtbot.waitUntil(lambda: not canvas.is_painting)
    return picture(canvas)


def shown(qtbot: QtBot, theme: Theme) -> WeekCanvas:
    made = WeekCanvas(crowded_week(), theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.grab()
    qtbot.waitUntil(lambda: not made.is_painting)
    return made


def test_it_looks_the_same_whether_painted_in_turns_or_together(
    qtbot: QtBot, theme: Theme, canvas: WeekCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.calendar.week.paint_week._AT_ONCE", 1_000)
    assert picture(canvas) == picture(shown(qtbot, theme))


def test_the_former_picture_stays_until_the_next_is_whole(qtbot: QtBot, canvas: WeekCanvas) -> None:
    former = picture(canvas)
    canvas.scroll_to(canvas.place.scroll + 60)
    assert picture(canvas) == former
    assert canvas.is_painting
    qtbot.waitUntil(lambda: not canvas.is_painting)
    assert picture(canvas) != former


def test_what_is_scrolled_on_meanwhile_is_painted_after_it(
    qtbot: QtBot, canvas: WeekCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[float] = []
    real = WeekPainter.strokes

    def strokes(
        painter: WeekPainter,
        state: WeekState,
        place: WeekGeometry,
        lessons: tuple[PlacedLesson, ...],
        dragged_id: str | None,
    ) -> list[Stroke]:
        begun.append(place.scroll)
        return real(painter, state, place, lessons, dragged_id)

    monkeypatch.setattr(WeekPainter, "strokes", strokes)
    home = canvas.place.scroll
    for step in (20, 40, 60):
        canvas.scroll_to(home + step)
        picture(canvas)
    qtbot.waitUntil(lambda: begun[-1] == home + 60 and not canvas.is_painting)
    assert begun == [home + 20, home + 60]


def test_nothing_of_a_former_look_is_in_sight(
    qtbot: QtBot, theme: Theme, canvas: WeekCanvas
) -> None:
    former = picture(canvas)
    theme.changed.emit()
    growing = picture(canvas)
    assert growing != former
    qtbot.waitUntil(lambda: not canvas.is_painting)
    assert picture(canvas) == former


@pytest.mark.parametrize("lesson", ["lesson-30", "lesson-33", "lesson-9", "lesson-11"])
def test_where_a_lesson_was_taken_looks_as_if_all_were_painted(
    qtbot: QtBot, canvas: WeekCanvas, monkeypatch: pytest.MonkeyPatch, lesson: str
) -> None:
    """Chosen, waiting, not judged: rings and dots reach out of a lesson, and over the next one."""
    canvas.reveal(canvas.rect_of(lesson))
    for _ in range(_UNTIL_KEPT):
        whole(qtbot, canvas)
    before = picture(canvas)
    painted: list[int] = []
    real = WeekPainter.strokes

    def strokes(
        painter: WeekPainter,
        state: WeekState,
        place: WeekGeometry,
        lessons: tuple[PlacedLesson, ...],
        dragged_id: str | None,
    ) -> list[Stroke]:
        painted.append(len(lessons))
        return real(painter, state, place, lessons, dragged_id)

    monkeypatch.setattr(WeekPainter, "strokes", strokes)
    placed = canvas.piece_of(lesson)
    assert placed is not None
    canvas.begin_drag(Grip.BODY, placed.column, placed.top, placed)
    taken = picture(canvas)
    assert not canvas.is_painting
    assert painted
    assert max(painted) < len(canvas.placed) / 2
    assert taken == whole(qtbot, canvas)
    assert taken != before
    canvas.cancel_drag()
    assert picture(canvas) == before
