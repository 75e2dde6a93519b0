"""The Messages screen (look 06): conversations, one of them, and who it is with."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions.registry import Action, ActionRegistry
from desktop.design.icons import Icon
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.messages.composer import Composer
from desktop.studio.messages.message_list import MessageList, specs_of
from desktop.studio.messages.message_menu import DeleteDialog, MessageMenu
from desktop.studio.messages.presenter import MessagesPresenter
from desktop.studio.messages.replies import RepliesDialog, ReplyShelf, usual_replies
from desktop.studio.messages.state import MESSAGE_MOST, OpenThread, Pair
from desktop.studio.messages.student_panel import StudentPanel
from desktop.studio.messages.thread_column import ThreadColumn
from desktop.studio.messages.thread_head import ThreadHead
from desktop.studio.messages.typing import TypingLine, TypingMark
from desktop.studio.messages.words import first_name, say
from desktop.studio.shell.state import ScreenId
from desktop.widgets.buttons import IconButton, Variant
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.surfaces import Hairline

_PANEL_FROM = 1_080
"""Width of the screen from which the student stands beside the conversation."""


class MessagesView(QWidget):
    """Draws a `MessagesState` whole; asks the presenter for everything."""

    def __init__(
        self,
        desk: StudioDesk,
        presenter: MessagesPresenter,
        actions: ActionRegistry | None,
        shelf: ReplyShelf,
        typing: TypingLine,
    ) -> None:
        super().__init__()
        typing.setParent(self)
        self._typing = typing
        self._shown = 0
        self._desk, self._presenter, self._shelf = desk, presenter, shelf
        self._theme = theme = desk.theme
        self._pair: Pair | None = None
        self._editing = ""
        self._is_panel_wanted: bool | None = None
        self.column = ThreadColumn(desk, presenter)
        self.nobody = EmptyState(theme)
        self.messages = MessageList(theme)
        self.nothing = EmptyState(theme)
        self.typing = TypingMark(theme)
        self.composer = Composer(theme)
        self._offer_replies()
        self.panel = StudentPanel(desk)
        told = say("Show student details")
        self.panel_button = IconButton(theme, Icon.PERSON, told, Variant.GHOST)
        self._head = ThreadHead(desk, self.panel_button)
        self._lay_out()
        self._connect()
        if actions is not None:
            self._add_actions(actions)
        self.render_state()

    # -- drawing ---------------------------------------------------------------------------------

    def render_state(self) -> None:
        """Draw the presenter's whole state."""
        state, thread = self._presenter.state, self._presenter.state.open
        self.column.render_state()
        self._head.setVisible(thread is not None)
        self.composer.setVisible(thread is not None)
        self._lead_keyboard()
        if thread is None:
            self._show_nobody()
            self.panel.hide()
            return
        self._head.show_thread(thread)
        self.panel.show_thread(thread)
        self._show_messages(thread, state.editing)
        if len(thread.messages) > self._shown and thread.line.pair == self._pair:
            self._typing.forget(thread.line.pair)
        self._shown = len(thread.messages)
        self._show_typing()
        self._show_composer(thread, state.editing, state.problem)
        self._fit_panel()
        if self.isVisible():
            self._presenter.see()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.see()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()

    def _lead_keyboard(self) -> None:
        """To what is written, or to what finds somebody to write to: Tab leaves nothing hidden."""
        state, field = self._presenter.state, self.composer.input
        is_empty = state.open is None and state.threads is not None
        self.setFocusProxy(self.column.new_button if is_empty else field)
        if is_empty and self.window().focusWidget() is field:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nobody(self) -> None:
        state = self._presenter.state
        self._middle.setCurrentWidget(self.nothing)
        if state.is_broken:
            self.nothing.say(
                Emptiness.ERROR,
                say("The conversations couldn’t be loaded"),
                state.problem,
                say("Try again"),
            )
        elif state.threads is None:
            self.nothing.say(Emptiness.LOADING, say("Loading conversations"))
        else:
            self.nothing.say(
                Emptiness.EMPTY,
                say("No conversations yet"),
                say("Message anyone who has, or had, a lesson here."),
                say("New message"),
                Icon.MESSAGES,
            )

    def _show_messages(self, thread: OpenThread, editing: str) -> None:
        if not thread.messages:
            self.composer.follow(self.panel_button)
            self._middle.setCurrentWidget(self.nobody)
            words = say("No messages yet")
            hint = say("Write the first message to {name}.")
            name = first_name(thread.line.student)
            self.nobody.say(Emptiness.EMPTY, words, hint.format(name=name), "", Icon.MESSAGES)
            return
        today = self._desk.local_now().date()
        specs = list(specs_of(thread, editing, self._desk.zone, today))
        self.messages.show_thread(thread, specs)
        latest = self.messages.rows[-1]
        QWidget.setTabOrder(self.panel_button, latest)
        self.composer.follow(latest)
        self._middle.setCurrentWidget(self.messages)

    def _show_composer(self, thread: OpenThread, editing: str, problem: str) -> None:
        pair = thread.line.pair
        is_other = pair != self._pair or editing != self._editing
        self._pair, self._editing = pair, editing
        own = (message for message in thread.messages if not message.is_from_student)
        waiting = sum(message.id in thread.waiting for message in own)
        self.composer.show_mode(is_editing=bool(editing), waiting=waiting, problem=problem)
        self.composer.address(first_name(thread.line.student))
        if is_other:
            message = self._presenter.message(editing)
            self.composer.put(message.body if message is not None else self._presenter.draft)
        if is_other and editing:
            self.composer.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_panel(self) -> None:
        has_room = self.width() >= _PANEL_FROM * self._theme.text_scale
        is_wanted = has_room if self._is_panel_wanted is None else self._is_panel_wanted
        self.panel.setVisible(is_wanted and self._presenter.state.open is not None)

    # -- parts -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._middle = QStackedWidget()
        for page in (self.messages, self.nobody, self.nothing):
            self._middle.addWidget(page)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._head)
        middle.addWidget(self._middle, 1)
        middle.addWidget(self.typing)
        middle.addWidget(self.composer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.column)
        layout.addWidget(Hairline(is_vertical=True))
        layout.addLayout(middle, 1)
        layout.addWidget(self.panel)
        self._fit_panel()

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.render_state)
        presenter.given_back.connect(self.composer.put)
        presenter.writing_wanted.connect(self._on_writing_wanted)
        self.nothing.next_step.connect(self._on_next_step)
        self.messages.earlier_wanted.connect(presenter.open_earlier)
        self.messages.menu_wanted.connect(self._on_menu)
        self.messages.edit_wanted.connect(self._on_edit)
        self.messages.delete_wanted.connect(self._on_delete)
        self.composer.submitted.connect(self._on_submitted)
        self.composer.written.connect(self._on_written)
        self._typing.changed.connect(self._show_typing)
        self.composer.edit_left.connect(self._on_edit_left)
        self.composer.latest_wanted.connect(presenter.edit_latest)
        self.composer.replies_wanted.connect(self._on_replies)
        self.panel.booking_wanted.connect(self._on_book)
        self.panel.student_wanted.connect(self._on_student)
        self.panel.lesson_chosen.connect(self._desk.lesson_requested)
        self.panel_button.clicked.connect(self._on_panel)
        self._theme.changed.connect(self._fit_panel)

    def _add_actions(self, actions: ActionRegistry) -> None:
        actions.add(
            Action(
                "messages.new",
                say("New message"),
                self._on_new_from_anywhere,
                "Ctrl+Shift+M",
                Icon.EDIT,
            ),
            Action(
                "messages.search",
                say("Search conversations"),
                self._on_search_from_anywhere,
                "Ctrl+Shift+F",
                Icon.SEARCH,
            ),
        )
        self.column.new_button.setToolTip(actions.tip_of("messages.new"))
        self.column.search_button.setToolTip(actions.tip_of("messages.search"))

    # -- what is pressed -------------------------------------------------------------------------

    def _on_new_from_anywhere(self) -> None:
        self._desk.screen_requested.emit(ScreenId.MESSAGES)
        if self._presenter.state.is_composing:
            self.column.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.column.begin_message()

    def _on_search_from_anywhere(self) -> None:
        self._desk.screen_requested.emit(ScreenId.MESSAGES)
        if self._presenter.state.is_composing or not self.column.is_searching:
            self.column.toggle_search()
        else:
            self.column.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_next_step(self) -> None:
        if self._presenter.state.is_broken:
            self._presenter.refresh()
        else:
            self.column.begin_message()

    def _on_writing_wanted(self) -> None:
        # First the focus: what is hidden with it would hand it to the list.
        self.composer.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.column.leave_search()

    def _on_submitted(self, text: str) -> None:
        is_editing = bool(self._presenter.state.editing)
        if not is_editing and text.strip() and len(text.strip()) <= MESSAGE_MOST:
            self.composer.put("")
        self._presenter.send(text)

    def _on_written(self, text: str) -> None:
        """Keep it; and say that one writes, unless it is a draft that was put back."""
        thread, is_new = self._presenter.state.open, text != self._presenter.draft
        self._presenter.write(text)
        if thread is not None and text.strip() and is_new and not self._presenter.state.editing:
            self._typing.say(thread.line.pair)

    def _show_typing(self) -> None:
        thread = self._presenter.state.open
        self.typing.show_who(self._typing.who(thread.line.pair) if thread is not None else "")

    def _offer_replies(self) -> None:
        kept = self._shelf.load()
        self.composer.offer(usual_replies() if kept is None else kept)

    def _on_replies(self) -> None:
        told = [reply.text() for reply in self.composer.replies]
        dialog = RepliesDialog(self._theme, self.window(), told)
        dialog.kept.connect(self._on_replies_kept)
        dialog.open()

    def _on_replies_kept(self, replies: list[str]) -> None:
        try:
            self._shelf.save(replies)
        except OSError as error:
            told = say("The quick replies couldn’t be saved: {reason}")
            self._desk.refused.emit(told.format(reason=error.strerror or str(error)))
        self.composer.offer(replies)

    def _on_edit_left(self) -> None:
        if self._presenter.state.editing:
            self._presenter.leave_edit()

    def _on_menu(self, message_id: str, place: QPoint) -> None:
        message = self._presenter.message(message_id)
        if message is not None and message.deleted_at is None:
            menu = MessageMenu(self._theme, self._presenter, message, self)
            menu.deletion_wanted.connect(self._on_delete)
            menu.popup(place)

    def _on_edit(self, message_id: str) -> None:
        message = self._presenter.message(message_id)
        if message is not None and self._presenter.can_edit(message):
            self._presenter.edit(message_id)

    def _on_delete(self, message_id: str) -> None:
        message = self._presenter.message(message_id)
        if message is not None and self._presenter.can_delete(message):
            DeleteDialog(self._theme, self.window(), self._presenter, message).open()

    def _on_book(self) -> None:
        thread = self._presenter.state.open
        if thread is None:
            return
        draft = LessonDraft(
            instructor_id=thread.line.instructor_id,
            service=thread.person.last_service if thread.person else "",
            student_id=thread.line.student_id,
        )
        LessonDialog(self._desk, draft, self.window()).open()

    def _on_student(self) -> None:
        thread = self._presenter.state.open
        if thread is not None:
            self._desk.student_requested.emit(thread.line.student_id)

    def _on_panel(self) -> None:
        self._is_panel_wanted = not self.panel.isVisible()
        self._fit_panel()
