"""One day of the week's grid: its head, and its starts or why there are none."""

from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QWidget

from desktop.design.tokens import KIOSK, RADIUS, SPACE, TYPE, WEEK, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.roles import Role
from desktop.kiosk.controls.surfaces import Label, Side, Tone
from desktop.kiosk.controls.touch import Shape, TouchButton
from desktop.kiosk.language import Speech
from desktop.kiosk.values import Cell, WeekDay
from desktop.tongues import tell_language

START = Shape(KIOSK.time_button[1], SPACE.xxs, TYPE.kiosk_caption)
_TAKEN = Shape(START.height, SPACE.xxs, TYPE.kiosk_caption, weight=WEIGHT.text)
LONG_CLOSED = 3
"""A closed day is drawn at least this many starts high."""


class HeardWords(QLabel):
    """Words that what lies under it draws: here for assistive technology, in their language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing."""


class ClosedDay(QWidget):
    """A hatched column with its cause on a small card. The cause is the staff's own words, in
    their language.
    """

    def __init__(self, look: KioskLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._word = ""
        self._cause = ""
        self.heard = HeardWords(self)
        self._tile: tuple[tuple[int, int, int, float], QPixmap] | None = None
        look.changed.connect(self._measure)
        self._measure()

    def say(self, word: str, cause: str, own: QLocale) -> None:
        """Show that it is closed, and why; the cause is in the studio's own language."""
        if (word, cause) != (self._word, self._cause):
            self._word, self._cause = word, cause
            self.setAccessibleName(word)
            self.heard.setText(cause)
            self.heard.setVisible(bool(cause))
            self.update()
        tell_language(self.heard, "", own)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words are heard where they are drawn."""
        self.heard.setGeometry(self.rect())

    def _measure(self) -> None:
        self.setMinimumHeight(self._look.px(KIOSK.time_button[1]) * LONG_CLOSED)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hatch at 45 degrees, then the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.px(RADIUS.kiosk_control)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.fillPath(shape, QBrush(self._hatch()))
        self._draw_card(painter)

    def _hatch(self) -> QPixmap:
        """One tile of the lines on their ground: a column has a hundred, and each line is slow."""
        look, ratio = self._look, self.devicePixelRatioF()
        step, line = look.px(WEEK.hatch_step * 2), look.colors.blackout_line.qt
        wanted = (step, line.rgba(), look.colors.blackout.qt.rgba(), ratio)
        if self._tile is None or self._tile[0] != wanted:
            tile = QPixmap(round(step * ratio), round(step * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(look.colors.blackout.qt)
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(line, WEEK.hatch_width))
            for end in (0, step, 2 * step):
                painter.drawLine(QPointF(end - 2 * step, 2 * step), QPointF(end, 0))
            painter.end()
            self._tile = wanted, tile
        return self._tile[1]

    def _draw_card(self, painter: QPainter) -> None:
        look, c = self._look, self._look.colors
        side = look.px(SPACE.xs)
        room = QRect(side, side, self.width() - 2 * side, self.height())
        font = look.font(TYPE.kiosk_small, WEIGHT.strong)
        small = look.font(TYPE.kiosk_small)
        flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.setFont(font)
        upper = painter.boundingRect(room, flags, self._word)
        painter.setFont(small)
        below = QRect(room.left(), upper.bottom() + 1, room.width(), room.height())
        lower = painter.boundingRect(below, flags, self._cause) if self._cause else QRect()
        height = upper.height() + lower.height() + 2 * side
        card = QRect(room.left(), room.top(), room.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(c.surface_raised.qt)
        radius = look.px(RADIUS.control)
        painter.drawRoundedRect(card, radius, radius)
        painter.setPen(c.text.qt)
        painter.setFont(font)
        painter.drawText(room.translated(0, side), flags, self._word)
        painter.setFont(small)
        painter.setPen(c.text_muted.qt)
        painter.drawText(below.translated(0, side), flags, self._cause)


class DayColumn(QWidget):
    """Draws a day. Its widgets stay when the days turn: making them is what took long.

    They stand where `stand` puts them, in no layout of Qt's: that asks each of forty for its size
    again and again, and all pages above them at each one that is shown.

    Signals: `touched(Cell)`.
    """

    touched = Signal(object)

    def __init__(self, look: KioskLook, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._speech = speech
        self._name = Label(look, TYPE.kiosk_small, parent=self)
        self._number = Label(look, TYPE.kiosk_caption, WEIGHT.strong, parent=self)
        self._closed: ClosedDay | None = None
        self._cells: tuple[Cell, ...] = ()
        self._said: list[tuple[Cell, str]] = []
        self._starts: list[TouchButton] = []
        for label in (self._name, self._number):
            label.setWordWrap(False)
            label.stand(Side.CENTRE)

    @property
    def buttons(self) -> list[tuple[Cell, TouchButton]]:
        """The starts that are shown, in order."""
        return list(zip(self._cells, self._starts, strict=False))

    def show_day(self, day: WeekDay, chosen: object, today: object) -> None:
        """Draw that day; `chosen` is the held start, `today` the date on the wall."""
        self._show_head(day, chosen, today)
        self._show_closed(day.closed)
        self._cells = () if day.closed is not None else day.cells
        while len(self._starts) < len(self._cells):
            self._add_start()
        said = self._speech.day(self._cells[0].start) if self._cells else ""
        for place, cell in enumerate(self._cells):
            self._show_start(place, cell, said)
            self._starts[place].setChecked(cell.start == chosen)
        for spare in self._starts[len(self._cells) :]:
            spare.setChecked(False)
            spare.hide()

    def height_at(self, width: int) -> int:
        """How high the day is at that width."""
        gap = self._look.px(SPACE.sm)
        height = self._name.sizeHint().height() + self._number.sizeHint().height()
        if self._closed is not None and not self._closed.isHidden():
            return height + gap + self._closed.minimumHeight()
        shown = self._starts[: len(self._cells)]
        return height + sum(gap + start.heightForWidth(width) for start in shown)

    def stand(self, room: QRect) -> None:
        """Stand there, and all that is shown one below the other."""
        self.setGeometry(room)
        width, gap, top = room.width(), self._look.px(SPACE.sm), 0
        for label in (self._name, self._number):
            height = label.sizeHint().height()
            label.setGeometry(0, top, width, height)
            top += height
        if self._closed is not None:
            self._closed.setGeometry(0, top + gap, width, room.height() - top - gap)
        for start in self._starts[: len(self._cells)]:
            height = start.heightForWidth(width)
            start.setGeometry(0, top + gap, width, height)
            top += gap + height

    def event(self, event: QEvent) -> bool:
        """Something in it became larger or smaller: the week stands anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def _show_head(self, day: WeekDay, chosen: object, today: object) -> None:
        is_today = day.day == today
        is_blue = is_today if chosen is None else any(c.start == chosen for c in day.cells)
        fits = self._look.text_scale <= 1
        said = self._speech.say("Today") if is_today and fits else self._speech.weekday(day.day)
        self._name.say(said)
        self._name.tint(Tone.ACCENT if is_blue else Tone.MUTED)
        self._number.say(str(day.day.day))
        self._number.tint(Tone.ACCENT if is_blue else Tone.TEXT)

    def _show_closed(self, cause: str | None) -> None:
        if cause is not None and self._closed is None:
            self._closed = ClosedDay(self._look, self)
        if self._closed is not None:
            word = self._speech.say("Closed") if cause is not None else ""
            self._closed.say(word, cause or "", QLocale(self._speech.home.locale))
            self._closed.setVisible(cause is not None)

    def _add_start(self) -> None:
        button = TouchButton(self._look, Role.TIME, START, parent=self)
        button.leave_arrows()
        if self._starts:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        place = len(self._starts)
        button.clicked.connect(lambda: self.touched.emit(self._cells[place]))
        self._starts.append(button)

    def _show_start(self, place: int, cell: Cell, day: str) -> None:
        """Say a cell where it is not said already; `day` in the words of the language."""
        button = self._starts[place]
        if self._said[place : place + 1] != [(cell, day)]:
            self._said[place : place + 1] = [(cell, day)]
            is_free = cell.reason is None
            free_role = Role.FIRM_TIME if cell.is_firm else Role.TIME
            button.wear(free_role if is_free else Role.NOT_FREE)
            button.take_shape(START if is_free else _TAKEN)
            word = words.short_reason(self._speech, cell.reason) if cell.reason else ""
            heard = words.firm(self._speech) if cell.is_firm else word
            time = self._speech.time(cell.start)
            button.say(time, word, f"{day}, {time} {heard}".strip())
            button.setCheckable(is_free)
        if button.isHidden():
            button.show()
