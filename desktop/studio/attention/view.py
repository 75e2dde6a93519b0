"""The screen: the list of what waits, and the chosen item beside it."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.repositories.lessons import LessonLine
from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.studio.attention import words
from desktop.studio.attention.cases import CaseView, LostSlotView
from desktop.studio.attention.item_list import ItemList
from desktop.studio.attention.other_time import OtherTimeDialog
from desktop.studio.attention.presenter import AttentionPresenter
from desktop.studio.attention.values import AttentionState, LostSlot
from desktop.studio.attention.viewing import view_of
from desktop.studio.attention.waiting_views import WaitingView
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.cancel_dialog import CancelDialog
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import Hairline


class AttentionView(QWidget):
    """Draws an `AttentionState`; the item is built anew only when it is another."""

    def __init__(
        self, desk: StudioDesk, presenter: AttentionPresenter, actions: ActionRegistry | None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._presenter = presenter
        self._actions = actions
        self.list = ItemList(desk.theme)
        self.case: CaseView | None = None
        self.empty = EmptyState(desk.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(Hairline(is_vertical=True))
        layout.addWidget(self._stack, 1)
        self._connect()
        if actions is not None:
            self._add_actions(actions)
        self.render_state()

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state = self._presenter.state
        self.list.render_inbox(state.inbox, state.now.date(), state.chosen)
        if state.case is None:
            self._show_empty(state)
            return
        if self.case is None or self.case.case != state.case:
            self._show_case(state)
        if self.case is not None:
            self.case.follow(state)
        if self._actions is not None:
            self._actions.refresh()

    def _show_empty(self, state: AttentionState) -> None:
        if state.problem:
            self.empty.say(Emptiness.ERROR, words.say("This couldn’t be loaded"), state.problem)
        elif not state.is_read:
            self.empty.say(Emptiness.LOADING, words.say("Loading…"))
        else:
            told = words.say("Lost times, rejected changes and the waiting list show up here.")
            title = words.say("You’re all caught up")
            self.empty.say(Emptiness.EMPTY, title, told, icon=Icon.CHECK_CIRCLE)
        self._stack.setCurrentWidget(self.empty)
        self._drop_case()

    def _show_case(self, state: AttentionState) -> None:
        self._drop_case()
        self.case = view_of(self._desk.theme, state, self._presenter)
        if self.case is None:
            return
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.case)
        scroll = FittedScroll(content)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._stack.addWidget(scroll)
        self._stack.setCurrentWidget(scroll)

    def _drop_case(self) -> None:
        self.case = None
        while self._stack.count() > 1:
            old = self._stack.widget(1)
            if old is None:
                return
            self._stack.removeWidget(old)
            old.deleteLater()

    def _connect(self) -> None:
        self._presenter.state_changed.connect(self.render_state)
        self.list.chosen.connect(self._presenter.choose)
        self._presenter.cancel_requested.connect(self._on_cancel_requested)
        self._presenter.other_time_requested.connect(self._on_other_time_requested)

    def _add_actions(self, actions: ActionRegistry) -> None:
        nearest = words.say("Book the nearest free time")
        dismiss = words.say("Dismiss an alert")
        actions.add(
            Action(
                "attention.book",
                nearest,
                self._book,
                "Ctrl+Alt+B",
                Icon.CHECK,
                self._why_not_book,
            ),
            Action(
                "attention.dismiss",
                dismiss,
                self._presenter.dismiss,
                "Ctrl+Alt+D",
                Icon.CLOSE,
                self._why_not_dismiss,
            ),
        )

    def _book(self) -> None:
        self._presenter.book(self._presenter.state.looked_at)

    def _why_not_book(self) -> str | None:
        is_ready = self.isVisible() and (
            isinstance(self.case, LostSlotView | WaitingView) and self.case.cards
        )
        return None if is_ready else words.say("Open a lost lesson or a waiting-list entry first.")

    def _why_not_dismiss(self) -> str | None:
        is_waiting = isinstance(self.case, WaitingView)
        is_ready = self.isVisible() and self.case is not None and not is_waiting
        return None if is_ready else words.say("Open Needs attention first.")

    def _on_cancel_requested(self, line: LessonLine) -> None:
        CancelDialog(self._desk, line, self.window()).open()

    def _on_other_time_requested(self, case: LostSlot) -> None:
        if case.lesson is None:
            return
        dialog = OtherTimeDialog(self._desk, case.lesson, self.window())
        dialog.time_chosen.connect(self._on_time_chosen)
        dialog.open()

    def _on_time_chosen(self, start: datetime, is_outside_allowed: bool) -> None:
        self._presenter.book_at(start, is_outside_allowed)
