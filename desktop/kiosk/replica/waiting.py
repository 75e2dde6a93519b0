"""The waiting list and the bell, as this kiosk knows them: it holds nobody's name but for what it
has not sent.
"""

from datetime import timedelta

from core.ids import new_id
from core.mutations.base import intend
from core.mutations.calls import ON_THE_WAY, WORTH_TELLING, CallStaff, call_id
from core.mutations.students import CreateStudent
from core.mutations.waitlist import JoinWaitlist
from desktop.kiosk.asking import Call, Reach, WaitDraft
from desktop.kiosk.replica.place import Place
from sync.protocol import Outcome

VERDICT_S = 3.0
"""How long the server is waited for before it is said that it has yet to hear."""
COMING_FOR = timedelta(minutes=10)
"""How long an answer is shown; whoever was on the way has come."""


class WaitingList:
    """Puts people on the list. Any thread, one call at a time."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def join(self, draft: WaitDraft) -> Reach:
        """Take down who it is, and that they wait. Raises `NotFound` for what is no longer taught,
        and `Rejected` where the server will not have it; nothing is promised by it.
        """
        place = self._place
        offering = place.catalogue.current.offering(draft.offering_id)
        today = place.today()
        student = _student(draft, today.year)
        entry = JoinWaitlist(
            entry_id=new_id(),
            student_id=student.student_id,
            service_id=offering.service_id,
            instructor_id=None if draft.is_anybody else offering.instructor_id,
            duration_min=draft.minutes,
            first_date=today,
            last_date=today + timedelta(days=draft.days - 1),
            parts=sorted(draft.parts),
        )
        place.replica.submit(intend(student)).result()
        done = place.replica.submit(intend(entry)).result()
        verdict = place.judged(done.mutation_id, VERDICT_S)
        is_heard = verdict is not None and verdict.outcome is Outcome.APPLIED
        return Reach.HEARD if is_heard else Reach.RECORDED


class Bell:
    """Calls somebody to this screen. Any thread."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def ring(self, language: str) -> None:
        """Call; while a call is open another changes nothing."""
        wish = CallStaff(called_at=self._place.now(), language=language)
        self._place.replica.perform(intend(wish))
        self._place.link.wake()

    def heard(self) -> Call:
        """What has become of the last call."""
        place = self._place
        if place.device_id is None:
            return Call.NONE
        item_id = call_id(place.device_id)
        unheard = ("attention_item", item_id) in place.replica.waiting_rows()
        with place.replica.read() as rows:
            item = rows.attention.find(item_id)
        if item is None:
            return Call.NONE
        if item.resolved_at is not None:
            is_news = place.now() - item.resolved_at <= COMING_FOR
            return Call.COMING if is_news and item.resolution == ON_THE_WAY else Call.NONE
        if not unheard:
            return Call.HEARD
        return Call.UNHEARD if place.now() - item.created_at <= WORTH_TELLING else Call.NONE


def _student(draft: WaitDraft, year: int) -> CreateStudent:
    """Never looked up by telephone: a kiosk may not know who else has lessons here."""
    is_child = bool(draft.child_name)
    return CreateStudent(
        student_id=new_id(),
        student_name=draft.child_name if is_child else draft.name,
        guardian_name=draft.name if is_child else "",
        phone=draft.contact.phone,
        email=draft.contact.email,
        birth_year=year - draft.child_age if draft.child_age is not None else None,
    )
