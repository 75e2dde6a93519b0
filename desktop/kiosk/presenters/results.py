"""Results: who fits, with what was understood as chips."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Hit, SearchRequest, SearchResult
from desktop.runtime.jobs import JobRunner


class Order(StrEnum):
    """How the instructors who fit are ordered."""

    SOONEST = "soonest"
    CHEAPEST = "cheapest"


@dataclass(frozen=True, slots=True)
class ResultsState:
    """What was asked, what came back, and in which order it is shown."""

    request: SearchRequest = field(default_factory=SearchRequest)
    result: SearchResult = field(default_factory=SearchResult)
    order: Order = Order.SOONEST

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Who fits, in the chosen order."""
        if self.order is Order.SOONEST:
            return self.result.hits
        return tuple(sorted(self.result.hits, key=lambda hit: hit.price.amount / hit.minutes))


class ResultsPresenter(Presenter[ResultsState]):
    """Searches, and searches again with less."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(ResultsState(), jobs)
        self._desk = desk

    def look_for(self, request: SearchRequest) -> None:
        """Search; the same wish keeps what was found until the answer is there."""
        kept = self.state.result if request.text == self.state.request.text else SearchResult()
        self._show(replace(self.state, request=request, result=kept))
        self._ask("search", lambda: self._desk.search(request), self._on_found)

    def drop_chip(self, key: str) -> None:
        """Search without that part of the wish."""
        request = self.state.request
        self.look_for(replace(request, without=request.without | {key}))

    def again(self) -> None:
        """Ask the same once more: after a failure, or when the world changed."""
        self.look_for(self.state.request)

    def reorder(self) -> None:
        """Switch between soonest and cheapest first."""
        orders = list(Order)
        following = orders[(orders.index(self.state.order) + 1) % len(orders)]
        self._show(replace(self.state, order=following))

    def _on_found(self, result: SearchResult) -> None:
        self._show(replace(self.state, result=result))
