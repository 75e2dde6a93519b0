"""Today: the next lesson, the day's agenda, what waits, and this week's money."""

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.today import words
from desktop.studio.today.presenter import TodayPresenter
from desktop.studio.today.values import TodayState
from desktop.studio.today.view import TodayView


def build_today(desk: StudioDesk, actions: ActionRegistry | None) -> Screen[TodayState]:
    """The screen. What its card offers is added to `actions`; the rest belongs to other screens."""
    presenter = TodayPresenter(desk)
    view = TodayView(desk, presenter)
    if actions is not None:
        actions.add(
            Action(
                "today.check_in",
                words.say("Check in the next lesson"),
                view.check_in_next,
                "Ctrl+Alt+I",
                Icon.CHECK_CIRCLE,
                view.why_no_check_in,
            )
        )
    return Screen(presenter, view, desk.hub)
