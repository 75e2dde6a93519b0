"""Review and what comes of it: confirmed, requested, or lost with three ways on."""

from dataclasses import dataclass, replace
from functools import partial

from desktop.kiosk.desk import BookOutcome, Confirmed, FrontDesk, Lost, Requested
from desktop.kiosk.presenters.holds import HoldKeeper
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import BookingDraft
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class ReviewState:
    """`outcome` is set once the desk has taken the booking or the request."""

    outcome: Confirmed | Requested | None = None


class ReviewPresenter(Presenter[ReviewState]):
    """Sends the booking; a lost slot goes to the hold keeper and what was typed stays."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner, holds: HoldKeeper) -> None:
        super().__init__(ReviewState(), jobs)
        self._desk = desk
        self._holds = holds

    def book(self, draft: BookingDraft) -> None:
        """Book what is held; a second touch while the first is under way does nothing."""
        if not self.is_busy and self.state.outcome is None:
            self._ask("book", lambda: self._desk.book(draft), partial(self._on_outcome, draft))

    def _on_outcome(self, draft: BookingDraft, outcome: BookOutcome) -> None:
        self._holds.keep_only(draft.hold.id)
        if isinstance(outcome, Lost):
            self._holds.lose(outcome)
        else:
            self._holds.spend()
            self._show(replace(self.state, outcome=outcome))
