"""Lessons as a screen of the Studio."""

from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.lessons.presenter import LessonsPresenter
from desktop.studio.lessons.values import LessonsState
from desktop.studio.lessons.view import LessonsView


def build_lessons(desk: StudioDesk, actions: ActionRegistry | None) -> Screen[LessonsState]:
    """The screen; its actions go into `actions`, where there is one."""
    presenter = LessonsPresenter(desk)
    return Screen(presenter, LessonsView(desk, presenter, actions), desk.hub)
