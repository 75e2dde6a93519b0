"""Paints lesson cards in every state of the look ("Lesson card"), by the room they have."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.design.colors import Color, Hue
from desktop.design.icons import Icon
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, WEEK
from desktop.widgets.paint_ink import brush, mixed, pen
from desktop.widgets.paint_look import GridLook
from desktop.widgets.paint_text import TextRole
from desktop.widgets.week_state import LessonCard, LessonState

_THREE_ROWS_FROM = 52
_TWO_ROWS_FROM = 34
_DONE_BAR_SHARE = 0.55
_SOLID_BAR_SHARE = 0.35
_ICON_GAP = 2
_ICON_OUT = 1


@dataclass(frozen=True, slots=True)
class CardStyle:
    """How one state of one hue is drawn; `line` is the outline, if there is one."""

    fill: Color
    bar: Color
    text: Color
    name_role: TextRole
    line: Color | None = None
    icon: Icon | None = None
    icon_color: Color | None = None
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class CardTimes:
    """A lesson's times in the reader's words, as the rows of its card show them."""

    start: str
    span: str
    arrived: str = ""


def card_style(look: GridLook, state: LessonState, hue: Hue) -> CardStyle:
    """Return how a card of `state` in `hue` is drawn in the look's scheme."""
    colors = look.colors
    if state is LessonState.REQUESTED:
        return CardStyle(
            colors.surface_raised, hue.solid, hue.ink, TextRole.NAME, hue.solid, Icon.WAITING
        )
    if state is LessonState.CHECKED_IN:
        bar = mixed(hue.on_solid, hue.solid, _SOLID_BAR_SHARE)
        return CardStyle(hue.solid, bar, hue.on_solid, TextRole.NAME, icon=Icon.CHECK_CIRCLE)
    if state.is_past:
        bar = mixed(hue.solid, hue.done, _DONE_BAR_SHARE)
        is_no_show = state is LessonState.NO_SHOW
        icon = Icon.NO_SHOW if is_no_show else Icon.CHECK
        return CardStyle(
            hue.done, bar, colors.text_muted, TextRole.LABEL, icon=icon, is_struck=is_no_show
        )
    if state is LessonState.CONFLICT:
        return CardStyle(
            colors.danger_soft,
            colors.danger,
            colors.text,
            TextRole.NAME,
            colors.danger,
            Icon.ATTENTION,
            colors.danger,
        )
    return CardStyle(hue.fill, hue.solid, hue.ink, TextRole.NAME)


class LessonPainter:
    """Paints whole cards: a kept body, then up to three rows of text and one icon."""

    def __init__(self, look: GridLook) -> None:
        self._look = look
        self._styles: dict[tuple[LessonState, int], CardStyle] = {}

    def paint(
        self,
        painter: QPainter,
        card: LessonCard,
        rect: QRectF,
        times: CardTimes,
        *,
        cut_top: bool = False,
        cut_bottom: bool = False,
    ) -> None:
        """Paint `card` into `rect`; a cut edge is one that midnight cut, so it is not rounded."""
        style = self.style_of(card)
        body = self._body(card, style, rect, (cut_top, cut_bottom))
        painter.drawPixmap(rect.topLeft(), body)
        self._paint_rows(painter, card, style, rect, times)

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
        centre = QPointF(x, rect.top() + 2)
        radius = WEEK.wait_dot / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(self._look.colors.surface_raised))
        painter.drawEllipse(centre, radius, radius)
        painter.setBrush(brush(self._look.colors.warning_shape))
        painter.drawEllipse(centre, radius - 2, radius - 2)

    def _body(
        self, card: LessonCard, style: CardStyle, rect: QRectF, cuts: tuple[bool, bool]
    ) -> QPixmap:
        look = self._look
        key = (
            f"{card.state}{cuts[0]:d}{cuts[1]:d}",
            card.hue_index % len(look.tokens.hues),
            round(rect.width() * look.ratio),
            round(rect.height() * look.ratio),
            card.is_unjudged,
        )
        body = look.skin(key)
        if body is None:
            body = self._paint_body(card, style, rect, cuts)
            look.keep_skin(key, body)
        return body

    def _paint_body(
        self, card: LessonCard, style: CardStyle, rect: QRectF, cuts: tuple[bool, bool]
    ) -> QPixmap:
        body = self._look.blank(rect.width(), rect.height())
        body.fill(Qt.GlobalColor.transparent)
        painter = QPainter(body)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        beyond = RADIUS.card
        whole = QRectF(0, 0, rect.width(), rect.height())
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

    def _paint_rows(
        self,
        painter: QPainter,
        card: LessonCard,
        style: CardStyle,
        rect: QRectF,
        times: CardTimes,
    ) -> None:
        look = self._look
        line = look.text.line(TextRole.ROW)
        top, trailing, _, leading = WEEK.lesson_padding
        left, right = (trailing, leading) if look.is_rtl else (leading, trailing)
        row = QRectF(rect.left() + left, rect.top() + top, rect.width() - left - right, line)
        if rect.height() < look.sized(_TWO_ROWS_FROM):
            row.moveTop(rect.top() + (rect.height() - line) / 2)
            self._paint_single(painter, card, style, row, rect)
            return
        if rect.width() < look.sized(WEEK.narrow_below):
            self._paint_narrow(painter, card, style, row)
            return
        self._paint_name(painter, card.student, style, row)
        if rect.height() < look.sized(_THREE_ROWS_FROM):
            row.translate(0, line)
            self._paint_pair(
                painter, f"{times.start} {_subject(card, times)[1]}", card.initials, style, row
            )
            return
        row.translate(0, line)
        look.text.leading(painter, TextRole.ROW, times.span, row, style.text)
        row.translate(0, line)
        self._paint_pair(painter, _subject(card, times)[0], card.initials, style, row)

    def _paint_single(
        self, painter: QPainter, card: LessonCard, style: CardStyle, row: QRectF, rect: QRectF
    ) -> None:
        if rect.width() < self._look.sized(WEEK.narrow_below):
            self._leading(painter, style.name_role, card.first_name, style, row)
        elif style.icon is not None:
            self._paint_name(painter, card.student, style, row)
        else:
            self._paint_pair(painter, card.student, card.initials, style, row, style.name_role)

    def _paint_narrow(
        self, painter: QPainter, card: LessonCard, style: CardStyle, row: QRectF
    ) -> None:
        """First name and subject only; a lost slot says so instead of the subject."""
        look = self._look
        self._leading(painter, style.name_role, card.first_name, style, row)
        row.translate(0, look.text.line(TextRole.ROW))
        if card.state is not LessonState.CONFLICT:
            look.text.leading(painter, TextRole.ROW, card.subject, row, style.text)
            return
        self._paint_icon(painter, style, row, at_right=look.is_rtl)
        room = look.sized(CONTROL.icon_small) + _ICON_GAP
        words = row.adjusted(0, 0, -room, 0) if look.is_rtl else row.adjusted(room, 0, 0, 0)
        lost = QCoreApplication.translate("WeekCanvas", "Lost")
        look.text.leading(painter, TextRole.NAME, lost, words, look.colors.danger)

    def _paint_name(self, painter: QPainter, name: str, style: CardStyle, row: QRectF) -> None:
        room = QRectF(row)
        if style.icon is not None:
            self._paint_icon(painter, style, row, at_right=not self._look.is_rtl)
            room.setWidth(row.width() - self._look.sized(CONTROL.icon_small) - _ICON_GAP)
            if self._look.is_rtl:
                room.moveRight(row.right())
        self._leading(painter, style.name_role, name, style, room)

    def _leading(
        self, painter: QPainter, role: TextRole, text: str, style: CardStyle, box: QRectF
    ) -> None:
        self._look.text.leading(painter, role, text, box, style.text, is_struck=style.is_struck)

    def _paint_pair(
        self,
        painter: QPainter,
        words: str,
        initials: str,
        style: CardStyle,
        row: QRectF,
        role: TextRole = TextRole.ROW,
    ) -> None:
        """Words from the leading edge, initials at the other, never touching."""
        text = self._look.text
        text.trailing(painter, TextRole.ROW, initials, row, style.text)
        taken = text.width(TextRole.ROW, initials) + SPACE.xxs
        room = row.adjusted(taken, 0, 0, 0) if self._look.is_rtl else row.adjusted(0, 0, -taken, 0)
        text.leading(painter, role, words, room, style.text)

    def _paint_icon(
        self, painter: QPainter, style: CardStyle, row: QRectF, *, at_right: bool
    ) -> None:
        if style.icon is None:
            return
        size = self._look.sized(CONTROL.icon_small)
        x = row.right() - size + _ICON_OUT if at_right else row.left() - _ICON_OUT
        y = self._look.crisp(row.center().y() - size / 2)
        box = QRectF(self._look.crisp(x), y, size, size)
        self._look.draw_icon(painter, style.icon, style.icon_color or style.text, box)


def _subject(card: LessonCard, times: CardTimes) -> tuple[str, str]:
    """What stands on the last row, by itself and after a time."""
    if card.state is LessonState.CONFLICT:
        lost = QCoreApplication.translate("WeekCanvas", "Lost slot")
        return lost, lost
    if card.state is LessonState.CHECKED_IN and times.arrived:
        here = QCoreApplication.translate("WeekCanvas", "Here {time}")
        return here.format(time=times.arrived), card.subject
    return card.subject, card.subject


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
