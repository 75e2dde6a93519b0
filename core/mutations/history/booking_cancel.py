"""`booking.cancel`: version 2 keeps why a fee was waived, where version 1 kept only that it was."""

from core.errors import Fact

UNRECORDED = "unrecorded"
"""What stands as the reason of a waiver that was made before reasons were kept."""


def from_1(arguments: dict[str, Fact]) -> dict[str, Fact]:
    """`is_waived` becomes `waiver`, the reason. Last written by the first release."""
    kept = {name: value for name, value in arguments.items() if name != "is_waived"}
    return {**kept, "waiver": UNRECORDED if arguments.get("is_waived") else ""}
