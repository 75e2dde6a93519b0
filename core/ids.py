"""Identities made where the thing is made, and never changed afterwards.

An id is the canonical text form of a UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds,
then random bits, so ids made later sort later and inserts stay at the end of an index. The device's
clock may be wrong; order is a convenience here and never decides anything.
"""

import os
import re
import time
import uuid
from typing import NewType

StudioId = NewType("StudioId", str)
AccountId = NewType("AccountId", str)
StaffId = NewType("StaffId", str)
DeviceId = NewType("DeviceId", str)
ReplicaId = NewType("ReplicaId", str)
InstructorId = NewType("InstructorId", str)
CategoryId = NewType("CategoryId", str)
ServiceId = NewType("ServiceId", str)
OfferingId = NewType("OfferingId", str)
RoomId = NewType("RoomId", str)
StudentId = NewType("StudentId", str)
BookingId = NewType("BookingId", str)
ConversationId = NewType("ConversationId", str)
MessageId = NewType("MessageId", str)
AttentionId = NewType("AttentionId", str)
MutationId = NewType("MutationId", str)

PLATFORM = StudioId("00000000-0000-7000-8000-000000000000")
"""The owner of rows that every studio shares: the catalogue."""

_CANONICAL = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NAMESPACE = uuid.UUID("6f2d6f0c-8a55-5f0e-9d0d-6c1f3b6a7e11")


def new_id() -> str:
    """A fresh UUIDv7 in canonical text form, 36 characters."""
    milliseconds = time.time_ns() // 1_000_000 & ((1 << 48) - 1)
    tail = int.from_bytes(os.urandom(10))
    number = milliseconds << 80 | 7 << 76 | (tail >> 68) << 64 | 2 << 62 | tail & ((1 << 62) - 1)
    return str(uuid.UUID(int=number))


def derived_id(*parts: str) -> str:
    """The same id for the same parts on every machine (UUIDv5): for rows with a natural key.

    Two devices that create, say, Tuesday's hours of one instructor thereby write one row.
    """
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))


def is_id(text: str) -> bool:
    """Whether `text` is a UUID in canonical form."""
    return _CANONICAL.fullmatch(text) is not None
