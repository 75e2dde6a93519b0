"""Paints the header that stays over a scrolling grid: days, instructors, clock changes."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.calendar.paint.ground import paint_pill
from desktop.calendar.paint.ink import qcolor
from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import TextRole
from desktop.calendar.week.geometry import WeekGeometry
from desktop.calendar.week.state import ClockChange, WeekColumn, WeekState
from desktop.calendar.words import TimeWords
from desktop.design.tokens import LINE, SPACE

_NUMBER_BOX = (30, 28)
_NUMBER_INSET = 7
_NAME_GAP = 6
_AVATAR = 24
_LANE_PILL = 16
_CHIP_HEIGHT = 20
_CHIP_PADDING = 7
_CHIP_INSET = 5


def paint_header_ground(painter: QPainter, look: GridLook, place: WeekGeometry) -> None:
    """Paint the empty header and the line under it."""
    colors = look.colors
    painter.fillRect(QRectF(0, 0, place.width, place.header_height), qcolor(colors.surface))
    painter.fillRect(
        QRectF(0, place.header_height - 1, place.width, LINE.hairline), qcolor(colors.border)
    )


class HeaderPainter:
    """Paints the names over a week's columns."""

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self._look = look
        self._words = words

    def paint(self, painter: QPainter, state: WeekState, place: WeekGeometry) -> None:
        """Paint header and names. Where one weekday has no room beside its number, all stack."""
        paint_header_ground(painter, self._look, place)
        boxes = [place.column_rect(column) for column in range(state.column_count)]
        for box in boxes:
            box.setTop(0)
            box.setHeight(place.header_height)
        if state.is_day_view:
            for person, box in zip(state.columns, boxes, strict=True):
                self._paint_instructor(painter, person, box)
            return
        if state.is_split:
            for column, box in enumerate(boxes):
                self._paint_lane(painter, state, column, box)
            return
        is_stacked = self._needs_stack(state, boxes)
        for column, box in enumerate(boxes):
            if is_stacked:
                self._paint_stacked(painter, state, column, box)
            else:
                self._paint_day(painter, state, column, box)

    def _needs_stack(self, state: WeekState, boxes: list[QRectF]) -> bool:
        taken = _NUMBER_INSET + self._look.sized(_NUMBER_BOX[0]) + _NAME_GAP
        text = self._look.text
        return any(
            text.width(TextRole.DAY_STRONG, self._words.short_day(state.date_of(column)))
            > box.width() - taken - self._chip_room(state, column)
            for column, box in enumerate(boxes)
        )

    def _paint_day(self, painter: QPainter, state: WeekState, column: int, box: QRectF) -> None:
        look = self._look
        number = self._from_leading(box, _NUMBER_INSET, look.sized(_NUMBER_BOX[0]))
        number.setHeight(look.sized(_NUMBER_BOX[1]))
        number.moveTop(box.top() + (box.height() - number.height()) / 2)
        self._paint_number(painter, state, column, number)
        used = _NUMBER_INSET + number.width() + _NAME_GAP
        self._paint_weekday(painter, state, column, self._from_leading(box, used, box.width()))
        change = _change_in(state, column)
        if change is not None:
            self._paint_change(painter, change, box)

    def _paint_stacked(self, painter: QPainter, state: WeekState, column: int, box: QRectF) -> None:
        """The weekday small over its number; a clock change beside the number if it fits."""
        look = self._look
        width = box.width() - SPACE.xxs
        name = self._from_leading(box, SPACE.xxs, width)
        name.setTop(box.top() + look.sized(2))
        name.setHeight(look.text.line(TextRole.ROW))
        day = state.date_of(column)
        color = look.colors.accent if _is_today(state, column) else look.colors.text_muted
        look.text.leading(painter, TextRole.LABEL, self._words.short_day(day), name, color)
        number = self._from_leading(box, SPACE.xxs, look.sized(_NUMBER_BOX[0]))
        number.setTop(name.bottom())
        number.setHeight(look.sized(_NUMBER_BOX[1] - 2))
        self._paint_number(painter, state, column, number)
        change = _change_in(state, column)
        if change is None:
            return
        used = number.width()
        if box.width() - used >= self._chip_room(state, column):
            self._paint_change(painter, change, QRectF(box).adjusted(0, number.top(), 0, 0))
            return
        words = self._from_leading(number.united(box), used, box.width() - used)
        words.setTop(number.top())
        words.setHeight(number.height())
        text = self._change_words(change)
        look.text.leading(painter, TextRole.NAME, text, words, look.colors.warning)

    def _paint_number(self, painter: QPainter, state: WeekState, column: int, box: QRectF) -> None:
        colors = self._look.colors
        is_today = _is_today(state, column)
        if is_today:
            paint_pill(painter, box, colors.accent)
        figure = self._words.locale.toString(state.date_of(column).day)
        color = colors.on_accent if is_today else colors.text
        self._look.text.centred(painter, TextRole.DATE, figure, box, color)

    def _paint_weekday(self, painter: QPainter, state: WeekState, column: int, box: QRectF) -> None:
        is_today = _is_today(state, column)
        self._look.text.leading(
            painter,
            TextRole.DAY_STRONG if is_today else TextRole.DAY,
            self._words.short_day(state.date_of(column)),
            box,
            self._look.colors.accent if is_today else self._look.colors.text_muted,
        )

    def _change_words(self, change: ClockChange) -> str:
        sign = "+" if change.minutes > 0 else "−"
        return sign + self._words.length(abs(change.minutes))

    def _chip_room(self, state: WeekState, column: int) -> float:
        change = _change_in(state, column)
        if change is None:
            return 0.0
        words = self._look.text.width(TextRole.NAME, self._change_words(change))
        return words + 2 * _CHIP_PADDING + _CHIP_INSET

    def _paint_change(self, painter: QPainter, change: ClockChange, box: QRectF) -> None:
        """Paint "+1 h" at the trailing end of a day's header."""
        look = self._look
        words = self._change_words(change)
        width = look.text.width(TextRole.NAME, words) + 2 * _CHIP_PADDING
        chip = self._from_leading(box, box.width() - width - _CHIP_INSET, width)
        chip.setHeight(look.sized(_CHIP_HEIGHT))
        chip.moveTop(box.top() + (box.height() - chip.height()) / 2)
        paint_pill(painter, chip, look.colors.warning_soft)
        look.text.centred(painter, TextRole.NAME, words, chip, look.colors.warning)

    def _paint_lane(self, painter: QPainter, state: WeekState, column: int, box: QRectF) -> None:
        """An instructor's initials in their hue; over the first of a day the day's name."""
        look, person = self._look, state.columns[column % state.lanes]
        hue = look.tokens.hue_for(person.hue_index)
        height = look.sized(_LANE_PILL)
        width = min(box.width() - SPACE.xxs, look.sized(_AVATAR) * 2)
        pill = QRectF(0, 0, width, height)
        pill.moveCenter(QPointF(box.center().x(), box.bottom() - height / 2 - SPACE.xxs))
        paint_pill(painter, pill, hue.solid, height / 2)
        fits = look.text.width(TextRole.LABEL, person.initials) <= width
        initials = person.initials if fits else person.initials[:1]
        look.text.centred(painter, TextRole.LABEL, initials, pill, hue.on_solid)
        if column % state.lanes:
            return
        day = QRectF(box)
        day.setBottom(pill.top())
        day.setWidth(box.width() * state.lanes)
        if look.is_rtl:
            day.moveRight(box.right())
        self._paint_day_line(painter, state, column, day)

    def _paint_day_line(
        self, painter: QPainter, state: WeekState, column: int, box: QRectF
    ) -> None:
        """The day in one line, such as "Thu 5", and the clock change of its night."""
        day, is_today = state.date_of(column), _is_today(state, column)
        words = f"{self._words.short_day(day)} {self._words.locale.toString(day.day)}"
        change = _change_in(state, column)
        if change is not None:
            words += f" · {self._change_words(change)}"
        role = TextRole.DAY_STRONG if is_today else TextRole.DAY
        ink = self._look.colors.accent if is_today else self._look.colors.text_muted
        place = self._from_leading(box, SPACE.xs, box.width() - SPACE.xs)
        self._look.text.leading(painter, role, words, place, ink)

    def _paint_instructor(self, painter: QPainter, person: WeekColumn, box: QRectF) -> None:
        look = self._look
        hue = look.tokens.hue_for(person.hue_index)
        size = look.sized(_AVATAR)
        avatar = self._from_leading(box, SPACE.xs, size)
        avatar.setHeight(size)
        avatar.moveTop(box.top() + (box.height() - size) / 2)
        paint_pill(painter, avatar, hue.solid, size / 2)
        look.text.centred(painter, TextRole.NAME, person.initials, avatar, hue.on_solid)
        used = SPACE.xs * 2 + size
        words = self._from_leading(box, used, box.width() - used - SPACE.xxs)
        look.text.leading(painter, TextRole.DAY_STRONG, person.title, words, look.colors.text)

    def _from_leading(self, box: QRectF, distance: float, width: float) -> QRectF:
        """A part of `box` that begins `distance` from its leading edge."""
        width = min(width, box.width() - distance)
        left = box.right() - distance - width if self._look.is_rtl else box.left() + distance
        return QRectF(left, box.top(), width, box.height())


def _is_today(state: WeekState, column: int) -> bool:
    return state.date_of(column) == state.now.astimezone(state.zone).date()


def _change_in(state: WeekState, column: int) -> ClockChange | None:
    return next((mark for mark in state.clock_changes if mark.column == column), None)
