"""Actions by where they belong, for the sheet of shortcuts."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.actions.registry import Action
from desktop.studio.shell.state import ScreenId, title_of

_GOING = "go"


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """Actions under one heading, in the order they were added."""

    title: str
    actions: tuple[Action, ...]


def grouped(actions: Iterable[Action]) -> tuple[ActionGroup, ...]:
    """What works everywhere, then going to screens, then each screen's own in the rail's order.

    An action belongs to the screen that its id begins with, as "lessons.search" does.
    """
    found: dict[str, list[Action]] = {}
    for action in actions:
        found.setdefault(_home(action.id), []).append(action)
    return tuple(
        ActionGroup(title, tuple(found[home])) for home, title in _titles() if home in found
    )


def _home(action_id: str) -> str:
    first, _, _ = action_id.partition(".")
    known = {screen.value for screen in ScreenId} | {_GOING}
    return first if first in known else ""


def _titles() -> list[tuple[str, str]]:
    say = QCoreApplication.translate
    screens = [(screen.value, title_of(screen)) for screen in ScreenId]
    return [("", say("Shortcuts", "Everywhere")), (_GOING, say("Shortcuts", "Go to")), *screens]
