"""Conversations as the Messages screen lists them."""

from datetime import timedelta

import pytest

from core.errors import Rejected
from core.ids import derived_id, new_id
from core.models import Message, ReadMarker
from core.mutations.messages import DeleteMessage, MarkRead, ReactToMessage, SendMessage, Sign
from core.repositories import begin_writing
from core.repositories.threads import ReadUpTo
from tests.builders import SomeStudio, wish_for


def write(studio: SomeStudio, body: str, student_id: str | None = None) -> str:
    """The manager writes to a student of Mara's; the thread's id."""
    student = student_id or studio.student_id
    studio.act(
        SendMessage(
            message_id=new_id(),
            student_id=student,
            instructor_id=studio.instructor_id,
            body=body,
        )
    )
    return derived_id("conversation", student, studio.instructor_id)


def hear(studio: SomeStudio, thread: str, body: str) -> None:
    """The student answers."""
    begin_writing(studio.session)
    message = Message(
        id=new_id(),
        studio_id=studio.studio_id,
        conversation_id=thread,
        instructor_id=studio.instructor_id,
        is_from_student=True,
        author="Ana Duarte",
        body=body,
        sent_at=studio.now,
    )
    studio.rows.messages.add(message)
    conversation = studio.rows.conversations.require(thread)
    conversation.last_message, conversation.last_message_at = body, studio.now
    studio.rows.conversations.save(conversation)
    studio.session.commit()


def later(studio: SomeStudio, minutes: int = 1) -> None:
    studio.now += timedelta(minutes=minutes)


def test_the_list_has_the_latest_first_and_counts_what_was_not_read(studio: SomeStudio) -> None:
    bela = studio.add_student("Béla")
    studio.act(wish_for(studio, studio.at(6, 10)))
    studio.act(wish_for(studio, studio.at(6, 12), student_id=bela))
    first = write(studio, "Bring the score")
    later(studio)
    hear(studio, first, "Which one?")
    later(studio)
    hear(studio, first, "The Fauré?")
    later(studio)
    second = write(studio, "See you", bela)
    lines = studio.rows.threads.lines(None)
    assert [(line.conversation_id, line.unread, line.is_answered) for line in lines] == [
        (second, 0, True),
        (first, 2, False),
    ]
    assert lines[1].last_message == "The Fauré?"


def test_what_was_read_counts_no_more_and_both_sides_are_told_apart(studio: SomeStudio) -> None:
    studio.act(wish_for(studio, studio.at(6, 10)))
    thread = write(studio, "Bring the score")
    later(studio)
    hear(studio, thread, "Which one?")
    studio.act(MarkRead(conversation_id=thread, read_up_to=studio.now))
    read_at = studio.now
    begin_writing(studio.session)
    studio.rows.read_markers.add(
        ReadMarker(
            id=new_id(),
            studio_id=studio.studio_id,
            conversation_id=thread,
            instructor_id=studio.instructor_id,
            is_student=True,
            read_up_to=read_at - timedelta(minutes=1),
        )
    )
    studio.session.commit()
    assert studio.rows.threads.lines(None)[0].unread == 0
    assert studio.rows.threads.read_up_to(thread) == ReadUpTo(
        read_at, read_at - timedelta(minutes=1)
    )


def test_a_search_looks_at_names_and_last_words_and_stays_with_ones_own(
    studio: SomeStudio,
) -> None:
    studio.act(wish_for(studio, studio.at(6, 10)))
    write(studio, "Bring the score")
    threads = studio.rows.threads
    assert [len(threads.lines(None, text)) for text in ("ana", "SCORE ana", "%", "bela")] == [
        1,
        1,
        0,
        0,
    ]
    assert threads.lines(new_id()) == []
    assert len(threads.lines(studio.instructor_id)) == 1


def test_who_has_met_but_not_written_can_be_written_to(studio: SomeStudio) -> None:
    bela = studio.add_student("Béla")
    studio.add_student("Nobody's student")
    studio.act(wish_for(studio, studio.at(6, 10)))
    studio.act(wish_for(studio, studio.at(6, 12), student_id=bela))
    write(studio, "Bring the score")
    found = studio.rows.threads.unwritten(None)
    assert [(line.pair, line.student, line.conversation_id) for line in found] == [
        ((bela, studio.instructor_id), "Béla", None)
    ]
    assert studio.rows.threads.unwritten(None, "zz") == []
    assert studio.rows.threads.unwritten(new_id()) == []
    assert studio.rows.threads.between(bela, studio.instructor_id) == found[0]
    assert studio.rows.threads.between(new_id(), studio.instructor_id) is None


def test_whom_one_may_write_to_is_looked_for_among_the_latest_or_among_those_named(
    studio: SomeStudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.repositories.threads._LOOKED_THROUGH", 1)
    bela = studio.add_student("Béla")
    studio.act(wish_for(studio, studio.at(6, 10)))
    studio.act(wish_for(studio, studio.at(6, 12), student_id=bela))
    threads = studio.rows.threads
    for own in (None, studio.instructor_id):
        assert [line.student for line in threads.unwritten(own)] == ["Béla"]
        assert [line.student for line in threads.unwritten(own, "ana")] == ["Ana Duarte"]


def test_pages_hold_the_latest_messages_oldest_first(studio: SomeStudio) -> None:
    studio.act(wish_for(studio, studio.at(6, 10)))
    thread = write(studio, "Message 0")
    for number in range(1, 5):
        later(studio)
        write(studio, f"Message {number}")
    shown = studio.rows.threads.messages(thread, 3)
    assert [line.body for line in shown] == ["Message 2", "Message 3", "Message 4"]
    studio.act(DeleteMessage(message_id=shown[-1].id))
    assert studio.rows.threads.lines(None)[0].is_deleted
    assert studio.rows.threads.messages(thread, 1)[0].deleted_at == studio.now


def test_a_student_comes_with_since_when_and_what_they_learn(studio: SomeStudio) -> None:
    facts = studio.rows.threads.student(studio.student_id)
    assert facts is not None
    assert (facts.name, facts.since, facts.last_service) == ("Ana Duarte", None, "")
    studio.act(wish_for(studio, studio.at(6, 10)))
    studio.act(wish_for(studio, studio.at(7, 10)))
    facts = studio.rows.threads.student(studio.student_id)
    assert facts is not None
    assert (facts.since, facts.last_service) == (studio.at(6, 10), "Piano")
    assert studio.rows.threads.student(new_id()) is None


def test_a_thread_is_found_by_any_of_its_messages(studio: SomeStudio) -> None:
    studio.act(wish_for(studio, studio.at(6, 10)))
    thread = write(studio, "Bring the Fauré on Friday")
    later(studio)
    hear(studio, thread, "I will")
    later(studio)
    hear(studio, thread, "And the score?")
    assert [line.conversation_id for line in studio.rows.threads.lines(None, "fauré bring")]
    assert studio.rows.threads.lines(None, "fauré score") == []
    (mention,) = studio.rows.threads.mentions(thread, "friday")
    assert mention.later == 2


def signs(studio: SomeStudio, thread: str) -> list[tuple[str, str]]:
    return [(m.studio_sign, m.student_sign) for m in studio.rows.threads.messages(thread, 10)]


def test_a_sign_stands_on_a_message_until_another_does(studio: SomeStudio) -> None:
    studio.act(wish_for(studio, studio.at(6, 10)))
    thread = write(studio, "Bring the score")
    hear(studio, thread, "Wonderful!")
    heard = studio.rows.threads.messages(thread, 1)[0]
    begin_writing(studio.session)
    studio.rows.messages.require(heard.id).reactions = {"student": "smile"}
    studio.session.commit()
    studio.act(ReactToMessage(message_id=heard.id, sign=Sign.HEART))
    applied = studio.act(ReactToMessage(message_id=heard.id, sign=Sign.APPLAUSE))
    assert signs(studio, thread)[-1] == ("applause", "smile")
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert signs(studio, thread)[-1] == ("heart", "smile")
    studio.act(ReactToMessage(message_id=heard.id))
    assert signs(studio, thread)[-1] == ("", "smile")


def test_what_was_taken_back_bears_no_sign(studio: SomeStudio) -> None:
    studio.act(wish_for(studio, studio.at(6, 10)))
    thread = write(studio, "Bring the score")
    (sent,) = studio.rows.threads.messages(thread, 1)
    studio.act(ReactToMessage(message_id=sent.id, sign=Sign.HEART))
    studio.act(DeleteMessage(message_id=sent.id))
    assert signs(studio, thread) == [("", "")]
    with pytest.raises(Rejected):
        studio.act(ReactToMessage(message_id=sent.id, sign=Sign.HEART))
