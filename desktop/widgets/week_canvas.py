"""The week: one painted widget with hit targets, a keyboard path and a tree for screen readers."""

from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.design.theme import Theme
from desktop.design.tokens import MOTION
from desktop.widgets.time_access import item_focused, items_changed
from desktop.widgets.time_scale import instant_at
from desktop.widgets.time_words import TimeWords
from desktop.widgets.week_drag import Drag, Grip
from desktop.widgets.week_keys import WeekKeys
from desktop.widgets.week_layout import PlacedLesson, is_placed_alike, place_lessons
from desktop.widgets.week_pointer import WeekPointer
from desktop.widgets.week_state import DragKind, Judge, WeekState, accept_all
from desktop.widgets.week_surface import WeekSurface
from desktop.widgets.week_words import stretch_words, week_name

_SETTLE_MS = 3 * MOTION.place_ms


class WeekCanvas(WeekSurface):
    """Shows a `WeekState` and turns hands and keys into requests; it changes nothing itself.

    Signals (instants are aware UTC datetimes, columns count from 0 at the leading edge):
    `lesson_chosen(id)` click or Enter; `lesson_opened(id)` double click;
    `move_requested(id, start, column)`, `copy_requested(id, start, column)`,
    `resize_requested(id, start, end)`,
    `create_requested(start, end, column)` a drop the judge accepted;
    `drop_refused(DragProposal, Verdict)` one it did not; `cancel_requested(id)` Delete;
    `page_requested(step)` Page Up (-1) and Page Down (+1); `menu_requested(point, is_by_key)`.
    """

    lesson_chosen = Signal(str)
    lesson_opened = Signal(str)
    move_requested = Signal(str, object, int)
    copy_requested = Signal(str, object, int)
    resize_requested = Signal(str, object, object)
    create_requested = Signal(object, object, int)
    drop_refused = Signal(object, object)
    cancel_requested = Signal(str)
    page_requested = Signal(int)
    menu_requested = Signal(object, bool)

    def __init__(
        self,
        state: WeekState,
        theme: Theme,
        *,
        judge: Judge = accept_all,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, theme, words, parent)
        self._judge = judge
        self._pointer = WeekPointer(self)
        self._keys = WeekKeys(self)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self._on_settled)
        self._name_week()

    def set_state(self, state: WeekState) -> None:
        """Show `state`. A drag under way goes on unless its lesson or its column is gone."""
        self._settling.stop()
        self.overlay.settle()
        drag = self.overlay.drag
        if drag is not None and not _can_go_on(drag, state):
            self.overlay.drag = None
        if not is_placed_alike(self._state, state):
            self._placed = place_lessons(state)
        self._state = state
        self._keys.follow_state()
        self._name_week()
        items_changed(self)
        self.invalidate()

    def set_judge(self, judge: Judge) -> None:
        """Ask `judge` from the next drag on."""
        self._judge = judge

    def begin_drag(
        self, grip: Grip, column: int, minute: float, placed: PlacedLesson | None = None
    ) -> None:
        """Take hold of a lesson, or of empty time for a new one."""
        card = placed.card if placed is not None else None
        lane = (placed.lane, placed.lanes) if placed is not None and grip is not Grip.BODY else None
        self.overlay.begin(Drag(grip, self._state, self._judge, column, minute, card), lane)
        if card is not None:
            self._layer.spoil()
        self.update()
        self._announce_drag()

    def drag_changed(self, changed: bool, pull: float = 0.0) -> None:
        """Repaint only what the ghost left and where it is now; say a new place aloud."""
        if not changed and pull == self.overlay.pull:
            return
        self.overlay.pull = pull
        week, floats = self.brushwork
        for area in self.overlay.moved(floats, self.place, week):
            self.update(area.toAlignedRect())
        if changed:
            self._announce_drag()

    def copying_changed(self) -> None:
        """Draw the lesson where it is while it is copied, and only its outline while it moves."""
        self._layer.spoil()
        self.update()

    @property
    def slot(self) -> tuple[datetime, int] | None:
        """The start (UTC) and column of the slot that the time cursor is on, if it is on one."""
        cursor = self.overlay.cursor
        if cursor is None:
            return None
        day = self._state.date_of(cursor.column)
        return instant_at(day, cursor.minute, self._state.zone), cursor.column

    def create_at_cursor(self) -> None:
        """Request a lesson in the slot that the time cursor is on, as Enter does."""
        self._keys.create_at_cursor()

    def drop(self) -> None:
        """End the drag: request what it proposes, or tell why it was refused."""
        drag = self.overlay.drag
        if drag is None:
            return
        if not drag.verdict.ok or not drag.has_changed:
            self.cancel_drag()
            if not drag.verdict.ok:
                self.drop_refused.emit(drag.proposal, drag.verdict)
            return
        self.overlay.hold()
        self._settling.start()
        self._emit_drop(drag)

    def cancel_drag(self) -> None:
        """Put everything back where it was."""
        self.overlay.drag = None
        self._pointer.cancel()
        self._layer.spoil()
        self.update()

    def clicked(self, placed: PlacedLesson | None, point: QPointF) -> None:
        """Choose the lesson that was clicked, or put the time cursor where there is none."""
        if placed is not None:
            self._keys.focus_on(placed, reveals=False)
            self.lesson_chosen.emit(placed.card.id)
        else:
            self._keys.put_cursor_at(point)

    def focus_moved(self) -> None:
        """Repaint the keyboard's place and tell the screen reader."""
        item_focused(self, self.overlay.focused_id)
        self.update()

    def announce(self, words: str) -> None:
        """Have a screen reader say `words` after what it is saying."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a drag, or with a finger a scroll or a long press."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, scroll, or show what would be taken hold of."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or choose what was clicked."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a lesson."""
        placed = self.piece_at(event.position())
        if placed is not None:
            self.lesson_opened.emit(placed.card.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or under the keyboard."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_requested.emit(event.pos(), is_by_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a hand can do, by keys."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape for an unfinished drag before a shortcut takes it."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keys.is_wanted(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Step through lessons by Tab before leaving the week."""
        return self._keys.step(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._keys.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the keyboard's place and give up an unfinished move."""
        super().focusOutEvent(event)
        if self.overlay.drag is not None and not self._pointer.is_pressed:
            self.cancel_drag()
        self._keys.leave()

    def _emit_drop(self, drag: Drag) -> None:
        proposal = drag.proposal
        if proposal.kind is DragKind.CREATE:
            self.create_requested.emit(proposal.start, proposal.end, proposal.column)
        elif proposal.kind is DragKind.MOVE:
            self.move_requested.emit(proposal.lesson_id, proposal.start, proposal.column)
        elif proposal.kind is DragKind.COPY:
            self.copy_requested.emit(proposal.lesson_id, proposal.start, proposal.column)
        else:
            self.resize_requested.emit(proposal.lesson_id, proposal.start, proposal.end)

    def _announce_drag(self) -> None:
        drag = self.overlay.drag
        if drag is not None and QAccessible.isActive():
            column, extent = drag.proposal.column, drag.extent
            place = stretch_words(self._state, column, *extent, self.words)
            facts = (place, drag.verdict.headline, drag.verdict.detail)
            self.announce(", ".join(filter(None, facts)))

    def _on_settled(self) -> None:
        self.overlay.settle()
        self.cancel_drag()

    def _name_week(self) -> None:
        self.setAccessibleName(week_name(self._state, self._words))


def _can_go_on(drag: Drag, state: WeekState) -> bool:
    """Whether what is dragged, and the column it is over, are still there."""
    is_there = drag.card is None or drag.card in state.lessons
    return is_there and drag.proposal.column < state.column_count
