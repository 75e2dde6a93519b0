"""What a kiosk promises without a network, and how it keeps its leases in order."""

from datetime import datetime, timedelta

import pytest

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import Rejected
from core.models import BookingState, Device, OccupancyKind
from core.mutations.availability import SetException
from core.mutations.leases import ConfigureLeases, RevokeLease
from core.repositories import begin_writing
from core.scheduling.leases import Lease
from desktop.kiosk.desk import Confirmed, Held, Lost, Requested
from desktop.kiosk.replica.leases import LeaseKeeper, Leases
from desktop.kiosk.values import BookingDraft, Contact, LessonState, SearchRequest
from sync.client.certainty import Certainty
from tests.builders.studio import AT, actor_of, wish_for
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk_replica.conftest import Kiosk

TODAY = AT.date()
THREE = halifax(TODAY, 15)
"""The start that is kept: 14:20 is now, and half an hour is the least it is ahead."""


class Stopwatch:
    """Counts seconds as the clock does, until the clock is set."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Outage:
    """A kiosk that holds its leases, and the hands that cut its line and let time pass."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.count = Stopwatch()
        kiosk.replica.certainty = Certainty(kiosk.clock, self.count)
        self.leases = Leases(kiosk.replica, kiosk.link.actor.device_id)
        self.keeper = LeaseKeeper(
            kiosk.replica, self.leases, kiosk.link.actor.device_id,
            lambda: kiosk.link.status.is_connected, frozenset,
        )  # fmt: skip
        self.other = actor_of(Role.KIOSK, kiosk.server.studio.studio_id, name="Back door")
        for actor in (kiosk.link.actor, self.other):
            self._enrol(actor)

    def _enrol(self, actor: Actor) -> None:
        server = self.kiosk.server
        begin_writing(server.session, 1)
        server.studio.rows.devices.add(
            Device(
                id=str(actor.device_id),
                studio_id=server.studio.studio_id,
                name=actor.name,
                kind="kiosk",
                enrolled_at=AT,
                last_seen_at=AT,
            )
        )
        server.session.commit()

    def tend(self) -> None:
        """Look after the leases and exchange, twice: the second look finds what the first got."""
        for _ in range(2):
            self.keeper.tend()
            self.kiosk.link.wake()

    def pass_time(self, by: timedelta) -> None:
        """Time passes, for every clock."""
        self.kiosk.clock.advance(by)
        self.count.seconds += by.total_seconds()

    def maras(self) -> Lease:
        """The lease of Mara's time."""
        mara = self.kiosk.server.studio.instructor_id
        (lease,) = [each for each in self.leases.held() if each.instructor_id == mara]
        return lease

    def draft(self, start: datetime = THREE, minutes: int = 45) -> BookingDraft:
        """Somebody holds Mara's time and has typed their name."""
        held = self.kiosk.desk.take_hold(self.kiosk.mara, start, minutes)
        assert isinstance(held, Held)
        return BookingDraft(held.hold, "Karin Ek", Contact(phone="+19024250148"), "en")


@pytest.fixture
def outage(kiosk: Kiosk) -> Outage:
    """In step, with a lease of each of the two instructors."""
    made = Outage(kiosk)
    made.tend()
    assert [lease.start for lease in made.leases.held()] == [THREE, THREE]
    return made


def test_inside_a_lease_a_lesson_is_confirmed_without_the_network_and_stays_so(
    outage: Outage,
) -> None:
    kiosk = outage.kiosk
    kiosk.link.cut()
    draft = outage.draft()
    assert draft.hold.is_firm
    outcome = kiosk.desk.book(draft)
    assert isinstance(outcome, Confirmed)
    told = kiosk.desk.lesson(outcome.ticket.code)
    assert told is not None
    assert told.state is LessonState.CONFIRMED
    with pytest.raises(Rejected):
        kiosk.server.act(wish_for(kiosk.server.studio, THREE, duration_min=45))
    outage.pass_time(timedelta(days=2))
    kiosk.link.mend()
    told = kiosk.desk.lesson(outcome.ticket.code)
    assert told is not None
    assert told.state is LessonState.CONFIRMED
    lessons = kiosk.server.studio.rows.bookings.between(THREE, THREE + timedelta(minutes=45))
    assert [(row.state, row.starts_at) for row in lessons] == [(BookingState.CONFIRMED, THREE)]


def test_outside_a_lease_it_is_a_request_and_the_lease_is_left_alone(outage: Outage) -> None:
    outage.kiosk.link.cut()
    across = outage.draft(THREE + timedelta(minutes=15))
    assert not across.hold.is_firm
    outage.kiosk.desk.release_hold(across.hold.id)
    far = outage.draft(halifax(TODAY, 16))
    assert isinstance(outage.kiosk.desk.book(far), Requested)
    assert isinstance(outage.kiosk.desk.book(outage.draft()), Confirmed)


def test_one_lease_is_promised_once(outage: Outage) -> None:
    outage.kiosk.link.cut()
    assert isinstance(outage.kiosk.desk.book(outage.draft(minutes=30)), Confirmed)
    again = outage.kiosk.desk.book(outage.draft(THREE + timedelta(minutes=30), 30))
    assert isinstance(again, Requested)


@pytest.mark.parametrize(
    ("clock", "count"),
    [
        (timedelta(hours=-1), timedelta()),
        (timedelta(days=-3650), timedelta()),
        (timedelta(minutes=2), timedelta()),
        (timedelta(), timedelta(minutes=2)),
    ],
    ids=["set back", "set back ten years", "set forward", "slept"],
)
def test_with_a_clock_that_did_not_only_run_on_nothing_is_promised(
    outage: Outage, clock: timedelta, count: timedelta
) -> None:
    outage.kiosk.link.cut()
    outage.kiosk.clock.advance(clock)
    outage.count.seconds += count.total_seconds()
    assert outage.leases.promisable() == []
    if clock >= timedelta():
        assert isinstance(outage.kiosk.desk.book(outage.draft()), Requested)


def test_a_program_that_started_without_the_network_promises_nothing(outage: Outage) -> None:
    outage.kiosk.link.cut()
    outage.kiosk.replica.certainty = Certainty(outage.kiosk.clock, outage.count)
    assert isinstance(outage.kiosk.desk.book(outage.draft()), Requested)


def test_a_promise_is_given_until_two_minutes_before(outage: Outage) -> None:
    outage.kiosk.link.cut()
    outage.pass_time(THREE - AT - timedelta(minutes=2, seconds=1))
    draft = outage.draft()
    assert draft.hold.is_firm
    outage.pass_time(timedelta(seconds=1))
    assert isinstance(outage.kiosk.desk.book(draft), Requested)


def test_what_the_server_says_counts_where_it_answers(outage: Outage) -> None:
    kiosk, draft = outage.kiosk, outage.draft()
    lease = outage.maras()
    kiosk.elsewhere(RevokeLease(lease_id=lease.id))
    kiosk.book_elsewhere(THREE)
    assert isinstance(kiosk.desk.book(draft), Lost)


def test_a_promise_whose_lease_a_manager_took_away_waits_for_a_decision(outage: Outage) -> None:
    kiosk, lease = outage.kiosk, outage.maras()
    kiosk.link.cut()
    outcome = kiosk.desk.book(outage.draft())
    assert isinstance(outcome, Confirmed)
    kiosk.elsewhere(RevokeLease(lease_id=lease.id))
    kiosk.book_elsewhere(THREE)
    kiosk.link.mend()
    told = kiosk.desk.lesson(outcome.ticket.code)
    assert told is not None
    assert told.state is LessonState.CONFLICT
    (item,) = kiosk.server.studio.rows.attention.pending()
    assert item.mutation == "booking.promise"


def test_firm_starts_are_marked_and_in_sight_only_while_offline(outage: Outage) -> None:
    desk, mara = outage.kiosk.desk, outage.kiosk.mara
    assert not any(cell.is_firm for cell in desk.week(mara, 45, TODAY).days[0].cells)
    assert not any(hit.firm for hit in desk.search(SearchRequest("piano")).hits)
    outage.kiosk.link.cut()
    day = desk.week(mara, 45, TODAY).days[0]
    assert [cell.start for cell in day.cells if cell.is_firm] == [THREE]
    assert {hit.firm for hit in desk.search(SearchRequest("piano")).hits} == {frozenset({THREE})}


def test_staff_see_how_much_is_kept_and_until_when(outage: Outage) -> None:
    def kept() -> str:
        return next(
            line.value for line in outage.kiosk.desk.diagnostics()
            if line.name == "Kept for this desk"
        )  # fmt: skip

    outage.kiosk.desk.take_hold(outage.kiosk.mara, THREE, 45)
    assert kept() == "2 starts, the last until 14:58"
    outage.kiosk.replica.certainty = Certainty(outage.kiosk.clock, outage.count)
    assert kept() == "2 starts, of use after the next contact"


def test_what_is_needed_no_more_is_given_back_at_once(outage: Outage) -> None:
    kiosk, lease = outage.kiosk, outage.maras()
    kiosk.elsewhere(
        SetException(instructor_id=lease.instructor_id, on_date=TODAY, windows=[[1020, 1080]])
    )
    kiosk.link.wake()
    outage.keeper.tend()
    kiosk.link.wake()
    claims = [row["id"] for row in kiosk.server.dump("occupancy") if row["kind"] == "lease"]
    assert lease.id not in claims
    kiosk.elsewhere(ConfigureLeases(starts=0, window_min=180))
    kiosk.link.wake()
    outage.tend()
    kinds = [row["kind"] for row in kiosk.server.dump("occupancy")]
    assert OccupancyKind.LEASE not in kinds


def test_a_lease_that_runs_short_is_followed_by_another_and_then_given_back(
    outage: Outage,
) -> None:
    outage.pass_time(timedelta(minutes=27))
    outage.tend()
    starts = {lease.start for lease in outage.leases.held()}
    assert THREE not in starts
    assert len(outage.leases.held()) == 2


def test_offline_nothing_is_asked_for_and_nothing_given_back(outage: Outage) -> None:
    outage.kiosk.link.cut()
    outage.pass_time(timedelta(hours=2))
    outage.keeper.tend()
    assert outage.kiosk.replica.waiting() == 0


def test_the_server_is_not_asked_again_and_again_for_what_it_does_not_give(kiosk: Kiosk) -> None:
    made = Outage(kiosk)
    begin_writing(kiosk.server.session, 1)
    for device in kiosk.server.studio.rows.devices.all():
        device.is_revoked = True
    kiosk.server.session.commit()
    asked = []
    for _ in range(32):
        made.pass_time(timedelta(minutes=1))
        made.tend()
        asked.append(kiosk.replica.state.version)
    assert len(set(asked)) <= 3
