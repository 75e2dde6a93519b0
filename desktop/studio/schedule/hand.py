"""What is done to lessons from the schedule: acts of the inspector, and what a drag ends in."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from core.mutations.bookings import RescheduleBooking
from core.mutations.lessons import NoteBooking
from core.repositories.lessons import LessonLine
from desktop.calendar.week.state import DragKind, DragProposal
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.lesson_dialogs.moving import Elsewhere, changed_words, moved_words
from desktop.studio.lesson_dialogs.time_choice import same_time_on
from desktop.studio.schedule.presenter import SchedulePresenter
from desktop.studio.schedule.state import Offer


class ScheduleHand(QObject):
    """Takes the intents that change something; what is shown follows from the change itself.

    `draft_wanted(LessonDraft)`: ask for the rest of a new lesson. `act_wanted(LessonAct,
    LessonLine)`: do it with a lesson, or ask first. `which_wanted(LessonLine,
    Elsewhere)`: one was dropped elsewhere; ask which of its series are meant, or for another time
    where that is refused.
    """

    draft_wanted = Signal(object)
    act_wanted = Signal(object, object)
    which_wanted = Signal(object, object)

    def __init__(self, desk: StudioDesk, presenter: SchedulePresenter) -> None:
        super().__init__(presenter)
        self._desk = desk
        self._presenter = presenter

    def act(self, act: LessonAct) -> None:
        """One of the inspector's acts was chosen."""
        detail = self._presenter.state.detail
        if detail is None or act not in detail.acts:
            return
        self.act_wanted.emit(act, detail.line)

    def cancel(self, booking_id: str) -> None:
        """Ask to cancel a lesson that is shown."""
        line = self._presenter.line(booking_id)
        if line is not None:
            self.act_wanted.emit(LessonAct.CANCEL, line)

    def save_note(self, note: str, former: str) -> None:
        """Write the chosen lesson's note over the one that was seen."""
        detail = self._presenter.state.detail
        if detail is None or note == former:
            return
        who = first_name(detail.line)
        done = Done(
            self.tr("note on {who}’s lesson").format(who=who),
            self.tr("Note on {who}’s lesson saved.").format(who=who),
        )
        self._desk.do(NoteBooking(booking_id=detail.line.id, note=note, former=former), done)

    def move(self, booking_id: str, start: datetime, column: int) -> None:
        """Drop a lesson at another time, in the day view perhaps with another instructor."""
        line = self._presenter.line(booking_id)
        if line is not None:
            end = start + (line.ends_at - line.starts_at)
            proposal = DragProposal(DragKind.MOVE, booking_id, column, start, end)
            self._reschedule(line, proposal, is_outside_allowed=False)

    def move_to_day(self, booking_id: str, start: datetime) -> None:
        """Drop a lesson on another day of a month."""
        self.move(booking_id, start, 0)

    def move_to_date(self, booking_id: str, day: date) -> None:
        """Drop a lesson of the list on another day, at its time of day. Where that is refused, the
        dialog shows what is against it and what is free.
        """
        line = self._presenter.line(booking_id)
        if line is None:
            return
        start = same_time_on(day, line.starts_at, self._desk.zone)
        place = Elsewhere(start, line.duration_min, line.instructor_id)
        if line.series_id is not None:
            self.which_wanted.emit(line, place)
            return
        wish = RescheduleBooking(
            booking_id=line.id,
            starts_at=start,
            duration_min=line.duration_min,
            moved_from=line.starts_at,
        )

        def refused(_sentence: str) -> None:
            self.which_wanted.emit(line, place)

        self._desk.do(wish, moved_words(line, start, self._desk.zone), failed=refused)

    def ask_to_move(self, booking_id: str) -> None:
        """Ask where a lesson that is shown is to go."""
        line = self._presenter.line(booking_id)
        if line is not None:
            self.act_wanted.emit(LessonAct.MOVE, line)

    def resize(self, booking_id: str, start: datetime, end: datetime) -> None:
        """Drop a lesson's edge."""
        line = self._presenter.line(booking_id)
        if line is not None:
            proposal = DragProposal(DragKind.RESIZE, booking_id, 0, start, end)
            self._reschedule(line, proposal, is_outside_allowed=False)

    def create(self, start: datetime, end: datetime, column: int) -> None:
        """Ask for the rest of a lesson whose time was drawn."""
        proposal = DragProposal(DragKind.CREATE, None, column, start, end)
        minutes = int((end - start).total_seconds()) // 60
        self.draft_wanted.emit(
            LessonDraft(
                instructor_id=self._presenter.judge.instructor_of(proposal, None),
                starts_at=start,
                duration_min=minutes,
            )
        )

    def new_lesson(self) -> None:
        """Ask for a lesson of which nothing is known, on the days that are shown or after them."""
        begins, _ = day_bounds(self._presenter.span()[0], self._desk.zone)
        whose = self._presenter.default_instructor()
        self.draft_wanted.emit(LessonDraft(instructor_id=whose, not_before=begins))

    def refuse(self, proposal: DragProposal) -> None:
        """A drop was refused: where only the hours are against it, offer to insist."""
        if self._presenter.judge.is_offer(proposal):
            offer = Offer(self._presenter.judge.sentence(proposal), proposal)
            self._presenter.show_offer(offer)

    def insist(self) -> None:
        """Do what was refused, outside the hours."""
        offer = self._presenter.state.offer
        if offer is None:
            return
        self.let_go()
        proposal = offer.proposal
        line = self._presenter.line(proposal.lesson_id)
        if line is not None:
            self._reschedule(line, proposal, is_outside_allowed=True)
        elif proposal.kind is DragKind.CREATE:
            self.create(proposal.start, proposal.end, proposal.column)

    def let_go(self) -> None:
        """Leave what was refused."""
        self._presenter.show_offer(None)

    def _reschedule(
        self, line: LessonLine, proposal: DragProposal, *, is_outside_allowed: bool
    ) -> None:
        wanted = self._presenter.judge.instructor_of(proposal, line) or line.instructor_id
        minutes = int((proposal.end - proposal.start).total_seconds()) // 60
        place = Elsewhere(proposal.start, minutes, wanted)
        if line.series_id is not None:
            self.which_wanted.emit(line, place)
            return
        wish = RescheduleBooking(
            booking_id=line.id,
            starts_at=proposal.start,
            duration_min=minutes,
            moved_from=line.starts_at,
            instructor_id=wanted if wanted != line.instructor_id else None,
            allow_outside_hours=is_outside_allowed,
        )
        teacher = next((m.name for m in self._presenter.state.instructors if m.id == wanted), "")
        done = changed_words(line, place, self._desk.zone, teacher)
        self._desk.do(wish, done, failed=self._on_refused)

    def _on_refused(self, sentence: str) -> None:
        """The rules said no after all: say so, and draw everything where it is."""
        self._desk.refused.emit(sentence)
        self._presenter.refresh()
