"""What every Studio screen works with: the replica off the UI thread, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.access.actor import Actor
from core.clock import Clock
from core.mutations.anew import anew
from core.mutations.base import Arguments, Intention, intend
from core.repositories import Repositories
from desktop.actions.undo import Turned, UndoEntry, UndoOffers
from desktop.design.theme import Theme
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import Failure, JobRunner
from desktop.studio.refusals import explain
from desktop.studio.several import Outcome, SeveralTurn, perform_all
from desktop.studio.weeks import Weeks
from sync.client.performing import Performed
from sync.client.replica import Replica

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done:
    """What to say of something that was done.

    `description` stands in "Undo “move of Ana's lesson”"; `said` is the toast's sentence.
    """

    description: str
    said: str


class StudioDesk(QObject):
    """Reads and changes for screens. UI thread; work runs elsewhere and answers here.

    `refused(sentence)`: a change was refused here, in words. `said(sentence)`: something was done
    that cannot be undone. `message_requested(student_id, instructor_id)`, `lesson_requested(id)`,
    `day_requested(date)`, `student_requested(id)`, `screen_requested(ScreenId)`: one screen asks
    for another; the window brings it forward, and then `thread_to_show`, `lesson_to_show`,
    `day_to_show`, `student_to_show` or `leases_to_show` tells it what to open. `zone` is the
    studio's, `weeks` say where weeks begin.
    """

    refused = Signal(str)
    said = Signal(str)
    lesson_requested = Signal(str)
    day_requested = Signal(object)
    message_requested = Signal(str, str)
    student_requested = Signal(str)
    screen_requested = Signal(object)
    lesson_to_show = Signal(str)
    day_to_show = Signal(object)
    student_to_show = Signal(str)
    thread_to_show = Signal(str, str)
    leases_to_show = Signal()

    def __init__(
        self,
        replica: Replica,
        jobs: JobRunner,
        hub: ChangeHub,
        theme: Theme,
        zone: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.replica = replica
        self.jobs = jobs
        self.hub = hub
        self.theme = theme
        self.zone = zone
        self.weeks = Weeks(self)
        self._offers: UndoOffers | None = None

    @property
    def clock(self) -> Clock:
        """The device's clock, corrected by the server's."""
        return self.replica.clock

    @property
    def actor(self) -> Actor:
        """Who is signed in."""
        return self.replica.actor()

    def local_now(self) -> datetime:
        """The present in the studio's zone."""
        return self.clock.now().astimezone(ZoneInfo(self.zone))

    def offer_through(self, offers: UndoOffers) -> None:
        """Say where undo is offered; the window does, once it exists."""
        self._offers = offers

    def read(self, query: Callable[[Repositories], T]) -> T:
        """Run `query` over one instant's rows. Any thread: pass it to `Presenter.run`."""
        with self.replica.read() as rows:
            return query(rows)

    def waiting_rows(self) -> frozenset[tuple[str, str]]:
        """(table, id) of rows with changes that the server has not judged yet. Any thread but the
        window's: there may be thousands of them.
        """
        return self.replica.waiting_rows()

    def waiting_among(self, table: str, ids: Sequence[str]) -> frozenset[str]:
        """Which of these rows have changes that the server has not judged yet. Any thread."""
        return self.replica.waiting_among(table, ids)

    def rows_made_here(self) -> frozenset[tuple[str, str]]:
        """(table, id) of rows made here that the server has not heard of yet. Any thread."""
        return self.replica.rows_made_here()

    def offer(self, entry: UndoEntry) -> None:
        """Tell of something that was done by other means than `do`, and offer to take it back."""
        if self._offers is None:
            self.said.emit(entry.done)
        else:
            self._offers.done(entry)

    def do(
        self,
        wish: Arguments,
        done: Done | None = None,
        then: Callable[[Performed], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Make a change. It is durable when `then` is called; undo is offered where it is possible.

        `done` says what to tell; without it nothing is told (a read marker). A refusal goes to
        `failed` if given, else to `refused`, as one sentence; then nothing was changed.
        """
        intention = intend(wish)

        def on_done(performed: Performed) -> None:
            if done is not None:
                self._tell(done, performed, intention)
            if then is not None:
                then(performed)

        def on_failed(failure: Failure) -> None:
            sentence = explain(failure.error, self.zone)
            if sentence is None:
                raise failure.error
            (failed or self.refused.emit)(sentence)

        self.jobs.run(lambda: self.replica.perform(intention), on_done, on_failed, on="write")

    def do_all(
        self,
        wishes: Sequence[Arguments],
        done: Callable[[int], Done],
        then: Callable[[Outcome], None] | None = None,
    ) -> None:
        """Make several changes; those that are refused hold back no other, and are told of once.

        `done` says, for how many were made, what to tell; one undo takes them all back.
        """
        intentions = [intend(wish) for wish in wishes]

        def on_done(outcome: Outcome) -> None:
            self._tell_all(outcome, done)
            if then is not None:
                then(outcome)

        def on_failed(failure: Failure) -> None:
            raise failure.error

        self.jobs.run(lambda: perform_all(self.replica, intentions), on_done, on_failed, on="write")

    def _tell_all(self, outcome: Outcome, done: Callable[[int], Done]) -> None:
        if outcome.done:
            told = done(outcome.done)
            turn = SeveralTurn(
                self.replica, told.description, told.said, outcome.ways, outcome.made
            )
            if outcome.ways:
                self.offer(turn.entry())
            else:
                self.said.emit(told.said)
        if outcome.refused:
            reason = explain(outcome.refused[0], self.zone) or ""
            count = len(outcome.refused)
            if count == 1:
                self.refused.emit(reason)
                return
            words = QCoreApplication.translate("Several", "{count} couldn’t be changed. {reason}")
            self.refused.emit(words.format(count=count, reason=reason))

    def _tell(self, done: Done, performed: Performed, made: Intention) -> None:
        if performed.inverse is None or self._offers is None:
            self.said.emit(done.said)
            return
        turn = _Turn(self.replica, done, performed.inverse, made)
        self._offers.done(UndoEntry(done.description, done.said, turn.undo))


@dataclass(frozen=True, slots=True)
class _Turn:
    """What leads back from something that was done, or on again; itself a mutation and so syncs.

    `way` is that mutation; `made` is what was done at first, for what does not come back to life.
    """

    replica: Replica
    done: Done
    way: Intention
    made: Intention

    def undo(self) -> Turned:
        """Take it back. On the writer's thread."""
        words = QCoreApplication.translate("Undo", "Undone: {what}")
        return self._go(words.format(what=self.done.description), is_redo=False)

    def redo(self) -> Turned:
        """Do it again. On the writer's thread."""
        return self._go(self.done.said, is_redo=True)

    def _go(self, said: str, *, is_redo: bool) -> Turned:
        back = self.replica.perform(self.way).inverse
        if back is None and not is_redo:
            back = anew(self.made)
        if back is None:
            return Turned(said)
        turn = replace(self, way=back)
        entry = UndoEntry(self.done.description, said, turn.undo if is_redo else turn.redo)
        return Turned(said, entry)
