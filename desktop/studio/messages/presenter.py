"""The Messages screen's state and intents."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Signal

from core.access.permissions import Permission
from core.ids import new_id
from core.mutations.messages import (
    EDIT_WITHIN,
    DeleteMessage,
    EditMessage,
    MarkRead,
    ReactToMessage,
    SendMessage,
    Sign,
)
from core.repositories import Repositories
from core.repositories.lessons import LessonFilter
from core.repositories.threads import MessageLine, ThreadLine
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.messages.state import MESSAGE_MOST, PAGE, MessagesState, OpenThread, Pair
from desktop.studio.refusals import explain

_COMING = 3
_AROUND = 20
"""Messages that stand above one that was looked for."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What to read."""

    search: str
    is_composing: bool
    pair: Pair | None
    most: int


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read."""

    threads: tuple[ThreadLine, ...]
    unwritten: tuple[ThreadLine, ...]
    open: OpenThread | None


class MessagesPresenter(Presenter[MessagesState]):
    """Reads conversations and writes into them. Everything works without the network.

    `given_back(text)`: what was written could not be sent, and is the person's again.
    `writing_wanted()`: a conversation was opened to be written into.
    """

    tables = frozenset(
        {"conversation", "message", "read_marker", "student", "booking", "instructor"}
    )
    given_back = Signal(str)
    writing_wanted = Signal()

    def __init__(self, desk: StudioDesk) -> None:
        super().__init__(MessagesState(), desk.jobs)
        self._desk = desk
        self._pair: Pair | None = None
        self._most = PAGE
        self._drafts: dict[Pair, str] = {}
        self._marked: dict[str, datetime] = {}

    # -- looking ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the list and the open conversation as of one instant."""
        wanted = _Wanted(self.state.search, self.state.is_composing, self._pair, self._most)
        self.run("threads", lambda: self._read(wanted), self._show, self._on_unread)

    def search(self, text: str) -> None:
        """List only what has `text` in the student's name or a message, and point at the latest."""
        self.state = replace(self.state, search=text)
        self.refresh()

    def compose(self, is_on: bool = True) -> None:
        """List people who can be written to and have no conversation yet; or no longer."""
        self.state = replace(self.state, is_composing=is_on)
        self.refresh()

    def open_thread(self, student_id: str, instructor_id: str) -> None:
        """Show that pair's conversation, an empty one where they never wrote."""
        pair = (student_id, instructor_id)
        if pair != self._pair:
            self._pair, self._most = pair, PAGE
            self.state = replace(self.state, editing="", problem="")
        self.refresh()

    def begin_to(self, student_id: str, instructor_id: str) -> None:
        """The same, from the list of people who have none: it is meant to be written into."""
        self.state = replace(self.state, is_composing=False, search="")
        self.open_thread(student_id, instructor_id)
        self.writing_wanted.emit()

    def open_earlier(self) -> None:
        """Show another page of earlier messages, where there are any."""
        if self.state.open is not None and self.state.open.has_earlier:
            self._most = len(self.state.open.messages) + PAGE
            self.refresh()

    def see(self) -> None:
        """The open conversation is in sight: what the student wrote counts as read."""
        thread = self.state.open
        if thread is None or thread.line.conversation_id is None:
            return
        heard = [message.sent_at for message in thread.messages if message.is_from_student]
        identity, read = thread.line.conversation_id, thread.read.staff
        known = max(filter(None, (read, self._marked.get(identity))), default=None)
        if heard and (known is None or heard[-1] > known):
            self._marked[identity] = heard[-1]
            self._desk.do(MarkRead(conversation_id=identity, read_up_to=heard[-1]))

    # -- writing ---------------------------------------------------------------------------------

    @property
    def draft(self) -> str:
        """What was begun in the open conversation and not sent."""
        return self._drafts.get(self._pair, "") if self._pair else ""

    def write(self, text: str) -> None:
        """Keep what is being written, for as long as the program runs."""
        if self._pair is not None and not self.state.editing:
            self._drafts[self._pair] = text
        if self.state.problem:
            self.state = replace(self.state, problem="")

    def send(self, text: str) -> bool:
        """Send `text`, or put it in the place of the message that is being changed.

        False where there is nothing to send or too much; then nothing happened.
        """
        thread, body = self.state.open, text.strip()
        if thread is None or not body or len(body) > MESSAGE_MOST:
            return False
        if self.state.editing:
            self._change(self.state.editing, body)
            return True
        self._drafts.pop(thread.line.pair, None)
        wish = SendMessage(
            message_id=new_id(),
            student_id=thread.line.student_id,
            instructor_id=thread.line.instructor_id,
            body=body,
        )
        self._desk.do(wish, failed=lambda sentence: self._on_refused(sentence, body))
        return True

    def can_edit(self, message: MessageLine) -> bool:
        """Whether it is one's own and younger than five minutes."""
        age = self._desk.clock.now() - message.sent_at
        return self._is_own(message) and message.deleted_at is None and age <= EDIT_WITHIN

    def can_delete(self, message: MessageLine) -> bool:
        """Whether it is one's own, or one looks after what is written here."""
        may = self._desk.actor.may(Permission.MODERATE_MESSAGES)
        return message.deleted_at is None and (may or self._is_own(message))

    def edit(self, message_id: str) -> None:
        """Begin to change a message."""
        self.state = replace(self.state, editing=message_id, problem="")

    def edit_latest(self) -> bool:
        """Begin to change the latest message that can be; False where there is none."""
        thread = self.state.open
        found = [each for each in thread.messages if self.can_edit(each)] if thread else []
        if found:
            self.edit(found[-1].id)
        return bool(found)

    def leave_edit(self) -> None:
        """Leave the message as it was."""
        self.state = replace(self.state, editing="", problem="")

    def delete(self, message_id: str) -> None:
        """Take a message back for good; ask first."""
        if self.state.editing == message_id:
            self.leave_edit()
        done = Done(self.tr("deleted message"), self.tr("Message deleted"))
        self._desk.do(DeleteMessage(message_id=message_id), done)

    @property
    def can_react(self) -> bool:
        """Whether one may answer with a sign."""
        return self._desk.actor.may(Permission.SEND_MESSAGES)

    def react(self, message_id: str, sign: Sign) -> None:
        """Put the studio's sign on a message; the one that it has already is taken away."""
        message = self.message(message_id)
        if message is None:
            return
        is_same = message.studio_sign == sign.value
        self._desk.do(ReactToMessage(message_id=message_id, sign=None if is_same else sign))

    def message(self, message_id: str) -> MessageLine | None:
        """A message of the open conversation."""
        thread = self.state.open
        found = (each for each in (thread.messages if thread else ()) if each.id == message_id)
        return next(found, None)

    # -- in between ------------------------------------------------------------------------------

    def _is_own(self, message: MessageLine) -> bool:
        account = self._desk.actor.account_id
        return not message.is_from_student and message.author_account_id == account

    def _change(self, message_id: str, body: str) -> None:
        before = self.message(message_id)
        self.leave_edit()
        if before is not None and before.body == body:
            return
        done = Done(self.tr("change of a message"), self.tr("Message changed"))
        self._desk.do(
            EditMessage(message_id=message_id, body=body),
            done,
            failed=lambda sentence: self._on_refused(sentence, body),
        )

    def _on_refused(self, sentence: str, body: str) -> None:
        self.given_back.emit(body)
        self.state = replace(self.state, problem=sentence)

    def _read(self, wanted: _Wanted) -> _Read:
        waiting = self._desk.waiting_rows()
        return self._desk.read(lambda rows: self._read_rows(rows, wanted, waiting))

    def _read_rows(
        self, rows: Repositories, wanted: _Wanted, waiting: frozenset[tuple[str, str]]
    ) -> _Read:
        actor = self._desk.actor
        own = None if actor.sees_whole_studio else actor.instructor_id
        threads = rows.threads.lines(own, wanted.search)
        is_open = wanted.is_composing or bool(wanted.search)
        unwritten = rows.threads.unwritten(own, wanted.search) if is_open else []
        pair = wanted.pair or (threads[0].pair if threads else None)
        line = rows.threads.between(*pair) if pair else None
        shown = None
        if line is not None:
            shown = self._read_thread(rows, line, wanted.most, waiting, wanted.search)
        return _Read(tuple(threads), tuple(unwritten), shown)

    def _read_thread(
        self,
        rows: Repositories,
        line: ThreadLine,
        most: int,
        waiting: frozenset[tuple[str, str]],
        text: str,
    ) -> OpenThread:
        coming = LessonFilter(student_id=line.student_id)
        ids = rows.lessons.ids(coming, self._desk.clock.now(), _COMING)
        lessons = rows.lessons.lines(ids)
        open_thread = OpenThread(
            line=line,
            person=rows.threads.student(line.student_id),
            coming=tuple(lessons[each] for each in ids if each in lessons),
        )
        if line.conversation_id is None:
            return open_thread
        found = frozenset[str]()
        if text:
            mentions = rows.threads.mentions(line.conversation_id, text)
            found = frozenset(mention.message_id for mention in mentions)
            most = max(most, mentions[0].later + _AROUND) if mentions else most
        messages = rows.threads.messages(line.conversation_id, most + 1)
        return replace(
            open_thread,
            messages=tuple(messages[-most:]),
            found=found,
            waiting=frozenset(row for table, row in waiting if table == "message"),
            read=rows.threads.read_up_to(line.conversation_id),
            has_earlier=len(messages) > most,
        )

    def _show(self, read: _Read) -> None:
        thread, before = read.open, self.state.open
        if thread is not None:
            is_same = before is not None and before.line.pair == thread.line.pair
            first = before.first_unread if is_same and before else _first_unread(thread)
            thread = replace(thread, first_unread=first)
            self._pair = thread.line.pair
        self.state = replace(
            self.state,
            threads=read.threads,
            unwritten=read.unwritten,
            open=thread,
            is_broken=False,
        )

    def _on_unread(self, failure: Failure) -> None:
        """The rows could not be read: say so where they would stand."""
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self.state = replace(self.state, problem=sentence, is_broken=True)


def _first_unread(thread: OpenThread) -> str:
    """The earliest shown message of the student's that nobody in the studio has read."""
    read = thread.read.staff
    unread = (
        message.id
        for message in thread.messages
        if message.is_from_student
        and message.deleted_at is None
        and (read is None or message.sent_at > read)
    )
    return next(unread, "")
