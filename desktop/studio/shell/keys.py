"""The frame's own shortcuts: which keys lead where, and where the frame says so."""

from desktop.actions.registry import ActionRegistry
from desktop.studio.shell.state import ScreenId
from desktop.studio.shell.window import StudioWindow

_DIGITS = "1234567890"


def keys_to(screen: ScreenId) -> str:
    """Return the keys that a screen comes with: Ctrl and its place in the rail, 0 for the tenth."""
    place = list(ScreenId).index(screen)
    return f"Ctrl+{_DIGITS[place]}" if place < len(_DIGITS) else ""


def tell_keys(window: StudioWindow, actions: ActionRegistry) -> None:
    """Write the keys as they are now on the key caps and into the tooltips of the frame."""
    known = {action.id for action in actions.actions}
    if "palette.open" in known:
        window.top_bar.field.show_keys(actions.keys_of("palette.open"))
    if "undo" in known:
        window.top_bar.show_undo_keys(actions.keys_of("undo"))
    for screen in ScreenId:
        if f"go.{screen.value}" in known:
            window.rail.show_tip(screen, actions.tip_of(f"go.{screen.value}"))
