"""What each answer to an item is: the change itself, what is told of it, and what goes with it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.ids import new_id
from core.models import AttentionItem
from core.mutations.attention import ResolveAttention, RetryAttention
from core.mutations.availability import SetWeek
from core.mutations.base import Arguments
from core.mutations.calls import ON_THE_WAY
from core.mutations.messages import SendMessage
from core.mutations.rebooking import ResolveConflict
from core.mutations.registry import KINDS
from core.mutations.waitlist import BookFromWaitlist, JoinWaitlist, LeaveWaitlist, OfferTime
from core.repositories import Repositories
from core.tickets import new_code
from desktop.studio.attention import waiting_words, words
from desktop.studio.attention.values import (
    CalledFor,
    Case,
    HoursClash,
    LostSlot,
    OfferedStart,
    RefusedChange,
    TextsClash,
    WaitingPerson,
)
from desktop.studio.desk import Done

LISTED_DAYS = 28
"""How long a lesson that lost its time waits for another."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A change, its words, and the changes that follow it in silence once it was accepted.

    The change itself is what is told, and what can be taken back.
    """

    wish: Arguments
    done: Done
    further: tuple[Arguments, ...] = ()


def rebooking(
    case: LostSlot, start: datetime, told: str, is_outside_allowed: bool = False
) -> Answer | None:
    """Another time for a lost lesson, and `told` to its student; None where the lesson is gone."""
    lesson = case.lesson
    if lesson is None:
        return None
    wish = ResolveConflict(
        booking_id=lesson.id, starts_at=start, allow_outside_hours=is_outside_allowed
    )
    further: tuple[Arguments, ...] = ()
    if case.can_tell and lesson.student_id is not None and told.strip():
        message = SendMessage(
            message_id=new_id(),
            student_id=lesson.student_id,
            instructor_id=lesson.instructor_id,
            body=told,
            booking_id=lesson.id,
        )
        further = (message,)
    return Answer(wish, words.done_booking(case, start), further)


def waited_for(case: WaitingPerson, start: OfferedStart) -> Answer:
    """The lesson that somebody waited for; can be undone."""
    wish = BookFromWaitlist(
        entry_id=case.entry_id,
        booking_id=new_id(),
        student_id=case.student_id,
        offering_id=start.offering_id,
        starts_at=start.free.start,
        duration_min=case.minutes,
        code=new_code(),
    )
    return Answer(wish, waiting_words.done_waiting(case, start.free.start))


def offering(case: WaitingPerson, start: OfferedStart | None) -> Answer:
    """They are told of that time, or did not want the one they were told of.

    Both can be undone; the message that goes with an offer stays, as one that was spoken would.
    """
    if start is None:
        return Answer(OfferTime(entry_id=case.entry_id), waiting_words.done_offering(case, None))
    at = start.free.start
    wish = OfferTime(entry_id=case.entry_id, offering_id=start.offering_id, starts_at=at)
    further: tuple[Arguments, ...] = ()
    if case.can_tell:
        message = SendMessage(
            message_id=new_id(),
            student_id=case.student_id,
            instructor_id=start.instructor_id,
            body=waiting_words.offer_message(case, start),
        )
        further = (message,)
    return Answer(wish, waiting_words.done_offering(case, at), further)


def leaving(case: WaitingPerson) -> Answer:
    """They wait no more; can be undone."""
    return Answer(LeaveWaitlist(entry_id=case.entry_id), waiting_words.done_leaving(case))


def coming(case: CalledFor) -> Answer:
    """Somebody sets out for the kiosk, which says so."""
    return Answer(_settled(case, ON_THE_WAY), waiting_words.done_coming(case))


def listing(case: LostSlot, service_id: str, today: date) -> Answer | None:
    """A lesson that lost its time waits for another with the same instructor (booking rule 11);
    None where it cannot be seen.
    """
    lesson = case.lesson
    if lesson is None or lesson.student_id is None:
        return None
    wish = JoinWaitlist(
        entry_id=new_id(),
        student_id=lesson.student_id,
        service_id=service_id,
        instructor_id=lesson.instructor_id,
        duration_min=int((lesson.ends_at - lesson.starts_at).total_seconds()) // 60,
        first_date=today,
        last_date=today + timedelta(days=LISTED_DAYS),
        lost_id=lesson.id,
    )
    return Answer(wish, waiting_words.done_listing(case.line.who))


def dismissing(case: Case) -> Answer:
    """Nothing is to be done; can be undone."""
    return Answer(_settled(case, "dismissed"), words.done_dismissing(case))


def keeping_theirs(case: HoursClash) -> Answer:
    """The hours stay as the other device set them; can be undone."""
    return Answer(_settled(case, "kept_theirs"), words.done_keeping(case))


def using_mine(case: HoursClash) -> Answer:
    """The hours as they were typed here, over those of the other device."""
    wish = SetWeek(
        instructor_id=case.instructor_id,
        days={day.weekday: [list(pair) for pair in day.yours] for day in case.days},
        base={day.weekday: [list(pair) for pair in day.theirs] for day in case.days},
    )
    return Answer(wish, words.done_using(case), (_settled(case, "used_mine"),))


def keeping_text(case: TextsClash) -> Answer:
    """What stands stays; can be undone."""
    return Answer(_settled(case, "kept_text"), words.done_text(case, words.say("left unchanged")))


def using_text(case: TextsClash) -> Answer | None:
    """What was typed comes in its place; None where the row is gone."""
    if case.use is None:
        return None
    done = words.done_text(case, words.say("changed to what was entered"))
    return Answer(case.use, done, (_settled(case, "used_text"),))


def joining_texts(case: TextsClash) -> Answer | None:
    """Both, one under the other; None where they are not texts."""
    if case.join is None:
        return None
    done = words.done_text(case, words.say("kept with both texts"))
    return Answer(case.join, done, (_settled(case, "kept_both"),))


def repeating(case: RefusedChange, wish: Arguments) -> Answer:
    """The refused change once more."""
    return Answer(wish, words.done_repeating(case), (_settled(case, "done_again"),))


def judging_again(case: RefusedChange) -> Answer:
    """What the server could not handle, once more as it came, and what rests on it."""
    return Answer(RetryAttention(attention_id=case.line.id), words.done_asking_again(case))


def typed_again(rows: Repositories, item_id: str, starts_at: datetime | None) -> Arguments:
    """The refused intention, with the present state in place of the one it was typed over."""
    item: AttentionItem = rows.attention.require(item_id)
    typed = item.facts.get("typed")
    arguments = dict(typed) if isinstance(typed, dict) else {}
    booking = rows.bookings.find(item.booking_id) if item.booking_id else None
    if booking is not None and "moved_from" in arguments:
        arguments["moved_from"] = booking.starts_at.isoformat()
    if booking is not None and "seen" in arguments:
        arguments["seen"] = booking.state.value
    if booking is not None and "former" in arguments:
        arguments["former"] = booking.note
    if starts_at is not None:
        arguments["starts_at"] = starts_at.isoformat()
    return KINDS[item.mutation].parse(arguments)


def _settled(case: Case, resolution: str) -> ResolveAttention:
    return ResolveAttention(attention_id=case.line.id, resolution=resolution)
