"""Which view an item is shown by."""

from desktop.design.theme import Theme
from desktop.studio.attention.cases import (
    CaseView,
    ClashView,
    LostSlotView,
    RefusedView,
    TextsView,
)
from desktop.studio.attention.presenter import AttentionPresenter
from desktop.studio.attention.values import (
    AttentionState,
    CalledFor,
    HoursClash,
    LostSlot,
    TextsClash,
    WaitingPerson,
)
from desktop.studio.attention.waiting_views import CalledView, WaitingView


def view_of(theme: Theme, state: AttentionState, presenter: AttentionPresenter) -> CaseView | None:
    """The view of the item that is open; None where there is none."""
    case = state.case
    if isinstance(case, LostSlot):
        return LostSlotView(theme, case, state, presenter)
    if isinstance(case, HoursClash):
        return ClashView(theme, case, state, presenter)
    if isinstance(case, TextsClash):
        return TextsView(theme, case, state, presenter)
    if isinstance(case, WaitingPerson):
        return WaitingView(theme, case, state, presenter)
    if isinstance(case, CalledFor):
        return CalledView(theme, case, state, presenter)
    return RefusedView(theme, case, state, presenter) if case is not None else None
