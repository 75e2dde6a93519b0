"""What a lesson card says in the room it has, and in which colours (look, "Lesson card")."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from desktop.calendar.paint.ink import mixed
from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import Place, TextRole
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.state import LessonCard, LessonState
from desktop.calendar.words import TimeWords
from desktop.design.colors import Color, Hue
from desktop.design.icons import Icon
from desktop.design.tokens import CONTROL, SPACE, WEEK
from desktop.widgets.badges import initials_of

_THREE_ROWS_FROM = 52
_TWO_ROWS_FROM = 34
_DONE_BAR_SHARE = 0.55
_SOLID_BAR_SHARE = 0.35
_SLIGHT_BELOW = 48
_SLIGHT_PADDING = (WEEK.lesson_padding[0], 1, WEEK.lesson_padding[2], 6)
"""In a card that is no wider than a name: the bar, and a pixel or two."""
_UPRIGHT_BELOW = 40
_TEXT_MARGIN = 2
"""What is laid out is up to so much wider than its advance; half a time is worse than none."""
_ICON_GAP = 2
_ICON_OUT = 1


@dataclass(frozen=True, slots=True)
class CardStyle:
    """How one state of one hue is drawn; `line` is the outline and `hatch` the colour of slanted
    lines over the fill, if there are any.
    """

    fill: Color
    bar: Color
    text: Color
    name_role: TextRole
    line: Color | None = None
    icon: Icon | None = None
    icon_color: Color | None = None
    is_struck: bool = False
    hatch: Color | None = None


def card_style(look: GridLook, state: LessonState, hue: Hue) -> CardStyle:
    """Return how a card of `state` in `hue` is drawn in the look's scheme."""
    colors = look.colors
    if state in (LessonState.REQUESTED, LessonState.UNKNOWN):
        icon = Icon.WAITING if state is LessonState.REQUESTED else Icon.WARNING
        return CardStyle(colors.surface_raised, hue.solid, hue.ink, TextRole.NAME, hue.solid, icon)
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
    if state is LessonState.HELD:
        return CardStyle(
            colors.surface_raised,
            colors.warning_shape,
            colors.text_muted,
            TextRole.LABEL,
            colors.border_strong,
            Icon.WAITING,
        )
    if state is LessonState.RESERVED:
        return CardStyle(
            colors.surface_raised,
            hue.solid,
            colors.text_muted,
            TextRole.LABEL,
            colors.border_control,
            Icon.KIOSK,
            hatch=colors.blackout_line,
        )
    if state is LessonState.BUSY:
        bar = mixed(hue.solid, colors.surface_sunken, _DONE_BAR_SHARE)
        return CardStyle(
            colors.surface_sunken, bar, colors.text_muted, TextRole.LABEL, colors.border_control
        )
    return CardStyle(hue.fill, hue.solid, hue.ink, TextRole.NAME)


class LessonRows:
    """Writes a card's text and icon from its top left corner at (0, 0)."""

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self._look = look
        self._words = words
        self._line = look.text.line(TextRole.ROW)
        self._icon_size = look.sized(CONTROL.icon_small)
        self._narrow_below = look.sized(WEEK.narrow_below)

    def says_anything(self, placed: PlacedLesson, width: float) -> bool:
        """Whether there is room for a word or a sign: a dozen abreast are bars of colour."""
        _, trailing, _, leading = padding_in(width)
        return width > leading + trailing or placed.card.state is LessonState.CONFLICT

    def paint(
        self,
        painter: QPainter,
        placed: PlacedLesson,
        style: CardStyle,
        width: float,
        height: float,
    ) -> None:
        """Three rows from 52 px, two from 34, one below; under 90 px wide only the essentials."""
        card = placed.card
        top, trailing, _, leading = padding_in(width)
        left = trailing if self._look.is_rtl else leading
        room = width - leading - trailing
        is_narrow = width < self._narrow_below
        upright = self._upright_words(card, style, room, height)
        if upright:
            box = (left, float(top), room, height - 2 * top)
            self._paint_upright(painter, upright, style, box)
            return
        if height < self._look.sized(_TWO_ROWS_FROM):
            row = (left, (height - self._line) / 2, room, self._line)
            self._paint_single(painter, placed, style, row, is_narrow=is_narrow)
            return
        first = (left, float(top), room, self._line)
        second = (left, top + self._line, room, self._line)
        if is_narrow:
            self._paint_narrow(painter, card, style, first, second)
            return
        self._paint_name(painter, card.student, style, first)
        if height < self._look.sized(_THREE_ROWS_FROM):
            subject = _lost_slot() if card.state is LessonState.CONFLICT else card.subject
            words = f"{self._words.brief(placed.start)} {subject}"
            self._paint_pair(painter, words, card.initials, style, second)
            return
        third = (left, top + 2 * self._line, room, self._line)
        span = self._span_for(placed, room)
        self._look.text.put(painter, TextRole.ROW, span, second, style.text)
        self._paint_pair(painter, self._last_row(placed), card.initials, style, third)

    def _upright_words(self, card: LessonCard, style: CardStyle, room: float, height: float) -> str:
        """What is read from below upwards where more is read so, else nothing: one of five columns
        in a day holds two letters, and an hour of it a name and what for.
        """
        is_slim = self._line <= room < self._look.sized(_UPRIGHT_BELOW)
        if not is_slim or card.state is LessonState.CONFLICT:  # whose flag has its place below
            return ""
        text, name, subject = self._look.text, card.first_name, card.subject
        is_whole = text.width(style.name_role, name) <= room
        says_all = text.width(TextRole.ROW, subject) <= room
        if is_whole and (says_all or height < self._look.sized(_TWO_ROWS_FROM)):
            return ""
        most = height - 2 * _SLIGHT_PADDING[0]
        more = [f"{card.student} · {subject}", card.student, f"{name} · {subject}"]
        for words in more[1 - bool(subject) :]:
            if text.width(style.name_role, words) <= most:
                return words
        if is_whole or (height <= room + self._line and text.width(style.name_role, name) > most):
            return ""
        return name

    def _paint_upright(self, painter: QPainter, words: str, style: CardStyle, box: Place) -> None:
        """Words upwards, to where the card begins."""
        text, (left, top, width, height) = self._look.text, box
        painter.save()
        painter.translate(left, top + height)
        painter.rotate(-90)
        row = (0.0, (width - self._line) / 2, height, self._line)
        is_struck, to_top = style.is_struck, not self._look.is_rtl
        text.put(
            painter,
            style.name_role,
            words,
            row,
            style.text,
            is_trailing=to_top,
            is_struck=is_struck,
        )
        painter.restore()

    def _span_for(self, placed: PlacedLesson, room: float) -> str:
        """The range, closed up or down to its start where there is no room: never half a time."""
        text, words = self._look.text, self._words
        span = words.brief_span(placed.start, placed.end)
        for told in (span, span.replace(" – ", "–")):
            if text.width(TextRole.ROW, told) <= room:
                return told
        return words.brief(placed.start)

    def _last_row(self, placed: PlacedLesson) -> str:
        """The subject; or that the slot was lost, or since when the student is here."""
        if placed.card.state is LessonState.CONFLICT:
            return _lost_slot()
        if placed.card.state is LessonState.CHECKED_IN and placed.arrived is not None:
            here = QCoreApplication.translate("WeekCanvas", "Here {time}")
            return here.format(time=self._words.brief(placed.arrived))
        return placed.card.subject

    def _paint_single(
        self,
        painter: QPainter,
        placed: PlacedLesson,
        style: CardStyle,
        row: Place,
        *,
        is_narrow: bool,
    ) -> None:
        """The name; after it when and what, as far as they fit whole."""
        card = placed.card
        if is_narrow:
            self._paint_leading(painter, self._short_name(card, style, row[2]), style, row)
            return
        if style.icon is not None:
            taken = self._paint_name(painter, card.student, style, row)
            row = self._before_trailing(row, self._icon_size + _ICON_GAP)
        else:
            role = style.name_role
            taken = self._paint_pair(painter, card.student, card.initials, style, row, role)
            row = self._before_trailing(row, self._taken_by(card.initials))
        rest = self._after_leading(row, taken + SPACE.xs)
        told, wide = self._when_and_what(placed, rest[2])
        # In no more room than it needs: what is laid out for one lesson serves all that say it.
        rest = self._before_trailing(rest, rest[2] - wide)
        self._look.text.put(painter, TextRole.ROW, told, rest, style.text)

    def _short_name(self, card: LessonCard, style: CardStyle, room: float) -> str:
        """The first name; initials, as on avatars, where two or three letters would be left."""
        if room >= self._look.sized(_UPRIGHT_BELOW):
            return card.first_name
        initials = initials_of(card.student)
        text, role = self._look.text, style.name_role
        is_cut = text.width(role, card.first_name) > room
        return initials if is_cut and text.width(role, initials) <= room else card.first_name

    def _when_and_what(self, placed: PlacedLesson, room: float) -> tuple[str, int]:
        """`14:00 – 14:30 Piano`, `14:00 Piano` or `14:00`, and the room it takes in whole pixels;
        nothing where not even that fits.
        """
        words, text = self._words, self._look.text
        start = words.brief(placed.start)
        if text.width(TextRole.ROW, start) + _TEXT_MARGIN > room:
            return "", 0
        subject = self._last_row(placed)
        span = words.brief_span(placed.start, placed.end)
        for told in (f"{span} {subject}".strip(), f"{start} {subject}".strip(), start):
            wide = math.ceil(text.width(TextRole.ROW, told)) + _TEXT_MARGIN
            if wide <= room:
                return told, wide
        return "", 0

    def _paint_narrow(
        self, painter: QPainter, card: LessonCard, style: CardStyle, first: Place, second: Place
    ) -> None:
        """First name and subject only; a lost slot says so instead of the subject."""
        text, colors = self._look.text, self._look.colors
        self._paint_leading(painter, self._short_name(card, style, first[2]), style, first)
        if card.state is not LessonState.CONFLICT:
            text.put(painter, TextRole.ROW, card.subject, second, style.text)
            return
        self._paint_icon(painter, style, second, at_right=self._look.is_rtl)
        lost = QCoreApplication.translate("WeekCanvas", "Lost")
        words = self._after_leading(second, self._icon_size + _ICON_GAP)
        if text.width(TextRole.NAME, lost) <= words[2]:
            text.put(painter, TextRole.NAME, lost, words, colors.danger)

    def _paint_name(self, painter: QPainter, name: str, style: CardStyle, row: Place) -> float:
        if style.icon is not None:
            self._paint_icon(painter, style, row, at_right=not self._look.is_rtl)
            row = self._before_trailing(row, self._icon_size + _ICON_GAP)
        return self._paint_leading(painter, name, style, row)

    def _paint_leading(self, painter: QPainter, text: str, style: CardStyle, row: Place) -> float:
        return self._look.text.put(
            painter, style.name_role, text, row, style.text, is_struck=style.is_struck
        )

    def _paint_pair(
        self,
        painter: QPainter,
        words: str,
        initials: str,
        style: CardStyle,
        row: Place,
        role: TextRole = TextRole.ROW,
    ) -> float:
        """Words from the leading edge, initials at the other, never touching; the words' width."""
        text = self._look.text
        if initials:
            text.put(painter, TextRole.ROW, initials, row, style.text, is_trailing=True)
        room = self._before_trailing(row, self._taken_by(initials))
        return text.put(painter, role, words, room, style.text)

    def _taken_by(self, initials: str) -> float:
        """The room that initials take at the trailing edge."""
        return self._look.text.width(TextRole.ROW, initials) + SPACE.xxs if initials else 0

    def _before_trailing(self, row: Place, taken: float) -> Place:
        left, top, width, height = row
        return (left + taken if self._look.is_rtl else left, top, width - taken, height)

    def _after_leading(self, row: Place, taken: float) -> Place:
        left, top, width, height = row
        return (left if self._look.is_rtl else left + taken, top, width - taken, height)

    def _paint_icon(
        self, painter: QPainter, style: CardStyle, row: Place, *, at_right: bool
    ) -> None:
        if style.icon is None:
            return
        left, top, width, height = row
        size, crisp = self._icon_size, self._look.crisp
        x = left + width - size + _ICON_OUT if at_right else left - _ICON_OUT
        box = QRectF(crisp(x), crisp(top + (height - size) / 2), size, size)
        self._look.draw_icon(painter, style.icon, style.icon_color or style.text, box)


def padding_in(width: float) -> tuple[float, float, float, float]:
    """The room left free in a card: above, after, below and before what is written."""
    return WEEK.lesson_padding if width >= _SLIGHT_BELOW else _SLIGHT_PADDING


def _lost_slot() -> str:
    return QCoreApplication.translate("WeekCanvas", "Lost slot")
