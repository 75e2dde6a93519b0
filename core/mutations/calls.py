"""Somebody at a kiosk asks for a person.

Weighed: a row a call (a child at the button fills the list); a table of its own (one more to carry
for one line); one attention item a kiosk, opened again by each call. The last cannot flood, needs
no table, and is answered as everything else that asks for a person.
"""

from datetime import timedelta
from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission, Role
from core.errors import NotAllowed
from core.ids import derived_id
from core.models import AttentionItem, AttentionKind
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind
from core.mutations.fields import Moment

WORTH_TELLING = timedelta(minutes=15)
"""A call that reaches the server later is no news: whoever called has left, or was seen to."""
ON_THE_WAY = "on_the_way"
"""How a call is answered: the kiosk shows it."""
CALLED = "called"


class CallStaff(Arguments):
    """Ask for a person at this kiosk. `language` is the one that is spoken there, by its code."""

    name: ClassVar[str] = "staff.call"

    called_at: Moment
    language: str = Field(default="", max_length=12)


def call_id(device_id: str) -> str:
    """The item of a kiosk's calls: there is one, which each call opens again."""
    return derived_id("call", device_id)


def call(context: Context, wish: CallStaff) -> Applied:
    """Open the kiosk's item; one that is open, and a call that comes too late, change nothing."""
    actor, rows = context.actor, context.rows
    if actor.role != Role.KIOSK or actor.device_id is None:
        raise NotAllowed(Permission.BOOK_WALK_INS)
    if context.now - wish.called_at > WORTH_TELLING:
        return Applied()
    item = rows.attention.find(call_id(actor.device_id))
    if item is not None and item.resolved_at is None:
        return Applied()
    if item is None:
        item = rows.attention.add(
            AttentionItem(
                id=call_id(actor.device_id),
                studio_id=rows.studio_id,
                kind=AttentionKind.CALLED,
                code=CALLED,
                mutation=wish.name,
                created_at=context.now,
            )
        )
    item.created_at, item.resolved_at, item.resolution = context.now, None, ""
    item.facts = {"by": actor.name, "language": wish.language}
    rows.attention.save(item)
    return Applied()


KINDS = (Kind(CallStaff, call, refusals.nobody_need_know),)
