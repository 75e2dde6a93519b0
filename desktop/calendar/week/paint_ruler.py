"""Paints the hour ruler of a time grid, for one zone or two, and the time it is now."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.calendar.paint.ground import paint_pill
from desktop.calendar.paint.ink import qcolor
from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import TextRole
from desktop.calendar.scale import wall_minute
from desktop.calendar.week.geometry import WeekGeometry
from desktop.calendar.week.state import WeekState
from desktop.calendar.words import TimeWords
from desktop.design.tokens import SPACE

_PILL_HEIGHT = 20
LABEL_GAP = 10
_HIDDEN_NEAR_PILL = 0.85


@dataclass(frozen=True, slots=True)
class RulerFacts:
    """What a ruler says: `zones` beside the grid first, `shift` minutes of the second zone."""

    hours: tuple[int, int]
    zones: tuple[str, ...]
    shift: int | None = None
    now_minute: float | None = None


def ruler_facts(state: WeekState) -> RulerFacts:
    """Return what the ruler of a week says; "now" only where today is shown."""
    zones = [state.zone] if state.second_zone is None else [state.zone, state.second_zone]
    names = tuple(state.now.astimezone(zone).tzname() or zone.key for zone in zones)
    return RulerFacts(state.hour_range, names, _zone_shift(state), _now_minute(state))


class RulerPainter:
    """Paints the ruler over whatever scrolled under it."""

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self._look = look
        self._words = words

    def paint(self, painter: QPainter, facts: RulerFacts, place: WeekGeometry) -> None:
        """Paint the hours; the label that the now pill would cover is left out."""
        height = place.height - place.header_height
        left = place.mirrored(0, place.ruler_width)
        ruler = QRectF(left, place.header_height, place.ruler_width, height)
        painter.save()
        painter.setClipRect(ruler)
        painter.fillRect(ruler, qcolor(self._look.colors.surface))
        now_y = None if facts.now_minute is None else place.y_of(facts.now_minute)
        hidden = self._look.sized(_PILL_HEIGHT) * _HIDDEN_NEAR_PILL
        reach = self._look.text.line(TextRole.ROW)
        for hour in range(facts.hours[0], facts.hours[1] + 1):
            y = place.y_of(hour * 60)
            if ruler.top() - reach < y < ruler.bottom() + reach:
                is_free = now_y is None or abs(y - now_y) >= hidden
                self._paint_hour(painter, facts, place, hour * 60, y, has_first=is_free)
        if now_y is not None and facts.now_minute is not None:
            self._paint_pill(painter, place, now_y, self._words.figures(facts.now_minute))
        painter.restore()

    def paint_zones(self, painter: QPainter, facts: RulerFacts, place: WeekGeometry) -> None:
        """Paint the zones' names in the header above their hours."""
        color = self._look.colors.text_muted
        for ruler, name in enumerate(facts.zones):
            box = self._label_box(place, ruler, place.header_height / 2)
            self._look.text.trailing(painter, TextRole.ROW, name, box, color)

    def _label_box(self, place: WeekGeometry, ruler: int, y: float) -> QRectF:
        """The label box of `ruler` (0 stands beside the grid), centred on `y`."""
        line = self._look.text.line(TextRole.ROW)
        width = place.ruler_width / place.rulers
        left = place.ruler_width - width * (ruler + 1)
        box = QRectF(place.mirrored(left, width), y - line / 2, width, line)
        gap = self._look.sized(LABEL_GAP)
        return box.adjusted(gap, 0, 0, 0) if place.is_rtl else box.adjusted(0, 0, -gap, 0)

    def _paint_hour(
        self,
        painter: QPainter,
        facts: RulerFacts,
        place: WeekGeometry,
        minute: int,
        y: float,
        *,
        has_first: bool,
    ) -> None:
        text, color = self._look.text, self._look.colors.text_muted
        if has_first:
            box = self._label_box(place, 0, y)
            text.trailing(painter, TextRole.ROW, self._words.brief(minute), box, color)
        if facts.shift is not None:
            box = self._label_box(place, 1, y)
            other = self._words.brief((minute + facts.shift) % (24 * 60))
            text.trailing(painter, TextRole.ROW, other, box, color)

    def _paint_pill(self, painter: QPainter, place: WeekGeometry, y: float, words: str) -> None:
        look = self._look
        box = pill_box(look, place, y)
        paint_pill(painter, box, look.colors.accent)
        look.text.centred(painter, TextRole.NAME, words, box, look.colors.on_accent)


def pill_box(look: GridLook, place: WeekGeometry, y: float) -> QRectF:
    """Return the place of a time pill in the ruler beside the grid, centred on `y`."""
    width = place.ruler_width / place.rulers - 2 * SPACE.xxs
    left = place.ruler_width - width - SPACE.xxs
    height = look.sized(_PILL_HEIGHT)
    return QRectF(place.mirrored(left, width), look.crisp(y - height / 2), width, height)


def _now_minute(state: WeekState) -> float | None:
    today = state.now.astimezone(state.zone).date()
    days_in = (today - state.first_date).days
    if not 0 <= days_in < (1 if state.is_day_view else state.days):
        return None
    return wall_minute(state.now, today, state.zone)


def _zone_shift(state: WeekState) -> int | None:
    """Minutes the second zone is ahead at `now`; the day before a clock change may differ."""
    if state.second_zone is None:
        return None
    here = state.now.astimezone(state.zone).utcoffset()
    there = state.now.astimezone(state.second_zone).utcoffset()
    if here is None or there is None:
        return None
    return int((there - here).total_seconds() // 60)
