"""Opaque tokens and pairing codes: random, shown once, kept as digests."""

import hashlib
import secrets
from dataclasses import dataclass

_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without letters and digits that are mistaken for one another."""
_CODE_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Secret:
    """Something random, as it is shown and as it is kept."""

    shown: str
    digest: bytes


def new_token() -> Secret:
    """A token of 256 random bits."""
    shown = secrets.token_urlsafe(32)
    return Secret(shown, digest_of(shown))


def new_pairing_code() -> Secret:
    """A code a person can type: two groups of four, 40 random bits, good once and for minutes."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return Secret(f"{letters[:4]}-{letters[4:]}", digest_of(letters))


def code_digest(typed: str) -> bytes:
    """The digest of a pairing code as somebody typed it: case and separators do not matter."""
    return digest_of("".join(letter for letter in typed.upper() if letter.isalnum()))


def digest_of(secret: str) -> bytes:
    """SHA-256. A plain digest is enough for what has 256 random bits, or lives ten minutes."""
    return hashlib.sha256(secret.encode()).digest()
