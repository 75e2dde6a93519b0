"""Paints lesson cards and the lines around them, and keeps what it painted."""

import math
from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.calendar.paint.ground import paint_hatch
from desktop.calendar.paint.ink import brush, pen
from desktop.calendar.paint.look import GridLook
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.paint_card import CardStyle, LessonRows, card_style
from desktop.calendar.week.state import LessonCard, LessonState
from desktop.calendar.words import TimeWords
from desktop.design.colors import Color
from desktop.design.tokens import LINE, RADIUS, WEEK

_KEPT_BYTES = 24_000_000
_MOST_SEEN = 4096
_PICTURES_A_FRAME = 24
"""Making one takes twice as long as painting straight: 200 at once were a frame and a half."""

PictureKey = tuple[str, float, float, int, int]
"""Lesson, its start and end in minutes of the day, width and height in device pixels."""


class LessonPainter:
    """Paints whole cards, and keeps each that is painted twice as a picture, so that scrolling only
    copies them. Paging shows cards once: a picture of each took a third of painting a new week.
    """

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self._look = look
        self._rows = LessonRows(look, words)
        self._styles: dict[tuple[LessonState, int], CardStyle] = {}
        self._pictures: OrderedDict[PictureKey, tuple[LessonCard, QPixmap]] = OrderedDict()
        self._seen: dict[PictureKey, LessonCard] = {}
        self._kept_bytes = 0
        self._may_make = _PICTURES_A_FRAME
        self._wait_dot = self._paint_wait_dot()

    def begin_frame(self) -> None:
        """Lessons are about to be painted: a few pictures may be made for the frames to come."""
        self._may_make = _PICTURES_A_FRAME

    def paint(self, painter: QPainter, placed: PlacedLesson, rect: QRectF) -> None:
        """Paint a lesson's piece into `rect`; an edge that midnight cut is not rounded."""
        ratio = self._look.ratio
        width, height = round(rect.width() * ratio), round(rect.height() * ratio)
        key = (placed.card.id, placed.start, placed.end, width, height)
        card = placed.card
        kept = self._pictures.get(key)
        if kept is None or (kept[0] is not card and kept[0] != card):
            is_bar = not self._rows.says_anything(placed, rect.width())
            if self._is_first_sight(key, card) or is_bar or self._may_make <= 0:
                self._paint_straight(painter, placed, rect)
                return
            self._may_make -= 1
            kept = (card, self._picture(placed, rect.width(), rect.height()))
            self._keep(key, kept)
        painter.drawPixmap(rect.topLeft(), kept[1])

    def style_of(self, card: LessonCard) -> CardStyle:
        """Return the style `card` is drawn in."""
        key = (card.state, card.hue_index)
        style = self._styles.get(key)
        if style is None:
            hue = self._look.tokens.hue_for(card.hue_index)
            style = card_style(self._look, card.state, hue)
            self._styles[key] = style
        return style

    def paint_outline(self, painter: QPainter, rect: QRectF, color: Color) -> None:
        """Paint the 1 px line a refused ghost gets."""
        _rounded_line(painter, rect, color, LINE.hairline)

    def paint_vacated(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the dashed outline of where a dragged lesson was."""
        _rounded_line(painter, rect, self._look.colors.border_strong, LINE.hairline, dashed=True)

    def paint_selection(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ring around the chosen lesson: 2 px, its outer edge 3 px out."""
        out = WEEK.selection_offset
        ring = rect.adjusted(-out, -out, out, out)
        _rounded_line(
            painter, ring, self._look.colors.accent, LINE.selection, radius=RADIUS.control + out - 1
        )

    def paint_wait_dot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the amber dot of something that waits, at the card's top trailing corner."""
        x = rect.left() + 2 if self._look.is_rtl else rect.right() - 2
        reach = WEEK.wait_dot / 2 + 1
        painter.drawPixmap(QPointF(x - reach, rect.top() + 2 - reach), self._wait_dot)

    def _paint_wait_dot(self) -> QPixmap:
        """The dot with its 2 px ring, once for all."""
        side = WEEK.wait_dot + 2
        dot = self._look.blank(side, side)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        centre, radius = QPointF(side / 2, side / 2), WEEK.wait_dot / 2
        painter.setBrush(brush(self._look.colors.surface_raised))
        painter.drawEllipse(centre, radius, radius)
        painter.setBrush(brush(self._look.colors.warning_shape))
        painter.drawEllipse(centre, radius - 2, radius - 2)
        painter.end()
        return dot

    def _keep(self, key: PictureKey, picture: tuple[LessonCard, QPixmap]) -> None:
        former = self._pictures.pop(key, None)
        self._kept_bytes += _bytes_of(picture[1]) - (_bytes_of(former[1]) if former else 0)
        self._pictures[key] = picture
        while self._kept_bytes > _KEPT_BYTES:
            _key, (_card, dropped) = self._pictures.popitem(last=False)
            self._kept_bytes -= _bytes_of(dropped)

    def _is_first_sight(self, key: PictureKey, card: LessonCard) -> bool:
        seen = self._seen.get(key)
        if seen is not None and (seen is card or seen == card):
            return False
        if len(self._seen) > _MOST_SEEN:
            self._seen.clear()
        self._seen[key] = card
        return True

    def _paint_straight(self, painter: QPainter, placed: PlacedLesson, rect: QRectF) -> None:
        """The same as its picture would be, where it is to stand."""
        width, height = rect.width(), rect.height()
        style = self.style_of(placed.card)
        whole = QRectF(0, 0, width, height)
        cuts = (placed.continues_before, placed.continues_after)
        painter.drawPixmap(rect.topLeft(), self._body(placed.card, style, whole, cuts))
        if self._rows.says_anything(placed, width):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.translate(rect.topLeft())
            self._rows.paint(painter, placed, style, width, height)
            painter.restore()

    def _picture(self, placed: PlacedLesson, width: float, height: float) -> QPixmap:
        card = placed.card
        style = self.style_of(card)
        cuts = (placed.continues_before, placed.continues_after)
        picture = self._body(card, style, QRectF(0, 0, width, height), cuts).copy()
        painter = QPainter(picture)
        self._rows.paint(painter, placed, style, width, height)
        painter.end()
        return picture

    def _body(
        self, card: LessonCard, style: CardStyle, whole: QRectF, cuts: tuple[bool, bool]
    ) -> QPixmap:
        look = self._look
        key = (
            f"{card.state}{cuts[0]:d}{cuts[1]:d}",
            card.hue_index % len(look.tokens.hues),
            round(whole.width() * look.ratio),
            round(whole.height() * look.ratio),
            card.is_unjudged,
        )
        body = look.skin(key)
        if body is None:
            body = self._paint_body(card, style, whole, cuts)
            look.keep_skin(key, body)
        return body

    def _paint_body(
        self, card: LessonCard, style: CardStyle, whole: QRectF, cuts: tuple[bool, bool]
    ) -> QPixmap:
        body = self._look.blank(whole.width(), whole.height())
        body.fill(Qt.GlobalColor.transparent)
        painter = QPainter(body)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        beyond = RADIUS.card
        shape = whole.adjusted(0, -beyond if cuts[0] else 0, 0, beyond if cuts[1] else 0)
        bar = QRectF(whole)
        bar.setWidth(WEEK.lesson_bar)
        rest = whole.adjusted(WEEK.lesson_bar, 0, 0, 0)
        if self._look.is_rtl:
            bar.moveRight(whole.right())
            rest = whole.adjusted(0, 0, -WEEK.lesson_bar, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, color in ((bar, style.bar), (rest, style.fill)):
            painter.setClipRect(part)
            painter.setBrush(brush(color))
            painter.drawRoundedRect(shape, RADIUS.control, RADIUS.control)
        if style.hatch is not None:
            paint_hatch(painter, rest, style.hatch, 0)
        painter.setClipRect(whole)
        line = style.bar if card.is_unjudged and style.line is None else style.line
        if line is not None:
            width = LINE.lesson_outline
            if card.is_unjudged:
                # Dashes on half a device pixel would smear into a solid line.
                width = math.floor(width * self._look.ratio) / self._look.ratio
            _rounded_line(painter, shape, line, width, dashed=card.is_unjudged)
        painter.end()
        return body


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4


def _rounded_line(
    painter: QPainter,
    rect: QRectF,
    color: Color,
    width: float,
    *,
    radius: float = RADIUS.control,
    dashed: bool = False,
) -> None:
    """Stroke a rounded rectangle with its outer edge on `rect`."""
    half = width / 2
    painter.setPen(pen(color, width, is_dashed=dashed))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = max(radius - half, 0)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), inner, inner)
