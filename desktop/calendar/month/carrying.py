"""What is asked for while a lesson of the month is in the hand: carried, dropped or put back."""

from PySide6.QtCore import QCoreApplication, QPointF, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop.calendar.month.state import MonthState
from desktop.calendar.month.surface import MonthSurface
from desktop.calendar.week.state import Judge, LessonCard, accept_all
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.widgets.accessible import item_focused


class MonthCarrying(MonthSurface):
    """Shows a `MonthState` and turns what is carried into requests; it changes nothing itself.

    Signals: `lesson_chosen(id)` click or Enter; `day_opened(date)` a click on its number, a double
    click or Enter; `day_listed(date, point)` a click on "+3 more" or Space: all of its lessons are
    wanted, below `point`; `move_requested(id, start)` a drop on a day the judge
    accepted, `start` an aware UTC instant; `drop_refused(DragProposal, Verdict)` one it did not;
    `cancel_requested(id)` Delete; `page_requested(step)` Page Up (-1), Page Down and the wheel;
    `menu_requested(point, is_by_key)`.
    """

    lesson_chosen = Signal(str)
    day_opened = Signal(object)
    day_listed = Signal(object, object)
    move_requested = Signal(str, object)
    drop_refused = Signal(object, object)
    cancel_requested = Signal(str)
    page_requested = Signal(int)
    menu_requested = Signal(object, bool)

    def __init__(
        self,
        state: MonthState,
        theme: Theme,
        judge: Judge = accept_all,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, theme, words, parent)
        self._judge = judge

    def set_judge(self, judge: Judge) -> None:
        """Ask `judge` from the next place on."""
        self._judge = judge

    def take_up(self, card: LessonCard) -> None:
        """Take a lesson in the hand; that it cannot be moved is said."""
        if not card.state.is_movable:
            told = QCoreApplication.translate("MonthGrid", "This lesson can’t be moved")
            self.announce(told)
            return
        self.held = card
        place = self.state.place_of(self.state.day_of(card))
        self.hold_over(place if place is not None else self.place)

    def hold_over(self, place: int) -> None:
        """Hold the lesson over a day: what the rules say is asked once a day."""
        if self.held is None:
            return
        proposal = self.state.moved(self.held, self.state.days[place].day)
        if proposal != self.proposal:
            self.proposal, self.verdict = proposal, self._judge(proposal)
            day = self.words.full_day(self.state.days[place].day)
            facts = (day, self.verdict.headline, self.verdict.detail)
            self.announce(", ".join(filter(None, facts)))
        self.update()

    def drop(self) -> None:
        """Request what is proposed, or tell why it was refused."""
        held, proposal, verdict = self.held, self.proposal, self.verdict
        self.let_go()
        if held is None or proposal is None or proposal.start == held.start:
            return
        if verdict.ok:
            self.move_requested.emit(held.id, proposal.start)
        else:
            self.drop_refused.emit(proposal, verdict)

    def let_go(self) -> None:
        """Put the lesson back where it was."""
        self.held = self.proposal = self.pointer = None
        self.update()

    def list_day(self, place: int) -> None:
        """Ask for all lessons of a day, beside those that its cell has room for."""
        cell, last = self.geometry_of_days.cell(place), len(self.shown(place))
        row = self.geometry_of_days.row(place, last)
        corner = row.bottomRight() if self.brushes[0].is_rtl else row.bottomLeft()
        below = QPointF(corner.x(), min(corner.y(), cell.bottom()))
        self.day_listed.emit(self.state.days[place].day, below.toPoint())

    def focus_moved(self) -> None:
        """Repaint the keyboard's place and tell the screen reader."""
        item_focused(self, self.access_focused())
        self.update()

    def announce(self, words: str) -> None:
        """Have a screen reader say `words` after what it is saying."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
