"""Leases on PostgreSQL: given, shown to all, kept for the silent, taken by managers."""

from datetime import timedelta
from typing import cast

import pytest
from psycopg.errors import ExclusionViolation
from sqlalchemy.exc import IntegrityError

from core.access.permissions import Role
from core.ids import new_id
from core.models import Occupancy, OccupancyKind
from core.models.columns import from_microseconds
from core.mutations.attention import RetryAttention
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking
from core.mutations.holds import HoldSlot
from core.mutations.leases import ConfigureLeases, PromiseBooking, RequestLeases, RevokeLease
from core.scheduling.leases import Lease
from sync.protocol import Outcome
from sync.server.jobs.work import expire_holds
from tests.integration.server.house import Desk, House


@pytest.fixture
def kiosk(house: House) -> Desk:
    """A kiosk that is not the studio's only device."""
    desk = Desk(house.services, house.person(Role.KIOSK))
    house.person(Role.FRONT_DESK)
    return desk


def _outcome(desk: Desk, *wishes: Arguments) -> list[tuple[str, str]]:
    mutations = [desk.wire_mutation(wish) for wish in wishes]
    verdicts = desk.push(*mutations)["verdicts"]
    assert isinstance(verdicts, list)
    return [
        (str(each["outcome"]), str(each["code"])) for each in verdicts if isinstance(each, dict)
    ]


def _given(desk: Desk, house: House) -> Lease:
    """The lease of the first instructor that a kiosk is given when it asks, as its copy tells."""
    assert _outcome(desk, RequestLeases()) == [(Outcome.APPLIED, "")]
    desk.sync()
    (row,) = [
        row
        for row in desk.tables["occupancy"].values()
        if (row["kind"], row["holder"], row["instructor_id"])
        == (OccupancyKind.LEASE, desk.person.actor.device_id, house.instructors[0])
    ]
    start, end = cast("int", row["starts_at"]), cast("int", row["ends_at"])
    return Lease(
        str(row["id"]), str(row["instructor_id"]), str(row["holder"]),
        from_microseconds(start), from_microseconds(end),
    )  # fmt: skip


def _promise(house: House, lease: Lease) -> PromiseBooking:
    values = house.booking(lease.start).model_dump()
    return PromiseBooking.model_validate({**values, "lease_id": lease.id})


def _booking(house: House, lease: Lease, student: int = 1) -> CreateBooking:
    return house.booking(lease.start, student=student)


def test_a_lease_is_shown_to_every_device_and_refused_to_every_other(
    house: House, kiosk: Desk
) -> None:
    lease = _given(kiosk, house)
    for role in (Role.KIOSK, Role.MANAGER):
        other = Desk(house.services, house.person(role))
        other.sync()
        assert lease.id in other.tables["occupancy"]
        assert _outcome(other, _booking(house, lease)) == [(Outcome.REJECTED, "leased")]


def test_the_schema_itself_keeps_a_lease_free_and_asking_again_changes_nothing(
    house: House, kiosk: Desk
) -> None:
    lease, before = _given(kiosk, house), kiosk.cursor
    intruder = Occupancy(
        id=new_id(), studio_id=house.studio_id, instructor_id=lease.instructor_id,
        starts_at=lease.start + timedelta(minutes=5), ends_at=lease.end,
        kind=OccupancyKind.LEASE, holder=new_id(),
    )  # fmt: skip
    with (
        pytest.raises(IntegrityError) as refused,
        house.services.database.writing(house.studio_id) as writing,
    ):
        writing.rows.occupancies.add(intruder)
    assert isinstance(refused.value.orig, ExclusionViolation)
    assert _given(kiosk, house) == lease
    assert kiosk.cursor == before


def test_a_promise_of_days_ago_stands_though_the_jobs_went_on(house: House, kiosk: Desk) -> None:
    lease = _given(kiosk, house)
    house.clock.advance(timedelta(days=3))
    expire_holds(house.services)
    promised = _promise(house, lease)
    assert _outcome(kiosk, promised) == [(Outcome.APPLIED, "")]
    kiosk.sync()
    assert lease.id not in kiosk.tables["occupancy"]
    assert kiosk.tables["occupancy"][promised.booking_id]["kind"] == OccupancyKind.LESSON


def test_a_promise_comes_before_what_the_same_kiosk_gives_back_after_it(
    house: House, kiosk: Desk
) -> None:
    lease = _given(kiosk, house)
    outcomes = _outcome(kiosk, _promise(house, lease), RequestLeases(returned=[lease.id]))
    assert outcomes == [(Outcome.APPLIED, "")] * 2
    renewed = _given(kiosk, house)
    assert renewed.start >= lease.start + timedelta(minutes=30)
    manager = Desk(house.services, house.person(Role.MANAGER))
    assert _outcome(manager, ConfigureLeases(starts=0, window_min=180)) == [(Outcome.APPLIED, "")]
    assert _outcome(kiosk, RequestLeases(returned=[renewed.id])) == [(Outcome.APPLIED, "")]
    assert _outcome(manager, _booking(house, renewed)) == [(Outcome.APPLIED, "")]


def test_a_promise_whose_lease_a_manager_took_and_gave_away_is_a_conflict_that_people_see(
    house: House, kiosk: Desk
) -> None:
    lease = _given(kiosk, house)
    manager = Desk(house.services, house.person(Role.MANAGER))
    taken = [RevokeLease(lease_id=lease.id), _booking(house, lease)]
    assert _outcome(manager, *taken) == [(Outcome.APPLIED, "")] * 2
    promised = _promise(house, lease)
    assert _outcome(kiosk, promised) == [(Outcome.REJECTED, "taken")]
    manager.sync()
    assert manager.tables["booking"][promised.booking_id]["state"] == "conflict"
    (item,) = manager.tables["attention_item"].values()
    assert (item["kind"], item["mutation"]) == ("lost_slot", "booking.promise")


def test_shutting_a_kiosk_out_gives_its_time_back(house: House, kiosk: Desk) -> None:
    lease = _given(kiosk, house)
    other = Desk(house.services, house.person(Role.KIOSK))
    theirs = _given(other, house)
    assert lease.end <= theirs.start, "what two kiosks are given does not overlap"
    house.services.devices.revoke(house.studio_id, lease.holder)
    assert _outcome(other, _booking(house, lease)) == [(Outcome.APPLIED, "")]


def test_a_promise_keeps_its_time_beside_one_that_has_to_be_judged_with_care(
    house: House, kiosk: Desk
) -> None:
    lease = _given(kiosk, house)
    held = HoldSlot(
        hold_id=new_id(),
        instructor_id=house.instructors[1],
        starts_at=lease.start + timedelta(hours=24),
        duration_min=30,
    )
    assert _outcome(kiosk, held) == [(Outcome.APPLIED, "")]
    wish = house.booking(held.starts_at, instructor=1, student=1)
    redeemed = wish.model_copy(update={"hold_id": held.hold_id})
    again = RetryAttention(attention_id=new_id())  # judged one by one, whatever came before it
    told = _outcome(kiosk, _promise(house, lease), redeemed, again)
    assert told[:2] == [(Outcome.APPLIED, "")] * 2
