"""Students, messages, profile, offerings and decisions."""

from datetime import timedelta

import pytest

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import Malformed, NotAllowed, Rejected
from core.ids import new_id
from core.models import AttentionItem, AttentionKind
from core.mutations.attention import ResolveAttention
from core.mutations.base import Arguments
from core.mutations.instructors import EditInstructor
from core.mutations.merging import MergeStudents
from core.mutations.messages import DeleteMessage, EditMessage, MarkRead, SendMessage
from core.mutations.profile import EditOffering, EditProfile
from core.mutations.registry import kind
from core.mutations.students import CreateStudent, UpdateStudent
from core.repositories import begin_writing
from tests.builders import SomeStudio, actor_of, wish_for


@pytest.fixture
def mara(studio: SomeStudio) -> Actor:
    """The instructor, who has a lesson with Ana."""
    studio.act(wish_for(studio, studio.at(6, 10)))
    return actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id, "Mara Lindqvist")


def message(studio: SomeStudio, body: str = "See you Friday") -> SendMessage:
    """Mara writes to Ana."""
    return SendMessage(
        message_id=new_id(),
        student_id=studio.student_id,
        instructor_id=studio.instructor_id,
        body=body,
    )


def test_a_message_begins_the_thread_and_shows_in_its_preview(
    studio: SomeStudio, mara: Actor
) -> None:
    studio.act(message(studio), mara)
    studio.now += timedelta(minutes=1)
    studio.act(message(studio, "Bring the Clementi"), mara)
    (thread,) = studio.rows.conversations.of_instructor(studio.instructor_id)
    page = studio.rows.messages.page(thread.id)
    assert [each.body for each in page] == ["See you Friday", "Bring the Clementi"]
    assert thread.last_message == "Bring the Clementi"


def test_strangers_cannot_be_written_to(studio: SomeStudio) -> None:
    mara = actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id)
    with pytest.raises(Rejected) as refused:
        studio.act(message(studio), mara)
    assert refused.value.code == "no_lesson_together"


def test_an_edit_comes_within_five_minutes_or_not_at_all(studio: SomeStudio, mara: Actor) -> None:
    sent = message(studio)
    studio.act(sent, mara)
    studio.now += timedelta(minutes=5)
    studio.act(EditMessage(message_id=sent.message_id, body="See you at ten"), mara)
    studio.now += timedelta(seconds=1)
    with pytest.raises(Rejected) as refused:
        studio.act(EditMessage(message_id=sent.message_id, body="Late"), mara)
    assert refused.value.code == "too_late_to_edit"
    assert studio.rows.messages.require(sent.message_id).body == "See you at ten"


def test_a_deleted_message_is_empty_and_stays_so(studio: SomeStudio, mara: Actor) -> None:
    sent = message(studio)
    studio.act(sent, mara)
    studio.act(DeleteMessage(message_id=sent.message_id), mara)
    with pytest.raises(Rejected):
        studio.act(EditMessage(message_id=sent.message_id, body="Back"), mara)
    assert studio.rows.messages.require(sent.message_id).body == ""


def test_nobody_edits_anothers_words(studio: SomeStudio, mara: Actor) -> None:
    sent = message(studio)
    studio.act(sent, mara)
    with pytest.raises(NotAllowed):
        studio.act(EditMessage(message_id=sent.message_id, body="Mine"))


def test_a_read_marker_only_moves_forward_and_never_past_now(
    studio: SomeStudio, mara: Actor
) -> None:
    studio.act(message(studio), mara)
    (thread,) = studio.rows.conversations.of_instructor(studio.instructor_id)
    for read_up_to in (studio.now, studio.now - timedelta(hours=1), studio.now + timedelta(days=9)):
        studio.act(MarkRead(conversation_id=thread.id, read_up_to=read_up_to), mara)
    (marker,) = studio.rows.read_markers.all()
    assert marker.read_up_to == studio.now


@pytest.mark.parametrize(
    ("field", "value"),
    [("phone", "12"), ("phone", "call me"), ("email", "a@b"), ("birth_year", 1000)],
)
def test_what_cannot_reach_anybody_is_refused_at_the_edge(field: str, value: str | int) -> None:
    wish = {"student_id": new_id(), "student_name": "Nils", field: value}
    with pytest.raises(Malformed) as refused:
        kind("student.create", 1).parse(dict(wish))
    assert refused.value.facts["field"] == field


@pytest.mark.parametrize("name", ["\u200b\u200d", "\u202e", "\u2066 \u2069", "N\x00L", "\u0301"])
def test_a_name_that_nobody_can_see_is_refused(studio: SomeStudio, name: str) -> None:
    wishes: list[Arguments] = [
        CreateStudent(student_id=new_id(), student_name=name),
        UpdateStudent(student_id=studio.student_id, student_name=name),
    ]
    if "\x00" not in name:
        wishes.append(EditInstructor(instructor_id=new_id(), instructor_name=name))
    for wish in wishes:
        with pytest.raises(Malformed, match="signs that can be seen"):
            studio.act(wish)


@pytest.mark.parametrize("name", ["عمر", "\u202bعمر\u202c", "李小龙", "Zoë", "👩‍🎤"])
def test_a_name_is_written_in_whatever_script(studio: SomeStudio, name: str) -> None:
    studio.act(CreateStudent(student_id=new_id(), student_name=name))
    assert name in {each.name for each in studio.rows.students.all()}


def test_what_is_longer_than_may_be_typed_can_be_mended_and_put_back(studio: SomeStudio) -> None:
    """Merging joins the notes of two, which together are longer than one may type."""
    student = studio.rows.students.require(studio.student_id)
    student.notes = "n" * 7000
    studio.rows.students.save(student)
    shorter = UpdateStudent(student_id=student.id, student_name=student.name, notes="shorter")
    inverse = studio.act(shorter).inverse
    assert inverse is not None
    assert inverse.arguments["notes"] == "n" * 7000


def test_a_phone_number_is_kept_in_one_form(studio: SomeStudio) -> None:
    wish = CreateStudent(student_id=new_id(), student_name=" Nils ", phone="+1 (902) 555-0148")
    studio.act(wish)
    student = studio.rows.students.require(wish.student_id)
    assert (student.name, student.phone) == ("Nils", "+19025550148")


def test_merging_moves_lessons_and_fills_gaps(studio: SomeStudio) -> None:
    twin = CreateStudent(student_id=new_id(), student_name="Ana D.", phone="+19025550148")
    studio.act(twin)
    booked = wish_for(studio, studio.at(6, 10), student_id=twin.student_id)
    studio.act(booked)
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin.student_id))
    kept = studio.rows.students.require(studio.student_id)
    assert studio.booking(booked.booking_id).student_id == kept.id
    assert kept.phone == "+19025550148"
    assert studio.rows.students.current(twin.student_id).id == kept.id


def test_an_instructor_changes_only_students_they_teach(studio: SomeStudio, mara: Actor) -> None:
    stranger = studio.add_student("Ben")
    with pytest.raises(NotAllowed):
        studio.act(UpdateStudent(student_id=stranger, student_name="Benny"), mara)
    applied = studio.act(UpdateStudent(student_id=studio.student_id, student_name="Ana D."), mara)
    assert applied.inverse is not None
    studio.act(applied.inverse, mara)
    assert studio.rows.students.require(studio.student_id).name == "Ana Duarte"


def test_an_offering_changes_its_price_and_lessons_keep_theirs(studio: SomeStudio) -> None:
    booked = wish_for(studio, studio.at(6, 10))
    studio.act(booked)
    service_id = studio.rows.offerings.require(studio.offering_id).service_id
    edit = EditOffering(
        offering_id=studio.offering_id,
        instructor_id=studio.instructor_id,
        service_id=service_id,
        rate_minor=9000,
        durations_min=[60, 30, 60],
    )
    applied = studio.act(edit)
    offering = studio.rows.offerings.require(studio.offering_id)
    assert (offering.rate_minor, offering.durations_min) == (9000, [30, 60])
    assert studio.booking(booked.booking_id).price_minor == 7200
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert studio.rows.offerings.require(studio.offering_id).rate_minor == 7200


def test_a_profile_edit_is_undone_by_its_inverse(studio: SomeStudio, mara: Actor) -> None:
    edit = EditProfile(
        instructor_id=studio.instructor_id,
        bio="Songs first",
        written_in="en",
        experience_years=12,
        languages=["English"],
    )
    applied = studio.act(edit, mara)
    assert studio.rows.instructors.require(studio.instructor_id).bio == "Songs first"
    assert applied.inverse is not None
    studio.act(applied.inverse, mara)
    assert studio.rows.instructors.require(studio.instructor_id).bio == ""


def words_of(studio: SomeStudio, **changed: str | None) -> EditProfile:
    """An edit of Mara's profile."""
    plain: dict[str, object] = {"bio": "Primero canciones", "written_in": "es"}
    return EditProfile.model_validate(
        {"instructor_id": studio.instructor_id, "experience_years": 12, "languages": ["es"]}
        | plain
        | changed
    )


def test_the_language_of_a_bio_is_kept_and_goes_back_with_it(
    studio: SomeStudio, mara: Actor
) -> None:
    instructor = studio.rows.instructors.require(studio.instructor_id)
    assert instructor.written_in == "", "the studio's own, until somebody says another"
    studio.act(words_of(studio), mara)
    assert instructor.written_in == "es"
    applied = studio.act(words_of(studio, bio="Chansons d’abord", written_in="fr-CA"), mara)
    assert instructor.written_in == "fr-CA"
    assert applied.inverse is not None
    studio.act(applied.inverse, mara)
    assert (instructor.bio, instructor.written_in) == ("Primero canciones", "es")


def test_an_edit_by_an_older_program_leaves_the_language_that_is_known(
    studio: SomeStudio, mara: Actor
) -> None:
    studio.act(words_of(studio), mara)
    former = words_of(studio, bio="Segundo notas").model_dump(exclude={"written_in"})
    studio.act(kind(EditProfile.name, 1).parse(former), mara)
    instructor = studio.rows.instructors.require(studio.instructor_id)
    assert (instructor.bio, instructor.written_in) == ("Segundo notas", "es")


@pytest.mark.parametrize("tag", ["Spanish", "e", "es_MX", "es-", "-"])
def test_what_is_no_tag_of_a_language_is_refused(studio: SomeStudio, tag: str) -> None:
    plain = words_of(studio).model_dump()
    with pytest.raises(Malformed, match="arguments"):
        kind(EditProfile.name, EditProfile.version).parse({**plain, "written_in": tag})


def test_a_decision_takes_the_item_off_the_list_and_can_be_taken_back(studio: SomeStudio) -> None:
    begin_writing(studio.session)
    item = AttentionItem(
        id=new_id(),
        studio_id=studio.studio_id,
        kind=AttentionKind.CHANGE_REJECTED,
        code="taken",
        created_at=studio.now,
    )
    studio.rows.attention.add(item)
    studio.session.commit()
    applied = studio.act(ResolveAttention(attention_id=item.id, resolution="called them"))
    assert studio.rows.attention.count_pending() == 0
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert studio.rows.attention.count_pending() == 1
