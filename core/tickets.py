"""What a customer carries away: a short code, and the text in the QR picture."""

import hashlib
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Thirty signs that are not taken for one another when read aloud or typed (no 0/O, 1/I/L, U/V)."""

CODE_LENGTH = 6
DIGITS = 4
"""How many of a telephone's last digits somebody checks in with."""
_PREFIX = "INSTAINSTRU:"
SIGNED = "INSTAINSTRU-"
"""How a picture begins that other screens recognise by itself (`core.signed_tickets`)."""
_DIGITS_HASH_LENGTH = 16
"""Sixty-four bits stand for thirteen: lessons are not taken for one another."""


def new_code() -> str:
    """A fresh code of six signs: one of 729 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def normalise_code(text: str) -> str:
    """The code in what was typed or scanned, in its stored form; empty if there is none in it."""
    said = text.strip().upper()
    said = said.rpartition(":")[2] if said.startswith(SIGNED) else said.removeprefix(_PREFIX)
    bare = said.replace(" ", "").replace("-", "")
    return bare if is_code(bare) else ""


def is_code(text: str) -> bool:
    """Whether it is a code in its stored form."""
    return len(text) == CODE_LENGTH and all(sign in ALPHABET for sign in text)


def spoken_code(code: str) -> str:
    """The code in two groups, as it is shown: `K7M 42Q`."""
    return f"{code[:3]} {code[3:]}"


def new_salt() -> str:
    """A studio's salt, for the hashes below and for its signed tickets: 32 hexadecimal signs."""
    return secrets.token_hex(16)


def hash_code(salt: str, code: str) -> str:
    """What stands for the code on devices that may not read it: SHA-256 over salt and code, hex."""
    return hashlib.sha256(f"{salt}\x1f{code}".encode()).hexdigest()


def qr_text(code: str) -> str:
    """What the QR picture says; capital letters and digits make the smallest picture."""
    return _PREFIX + code


def last_digits(phone: str) -> str:
    """The four digits that a telephone number ends with; empty where it has fewer."""
    digits = "".join(sign for sign in phone if sign.isdecimal())
    return digits[-DIGITS:] if len(digits) >= DIGITS else ""


def hash_digits(salt: str, booking_id: str, digits: str) -> str:
    """What stands in a lesson for its student's last four digits; empty without any.

    Two lessons of one student have nothing in common in it. It keeps the digits from whoever has
    the file alone: whoever has the salt too tries ten thousand.
    """
    if len(digits) != DIGITS:
        return ""
    text = f"{salt}\x1f{booking_id}\x1f{digits}"
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS_HASH_LENGTH]
