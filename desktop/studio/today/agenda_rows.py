"""The day's lessons as rows, with the present between them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.models import BookingState
from desktop.design.colors import Color
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.lesson_acts import LessonAct, act_words
from desktop.studio.lessons.model import state_mark
from desktop.studio.messages.words import hue_of
from desktop.studio.say import clock_time
from desktop.studio.today.values import AgendaLine
from desktop.widgets.badges import Dress, draw_avatar, draw_dress, dress_for, initials_of
from desktop.widgets.buttons import Button, PaintedButton, Variant

_ROW = 44
_AVATAR = 26
_TIME = 50
_SERVICE, _ROOM, _STATE = 212, 68, 132
_LEAST_NAME = 120
_DOT = 8
_NOW = 20


def widest_time(theme: Theme) -> int:
    """The room a time of day takes in the reader's clock, in px: `10:45 p.m.` or `22:45`."""
    evening = datetime(2000, 1, 1, 22, 45)  # noqa: DTZ001 - a wall clock, not an instant
    metrics = QFontMetrics(theme.font(TYPE.body, WEIGHT.strong))
    return metrics.horizontalAdvance(clock_time(evening)) + SPACE.sm


class AgendaRow(PaintedButton):
    """One lesson, 44 high. A click opens it; `act_wanted(LessonAct, AgendaLine)`: one of `acts`.

    `acts` are what waits to be said of it, the likeliest last: an answer to a request, or whether a
    lesson that is over took place. `soon` stands in place of the state, such as "in 40 min", where
    it is the next one. `end` is the room left for either, in px, the same in all rows of a day.
    `face` is whose initials stand before it and their hue: the instructor's, or the student's where
    all lessons of the day are one instructor's (`is_alone`), who knows whose they are.
    """

    act_wanted = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        entry: AgendaLine,
        soon: str,
        acts: Sequence[LessonAct] = (),
        *,
        is_alone: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.entry = entry
        self._soon = soon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = entry.line
        self._is_solid = not (is_alone and line.student_id) and not entry.is_over
        self.face = (initials_of(line.instructor), line.hue)
        if is_alone and line.student_id:
            self.face = (initials_of(line.student), hue_of(line.student_id))
        self.end = 0
        self.buttons: list[Button] = []
        if acts:
            self._add_buttons(acts)
        self._speak()
        theme.changed.connect(self._on_theme_changed)

    def say_soon(self, soon: str) -> None:
        """Count down."""
        if soon != self._soon:
            self._soon = soon
            self._speak()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self._theme.grown(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        if self._soon:
            painter.fillRect(self.rect(), colors.accent_soft.qt)
        elif self.underMouse():
            painter.fillRect(self.rect(), colors.control_hover.qt)
        line = self.entry.line
        scale = self._theme.scaled
        is_over = self.entry.is_over
        ink = colors.text_muted if is_over else colors.text
        height = self.height()
        left = SPACE.md
        time = QRect(left, 0, max(scale(_TIME), widest_time(self._theme)), height)
        self._draw(painter, time, clock_time(self.entry.starts_at), ink, is_strong=not is_over)
        left += time.width()
        side = scale(_AVATAR)
        disc = self.mirrored(QRect(left, (height - side) // 2, side, side))
        hue = self._theme.tokens.hue_for(self.face[1])
        draw_avatar(painter, disc, self.face[0], hue, self.font(), is_solid=self._is_solid)
        left += side + SPACE.sm
        room = self.width() - SPACE.md - max(self.end_width(), self.end) - left - SPACE.xs
        service, place = self._columns(room)
        name = QRect(left, 0, max(room - service - place, scale(_LEAST_NAME)), height)
        who, told = line.student or line.service, _lesson_words(self.entry)
        lent = self._lent(who, name.width(), told, service - SPACE.xs)
        name.setWidth(name.width() + lent)
        self._draw(painter, name, who, ink, weight=WEIGHT.label)
        left = name.right() + SPACE.sm
        service -= lent
        if service > 0:
            self._draw(painter, QRect(left, 0, service - SPACE.xs, height), told)
        if place:
            self._draw(painter, QRect(left + service, 0, place, height), line.room)
        if not self.buttons:
            self._draw_state(painter)

    def end_width(self) -> int:
        """The room that state or buttons take at the row's end, in px."""
        buttons = sum(button.sizeHint().width() + SPACE.xs for button in self.buttons)
        return max(self._theme.scaled(_STATE), buttons)

    def line_up(self, end: int) -> None:
        """Leave this much room at the end, as the row beside it that needs the most."""
        if end != self.end:
            self.end = end
            self.update()

    def _columns(self, room: int) -> tuple[int, int]:
        """Widths for lesson and room; where text is large they give way to the name."""
        least = self._theme.scaled(_LEAST_NAME)
        service, place = self._theme.scaled(_SERVICE), self._theme.scaled(_ROOM)
        if room >= least + service + place:
            return service, place
        return (service, 0) if room >= least + service else (0, 0)

    def _lent(self, who: str, room: int, told: str, spare: int) -> int:
        """What a long name takes, in px, of a lesson's column that its words leave empty."""
        faces = ((who, WEIGHT.label), (told, WEIGHT.text))
        wide, short = (
            QFontMetrics(self._theme.font_for(words, TYPE.body, weight)).horizontalAdvance(words)
            for words, weight in faces
        )
        return max(min(wide - room, spare - short), 0)

    def _draw(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        ink: Color | None = None,
        *,
        is_strong: bool = False,
        weight: int = WEIGHT.text,
    ) -> None:
        heavy = WEIGHT.strong if is_strong else weight
        painter.setFont(self._theme.font_for(words, TYPE.body, heavy))
        painter.setPen((ink or self._theme.colors.text_muted).qt)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.mirrored(box), int(side), shown)

    def _draw_state(self, painter: QPainter) -> None:
        colors = self._theme.colors
        mark = state_mark(self.entry.line.state)
        words, tone, icon = mark.words, mark.tone, mark.icon
        if self._soon:
            words, tone, icon = self._soon, None, None
        elif self.entry.here_since is not None:
            since = QCoreApplication.translate("Today", "Here since {time}")
            words = since.format(time=clock_time(self.entry.here_since))
        dress = dress_for(tone, colors) if tone else Dress(colors.surface, colors.text_muted)
        painter.setFont(self._state_font(words, has_tone=tone is not None))
        size = self._theme.scaled(CONTROL.icon_small) if icon else 0
        gap = size + SPACE.xxs if size else 0
        pad = SPACE.xs if tone else 0
        width = painter.fontMetrics().horizontalAdvance(words) + gap + 2 * pad
        height = self._theme.grown(CONTROL.chip)
        right = self.width() - SPACE.md
        chip = QRect(right - width, (self.height() - height) // 2, width, height)
        if tone:
            draw_dress(painter, QRectF(self.mirrored(chip)), RADIUS.control - 1, dress)
        if icon:
            top = chip.center().y() - size // 2
            at = self.mirrored(QRect(chip.left() + pad, top, size, size))
            drawn = self._theme.pixmap(icon, dress.ink, size, self.devicePixelRatioF())
            painter.drawPixmap(at.topLeft(), drawn)
        painter.setPen((colors.accent if self._soon else dress.ink).qt)
        inner = self.mirrored(chip.adjusted(pad + gap, 0, -pad, 0))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), words)
        if self.entry.is_waiting:
            dot = QRect(chip.left() - SPACE.xs - _DOT, chip.center().y() - _DOT // 2, _DOT, _DOT)
            amber = colors.warning_shape
            draw_dress(painter, QRectF(self.mirrored(dot)), _DOT / 2, Dress(amber, amber))

    def _state_font(self, words: str, *, has_tone: bool) -> QFont:
        if self._soon:
            return self._theme.font_for(words, TYPE.body, WEIGHT.strong)
        return self._theme.font_for(words, TYPE.caption, WEIGHT.label if has_tone else WEIGHT.text)

    def _add_buttons(self, acts: Sequence[LessonAct]) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        row.addStretch(1)
        for act in acts:
            variant = Variant.ACCENT_PLAIN if act is acts[-1] else Variant.PLAIN
            button = Button(self._theme, act_words(act), variant, in_row=True)
            button.setAccessibleName(f"{act_words(act)}: {self.entry.line.student}")
            button.setProperty("act", act.value)
            button.clicked.connect(self._on_answered)
            row.addWidget(button)
            self.buttons.append(button)
        row.addSpacing(SPACE.md)

    def _on_answered(self) -> None:
        button = self.sender()
        if button is not None:
            self.act_wanted.emit(LessonAct(str(button.property("act"))), self.entry)

    def _speak(self) -> None:
        line = self.entry.line
        state = self._soon or state_mark(line.state).words
        facts = (
            clock_time(self.entry.starts_at),
            line.student,
            _lesson_words(self.entry),
            line.instructor,
            line.room,
            state,
        )
        self.setAccessibleName(", ".join(filter(None, facts)))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def acts_for(entry: AgendaLine, now: datetime, offered: Sequence[LessonAct]) -> list[LessonAct]:
    """What waits to be said of a lesson: an answer; once it has begun that somebody is here, and
    how it went once it is over.
    """
    if entry.line.state is BookingState.REQUESTED:
        wanted: tuple[LessonAct, ...] = (LessonAct.DECLINE, LessonAct.CONFIRM)
    elif entry.ends_at <= now:
        wanted = (LessonAct.NO_SHOW, LessonAct.COMPLETE)
    elif entry.starts_at <= now:
        wanted = (LessonAct.CHECK_IN,)
    else:
        wanted = ()
    return [act for act in wanted if act in offered]


def _lesson_words(entry: AgendaLine) -> str:
    say = QCoreApplication.translate
    return say("Today", "{service} · {minutes} min").format(
        service=entry.line.service, minutes=entry.line.duration_min
    )


class NowLine(QWidget):
    """The present: its time on the accent, and a line to the end."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.say_time(words)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def say_time(self, words: str) -> None:
        """Move on."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        painter.setFont(self._theme.font(TYPE.caption, WEIGHT.strong))
        width = painter.fontMetrics().horizontalAdvance(self._words) + SPACE.xs
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = SPACE.md - 2
        chip = QRect(left, 0, width, self.height())
        line = QRect(chip.right() + SPACE.xs, self.height() // 2 - 1, self.width(), LINE.selection)
        if is_mirrored:
            chip.moveRight(self.width() - left)
            line.moveRight(chip.left() - SPACE.xs)
        painter.fillRect(line, colors.accent.qt)
        draw_dress(
            painter, QRectF(chip), RADIUS.control - 1, Dress(colors.accent, colors.on_accent)
        )
        painter.setPen(colors.on_accent.qt)
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), self._words)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.grown(_NOW))
        self.update()
