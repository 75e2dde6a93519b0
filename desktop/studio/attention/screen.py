"""Needs attention as a screen of the Studio."""

from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.attention.presenter import AttentionPresenter
from desktop.studio.attention.values import AttentionState
from desktop.studio.attention.view import AttentionView
from desktop.studio.desk import StudioDesk


def build_attention(desk: StudioDesk, actions: ActionRegistry | None) -> Screen[AttentionState]:
    """The screen; its actions go into `actions`, where there is one."""
    presenter = AttentionPresenter(desk)
    return Screen(presenter, AttentionView(desk, presenter, actions), desk.hub)
