"""The code on a ticket: six letters and digits that cannot be taken for one another.

The alphabet is Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, and
who types one of the first three means 1, 1 or 0.
"""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6
_MEANT = str.maketrans({"I": "1", "L": "1", "O": "0"})


def code_letters(text: str) -> str:
    """What of `text` belongs to a code, in capitals, look-alikes read as what they look like."""
    meant = text.upper().translate(_MEANT)
    return "".join(letter for letter in meant if letter in ALPHABET)


def spaced(code: str) -> str:
    """The code in two halves, as people read it out: `K7M 42Q`."""
    return f"{code[:3]} {code[3:]}".strip()
