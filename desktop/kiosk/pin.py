"""The staff PIN: a salted hash checked on the device, and a lock after five wrong tries."""

import hashlib
import hmac
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

PIN_DIGITS = 6
MOST_TRIES = 5
LOCKED_FOR = timedelta(minutes=15)
_COST, _BLOCK, _LANES = 1 << 14, 8, 1
_SALT, _DIGEST = 16, 32


@dataclass(frozen=True, slots=True)
class PinHash:
    """scrypt (RFC 7914) with N=16384, r=8, p=1: some 40 ms a try, 16 MiB."""

    salt: bytes
    digest: bytes

    @classmethod
    def of(cls, pin: str) -> "PinHash":
        """The hash of a new PIN, with a salt of its own."""
        salt = os.urandom(_SALT)
        return cls(salt, _stretched(pin, salt))

    @property
    def text(self) -> str:
        """The hash as one word, to be kept in a settings file."""
        return f"{self.salt.hex()}.{self.digest.hex()}"

    @classmethod
    def parse(cls, text: str) -> "PinHash | None":
        """The hash that `text` was; None for anything else."""
        salt, _, digest = text.partition(".")
        try:
            found = cls(bytes.fromhex(salt), bytes.fromhex(digest))
        except ValueError:
            return None
        return found if len(found.salt) == _SALT and len(found.digest) == _DIGEST else None

    def matches(self, pin: str) -> bool:
        """Whether this is the PIN; takes as long for every wrong one."""
        return hmac.compare_digest(self.digest, _stretched(pin, self.salt))


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row and, after the fifth, until when no further one is taken."""

    failed: int = 0
    locked_until: datetime | None = None

    def is_locked(self, now: datetime) -> bool:
        """Whether a PIN may not be tried at this instant."""
        return self.locked_until is not None and now < self.locked_until

    def after_failure(self, now: datetime) -> "Tries":
        """One more wrong try; a lock that has run out starts the count anew."""
        earlier = 0 if self.locked_until is not None else self.failed
        failed = earlier + 1
        return Tries(failed, now + LOCKED_FOR if failed >= MOST_TRIES else None)


class PinStore(Protocol):
    """Where the PIN's hash and the tries outlive a restart. Answers from memory, at once."""

    def pin(self) -> PinHash | None:
        """The hash; None until staff have chosen a PIN."""
        ...

    def keep_pin(self, pin: PinHash) -> None:
        """Remember the hash of a chosen PIN, durably."""
        ...

    def tries(self) -> Tries:
        """The wrong tries so far."""
        ...

    def keep_tries(self, tries: Tries) -> None:
        """Remember them, durably."""
        ...


def _stretched(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES, dklen=_DIGEST)
