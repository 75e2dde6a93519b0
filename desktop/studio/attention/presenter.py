"""Takes what a person decides about lost slots, refused changes and hours edited twice."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from core.models import AttentionKind
from core.mutations.base import Arguments
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.attention import answers, words
from desktop.studio.attention.answers import Answer
from desktop.studio.attention.reading import Reader
from desktop.studio.attention.values import (
    AttentionState,
    CalledFor,
    Case,
    HoursClash,
    Inbox,
    LostSlot,
    RefusedChange,
    TextsClash,
    WaitingPerson,
)
from desktop.studio.desk import StudioDesk
from desktop.studio.refusals import explain


class AttentionPresenter(Presenter[AttentionState]):
    """What waits for a decision, one item of it in full, and the answers.

    `cancel_requested(LessonLine)` and `other_time_requested(LostSlot)` ask for a dialog.
    """

    tables = frozenset({"attention_item", "booking", "occupancy", "weekly_hours", "student"}) | {
        "waitlist_entry"
    }
    cancel_requested = Signal(object)
    other_time_requested = Signal(object)

    def __init__(self, desk: StudioDesk, parent: QObject | None = None) -> None:
        super().__init__(AttentionState(desk.local_now()), desk.jobs, parent)
        self._desk = desk
        self._wanted = ""

    def refresh(self) -> None:
        """Read the list and the item in view again."""
        wanted = self._wanted
        self.run("inbox", lambda: self._read(wanted), self._show, self._on_failed)

    def choose(self, item_id: str) -> None:
        """Look at another item."""
        if item_id != self.state.chosen:
            self._wanted = item_id
            self.refresh()

    def look_at(self, index: int) -> None:
        """Let another free time stand out; the message follows it."""
        case = self.state.case
        if isinstance(case, LostSlot | WaitingPerson) and index < len(case.starts):
            self.state = replace(
                self.state, looked_at=index, message=_message(case, index), is_edited=False
            )

    def write(self, text: str) -> None:
        """Put the message in one's own words."""
        self.state = replace(self.state, message=text, is_edited=True)

    def book(self, index: int) -> None:
        """Give the lesson that free time: one click."""
        case = self.state.case
        if isinstance(case, LostSlot) and index < len(case.starts):
            is_own = self.state.is_edited and index == self.state.looked_at
            told = self.state.message if is_own else _message(case, index)
            self._do(case, answers.rebooking(case, case.starts[index].start, told))
        elif isinstance(case, RefusedChange) and index < len(case.starts):
            self._repeat(case, starts_at=case.starts[index].start)
        elif isinstance(case, WaitingPerson) and index < len(case.starts):
            self._do(case, answers.waited_for(case, case.starts[index]))

    def book_at(self, start: datetime, is_outside_allowed: bool = False) -> None:
        """Give the lesson another free time; `start` is aware."""
        case = self.state.case
        if isinstance(case, LostSlot):
            local = start.astimezone(self.state.now.tzinfo)
            told = words.message(case, local)
            self._do(case, answers.rebooking(case, local, told, is_outside_allowed))

    def offer(self) -> None:
        """Note that who waits is told of the time that stands out; can be undone."""
        case, place = self.state.case, self.state.looked_at
        if isinstance(case, WaitingPerson) and place < len(case.starts):
            self._do(case, answers.offering(case, case.starts[place]))

    def withdraw_offer(self) -> None:
        """Note that they did not want it."""
        case = self.state.case
        if isinstance(case, WaitingPerson):
            self._do(case, answers.offering(case, None))

    def take_off(self) -> None:
        """Take somebody off the waiting list; can be undone."""
        case = self.state.case
        if isinstance(case, WaitingPerson):
            self._do(case, answers.leaving(case))

    def come(self) -> None:
        """Say at the kiosk that somebody is on the way."""
        case = self.state.case
        if isinstance(case, CalledFor):
            self._do(case, answers.coming(case))

    def put_on_list(self) -> None:
        """Let a lesson that lost its time wait for another."""
        case = self.state.case
        if not isinstance(case, LostSlot) or case.lesson is None:
            return
        booking_id = case.lesson.id

        def query(rows: Repositories) -> str:
            offering_id = rows.bookings.require(booking_id).offering_id or ""
            return rows.offerings.require(offering_id).service_id

        def read() -> str:
            return self._desk.read(query)

        def then(service_id: str) -> None:
            self._do(case, answers.listing(case, service_id, self.state.now.date()))

        self.run("service", read, then, self._on_failed)

    def request_other_time(self) -> None:
        """Ask for another time than the three."""
        case = self.state.case
        if isinstance(case, LostSlot) and case.lesson is not None:
            self.other_time_requested.emit(case)

    def request_cancel(self) -> None:
        """Ask for the reason, then cancel the lesson."""
        case = self.state.case
        if isinstance(case, LostSlot) and case.lesson is not None:
            line: LessonLine = case.lesson
            self.cancel_requested.emit(line)

    def dismiss(self) -> None:
        """Say that nothing is to be done; can be undone."""
        case = self.state.case
        if case is not None and not isinstance(case, WaitingPerson):
            self._do(case, answers.dismissing(case))

    def repeat(self) -> None:
        """Try the refused change once more, as it was typed."""
        if isinstance(self.state.case, RefusedChange):
            self._repeat(self.state.case)

    def keep_theirs(self) -> None:
        """Leave it as the other device wrote it; can be undone."""
        case = self.state.case
        if isinstance(case, HoursClash):
            self._do(case, answers.keeping_theirs(case))
        elif isinstance(case, TextsClash):
            self._do(case, answers.keeping_text(case))

    def use_mine(self) -> None:
        """Let it be as it was typed."""
        case = self.state.case
        if isinstance(case, HoursClash):
            self._do(case, answers.using_mine(case))
        elif isinstance(case, TextsClash):
            self._do(case, answers.using_text(case))

    def keep_both(self) -> None:
        """Let both texts stand, one under the other."""
        case = self.state.case
        if isinstance(case, TextsClash):
            self._do(case, answers.joining_texts(case))

    def see_in_schedule(self) -> None:
        """Show the lesson in the week."""
        case = self.state.case
        if isinstance(case, LostSlot) and case.lesson is not None:
            self._desk.lesson_requested.emit(case.lesson.id)

    def _repeat(self, case: RefusedChange, starts_at: datetime | None = None) -> None:
        """The intention is read from its item again, with what stands now in place of before."""
        if case.line.kind is AttentionKind.QUARANTINED:
            self._do(case, answers.judging_again(case))
            return

        def read() -> Arguments:
            return self._desk.read(lambda rows: answers.typed_again(rows, case.line.id, starts_at))

        def then(wish: Arguments) -> None:
            self._do(case, answers.repeating(case, wish))

        self.run("typed", read, then, self._on_failed)

    def _do(self, case: Case, answer: Answer | None) -> None:
        if answer is None or self.state.is_busy:
            return
        self.state = replace(self.state, is_busy=True, problem="")

        def on_done() -> None:
            self.state = replace(self.state, is_busy=False)
            if self._wanted == case.line.id:
                self._wanted = ""
            for further in answer.further:
                self._desk.do(further)
            self.refresh()

        self._desk.do(answer.wish, answer.done, lambda _performed: on_done(), self._on_refused)

    def _on_refused(self, reason: str) -> None:
        """What was free a moment ago may be taken: say so, and look again."""
        self.state = replace(self.state, is_busy=False, problem=reason)
        self.refresh()

    def _on_failed(self, failure: Failure) -> None:
        reason = explain(failure.error, self._desk.zone)
        if reason is None:
            raise failure.error
        self.state = replace(self.state, is_busy=False, problem=reason, is_read=True)

    def _read(self, wanted: str) -> tuple[Inbox, Case | None]:
        desk = self._desk
        waiting = desk.waiting_rows()

        def query(rows: Repositories) -> tuple[Inbox, Case | None]:
            reader = Reader(rows, desk.actor, desk.clock.now(), desk.zone, waiting)
            inbox = reader.inbox()
            open_ids = [line.id for line in (*inbox.open, *inbox.waiting)]
            chosen = wanted if wanted in open_ids else next(iter(open_ids), "")
            return inbox, reader.case(chosen) if chosen else None

        return desk.read(query)

    def _show(self, found: tuple[Inbox, Case | None]) -> None:
        inbox, case = found
        before = self.state
        is_same = case is not None and case.line.id == before.chosen
        looked_at = before.looked_at if is_same else 0
        if isinstance(case, LostSlot | WaitingPerson) and looked_at >= len(case.starts):
            looked_at = 0
        keeps_words = is_same and before.is_edited
        self._wanted = case.line.id if case else ""
        self.state = AttentionState(
            now=self._desk.local_now(),
            inbox=inbox,
            case=case,
            looked_at=looked_at,
            message=before.message if keeps_words else _message(case, looked_at),
            is_edited=keeps_words,
            is_read=True,
            is_busy=before.is_busy,
            problem=before.problem if is_same else "",
        )


def _message(case: Case | None, index: int) -> str:
    if not isinstance(case, LostSlot) or index >= len(case.starts) or not case.can_tell:
        return ""
    return words.message(case, case.starts[index].start)
