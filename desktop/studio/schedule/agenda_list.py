"""The endless list on screen: days down the leading edge, lessons beside them."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.models import BookingState
from core.repositories.lessons import LessonLine
from desktop.design.focus import tell_reached
from desktop.design.theme import Theme
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.say import month_word, weekday_word
from desktop.studio.schedule.agenda_drag import AgendaDrag
from desktop.studio.schedule.agenda_model import MOVABLE, AgendaModel, Index
from desktop.studio.schedule.state import AgendaState
from desktop.studio.schedule.words import line_chip
from desktop.widgets.badges import Dress, Tone, draw_dress, dress_for

_ROW, _DAY_GAP = 48, 10
_DATES, _TIMES, _STATES = 128, 128, 132
_NUMBER = 32
_BAR = 4
_DOT = 8
_NEAR = 600
"""Pixels before an end at which more is read, so that scrolling never waits."""

_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class AgendaDelegate(QStyledItemDelegate):
    """Paints a lesson: its day where it is the first, when, whose hue, who and what, its state."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.now = now
        self.today: date | None = None
        theme.changed.connect(self._make_faces)
        self._make_faces()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row, and a gap above each day."""
        del option
        model = index.model()
        is_first = isinstance(model, AgendaModel) and model.is_first_of_day(index.row())
        return QSize(0, self._theme.grown(_ROW) + (2 * _DAY_GAP if is_first else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row of `index` into `option.rect`."""
        model, row = index.model(), index.row()
        if not isinstance(model, AgendaModel) or (line := model.line(row)) is None:
            return
        painter.save()
        whole: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        self._is_rtl = direction is Qt.LayoutDirection.RightToLeft
        box = whole
        if model.is_first_of_day(row):
            box = whole.adjusted(0, 2 * _DAY_GAP, 0, 0)
            if row:
                line_box = whole.adjusted(SPACE.md, _DAY_GAP, -SPACE.md, 0)
                painter.fillRect(
                    line_box.left(), line_box.top(), line_box.width(), LINE.hairline,
                    self._theme.colors.border.qt,
                )  # fmt: skip
            self._paint_day(painter, box, model.day(row))
        self._paint_lesson(painter, box, option, model, row, line)
        painter.restore()

    def _paint_day(self, painter: QPainter, box: QRect, day: date) -> None:
        colors, theme = self._theme.colors, self._theme
        is_today = day == self.today
        month = month_word(day, with_year=self.today is None or day.year != self.today.year)
        side = theme.scaled(_NUMBER)
        number = QRect(box.left() + SPACE.md, box.center().y() - side // 2, side, side)
        words = number.adjusted(side + SPACE.xs, 0, theme.scaled(_DATES), 0)
        number, words = self._mirrored(number, box), self._mirrored(words, box)
        if is_today:
            dress = Dress(colors.accent, colors.on_accent)
            draw_dress(painter, QRectF(number), RADIUS.control, dress)
        painter.setFont(self._date)
        painter.setPen((colors.on_accent if is_today else colors.text).qt)
        painter.drawText(number, _CENTRE, str(day.day))
        painter.setFont(self._small)
        painter.setPen((colors.accent if is_today else colors.text_muted).qt)
        # One above the other: which of them comes first in a line is another matter everywhere.
        painter.drawText(words, _LEADING, f"{weekday_word(day)}\n{month}")

    def _paint_lesson(
        self,
        painter: QPainter,
        box: QRect,
        option: QStyleOptionViewItem,
        model: AgendaModel,
        row: int,
        line: LessonLine,
    ) -> None:
        theme, colors = self._theme, self._theme.colors
        state: QStyle.StateFlag = option.state
        left = SPACE.md + theme.scaled(_DATES)
        card = self._mirrored(box.adjusted(left, 2, -SPACE.md, -2), box)
        if state & QStyle.StateFlag.State_Selected:
            draw_dress(painter, QRectF(card), RADIUS.card, Dress(colors.accent_soft, colors.text))
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_dress(painter, QRectF(card), RADIUS.card, Dress(colors.control_hover, colors.text))
        start, end = model.times(row)
        is_over = line.state in (BookingState.COMPLETED, BookingState.NO_SHOW)
        ink = colors.text_muted if is_over else colors.text
        times = theme.scaled(_TIMES)
        self._put(painter, card, SPACE.sm, times, self._strong, ink.qt, f"{start} – {end}")
        hue = theme.tokens.hue_for(line.hue)
        bar = QRect(card.left() + SPACE.sm + times, card.center().y() - 15, _BAR, 30)
        fill = hue.done if is_over else hue.solid
        draw_dress(painter, QRectF(self._mirrored(bar, card)), 2, Dress(fill, colors.text))
        self._paint_words(painter, card, times + 2 * SPACE.sm + _BAR, line, ink.qt)
        self._paint_state(painter, card, line, is_waiting=model.is_waiting(row))

    def _paint_words(
        self, painter: QPainter, card: QRect, left: int, line: LessonLine, ink: QColor
    ) -> None:
        """Who above what; the colleague's name and the room beside it."""
        room = card.width() - left - self._theme.scaled(_STATES) - SPACE.sm
        upper = QRect(card.left(), card.top() + 3, card.width(), card.height() // 2 - 2)
        lower = upper.translated(0, card.height() // 2 - 3)
        muted = self._theme.colors.text_muted.qt
        who = line.student or self.tr("Someone")
        self._put(painter, upper, left, room, self._name, ink, who)
        what = " · ".join(filter(None, (line.service, line.instructor, line.room)))
        self._put(painter, lower, left, room, self._small, muted, what)

    def _paint_state(
        self, painter: QPainter, card: QRect, line: LessonLine, *, is_waiting: bool
    ) -> None:
        words, tone, _icon = line_chip(line, self.now())
        theme = self._theme
        painter.setFont(self._small)
        if is_waiting:
            words, tone = self.tr("Waiting to send"), Tone.WARNING
        margin = 0 if tone is Tone.NEUTRAL else SPACE.xs
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * margin
        height = theme.scaled(22)
        chip = QRect(
            card.right() - SPACE.sm - width, card.center().y() - height // 2, width, height
        )
        chip = self._mirrored(chip, card)
        if tone is Tone.NEUTRAL:
            painter.setPen(theme.colors.text_muted.qt)
        else:
            dress = dress_for(tone, theme.colors)
            draw_dress(painter, QRectF(chip), RADIUS.small, dress)
            painter.setPen(dress.ink.qt)
        painter.drawText(chip, _CENTRE, words)

    def _put(
        self,
        painter: QPainter,
        box: QRect,
        left: int,
        width: int,
        face: QFont,
        ink: QColor,
        words: str,
    ) -> None:
        place = self._mirrored(QRect(box.left() + left, box.top(), width, box.height()), box)
        painter.setFont(face)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, _LEADING, shown)

    def _mirrored(self, box: QRect, within: QRect) -> QRect:
        if not self._is_rtl:
            return box
        return QRect(
            within.left() + within.right() - box.right(), box.top(), box.width(), box.height()
        )

    def _make_faces(self) -> None:
        theme = self._theme
        self._date = theme.font_for("1", TYPE.title, WEIGHT.strong)
        self._strong = theme.font_for("1", TYPE.body, WEIGHT.strong)
        self._name = theme.font_for("", TYPE.body, WEIGHT.strong)
        self._small = theme.font_for("", TYPE.caption, WEIGHT.text)
        self._is_rtl = False


class AgendaList(QListView):
    """Shows an `AgendaState`. `lesson_chosen(id)` by click, arrows or Enter; `end_neared(is_later)`
    while there is more to read that way; `cancel_requested(id)` Delete; `move_wanted(id)` M;
    `move_requested(id, date)` dropped on another day; `top_changed(date)` the day that stands at
    the upper edge after somebody scrolled; `menu_requested(point, is_by_key)`. Between what has
    begun today and what has not stands a line: `now` tells the instant.
    """

    lesson_chosen = Signal(str)
    move_wanted = Signal(str)
    move_requested = Signal(str, object)
    top_changed = Signal(object)
    menu_requested = Signal(object, bool)
    end_neared = Signal(bool)
    cancel_requested = Signal(str)

    def __init__(
        self, theme: Theme, zone: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._lessons = AgendaModel(zone, now, self)
        self._delegate = AgendaDelegate(theme, now, self)
        self._drag = AgendaDrag(self, self.lessons, theme)
        self._is_bringing = False
        self._visit = -1
        self._state: AgendaState | None = None
        self.setModel(self._lessons)
        self.setItemDelegate(self._delegate)
        self.setProperty("surface", "agenda")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Agenda"))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_clicked)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def focusInEvent(self, event: QFocusEvent) -> None:
        tell_reached(self, event.reason())
        super().focusInEvent(event)

    @property
    def lessons(self) -> AgendaModel:
        """The rows."""
        return self._lessons

    def show_agenda(self, state: AgendaState, today: date, selected_id: str | None) -> None:
        """Show a stretch; what stands at the upper edge stays there, unless a day is asked for."""
        self._delegate.today = today
        if state == self._state and selected_id == self._current_id():
            self.viewport().update()
            return
        anchor = self.indexAt(self.viewport().rect().topLeft())
        line, offset = self._lessons.line(anchor.row()), self.visualRect(anchor).top()
        kept = selected_id or self._current_id()
        is_visit = state.visit != self._visit
        self._state, self._visit = state, state.visit
        self.blockSignals(True)
        self._lessons.show_lines(state)
        self._keep_current(kept)
        self.blockSignals(False)
        row = self._lessons.row_from(state.top) if is_visit else -1
        if not is_visit and line is not None:
            row = self._lessons.row_of(line.id)
        if row >= 0:
            self._bring_up(row, 0 if is_visit else offset)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or under the keyboard."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_requested.emit(event.pos(), is_by_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Delete asks to cancel; letters are the screen's, which switch the view."""
        line = self._lessons.line(self.currentIndex().row())
        if event.key() == Qt.Key.Key_Delete and line is not None:
            self.cancel_requested.emit(line.id)
        elif event.key() == Qt.Key.Key_Escape and self._drag.is_held:
            self._drag.cancel()
        elif event.key() == Qt.Key.Key_M and line is not None and line.state in MOVABLE:
            self.move_wanted.emit(line.id)
        elif event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag.press(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a lesson from day to day."""
        if not event.buttons() & Qt.MouseButton.LeftButton or not self._drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is held; a press that went nowhere is a click."""
        if not self._drag.is_held:
            self._drag.cancel()
            super().mouseReleaseEvent(event)
            return
        dropped = self._drag.release()
        # What began as a press is none any more; else the next move would select by dragging.
        self.setState(QAbstractItemView.State.NoState)
        if dropped is not None:
            self.move_requested.emit(*dropped)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = self.now_line()
        painter = QPainter(self.viewport())
        if line is not None:
            accent = self._theme.colors.accent
            at_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            begin = line.topRight() if at_right else line.topLeft()
            dot = QRect(0, 0, _DOT, _DOT)
            dot.moveCenter(begin)
            painter.fillRect(line, accent.qt)
            draw_dress(painter, QRectF(dot), _DOT / 2, Dress(accent, accent))
        if self._drag.is_held:
            self._drag.paint(painter)
        painter.end()

    def now_line(self) -> QRect | None:
        """Where the present stands among today's lessons; None where today has none."""
        model, now = self._lessons, self._now()
        row = model.begun_today(now)
        if row is None:
            return None
        if model.is_today(row, now):
            gap = 2 * _DAY_GAP if model.is_first_of_day(row) else 0
            top = self.visualRect(model.index(row)).top() + gap
        else:
            top = self.visualRect(model.index(row - 1)).bottom() + 1
        left, right = SPACE.md + self._theme.scaled(_DATES), SPACE.md
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        width = self.viewport().width() - left - right
        return QRect(left, top - LINE.selection // 2, width, LINE.selection)

    def _current_id(self) -> str | None:
        line = self._lessons.line(self.currentIndex().row())
        return line.id if line is not None else None

    def _keep_current(self, booking_id: str | None) -> None:
        row = self._lessons.row_of(booking_id)
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._lessons.index(row), flag)

    def _bring_up(self, row: int, offset: int) -> None:
        self._is_bringing = True
        self.doItemsLayout()
        self.scrollTo(self._lessons.index(row), QAbstractItemView.ScrollHint.PositionAtTop)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() - offset)
        self._is_bringing = False

    def _on_clicked(self, index: Index) -> None:
        line = self._lessons.line(index.row())
        if line is not None:
            self.lesson_chosen.emit(line.id)

    def _on_scrolled(self, value: int) -> None:
        bar, state = self.verticalScrollBar(), self._state
        if state is None or not self.isVisible():
            return
        top = self.indexAt(self.viewport().rect().topLeft() + QPoint(0, _DAY_GAP)).row()
        if top >= 0 and not self._is_bringing:
            self.top_changed.emit(self._lessons.day(top))
        if value > bar.maximum() - _NEAR and state.has_later:
            self.end_neared.emit(True)
        elif value < _NEAR and state.has_earlier:
            self.end_neared.emit(False)
