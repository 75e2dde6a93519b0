"""The keyboard's path through a week: everything a hand can do, by keys.

Arrows move a time cursor, Tab goes lesson by lesson, Enter chooses (or creates at the cursor),
M takes a lesson up and Shift with up or down takes its end; then arrows shift, Enter drops and
Escape gives up. Delete asks to cancel, letters jump to a student (D, W, M, A and T only from a
lesson: from the cursor they change the view), Page keys change the week.
"""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from desktop.calendar.scale import (
    FINE_SNAP_MINUTES,
    MINUTES_A_DAY,
    SNAP_MINUTES,
    instant_at,
    snap,
    wall_minute,
)
from desktop.calendar.week.carrying import WeekCarrying
from desktop.calendar.week.drag import Grip
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.overlay import TimeCursor
from desktop.calendar.week.words import cursor_words

_NEW_LENGTH = 60
_JUMP_PAUSE_S = 1.0
_ARROWS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_VIEWS = (Qt.Key.Key_D, Qt.Key.Key_W, Qt.Key.Key_M, Qt.Key.Key_A, Qt.Key.Key_T)
"""Letters that are the screen's where no lesson is under the keyboard: they change the view."""
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOCUS_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class WeekKeys:
    """Reads keys for one canvas. Its place is the overlay's `focused_id` or `cursor`."""

    def __init__(self, canvas: WeekCarrying) -> None:
        self._canvas = canvas
        self._typed = ""
        self._typed_at = 0.0

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; return False for one that is not the week's."""
        self._canvas.overlay.shows_keyboard = True
        if self._canvas.overlay.drag is not None:
            return self._press_in_drag(event)
        return self._press_at_rest(event)

    def is_wanted(self, event: QKeyEvent) -> bool:
        """Whether a shortcut elsewhere must not take this key from a drag or a typed name."""
        if self._canvas.overlay.drag is not None:
            return True
        return bool(self._typed) and bool(event.text().strip())

    def step(self, by: int) -> bool:
        """Go to the next or former lesson; False at either end, so that Tab leaves the week."""
        overlay = self._canvas.overlay
        if overlay.drag is not None:
            return True
        order = self._reading_order()
        ids = [placed.card.id for placed in order]
        if overlay.focused_id in ids:
            index = ids.index(overlay.focused_id) + by
        elif overlay.cursor is not None and order:
            index = self._beside_cursor(order, overlay.cursor, by)
        else:
            index = 0 if by > 0 else len(order) - 1
        if not 0 <= index < len(order):
            return False
        self.focus_on(order[index])
        return True

    def enter(self, reason: Qt.FocusReason) -> None:
        """Take focus: show the keyboard's place if it came by keys."""
        overlay = self._canvas.overlay
        overlay.shows_keyboard = reason in _FOCUS_BY_KEY
        if overlay.shows_keyboard and overlay.focused_id is None and overlay.cursor is None:
            chosen = self._canvas.piece_of(self._canvas.state.selected_id)
            if chosen is not None:
                self.focus_on(chosen)
            else:
                self._put_cursor(self._first_cursor())
        self._canvas.focus_moved()

    def leave(self) -> None:
        """Lose focus: an unfinished keyboard move is given up."""
        self._canvas.overlay.shows_keyboard = False
        self._canvas.update()

    def follow_state(self) -> None:
        """Let go of a focused lesson that is no longer shown; stay within the columns there are."""
        overlay = self._canvas.overlay
        if self._canvas.piece_of(overlay.focused_id) is None:
            overlay.focused_id = None
        last = self._canvas.state.column_count - 1
        if overlay.cursor is not None and overlay.cursor.column > last:
            overlay.cursor = replace(overlay.cursor, column=last)

    def put_cursor_at(self, point: QPointF) -> None:
        """Put the time cursor on the slot under `point` (widget coordinates)."""
        place = self._canvas.place
        minute = int(place.minute_at(point.y()) // SNAP_MINUTES) * SNAP_MINUTES
        self._put_cursor(
            TimeCursor(place.column_at(point.x()), min(minute, MINUTES_A_DAY - SNAP_MINUTES))
        )

    def focus_on(self, placed: PlacedLesson, *, reveals: bool = True) -> None:
        """Put the keyboard on a lesson and bring it into view."""
        overlay = self._canvas.overlay
        overlay.focused_id, overlay.cursor = placed.card.id, None
        if reveals:
            overlay.shows_keyboard = True
            self._canvas.reveal(self._canvas.place.piece_rect(placed))
        self._canvas.focus_moved()

    def _press_in_drag(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        drag = self._canvas.overlay.drag
        if drag is None:
            return False
        if key is Qt.Key.Key_Escape:
            self._canvas.cancel_drag()
        elif key in _ENTERS:
            self._canvas.drop()
        elif key in _ARROWS:
            columns, minutes = self._arrow(key, event)
            self._canvas.drag_changed(drag.nudge(columns, minutes))
            self._reveal_drag()
        return True

    def _press_at_rest(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            return self._press_arrow(key, event)
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._canvas.page_requested.emit(-1 if key is Qt.Key.Key_PageUp else 1)
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return self._press_end(key)
        focused = self._canvas.piece_of(self._canvas.overlay.focused_id)
        if focused is None:
            if key in _ENTERS:
                return self.create_at_cursor()
            if key in _VIEWS and not self._is_typing():
                return False
            return self._jump(event)
        return self._press_on_lesson(key, event, focused)

    def _press_on_lesson(self, key: Qt.Key, event: QKeyEvent, focused: PlacedLesson) -> bool:
        if key in _ENTERS:
            self._canvas.lesson_chosen.emit(focused.card.id)
        elif key is Qt.Key.Key_Delete:
            self._canvas.cancel_requested.emit(focused.card.id)
        elif key is Qt.Key.Key_Escape:
            self._put_cursor(TimeCursor(focused.column, snap(focused.top, SNAP_MINUTES)))
        elif key is Qt.Key.Key_M and not self._is_typing():
            self._take_up(Grip.BODY, focused)
        else:
            return self._jump(event)
        return True

    def _press_arrow(self, key: Qt.Key, event: QKeyEvent) -> bool:
        overlay = self._canvas.overlay
        columns, minutes = self._arrow(key, event)
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        focused = self._canvas.piece_of(overlay.focused_id)
        if is_shifted and minutes and focused is not None:
            self._take_up(Grip.BOTTOM, focused)
            return self._press_in_drag(event)
        cursor = overlay.cursor or self._cursor_near(focused)
        if is_shifted and minutes:
            length = min(max(cursor.length + minutes, SNAP_MINUTES), MINUTES_A_DAY - cursor.minute)
            self._put_cursor(TimeCursor(cursor.column, cursor.minute, length))
            return True
        first, last = (hour * 60 for hour in self._canvas.state.hour_range)
        column = min(max(cursor.column + columns, 0), self._canvas.state.column_count - 1)
        minute = min(max(cursor.minute + minutes, first), last - SNAP_MINUTES)
        self._put_cursor(TimeCursor(column, minute))
        return True

    def _press_end(self, key: Qt.Key) -> bool:
        cursor = self._canvas.overlay.cursor or self._first_cursor()
        first, last = (hour * 60 for hour in self._canvas.state.hour_range)
        minute = first if key is Qt.Key.Key_Home else last - SNAP_MINUTES
        self._put_cursor(TimeCursor(cursor.column, minute))
        return True

    def _arrow(self, key: Qt.Key, event: QKeyEvent) -> tuple[int, int]:
        """Columns and minutes of an arrow; left and right turn round where days run left, and with
        Ctrl they go by whole days.
        """
        columns, steps = _ARROWS[key]
        if self._canvas.place.is_rtl:
            columns = -columns
        is_fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_hour = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        size = FINE_SNAP_MINUTES if is_fine else 60 if is_hour else SNAP_MINUTES
        return columns * (self._canvas.state.lanes if is_hour else 1), steps * size

    def _take_up(self, grip: Grip, placed: PlacedLesson) -> None:
        if placed.card.state.is_movable:
            self._canvas.begin_drag(grip, placed.column, placed.top, placed)
        else:
            self._canvas.announce(
                QCoreApplication.translate("WeekCanvas", "This lesson can’t be moved")
            )

    def create_at_cursor(self) -> bool:
        """Request a lesson in the slot under the cursor; False where the cursor is on none."""
        cursor = self._canvas.overlay.cursor
        if cursor is None:
            return False
        state = self._canvas.state
        day = state.date_of(cursor.column)
        length = cursor.length if cursor.length > SNAP_MINUTES else _NEW_LENGTH
        start = instant_at(day, cursor.minute, state.zone)
        end = instant_at(day, cursor.minute + length, state.zone)
        self._canvas.create_requested.emit(start, end, cursor.column)
        return True

    def _jump(self, event: QKeyEvent) -> bool:
        """Go to the next lesson whose student's name begins with what was typed."""
        text = event.text()
        is_chord = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        )
        if is_chord or not text.strip() or not text.isprintable():
            return False
        self._typed = (self._typed if self._is_typing() else "") + text.casefold()
        self._typed_at = monotonic()
        found = self._find(self._typed)
        if found is not None:
            self.focus_on(found)
        return True

    def _find(self, typed: str) -> PlacedLesson | None:
        order = self._reading_order()
        ids = [placed.card.id for placed in order]
        focused = self._canvas.overlay.focused_id
        start = ids.index(focused) + (len(typed) == 1) if focused in ids else 0
        for placed in order[start:] + order[:start]:
            names = placed.card.student.casefold().split()
            if any(name.startswith(typed) for name in names) or " ".join(names).startswith(typed):
                return placed
        return None

    def _is_typing(self) -> bool:
        return bool(self._typed) and monotonic() - self._typed_at < _JUMP_PAUSE_S

    def _reading_order(self) -> list[PlacedLesson]:
        """Each lesson once, by its first piece."""
        seen: dict[str, PlacedLesson] = {}
        for placed in self._canvas.placed:
            seen.setdefault(placed.card.id, placed)
        return list(seen.values())

    def _beside_cursor(self, order: list[PlacedLesson], cursor: TimeCursor, by: int) -> int:
        place = (cursor.column, cursor.minute)
        later = next(
            (i for i, one in enumerate(order) if (one.column, one.top) >= place), len(order)
        )
        return later if by > 0 else later - 1

    def _first_cursor(self) -> TimeCursor:
        state = self._canvas.state
        today = state.now.astimezone(state.zone).date()
        days_in = (today - state.first_date).days
        column = days_in * state.lanes if 0 <= days_in < state.days else 0
        body = self._canvas.place.body
        minute = snap(self._canvas.place.minute_at(body.center().y()), SNAP_MINUTES)
        if 0 <= days_in < state.days:
            minute = snap(wall_minute(state.now, today, state.zone), SNAP_MINUTES)
        return TimeCursor(column, min(minute, MINUTES_A_DAY - SNAP_MINUTES))

    def _cursor_near(self, focused: PlacedLesson | None) -> TimeCursor:
        if focused is None:
            return self._first_cursor()
        return TimeCursor(focused.column, snap(focused.top, SNAP_MINUTES))

    def _put_cursor(self, cursor: TimeCursor) -> None:
        canvas = self._canvas
        canvas.overlay.cursor, canvas.overlay.focused_id = cursor, None
        end = cursor.minute + cursor.length
        canvas.reveal(canvas.place.card_rect(cursor.column, cursor.minute, end))
        canvas.focus_moved()
        canvas.announce(cursor_words(canvas.state, cursor.column, cursor.minute, canvas.words))

    def _reveal_drag(self) -> None:
        drag = self._canvas.overlay.drag
        if drag is not None:
            top, bottom = drag.extent
            self._canvas.reveal(self._canvas.place.card_rect(drag.proposal.column, top, bottom))
