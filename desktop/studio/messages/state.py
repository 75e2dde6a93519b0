"""What the Messages screen draws."""

from dataclasses import dataclass, field

from core.repositories.lessons import LessonLine
from core.repositories.threads import MessageLine, ReadUpTo, StudentFacts, ThreadLine

Pair = tuple[str, str]
"""Who writes with whom: (student id, instructor id)."""

MESSAGE_MOST = 2_000
"""Characters of one message (core.mutations.messages)."""
PAGE = 100
"""Messages read at a time, from the latest upward."""


@dataclass(frozen=True, slots=True)
class OpenThread:
    """The conversation in the middle. `messages` are the latest, oldest first.

    `waiting` are ids of messages that the server has not judged. `first_unread` is the message
    above which the unread line stands, empty for none. `coming` are the student's next lessons;
    `found` are messages that have what is looked for.
    """

    line: ThreadLine
    person: StudentFacts | None = None
    messages: tuple[MessageLine, ...] = ()
    waiting: frozenset[str] = frozenset()
    read: ReadUpTo = field(default_factory=ReadUpTo)
    first_unread: str = ""
    has_earlier: bool = False
    coming: tuple[LessonLine, ...] = ()
    found: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MessagesState:
    """The whole screen. `threads` is None while they are read for the first time.

    `unwritten` are people one may write to who have no conversation yet; they are listed while
    `is_composing`, or under what a search found. `editing` is the id of the message that is being
    changed. `problem` is a refusal, in words.
    """

    threads: tuple[ThreadLine, ...] | None = None
    unwritten: tuple[ThreadLine, ...] = ()
    search: str = ""
    is_composing: bool = False
    open: OpenThread | None = None
    editing: str = ""
    problem: str = ""
    is_broken: bool = False
