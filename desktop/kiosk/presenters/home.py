"""The attract screen: where one is, and what is free next."""

from dataclasses import dataclass, replace

from desktop.kiosk.desk import FrontDesk
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Connection, FreeSoon, Studio
from desktop.runtime.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class HomeState:
    """What stands on the first screen."""

    studio: Studio
    connection: Connection
    free_soon: tuple[FreeSoon, ...] = ()


class HomePresenter(Presenter[HomeState]):
    """Keeps the next free times fresh; knows nothing of the visitor."""

    def __init__(self, desk: FrontDesk, jobs: JobRunner) -> None:
        super().__init__(HomeState(desk.studio(), desk.connection()), jobs)
        self._desk = desk
        desk.subscribe(self.refresh)

    def refresh(self) -> None:
        """Ask again for what is free, and for the state of the network."""
        studio, connection = self._desk.studio(), self._desk.connection()
        self._show(replace(self.state, studio=studio, connection=connection))
        self._ask("soon", self._desk.free_soon, self._on_free_soon)

    def forget(self) -> None:
        """Nothing here is the visitor's: what is free stays on the screen."""
        self.refresh()

    def _on_free_soon(self, free: tuple[FreeSoon, ...]) -> None:
        self._show(replace(self.state, free_soon=free))
