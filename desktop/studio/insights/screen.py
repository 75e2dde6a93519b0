"""Insights, put together, with its shortcuts."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.insights.presenter import InsightsPresenter
from desktop.studio.insights.reports import Reports
from desktop.studio.insights.state import InsightsState
from desktop.studio.insights.view import InsightsView


def build_insights(desk: StudioDesk, actions: ActionRegistry | None) -> Screen[InsightsState]:
    """The Insights screen. Its actions are added to `actions`."""
    presenter = InsightsPresenter(desk)
    view = InsightsView(desk, presenter)
    rail = Reports(desk.theme, presenter) if presenter.state.is_allowed else None
    screen = Screen(presenter, view, desk.hub, rail)
    screen.rest = view.make()
    if actions is not None:
        say = QCoreApplication.translate
        why_not = _why_not(view)
        titles = (say("Actions", "Export figures"), say("Actions", "Show figures as tables"))
        actions.add(
            Action(
                "insights.export", titles[0], view.ask_for_file, "Ctrl+Alt+E", Icon.EXPORT, why_not
            ),
            Action(
                "insights.tables", titles[1], view.turn_charts, "Ctrl+Alt+T", Icon.LESSONS, why_not
            ),
        )
    return screen


def _why_not(view: InsightsView) -> Callable[[], str | None]:
    def reason() -> str | None:
        go = QCoreApplication.translate("Actions", "Open Insights first.")
        return None if view.isVisible() else go

    return reason
