"""Decisions about what asked for one."""

from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity


class ResolveAttention(Arguments):
    """Say that an item is dealt with, and how."""

    name: ClassVar[str] = "attention.resolve"

    attention_id: Identity
    resolution: str = Field(min_length=1, max_length=200)


class ReopenAttention(Arguments):
    """Put an item back among what waits."""

    name: ClassVar[str] = "attention.reopen"

    attention_id: Identity


def resolve(context: Context, wish: ResolveAttention) -> Applied:
    """Take the item off everybody's list; one that is already off stays off."""
    item = context.rows.attention.require(wish.attention_id)
    context.actor.require_owner(item.instructor_id or "", Permission.RESOLVE_ATTENTION)
    if item.resolved_at is None:
        item.resolved_at, item.resolution = context.now, wish.resolution
        context.rows.attention.save(item)
    return Applied(intend(ReopenAttention(attention_id=item.id)))


def reopen(context: Context, wish: ReopenAttention) -> Applied:
    """Put the item back on everybody's list."""
    item = context.rows.attention.require(wish.attention_id)
    context.actor.require_owner(item.instructor_id or "", Permission.RESOLVE_ATTENTION)
    former = item.resolution or "dismissed"
    item.resolved_at, item.resolution = None, ""
    context.rows.attention.save(item)
    return Applied(intend(ResolveAttention(attention_id=item.id, resolution=former)))


KINDS = (
    Kind(ResolveAttention, resolve, refusals.nobody_need_know),
    Kind(ReopenAttention, reopen, refusals.nobody_need_know),
)
