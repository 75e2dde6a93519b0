"""What mutations used to look like: how arguments of a former version become those of the next.

A file for each kind that has changed. Outboxes of devices that were switched off for months hold
such arguments, and so does the ledger's re-offer after a restore: a step is kept for at least
twelve months after the version it leads from was last written (docs/evolution.md).
"""

from core.mutations.base import Upgrade
from core.mutations.history import booking_cancel, profile_edit, student_update

UPGRADES: dict[tuple[str, int], Upgrade] = {
    ("booking.cancel", 1): booking_cancel.from_1,
    ("profile.edit", 1): profile_edit.from_1,
    ("student.update", 1): student_update.from_1,
}
"""By kind and the version it leads from, always to the next."""

RETIRED: frozenset[str] = frozenset()
"""Kinds that were given up. Whoever still sends one is refused; a kind that nobody has ever heard
of is a newer program's, and waits for a server that knows it.
"""
