"""Places of the week canvas in logical pixels: ruler, header, columns, cards; and back again."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.calendar.scale import TimeScale
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.state import WeekState
from desktop.design.tokens import WEEK

_INSETS = (WEEK.column_inset_left, WEEK.column_inset_right)
_SLIGHT_BELOW = 60
_SLIGHT_INSETS = (2, 2)
"""Where a day is divided among many, each pixel is a letter of a name."""
_LANE_GAP = WEEK.lane_gap


@dataclass(frozen=True, slots=True)
class WeekGeometry:
    """Where things are in a canvas of `width` × `height`, scrolled down by `scroll`.

    `text_scale` grows what holds text, `zoom` only the hours. Edges fall on device pixels of
    `ratio`. With `is_rtl` the ruler stands on the right and days run to the left.
    """

    width: float
    height: float
    columns: int
    rulers: int
    scale: TimeScale
    scroll: float
    text_scale: float
    ratio: float
    is_rtl: bool
    header_height: float
    ruler_width: float
    edges: tuple[float, ...]
    insets: tuple[float, float] = _INSETS

    @property
    def body(self) -> QRectF:
        """The scrolling part: right of the ruler and under the header (mirrored from right)."""
        left = 0.0 if self.is_rtl else self.ruler_width
        return QRectF(
            left,
            self.header_height,
            self.width - self.ruler_width,
            self.height - self.header_height,
        )

    @property
    def scroll_range(self) -> float:
        """The largest `scroll` that still shows something at the bottom."""
        return max(0.0, self.scale.height - (self.height - self.header_height))

    def crisp(self, value: float) -> float:
        """Return `value` moved to the nearest device pixel."""
        return round(value * self.ratio) / self.ratio

    def mirrored(self, left: float, width: float) -> float:
        """Return the left edge of something drawn at `left` from the leading edge."""
        return self.width - left - width if self.is_rtl else left

    def column_edge(self, column: int) -> float:
        """Return the distance from the leading edge to the line before `column`."""
        return self.edges[column]

    def column_rect(self, column: int) -> QRectF:
        """Return a whole column without its line, over the visible height of the body."""
        start = self.column_edge(column) + 1
        width = self.column_edge(column + 1) - start
        body = self.body
        return QRectF(self.mirrored(start, width), body.top(), width, body.height())

    def y_of(self, minute: float) -> float:
        """Return where `minute` is on the widget, whether visible or not."""
        # Written out: it is asked for twice by every card of every frame.
        y = (
            self.header_height
            - self.scroll
            + (minute / 60 - self.scale.first_hour) * (self.scale.hour_height)
        )
        return round(y * self.ratio) / self.ratio

    def minute_at(self, y: float) -> float:
        """Return the minute under widget coordinate `y`, kept within the hours drawn."""
        return self.scale.minute_at(y - self.header_height + self.scroll)

    def column_at(self, x: float) -> int:
        """Return the column under widget coordinate `x`, the nearest one outside the body."""
        from_leading = self.width - x if self.is_rtl else x
        room = (self.width - self.ruler_width) / self.columns
        return min(max(int((from_leading - self.ruler_width) // room), 0), self.columns - 1)

    def span_rect(self, column: int, top: float, bottom: float) -> QRectF:
        """Return minutes `top` to `bottom` of a column as background: from line to line."""
        rect = self.column_rect(column)
        return QRectF(rect.left(), self.y_of(top), rect.width(), self.y_of(bottom) - self.y_of(top))

    def card_rect(
        self, column: int, top: float, bottom: float, lane: int = 0, lanes: int = 1
    ) -> QRectF:
        """Return a card's place: 4 px from the line, 5 before the next, 2 between lanes; in slight
        columns 2 and 2.
        """
        before, after = self.insets
        left, right = self.edges[column] + before, self.edges[column + 1] - after
        if lanes > 1:
            share = (right - left - _LANE_GAP * (lanes - 1)) / lanes
            left = self.crisp(left + lane * (share + _LANE_GAP))
            right = self.crisp(left + share)
        y = self.y_of(top) + WEEK.lesson_gap
        height = max(self.y_of(bottom) - WEEK.lesson_gap - y, 4.0)
        return QRectF(self.mirrored(left, right - left), y, right - left, height)

    def piece_rect(self, placed: PlacedLesson) -> QRectF:
        """Return the place of a lesson's piece."""
        return self.card_rect(placed.column, placed.top, placed.bottom, placed.lane, placed.lanes)

    def is_in_body(self, point: QPointF) -> bool:
        """Whether `point` is on the days and not on header or ruler."""
        return self.body.contains(point)


def grid_geometry(
    size: tuple[float, float],
    *,
    columns: int,
    hours: tuple[int, int],
    hour_height: float,
    header: float,
    scroll: float,
    text_scale: float,
    ratio: float,
    is_rtl: bool,
    rulers: int = 1,
) -> WeekGeometry:
    """Return the geometry of a grid in a widget of `size`; heights are those at 100 % text."""
    ruler = round(WEEK.ruler * rulers * text_scale)
    room = size[0] - ruler
    edges = (round((ruler + i * room / columns) * ratio) / ratio for i in range(columns + 1))
    return WeekGeometry(
        width=size[0],
        height=size[1],
        columns=columns,
        rulers=rulers,
        scale=TimeScale(hours[0], hours[1], hour_height * text_scale),
        scroll=scroll,
        text_scale=text_scale,
        ratio=ratio,
        is_rtl=is_rtl,
        header_height=round(header * text_scale),
        ruler_width=ruler,
        edges=tuple(edges),
        insets=_SLIGHT_INSETS if room / columns < _SLIGHT_BELOW else _INSETS,
    )


def week_geometry(
    state: WeekState,
    size: tuple[float, float],
    *,
    scroll: float,
    zoom: float,
    text_scale: float,
    ratio: float,
    is_rtl: bool,
) -> WeekGeometry:
    """Return the geometry of a week in a widget of `size` (width, height)."""
    return grid_geometry(
        size,
        columns=state.column_count,
        hours=state.hour_range,
        hour_height=state.hour_height * zoom,
        header=WEEK.day_header,
        scroll=scroll,
        text_scale=text_scale,
        ratio=ratio,
        is_rtl=is_rtl,
        rulers=2 if state.second_zone is not None else 1,
    )
