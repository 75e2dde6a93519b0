"""How the rows of the lesson table are painted: headings, times, hues, states."""

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from core.repositories.lessons import LessonLine
from desktop.design.colors import Color
from desktop.design.icons import Icon
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.model import (
    PRICE,
    SERVICE,
    STATE,
    TIME,
    Index,
    LessonModel,
    heading_words,
    line_mark,
    minutes_words,
)
from desktop.studio.lessons.values import DayRow, LessonRow, TableRow
from desktop.studio.say import clock_time
from desktop.widgets.badges import Dress, draw_dress, dress_for
from desktop.widgets.table import RowDelegate
from desktop.widgets.written import Face

_BAR = (4, 18)
_DOT = 8


class _Faces(NamedTuple):
    """What a row is written in, made once a theme: making one costs more than using it."""

    heading: Face
    detail: Face
    time: Face
    minutes: Face
    chip: Face
    state: Face


class LessonDelegate(RowDelegate):
    """Paints what is more than words: headings, times, hues, states."""

    def __init__(self, desk: StudioDesk, parent: QWidget) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._zone = ZoneInfo(desk.zone)
        self._today = desk.local_now().date()

    def mark_today(self, today: date) -> None:
        """Say which day is called today."""
        self._today = today

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell of `index` into `option.rect`."""
        row = _row_of(index)
        if isinstance(row, DayRow):
            box: QRect = option.rect
            self._paint_heading(painter, box, row, index.column())
        else:
            super().paint(painter, option, index)

    def paint_cell(self, painter: QPainter, box: QRect, index: Index, *, is_mirrored: bool) -> None:
        """Paint what is in the cell."""
        row = _row_of(index)
        column = index.column()
        if column == PRICE:
            box = box.adjusted(-SPACE.sm, 0, SPACE.sm if is_mirrored else 0, 0)
        if not isinstance(row, LessonRow) or column not in (TIME, SERVICE, STATE):
            super().paint_cell(painter, box, index, is_mirrored=is_mirrored)
        elif column == TIME:
            self._paint_time(painter, box, row.line, is_mirrored=is_mirrored)
        elif column == STATE:
            self._paint_state(painter, box, row, is_mirrored=is_mirrored)
        else:
            self._paint_hue(painter, box, row.line, is_mirrored=is_mirrored)
            room = SPACE.sm
            inner = box.adjusted(0, 0, -room, 0) if is_mirrored else box.adjusted(room, 0, 0, 0)
            super().paint_cell(painter, inner, index, is_mirrored=is_mirrored)

    def _paint_heading(self, painter: QPainter, box: QRect, row: DayRow, column: int) -> None:
        """Each cell paints its part of one line that runs over the first columns."""
        colors = self._theme.colors
        painter.fillRect(box, colors.surface_sunken.qt)
        painter.fillRect(box.left(), box.bottom(), box.width(), LINE.hairline, colors.border.qt)
        view = self.parent()
        if not isinstance(view, QAbstractItemView) or column > SERVICE:
            return
        whole = QRect(SPACE.md, box.top(), view.viewport().width() - 2 * SPACE.md, box.height())
        painter.save()
        painter.setClipRect(box)
        strong, quiet = heading_words(row, self._today)
        is_mirrored = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        heading = self._faces.heading
        painter.setPen(colors.text.qt)
        heading.write(painter, whole, strong, is_mirrored=is_mirrored)
        room = round(heading.width(strong)) + SPACE.xs
        whole = whole.adjusted(0, 0, -room, 0) if is_mirrored else whole.adjusted(room, 0, 0, 0)
        painter.setPen(colors.text_muted.qt)
        self._faces.detail.write(painter, whole, quiet, is_mirrored=is_mirrored)
        painter.restore()

    def _paint_time(
        self, painter: QPainter, box: QRect, line: LessonLine, *, is_mirrored: bool
    ) -> None:
        start: datetime = line.starts_at.astimezone(self._zone)
        time = clock_time(start)
        colors = self._theme.colors
        painter.setPen(colors.text.qt)
        self._faces.time.write(painter, box, time, is_mirrored=is_mirrored)
        room = round(self._faces.time.width(time)) + SPACE.xs
        rest = box.adjusted(-SPACE.sm, 0, -room, 0)
        if not is_mirrored:
            rest = box.adjusted(room, 0, SPACE.sm, 0)
        painter.setPen(colors.text_muted.qt)
        minutes = minutes_words(line.duration_min)
        self._faces.minutes.write(painter, rest, minutes, is_mirrored=is_mirrored)

    def _paint_hue(
        self, painter: QPainter, box: QRect, line: LessonLine, *, is_mirrored: bool
    ) -> None:
        width, height = _BAR
        left = box.right() - width + 1 if is_mirrored else box.left()
        bar = QRectF(left, box.center().y() - height / 2, width, height)
        solid = self._theme.tokens.hue_for(line.hue).solid
        draw_dress(painter, bar, width / 2, Dress(solid, solid))

    def _paint_state(
        self, painter: QPainter, box: QRect, row: LessonRow, *, is_mirrored: bool
    ) -> None:
        mark = line_mark(row.line, self._desk.clock.now())
        colors = self._theme.colors
        face = self._faces.chip if mark.tone else self._faces.state
        words = round(face.width(mark.words))
        size = self._theme.scaled(CONTROL.icon_small) if mark.icon else 0
        gap = size + SPACE.xxs if size else 0
        pad = SPACE.xs if mark.tone else 0
        height = self._theme.grown(CONTROL.chip)
        chip = QRect(0, box.center().y() - height // 2, words + gap + 2 * pad, height)
        chip.moveLeft(box.right() - chip.width() if is_mirrored else box.left())
        dress = (
            dress_for(mark.tone, colors) if mark.tone else Dress(colors.surface, colors.text_muted)
        )
        if mark.tone:
            draw_dress(painter, QRectF(chip), RADIUS.control - 1, dress)
        if mark.icon:
            at = chip.right() - pad - size if is_mirrored else chip.left() + pad
            drawn = self._drawn(mark.icon, dress.ink, size)
            painter.drawPixmap(at, chip.top() + (height - size + 1) // 2, drawn)
        painter.setPen(dress.ink.qt)
        # As high as the row, so that the words stand on the line of the other columns.
        room = QRect(chip.left(), box.top(), chip.width(), box.height())
        inner = (
            room.adjusted(pad, 0, -pad - gap, 0)
            if is_mirrored
            else room.adjusted(pad + gap, 0, -pad, 0)
        )
        face.write(painter, inner, mark.words, is_mirrored=is_mirrored)
        if row.is_waiting:
            self._paint_dot(painter, chip, is_mirrored=is_mirrored)

    def _drawn(self, icon: Icon, ink: Color, size: int) -> QPixmap:
        """An icon, drawn once; the ratio is the table's, for the painter's device dies with it."""
        view = self.parent()
        ratio = view.devicePixelRatioF() if isinstance(view, QWidget) else 1.0
        key = (icon, ink, ratio)
        if key not in self._icons:
            self._icons[key] = self._theme.pixmap(icon, ink, size, ratio)
        return self._icons[key]

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        theme = self._theme
        self._icons: dict[tuple[Icon, Color, float], QPixmap] = {}
        self._faces = _Faces(
            heading=Face(theme.font(TYPE.caption, WEIGHT.strong)),
            detail=Face(theme.font(TYPE.caption)),
            time=Face(theme.font(TYPE.body, WEIGHT.strong)),
            minutes=Face(theme.font(TYPE.body)),
            chip=Face(theme.font_for("", TYPE.caption, WEIGHT.label)),
            state=Face(theme.font_for("", TYPE.body)),
        )

    def _paint_dot(self, painter: QPainter, chip: QRect, *, is_mirrored: bool) -> None:
        left = chip.left() - SPACE.xs - _DOT if is_mirrored else chip.right() + SPACE.xs
        color = self._theme.colors.warning_shape
        box = QRectF(left, chip.center().y() - _DOT / 2, _DOT, _DOT)
        draw_dress(painter, box, _DOT / 2, Dress(color, color))


def _row_of(index: Index) -> TableRow | None:
    model = index.model()
    found: TableRow | None = model.row_at(index.row()) if isinstance(model, LessonModel) else None
    return found
