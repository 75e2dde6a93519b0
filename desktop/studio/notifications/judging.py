"""What is to be told now, and when to look again. Pure: no clock, no rows, no widgets."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.studio.notifications.values import Kind, Occasion, Quiet, Told

_REMEMBERED = timedelta(days=7)
"""Longer than anything is worth telling; what is older need not be remembered."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`tell` now, in order; look again at `next_at` (None: when something changes)."""

    tell: tuple[Occasion, ...]
    next_at: datetime | None


def judge(
    now: datetime, occasions: Iterable[Occasion], told: Told, quiet: Quiet | None, zone: str
) -> Judgement:
    """Return what to tell at `now`: what is due, not over and was not told, outside quiet hours.

    What became due in quiet hours is told when they end, if it is still worth it. What was due
    before notices began on this device is old news, but for a lesson that is yet to come.
    """
    open_ones = [each for each in occasions if _is_open(each, now, told)]
    due = [each for each in open_ones if _due(each, told) <= now]
    later = [_due(each, told) for each in open_ones if _due(each, told) > now]
    if quiet is not None and (end := quiet_end(now, quiet, zone)) is not None:
        return Judgement((), min([end, *later]) if due else min(later, default=None))
    return Judgement(tuple(sorted(due, key=lambda it: it.due)), min(later, default=None))


def quiet_end(now: datetime, quiet: Quiet, zone: str) -> datetime | None:
    """Return when the quiet hours end in which `now` lies, or None outside them."""
    local = now.astimezone(ZoneInfo(zone))
    wall, since, until = local.time(), quiet.since, quiet.until
    if since == until:
        return None
    passes_midnight = since > until
    is_within = (wall >= since or wall < until) if passes_midnight else since <= wall < until
    if not is_within:
        return None
    day = local.date() + timedelta(days=1 if passes_midnight and wall >= since else 0)
    return datetime.combine(day, until, ZoneInfo(zone)).astimezone(now.tzinfo)


def note_told(told: Told, keys: Iterable[str], now: datetime) -> Told:
    """Return the memory with these told at `now`; what is too old to matter is let go."""
    found = dict.fromkeys(keys, now)
    kept = {key: at for key, at in told.told.items() if now - at < _REMEMBERED}
    coming = {
        key: at for key, at in told.snoozed.items() if key not in found and now - at < _REMEMBERED
    }
    return replace(told, told={**kept, **found}, snoozed=coming)


def note_snoozed(told: Told, key: str, until: datetime) -> Told:
    """Return the memory with one to be told again at `until`."""
    return replace(told, snoozed={**told.snoozed, key: until})


def _is_open(occasion: Occasion, now: datetime, told: Told) -> bool:
    if occasion.over <= now:
        return False
    if occasion.key in told.snoozed:
        return True
    if occasion.key in told.told:
        return False
    return occasion.kind is Kind.LESSON or occasion.due > told.since


def _due(occasion: Occasion, told: Told) -> datetime:
    return told.snoozed.get(occasion.key, occasion.due)
