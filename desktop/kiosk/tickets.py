"""A ticket's code as it is typed, or as a scanner types it from the QR picture."""

from dataclasses import dataclass

from core.tickets import ALPHABET, CODE_LENGTH, spoken_code

_SCANNED = "I"
"""A scanner types the whole picture's text, which begins with a letter that no code contains."""


@dataclass(frozen=True, slots=True)
class TypedCode:
    """What the field shows, and the signs of a code in it, at most six."""

    shown: str = ""
    code: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether the code has all its signs."""
        return len(self.code) == CODE_LENGTH


def typed_code(text: str) -> TypedCode:
    """Read what stands in the field; whatever no code contains is left out."""
    if not text.upper().startswith(_SCANNED):
        return _shown(text)
    read = _shown(text.partition(":")[2])
    return read if read.is_complete else TypedCode(text, read.code)


def _shown(text: str) -> TypedCode:
    code = "".join(sign for sign in text.upper() if sign in ALPHABET)[:CODE_LENGTH]
    return TypedCode(spoken_code(code).strip(), code)
