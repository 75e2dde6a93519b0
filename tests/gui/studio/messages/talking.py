"""The Messages screen in a window, over Mara's desk, and Ana at the other end."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.ids import derived_id, new_id
from core.models import Conversation, Message
from core.repositories import begin_writing
from desktop.runtime.presenter import Screen
from desktop.studio.messages.bubble import MessageRow
from desktop.studio.messages.state import MessagesState
from desktop.studio.messages.view import MessagesView
from tests.fixtures.studio_desk import Seat


class Talk:
    """The screen in a window, over Mara's desk, and Ana at the other end."""

    def __init__(self, seat: Seat, window: QWidget, screen: Screen[MessagesState]) -> None:
        assert isinstance(screen.view, MessagesView)
        self.seat, self.window, self.screen, self.view = seat, window, screen, screen.view

    @property
    def state(self) -> MessagesState:
        state = self.screen.presenter.state
        assert isinstance(state, MessagesState)
        return state

    @property
    def rows(self) -> list[MessageRow]:
        return self.view.messages.rows

    @property
    def bodies(self) -> list[str]:
        return [row.bubble.words for row in self.rows]

    @property
    def listed(self) -> list[str]:
        model = self.view.column.threads.threads
        return [str(model.index(place).data()) for place in range(model.rowCount())]

    @property
    def spoken(self) -> list[str]:
        """The rows of the list as a screen reader says them."""
        model = self.view.column.threads.threads
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(place).data(role)) for place in range(model.rowCount())]

    def write(self, text: str) -> None:
        self.view.composer.input.setFocus()
        QTest.keyClicks(self.view.composer.input, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.view.composer.input, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.seat.hub.flush()

    def hear(self, body: str, student_id: str = "") -> None:
        """A student writes, elsewhere; this device hears of it."""
        hear(self.seat, body, student_id)
        self.seat.hub.flush()


def hear(seat: Seat, body: str, student_id: str = "") -> None:
    """A student writes; this device hears of it."""
    written(seat, body, student_id)
    seat.server.stamp()
    seat.sync()


def written(seat: Seat, body: str, student_id: str = "", *, is_by_mara: bool = False) -> None:
    """A student writes, or Mara elsewhere. This device hears of all that was written so with the
    next exchange, once the server has stamped it.
    """
    studio = seat.studio
    student = student_id or studio.student_id
    thread_id = derived_id("conversation", student, studio.instructor_id)
    now = seat.clock.now()
    begin_writing(studio.session)
    thread = studio.rows.conversations.find(thread_id)
    if thread is None:
        thread = Conversation(
            id=thread_id,
            studio_id=studio.studio_id,
            student_id=student,
            instructor_id=studio.instructor_id,
        )
        studio.rows.conversations.add(thread)
    thread.last_message_at, thread.last_message, thread.version = now, body, 0
    message = Message(
        id=new_id(),
        studio_id=studio.studio_id,
        conversation_id=thread_id,
        instructor_id=studio.instructor_id,
        is_from_student=not is_by_mara,
        author="Mara Lindqvist" if is_by_mara else "Ana Duarte",
        body=body,
        sent_at=now,
    )
    studio.rows.messages.add(message)
    studio.session.commit()


def later(seat: Seat, minutes: int = 1) -> None:
    seat.clock.advance(timedelta(minutes=minutes))
