"""What PostgreSQL can keep of what people typed: everything but the NUL character."""

from core.errors import Fact


def storable(facts: dict[str, Fact]) -> dict[str, Fact]:
    """The facts without NUL characters, which PostgreSQL cannot keep in text."""
    return {without_nul(name): _storable(fact) for name, fact in facts.items()}


def _storable(fact: Fact) -> Fact:
    if isinstance(fact, str):
        return without_nul(fact)
    if isinstance(fact, list):
        return [_storable(each) for each in fact]
    if isinstance(fact, dict):
        return storable(fact)
    return fact


def without_nul(text: str) -> str:
    """The text with another sign in its place."""
    return text.replace("\x00", "\N{REPLACEMENT CHARACTER}")
