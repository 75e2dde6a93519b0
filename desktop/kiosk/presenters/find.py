"""Find: say it in words, or touch a category and a service."""

from dataclasses import dataclass, replace

from core.ids import CategoryId
from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Category
from desktop.runtime.jobs import JobRunner

LONGEST_SEARCH = 120
"""Characters; a wish that needs more is better told to a person."""


@dataclass(frozen=True, slots=True)
class FindState:
    """What is being typed, and the open category or None."""

    text: str = ""
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
        """The words so far."""
        self._show(replace(self.state, text=text[:LONGEST_SEARCH]))

    def open_category(self, category_id: CategoryId | None) -> None:
        """Show the services of a category, or all categories again."""
        self._show(replace(self.state, open_category=category_id))
