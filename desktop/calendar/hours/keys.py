"""The keyboard's path through weekly hours.

Arrows move a time cursor and with Shift paint from it, Enter takes the stroke, Space turns to
closing and back. Tab goes block by block; on one, M moves it, Shift and up or down change its
end, Delete closes it. Escape gives up.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent

from desktop.calendar.hours.blocks import HoursBlock, HoursKind, HoursStroke
from desktop.calendar.hours.surface import HoursSurface
from desktop.calendar.scale import FINE_SNAP_MINUTES, MINUTES_A_DAY, SNAP_MINUTES
from desktop.widgets.accessible import item_focused

_ARROWS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_FIRST_MINUTE = 9 * 60
_STROKE_LENGTH = 60

PlacedBlock = tuple[int, HoursBlock]


class HoursKeys:
    """Reads keys for one painter. `focused_id` is the block under the keyboard, if one is."""

    def __init__(self, painter: HoursSurface) -> None:
        self._painter = painter
        self._cursor = (0, _FIRST_MINUTE)
        self._is_shown = False
        self.focused_id: str | None = None

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all blocks, day by day."""
        return tuple(self.id_of(*found) for found in self._blocks())

    def id_of(self, column: int, block: HoursBlock) -> str:
        """Return the id of a block: its day and times."""
        return f"{column}:{block.start}-{block.end}"

    def find(self, item_id: str | None) -> PlacedBlock | None:
        """Return the block of that id and its column."""
        return next((one for one in self._blocks() if self.id_of(*one) == item_id), None)

    def name(self, item_id: str) -> str:
        """Return day, times and length of a block: "Monday, 10:00 – 13:00, 3 h"."""
        found = self.find(item_id)
        if found is None:
            return ""
        column, block = found
        words = self._painter.words
        day = words.long_weekday(self._painter.state.weekdays[column])
        return f"{day}, {words.span(block.start, block.end)}, {words.length(block.minutes)}"

    def ring(self) -> QRectF | None:
        """Return where the focus ring is to be drawn, if the keyboard is in use."""
        if not self._is_shown or self._painter.stroke is not None:
            return None
        found = self.find(self.focused_id)
        if found is not None:
            return self._painter.rect_of(*found)
        column, minute = self._cursor
        return self._painter.rect_of(column, HoursBlock(minute, minute + SNAP_MINUTES))

    def enter(self, reason: Qt.FocusReason) -> None:
        """Take focus; the ring shows if it came by keys."""
        self._is_shown = reason in _BY_KEYS
        self._painter.update()

    def hide(self) -> None:
        """Hide the ring: a hand is at work, or the focus has gone."""
        self._is_shown = False
        self._painter.update()

    def follow_state(self) -> None:
        """Let go of a block that is no longer there."""
        if self.find(self.focused_id) is None:
            self.focused_id = None

    def step(self, by: int) -> bool:
        """Go to the next or former block; False at either end, so that Tab leaves."""
        if self._painter.stroke is not None:
            return True
        ids = self.ids()
        if self.focused_id in ids:
            index = ids.index(self.focused_id) + by
        else:
            index = 0 if by > 0 else len(ids) - 1
        if not 0 <= index < len(ids):
            self.focused_id = None
            return False
        self._focus(ids[index])
        return True

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; return False for one that is not the painter's."""
        self._is_shown = True
        key = Qt.Key(event.key())
        if key in _ARROWS:
            return self._arrow(key, event)
        if self._painter.stroke is not None:
            return self._press_in_stroke(key)
        found = self.find(self.focused_id)
        if key is Qt.Key.Key_Space:
            self._painter.set_closing(not self._painter.state.is_closing)
        elif key in _ENTERS and found is None:
            self._paint_hour()
        elif found is not None and key is Qt.Key.Key_M:
            column, block = found
            self._take_up(HoursKind.MOVE, column, block, block.start)
        elif found is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._painter.remove(*found)
        elif key is Qt.Key.Key_Escape and found is not None:
            self.focused_id = None
            self._painter.update()
        else:
            return False
        return True

    def _press_in_stroke(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self._painter.give_up()
        elif key in _ENTERS:
            self._painter.finish()
        return True

    def _arrow(self, key: Qt.Key, event: QKeyEvent) -> bool:
        columns, steps = _ARROWS[key]
        if self._painter.place.is_rtl:
            columns = -columns
        is_fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        size = FINE_SNAP_MINUTES if is_fine else SNAP_MINUTES
        found = self.find(self.focused_id)
        if self._painter.stroke is None and is_shifted:
            if found is not None and steps:
                self._take_up(HoursKind.RESIZE, found[0], found[1], found[1].end)
            elif found is None:
                self._start_stroke()
        if self._painter.stroke is not None:
            self._shift_stroke(self._painter.stroke, columns, steps * size, size)
        else:
            self._move_cursor(found, columns, steps * size)
        return True

    def _shift_stroke(self, stroke: HoursStroke, columns: int, minutes: int, size: int) -> None:
        last = len(self._painter.state.hours) - 1
        column = min(max(stroke.column + columns, 0), last)
        minute = min(max(stroke.minute + minutes, 0.0), float(MINUTES_A_DAY))
        self._painter.follow(column, minute, size)

    def _move_cursor(self, found: PlacedBlock | None, columns: int, minutes: int) -> None:
        column, minute = (found[0], found[1].start) if found is not None else self._cursor
        self.focused_id = None
        column = min(max(column + columns, 0), len(self._painter.state.hours) - 1)
        minute = min(max(minute + minutes, 0), MINUTES_A_DAY - SNAP_MINUTES)
        self._cursor = (column, minute)
        slot = HoursBlock(minute, minute + SNAP_MINUTES)
        self._painter.reveal(self._painter.rect_of(column, slot))
        self._painter.update()

    def _start_stroke(self) -> None:
        column, minute = self._cursor
        kind = HoursKind.CLOSE if self._painter.state.is_closing else HoursKind.OPEN
        end = minute + SNAP_MINUTES
        self._painter.begin(HoursStroke(kind, column, minute, column, end))

    def _paint_hour(self) -> None:
        """Enter without a stroke opens (or closes) an hour at the cursor."""
        self._start_stroke()
        column, minute = self._cursor
        self._painter.follow(column, min(minute + _STROKE_LENGTH, MINUTES_A_DAY))
        self._painter.finish()

    def _take_up(self, kind: HoursKind, column: int, block: HoursBlock, minute: int) -> None:
        self._painter.begin(HoursStroke(kind, column, minute, column, minute, held=block))

    def _focus(self, item_id: str) -> None:
        self.focused_id = item_id
        self._is_shown = True
        found = self.find(item_id)
        if found is not None:
            self._painter.reveal(self._painter.rect_of(*found))
        item_focused(self._painter, item_id)
        self._painter.update()

    def _blocks(self) -> list[PlacedBlock]:
        hours = self._painter.state.hours
        return [(column, block) for column, day in enumerate(hours) for block in day]
