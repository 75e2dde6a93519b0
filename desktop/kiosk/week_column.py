"""One day of the week's grid: its head, and its starts or why there are none."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.design.tokens import KIOSK, RADIUS, SPACE, TYPE, WEEK, WEIGHT
from desktop.kiosk import words
from desktop.kiosk.language import Speech
from desktop.kiosk.layouts import column
from desktop.kiosk.look import KioskLook
from desktop.kiosk.roles import Role
from desktop.kiosk.surfaces import Label, Side, Tone
from desktop.kiosk.touch import Shape, TouchButton
from desktop.kiosk.values import Cell, WeekDay

START = Shape(KIOSK.time_button[1], SPACE.xxs, TYPE.kiosk_caption)
_TAKEN = Shape(START.height, SPACE.xxs, TYPE.kiosk_caption, weight=WEIGHT.text)
LONG_CLOSED = 3
"""A closed day is drawn at least this many starts high."""


class ClosedDay(QWidget):
    """A hatched column with its cause on a small card."""

    def __init__(self, look: KioskLook) -> None:
        super().__init__()
        self._look = look
        self._word = ""
        self._cause = ""
        self._tile: tuple[tuple[int, int, float], QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._measure)
        self._measure()

    def say(self, word: str, cause: str) -> None:
        """Show that it is closed, and why."""
        self._word, self._cause = word, cause
        self.setAccessibleName(f"{word} {cause}".strip())
        self.update()

    def _measure(self) -> None:
        self.setMinimumHeight(self._look.px(KIOSK.time_button[1]) * LONG_CLOSED)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hatch at 45 degrees, then the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, c = self._look, self._look.colors
        radius = look.px(RADIUS.kiosk_control)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.fillPath(shape, c.blackout.qt)
        painter.fillPath(shape, QBrush(self._hatch()))
        self._draw_card(painter)

    def _hatch(self) -> QPixmap:
        """One tile of the lines: a column has a hundred of them, and a line of its own is slow."""
        look, ratio = self._look, self.devicePixelRatioF()
        step, line = look.px(WEEK.hatch_step * 2), look.colors.blackout_line.qt
        wanted = (step, line.rgba(), ratio)
        if self._tile is None or self._tile[0] != wanted:
            tile = QPixmap(round(step * ratio), round(step * ratio))
            tile.setDevicePixelRatio(ratio)
            tile.fill(Qt.GlobalColor.transparent)
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

    Signals: `touched(Cell)`.
    """

    touched = Signal(object)

    def __init__(self, look: KioskLook, speech: Speech) -> None:
        super().__init__()
        self._look = look
        self._speech = speech
        self._name = Label(look, TYPE.kiosk_small)
        self._number = Label(look, TYPE.kiosk_caption, WEIGHT.strong)
        self._closed: ClosedDay | None = None
        self._cells: tuple[Cell, ...] = ()
        self._starts: list[TouchButton] = []
        self._lines = column(self)
        head = QVBoxLayout()
        head.setSpacing(0)
        for label in (self._name, self._number):
            label.setWordWrap(False)
            label.stand(Side.CENTRE)
            label.setMinimumWidth(1)
            head.addWidget(label)
        self._lines.addLayout(head)
        self._lines.addStretch(1)

    @property
    def buttons(self) -> list[tuple[Cell, TouchButton]]:
        """The starts that are shown, in order."""
        return list(zip(self._cells, self._starts, strict=False))

    def show_day(self, day: WeekDay, chosen: object, today: object) -> None:
        """Draw that day; `chosen` is the held start, `today` the date on the wall."""
        self._lines.setSpacing(self._look.px(SPACE.sm))
        self._show_head(day, chosen, today)
        self._show_closed(day.closed)
        self._cells = () if day.closed is not None else day.cells
        while len(self._starts) < len(self._cells):
            self._add_start()
        for place, cell in enumerate(self._cells):
            self._show_start(self._starts[place], cell, is_chosen=cell.start == chosen)
        for spare in self._starts[len(self._cells) :]:
            spare.setChecked(False)
            spare.hide()

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
            self._closed = ClosedDay(self._look)
            self._lines.insertWidget(1, self._closed, 1)
        if self._closed is not None:
            self._closed.say(self._speech.say("Closed") if cause is not None else "", cause or "")
            self._closed.setVisible(cause is not None)
        # The stretch at the end would take half of a closed column.
        self._lines.setStretch(self._lines.count() - 1, 0 if cause is not None else 1)

    def _add_start(self) -> None:
        button = TouchButton(self._look, Role.TIME, START)
        button.leave_arrows()
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        button.setSizePolicy(policy)
        if self._starts:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        place = len(self._starts)
        button.clicked.connect(lambda: self.touched.emit(self._cells[place]))
        self._lines.insertWidget(self._lines.count() - 1, button)
        self._starts.append(button)

    def _show_start(self, button: TouchButton, cell: Cell, *, is_chosen: bool) -> None:
        is_free = cell.reason is None
        free_role = Role.FIRM_TIME if cell.is_firm else Role.TIME
        button.wear(free_role if is_free else Role.NOT_FREE)
        button.take_shape(START if is_free else _TAKEN)
        word = words.short_reason(self._speech, cell.reason) if cell.reason else ""
        heard = words.firm(self._speech) if cell.is_firm else word
        said = f"{self._speech.day(cell.start)}, {self._speech.time(cell.start)} {heard}"
        button.say(self._speech.time(cell.start), word, said.strip())
        button.setCheckable(is_free)
        button.setChecked(is_chosen)
        if button.isHidden():
            button.show()
