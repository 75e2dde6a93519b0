"""Profile & services: what students see of an instructor, and what is offered at what price."""

from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.profile.presenter import ProfilePresenter
from desktop.studio.profile.values import ProfileState
from desktop.studio.profile.view import ProfileView


def build_profile(desk: StudioDesk, actions: ActionRegistry | None) -> Screen[ProfileState]:
    """The screen; its actions go into `actions`, where there is one."""
    presenter = ProfilePresenter(desk)
    view = ProfileView(desk, presenter)
    screen = Screen(presenter, view, desk.hub)
    screen.rest = view.make(actions)
    return screen
