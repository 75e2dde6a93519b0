"""Series, as somebody at a device would wish for them: short ones, at the times that all want."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from core.ids import new_id
from core.mutations.base import Arguments
from core.mutations.series import CancelSeries, CreateSeries, SeriesEnd, SeriesLesson
from core.mutations.series_moves import RescheduleSeries, SeriesMove
from core.scheduling.recurrence import Every
from tests.simulation.eyes import Eyes, Picks
from tests.simulation.town import CODES, STEP

_APART = (timedelta(hours=1), timedelta(days=1), timedelta(weeks=1))


def _create(eyes: Eyes, picks: Picks) -> Arguments:
    mine = eyes.device.replica.actor().instructor_id
    offerings = eyes.ids("offering", "is_active")
    if mine is not None and not picks.seldom():
        offerings = eyes.ids("offering", "instructor_id = ?", mine)
    first, apart = eyes.start(picks), picks.one(_APART)
    return CreateSeries(
        series_id=new_id(),
        every=picks.one(tuple(Every)),
        student_id=eyes.student(picks),
        offering_id=picks.one(offerings),
        duration_min=picks.one((30, 60)),
        lessons=[
            SeriesLesson(
                booking_id=eyes.fresh_or(picks, "booking"),
                starts_at=first + apart * at,
                code=picks.one(CODES),
                allow_outside_hours=picks.seldom(3),
            )
            for at in range(2 + picks.number(3))
        ],
    )


def _lessons(eyes: Eyes, picks: Picks) -> tuple[str, list[str]]:
    """A series, and its lessons from one of them on."""
    one = picks.one(eyes.ids("booking", "series_id IS NOT NULL AND state <> 'cancelled'"))
    series = eyes.text("booking", "series_id", one) or new_id()
    since = eyes.value("booking", "starts_at", one, 0)
    following = "series_id = ? AND starts_at >= ?"
    found = eyes.ids("booking", following, series, 0 if picks.seldom(5) else since)
    return series if series != "None" else new_id(), found


def _reschedule(eyes: Eyes, picks: Picks) -> Arguments:
    series, lessons = _lessons(eyes, picks)
    by = STEP * (picks.number(9) - 4)
    other = picks.one(eyes.ids("instructor")) if picks.seldom(2) else None
    moves = []
    for each in lessons:
        seen = eyes.starts_at(each)
        moves.append(
            SeriesMove(
                booking_id=each,
                starts_at=eyes.start(picks) if picks.seldom() else seen + by,
                duration_min=eyes.minutes("booking", each),
                moved_from=seen - STEP if picks.seldom() else seen,
                instructor_id=other,
                allow_outside_hours=picks.seldom(3),
            )
        )
    return RescheduleSeries(series_id=series, lessons=moves)


def _cancel(eyes: Eyes, picks: Picks) -> Arguments:
    series, lessons = _lessons(eyes, picks)
    return CancelSeries(
        series_id=series,
        lessons=[SeriesEnd(booking_id=each) for each in lessons],
        reason="moved away",
        waiver="A fever" if picks.seldom(2) else "",
        is_undo=picks.seldom(2),
    )


TOGETHER: dict[str, tuple[int, Callable[[Eyes, Picks], Arguments]]] = {
    CreateSeries.name: (6, _create),
    RescheduleSeries.name: (5, _reschedule),
    CancelSeries.name: (2, _cancel),
}
"""How often each is wished for, compared with the others, and how."""
