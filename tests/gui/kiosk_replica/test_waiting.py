"""The waiting list and the bell over a replica: what the kiosk sends, keeps and hears."""

from datetime import timedelta

from core.models import DayPart
from core.mutations.attention import ResolveAttention
from core.mutations.calls import ON_THE_WAY, WORTH_TELLING
from desktop.kiosk.asking import Call, Reach, WaitDraft
from desktop.kiosk.values import Contact
from tests.gui.kiosk_replica.conftest import Kiosk


def draft_of(kiosk: Kiosk) -> WaitDraft:
    """Nils waits for piano with Mara, evenings."""
    return WaitDraft(
        offering_id=kiosk.mara,
        minutes=45,
        name="Karin Ek",
        contact=Contact(phone="+19024250148"),
        days=7,
        parts=frozenset({DayPart.EVENING}),
        child_name="Nils",
        child_age=8,
    )


def test_who_waits_is_known_to_the_server(kiosk: Kiosk) -> None:
    assert kiosk.desk.wait_for(draft_of(kiosk)) is Reach.HEARD
    rows = kiosk.server.studio.rows
    (entry,) = rows.waitlist.waiting()
    student = rows.students.require(entry.student_id)
    assert (student.name, student.guardian_name) == ("Nils", "Karin Ek")
    assert (entry.instructor_id, entry.parts) == (kiosk.server.studio.instructor_id, ["evening"])
    assert (entry.last_date - entry.first_date).days == 6


def test_a_wish_made_without_a_network_is_recorded_and_arrives_later(kiosk: Kiosk) -> None:
    kiosk.link.cut()
    assert kiosk.desk.wait_for(draft_of(kiosk)) is Reach.RECORDED
    assert not kiosk.server.studio.rows.waitlist.waiting()
    kiosk.link.mend()
    assert len(kiosk.server.studio.rows.waitlist.waiting()) == 1


def answer(kiosk: Kiosk) -> None:
    """Somebody at the desk sets out."""
    (item,) = kiosk.server.studio.rows.attention.pending()
    kiosk.elsewhere(ResolveAttention(attention_id=item.id, resolution=ON_THE_WAY))
    kiosk.link.wake()


def test_a_call_is_heard_and_its_answer_seen_for_ten_minutes(kiosk: Kiosk) -> None:
    assert kiosk.desk.called() is Call.NONE
    kiosk.desk.call_staff("en")
    assert kiosk.desk.called() is Call.HEARD
    kiosk.desk.call_staff("en")
    assert len(kiosk.server.studio.rows.attention.pending()) == 1
    answer(kiosk)
    assert kiosk.desk.called() is Call.COMING
    kiosk.clock.advance(timedelta(minutes=11))
    assert kiosk.desk.called() is Call.NONE


def test_a_call_without_a_network_says_so_and_is_forgotten_when_it_is_old(kiosk: Kiosk) -> None:
    kiosk.link.cut()
    kiosk.desk.call_staff("en")
    assert kiosk.desk.called() is Call.UNHEARD
    kiosk.clock.advance(WORTH_TELLING + timedelta(seconds=1))
    assert kiosk.desk.called() is Call.NONE
    kiosk.link.mend()
    assert not kiosk.server.studio.rows.attention.pending()
