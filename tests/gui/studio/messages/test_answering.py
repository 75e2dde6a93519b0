"""Answering with signs and quick replies, finding words, and seeing who types."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.studio.messages import build_messages
from desktop.studio.messages.bubble import MessageRow
from desktop.studio.messages.message_menu import MessageMenu
from desktop.studio.messages.presenter import MessagesPresenter
from desktop.studio.messages.replies import RepliesDialog
from desktop.studio.messages.view import MessagesView
from desktop.widgets.overlay import open_overlay
from sync.client.broadcast import Broadcast
from sync.client.transport import Heard
from tests.gui.studio.messages.talking import Talk, later, written


def _sign(talk: Talk, row: MessageRow, words: str) -> None:
    """Choose a sign in a message's menu."""
    presenter = talk.screen.presenter
    assert isinstance(presenter, MessagesPresenter)
    menu = MessageMenu(talk.seat.desk.theme, presenter, row.bubble.message, talk.view)
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.deleteLater()
    talk.seat.hub.flush()


def test_a_sign_is_put_on_a_message_and_taken_away(talk: Talk) -> None:
    without = talk.rows[0].sizeHint().height()
    _sign(talk, talk.rows[0], "Heart")
    assert "Heart" in talk.rows[0].bubble.spoken
    assert talk.rows[0].bubble.is_sign_waiting
    assert "waits here" not in talk.view.composer.hint.text()
    assert talk.rows[0].sizeHint().height() >= without
    talk.seat.sync()
    heard = talk.seat.studio.rows.messages.require(talk.rows[0].bubble.message.id)
    assert heard.reactions == {"studio": "heart"}
    _sign(talk, talk.rows[0], "Heart")
    assert talk.rows[0].bubble.signs == ()


def test_quick_replies_are_ones_own_and_stay(qtbot: QtBot, talk: Talk) -> None:
    composer = talk.view.composer
    QTest.mouseClick(composer.change_replies, Qt.MouseButton.LeftButton)
    dialog = open_overlay(talk.window)
    assert isinstance(dialog, RepliesDialog)
    dialog.lines[0].selectAll()
    QTest.keyClicks(dialog.lines[0], "On my way")
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.lines[-1], "Thank you!")
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    told = ["On my way", "Let me check", "See you then", "Thank you!"]
    assert [reply.text() for reply in composer.replies] == told
    QTest.mouseClick(composer.replies[-1], Qt.MouseButton.LeftButton)
    assert composer.input.toPlainText() == "Thank you!"


def test_words_are_found_in_any_message_and_brought_into_sight(qtbot: QtBot, talk: Talk) -> None:
    written(talk.seat, "The Fauré in F")
    for number in range(12):
        later(talk.seat)
        written(talk.seat, f"Line {number}\nand another\nand a third")
    talk.seat.server.stamp()
    talk.seat.sync()
    column = talk.view.column
    QTest.mouseClick(column.search_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(column.search, "faur")  # QTest types ASCII only
    QTest.keyClick(column.search, Qt.Key.Key_Return)
    found = next(row for row in talk.rows if row.bubble.is_found)
    assert found.bubble.words == "The Fauré in F"
    qtbot.waitUntil(lambda: not found.visibleRegion().isEmpty())


class _Wire:
    """Says and hears nothing but what a test does."""

    def __init__(self) -> None:
        self.typing_heard: Broadcast[Heard] = Broadcast()
        self.said: list[tuple[str, str]] = []

    def say_typing(self, student_id: str, instructor_id: str) -> None:
        self.said.append((student_id, instructor_id))


def test_typing_is_said_once_in_a_while_and_only_for_new_words(qtbot: QtBot, talk: Talk) -> None:
    wire = _Wire()
    screen = build_messages(talk.seat.desk, None, None, wire)
    qtbot.addWidget(screen)
    screen.show()
    view = screen.view
    assert isinstance(view, MessagesView)
    assert wire.said == []
    QTest.keyClicks(view.composer.input, "The Bach")
    studio = talk.seat.studio
    assert wire.said == [(studio.student_id, studio.instructor_id)]


def test_who_types_elsewhere_stands_over_the_field_until_it_came(qtbot: QtBot, talk: Talk) -> None:
    wire = _Wire()
    screen = build_messages(talk.seat.desk, None, None, wire)
    qtbot.addWidget(screen)
    screen.show()
    view = screen.view
    assert isinstance(view, MessagesView)
    studio = talk.seat.studio
    wire.typing_heard.publish(Heard("somebody", studio.instructor_id, "Tomás"))
    assert view.typing.isHidden()
    wire.typing_heard.publish(Heard(studio.student_id, studio.instructor_id, "Morgan Reid"))
    assert view.typing.accessibleName() == "Morgan is typing…"
    assert view.typing.isVisible()
    later(talk.seat)
    talk.hear("It is at three")
    assert view.typing.isHidden()
