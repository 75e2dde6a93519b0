"""Students who were taken down twice, and changed twice."""

from datetime import timedelta

import pytest

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import Conflict, Rejected
from core.ids import derived_id, new_id
from core.models import AttentionItem, AttentionKind
from core.models.columns import to_microseconds
from core.mutations.base import intend
from core.mutations.lessons import CancelBooking
from core.mutations.merging import MergeStudents
from core.mutations.messages import SendMessage
from core.mutations.registry import kind
from core.mutations.students import CreateStudent, SeenStudent, UpdateStudent, details_of
from tests.builders import SomeStudio, actor_of, wish_for
from tests.builders.series import booked, series, tuesdays


def seen(studio: SomeStudio) -> SeenStudent:
    """Ana, as she stands."""
    return details_of(studio.rows.students.require(studio.student_id))


def changed(studio: SomeStudio, before: SeenStudent, **fields: str) -> UpdateStudent:
    """Somebody who saw `before` typed these fields."""
    values = {**before.model_dump(), **fields}
    return UpdateStudent(student_id=studio.student_id, seen=before, **values)


def open_items(studio: SomeStudio) -> list[AttentionItem]:
    return list(studio.rows.attention.pending())


def test_changes_of_different_fields_both_survive(studio: SomeStudio) -> None:
    before = seen(studio)
    studio.act(changed(studio, before, email="ana@example.org"))
    studio.act(changed(studio, before, notes="left-handed"))
    assert (seen(studio).email, seen(studio).notes) == ("ana@example.org", "left-handed")
    assert open_items(studio) == []


def test_a_field_changed_twice_keeps_the_first_and_puts_both_before_a_person(
    studio: SomeStudio,
) -> None:
    before = seen(studio)
    studio.act(changed(studio, before, notes="left-handed"))
    studio.act(changed(studio, before, notes="shy", guardian_name="Rui"))
    assert (seen(studio).notes, seen(studio).guardian_name) == ("left-handed", "Rui")
    (item,) = open_items(studio)
    assert (item.kind, item.student_id) == (AttentionKind.EDIT_CONFLICT, studio.student_id)
    assert item.facts["fields"] == {"notes": {"theirs": "left-handed", "yours": "shy"}}


def test_what_is_typed_on_joins_the_item_that_waits(studio: SomeStudio) -> None:
    before = seen(studio)
    studio.act(changed(studio, before, notes="left-handed"))
    first = changed(studio, before, notes="shy")
    studio.act(first)
    after = before.model_copy(update={"notes": "shy"})
    studio.act(changed(studio, after, notes="shy at first"))
    (item,) = open_items(studio)
    assert item.facts["fields"] == {"notes": {"theirs": "left-handed", "yours": "shy at first"}}


def test_undoing_a_change_leaves_what_others_changed_since(studio: SomeStudio) -> None:
    applied = studio.act(changed(studio, seen(studio), notes="shy", email="ana@example.org"))
    studio.act(changed(studio, seen(studio), notes="not shy at all"))
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert (seen(studio).email, seen(studio).notes) == ("", "not shy at all")


def test_the_first_releases_change_is_taken_whole(studio: SomeStudio) -> None:
    wish = {"student_id": studio.student_id, "student_name": "Ana D.", "notes": "shy"}
    parsed = kind("student.update", 1).parse(dict(wish))
    assert isinstance(parsed, UpdateStudent)
    studio.act(intend(parsed))
    assert (seen(studio).student_name, seen(studio).notes) == ("Ana D.", "shy")


@pytest.fixture
def twin(studio: SomeStudio) -> str:
    """Ana once more, taken down without the network, with a lesson of her own."""
    wish = CreateStudent(
        student_id=new_id(), student_name="Ana D.", phone="+19025550148", notes="has a cello"
    )
    studio.act(wish)
    studio.act(wish_for(studio, studio.at(6, 10)))
    studio.act(wish_for(studio, studio.at(6, 12), student_id=wish.student_id))
    return wish.student_id


def write(studio: SomeStudio, student_id: str, body: str, actor: Actor | None = None) -> None:
    studio.now += timedelta(minutes=1)
    studio.act(
        SendMessage(
            message_id=new_id(),
            student_id=student_id,
            instructor_id=studio.instructor_id,
            body=body,
        ),
        actor,
    )


def bodies(studio: SomeStudio, student_id: str) -> list[str]:
    """What was written with that student, oldest first."""
    thread = studio.rows.conversations.between(student_id, studio.instructor_id)
    return [each.body for each in studio.rows.messages.page(thread.id)] if thread else []


def test_threads_with_one_instructor_become_one(studio: SomeStudio, twin: str) -> None:
    write(studio, twin, "Which cello?")
    write(studio, studio.student_id, "See you")
    write(studio, twin, "Bring it")
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    assert bodies(studio, studio.student_id) == ["Which cello?", "See you", "Bring it"]
    (line,) = studio.rows.threads.lines(studio.instructor_id)
    assert (line.student_id, line.last_message) == (studio.student_id, "Bring it")


def test_a_merge_can_be_taken_back(studio: SomeStudio, twin: str) -> None:
    write(studio, twin, "Which cello?")
    write(studio, studio.student_id, "See you")
    before = seen(studio)
    applied = studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    assert seen(studio).phone == "+19025550148"
    studio.act(changed(studio, seen(studio), email="ana@example.org"))
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert seen(studio) == before.model_copy(update={"email": "ana@example.org"})
    assert bodies(studio, twin) == ["Which cello?"]
    assert bodies(studio, studio.student_id) == ["See you"]
    assert len(studio.rows.bookings.of_student(twin)) == 1
    assert studio.rows.students.current(twin).id == twin


def test_a_thread_that_changed_hands_comes_back(studio: SomeStudio, twin: str) -> None:
    write(studio, twin, "Which cello?")
    applied = studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    assert bodies(studio, studio.student_id) == ["Which cello?"]
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert bodies(studio, twin) == ["Which cello?"]
    assert bodies(studio, studio.student_id) == []


def test_what_is_parted_already_stays_so(studio: SomeStudio, twin: str) -> None:
    applied = studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    assert applied.inverse is not None
    studio.act(applied.inverse)
    with pytest.raises(Conflict) as refused:
        studio.act(applied.inverse)
    assert refused.value.code == "not_merged"


def test_an_instructor_who_taught_both_may_merge_them(studio: SomeStudio, twin: str) -> None:
    mara = actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id, "Mara")
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin), mara)
    write(studio, twin, "See you", mara)
    thread = derived_id("conversation", studio.student_id, studio.instructor_id)
    assert [each.body for each in studio.rows.messages.page(thread)] == ["See you"]


def test_a_lesson_that_was_booked_for_who_was_merged_meanwhile_is_the_kept_ones(
    studio: SomeStudio, twin: str
) -> None:
    """It would have stayed with somebody whom no screen lists, beside what the other one has."""
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    wish = wish_for(studio, studio.at(6, 14), student_id=twin)
    studio.act(wish)
    assert studio.booking(wish.booking_id).student_id == studio.student_id
    _, offering = studio.add_instructor("Tomás Herrera")
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 10), student_id=twin, offering_id=offering))
    assert refused.value.code == "student_busy"


def test_a_series_that_was_booked_for_who_was_merged_meanwhile_is_the_kept_ones(
    studio: SomeStudio, twin: str
) -> None:
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    wish = series(studio, *tuesdays(studio, times=2), student_id=twin)
    studio.act(wish)
    assert {each.student_id for each in booked(studio, wish)} == {studio.student_id}


def test_who_has_two_lessons_at_one_time_is_not_made_one(studio: SomeStudio, twin: str) -> None:
    """It looked done on the device, and the server's schema refused it afterwards."""
    _, offering = studio.add_instructor("Tomás Herrera")
    clash = wish_for(studio, studio.at(6, 10, 30), student_id=twin, offering_id=offering)
    studio.act(clash)
    with pytest.raises(Rejected) as refused:
        studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    assert refused.value.code == "lessons_overlap"
    assert refused.value.facts == {"starts_at": to_microseconds(studio.at(6, 10, 30))}
    assert studio.rows.students.require(twin).merged_into_id is None
    studio.act(CancelBooking(booking_id=clash.booking_id, reason="ill"))
    touching = wish_for(studio, studio.at(6, 11), student_id=twin, offering_id=offering)
    studio.act(touching)
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    assert studio.booking(touching.booking_id).student_id == studio.student_id


def test_who_has_too_much_to_be_parted_again_is_merged_for_good(
    studio: SomeStudio, twin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way back could not be put down, and the merge failed with it."""
    monkeypatch.setattr("core.mutations.merging._MOST", 1)
    write(studio, studio.student_id, "See you")
    write(studio, twin, "Which cello?")
    write(studio, twin, "Bring it")
    applied = studio.act(MergeStudents(kept_id=studio.student_id, merged_id=twin))
    assert applied.inverse is None
    assert len(bodies(studio, studio.student_id)) == 3
