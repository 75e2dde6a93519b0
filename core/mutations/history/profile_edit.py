"""`profile.edit`: version 2 keeps the language that the words are written in."""

from core.errors import Fact


def from_1(arguments: dict[str, Fact]) -> dict[str, Fact]:
    """What it was written in was not asked, so what is known of it stays. Written by the first
    release.
    """
    return {**arguments, "written_in": None}
