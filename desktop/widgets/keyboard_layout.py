"""Which keys stand where on the touch keyboard. Pure: no widget."""

from dataclasses import dataclass
from enum import Enum, auto

COLUMNS = 20
"""Half keys in a row: a letter takes two, so that a row can begin half a key further in."""


class KeyKind(Enum):
    """What touching a key does."""

    CHARACTER = auto()
    SPACE = auto()
    SHIFT = auto()
    BACKSPACE = auto()
    ACCENTS = auto()
    SWITCH = auto()
    NEXT = auto()


class Purpose(Enum):
    """What is being typed; decides the keys beside the space bar, and the board that comes up."""

    NAME = auto()
    SEARCH = auto()
    CONTACT = auto()
    CODE = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class KeyCap:
    """A key: what it types and how many half keys it is wide."""

    kind: KeyKind
    text: str = ""
    span: int = 2


Row = tuple[KeyCap, ...]

_DIGITS = "1234567890"
_LETTERS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ACCENTS = ("éèêëáàâäãå", "íìîïñóòôö", "úùûüçøæ")
_BESIDE_SPACE = {
    Purpose.NAME: "-'",
    Purpose.SEARCH: "$.",
    Purpose.CONTACT: "@.-_+",
    Purpose.CODE: "",
    Purpose.NUMBER: "",
}


def keyboard_rows(purpose: Purpose, is_shifted: bool, has_accents: bool) -> tuple[Row, ...]:
    """The five rows, from the top; every row is at most `COLUMNS` half keys wide."""
    upper, middle, lower = _ACCENTS if has_accents else _LETTERS
    return (
        _characters(_DIGITS, False),
        _characters(upper, is_shifted),
        _characters(middle, is_shifted),
        (
            KeyCap(KeyKind.SHIFT, span=3),
            *_characters(lower, is_shifted),
            KeyCap(KeyKind.BACKSPACE, span=3),
        ),
        _bottom(purpose),
    )


def keypad_rows(has_switch: bool) -> tuple[Row, ...]:
    """The number pad, three keys wide; with a switch to letters where those may be needed."""
    corner = KeyCap(KeyKind.SWITCH) if has_switch else KeyCap(KeyKind.CHARACTER, "")
    return (
        _characters("123", False),
        _characters("456", False),
        _characters("789", False),
        (corner, KeyCap(KeyKind.CHARACTER, "0"), KeyCap(KeyKind.BACKSPACE)),
    )


def _characters(text: str, is_shifted: bool) -> Row:
    shown = text.upper() if is_shifted else text
    return tuple(KeyCap(KeyKind.CHARACTER, one) for one in shown)


def _bottom(purpose: Purpose) -> Row:
    left = KeyKind.SWITCH if purpose is Purpose.CONTACT else KeyKind.ACCENTS
    beside = _characters(_BESIDE_SPACE[purpose], False)
    taken = 3 + 4 + 2 * len(beside)
    space = KeyCap(KeyKind.SPACE, " ", COLUMNS - taken)
    return (KeyCap(left, span=3), *beside, space, KeyCap(KeyKind.NEXT, span=4))
