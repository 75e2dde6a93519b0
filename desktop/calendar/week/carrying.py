"""What is asked for while a lesson of the week is in the hand: carried, dropped or put back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.calendar.week.drag import Drag, Grip
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.state import DragKind, Judge, WeekState, accept_all
from desktop.calendar.week.surface import WeekSurface
from desktop.calendar.week.words import stretch_words
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.design.tokens import MOTION
from desktop.widgets.accessible import item_focused

_SETTLE_MS = 3 * MOTION.place_ms


class WeekCarrying(WeekSurface):
    """Shows a `WeekState` and turns what is carried into requests; it changes nothing itself.

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
        judge: Judge = accept_all,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, theme, words, parent)
        self._judge = judge
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self._on_settled)

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
        self._show_taken(self.overlay.drag)
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
        self._show_taken(self.overlay.drag)

    def carry_on(self, state: WeekState) -> None:
        """Let go of what was dropped, and of a drag whose lesson or column `state` has not."""
        self._settling.stop()
        self.overlay.settle()
        drag = self.overlay.drag
        if drag is not None and not _can_go_on(drag, state):
            self.overlay.drag = None

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
        taken, self.overlay.drag = self.overlay.drag, None
        self._show_taken(taken)

    def focus_moved(self) -> None:
        """Repaint the keyboard's place and tell the screen reader."""
        item_focused(self, self.overlay.focused_id)
        self.update()

    def announce(self, words: str) -> None:
        """Have a screen reader say `words` after what it is saying."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

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

    def _show_taken(self, taken: Drag | None) -> None:
        """Show what was taken hold of as it stands there now: the rest of the week is as it was."""
        if taken is not None and taken.card is not None:
            self._mend(taken.card.id)
        self.update()

    def _on_settled(self) -> None:
        taken = self.overlay.dropped
        self.overlay.settle()
        self.cancel_drag()
        self._show_taken(taken)


def _can_go_on(drag: Drag, state: WeekState) -> bool:
    """Whether what is dragged, and the column it is over, are still there."""
    is_there = drag.card is None or drag.card in state.lessons
    return is_there and drag.proposal.column < state.column_count
