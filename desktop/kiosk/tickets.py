"""A ticket's code as it is typed, or as a scanner types it from the QR picture."""

from dataclasses import dataclass

from core.tickets import ALPHABET, CODE_LENGTH, SIGNED, spoken_code

_SCANNED = "I"
"""A scanner types the whole picture's text, which begins with a letter that no code contains."""


@dataclass(frozen=True, slots=True)
class TypedCode:
    """What the field shows, and the signs of a code in it, at most six.

    `scanned` is the whole text of a picture that other screens recognise by itself.
    """

    shown: str = ""
    code: str = ""
    scanned: str = ""

    @property
    def asked(self) -> str:
        """What the desk is asked for."""
        return self.scanned or self.code

    @property
    def is_complete(self) -> bool:
        """Whether the code has all its signs."""
        return len(self.code) == CODE_LENGTH


def typed_code(text: str) -> TypedCode:
    """Read what stands in the field; whatever no code contains is left out."""
    if not text.upper().startswith(_SCANNED):
        return _shown(text)
    read = _shown(text.partition(":")[2])
    if not read.is_complete:
        return TypedCode(text, read.code)
    is_signed = text.upper().startswith(SIGNED)
    return TypedCode(read.shown, read.code, text.strip().upper()) if is_signed else read


def _shown(text: str) -> TypedCode:
    code = "".join(sign for sign in text.upper() if sign in ALPHABET)[:CODE_LENGTH]
    return TypedCode(spoken_code(code).strip(), code)
