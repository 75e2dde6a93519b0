"""Paints what stays put while a week scrolls: the day header and the hour ruler."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.design.tokens import LINE, SPACE
from desktop.widgets.paint_ground import paint_pill
from desktop.widgets.paint_ink import qcolor
from desktop.widgets.paint_look import GridLook
from desktop.widgets.paint_text import TextRole
from desktop.widgets.time_scale import wall_minute
from desktop.widgets.time_words import TimeWords
from desktop.widgets.week_geometry import WeekGeometry
from desktop.widgets.week_state import ClockChange, WeekColumn, WeekState

_NUMBER_BOX = (30, 28)
_AVATAR = 24
_CHIP_HEIGHT = 20
_PILL_HEIGHT = 20
_LABEL_GAP = 10
_CHIP_INSET = 5


class FramePainter:
    """Paints header and ruler over the body they cover."""

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self._look = look
        self._words = words

    def paint_header(self, painter: QPainter, state: WeekState, place: WeekGeometry) -> None:
        """Paint the day or instructor names, the zone, and marks of clock changes."""
        colors = self._look.colors
        painter.fillRect(QRectF(0, 0, place.width, place.header_height), qcolor(colors.surface))
        painter.fillRect(
            QRectF(0, place.header_height - 1, place.width, LINE.hairline), qcolor(colors.border)
        )
        self._paint_zones(painter, state, place)
        for column in range(state.column_count):
            box = place.column_rect(column)
            box.setTop(0)
            box.setHeight(place.header_height)
            if state.is_day_view:
                self._paint_instructor(painter, state.columns[column], box)
            else:
                self._paint_day(painter, state, column, box)

    def paint_ruler(self, painter: QPainter, state: WeekState, place: WeekGeometry) -> None:
        """Paint the hours of one or two zones, and the time it is now in its pill."""
        ruler = QRectF(
            place.mirrored(0, place.ruler_width),
            place.header_height,
            place.ruler_width,
            place.height - place.header_height,
        )
        painter.save()
        painter.setClipRect(ruler)
        painter.fillRect(ruler, qcolor(self._look.colors.surface))
        now_y = self._now_y(state, place)
        first, last = state.hour_range
        for hour in range(first, last + 1):
            y = place.y_of(hour * 60)
            near_now = now_y is not None and abs(y - now_y) < self._look.sized(_PILL_HEIGHT) * 0.85
            if ruler.top() - 20 < y < ruler.bottom() + 20:
                self._paint_hour(painter, state, place, hour * 60, y, hide_first=near_now)
        if now_y is not None:
            self._paint_now_pill(painter, state, place, now_y)
        painter.restore()

    def _now_y(self, state: WeekState, place: WeekGeometry) -> float | None:
        today = state.now.astimezone(state.zone).date()
        days = (today - state.first_date).days
        if not 0 <= days < (1 if state.is_day_view else state.days):
            return None
        return place.y_of(wall_minute(state.now, today, state.zone))

    def _ruler_box(self, place: WeekGeometry, ruler: int, y: float, height: float) -> QRectF:
        """The label box of `ruler` (0 stands beside the days), centred on `y`."""
        width = place.ruler_width / place.rulers
        left = place.ruler_width - width * (ruler + 1)
        box = QRectF(place.mirrored(left, width), y - height / 2, width, height)
        gap = self._look.sized(_LABEL_GAP)
        return box.adjusted(gap, 0, 0, 0) if place.is_rtl else box.adjusted(0, 0, -gap, 0)

    def _paint_hour(
        self,
        painter: QPainter,
        state: WeekState,
        place: WeekGeometry,
        minute: int,
        y: float,
        *,
        hide_first: bool,
    ) -> None:
        text, color = self._look.text, self._look.colors.text_muted
        line = text.line(TextRole.ROW)
        if not hide_first:
            box = self._ruler_box(place, 0, y, line)
            text.trailing(painter, TextRole.ROW, self._words.hour(minute), box, color)
        if state.second_zone is not None:
            box = self._ruler_box(place, 1, y, line)
            other = self._words.clock(minute + zone_shift(state))
            text.trailing(painter, TextRole.ROW, other, box, color)

    def _paint_now_pill(
        self, painter: QPainter, state: WeekState, place: WeekGeometry, y: float
    ) -> None:
        look = self._look
        width = place.ruler_width / place.rulers - 2 * SPACE.xxs
        left = place.ruler_width - width - SPACE.xxs
        height = look.sized(_PILL_HEIGHT)
        box = QRectF(place.mirrored(left, width), look.crisp(y - height / 2), width, height)
        paint_pill(painter, box, look.colors.accent)
        minute = wall_minute(state.now, state.now.astimezone(state.zone).date(), state.zone)
        words = self._words.clock(minute)
        look.text.centred(painter, TextRole.NAME, words, box, look.colors.on_accent)

    def _paint_zones(self, painter: QPainter, state: WeekState, place: WeekGeometry) -> None:
        zones = [state.zone] + ([state.second_zone] if state.second_zone else [])
        for ruler, zone in enumerate(zones):
            box = self._ruler_box(place, ruler, place.header_height / 2 - 1, 20)
            name = state.now.astimezone(zone).tzname() or zone.key
            self._look.text.trailing(painter, TextRole.ROW, name, box, self._look.colors.text_muted)

    def _paint_day(self, painter: QPainter, state: WeekState, column: int, box: QRectF) -> None:
        look, colors = self._look, self._look.colors
        day = state.date_of(column)
        is_today = day == state.now.astimezone(state.zone).date()
        number = self._from_leading(box, SPACE.xs - 1, look.sized(_NUMBER_BOX[0]))
        number.setHeight(look.sized(_NUMBER_BOX[1]))
        number.moveTop(box.top() + (box.height() - number.height()) / 2)
        if is_today:
            paint_pill(painter, number, colors.accent)
        figure_color = colors.on_accent if is_today else colors.text
        figure = self._words.locale.toString(day.day)
        look.text.centred(painter, TextRole.DATE, figure, number, figure_color)
        used = SPACE.xs - 1 + number.width() + 6
        change = next((mark for mark in state.clock_changes if mark.column == column), None)
        name = self._words.short_day(day)
        role = TextRole.DAY_STRONG if is_today else TextRole.DAY
        room = box.width() - used
        if change is not None:
            chip = self._paint_change(painter, change, box)
            room -= chip + SPACE.xs
        if room >= look.text.width(role, name):
            words = self._from_leading(box, used, room)
            color = colors.accent if is_today else colors.text_muted
            look.text.leading(painter, role, name, words, color)

    def _paint_change(self, painter: QPainter, change: ClockChange, box: QRectF) -> float:
        """Paint "+1 h" at the trailing end of a day's header; return the width it took."""
        look = self._look
        sign = "+" if change.minutes > 0 else "−"
        words = sign + self._words.length(abs(change.minutes))
        width = look.text.width(TextRole.NAME, words) + 2 * 7
        height = look.sized(_CHIP_HEIGHT)
        left = box.width() - width - _CHIP_INSET
        chip = self._from_leading(box, left, width)
        chip.setHeight(height)
        chip.moveTop(box.top() + (box.height() - height) / 2)
        paint_pill(painter, chip, look.colors.warning_soft)
        look.text.centred(painter, TextRole.NAME, words, chip, look.colors.warning)
        return width + _CHIP_INSET

    def _paint_instructor(self, painter: QPainter, column: WeekColumn, box: QRectF) -> None:
        look = self._look
        hue = look.tokens.hue_for(column.hue_index)
        size = look.sized(_AVATAR)
        avatar = self._from_leading(box, SPACE.xs, size)
        avatar.setHeight(size)
        avatar.moveTop(box.top() + (box.height() - size) / 2)
        paint_pill(painter, avatar, hue.solid, size / 2)
        look.text.centred(painter, TextRole.NAME, column.initials, avatar, hue.on_solid)
        used = SPACE.xs * 2 + size
        words = self._from_leading(box, used, box.width() - used - SPACE.xxs)
        look.text.leading(painter, TextRole.DAY_STRONG, column.title, words, look.colors.text)

    def _from_leading(self, box: QRectF, distance: float, width: float) -> QRectF:
        """A part of `box` that begins `distance` from its leading edge."""
        left = box.right() - distance - width if self._look.is_rtl else box.left() + distance
        return QRectF(left, box.top(), width, box.height())


def zone_shift(state: WeekState) -> int:
    """Return how many minutes the second zone is ahead of the first at `now`."""
    if state.second_zone is None:
        return 0
    here = state.now.astimezone(state.zone).utcoffset()
    there = state.now.astimezone(state.second_zone).utcoffset()
    if here is None or there is None:
        return 0
    return int((there - here).total_seconds() // 60)
