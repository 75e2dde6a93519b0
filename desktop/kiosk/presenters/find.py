"""Find: say it in words, or touch a category and a service."""

from dataclasses import dataclass, replace

from core.ids import CategoryId
from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Category, Service
from desktop.runtime.jobs import JobRunner

LONGEST_SEARCH = 120
"""Characters; a wish that needs more is better told to a person."""

LEAST_SUGGESTED, MOST_SUGGESTED = 2, 4
"""Letters that something may be meant by, and what is offered for them."""


@dataclass(frozen=True, slots=True)
class FindState:
    """What is being typed, what may be meant by it, and the open category or None."""

    text: str = ""
    suggested: tuple[Service, ...] = ()
    categories: tuple[Category, ...] = ()
    open_category: CategoryId | None = None

    @property
    def opened(self) -> Category | None:
        """The category whose services are shown."""
        chosen = [one for one in self.categories if one.id == self.open_category]
        return chosen[0] if chosen else None


class FindPresenter(Presenter[FindState]):
    """Collects the wish; the results page asks for it."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(FindState(), jobs)
        self._desk = desk

    def enter(self) -> None:
        """Show the catalogue as it is now."""
        self._show(replace(self.state, categories=self._desk.categories()))

    def write(self, text: str) -> None:
        """The words so far. What they may mean stays until the last letter was answered."""
        typed = text[:LONGEST_SEARCH]
        if len(typed.strip()) < LEAST_SUGGESTED:
            self._awaited.pop("suggest", None)  # what was asked for longer words is too late
            self._show(replace(self.state, text=typed, suggested=()))
            return
        self._show(replace(self.state, text=typed))
        self._ask("suggest", lambda: self._desk.suggest(typed), self._on_suggested)

    def open_category(self, category_id: CategoryId | None) -> None:
        """Show the services of a category, or all categories again."""
        self._show(replace(self.state, open_category=category_id))

    def _on_suggested(self, found: tuple[Service, ...]) -> None:
        self._show(replace(self.state, suggested=found[:MOST_SUGGESTED]))
