"""Those who come back, at a kiosk over a replica: four digits, moving, settings, and the server."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from core.errors import NotFound, StudioError, Unavailable
from core.ids import InstructorId, new_id
from core.kiosk_settings import KioskSettings
from core.models import Device
from core.models.columns import from_microseconds, to_microseconds
from core.mutations.base import Arguments
from core.mutations.devices import wish_for as decided
from core.mutations.lessons import CancelBooking
from core.mutations.students import UpdateStudent
from core.mutations.visitors import MoveOwn
from core.repositories import begin_writing
from core.repositories.visitors import VisitorRepository
from desktop.kiosk.desk import Cancelled, Confirmed
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.values import CheckInResult, Contact, Lesson, LessonState, Reason
from desktop.kiosk.visiting import (
    Moved,
    NotMoved,
    NotProven,
    Proven,
)
from desktop.runtime.jobs import InlineJobs
from sync.client.transport import Refused
from sync.protocol import (
    KnownLesson,
    KnownPerson,
    TicketCancel,
    TicketMove,
    VisitOpened,
    Visitor,
    VisitRequest,
)
from tests.builders.studio import wish_for
from tests.gui.kiosk_replica.conftest import Kiosk
from tests.gui.kiosk_replica.test_replica_desk import draft_at

ANA = "+19024250148"
CODE = "042137"


@dataclass
class ToyLine:
    """The server's answers for visitors, over the toy server's rows."""

    kiosk: Kiosk
    asked: list[VisitRequest] = field(default_factory=list)
    looked: list[str] = field(default_factory=list)

    def ask(self, request: VisitRequest) -> VisitOpened:
        self.asked.append(request)
        until = self.kiosk.clock.now() + timedelta(minutes=5)
        return VisitOpened(visit_id=new_id(), expires_at=to_microseconds(until))

    def prove(self, visit_id: str, code: str) -> Visitor:
        if code != CODE:
            raise Refused("visit_code")
        studio = self.kiosk.server.studio
        rows = VisitorRepository(studio.session, studio.studio_id)
        people = rows.reached_by(self.asked[-1].phone, self.asked[-1].email)
        lessons = rows.ahead_of([each.id for each in people], self.kiosk.clock.now())
        return Visitor(
            people=tuple(
                KnownPerson(student_id=each.id, name=each.name, phone=each.phone) for each in people
            ),
            lessons=tuple(
                self._told(each.id).model_copy(update={"student_id": each.student_id})
                for each in lessons
            ),
        )

    def look(self, code: str) -> KnownLesson:
        self.looked.append(code)
        found = self.kiosk.server.studio.rows.bookings.by_code(code.replace(" ", "").upper(), "-")
        if not found:
            raise Refused("not_found")
        return self._told(found[0].id)

    def cancel(self, wish: TicketCancel) -> KnownLesson:
        known = self.look(wish.code)
        if known.fee_minor > wish.told_fee_minor:
            raise Refused("fee_changed")
        cancelling = CancelBooking(booking_id=known.booking_id, reason="cancelled at the kiosk")
        return self._done(known, cancelling)

    def move(self, wish: TicketMove) -> KnownLesson:
        known = self.look(wish.code)
        moving = MoveOwn(
            booking_id=known.booking_id,
            starts_at=from_microseconds(wish.starts_at),
            moved_from=from_microseconds(wish.moved_from),
            code=known.code,
        )
        return self._done(known, moving)

    def _done(self, known: KnownLesson, wish: Arguments) -> KnownLesson:
        """As over the wire: what a rule forbids comes back as its code."""
        try:
            self.kiosk.elsewhere(wish)
        except StudioError as error:
            self.kiosk.server.session.rollback()
            raise Refused(error.code) from error
        return self._told(known.booking_id)

    def _told(self, booking_id: str) -> KnownLesson:
        row = self.kiosk.server.studio.booking(booking_id)
        return KnownLesson(
            booking_id=row.id,
            instructor_id=row.instructor_id,
            offering_id=row.offering_id,
            service_name=row.service_name,
            starts_at=to_microseconds(row.starts_at),
            ends_at=to_microseconds(row.ends_at),
            zone=row.zone,
            state=str(row.state),
            price_minor=row.price_minor,
            fee_minor=row.fee_minor,
            currency=row.currency,
            code=row.code,
            created_at=to_microseconds(row.created_at),
        )


@pytest.fixture
def line(kiosk: Kiosk) -> ToyLine:
    """A desk with a line to the server, in place of the one without."""
    made = ToyLine(kiosk)
    kiosk.desk.close()
    kiosk.desk = ReplicaDesk(kiosk.replica, kiosk.link, kiosk.hub, InlineJobs(), (), made)
    return made


def reach(kiosk: Kiosk, phone: str = ANA) -> None:
    """Ana has a telephone."""
    studio = kiosk.server.studio
    kiosk.elsewhere(
        UpdateStudent(student_id=studio.student_id, student_name="Ana Duarte", phone=phone)
    )


def lesson_today(kiosk: Kiosk, hour: int = 16, student: str = "", code: str = "Q7M42K") -> datetime:
    """A lesson on Thursday the fifth, at this kiosk by the next exchange; its start."""
    studio = kiosk.server.studio
    start = studio.at(5, hour)
    more = {"student_id": student} if student else {}
    kiosk.elsewhere(wish_for(studio, start, duration_min=45, code=code, **more))
    kiosk.link.wake()
    return start


def booked_here(kiosk: Kiosk) -> Lesson:
    """Karin books Friday noon here, more than a day ahead."""
    outcome = kiosk.desk.book(draft_at(kiosk))
    assert isinstance(outcome, Confirmed)
    found = kiosk.desk.lesson(outcome.ticket.code)
    assert found is not None
    return found


def test_a_lesson_made_here_moves_and_its_own_time_is_in_nobodys_way(kiosk: Kiosk) -> None:
    lesson = booked_here(kiosk)
    start = lesson.appointment.start
    assert lesson.can_move is (not lesson.fee.amount)
    kiosk.clock.advance(timedelta(hours=-12))
    shown = kiosk.desk.move_week(lesson, start.date())
    near = timedelta(minutes=45)
    own = [cell for day in shown.days for cell in day.cells if abs(cell.start - start) < near]
    assert own
    assert {cell.reason for cell in own} == {None}
    outcome = kiosk.desk.move(lesson, start + timedelta(days=3))
    assert isinstance(outcome, Moved)
    assert outcome.is_final
    moved = kiosk.desk.lesson(lesson.code)
    assert moved is not None
    assert moved.appointment.start == start + timedelta(days=3)


def test_without_the_network_a_move_is_recorded_and_never_called_done(kiosk: Kiosk) -> None:
    lesson = booked_here(kiosk)
    kiosk.clock.advance(timedelta(hours=-12))
    kiosk.link.cut()
    there = lesson.appointment.start + timedelta(days=3)
    outcome = kiosk.desk.move(lesson, there)
    assert isinstance(outcome, Moved)
    assert not outcome.is_final
    kiosk.link.mend()
    moved = kiosk.desk.lesson(lesson.code)
    assert moved is not None
    assert moved.appointment.start == there


def test_a_time_that_went_meanwhile_leaves_the_lesson_where_it_is(kiosk: Kiosk) -> None:
    lesson = booked_here(kiosk)
    kiosk.clock.advance(timedelta(hours=-12))
    there = lesson.appointment.start + timedelta(days=3)
    kiosk.book_elsewhere(there)
    assert kiosk.desk.move(lesson, there) == NotMoved(Reason.TAKEN)
    assert kiosk.desk.lesson(lesson.code) is not None


@pytest.mark.usefixtures("line")
def test_once_cancelling_costs_a_lesson_is_not_moved_here(kiosk: Kiosk) -> None:
    lesson = booked_here(kiosk)
    kiosk.clock.instant = lesson.appointment.start - timedelta(hours=13)
    there = lesson.appointment.start + timedelta(days=3)
    assert kiosk.desk.move(lesson, there) == NotMoved()


def test_a_code_that_came_opens_who_one_is(kiosk: Kiosk, line: ToyLine) -> None:
    reach(kiosk)
    lesson_today(kiosk)
    sent = kiosk.desk.ask_code(Contact(phone=ANA), "fr")
    assert (line.asked[0].phone, line.asked[0].language) == (ANA, "fr")
    assert isinstance(kiosk.desk.prove(sent.visit_id, "111111"), NotProven)
    found = kiosk.desk.prove(sent.visit_id, CODE)
    assert isinstance(found, Proven)
    assert [person.name for person in found.people] == ["Ana Duarte"]
    assert [each.code for each in found.lessons] == ["Q7M42K", "AAAAAA"]
    assert {each.student_id for each in found.lessons} == {found.people[0].id}


def test_a_ticket_for_next_week_is_moved_and_cancelled_at_the_server(
    kiosk: Kiosk, line: ToyLine
) -> None:
    studio = kiosk.server.studio
    kiosk.elsewhere(wish_for(studio, studio.at(12, 10), duration_min=45, code="Q7M42K"))
    held = kiosk.replica
    with held.read() as rows:
        assert rows.bookings.by_code("Q7M42K", "-") == []
    lesson = kiosk.desk.lesson("q7m 42k")
    assert lesson is not None
    moved = kiosk.desk.move(lesson, studio.at(13, 10))
    assert isinstance(moved, Moved)
    assert moved.lesson.appointment.start == studio.at(13, 10)
    assert kiosk.desk.move(lesson, studio.at(14, 10)) == NotMoved(), "it is not where it was seen"
    done = kiosk.desk.cancel_lesson(moved.lesson)
    assert isinstance(done, Cancelled)
    assert done.lesson.state is LessonState.CANCELLED
    assert kiosk.desk.lesson("222222") is None
    kiosk.link.cut()
    line.looked.clear()
    assert kiosk.desk.lesson("222222") is None
    assert line.looked == []


def test_checking_in_with_a_ticket_for_another_day_says_so(kiosk: Kiosk, line: ToyLine) -> None:
    studio = kiosk.server.studio
    kiosk.elsewhere(wish_for(studio, studio.at(12, 10), duration_min=45, code="Q7M42K"))
    done = kiosk.desk.check_in("Q7M42K")
    assert done.result is CheckInResult.NOT_TODAY
    assert done.lesson is not None
    assert done.lesson.appointment.start == studio.at(12, 10)
    kiosk.link.cut()
    assert kiosk.desk.check_in("Q7M42K").result is CheckInResult.NOT_FOUND


@pytest.mark.usefixtures("line")
def test_a_ticket_for_another_day_whose_lesson_does_not_stand_says_that_first(kiosk: Kiosk) -> None:
    studio = kiosk.server.studio
    kiosk.elsewhere(wish_for(studio, studio.at(12, 10), duration_min=45, code="Q7M42K"))
    lesson = kiosk.desk.lesson("Q7M42K")
    assert lesson is not None
    kiosk.desk.cancel_lesson(lesson)
    assert kiosk.desk.check_in("Q7M42K").result is CheckInResult.CANCELLED


def test_without_the_network_nobody_is_asked_who_they_are(kiosk: Kiosk, line: ToyLine) -> None:
    kiosk.link.cut()
    with pytest.raises(Unavailable, match="offline"):
        kiosk.desk.ask_code(Contact(phone=ANA), "en")
    assert line.asked == []


def decide(kiosk: Kiosk, settings: KioskSettings) -> None:
    """A manager decides for this kiosk."""
    studio = kiosk.server.studio
    device_id = str(kiosk.replica.actor().device_id)
    if studio.rows.devices.find(device_id) is None:
        begin_writing(studio.session, kiosk.server.version + 1)
        studio.rows.devices.add(
            Device(
                id=device_id,
                studio_id=studio.studio_id,
                name="Front desk",
                kind="kiosk",
                enrolled_at=studio.now,
            )
        )
        kiosk.server.version += 1
        studio.session.commit()
    kiosk.elsewhere(decided(device_id, settings))
    kiosk.link.wake()
    kiosk.desk._catalogue.reload()


def test_what_a_manager_decides_for_this_kiosk_shows_at_once(kiosk: Kiosk) -> None:
    mara = kiosk.server.studio.instructor_id
    (music,) = kiosk.desk.categories()
    assert {one.instructor.name for one in kiosk.desk.free_soon()} == {
        "Mara Lindqvist",
        "Priya Raman",
    }
    decide(kiosk, KioskSettings(languages=("fr",), language="fr", hidden_instructors={mara}))  # type: ignore[arg-type]  # any set will do
    assert kiosk.desk.settings().language == "fr"
    assert {one.instructor.name for one in kiosk.desk.free_soon()} == {"Priya Raman"}
    decide(kiosk, KioskSettings(hidden_categories=frozenset({music.id}), hold_min=2))
    assert kiosk.desk.categories() == ()
    assert kiosk.desk.suggest("piano") == ()
    assert kiosk.desk.free_soon() == ()
    told = {each.name: each.value for each in kiosk.desk.diagnostics()}
    assert told["Settings"] == "EN, ES, FR · holds 2 min · 1 hidden"


def test_a_hidden_instructors_lesson_keeps_its_name(kiosk: Kiosk) -> None:
    mara = kiosk.server.studio.instructor_id
    lesson_today(kiosk)
    decide(kiosk, KioskSettings(hidden_instructors=frozenset({mara})))
    lesson = kiosk.desk.lesson("Q7M42K")
    assert lesson is not None
    assert lesson.appointment.instructor.name == "Mara Lindqvist"
    assert kiosk.desk.move_week(lesson, lesson.appointment.start.date()).days


def test_whom_a_manager_hid_meanwhile_is_no_longer_here(kiosk: Kiosk) -> None:
    mara = InstructorId(kiosk.server.studio.instructor_id)
    assert kiosk.desk.profile(mara).offerings
    decide(kiosk, KioskSettings(hidden_instructors=frozenset({mara})))
    with pytest.raises(NotFound):
        kiosk.desk.profile(mara)
