"""The five stops of the tour: what is pointed at, and one sentence about it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.actions.registry import ActionRegistry, shown_keys
from desktop.studio.shell.state import ScreenId, title_of
from desktop.studio.shell.window import StudioWindow


@dataclass(frozen=True, slots=True)
class CoachStop:
    """`screen` is shown first, where it is one; then `target` finds what to point at."""

    title: str
    sentence: str
    target: Callable[[], QWidget | None]
    screen: ScreenId | None = None


def stops_of(window: StudioWindow, actions: ActionRegistry) -> tuple[CoachStop, ...]:
    """The tour, with the shortcuts as they are now."""
    rail, bar = window.rail, window.top_bar

    def keys(action_id: str) -> str:
        known = {action.id for action in actions.actions}
        return shown_keys(actions.keys_of(action_id)) if action_id in known else ""

    return (
        CoachStop(
            title_of(ScreenId.TODAY),
            _say("Your next lesson, new messages, and what needs a decision."),
            lambda: rail.row_of(ScreenId.TODAY),
            ScreenId.TODAY,
        ),
        CoachStop(
            title_of(ScreenId.SCHEDULE),
            _say("Your week. Drag across free time to book. Drag a lesson to move it."),
            lambda: rail.row_of(ScreenId.SCHEDULE),
            ScreenId.SCHEDULE,
        ),
        CoachStop(
            title_of(ScreenId.AVAILABILITY),
            _say("Paint your bookable hours. Students see them right away."),
            lambda: rail.row_of(ScreenId.AVAILABILITY),
            ScreenId.AVAILABILITY,
        ),
        CoachStop(
            _say("Type anything"),
            _say(
                "Press {keys} to find people and screens, or to book: “Ana tue 4pm piano 45m”."
            ).format(keys=keys("palette.open")),
            lambda: bar.field,
        ),
        CoachStop(
            _say("Sync status"),
            _say("Everything works offline. Changes waiting to be sent show up here."),
            lambda: bar.pill,
        ),
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Coach", text)
