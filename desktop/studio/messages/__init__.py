"""Messages: one conversation a student, written offline as well as online."""

from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.desk import StudioDesk
from desktop.studio.messages.presenter import MessagesPresenter
from desktop.studio.messages.replies import InMemoryReplies, ReplyShelf
from desktop.studio.messages.state import MessagesState
from desktop.studio.messages.view import MessagesView


def build_messages(
    desk: StudioDesk, actions: ActionRegistry | None, shelf: ReplyShelf | None = None
) -> Screen[MessagesState]:
    """The screen; its actions go into `actions`, where there is one. `shelf` keeps quick replies.

    `desk.thread_to_show(student_id, instructor_id)` opens that conversation.
    """
    presenter = MessagesPresenter(desk)
    view = MessagesView(desk, presenter, actions, shelf or InMemoryReplies())
    desk.thread_to_show.connect(presenter.open_thread)
    return Screen(presenter, view, desk.hub)
