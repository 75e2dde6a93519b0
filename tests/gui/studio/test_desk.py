"""The desk changes the replica at once, offers the way back, and puts refusals into words."""

from core.mutations.lessons import NoteBooking
from desktop.studio.desk import Done
from tests.fixtures.studio_desk import Seat


def test_a_change_made_at_the_desk_is_there_at_once_and_waits_to_be_sent(
    manager_seat: Seat,
) -> None:
    booking_id = manager_seat.book(9, 15)
    manager_seat.desk.do(NoteBooking(booking_id=booking_id, note="Bring the Bach"))
    assert manager_seat.booking(booking_id).note == "Bring the Bach"
    assert manager_seat.desk.waiting_rows() == {("booking", booking_id)}
    manager_seat.sync()
    assert manager_seat.desk.waiting_rows() == frozenset()
    assert manager_seat.studio.booking(booking_id).note == "Bring the Bach"


def test_a_refusal_is_one_sentence_and_changes_nothing(manager_seat: Seat) -> None:
    booking_id = manager_seat.book(9, 15, note="Scales")
    wish = NoteBooking(booking_id=booking_id, note="Mine", former="Somebody's")
    manager_seat.desk.do(wish, Done("note", "Note saved"))
    assert manager_seat.refused == [
        ("Someone wrote another note in the meantime. Yours is kept here.")
    ]
    assert manager_seat.booking(booking_id).note == "Scales"


def test_an_instructor_does_not_have_colleagues_lessons_but_knows_when_they_are_busy(
    instructor_seat: Seat,
) -> None:
    _, offering_id = instructor_seat.add_instructor("Tomás Herrera")
    theirs = instructor_seat.book(9, 15, offering_id=offering_id)
    mine = instructor_seat.book(9, 10)
    first, last = instructor_seat.studio.at(9, 0), instructor_seat.studio.at(10, 0)
    shown = instructor_seat.desk.read(lambda rows: rows.lessons.between(first, last))
    assert [line.id for line in shown] == [mine]
    busy = instructor_seat.desk.read(lambda rows: rows.occupancies.find(theirs) is not None)
    assert busy
    assert len(instructor_seat.desk.read(lambda rows: rows.instructors.active())) == 2
