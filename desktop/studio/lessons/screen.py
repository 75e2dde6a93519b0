"""Lessons as a screen of the Studio."""

from PySide6.QtCore import QCoreApplication

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.presenter import LessonsPresenter
from desktop.studio.lessons.rail import SavedRail
from desktop.studio.lessons.saved import FilterShelf, FilterStore
from desktop.studio.lessons.values import LessonsState
from desktop.studio.lessons.view import LessonsView


def build_lessons(
    desk: StudioDesk, actions: ActionRegistry | None, filters: FilterStore | None = None
) -> Screen[LessonsState]:
    """The screen; its actions go into `actions`. `filters` are this device's."""
    presenter = LessonsPresenter(desk, FilterShelf(filters))
    view = LessonsView(desk, presenter, actions)
    rail = SavedRail(desk, presenter)
    screen = Screen(presenter, view, desk.hub, lower_rail=rail)
    screen.rest = view.make()
    if actions is not None:
        words = QCoreApplication.translate("Actions", "Lessons: save this filter")
        go = QCoreApplication.translate("Actions", "Open Lessons first.")

        def why_not() -> str | None:
            return None if view.isVisible() else go

        actions.add(
            Action("lessons.keep", words, rail.ask_for_name, "Ctrl+Alt+L", Icon.FILTER, why_not)
        )
    return screen
