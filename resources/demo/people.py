"""The names that students and guardians are made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LongName:
    """A whole name that tries the layout: very long, very short, or in another script."""

    given: str
    family: str


@dataclass(frozen=True, slots=True)
class FeaturedStudent:
    """A student the screens are drawn with; `instructor` is a key, `service` a catalogue slug.

    `language` (ISO 639-1) is the one the family writes in.
    """

    given: str
    family: str
    age: int
    instructor: str
    service: str
    guardian: str | None
    relation: str | None
    language: str
    note: str | None

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"


@dataclass(frozen=True, slots=True)
class People:
    """Pools to draw from; a guardian takes the family name of the child."""

    given_names: tuple[str, ...]
    family_names: tuple[str, ...]
    guardian_given_names: tuple[str, ...]
    long_names: tuple[LongName, ...]
    guardian_relations: tuple[str, ...]
    featured: tuple[FeaturedStudent, ...]
