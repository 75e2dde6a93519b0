"""The keyboard's path through a month.

Arrows go from day to day, Tab from lesson to lesson, Enter opens the day or chooses the lesson,
Space lists all lessons of the day. M takes a lesson up; then arrows carry it, Enter drops it and
Escape gives up. Delete asks to cancel, Page keys change the month, Home and End go to the ends of a
week.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.calendar.month.carrying import MonthCarrying
from desktop.calendar.month.state import DAYS

_ARROWS = {
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOCUS_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class MonthKeys:
    """Reads keys for one grid. Its place is the grid's `place` and `focused_id`."""

    def __init__(self, grid: MonthCarrying) -> None:
        self._grid = grid

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; return False for one that is not the month's."""
        grid, key = self._grid, Qt.Key(event.key())
        is_chord = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if is_chord:
            return grid.held is not None
        grid.shows_keyboard = True
        if key in _ARROWS:
            self._go(self._arrow(key))
        elif grid.held is not None:
            self._press_in_hand(key)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            grid.page_requested.emit(-1 if key is Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            first = grid.place - grid.place % DAYS
            self._go((first if key is Qt.Key.Key_Home else first + DAYS - 1) - grid.place)
        elif key in _ENTERS:
            self._enter()
        elif key is Qt.Key.Key_Space:
            grid.list_day(grid.place)
        else:
            return self._press_on_lesson(key)
        return True

    def step(self, by: int) -> bool:
        """Go to the next or former lesson; False at either end, so that Tab leaves the month."""
        grid = self._grid
        if grid.held is not None:
            return True
        order = [
            (place, card.id) for place in range(len(grid.state.days)) for card in grid.shown(place)
        ]
        if grid.focused_id is not None:
            at = next(i for i, (_, lesson) in enumerate(order) if lesson == grid.focused_id) + by
        elif by > 0:
            at = next((i for i, (place, _) in enumerate(order) if place >= grid.place), len(order))
        else:
            before = [i for i, (place, _) in enumerate(order) if place < grid.place]
            at = before[-1] if before else -1
        if not 0 <= at < len(order):
            grid.focused_id = None
            return False
        grid.place, grid.focused_id = order[at]
        grid.shows_keyboard = True
        grid.focus_moved()
        return True

    def enter(self, reason: Qt.FocusReason) -> None:
        """Take focus: show the keyboard's place if it came by keys."""
        self._grid.shows_keyboard = reason in _FOCUS_BY_KEY
        self._grid.focus_moved()

    def _go(self, days: int) -> None:
        """Move on by days; beyond the first or the last another month is asked for."""
        grid = self._grid
        place = grid.place + days
        if not 0 <= place < len(grid.state.days):
            if grid.held is None:
                grid.page_requested.emit(-1 if days < 0 else 1)
            return
        grid.place = place
        if grid.held is not None:
            grid.hold_over(place)
        else:
            grid.focused_id = None
            grid.focus_moved()

    def _arrow(self, key: Qt.Key) -> int:
        """Days of an arrow; left and right turn round where days run left."""
        days = _ARROWS[key]
        is_aside = abs(days) == 1
        return -days if is_aside and self._grid.geometry_of_days.is_rtl else days

    def _press_in_hand(self, key: Qt.Key) -> None:
        if key in _ENTERS:
            self._grid.drop()
        elif key is Qt.Key.Key_Escape:
            self._grid.let_go()

    def _enter(self) -> None:
        grid = self._grid
        if grid.focused_id is not None:
            grid.lesson_chosen.emit(grid.focused_id)
        else:
            grid.day_opened.emit(grid.state.days[grid.place].day)

    def _press_on_lesson(self, key: Qt.Key) -> bool:
        grid = self._grid
        card = grid.state.card_of(grid.focused_id)
        if card is None:
            return False
        if key is Qt.Key.Key_M:
            grid.take_up(card)
        elif key is Qt.Key.Key_Delete:
            grid.cancel_requested.emit(card.id)
        elif key is Qt.Key.Key_Escape:
            grid.focused_id = None
            grid.focus_moved()
        else:
            return False
        return True
