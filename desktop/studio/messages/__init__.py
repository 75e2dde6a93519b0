"""Messages: one conversation a student, written offline as well as online."""

from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.messages.presenter import MessagesPresenter
from desktop.studio.messages.replies import InMemoryReplies, ReplyShelf
from desktop.studio.messages.state import MessagesState
from desktop.studio.messages.typing import TypingLine, TypingWire
from desktop.studio.messages.view import MessagesView


def build_messages(
    desk: StudioDesk,
    actions: ActionRegistry | None,
    shelf: ReplyShelf | None = None,
    wire: TypingWire | None = None,
) -> Screen[MessagesState]:
    """The screen; its actions go into `actions`, where there is one. `shelf` keeps quick replies,
    `wire` says and hears who types.

    `desk.thread_to_show(student_id, instructor_id)` opens that conversation.
    """
    presenter = MessagesPresenter(desk)
    typing = TypingLine(wire)
    view = MessagesView(desk, presenter, actions, shelf or InMemoryReplies(), typing)
    view.destroyed.connect(typing.close)
    desk.thread_to_show.connect(presenter.open_thread)
    return Screen(presenter, view, desk.hub)
