"""Conversations are read, written into, changed and deleted, with the server away as well."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.ids import derived_id
from desktop.studio.messages.bubble import Divider, MessageRow
from desktop.studio.messages.message_menu import DeleteDialog, MessageMenu
from desktop.studio.messages.presenter import MessagesPresenter
from desktop.studio.messages.words import preview
from desktop.widgets.overlay import open_overlay
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.messages.talking import Talk, later, written


def test_enter_sends_at_once_and_what_waits_says_so_until_it_arrived(talk: Talk) -> None:
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    assert talk.bodies == ["Which piece shall I bring?", "The Bach"]
    assert talk.rows[-1].bubble.state == "Not sent yet"
    assert talk.view.composer.input.toPlainText() == ""
    assert "1 message is waiting" in talk.view.composer.hint.text()
    talk.seat.sync()
    assert talk.rows[-1].bubble.state == "Delivered"
    thread = derived_id("conversation", *talk.state.open.line.pair) if talk.state.open else ""
    arrived = talk.seat.studio.rows.messages.page(thread)
    assert [message.body for message in arrived] == talk.bodies


def test_a_quick_reply_writes_and_says_that_it_sends_nothing(talk: Talk) -> None:
    composer = talk.view.composer
    sent = len(talk.rows)
    reply = composer.replies[0]
    assert "without sending it" in reply.toolTip()
    QTest.mouseClick(reply, Qt.MouseButton.LeftButton)
    assert composer.input.toPlainText() == reply.text()
    assert len(talk.rows) == sent


def test_shift_enter_begins_a_line_and_nothing_is_sent(talk: Talk) -> None:
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    talk.write("and the Satie")
    assert talk.view.composer.input.toPlainText() == "The Bach\nand the Satie"
    assert talk.bodies == ["Which piece shall I bring?"]


def test_what_is_in_sight_counts_as_read_and_the_line_above_it_stays(talk: Talk) -> None:
    assert talk.state.threads is not None
    assert talk.state.threads[0].unread == 0
    colors = talk.seat.desk.theme.colors
    lines = {
        line.words: line.grab().toImage().pixelColor(0, line.height() // 2)
        for line in talk.view.findChildren(Divider)
    }
    assert lines == {"Today": colors.border.qt, "New": colors.accent.qt}
    assert talk.seat.said == []
    talk.hear("Or the Satie?")
    assert talk.state.threads[0].unread == 0


def test_nothing_is_marked_read_while_the_screen_is_hidden(talk: Talk) -> None:
    talk.screen.hide()
    talk.hear("Or the Satie?")
    talk.screen.presenter.refresh()
    lines = talk.seat.desk.read(lambda rows: rows.threads.lines(None))
    assert lines[0].unread == 1
    talk.screen.show()
    talk.seat.hub.flush()
    assert talk.seat.desk.read(lambda rows: rows.threads.lines(None))[0].unread == 0


def test_a_message_of_ones_own_is_changed_within_five_minutes(talk: Talk) -> None:
    talk.write("The Bahc")
    talk.press(Qt.Key.Key_Return)
    talk.press(Qt.Key.Key_Up)
    assert talk.view.composer.input.toPlainText() == "The Bahc"
    talk.view.composer.input.selectAll()
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    assert talk.bodies[-1] == "The Bach"
    assert "edited" in talk.rows[-1].bubble.foot
    assert talk.state.editing == ""
    later(talk.seat, 6)
    talk.press(Qt.Key.Key_Up)
    assert talk.state.editing == ""


def test_esc_leaves_a_message_as_it_was_and_brings_the_draft_back(talk: Talk) -> None:
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    talk.write("And")
    talk.view.messages.edit_wanted.emit(talk.rows[-1].bubble.message.id)
    talk.write(" and more")
    talk.press(Qt.Key.Key_Escape)
    assert talk.bodies[-1] == "The Bach"
    assert talk.view.composer.input.toPlainText() == "And"


def test_deleting_asks_first_because_it_does_not_come_back(talk: Talk) -> None:
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    row = talk.rows[-1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Delete)
    dialog = open_overlay(talk.window)
    assert isinstance(dialog, DeleteDialog)
    QTest.keyClick(dialog.keep, Qt.Key.Key_Escape)
    assert talk.bodies[-1] == "The Bach"
    QTest.keyClick(row, Qt.Key.Key_Delete)
    dialog = open_overlay(talk.window)
    assert isinstance(dialog, DeleteDialog)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    talk.seat.hub.flush()
    assert talk.bodies[-1] == "Message deleted"
    assert talk.seat.said == ["Message deleted"]
    assert talk.state.threads is not None
    assert talk.state.threads[0].is_deleted


def test_a_students_words_can_be_copied_but_neither_changed_nor_deleted(
    qtbot: QtBot, talk: Talk
) -> None:
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    heard, own = (_menu(talk, row) for row in talk.rows)
    signs = ["Heart", "Thumbs up", "Smile", "Applause", ""]
    assert heard == [*signs, "Copy text"]
    assert own == [*signs, "Copy text", "Edit", "Delete…"]
    later(talk.seat, 6)
    assert _menu(talk, talk.rows[1]) == [*signs, "Copy text", "Delete…"]


def _menu(talk: Talk, row: MessageRow) -> list[str]:
    presenter = talk.screen.presenter
    assert isinstance(presenter, MessagesPresenter)
    menu = MessageMenu(talk.seat.desk.theme, presenter, row.bubble.message, talk.view)
    words = [action.text() for action in menu.actions()]
    menu.deleteLater()
    return words


def test_a_text_that_is_too_long_is_not_sent_and_says_by_how_much(talk: Talk) -> None:
    talk.view.composer.put("x" * 2003)
    assert not talk.view.composer.send.isEnabled()
    assert talk.view.composer.send.toolTip() == "3 characters too long"
    talk.press(Qt.Key.Key_Return)
    assert len(talk.view.composer.input.toPlainText()) == 2003
    assert len(talk.bodies) == 1


def test_drafts_stay_with_their_conversation(talk: Talk) -> None:
    bela = talk.seat.add_student("Béla")
    later(talk.seat)
    talk.hear("Hello", bela)
    talk.write("For Ana")
    talk.seat.desk.thread_to_show.emit(bela, talk.seat.studio.instructor_id)
    assert talk.view.composer.input.toPlainText() == ""
    assert talk.bodies == ["Hello"]
    talk.seat.desk.thread_to_show.emit(talk.seat.studio.student_id, talk.seat.studio.instructor_id)
    assert talk.view.composer.input.toPlainText() == "For Ana"


def test_the_list_puts_the_latest_first_and_the_arrow_keys_open(talk: Talk) -> None:
    bela = talk.seat.add_student("Béla")
    later(talk.seat)
    talk.hear("Hello", bela)
    assert talk.listed == ["Béla", "Ana Duarte"]
    assert talk.state.threads is not None
    assert talk.state.threads[0].unread == 1
    talk.view.column.threads.setFocus()
    QTest.keyClick(talk.view.column.threads, Qt.Key.Key_Up)
    talk.seat.hub.flush()
    assert talk.bodies == ["Hello"]
    assert talk.state.threads[0].unread == 0


def test_the_list_says_whose_the_last_words_are(talk: Talk) -> None:
    assert talk.spoken[0].startswith("Ana Duarte, Which piece shall I bring?, ")
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    assert talk.spoken[0].startswith("Ana Duarte, You: The Bach, ")
    assert talk.state.threads is not None
    (line,) = talk.state.threads
    assert preview(line, is_own_desk=False) == "Studio: The Bach"


def test_who_was_never_written_to_is_found_and_gets_an_empty_conversation(talk: Talk) -> None:
    bela = talk.seat.add_student("Béla")
    talk.seat.book(10, 10, student_id=bela)
    QTest.mouseClick(talk.view.column.new_button, Qt.MouseButton.LeftButton)
    assert talk.listed == ["No messages yet", "Béla", "Conversations", "Ana Duarte"]
    talk.view.column.threads.setCurrentIndex(talk.view.column.threads.threads.index(1))
    assert talk.view.nobody.isVisible()
    talk.write("Welcome!")
    talk.press(Qt.Key.Key_Return)
    assert talk.bodies == ["Welcome!"]
    assert talk.listed == ["Béla", "Ana Duarte"]


def test_a_refused_message_is_given_back_with_the_reason(talk: Talk) -> None:
    stranger = talk.seat.add_student("Stranger")
    talk.seat.desk.thread_to_show.emit(stranger, talk.seat.studio.instructor_id)
    talk.write("Hello")
    talk.press(Qt.Key.Key_Return)
    assert talk.view.composer.input.toPlainText() == "Hello"
    assert talk.view.composer.problem.text() == ("Stranger has no lessons with you.")


def test_a_search_narrows_the_list(qtbot: QtBot, talk: Talk) -> None:
    bela = talk.seat.add_student("Béla")
    talk.hear("Hello", bela)
    QTest.mouseClick(talk.view.column.search_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(talk.view.column.search, "piece")
    QTest.keyClick(talk.view.column.search, Qt.Key.Key_Return)
    assert talk.listed == ["Ana Duarte"]
    QTest.keyClicks(talk.view.column.search, "zz")
    QTest.keyClick(talk.view.column.search, Qt.Key.Key_Return)
    assert talk.listed == []


def test_earlier_messages_come_a_page_at_a_time_without_moving_the_eye(
    instructor_seat: Seat, open_talk: Callable[[], Talk], qtbot: QtBot
) -> None:
    instructor_seat.book(9, 15)
    for number in range(130):
        later(instructor_seat)
        written(instructor_seat, f"Message {number}", is_by_mara=True)
    instructor_seat.server.stamp()
    instructor_seat.sync()
    talk = open_talk()
    assert (len(talk.rows), talk.bodies[-1]) == (100, "Message 129")
    bar = talk.view.messages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    oldest = talk.rows[0]
    bar.setValue(0)
    assert len(talk.rows) == 130
    assert talk.rows[30] is oldest
    qtbot.waitUntil(lambda: bar.value() > 0)
    # Only the line of its day stood above it, and has gone up.
    assert 0 <= oldest.mapTo(talk.view.messages.viewport(), QPoint()).y() < 100
    assert talk.state.open is not None
    assert not talk.state.open.has_earlier


def test_the_panel_leads_to_the_lesson_and_to_the_student(talk: Talk) -> None:
    lessons: list[str] = []
    students: list[str] = []
    talk.seat.desk.lesson_requested.connect(lessons.append)
    talk.seat.desk.student_requested.connect(students.append)
    assert talk.state.open is not None
    (lesson,) = talk.state.open.coming
    talk.view.panel.lesson_chosen.emit(lesson.id)
    QTest.mouseClick(talk.view.panel.student, Qt.MouseButton.LeftButton)
    assert (lessons, students) == ([lesson.id], [talk.seat.studio.student_id])
    QTest.mouseClick(talk.view.panel.book, Qt.MouseButton.LeftButton)
    dialog = open_overlay(talk.window)
    assert dialog is not None
    dialog.dismiss()


def test_a_desk_without_conversations_says_what_to_do(open_talk: Callable[[], Talk]) -> None:
    talk = open_talk()
    assert talk.state.threads == ()
    assert not talk.view.composer.isVisible()
    assert talk.view.nothing.accessibleName().startswith("No conversations yet")


def test_a_screen_reader_hears_who_what_when_and_whether_it_was_read(talk: Talk) -> None:
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    assert talk.rows[-1].accessibleName() == (
        "Mara Lindqvist, The Bach, 14:21 · Mara, Not sent yet"
    )
    assert talk.view.composer.input.accessibleName() == "Write to Ana"


def test_the_arrow_keys_walk_through_the_messages(qtbot: QtBot, talk: Talk) -> None:
    talk.write("The Bach")
    talk.press(Qt.Key.Key_Return)
    first, last = talk.rows
    qtbot.waitUntil(last.isVisible)
    assert last.focusPolicy() is Qt.FocusPolicy.StrongFocus
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_End)
    assert last.hasFocus()


def test_tab_alone_reaches_every_part_in_the_order_one_reads(qtbot: QtBot, talk: Talk) -> None:
    talk.write("The Bach")
    talk.view.column.search_button.setFocus()
    order = [
        talk.view.column.search_button,
        talk.view.column.new_button,
        talk.view.column.threads,
        talk.view.panel_button,
        talk.rows[-1],
        *talk.view.composer.replies,
        talk.view.composer.change_replies,
        talk.view.composer.input,
        talk.view.composer.send,
        talk.view.panel.book,
        talk.view.panel.student,
    ]
    seen: list[QWidget] = []
    for _ in order:
        focused = talk.window.focusWidget()
        assert focused is not None
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == order
