"""The screen's first column: whose conversations there are, and finding one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from core.repositories.threads import ThreadLine
from desktop.design.icons import Icon
from desktop.design.tokens import SPACE, STUDIO
from desktop.studio.desk import StudioDesk
from desktop.studio.messages.presenter import MessagesPresenter
from desktop.studio.messages.thread_list import ThreadList, ThreadRow
from desktop.studio.messages.words import list_time, preview, say
from desktop.widgets.buttons import IconButton
from desktop.widgets.inputs import SearchField
from desktop.widgets.surfaces import ScreenHeader
from desktop.widgets.text import Paragraph


class ThreadColumn(QFrame):
    """Head, search and list, 320 wide (more where text is larger)."""

    def __init__(self, desk: StudioDesk, presenter: MessagesPresenter) -> None:
        super().__init__()
        theme = desk.theme
        self._desk = desk
        self._theme = theme
        self._presenter = presenter
        self.threads = ThreadList(theme)
        self.search = SearchField(theme, say("Search conversations"))
        self.search_button = IconButton(theme, Icon.SEARCH, say("Search conversations"))
        self.new_button = IconButton(theme, Icon.EDIT, say("New message"))
        self._search_row = QWidget()
        self._empty = Paragraph(theme, tone="muted")
        self._stack = QStackedWidget()
        self._lay_out()
        self.threads.thread_chosen.connect(self._on_thread_chosen)
        self.search.searched.connect(presenter.search)
        self.search_button.clicked.connect(self.toggle_search)
        self.new_button.clicked.connect(self.begin_message)
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_searching(self) -> bool:
        """Whether the search field is shown."""
        return self._search_row.isVisibleTo(self)

    def render_state(self) -> None:
        """Draw the list as the presenter has it."""
        state = self._presenter.state
        written = [self._row(line) for line in state.threads or ()]
        unwritten = [self._row(line) for line in state.unwritten]
        if unwritten:
            unwritten.insert(0, ThreadRow(say("No messages yet")))
        if state.is_composing and unwritten and written:
            written.insert(0, ThreadRow(say("Conversations")))
        rows = unwritten + written if state.is_composing else written + unwritten
        chosen = state.open.line.pair if state.open is not None else None
        if state.open is not None and all(
            row.line is None or row.line.pair != chosen for row in rows
        ):
            is_begun = state.open.line.conversation_id is None
            rows = [self._row(state.open.line), *rows] if is_begun else rows
        self.threads.show_rows(rows, chosen)
        self._stack.setCurrentWidget(self.threads if rows else self._empty)
        is_searching = bool(state.search) or state.is_composing
        words = say("No one by that name.") if is_searching else say("No conversations yet.")
        self._empty.set_text(words if state.threads is not None else say("Loading…"))
        if state.is_composing:
            self.search.setPlaceholderText(say("To whom?"))
        else:
            self.search.setPlaceholderText(say("Search conversations"))

    def _row(self, line: ThreadLine) -> ThreadRow:
        is_own_desk = not self._desk.actor.sees_whole_studio
        now, zone = self._desk.clock.now(), self._desk.zone
        return ThreadRow(
            line.student,
            preview(line, is_own_desk=is_own_desk),
            list_time(line.last_message_at, now, zone),
            line,
        )

    def begin_message(self) -> None:
        """List whom one may write to for the first time."""
        is_on = not self._presenter.state.is_composing
        self.search.clear()
        self._presenter.compose(is_on)
        self._search_row.setVisible(is_on)
        if is_on:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_search(self) -> None:
        """Show the search field, or put it away."""
        is_shown = not self.is_searching
        if self._presenter.state.is_composing:
            self._presenter.compose(False)
            is_shown = True
        self._search_row.setVisible(is_shown)
        if is_shown:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.search.text():
            self.search.clear()

    def leave_search(self) -> None:
        """Put the search field away, emptied."""
        self.search.clear()
        self._search_row.hide()

    def _on_thread_chosen(self, student_id: str, instructor_id: str, is_unwritten: bool) -> None:
        if is_unwritten:
            self._presenter.begin_to(student_id, instructor_id)
        else:
            self._presenter.open_thread(student_id, instructor_id)

    def _lay_out(self) -> None:
        header = ScreenHeader(self._theme, say("Messages"))
        header.add(self.search_button)
        header.add(self.new_button)
        search = QVBoxLayout(self._search_row)
        search.setContentsMargins(SPACE.md, 0, SPACE.md, SPACE.xs)
        search.addWidget(self.search)
        self._search_row.hide()
        self._empty.setContentsMargins(SPACE.md, SPACE.md, SPACE.md, SPACE.md)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._stack.addWidget(self.threads)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._search_row)
        column.addWidget(self._stack, 1)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        width = STUDIO.list_column * (1 + (self._theme.text_scale - 1) / 2)
        self.setFixedWidth(round(width))
