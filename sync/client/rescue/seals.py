"""What each page of a replica's file is sealed by, and whether one is as it was written."""

import hmac
import struct
from hashlib import pbkdf2_hmac

from sync.client.database import ReplicaKey

SALT, SEAL = 16, 64
"""Bytes: what the file begins with, and what each page ends with."""
_MASK, _ROUNDS = 0x3A, 2
"""Of SQLCipher 4: how the key of the seals comes from the key and the salt."""


class Seals:
    """The seals of a file that begins with this salt."""

    def __init__(self, key: ReplicaKey, salt: bytes) -> None:
        masked = bytes(byte ^ _MASK for byte in salt)
        self._key = pbkdf2_hmac("sha512", key.raw, masked, _ROUNDS, len(key.raw))

    def hold(self, number: int, page: bytes) -> bool:
        """Whether a page is as it was written. The first is sealed without the salt."""
        said = page[SALT if number == 1 else 0 : -SEAL] + struct.pack("<I", number)
        return hmac.digest(self._key, said, "sha512") == page[-SEAL:]
