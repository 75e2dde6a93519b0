"""The same wish once more, under ids of its own.

What a cancellation or a deletion ended never comes back to life (`core.access.transitions`): doing
such a thing again makes another lesson or message.
"""

from core.ids import new_id
from core.mutations.base import Arguments, Intention, intend
from core.mutations.bookings import CreateBooking
from core.mutations.messages import SendMessage
from core.mutations.registry import kind
from core.mutations.series import CreateSeries
from core.tickets import new_code


def anew(intention: Intention) -> Intention | None:
    """What makes again what `intention` made, and is no repetition; None where there is no such."""
    wish = kind(intention.name, intention.version).parse(intention.arguments)
    made = _made_anew(wish)
    return None if made is None else intend(made)


def _made_anew(wish: Arguments) -> Arguments | None:
    if isinstance(wish, CreateBooking):
        own = {"booking_id": new_id(), "code": new_code(), "hold_id": None}
        return wish.model_copy(update=own)
    if isinstance(wish, CreateSeries):
        lessons = [
            each.model_copy(update={"booking_id": new_id(), "code": new_code()})
            for each in wish.lessons
        ]
        return wish.model_copy(update={"series_id": new_id(), "lessons": lessons})
    if isinstance(wish, SendMessage):
        return wish.model_copy(update={"message_id": new_id()})
    return None
