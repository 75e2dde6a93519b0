"""Asking for leases, holding and booking inside them, promising, and taking them away."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from pydantic import ValidationError

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import NotAllowed, Rejected
from core.ids import MutationId, new_id
from core.models import BookingState, Device, Occupancy
from core.mutations.availability import SetException, SetRules
from core.mutations.base import Arguments, Context
from core.mutations.bookings import CreateBooking
from core.mutations.holds import HoldSlot, ReleaseHold
from core.mutations.leases import (
    RIVAL_SEEN,
    ConfigureLeases,
    Due,
    PromiseBooking,
    RequestLeases,
    RevokeLease,
    due,
    has_rivals,
    revoke_all,
)
from core.mutations.registry import kind
from core.repositories import begin_writing
from core.scheduling.leases import Lease
from tests.builders import SomeStudio, actor_of, wish_for


@dataclass
class Desks:
    """Two kiosks and a desktop of one studio, and the server's way of applying."""

    studio: SomeStudio
    kiosk: Actor
    other: Actor
    manager: Actor

    def serve(self, wish: Arguments, actor: Actor) -> None:
        """Apply as the server does: with a version."""
        found = kind(wish.name, wish.version)
        begin_writing(self.studio.session, 1)
        context = Context(self.studio.rows, actor, self.studio.now, MutationId(new_id()))
        found.apply(context, found.parse(wish.model_dump(mode="json")))
        self.studio.session.commit()

    def held(self, actor: Actor | None = None) -> list[Lease]:
        """What a kiosk holds."""
        return self.studio.rows.leases.held_by(str((actor or self.kiosk).device_id))

    def granted(self) -> Lease:
        """The one lease that the kiosk is given when it asks."""
        self.serve(RequestLeases(), self.kiosk)
        return self.held()[0]

    def due(self) -> Due:
        """What the kiosk is to do."""
        return due(self.studio.rows, str(self.kiosk.device_id), self.studio.now)

    def promise(self, lease: Lease, **more: object) -> PromiseBooking:
        """Ana's lesson in a lease."""
        wish = wish_for(self.studio, lease.start, duration_min=lease.minutes)
        values = {**wish.model_dump(), "lease_id": lease.id, **more}
        return PromiseBooking.model_validate(values)

    def book(self, lease: Lease, **more: object) -> CreateBooking:
        """Somebody's lesson at the time of a lease, without naming it."""
        return wish_for(self.studio, lease.start, duration_min=lease.minutes, **more)


@pytest.fixture
def desks(studio: SomeStudio) -> Desks:
    """At 14:20, Mara is free until 18:00 and nobody has booked."""
    actors = [actor_of(role, studio.studio_id) for role in (Role.KIOSK, Role.KIOSK, Role.MANAGER)]
    begin_writing(studio.session)
    for actor in actors:
        device = Device(
            id=str(actor.device_id), studio_id=studio.studio_id, name="Desk",
            kind="kiosk" if actor.role == Role.KIOSK else "desktop",
            enrolled_at=studio.now, last_seen_at=studio.now,
        )  # fmt: skip
        studio.rows.devices.add(device)
    studio.session.commit()
    return Desks(studio, *actors)


def test_a_kiosk_that_asks_is_given_one_start_of_each_instructor(desks: Desks) -> None:
    desks.studio.add_instructor("Tomás Herrera")
    assert desks.due() == Due(is_lacking=True)
    desks.serve(RequestLeases(), desks.kiosk)
    held = desks.held()
    assert [lease.start for lease in held] == [desks.studio.at(5, 15)] * 2
    assert {lease.minutes for lease in held} == {45}
    assert desks.due() == Due()
    desks.serve(RequestLeases(), desks.kiosk)
    assert desks.held() == held


def test_a_device_gives_itself_nothing(desks: Desks) -> None:
    desks.studio.act(RequestLeases(), desks.kiosk)
    assert desks.held() == []


def test_only_kiosks_hold_leases(desks: Desks) -> None:
    with pytest.raises(NotAllowed):
        desks.serve(RequestLeases(), desks.manager)


def test_nothing_is_kept_where_nobody_else_was_in_touch(desks: Desks) -> None:
    desks.studio.now += timedelta(days=8)
    begin_writing(desks.studio.session)
    here = desks.studio.rows.devices.require(str(desks.kiosk.device_id))
    here.last_seen_at = desks.studio.now
    desks.studio.session.commit()
    desks.serve(RequestLeases(), desks.kiosk)
    assert desks.held() == []


@pytest.mark.parametrize("is_seen", [True, False])
def test_a_device_is_a_rival_until_it_was_silent_for_a_week(desks: Desks, is_seen: bool) -> None:
    rival = desks.studio.rows.devices.require(str(desks.other.device_id))
    since = desks.studio.now
    rival.enrolled_at = since - RIVAL_SEEN if is_seen else since
    rival.last_seen_at = since if is_seen else None
    gone = since + timedelta(days=7)
    assert has_rivals([rival], "kiosk", gone - timedelta(microseconds=1))
    assert not has_rivals([rival], "kiosk", gone)
    assert not has_rivals([rival], rival.id, since)


@pytest.mark.parametrize(("starts", "window_min"), [(-1, 60), (6, 60), (1, 59), (1, 10_081)])
def test_no_more_is_kept_than_five_starts_and_a_week(starts: int, window_min: int) -> None:
    assert ConfigureLeases(starts=0, window_min=60).starts == 0
    assert ConfigureLeases(starts=5, window_min=10_080).starts == 5
    with pytest.raises(ValidationError):
        ConfigureLeases(starts=starts, window_min=window_min)


def test_a_second_kiosk_is_given_another_start_and_may_not_take_the_first(desks: Desks) -> None:
    lease = desks.granted()
    desks.serve(RequestLeases(), desks.other)
    theirs = desks.held(desks.other)[0]
    assert theirs.start >= lease.end
    for actor in (desks.other, desks.manager):
        with pytest.raises(Rejected) as refused:
            desks.serve(desks.book(lease), actor)
        assert refused.value.code == "leased"


def test_holding_inside_an_own_lease_leaves_the_lease(desks: Desks) -> None:
    lease = desks.granted()
    hold = HoldSlot(
        hold_id=new_id(), instructor_id=lease.instructor_id, starts_at=lease.start, duration_min=30
    )
    desks.serve(hold, desks.kiosk)
    desks.serve(ReleaseHold(hold_id=hold.hold_id), desks.kiosk)
    assert desks.held() == [lease]
    assert desks.studio.rows.occupancies.find(hold.hold_id) is None


@pytest.mark.parametrize("minutes", [15, -15])
def test_a_hold_across_the_edge_of_an_own_lease_ends_it(desks: Desks, minutes: int) -> None:
    lease = desks.granted()
    start = lease.start + timedelta(minutes=minutes)
    hold = HoldSlot(
        hold_id=new_id(), instructor_id=lease.instructor_id, starts_at=start, duration_min=45
    )
    desks.serve(hold, desks.kiosk)
    assert desks.held() == []
    assert desks.studio.rows.occupancies.require(hold.hold_id).starts_at == start


def test_booking_in_an_own_lease_ends_it(desks: Desks) -> None:
    wish = desks.book(desks.granted())
    desks.serve(wish, desks.kiosk)
    assert desks.held() == []
    assert desks.studio.booking(wish.booking_id).state == BookingState.CONFIRMED


def test_what_was_promised_stands_however_late_and_whatever_changed(desks: Desks) -> None:
    studio, lease = desks.studio, desks.granted()
    promised = desks.promise(lease)
    closed = SetException(instructor_id=lease.instructor_id, on_date=lease.start.date(), windows=[])
    studio.act(closed)
    rules: dict[str, int | bool | None] = {
        "approval_by_hand": True,
        "buffer_after_min": 60,
        "max_lessons_day": 1,
    }
    studio.act(SetRules(instructor_id=lease.instructor_id, rules=rules))
    begin_writing(studio.session)
    studio.rows.offerings.require(studio.offering_id).is_active = False
    studio.session.commit()
    studio.now += timedelta(days=3)
    desks.serve(promised, desks.kiosk)
    assert studio.booking(promised.booking_id).state == BookingState.CONFIRMED
    assert desks.held() == []


def test_a_promise_stands_without_its_room_where_that_is_gone(desks: Desks) -> None:
    promised = desks.promise(desks.granted(), room_id=new_id())
    desks.serve(promised, desks.kiosk)
    lesson = desks.studio.booking(promised.booking_id)
    assert (lesson.state, lesson.room_id) == (BookingState.CONFIRMED, None)


def test_a_silent_kiosk_keeps_its_time_from_those_who_write_down_the_past(desks: Desks) -> None:
    lease = desks.granted()
    desks.studio.now = lease.end + timedelta(hours=1)
    with pytest.raises(Rejected) as refused:
        desks.serve(desks.book(lease, allow_outside_hours=True), desks.manager)
    assert refused.value.code == "leased"


def test_a_promise_under_somebody_elses_lease_or_past_its_end_is_a_booking_as_any(
    desks: Desks,
) -> None:
    lease = desks.granted()
    with pytest.raises(Rejected) as refused:
        desks.serve(desks.promise(lease), desks.other)
    assert refused.value.code == "leased"
    longer = desks.promise(lease, duration_min=60)
    desks.studio.now = lease.end + timedelta(minutes=1)
    with pytest.raises(Rejected) as refused:
        desks.serve(longer, desks.kiosk)
    assert refused.value.code == "past"


def test_a_student_is_not_promised_to_be_in_two_lessons(desks: Desks) -> None:
    lease = desks.granted()
    _, offering_id = desks.studio.add_instructor("Tomás Herrera")
    desks.studio.act(wish_for(desks.studio, lease.start, offering_id=offering_id))
    with pytest.raises(Rejected) as refused:
        desks.serve(desks.promise(lease), desks.kiosk)
    assert refused.value.code == "student_busy"
    assert desks.held() == [lease]


def test_a_kiosk_gives_back_what_it_needs_no_more_and_nothing_of_others(desks: Desks) -> None:
    lease = desks.granted()
    desks.serve(RequestLeases(), desks.other)
    theirs = desks.held(desks.other)
    closed = SetException(
        instructor_id=lease.instructor_id, on_date=lease.start.date(), windows=[[1020, 1080]]
    )
    desks.studio.act(closed)
    assert desks.due().returned == (lease.id,)
    desks.studio.act(RequestLeases(returned=[lease.id, theirs[0].id, new_id()]), desks.kiosk)
    assert desks.held() == []
    assert desks.held(desks.other) == theirs


def test_what_somebody_types_for_is_kept(desks: Desks) -> None:
    lease, studio = desks.granted(), desks.studio
    studio.act(ConfigureLeases(starts=0, window_min=180), desks.manager)
    assert desks.due() == Due(returned=(lease.id,))
    studio.act(ConfigureLeases(starts=1, window_min=180), desks.manager)
    studio.now = lease.start - timedelta(minutes=1)
    device_id = str(desks.kiosk.device_id)
    assert due(studio.rows, device_id, studio.now).returned == (lease.id,)
    assert due(studio.rows, device_id, studio.now, frozenset({lease.id})).returned == ()


def test_a_manager_takes_a_lease_away_and_the_promise_is_then_a_booking_as_any(
    desks: Desks,
) -> None:
    lease = desks.granted()
    promised = desks.promise(lease)
    with pytest.raises(NotAllowed):
        desks.serve(
            RevokeLease(lease_id=lease.id), actor_of(Role.FRONT_DESK, desks.studio.studio_id)
        )
    desks.serve(RevokeLease(lease_id=lease.id), desks.manager)
    desks.serve(RevokeLease(lease_id=lease.id), desks.manager)
    student = desks.studio.add_student("Ben")
    desks.serve(desks.book(lease, student_id=student), desks.manager)
    with pytest.raises(Rejected) as refused:
        desks.serve(promised, desks.kiosk)
    assert refused.value.code == "taken"


def test_a_device_that_is_shut_out_keeps_nothing(desks: Desks) -> None:
    desks.granted()
    begin_writing(desks.studio.session, 2)
    assert revoke_all(desks.studio.rows, str(desks.kiosk.device_id)) == 1
    desks.studio.session.commit()
    assert desks.studio.rows.leases.all_held() == []


def test_a_device_that_was_shut_out_is_given_nothing_for_its_last_word(desks: Desks) -> None:
    begin_writing(desks.studio.session, 2)
    device = desks.studio.rows.devices.require(str(desks.kiosk.device_id))
    device.is_revoked = True
    desks.studio.rows.devices.save(device)
    desks.studio.session.commit()
    desks.serve(RequestLeases(), desks.kiosk)
    assert desks.held() == []


def test_the_setting_can_be_undone_and_is_the_managers(desks: Desks) -> None:
    applied = desks.studio.act(ConfigureLeases(starts=3, window_min=300), desks.manager)
    studio = desks.studio.rows.studios.current()
    assert (studio.lease_starts, studio.lease_window_min) == (3, 300)
    assert applied.inverse is not None
    desks.studio.act(applied.inverse, desks.manager)
    assert (studio.lease_starts, studio.lease_window_min) == (1, 180)
    with pytest.raises(NotAllowed):
        desks.studio.act(ConfigureLeases(starts=3, window_min=300), desks.kiosk)


def test_holds_that_ran_out_do_not_stand_in_the_way_of_a_grant(desks: Desks) -> None:
    start = desks.studio.at(5, 15)
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=desks.studio.instructor_id,
        starts_at=start,
        duration_min=45,
    )
    desks.serve(hold, desks.other)
    desks.studio.now += timedelta(minutes=6)
    assert desks.granted().start == start
    assert rows_at(desks, start) == 1


def rows_at(desks: Desks, start: datetime) -> int:
    """How many rows of taken time begin then: the schema of PostgreSQL allows one."""
    rows: list[Occupancy] = list(desks.studio.rows.occupancies.all())
    return sum(row.starts_at == start for row in rows)
