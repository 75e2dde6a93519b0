"""Today: the next lesson, the day's agenda, what waits, and this week's money."""

from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.today.presenter import TodayPresenter
from desktop.studio.today.values import TodayState
from desktop.studio.today.view import TodayView


def build_today(desk: StudioDesk, actions: ActionRegistry | None) -> Screen[TodayState]:
    """The screen. It adds no actions: what it offers belongs to lessons and other screens."""
    presenter = TodayPresenter(desk)
    return Screen(presenter, TodayView(desk, presenter), desk.hub)
