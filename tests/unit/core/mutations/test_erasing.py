"""Erasing a person: nothing that names them is left, and the books still add up."""

from datetime import timedelta

import pytest
from sqlmodel import select

from core.access.permissions import Role
from core.errors import Conflict, NotAllowed, NotFound, Rejected, StudioError
from core.ids import MutationId, new_id
from core.models import (
    REPLICATED,
    BookingState,
    Conversation,
    Message,
    ReadMarker,
    Student,
)
from core.mutations.base import Arguments, Context
from core.mutations.erasing import EraseStudent
from core.mutations.lessons import CancelBooking, MoveState, NoteBooking
from core.mutations.merging import MergeStudents
from core.mutations.messages import EditMessage, MarkRead, SendMessage
from core.mutations.registry import KINDS
from core.mutations.students import CreateStudent
from core.repositories import begin_writing
from tests.builders import SomeStudio, wish_for
from tests.builders.studio import actor_of


@pytest.fixture
def lesson(studio: SomeStudio) -> str:
    """A lesson that Ana had, with a note; she wrote to her teacher as well."""
    wish = wish_for(studio, studio.at(6, 9), note="Ana is shy")
    studio.act(wish)
    studio.now = studio.at(6, 12)
    seen = BookingState.CONFIRMED
    studio.act(MoveState(booking_id=wish.booking_id, state=BookingState.COMPLETED, seen=seen))
    studio.act(
        SendMessage(
            message_id=new_id(),
            student_id=studio.student_id,
            instructor_id=studio.instructor_id,
            body="Ana, bring the book",
        )
    )
    (thread,) = studio.rows.conversations.of_student(studio.student_id)
    studio.act(MarkRead(conversation_id=thread.id, read_up_to=studio.now))
    return wish.booking_id


def refuse(studio: SomeStudio, wish: Arguments) -> None:
    """As the server does where a rule says no: what a person must decide is left."""
    with pytest.raises(StudioError) as refused:
        studio.act(wish)
    begin_writing(studio.session)
    context = Context(studio.rows, studio.manager, studio.now, MutationId(new_id()))
    KINDS[wish.name].on_rejected(context, wish, refused.value)
    studio.session.commit()


def everything(studio: SomeStudio) -> str:
    """All that is stored, as text."""
    rows = [row for model in REPLICATED for row in studio.session.exec(select(model)).all()]
    return "\n".join(str(row.model_dump()) for row in rows)


def test_nothing_that_names_them_is_left_and_the_lesson_still_counts(
    studio: SomeStudio, lesson: str
) -> None:
    before = studio.booking(lesson).model_dump()
    assert "Ana" in everything(studio)
    assert studio.act(EraseStudent(student_id=studio.student_id)).inverse is None
    for model in (Student, Conversation, Message, ReadMarker):
        assert studio.session.exec(select(model)).all() == []
    told = everything(studio)
    assert "Ana" not in told
    assert studio.student_id not in told
    gone: dict[str, object] = {
        "student_id": None,
        "note": "",
        "history": [],
        "digits_hash": "",
        "lost_to": None,
    }
    assert studio.booking(lesson).model_dump() == {**before, **gone, "cancel_reason": ""}


def test_who_was_merged_into_them_is_forgotten_as_well(studio: SomeStudio, lesson: str) -> None:
    twins = [new_id(), new_id()]
    for each in twins:
        studio.act(CreateStudent(student_id=each, student_name="Ana D."))
    studio.act(MergeStudents(kept_id=twins[0], merged_id=twins[1]))
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twins[0]))
    with pytest.raises(Conflict, match="merged_already"):
        studio.act(EraseStudent(student_id=twins[0]))
    studio.act(EraseStudent(student_id=studio.student_id))
    assert studio.session.exec(select(Student)).all() == []


def test_lessons_to_come_are_cancelled_first_by_the_rules_of_that(
    studio: SomeStudio, lesson: str
) -> None:
    wish = wish_for(studio, studio.at(9, 9))
    studio.act(wish)
    with pytest.raises(Rejected) as refused:
        studio.act(EraseStudent(student_id=studio.student_id))
    assert (refused.value.code, refused.value.facts["lessons"]) == ("lessons_to_come", 1)
    assert studio.booking(lesson).note == "Ana is shy"
    studio.act(CancelBooking(booking_id=wish.booking_id, reason="Ana moves away"))
    studio.act(EraseStudent(student_id=studio.student_id))
    assert "Ana" not in everything(studio)


def test_only_who_runs_the_studio_may(studio: SomeStudio, lesson: str) -> None:
    for role in (Role.FRONT_DESK, Role.INSTRUCTOR):
        actor = actor_of(role, studio.rows.studio_id, studio.instructor_id)
        with pytest.raises(NotAllowed):
            studio.act(EraseStudent(student_id=studio.student_id), actor)
    assert studio.rows.students.require(studio.student_id).name.startswith("Ana")


def test_who_lost_a_time_to_them_still_waits_for_a_decision_that_does_not_name_them(
    studio: SomeStudio,
) -> None:
    won = wish_for(studio, studio.at(6, 9))
    studio.act(won)
    other = studio.add_student("Bo")
    lost = won.model_copy(update={"booking_id": new_id(), "student_id": other})
    refuse(studio, lost)
    (item,) = studio.rows.attention.pending()
    assert "Ana" in str(item.facts["winner"])
    studio.now = studio.at(6, 12)
    studio.act(EraseStudent(student_id=studio.student_id))
    (item,) = studio.rows.attention.pending()
    assert item.booking_id == lost.booking_id
    assert "Bo" in str(item.facts)
    assert "Ana" not in everything(studio)


def test_words_that_came_too_late_for_a_message_to_them_are_forgotten(
    studio: SomeStudio, lesson: str
) -> None:
    (message,) = studio.session.exec(select(Message)).all()
    studio.now += timedelta(hours=1)
    refuse(studio, EditMessage(message_id=message.id, body="Ana was right"))
    assert len(studio.rows.attention.pending()) == 1
    studio.act(EraseStudent(student_id=studio.student_id))
    assert studio.rows.attention.pending() == []


def test_nothing_is_written_any_more_about_a_lesson_of_theirs(
    studio: SomeStudio, lesson: str
) -> None:
    studio.act(EraseStudent(student_id=studio.student_id))
    with pytest.raises(NotFound) as refused:
        studio.act(NoteBooking(booking_id=lesson, note="Ana was tired", former="Ana is shy"))
    assert refused.value.facts["what"] == "student"
    assert "Ana" not in everything(studio)


def test_a_lesson_of_theirs_that_is_called_off_late_keeps_no_reason(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 9))
    studio.act(wish)
    studio.now = studio.at(6, 12)
    studio.act(EraseStudent(student_id=studio.student_id))
    studio.act(CancelBooking(booking_id=wish.booking_id, reason="Ana is ill", waiver="for Ana"))
    assert studio.booking(wish.booking_id).state == BookingState.CANCELLED
    assert "Ana" not in everything(studio)
