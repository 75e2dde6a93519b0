"""Decisions about what asked for one."""

from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission
from core.errors import Rejected
from core.models import AttentionItem, AttentionKind
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


class RetryAttention(Arguments):
    """Have a change judged again that was set aside because judging it had failed, and with it
    what rests on it and was set aside too.

    The server judges it as the one who made it, in the order in which it was made. An item whose
    change is now done, or refused by a rule, leaves or says so; one that fails again stays.
    """

    name: ClassVar[str] = "attention.retry"

    attention_id: Identity


def resolve(context: Context, wish: ResolveAttention) -> Applied:
    """Take the item off everybody's list; one that is already off stays off."""
    item = context.rows.attention.require(wish.attention_id)
    _require_answerer(context, item)
    if item.resolved_at is None:
        item.resolved_at, item.resolution = context.now, wish.resolution
        context.rows.attention.save(item)
    return Applied(intend(ReopenAttention(attention_id=item.id)))


def reopen(context: Context, wish: ReopenAttention) -> Applied:
    """Put the item back on everybody's list."""
    item = context.rows.attention.require(wish.attention_id)
    _require_answerer(context, item)
    former = item.resolution or "dismissed"
    item.resolved_at, item.resolution = None, ""
    context.rows.attention.save(item)
    return Applied(intend(ResolveAttention(attention_id=item.id, resolution=former)))


def retry(context: Context, wish: RetryAttention) -> Applied:
    """Take the item off everybody's list; what it is about is the server's to judge."""
    item = context.rows.attention.require(wish.attention_id)
    context.actor.require_owner(item.instructor_id or "", Permission.RESOLVE_ATTENTION)
    if item.kind is not AttentionKind.QUARANTINED or item.resolved_at is not None:
        raise Rejected("decided", attention_id=item.id)
    item.resolved_at, item.resolution = context.now, "judged_again"
    context.rows.attention.save(item)
    return Applied()


def _require_answerer(context: Context, item: AttentionItem) -> None:
    """A call from a kiosk is for whoever comes; all else for whom it concerns, or the desk."""
    if item.kind is AttentionKind.CALLED:
        context.actor.require(Permission.RESOLVE_ATTENTION)
    else:
        context.actor.require_owner(item.instructor_id or "", Permission.RESOLVE_ATTENTION)


KINDS = (
    Kind(ResolveAttention, resolve, refusals.nobody_need_know),
    Kind(ReopenAttention, reopen, refusals.nobody_need_know),
    Kind(RetryAttention, retry, refusals.nobody_need_know),
)
