"""How long the week takes to paint, and each frame of a drag over 200 lessons.

Run: ``python -m tests.benchmarks.bench_week_canvas``. Offscreen, Inter, 1128 x 788 at ratio 1.
"""

from __future__ import annotations

import os
import tracemalloc
from dataclasses import replace
from datetime import timedelta
from itertools import count
from time import thread_time_ns

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QLocale, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.calendar.scale import instant_at
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.layout import place_lessons
from desktop.calendar.week.sample import ZONE, sample_day, sample_week
from desktop.calendar.week.state import LessonCard, LessonState, WeekState
from desktop.calendar.words import TimeWords
from desktop.design.theme import SchemeChoice, Theme
from desktop.design.type import interface_family
from tests.benchmarks.figure import Figure, summarised, timed
from tests.benchmarks.qt import the_application

_LESSONS = 200
_SIZE = (1128, 788)
_FRAMES = 400
_FRAME_BUDGET_MS = 1000 / 60


def crowded_week() -> WeekState:
    """The sample week with 200 lessons of eight hues and every drawn state, three abreast."""
    week = sample_week()
    states = [state for state in LessonState if state is not LessonState.CANCELLED]
    cards: list[LessonCard] = []
    for index in range(_LESSONS):
        day = week.first_date + timedelta(days=index % 7)
        start = instant_at(day, 8 * 60 + (index // 7) * 25, ZONE)
        name = f"Student{index} Family{index % 17}"
        cards.append(
            LessonCard(
                id=f"lesson-{index}",
                start=start,
                end=start + timedelta(minutes=(30, 45, 60)[index % 3]),
                student=name,
                first_name=name.split()[0],
                subject=("Piano", "Guitar", "Maths", "Voice")[index % 4],
                initials=("ML", "TH", "WC", "PR")[index % 4],
                hue_index=index % 8,
                state=states[index % len(states)],
                is_waiting=index % 9 == 0,
                is_unjudged=index % 11 == 0,
            )
        )
    return replace(week, lessons=tuple(cards), blackouts=(), selected_id="lesson-30")


def split_week() -> WeekState:
    """The same lessons in a week whose days are divided among the sample's five instructors."""
    week, columns = crowded_week(), sample_day().columns
    lessons = tuple(replace(card, column=at % len(columns)) for at, card in enumerate(week.lessons))
    spans = tuple(span for span in week.open_time for _column in columns)
    return replace(week, lessons=lessons, columns=columns, open_time=spans)


def _canvas(state: WeekState, theme: Theme) -> WeekCanvas:
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    canvas = WeekCanvas(state, theme, words=words)
    canvas.resize(*_SIZE)
    canvas.show()
    QApplication.processEvents()  # what comes of being shown is no part of what is measured
    _paint(canvas)
    return canvas


def _paint(canvas: WeekCanvas) -> None:
    """All of it, in as many turns as it wants."""
    canvas.repaint()
    while canvas.is_painting:
        QApplication.processEvents()


def unseen_week(number: int) -> WeekState:
    """The sample week's 42 lessons with students nobody has been shown yet."""
    week = sample_week()
    lessons = tuple(
        replace(card, id=f"{card.id}-{number}", student=f"{card.student} {number}")
        for card in week.lessons
    )
    return replace(week, lessons=lessons)


def _mouse(canvas: WeekCanvas, kind: QEvent.Type, point: QPointF) -> None:
    left = Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(
        kind, point, canvas.mapToGlobal(point), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas, event)


def drag_frames(canvas: WeekCanvas) -> list[float]:
    """Milliseconds of the UI thread for each frame of a drag: event, judge, paint, all of it."""
    movable = next(p for p in canvas.placed if p.card.state.is_movable and p.top > 11 * 60)
    start = canvas.place.piece_rect(movable).center()
    _mouse(canvas, QEvent.Type.MouseButtonPress, start)
    samples: list[float] = []
    for frame in range(_FRAMES):
        x = start.x() + (frame * 37) % 700
        y = start.y() + (frame * 29) % 300 - 100
        began = thread_time_ns()
        _mouse(canvas, QEvent.Type.MouseMove, QPointF(x, y))
        QApplication.processEvents()
        samples.append((thread_time_ns() - began) / 1e6)
    canvas.cancel_drag()
    QApplication.processEvents()
    return samples


def _side_by_side(theme: Theme) -> Figure:
    """The same drag where each day is divided among five."""
    return summarised(drag_frames(_canvas(split_week(), theme))).figure(
        "week: frame of a drag over 200 lessons, five side by side in each day",
        budget=_FRAME_BUDGET_MS,
        p99_budget=_FRAME_BUDGET_MS,
    )


def measure() -> list[Figure]:
    """Measure layout, paint and drag; also the memory that a canvas's Python side holds."""
    the_application().processEvents()
    interface_family(QGuiApplication.platformName())
    theme = Theme(SchemeChoice.LIGHT)
    state = crowded_week()
    canvas = _canvas(state, theme)

    def full_paint() -> None:
        canvas.invalidate()
        _paint(canvas)

    def first_paint() -> None:
        theme.changed.emit()
        _paint(canvas)

    def next_state() -> None:
        canvas.set_state(replace(state, lessons=state.lessons[:-1] + state.lessons[-1:]))
        _paint(canvas)

    pages = _canvas(sample_week(), theme)
    numbers = count()

    def next_page() -> None:
        pages.set_state(unseen_week(next(numbers)))
        _paint(pages)

    frames = drag_frames(canvas)
    figures = [
        timed(lambda: place_lessons(state), 200).figure("week: layout of 200 lessons"),
        timed(full_paint, 100).figure(
            "week: full paint, 200 lessons", budget=8.0, note="cards kept from the paint before"
        ),
        timed(next_state, 100).figure("week: new state, laid out and painted", budget=16.0),
        timed(first_paint, 40).figure("week: first paint of a scheme, nothing kept"),
        timed(next_page, 60).figure("week: next week, 42 lessons never painted", budget=16.0),
        timed(canvas.repaint, 200).figure("week: repaint of what is kept"),
        summarised(frames).figure(
            "week: frame of a drag over 200 lessons",
            budget=_FRAME_BUDGET_MS,
            p99_budget=_FRAME_BUDGET_MS,
            note="processor time of the UI thread: event, verdict and paint",
        ),
        Figure("week: the worst frame of that drag", "ms", max(frames), budget=_FRAME_BUDGET_MS),
        _side_by_side(theme),
    ]
    tracemalloc.start()
    spare = _canvas(state, theme)
    held = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    spare.close()
    layer = _SIZE[0] * _SIZE[1] * 4 / 1e6
    note = f"and {layer:.1f} MB of pixels at ratio 1"
    figures.append(Figure("week: memory of one canvas", "MB", held, note=note))
    return figures


if __name__ == "__main__":
    for one in measure():
        tail = "" if one.p99 is None else f"  p99 {one.p99:7.3f}"
        print(f"{one.name:45s} {one.median:8.3f} {one.unit}{tail}  {one.note}")
