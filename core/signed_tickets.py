"""A ticket that other kiosks of the studio recognise without a network, though they hold no row.

The picture then says which lesson it is, and a keyed hash that only the studio's own devices can
make. What it proves is that a screen of this studio recorded it: never that the time is theirs.
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from core.tickets import CODE_LENGTH, SIGNED, is_code

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)
_PROMISED = 0x80
_FACTS_LENGTH, _MAC_LENGTH = 8, 10
"""Eighty bits: nobody tries a million million of tickets at a screen in a lobby."""
_TAG_LENGTH = 3


@dataclass(frozen=True, slots=True)
class SignedTicket:
    """What the picture says; `starts_at` to the minute.

    `teacher` recognises the instructor among those of the studio. `is_promised`: it was confirmed
    out of time that was kept for that screen; otherwise it is a request.
    """

    code: str
    starts_at: datetime
    minutes: int
    teacher: bytes
    is_promised: bool

    def is_with(self, instructor_id: str) -> bool:
        """Whether this is the instructor that it is about."""
        return self.teacher == teacher_tag(instructor_id)


def teacher_tag(instructor_id: str) -> bytes:
    """Three bytes that tell a studio's instructors apart."""
    return hashlib.sha256(instructor_id.encode()).digest()[:_TAG_LENGTH]


def signed_text(salt: str, ticket: SignedTicket) -> str:
    """What the QR picture says, in capital letters, digits and three marks: 48 signs.

    `salt` is the studio's, which kiosks and staff devices hold. The code comes last, so that what
    reads signs as a scanner types them has all of it when the code is complete.
    """
    facts = _packed(ticket)
    sealed = base64.b32encode(facts + _mac(salt, ticket.code, facts)).decode().rstrip("=")
    return f"{SIGNED}{sealed}:{ticket.code}"


def read_signed(salt: str, text: str) -> SignedTicket | None:
    """The ticket in what was scanned; None where it is none, was altered, or is another studio's.

    A studio without a salt has none to recognise.
    """
    sealed, _, code = text.strip().upper().removeprefix(SIGNED).rpartition(":")
    if not salt or not text.strip().upper().startswith(SIGNED) or not is_code(code):
        return None
    try:
        bare = base64.b32decode(sealed + "=" * (-len(sealed) % 8))
    except ValueError:  # what is no base32, or no ASCII
        return None
    facts, mac = bare[:_FACTS_LENGTH], bare[_FACTS_LENGTH:]
    if len(mac) != _MAC_LENGTH or not hmac.compare_digest(mac, _mac(salt, code, facts)):
        return None
    return _unpacked(code, facts)


def _packed(ticket: SignedTicket) -> bytes:
    since = (ticket.starts_at - EPOCH) // _MINUTE
    length = ticket.minutes // 5 | (_PROMISED if ticket.is_promised else 0)
    return since.to_bytes(4) + bytes((length,)) + ticket.teacher


def _unpacked(code: str, facts: bytes) -> SignedTicket:
    length = facts[4]
    return SignedTicket(
        code=code,
        starts_at=EPOCH + int.from_bytes(facts[:4]) * _MINUTE,
        minutes=(length & ~_PROMISED) * 5,
        teacher=facts[5:],
        is_promised=bool(length & _PROMISED),
    )


def _mac(salt: str, code: str, facts: bytes) -> bytes:
    if len(code) != CODE_LENGTH:
        raise ValueError(f"no code: {code!r}")
    said = b"ticket\x1f" + code.encode() + b"\x1f" + facts
    return hmac.digest(salt.encode(), said, "sha256")[:_MAC_LENGTH]
